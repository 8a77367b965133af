//! Two workers claim and complete the tasks of a plan, and every transition is printed. Give HOST:PORT.

use planwire::v1::{CreatePlanRequest, Plan, Task, WatchTasksRequest};
use planwire::{Item, WatchSettings, WorkerSettings};
use std::collections::HashMap;
use std::convert::Infallible;
use std::error::Error;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).ok_or("give HOST:PORT")?;
    let client = planwire::connect(&address).open()?;
    let workspace = client.register_workspace(".").await?;
    let titles = ["Write the grammar", "Write the tests", "Measure", "Document"];
    let request = CreatePlanRequest {
        plan: Some(Plan { name: uuid::Uuid::new_v4().to_string(), ..Default::default() }),
        tasks: titles.map(|title| Task { title: title.to_owned(), ..Default::default() }).to_vec(),
        activate: true,
        ..Default::default()
    };
    let created = client.plans().create_plan(request).await?.into_inner();
    let plan_id = created.plan.unwrap_or_default().id;
    let titles: HashMap<String, String> = created.tasks.into_iter().map(|task| (task.id, task.title)).collect();

    let task_ids = titles.keys().cloned().collect();
    let request = WatchTasksRequest { task_ids, until_terminal: true, ..Default::default() };
    let mut watch = client.watch_tasks(request, WatchSettings::snapshot());
    let mut workers = Vec::new();
    while let Some(item) = watch.next().await {
        match item? {
            // The stream is open: from here on nothing is missed.
            Item::Snapshot(_) => {
                for name in ["ada", "grace"] {
                    let client = planwire::connect(&address).workspace(&workspace.id).actor(name).open()?;
                    let worker = client.worker(WorkerSettings::of_plan(&plan_id));
                    let stopper = worker.stopper();
                    let work = worker.run(|_| async { Ok::<_, Infallible>("Done.") });
                    workers.push((stopper, tokio::spawn(work)));
                }
            }
            Item::Event(event) => {
                println!("{:6} {:18} {}", event.actor, titles[&event.task_id], event.to_status().as_str_name());
            }
        }
    }
    for (stopper, work) in workers {
        stopper.stop();
        work.await??;
    }
    Ok(())
}
