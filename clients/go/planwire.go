// Package planwire is the Go client of Planwire, the shared place where coding agents keep plans and tasks.
//
//	client, err := planwire.Connect("127.0.0.1:50051", planwire.WithActor("ada"))
//	workspace, err := client.RegisterWorkspace(ctx, ".")
//	created, err := client.Tasks.CreateTask(ctx, &planwirev1.CreateTaskRequest{Task: &planwirev1.Task{Title: "Look around"}})
//
// The stubs and messages are in planwire.dev/go/v1, generated from the protos. What goes through a [Client] is made whole
// first (workspace, request id, token, time), is retried while the server is unavailable, and fails with an [Error].
package planwire

// Version is that of this module.
const Version = "0.1.0"
