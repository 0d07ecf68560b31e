package io.creativefactory.sandbox.wire;

/// One object as the platform holds it, for those who count what was left behind.
///
/// @param kind the vendor's word, lower case, for example `ad_set`
/// @param status `ACTIVE`, `PAUSED`, `DELETED` as it was set, not what follows from above; a file
///   is `ACTIVE` while it stands
/// @param parent id of what it hangs under; empty for none
public record Listed(
    String vendor, String kind, String id, String name, String status, String parent) {}
