package planwire

import (
	"strings"
	"time"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/known/durationpb"

	planwirev1 "planwire.dev/go/v1"
)

// A Snapshot is everything that matches, as it is now. It replaces what was known before; the events after it follow.
type Snapshot[Resource proto.Message] struct {
	Items []Resource
	// Expired tells whether the watch could not go on where it was: what happened in between will not be told.
	Expired bool
	// Parts are, of plans, those of their parts that were asked for, such as phases, notes, stories and conversations.
	Parts []proto.Message
}

// PartsOf gives the parts of one type: PartsOf[*planwirev1.Phase](snapshot.Parts).
func PartsOf[Part proto.Message](parts []proto.Message) []Part {
	var found []Part
	for _, part := range parts {
		if typed, ok := part.(Part); ok {
			found = append(found, typed)
		}
	}
	return found
}

// event is what the events of all streams have in common.
type event interface {
	proto.Message
	comparable
	GetEventId() int64
	GetKind() string
	GetRevision() int64
	GetResumeToken() string
}

// message is what the messages of all streams have in common.
type message interface {
	proto.Message
	GetResumeToken() string
}

// What tells something of a resource that its revision does not count.
var withoutRevision = map[string]bool{
	"task.unblocked": true, "task.archived": true, "task.restored": true, "plan.budget_spent": true,
	"plan.budget_opened": true, "message.rag_contexts_stored": true,
}

// shownKey is the kind and the id of something in a snapshot.
type shownKey struct{ kind, id string }

// A received part of a snapshot, and the name of its kind: task, or plan and the parts of plans.
type received struct {
	kind string
	item proto.Message
}

// position is how far a watch has come: what it received, what it handed out, and where to go on. It turns the messages of
// a stream, and of those that resume it, into what the caller gets.
type position[Resource proto.Message, Event event] struct {
	resumeToken string
	// subject is what the stream tells of: task, plan, event or execution_log.
	subject string
	// awaitsSnapshot tells whether a snapshot is to come before anything else.
	awaitsSnapshot bool
	expired        bool
	// What was received and not handed out yet, and the token that holds when all of it is.
	pending   []Item[Resource, Event]
	nextToken string
	// Events handed out since the resume token: they come again when the stream breaks within their transaction.
	handedOut map[int64]bool
	received  []received
	// Up to these revisions the snapshot shows what happened.
	shown map[shownKey]int64
}

func newPosition[Resource proto.Message, Event event](subject, token string, snapshot bool) *position[Resource, Event] {
	return &position[Resource, Event]{
		subject: subject, resumeToken: token, awaitsSnapshot: snapshot && token == "", handedOut: map[int64]bool{},
	}
}

// startOver goes on with a snapshot: the resume token has expired. It stays until the snapshot is handed out: who resumes
// from it learns the same, and from none would not.
func (p *position[Resource, Event]) startOver() {
	p.awaitsSnapshot, p.expired = true, true
	clear(p.handedOut)
}

// options ask for what comes next. An unfinished snapshot is read again from its beginning.
func (p *position[Resource, Event]) options(progress time.Duration) *planwirev1.WatchOptions {
	p.received = nil
	made := &planwirev1.WatchOptions{ProgressInterval: durationpb.New(progress)}
	switch {
	case p.awaitsSnapshot:
		made.Start = &planwirev1.WatchOptions_Snapshot{Snapshot: true}
	case p.resumeToken != "":
		made.Start = &planwirev1.WatchOptions_ResumeToken{ResumeToken: p.resumeToken}
	default:
		made.Start = &planwirev1.WatchOptions_Now{Now: true}
	}
	return made
}

// payloadOf gives the name of what a message says, and the value.
func payloadOf(message message) (string, protoreflect.Message) {
	reflected := message.ProtoReflect()
	field := reflected.WhichOneof(reflected.Descriptor().Oneofs().ByName("payload"))
	if field == nil {
		return "", nil
	}
	return string(field.Name()), reflected.Get(field).Message()
}

// take applies the next message of the stream.
func (p *position[Resource, Event]) take(message message) {
	name, payload := payloadOf(message)
	switch name {
	case "started", "progress", "closing", "":
	case "snapshot_complete":
		p.completeSnapshot()
	case "events":
		list := payload.Get(payload.Descriptor().Fields().ByName("events")).List()
		for at := range list.Len() {
			if event := list.Get(at).Message().Interface().(Event); p.isNews(event) {
				p.pending = append(p.pending, Item[Resource, Event]{Event: event})
			}
		}
	default:
		p.received = append(p.received, received{name, payload.Interface()})
	}
	if p.awaitsSnapshot {
		return // resumed from here, the stream would leave the rest of the snapshot out
	}
	if name == "started" {
		// Where the stream goes on, and no further: what was handed out after it comes again.
		p.resumeToken = message.GetResumeToken()
		return
	}
	p.nextToken = message.GetResumeToken()
	if len(p.pending) == 0 {
		p.moveOn()
	}
}

func (p *position[Resource, Event]) completeSnapshot() {
	snapshot := &Snapshot[Resource]{Expired: p.expired}
	p.shown = make(map[shownKey]int64, len(p.received))
	for _, each := range p.received {
		fields := each.item.ProtoReflect().Descriptor().Fields()
		id := each.item.ProtoReflect().Get(fields.ByName("id")).String()
		// What is never changed has no revision: its only one is the first.
		revision := int64(1)
		if field := fields.ByName("revision"); field != nil {
			revision = each.item.ProtoReflect().Get(field).Int()
		}
		p.shown[shownKey{each.kind, id}] = revision
		if each.kind == p.subject {
			snapshot.Items = append(snapshot.Items, each.item.(Resource))
		} else {
			snapshot.Parts = append(snapshot.Parts, each.item)
		}
	}
	p.pending = append(p.pending, Item[Resource, Event]{Snapshot: snapshot})
	p.received, p.expired, p.awaitsSnapshot = nil, false, false
}

// handOut gives the next event or snapshot. The token moves on with the last one of a transaction.
func (p *position[Resource, Event]) handOut() Item[Resource, Event] {
	item := p.pending[0]
	p.pending = p.pending[1:]
	switch {
	case p.nextToken == "":
		if item.Snapshot == nil {
			p.handedOut[item.Event.GetEventId()] = true
		}
	case len(p.pending) == 0:
		p.moveOn()
	case item.Snapshot == nil && item.Event.GetResumeToken() != "":
		p.resumeToken = item.Event.GetResumeToken()
	}
	return item
}

func (p *position[Resource, Event]) moveOn() {
	if p.nextToken != "" {
		p.resumeToken, p.nextToken = p.nextToken, ""
		clear(p.handedOut)
	}
}

func (p *position[Resource, Event]) isNews(event Event) bool {
	if p.handedOut[event.GetEventId()] {
		return false
	}
	if len(p.shown) == 0 || withoutRevision[event.GetKind()] {
		return true
	}
	key := p.subjectOf(event)
	shown, known := p.shown[key]
	if known && (event.GetRevision() > shown || strings.HasSuffix(event.GetKind(), ".deleted")) {
		// One by one they outgrow the snapshot; one that is created again begins with revision 1.
		delete(p.shown, key)
		return true
	}
	return !known
}

// subjectOf gives what the event is about, as the kind and id of something in a snapshot.
func (p *position[Resource, Event]) subjectOf(event Event) shownKey {
	kind, about := p.subject, event.ProtoReflect()
	if part := about.Descriptor().Oneofs().ByName("part"); part != nil {
		if field := about.WhichOneof(part); field != nil {
			kind, about = string(field.Name()), about.Get(field).Message()
		}
	}
	return shownKey{kind, about.Get(about.Descriptor().Fields().ByName(protoreflect.Name(kind + "_id"))).String()}
}
