package dev.planwire;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.RequestInfo;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a call failed with. Watches and workers throw it; stubs throw gRPC's StatusRuntimeException, and
 * {@link #of(Throwable)} reads that.
 */
public final class PlanwireException extends StatusRuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String RESUME_TOKEN_EXPIRED = "RESUME_TOKEN_EXPIRED";

  private ErrorInfo info = ErrorInfo.getDefaultInstance();
  private ResourceInfo resource = ResourceInfo.getDefaultInstance();
  private List<Violation> violations = List.of();
  private Duration retryDelay;
  private String requestId = "";

  /** One thing that is wrong: the path of a field, or a resource in the wrong state, and what is wrong with it. */
  public record Violation(String subject, String description) implements Serializable {}

  PlanwireException(Status status, Metadata trailers) {
    super(status, trailers);
    for (Any detail : details(status, trailers)) {
      try {
        read(detail);
      } catch (InvalidProtocolBufferException malformed) {
        // The code and the message tell enough.
        continue;
      }
    }
  }

  /** The same error in Planwire's terms. What is no error of gRPC is one of code UNKNOWN. */
  public static PlanwireException of(Throwable error) {
    if (error instanceof PlanwireException already) {
      return already;
    }
    Metadata trailers = Status.trailersFromThrowable(error);
    PlanwireException made =
        new PlanwireException(Status.fromThrowable(error), trailers == null ? new Metadata() : trailers);
    made.addSuppressed(error);
    return made;
  }

  static PlanwireException unavailable(String text) {
    return new PlanwireException(Status.UNAVAILABLE.withDescription(text), new Metadata());
  }

  static PlanwireException cancelled(String text) {
    return new PlanwireException(Status.CANCELLED.withDescription(text), new Metadata());
  }

  /** What was wrong and what to do, and in brackets the code, the reason, and the call in the server's log. */
  @Override
  public String getMessage() {
    String text = getStatus().getDescription() == null ? code().name() : getStatus().getDescription();
    String reason = reason().isEmpty() ? "" : " " + reason();
    return text + " [" + code() + reason + (requestId.isEmpty() ? "" : ", call " + requestId) + "]";
  }

  public Status.Code code() {
    return getStatus().getCode();
  }

  /**
   * The name of an ErrorReason without its prefix, such as {@code RESOURCE_NOT_FOUND}; empty where the error was not made
   * by Planwire but by gRPC or on the way.
   */
  public String reason() {
    return info.getReason();
  }

  /** More about the reason, as ErrorReason documents it. */
  public Map<String, String> metadata() {
    return info.getMetadataMap();
  }

  /** What is wrong with the request or with the state of things, one by one. */
  public List<Violation> violations() {
    return violations;
  }

  /** The type of what does not exist, or exists already; empty where the error is about something else. */
  public String resourceType() {
    return resource.getResourceType();
  }

  /** The name of what does not exist, or exists already; empty where the error is about something else. */
  public String resourceName() {
    return resource.getResourceName();
  }

  /** Names the call in the server's log. */
  public String requestId() {
    return requestId;
  }

  /** After which the server would like to be called again, if it said so. */
  public Optional<Duration> retryDelay() {
    return Optional.ofNullable(retryDelay);
  }

  /** Whether what came after the resume token is no longer kept: list again, then watch from that list's token. */
  public boolean isResumeTokenExpired() {
    return reason().equals(RESUME_TOKEN_EXPIRED);
  }

  /** Whether waiting may mend what a worker was refused: the server is away, or it said after what time to call again. */
  boolean isPassing() {
    return code() == Status.Code.UNAVAILABLE || code() == Status.Code.DEADLINE_EXCEEDED || retryDelay != null;
  }

  private static List<Any> details(Status status, Metadata trailers) {
    try {
      return StatusProto.fromStatusAndTrailers(status, trailers).getDetailsList();
    } catch (IllegalArgumentException contradictory) {
      return List.of(); // not made by a server of Planwire
    }
  }

  private void read(Any detail) throws InvalidProtocolBufferException {
    if (detail.is(ErrorInfo.class)) {
      info = detail.unpack(ErrorInfo.class);
    } else if (detail.is(BadRequest.class)) {
      violations =
          detail.unpack(BadRequest.class).getFieldViolationsList().stream()
              .map(one -> new Violation(one.getField(), one.getDescription()))
              .toList();
    } else if (detail.is(PreconditionFailure.class)) {
      violations =
          detail.unpack(PreconditionFailure.class).getViolationsList().stream()
              .map(one -> new Violation(one.getSubject(), one.getDescription()))
              .toList();
    } else if (detail.is(ResourceInfo.class)) {
      resource = detail.unpack(ResourceInfo.class);
    } else if (detail.is(RetryInfo.class)) {
      var delay = detail.unpack(RetryInfo.class).getRetryDelay();
      retryDelay = Duration.ofSeconds(delay.getSeconds(), delay.getNanos());
    } else if (detail.is(RequestInfo.class)) {
      requestId = detail.unpack(RequestInfo.class).getRequestId();
    }
  }
}
