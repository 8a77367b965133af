/**
 * Client of Planwire, the shared place where coding agents keep plans and tasks.
 *
 *     const client = connect("127.0.0.1:50051", { workspace: "demo" });
 *     for await (const event of client.watchTasks()) {
 *       console.log(event);
 *     }
 *
 * The messages and services are in `planwire/v1`, generated from the protos.
 */
export { type Client, connect } from "./client.js";
export { PlanwireError, type Violation } from "./errors.js";
export { FolderError } from "./folders.js";
export { Job } from "./job.js";
export { paginate } from "./pages.js";
export { Snapshot } from "./position.js";
export { type ConnectOptions, SettingError } from "./settings.js";
export { version } from "./version.js";
export { Watch, type WatchSettings, type WatchState } from "./watch.js";
export { type Result, type Work, Worker, type WorkerOptions } from "./worker.js";
