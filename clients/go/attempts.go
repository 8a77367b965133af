package planwire

import (
	"container/list"
	"strings"
	"sync"

	planwirev1 "planwire.dev/go/v1"
)

// Tasks that somebody else has ended are never taken out, so the oldest have to go.
const mostTasks = 10_000

type taskKey struct{ workspace, task string }

type begun struct {
	key     taskKey
	attempt int32
}

// attempts are those that StartTask returned and that have not ended since.
type attempts struct {
	mutex sync.Mutex
	begun map[taskKey]*list.Element
	order list.List
}

// begin remembers the attempt of a task that was just started.
func (a *attempts) begin(task *planwirev1.Task) {
	key := keyOf(task.GetWorkspaceId(), task.GetId())
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if a.begun == nil {
		a.begun = map[taskKey]*list.Element{}
	}
	a.forget(key) // what is started again is the newest again
	a.begun[key] = a.order.PushBack(begun{key, task.GetAttempt()})
	if len(a.begun) > mostTasks {
		a.forget(a.order.Front().Value.(begun).key)
	}
}

// end forgets the attempt of a task: it was completed, has failed or was given back.
func (a *attempts) end(task *planwirev1.Task) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.forget(keyOf(task.GetWorkspaceId(), task.GetId()))
}

// of gives the attempt that was begun last, and false where none is known.
func (a *attempts) of(workspace, task string) (int32, bool) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	element, found := a.begun[keyOf(workspace, task)]
	if !found {
		return 0, false
	}
	return element.Value.(begun).attempt, true
}

func (a *attempts) forget(key taskKey) {
	if element, found := a.begun[key]; found {
		a.order.Remove(element)
		delete(a.begun, key)
	}
}

// Servers take ids in capital letters too, and return them in small ones.
func keyOf(workspace, task string) taskKey { return taskKey{workspace, strings.ToLower(task)} }
