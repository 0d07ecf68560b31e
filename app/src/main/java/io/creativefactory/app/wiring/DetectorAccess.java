package io.creativefactory.app.wiring;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.eyes.Readers;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.objects.ObjectFinder;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The operator's detector of objects: a model of the YOLO family and its labels, both or neither.
///
/// @param model an `.onnx` file; empty where there is none
/// @param labels a file with one label a line, in the order of the model's classes
@Validated
@ConfigurationProperties(prefix = "factory-detector", ignoreUnknownFields = false)
record DetectorAccess(@DefaultValue("") String model, @DefaultValue("") String labels) {

  /// @throws FactoryException CONFIG_INVALID for one without the other, and as [ObjectFinder#open]
  Asked<ObjectFinder> finder() {
    if (model.isBlank() && labels.isBlank()) {
      return Readers.NO_DETECTOR;
    }
    if (model.isBlank() || labels.isBlank()) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID,
          "a detector takes a model and its labels; "
              + (model.isBlank() ? "the model" : "the labels file")
              + " is missing");
    }
    return new Asked.Here<>(ObjectFinder.open(Path.of(model), Path.of(labels)));
  }
}
