package planwire

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	planwirev1 "planwire.dev/go/v1"
)

// A Client has every service of Planwire. The stubs are gRPC's own; goroutines may share a client.
type Client struct {
	// Conn is for stubs of other services on the same server, such as health.
	Conn *grpc.ClientConn

	Approvals     planwirev1.ApprovalServiceClient
	Artifacts     planwirev1.ArtifactServiceClient
	Catalog       planwirev1.CatalogServiceClient
	Claims        planwirev1.ClaimServiceClient
	CodeGraph     planwirev1.CodeGraphServiceClient
	Conversations planwirev1.ConversationServiceClient
	Dependencies  planwirev1.DependencyServiceClient
	Events        planwirev1.EventServiceClient
	Executions    planwirev1.ExecutionServiceClient
	Knowledge     planwirev1.KnowledgeServiceClient
	Notes         planwirev1.NoteServiceClient
	Phases        planwirev1.PhaseServiceClient
	Plans         planwirev1.PlanServiceClient
	Programs      planwirev1.ProgramServiceClient
	Reports       planwirev1.ReportServiceClient
	Search        planwirev1.SearchServiceClient
	Sessions      planwirev1.SessionServiceClient
	Stories       planwirev1.StoryServiceClient
	Tasks         planwirev1.TaskServiceClient
	Transfer      planwirev1.TransferServiceClient
	Workspaces    planwirev1.WorkspaceServiceClient

	settings *settings
	defaults *callDefaults
	open     context.Context
	close    context.CancelFunc

	mutex sync.Mutex
	// workers are those that were not closed.
	workers map[*Worker]struct{}
}

// Connect makes a client of the server at HOST:PORT or unix:PATH, which connects at its first call. It fails with a
// [SettingError], or where a file cannot be read.
func Connect(address string, options ...Option) (*Client, error) {
	settings, err := newSettings(address, options)
	if err != nil {
		return nil, err
	}
	defaults := newCallDefaults(settings)
	conn, err := settings.dial(defaults)
	if err != nil {
		return nil, err
	}
	open, cancel := context.WithCancel(context.Background())
	return &Client{
		Conn:          conn,
		Approvals:     planwirev1.NewApprovalServiceClient(conn),
		Artifacts:     planwirev1.NewArtifactServiceClient(conn),
		Catalog:       planwirev1.NewCatalogServiceClient(conn),
		Claims:        planwirev1.NewClaimServiceClient(conn),
		CodeGraph:     planwirev1.NewCodeGraphServiceClient(conn),
		Conversations: planwirev1.NewConversationServiceClient(conn),
		Dependencies:  planwirev1.NewDependencyServiceClient(conn),
		Events:        planwirev1.NewEventServiceClient(conn),
		Executions:    planwirev1.NewExecutionServiceClient(conn),
		Knowledge:     planwirev1.NewKnowledgeServiceClient(conn),
		Notes:         planwirev1.NewNoteServiceClient(conn),
		Phases:        planwirev1.NewPhaseServiceClient(conn),
		Plans:         planwirev1.NewPlanServiceClient(conn),
		Programs:      planwirev1.NewProgramServiceClient(conn),
		Reports:       planwirev1.NewReportServiceClient(conn),
		Search:        planwirev1.NewSearchServiceClient(conn),
		Sessions:      planwirev1.NewSessionServiceClient(conn),
		Stories:       planwirev1.NewStoryServiceClient(conn),
		Tasks:         planwirev1.NewTaskServiceClient(conn),
		Transfer:      planwirev1.NewTransferServiceClient(conn),
		Workspaces:    planwirev1.NewWorkspaceServiceClient(conn),
		settings:      settings,
		defaults:      defaults,
		open:          open,
		close:         cancel,
		workers:       map[*Worker]struct{}{},
	}, nil
}

// Workspace is the id of the workspace of requests that name none.
func (c *Client) Workspace() string { return c.defaults.workspace.Load().(string) }

// SetWorkspace gives the id of the workspace of requests that name none.
func (c *Client) SetWorkspace(id string) { c.defaults.workspace.Store(id) }

// Close ends everything that is under way, and disconnects. It closes workers first, which give their tasks back.
func (c *Client) Close() error {
	var closing sync.WaitGroup
	for _, worker := range c.openWorkers() {
		closing.Add(1)
		go func() {
			defer closing.Done()
			worker.Close()
		}()
	}
	closing.Wait()
	c.close()
	return c.Conn.Close()
}

func (c *Client) openWorkers() []*Worker {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return slices.Collect(maps.Keys(c.workers))
}

func (c *Client) remember(worker *Worker) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.workers[worker] = struct{}{}
}

func (c *Client) forget(worker *Worker) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	delete(c.workers, worker)
}

// A RegisterOption says more of a workspace that is registered.
type RegisterOption func(*planwirev1.RegisterWorkspaceRequest)

// WithName gives the name of a workspace that is new: the last part of its path unless given.
func WithName(name string) RegisterOption {
	return func(request *planwirev1.RegisterWorkspaceRequest) { request.Name = name }
}

// RegisterWorkspace registers a folder of this machine, or finds it registered. A client without a workspace works there
// then. A folder of a git worktree stands for the same one of its main repository. What is not registered and holds a
// .projectmemory/identity.json is the workspace that this file names, if there is one; a damaged file is a [FolderError].
func (c *Client) RegisterWorkspace(ctx context.Context, folder string, options ...RegisterOption,
) (*planwirev1.Workspace, error) {
	path, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	if path, err = mainFolder(path); err != nil {
		return nil, err
	}
	workspace, err := c.named(ctx, path)
	if err != nil {
		return nil, err
	}
	if workspace == nil {
		request := &planwirev1.RegisterWorkspaceRequest{Path: path}
		for _, option := range options {
			option(request)
		}
		registered, err := c.Workspaces.RegisterWorkspace(ctx, request)
		if err != nil {
			return nil, err
		}
		workspace = registered.GetWorkspace()
	}
	c.defaults.workspace.CompareAndSwap("", workspace.GetId())
	return workspace, nil
}

// named gives the workspace that a file in the folder names, unless the folder itself is registered; nil where there is none.
func (c *Client) named(ctx context.Context, folder string) (*planwirev1.Workspace, error) {
	id, err := namedWorkspace(folder)
	if err != nil || id == "" {
		return nil, err
	}
	byPath, err := c.Workspaces.GetWorkspaceByPath(ctx, &planwirev1.GetWorkspaceByPathRequest{Path: folder})
	if err == nil {
		return byPath.GetWorkspace(), nil
	}
	if status.Code(err) != codes.NotFound {
		return nil, err
	}
	byID, err := c.Workspaces.GetWorkspace(ctx, &planwirev1.GetWorkspaceRequest{WorkspaceId: id})
	switch status.Code(err) {
	case codes.OK:
		return byID.GetWorkspace(), nil
	case codes.NotFound, codes.PermissionDenied:
		// A server does not say whether a workspace exists in which the caller may not act.
		return nil, nil
	default:
		return nil, err
	}
}

func (c *Client) isClosed() bool { return c.open.Err() != nil }

func closedError() *Error { return newError(status.New(codes.Canceled, "the client was closed")) }
