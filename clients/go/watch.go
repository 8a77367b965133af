package planwire

import (
	"context"
	"errors"
	"io"
	"iter"
	"log/slog"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	planwirev1 "planwire.dev/go/v1"
)

const progressInterval = 15 * time.Second

// A WatchState is how a watch stands.
type WatchState string

const (
	// Connecting means that there was no stream yet.
	Connecting WatchState = "connecting"
	// Live means that the stream is open.
	Live WatchState = "live"
	// Reconnecting means that the stream broke, and another is being opened that goes on where it left off.
	Reconnecting WatchState = "reconnecting"
)

// WatchOptions say where a watch starts, and what it does when it is interrupted.
type WatchOptions struct {
	// Snapshot starts with a [Snapshot] instead of with what happens from now on; counts only without a ResumeToken.
	Snapshot bool
	// ResumeToken goes on after the place of this token, from a watch or a list.
	ResumeToken string
	// RelistWhenExpired goes on with a [Snapshot] whose Expired is true when what follows the place is no longer kept,
	// instead of failing.
	RelistWhenExpired bool
	// ProgressInterval is after what time the server speaks even if nothing happened: 15 s unless given. A stream that is
	// silent for twice as long is given up for another.
	ProgressInterval time.Duration
	// OnState is called with each new state, and with what ended the stream before.
	OnState func(WatchState, error)
}

// An Item is what a watch hands out: a Snapshot, or an Event where Snapshot is nil.
type Item[Resource proto.Message, Event event] struct {
	Snapshot *Snapshot[Resource]
	Event    Event
}

// A Watch gives the events of a stream, each once and in order, across disconnects, restarts and replicas. Until the first
// stream is open it fails when a call would; later it reconnects for as long as it takes. Errors that waiting does not mend
// are handed out last. One goroutine at a time may use a watch.
type Watch[Resource proto.Message, Event event] struct {
	client   *Client
	open     func(context.Context, *grpc.ClientConn, *planwirev1.WatchOptions) (receiver, error)
	ends     bool
	options  WatchOptions
	position *position[Resource, Event]
	state    WatchState
	giveUpAt time.Time
	pauses   pauses
	pause    time.Duration
	line     *line
	finished bool
	// own is a connection that no other call uses.
	own *grpc.ClientConn
}

// Streams that are open, as a Watch has them.
type (
	// A TaskWatch tells what happens to tasks.
	TaskWatch = Watch[*planwirev1.Task, *planwirev1.TaskEvent]
	// A PlanWatch tells what happens to plans and their parts.
	PlanWatch = Watch[*planwirev1.Plan, *planwirev1.PlanEvent]
	// An EventWatch tells everything that happens. It has no snapshots.
	EventWatch = Watch[*planwirev1.Event, *planwirev1.Event]
	// A LogWatch tells the steps of the work on tasks.
	LogWatch = Watch[*planwirev1.ExecutionLog, *planwirev1.ExecutionLogEvent]
)

// WatchTasks tells what happens to the tasks that meet every condition of the request. The Options of the request are not
// used.
func (c *Client) WatchTasks(request *planwirev1.WatchTasksRequest, options WatchOptions) *TaskWatch {
	wanted := proto.Clone(request).(*planwirev1.WatchTasksRequest)
	made := newWatch[*planwirev1.Task, *planwirev1.TaskEvent](c, "task", wanted.GetUntilTerminal(), options)
	made.open = func(ctx context.Context, conn *grpc.ClientConn, options *planwirev1.WatchOptions) (receiver, error) {
		wanted.Options = options
		return receiving(planwirev1.NewTaskServiceClient(conn).WatchTasks(ctx, wanted))
	}
	return made
}

// WatchPlans tells what happens to the plans that meet every condition of the request, and to those of their parts that it
// names.
func (c *Client) WatchPlans(request *planwirev1.WatchPlansRequest, options WatchOptions) *PlanWatch {
	wanted := proto.Clone(request).(*planwirev1.WatchPlansRequest)
	made := newWatch[*planwirev1.Plan, *planwirev1.PlanEvent](c, "plan", wanted.GetUntilTerminal(), options)
	made.open = func(ctx context.Context, conn *grpc.ClientConn, options *planwirev1.WatchOptions) (receiver, error) {
		wanted.Options = options
		return receiving(planwirev1.NewPlanServiceClient(conn).WatchPlans(ctx, wanted))
	}
	return made
}

// WatchEvents tells everything that happens in the workspace, of the kinds and to the plans of the request. There is no
// snapshot of everything: an expired token fails.
func (c *Client) WatchEvents(request *planwirev1.WatchEventsRequest, options WatchOptions) *EventWatch {
	wanted := proto.Clone(request).(*planwirev1.WatchEventsRequest)
	options.RelistWhenExpired = false
	made := newWatch[*planwirev1.Event, *planwirev1.Event](c, "event", false, options)
	made.open = func(ctx context.Context, conn *grpc.ClientConn, options *planwirev1.WatchOptions) (receiver, error) {
		wanted.Options = options
		return receiving(planwirev1.NewEventServiceClient(conn).WatchEvents(ctx, wanted))
	}
	return made
}

// FollowLogs tells the steps of the work on the tasks of the request, and on the tasks of its plans, as they are appended
// and finished.
func (c *Client) FollowLogs(request *planwirev1.FollowExecutionLogsRequest, options WatchOptions) *LogWatch {
	wanted := proto.Clone(request).(*planwirev1.FollowExecutionLogsRequest)
	made := newWatch[*planwirev1.ExecutionLog, *planwirev1.ExecutionLogEvent](c, "execution_log", false, options)
	made.open = func(ctx context.Context, conn *grpc.ClientConn, options *planwirev1.WatchOptions) (receiver, error) {
		wanted.Options = options
		return receiving(planwirev1.NewExecutionServiceClient(conn).FollowExecutionLogs(ctx, wanted))
	}
	return made
}

func newWatch[Resource proto.Message, Event event](client *Client, subject string, ends bool, options WatchOptions,
) *Watch[Resource, Event] {
	if options.ProgressInterval == 0 {
		options.ProgressInterval = progressInterval
	}
	return &Watch[Resource, Event]{
		client: client, ends: ends, options: options, state: Connecting,
		position: newPosition[Resource, Event](subject, options.ResumeToken, options.Snapshot),
	}
}

// receiving gives what reads from a stream. It is generic where the four streams are not.
func receiving[Message any, Pointer interface {
	*Message
	message
}](stream grpc.ServerStreamingClient[Message], err error) (receiver, error) {
	if err != nil {
		return nil, err
	}
	return func() (message, error) {
		received, err := stream.Recv()
		if err != nil {
			return nil, err
		}
		return Pointer(received), nil
	}, nil
}

// ResumeToken is where to resume after the event that was handed out last; empty before there is such a place. Store it
// when the event has been dealt with: a later watch that is given it goes on with the event after. Among the events of one
// transaction it moves with the last one.
func (w *Watch[Resource, Event]) ResumeToken() string { return w.position.resumeToken }

// State is how the watch stands.
func (w *Watch[Resource, Event]) State() WatchState { return w.state }

// All gives what happens until the context ends, whose error is handed out then. The stream ends with the loop; nothing is
// lost, and the watch can be asked again.
func (w *Watch[Resource, Event]) All(ctx context.Context) iter.Seq2[Item[Resource, Event], error] {
	return func(yield func(Item[Resource, Event], error) bool) {
		// Closing the client ends the stream.
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		defer context.AfterFunc(w.client.open, cancel)()
		defer w.hangUp()
		for {
			for len(w.position.pending) == 0 {
				if w.finished {
					return
				}
				err := w.advance(ctx)
				if w.client.isClosed() {
					err = closedError()
				}
				if err != nil {
					yield(Item[Resource, Event]{}, err)
					return
				}
			}
			if !yield(w.position.handOut(), nil) {
				return
			}
		}
	}
}

// advance opens the stream if there is none, or takes its next message.
func (w *Watch[Resource, Event]) advance(ctx context.Context) error {
	if w.line == nil {
		return w.begin(ctx)
	}
	message, err := w.line.read()
	if err == nil {
		w.take(message)
		return nil
	}
	w.drop()
	if err == io.EOF && w.ends {
		w.finished = true
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return w.fail(err)
}

// begin prepares a stream, after the pause that there is to be.
func (w *Watch[Resource, Event]) begin(ctx context.Context) error {
	if w.giveUpAt.IsZero() && w.state == Connecting {
		w.giveUpAt = time.Now().Add(w.client.defaults.timeout)
		w.enter(Connecting, nil)
	}
	pause := w.pause
	w.pause = 0
	if pause > 0 && !sleep(ctx, pause) {
		return ctx.Err()
	}
	conn := w.client.Conn
	if w.own != nil {
		conn = w.own
	}
	options := w.position.options(w.options.ProgressInterval)
	w.line = newLine(ctx, 2*w.options.ProgressInterval, func(ctx context.Context) (receiver, error) {
		return w.open(ctx, conn, options)
	})
	return nil
}

func (w *Watch[Resource, Event]) take(message message) {
	w.position.take(message)
	switch name, payload := payloadOf(message); {
	case name == "closing":
		w.drop()
		w.lose(unavailable(closingText(payload.Interface().(*planwirev1.Closing).GetReason())))
	case name == "started":
		w.giveUpAt = time.Time{}
		w.enter(Live, nil)
	case message.GetResumeToken() != "":
		w.pauses.reset()
	}
}

// fail decides what an error means: another stream, or the end.
func (w *Watch[Resource, Event]) fail(err error) error {
	var silent silence
	var failed *Error
	switch {
	case err == io.EOF:
		failed = unavailable("the stream ended without a word")
	case errors.As(err, &silent):
		w.leaveConnection()
		failed = unavailable(silent.Error())
	default:
		failed = fromError(err)
	}
	switch {
	case w.options.RelistWhenExpired && failed.Expired():
		w.position.startOver()
		w.lose(failed)
		return nil
	case !w.isPassing(failed):
		return failed
	}
	w.lose(failed)
	if !w.giveUpAt.IsZero() && time.Now().Add(w.pause).After(w.giveUpAt) {
		return failed
	}
	return nil
}

func (w *Watch[Resource, Event]) isPassing(err *Error) bool {
	switch err.Code() {
	case codes.Unavailable, codes.DeadlineExceeded:
		return true
	case codes.Canceled, codes.Internal, codes.Unknown:
		// What gRPC says, without a reason of Planwire's, when something between the two was cut.
		return err.Reason == ""
	}
	// The server may not have noticed yet that the stream before has gone.
	return (err.Reason == "SLOW_CONSUMER" || err.Reason == "TOO_MANY_STREAMS") && w.state != Connecting
}

// lose prepares for another stream after a pause.
func (w *Watch[Resource, Event]) lose(err *Error) {
	level := slog.LevelDebug
	if w.state == Live {
		level = slog.LevelWarn
	}
	w.client.settings.logger.Log(context.Background(), level, "a watch of planwire was interrupted", "error", err)
	w.pause = w.pauses.next(err.RetryDelay)
	if w.state == Connecting {
		w.enter(Connecting, err)
	} else {
		w.enter(Reconnecting, err)
	}
}

func (w *Watch[Resource, Event]) enter(state WatchState, err *Error) {
	w.state = state
	if w.options.OnState == nil {
		return
	}
	if err == nil {
		w.options.OnState(state, nil)
	} else {
		w.options.OnState(state, err)
	}
}

// drop lets go of the stream.
func (w *Watch[Resource, Event]) drop() {
	if w.line != nil {
		w.line.close()
		w.line = nil
	}
}

// leaveConnection begins another connection: what made this one silent told neither side, and another stream on it would be
// as silent.
func (w *Watch[Resource, Event]) leaveConnection() {
	if w.own != nil {
		w.own.Close()
		w.own = nil
	}
	if conn, err := w.client.settings.dial(w.client.defaults); err == nil {
		w.own = conn
	}
}

// hangUp lets go of everything.
func (w *Watch[Resource, Event]) hangUp() {
	w.drop()
	if w.own != nil {
		w.own.Close()
		w.own = nil
	}
}

func closingText(reason planwirev1.ClosingReason) string {
	switch reason {
	case planwirev1.ClosingReason_CLOSING_REASON_DRAINING:
		return "the server is stopping"
	case planwirev1.ClosingReason_CLOSING_REASON_MAX_AGE:
		return "the stream has reached its maximum age"
	default:
		return "the server ends the stream"
	}
}
