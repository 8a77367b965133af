package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps the phases of plans.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class PhaseServiceGrpc {

  private PhaseServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.PhaseService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreatePhaseRequest,
      dev.planwire.v1.CreatePhaseResponse> getCreatePhaseMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreatePhase",
      requestType = dev.planwire.v1.CreatePhaseRequest.class,
      responseType = dev.planwire.v1.CreatePhaseResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreatePhaseRequest,
      dev.planwire.v1.CreatePhaseResponse> getCreatePhaseMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreatePhaseRequest, dev.planwire.v1.CreatePhaseResponse> getCreatePhaseMethod;
    if ((getCreatePhaseMethod = PhaseServiceGrpc.getCreatePhaseMethod) == null) {
      synchronized (PhaseServiceGrpc.class) {
        if ((getCreatePhaseMethod = PhaseServiceGrpc.getCreatePhaseMethod) == null) {
          PhaseServiceGrpc.getCreatePhaseMethod = getCreatePhaseMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreatePhaseRequest, dev.planwire.v1.CreatePhaseResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreatePhase"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreatePhaseRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreatePhaseResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PhaseServiceMethodDescriptorSupplier("CreatePhase"))
              .build();
        }
      }
    }
    return getCreatePhaseMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetPhaseRequest,
      dev.planwire.v1.GetPhaseResponse> getGetPhaseMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetPhase",
      requestType = dev.planwire.v1.GetPhaseRequest.class,
      responseType = dev.planwire.v1.GetPhaseResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetPhaseRequest,
      dev.planwire.v1.GetPhaseResponse> getGetPhaseMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetPhaseRequest, dev.planwire.v1.GetPhaseResponse> getGetPhaseMethod;
    if ((getGetPhaseMethod = PhaseServiceGrpc.getGetPhaseMethod) == null) {
      synchronized (PhaseServiceGrpc.class) {
        if ((getGetPhaseMethod = PhaseServiceGrpc.getGetPhaseMethod) == null) {
          PhaseServiceGrpc.getGetPhaseMethod = getGetPhaseMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetPhaseRequest, dev.planwire.v1.GetPhaseResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetPhase"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetPhaseRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetPhaseResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PhaseServiceMethodDescriptorSupplier("GetPhase"))
              .build();
        }
      }
    }
    return getGetPhaseMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListPhasesRequest,
      dev.planwire.v1.ListPhasesResponse> getListPhasesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListPhases",
      requestType = dev.planwire.v1.ListPhasesRequest.class,
      responseType = dev.planwire.v1.ListPhasesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListPhasesRequest,
      dev.planwire.v1.ListPhasesResponse> getListPhasesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListPhasesRequest, dev.planwire.v1.ListPhasesResponse> getListPhasesMethod;
    if ((getListPhasesMethod = PhaseServiceGrpc.getListPhasesMethod) == null) {
      synchronized (PhaseServiceGrpc.class) {
        if ((getListPhasesMethod = PhaseServiceGrpc.getListPhasesMethod) == null) {
          PhaseServiceGrpc.getListPhasesMethod = getListPhasesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListPhasesRequest, dev.planwire.v1.ListPhasesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListPhases"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListPhasesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListPhasesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PhaseServiceMethodDescriptorSupplier("ListPhases"))
              .build();
        }
      }
    }
    return getListPhasesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdatePhaseRequest,
      dev.planwire.v1.UpdatePhaseResponse> getUpdatePhaseMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdatePhase",
      requestType = dev.planwire.v1.UpdatePhaseRequest.class,
      responseType = dev.planwire.v1.UpdatePhaseResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdatePhaseRequest,
      dev.planwire.v1.UpdatePhaseResponse> getUpdatePhaseMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdatePhaseRequest, dev.planwire.v1.UpdatePhaseResponse> getUpdatePhaseMethod;
    if ((getUpdatePhaseMethod = PhaseServiceGrpc.getUpdatePhaseMethod) == null) {
      synchronized (PhaseServiceGrpc.class) {
        if ((getUpdatePhaseMethod = PhaseServiceGrpc.getUpdatePhaseMethod) == null) {
          PhaseServiceGrpc.getUpdatePhaseMethod = getUpdatePhaseMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdatePhaseRequest, dev.planwire.v1.UpdatePhaseResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdatePhase"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdatePhaseRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdatePhaseResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PhaseServiceMethodDescriptorSupplier("UpdatePhase"))
              .build();
        }
      }
    }
    return getUpdatePhaseMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ReorderPhasesRequest,
      dev.planwire.v1.ReorderPhasesResponse> getReorderPhasesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ReorderPhases",
      requestType = dev.planwire.v1.ReorderPhasesRequest.class,
      responseType = dev.planwire.v1.ReorderPhasesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ReorderPhasesRequest,
      dev.planwire.v1.ReorderPhasesResponse> getReorderPhasesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ReorderPhasesRequest, dev.planwire.v1.ReorderPhasesResponse> getReorderPhasesMethod;
    if ((getReorderPhasesMethod = PhaseServiceGrpc.getReorderPhasesMethod) == null) {
      synchronized (PhaseServiceGrpc.class) {
        if ((getReorderPhasesMethod = PhaseServiceGrpc.getReorderPhasesMethod) == null) {
          PhaseServiceGrpc.getReorderPhasesMethod = getReorderPhasesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ReorderPhasesRequest, dev.planwire.v1.ReorderPhasesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ReorderPhases"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReorderPhasesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReorderPhasesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PhaseServiceMethodDescriptorSupplier("ReorderPhases"))
              .build();
        }
      }
    }
    return getReorderPhasesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeletePhaseRequest,
      dev.planwire.v1.DeletePhaseResponse> getDeletePhaseMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeletePhase",
      requestType = dev.planwire.v1.DeletePhaseRequest.class,
      responseType = dev.planwire.v1.DeletePhaseResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeletePhaseRequest,
      dev.planwire.v1.DeletePhaseResponse> getDeletePhaseMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeletePhaseRequest, dev.planwire.v1.DeletePhaseResponse> getDeletePhaseMethod;
    if ((getDeletePhaseMethod = PhaseServiceGrpc.getDeletePhaseMethod) == null) {
      synchronized (PhaseServiceGrpc.class) {
        if ((getDeletePhaseMethod = PhaseServiceGrpc.getDeletePhaseMethod) == null) {
          PhaseServiceGrpc.getDeletePhaseMethod = getDeletePhaseMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeletePhaseRequest, dev.planwire.v1.DeletePhaseResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeletePhase"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeletePhaseRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeletePhaseResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PhaseServiceMethodDescriptorSupplier("DeletePhase"))
              .build();
        }
      }
    }
    return getDeletePhaseMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static PhaseServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<PhaseServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<PhaseServiceStub>() {
        @java.lang.Override
        public PhaseServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new PhaseServiceStub(channel, callOptions);
        }
      };
    return PhaseServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static PhaseServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<PhaseServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<PhaseServiceBlockingV2Stub>() {
        @java.lang.Override
        public PhaseServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new PhaseServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return PhaseServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static PhaseServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<PhaseServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<PhaseServiceBlockingStub>() {
        @java.lang.Override
        public PhaseServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new PhaseServiceBlockingStub(channel, callOptions);
        }
      };
    return PhaseServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static PhaseServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<PhaseServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<PhaseServiceFutureStub>() {
        @java.lang.Override
        public PhaseServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new PhaseServiceFutureStub(channel, callOptions);
        }
      };
    return PhaseServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps the phases of plans.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Adds a phase to a plan. With an `index` all phases are numbered from 0, and those whose order_index is another one then
     * get a new revision and an event, as with ReorderPhases. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken,
     * FAILED_PRECONDITION for a plan that is completed or archived.
     * </pre>
     */
    default void createPhase(dev.planwire.v1.CreatePhaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreatePhaseResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreatePhaseMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one phase. Errors: NOT_FOUND.
     * </pre>
     */
    default void getPhase(dev.planwire.v1.GetPhaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetPhaseResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetPhaseMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the phases of a plan in their order. Errors: NOT_FOUND.
     * </pre>
     */
    default void listPhases(dev.planwire.v1.ListPhasesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListPhasesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListPhasesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a phase. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void updatePhase(dev.planwire.v1.UpdatePhaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdatePhaseResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdatePhaseMethod(), responseObserver);
    }

    /**
     * <pre>
     * Puts the phases of a plan into an order: they are numbered from 0. The request names every phase of the plan, so no
     * order is lost between two callers who add and reorder at the same time. Phases whose order_index is another one then
     * get a new revision and an event; the others are not changed. Errors: NOT_FOUND, ABORTED when the phases that are named
     * are not exactly those that the plan has.
     * </pre>
     */
    default void reorderPhases(dev.planwire.v1.ReorderPhasesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReorderPhasesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getReorderPhasesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a phase. Its tasks are moved to another phase, or with `force` deleted with it; subtasks of these that are not
     * in the phase stay, without a parent. The phases after it keep their order_index. Errors: NOT_FOUND also for an unknown
     * phase to move the tasks to, ABORTED, FAILED_PRECONDITION when it has tasks and the request does not say what becomes of
     * them, or when tasks would be moved into a cycle of dependencies.
     * </pre>
     */
    default void deletePhase(dev.planwire.v1.DeletePhaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeletePhaseResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeletePhaseMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service PhaseService.
   * <pre>
   * Keeps the phases of plans.
   * </pre>
   */
  public static abstract class PhaseServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return PhaseServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service PhaseService.
   * <pre>
   * Keeps the phases of plans.
   * </pre>
   */
  public static final class PhaseServiceStub
      extends io.grpc.stub.AbstractAsyncStub<PhaseServiceStub> {
    private PhaseServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected PhaseServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new PhaseServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a phase to a plan. With an `index` all phases are numbered from 0, and those whose order_index is another one then
     * get a new revision and an event, as with ReorderPhases. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken,
     * FAILED_PRECONDITION for a plan that is completed or archived.
     * </pre>
     */
    public void createPhase(dev.planwire.v1.CreatePhaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreatePhaseResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreatePhaseMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one phase. Errors: NOT_FOUND.
     * </pre>
     */
    public void getPhase(dev.planwire.v1.GetPhaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetPhaseResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetPhaseMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the phases of a plan in their order. Errors: NOT_FOUND.
     * </pre>
     */
    public void listPhases(dev.planwire.v1.ListPhasesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListPhasesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListPhasesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a phase. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void updatePhase(dev.planwire.v1.UpdatePhaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdatePhaseResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdatePhaseMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Puts the phases of a plan into an order: they are numbered from 0. The request names every phase of the plan, so no
     * order is lost between two callers who add and reorder at the same time. Phases whose order_index is another one then
     * get a new revision and an event; the others are not changed. Errors: NOT_FOUND, ABORTED when the phases that are named
     * are not exactly those that the plan has.
     * </pre>
     */
    public void reorderPhases(dev.planwire.v1.ReorderPhasesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReorderPhasesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getReorderPhasesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a phase. Its tasks are moved to another phase, or with `force` deleted with it; subtasks of these that are not
     * in the phase stay, without a parent. The phases after it keep their order_index. Errors: NOT_FOUND also for an unknown
     * phase to move the tasks to, ABORTED, FAILED_PRECONDITION when it has tasks and the request does not say what becomes of
     * them, or when tasks would be moved into a cycle of dependencies.
     * </pre>
     */
    public void deletePhase(dev.planwire.v1.DeletePhaseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeletePhaseResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeletePhaseMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service PhaseService.
   * <pre>
   * Keeps the phases of plans.
   * </pre>
   */
  public static final class PhaseServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<PhaseServiceBlockingV2Stub> {
    private PhaseServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected PhaseServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new PhaseServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a phase to a plan. With an `index` all phases are numbered from 0, and those whose order_index is another one then
     * get a new revision and an event, as with ReorderPhases. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken,
     * FAILED_PRECONDITION for a plan that is completed or archived.
     * </pre>
     */
    public dev.planwire.v1.CreatePhaseResponse createPhase(dev.planwire.v1.CreatePhaseRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreatePhaseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one phase. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetPhaseResponse getPhase(dev.planwire.v1.GetPhaseRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetPhaseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the phases of a plan in their order. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListPhasesResponse listPhases(dev.planwire.v1.ListPhasesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListPhasesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a phase. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdatePhaseResponse updatePhase(dev.planwire.v1.UpdatePhaseRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdatePhaseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Puts the phases of a plan into an order: they are numbered from 0. The request names every phase of the plan, so no
     * order is lost between two callers who add and reorder at the same time. Phases whose order_index is another one then
     * get a new revision and an event; the others are not changed. Errors: NOT_FOUND, ABORTED when the phases that are named
     * are not exactly those that the plan has.
     * </pre>
     */
    public dev.planwire.v1.ReorderPhasesResponse reorderPhases(dev.planwire.v1.ReorderPhasesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getReorderPhasesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a phase. Its tasks are moved to another phase, or with `force` deleted with it; subtasks of these that are not
     * in the phase stay, without a parent. The phases after it keep their order_index. Errors: NOT_FOUND also for an unknown
     * phase to move the tasks to, ABORTED, FAILED_PRECONDITION when it has tasks and the request does not say what becomes of
     * them, or when tasks would be moved into a cycle of dependencies.
     * </pre>
     */
    public dev.planwire.v1.DeletePhaseResponse deletePhase(dev.planwire.v1.DeletePhaseRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeletePhaseMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service PhaseService.
   * <pre>
   * Keeps the phases of plans.
   * </pre>
   */
  public static final class PhaseServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<PhaseServiceBlockingStub> {
    private PhaseServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected PhaseServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new PhaseServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a phase to a plan. With an `index` all phases are numbered from 0, and those whose order_index is another one then
     * get a new revision and an event, as with ReorderPhases. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken,
     * FAILED_PRECONDITION for a plan that is completed or archived.
     * </pre>
     */
    public dev.planwire.v1.CreatePhaseResponse createPhase(dev.planwire.v1.CreatePhaseRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreatePhaseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one phase. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetPhaseResponse getPhase(dev.planwire.v1.GetPhaseRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetPhaseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the phases of a plan in their order. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListPhasesResponse listPhases(dev.planwire.v1.ListPhasesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListPhasesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a phase. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdatePhaseResponse updatePhase(dev.planwire.v1.UpdatePhaseRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdatePhaseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Puts the phases of a plan into an order: they are numbered from 0. The request names every phase of the plan, so no
     * order is lost between two callers who add and reorder at the same time. Phases whose order_index is another one then
     * get a new revision and an event; the others are not changed. Errors: NOT_FOUND, ABORTED when the phases that are named
     * are not exactly those that the plan has.
     * </pre>
     */
    public dev.planwire.v1.ReorderPhasesResponse reorderPhases(dev.planwire.v1.ReorderPhasesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getReorderPhasesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a phase. Its tasks are moved to another phase, or with `force` deleted with it; subtasks of these that are not
     * in the phase stay, without a parent. The phases after it keep their order_index. Errors: NOT_FOUND also for an unknown
     * phase to move the tasks to, ABORTED, FAILED_PRECONDITION when it has tasks and the request does not say what becomes of
     * them, or when tasks would be moved into a cycle of dependencies.
     * </pre>
     */
    public dev.planwire.v1.DeletePhaseResponse deletePhase(dev.planwire.v1.DeletePhaseRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeletePhaseMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service PhaseService.
   * <pre>
   * Keeps the phases of plans.
   * </pre>
   */
  public static final class PhaseServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<PhaseServiceFutureStub> {
    private PhaseServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected PhaseServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new PhaseServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a phase to a plan. With an `index` all phases are numbered from 0, and those whose order_index is another one then
     * get a new revision and an event, as with ReorderPhases. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken,
     * FAILED_PRECONDITION for a plan that is completed or archived.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreatePhaseResponse> createPhase(
        dev.planwire.v1.CreatePhaseRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreatePhaseMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one phase. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetPhaseResponse> getPhase(
        dev.planwire.v1.GetPhaseRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetPhaseMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the phases of a plan in their order. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListPhasesResponse> listPhases(
        dev.planwire.v1.ListPhasesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListPhasesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of a phase. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdatePhaseResponse> updatePhase(
        dev.planwire.v1.UpdatePhaseRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdatePhaseMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Puts the phases of a plan into an order: they are numbered from 0. The request names every phase of the plan, so no
     * order is lost between two callers who add and reorder at the same time. Phases whose order_index is another one then
     * get a new revision and an event; the others are not changed. Errors: NOT_FOUND, ABORTED when the phases that are named
     * are not exactly those that the plan has.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ReorderPhasesResponse> reorderPhases(
        dev.planwire.v1.ReorderPhasesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getReorderPhasesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a phase. Its tasks are moved to another phase, or with `force` deleted with it; subtasks of these that are not
     * in the phase stay, without a parent. The phases after it keep their order_index. Errors: NOT_FOUND also for an unknown
     * phase to move the tasks to, ABORTED, FAILED_PRECONDITION when it has tasks and the request does not say what becomes of
     * them, or when tasks would be moved into a cycle of dependencies.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeletePhaseResponse> deletePhase(
        dev.planwire.v1.DeletePhaseRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeletePhaseMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_PHASE = 0;
  private static final int METHODID_GET_PHASE = 1;
  private static final int METHODID_LIST_PHASES = 2;
  private static final int METHODID_UPDATE_PHASE = 3;
  private static final int METHODID_REORDER_PHASES = 4;
  private static final int METHODID_DELETE_PHASE = 5;

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
        case METHODID_CREATE_PHASE:
          serviceImpl.createPhase((dev.planwire.v1.CreatePhaseRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreatePhaseResponse>) responseObserver);
          break;
        case METHODID_GET_PHASE:
          serviceImpl.getPhase((dev.planwire.v1.GetPhaseRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetPhaseResponse>) responseObserver);
          break;
        case METHODID_LIST_PHASES:
          serviceImpl.listPhases((dev.planwire.v1.ListPhasesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListPhasesResponse>) responseObserver);
          break;
        case METHODID_UPDATE_PHASE:
          serviceImpl.updatePhase((dev.planwire.v1.UpdatePhaseRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdatePhaseResponse>) responseObserver);
          break;
        case METHODID_REORDER_PHASES:
          serviceImpl.reorderPhases((dev.planwire.v1.ReorderPhasesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ReorderPhasesResponse>) responseObserver);
          break;
        case METHODID_DELETE_PHASE:
          serviceImpl.deletePhase((dev.planwire.v1.DeletePhaseRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeletePhaseResponse>) responseObserver);
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
          getCreatePhaseMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreatePhaseRequest,
              dev.planwire.v1.CreatePhaseResponse>(
                service, METHODID_CREATE_PHASE)))
        .addMethod(
          getGetPhaseMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetPhaseRequest,
              dev.planwire.v1.GetPhaseResponse>(
                service, METHODID_GET_PHASE)))
        .addMethod(
          getListPhasesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListPhasesRequest,
              dev.planwire.v1.ListPhasesResponse>(
                service, METHODID_LIST_PHASES)))
        .addMethod(
          getUpdatePhaseMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdatePhaseRequest,
              dev.planwire.v1.UpdatePhaseResponse>(
                service, METHODID_UPDATE_PHASE)))
        .addMethod(
          getReorderPhasesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ReorderPhasesRequest,
              dev.planwire.v1.ReorderPhasesResponse>(
                service, METHODID_REORDER_PHASES)))
        .addMethod(
          getDeletePhaseMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeletePhaseRequest,
              dev.planwire.v1.DeletePhaseResponse>(
                service, METHODID_DELETE_PHASE)))
        .build();
  }

  private static abstract class PhaseServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    PhaseServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.PhaseServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("PhaseService");
    }
  }

  private static final class PhaseServiceFileDescriptorSupplier
      extends PhaseServiceBaseDescriptorSupplier {
    PhaseServiceFileDescriptorSupplier() {}
  }

  private static final class PhaseServiceMethodDescriptorSupplier
      extends PhaseServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    PhaseServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (PhaseServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new PhaseServiceFileDescriptorSupplier())
              .addMethod(getCreatePhaseMethod())
              .addMethod(getGetPhaseMethod())
              .addMethod(getListPhasesMethod())
              .addMethod(getUpdatePhaseMethod())
              .addMethod(getReorderPhasesMethod())
              .addMethod(getDeletePhaseMethod())
              .build();
        }
      }
    }
    return result;
  }
}
