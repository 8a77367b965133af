package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"time"

	planwire "planwire.dev/go"
	planwirev1 "planwire.dev/go/v1"
)

var stored string

func firstCall(ctx context.Context) error {
	// README: A first call
	fmt.Println(workspace.GetPath(), started.GetTask().GetStatus())
	return err
}

func refused(ctx context.Context, client *planwire.Client) {
	_, err := client.Workspaces.GetWorkspace(ctx, &planwirev1.GetWorkspaceRequest{WorkspaceId: "there-is-none"})
	// README: Errors
}

func watch(ctx context.Context, client *planwire.Client) error {
	// README: Watch
	return nil
}

func work(ctx context.Context, client *planwire.Client) error {
	// README: Workers
	return err
}

func workOn(_ context.Context, task *planwirev1.Task) (string, error) {
	fmt.Println("worked on:", task.GetTitle())
	return "done", nil
}

// For as long as each block needs: watches and workers go on until they are stopped.
func within(seconds time.Duration, block func(context.Context) error) {
	ctx, cancel := context.WithTimeout(context.Background(), seconds*time.Second)
	defer cancel()
	if err := block(ctx); err != nil && !errors.Is(ctx.Err(), context.DeadlineExceeded) {
		log.Fatal(err)
	}
}

func main() {
	client, err := planwire.Connect(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	within(30, func(ctx context.Context) error {
		if _, err := client.RegisterWorkspace(ctx, "."); err != nil {
			return err
		}
		listed, err := client.Tasks.ListTasks(ctx, &planwirev1.ListTasksRequest{})
		if err != nil {
			return err
		}
		stored = listed.GetResumeToken()
		if err := firstCall(ctx); err != nil {
			return err
		}
		refused(ctx, client)
		todo := &planwirev1.CreateTaskRequest{Task: &planwirev1.Task{Title: "Write"}}
		_, err = client.Tasks.CreateTask(ctx, todo)
		return err
	})
	within(3, func(ctx context.Context) error { return watch(ctx, client) })
	within(3, func(ctx context.Context) error { return work(ctx, client) })
}
