package planwire

import (
	"context"
	"iter"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// A ListResponse is what the responses of all lists have in common.
type ListResponse interface{ GetNextPageToken() string }

// Pages gives every page of a list:
//
//	for page, err := range planwire.Pages(ctx, client.Tasks.ListTasks, &planwirev1.ListTasksRequest{}) {
func Pages[Request proto.Message, Response ListResponse](ctx context.Context,
	list func(context.Context, Request, ...grpc.CallOption) (Response, error), request Request,
) iter.Seq2[Response, error] {
	return func(yield func(Response, error) bool) {
		next := proto.Clone(request).(Request)
		token := next.ProtoReflect().Descriptor().Fields().ByName("page_token")
		for {
			page, err := list(ctx, next)
			if !yield(page, err) || err != nil || page.GetNextPageToken() == "" {
				return
			}
			next.ProtoReflect().Set(token, protoreflect.ValueOfString(page.GetNextPageToken()))
		}
	}
}
