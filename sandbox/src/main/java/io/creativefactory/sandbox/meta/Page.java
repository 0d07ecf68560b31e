package io.creativefactory.sandbox.meta;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One page of a list, with cursors as opaque as the vendor's.
final class Page {
  private static final int USUAL = 25;
  private static final int MOST = 500;

  private Page() {}

  static ObjectNode of(Form form, List<ObjectNode> all) {
    long limit = Math.clamp(form.number("limit").orElse((long) USUAL), 1, MOST);
    int from = form.text("after").map(Page::position).orElse(0);
    int to = (int) Math.min(from + limit, all.size());
    ObjectNode page = form.mapper().createObjectNode();
    ArrayNode data = page.putArray("data");
    all.subList(Math.min(from, to), to).forEach(data::add);
    if (data.isEmpty()) {
      return page;
    }
    ObjectNode paging = page.putObject("paging");
    paging.putObject("cursors").put("before", cursor(from)).put("after", cursor(to));
    if (to < all.size()) {
      paging.put("next", "https://graph.facebook.com/next?after=" + cursor(to));
    }
    return page;
  }

  private static String cursor(int position) {
    byte[] text = ("sandbox:" + position).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static int position(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Integer.parseInt(text.replaceFirst("^sandbox:", ""));
    } catch (IllegalArgumentException e) {
      throw VendorError.invalid("Invalid cursor", "The cursor '" + cursor + "' is unknown.");
    }
  }
}
