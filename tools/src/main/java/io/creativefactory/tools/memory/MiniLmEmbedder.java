package io.creativefactory.tools.memory;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.creativefactory.domain.Checks;

/// The sentence model all-MiniLM-L6-v2, quantised, inside this process: no network, no key. English
/// above all; other languages get vectors of less worth. Loading takes about a second and 100 MB,
/// so one instance serves the whole program. Thread safe.
public final class MiniLmEmbedder implements Embedder {
  private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);

  @Override
  public float[] embed(String text) {
    return model.embed(Checks.text("text to embed", text)).content().vector();
  }
}
