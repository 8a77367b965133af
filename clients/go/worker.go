package planwire

import (
	"context"
	"iter"
	"sync"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/types/known/durationpb"

	planwirev1 "planwire.dev/go/v1"
)

const (
	// A claim waits as long as servers let it, and gets its answer some seconds later at most.
	claimWait   = 25 * time.Second
	claimAnswer = 10 * time.Second
	releaseTime = 5 * time.Second
	recallTime  = 2 * time.Second
)

// WorkerOptions say which tasks a worker takes, and how.
type WorkerOptions struct {
	// PlanID, Capabilities, Labels, AssignedAgent and Order are as in ClaimFilter.
	PlanID        string
	Capabilities  []string
	Labels        []string
	AssignedAgent string
	Order         planwirev1.ClaimOrder
	// Name is who works on the tasks; the actor unless it is given.
	Name string
	// Concurrency is how many jobs the worker has at most at the same time: 1 unless given.
	Concurrency int
	// Lease is for how long a task is the worker's when it is not heard of: 60 s unless given. Leases are renewed after a
	// third.
	Lease time.Duration
	// Retry is how a task that fails is tried again; without it, it has failed.
	Retry *planwirev1.TaskRetry
	// AvoidConflicts passes over tasks that touch the same code as what other workers have in progress.
	AvoidConflicts bool
}

// A Worker claims ready tasks, keeps their leases while they are worked on, and hands in what came out. A server that is
// away, or that says after what time to call again, is waited for.
type Worker struct {
	client   *Client
	options  WorkerOptions
	stopping context.Context
	stop     context.CancelFunc

	mutex   sync.Mutex
	open    map[*Job]struct{}
	ready   []*Job
	givenUp *planwirev1.ClaimTasksRequest
	// claims are those that loops have begun and not ended. None begins when the worker is stopped.
	claims sync.WaitGroup
	// recalling is held by the loop, or by who closes the worker: the other one waits until it is done.
	recalling sync.Mutex
	// freed is closed when a job has ended, and another takes its place.
	freed chan struct{}
}

// Worker makes a worker on the tasks that meet every condition of the options, in the workspace of the client.
func (c *Client) Worker(options WorkerOptions) *Worker {
	if options.Concurrency < 1 {
		options.Concurrency = 1
	}
	if options.Lease == 0 {
		options.Lease = time.Minute
	}
	stopping, stop := context.WithCancel(c.open)
	made := &Worker{
		client: c, options: options, stopping: stopping, stop: stop,
		open: map[*Job]struct{}{}, freed: make(chan struct{}),
	}
	c.remember(made)
	return made
}

// Run works on jobs, as many at a time as the options say, until the worker is stopped; then it ends when the jobs that
// were begun are done. When the context ends, the jobs are released and its error is returned.
//
// Work that returns nil completes its task with the Output and OutputData of the job, and an error fails it. Its context
// ends when the lease is lost. Errors that waiting does not mend end the worker, and are returned.
func (w *Worker) Run(ctx context.Context, work func(context.Context, *Job) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var jobs sync.WaitGroup
	for job, err := range w.Jobs(ctx) {
		if err != nil {
			cancel(err)
			break
		}
		jobs.Add(1)
		go func() {
			defer jobs.Done()
			if err := job.Do(work); err != nil {
				cancel(err)
			}
		}()
	}
	jobs.Wait()
	if w.stopping.Err() != nil {
		w.client.forget(w) // nothing is left of it
	}
	if err := context.Cause(ctx); err != nil {
		return err
	}
	return nil
}

// Jobs claims a job when the loop asks for one, and waits until there is one. Each job has to be ended with its Do or
// Release. The loop ends when the worker is stopped; when the context ends, its error is handed out last.
func (w *Worker) Jobs(ctx context.Context) iter.Seq2[*Job, error] {
	return func(yield func(*Job, error) bool) {
		defer w.recall()
		for w.stopping.Err() == nil && ctx.Err() == nil {
			job, free, freed := w.next()
			switch {
			case job != nil && job.Lost():
				job.end()
			case job != nil:
				if !yield(job, nil) {
					return
				}
			case free > 0:
				if err := w.claim(ctx, free); err != nil {
					yield(nil, err)
					return
				}
			default:
				select {
				case <-freed:
				case <-w.stopping.Done():
				case <-ctx.Done():
				}
			}
		}
		if w.stopping.Err() == nil {
			yield(nil, ctx.Err())
		}
	}
}

// Stop claims nothing more. What is being worked on goes on, and loops over the worker end within two seconds.
func (w *Worker) Stop() {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.stop()
}

// Close stops, ends the contexts of what is being worked on, and waits some seconds until it has been released.
func (w *Worker) Close() {
	defer w.client.forget(w)
	w.Stop()
	w.claims.Wait()
	w.recall()
	open, _ := w.jobs()
	for _, job := range open {
		job.close()
	}
	timeout := time.NewTimer(releaseTime)
	defer timeout.Stop()
	for open, freed := w.jobs(); len(open) > 0; open, freed = w.jobs() {
		select {
		case <-freed:
		case <-timeout.C:
			return
		}
	}
}

// next gives a job that was claimed already, or else for how many there is room, and what tells when there is more.
func (w *Worker) next() (*Job, int, <-chan struct{}) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if len(w.ready) > 0 {
		job := w.ready[0]
		w.ready = w.ready[1:]
		return job, 0, nil
	}
	return nil, w.options.Concurrency - len(w.open), w.freed
}

func (w *Worker) jobs() ([]*Job, <-chan struct{}) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	jobs := make([]*Job, 0, len(w.open))
	for job := range w.open {
		jobs = append(jobs, job)
	}
	return jobs, w.freed
}

// claim waits for jobs as long as it takes, and keeps those that it gets.
func (w *Worker) claim(ctx context.Context, free int) error {
	if !w.beginClaim() {
		return nil
	}
	defer w.claims.Done()
	asking, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(w.stopping, cancel)()
	request := &planwirev1.ClaimTasksRequest{
		WorkspaceId: w.client.Workspace(),
		Filter: &planwirev1.ClaimFilter{
			PlanId: w.options.PlanID, Capabilities: w.options.Capabilities, Labels: w.options.Labels,
			AssignedAgent: w.options.AssignedAgent, Order: w.options.Order,
		},
		Limit:          int32(free),
		Worker:         w.options.Name,
		LeaseDuration:  durationpb.New(w.options.Lease),
		Wait:           durationpb.New(claimWait),
		AvoidConflicts: w.options.AvoidConflicts,
		RequestId:      newUUID(),
	}
	var pauses pauses
	for {
		claimed, err := w.ask(asking, request, claimWait+claimAnswer)
		switch {
		case asking.Err() != nil && err != nil:
			w.mutex.Lock()
			w.givenUp = request
			w.mutex.Unlock()
			return nil
		case err == nil && len(claimed) > 0:
			w.take(ctx, claimed)
			return nil
		case err == nil:
			if asking.Err() != nil {
				return nil
			}
			request.RequestId = newUUID()
		case isPassing(err):
			// Asked with the same id, the server tells what it has given already.
			sleep(asking, pauses.next(fromError(err).RetryDelay))
		default:
			return err
		}
	}
}

// beginClaim tells whether a claim may begin. Who closes the worker waits for it: it tells then what it has given up.
func (w *Worker) beginClaim() bool {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.stopping.Err() != nil {
		return false
	}
	w.claims.Add(1)
	return true
}

func (w *Worker) ask(ctx context.Context, request *planwirev1.ClaimTasksRequest, timeout time.Duration,
) ([]*planwirev1.ClaimedTask, error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	answer, err := w.client.Claims.ClaimTasks(ctx, request)
	return answer.GetClaimed(), err
}

func (w *Worker) take(ctx context.Context, claimed []*planwirev1.ClaimedTask) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	for _, one := range claimed {
		job := newJob(ctx, w, one)
		w.open[job] = struct{}{}
		w.ready = append(w.ready, job)
	}
}

// recall releases what no loop was given: the server may have answered a claim that was given up while it waited.
func (w *Worker) recall() {
	w.recalling.Lock()
	defer w.recalling.Unlock()
	w.mutex.Lock()
	request := w.givenUp
	w.givenUp = nil
	w.mutex.Unlock()
	if request != nil {
		// Asked with the same id, it tells what it gave. Such a short call hardly waits.
		if claimed, err := w.ask(context.Background(), request, recallTime); err == nil {
			w.take(context.Background(), claimed)
		}
	}
	for {
		job, _, _ := w.next()
		if job == nil {
			return
		}
		job.Release()
	}
}

func (w *Worker) forget(job *Job) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	delete(w.open, job)
	close(w.freed)
	w.freed = make(chan struct{})
}

// isPassing tells whether waiting may mend it: the server is away, or it said after what time to call again.
func isPassing(err error) bool {
	failed := fromError(err)
	return failed.Code() == codes.Unavailable || failed.Code() == codes.DeadlineExceeded || failed.RetryDelay > 0
}

func isTaskGone(err error) bool {
	code := fromError(err).Code()
	return code == codes.FailedPrecondition || code == codes.NotFound
}
