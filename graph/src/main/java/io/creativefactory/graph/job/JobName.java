package io.creativefactory.graph.job;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

/// Every kind of job. The names stand in the database: never rename one.
public enum JobName {
  ADVANCE_RUN("advance-run"),
  RENDER_VIDEO("render-video"),
  PUBLISH_CREATIVE("publish-creative"),
  FETCH_FIGURES("fetch-figures"),
  FETCH_AUDIENCE("fetch-audience"),
  APPLY_CHANGE("apply-change"),
  READ_WEBHOOK("read-webhook"),
  SEND_CONVERSIONS("send-conversions"),
  BACKFILL_FIGURES("backfill-figures"),
  REVIEW_DESK("review-desk"),
  RECONCILE("reconcile"),
  READ_LIBRARIES("read-libraries");

  private final String text;

  JobName(String text) {
    this.text = text;
  }

  TaskDescriptor<Ticket> descriptor() {
    return TaskDescriptor.of(text, Ticket.class);
  }

  /// As it stands in `scheduled_tasks.task_name`.
  public String text() {
    return text;
  }
}
