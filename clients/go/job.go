package planwire

import (
	"context"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/structpb"

	planwirev1 "planwire.dev/go/v1"
)

const longestErrorMessage = 10_000

var (
	errLost   = errors.New("the lease is lost")
	errClosed = errors.New("the worker was closed")
)

// A Job is a claimed task, with its lease, which is renewed from the claim on until the job has ended.
type Job struct {
	// Task is the task as it was when it was claimed.
	Task *planwirev1.Task
	// Attempt is the fencing token.
	Attempt int32
	// Conflicts are the tasks of other workers that may be in the way of this one, as ClaimedTask tells them.
	Conflicts []*planwirev1.CodeConflict
	// Output is what comes out of the work, as text.
	Output string
	// OutputData is what comes out of the work, as data: see [structpb.NewStruct].
	OutputData map[string]any

	worker *Worker
	// ctx is that of the work; it ends for whatever reason there is to stop it.
	ctx    context.Context
	cancel context.CancelCauseFunc
	losing sync.Once
	lost   chan struct{}
	ending sync.Once
	ended  chan struct{}
	endsAt time.Time
	doing  atomic.Bool
	// handingIn tells that a refused renewal means nothing: what is handed in may have ended the lease, and has an answer
	// of its own.
	handingIn atomic.Bool
}

func newJob(parent context.Context, worker *Worker, claimed *planwirev1.ClaimedTask) *Job {
	job := &Job{
		Task: claimed.GetTask(), Attempt: claimed.GetLease().GetAttempt(), Conflicts: claimed.GetConflicts(), worker: worker,
		lost: make(chan struct{}), ended: make(chan struct{}), endsAt: time.Now().Add(worker.options.Lease),
	}
	job.ctx, job.cancel = context.WithCancelCause(parent)
	go job.keep()
	return job
}

// Lost tells whether the task is no longer this worker's: it was cancelled or deleted, or the server was not reached until
// the lease ended.
func (j *Job) Lost() bool { return isClosed(j.lost) }

// Do works on the task. Where work returns nil, the task is completed with the Output and OutputData of the job, and where
// it returns an error, the task is failed with that as its error_message, and Do returns nil: a loop goes on with the next
// job. The context of the work ends
//
//   - when the lease is lost: nothing is handed in, Lost is true, and Do returns nil;
//   - when the context of the loop ends or the worker is closed: an error of the work then releases the task, so that another
//     worker gets it at once, and Do returns why.
//
// Do fails where the task cannot be handed in for a reason that waiting does not mend.
func (j *Job) Do(work func(context.Context, *Job) error) error {
	defer j.end()
	j.doing.Store(true)
	if j.Lost() || isClosed(j.ended) { // the worker may have been closed meanwhile
		return nil
	}
	err := work(j.ctx, j)
	switch {
	case j.Lost():
		return nil
	case err == nil:
		return j.complete()
	case j.ctx.Err() != nil:
		j.Release()
		if cause := context.Cause(j.ctx); !errors.Is(cause, errClosed) {
			return cause
		}
		return nil
	}
	j.worker.client.settings.logger.Warn("a task of planwire failed", "task", j.Task.GetId(), "error", err)
	return j.fail(err)
}

// Release gives the task back. Where that fails, its lease ends by itself.
func (j *Job) Release() {
	defer j.end()
	if j.Lost() || isClosed(j.ended) {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), releaseTime)
	defer cancel()
	_, err := j.worker.client.Tasks.ReleaseTask(ctx, &planwirev1.ReleaseTaskRequest{
		WorkspaceId: j.Task.GetWorkspaceId(), TaskId: j.Task.GetId(), Attempt: &j.Attempt,
	})
	if err != nil {
		j.worker.client.settings.logger.Info(
			"a task of planwire was not released, and its lease will end", "task", j.Task.GetId(), "error", err)
	}
}

// close gives the task back; one that is being worked on when its work, whose context ends, has returned.
func (j *Job) close() {
	j.cancel(errClosed)
	if !j.doing.Load() {
		j.Release()
	}
}

func (j *Job) complete() error {
	request := &planwirev1.CompleteTaskRequest{
		WorkspaceId: j.Task.GetWorkspaceId(), TaskId: j.Task.GetId(), Attempt: &j.Attempt, Output: j.Output,
		RequestId: newUUID(),
	}
	if j.OutputData != nil {
		data, err := structpb.NewStruct(j.OutputData)
		if err != nil {
			return err
		}
		request.OutputData = data
	}
	return j.handIn(func(ctx context.Context) error {
		_, err := j.worker.client.Tasks.CompleteTask(ctx, request)
		return err
	})
}

func (j *Job) fail(cause error) error {
	// NUL cannot be stored.
	message := []rune(strings.ReplaceAll(strings.ToValidUTF8(cause.Error(), "\uFFFD"), "\x00", "\uFFFD"))
	request := &planwirev1.FailTaskRequest{
		WorkspaceId: j.Task.GetWorkspaceId(), TaskId: j.Task.GetId(), Attempt: &j.Attempt,
		ErrorMessage: string(message[:min(len(message), longestErrorMessage)]), Retry: j.worker.options.Retry,
		RequestId: newUUID(),
	}
	return j.handIn(func(ctx context.Context) error {
		_, err := j.worker.client.Tasks.FailTask(ctx, request)
		return err
	})
}

// handIn repeats what did not get through for as long as the lease is kept: with its request id it takes effect once. What
// was done is handed in even when the worker is being closed.
func (j *Job) handIn(call func(context.Context) error) error {
	j.handingIn.Store(true)
	ctx, cancel := context.WithCancel(context.WithoutCancel(j.ctx))
	defer cancel()
	go func() {
		select {
		case <-j.lost:
			cancel()
		case <-ctx.Done():
		}
	}()
	var pauses pauses
	for {
		err := call(ctx)
		switch {
		case err == nil || j.Lost():
			return nil
		case isPassing(err):
			j.worker.client.settings.logger.Info("a task of planwire is handed in again", "task", j.Task.GetId(), "error", err)
			sleep(ctx, pauses.next(fromError(err).RetryDelay))
		case isTaskGone(err):
			j.lose(err)
			return nil
		default:
			return err
		}
	}
}

// keep renews the lease until it is lost or the job has ended.
func (j *Job) keep() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		<-j.ended
		cancel()
	}()
	lease := j.worker.options.Lease
	pause := lease / 3
	for sleep(ctx, pause) {
		sentAt := time.Now()
		err := j.renew(ctx, max(100*time.Millisecond, j.endsAt.Sub(sentAt)))
		switch {
		case ctx.Err() != nil:
			return
		case err == nil:
			j.endsAt = sentAt.Add(lease)
			pause = lease / 3
		case isLoss(err) && !j.handingIn.Load() || !time.Now().Before(j.endsAt):
			j.lose(err)
			return
		default:
			pause = min(time.Second, lease/10)
		}
	}
}

func (j *Job) renew(ctx context.Context, timeout time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	_, err := j.worker.client.Claims.RenewLease(ctx, &planwirev1.RenewLeaseRequest{
		WorkspaceId: j.Task.GetWorkspaceId(), TaskId: j.Task.GetId(), Attempt: j.Attempt,
		LeaseDuration: durationpb.New(j.worker.options.Lease),
	})
	return err
}

func (j *Job) lose(err error) {
	j.losing.Do(func() {
		j.worker.client.settings.logger.Warn("the lease on a task of planwire is lost", "task", j.Task.GetId(), "error", err)
		close(j.lost)
		j.cancel(errLost)
	})
}

func (j *Job) end() {
	j.ending.Do(func() {
		close(j.ended)
		j.cancel(nil)
		j.worker.forget(j)
	})
}

func isClosed(channel chan struct{}) bool {
	select {
	case <-channel:
		return true
	default:
		return false
	}
}

func isLoss(err error) bool {
	switch fromError(err).Code() {
	case codes.FailedPrecondition, codes.NotFound, codes.PermissionDenied, codes.Unauthenticated:
		return true
	}
	return false
}
