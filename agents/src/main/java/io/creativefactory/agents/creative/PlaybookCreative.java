package io.creativefactory.agents.creative;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.tools.claims.ClaimVerdict;
import io.creativefactory.tools.copy.CopyJudge;
import java.util.ArrayList;
import java.util.List;

/// A copywriter made of rules: hooks ranked by lessons, whitespace and tone; one claim of the brief
/// as the spine of each ad; lines from the book; beats timed to the brief's duration exactly. What
/// it writes always passes the claim check. Deterministic and safe for use by many threads.
///
/// When the audience does not read English, the ads are made of the brief's own words, and the
/// concepts say so.
public final class PlaybookCreative implements CreativeAgent {
  static final MadeBy MAKER = MadeBy.playbook(2);

  private final CopyJudge judge;

  /// @param judge chooses among opening lines that suit an ad about as well; the concept says so
  public PlaybookCreative(CopyJudge judge) {
    this.judge = judge;
  }

  /// @throws FactoryException BRIEF_INVALID when no fact, offer or price may be shown
  @Override
  public List<Concept> write(Brief brief, Intel intel) {
    Wishes wishes = Wishes.of(brief);
    Campaign campaign = Campaign.of(brief, wishes);
    requireAngle(campaign);
    List<HookRanking.Choice> hooks = HookRanking.rank(campaign, intel);
    Grid grid = new Grid(campaign, intel);
    ScriptWriter writer = new ScriptWriter(campaign, new Voice(campaign, judge));
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; concepts.size() < brief.output().variants(); i++) {
      HookRanking.Choice choice = hooks.get(i % hooks.size());
      if (i >= hooks.size() && grid.saidAll(choice.hook()) && grid.hasOthers(hooks)) {
        continue;
      }
      Angle angle = grid.next(choice.hook());
      Draft draft =
          new Draft(
              choice.hook(),
              angle,
              Plan.button(campaign, angle, i / hooks.size()),
              Plan.framework(choice.hook()),
              wishes);
      concepts.add(
          concept("v" + (concepts.size() + 1), draft, writer, why(campaign, choice, angle, intel)));
    }
    return List.copyOf(concepts);
  }

  /// @throws FactoryException CLAIM_NOT_SUPPORTED when the reviewer's doubt leaves nothing to claim
  @Override
  public Concept revise(Brief brief, Concept concept, Decision.RequestChanges changes) {
    return new Revision(brief, concept, changes, judge).write();
  }

  /// Writes a draft out and lets the claim check look at it once more, as a whole.
  static Concept concept(String id, Draft draft, ScriptWriter writer, String why) {
    Script script = writer.write(draft);
    ClaimVerdict verdict = writer.campaign().check().judge(script);
    if (verdict instanceof ClaimVerdict.Rejected rejected) {
      throw new IllegalStateException("the playbook wrote what it may not: " + rejected.reasons());
    }
    return new Concept(
        id,
        draft.angle().label(),
        draft.hook(),
        draft.cta(),
        draft.framework(),
        script,
        why + writer.opening().map(Shortlist::said).orElse(""),
        MAKER);
  }

  private static void requireAngle(Campaign campaign) {
    if (campaign.angles().isEmpty()) {
      throw new FactoryException(
          ErrorCode.BRIEF_INVALID,
          "brief of "
              + campaign.brief().product().name()
              + ": none of its facts "
              + campaign.brief().message().facts()
              + " may be shown: each is longer than "
              + Proofs.LONGEST
              + " characters and loses a limit when cut, or holds a word that the brand or a"
              + " platform forbids. State one short fact.");
    }
  }

  private static String why(
      Campaign campaign, HookRanking.Choice choice, Angle angle, Intel intel) {
    String reason =
        choice.evidence().isEmpty()
            ? "it is the next opening that the facts allow"
            : String.join("; ", choice.evidence());
    String language =
        campaign.english()
            ? ""
            : "; the audience reads "
                + campaign.brief().audience().languages()
                + ", so only the brief's own words are used";
    return Plan.called(choice.hook())
        + " on '"
        + angle.label()
        + "', carried by "
        + angle.source()
        + ": "
        + reason
        + Grid.taught(campaign, angle).map(taught -> "; of the angle " + taught.text()).orElse("")
        + language
        + " (evidence: "
        + intel.basis()
        + ")";
  }
}
