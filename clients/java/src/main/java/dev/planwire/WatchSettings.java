package dev.planwire;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Where a watch starts, and how it goes on. Immutable: each method gives other settings.
 *
 * <p>{@code WatchSettings.now()} hands out events only, {@code snapshot()} first a Snapshot of all that matches, and
 * {@code resume(token)} goes on after the place of a token, from a watch or a list.
 */
public final class WatchSettings {
  private static final Duration PROGRESS = Duration.ofSeconds(15);

  final boolean snapshot;
  final String resumeToken;
  final boolean relist;
  final Duration progressInterval;
  final BiConsumer<WatchState, PlanwireException> onState;

  private WatchSettings(
      boolean snapshot,
      String resumeToken,
      boolean relist,
      Duration progressInterval,
      BiConsumer<WatchState, PlanwireException> onState) {
    this.snapshot = snapshot;
    this.resumeToken = resumeToken;
    this.relist = relist;
    this.progressInterval = progressInterval;
    this.onState = onState;
  }

  /** Start with what happens from now on. */
  public static WatchSettings now() {
    return new WatchSettings(false, "", false, PROGRESS, (state, error) -> {});
  }

  /** Start with a Snapshot, which what happens from then on follows. */
  public static WatchSettings snapshot() {
    return new WatchSettings(true, "", false, PROGRESS, (state, error) -> {});
  }

  /** Start after the place of a token. An empty one is the same as now. */
  public static WatchSettings resume(String resumeToken) {
    return new WatchSettings(false, resumeToken, false, PROGRESS, (state, error) -> {});
  }

  /**
   * When what follows the place is no longer kept, go on with a Snapshot whose {@code expired} is true, where a watch
   * otherwise ends with an exception whose {@code isResumeTokenExpired} is true. Watches of all events have no Snapshot.
   */
  public WatchSettings relistWhenExpired() {
    return new WatchSettings(snapshot, resumeToken, true, progressInterval, onState);
  }

  /**
   * After how long the server speaks even if nothing happened: 0.1 to 3,600 seconds, 15 unless given. A stream that is
   * silent for twice as long is given up for another.
   */
  public WatchSettings progressInterval(Duration interval) {
    return new WatchSettings(snapshot, resumeToken, relist, interval, onState);
  }

  /** Tell each new state, with what ended the stream before, or null. It is called by the thread that reads the watch. */
  public WatchSettings onState(BiConsumer<WatchState, PlanwireException> tell) {
    return new WatchSettings(snapshot, resumeToken, relist, progressInterval, tell);
  }
}
