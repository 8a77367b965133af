package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/known/emptypb"

	planwire "planwire.dev/go"
	planwirev1 "planwire.dev/go/v1"
)

// method is one of the contract, or an unknown one, whose messages are kept as they are.
type method struct {
	path          string
	input, output protoreflect.MessageType
	clientStreams bool
	serverStreams bool
}

func methodOf(name string) (*method, error) {
	found := &method{path: "/" + name, input: (&emptypb.Empty{}).ProtoReflect().Type()}
	found.output = found.input
	full := protoreflect.FullName(strings.Replace(name, "/", ".", 1))
	descriptor, err := protoregistry.GlobalFiles.FindDescriptorByName(full)
	if err != nil {
		return found, nil // an empty message keeps fields that it does not know
	}
	rpc, ok := descriptor.(protoreflect.MethodDescriptor)
	if !ok {
		return nil, fmt.Errorf("%s is no method", name)
	}
	found.clientStreams, found.serverStreams = rpc.IsStreamingClient(), rpc.IsStreamingServer()
	if found.input, err = protoregistry.GlobalTypes.FindMessageByName(rpc.Input().FullName()); err != nil {
		return nil, err
	}
	found.output, err = protoregistry.GlobalTypes.FindMessageByName(rpc.Output().FullName())
	return found, err
}

// pages gives every page of a list of tasks, by the client's own loop.
func pages(ctx context.Context, asked *request, _ func(fields)) fields {
	client, err := asked.Target.client("")
	if err != nil {
		return refused(err)
	}
	defer client.Close()
	wanted := &planwirev1.ListTasksRequest{}
	if err := proto.Unmarshal(asked.Request, wanted); err != nil {
		return outcome(err)
	}
	messages := []string{}
	for page, failed := range planwire.Pages(ctx, client.Tasks.ListTasks, wanted) {
		if err = failed; err == nil {
			err = keep(page, &messages)
		}
	}
	last := outcome(err)
	last["messages"] = messages
	return last
}

// register tells which workspace a folder belongs to.
func register(ctx context.Context, asked *request, _ func(fields)) fields {
	client, err := asked.Target.client("")
	if err != nil {
		return refused(err)
	}
	defer client.Close()
	workspace, err := client.RegisterWorkspace(ctx, asked.Folder, planwire.WithName(asked.Name))
	if err != nil {
		return refused(err)
	}
	return fields{
		"code": "OK", "workspace_id": workspace.GetId(), "path": workspace.GetPath(), "name": workspace.GetName(),
		"used": client.Workspace(),
	}
}

func (m *method) requests(encoded [][]byte) ([]proto.Message, error) {
	var made []proto.Message
	for _, bytes := range encoded {
		message := m.input.New().Interface()
		if err := proto.Unmarshal(bytes, message); err != nil {
			return nil, err
		}
		made = append(made, message)
	}
	return made, nil
}

// call makes one call, and gives everything that came of it.
func call(ctx context.Context, request *request, _ func(fields)) fields {
	called, err := methodOf(request.Method)
	if err != nil {
		return outcome(err)
	}
	sent, err := called.requests(request.Requests)
	if err != nil {
		return outcome(err)
	}
	var conn *grpc.ClientConn
	if request.Plain {
		conn, err = request.Target.channel()
		ctx = request.Target.says(ctx)
	} else if client, failed := request.Target.client(""); failed == nil {
		defer client.Close()
		conn = client.Conn
	} else {
		err = failed
	}
	if err != nil {
		return refused(err)
	}
	if request.Plain {
		defer conn.Close()
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if request.DeadlineMS > 0 {
		ctx, cancel = context.WithTimeout(ctx, time.Duration(request.DeadlineMS)*time.Millisecond)
		defer cancel()
	}
	messages := []string{}
	if called.clientStreams || called.serverStreams {
		err = called.stream(ctx, cancel, conn, request, sent, &messages)
	} else {
		err = called.unary(ctx, cancel, conn, request, sent[0], &messages)
	}
	var last fields
	if status.Code(err) == codes.Canceled {
		last = fields{"code": "CANCELLED", "message": err.Error(), "reason": "", "details": []fields{}}
	} else {
		last = outcome(err)
	}
	last["messages"] = messages
	return last
}

func (m *method) unary(ctx context.Context, cancel func(), conn *grpc.ClientConn, request *request, sent proto.Message,
	messages *[]string,
) error {
	if request.CancelAfter != nil && *request.CancelAfter == 0 {
		time.AfterFunc(time.Millisecond, cancel)
	}
	answer := m.output.New().Interface()
	if err := conn.Invoke(ctx, m.path, sent, answer); err != nil {
		return err
	}
	return keep(answer, messages)
}

func (m *method) stream(ctx context.Context, cancel func(), conn *grpc.ClientConn, request *request, sent []proto.Message,
	messages *[]string,
) error {
	description := &grpc.StreamDesc{ClientStreams: m.clientStreams, ServerStreams: m.serverStreams}
	opened, err := conn.NewStream(ctx, description, m.path)
	if err != nil {
		return err
	}
	for _, each := range sent {
		if err := opened.SendMsg(each); err == io.EOF {
			break // the server has ended the call: how is read below
		} else if err != nil {
			return err
		}
	}
	if err := opened.CloseSend(); err != nil {
		return err
	}
	for {
		if request.CancelAfter != nil && len(*messages) == *request.CancelAfter {
			cancel()
		}
		answer := m.output.New().Interface()
		if err := opened.RecvMsg(answer); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if err := keep(answer, messages); err != nil {
			return err
		}
		if !m.serverStreams || request.Most != nil && len(*messages) == *request.Most {
			return nil
		}
		time.Sleep(time.Duration(request.ReadDelayMS) * time.Millisecond)
	}
}

func keep(message proto.Message, messages *[]string) error {
	bytes, err := proto.Marshal(message)
	*messages = append(*messages, encoded(bytes))
	return err
}

// repeat makes as many calls as its callers can over one connection.
func repeat(ctx context.Context, request *request, _ func(fields)) fields {
	called, err := methodOf(request.Method)
	if err != nil {
		return outcome(err)
	}
	sent, err := called.requests([][]byte{request.Request})
	if err != nil {
		return outcome(err)
	}
	conn, err := request.Target.channel()
	if err != nil {
		return outcome(err)
	}
	defer conn.Close()
	ctx = request.Target.says(ctx)
	until := time.Now().Add(time.Duration(request.Seconds * float64(time.Second)))
	var count, failed atomic.Int64
	var callers sync.WaitGroup
	for range max(1, request.Concurrency) {
		callers.Add(1)
		go func() {
			defer callers.Done()
			for time.Now().Before(until) && ctx.Err() == nil {
				if conn.Invoke(ctx, called.path, sent[0], called.output.New().Interface()) == nil {
					count.Add(1)
				} else {
					failed.Add(1)
				}
			}
		}()
	}
	callers.Wait()
	last := outcome(nil)
	last["count"], last["errors"] = count.Load(), failed.Load()
	return last
}
