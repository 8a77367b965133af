// Empty jobs through River, with the settings of its own benchmark: it prints jobs per second.
//
// `river <database URL> <workers> <seconds>` is built and run by claims.py, and knows nothing of Planwire.
package main

import (
	"context"
	"fmt"
	"log"
	"log/slog"
	"os"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
)

const (
	// More than it does in a second here.
	jobsASecond    = 40_000
	insertedAtOnce = 10_000
	patience       = time.Minute
)

type empty struct{}

func (empty) Kind() string { return "empty" }

type counter struct {
	river.WorkerDefaults[empty]
	done atomic.Int64
}

func (c *counter) Work(context.Context, *river.Job[empty]) error {
	c.done.Add(1)
	return nil
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("usage: river <database URL> <workers> <seconds>")
	}
	workers, err := strconv.Atoi(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	seconds, err := strconv.ParseFloat(os.Args[3], 64)
	if err != nil {
		log.Fatal(err)
	}
	rate, err := jobsPerSecond(context.Background(), os.Args[1], workers, seconds)
	if err != nil {
		log.Fatal(err)
	}
	// Not by a shutdown, which waits until running jobs are stored as completed.
	fmt.Println(rate)
}

func jobsPerSecond(ctx context.Context, url string, workers int, seconds float64) (float64, error) {
	pool, err := pgxpool.New(ctx, url)
	if err != nil {
		return 0, err
	}
	driver := riverpgxv5.New(pool)
	migrator, err := rivermigrate.New(driver, nil)
	if err != nil {
		return 0, err
	}
	if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return 0, err
	}
	worker := &counter{}
	registered := river.NewWorkers()
	river.AddWorker(registered, worker)
	client, err := river.NewClient[pgx.Tx](driver, &river.Config{
		FetchCooldown:     2 * time.Millisecond,
		FetchPollInterval: 20 * time.Millisecond,
		Logger:            slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
		Queues:            map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: workers}},
		Workers:           registered,
	})
	if err != nil {
		return 0, err
	}
	jobs := int(1.2 * jobsASecond * seconds)
	for inserted := 0; inserted < jobs; inserted += insertedAtOnce {
		some := make([]river.InsertManyParams, insertedAtOnce)
		for i := range some {
			some[i].Args = empty{}
		}
		if _, err := client.InsertManyFast(ctx, some); err != nil {
			return 0, err
		}
	}
	if _, err := pool.Exec(ctx, "ANALYZE"); err != nil {
		return 0, err
	}
	if err := client.Start(ctx); err != nil {
		return 0, err
	}
	for start := time.Now(); worker.done.Load() == 0 && time.Since(start) < patience; {
		time.Sleep(time.Millisecond)
	}
	time.Sleep(time.Duration(seconds / 5 * float64(time.Second))) // the first jobs prepare statements
	before, start := completed(ctx, pool), time.Now()
	time.Sleep(time.Duration(seconds * float64(time.Second)))
	after, took := completed(ctx, pool), time.Since(start).Seconds()
	if after == before || after >= jobs {
		return 0, fmt.Errorf("%d of %d jobs were done, which is no measure", after, jobs)
	}
	return float64(after-before) / took, nil
}

// completed counts what is stored: jobs that ran wait in memory for the statement that completes many of them.
func completed(ctx context.Context, pool *pgxpool.Pool) (count int) {
	query := "SELECT count(*) FROM river_job WHERE state = 'completed'"
	if err := pool.QueryRow(ctx, query).Scan(&count); err != nil {
		log.Fatal(err)
	}
	return count
}
