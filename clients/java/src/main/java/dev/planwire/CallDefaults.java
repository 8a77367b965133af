package dev.planwire;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.planwire.v1.CompleteTaskRequest;
import dev.planwire.v1.CompleteTaskResponse;
import dev.planwire.v1.FailTaskRequest;
import dev.planwire.v1.FailTaskResponse;
import dev.planwire.v1.ReleaseTaskRequest;
import dev.planwire.v1.ReleaseTaskResponse;
import dev.planwire.v1.StartTaskResponse;
import io.grpc.Metadata;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What every call carries unless its caller says otherwise: the workspace, the time and the metadata. */
final class CallDefaults {
  // Its requests name a workspace as what they are about: none is filled in there.
  private static final String WORKSPACE_SERVICE = "planwire/v1/workspace_service.proto";
  private static final Set<Class<?>> ENDS_OF_ATTEMPTS =
      Set.of(CompleteTaskRequest.class, FailTaskRequest.class, ReleaseTaskRequest.class);

  final Duration timeout;
  final Duration retryTimeout;
  private final Map<String, String> metadata;
  private final Attempts attempts = new Attempts();
  private volatile String workspace;

  CallDefaults(String workspace, Duration timeout, Duration retryTimeout, Map<String, String> metadata) {
    this.workspace = workspace;
    this.timeout = timeout;
    this.retryTimeout = retryTimeout;
    this.metadata = Map.copyOf(metadata);
  }

  String workspace() {
    return workspace;
  }

  void useWorkspace(String workspaceId) {
    workspace = workspaceId;
  }

  /** The request with its empty workspace_id and request_id filled in, and the attempt that was begun. */
  @SuppressWarnings("unchecked") // the builder of a message makes messages of the same class
  <Q> Q fill(Q request) {
    return request instanceof Message message ? (Q) filled(message) : request;
  }

  private Message filled(Message message) {
    Message.Builder builder = message.toBuilder();
    var descriptor = message.getDescriptorForType();
    FieldDescriptor attempt = descriptor.findFieldByName("attempt");
    FieldDescriptor requestId = descriptor.findFieldByName("request_id");
    FieldDescriptor workspaceId = descriptor.findFieldByName("workspace_id");
    // With a request_id of its own it may be repeated when the attempt is forgotten, and is to be the same then.
    if (ENDS_OF_ATTEMPTS.contains(message.getClass()) && !message.hasField(attempt) && isEmpty(message, requestId)) {
      String named = (String) message.getField(workspaceId);
      String taskId = (String) message.getField(descriptor.findFieldByName("task_id"));
      attempts.of(named.isEmpty() ? workspace : named, taskId).ifPresent(known -> builder.setField(attempt, known));
    }
    boolean isAboutOne = descriptor.getFile().getName().equals(WORKSPACE_SERVICE);
    if (workspaceId != null && !workspace.isEmpty() && !isAboutOne && isEmpty(message, workspaceId)) {
      builder.setField(workspaceId, workspace);
    }
    if (requestId != null && isEmpty(message, requestId)) {
      builder.setField(requestId, UUID.randomUUID().toString());
    }
    return builder.build();
  }

  /** Keep what later requests are filled with: the attempt at a task that a call has begun, until one ends it. */
  void learn(Object response) {
    if (response instanceof StartTaskResponse started) {
      attempts.begin(started.getTask());
    } else if (response instanceof CompleteTaskResponse completed) {
      attempts.end(completed.getTask());
    } else if (response instanceof FailTaskResponse failed) {
      attempts.end(failed.getTask());
    } else if (response instanceof ReleaseTaskResponse released) {
      attempts.end(released.getTask());
    }
  }

  /** Add to the metadata of a call what it lacks. */
  void addTo(Metadata headers) {
    metadata.forEach(
        (name, value) -> {
          var key = Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
          if (!headers.containsKey(key)) {
            headers.put(key, value);
          }
        });
  }

  private static boolean isEmpty(Message message, FieldDescriptor field) {
    return ((String) message.getField(field)).isEmpty();
  }
}
