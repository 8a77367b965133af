//! How far a watch has come: what it received, what it handed out, and where to go on.

use crate::streams::{Happened, Said, Subject, WatchMessage};
use crate::v1::{watch_options::Start, WatchOptions};
use std::collections::{HashMap, HashSet, VecDeque};
use std::time::Duration;

/// What tells something of a resource that its revision does not count.
const WITHOUT_REVISION: [&str; 6] = [
    "task.unblocked",
    "task.archived",
    "task.restored",
    "plan.budget_spent",
    "plan.budget_opened",
    "message.rag_contexts_stored",
];

/// Everything that matches, as it is now. It replaces what was known before; the events after it follow.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot<T, P> {
    /// The tasks, plans or logs.
    pub items: Vec<T>,
    /// Whether the watch could not go on where it was: what happened in between will not be told.
    pub expired: bool,
    /// Of plans, those of their parts that were asked for, such as phases, notes, stories and conversations.
    pub parts: Vec<P>,
}

/// What a watch hands out.
#[derive(Clone, Debug, PartialEq)]
pub enum Item<E, T, P> {
    /// Something happened.
    Event(E),
    /// Everything that matches, where the watch was asked to begin with it, or to begin anew.
    Snapshot(Snapshot<T, P>),
}

pub(crate) type ItemOf<M> = Item<<M as WatchMessage>::Event, <M as WatchMessage>::Resource, <M as WatchMessage>::Part>;

pub(crate) struct Position<M: WatchMessage> {
    pub(crate) resume_token: String,
    /// Whether a snapshot is to come before anything else.
    awaits_snapshot: bool,
    expired: bool,
    /// What was received and not handed out yet, and the token that holds when all of it is.
    pending: VecDeque<ItemOf<M>>,
    next_token: String,
    /// Events handed out since the resume token: they come again when the stream breaks within their transaction.
    handed_out: HashSet<i64>,
    /// What came of a snapshot that is not complete.
    items: Vec<M::Resource>,
    parts: Vec<M::Part>,
    revisions: HashMap<Subject, i64>,
    /// Up to these revisions the snapshot shows what happened.
    shown: HashMap<Subject, i64>,
}

impl<M: WatchMessage> Position<M> {
    pub(crate) fn new(resume_token: String, snapshot: bool) -> Self {
        Self {
            awaits_snapshot: snapshot && resume_token.is_empty(),
            resume_token,
            expired: false,
            pending: VecDeque::new(),
            next_token: String::new(),
            handed_out: HashSet::new(),
            items: Vec::new(),
            parts: Vec::new(),
            revisions: HashMap::new(),
            shown: HashMap::new(),
        }
    }

    /// Go on with a snapshot: the resume token has expired. It stays until the snapshot is handed out: who resumes from it
    /// learns the same, and from none would not.
    pub(crate) fn start_over(&mut self) {
        self.awaits_snapshot = true;
        self.expired = true;
        self.handed_out.clear();
    }

    /// The options that ask for what comes next. An unfinished snapshot is read again from its beginning.
    pub(crate) fn options(&mut self, progress: Duration) -> WatchOptions {
        self.items.clear();
        self.parts.clear();
        self.revisions.clear();
        let start = if self.awaits_snapshot {
            Start::Snapshot(true)
        } else if self.resume_token.is_empty() {
            Start::Now(true)
        } else {
            Start::ResumeToken(self.resume_token.clone())
        };
        WatchOptions { start: Some(start), progress_interval: progress.try_into().ok() }
    }

    /// Apply the next message of the stream, whose token this is.
    pub(crate) fn take(&mut self, token: String, said: Said<M>) {
        let is_started = matches!(said, Said::Started);
        match said {
            Said::SnapshotComplete => self.complete(),
            Said::Events(events) => {
                for event in events {
                    if self.is_news(&event) {
                        self.pending.push_back(Item::Event(event));
                    }
                }
            }
            Said::Resource(subject, revision, resource) => {
                self.revisions.insert(subject, revision);
                self.items.push(resource);
            }
            Said::Part(subject, revision, part) => {
                self.revisions.insert(subject, revision);
                self.parts.push(part);
            }
            Said::Started | Said::Closing(_) | Said::Other => {}
        }
        if self.awaits_snapshot {
            return; // resumed from here, the stream would leave the rest of the snapshot out
        }
        if is_started {
            // Where the stream goes on, and no further: what was handed out after it comes again.
            self.resume_token = token;
            return;
        }
        self.next_token = token;
        if self.pending.is_empty() {
            self.move_on();
        }
    }

    /// The next event or snapshot. The token moves on with the last one of a transaction.
    pub(crate) fn hand_out(&mut self) -> Option<ItemOf<M>> {
        let item = self.pending.pop_front()?;
        let event = match &item {
            Item::Event(event) => Some(event),
            Item::Snapshot(_) => None,
        };
        if self.next_token.is_empty() {
            self.handed_out.extend(event.map(Happened::event_id));
        } else if self.pending.is_empty() {
            self.move_on();
        } else if let Some(own) = event.map(Happened::own_resume_token).filter(|token| !token.is_empty()) {
            self.resume_token = own.to_owned();
        }
        Some(item)
    }

    fn complete(&mut self) {
        self.shown = std::mem::take(&mut self.revisions);
        self.pending.push_back(Item::Snapshot(Snapshot {
            items: std::mem::take(&mut self.items),
            expired: self.expired,
            parts: std::mem::take(&mut self.parts),
        }));
        self.expired = false;
        self.awaits_snapshot = false;
    }

    fn move_on(&mut self) {
        if !self.next_token.is_empty() {
            self.resume_token = std::mem::take(&mut self.next_token);
            self.handed_out.clear();
        }
    }

    fn is_news(&mut self, event: &M::Event) -> bool {
        if self.handed_out.contains(&event.event_id()) {
            return false;
        }
        if self.shown.is_empty() || WITHOUT_REVISION.contains(&event.kind()) {
            return true;
        }
        let subject = event.subject();
        match self.shown.get(&subject) {
            None => true,
            Some(shown) if event.revision() > *shown || event.kind().ends_with(".deleted") => {
                // One by one they outgrow the snapshot; one that is created again begins with revision 1.
                self.shown.remove(&subject);
                true
            }
            Some(_) => false,
        }
    }
}
