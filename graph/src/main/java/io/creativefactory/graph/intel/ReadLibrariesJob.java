package io.creativefactory.graph.intel;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Rivals;
import io.creativefactory.domain.intel.LibraryReading;
import io.creativefactory.domain.intel.LibraryReading.Answer;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Works;
import io.creativefactory.platform.AdLibrary;
import io.creativefactory.platform.AdLibrary.LibraryAd;
import io.creativefactory.platform.AdLibrary.Question;
import io.creativefactory.tools.library.AdLibrary.Sighted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Reads the ads of a brief's rivals before they are studied, and lets the run walk on whatever
/// came of it: a library that is shut, limited or away costs its answer, never the run.
public final class ReadLibrariesJob implements JobHandler {
  /// Of one question, the newest.
  private static final int MOST = 150;

  /// A library that is away or limited gets as many tries as fit into a few minutes; one that asks
  /// for a longer wait is not waited for.
  private static final int TRIES = 3;

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final String NOT_CONNECTED =
      "no library of ads is connected; META_LIBRARY_TOKEN takes the token of a person who confirmed"
          + " identity and place at facebook.com/ID";

  private final Libraries libraries;
  private final Artefacts artefacts;
  private final Ledger ledger;
  private final JobQueue queue;

  public ReadLibrariesJob(Libraries libraries, Artefacts artefacts, Ledger ledger, JobQueue queue) {
    this.libraries = libraries;
    this.artefacts = artefacts;
    this.ledger = ledger;
    this.queue = queue;
  }

  @Override
  public JobName name() {
    return JobName.READ_LIBRARIES;
  }

  @Override
  public JobResult run(Ticket ticket) {
    RunRef ref = ticket.ref();
    if (ledger.status(ref).ended()) {
      return JobResult.DONE;
    }
    boolean last = ticket.tries() + 1 >= TRIES;
    try {
      walkOn(ref, artefacts.once(ref, Works.LIBRARIES, () -> reading(ref, last)));
      return JobResult.DONE;
    } catch (FactoryException e) {
      if (!passing(e)) {
        throw e;
      }
      Instant again = ledger.now().plus(e.retryAfter().orElse(SOON));
      return new JobResult.RetryAt(again, ticket.tries() + 1, words(e));
    }
  }

  private static boolean passing(FactoryException e) {
    return e.code() == ErrorCode.PLATFORM_RATE_LIMITED
        || e.code() == ErrorCode.PLATFORM_UNAVAILABLE;
  }

  private static String words(FactoryException e) {
    return Objects.requireNonNullElse(e.getMessage(), e.code().name());
  }

  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    RunRef ref = ticket.ref();
    Answer unread = new Answer("Libraries of ads", new Figure.Unknown(why.sentence()), false);
    walkOn(ref, artefacts.once(ref, Works.LIBRARIES, () -> new LibraryReading(List.of(unread))));
  }

  private void walkOn(RunRef ref, LibraryReading reading) {
    ledger.locked(
        ref,
        _ -> {
          String instance = ref.run() + "/start";
          if (queue.once(JobName.ADVANCE_RUN, instance, Ticket.of(ref, "start"))) {
            ledger.tell(ref, new Note("intel", told(reading), 0));
          }
          return ref;
        });
  }

  private static String told(LibraryReading reading) {
    return reading.answers().stream()
        .map(ReadLibrariesJob::told)
        .collect(Collectors.joining("; ", "Read of others: ", ""));
  }

  private static String told(Answer answer) {
    String mark = answer.sandbox() ? "SANDBOX " : "";
    return mark
        + answer.question()
        + ": "
        + switch (answer.ads()) {
          case Figure.Measured counted -> Math.round(counted.value()) + " ads";
          case Figure.Modelled _ -> throw new IllegalStateException("ads are counted");
          case Figure.Unknown unknown -> "not known: " + unknown.reason();
        };
  }

  private LibraryReading reading(RunRef ref, boolean last) {
    Brief brief = ledger.order(ref).brief();
    Rivals rivals = brief.product().rivals();
    if (rivals == null) {
      return LibraryReading.NONE;
    }
    if (libraries.open().isEmpty()) {
      return new LibraryReading(
          List.of(new Answer("Libraries of ads", new Figure.Unknown(NOT_CONNECTED), false)));
    }
    ledger.stand(ref, Run.Status.WORKING, new Note("intel", "Reading the ads of others", 0));
    List<Answer> answers = new ArrayList<>();
    for (AdLibrary library : libraries.open()) {
      for (Question question : questions(library, rivals, brief.audience().countries())) {
        answers.add(new Reader(ref, library, last).answer(question));
      }
    }
    return new LibraryReading(answers);
  }

  /// Countries that a library does not show are asked about apart, so that it says why.
  private static List<Question> questions(
      AdLibrary library, Rivals rivals, List<String> countries) {
    List<Question> questions = new ArrayList<>();
    for (boolean shown : new boolean[] {true, false}) {
      List<String> of =
          countries.stream().filter(each -> library.countries().contains(each) == shown).toList();
      if (!of.isEmpty()) {
        rivals
            .words()
            .forEach(words -> questions.add(new Question(words, List.of(), of, false, MOST)));
        if (!rivals.pages().isEmpty()) {
          questions.add(new Question("", rivals.pages(), of, false, MOST));
        }
      }
    }
    return questions;
  }

  /// Asks one library.
  private final class Reader {
    private final RunRef ref;
    private final AdLibrary library;

    /// Whether a library that is away gets no further try.
    private final boolean last;

    Reader(RunRef ref, AdLibrary library, boolean last) {
      this.ref = ref;
      this.library = library;
      this.last = last;
    }

    Answer answer(Question question) {
      String asked = Clippings.place(library) + " " + words(question);
      return new Answer(asked, ads(question), library.sandbox());
    }

    private Figure ads(Question question) {
      List<LibraryAd> found;
      try {
        found = library.search(question);
      } catch (FactoryException e) {
        if (!settled(e)) {
          throw e;
        }
        return new Figure.Unknown(ReadLibrariesJob.words(e));
      }
      List<Sighted> kept = new Clippings(library, question).of(found);
      libraries.shelf().keep(ref.tenant(), kept);
      String source =
          "%d came, the newest first, %d at most; the same words of a page are one"
              .formatted(found.size(), MOST);
      return new Figure.Measured(kept.size(), "ads", source, ledger.now());
    }

    /// Whether asking again would not help, or takes too long.
    private boolean settled(FactoryException e) {
      if (passing(e)) {
        return last || e.retryAfter().orElse(SOON).compareTo(LONGEST) > 0;
      }
      return e.code() == ErrorCode.PLATFORM_AUTH || e.code() == ErrorCode.PLATFORM_REFUSED;
    }

    private String words(Question question) {
      String what =
          question.words().isBlank()
              ? "of the pages " + String.join(", ", question.pageIds())
              : "for \"" + question.words() + "\"";
      return what + " in " + String.join(", ", question.countries());
    }
  }
}
