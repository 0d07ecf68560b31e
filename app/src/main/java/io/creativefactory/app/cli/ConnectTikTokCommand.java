package io.creativefactory.app.cli;

import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.tiktok.TikTokConsent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Lets an advertiser's consent in. The app's secret comes from the environment and the code from
/// standard input, so that neither stands among the words of a command; the token goes into a file
/// that only its owner reads, and is printed nowhere.
@Command(
    name = "tiktok",
    description = {
      "Gets TikTok's access token for an advertiser, once: prints the page where the advertiser",
      "lets the app in, reads from standard input where the browser was sent then, and keeps the",
      "token in connections.properties of the home folder. Wants TIKTOK_APP_ID, TIKTOK_APP_SECRET",
      "and TIKTOK_APP_REDIRECT."
    },
    mixinStandardHelpOptions = true)
final class ConnectTikTokCommand implements Callable<Integer> {
  private static final Pattern CODE = Pattern.compile("[?&]auth_code=([^&#\\s]+)");
  private static final Pattern STATE = Pattern.compile("[?&]state=([^&#\\s]+)");

  private final Surroundings surroundings;
  private final Function<Transport, TikTokConsent> consents;
  private final InputStream in;

  @Option(names = "--json", description = "print what was connected")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  ConnectTikTokCommand(
      Surroundings surroundings, Function<Transport, TikTokConsent> consents, InputStream in) {
    this.surroundings = surroundings;
    this.consents = consents;
    this.in = in;
  }

  /// @param file where the token lies
  record Connected(String platform, List<String> advertisers, String file) {}

  @Override
  public Integer call() throws IOException {
    Console console = surroundings.console(spec);
    try (Transport transport = Transport.real()) {
      TikTokConsent consent = consents.apply(transport);
      String state = UUID.randomUUID().toString();
      console.warn("Let the app in at " + consent.page(state));
      console.warn("Then give the address that the browser was sent to (or its auth_code):");
      TikTokConsent.Grant grant = consent.grant(code(line(), state));
      List<String> advertisers = grant.advertisers();
      Map<String, String> kept = new LinkedHashMap<>();
      kept.put("TIKTOK_ACCESS_TOKEN", grant.accessToken());
      if (advertisers.size() == 1) {
        kept.put("TIKTOK_ADVERTISER_ID", advertisers.getFirst());
      }
      ConnectionsFile file = new ConnectionsFile(surroundings.home());
      file.keep(kept);
      if (json) {
        console.json(new Connected("tiktok", advertisers, file.path().toString()));
      } else {
        say(console, advertisers, file);
      }
    }
    return ExitCode.DONE.number();
  }

  private static void say(Console console, List<String> advertisers, ConnectionsFile file) {
    console.say("TikTok is connected; the token lies in " + file.path());
    if (advertisers.size() == 1) {
      console.say("for the advertiser " + advertisers.getFirst());
    } else {
      console.say("Set TIKTOK_ADVERTISER_ID to one of " + String.join(", ", advertisers));
    }
    console.say("Ads also want TIKTOK_IDENTITY_ID, and factory.platforms must name tiktok.");
  }

  private String line() throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return Objects.requireNonNullElse(reader.readLine(), "").strip();
  }

  private String code(String answer, String state) {
    Matcher given = STATE.matcher(answer);
    if (given.find() && !given.group(1).equals(state)) {
      throw wrong("that address belongs to another attempt; let the app in once more");
    }
    Matcher code = CODE.matcher(answer);
    if (code.find()) {
      return code.group(1);
    }
    if (!answer.matches("[\\w-]{8,200}")) {
      throw wrong("that is neither an address with an auth_code nor such a code");
    }
    return answer;
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
