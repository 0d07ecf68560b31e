import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Twelve bars at 116 beats a minute that run into their own beginning: every tail that reaches
/// past the end is laid over the start. The length is a whole number of AAC frames.
final class Music {
  private static final int RATE = 48_000;
  private static final int LENGTH = 1164 * 1024;
  private static final int BEATS = 48;
  private static final double BEAT = LENGTH / (double) BEATS;
  private static final int[][] CHORDS = {
    {53, 57, 60, 64, 67}, {52, 55, 59, 62, 67}, {57, 60, 64, 67, 71}, {55, 59, 62, 64, 69}
  };
  private static final int[] ROOTS = {41, 40, 45, 43};

  private final float[][] dry = new float[2][LENGTH];
  private final float[][] sent = new float[2][LENGTH];
  private final Random random = new Random(116);

  private Music() {}

  static void write(Path file) throws IOException, InterruptedException {
    Music music = new Music();
    music.chords();
    music.bass();
    music.melody();
    music.duck();
    music.drums();
    music.echo();
    music.encode(file);
  }

  /// Adds one sample, round the corner if need be; `pan` from -1 to 1.
  private void add(double at, double value, double pan, double send) {
    int i = Math.floorMod((int) at, LENGTH);
    float left = (float) (value * Math.sqrt(0.5 * (1 - pan)));
    float right = (float) (value * Math.sqrt(0.5 * (1 + pan)));
    dry[0][i] += left;
    dry[1][i] += right;
    sent[0][i] += (float) (left * send);
    sent[1][i] += (float) (right * send);
  }

  private static double hertz(int note) {
    return 440 * Math.pow(2, (note - 69) / 12.0);
  }

  private void chords() {
    for (int bar = 0; bar < 12; bar++) {
      int[] notes = CHORDS[bar % 4];
      for (double[] hit : new double[][] {{0, 1.4, 1}, {1.5, 0.9, 0.75}, {2.75, 1.1, 0.85}}) {
        for (int n = 0; n < notes.length; n++) {
          double start = (bar * 4 + hit[0]) * BEAT + n * 240;
          keys(start, hertz(notes[n]), hit[1] * BEAT, 0.075 * hit[2], (n - 2) * 0.28);
        }
      }
    }
  }

  /// A soft electric piano: one sine bends another, less and less.
  private void keys(double start, double f, double held, double loud, double pan) {
    int total = (int) (held + 0.7 * RATE);
    for (int i = 0; i < total; i++) {
      double t = i / (double) RATE;
      double fade = i < held ? 1 : Math.exp(-(i - held) / (0.12 * RATE));
      double attack = 1 - Math.exp(-t * 420);
      double body = Math.exp(-1.5 * t) * fade * attack;
      double bend = (1.25 * Math.exp(-5 * t) + 0.28) * Math.sin(2 * Math.PI * f * 1.0007 * t);
      double tine = 0.10 * Math.exp(-9 * t) * Math.sin(2 * Math.PI * 4 * f * t);
      double sound = Math.sin(2 * Math.PI * f * t + bend) + tine;
      double sway = 1 + 0.07 * Math.sin(2 * Math.PI * 4.1 * t + pan);
      add(start + i, loud * body * sound * sway, pan, 0.30);
    }
  }

  private void bass() {
    double[][] steps = {{0, 0.9, 0}, {1.5, 0.4, 0}, {2.5, 0.4, 12}, {3, 0.45, 0}, {3.5, 0.4, 7}};
    for (int bar = 0; bar < 12; bar++) {
      for (double[] step : steps) {
        double f = hertz(ROOTS[bar % 4] + (int) step[2]);
        tone((bar * 4 + step[0]) * BEAT, f, step[1] * BEAT);
      }
    }
  }

  private void tone(double start, double f, double held) {
    int total = (int) (held + 0.09 * RATE);
    for (int i = 0; i < total; i++) {
      double t = i / (double) RATE;
      double gate = Math.min(1, t * 180) * (i < held ? 1 : Math.exp(-(i - held) / (0.018 * RATE)));
      double wave =
          Math.sin(2 * Math.PI * f * t) + 0.30 * Math.exp(-6 * t) * Math.sin(4 * Math.PI * f * t);
      add(start + i, 0.27 * gate * Math.tanh(1.3 * wave) * Math.exp(-0.7 * t), 0, 0);
    }
  }

  /// A small tune in bars 5 to 12, plucked, with its echo a dotted eighth later.
  private void melody() {
    double[][] tune = {
      {0, 76},
      {0.75, 79},
      {1.5, 81},
      {2.5, 79},
      {3.25, 76},
      {4, 74},
      {4.75, 76},
      {5.5, 71},
      {7, 74},
      {8, 72},
      {8.75, 76},
      {9.5, 79},
      {10.5, 83},
      {11.25, 81},
      {12, 79},
      {13.5, 76},
      {14.25, 74},
      {15, 76}
    };
    for (int round = 1; round < 3; round++) {
      for (double[] note : tune) {
        double start = (round * 16 + note[0]) * BEAT;
        for (int e = 0; e < 4; e++) {
          double loud = 0.085 * Math.pow(0.42, e);
          pluck(start + e * 0.75 * BEAT, hertz((int) note[1]), loud, e % 2 == 0 ? 0.25 : -0.45);
        }
      }
    }
  }

  private void pluck(double start, double f, double loud, double pan) {
    for (int i = 0; i < 0.7 * RATE; i++) {
      double t = i / (double) RATE;
      double sound = 0;
      for (int k = 1; k <= 5; k++) {
        sound += Math.sin(2 * Math.PI * k * f * t) * Math.exp(-(3 + 3.2 * k) * t) / (k * k);
      }
      add(start + i, loud * sound * Math.min(1, t * 700), pan, 0.35);
    }
  }

  /// The kick pushes the rest aside for a moment: the bed breathes with the beat.
  private void duck() {
    for (int i = 0; i < LENGTH; i++) {
      double since = i % BEAT / RATE;
      float gain = (float) (1 - 0.38 * Math.exp(-since / 0.11));
      for (float[][] bus : new float[][][] {dry, sent}) {
        bus[0][i] *= gain;
        bus[1][i] *= gain;
      }
    }
  }

  private void drums() {
    for (int beat = 0; beat < BEATS; beat++) {
      kick(beat * BEAT);
      if (beat % 2 == 1) {
        clap(beat * BEAT);
      }
      hat((beat + 0.5) * BEAT, 0.085, 0.050, 0.2);
      hat((beat + 0.27) * BEAT, 0.026, 0.022, -0.3);
      hat((beat + 0.77) * BEAT, 0.030, 0.022, 0.4);
      hat(beat * BEAT, 0.028, 0.020, -0.1);
    }
    for (double extra : new double[] {15.75, 31.75, 47.5, 47.75}) {
      kick(extra * BEAT);
    }
  }

  private void kick(double start) {
    double phase = 0;
    for (int i = 0; i < 0.30 * RATE; i++) {
      double t = i / (double) RATE;
      phase += 2 * Math.PI * (47 + 95 * Math.exp(-t * 36)) / RATE;
      double click = 0.10 * Math.exp(-t * 900) * Math.sin(2 * Math.PI * 2100 * t);
      add(start + i, 0.50 * Math.exp(-t * 12) * Math.sin(phase) + click, 0, 0);
    }
  }

  private void clap(double start) {
    double low = 0;
    double band = 0;
    for (int i = 0; i < 0.26 * RATE; i++) {
      double t = i / (double) RATE;
      double burst =
          Math.exp(-(t % 0.011) * 190) * (t < 0.033 ? 1 : 0)
              + (t >= 0.033 ? Math.exp(-(t - 0.033) * 21) : 0);
      double high = random.nextDouble() * 2 - 1 - low - 0.9 * band;
      band += 0.19 * high;
      low += 0.19 * band;
      add(start + i, 0.20 * burst * band, i % 2 == 0 ? 0.08 : -0.08, 0.45);
    }
  }

  private void hat(double start, double loud, double seconds, double pan) {
    double before = 0;
    double last = 0;
    for (int i = 0; i < 6 * seconds * RATE; i++) {
      double t = i / (double) RATE;
      double noise = random.nextDouble() * 2 - 1;
      last = 0.72 * (last + noise - before);
      before = noise;
      add(start + i, loud * last * Math.exp(-t / seconds), pan, 0.08);
    }
  }

  /// A small bright room: some sixty reflections that thin out within a second.
  private void echo() {
    for (int tap = 0; tap < 64; tap++) {
      double t = 0.018 + 0.95 * Math.pow(random.nextDouble(), 1.6);
      float gain = (float) (0.30 * Math.exp(-3.6 * t) * (random.nextBoolean() ? 1 : -1));
      int late = (int) (t * RATE);
      int from = tap % 2;
      int to = random.nextInt(2);
      for (int i = 0; i < LENGTH; i++) {
        dry[to][(i + late) % LENGTH] += gain * sent[from][i];
      }
    }
  }

  private void encode(Path file) throws IOException, InterruptedException {
    double peak = 0;
    for (float[] side : dry) {
      for (int i = 0; i < LENGTH; i++) {
        side[i] = (float) Math.tanh(side[i]);
        peak = Math.max(peak, Math.abs(side[i]));
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH * 8).order(ByteOrder.LITTLE_ENDIAN);
    float gain = (float) (0.76 / peak);
    for (int i = 0; i < LENGTH; i++) {
      bytes.putFloat(dry[0][i] * gain).putFloat(dry[1][i] * gain);
    }
    Process ffmpeg =
        new ProcessBuilder(
                List.of(
                    "ffmpeg",
                    "-v",
                    "error",
                    "-y",
                    "-f",
                    "f32le",
                    "-ar",
                    "" + RATE,
                    "-ac",
                    "2",
                    "-i",
                    "-",
                    "-c:a",
                    "aac",
                    "-b:a",
                    "160k",
                    "-fflags",
                    "+bitexact",
                    "-flags:a",
                    "+bitexact",
                    "-movflags",
                    "+faststart",
                    file.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream pipe = ffmpeg.getOutputStream()) {
      pipe.write(bytes.array());
    }
    if (ffmpeg.waitFor() != 0) {
      throw new IOException("ffmpeg ended with " + ffmpeg.exitValue());
    }
  }
}
