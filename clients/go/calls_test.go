package planwire

import (
	"context"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	planwirev1 "planwire.dev/go/v1"
)

func TestCallThatIsCancelledBetweenTwoTriesIsCancelled(t *testing.T) {
	client, err := Connect("unix:" + t.TempDir() + "/nobody")
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(500*time.Millisecond, cancel)
	_, err = client.Tasks.ListTasks(ctx, &planwirev1.ListTasksRequest{})
	if code := status.Code(err); code != codes.Canceled {
		t.Errorf("%s: %v", code, err)
	}
}

func TestCallWithoutTimeForRetriesIsMadeOnce(t *testing.T) {
	client, err := Connect("unix:"+t.TempDir()+"/nobody", WithRetryTimeout(0))
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	began := time.Now()
	_, err = client.Tasks.ListTasks(ctx, &planwirev1.ListTasksRequest{})
	if code := status.Code(err); code != codes.Unavailable || time.Since(began) > 10*time.Second {
		t.Errorf("%s after %s: %v", code, time.Since(began), err)
	}
}
