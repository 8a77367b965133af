//! What every call carries unless its caller says otherwise.

use crate::attempts::Attempts;
use crate::methods::Method;
use crate::v1::{
    CompleteTaskRequest, CompleteTaskResponse, FailTaskRequest, FailTaskResponse, ReleaseTaskRequest,
    ReleaseTaskResponse, StartTaskResponse,
};
use crate::wire;
use bytes::BytesMut;
use http::{HeaderMap, HeaderName, HeaderValue};
use prost::encoding::{encode_key, encode_varint, WireType};
use prost::Message;
use std::sync::RwLock;
use std::time::Duration;
use uuid::Uuid;

const START: &str = "/planwire.v1.TaskService/StartTask";
const COMPLETE: &str = "/planwire.v1.TaskService/CompleteTask";
const FAIL: &str = "/planwire.v1.TaskService/FailTask";
const RELEASE: &str = "/planwire.v1.TaskService/ReleaseTask";

/// The workspace, the time and the metadata of a client's calls.
pub(crate) struct CallDefaults {
    pub(crate) timeout: Duration,
    pub(crate) retry_timeout: Option<Duration>,
    metadata: Vec<(HeaderName, HeaderValue)>,
    workspace: RwLock<String>,
    attempts: Attempts,
}

/// What a request that ends an attempt says of it.
struct End {
    workspace_id: String,
    task_id: String,
    /// Whether it names the attempt itself, or has a request id of its own: it may be repeated when the attempt is forgotten,
    /// and is to be the same then.
    is_decided: bool,
}

impl CallDefaults {
    pub(crate) fn new(
        workspace: String,
        timeout: Duration,
        retry_timeout: Option<Duration>,
        metadata: Vec<(HeaderName, HeaderValue)>,
    ) -> Self {
        Self { timeout, retry_timeout, metadata, workspace: RwLock::new(workspace), attempts: Attempts::default() }
    }

    pub(crate) fn workspace(&self) -> String {
        self.workspace.read().expect("nothing panics here").clone()
    }

    pub(crate) fn use_workspace(&self, workspace_id: String) {
        *self.workspace.write().expect("nothing panics here") = workspace_id;
    }

    /// Fill in the `workspace_id` and `request_id` that a request leaves empty, and the `attempt` that was begun.
    pub(crate) fn fill(&self, path: &str, method: Method, message: &mut BytesMut) {
        let workspace = self.workspace();
        let attempt = end_of_attempt(path, message).filter(|end| !end.is_decided).and_then(|end| {
            let named = if end.workspace_id.is_empty() { &workspace } else { &end.workspace_id };
            self.attempts.of(named, &end.task_id)
        });
        if let Some(attempt) = attempt {
            encode_key(ATTEMPT, WireType::Varint, message);
            encode_varint(attempt as u64, message);
        }
        if method.workspace_id > 0 && !workspace.is_empty() && !wire::has_text(message, method.workspace_id) {
            wire::add_text(message, method.workspace_id, &workspace);
        }
        if method.request_id > 0 && !wire::has_text(message, method.request_id) {
            wire::add_text(message, method.request_id, &Uuid::new_v4().to_string());
        }
    }

    /// Keep what later requests are filled with: the attempt at a task that a call has begun, until one ends it.
    pub(crate) fn learn(&self, path: &str, response: &[u8]) {
        let (begins, task) = match path {
            START => (true, StartTaskResponse::decode(response).ok().and_then(|started| started.task)),
            COMPLETE => (false, CompleteTaskResponse::decode(response).ok().and_then(|completed| completed.task)),
            FAIL => (false, FailTaskResponse::decode(response).ok().and_then(|failed| failed.task)),
            RELEASE => (false, ReleaseTaskResponse::decode(response).ok().and_then(|released| released.task)),
            _ => return,
        };
        match task {
            Some(task) if begins => self.attempts.begin(&task),
            Some(task) => self.attempts.end(&task),
            None => {}
        }
    }

    /// Add to the metadata of a call what it lacks.
    pub(crate) fn add_metadata(&self, headers: &mut HeaderMap) {
        for (name, value) in &self.metadata {
            if !headers.contains_key(name) {
                headers.insert(name, value.clone());
            }
        }
    }
}

/// The field of the three requests that end an attempt.
const ATTEMPT: u32 = 3;

fn end_of_attempt(path: &str, message: &BytesMut) -> Option<End> {
    macro_rules! end {
        ($request:ty) => {
            <$request>::decode(message.as_ref()).ok().map(|request| End {
                is_decided: request.attempt.is_some() || !request.request_id.is_empty(),
                workspace_id: request.workspace_id,
                task_id: request.task_id,
            })
        };
    }
    match path {
        COMPLETE => end!(CompleteTaskRequest),
        FAIL => end!(FailTaskRequest),
        RELEASE => end!(ReleaseTaskRequest),
        _ => None,
    }
}
