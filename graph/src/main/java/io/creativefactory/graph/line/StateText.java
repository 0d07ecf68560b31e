package io.creativefactory.graph.line;

import java.util.Map;
import org.bsc.langgraph4j.serializer.PlainTextStateSerializer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The state as plain JSON, in checkpoints and between nodes.
final class StateText extends PlainTextStateSerializer<LineState> {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() {};

  StateText() {
    super(LineState::new);
  }

  @Override
  public String writeDataAsString(Map<String, Object> data) {
    return JSON.writeValueAsString(data);
  }

  @Override
  public Map<String, Object> readDataFromString(String text) {
    return JSON.readValue(text, STATE);
  }
}
