package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void pausesDoubleUpToFiveSecondsWithHalfOfThemLeftToChance() {
    Backoff backoff = new Backoff();
    for (int longest : new int[] {100, 200, 400, 800, 1600, 3200, 5000, 5000}) {
      assertBetween(longest / 2, longest, backoff.next(Optional.empty()));
    }
    backoff.reset();
    assertBetween(50, 100, backoff.next(Optional.empty()));
  }

  @Test
  void aPauseIsAddedToWhatTheServerAsksFor() {
    assertBetween(3050, 3100, new Backoff().next(Optional.of(Duration.ofSeconds(3))));
  }

  private static void assertBetween(long least, long most, Duration pause) {
    assertTrue(pause.toMillis() >= least && pause.toMillis() <= most, pause + " is not from " + least + " to " + most);
  }
}
