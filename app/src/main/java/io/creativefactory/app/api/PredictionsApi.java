package io.creativefactory.app.api;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.domain.testing.Prediction.Contribution;
import io.creativefactory.scoring.ctr.CtrPredictor;
import io.creativefactory.tools.models.CtrModels;
import io.creativefactory.tools.models.ModelVersion;
import io.creativefactory.tools.models.ServedCtr;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Click-through rates of ads before they run: one question, or up to a thousand, answered by the
/// model that serves. Where none serves, every answer is unknown with the reason.
@RestController
@RequestMapping(PredictionsApi.PATH)
class PredictionsApi {
  static final String PATH = "/api/v1/predictions";
  private static final int FAULTS_SHOWN = 100;
  private static final String REST = "rest";

  private final ServedCtr served;
  private final CtrModels models;
  private final PredictionWords words;

  PredictionsApi(ServedCtr served, CtrModels models, InstantSource clock) {
    this.served = served;
    this.models = models;
    this.words = new PredictionWords(clock);
  }

  /// @param ctr click-through rate as a ratio
  /// @param peers see [Prediction#peers]
  /// @param contributions the base, the strongest, and `rest` for all others, so that they add up
  ///   to the log odds of `ctr`
  /// @param missing features that were not told; the model was asked without them
  record Answer(Figure ctr, Figure peers, List<Contribution> contributions, List<String> missing) {}

  /// @param json one question, or `{"predictions": […]}` with up to 1,000
  /// @param top how many contributions are told by name, 0 to 79
  @PostMapping
  ResponseEntity<String> predict(
      @RequestBody String json, @RequestParam(defaultValue = "10") int top) {
    PredictionWords.Reading reading = words.read(json);
    if (top < 0) {
      return refused(List.of("top is " + top + ", less than 0"));
    }
    if (!reading.faults().isEmpty()) {
      return refused(reading.faults());
    }
    CtrPredictor model = served.now();
    List<Answer> answers = reading.asked().stream().map(ask -> answer(model, ask, top)).toList();
    return Answers.json(reading.single() ? answers.getFirst() : new Many(answers));
  }

  record Many(List<Answer> predictions) {}

  /// The card of the model that serves.
  ///
  /// @param fault why this replica predicts with another one; null when it does not
  record Card(ModelVersion model, @Nullable Integer predicting, @Nullable String fault) {}

  @GetMapping("/model")
  ResponseEntity<String> card() {
    ModelVersion champion =
        models
            .champion()
            .orElseThrow(() ->
                new FactoryException(
                    ErrorCode.NOT_FOUND, served.lacking().orElse("No trained model serves.")));
    OptionalInt predicting = served.version();
    return Answers.json(
        new Card(
            champion,
            predicting.isPresent() ? predicting.getAsInt() : null,
            served.fault().orElse(null)));
  }

  private static Answer answer(CtrPredictor model, CtrPredictor.Ask ask, int top) {
    Prediction prediction = model.predict(ask);
    return new Answer(
        prediction.rate(),
        prediction.peers(),
        told(prediction.contributions(), top),
        PredictionWords.missing(ask));
  }

  private static List<Contribution> told(List<Contribution> all, int top) {
    if (all.isEmpty()) {
      return all;
    }
    List<Contribution> told = new ArrayList<>();
    all.stream().filter(each -> each.feature().equals(Prediction.BASE)).forEach(told::add);
    told.addAll(Prediction.strongest(all, top));
    double rest =
        all.stream().mapToDouble(Contribution::logOdds).sum()
            - told.stream().mapToDouble(Contribution::logOdds).sum();
    told.add(new Contribution(REST, rest));
    return told;
  }

  private static ResponseEntity<String> refused(List<String> faults) {
    List<String> shown = faults.subList(0, Math.min(FAULTS_SHOWN, faults.size()));
    return Problems.problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        ErrorCode.FEATURE_INVALID.name(),
        faults.size() == 1
            ? faults.getFirst() + ". Nothing was predicted."
            : faults.size() + " faults, see `faults`. Nothing was predicted.",
        Map.of("faults", shown));
  }
}
