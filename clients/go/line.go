package planwire

import (
	"context"
	"fmt"
	"time"
)

// To connect and to hear the first word takes a moment, however often the stream is to speak later.
const opening = 5 * time.Second

// silence is what a stream failed with that said nothing for so long.
type silence time.Duration

func (s silence) Error() string {
	return fmt.Sprintf("the server sent nothing for %s", time.Duration(s))
}

// receiver gives the next message of a stream.
type receiver func() (message, error)

// line is one stream, which is given up when it is silent.
type line struct {
	ctx      context.Context
	close    context.CancelFunc
	open     func(context.Context) (receiver, error)
	receive  receiver
	patience time.Duration
}

func newLine(parent context.Context, patience time.Duration, open func(context.Context) (receiver, error)) *line {
	ctx, cancel := context.WithCancel(parent)
	return &line{ctx: ctx, close: cancel, open: open, patience: patience}
}

// read gives the next message. It fails with a silence where none came in time.
func (l *line) read() (message, error) {
	patience := l.patience
	if l.receive == nil {
		patience = max(patience, opening)
	}
	timer := time.AfterFunc(patience, l.close)
	received, err := l.next()
	if !timer.Stop() && err != nil {
		return nil, silence(patience)
	}
	return received, err
}

func (l *line) next() (message, error) {
	if l.receive == nil {
		receive, err := l.open(l.ctx)
		if err != nil {
			return nil, err
		}
		l.receive = receive
	}
	return l.receive()
}
