import dev.planwire.*;
import dev.planwire.v1.*;
import java.nio.file.Path;

public final class Snippets {
  private static String token = "";

  private static void firstCall() {
    // README: A first call
  }

  private static void watch(Client client) {
    // README: A watch that resumes
  }

  private static void work(Client client) {
    // README: A worker
  }

  /** Watches and workers go on until they are stopped. */
  private static void within(long seconds, Runnable block) throws InterruptedException {
    Thread thread = new Thread(block);
    thread.setUncaughtExceptionHandler(
        (ignored, error) -> {
          if (PlanwireException.of(error).code() != io.grpc.Status.Code.CANCELLED) {
            error.printStackTrace();
            System.exit(1);
          }
        });
    thread.start();
    thread.join(1000 * seconds);
    thread.interrupt();
    thread.join();
  }

  public static void main(String[] arguments) throws InterruptedException {
    try (Client client = Connection.to(arguments[0]).open()) {
      client.registerWorkspace(Path.of("."));
      token = client.tasks().listTasks(ListTasksRequest.getDefaultInstance()).getResumeToken();
      firstCall();
      within(3, () -> watch(client));
      within(3, () -> work(client));
      for (ListTasksResponse page : Pages.of(client.tasks()::listTasks, ListTasksRequest.getDefaultInstance())) {
        page.getTasksList().forEach(task -> System.out.println("worked on: " + task.getTitle() + task.getOutput()));
      }
    }
  }
}
