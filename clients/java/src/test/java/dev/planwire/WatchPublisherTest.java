package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.planwire.v1.Started;
import dev.planwire.v1.Task;
import dev.planwire.v1.TaskEvent;
import dev.planwire.v1.TaskEvents;
import dev.planwire.v1.TaskServiceGrpc;
import dev.planwire.v1.WatchTasksRequest;
import dev.planwire.v1.WatchTasksResponse;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that tells two events and no more, and notices when it is left. */
@Timeout(20)
class WatchPublisherTest {
  private static final String COMPLETE = "complete";

  private final CountDownLatch left = new CountDownLatch(1);
  private Server server;
  private Client client;
  private Watch<Task, TaskEvent> watch;

  @BeforeEach
  void start() throws IOException {
    server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create()).addService(new Tasks()).build().start();
    client = Connection.to("127.0.0.1:" + server.getPort()).open();
    watch = client.watchTasks(WatchTasksRequest.getDefaultInstance(), WatchSettings.now());
  }

  @AfterEach
  void stop() {
    client.close();
    server.shutdownNow();
  }

  @Test
  void asMuchComesAsIsAskedFor() throws InterruptedException {
    Told told = subscribed();
    assertNull(told.said.poll(200, TimeUnit.MILLISECONDS));
    told.subscription.request(1);
    assertEquals(1L, told.said.take());
    assertNull(told.said.poll(200, TimeUnit.MILLISECONDS));
    told.subscription.request(Long.MAX_VALUE);
    told.subscription.request(Long.MAX_VALUE);
    assertEquals(2L, told.said.take());
  }

  @Test
  void whoAsksForNothingIsToldAtOnceAlsoWhileNothingHappens() throws InterruptedException {
    Told told = subscribed();
    told.subscription.request(3);
    assertEquals(1L, told.said.take());
    assertEquals(2L, told.said.take());
    told.subscription.request(0);
    assertInstanceOf(IllegalArgumentException.class, told.said.take());
    left.await();
    told.subscription.request(-1);
    assertNull(told.said.poll(200, TimeUnit.MILLISECONDS));
  }

  @Test
  void nothingComesAfterASubscriptionIsCancelledTwice() throws InterruptedException {
    Told told = subscribed();
    told.subscription.request(2);
    assertEquals(1L, told.said.take());
    assertEquals(2L, told.said.take());
    told.subscription.cancel();
    told.subscription.cancel();
    told.subscription.request(0);
    left.await();
    assertNull(told.said.poll(200, TimeUnit.MILLISECONDS));
  }

  @Test
  void aSecondSubscriberIsRefusedAndCannotEndTheFirst() throws InterruptedException {
    Told first = subscribed();
    first.subscription.request(1);
    assertEquals(1L, first.said.take());
    Told second = subscribed();
    assertInstanceOf(IllegalStateException.class, second.said.take());
    second.subscription.cancel();
    second.subscription.request(0);
    first.subscription.request(1);
    assertEquals(2L, first.said.take());
    assertEquals(0, second.said.size());
  }

  @Test
  void aWatchThatIsClosedCompletesWhoHasAskedForNothing() throws InterruptedException {
    Told told = subscribed();
    watch.close();
    assertEquals(COMPLETE, told.said.take());
  }

  @Test
  void aClientThatIsClosedEndsWhoHasAskedForNothing() throws InterruptedException {
    Told told = subscribed();
    client.close();
    assertEquals(Status.Code.CANCELLED, assertInstanceOf(PlanwireException.class, told.said.take()).code());
  }

  @Test
  void aSubscriberThatFailsEndsTheStream() throws InterruptedException {
    Told told =
        new Told() {
          @Override
          public void onNext(Item<Task, TaskEvent> item) {
            throw new AssertionError("no");
          }
        };
    watch.publisher().subscribe(told);
    told.subscription.request(1);
    assertInstanceOf(AssertionError.class, told.said.take());
    left.await();
  }

  private Told subscribed() {
    Told told = new Told();
    watch.publisher().subscribe(told);
    return told;
  }

  private static class Told implements Flow.Subscriber<Item<Task, TaskEvent>> {
    final BlockingQueue<Object> said = new LinkedBlockingQueue<>();
    Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(Item<Task, TaskEvent> item) {
      said.add(item.event().getEventId());
    }

    @Override
    public void onError(Throwable error) {
      said.add(error);
    }

    @Override
    public void onComplete() {
      said.add(COMPLETE);
    }
  }

  private final class Tasks extends TaskServiceGrpc.TaskServiceImplBase {
    @Override
    public void watchTasks(WatchTasksRequest request, StreamObserver<WatchTasksResponse> answers) {
      ((ServerCallStreamObserver<WatchTasksResponse>) answers).setOnCancelHandler(left::countDown);
      answers.onNext(
          WatchTasksResponse.newBuilder().setResumeToken("0").setStarted(Started.getDefaultInstance()).build());
      for (int id = 1; id <= 2; id++) {
        var events = TaskEvents.newBuilder().addEvents(TaskEvent.newBuilder().setEventId(id));
        answers.onNext(WatchTasksResponse.newBuilder().setResumeToken("" + id).setEvents(events).build());
      }
    }
  }
}
