package io.creativefactory.render.objects;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the smallest model of its kind, byte by byte as protobuf has it (field numbers from
/// https://github.com/onnx/onnx/blob/main/onnx/onnx.proto read 2026-11-21): the answer is a
/// constant, times the brightest value of the picture that it is given.
final class TinyModel {
  private static final int FLOAT = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private TinyModel() {}

  /// @param input shape, -1 for what it leaves open
  /// @param output shape
  /// @param answer row by row
  static Path write(Path file, long[] input, long[] output, float[] answer) throws IOException {
    TinyModel graph = new TinyModel();
    graph.part(1, node("Constant", "", "answer", tensor(output, answer)));
    graph.part(1, node("ReduceMax", "images", "brightest", whole("keepdims", 0)));
    graph.part(1, product());
    graph.text(2, "tiny");
    graph.part(11, value("images", input));
    graph.part(12, value("output0", output));
    TinyModel model = new TinyModel();
    model.number(1, 8);
    model.part(7, graph);
    TinyModel operators = new TinyModel();
    operators.number(2, 13);
    model.part(8, operators);
    return Files.write(file, model.bytes.toByteArray());
  }

  private static TinyModel product() {
    TinyModel node = new TinyModel();
    node.text(1, "answer");
    node.text(1, "brightest");
    node.text(2, "output0");
    node.text(4, "Mul");
    return node;
  }

  private static TinyModel node(String kind, String input, String output, TinyModel attribute) {
    TinyModel node = new TinyModel();
    if (!input.isEmpty()) {
      node.text(1, input);
    }
    node.text(2, output);
    node.text(4, kind);
    node.part(5, attribute);
    return node;
  }

  private static TinyModel whole(String name, int value) {
    TinyModel attribute = new TinyModel();
    attribute.text(1, name);
    attribute.number(3, value);
    attribute.number(20, 2);
    return attribute;
  }

  private static TinyModel tensor(long[] shape, float[] values) {
    TinyModel tensor = new TinyModel();
    for (long side : shape) {
      tensor.number(1, side);
    }
    tensor.number(2, FLOAT);
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    tensor.bytes(9, raw.array());
    TinyModel attribute = new TinyModel();
    attribute.text(1, "value");
    attribute.part(5, tensor);
    attribute.number(20, 4);
    return attribute;
  }

  private static TinyModel value(String name, long[] shape) {
    TinyModel sides = new TinyModel();
    for (long side : shape) {
      TinyModel dimension = new TinyModel();
      if (side >= 0) {
        dimension.number(1, side);
      } else {
        dimension.text(2, "open");
      }
      sides.part(1, dimension);
    }
    TinyModel tensor = new TinyModel();
    tensor.number(1, FLOAT);
    tensor.part(2, sides);
    TinyModel type = new TinyModel();
    type.part(1, tensor);
    TinyModel value = new TinyModel();
    value.text(1, name);
    value.part(2, type);
    return value;
  }

  private void number(int field, long value) {
    varint((long) field << 3);
    varint(value);
  }

  private void text(int field, String value) {
    bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private void part(int field, TinyModel value) {
    bytes(field, value.bytes.toByteArray());
  }

  private void bytes(int field, byte[] value) {
    varint(((long) field << 3) | 2);
    varint(value.length);
    bytes.writeBytes(value);
  }

  private void varint(long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      bytes.write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    bytes.write((int) left);
  }
}
