package dev.planwire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwire.v1.Closing;
import dev.planwire.v1.ClosingReason;
import dev.planwire.v1.Started;
import dev.planwire.v1.TaskServiceGrpc;
import dev.planwire.v1.WatchTasksRequest;
import dev.planwire.v1.WatchTasksResponse;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WatchTest {
  /** A server whose first stream ends in good order, and whose second one ends the watch. */
  private static final class Tasks extends TaskServiceGrpc.TaskServiceImplBase {
    private boolean again;

    @Override
    public void watchTasks(WatchTasksRequest request, StreamObserver<WatchTasksResponse> answers) {
      answers.onNext(WatchTasksResponse.newBuilder().setStarted(Started.getDefaultInstance()).build());
      if (!again) {
        again = true;
        var closing = Closing.newBuilder().setReason(ClosingReason.CLOSING_REASON_DRAINING);
        answers.onNext(WatchTasksResponse.newBuilder().setClosing(closing).build());
      }
      answers.onCompleted();
    }
  }

  @Test
  void anInterruptionIsLogged() throws IOException {
    List<String> warnings = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord told) {
            if (told.getLevel() == Level.WARNING) {
              warnings.add(MessageFormat.format(told.getMessage(), told.getParameters()));
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("planwire");
    logger.addHandler(handler);
    Server server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create()).addService(new Tasks()).build().start();
    var request = WatchTasksRequest.newBuilder().setUntilTerminal(true).build();
    try (Client client = Connection.to("127.0.0.1:" + server.getPort()).open();
        var watch = client.watchTasks(request, WatchSettings.now())) {
      watch.forEachRemaining(item -> {});
    } finally {
      server.shutdownNow();
      logger.removeHandler(handler);
    }
    assertEquals(List.of("a watch was interrupted: the server is stopping [UNAVAILABLE]"), warnings);
  }
}
