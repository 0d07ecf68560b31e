package io.creativefactory.tools.memory;

import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/// An [Embedder] as Spring AI's vector store wants it.
final class SpringEmbedding implements EmbeddingModel {
  private final Embedder embedder;

  SpringEmbedding(Embedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public EmbeddingResponse call(EmbeddingRequest request) {
    List<Embedding> embeddings = new ArrayList<>();
    for (String text : request.getInstructions()) {
      embeddings.add(new Embedding(embedder.embed(text), embeddings.size()));
    }
    return new EmbeddingResponse(embeddings);
  }

  @Override
  public float[] embed(Document document) {
    String text = document.getText();
    if (text == null) {
      throw new IllegalArgumentException("document " + document.getId() + " has no text");
    }
    return embedder.embed(text);
  }

  @Override
  public int dimensions() {
    return Embedder.DIMENSIONS;
  }
}
