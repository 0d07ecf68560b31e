package io.creativefactory.platform;

import java.util.List;

/// What a platform takes into its own hands in a campaign. It is earned by how the campaign is set
/// up and can only be read back.
///
/// @param name as the platform calls it, for example `ADVANTAGE_PLUS_SALES`
/// @param missing what it lacks, in words; empty when it is earned
public record Automation(String name, boolean earned, List<String> missing) {
  public Automation {
    missing = List.copyOf(missing);
  }
}
