package io.creativefactory.tools.council;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.testing.Vote.Ballot;
import io.creativefactory.tools.council.Judge.Opinion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// What a language model answers, read strictly.
///
/// @param why one sentence for people
record ModelAnswer(List<One> answers, String why) {
  private static final int LONGEST = 400;

  ModelAnswer {
    answers = List.copyOf(answers);
  }

  /// @param words of the ad that prove it; empty unless met
  record One(String id, Word verdict, String words) {}

  enum Word {
    met,
    not_met,
    unknown
  }

  /// The shape that the model is held to.
  static JsonSchema schema(List<String> criteria) {
    JsonObjectSchema one =
        JsonObjectSchema.builder()
            .addProperty("id", JsonEnumSchema.builder().enumValues(criteria).build())
            .addProperty(
                "verdict", JsonEnumSchema.builder().enumValues("met", "not_met", "unknown").build())
            .addProperty("words", JsonStringSchema.builder().build())
            .required("id", "verdict", "words")
            .additionalProperties(false)
            .build();
    return JsonSchema.builder()
        .name("rubric_answers")
        .rootElement(
            JsonObjectSchema.builder()
                .addProperty("answers", JsonArraySchema.builder().items(one).build())
                .addStringProperty("why")
                .required("answers", "why")
                .additionalProperties(false)
                .build())
        .build();
  }

  /// The vote that an answer comes to. What is said to be met without words that stand in the ad is
  /// not counted; an answer that is not of the shape, or not complete, is no vote.
  static Opinion read(String text, List<String> criteria, ModelAd ad) {
    ModelAnswer answer;
    try {
      answer = DomainJson.mapper().readValue(text, ModelAnswer.class);
    } catch (JacksonException _) {
      return Opinion.absent("its answer is not the JSON that was asked for");
    }
    Set<String> open = new HashSet<>(criteria);
    for (One one : answer.answers()) {
      if (!open.remove(one.id())) {
        return Opinion.absent("its answer has a criterion twice, or one that was not asked");
      }
    }
    if (!open.isEmpty()) {
      return Opinion.absent(
          "it answered %d of %d criteria"
              .formatted(criteria.size() - open.size(), criteria.size()));
    }
    return answer.counted(ad);
  }

  private Opinion counted(ModelAd ad) {
    int met = 0;
    int decided = 0;
    int unproven = 0;
    List<String> grounds = new ArrayList<>();
    for (One one : answers) {
      switch (one.verdict()) {
        case met -> {
          if (ad.holds(one.words())) {
            met++;
            decided++;
            grounds.add(one.id() + " is met: '" + one.words().strip() + "'");
          } else {
            unproven++;
          }
        }
        case not_met -> {
          decided++;
          grounds.add(one.id() + " is not met");
        }
        case unknown -> {}
      }
    }
    if (decided == 0) {
      return Opinion.absent("it could decide none of %d criteria".formatted(answers.size()));
    }
    if (unproven > 0) {
      grounds.add(
          unproven + " answers are not counted: the words that should prove them stand nowhere");
    }
    String reason =
        "%d of %d criteria are met, %d could not be decided. %s"
            .formatted(met, decided, answers.size() - decided, brief(why));
    return new Opinion(new Ballot.Cast((double) met / decided, reason.strip()), grounds);
  }

  /// A model's sentence, as one line and not longer than a sentence.
  private static String brief(String why) {
    String line = why.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
