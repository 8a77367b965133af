// Two workers claim the tasks of a plan and complete them, and every transition is printed. Run: go run ./examples/two_workers
// HOST:PORT.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	planwire "planwire.dev/go"
	planwirev1 "planwire.dev/go/v1"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := run(ctx, os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, address string) error {
	client, err := planwire.Connect(address)
	if err != nil {
		return err
	}
	defer client.Close()
	workspace, err := client.RegisterWorkspace(ctx, ".")
	if err != nil {
		return err
	}
	request := &planwirev1.CreatePlanRequest{
		Plan:     &planwirev1.Plan{Name: "Go at " + time.Now().Format(time.RFC3339Nano)},
		Activate: true,
	}
	for _, title := range []string{"Write the grammar", "Write the tests", "Measure", "Document"} {
		request.Tasks = append(request.Tasks, &planwirev1.Task{Title: title})
	}
	created, err := client.Plans.CreatePlan(ctx, request)
	if err != nil {
		return err
	}
	titles := map[string]string{}
	watched := &planwirev1.WatchTasksRequest{UntilTerminal: true}
	for _, task := range created.GetTasks() {
		titles[task.GetId()] = task.GetTitle()
		watched.TaskIds = append(watched.TaskIds, task.GetId())
	}
	for item, err := range client.WatchTasks(watched, planwire.WatchOptions{Snapshot: true}).All(ctx) {
		switch {
		case err != nil:
			return err
		case item.Snapshot != nil: // the stream is open: from here on nothing is missed
			for _, name := range []string{"ada", "grace"} {
				go work(ctx, address, workspace.GetId(), created.GetPlan().GetId(), name)
			}
		default:
			fmt.Printf("%-5s  %-17s  %s\n", item.Event.GetActor(), titles[item.Event.GetTaskId()], item.Event.GetToStatus())
		}
	}
	return nil
}

func work(ctx context.Context, address, workspace, plan, name string) {
	client, err := planwire.Connect(address, planwire.WithWorkspace(workspace), planwire.WithActor(name))
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	worker := client.Worker(planwire.WorkerOptions{PlanID: plan})
	err = worker.Run(ctx, func(_ context.Context, job *planwire.Job) error {
		time.Sleep(50 * time.Millisecond) // the work
		job.Output = "Done by " + name + "."
		return nil
	})
	if err != nil && ctx.Err() == nil {
		log.Print(name, ": ", err)
	}
}
