package dev.planwire;

import io.grpc.Status;
import java.util.Set;

/** What is said of a call whose connection was lost. */
final class LostConnection {
  private static final Set<Status.Code> UNCLEAR = Set.of(Status.Code.UNKNOWN, Status.Code.INTERNAL);

  private LostConnection() {}

  /**
   * The same status, or UNAVAILABLE where the connection broke. When a server is killed at the wrong moment, gRPC says
   * UNKNOWN ("channel closed") or INTERNAL, with the exception as the cause; what a server says has no cause.
   */
  static Status told(Status status) {
    if (status.getCause() == null || !UNCLEAR.contains(status.getCode())) {
      return status;
    }
    String text = "the connection failed: " + status.getDescription();
    return Status.UNAVAILABLE.withDescription(text).withCause(status.getCause());
  }
}
