package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Lists, watches, adds and purges the events of a workspace, and keeps its update log.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class EventServiceGrpc {

  private EventServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.EventService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.AppendEventRequest,
      dev.planwire.v1.AppendEventResponse> getAppendEventMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "AppendEvent",
      requestType = dev.planwire.v1.AppendEventRequest.class,
      responseType = dev.planwire.v1.AppendEventResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.AppendEventRequest,
      dev.planwire.v1.AppendEventResponse> getAppendEventMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.AppendEventRequest, dev.planwire.v1.AppendEventResponse> getAppendEventMethod;
    if ((getAppendEventMethod = EventServiceGrpc.getAppendEventMethod) == null) {
      synchronized (EventServiceGrpc.class) {
        if ((getAppendEventMethod = EventServiceGrpc.getAppendEventMethod) == null) {
          EventServiceGrpc.getAppendEventMethod = getAppendEventMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.AppendEventRequest, dev.planwire.v1.AppendEventResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "AppendEvent"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AppendEventRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AppendEventResponse.getDefaultInstance()))
              .setSchemaDescriptor(new EventServiceMethodDescriptorSupplier("AppendEvent"))
              .build();
        }
      }
    }
    return getAppendEventMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListEventsRequest,
      dev.planwire.v1.ListEventsResponse> getListEventsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListEvents",
      requestType = dev.planwire.v1.ListEventsRequest.class,
      responseType = dev.planwire.v1.ListEventsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListEventsRequest,
      dev.planwire.v1.ListEventsResponse> getListEventsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListEventsRequest, dev.planwire.v1.ListEventsResponse> getListEventsMethod;
    if ((getListEventsMethod = EventServiceGrpc.getListEventsMethod) == null) {
      synchronized (EventServiceGrpc.class) {
        if ((getListEventsMethod = EventServiceGrpc.getListEventsMethod) == null) {
          EventServiceGrpc.getListEventsMethod = getListEventsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListEventsRequest, dev.planwire.v1.ListEventsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListEvents"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListEventsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListEventsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new EventServiceMethodDescriptorSupplier("ListEvents"))
              .build();
        }
      }
    }
    return getListEventsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.WatchEventsRequest,
      dev.planwire.v1.WatchEventsResponse> getWatchEventsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "WatchEvents",
      requestType = dev.planwire.v1.WatchEventsRequest.class,
      responseType = dev.planwire.v1.WatchEventsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.WatchEventsRequest,
      dev.planwire.v1.WatchEventsResponse> getWatchEventsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.WatchEventsRequest, dev.planwire.v1.WatchEventsResponse> getWatchEventsMethod;
    if ((getWatchEventsMethod = EventServiceGrpc.getWatchEventsMethod) == null) {
      synchronized (EventServiceGrpc.class) {
        if ((getWatchEventsMethod = EventServiceGrpc.getWatchEventsMethod) == null) {
          EventServiceGrpc.getWatchEventsMethod = getWatchEventsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.WatchEventsRequest, dev.planwire.v1.WatchEventsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "WatchEvents"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.WatchEventsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.WatchEventsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new EventServiceMethodDescriptorSupplier("WatchEvents"))
              .build();
        }
      }
    }
    return getWatchEventsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateUpdateLogEntryRequest,
      dev.planwire.v1.CreateUpdateLogEntryResponse> getCreateUpdateLogEntryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateUpdateLogEntry",
      requestType = dev.planwire.v1.CreateUpdateLogEntryRequest.class,
      responseType = dev.planwire.v1.CreateUpdateLogEntryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateUpdateLogEntryRequest,
      dev.planwire.v1.CreateUpdateLogEntryResponse> getCreateUpdateLogEntryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateUpdateLogEntryRequest, dev.planwire.v1.CreateUpdateLogEntryResponse> getCreateUpdateLogEntryMethod;
    if ((getCreateUpdateLogEntryMethod = EventServiceGrpc.getCreateUpdateLogEntryMethod) == null) {
      synchronized (EventServiceGrpc.class) {
        if ((getCreateUpdateLogEntryMethod = EventServiceGrpc.getCreateUpdateLogEntryMethod) == null) {
          EventServiceGrpc.getCreateUpdateLogEntryMethod = getCreateUpdateLogEntryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateUpdateLogEntryRequest, dev.planwire.v1.CreateUpdateLogEntryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateUpdateLogEntry"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateUpdateLogEntryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateUpdateLogEntryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new EventServiceMethodDescriptorSupplier("CreateUpdateLogEntry"))
              .build();
        }
      }
    }
    return getCreateUpdateLogEntryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListUpdateLogEntriesRequest,
      dev.planwire.v1.ListUpdateLogEntriesResponse> getListUpdateLogEntriesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListUpdateLogEntries",
      requestType = dev.planwire.v1.ListUpdateLogEntriesRequest.class,
      responseType = dev.planwire.v1.ListUpdateLogEntriesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListUpdateLogEntriesRequest,
      dev.planwire.v1.ListUpdateLogEntriesResponse> getListUpdateLogEntriesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListUpdateLogEntriesRequest, dev.planwire.v1.ListUpdateLogEntriesResponse> getListUpdateLogEntriesMethod;
    if ((getListUpdateLogEntriesMethod = EventServiceGrpc.getListUpdateLogEntriesMethod) == null) {
      synchronized (EventServiceGrpc.class) {
        if ((getListUpdateLogEntriesMethod = EventServiceGrpc.getListUpdateLogEntriesMethod) == null) {
          EventServiceGrpc.getListUpdateLogEntriesMethod = getListUpdateLogEntriesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListUpdateLogEntriesRequest, dev.planwire.v1.ListUpdateLogEntriesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListUpdateLogEntries"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListUpdateLogEntriesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListUpdateLogEntriesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new EventServiceMethodDescriptorSupplier("ListUpdateLogEntries"))
              .build();
        }
      }
    }
    return getListUpdateLogEntriesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.PurgeEventsRequest,
      dev.planwire.v1.PurgeEventsResponse> getPurgeEventsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "PurgeEvents",
      requestType = dev.planwire.v1.PurgeEventsRequest.class,
      responseType = dev.planwire.v1.PurgeEventsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.PurgeEventsRequest,
      dev.planwire.v1.PurgeEventsResponse> getPurgeEventsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.PurgeEventsRequest, dev.planwire.v1.PurgeEventsResponse> getPurgeEventsMethod;
    if ((getPurgeEventsMethod = EventServiceGrpc.getPurgeEventsMethod) == null) {
      synchronized (EventServiceGrpc.class) {
        if ((getPurgeEventsMethod = EventServiceGrpc.getPurgeEventsMethod) == null) {
          EventServiceGrpc.getPurgeEventsMethod = getPurgeEventsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.PurgeEventsRequest, dev.planwire.v1.PurgeEventsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "PurgeEvents"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PurgeEventsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PurgeEventsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new EventServiceMethodDescriptorSupplier("PurgeEvents"))
              .build();
        }
      }
    }
    return getPurgeEventsMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static EventServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<EventServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<EventServiceStub>() {
        @java.lang.Override
        public EventServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new EventServiceStub(channel, callOptions);
        }
      };
    return EventServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static EventServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<EventServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<EventServiceBlockingV2Stub>() {
        @java.lang.Override
        public EventServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new EventServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return EventServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static EventServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<EventServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<EventServiceBlockingStub>() {
        @java.lang.Override
        public EventServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new EventServiceBlockingStub(channel, callOptions);
        }
      };
    return EventServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static EventServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<EventServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<EventServiceFutureStub>() {
        @java.lang.Override
        public EventServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new EventServiceFutureStub(channel, callOptions);
        }
      };
    return EventServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Lists, watches, adds and purges the events of a workspace, and keeps its update log.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Adds an event of the caller's own, which subscribers receive like any other.
     * Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    default void appendEvent(dev.planwire.v1.AppendEventRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AppendEventResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getAppendEventMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the events of one workspace or of all workspaces that are still kept: newest first, or in feed order since a
     * time or a token. Events of an earlier workspace with the same id are left out.
     * Errors: NOT_FOUND for an unknown workspace, PERMISSION_DENIED for all workspaces when the caller may not act in
     * every one, OUT_OF_RANGE for a token that is older than what is kept.
     * </pre>
     */
    default void listEvents(dev.planwire.v1.ListEventsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListEventsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListEventsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Sends every matching event of one workspace or of all workspaces, in feed order: no event is missing or comes
     * twice, and the events of one transaction come in one message. A stream can be resumed with the token of any
     * message, on any replica.
     * Errors: NOT_FOUND for an unknown workspace, and for one that is deleted meanwhile, after the events of its
     * deletion, and in one workspace, unless the stream is resumed, for a plan that does not exist; PERMISSION_DENIED for all workspaces when the caller may not act in every one, INVALID_ARGUMENT for a
     * malformed token or a snapshot, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED when
     * the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    default void watchEvents(dev.planwire.v1.WatchEventsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.WatchEventsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getWatchEventsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Adds an entry to the update log of a workspace. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    default void createUpdateLogEntry(dev.planwire.v1.CreateUpdateLogEntryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateUpdateLogEntryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateUpdateLogEntryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the update log of a workspace, newest first. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    default void listUpdateLogEntries(dev.planwire.v1.ListUpdateLogEntriesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListUpdateLogEntriesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListUpdateLogEntriesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes the events of a workspace that are older than the given age, and returns their number. Tokens that are
     * older than that are then refused with OUT_OF_RANGE. What no watch could have read yet, because it has no place in the
     * feed so far, is kept. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    default void purgeEvents(dev.planwire.v1.PurgeEventsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PurgeEventsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getPurgeEventsMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service EventService.
   * <pre>
   * Lists, watches, adds and purges the events of a workspace, and keeps its update log.
   * </pre>
   */
  public static abstract class EventServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return EventServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service EventService.
   * <pre>
   * Lists, watches, adds and purges the events of a workspace, and keeps its update log.
   * </pre>
   */
  public static final class EventServiceStub
      extends io.grpc.stub.AbstractAsyncStub<EventServiceStub> {
    private EventServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected EventServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new EventServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds an event of the caller's own, which subscribers receive like any other.
     * Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public void appendEvent(dev.planwire.v1.AppendEventRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AppendEventResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getAppendEventMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the events of one workspace or of all workspaces that are still kept: newest first, or in feed order since a
     * time or a token. Events of an earlier workspace with the same id are left out.
     * Errors: NOT_FOUND for an unknown workspace, PERMISSION_DENIED for all workspaces when the caller may not act in
     * every one, OUT_OF_RANGE for a token that is older than what is kept.
     * </pre>
     */
    public void listEvents(dev.planwire.v1.ListEventsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListEventsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListEventsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Sends every matching event of one workspace or of all workspaces, in feed order: no event is missing or comes
     * twice, and the events of one transaction come in one message. A stream can be resumed with the token of any
     * message, on any replica.
     * Errors: NOT_FOUND for an unknown workspace, and for one that is deleted meanwhile, after the events of its
     * deletion, and in one workspace, unless the stream is resumed, for a plan that does not exist; PERMISSION_DENIED for all workspaces when the caller may not act in every one, INVALID_ARGUMENT for a
     * malformed token or a snapshot, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED when
     * the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    public void watchEvents(dev.planwire.v1.WatchEventsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.WatchEventsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncServerStreamingCall(
          getChannel().newCall(getWatchEventsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Adds an entry to the update log of a workspace. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public void createUpdateLogEntry(dev.planwire.v1.CreateUpdateLogEntryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateUpdateLogEntryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateUpdateLogEntryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the update log of a workspace, newest first. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public void listUpdateLogEntries(dev.planwire.v1.ListUpdateLogEntriesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListUpdateLogEntriesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListUpdateLogEntriesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes the events of a workspace that are older than the given age, and returns their number. Tokens that are
     * older than that are then refused with OUT_OF_RANGE. What no watch could have read yet, because it has no place in the
     * feed so far, is kept. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public void purgeEvents(dev.planwire.v1.PurgeEventsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PurgeEventsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getPurgeEventsMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service EventService.
   * <pre>
   * Lists, watches, adds and purges the events of a workspace, and keeps its update log.
   * </pre>
   */
  public static final class EventServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<EventServiceBlockingV2Stub> {
    private EventServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected EventServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new EventServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds an event of the caller's own, which subscribers receive like any other.
     * Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.AppendEventResponse appendEvent(dev.planwire.v1.AppendEventRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getAppendEventMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the events of one workspace or of all workspaces that are still kept: newest first, or in feed order since a
     * time or a token. Events of an earlier workspace with the same id are left out.
     * Errors: NOT_FOUND for an unknown workspace, PERMISSION_DENIED for all workspaces when the caller may not act in
     * every one, OUT_OF_RANGE for a token that is older than what is kept.
     * </pre>
     */
    public dev.planwire.v1.ListEventsResponse listEvents(dev.planwire.v1.ListEventsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListEventsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends every matching event of one workspace or of all workspaces, in feed order: no event is missing or comes
     * twice, and the events of one transaction come in one message. A stream can be resumed with the token of any
     * message, on any replica.
     * Errors: NOT_FOUND for an unknown workspace, and for one that is deleted meanwhile, after the events of its
     * deletion, and in one workspace, unless the stream is resumed, for a plan that does not exist; PERMISSION_DENIED for all workspaces when the caller may not act in every one, INVALID_ARGUMENT for a
     * malformed token or a snapshot, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED when
     * the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<?, dev.planwire.v1.WatchEventsResponse>
        watchEvents(dev.planwire.v1.WatchEventsRequest request) {
      return io.grpc.stub.ClientCalls.blockingV2ServerStreamingCall(
          getChannel(), getWatchEventsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Adds an entry to the update log of a workspace. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.CreateUpdateLogEntryResponse createUpdateLogEntry(dev.planwire.v1.CreateUpdateLogEntryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateUpdateLogEntryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the update log of a workspace, newest first. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.ListUpdateLogEntriesResponse listUpdateLogEntries(dev.planwire.v1.ListUpdateLogEntriesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListUpdateLogEntriesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the events of a workspace that are older than the given age, and returns their number. Tokens that are
     * older than that are then refused with OUT_OF_RANGE. What no watch could have read yet, because it has no place in the
     * feed so far, is kept. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.PurgeEventsResponse purgeEvents(dev.planwire.v1.PurgeEventsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getPurgeEventsMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service EventService.
   * <pre>
   * Lists, watches, adds and purges the events of a workspace, and keeps its update log.
   * </pre>
   */
  public static final class EventServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<EventServiceBlockingStub> {
    private EventServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected EventServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new EventServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds an event of the caller's own, which subscribers receive like any other.
     * Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.AppendEventResponse appendEvent(dev.planwire.v1.AppendEventRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getAppendEventMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the events of one workspace or of all workspaces that are still kept: newest first, or in feed order since a
     * time or a token. Events of an earlier workspace with the same id are left out.
     * Errors: NOT_FOUND for an unknown workspace, PERMISSION_DENIED for all workspaces when the caller may not act in
     * every one, OUT_OF_RANGE for a token that is older than what is kept.
     * </pre>
     */
    public dev.planwire.v1.ListEventsResponse listEvents(dev.planwire.v1.ListEventsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListEventsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends every matching event of one workspace or of all workspaces, in feed order: no event is missing or comes
     * twice, and the events of one transaction come in one message. A stream can be resumed with the token of any
     * message, on any replica.
     * Errors: NOT_FOUND for an unknown workspace, and for one that is deleted meanwhile, after the events of its
     * deletion, and in one workspace, unless the stream is resumed, for a plan that does not exist; PERMISSION_DENIED for all workspaces when the caller may not act in every one, INVALID_ARGUMENT for a
     * malformed token or a snapshot, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED when
     * the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    public java.util.Iterator<dev.planwire.v1.WatchEventsResponse> watchEvents(
        dev.planwire.v1.WatchEventsRequest request) {
      return io.grpc.stub.ClientCalls.blockingServerStreamingCall(
          getChannel(), getWatchEventsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Adds an entry to the update log of a workspace. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.CreateUpdateLogEntryResponse createUpdateLogEntry(dev.planwire.v1.CreateUpdateLogEntryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateUpdateLogEntryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the update log of a workspace, newest first. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.ListUpdateLogEntriesResponse listUpdateLogEntries(dev.planwire.v1.ListUpdateLogEntriesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListUpdateLogEntriesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the events of a workspace that are older than the given age, and returns their number. Tokens that are
     * older than that are then refused with OUT_OF_RANGE. What no watch could have read yet, because it has no place in the
     * feed so far, is kept. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.PurgeEventsResponse purgeEvents(dev.planwire.v1.PurgeEventsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getPurgeEventsMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service EventService.
   * <pre>
   * Lists, watches, adds and purges the events of a workspace, and keeps its update log.
   * </pre>
   */
  public static final class EventServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<EventServiceFutureStub> {
    private EventServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected EventServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new EventServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds an event of the caller's own, which subscribers receive like any other.
     * Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.AppendEventResponse> appendEvent(
        dev.planwire.v1.AppendEventRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getAppendEventMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the events of one workspace or of all workspaces that are still kept: newest first, or in feed order since a
     * time or a token. Events of an earlier workspace with the same id are left out.
     * Errors: NOT_FOUND for an unknown workspace, PERMISSION_DENIED for all workspaces when the caller may not act in
     * every one, OUT_OF_RANGE for a token that is older than what is kept.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListEventsResponse> listEvents(
        dev.planwire.v1.ListEventsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListEventsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Adds an entry to the update log of a workspace. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateUpdateLogEntryResponse> createUpdateLogEntry(
        dev.planwire.v1.CreateUpdateLogEntryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateUpdateLogEntryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the update log of a workspace, newest first. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListUpdateLogEntriesResponse> listUpdateLogEntries(
        dev.planwire.v1.ListUpdateLogEntriesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListUpdateLogEntriesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes the events of a workspace that are older than the given age, and returns their number. Tokens that are
     * older than that are then refused with OUT_OF_RANGE. What no watch could have read yet, because it has no place in the
     * feed so far, is kept. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.PurgeEventsResponse> purgeEvents(
        dev.planwire.v1.PurgeEventsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getPurgeEventsMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_APPEND_EVENT = 0;
  private static final int METHODID_LIST_EVENTS = 1;
  private static final int METHODID_WATCH_EVENTS = 2;
  private static final int METHODID_CREATE_UPDATE_LOG_ENTRY = 3;
  private static final int METHODID_LIST_UPDATE_LOG_ENTRIES = 4;
  private static final int METHODID_PURGE_EVENTS = 5;

  private static final class MethodHandlers<Req, Resp> implements
      io.grpc.stub.ServerCalls.UnaryMethod<Req, Resp>,
      io.grpc.stub.ServerCalls.ServerStreamingMethod<Req, Resp>,
      io.grpc.stub.ServerCalls.ClientStreamingMethod<Req, Resp>,
      io.grpc.stub.ServerCalls.BidiStreamingMethod<Req, Resp> {
    private final AsyncService serviceImpl;
    private final int methodId;

    MethodHandlers(AsyncService serviceImpl, int methodId) {
      this.serviceImpl = serviceImpl;
      this.methodId = methodId;
    }

    @java.lang.Override
    @java.lang.SuppressWarnings("unchecked")
    public void invoke(Req request, io.grpc.stub.StreamObserver<Resp> responseObserver) {
      switch (methodId) {
        case METHODID_APPEND_EVENT:
          serviceImpl.appendEvent((dev.planwire.v1.AppendEventRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.AppendEventResponse>) responseObserver);
          break;
        case METHODID_LIST_EVENTS:
          serviceImpl.listEvents((dev.planwire.v1.ListEventsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListEventsResponse>) responseObserver);
          break;
        case METHODID_WATCH_EVENTS:
          serviceImpl.watchEvents((dev.planwire.v1.WatchEventsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.WatchEventsResponse>) responseObserver);
          break;
        case METHODID_CREATE_UPDATE_LOG_ENTRY:
          serviceImpl.createUpdateLogEntry((dev.planwire.v1.CreateUpdateLogEntryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateUpdateLogEntryResponse>) responseObserver);
          break;
        case METHODID_LIST_UPDATE_LOG_ENTRIES:
          serviceImpl.listUpdateLogEntries((dev.planwire.v1.ListUpdateLogEntriesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListUpdateLogEntriesResponse>) responseObserver);
          break;
        case METHODID_PURGE_EVENTS:
          serviceImpl.purgeEvents((dev.planwire.v1.PurgeEventsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.PurgeEventsResponse>) responseObserver);
          break;
        default:
          throw new AssertionError();
      }
    }

    @java.lang.Override
    @java.lang.SuppressWarnings("unchecked")
    public io.grpc.stub.StreamObserver<Req> invoke(
        io.grpc.stub.StreamObserver<Resp> responseObserver) {
      switch (methodId) {
        default:
          throw new AssertionError();
      }
    }
  }

  public static final io.grpc.ServerServiceDefinition bindService(AsyncService service) {
    return io.grpc.ServerServiceDefinition.builder(getServiceDescriptor())
        .addMethod(
          getAppendEventMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.AppendEventRequest,
              dev.planwire.v1.AppendEventResponse>(
                service, METHODID_APPEND_EVENT)))
        .addMethod(
          getListEventsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListEventsRequest,
              dev.planwire.v1.ListEventsResponse>(
                service, METHODID_LIST_EVENTS)))
        .addMethod(
          getWatchEventsMethod(),
          io.grpc.stub.ServerCalls.asyncServerStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.WatchEventsRequest,
              dev.planwire.v1.WatchEventsResponse>(
                service, METHODID_WATCH_EVENTS)))
        .addMethod(
          getCreateUpdateLogEntryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateUpdateLogEntryRequest,
              dev.planwire.v1.CreateUpdateLogEntryResponse>(
                service, METHODID_CREATE_UPDATE_LOG_ENTRY)))
        .addMethod(
          getListUpdateLogEntriesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListUpdateLogEntriesRequest,
              dev.planwire.v1.ListUpdateLogEntriesResponse>(
                service, METHODID_LIST_UPDATE_LOG_ENTRIES)))
        .addMethod(
          getPurgeEventsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.PurgeEventsRequest,
              dev.planwire.v1.PurgeEventsResponse>(
                service, METHODID_PURGE_EVENTS)))
        .build();
  }

  private static abstract class EventServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    EventServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.EventServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("EventService");
    }
  }

  private static final class EventServiceFileDescriptorSupplier
      extends EventServiceBaseDescriptorSupplier {
    EventServiceFileDescriptorSupplier() {}
  }

  private static final class EventServiceMethodDescriptorSupplier
      extends EventServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    EventServiceMethodDescriptorSupplier(java.lang.String methodName) {
      this.methodName = methodName;
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.MethodDescriptor getMethodDescriptor() {
      return getServiceDescriptor().findMethodByName(methodName);
    }
  }

  private static volatile io.grpc.ServiceDescriptor serviceDescriptor;

  public static io.grpc.ServiceDescriptor getServiceDescriptor() {
    io.grpc.ServiceDescriptor result = serviceDescriptor;
    if (result == null) {
      synchronized (EventServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new EventServiceFileDescriptorSupplier())
              .addMethod(getAppendEventMethod())
              .addMethod(getListEventsMethod())
              .addMethod(getWatchEventsMethod())
              .addMethod(getCreateUpdateLogEntryMethod())
              .addMethod(getListUpdateLogEntriesMethod())
              .addMethod(getPurgeEventsMethod())
              .build();
        }
      }
    }
    return result;
  }
}
