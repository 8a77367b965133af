package planwire

import (
	"context"
	"math/rand/v2"
	"time"

	"google.golang.org/grpc/codes"
)

const (
	firstPause   = 100 * time.Millisecond
	longestPause = 5 * time.Second
)

// pauses double, each with jitter, so that clients that failed together do not come back together.
type pauses struct{ pause time.Duration }

// next gives the time to pause now, on top of what the server asked for.
func (p *pauses) next(atLeast time.Duration) time.Duration {
	p.pause = max(p.pause, firstPause)
	pause := time.Duration(float64(p.pause) * (0.5 + rand.Float64()/2))
	p.pause = min(2*p.pause, longestPause)
	return atLeast + pause
}

func (p *pauses) reset() { p.pause = 0 }

// retries are the tries of one call within its time. Only UNAVAILABLE is worth another: nothing else goes away by itself.
type retries struct {
	pauses pauses
	until  time.Time
}

// pauseAfter gives the time to wait before the next try, and false when there is to be none.
func (r *retries) pauseAfter(err *Error) (time.Duration, bool) {
	if err.Code() != codes.Unavailable {
		return 0, false
	}
	pause := r.pauses.next(err.RetryDelay)
	return pause, time.Now().Add(pause).Before(r.until)
}

// sleep tells whether the time has passed before the context has ended.
func sleep(ctx context.Context, duration time.Duration) bool {
	timer := time.NewTimer(duration)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
