package planwire

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	planwirev1 "planwire.dev/go/v1"
)

// Its requests name a workspace as what they are about: none is filled in there.
const workspaceService = "planwire/v1/workspace_service.proto"

// callDefaults are what every call carries unless its caller says otherwise.
type callDefaults struct {
	workspace    atomic.Value // string
	timeout      time.Duration
	retryTimeout *time.Duration
	metadata     [][2]string
	attempts     attempts
}

func newCallDefaults(s *settings) *callDefaults {
	made := &callDefaults{timeout: s.timeout, retryTimeout: s.retryTimeout, metadata: s.metadata()}
	made.workspace.Store(s.workspace)
	return made
}

// fill gives the request with its empty workspace_id and request_id filled in, and the attempt that was begun. The caller's
// message stays as it is: sent a second time it means a second call, not a repetition.
func (d *callDefaults) fill(given any) any {
	request, ok := given.(proto.Message)
	if !ok {
		return given
	}
	descriptor := request.ProtoReflect().Descriptor()
	missing := map[protoreflect.FieldDescriptor]protoreflect.Value{}
	fillIn := func(name protoreflect.Name, value func() string) {
		field := descriptor.Fields().ByName(name)
		if field != nil && field.Kind() == protoreflect.StringKind && !request.ProtoReflect().Has(field) {
			if text := value(); text != "" {
				missing[field] = protoreflect.ValueOfString(text)
			}
		}
	}
	if descriptor.ParentFile().Path() != workspaceService {
		fillIn("workspace_id", func() string { return d.workspace.Load().(string) })
	}
	fillIn("request_id", newUUID)
	if attempt, known := d.attemptOf(request); known {
		missing[descriptor.Fields().ByName("attempt")] = protoreflect.ValueOfInt32(attempt)
	}
	if len(missing) == 0 {
		return request
	}
	filled := proto.Clone(request)
	for field, value := range missing {
		filled.ProtoReflect().Set(field, value)
	}
	return filled
}

// endOfAttempt is what the requests have in common that end an attempt at a task.
type endOfAttempt interface {
	GetWorkspaceId() string
	GetTaskId() string
	GetRequestId() string
}

func (d *callDefaults) attemptOf(request proto.Message) (int32, bool) {
	var given *int32
	switch request := request.(type) {
	case *planwirev1.CompleteTaskRequest:
		given = request.Attempt
	case *planwirev1.FailTaskRequest:
		given = request.Attempt
	case *planwirev1.ReleaseTaskRequest:
		given = request.Attempt
	default:
		return 0, false
	}
	ends := request.(endOfAttempt)
	// With a request_id of its own it may be repeated when the attempt is forgotten, and is to be the same then.
	if given != nil || ends.GetRequestId() != "" {
		return 0, false
	}
	workspace := ends.GetWorkspaceId()
	if workspace == "" {
		workspace = d.workspace.Load().(string)
	}
	return d.attempts.of(workspace, ends.GetTaskId())
}

// learn keeps what later requests are filled with: the attempt at a task that a call has begun, until one ends it.
func (d *callDefaults) learn(response any) {
	switch response := response.(type) {
	case *planwirev1.StartTaskResponse:
		d.attempts.begin(response.GetTask())
	case *planwirev1.CompleteTaskResponse:
		d.attempts.end(response.GetTask())
	case *planwirev1.FailTaskResponse:
		d.attempts.end(response.GetTask())
	case *planwirev1.ReleaseTaskResponse:
		d.attempts.end(response.GetTask())
	}
}

// addMetadata gives the context of a call with what its metadata lack.
func (d *callDefaults) addMetadata(ctx context.Context) context.Context {
	given, _ := metadata.FromOutgoingContext(ctx)
	for _, pair := range d.metadata {
		if len(given.Get(pair[0])) == 0 {
			ctx = metadata.AppendToOutgoingContext(ctx, pair[0], pair[1])
		}
	}
	return ctx
}

func (d *callDefaults) unary(ctx context.Context, method string, given, response any, connection *grpc.ClientConn,
	invoke grpc.UnaryInvoker, options ...grpc.CallOption,
) error {
	request := d.fill(given)
	ctx = d.addMetadata(ctx)
	if _, has := ctx.Deadline(); !has {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, d.timeout)
		defer cancel()
	}
	var tries retries
	tries.until, _ = ctx.Deadline()
	if d.retryTimeout != nil {
		tries.until = earlier(tries.until, time.Now().Add(*d.retryTimeout))
	}
	for {
		err := invoke(ctx, method, request, response, connection, options...)
		if err == nil {
			d.learn(response)
			return nil
		}
		failed := fromError(err)
		pause, again := tries.pauseAfter(failed)
		if !again {
			return failed
		}
		if !sleep(ctx, pause) {
			return fromError(status.FromContextError(ctx.Err()).Err())
		}
	}
}

func (d *callDefaults) stream(ctx context.Context, description *grpc.StreamDesc, connection *grpc.ClientConn, method string,
	open grpc.Streamer, options ...grpc.CallOption,
) (grpc.ClientStream, error) {
	opened, err := open(d.addMetadata(ctx), description, connection, method, options...)
	if err != nil {
		return nil, fromError(err)
	}
	return &filledStream{opened, d}, nil
}

// filledStream fills in what it sends, and fails with our errors.
type filledStream struct {
	grpc.ClientStream
	defaults *callDefaults
}

func (s *filledStream) SendMsg(message any) error {
	return streamError(s.ClientStream.SendMsg(s.defaults.fill(message)))
}

func (s *filledStream) RecvMsg(message any) error {
	return streamError(s.ClientStream.RecvMsg(message))
}

func streamError(err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	return fromError(err)
}

func earlier(one, other time.Time) time.Time {
	if one.Before(other) {
		return one
	}
	return other
}

// newUUID gives a random one, of version 4.
func newUUID() string {
	var bytes [16]byte
	rand.Read(bytes[:]) // never fails
	bytes[6] = bytes[6]&0x0f | 0x40
	bytes[8] = bytes[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", bytes[:4], bytes[4:6], bytes[6:8], bytes[8:10], bytes[10:])
}
