package dev.planwire;

import com.google.protobuf.Message;
import dev.planwire.v1.ApprovalServiceGrpc;
import dev.planwire.v1.ArtifactServiceGrpc;
import dev.planwire.v1.CatalogServiceGrpc;
import dev.planwire.v1.ClaimServiceGrpc;
import dev.planwire.v1.CodeGraphServiceGrpc;
import dev.planwire.v1.ConversationServiceGrpc;
import dev.planwire.v1.DependencyServiceGrpc;
import dev.planwire.v1.Event;
import dev.planwire.v1.EventServiceGrpc;
import dev.planwire.v1.ExecutionLog;
import dev.planwire.v1.ExecutionLogEvent;
import dev.planwire.v1.ExecutionServiceGrpc;
import dev.planwire.v1.FollowExecutionLogsRequest;
import dev.planwire.v1.GetWorkspaceByPathRequest;
import dev.planwire.v1.GetWorkspaceRequest;
import dev.planwire.v1.KnowledgeServiceGrpc;
import dev.planwire.v1.NoteServiceGrpc;
import dev.planwire.v1.PhaseServiceGrpc;
import dev.planwire.v1.Plan;
import dev.planwire.v1.PlanEvent;
import dev.planwire.v1.PlanServiceGrpc;
import dev.planwire.v1.ProgramServiceGrpc;
import dev.planwire.v1.RegisterWorkspaceRequest;
import dev.planwire.v1.ReportServiceGrpc;
import dev.planwire.v1.SearchServiceGrpc;
import dev.planwire.v1.SessionServiceGrpc;
import dev.planwire.v1.StoryServiceGrpc;
import dev.planwire.v1.Task;
import dev.planwire.v1.TaskEvent;
import dev.planwire.v1.TaskServiceGrpc;
import dev.planwire.v1.TransferServiceGrpc;
import dev.planwire.v1.WatchEventsRequest;
import dev.planwire.v1.WatchPlansRequest;
import dev.planwire.v1.WatchTasksRequest;
import dev.planwire.v1.Workspace;
import dev.planwire.v1.WorkspaceServiceGrpc;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;

/**
 * Every service of Planwire. {@link Connection} opens one; threads may share it.
 *
 * <p>The stubs are gRPC's own. What goes through them is made whole first (workspace, request id, token, time), and is
 * retried while the server is unavailable. They throw gRPC's StatusRuntimeException; {@link PlanwireException#of} tells
 * what Planwire said.
 */
public final class Client implements AutoCloseable {
  private final CallDefaults defaults;
  private final ScheduledThreadPoolExecutor timer;
  private final Channels channels;
  private final Set<Watch<?, ?>> watches = ConcurrentHashMap.newKeySet();
  private final Set<Worker> workers = ConcurrentHashMap.newKeySet();

  Client(CallDefaults defaults, Supplier<ManagedChannel> connect) {
    this.defaults = defaults;
    this.timer = newTimer();
    this.channels = new Channels(connect, defaults, timer);
  }

  /** It keeps nothing of what is cancelled: jobs end long before their leases would have been renewed. */
  private static ScheduledThreadPoolExecutor newTimer() {
    var timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "planwire-timer");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  ScheduledThreadPoolExecutor timer() {
    return timer;
  }

  /** For stubs of another kind, such as {@code TaskServiceGrpc.newFutureStub(client.channel())}, and of other services. */
  public Channel channel() {
    return channels.shared();
  }

  public ApprovalServiceGrpc.ApprovalServiceBlockingStub approvals() {
    return ApprovalServiceGrpc.newBlockingStub(channel());
  }

  public ArtifactServiceGrpc.ArtifactServiceBlockingStub artifacts() {
    return ArtifactServiceGrpc.newBlockingStub(channel());
  }

  public CatalogServiceGrpc.CatalogServiceBlockingStub catalog() {
    return CatalogServiceGrpc.newBlockingStub(channel());
  }

  public ClaimServiceGrpc.ClaimServiceBlockingStub claims() {
    return ClaimServiceGrpc.newBlockingStub(channel());
  }

  public CodeGraphServiceGrpc.CodeGraphServiceBlockingStub codeGraph() {
    return CodeGraphServiceGrpc.newBlockingStub(channel());
  }

  public ConversationServiceGrpc.ConversationServiceBlockingStub conversations() {
    return ConversationServiceGrpc.newBlockingStub(channel());
  }

  public DependencyServiceGrpc.DependencyServiceBlockingStub dependencies() {
    return DependencyServiceGrpc.newBlockingStub(channel());
  }

  public EventServiceGrpc.EventServiceBlockingStub events() {
    return EventServiceGrpc.newBlockingStub(channel());
  }

  public ExecutionServiceGrpc.ExecutionServiceBlockingStub executions() {
    return ExecutionServiceGrpc.newBlockingStub(channel());
  }

  public KnowledgeServiceGrpc.KnowledgeServiceBlockingStub knowledge() {
    return KnowledgeServiceGrpc.newBlockingStub(channel());
  }

  public NoteServiceGrpc.NoteServiceBlockingStub notes() {
    return NoteServiceGrpc.newBlockingStub(channel());
  }

  public PhaseServiceGrpc.PhaseServiceBlockingStub phases() {
    return PhaseServiceGrpc.newBlockingStub(channel());
  }

  public PlanServiceGrpc.PlanServiceBlockingStub plans() {
    return PlanServiceGrpc.newBlockingStub(channel());
  }

  public ProgramServiceGrpc.ProgramServiceBlockingStub programs() {
    return ProgramServiceGrpc.newBlockingStub(channel());
  }

  public ReportServiceGrpc.ReportServiceBlockingStub reports() {
    return ReportServiceGrpc.newBlockingStub(channel());
  }

  public SearchServiceGrpc.SearchServiceBlockingStub search() {
    return SearchServiceGrpc.newBlockingStub(channel());
  }

  public SessionServiceGrpc.SessionServiceBlockingStub sessions() {
    return SessionServiceGrpc.newBlockingStub(channel());
  }

  public StoryServiceGrpc.StoryServiceBlockingStub stories() {
    return StoryServiceGrpc.newBlockingStub(channel());
  }

  public TaskServiceGrpc.TaskServiceBlockingStub tasks() {
    return TaskServiceGrpc.newBlockingStub(channel());
  }

  public TransferServiceGrpc.TransferServiceBlockingStub transfer() {
    return TransferServiceGrpc.newBlockingStub(channel());
  }

  public WorkspaceServiceGrpc.WorkspaceServiceBlockingStub workspaces() {
    return WorkspaceServiceGrpc.newBlockingStub(channel());
  }

  /** The id of the workspace of requests that name none; empty where there is none. */
  public String workspace() {
    return defaults.workspace();
  }

  /** Make this the workspace of requests that name none. */
  public void useWorkspace(String workspaceId) {
    defaults.useWorkspace(workspaceId);
  }

  /**
   * Register a folder of this machine, or find it registered. A client without a workspace works there then.
   *
   * <p>A folder of a git worktree stands for the same one of its main repository. What is not registered and holds a {@code
   * .projectmemory/identity.json} is the workspace that this file names, if there is one.
   *
   * @throws FolderException when a file that says so is damaged
   */
  public Workspace registerWorkspace(Path folder) {
    return registerWorkspace(folder, "");
  }

  /** The same; a workspace that is new gets this name, or the last part of its path where it is empty. */
  public Workspace registerWorkspace(Path folder, String name) {
    Path main = Folders.mainFolder(folder.toAbsolutePath().normalize());
    Workspace workspace = named(main).orElseGet(() -> register(main, name));
    if (workspace().isEmpty()) {
      useWorkspace(workspace.getId());
    }
    return workspace;
  }

  private Workspace register(Path folder, String name) {
    var request = RegisterWorkspaceRequest.newBuilder().setPath(folder.toString()).setName(name).build();
    return workspaces().registerWorkspace(request).getWorkspace();
  }

  /** The workspace that a file in the folder names, unless the folder itself is registered. */
  private Optional<Workspace> named(Path folder) {
    Optional<String> id = Folders.namedWorkspace(folder);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    var byPath = GetWorkspaceByPathRequest.newBuilder().setPath(folder.toString()).build();
    var byId = GetWorkspaceRequest.newBuilder().setWorkspaceId(id.get()).build();
    return unless(Set.of(Status.Code.NOT_FOUND), () -> workspaces().getWorkspaceByPath(byPath).getWorkspace())
        // A server does not say whether a workspace exists in which the caller may not act.
        .or(
            () ->
                unless(
                    Set.of(Status.Code.NOT_FOUND, Status.Code.PERMISSION_DENIED),
                    () -> workspaces().getWorkspace(byId).getWorkspace()));
  }

  private static Optional<Workspace> unless(Set<Status.Code> codes, Supplier<Workspace> call) {
    try {
      return Optional.of(call.get());
    } catch (StatusRuntimeException error) {
      if (codes.contains(error.getStatus().getCode())) {
        return Optional.empty();
      }
      throw error;
    }
  }

  /** What happens to the tasks that meet every condition of the request; its {@code options} are not looked at. */
  public Watch<Task, TaskEvent> watchTasks(WatchTasksRequest request, WatchSettings settings) {
    return watch(TaskServiceGrpc.getWatchTasksMethod(), request, "task", request.getUntilTerminal(), settings);
  }

  /**
   * What happens to the plans that meet every condition of the request, and to their parts where it asks for some; its
   * {@code options} are not looked at.
   */
  public Watch<Plan, PlanEvent> watchPlans(WatchPlansRequest request, WatchSettings settings) {
    return watch(PlanServiceGrpc.getWatchPlansMethod(), request, "plan", request.getUntilTerminal(), settings);
  }

  /**
   * The steps of the work on tasks, as they are appended and finished. {@code event.getExecutionLog()} is the step as the
   * event left it, without its whole output.
   */
  public Watch<ExecutionLog, ExecutionLogEvent> followLogs(FollowExecutionLogsRequest request, WatchSettings settings) {
    return watch(ExecutionServiceGrpc.getFollowExecutionLogsMethod(), request, "execution_log", false, settings);
  }

  /** Everything that happens in the workspace. There is no Snapshot of everything. */
  public Watch<Event, Event> watchEvents(WatchEventsRequest request, WatchSettings settings) {
    if (settings.snapshot || settings.relist) {
      throw new IllegalArgumentException("there is no snapshot of everything: start now, or with a resume token");
    }
    return watch(EventServiceGrpc.getWatchEventsMethod(), request, "event", false, settings);
  }

  /** A worker on the tasks of the workspace that meet every condition of the settings. */
  public Worker worker(WorkerSettings settings) {
    Worker worker = new Worker(channel(), timer, workspace(), settings, workers::remove);
    workers.add(worker);
    return worker;
  }

  /** End everything that is under way, and disconnect. */
  @Override
  public void close() {
    for (Worker worker : List.copyOf(workers)) {
      worker.close();
    }
    for (Watch<?, ?> watch : List.copyOf(watches)) {
      watch.close(PlanwireException.cancelled("the client was closed"));
    }
    channels.close();
    timer.shutdownNow();
  }

  private <T, E> Watch<T, E> watch(
      MethodDescriptor<? extends Message, ? extends Message> method,
      Message request,
      String subject,
      boolean ends,
      WatchSettings settings) {
    var stream = new Stream(method, request, subject, ends);
    Watch<T, E> watch = new Watch<>(stream, channels, settings, defaults.timeout, watches::remove);
    watches.add(watch);
    return watch;
  }
}
