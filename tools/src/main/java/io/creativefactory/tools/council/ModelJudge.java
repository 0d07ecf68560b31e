package io.creativefactory.tools.council;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import io.creativefactory.config.council.CouncilRules;
import io.creativefactory.config.council.JudgePrompt;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.scoring.rubric.Criterion;
import io.creativefactory.scoring.rubric.Rubric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A language model that answers the same rubric. One call a cut, at temperature 0, held to a JSON
/// schema; nothing is retried, for a call that failed may have been paid. Whatever goes wrong makes
/// it absent, told by kind and never by the service's own words, which may repeat what was sent.
public final class ModelJudge implements Judge {
  private static final Logger LOG = LoggerFactory.getLogger(ModelJudge.class);
  private static final int LONGEST_ANSWER = 8000;

  private final String name;
  private final String model;
  private final Duration within;
  private final ChatModel chat;
  private final JudgePrompt prompt;

  ModelJudge(ModelSettings settings, ChatModel chat, JudgePrompt prompt) {
    this.name = CouncilRules.MODEL + settings.name();
    this.model = settings.model();
    this.within = settings.within();
    this.chat = chat;
    this.prompt = prompt;
  }

  /// A judge over the network.
  public static ModelJudge over(ModelSettings settings, JudgePrompt prompt) {
    return new ModelJudge(settings, connected(settings), prompt);
  }

  private static ChatModel connected(ModelSettings settings) {
    String key = settings.key().isGiven() ? settings.key().value() : "none";
    return switch (settings.speaks()) {
      case OPENAI ->
          OpenAiChatModel.builder()
              .baseUrl(settings.endpoint().toString())
              .apiKey(key)
              .modelName(settings.model())
              .temperature(0.0)
              .strictJsonSchema(true)
              .timeout(settings.within())
              .maxRetries(0)
              .build();
      case ANTHROPIC ->
          AnthropicChatModel.builder()
              .baseUrl(settings.endpoint().toString())
              .apiKey(key)
              .modelName(settings.model())
              .temperature(0.0)
              .maxTokens(LONGEST_ANSWER)
              .timeout(settings.within())
              .maxRetries(0)
              .build();
    };
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String version() {
    return model + ", prompt judge@" + prompt.version();
  }

  @Override
  public boolean isPaid() {
    return true;
  }

  @Override
  public Opinion judge(Case before) {
    List<Criterion> asked =
        Rubric.house().criteria().stream()
            .filter(Criterion::counts)
            .filter(criterion ->
                before.report().answers().stream()
                    .anyMatch(answer -> answer.criterion().equals(criterion.id())))
            .toList();
    List<String> ids = asked.stream().map(Criterion::id).toList();
    ModelAd ad = ModelAd.of(before);
    ChatResponse response;
    try {
      response = chat.chat(request(asked, ids, ad));
    } catch (RuntimeException failed) {
      if (Thread.currentThread().isInterrupted()) {
        throw new FactoryException(
            ErrorCode.CANCELLED, "asking " + name + " was interrupted; it is not asked again");
      }
      LOG.warn("{} did not judge {}: {}", name, before.entry().variant(), reason(failed));
      return Opinion.absent(reason(failed));
    }
    String text = response.aiMessage().text();
    if (text == null || text.isBlank()) {
      return Opinion.absent("it answered nothing");
    }
    Opinion opinion = ModelAnswer.read(text, ids, ad);
    return new Opinion(opinion.ballot(), withTokens(opinion.grounds(), response.tokenUsage()));
  }

  private ChatRequest request(List<Criterion> asked, List<String> ids, ModelAd ad) {
    String criteria =
        asked.stream()
            .map(criterion -> "- " + criterion.id() + ": " + criterion.question())
            .collect(Collectors.joining("\n"));
    return ChatRequest.builder()
        .messages(
            SystemMessage.from(prompt.filled(Rubric.house().version(), criteria)),
            UserMessage.from(ad.message()))
        .responseFormat(
            ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(ModelAnswer.schema(ids))
                .build())
        .build();
  }

  private String reason(RuntimeException failed) {
    return switch (failed) {
      case AuthenticationException _ -> "the service refused the key";
      case ModelNotFoundException _ -> "the service knows no model '" + model + "'";
      case RateLimitException _ -> "the service has had too many calls";
      case TimeoutException _ -> "no answer within %d s".formatted(Math.max(1, within.toSeconds()));
      case InternalServerException _ -> "the service failed" + status(failed);
      default -> "it could not be asked (%s%s)".formatted(kind(failed), status(failed));
    };
  }

  private static String kind(RuntimeException failed) {
    Throwable deepest = failed;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getClass().getSimpleName();
  }

  private static String status(RuntimeException failed) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      if (at instanceof HttpException http) {
        return " with HTTP " + http.statusCode();
      }
    }
    return "";
  }

  private static List<String> withTokens(List<String> grounds, @Nullable TokenUsage usage) {
    if (usage == null || usage.inputTokenCount() == null || usage.outputTokenCount() == null) {
      return grounds;
    }
    List<String> all = new ArrayList<>(grounds);
    all.add(
        String.format(
            Locale.ROOT,
            "%,d tokens read, %,d written",
            usage.inputTokenCount(),
            usage.outputTokenCount()));
    return all;
  }
}
