//! Which attempts at tasks a client has begun.

use crate::v1::Task;
use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;

/// Tasks that somebody else has ended are never taken out, so the oldest have to go.
const MOST_TASKS: usize = 10_000;

type Key = (String, String);

#[derive(Default)]
struct Begun {
    attempts: HashMap<Key, (i32, u64)>,
    order: VecDeque<(Key, u64)>,
    count: u64,
}

/// The attempts that StartTask returned and that have not ended since.
#[derive(Default)]
pub(crate) struct Attempts(Mutex<Begun>);

impl Attempts {
    /// Remember the attempt of a task that was just started.
    pub(crate) fn begin(&self, task: &Task) {
        let mut begun = self.0.lock().expect("nothing panics here");
        begun.count += 1;
        let (number, key) = (begun.count, key(&task.workspace_id, &task.id));
        begun.attempts.insert(key.clone(), (task.attempt, number));
        begun.order.push_back((key, number));
        while begun.order.len() > MOST_TASKS {
            let (oldest, number) = begun.order.pop_front().expect("it is not empty");
            // What is started again is the newest again.
            if begun.attempts.get(&oldest).is_some_and(|(_, latest)| *latest == number) {
                begun.attempts.remove(&oldest);
            }
        }
    }

    /// Forget the attempt of a task: it was completed, has failed or was given back.
    pub(crate) fn end(&self, task: &Task) {
        self.0.lock().expect("nothing panics here").attempts.remove(&key(&task.workspace_id, &task.id));
    }

    /// The attempt that was begun last.
    pub(crate) fn of(&self, workspace_id: &str, task_id: &str) -> Option<i32> {
        let begun = self.0.lock().expect("nothing panics here");
        begun.attempts.get(&key(workspace_id, task_id)).map(|(attempt, _)| *attempt)
    }
}

/// Servers take ids in capital letters too, and return them in small ones.
fn key(workspace_id: &str, task_id: &str) -> Key {
    (workspace_id.to_owned(), task_id.to_lowercase())
}
