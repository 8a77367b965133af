package planwire

import (
	"context"
	"errors"
	"net"
	"testing"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	planwirev1 "planwire.dev/go/v1"
)

// forgetful keeps nothing of what a token would be resumed from, and has no snapshots.
type forgetful struct {
	planwirev1.UnimplementedEventServiceServer
}

func (forgetful) WatchEvents(request *planwirev1.WatchEventsRequest, _ grpc.ServerStreamingServer[planwirev1.WatchEventsResponse],
) error {
	if request.GetOptions().GetSnapshot() {
		return status.Error(codes.InvalidArgument, "there is no snapshot of everything")
	}
	expired, err := status.New(codes.OutOfRange, "expired").WithDetails(&errdetails.ErrorInfo{Reason: "RESUME_TOKEN_EXPIRED"})
	return errors.Join(err, expired.Err())
}

func TestAWatchOfAllEventsTellsThatItsTokenHasExpired(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := grpc.NewServer()
	planwirev1.RegisterEventServiceServer(server, forgetful{})
	go server.Serve(listener)
	t.Cleanup(server.Stop)
	client, err := Connect(listener.Addr().String(), WithWorkspace("w"))
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	options := WatchOptions{ResumeToken: "old", RelistWhenExpired: true}
	for _, err := range client.WatchEvents(&planwirev1.WatchEventsRequest{}, options).All(context.Background()) {
		var failed *Error
		if !errors.As(err, &failed) || !failed.Expired() {
			t.Error(err)
		}
	}
}
