package io.creativefactory.bench;

/// One thing that can be measured.
interface Measurement {
  BenchReport measure();
}
