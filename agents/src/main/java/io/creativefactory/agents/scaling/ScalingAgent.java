package io.creativefactory.agents.scaling;

import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ScalingDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Turns performance into proposals. It can change nothing itself.
public interface ScalingAgent {

  @UserMessage(fromResource = "/prompts/scaling.txt")
  ScalingDecision decide(@V("desk") Desk desk);

  /// What lies on the desk.
  ///
  /// @param campaigns one per running campaign of the tenant
  /// @param today the account's day; rows of today are incomplete
  /// @param account daily sums over all ads of the account, those of the desk among them; none when
  ///   the campaigns on the desk are all there is
  record Desk(List<Campaign> campaigns, LocalDate today, List<Performance> account) {
    public Desk {
      campaigns = List.copyOf(campaigns);
      account = List.copyOf(account);
    }
  }

  /// @param daily budget today
  /// @param rows daily figures of every ad in it
  /// @param exposures how many people each ad reached over spans of a week; none where the platform
  ///   does not tell
  /// @param names of it and its ads by their ids, as the platform shows them; one may lack
  /// @param paused ads that were paused because they were clear losers, with the account's day
  record Campaign(
      String campaignId,
      Money daily,
      List<Performance> rows,
      List<Exposure> exposures,
      Map<String, String> names,
      Map<String, LocalDate> paused) {
    public Campaign {
      rows = List.copyOf(rows);
      exposures = List.copyOf(exposures);
      names = Map.copyOf(names);
      paused = Map.copyOf(paused);
    }

    /// How reasons speak of an ad or of the campaign: by its name, else by its id.
    String called(String adId) {
      return names.getOrDefault(adId, adId);
    }
  }
}
