package io.creativefactory.sandbox;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Reply;
import io.creativefactory.sandbox.world.Vendor;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// Between WireMock and the vendors: reads the request, strikes it with a fault when one waits, and
/// says SANDBOX on every answer.
final class Front implements ResponseDefinitionTransformerV2 {
  private final Platforms platforms;
  private final Faults faults;
  private final Desk desk;

  Front(Platforms platforms, Faults faults, Hooks hooks) {
    this.platforms = platforms;
    this.faults = faults;
    this.desk = new Desk(platforms, faults, hooks);
  }

  @Override
  public String getName() {
    return "sandbox";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Call call = Calls.read(event.getRequest());
    if (Desk.serves(call)) {
      return response(desk.answer(call)).build();
    }
    Optional<Vendor> vendor = platforms.serving(call);
    return vendor.isPresent() ? answer(vendor.get(), call) : response(nothing(call)).build();
  }

  private ResponseDefinition answer(Vendor vendor, Call call) {
    Optional<Fault.Kind> fault = faults.next(vendor.name(), call, platforms.now());
    if (fault.isEmpty()) {
      return response(platforms.answer(vendor, call)).build();
    }
    return switch (fault.get()) {
      case RATE_LIMITED, SERVER_ERROR, EXPIRED_TOKEN, MAINTENANCE ->
          response(platforms.fault(vendor, fault.get(), faults.pause())).build();
      case HALF_BATCH -> response(platforms.half(vendor, call)).build();
      case LOST_ANSWER -> {
        platforms.answer(vendor, call);
        yield new ResponseDefinitionBuilder()
            .withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE)
            .build();
      }
      case LATE_ANSWER ->
          response(platforms.answer(vendor, call))
              .withFixedDelay((int) faults.late().toMillis())
              .build();
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
