package dev.planwire;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import dev.planwire.v1.WatchOptions;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.List;

/**
 * One of the streams that can be resumed, with a request. Their messages have fields in common, and no Java type that says
 * so.
 */
final class Stream {
  final MethodDescriptor<Message, Message> method;
  /** What it tells of: task, plan, event or execution_log. */
  final String subject;

  /** Whether it ends when all its subjects are done. */
  final boolean ends;

  private final Message request;
  private final FieldDescriptor options;
  private final OneofDescriptor payload;
  private final FieldDescriptor resumeToken;
  private final FieldDescriptor eventsOfMessage;
  private final Descriptor event;

  @SuppressWarnings("unchecked") // all requests and responses are messages
  Stream(MethodDescriptor<? extends Message, ? extends Message> method, Message request, String subject, boolean ends) {
    this.method = (MethodDescriptor<Message, Message>) method;
    this.request = request;
    this.subject = subject;
    this.ends = ends;
    var described = ((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor()).getMethodDescriptor();
    Descriptor response = described.getOutputType();
    options = described.getInputType().findFieldByName("options");
    payload = response.getOneofs().get(0);
    resumeToken = response.findFieldByName("resume_token");
    eventsOfMessage = response.findFieldByName("events");
    event = eventsOfMessage.getMessageType().findFieldByName("events").getMessageType();
  }

  Message request(WatchOptions asked) {
    return request.toBuilder().setField(options, asked).build();
  }

  /** The name of what a message says; empty where it says what this client does not know. */
  String payloadOf(Message message) {
    FieldDescriptor set = message.getOneofFieldDescriptor(payload);
    return set == null ? "" : set.getName();
  }

  Message payload(Message message) {
    return (Message) message.getField(message.getOneofFieldDescriptor(payload));
  }

  String resumeTokenOf(Message message) {
    return (String) message.getField(resumeToken);
  }

  @SuppressWarnings("unchecked") // a repeated field of messages
  List<Message> eventsOf(Message message) {
    Message events = (Message) message.getField(eventsOfMessage);
    return (List<Message>) events.getField(events.getDescriptorForType().findFieldByName("events"));
  }

  /** What an event is about, as the kind and id of something in a snapshot. */
  Position.Subject subjectOf(Message message) {
    String kind = subject;
    Message about = message;
    if (subject.equals("plan")) {
      FieldDescriptor part = message.getOneofFieldDescriptor(event.getOneofs().get(0));
      if (part != null) {
        kind = part.getName();
        about = (Message) message.getField(part);
      }
    }
    return new Position.Subject(kind, text(about, kind + "_id"));
  }

  static String text(Message message, String field) {
    return (String) message.getField(message.getDescriptorForType().findFieldByName(field));
  }

  static long number(Message message, String field, long without) {
    FieldDescriptor found = message.getDescriptorForType().findFieldByName(field);
    return found == null ? without : ((Number) message.getField(found)).longValue();
  }
}
