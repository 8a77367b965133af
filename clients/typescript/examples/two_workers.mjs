// Two workers claim the tasks of a plan and complete them, and every transition is printed. Run: node two_workers.mjs HOST:PORT.
import { setTimeout as sleep } from "node:timers/promises";
import { connect, Snapshot } from "planwire";
import { TaskStatus } from "planwire/v1";

const [, , address = "127.0.0.1:50051"] = process.argv;
const client = connect(address);
const { id: workspace } = await client.registerWorkspace();
const { plan, tasks } = await client.plans.createPlan({
  plan: { name: `TypeScript at ${new Date().toISOString()}` },
  tasks: ["Write the grammar", "Write the tests", "Measure", "Document"].map((title) => ({ title })),
  activate: true,
});
const titles = new Map(tasks.map((task) => [task.id, task.title]));
const workers = [];

/** A client of its own for each worker; it is closed when the plan is done. */
function work(actor) {
  const own = connect(address, { workspace, actor });
  workers.push(own);
  return own.worker({ planId: plan.id }).run(async () => {
    await sleep(50); // the work
    return `Done by ${actor}.`;
  });
}

const watch = client.watchTasks({ taskIds: [...titles.keys()], untilTerminal: true }, { start: "snapshot" });
let working = [];
for await (const item of watch) {
  if (item instanceof Snapshot) {
    working = ["ada", "grace"].map(work); // the stream is open: from here on nothing is missed
  } else {
    console.log(item.actor.padEnd(5), titles.get(item.taskId).padEnd(17), TaskStatus[item.toStatus]);
  }
}
await Promise.all(workers.map((each) => each.close()));
await Promise.all(working);
await client.close();
