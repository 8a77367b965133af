//! The runner of Rust: does what the driver asks and reports what came of it, as clients/conformance describes.

mod calls;
mod deed;
mod streams;
mod targets;

use crate::deed::Deed;
use serde_json::{json, Value};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::io::{stdin, AsyncBufReadExt, BufReader};
use tokio::sync::watch;

type Running = Arc<Mutex<HashMap<i64, Arc<Deed>>>>;

/// Until standard input ends.
#[tokio::main]
async fn main() {
    let running = Running::default();
    let mut lines = BufReader::new(stdin()).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let request: Value = serde_json::from_str(&line).expect("the driver sends JSON");
        let deed = Arc::new(Deed::new(request));
        running.lock().unwrap().insert(deed.id, deed.clone());
        tokio::spawn(answer(deed, running.clone()));
    }
    let open: Vec<_> = running.lock().unwrap().values().cloned().collect();
    for deed in open {
        stop(&deed).await;
    }
    std::process::exit(0);
}

async fn answer(deed: Arc<Deed>, running: Running) {
    let result = match deed.text("do") {
        "describe" => Ok(json!({
            "language": "rust",
            "version": env!("RUST_VERSION"),
            "client": planwire::VERSION,
        })),
        "call" => calls::call(&deed).await,
        "pages" => calls::pages(&deed).await,
        "register" => calls::register(&deed).await,
        "repeat" => calls::repeat(&deed).await,
        "watch" => streams::watch(&deed).await,
        "work" => streams::work(&deed).await,
        "stop" => {
            let wanted = running.lock().unwrap().get(&deed.number("stop", 0)).cloned();
            if let Some(wanted) = wanted {
                stop(&wanted).await;
            }
            Ok(targets::ok())
        }
        unknown => Ok(json!({"code": "UNSUPPORTED", "message": format!("{unknown} is not known")})),
    };
    let mut last = result.unwrap_or_else(|error| json!({"code": "SETTING", "message": error.to_string()}));
    last["done"] = true.into();
    running.lock().unwrap().remove(&deed.id);
    deed.say(last);
    deed.ended.send_replace(true);
}

async fn stop(deed: &Deed) {
    deed.stopped.send_replace(true);
    raised(&deed.ended).await;
}

/// Until a flag is raised.
pub(crate) async fn raised(flag: &watch::Sender<bool>) {
    let _ = flag.subscribe().wait_for(|raised| *raised).await;
}
