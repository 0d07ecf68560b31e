package io.creativefactory.agents.creative;

import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.LineChoice;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.creative.Script.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Writes a draft out as timed beats. The argument is laid out whole first; what the duration
/// cannot hold is dropped by rank, and what remains keeps its order.
final class ScriptWriter {
  /// Longer beats are better than a repetition; so many beats fewer than usual are no loss.
  private static final int ROOM = 3;

  /// The rank of what the end card says anyway.
  private static final int AGAIN = 30;

  /// Characters of an end card, which sets its lines one below the other.
  private static final int END_CARD = 90;

  private final Campaign campaign;
  private final Voice voice;

  ScriptWriter(Campaign campaign, Voice voice) {
    this.campaign = campaign;
    this.voice = voice;
  }

  Campaign campaign() {
    return campaign;
  }

  /// Why the script written last opens as it does.
  Optional<LineChoice> opening() {
    return voice.choice();
  }

  /// One beat before it has a length.
  ///
  /// @param rank 0 is never dropped, high ranks go first
  private record Part(Role role, Words words, List<Script.Claim> claims, int rank, String shows) {}

  Script write(Draft draft) {
    Timing timing = Timing.of(campaign.brief().output().duration());
    int wanted = timing.beats(draft.wishes().pace());
    List<Part> body = argument(draft);
    lengthen(body, draft, timing);
    List<Part> kept = keep(body, Math.min(wanted, body.size()));
    List<Duration> lengths =
        timing.lengths(kept.stream().map(part -> part.words().text().length()).toList());
    List<Script.Beat> beats = new ArrayList<>();
    IntStream.range(0, kept.size()).forEach(i -> beats.add(beat(kept.get(i), lengths.get(i))));
    beats.add(beat(close(draft), timing.endCard()));
    return new Script(beats);
  }

  private static Script.Beat beat(Part part, Duration length) {
    Words words = part.words();
    return new Script.Beat(
        part.role(), words.text(), words.emphasis(), length, part.shows(), part.claims());
  }

  private static List<Part> keep(List<Part> body, int wanted) {
    List<Part> byRank =
        body.stream().sorted(Comparator.comparingInt(Part::rank)).limit(wanted).toList();
    return body.stream().filter(byRank::contains).toList();
  }

  private List<Part> argument(Draft draft) {
    List<Part> parts = new ArrayList<>();
    parts.add(hook(draft));
    Angle spine = draft.angle();
    boolean said = parts.getFirst().words().text().equals(spine.claim().text());
    switch (campaign.english() ? draft.framework() : Framework.AIDA) {
      case AIDA -> {
        if (!said) {
          parts.add(proof(spine, 1));
        }
        line(Role.SOLUTION, draft, 2).ifPresent(parts::add);
      }
      case PAS -> {
        line(Role.PROBLEM, draft, 3).ifPresent(parts::add);
        line(Role.AGITATION, draft, 8).ifPresent(parts::add);
        line(Role.SOLUTION, draft, 2).ifPresent(parts::add);
        parts.add(proof(spine, 1));
      }
      case BEFORE_AFTER_BRIDGE -> {
        line(Role.BEFORE, draft, 2).ifPresent(parts::add);
        parts.add(line(Role.AFTER, draft, 1).orElseGet(() -> proof(spine, 1)));
        line(Role.SOLUTION, draft, 3).ifPresent(parts::add);
      }
    }
    List<Angle> others = campaign.factsBeside(spine.claim());
    for (int i = 0; i < others.size(); i++) {
      parts.add(proof(others.get(i), Math.min(4 + 2 * i, 12)));
    }
    money(Script.Source.PRICE, draft, 7).ifPresent(parts::add);
    money(Script.Source.OFFER, draft, AGAIN).ifPresent(parts::add);
    return parts;
  }

  private Part hook(Draft draft) {
    Words words =
        voice
            .hook(draft.hook(), draft.angle(), draft.wishes())
            .orElseGet(() -> new Words(campaign.product().spoken(), ""));
    List<Script.Claim> claims = Voice.claims(words.text(), draft.angle());
    String shows = draft.angle().claim().text();
    if (claims.isEmpty()) {
      boolean story = draft.hook() == HookType.STORY_HOOK;
      shows = story ? campaign.brief().audience().who() : draft.angle().label();
    }
    return new Part(Role.HOOK, words, claims, 0, shows);
  }

  private Optional<Part> line(Role role, Draft draft, int rank) {
    return voice
        .line(role, draft.angle(), draft.wishes())
        .map(words ->
            new Part(
                role,
                words,
                Voice.claims(words.text(), draft.angle()),
                rank,
                switch (role) {
                  case SOLUTION -> pack();
                  default -> draft.angle().label();
                }));
  }

  private Part proof(Angle angle, int rank) {
    return switch (angle.claim().source()) {
      case FACT ->
          new Part(
              Role.PROOF,
              Words.claim(angle.claim().text()),
              List.of(angle.claim()),
              rank,
              angle.claim().text());
      case OFFER -> offer(angle.claim(), rank);
      case PRICE -> price(angle, rank);
    };
  }

  private Part offer(Script.Claim claim, int rank) {
    return new Part(Role.OFFER, Words.claim(claim.text()), List.of(claim), rank, pack());
  }

  private Part price(Angle angle, int rank) {
    String price = angle.claim().text();
    String spoken = campaign.product().spoken();
    boolean one = campaign.product().noun().map(ProductWords.Noun::counts).orElse(false);
    boolean english = campaign.english() && one;
    Words words =
        english
            ? new Words("Yours for " + price + ".", price)
            : new Words(spoken + ": " + price, price);
    return new Part(Role.PRICE, words, List.of(angle.claim()), rank, pack());
  }

  /// The price or the offer, unless it is the spine and so stands in the argument already.
  private Optional<Part> money(Script.Source source, Draft draft, int rank) {
    return campaign.angles().stream()
        .filter(angle -> angle.claim().source() == source)
        .filter(angle -> !angle.claim().equals(draft.angle().claim()))
        .findFirst()
        .map(angle -> proof(angle, rank));
  }

  /// Ads of half a minute and more: each further fact gets a question that leads to it, then the
  /// facts come round again.
  private void lengthen(List<Part> body, Draft draft, Timing timing) {
    int wanted = timing.beats(draft.wishes().pace());
    for (Angle fact : campaign.factsBeside(draft.angle().claim())) {
      int at = indexOfProof(body, fact);
      if (fresh(body) < wanted && at >= 0) {
        voice
            .leadIn(fact, draft.wishes())
            .filter(words -> body.stream().noneMatch(part -> part.words().equals(words)))
            .ifPresent(
                words -> body.add(at, new Part(Role.PROBLEM, words, List.of(), 20, fact.label())));
      }
    }
    List<Angle> round = campaign.angles();
    for (int i = 0; body.size() < Math.max(timing.fewest(), wanted - ROOM); i++) {
      int turn = i % (round.size() + 1);
      body.add(turn == 0 ? naming(AGAIN + 1 + i) : proof(round.get(turn - 1), AGAIN + 1 + i));
    }
  }

  private static long fresh(List<Part> body) {
    return body.stream().filter(part -> part.rank() < AGAIN).count();
  }

  private static int indexOfProof(List<Part> body, Angle fact) {
    return IntStream.range(0, body.size())
        .filter(i -> body.get(i).role() == Role.PROOF)
        .filter(i -> body.get(i).claims().contains(fact.claim()))
        .findFirst()
        .orElse(-1);
  }

  private Part naming(int rank) {
    String name = campaign.product().spoken();
    String brand = campaign.brief().brand().name();
    String text = name.contains(brand) ? name : brand + ": " + name;
    return new Part(Role.SOLUTION, new Words(text, ""), List.of(), rank, pack());
  }

  /// The end card's words: the strongest claim not yet worn out, or the offer that the button
  /// speaks of, what it costs, then the button's label.
  private Part close(Draft draft) {
    Optional<Script.Claim> offer = campaign.claim(Script.Source.OFFER);
    Optional<Script.Claim> price = campaign.claim(Script.Source.PRICE);
    String name = campaign.product().spoken();
    String label = draft.cta().label();
    String priced = price.map(claim -> name + ", " + claim.text()).orElse(name);
    boolean taken = draft.cta() == CallToAction.GET_OFFER;
    if (offer.isEmpty() || (!taken && offer.get().equals(draft.angle().claim()))) {
      return end(List.of(priced), label, price.stream().toList());
    }
    String said = offer.get().text();
    boolean room = price.isPresent() && String.join(". ", said, priced, label).length() <= END_CARD;
    return room
        ? end(List.of(said, priced), label, List.of(offer.get(), price.get()))
        : end(List.of(said), label, List.of(offer.get()));
  }

  private Part end(List<String> lines, String label, List<Script.Claim> claims) {
    String text = String.join(". ", lines) + ". " + label;
    return new Part(Role.CALL_TO_ACTION, new Words(text, label), claims, 0, pack());
  }

  private String pack() {
    return campaign
        .product()
        .noun()
        .map(noun -> "the " + noun.word() + ", " + campaign.product().spoken())
        .orElse(campaign.product().spoken());
  }
}
