package planwire

import (
	"slices"
	"testing"

	planwirev1 "planwire.dev/go/v1"
)

type taskPosition = position[*planwirev1.Task, *planwirev1.TaskEvent]

func started(token string) *planwirev1.WatchTasksResponse {
	return &planwirev1.WatchTasksResponse{
		ResumeToken: token, Payload: &planwirev1.WatchTasksResponse_Started{Started: &planwirev1.Started{}},
	}
}

func events(token string, list ...*planwirev1.TaskEvent) *planwirev1.WatchTasksResponse {
	return &planwirev1.WatchTasksResponse{
		ResumeToken: token,
		Payload:     &planwirev1.WatchTasksResponse_Events{Events: &planwirev1.TaskEvents{Events: list}},
	}
}

func complete(token string) *planwirev1.WatchTasksResponse {
	return &planwirev1.WatchTasksResponse{
		ResumeToken: token,
		Payload:     &planwirev1.WatchTasksResponse_SnapshotComplete{SnapshotComplete: &planwirev1.SnapshotComplete{}},
	}
}

func taskEvent(id int64) *planwirev1.TaskEvent {
	return &planwirev1.TaskEvent{EventId: id, TaskId: "t", Kind: "task.updated", Revision: id}
}

func drained(p *taskPosition) []int64 {
	var ids []int64
	for len(p.pending) > 0 {
		ids = append(ids, p.handOut().Event.GetEventId())
	}
	return ids
}

func expect[T comparable](t *testing.T, found, wanted T) {
	t.Helper()
	if found != wanted {
		t.Errorf("found %v instead of %v", found, wanted)
	}
}

func TestATokenMovesOnWithTheLastEventOfAMessage(t *testing.T) {
	p := newPosition[*planwirev1.Task, *planwirev1.TaskEvent]("task", "", false)
	p.take(started("0"))
	p.take(events("2", taskEvent(1), taskEvent(2)))
	p.handOut()
	expect(t, p.resumeToken, "0")
	p.handOut()
	expect(t, p.resumeToken, "2")
}

func TestACutInsideAMessageResumesFromTheLastEventsOwnToken(t *testing.T) {
	p := newPosition[*planwirev1.Task, *planwirev1.TaskEvent]("task", "", false)
	p.take(started("0"))
	second := taskEvent(2)
	second.ResumeToken = "2"
	p.take(events("4", taskEvent(1), second, taskEvent(3), taskEvent(4)))
	p.handOut()
	p.handOut()
	expect(t, p.resumeToken, "2")
	p.handOut()
	expect(t, p.options(progressInterval).GetResumeToken(), "2")
}

func TestATransactionThatComesAgainIsHandedOutOnce(t *testing.T) {
	p := newPosition[*planwirev1.Task, *planwirev1.TaskEvent]("task", "", false)
	p.take(started("0"))
	p.take(events("", taskEvent(1), taskEvent(2))) // goes on in the next message
	expect(t, slices.Equal(drained(p), []int64{1, 2}), true)
	expect(t, p.options(progressInterval).GetResumeToken(), "0")
	p.take(started("0"))
	p.take(events("", taskEvent(1), taskEvent(2)))
	p.take(events("3", taskEvent(3)))
	expect(t, slices.Equal(drained(p), []int64{3}), true)
	expect(t, p.resumeToken, "3")
}

func TestEventsThatASnapshotShowsAreLeftOut(t *testing.T) {
	p := newPosition[*planwirev1.Task, *planwirev1.TaskEvent]("task", "", true)
	expect(t, p.options(progressInterval).GetSnapshot(), true)
	p.take(started("0"))
	task := &planwirev1.Task{Id: "t", Revision: 2}
	p.take(&planwirev1.WatchTasksResponse{ResumeToken: "0", Payload: &planwirev1.WatchTasksResponse_Task{Task: task}})
	p.take(complete("1"))
	expect(t, p.handOut().Snapshot.Items[0].GetRevision(), 2)
	another := taskEvent(4)
	another.TaskId = "another"
	p.take(events("3", taskEvent(1), taskEvent(2), taskEvent(3), another))
	expect(t, slices.Equal(drained(p), []int64{3, 4}), true)
}

func TestAnExpiredTokenIsFollowedByASnapshotThatSaysSo(t *testing.T) {
	p := newPosition[*planwirev1.Task, *planwirev1.TaskEvent]("task", "old", false)
	expect(t, p.options(progressInterval).GetResumeToken(), "old")
	p.startOver()
	expect(t, p.options(progressInterval).GetSnapshot(), true)
	expect(t, p.resumeToken, "old")
	p.take(started("9"))
	p.take(complete("9"))
	expect(t, p.handOut().Snapshot.Expired, true)
	expect(t, p.resumeToken, "9")
}
