package io.creativefactory.sandbox;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import io.creativefactory.sandbox.wire.Call;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads requests off WireMock.
final class Calls {
  private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");

  private Calls() {}

  static Call read(Request request) {
    URI uri = URI.create(request.getUrl());
    Map<String, String> params = new HashMap<>();
    pairs(uri.getRawQuery(), params);
    Map<String, Call.Part> files = new HashMap<>();
    if (request.isMultipart()) {
      parts(request, params, files);
    } else if (isForm(request)) {
      pairs(request.getBodyAsString(), params);
    }
    List<String> path =
        Arrays.stream(uri.getRawPath().split("/"))
            .filter(s -> !s.isEmpty())
            .map(Calls::decode)
            .toList();
    return new Call(
        request.getMethod().getName(), path, params, files, headers(request), request.getBody());
  }

  private static boolean isForm(Request request) {
    String type = request.getHeader("Content-Type");
    return type != null && type.startsWith("application/x-www-form-urlencoded");
  }

  private static Map<String, String> headers(Request request) {
    Map<String, String> headers = new HashMap<>();
    for (HttpHeader header : request.getHeaders().all()) {
      headers.putIfAbsent(header.key().toLowerCase(Locale.ROOT), header.firstValue());
    }
    return headers;
  }

  private static void pairs(@Nullable String text, Map<String, String> params) {
    if (text == null || text.isEmpty()) {
      return;
    }
    for (String pair : text.split("&", -1)) {
      int at = pair.indexOf('=');
      String name = at < 0 ? pair : pair.substring(0, at);
      params.put(decode(name), at < 0 ? "" : decode(pair.substring(at + 1)));
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void parts(
      Request request, Map<String, String> params, Map<String, Call.Part> files) {
    for (Request.Part part : request.getParts()) {
      String disposition = part.getHeader("Content-Disposition").firstValue();
      Matcher filename = FILENAME.matcher(disposition);
      if (filename.find()) {
        files.put(part.getName(), new Call.Part(filename.group(1), part.getBody().asBytes()));
      } else {
        params.put(part.getName(), new String(part.getBody().asBytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
