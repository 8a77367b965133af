import dev.planwire.Client;
import dev.planwire.Connection;
import dev.planwire.Item;
import dev.planwire.Output;
import dev.planwire.Watch;
import dev.planwire.WatchSettings;
import dev.planwire.Worker;
import dev.planwire.WorkerSettings;
import dev.planwire.v1.CreatePlanRequest;
import dev.planwire.v1.Plan;
import dev.planwire.v1.Task;
import dev.planwire.v1.TaskEvent;
import dev.planwire.v1.WatchTasksRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two workers claim and complete the tasks of a plan, and every transition is printed. Give HOST:PORT. */
public final class TwoWorkers {
  public static void main(String[] arguments) throws InterruptedException {
    try (Client client = Connection.to(arguments[0]).open();
        Client ada = Connection.to(arguments[0]).actor("ada").open();
        Client grace = Connection.to(arguments[0]).actor("grace").open()) {
      client.registerWorkspace(Path.of("."));
      var request = CreatePlanRequest.newBuilder().setActivate(true);
      request.setPlan(Plan.newBuilder().setName(UUID.randomUUID().toString()));
      for (String title : List.of("Write the grammar", "Write the tests", "Measure", "Document")) {
        request.addTasks(Task.newBuilder().setTitle(title));
      }
      var created = client.plans().createPlan(request.build());
      Map<String, String> titles =
          created.getTasksList().stream().collect(Collectors.toMap(Task::getId, Task::getTitle));

      List<Worker> workers =
          Stream.of(ada, grace)
              .peek(each -> each.useWorkspace(client.workspace()))
              .map(each -> each.worker(WorkerSettings.ofPlan(created.getPlan().getId())))
              .toList();
      var tasks = WatchTasksRequest.newBuilder().addAllTaskIds(titles.keySet()).setUntilTerminal(true).build();
      try (Watch<Task, TaskEvent> watch = client.watchTasks(tasks, WatchSettings.snapshot())) {
        for (Item<Task, TaskEvent> item : watch) {
          if (item.isSnapshot()) { // the stream is open: from here on nothing is missed
            workers.forEach(worker -> new Thread(() -> worker.run(task -> Output.of("Done."))).start());
          } else {
            TaskEvent event = item.event();
            System.out.printf("%-6s %-18s %s%n", event.getActor(), titles.get(event.getTaskId()), event.getToStatus());
          }
        }
      }
      workers.forEach(Worker::stop);
    }
  }
}
