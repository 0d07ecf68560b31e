package io.creativefactory.sandbox;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.creativefactory.sandbox.meta.MetaSandbox;
import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Reply;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// Between WireMock and the vendors: reads the request, strikes it with a fault when one waits, and
/// says SANDBOX on every answer.
final class Front implements ResponseDefinitionTransformerV2 {
  private static final int LATE_MILLIS = 20_000;
  private final MetaSandbox meta;
  private final Faults faults;
  private final Desk desk;

  Front(MetaSandbox meta, Faults faults) {
    this.meta = meta;
    this.faults = faults;
    this.desk = new Desk(meta, faults);
  }

  @Override
  public String getName() {
    return "sandbox";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Request request = event.getRequest();
    Call call = Calls.read(request);
    if (Desk.serves(call)) {
      return response(desk.answer(call)).build();
    }
    if (!MetaSandbox.serves(call)) {
      return response(nothing(call)).build();
    }
    Optional<Fault.Kind> fault = faults.next(call);
    if (fault.isEmpty()) {
      return response(meta.answer(call)).build();
    }
    return switch (fault.get()) {
      case RATE_LIMITED, SERVER_ERROR, EXPIRED_TOKEN -> response(meta.fault(fault.get())).build();
      case LOST_ANSWER -> {
        meta.answer(call);
        yield new ResponseDefinitionBuilder()
            .withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE)
            .build();
      }
      case LATE_ANSWER -> response(meta.answer(call)).withFixedDelay(LATE_MILLIS).build();
    };
  }

  private static Reply nothing(Call call) {
    return new Reply(
        404,
        JsonNodeFactory.instance
            .objectNode()
            .put("error", "the SANDBOX serves nothing at " + call.line()),
        Map.of());
  }

  private static ResponseDefinitionBuilder response(Reply reply) {
    ResponseDefinitionBuilder response =
        new ResponseDefinitionBuilder()
            .withStatus(reply.status())
            .withHeader("Content-Type", "application/json; charset=UTF-8")
            .withHeader("X-Sandbox", "SANDBOX")
            .withBody(reply.body().toString());
    reply.headers().forEach(response::withHeader);
    return response;
  }
}
