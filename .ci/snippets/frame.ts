import { connect } from "planwire";
import { type Client } from "planwire";
import { type Task } from "planwire/v1";

let stored: string | undefined;

async function firstCall(): Promise<void> {
  // README: A first call
  console.log("started:", task!.title);
}

async function refused(client: Client): Promise<void> {
  // README: Errors
}

// Watches and workers go on until they are stopped.
async function follow(client: Client): Promise<void> {
  setTimeout(() => watch.close(), 3000);
  // README: Watch
}

async function work(client: Client): Promise<void> {
  setTimeout(() => worker.stop(), 3000);
  // README: Workers
}

async function workOn(task: Task, _: AbortSignal): Promise<string> {
  console.log("worked on:", task.title);
  return "done";
}

const client = connect(process.argv[2] ?? "");
await client.registerWorkspace();
stored = (await client.tasks.listTasks({})).resumeToken;
await firstCall();
await refused(client);
await client.tasks.createTask({ task: { title: "Write" } });
await follow(client);
await work(client);
await client.close();
