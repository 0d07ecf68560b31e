package io.creativefactory.render.look;

/// How the numbers of a picture are meant, as far as its file says so; FFmpeg's names, `unknown`
/// where the file is silent.
///
/// @param matrix from RGB, for example `bt709`
/// @param transfer for example `smpte2084`
/// @param primaries for example `bt2020`
/// @param interlaced whether each frame holds two moments
public record Signal(String matrix, String transfer, String primaries, boolean interlaced) {
  /// Brighter than a screen's white: PQ or HLG.
  public boolean isHighDynamicRange() {
    return transfer.equals("smpte2084") || transfer.equals("arib-std-b67");
  }

  /// More colours than BT.709 has.
  public boolean isWideGamut() {
    return primaries.equals("bt2020");
  }
}
