import { resolve } from "node:path";
import type { DescMessage, Message, MessageInitShape } from "@bufbuild/protobuf";
import { type Client as ServiceClient, Code, createClient, type Transport } from "@connectrpc/connect";
import { CallDefaults, CallTransport } from "./calls.js";
import { cancelled, PlanwireError } from "./errors.js";
import { mainFolder, namedWorkspace } from "./folders.js";
import * as v1 from "./generated/planwire/v1/index.js";
import type { StreamEvent, StreamMessage, Subject } from "./position.js";
import { type ConnectOptions, type Connection, Settings } from "./settings.js";
import { type Closable, type Opener, Watch, type WatchSettings } from "./watch.js";
import { type Services, Worker, type WorkerOptions } from "./worker.js";

/** Which tasks, plans, events or logs a watch tells of. */
type WatchTasks = Pick<Init<typeof v1.WatchTasksRequestSchema>, "planIds" | "taskIds" | "statuses" | "untilTerminal">;
type WatchPlans = Pick<Init<typeof v1.WatchPlansRequestSchema>, "planIds" | "statuses" | "parts" | "untilTerminal">;
type WatchEvents = Pick<Init<typeof v1.WatchEventsRequestSchema>, "kinds" | "planIds">;
type FollowLogs = Pick<Init<typeof v1.FollowExecutionLogsRequestSchema>, "planIds" | "taskIds">;
type Init<S extends DescMessage> = Exclude<MessageInitShape<S>, Message>;

/** Every service of Planwire. `connect` makes one, and `close` ends it; until then it keeps Node running. */
export class Client {
  /** For stubs of other services on the same server, such as health. */
  readonly transport: Transport;
  readonly approvals: ServiceClient<typeof v1.ApprovalService>;
  readonly artifacts: ServiceClient<typeof v1.ArtifactService>;
  readonly catalog: ServiceClient<typeof v1.CatalogService>;
  readonly claims: ServiceClient<typeof v1.ClaimService>;
  readonly codeGraph: ServiceClient<typeof v1.CodeGraphService>;
  readonly conversations: ServiceClient<typeof v1.ConversationService>;
  readonly dependencies: ServiceClient<typeof v1.DependencyService>;
  readonly events: ServiceClient<typeof v1.EventService>;
  readonly executions: ServiceClient<typeof v1.ExecutionService>;
  readonly knowledge: ServiceClient<typeof v1.KnowledgeService>;
  readonly notes: ServiceClient<typeof v1.NoteService>;
  readonly phases: ServiceClient<typeof v1.PhaseService>;
  readonly plans: ServiceClient<typeof v1.PlanService>;
  readonly programs: ServiceClient<typeof v1.ProgramService>;
  readonly reports: ServiceClient<typeof v1.ReportService>;
  readonly search: ServiceClient<typeof v1.SearchService>;
  readonly sessions: ServiceClient<typeof v1.SessionService>;
  readonly stories: ServiceClient<typeof v1.StoryService>;
  readonly tasks: ServiceClient<typeof v1.TaskService>;
  readonly transfer: ServiceClient<typeof v1.TransferService>;
  readonly workspaces: ServiceClient<typeof v1.WorkspaceService>;
  readonly #settings: Settings;
  readonly #defaults: CallDefaults;
  readonly #connection: Connection;
  readonly #watches = new Set<Closable>();
  readonly #workers = new Set<Worker>();
  readonly #closed = new AbortController();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#defaults = new CallDefaults(settings);
    this.#connection = this.#open();
    this.transport = this.#connection.transport;
    this.approvals = createClient(v1.ApprovalService, this.transport);
    this.artifacts = createClient(v1.ArtifactService, this.transport);
    this.catalog = createClient(v1.CatalogService, this.transport);
    this.claims = createClient(v1.ClaimService, this.transport);
    this.codeGraph = createClient(v1.CodeGraphService, this.transport);
    this.conversations = createClient(v1.ConversationService, this.transport);
    this.dependencies = createClient(v1.DependencyService, this.transport);
    this.events = createClient(v1.EventService, this.transport);
    this.executions = createClient(v1.ExecutionService, this.transport);
    this.knowledge = createClient(v1.KnowledgeService, this.transport);
    this.notes = createClient(v1.NoteService, this.transport);
    this.phases = createClient(v1.PhaseService, this.transport);
    this.plans = createClient(v1.PlanService, this.transport);
    this.programs = createClient(v1.ProgramService, this.transport);
    this.reports = createClient(v1.ReportService, this.transport);
    this.search = createClient(v1.SearchService, this.transport);
    this.sessions = createClient(v1.SessionService, this.transport);
    this.stories = createClient(v1.StoryService, this.transport);
    this.tasks = createClient(v1.TaskService, this.transport);
    this.transfer = createClient(v1.TransferService, this.transport);
    this.workspaces = createClient(v1.WorkspaceService, this.transport);
  }

  /** The id of the workspace of requests that name none. */
  get workspace(): string {
    return this.#defaults.workspace;
  }

  set workspace(id: string) {
    this.#defaults.workspace = id;
  }

  /** End everything that is under way, and disconnect. */
  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.close()));
    for (const watch of [...this.#watches]) {
      watch.close(cancelled("the client was closed"));
    }
    this.#closed.abort();
    this.#connection.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /**
   * Register a folder of this machine, or find it registered. A client without a workspace works there then. A folder of a git
   * worktree stands for the same one of its main repository. What is not registered and holds a `.projectmemory/identity.json` is
   * the workspace that this file names, if there is one. Throws FolderError when a file that says so is damaged. One that is new
   * gets the `name`, which is the last part of its path unless given.
   */
  async registerWorkspace(folder = ".", { name = "" }: { name?: string } = {}): Promise<v1.Workspace> {
    const path = mainFolder(resolve(folder));
    const workspace = (await this.#named(path)) ?? (await this.workspaces.registerWorkspace({ path, name })).workspace;
    if (!workspace) {
      throw new Error("the server answered without a workspace");
    }
    this.workspace ||= workspace.id;
    return workspace;
  }

  async #named(path: string): Promise<v1.Workspace | undefined> {
    const workspaceId = namedWorkspace(path);
    if (workspaceId === undefined) {
      return undefined;
    }
    const unless = (codes: Code[]) => (error: unknown) => {
      if (error instanceof PlanwireError && codes.includes(error.code)) {
        return undefined;
      }
      throw error;
    };
    const byPath = await this.workspaces.getWorkspaceByPath({ path }).catch(unless([Code.NotFound]));
    // A server does not say whether a workspace exists in which the caller may not act.
    const denied = unless([Code.NotFound, Code.PermissionDenied]);
    return (byPath ?? (await this.workspaces.getWorkspace({ workspaceId }).catch(denied)))?.workspace;
  }

  /** What happens to the tasks that meet every condition that is given. */
  watchTasks(wanted: WatchTasks = {}, settings: WatchSettings = {}): Watch<v1.Task, v1.TaskEvent> {
    return this.#watch("task", wanted.untilTerminal ?? false, settings, (transport, signal, options) =>
      createClient(v1.TaskService, transport).watchTasks({ ...wanted, options }, { signal }),
    );
  }

  /** What happens to the plans that meet every condition that is given, and to those of their `parts` that are named. */
  watchPlans(wanted: WatchPlans = {}, settings: WatchSettings = {}): Watch<v1.Plan, v1.PlanEvent> {
    return this.#watch("plan", wanted.untilTerminal ?? false, settings, (transport, signal, options) =>
      createClient(v1.PlanService, transport).watchPlans({ ...wanted, options }, { signal }),
    );
  }

  /** Everything that happens in the workspace, of these kinds, to these plans and what is in them; without snapshots. */
  watchEvents(wanted: WatchEvents = {}, settings: Omit<WatchSettings, "start" | "onExpired"> = {}): Watch<never, v1.Event> {
    return this.#watch("event", false, settings, (transport, signal, options) =>
      createClient(v1.EventService, transport).watchEvents({ ...wanted, options }, { signal }),
    );
  }

  /** The steps of the work on these tasks, and on the tasks of these plans, as they are appended and finished. */
  followLogs(wanted: FollowLogs = {}, settings: WatchSettings = {}): Watch<v1.ExecutionLog, v1.ExecutionLogEvent> {
    return this.#watch("executionLog", false, settings, (transport, signal, options) =>
      createClient(v1.ExecutionService, transport).followExecutionLogs({ ...wanted, options }, { signal }),
    );
  }

  /** A worker on the tasks that meet every condition that is given: `for await (const job of client.worker({ … }))`. */
  worker(options: WorkerOptions = {}): Worker {
    const services: Services = {
      workspace: this.workspace,
      claims: this.claims,
      tasks: this.tasks,
      forget: (worker) => this.#workers.delete(worker),
    };
    const worker = new Worker(services, options);
    this.#workers.add(worker);
    return worker;
  }

  #watch<T, E extends StreamEvent>(
    subject: Subject,
    ends: boolean,
    settings: WatchSettings,
    call: (transport: Transport, signal: AbortSignal, options: v1.WatchOptions) => AsyncIterable<StreamMessage>,
  ): Watch<T, E> {
    const opener: Opener = {
      timeoutMs: this.#defaults.timeoutMs,
      shared: this.#connection,
      fresh: () => this.#open(),
      open: this.#watches,
      closed: this.#closed.signal,
    };
    const open = (options: v1.WatchOptions) => (transport: Transport, signal: AbortSignal) =>
      call(transport, signal, options);
    const stream = { subject, ends, open };
    return new Watch<T, E>(stream, opener, settings);
  }

  #open(): Connection {
    const { transport, close } = this.#settings.open();
    return { transport: new CallTransport(transport, this.#defaults, this.#closed.signal), close };
  }
}

/**
 * A client of the server at HOST:PORT or unix:PATH, which connects at its first call. Throws SettingError, and what reading a
 * file throws.
 */
export function connect(address: string, options: ConnectOptions = {}): Client {
  return new Client(new Settings(address, options));
}
