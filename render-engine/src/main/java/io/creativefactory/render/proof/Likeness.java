package io.creativefactory.render.proof;

/// The correlation of what was to be seen with what is seen.
final class Likeness {
  private double count;
  private double wanted;
  private double seen;
  private double wantedSquares;
  private double seenSquares;
  private double products;

  void add(double wantedValue, double seenValue) {
    count++;
    wanted += wantedValue;
    seen += seenValue;
    wantedSquares += wantedValue * wantedValue;
    seenSquares += seenValue * seenValue;
    products += wantedValue * seenValue;
  }

  /// -1 to 1; 0 when either of them is flat: nothing can be made out.
  double value() {
    double spread = (wantedSquares - wanted * wanted / count) * (seenSquares - seen * seen / count);
    return count < 2 || !(spread > 1e-9)
        ? 0
        : (products - wanted * seen / count) / Math.sqrt(spread);
  }
}
