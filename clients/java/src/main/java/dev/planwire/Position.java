package dev.planwire;

import com.google.protobuf.Message;
import dev.planwire.v1.WatchOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a watch has come: what it received, what it handed out, and where to go on. It turns the messages of a stream,
 * and of those that resume it, into what the caller gets.
 */
final class Position {
  // What tells something of a resource that its revision does not count.
  private static final Set<String> WITHOUT_REVISION =
      Set.of(
          "task.unblocked",
          "task.archived",
          "task.restored",
          "plan.budget_spent",
          "plan.budget_opened",
          "message.rag_contexts_stored");
  // The payloads that are no resource of a snapshot.
  private static final Set<String> SPOKEN = Set.of("started", "snapshot_complete", "events", "progress", "closing", "");

  /** A resource: a kind such as task or phase, and an id. */
  record Subject(String kind, String id) {}

  private record Received(String kind, Message resource) {}

  private final Stream stream;
  // What was received and not handed out yet, and the token that holds when all of it is.
  private final ArrayDeque<Item<Message, Message>> pending = new ArrayDeque<>();
  private String nextToken = "";
  // Events handed out since the resume token: they come again when the stream breaks within their transaction.
  private final Set<Long> handedOut = new HashSet<>();
  // What came of a snapshot that is not complete.
  private final List<Received> received = new ArrayList<>();
  // Up to these revisions the snapshot shows what happened.
  private final Map<Subject, Long> shown = new HashMap<>();
  // Whether a snapshot is to come before anything else.
  private boolean awaitsSnapshot;
  private boolean expired;
  // Another thread may ask for it.
  private volatile String resumeToken;

  Position(Stream stream, String resumeToken, boolean snapshot) {
    this.stream = stream;
    this.resumeToken = resumeToken;
    this.awaitsSnapshot = snapshot && resumeToken.isEmpty();
  }

  String resumeToken() {
    return resumeToken;
  }

  boolean hasPending() {
    return !pending.isEmpty();
  }

  /**
   * Go on with a snapshot: the resume token has expired. It stays until the snapshot is handed out: who resumes from it
   * learns the same, and from none would not.
   */
  void startOver() {
    awaitsSnapshot = true;
    expired = true;
    handedOut.clear();
  }

  /** The options that ask for what comes next. An unfinished snapshot is read again from its beginning. */
  WatchOptions options(Duration progress) {
    received.clear();
    var interval =
        com.google.protobuf.Duration.newBuilder().setSeconds(progress.getSeconds()).setNanos(progress.getNano());
    var options = WatchOptions.newBuilder().setProgressInterval(interval);
    if (awaitsSnapshot) {
      return options.setSnapshot(true).build();
    }
    return resumeToken.isEmpty() ? options.setNow(true).build() : options.setResumeToken(resumeToken).build();
  }

  /** Apply the next message of the stream. */
  void take(Message message) {
    String payload = stream.payloadOf(message);
    if (payload.equals("snapshot_complete")) {
      complete();
    } else if (payload.equals("events")) {
      for (Message event : stream.eventsOf(message)) {
        if (isNews(event)) {
          pending.add(new Item<>(event, null));
        }
      }
    } else if (!SPOKEN.contains(payload)) {
      received.add(new Received(payload, stream.payload(message)));
    }
    if (awaitsSnapshot) {
      return; // resumed from here, the stream would leave the rest of the snapshot out
    }
    if (payload.equals("started")) {
      // Where the stream goes on, and no further: what was handed out after it comes again.
      resumeToken = stream.resumeTokenOf(message);
      return;
    }
    nextToken = stream.resumeTokenOf(message);
    if (pending.isEmpty()) {
      moveOn();
    }
  }

  /** The next event or snapshot. The token moves on with the last one of a transaction. */
  Item<Message, Message> handOut() {
    Item<Message, Message> item = pending.remove();
    if (nextToken.isEmpty()) {
      handedOut.add(Stream.number(item.event(), "event_id", 0));
    } else if (pending.isEmpty()) {
      moveOn();
    } else if (!item.isSnapshot()) {
      String own = Stream.text(item.event(), "resume_token");
      resumeToken = own.isEmpty() ? resumeToken : own;
    }
    return item;
  }

  private void complete() {
    List<Message> items = new ArrayList<>();
    List<Message> parts = new ArrayList<>();
    shown.clear();
    for (Received one : received) {
      // What is never changed has no revision: its only one is the first.
      shown.put(
          new Subject(one.kind, Stream.text(one.resource, "id")), Stream.number(one.resource, "revision", 1));
      (one.kind.equals(stream.subject) ? items : parts).add(one.resource);
    }
    pending.add(new Item<>(null, new Snapshot<>(items, expired, parts)));
    received.clear();
    expired = false;
    awaitsSnapshot = false;
  }

  private void moveOn() {
    if (!nextToken.isEmpty()) {
      resumeToken = nextToken;
      nextToken = "";
      handedOut.clear();
    }
  }

  private boolean isNews(Message event) {
    if (handedOut.contains(Stream.number(event, "event_id", 0))) {
      return false;
    }
    String kind = Stream.text(event, "kind");
    if (shown.isEmpty() || WITHOUT_REVISION.contains(kind)) {
      return true;
    }
    Subject subject = stream.subjectOf(event);
    Long revision = shown.get(subject);
    if (revision == null) {
      return true;
    }
    if (Stream.number(event, "revision", 0) > revision || kind.endsWith(".deleted")) {
      // One by one they outgrow the snapshot; one that is created again begins with revision 1.
      shown.remove(subject);
      return true;
    }
    return false;
  }
}
