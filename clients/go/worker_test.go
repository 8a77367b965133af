package planwire

import (
	"context"
	"net"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/grpc"

	planwirev1 "planwire.dev/go/v1"
)

// claimsOfOne gives a task to the first claim, whose answer is lost: it is given up while it waits.
type claimsOfOne struct {
	planwirev1.UnimplementedClaimServiceServer
	planwirev1.UnimplementedTaskServiceServer
	asked    chan string
	released chan string
}

func (s *claimsOfOne) ClaimTasks(ctx context.Context, request *planwirev1.ClaimTasksRequest,
) (*planwirev1.ClaimTasksResponse, error) {
	select {
	case s.asked <- request.GetRequestId():
		<-ctx.Done()
		return nil, ctx.Err()
	case first := <-s.asked:
		if request.GetRequestId() != first {
			return &planwirev1.ClaimTasksResponse{}, nil
		}
		return theTask(), nil
	}
}

func theTask() *planwirev1.ClaimTasksResponse {
	return &planwirev1.ClaimTasksResponse{Claimed: []*planwirev1.ClaimedTask{
		{Task: &planwirev1.Task{Id: "t", WorkspaceId: "w"}, Lease: &planwirev1.Lease{Attempt: 1}},
	}}
}

func (s *claimsOfOne) ReleaseTask(_ context.Context, request *planwirev1.ReleaseTaskRequest,
) (*planwirev1.ReleaseTaskResponse, error) {
	s.released <- request.GetTaskId()
	return &planwirev1.ReleaseTaskResponse{}, nil
}

// oneTask is given to the first claim. Later ones wait for ever.
type oneTask struct {
	planwirev1.UnimplementedClaimServiceServer
	planwirev1.UnimplementedTaskServiceServer
	given    atomic.Bool
	released atomic.Int32
}

func (s *oneTask) ClaimTasks(ctx context.Context, _ *planwirev1.ClaimTasksRequest) (*planwirev1.ClaimTasksResponse, error) {
	if s.given.CompareAndSwap(false, true) {
		return theTask(), nil
	}
	<-ctx.Done()
	return nil, ctx.Err()
}

func (s *oneTask) ReleaseTask(context.Context, *planwirev1.ReleaseTaskRequest) (*planwirev1.ReleaseTaskResponse, error) {
	s.released.Add(1)
	return &planwirev1.ReleaseTaskResponse{}, nil
}

// served gives the address of a server of these services.
func served(t *testing.T, services interface {
	planwirev1.ClaimServiceServer
	planwirev1.TaskServiceServer
}) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := grpc.NewServer()
	planwirev1.RegisterClaimServiceServer(server, services)
	planwirev1.RegisterTaskServiceServer(server, services)
	go server.Serve(listener)
	t.Cleanup(server.Stop)
	return listener.Addr().String()
}

func TestAWorkerThatIsClosedGivesBackWhatItWasGivenMeanwhile(t *testing.T) {
	services := &claimsOfOne{asked: make(chan string, 1), released: make(chan string, 1)}
	client, err := Connect(served(t, services), WithWorkspace("w"))
	if err != nil {
		t.Fatal(err)
	}
	worker := client.Worker(WorkerOptions{})
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for _, err := range worker.Jobs(context.Background()) {
			t.Error(err)
		}
	}()
	for len(services.asked) == 0 {
		time.Sleep(time.Millisecond)
	}
	worker.Close()
	client.Close()
	select {
	case <-services.released:
	case <-time.After(20 * time.Second):
		t.Error("the task was not given back before the client was closed")
	}
	<-ended
}

func TestAClientThatIsClosedGivesBackWhatItsWorkersWorkOn(t *testing.T) {
	services := &oneTask{}
	client, err := Connect(served(t, services), WithWorkspace("w"))
	if err != nil {
		t.Fatal(err)
	}
	begun, ended := make(chan struct{}), make(chan error, 1)
	go func() {
		ended <- client.Worker(WorkerOptions{}).Run(context.Background(), func(ctx context.Context, _ *Job) error {
			close(begun)
			<-ctx.Done()
			return ctx.Err()
		})
	}()
	<-begun
	client.Close()
	if released := services.released.Load(); released != 1 {
		t.Errorf("%d tasks were given back before the client was closed", released)
	}
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Error("the work was not ended")
	}
}

func TestWorkDoesNotBeginOnWhatWasGivenBack(t *testing.T) {
	services := &oneTask{}
	client, err := Connect(served(t, services), WithWorkspace("w"))
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	worker := client.Worker(WorkerOptions{})
	for job, err := range worker.Jobs(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		worker.Close()
		err := job.Do(func(context.Context, *Job) error {
			t.Error("it was worked on")
			return nil
		})
		if err != nil || services.released.Load() != 1 {
			t.Error(err, services.released.Load())
		}
	}
}
