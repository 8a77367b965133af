package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/durationpb"

	planwire "planwire.dev/go"
	planwirev1 "planwire.dev/go/v1"
)

// watch tells each event that a watch hands out, with the token that the watch shows then.
func watch(ctx context.Context, request *request, say func(fields)) fields {
	called, err := methodOf(request.Method)
	if err != nil {
		return outcome(err)
	}
	wanted, err := called.requests([][]byte{request.Request})
	if err != nil {
		return outcome(err)
	}
	var workspace string
	if named, ok := wanted[0].(interface{ GetWorkspaceId() string }); ok {
		workspace = named.GetWorkspaceId()
	}
	client, err := request.Target.client(workspace)
	if err != nil {
		return refused(err)
	}
	defer client.Close()

	options := planwire.WatchOptions{ResumeToken: request.ResumeToken, RelistWhenExpired: request.Relist}
	if given, ok := wanted[0].(interface {
		GetOptions() *planwirev1.WatchOptions
	}); ok {
		options.Snapshot = given.GetOptions().GetSnapshot()
		options.ProgressInterval = given.GetOptions().GetProgressInterval().AsDuration()
	}
	if !request.Quiet {
		options.OnState = func(state planwire.WatchState, _ error) { say(fields{"state": state}) }
	}
	count := 0
	tell := teller{ctx, request, say, &count}
	switch wanted := wanted[0].(type) {
	case *planwirev1.WatchTasksRequest:
		watch := client.WatchTasks(wanted, options)
		err = tellAll(tell, watch.All(ctx), watch.ResumeToken)
	case *planwirev1.WatchPlansRequest:
		watch := client.WatchPlans(wanted, options)
		err = tellAll(tell, watch.All(ctx), watch.ResumeToken)
	case *planwirev1.WatchEventsRequest:
		watch := client.WatchEvents(wanted, options)
		err = tellAll(tell, watch.All(ctx), watch.ResumeToken)
	case *planwirev1.FollowExecutionLogsRequest:
		watch := client.FollowLogs(wanted, options)
		err = tellAll(tell, watch.All(ctx), watch.ResumeToken)
	default:
		err = fmt.Errorf("%s is no watch", request.Method)
	}
	last := outcome(err)
	last["count"] = count
	return last
}

type teller struct {
	ctx     context.Context
	request *request
	say     func(fields)
	count   *int
}

// event is what planwire.Item asks of its events.
type event interface {
	proto.Message
	comparable
	GetEventId() int64
	GetKind() string
	GetRevision() int64
	GetResumeToken() string
}

func tellAll[Resource proto.Message, Event event](t teller, items iter.Seq2[planwire.Item[Resource, Event], error],
	token func() string,
) error {
	for item, err := range items {
		if err != nil {
			return err
		}
		if item.Snapshot != nil {
			encodedItems := []string{}
			for _, each := range item.Snapshot.Items {
				if err := keep(each, &encodedItems); err != nil {
					return err
				}
			}
			t.say(fields{"snapshot": encodedItems, "expired": item.Snapshot.Expired, "resume_token": token()})
			continue
		}
		*t.count++
		if !t.request.Quiet {
			bytes, err := proto.Marshal(item.Event)
			if err != nil {
				return err
			}
			t.say(fields{"event": encoded(bytes), "resume_token": token()})
		}
		if *t.count == t.request.Until {
			return nil
		}
		time.Sleep(time.Duration(t.request.ReadDelayMS) * time.Millisecond)
	}
	return nil
}

// work is a worker that does nothing for as long as it is asked to. It tells what it claimed and what became of it.
func work(ctx context.Context, request *request, say func(fields)) fields {
	client, err := request.Target.client(request.WorkspaceID)
	if err != nil {
		return refused(err)
	}
	defer client.Close()
	if request.Quiet {
		say = func(fields) {}
	}
	claim := &planwirev1.ClaimTasksRequest{}
	if err := proto.Unmarshal(request.Claim, claim); err != nil {
		return outcome(err)
	}
	options := planwire.WorkerOptions{
		PlanID: request.PlanID, Capabilities: claim.GetFilter().GetCapabilities(), Labels: claim.GetFilter().GetLabels(),
		AssignedAgent: claim.GetFilter().GetAssignedAgent(), Order: claim.GetFilter().GetOrder(),
		Name: request.Agent, Concurrency: request.Concurrency, Lease: time.Duration(request.LeaseMS) * time.Millisecond,
		AvoidConflicts: claim.GetAvoidConflicts(),
	}
	if request.RetryMS != nil {
		pause := time.Duration(*request.RetryMS) * time.Millisecond
		options.Retry = &planwirev1.TaskRetry{Backoff: durationpb.New(pause)}
	}
	worker := client.Worker(options)
	defer context.AfterFunc(ctx, worker.Close)()

	var ended, open atomic.Int64
	last := newClock()
	if request.IdleMS > 0 {
		idle := time.Duration(request.IdleMS) * time.Millisecond
		watching, stop := context.WithCancel(ctx)
		defer stop()
		go func() {
			for watching.Err() == nil {
				time.Sleep(20 * time.Millisecond)
				if open.Load() == 0 && last.since() > idle {
					worker.Stop()
					return
				}
			}
		}()
	}
	var jobs sync.WaitGroup
	var failed error
	var mutex sync.Mutex
	for job, err := range worker.Jobs(context.Background()) {
		if err != nil {
			mutex.Lock()
			failed = err
			mutex.Unlock()
			break
		}
		jobs.Add(1)
		open.Add(1)
		go func() {
			defer jobs.Done()
			defer open.Add(-1)
			conflicts := []string{}
			for _, each := range job.Conflicts {
				conflicts = append(conflicts, each.GetOtherTaskId())
			}
			say(fields{"claimed": job.Task.GetId(), "attempt": job.Attempt, "conflicts": conflicts})
			what, err := do(job, request)
			last.touch()
			if err != nil {
				mutex.Lock()
				failed = err
				mutex.Unlock()
				worker.Stop()
				return
			}
			if what != "" {
				say(fields{what: job.Task.GetId()})
			}
			if what != "" && what != "lost" && ended.Add(1) == int64(request.Until) {
				worker.Stop()
			}
		}()
	}
	jobs.Wait()
	worker.Close()
	answer := outcome(failed)
	answer["count"] = ended.Load()
	return answer
}

// do gives what became of a job: completed, failed, lost, or nothing where it was given back.
func do(job *planwire.Job, request *request) (string, error) {
	what := strings.TrimSuffix(request.Outcome, "e") + "ed"
	if request.Outcome == "" {
		what = "completed"
	}
	err := job.Do(func(ctx context.Context, _ *planwire.Job) error {
		select {
		case <-time.After(time.Duration(request.WorkMS) * time.Millisecond):
		case <-ctx.Done():
			what = ""
			return ctx.Err()
		}
		if request.Outcome == "fail" {
			return errors.New(request.Error)
		}
		return nil
	})
	if job.Lost() {
		what = "lost"
	}
	return what, err
}

// clock tells how long ago something happened.
type clock struct {
	mutex sync.Mutex
	at    time.Time
}

func newClock() *clock { return &clock{at: time.Now()} }

func (c *clock) touch() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.at = time.Now()
}

func (c *clock) since() time.Duration {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return time.Since(c.at)
}
