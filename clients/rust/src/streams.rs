//! The streams that can be resumed. Their messages have fields in common; here they have a type that says so.

use crate::v1::{
    follow_execution_logs_response, plan_event, watch_events_response, watch_plans_response, watch_tasks_response,
    ClosingReason, Event, ExecutionLog, ExecutionLogEvent, FollowExecutionLogsResponse, Plan, PlanEvent, Task,
    TaskEvent, WatchEventsResponse, WatchPlansResponse, WatchTasksResponse,
};
use std::convert::Infallible;

/// A part of a plan, in a Snapshot of plans: such as `PlanPartItem::Phase`.
pub type PlanPartItem = watch_plans_response::Payload;

/// A resource: a kind such as `task` or `phase`, and an id.
pub type Subject = (&'static str, String);

/// What a message of a stream says.
pub enum Said<M: WatchMessage> {
    /// The stream is open.
    Started,
    /// One of what the snapshot holds, with its revision.
    Resource(Subject, i64, M::Resource),
    /// One of the parts that the snapshot holds, with its revision.
    Part(Subject, i64, M::Part),
    /// The snapshot is complete.
    SnapshotComplete,
    /// Something happened.
    Events(Vec<M::Event>),
    /// The server is about to end the stream.
    Closing(ClosingReason),
    /// Nothing that matters here, such as that nothing has happened.
    Other,
}

/// A message of a stream that can be resumed. This crate alone implements it.
pub trait WatchMessage: Send + Unpin + Sized + 'static {
    /// What a Snapshot holds.
    type Resource: Send + Unpin;
    /// What a Snapshot of plans holds beside them.
    type Part: Send + Unpin;
    /// What happened.
    type Event: Happened;

    /// The token of the message, and what it says.
    #[doc(hidden)]
    fn read(self) -> (String, Said<Self>);
}

/// An event.
pub trait Happened: Send + Unpin {
    #[doc(hidden)]
    fn event_id(&self) -> i64;
    #[doc(hidden)]
    fn kind(&self) -> &str;
    #[doc(hidden)]
    fn revision(&self) -> i64;
    #[doc(hidden)]
    fn own_resume_token(&self) -> &str;
    #[doc(hidden)]
    fn subject(&self) -> Subject;
}

macro_rules! happened {
    ($event:ty, $this:ident => $subject:expr) => {
        impl Happened for $event {
            fn event_id(&self) -> i64 {
                self.event_id
            }
            fn kind(&self) -> &str {
                &self.kind
            }
            fn revision(&self) -> i64 {
                self.revision
            }
            fn own_resume_token(&self) -> &str {
                &self.resume_token
            }
            fn subject(&self) -> Subject {
                let $this = self;
                $subject
            }
        }
    };
}

happened!(TaskEvent, event => ("task", event.task_id.clone()));
happened!(ExecutionLogEvent, event => ("execution_log", event.execution_log_id.clone()));
happened!(Event, event => ("event", event.subject_id.clone()));
happened!(PlanEvent, event => {
    use plan_event::Part;
    match &event.part {
        None => ("plan", event.plan_id.clone()),
        Some(Part::Phase(part)) => ("phase", part.phase_id.clone()),
        Some(Part::Note(part)) => ("note", part.note_id.clone()),
        Some(Part::Artifact(part)) => ("artifact", part.artifact_id.clone()),
        Some(Part::Story(part)) => ("story", part.story_id.clone()),
        Some(Part::AgentSession(part)) => ("agent_session", part.agent_session_id.clone()),
        Some(Part::Handoff(part)) => ("handoff", part.handoff_id.clone()),
        Some(Part::ContextItem(part)) => ("context_item", part.context_item_id.clone()),
        Some(Part::ResearchDocument(part)) => ("research_document", part.research_document_id.clone()),
        Some(Part::Conversation(part)) => ("conversation", part.conversation_id.clone()),
        Some(Part::Message(part)) => ("message", part.message_id.clone()),
    }
});

macro_rules! watch_message {
    ($message:ty, $payload:ident, $event:ty, $resource:ty, $part:ty, { $($pattern:pat => $said:expr),* $(,)? }) => {
        impl WatchMessage for $message {
            type Resource = $resource;
            type Part = $part;
            type Event = $event;

            fn read(self) -> (String, Said<Self>) {
                use $payload::Payload;
                let said = match self.payload {
                    Some(Payload::Started(_)) => Said::Started,
                    Some(Payload::Events(events)) => Said::Events(events.events),
                    Some(Payload::Closing(closing)) => Said::Closing(closing.reason()),
                    Some(Payload::Progress(_)) | None => Said::Other,
                    $($pattern => $said),*
                };
                (self.resume_token, said)
            }
        }
    };
}

watch_message!(WatchTasksResponse, watch_tasks_response, TaskEvent, Task, Infallible, {
    Some(Payload::Task(task)) => Said::Resource(("task", task.id.clone()), task.revision, task),
    Some(Payload::SnapshotComplete(_)) => Said::SnapshotComplete,
});

watch_message!(FollowExecutionLogsResponse, follow_execution_logs_response, ExecutionLogEvent, ExecutionLog, Infallible, {
    Some(Payload::ExecutionLog(log)) => Said::Resource(("execution_log", log.id.clone()), log.revision, log),
    Some(Payload::SnapshotComplete(_)) => Said::SnapshotComplete,
});

watch_message!(WatchEventsResponse, watch_events_response, Event, Infallible, Infallible, {});

/// What is never changed has no revision: its only one is the first.
const NEVER_CHANGED: i64 = 1;

watch_message!(WatchPlansResponse, watch_plans_response, PlanEvent, Plan, PlanPartItem, {
    Some(Payload::Plan(plan)) => Said::Resource(("plan", plan.id.clone()), plan.revision, plan),
    Some(Payload::SnapshotComplete(_)) => Said::SnapshotComplete,
    Some(Payload::Phase(part)) => Said::Part(("phase", part.id.clone()), part.revision, Payload::Phase(part)),
    Some(Payload::Note(part)) => Said::Part(("note", part.id.clone()), part.revision, Payload::Note(part)),
    Some(Payload::Artifact(part)) => Said::Part(("artifact", part.id.clone()), part.revision, Payload::Artifact(part)),
    Some(Payload::Story(part)) => Said::Part(("story", part.id.clone()), part.revision, Payload::Story(part)),
    Some(Payload::AgentSession(part)) => {
        Said::Part(("agent_session", part.id.clone()), part.revision, Payload::AgentSession(part))
    },
    Some(Payload::Handoff(part)) => Said::Part(("handoff", part.id.clone()), NEVER_CHANGED, Payload::Handoff(part)),
    Some(Payload::ContextItem(part)) => {
        Said::Part(("context_item", part.id.clone()), part.revision, Payload::ContextItem(part))
    },
    Some(Payload::ResearchDocument(part)) => {
        Said::Part(("research_document", part.id.clone()), part.revision, Payload::ResearchDocument(part))
    },
    Some(Payload::Conversation(part)) => {
        Said::Part(("conversation", part.id.clone()), part.revision, Payload::Conversation(part))
    },
    Some(Payload::Message(part)) => Said::Part(("message", part.id.clone()), NEVER_CHANGED, Payload::Message(part)),
});
