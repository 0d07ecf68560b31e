package io.creativefactory.graph;

import io.creativefactory.graph.attribution.Terms;
import io.creativefactory.graph.audience.AudienceBook;
import io.creativefactory.graph.brief.Lessons;
import io.creativefactory.graph.editor.Renders;
import io.creativefactory.graph.figures.Backfills;
import io.creativefactory.graph.figures.Figures;
import io.creativefactory.graph.figures.HourlyFigures;
import io.creativefactory.graph.figures.HourlyReadings;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.launch.Launches;
import io.creativefactory.graph.publish.ApprovalBook;
import io.creativefactory.graph.publish.Automations;
import io.creativefactory.graph.publish.BoundApprovals;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.publish.WriteBook;
import io.creativefactory.graph.review.ReviewItems;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.RunEnd;
import io.creativefactory.graph.scaling.ProposalBook;
import io.creativefactory.graph.watch.HourlyLookout;
import io.creativefactory.graph.watch.Lookout;
import io.creativefactory.graph.watch.Placed;
import io.creativefactory.graph.watch.Reconciliations;
import io.creativefactory.graph.watch.Standings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The tables, each behind its own class.
final class Books {
  final JdbcClient jdbc;
  final TransactionTemplate transactions;
  final Ledger ledger;
  final Artefacts artefacts;
  final JobQueue queue;
  final RunEnd end;
  final Lessons lessons;
  final Renders renders;
  final ReviewItems items;
  final WriteBook writes;
  final ApprovalBook approvals;
  final BoundApprovals bound;
  final Automations automations;
  final Terms terms;
  final Publications publications;
  final Launches launches;
  final Figures figures;
  final HourlyFigures hours;
  final HourlyReadings readings;
  final Backfills backfills;
  final AudienceBook audience;
  final Lookout lookout;
  final Placed placed;
  final Standings standings;
  final Reconciliations reconciliations;
  final ProposalBook proposals;

  Books(ProductionLine.Ground ground, Accounts accounts, ProductionLine.Rules rules) {
    this.jdbc = JdbcClient.create(ground.database());
    this.transactions = new TransactionTemplate(ground.transactions());
    this.ledger = new Ledger(jdbc, transactions, ground.clock());
    this.artefacts = new Artefacts(jdbc, ledger);
    this.queue = new JobQueue(ground.database(), ground.clock());
    this.end = new RunEnd(jdbc, ledger);
    this.lessons = new Lessons(jdbc);
    this.renders = new Renders(jdbc, ledger, queue);
    this.items = new ReviewItems(jdbc, ledger, rules.policy());
    this.writes = new WriteBook(jdbc, ledger, accounts);
    this.approvals = new ApprovalBook(jdbc, ledger);
    this.launches = new Launches(accounts, ledger, rules.placements());
    this.publications = new Publications(jdbc, ledger, queue);
    this.bound = new BoundApprovals(items, launches, publications, writes, approvals, ledger);
    this.automations = new Automations(jdbc, ledger, accounts);
    this.terms = new Terms(jdbc, ground.clock());
    this.figures = new Figures(jdbc, ledger);
    this.hours = new HourlyFigures(jdbc, ledger);
    this.readings = new HourlyReadings(jdbc, ledger);
    this.backfills = new Backfills(jdbc, ledger, queue);
    this.audience = new AudienceBook(jdbc, ledger);
    this.lookout = new Lookout(jdbc, ledger);
    this.placed = new Placed(accounts, publications);
    this.standings = new Standings(jdbc, ledger, lookout);
    this.reconciliations = new Reconciliations(jdbc, ledger, queue);
    this.proposals = new ProposalBook(jdbc, ledger);
  }

  HourlyLookout watch() {
    return new HourlyLookout(hours, readings, placed, standings, lookout, ledger);
  }
}
