package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps who works on plans: the sessions of agents, the handoffs from one agent to the next, and which session a plan belongs
 * to. Where the workspace says `session_ownership`, only the calls of that session change the plan and what belongs to it.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class SessionServiceGrpc {

  private SessionServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.SessionService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateAgentSessionRequest,
      dev.planwire.v1.CreateAgentSessionResponse> getCreateAgentSessionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateAgentSession",
      requestType = dev.planwire.v1.CreateAgentSessionRequest.class,
      responseType = dev.planwire.v1.CreateAgentSessionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateAgentSessionRequest,
      dev.planwire.v1.CreateAgentSessionResponse> getCreateAgentSessionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateAgentSessionRequest, dev.planwire.v1.CreateAgentSessionResponse> getCreateAgentSessionMethod;
    if ((getCreateAgentSessionMethod = SessionServiceGrpc.getCreateAgentSessionMethod) == null) {
      synchronized (SessionServiceGrpc.class) {
        if ((getCreateAgentSessionMethod = SessionServiceGrpc.getCreateAgentSessionMethod) == null) {
          SessionServiceGrpc.getCreateAgentSessionMethod = getCreateAgentSessionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateAgentSessionRequest, dev.planwire.v1.CreateAgentSessionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateAgentSession"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateAgentSessionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateAgentSessionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SessionServiceMethodDescriptorSupplier("CreateAgentSession"))
              .build();
        }
      }
    }
    return getCreateAgentSessionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetAgentSessionRequest,
      dev.planwire.v1.GetAgentSessionResponse> getGetAgentSessionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetAgentSession",
      requestType = dev.planwire.v1.GetAgentSessionRequest.class,
      responseType = dev.planwire.v1.GetAgentSessionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetAgentSessionRequest,
      dev.planwire.v1.GetAgentSessionResponse> getGetAgentSessionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetAgentSessionRequest, dev.planwire.v1.GetAgentSessionResponse> getGetAgentSessionMethod;
    if ((getGetAgentSessionMethod = SessionServiceGrpc.getGetAgentSessionMethod) == null) {
      synchronized (SessionServiceGrpc.class) {
        if ((getGetAgentSessionMethod = SessionServiceGrpc.getGetAgentSessionMethod) == null) {
          SessionServiceGrpc.getGetAgentSessionMethod = getGetAgentSessionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetAgentSessionRequest, dev.planwire.v1.GetAgentSessionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetAgentSession"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetAgentSessionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetAgentSessionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SessionServiceMethodDescriptorSupplier("GetAgentSession"))
              .build();
        }
      }
    }
    return getGetAgentSessionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentSessionsRequest,
      dev.planwire.v1.ListAgentSessionsResponse> getListAgentSessionsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListAgentSessions",
      requestType = dev.planwire.v1.ListAgentSessionsRequest.class,
      responseType = dev.planwire.v1.ListAgentSessionsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentSessionsRequest,
      dev.planwire.v1.ListAgentSessionsResponse> getListAgentSessionsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentSessionsRequest, dev.planwire.v1.ListAgentSessionsResponse> getListAgentSessionsMethod;
    if ((getListAgentSessionsMethod = SessionServiceGrpc.getListAgentSessionsMethod) == null) {
      synchronized (SessionServiceGrpc.class) {
        if ((getListAgentSessionsMethod = SessionServiceGrpc.getListAgentSessionsMethod) == null) {
          SessionServiceGrpc.getListAgentSessionsMethod = getListAgentSessionsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListAgentSessionsRequest, dev.planwire.v1.ListAgentSessionsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListAgentSessions"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAgentSessionsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAgentSessionsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SessionServiceMethodDescriptorSupplier("ListAgentSessions"))
              .build();
        }
      }
    }
    return getListAgentSessionsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.HeartbeatAgentSessionRequest,
      dev.planwire.v1.HeartbeatAgentSessionResponse> getHeartbeatAgentSessionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "HeartbeatAgentSession",
      requestType = dev.planwire.v1.HeartbeatAgentSessionRequest.class,
      responseType = dev.planwire.v1.HeartbeatAgentSessionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.HeartbeatAgentSessionRequest,
      dev.planwire.v1.HeartbeatAgentSessionResponse> getHeartbeatAgentSessionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.HeartbeatAgentSessionRequest, dev.planwire.v1.HeartbeatAgentSessionResponse> getHeartbeatAgentSessionMethod;
    if ((getHeartbeatAgentSessionMethod = SessionServiceGrpc.getHeartbeatAgentSessionMethod) == null) {
      synchronized (SessionServiceGrpc.class) {
        if ((getHeartbeatAgentSessionMethod = SessionServiceGrpc.getHeartbeatAgentSessionMethod) == null) {
          SessionServiceGrpc.getHeartbeatAgentSessionMethod = getHeartbeatAgentSessionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.HeartbeatAgentSessionRequest, dev.planwire.v1.HeartbeatAgentSessionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "HeartbeatAgentSession"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.HeartbeatAgentSessionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.HeartbeatAgentSessionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SessionServiceMethodDescriptorSupplier("HeartbeatAgentSession"))
              .build();
        }
      }
    }
    return getHeartbeatAgentSessionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CompleteAgentSessionRequest,
      dev.planwire.v1.CompleteAgentSessionResponse> getCompleteAgentSessionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CompleteAgentSession",
      requestType = dev.planwire.v1.CompleteAgentSessionRequest.class,
      responseType = dev.planwire.v1.CompleteAgentSessionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CompleteAgentSessionRequest,
      dev.planwire.v1.CompleteAgentSessionResponse> getCompleteAgentSessionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CompleteAgentSessionRequest, dev.planwire.v1.CompleteAgentSessionResponse> getCompleteAgentSessionMethod;
    if ((getCompleteAgentSessionMethod = SessionServiceGrpc.getCompleteAgentSessionMethod) == null) {
      synchronized (SessionServiceGrpc.class) {
        if ((getCompleteAgentSessionMethod = SessionServiceGrpc.getCompleteAgentSessionMethod) == null) {
          SessionServiceGrpc.getCompleteAgentSessionMethod = getCompleteAgentSessionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CompleteAgentSessionRequest, dev.planwire.v1.CompleteAgentSessionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CompleteAgentSession"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteAgentSessionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteAgentSessionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SessionServiceMethodDescriptorSupplier("CompleteAgentSession"))
              .build();
        }
      }
    }
    return getCompleteAgentSessionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateHandoffRequest,
      dev.planwire.v1.CreateHandoffResponse> getCreateHandoffMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateHandoff",
      requestType = dev.planwire.v1.CreateHandoffRequest.class,
      responseType = dev.planwire.v1.CreateHandoffResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateHandoffRequest,
      dev.planwire.v1.CreateHandoffResponse> getCreateHandoffMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateHandoffRequest, dev.planwire.v1.CreateHandoffResponse> getCreateHandoffMethod;
    if ((getCreateHandoffMethod = SessionServiceGrpc.getCreateHandoffMethod) == null) {
      synchronized (SessionServiceGrpc.class) {
        if ((getCreateHandoffMethod = SessionServiceGrpc.getCreateHandoffMethod) == null) {
          SessionServiceGrpc.getCreateHandoffMethod = getCreateHandoffMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateHandoffRequest, dev.planwire.v1.CreateHandoffResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateHandoff"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateHandoffRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateHandoffResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SessionServiceMethodDescriptorSupplier("CreateHandoff"))
              .build();
        }
      }
    }
    return getCreateHandoffMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetHandoffRequest,
      dev.planwire.v1.GetHandoffResponse> getGetHandoffMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetHandoff",
      requestType = dev.planwire.v1.GetHandoffRequest.class,
      responseType = dev.planwire.v1.GetHandoffResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetHandoffRequest,
      dev.planwire.v1.GetHandoffResponse> getGetHandoffMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetHandoffRequest, dev.planwire.v1.GetHandoffResponse> getGetHandoffMethod;
    if ((getGetHandoffMethod = SessionServiceGrpc.getGetHandoffMethod) == null) {
      synchronized (SessionServiceGrpc.class) {
        if ((getGetHandoffMethod = SessionServiceGrpc.getGetHandoffMethod) == null) {
          SessionServiceGrpc.getGetHandoffMethod = getGetHandoffMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetHandoffRequest, dev.planwire.v1.GetHandoffResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetHandoff"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetHandoffRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetHandoffResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SessionServiceMethodDescriptorSupplier("GetHandoff"))
              .build();
        }
      }
    }
    return getGetHandoffMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListHandoffsRequest,
      dev.planwire.v1.ListHandoffsResponse> getListHandoffsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListHandoffs",
      requestType = dev.planwire.v1.ListHandoffsRequest.class,
      responseType = dev.planwire.v1.ListHandoffsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListHandoffsRequest,
      dev.planwire.v1.ListHandoffsResponse> getListHandoffsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListHandoffsRequest, dev.planwire.v1.ListHandoffsResponse> getListHandoffsMethod;
    if ((getListHandoffsMethod = SessionServiceGrpc.getListHandoffsMethod) == null) {
      synchronized (SessionServiceGrpc.class) {
        if ((getListHandoffsMethod = SessionServiceGrpc.getListHandoffsMethod) == null) {
          SessionServiceGrpc.getListHandoffsMethod = getListHandoffsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListHandoffsRequest, dev.planwire.v1.ListHandoffsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListHandoffs"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListHandoffsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListHandoffsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SessionServiceMethodDescriptorSupplier("ListHandoffs"))
              .build();
        }
      }
    }
    return getListHandoffsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.TakeOverPlanRequest,
      dev.planwire.v1.TakeOverPlanResponse> getTakeOverPlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "TakeOverPlan",
      requestType = dev.planwire.v1.TakeOverPlanRequest.class,
      responseType = dev.planwire.v1.TakeOverPlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.TakeOverPlanRequest,
      dev.planwire.v1.TakeOverPlanResponse> getTakeOverPlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.TakeOverPlanRequest, dev.planwire.v1.TakeOverPlanResponse> getTakeOverPlanMethod;
    if ((getTakeOverPlanMethod = SessionServiceGrpc.getTakeOverPlanMethod) == null) {
      synchronized (SessionServiceGrpc.class) {
        if ((getTakeOverPlanMethod = SessionServiceGrpc.getTakeOverPlanMethod) == null) {
          SessionServiceGrpc.getTakeOverPlanMethod = getTakeOverPlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.TakeOverPlanRequest, dev.planwire.v1.TakeOverPlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "TakeOverPlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.TakeOverPlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.TakeOverPlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SessionServiceMethodDescriptorSupplier("TakeOverPlan"))
              .build();
        }
      }
    }
    return getTakeOverPlanMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static SessionServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<SessionServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<SessionServiceStub>() {
        @java.lang.Override
        public SessionServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new SessionServiceStub(channel, callOptions);
        }
      };
    return SessionServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static SessionServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<SessionServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<SessionServiceBlockingV2Stub>() {
        @java.lang.Override
        public SessionServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new SessionServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return SessionServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static SessionServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<SessionServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<SessionServiceBlockingStub>() {
        @java.lang.Override
        public SessionServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new SessionServiceBlockingStub(channel, callOptions);
        }
      };
    return SessionServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static SessionServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<SessionServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<SessionServiceFutureStub>() {
        @java.lang.Override
        public SessionServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new SessionServiceFutureStub(channel, callOptions);
        }
      };
    return SessionServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps who works on plans: the sessions of agents, the handoffs from one agent to the next, and which session a plan belongs
   * to. Where the workspace says `session_ownership`, only the calls of that session change the plan and what belongs to it.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Starts an agent session. Any session may start one on any plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken,
     * INVALID_ARGUMENT when neither the request nor the metadata `planwire-session` says which session it is.
     * </pre>
     */
    default void createAgentSession(dev.planwire.v1.CreateAgentSessionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateAgentSessionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateAgentSessionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one agent session. Errors: NOT_FOUND.
     * </pre>
     */
    default void getAgentSession(dev.planwire.v1.GetAgentSessionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetAgentSessionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetAgentSessionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the agent sessions of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listAgentSessions(dev.planwire.v1.ListAgentSessionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentSessionsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListAgentSessionsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Says that the agent is still at work. Call it several times within `timeout_seconds`; it can be repeated at will, changes
     * neither the revision nor `updated_at`, and has no event. When the heartbeats stop, the agent session is orphaned within
     * seconds after its timeout, with the event `agent_session.orphaned`. Unless another agent session of the same session is
     * active, the tasks that the session has in progress are then released: they become approved where they had been approved,
     * else pending, and their history says why. A heartbeat that is late, and comes before that, keeps the agent session.
     * Errors: NOT_FOUND, FAILED_PRECONDITION when the agent session is completed or was found orphaned: start another one.
     * </pre>
     */
    default void heartbeatAgentSession(dev.planwire.v1.HeartbeatAgentSessionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.HeartbeatAgentSessionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getHeartbeatAgentSessionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Completes an agent session, also one that was found orphaned. Tasks that the session has in progress stay in progress.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is completed already.
     * </pre>
     */
    default void completeAgentSession(dev.planwire.v1.CompleteAgentSessionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteAgentSessionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCompleteAgentSessionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Records that one agent has handed a plan to another one. To make the plan another session's, change its `session_id` with
     * UpdatePlan, or let that session call TakeOverPlan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    default void createHandoff(dev.planwire.v1.CreateHandoffRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateHandoffResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateHandoffMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one handoff. Errors: NOT_FOUND.
     * </pre>
     */
    default void getHandoff(dev.planwire.v1.GetHandoffRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetHandoffResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetHandoffMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the handoffs of a plan in the order of the feed, the first one first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listHandoffs(dev.planwire.v1.ListHandoffsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListHandoffsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListHandoffsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a plan another session's, whether the workspace says `session_ownership` or not. The session that has the plan must
     * have ended: at least one agent session of it was started here, and none is active. An admin takes over any plan with
     * `force`. Errors: NOT_FOUND, ABORTED, INVALID_ARGUMENT when neither the request nor the metadata `planwire-session` says
     * which session takes over, FAILED_PRECONDITION while the session that has the plan may be at work and `force` is not set,
     * or when the plan is active and the session has another active plan.
     * </pre>
     */
    default void takeOverPlan(dev.planwire.v1.TakeOverPlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.TakeOverPlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getTakeOverPlanMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service SessionService.
   * <pre>
   * Keeps who works on plans: the sessions of agents, the handoffs from one agent to the next, and which session a plan belongs
   * to. Where the workspace says `session_ownership`, only the calls of that session change the plan and what belongs to it.
   * </pre>
   */
  public static abstract class SessionServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return SessionServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service SessionService.
   * <pre>
   * Keeps who works on plans: the sessions of agents, the handoffs from one agent to the next, and which session a plan belongs
   * to. Where the workspace says `session_ownership`, only the calls of that session change the plan and what belongs to it.
   * </pre>
   */
  public static final class SessionServiceStub
      extends io.grpc.stub.AbstractAsyncStub<SessionServiceStub> {
    private SessionServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected SessionServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new SessionServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Starts an agent session. Any session may start one on any plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken,
     * INVALID_ARGUMENT when neither the request nor the metadata `planwire-session` says which session it is.
     * </pre>
     */
    public void createAgentSession(dev.planwire.v1.CreateAgentSessionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateAgentSessionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateAgentSessionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one agent session. Errors: NOT_FOUND.
     * </pre>
     */
    public void getAgentSession(dev.planwire.v1.GetAgentSessionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetAgentSessionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetAgentSessionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the agent sessions of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listAgentSessions(dev.planwire.v1.ListAgentSessionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentSessionsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListAgentSessionsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Says that the agent is still at work. Call it several times within `timeout_seconds`; it can be repeated at will, changes
     * neither the revision nor `updated_at`, and has no event. When the heartbeats stop, the agent session is orphaned within
     * seconds after its timeout, with the event `agent_session.orphaned`. Unless another agent session of the same session is
     * active, the tasks that the session has in progress are then released: they become approved where they had been approved,
     * else pending, and their history says why. A heartbeat that is late, and comes before that, keeps the agent session.
     * Errors: NOT_FOUND, FAILED_PRECONDITION when the agent session is completed or was found orphaned: start another one.
     * </pre>
     */
    public void heartbeatAgentSession(dev.planwire.v1.HeartbeatAgentSessionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.HeartbeatAgentSessionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getHeartbeatAgentSessionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Completes an agent session, also one that was found orphaned. Tasks that the session has in progress stay in progress.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is completed already.
     * </pre>
     */
    public void completeAgentSession(dev.planwire.v1.CompleteAgentSessionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteAgentSessionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCompleteAgentSessionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Records that one agent has handed a plan to another one. To make the plan another session's, change its `session_id` with
     * UpdatePlan, or let that session call TakeOverPlan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public void createHandoff(dev.planwire.v1.CreateHandoffRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateHandoffResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateHandoffMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one handoff. Errors: NOT_FOUND.
     * </pre>
     */
    public void getHandoff(dev.planwire.v1.GetHandoffRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetHandoffResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetHandoffMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the handoffs of a plan in the order of the feed, the first one first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listHandoffs(dev.planwire.v1.ListHandoffsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListHandoffsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListHandoffsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a plan another session's, whether the workspace says `session_ownership` or not. The session that has the plan must
     * have ended: at least one agent session of it was started here, and none is active. An admin takes over any plan with
     * `force`. Errors: NOT_FOUND, ABORTED, INVALID_ARGUMENT when neither the request nor the metadata `planwire-session` says
     * which session takes over, FAILED_PRECONDITION while the session that has the plan may be at work and `force` is not set,
     * or when the plan is active and the session has another active plan.
     * </pre>
     */
    public void takeOverPlan(dev.planwire.v1.TakeOverPlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.TakeOverPlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getTakeOverPlanMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service SessionService.
   * <pre>
   * Keeps who works on plans: the sessions of agents, the handoffs from one agent to the next, and which session a plan belongs
   * to. Where the workspace says `session_ownership`, only the calls of that session change the plan and what belongs to it.
   * </pre>
   */
  public static final class SessionServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<SessionServiceBlockingV2Stub> {
    private SessionServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected SessionServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new SessionServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Starts an agent session. Any session may start one on any plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken,
     * INVALID_ARGUMENT when neither the request nor the metadata `planwire-session` says which session it is.
     * </pre>
     */
    public dev.planwire.v1.CreateAgentSessionResponse createAgentSession(dev.planwire.v1.CreateAgentSessionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateAgentSessionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one agent session. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetAgentSessionResponse getAgentSession(dev.planwire.v1.GetAgentSessionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetAgentSessionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the agent sessions of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAgentSessionsResponse listAgentSessions(dev.planwire.v1.ListAgentSessionsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListAgentSessionsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Says that the agent is still at work. Call it several times within `timeout_seconds`; it can be repeated at will, changes
     * neither the revision nor `updated_at`, and has no event. When the heartbeats stop, the agent session is orphaned within
     * seconds after its timeout, with the event `agent_session.orphaned`. Unless another agent session of the same session is
     * active, the tasks that the session has in progress are then released: they become approved where they had been approved,
     * else pending, and their history says why. A heartbeat that is late, and comes before that, keeps the agent session.
     * Errors: NOT_FOUND, FAILED_PRECONDITION when the agent session is completed or was found orphaned: start another one.
     * </pre>
     */
    public dev.planwire.v1.HeartbeatAgentSessionResponse heartbeatAgentSession(dev.planwire.v1.HeartbeatAgentSessionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getHeartbeatAgentSessionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes an agent session, also one that was found orphaned. Tasks that the session has in progress stay in progress.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is completed already.
     * </pre>
     */
    public dev.planwire.v1.CompleteAgentSessionResponse completeAgentSession(dev.planwire.v1.CompleteAgentSessionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCompleteAgentSessionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Records that one agent has handed a plan to another one. To make the plan another session's, change its `session_id` with
     * UpdatePlan, or let that session call TakeOverPlan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateHandoffResponse createHandoff(dev.planwire.v1.CreateHandoffRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateHandoffMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one handoff. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetHandoffResponse getHandoff(dev.planwire.v1.GetHandoffRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetHandoffMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the handoffs of a plan in the order of the feed, the first one first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListHandoffsResponse listHandoffs(dev.planwire.v1.ListHandoffsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListHandoffsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a plan another session's, whether the workspace says `session_ownership` or not. The session that has the plan must
     * have ended: at least one agent session of it was started here, and none is active. An admin takes over any plan with
     * `force`. Errors: NOT_FOUND, ABORTED, INVALID_ARGUMENT when neither the request nor the metadata `planwire-session` says
     * which session takes over, FAILED_PRECONDITION while the session that has the plan may be at work and `force` is not set,
     * or when the plan is active and the session has another active plan.
     * </pre>
     */
    public dev.planwire.v1.TakeOverPlanResponse takeOverPlan(dev.planwire.v1.TakeOverPlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getTakeOverPlanMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service SessionService.
   * <pre>
   * Keeps who works on plans: the sessions of agents, the handoffs from one agent to the next, and which session a plan belongs
   * to. Where the workspace says `session_ownership`, only the calls of that session change the plan and what belongs to it.
   * </pre>
   */
  public static final class SessionServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<SessionServiceBlockingStub> {
    private SessionServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected SessionServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new SessionServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Starts an agent session. Any session may start one on any plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken,
     * INVALID_ARGUMENT when neither the request nor the metadata `planwire-session` says which session it is.
     * </pre>
     */
    public dev.planwire.v1.CreateAgentSessionResponse createAgentSession(dev.planwire.v1.CreateAgentSessionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateAgentSessionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one agent session. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetAgentSessionResponse getAgentSession(dev.planwire.v1.GetAgentSessionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetAgentSessionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the agent sessions of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAgentSessionsResponse listAgentSessions(dev.planwire.v1.ListAgentSessionsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListAgentSessionsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Says that the agent is still at work. Call it several times within `timeout_seconds`; it can be repeated at will, changes
     * neither the revision nor `updated_at`, and has no event. When the heartbeats stop, the agent session is orphaned within
     * seconds after its timeout, with the event `agent_session.orphaned`. Unless another agent session of the same session is
     * active, the tasks that the session has in progress are then released: they become approved where they had been approved,
     * else pending, and their history says why. A heartbeat that is late, and comes before that, keeps the agent session.
     * Errors: NOT_FOUND, FAILED_PRECONDITION when the agent session is completed or was found orphaned: start another one.
     * </pre>
     */
    public dev.planwire.v1.HeartbeatAgentSessionResponse heartbeatAgentSession(dev.planwire.v1.HeartbeatAgentSessionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getHeartbeatAgentSessionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes an agent session, also one that was found orphaned. Tasks that the session has in progress stay in progress.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is completed already.
     * </pre>
     */
    public dev.planwire.v1.CompleteAgentSessionResponse completeAgentSession(dev.planwire.v1.CompleteAgentSessionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCompleteAgentSessionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Records that one agent has handed a plan to another one. To make the plan another session's, change its `session_id` with
     * UpdatePlan, or let that session call TakeOverPlan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateHandoffResponse createHandoff(dev.planwire.v1.CreateHandoffRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateHandoffMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one handoff. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetHandoffResponse getHandoff(dev.planwire.v1.GetHandoffRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetHandoffMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the handoffs of a plan in the order of the feed, the first one first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListHandoffsResponse listHandoffs(dev.planwire.v1.ListHandoffsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListHandoffsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a plan another session's, whether the workspace says `session_ownership` or not. The session that has the plan must
     * have ended: at least one agent session of it was started here, and none is active. An admin takes over any plan with
     * `force`. Errors: NOT_FOUND, ABORTED, INVALID_ARGUMENT when neither the request nor the metadata `planwire-session` says
     * which session takes over, FAILED_PRECONDITION while the session that has the plan may be at work and `force` is not set,
     * or when the plan is active and the session has another active plan.
     * </pre>
     */
    public dev.planwire.v1.TakeOverPlanResponse takeOverPlan(dev.planwire.v1.TakeOverPlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getTakeOverPlanMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service SessionService.
   * <pre>
   * Keeps who works on plans: the sessions of agents, the handoffs from one agent to the next, and which session a plan belongs
   * to. Where the workspace says `session_ownership`, only the calls of that session change the plan and what belongs to it.
   * </pre>
   */
  public static final class SessionServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<SessionServiceFutureStub> {
    private SessionServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected SessionServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new SessionServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Starts an agent session. Any session may start one on any plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken,
     * INVALID_ARGUMENT when neither the request nor the metadata `planwire-session` says which session it is.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateAgentSessionResponse> createAgentSession(
        dev.planwire.v1.CreateAgentSessionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateAgentSessionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one agent session. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetAgentSessionResponse> getAgentSession(
        dev.planwire.v1.GetAgentSessionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetAgentSessionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the agent sessions of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListAgentSessionsResponse> listAgentSessions(
        dev.planwire.v1.ListAgentSessionsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListAgentSessionsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Says that the agent is still at work. Call it several times within `timeout_seconds`; it can be repeated at will, changes
     * neither the revision nor `updated_at`, and has no event. When the heartbeats stop, the agent session is orphaned within
     * seconds after its timeout, with the event `agent_session.orphaned`. Unless another agent session of the same session is
     * active, the tasks that the session has in progress are then released: they become approved where they had been approved,
     * else pending, and their history says why. A heartbeat that is late, and comes before that, keeps the agent session.
     * Errors: NOT_FOUND, FAILED_PRECONDITION when the agent session is completed or was found orphaned: start another one.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.HeartbeatAgentSessionResponse> heartbeatAgentSession(
        dev.planwire.v1.HeartbeatAgentSessionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getHeartbeatAgentSessionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Completes an agent session, also one that was found orphaned. Tasks that the session has in progress stay in progress.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is completed already.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CompleteAgentSessionResponse> completeAgentSession(
        dev.planwire.v1.CompleteAgentSessionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCompleteAgentSessionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Records that one agent has handed a plan to another one. To make the plan another session's, change its `session_id` with
     * UpdatePlan, or let that session call TakeOverPlan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateHandoffResponse> createHandoff(
        dev.planwire.v1.CreateHandoffRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateHandoffMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one handoff. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetHandoffResponse> getHandoff(
        dev.planwire.v1.GetHandoffRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetHandoffMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the handoffs of a plan in the order of the feed, the first one first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListHandoffsResponse> listHandoffs(
        dev.planwire.v1.ListHandoffsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListHandoffsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a plan another session's, whether the workspace says `session_ownership` or not. The session that has the plan must
     * have ended: at least one agent session of it was started here, and none is active. An admin takes over any plan with
     * `force`. Errors: NOT_FOUND, ABORTED, INVALID_ARGUMENT when neither the request nor the metadata `planwire-session` says
     * which session takes over, FAILED_PRECONDITION while the session that has the plan may be at work and `force` is not set,
     * or when the plan is active and the session has another active plan.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.TakeOverPlanResponse> takeOverPlan(
        dev.planwire.v1.TakeOverPlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getTakeOverPlanMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_AGENT_SESSION = 0;
  private static final int METHODID_GET_AGENT_SESSION = 1;
  private static final int METHODID_LIST_AGENT_SESSIONS = 2;
  private static final int METHODID_HEARTBEAT_AGENT_SESSION = 3;
  private static final int METHODID_COMPLETE_AGENT_SESSION = 4;
  private static final int METHODID_CREATE_HANDOFF = 5;
  private static final int METHODID_GET_HANDOFF = 6;
  private static final int METHODID_LIST_HANDOFFS = 7;
  private static final int METHODID_TAKE_OVER_PLAN = 8;

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
        case METHODID_CREATE_AGENT_SESSION:
          serviceImpl.createAgentSession((dev.planwire.v1.CreateAgentSessionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateAgentSessionResponse>) responseObserver);
          break;
        case METHODID_GET_AGENT_SESSION:
          serviceImpl.getAgentSession((dev.planwire.v1.GetAgentSessionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetAgentSessionResponse>) responseObserver);
          break;
        case METHODID_LIST_AGENT_SESSIONS:
          serviceImpl.listAgentSessions((dev.planwire.v1.ListAgentSessionsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentSessionsResponse>) responseObserver);
          break;
        case METHODID_HEARTBEAT_AGENT_SESSION:
          serviceImpl.heartbeatAgentSession((dev.planwire.v1.HeartbeatAgentSessionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.HeartbeatAgentSessionResponse>) responseObserver);
          break;
        case METHODID_COMPLETE_AGENT_SESSION:
          serviceImpl.completeAgentSession((dev.planwire.v1.CompleteAgentSessionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteAgentSessionResponse>) responseObserver);
          break;
        case METHODID_CREATE_HANDOFF:
          serviceImpl.createHandoff((dev.planwire.v1.CreateHandoffRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateHandoffResponse>) responseObserver);
          break;
        case METHODID_GET_HANDOFF:
          serviceImpl.getHandoff((dev.planwire.v1.GetHandoffRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetHandoffResponse>) responseObserver);
          break;
        case METHODID_LIST_HANDOFFS:
          serviceImpl.listHandoffs((dev.planwire.v1.ListHandoffsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListHandoffsResponse>) responseObserver);
          break;
        case METHODID_TAKE_OVER_PLAN:
          serviceImpl.takeOverPlan((dev.planwire.v1.TakeOverPlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.TakeOverPlanResponse>) responseObserver);
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
          getCreateAgentSessionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateAgentSessionRequest,
              dev.planwire.v1.CreateAgentSessionResponse>(
                service, METHODID_CREATE_AGENT_SESSION)))
        .addMethod(
          getGetAgentSessionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetAgentSessionRequest,
              dev.planwire.v1.GetAgentSessionResponse>(
                service, METHODID_GET_AGENT_SESSION)))
        .addMethod(
          getListAgentSessionsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListAgentSessionsRequest,
              dev.planwire.v1.ListAgentSessionsResponse>(
                service, METHODID_LIST_AGENT_SESSIONS)))
        .addMethod(
          getHeartbeatAgentSessionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.HeartbeatAgentSessionRequest,
              dev.planwire.v1.HeartbeatAgentSessionResponse>(
                service, METHODID_HEARTBEAT_AGENT_SESSION)))
        .addMethod(
          getCompleteAgentSessionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CompleteAgentSessionRequest,
              dev.planwire.v1.CompleteAgentSessionResponse>(
                service, METHODID_COMPLETE_AGENT_SESSION)))
        .addMethod(
          getCreateHandoffMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateHandoffRequest,
              dev.planwire.v1.CreateHandoffResponse>(
                service, METHODID_CREATE_HANDOFF)))
        .addMethod(
          getGetHandoffMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetHandoffRequest,
              dev.planwire.v1.GetHandoffResponse>(
                service, METHODID_GET_HANDOFF)))
        .addMethod(
          getListHandoffsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListHandoffsRequest,
              dev.planwire.v1.ListHandoffsResponse>(
                service, METHODID_LIST_HANDOFFS)))
        .addMethod(
          getTakeOverPlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.TakeOverPlanRequest,
              dev.planwire.v1.TakeOverPlanResponse>(
                service, METHODID_TAKE_OVER_PLAN)))
        .build();
  }

  private static abstract class SessionServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    SessionServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.SessionServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("SessionService");
    }
  }

  private static final class SessionServiceFileDescriptorSupplier
      extends SessionServiceBaseDescriptorSupplier {
    SessionServiceFileDescriptorSupplier() {}
  }

  private static final class SessionServiceMethodDescriptorSupplier
      extends SessionServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    SessionServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (SessionServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new SessionServiceFileDescriptorSupplier())
              .addMethod(getCreateAgentSessionMethod())
              .addMethod(getGetAgentSessionMethod())
              .addMethod(getListAgentSessionsMethod())
              .addMethod(getHeartbeatAgentSessionMethod())
              .addMethod(getCompleteAgentSessionMethod())
              .addMethod(getCreateHandoffMethod())
              .addMethod(getGetHandoffMethod())
              .addMethod(getListHandoffsMethod())
              .addMethod(getTakeOverPlanMethod())
              .build();
        }
      }
    }
    return result;
  }
}
