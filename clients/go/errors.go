package planwire

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// A Violation is one thing that is wrong: the path of a field, or a resource in the wrong state, and what is wrong with it.
type Violation struct {
	Subject     string
	Description string
}

// An Error is what a call failed with. [status.FromError] and [status.Code] read it too.
type Error struct {
	// Message says what was wrong and what to do.
	Message string
	// Reason is the name of an ErrorReason without its prefix, such as RESOURCE_NOT_FOUND; empty where the error was not
	// made by Planwire but by gRPC or on the way.
	Reason string
	// Metadata is more about the reason, as ErrorReason documents it.
	Metadata map[string]string
	// Violations are what is wrong with the request or with the state of things, one by one.
	Violations []Violation
	// ResourceType and ResourceName are what does not exist, or exists already.
	ResourceType, ResourceName string
	// RequestID names the call in the server's log.
	RequestID string
	// RetryDelay is after what time the server would like to be called again, if it said so.
	RetryDelay time.Duration
	status     *status.Status
}

// Code is that of gRPC.
func (e *Error) Code() codes.Code { return e.status.Code() }

// GRPCStatus is the error as gRPC has it.
func (e *Error) GRPCStatus() *status.Status { return e.status }

func (e *Error) Error() string {
	name := strings.TrimSpace(codeName(e.Code()) + " " + e.Reason)
	if e.RequestID != "" {
		return fmt.Sprintf("%s [%s, call %s]", e.Message, name, e.RequestID)
	}
	return fmt.Sprintf("%s [%s]", e.Message, name)
}

// Expired tells whether what came after a resume token is no longer kept: list again, then watch from that list's token.
func (e *Error) Expired() bool { return e.Reason == "RESUME_TOKEN_EXPIRED" }

// ReasonOf gives the Reason of an [Error]; empty for any other error.
func ReasonOf(err error) string {
	var ours *Error
	if errors.As(err, &ours) {
		return ours.Reason
	}
	return ""
}

func fromError(err error) *Error {
	var ours *Error
	if errors.As(err, &ours) {
		return ours
	}
	return newError(status.Convert(err))
}

func newError(from *status.Status) *Error {
	made := &Error{Message: from.Message(), status: from}
	if made.Message == "" {
		made.Message = codeName(from.Code())
	}
	for _, detail := range from.Details() {
		switch detail := detail.(type) {
		case *errdetails.ErrorInfo:
			made.Reason, made.Metadata = detail.GetReason(), detail.GetMetadata()
		case *errdetails.BadRequest:
			for _, violation := range detail.GetFieldViolations() {
				made.Violations = append(made.Violations, Violation{violation.GetField(), violation.GetDescription()})
			}
		case *errdetails.PreconditionFailure:
			for _, violation := range detail.GetViolations() {
				made.Violations = append(made.Violations, Violation{violation.GetSubject(), violation.GetDescription()})
			}
		case *errdetails.ResourceInfo:
			made.ResourceType, made.ResourceName = detail.GetResourceType(), detail.GetResourceName()
		case *errdetails.RetryInfo:
			made.RetryDelay = detail.GetRetryDelay().AsDuration()
		case *errdetails.RequestInfo:
			made.RequestID = detail.GetRequestId()
		}
	}
	return made
}

func unavailable(text string) *Error { return newError(status.New(codes.Unavailable, text)) }

// codeName writes a code as the API does: NOT_FOUND and not NotFound.
func codeName(code codes.Code) string {
	if code == codes.OK || code == codes.Canceled {
		return map[codes.Code]string{codes.OK: "OK", codes.Canceled: "CANCELLED"}[code]
	}
	var name strings.Builder
	for at, letter := range code.String() {
		if at > 0 && letter >= 'A' && letter <= 'Z' {
			name.WriteByte('_')
		}
		name.WriteRune(letter)
	}
	return strings.ToUpper(name.String())
}
