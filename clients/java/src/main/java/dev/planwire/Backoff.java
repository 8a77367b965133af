package dev.planwire;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double, each with jitter, so that clients that failed together do not come back together. */
final class Backoff {
  private static final double FIRST_SECONDS = 0.1;
  private static final double LONGEST_SECONDS = 5.0;

  private double seconds = FIRST_SECONDS;

  /** How long to pause now, on top of what the server asked for. */
  Duration next(Optional<Duration> atLeast) {
    double pause = seconds * ThreadLocalRandom.current().nextDouble(0.5, 1);
    seconds = Math.min(2 * seconds, LONGEST_SECONDS);
    return atLeast.orElse(Duration.ZERO).plusNanos((long) (pause * 1e9));
  }

  void reset() {
    seconds = FIRST_SECONDS;
  }
}
