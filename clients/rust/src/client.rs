//! The client.

use crate::defaults::CallDefaults;
use crate::folders::{self, RegisterError};
use crate::layer::Layered;
use crate::pages::{ListRequest, Pages};
use crate::streams::WatchMessage;
use crate::v1::{
    approval_service_client::ApprovalServiceClient, artifact_service_client::ArtifactServiceClient,
    catalog_service_client::CatalogServiceClient, claim_service_client::ClaimServiceClient,
    code_graph_service_client::CodeGraphServiceClient, conversation_service_client::ConversationServiceClient,
    dependency_service_client::DependencyServiceClient, event_service_client::EventServiceClient,
    execution_service_client::ExecutionServiceClient, knowledge_service_client::KnowledgeServiceClient,
    note_service_client::NoteServiceClient, phase_service_client::PhaseServiceClient,
    plan_service_client::PlanServiceClient, program_service_client::ProgramServiceClient,
    report_service_client::ReportServiceClient, search_service_client::SearchServiceClient,
    session_service_client::SessionServiceClient, story_service_client::StoryServiceClient,
    task_service_client::TaskServiceClient, transfer_service_client::TransferServiceClient,
    workspace_service_client::WorkspaceServiceClient,
};
use crate::v1::{
    FollowExecutionLogsRequest, FollowExecutionLogsResponse, GetWorkspaceByPathRequest, GetWorkspaceRequest,
    RegisterWorkspaceRequest, WatchEventsRequest, WatchEventsResponse, WatchPlansRequest, WatchPlansResponse,
    WatchTasksRequest, WatchTasksResponse, Workspace,
};
use crate::watch::{Watch, WatchSettings};
use crate::way::Way;
use crate::worker::{Worker, WorkerSettings};
use std::path::Path;
use std::sync::Arc;
use tonic::transport::Channel;
use tonic::Code;

/// The connections of a client.
pub(crate) struct Channels {
    way: Way,
    shared: Channel,
    defaults: Arc<CallDefaults>,
}

impl Channels {
    /// The one that all calls use.
    pub(crate) fn shared(&self) -> Layered {
        Layered::new(self.shared.clone(), self.defaults.clone())
    }

    /// Another one, with a connection of its own.
    pub(crate) fn fresh(&self) -> Layered {
        Layered::new(self.way.channel(), self.defaults.clone())
    }
}

/// Every service of Planwire. [`crate::connect`] makes one; clones share its connection.
///
/// The stubs are tonic's own. What goes through them is made whole first (workspace, request id, token, time), and is
/// retried while the server is unavailable. They fail with `tonic::Status`, of which `?` makes a [`crate::Error`].
#[derive(Clone)]
pub struct Client {
    channels: Arc<Channels>,
}

macro_rules! stubs {
    ($($name:ident: $stub:ident,)*) => {
        impl Client {
            $(
                #[doc = concat!("The calls of `", stringify!($stub), "`.")]
                pub fn $name(&self) -> $stub<Layered> {
                    // What the server sends is not limited here: it limits itself.
                    $stub::new(self.channel()).max_decoding_message_size(usize::MAX)
                }
            )*
        }
    };
}

stubs! {
    approvals: ApprovalServiceClient,
    artifacts: ArtifactServiceClient,
    catalog: CatalogServiceClient,
    claims: ClaimServiceClient,
    code_graph: CodeGraphServiceClient,
    conversations: ConversationServiceClient,
    dependencies: DependencyServiceClient,
    events: EventServiceClient,
    executions: ExecutionServiceClient,
    knowledge: KnowledgeServiceClient,
    notes: NoteServiceClient,
    phases: PhaseServiceClient,
    plans: PlanServiceClient,
    programs: ProgramServiceClient,
    reports: ReportServiceClient,
    search: SearchServiceClient,
    sessions: SessionServiceClient,
    stories: StoryServiceClient,
    tasks: TaskServiceClient,
    transfer: TransferServiceClient,
    workspaces: WorkspaceServiceClient,
}

/// The call of a watch, which is made again with other options each time.
macro_rules! call {
    ($stub:ident, $method:ident, $request:ident) => {
        Box::new(move |channel: Layered, options| {
            let mut request = $request.clone();
            request.options = Some(options);
            Box::pin(async move { $stub::new(channel).max_decoding_message_size(usize::MAX).$method(request).await })
        })
    };
}

impl Client {
    pub(crate) fn new(way: Way, defaults: CallDefaults) -> Self {
        let shared = way.channel();
        Self { channels: Arc::new(Channels { way, shared, defaults: Arc::new(defaults) }) }
    }

    /// For stubs of other services on the same server, such as health.
    pub fn channel(&self) -> Layered {
        self.channels.shared()
    }

    /// The id of the workspace of requests that name none; empty where there is none.
    pub fn workspace(&self) -> String {
        self.channels.defaults.workspace()
    }

    /// Make this the workspace of requests that name none.
    pub fn use_workspace(&self, workspace_id: impl Into<String>) {
        self.channels.defaults.use_workspace(workspace_id.into());
    }

    /// Register a folder of this machine, or find it registered. A client without a workspace works there then.
    ///
    /// A folder of a git worktree stands for the same one of its main repository. What is not registered and holds a
    /// `.projectmemory/identity.json` is the workspace that this file names, if there is one.
    pub async fn register_workspace(&self, folder: impl AsRef<Path>) -> Result<Workspace, RegisterError> {
        self.register_workspace_named(folder, "").await
    }

    /// The same; a workspace that is new gets this name, or the last part of its path where it is empty.
    pub async fn register_workspace_named(
        &self,
        folder: impl AsRef<Path>,
        name: impl Into<String>,
    ) -> Result<Workspace, RegisterError> {
        // Reads two or three small files.
        let folder = folders::main_folder(&folders::absolute(folder.as_ref())?)?;
        let workspace = match self.named(&folder).await? {
            Some(workspace) => workspace,
            None => {
                let (path, name) = (folders::text(&folder)?, name.into());
                let request = RegisterWorkspaceRequest { path, name, ..Default::default() };
                self.workspaces().register_workspace(request).await?.into_inner().workspace.unwrap_or_default()
            }
        };
        if self.workspace().is_empty() {
            self.use_workspace(&workspace.id);
        }
        Ok(workspace)
    }

    /// The workspace that a file in the folder names, unless the folder itself is registered.
    async fn named(&self, folder: &Path) -> Result<Option<Workspace>, RegisterError> {
        let Some(workspace_id) = folders::named_workspace(folder)? else { return Ok(None) };
        let by_path = GetWorkspaceByPathRequest { path: folders::text(folder)? };
        match self.workspaces().get_workspace_by_path(by_path).await {
            Ok(found) => return Ok(found.into_inner().workspace),
            Err(status) if status.code() == Code::NotFound => {}
            Err(status) => return Err(status.into()),
        }
        match self.workspaces().get_workspace(GetWorkspaceRequest { workspace_id }).await {
            Ok(found) => Ok(found.into_inner().workspace),
            // A server does not say whether a workspace exists in which the caller may not act.
            Err(status) if matches!(status.code(), Code::NotFound | Code::PermissionDenied) => Ok(None),
            Err(status) => Err(status.into()),
        }
    }

    /// What happens to the tasks that meet every condition of the request; its `options` are not looked at.
    pub fn watch_tasks(&self, request: WatchTasksRequest, settings: WatchSettings) -> Watch<WatchTasksResponse> {
        let ends = request.until_terminal;
        self.watch(call!(TaskServiceClient, watch_tasks, request), settings, ends)
    }

    /// What happens to the plans that meet every condition of the request, and to their parts where it asks for some; its
    /// `options` are not looked at.
    pub fn watch_plans(&self, request: WatchPlansRequest, settings: WatchSettings) -> Watch<WatchPlansResponse> {
        let ends = request.until_terminal;
        self.watch(call!(PlanServiceClient, watch_plans, request), settings, ends)
    }

    /// The steps of the work on tasks, as they are appended and finished. `event.execution_log` is the step as the event left
    /// it, without its whole output.
    pub fn follow_logs(
        &self,
        request: FollowExecutionLogsRequest,
        settings: WatchSettings,
    ) -> Watch<FollowExecutionLogsResponse> {
        self.watch(call!(ExecutionServiceClient, follow_execution_logs, request), settings, false)
    }

    /// Everything that happens in the workspace. There is no Snapshot of everything: with the settings of one it starts now.
    pub fn watch_events(&self, request: WatchEventsRequest, settings: WatchSettings) -> Watch<WatchEventsResponse> {
        self.watch(call!(EventServiceClient, watch_events, request), settings.without_snapshot(), false)
    }

    /// Every page of a list, such as that of a `ListTasksRequest`.
    pub fn pages<Q: ListRequest>(&self, request: Q) -> Pages<Q> {
        Pages::new(self.channel(), request)
    }

    /// A worker on the tasks of the workspace that meet every condition of the settings.
    pub fn worker(&self, settings: WorkerSettings) -> Worker {
        Worker::new(self.clone(), settings)
    }

    fn watch<M: WatchMessage>(&self, call: crate::line::Call<M>, settings: WatchSettings, ends: bool) -> Watch<M> {
        Watch::new(call, self.channels.clone(), settings, ends, self.channels.defaults.timeout)
    }
}
