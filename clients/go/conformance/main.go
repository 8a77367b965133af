// The runner of Go: it does what the driver of the conformance suite asks, and reports what came of it. Lines of JSON come on
// standard input and go to standard output.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"

	planwire "planwire.dev/go"
)

// request is what the driver asks for; each deed reads what it needs.
type request struct {
	ID     int    `json:"id"`
	Do     string `json:"do"`
	Target target `json:"target"`
	Stop   int    `json:"stop"`

	Method      string   `json:"method"`
	Requests    [][]byte `json:"requests"`
	Plain       bool     `json:"plain"`
	DeadlineMS  int      `json:"deadline_ms"`
	CancelAfter *int     `json:"cancel_after"`
	ReadDelayMS int      `json:"read_delay_ms"`
	Most        *int     `json:"most"`

	Request     []byte `json:"request"`
	ResumeToken string `json:"resume_token"`
	Relist      bool   `json:"relist"`
	Until       int    `json:"until"`
	Quiet       bool   `json:"quiet"`

	WorkspaceID string  `json:"workspace_id"`
	PlanID      string  `json:"plan_id"`
	Claim       []byte  `json:"claim"`
	RetryMS     *int    `json:"retry_ms"`
	Agent       string  `json:"agent"`
	Concurrency int     `json:"concurrency"`
	LeaseMS     int     `json:"lease_ms"`
	WorkMS      int     `json:"work_ms"`
	Outcome     string  `json:"outcome"`
	Error       string  `json:"error"`
	IdleMS      int     `json:"idle_ms"`
	Seconds     float64 `json:"seconds"`

	Folder string `json:"folder"`
	Name   string `json:"name"`
}

// fields are those of a line of the answer.
type fields map[string]any

// A deed reports with say while it goes on, and gives the last line.
type deed func(ctx context.Context, request *request, say func(fields)) fields

var deeds = map[string]deed{"call": call, "pages": pages, "register": register, "repeat": repeat, "watch": watch, "work": work}

type runner struct {
	mutex   sync.Mutex
	out     *bufio.Writer
	running map[int]*running
}

type running struct {
	stop  context.CancelFunc
	ended chan struct{}
}

func main() {
	runner := &runner{out: bufio.NewWriter(os.Stdout), running: map[int]*running{}}
	lines := bufio.NewReaderSize(os.Stdin, 1<<20)
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF {
			break
		}
		var asked request
		if err == nil {
			err = json.Unmarshal(line, &asked)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		runner.begin(&asked)
	}
	runner.stopAll()
}

func (r *runner) begin(asked *request) {
	ctx, stop := context.WithCancel(context.Background())
	here := &running{stop, make(chan struct{})}
	r.mutex.Lock()
	r.running[asked.ID] = here
	r.mutex.Unlock()
	go func() {
		last := r.answer(ctx, asked)
		last["done"] = true
		r.say(asked.ID, last)
		stop()
		r.mutex.Lock()
		delete(r.running, asked.ID)
		r.mutex.Unlock()
		close(here.ended)
	}()
}

func (r *runner) answer(ctx context.Context, asked *request) fields {
	if asked.Do == "describe" {
		version := strings.TrimPrefix(runtime.Version(), "go")
		return fields{"language": "go", "version": version, "client": planwire.Version}
	}
	if asked.Do == "stop" {
		r.mutex.Lock()
		other := r.running[asked.Stop]
		r.mutex.Unlock()
		if other != nil {
			other.stop()
			<-other.ended
		}
		return fields{"code": "OK"}
	}
	if deed, known := deeds[asked.Do]; known {
		return deed(ctx, asked, func(said fields) { r.say(asked.ID, said) })
	}
	return fields{"code": "UNSUPPORTED", "message": asked.Do + " is not known"}
}

func (r *runner) say(id int, said fields) {
	said["id"] = id
	line, err := json.Marshal(said)
	if err != nil {
		panic(err)
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.out.Write(append(line, '\n'))
	r.out.Flush()
}

func (r *runner) stopAll() {
	r.mutex.Lock()
	var all []*running
	for _, each := range r.running {
		all = append(all, each)
	}
	r.mutex.Unlock()
	for _, each := range all {
		each.stop()
		<-each.ended
	}
}

// refused tells of a target that the client does not call, and of a folder of which it cannot tell where it belongs.
func refused(err error) fields {
	var folder *planwire.FolderError
	if errors.As(err, &folder) {
		return fields{"code": "FOLDER", "message": err.Error()}
	}
	var setting *planwire.SettingError
	if errors.As(err, &setting) {
		return fields{"code": "SETTING", "message": err.Error()}
	}
	return outcome(err)
}
