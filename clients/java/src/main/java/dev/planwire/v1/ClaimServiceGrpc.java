package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Gives ready tasks to workers: each to exactly one, for as long as its lease lasts. A task is ready when StartTask would
 * take it; one that has open subtasks is not given to anybody, and becomes ready when the last of them has ended. A worker
 * completes, fails and releases what it claimed with the calls of TaskService, or with those here, and names the attempt
 * of its lease, which is the fencing token: while a task is leased, a call without the token, or with an earlier one, is
 * refused with FAILED_PRECONDITION and the reason LEASE_LOST, and changes nothing. A lease that has ended is lost, whether
 * or not the task has been given to somebody else since. What an expired lease was for becomes pending again, or approved
 * where it had been approved, with an entry in its history and an event; that attempt does not count against max_attempts.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class ClaimServiceGrpc {

  private ClaimServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.ClaimService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListReadyTasksRequest,
      dev.planwire.v1.ListReadyTasksResponse> getListReadyTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListReadyTasks",
      requestType = dev.planwire.v1.ListReadyTasksRequest.class,
      responseType = dev.planwire.v1.ListReadyTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListReadyTasksRequest,
      dev.planwire.v1.ListReadyTasksResponse> getListReadyTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListReadyTasksRequest, dev.planwire.v1.ListReadyTasksResponse> getListReadyTasksMethod;
    if ((getListReadyTasksMethod = ClaimServiceGrpc.getListReadyTasksMethod) == null) {
      synchronized (ClaimServiceGrpc.class) {
        if ((getListReadyTasksMethod = ClaimServiceGrpc.getListReadyTasksMethod) == null) {
          ClaimServiceGrpc.getListReadyTasksMethod = getListReadyTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListReadyTasksRequest, dev.planwire.v1.ListReadyTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListReadyTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListReadyTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListReadyTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ClaimServiceMethodDescriptorSupplier("ListReadyTasks"))
              .build();
        }
      }
    }
    return getListReadyTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.PeekNextTaskRequest,
      dev.planwire.v1.PeekNextTaskResponse> getPeekNextTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "PeekNextTask",
      requestType = dev.planwire.v1.PeekNextTaskRequest.class,
      responseType = dev.planwire.v1.PeekNextTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.PeekNextTaskRequest,
      dev.planwire.v1.PeekNextTaskResponse> getPeekNextTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.PeekNextTaskRequest, dev.planwire.v1.PeekNextTaskResponse> getPeekNextTaskMethod;
    if ((getPeekNextTaskMethod = ClaimServiceGrpc.getPeekNextTaskMethod) == null) {
      synchronized (ClaimServiceGrpc.class) {
        if ((getPeekNextTaskMethod = ClaimServiceGrpc.getPeekNextTaskMethod) == null) {
          ClaimServiceGrpc.getPeekNextTaskMethod = getPeekNextTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.PeekNextTaskRequest, dev.planwire.v1.PeekNextTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "PeekNextTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PeekNextTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PeekNextTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ClaimServiceMethodDescriptorSupplier("PeekNextTask"))
              .build();
        }
      }
    }
    return getPeekNextTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ClaimTasksRequest,
      dev.planwire.v1.ClaimTasksResponse> getClaimTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ClaimTasks",
      requestType = dev.planwire.v1.ClaimTasksRequest.class,
      responseType = dev.planwire.v1.ClaimTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ClaimTasksRequest,
      dev.planwire.v1.ClaimTasksResponse> getClaimTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ClaimTasksRequest, dev.planwire.v1.ClaimTasksResponse> getClaimTasksMethod;
    if ((getClaimTasksMethod = ClaimServiceGrpc.getClaimTasksMethod) == null) {
      synchronized (ClaimServiceGrpc.class) {
        if ((getClaimTasksMethod = ClaimServiceGrpc.getClaimTasksMethod) == null) {
          ClaimServiceGrpc.getClaimTasksMethod = getClaimTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ClaimTasksRequest, dev.planwire.v1.ClaimTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ClaimTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ClaimTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ClaimTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ClaimServiceMethodDescriptorSupplier("ClaimTasks"))
              .build();
        }
      }
    }
    return getClaimTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RenewLeaseRequest,
      dev.planwire.v1.RenewLeaseResponse> getRenewLeaseMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RenewLease",
      requestType = dev.planwire.v1.RenewLeaseRequest.class,
      responseType = dev.planwire.v1.RenewLeaseResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RenewLeaseRequest,
      dev.planwire.v1.RenewLeaseResponse> getRenewLeaseMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RenewLeaseRequest, dev.planwire.v1.RenewLeaseResponse> getRenewLeaseMethod;
    if ((getRenewLeaseMethod = ClaimServiceGrpc.getRenewLeaseMethod) == null) {
      synchronized (ClaimServiceGrpc.class) {
        if ((getRenewLeaseMethod = ClaimServiceGrpc.getRenewLeaseMethod) == null) {
          ClaimServiceGrpc.getRenewLeaseMethod = getRenewLeaseMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RenewLeaseRequest, dev.planwire.v1.RenewLeaseResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RenewLease"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RenewLeaseRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RenewLeaseResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ClaimServiceMethodDescriptorSupplier("RenewLease"))
              .build();
        }
      }
    }
    return getRenewLeaseMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetLeaseRequest,
      dev.planwire.v1.GetLeaseResponse> getGetLeaseMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetLease",
      requestType = dev.planwire.v1.GetLeaseRequest.class,
      responseType = dev.planwire.v1.GetLeaseResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetLeaseRequest,
      dev.planwire.v1.GetLeaseResponse> getGetLeaseMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetLeaseRequest, dev.planwire.v1.GetLeaseResponse> getGetLeaseMethod;
    if ((getGetLeaseMethod = ClaimServiceGrpc.getGetLeaseMethod) == null) {
      synchronized (ClaimServiceGrpc.class) {
        if ((getGetLeaseMethod = ClaimServiceGrpc.getGetLeaseMethod) == null) {
          ClaimServiceGrpc.getGetLeaseMethod = getGetLeaseMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetLeaseRequest, dev.planwire.v1.GetLeaseResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetLease"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetLeaseRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetLeaseResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ClaimServiceMethodDescriptorSupplier("GetLease"))
              .build();
        }
      }
    }
    return getGetLeaseMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListLeasesRequest,
      dev.planwire.v1.ListLeasesResponse> getListLeasesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListLeases",
      requestType = dev.planwire.v1.ListLeasesRequest.class,
      responseType = dev.planwire.v1.ListLeasesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListLeasesRequest,
      dev.planwire.v1.ListLeasesResponse> getListLeasesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListLeasesRequest, dev.planwire.v1.ListLeasesResponse> getListLeasesMethod;
    if ((getListLeasesMethod = ClaimServiceGrpc.getListLeasesMethod) == null) {
      synchronized (ClaimServiceGrpc.class) {
        if ((getListLeasesMethod = ClaimServiceGrpc.getListLeasesMethod) == null) {
          ClaimServiceGrpc.getListLeasesMethod = getListLeasesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListLeasesRequest, dev.planwire.v1.ListLeasesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListLeases"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListLeasesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListLeasesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ClaimServiceMethodDescriptorSupplier("ListLeases"))
              .build();
        }
      }
    }
    return getListLeasesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CompleteTasksRequest,
      dev.planwire.v1.CompleteTasksResponse> getCompleteTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CompleteTasks",
      requestType = dev.planwire.v1.CompleteTasksRequest.class,
      responseType = dev.planwire.v1.CompleteTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CompleteTasksRequest,
      dev.planwire.v1.CompleteTasksResponse> getCompleteTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CompleteTasksRequest, dev.planwire.v1.CompleteTasksResponse> getCompleteTasksMethod;
    if ((getCompleteTasksMethod = ClaimServiceGrpc.getCompleteTasksMethod) == null) {
      synchronized (ClaimServiceGrpc.class) {
        if ((getCompleteTasksMethod = ClaimServiceGrpc.getCompleteTasksMethod) == null) {
          ClaimServiceGrpc.getCompleteTasksMethod = getCompleteTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CompleteTasksRequest, dev.planwire.v1.CompleteTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CompleteTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ClaimServiceMethodDescriptorSupplier("CompleteTasks"))
              .build();
        }
      }
    }
    return getCompleteTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CompleteAndClaimNextRequest,
      dev.planwire.v1.CompleteAndClaimNextResponse> getCompleteAndClaimNextMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CompleteAndClaimNext",
      requestType = dev.planwire.v1.CompleteAndClaimNextRequest.class,
      responseType = dev.planwire.v1.CompleteAndClaimNextResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CompleteAndClaimNextRequest,
      dev.planwire.v1.CompleteAndClaimNextResponse> getCompleteAndClaimNextMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CompleteAndClaimNextRequest, dev.planwire.v1.CompleteAndClaimNextResponse> getCompleteAndClaimNextMethod;
    if ((getCompleteAndClaimNextMethod = ClaimServiceGrpc.getCompleteAndClaimNextMethod) == null) {
      synchronized (ClaimServiceGrpc.class) {
        if ((getCompleteAndClaimNextMethod = ClaimServiceGrpc.getCompleteAndClaimNextMethod) == null) {
          ClaimServiceGrpc.getCompleteAndClaimNextMethod = getCompleteAndClaimNextMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CompleteAndClaimNextRequest, dev.planwire.v1.CompleteAndClaimNextResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CompleteAndClaimNext"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteAndClaimNextRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteAndClaimNextResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ClaimServiceMethodDescriptorSupplier("CompleteAndClaimNext"))
              .build();
        }
      }
    }
    return getCompleteAndClaimNextMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static ClaimServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ClaimServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ClaimServiceStub>() {
        @java.lang.Override
        public ClaimServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ClaimServiceStub(channel, callOptions);
        }
      };
    return ClaimServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static ClaimServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ClaimServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ClaimServiceBlockingV2Stub>() {
        @java.lang.Override
        public ClaimServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ClaimServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return ClaimServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static ClaimServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ClaimServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ClaimServiceBlockingStub>() {
        @java.lang.Override
        public ClaimServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ClaimServiceBlockingStub(channel, callOptions);
        }
      };
    return ClaimServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static ClaimServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ClaimServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ClaimServiceFutureStub>() {
        @java.lang.Override
        public ClaimServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ClaimServiceFutureStub(channel, callOptions);
        }
      };
    return ClaimServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Gives ready tasks to workers: each to exactly one, for as long as its lease lasts. A task is ready when StartTask would
   * take it; one that has open subtasks is not given to anybody, and becomes ready when the last of them has ended. A worker
   * completes, fails and releases what it claimed with the calls of TaskService, or with those here, and names the attempt
   * of its lease, which is the fencing token: while a task is leased, a call without the token, or with an earlier one, is
   * refused with FAILED_PRECONDITION and the reason LEASE_LOST, and changes nothing. A lease that has ended is lost, whether
   * or not the task has been given to somebody else since. What an expired lease was for becomes pending again, or approved
   * where it had been approved, with an entry in its history and an event; that attempt does not count against max_attempts.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Lists the tasks that could be claimed now and match the filter, in the order in which claims take them. With a plan
     * that is by phase and order_index, else plan by plan. Plans whose budget is spent have none; plans of another session are
     * not left out where the workspace says `session_ownership`. Errors: NOT_FOUND for an unknown plan.
     * </pre>
     */
    default void listReadyTasks(dev.planwire.v1.ListReadyTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListReadyTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListReadyTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the task that a claim with this filter would take first, and claims nothing: somebody else may take it.
     * Errors: NOT_FOUND for an unknown plan.
     * </pre>
     */
    default void peekNextTask(dev.planwire.v1.PeekNextTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PeekNextTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getPeekNextTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Claims up to `limit` ready tasks: each becomes in progress in a new attempt, with a lease. No task is given to two
     * callers. The answer is empty where nothing is ready, and says nothing of the request id then: a repeated call looks
     * again. Without a plan, those are passed over whose budget is spent, and where the workspace says `session_ownership` those
     * of other sessions. Errors: NOT_FOUND for an unknown plan; FAILED_PRECONDITION for a plan whose budget is spent
     * (BUDGET_SPENT), or of another session (NOT_SESSION_OWNER).
     * </pre>
     */
    default void claimTasks(dev.planwire.v1.ClaimTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ClaimTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getClaimTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lets a lease last longer, counted from now. The task is not changed: it keeps its revision and etag, and there is no
     * event. Errors: NOT_FOUND for an unknown task, FAILED_PRECONDITION (LEASE_LOST) when the lease has ended or somebody
     * else has it.
     * </pre>
     */
    default void renewLease(dev.planwire.v1.RenewLeaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RenewLeaseResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRenewLeaseMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the lease of a task. Errors: NOT_FOUND for an unknown task, or one that nobody has a lease on now.
     * </pre>
     */
    default void getLease(dev.planwire.v1.GetLeaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetLeaseResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetLeaseMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists who works on what: the leases that have not ended and match, those that end first at the beginning.
     * Errors: NOT_FOUND.
     * </pre>
     */
    default void listLeases(dev.planwire.v1.ListLeasesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListLeasesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListLeasesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Completes up to 1,000 tasks in progress: all of them or none. Errors: as CompleteTask; the message names the first
     * task that is in the way.
     * </pre>
     */
    default void completeTasks(dev.planwire.v1.CompleteTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCompleteTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Completes tasks and claims the next ones, in one transaction: what the completed tasks blocked can be claimed at once.
     * Without completions it completes the single task of the filter's plan that the worker has in progress. When a
     * completion is refused, nothing is completed and nothing claimed. Where nothing is ready, the tasks are completed and
     * the answer holds no claimed ones, nor when a budget is spent; with `wait`, the tasks are completed first, and then the call
     * waits. Errors: as CompleteTasks and ClaimTasks but for BUDGET_SPENT, INVALID_ARGUMENT without completions and plan, FAILED_PRECONDITION (NOT_ONE_IN_PROGRESS)
     * when the worker has none or several tasks in progress there.
     * </pre>
     */
    default void completeAndClaimNext(dev.planwire.v1.CompleteAndClaimNextRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteAndClaimNextResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCompleteAndClaimNextMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service ClaimService.
   * <pre>
   * Gives ready tasks to workers: each to exactly one, for as long as its lease lasts. A task is ready when StartTask would
   * take it; one that has open subtasks is not given to anybody, and becomes ready when the last of them has ended. A worker
   * completes, fails and releases what it claimed with the calls of TaskService, or with those here, and names the attempt
   * of its lease, which is the fencing token: while a task is leased, a call without the token, or with an earlier one, is
   * refused with FAILED_PRECONDITION and the reason LEASE_LOST, and changes nothing. A lease that has ended is lost, whether
   * or not the task has been given to somebody else since. What an expired lease was for becomes pending again, or approved
   * where it had been approved, with an entry in its history and an event; that attempt does not count against max_attempts.
   * </pre>
   */
  public static abstract class ClaimServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return ClaimServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service ClaimService.
   * <pre>
   * Gives ready tasks to workers: each to exactly one, for as long as its lease lasts. A task is ready when StartTask would
   * take it; one that has open subtasks is not given to anybody, and becomes ready when the last of them has ended. A worker
   * completes, fails and releases what it claimed with the calls of TaskService, or with those here, and names the attempt
   * of its lease, which is the fencing token: while a task is leased, a call without the token, or with an earlier one, is
   * refused with FAILED_PRECONDITION and the reason LEASE_LOST, and changes nothing. A lease that has ended is lost, whether
   * or not the task has been given to somebody else since. What an expired lease was for becomes pending again, or approved
   * where it had been approved, with an entry in its history and an event; that attempt does not count against max_attempts.
   * </pre>
   */
  public static final class ClaimServiceStub
      extends io.grpc.stub.AbstractAsyncStub<ClaimServiceStub> {
    private ClaimServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ClaimServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ClaimServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Lists the tasks that could be claimed now and match the filter, in the order in which claims take them. With a plan
     * that is by phase and order_index, else plan by plan. Plans whose budget is spent have none; plans of another session are
     * not left out where the workspace says `session_ownership`. Errors: NOT_FOUND for an unknown plan.
     * </pre>
     */
    public void listReadyTasks(dev.planwire.v1.ListReadyTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListReadyTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListReadyTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the task that a claim with this filter would take first, and claims nothing: somebody else may take it.
     * Errors: NOT_FOUND for an unknown plan.
     * </pre>
     */
    public void peekNextTask(dev.planwire.v1.PeekNextTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PeekNextTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getPeekNextTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Claims up to `limit` ready tasks: each becomes in progress in a new attempt, with a lease. No task is given to two
     * callers. The answer is empty where nothing is ready, and says nothing of the request id then: a repeated call looks
     * again. Without a plan, those are passed over whose budget is spent, and where the workspace says `session_ownership` those
     * of other sessions. Errors: NOT_FOUND for an unknown plan; FAILED_PRECONDITION for a plan whose budget is spent
     * (BUDGET_SPENT), or of another session (NOT_SESSION_OWNER).
     * </pre>
     */
    public void claimTasks(dev.planwire.v1.ClaimTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ClaimTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getClaimTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lets a lease last longer, counted from now. The task is not changed: it keeps its revision and etag, and there is no
     * event. Errors: NOT_FOUND for an unknown task, FAILED_PRECONDITION (LEASE_LOST) when the lease has ended or somebody
     * else has it.
     * </pre>
     */
    public void renewLease(dev.planwire.v1.RenewLeaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RenewLeaseResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRenewLeaseMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the lease of a task. Errors: NOT_FOUND for an unknown task, or one that nobody has a lease on now.
     * </pre>
     */
    public void getLease(dev.planwire.v1.GetLeaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetLeaseResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetLeaseMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists who works on what: the leases that have not ended and match, those that end first at the beginning.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public void listLeases(dev.planwire.v1.ListLeasesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListLeasesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListLeasesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Completes up to 1,000 tasks in progress: all of them or none. Errors: as CompleteTask; the message names the first
     * task that is in the way.
     * </pre>
     */
    public void completeTasks(dev.planwire.v1.CompleteTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCompleteTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Completes tasks and claims the next ones, in one transaction: what the completed tasks blocked can be claimed at once.
     * Without completions it completes the single task of the filter's plan that the worker has in progress. When a
     * completion is refused, nothing is completed and nothing claimed. Where nothing is ready, the tasks are completed and
     * the answer holds no claimed ones, nor when a budget is spent; with `wait`, the tasks are completed first, and then the call
     * waits. Errors: as CompleteTasks and ClaimTasks but for BUDGET_SPENT, INVALID_ARGUMENT without completions and plan, FAILED_PRECONDITION (NOT_ONE_IN_PROGRESS)
     * when the worker has none or several tasks in progress there.
     * </pre>
     */
    public void completeAndClaimNext(dev.planwire.v1.CompleteAndClaimNextRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteAndClaimNextResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCompleteAndClaimNextMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service ClaimService.
   * <pre>
   * Gives ready tasks to workers: each to exactly one, for as long as its lease lasts. A task is ready when StartTask would
   * take it; one that has open subtasks is not given to anybody, and becomes ready when the last of them has ended. A worker
   * completes, fails and releases what it claimed with the calls of TaskService, or with those here, and names the attempt
   * of its lease, which is the fencing token: while a task is leased, a call without the token, or with an earlier one, is
   * refused with FAILED_PRECONDITION and the reason LEASE_LOST, and changes nothing. A lease that has ended is lost, whether
   * or not the task has been given to somebody else since. What an expired lease was for becomes pending again, or approved
   * where it had been approved, with an entry in its history and an event; that attempt does not count against max_attempts.
   * </pre>
   */
  public static final class ClaimServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<ClaimServiceBlockingV2Stub> {
    private ClaimServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ClaimServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ClaimServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Lists the tasks that could be claimed now and match the filter, in the order in which claims take them. With a plan
     * that is by phase and order_index, else plan by plan. Plans whose budget is spent have none; plans of another session are
     * not left out where the workspace says `session_ownership`. Errors: NOT_FOUND for an unknown plan.
     * </pre>
     */
    public dev.planwire.v1.ListReadyTasksResponse listReadyTasks(dev.planwire.v1.ListReadyTasksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListReadyTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the task that a claim with this filter would take first, and claims nothing: somebody else may take it.
     * Errors: NOT_FOUND for an unknown plan.
     * </pre>
     */
    public dev.planwire.v1.PeekNextTaskResponse peekNextTask(dev.planwire.v1.PeekNextTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getPeekNextTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Claims up to `limit` ready tasks: each becomes in progress in a new attempt, with a lease. No task is given to two
     * callers. The answer is empty where nothing is ready, and says nothing of the request id then: a repeated call looks
     * again. Without a plan, those are passed over whose budget is spent, and where the workspace says `session_ownership` those
     * of other sessions. Errors: NOT_FOUND for an unknown plan; FAILED_PRECONDITION for a plan whose budget is spent
     * (BUDGET_SPENT), or of another session (NOT_SESSION_OWNER).
     * </pre>
     */
    public dev.planwire.v1.ClaimTasksResponse claimTasks(dev.planwire.v1.ClaimTasksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getClaimTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lets a lease last longer, counted from now. The task is not changed: it keeps its revision and etag, and there is no
     * event. Errors: NOT_FOUND for an unknown task, FAILED_PRECONDITION (LEASE_LOST) when the lease has ended or somebody
     * else has it.
     * </pre>
     */
    public dev.planwire.v1.RenewLeaseResponse renewLease(dev.planwire.v1.RenewLeaseRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRenewLeaseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the lease of a task. Errors: NOT_FOUND for an unknown task, or one that nobody has a lease on now.
     * </pre>
     */
    public dev.planwire.v1.GetLeaseResponse getLease(dev.planwire.v1.GetLeaseRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetLeaseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists who works on what: the leases that have not ended and match, those that end first at the beginning.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListLeasesResponse listLeases(dev.planwire.v1.ListLeasesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListLeasesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes up to 1,000 tasks in progress: all of them or none. Errors: as CompleteTask; the message names the first
     * task that is in the way.
     * </pre>
     */
    public dev.planwire.v1.CompleteTasksResponse completeTasks(dev.planwire.v1.CompleteTasksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCompleteTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes tasks and claims the next ones, in one transaction: what the completed tasks blocked can be claimed at once.
     * Without completions it completes the single task of the filter's plan that the worker has in progress. When a
     * completion is refused, nothing is completed and nothing claimed. Where nothing is ready, the tasks are completed and
     * the answer holds no claimed ones, nor when a budget is spent; with `wait`, the tasks are completed first, and then the call
     * waits. Errors: as CompleteTasks and ClaimTasks but for BUDGET_SPENT, INVALID_ARGUMENT without completions and plan, FAILED_PRECONDITION (NOT_ONE_IN_PROGRESS)
     * when the worker has none or several tasks in progress there.
     * </pre>
     */
    public dev.planwire.v1.CompleteAndClaimNextResponse completeAndClaimNext(dev.planwire.v1.CompleteAndClaimNextRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCompleteAndClaimNextMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service ClaimService.
   * <pre>
   * Gives ready tasks to workers: each to exactly one, for as long as its lease lasts. A task is ready when StartTask would
   * take it; one that has open subtasks is not given to anybody, and becomes ready when the last of them has ended. A worker
   * completes, fails and releases what it claimed with the calls of TaskService, or with those here, and names the attempt
   * of its lease, which is the fencing token: while a task is leased, a call without the token, or with an earlier one, is
   * refused with FAILED_PRECONDITION and the reason LEASE_LOST, and changes nothing. A lease that has ended is lost, whether
   * or not the task has been given to somebody else since. What an expired lease was for becomes pending again, or approved
   * where it had been approved, with an entry in its history and an event; that attempt does not count against max_attempts.
   * </pre>
   */
  public static final class ClaimServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<ClaimServiceBlockingStub> {
    private ClaimServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ClaimServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ClaimServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Lists the tasks that could be claimed now and match the filter, in the order in which claims take them. With a plan
     * that is by phase and order_index, else plan by plan. Plans whose budget is spent have none; plans of another session are
     * not left out where the workspace says `session_ownership`. Errors: NOT_FOUND for an unknown plan.
     * </pre>
     */
    public dev.planwire.v1.ListReadyTasksResponse listReadyTasks(dev.planwire.v1.ListReadyTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListReadyTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the task that a claim with this filter would take first, and claims nothing: somebody else may take it.
     * Errors: NOT_FOUND for an unknown plan.
     * </pre>
     */
    public dev.planwire.v1.PeekNextTaskResponse peekNextTask(dev.planwire.v1.PeekNextTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getPeekNextTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Claims up to `limit` ready tasks: each becomes in progress in a new attempt, with a lease. No task is given to two
     * callers. The answer is empty where nothing is ready, and says nothing of the request id then: a repeated call looks
     * again. Without a plan, those are passed over whose budget is spent, and where the workspace says `session_ownership` those
     * of other sessions. Errors: NOT_FOUND for an unknown plan; FAILED_PRECONDITION for a plan whose budget is spent
     * (BUDGET_SPENT), or of another session (NOT_SESSION_OWNER).
     * </pre>
     */
    public dev.planwire.v1.ClaimTasksResponse claimTasks(dev.planwire.v1.ClaimTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getClaimTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lets a lease last longer, counted from now. The task is not changed: it keeps its revision and etag, and there is no
     * event. Errors: NOT_FOUND for an unknown task, FAILED_PRECONDITION (LEASE_LOST) when the lease has ended or somebody
     * else has it.
     * </pre>
     */
    public dev.planwire.v1.RenewLeaseResponse renewLease(dev.planwire.v1.RenewLeaseRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRenewLeaseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the lease of a task. Errors: NOT_FOUND for an unknown task, or one that nobody has a lease on now.
     * </pre>
     */
    public dev.planwire.v1.GetLeaseResponse getLease(dev.planwire.v1.GetLeaseRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetLeaseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists who works on what: the leases that have not ended and match, those that end first at the beginning.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListLeasesResponse listLeases(dev.planwire.v1.ListLeasesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListLeasesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes up to 1,000 tasks in progress: all of them or none. Errors: as CompleteTask; the message names the first
     * task that is in the way.
     * </pre>
     */
    public dev.planwire.v1.CompleteTasksResponse completeTasks(dev.planwire.v1.CompleteTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCompleteTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes tasks and claims the next ones, in one transaction: what the completed tasks blocked can be claimed at once.
     * Without completions it completes the single task of the filter's plan that the worker has in progress. When a
     * completion is refused, nothing is completed and nothing claimed. Where nothing is ready, the tasks are completed and
     * the answer holds no claimed ones, nor when a budget is spent; with `wait`, the tasks are completed first, and then the call
     * waits. Errors: as CompleteTasks and ClaimTasks but for BUDGET_SPENT, INVALID_ARGUMENT without completions and plan, FAILED_PRECONDITION (NOT_ONE_IN_PROGRESS)
     * when the worker has none or several tasks in progress there.
     * </pre>
     */
    public dev.planwire.v1.CompleteAndClaimNextResponse completeAndClaimNext(dev.planwire.v1.CompleteAndClaimNextRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCompleteAndClaimNextMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service ClaimService.
   * <pre>
   * Gives ready tasks to workers: each to exactly one, for as long as its lease lasts. A task is ready when StartTask would
   * take it; one that has open subtasks is not given to anybody, and becomes ready when the last of them has ended. A worker
   * completes, fails and releases what it claimed with the calls of TaskService, or with those here, and names the attempt
   * of its lease, which is the fencing token: while a task is leased, a call without the token, or with an earlier one, is
   * refused with FAILED_PRECONDITION and the reason LEASE_LOST, and changes nothing. A lease that has ended is lost, whether
   * or not the task has been given to somebody else since. What an expired lease was for becomes pending again, or approved
   * where it had been approved, with an entry in its history and an event; that attempt does not count against max_attempts.
   * </pre>
   */
  public static final class ClaimServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<ClaimServiceFutureStub> {
    private ClaimServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ClaimServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ClaimServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Lists the tasks that could be claimed now and match the filter, in the order in which claims take them. With a plan
     * that is by phase and order_index, else plan by plan. Plans whose budget is spent have none; plans of another session are
     * not left out where the workspace says `session_ownership`. Errors: NOT_FOUND for an unknown plan.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListReadyTasksResponse> listReadyTasks(
        dev.planwire.v1.ListReadyTasksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListReadyTasksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the task that a claim with this filter would take first, and claims nothing: somebody else may take it.
     * Errors: NOT_FOUND for an unknown plan.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.PeekNextTaskResponse> peekNextTask(
        dev.planwire.v1.PeekNextTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getPeekNextTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Claims up to `limit` ready tasks: each becomes in progress in a new attempt, with a lease. No task is given to two
     * callers. The answer is empty where nothing is ready, and says nothing of the request id then: a repeated call looks
     * again. Without a plan, those are passed over whose budget is spent, and where the workspace says `session_ownership` those
     * of other sessions. Errors: NOT_FOUND for an unknown plan; FAILED_PRECONDITION for a plan whose budget is spent
     * (BUDGET_SPENT), or of another session (NOT_SESSION_OWNER).
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ClaimTasksResponse> claimTasks(
        dev.planwire.v1.ClaimTasksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getClaimTasksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lets a lease last longer, counted from now. The task is not changed: it keeps its revision and etag, and there is no
     * event. Errors: NOT_FOUND for an unknown task, FAILED_PRECONDITION (LEASE_LOST) when the lease has ended or somebody
     * else has it.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RenewLeaseResponse> renewLease(
        dev.planwire.v1.RenewLeaseRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRenewLeaseMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the lease of a task. Errors: NOT_FOUND for an unknown task, or one that nobody has a lease on now.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetLeaseResponse> getLease(
        dev.planwire.v1.GetLeaseRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetLeaseMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists who works on what: the leases that have not ended and match, those that end first at the beginning.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListLeasesResponse> listLeases(
        dev.planwire.v1.ListLeasesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListLeasesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Completes up to 1,000 tasks in progress: all of them or none. Errors: as CompleteTask; the message names the first
     * task that is in the way.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CompleteTasksResponse> completeTasks(
        dev.planwire.v1.CompleteTasksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCompleteTasksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Completes tasks and claims the next ones, in one transaction: what the completed tasks blocked can be claimed at once.
     * Without completions it completes the single task of the filter's plan that the worker has in progress. When a
     * completion is refused, nothing is completed and nothing claimed. Where nothing is ready, the tasks are completed and
     * the answer holds no claimed ones, nor when a budget is spent; with `wait`, the tasks are completed first, and then the call
     * waits. Errors: as CompleteTasks and ClaimTasks but for BUDGET_SPENT, INVALID_ARGUMENT without completions and plan, FAILED_PRECONDITION (NOT_ONE_IN_PROGRESS)
     * when the worker has none or several tasks in progress there.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CompleteAndClaimNextResponse> completeAndClaimNext(
        dev.planwire.v1.CompleteAndClaimNextRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCompleteAndClaimNextMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_LIST_READY_TASKS = 0;
  private static final int METHODID_PEEK_NEXT_TASK = 1;
  private static final int METHODID_CLAIM_TASKS = 2;
  private static final int METHODID_RENEW_LEASE = 3;
  private static final int METHODID_GET_LEASE = 4;
  private static final int METHODID_LIST_LEASES = 5;
  private static final int METHODID_COMPLETE_TASKS = 6;
  private static final int METHODID_COMPLETE_AND_CLAIM_NEXT = 7;

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
        case METHODID_LIST_READY_TASKS:
          serviceImpl.listReadyTasks((dev.planwire.v1.ListReadyTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListReadyTasksResponse>) responseObserver);
          break;
        case METHODID_PEEK_NEXT_TASK:
          serviceImpl.peekNextTask((dev.planwire.v1.PeekNextTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.PeekNextTaskResponse>) responseObserver);
          break;
        case METHODID_CLAIM_TASKS:
          serviceImpl.claimTasks((dev.planwire.v1.ClaimTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ClaimTasksResponse>) responseObserver);
          break;
        case METHODID_RENEW_LEASE:
          serviceImpl.renewLease((dev.planwire.v1.RenewLeaseRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RenewLeaseResponse>) responseObserver);
          break;
        case METHODID_GET_LEASE:
          serviceImpl.getLease((dev.planwire.v1.GetLeaseRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetLeaseResponse>) responseObserver);
          break;
        case METHODID_LIST_LEASES:
          serviceImpl.listLeases((dev.planwire.v1.ListLeasesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListLeasesResponse>) responseObserver);
          break;
        case METHODID_COMPLETE_TASKS:
          serviceImpl.completeTasks((dev.planwire.v1.CompleteTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteTasksResponse>) responseObserver);
          break;
        case METHODID_COMPLETE_AND_CLAIM_NEXT:
          serviceImpl.completeAndClaimNext((dev.planwire.v1.CompleteAndClaimNextRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteAndClaimNextResponse>) responseObserver);
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
          getListReadyTasksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListReadyTasksRequest,
              dev.planwire.v1.ListReadyTasksResponse>(
                service, METHODID_LIST_READY_TASKS)))
        .addMethod(
          getPeekNextTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.PeekNextTaskRequest,
              dev.planwire.v1.PeekNextTaskResponse>(
                service, METHODID_PEEK_NEXT_TASK)))
        .addMethod(
          getClaimTasksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ClaimTasksRequest,
              dev.planwire.v1.ClaimTasksResponse>(
                service, METHODID_CLAIM_TASKS)))
        .addMethod(
          getRenewLeaseMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RenewLeaseRequest,
              dev.planwire.v1.RenewLeaseResponse>(
                service, METHODID_RENEW_LEASE)))
        .addMethod(
          getGetLeaseMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetLeaseRequest,
              dev.planwire.v1.GetLeaseResponse>(
                service, METHODID_GET_LEASE)))
        .addMethod(
          getListLeasesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListLeasesRequest,
              dev.planwire.v1.ListLeasesResponse>(
                service, METHODID_LIST_LEASES)))
        .addMethod(
          getCompleteTasksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CompleteTasksRequest,
              dev.planwire.v1.CompleteTasksResponse>(
                service, METHODID_COMPLETE_TASKS)))
        .addMethod(
          getCompleteAndClaimNextMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CompleteAndClaimNextRequest,
              dev.planwire.v1.CompleteAndClaimNextResponse>(
                service, METHODID_COMPLETE_AND_CLAIM_NEXT)))
        .build();
  }

  private static abstract class ClaimServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    ClaimServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.ClaimServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("ClaimService");
    }
  }

  private static final class ClaimServiceFileDescriptorSupplier
      extends ClaimServiceBaseDescriptorSupplier {
    ClaimServiceFileDescriptorSupplier() {}
  }

  private static final class ClaimServiceMethodDescriptorSupplier
      extends ClaimServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    ClaimServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (ClaimServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new ClaimServiceFileDescriptorSupplier())
              .addMethod(getListReadyTasksMethod())
              .addMethod(getPeekNextTaskMethod())
              .addMethod(getClaimTasksMethod())
              .addMethod(getRenewLeaseMethod())
              .addMethod(getGetLeaseMethod())
              .addMethod(getListLeasesMethod())
              .addMethod(getCompleteTasksMethod())
              .addMethod(getCompleteAndClaimNextMethod())
              .build();
        }
      }
    }
    return result;
  }
}
