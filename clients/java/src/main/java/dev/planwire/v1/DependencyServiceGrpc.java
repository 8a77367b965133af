package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps the dependencies between plans, phases and tasks.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class DependencyServiceGrpc {

  private DependencyServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.DependencyService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateDependencyRequest,
      dev.planwire.v1.CreateDependencyResponse> getCreateDependencyMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateDependency",
      requestType = dev.planwire.v1.CreateDependencyRequest.class,
      responseType = dev.planwire.v1.CreateDependencyResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateDependencyRequest,
      dev.planwire.v1.CreateDependencyResponse> getCreateDependencyMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateDependencyRequest, dev.planwire.v1.CreateDependencyResponse> getCreateDependencyMethod;
    if ((getCreateDependencyMethod = DependencyServiceGrpc.getCreateDependencyMethod) == null) {
      synchronized (DependencyServiceGrpc.class) {
        if ((getCreateDependencyMethod = DependencyServiceGrpc.getCreateDependencyMethod) == null) {
          DependencyServiceGrpc.getCreateDependencyMethod = getCreateDependencyMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateDependencyRequest, dev.planwire.v1.CreateDependencyResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateDependency"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateDependencyRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateDependencyResponse.getDefaultInstance()))
              .setSchemaDescriptor(new DependencyServiceMethodDescriptorSupplier("CreateDependency"))
              .build();
        }
      }
    }
    return getCreateDependencyMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetDependencyRequest,
      dev.planwire.v1.GetDependencyResponse> getGetDependencyMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetDependency",
      requestType = dev.planwire.v1.GetDependencyRequest.class,
      responseType = dev.planwire.v1.GetDependencyResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetDependencyRequest,
      dev.planwire.v1.GetDependencyResponse> getGetDependencyMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetDependencyRequest, dev.planwire.v1.GetDependencyResponse> getGetDependencyMethod;
    if ((getGetDependencyMethod = DependencyServiceGrpc.getGetDependencyMethod) == null) {
      synchronized (DependencyServiceGrpc.class) {
        if ((getGetDependencyMethod = DependencyServiceGrpc.getGetDependencyMethod) == null) {
          DependencyServiceGrpc.getGetDependencyMethod = getGetDependencyMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetDependencyRequest, dev.planwire.v1.GetDependencyResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetDependency"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetDependencyRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetDependencyResponse.getDefaultInstance()))
              .setSchemaDescriptor(new DependencyServiceMethodDescriptorSupplier("GetDependency"))
              .build();
        }
      }
    }
    return getGetDependencyMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListDependenciesRequest,
      dev.planwire.v1.ListDependenciesResponse> getListDependenciesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListDependencies",
      requestType = dev.planwire.v1.ListDependenciesRequest.class,
      responseType = dev.planwire.v1.ListDependenciesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListDependenciesRequest,
      dev.planwire.v1.ListDependenciesResponse> getListDependenciesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListDependenciesRequest, dev.planwire.v1.ListDependenciesResponse> getListDependenciesMethod;
    if ((getListDependenciesMethod = DependencyServiceGrpc.getListDependenciesMethod) == null) {
      synchronized (DependencyServiceGrpc.class) {
        if ((getListDependenciesMethod = DependencyServiceGrpc.getListDependenciesMethod) == null) {
          DependencyServiceGrpc.getListDependenciesMethod = getListDependenciesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListDependenciesRequest, dev.planwire.v1.ListDependenciesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListDependencies"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListDependenciesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListDependenciesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new DependencyServiceMethodDescriptorSupplier("ListDependencies"))
              .build();
        }
      }
    }
    return getListDependenciesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CheckCycleRequest,
      dev.planwire.v1.CheckCycleResponse> getCheckCycleMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CheckCycle",
      requestType = dev.planwire.v1.CheckCycleRequest.class,
      responseType = dev.planwire.v1.CheckCycleResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CheckCycleRequest,
      dev.planwire.v1.CheckCycleResponse> getCheckCycleMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CheckCycleRequest, dev.planwire.v1.CheckCycleResponse> getCheckCycleMethod;
    if ((getCheckCycleMethod = DependencyServiceGrpc.getCheckCycleMethod) == null) {
      synchronized (DependencyServiceGrpc.class) {
        if ((getCheckCycleMethod = DependencyServiceGrpc.getCheckCycleMethod) == null) {
          DependencyServiceGrpc.getCheckCycleMethod = getCheckCycleMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CheckCycleRequest, dev.planwire.v1.CheckCycleResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CheckCycle"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CheckCycleRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CheckCycleResponse.getDefaultInstance()))
              .setSchemaDescriptor(new DependencyServiceMethodDescriptorSupplier("CheckCycle"))
              .build();
        }
      }
    }
    return getCheckCycleMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetDependencyClosureRequest,
      dev.planwire.v1.GetDependencyClosureResponse> getGetDependencyClosureMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetDependencyClosure",
      requestType = dev.planwire.v1.GetDependencyClosureRequest.class,
      responseType = dev.planwire.v1.GetDependencyClosureResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetDependencyClosureRequest,
      dev.planwire.v1.GetDependencyClosureResponse> getGetDependencyClosureMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetDependencyClosureRequest, dev.planwire.v1.GetDependencyClosureResponse> getGetDependencyClosureMethod;
    if ((getGetDependencyClosureMethod = DependencyServiceGrpc.getGetDependencyClosureMethod) == null) {
      synchronized (DependencyServiceGrpc.class) {
        if ((getGetDependencyClosureMethod = DependencyServiceGrpc.getGetDependencyClosureMethod) == null) {
          DependencyServiceGrpc.getGetDependencyClosureMethod = getGetDependencyClosureMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetDependencyClosureRequest, dev.planwire.v1.GetDependencyClosureResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetDependencyClosure"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetDependencyClosureRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetDependencyClosureResponse.getDefaultInstance()))
              .setSchemaDescriptor(new DependencyServiceMethodDescriptorSupplier("GetDependencyClosure"))
              .build();
        }
      }
    }
    return getGetDependencyClosureMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetTopologicalOrderRequest,
      dev.planwire.v1.GetTopologicalOrderResponse> getGetTopologicalOrderMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetTopologicalOrder",
      requestType = dev.planwire.v1.GetTopologicalOrderRequest.class,
      responseType = dev.planwire.v1.GetTopologicalOrderResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetTopologicalOrderRequest,
      dev.planwire.v1.GetTopologicalOrderResponse> getGetTopologicalOrderMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetTopologicalOrderRequest, dev.planwire.v1.GetTopologicalOrderResponse> getGetTopologicalOrderMethod;
    if ((getGetTopologicalOrderMethod = DependencyServiceGrpc.getGetTopologicalOrderMethod) == null) {
      synchronized (DependencyServiceGrpc.class) {
        if ((getGetTopologicalOrderMethod = DependencyServiceGrpc.getGetTopologicalOrderMethod) == null) {
          DependencyServiceGrpc.getGetTopologicalOrderMethod = getGetTopologicalOrderMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetTopologicalOrderRequest, dev.planwire.v1.GetTopologicalOrderResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetTopologicalOrder"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetTopologicalOrderRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetTopologicalOrderResponse.getDefaultInstance()))
              .setSchemaDescriptor(new DependencyServiceMethodDescriptorSupplier("GetTopologicalOrder"))
              .build();
        }
      }
    }
    return getGetTopologicalOrderMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanGraphRequest,
      dev.planwire.v1.GetPlanGraphResponse> getGetPlanGraphMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetPlanGraph",
      requestType = dev.planwire.v1.GetPlanGraphRequest.class,
      responseType = dev.planwire.v1.GetPlanGraphResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanGraphRequest,
      dev.planwire.v1.GetPlanGraphResponse> getGetPlanGraphMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanGraphRequest, dev.planwire.v1.GetPlanGraphResponse> getGetPlanGraphMethod;
    if ((getGetPlanGraphMethod = DependencyServiceGrpc.getGetPlanGraphMethod) == null) {
      synchronized (DependencyServiceGrpc.class) {
        if ((getGetPlanGraphMethod = DependencyServiceGrpc.getGetPlanGraphMethod) == null) {
          DependencyServiceGrpc.getGetPlanGraphMethod = getGetPlanGraphMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetPlanGraphRequest, dev.planwire.v1.GetPlanGraphResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetPlanGraph"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetPlanGraphRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetPlanGraphResponse.getDefaultInstance()))
              .setSchemaDescriptor(new DependencyServiceMethodDescriptorSupplier("GetPlanGraph"))
              .build();
        }
      }
    }
    return getGetPlanGraphMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteDependencyRequest,
      dev.planwire.v1.DeleteDependencyResponse> getDeleteDependencyMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteDependency",
      requestType = dev.planwire.v1.DeleteDependencyRequest.class,
      responseType = dev.planwire.v1.DeleteDependencyResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteDependencyRequest,
      dev.planwire.v1.DeleteDependencyResponse> getDeleteDependencyMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteDependencyRequest, dev.planwire.v1.DeleteDependencyResponse> getDeleteDependencyMethod;
    if ((getDeleteDependencyMethod = DependencyServiceGrpc.getDeleteDependencyMethod) == null) {
      synchronized (DependencyServiceGrpc.class) {
        if ((getDeleteDependencyMethod = DependencyServiceGrpc.getDeleteDependencyMethod) == null) {
          DependencyServiceGrpc.getDeleteDependencyMethod = getDeleteDependencyMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteDependencyRequest, dev.planwire.v1.DeleteDependencyResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteDependency"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteDependencyRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteDependencyResponse.getDefaultInstance()))
              .setSchemaDescriptor(new DependencyServiceMethodDescriptorSupplier("DeleteDependency"))
              .build();
        }
      }
    }
    return getDeleteDependencyMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static DependencyServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<DependencyServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<DependencyServiceStub>() {
        @java.lang.Override
        public DependencyServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new DependencyServiceStub(channel, callOptions);
        }
      };
    return DependencyServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static DependencyServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<DependencyServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<DependencyServiceBlockingV2Stub>() {
        @java.lang.Override
        public DependencyServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new DependencyServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return DependencyServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static DependencyServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<DependencyServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<DependencyServiceBlockingStub>() {
        @java.lang.Override
        public DependencyServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new DependencyServiceBlockingStub(channel, callOptions);
        }
      };
    return DependencyServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static DependencyServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<DependencyServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<DependencyServiceFutureStub>() {
        @java.lang.Override
        public DependencyServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new DependencyServiceFutureStub(channel, callOptions);
        }
      };
    return DependencyServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps the dependencies between plans, phases and tasks.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Adds a dependency between two plans, phases or tasks of the workspace. Errors: NOT_FOUND for an unknown end,
     * ALREADY_EXISTS for the same edge, FAILED_PRECONDITION when a blocking edge would close a cycle; the message
     * shows the cycle.
     * </pre>
     */
    default void createDependency(dev.planwire.v1.CreateDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateDependencyResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateDependencyMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one dependency. Errors: NOT_FOUND.
     * </pre>
     */
    default void getDependency(dev.planwire.v1.GetDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetDependencyResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetDependencyMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the dependencies of a plan, phase or task, or of the whole workspace. With direction IN they are those that
     * lead into the subject (for blocking ones: what it waits for), with OUT those that lead out of it (what waits for
     * it). Errors: NOT_FOUND.
     * </pre>
     */
    default void listDependencies(dev.planwire.v1.ListDependenciesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListDependenciesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListDependenciesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Says whether a blocking dependency between two plans, phases or tasks would close a cycle, and shows the cycle. It
     * writes nothing. CreateDependency asks the same question again, because the answer can change in between. Errors: NOT_FOUND
     * for an unknown end.
     * </pre>
     */
    default void checkCycle(dev.planwire.v1.CheckCycleRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CheckCycleResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCheckCycleMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the transitive closure of a plan, phase or task: everything that must be done before it can start, or
     * everything that cannot start before it is done. Only blocking dependencies count. What waits includes what is in a
     * phase or plan that waits, and a phase or plan is done when what is in it is. Errors: NOT_FOUND.
     * </pre>
     */
    default void getDependencyClosure(dev.planwire.v1.GetDependencyClosureRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetDependencyClosureResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetDependencyClosureMethod(), responseObserver);
    }

    /**
     * <pre>
     * Sends the tasks of a plan in a topological order: each comes after all that it waits for, directly, through its phase or
     * plan, or through what is in other plans. Tasks of the same depth do not wait for each other, and stand in the order of the
     * plan. Errors: NOT_FOUND, FAILED_PRECONDITION with GRAPH_TOO_LARGE.
     * </pre>
     */
    default void getTopologicalOrder(dev.planwire.v1.GetTopologicalOrderRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetTopologicalOrderResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetTopologicalOrderMethod(), responseObserver);
    }

    /**
     * <pre>
     * Sends the graph of a plan for drawing: the plan, its phases and its tasks, what else their dependencies lead to, all
     * these dependencies, and those between the plan and plans of other workspaces, as of one moment. All nodes come before the
     * first dependency. Errors: NOT_FOUND, FAILED_PRECONDITION with GRAPH_TOO_LARGE.
     * </pre>
     */
    default void getPlanGraph(dev.planwire.v1.GetPlanGraphRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanGraphResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetPlanGraphMethod(), responseObserver);
    }

    /**
     * <pre>
     * Removes a dependency. Errors: NOT_FOUND.
     * </pre>
     */
    default void deleteDependency(dev.planwire.v1.DeleteDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteDependencyResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteDependencyMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service DependencyService.
   * <pre>
   * Keeps the dependencies between plans, phases and tasks.
   * </pre>
   */
  public static abstract class DependencyServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return DependencyServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service DependencyService.
   * <pre>
   * Keeps the dependencies between plans, phases and tasks.
   * </pre>
   */
  public static final class DependencyServiceStub
      extends io.grpc.stub.AbstractAsyncStub<DependencyServiceStub> {
    private DependencyServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected DependencyServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new DependencyServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a dependency between two plans, phases or tasks of the workspace. Errors: NOT_FOUND for an unknown end,
     * ALREADY_EXISTS for the same edge, FAILED_PRECONDITION when a blocking edge would close a cycle; the message
     * shows the cycle.
     * </pre>
     */
    public void createDependency(dev.planwire.v1.CreateDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateDependencyResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateDependencyMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one dependency. Errors: NOT_FOUND.
     * </pre>
     */
    public void getDependency(dev.planwire.v1.GetDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetDependencyResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetDependencyMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the dependencies of a plan, phase or task, or of the whole workspace. With direction IN they are those that
     * lead into the subject (for blocking ones: what it waits for), with OUT those that lead out of it (what waits for
     * it). Errors: NOT_FOUND.
     * </pre>
     */
    public void listDependencies(dev.planwire.v1.ListDependenciesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListDependenciesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListDependenciesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Says whether a blocking dependency between two plans, phases or tasks would close a cycle, and shows the cycle. It
     * writes nothing. CreateDependency asks the same question again, because the answer can change in between. Errors: NOT_FOUND
     * for an unknown end.
     * </pre>
     */
    public void checkCycle(dev.planwire.v1.CheckCycleRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CheckCycleResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCheckCycleMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the transitive closure of a plan, phase or task: everything that must be done before it can start, or
     * everything that cannot start before it is done. Only blocking dependencies count. What waits includes what is in a
     * phase or plan that waits, and a phase or plan is done when what is in it is. Errors: NOT_FOUND.
     * </pre>
     */
    public void getDependencyClosure(dev.planwire.v1.GetDependencyClosureRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetDependencyClosureResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetDependencyClosureMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Sends the tasks of a plan in a topological order: each comes after all that it waits for, directly, through its phase or
     * plan, or through what is in other plans. Tasks of the same depth do not wait for each other, and stand in the order of the
     * plan. Errors: NOT_FOUND, FAILED_PRECONDITION with GRAPH_TOO_LARGE.
     * </pre>
     */
    public void getTopologicalOrder(dev.planwire.v1.GetTopologicalOrderRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetTopologicalOrderResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncServerStreamingCall(
          getChannel().newCall(getGetTopologicalOrderMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Sends the graph of a plan for drawing: the plan, its phases and its tasks, what else their dependencies lead to, all
     * these dependencies, and those between the plan and plans of other workspaces, as of one moment. All nodes come before the
     * first dependency. Errors: NOT_FOUND, FAILED_PRECONDITION with GRAPH_TOO_LARGE.
     * </pre>
     */
    public void getPlanGraph(dev.planwire.v1.GetPlanGraphRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanGraphResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncServerStreamingCall(
          getChannel().newCall(getGetPlanGraphMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Removes a dependency. Errors: NOT_FOUND.
     * </pre>
     */
    public void deleteDependency(dev.planwire.v1.DeleteDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteDependencyResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteDependencyMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service DependencyService.
   * <pre>
   * Keeps the dependencies between plans, phases and tasks.
   * </pre>
   */
  public static final class DependencyServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<DependencyServiceBlockingV2Stub> {
    private DependencyServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected DependencyServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new DependencyServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a dependency between two plans, phases or tasks of the workspace. Errors: NOT_FOUND for an unknown end,
     * ALREADY_EXISTS for the same edge, FAILED_PRECONDITION when a blocking edge would close a cycle; the message
     * shows the cycle.
     * </pre>
     */
    public dev.planwire.v1.CreateDependencyResponse createDependency(dev.planwire.v1.CreateDependencyRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateDependencyMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one dependency. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetDependencyResponse getDependency(dev.planwire.v1.GetDependencyRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetDependencyMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the dependencies of a plan, phase or task, or of the whole workspace. With direction IN they are those that
     * lead into the subject (for blocking ones: what it waits for), with OUT those that lead out of it (what waits for
     * it). Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListDependenciesResponse listDependencies(dev.planwire.v1.ListDependenciesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListDependenciesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Says whether a blocking dependency between two plans, phases or tasks would close a cycle, and shows the cycle. It
     * writes nothing. CreateDependency asks the same question again, because the answer can change in between. Errors: NOT_FOUND
     * for an unknown end.
     * </pre>
     */
    public dev.planwire.v1.CheckCycleResponse checkCycle(dev.planwire.v1.CheckCycleRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCheckCycleMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the transitive closure of a plan, phase or task: everything that must be done before it can start, or
     * everything that cannot start before it is done. Only blocking dependencies count. What waits includes what is in a
     * phase or plan that waits, and a phase or plan is done when what is in it is. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetDependencyClosureResponse getDependencyClosure(dev.planwire.v1.GetDependencyClosureRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetDependencyClosureMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends the tasks of a plan in a topological order: each comes after all that it waits for, directly, through its phase or
     * plan, or through what is in other plans. Tasks of the same depth do not wait for each other, and stand in the order of the
     * plan. Errors: NOT_FOUND, FAILED_PRECONDITION with GRAPH_TOO_LARGE.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<?, dev.planwire.v1.GetTopologicalOrderResponse>
        getTopologicalOrder(dev.planwire.v1.GetTopologicalOrderRequest request) {
      return io.grpc.stub.ClientCalls.blockingV2ServerStreamingCall(
          getChannel(), getGetTopologicalOrderMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends the graph of a plan for drawing: the plan, its phases and its tasks, what else their dependencies lead to, all
     * these dependencies, and those between the plan and plans of other workspaces, as of one moment. All nodes come before the
     * first dependency. Errors: NOT_FOUND, FAILED_PRECONDITION with GRAPH_TOO_LARGE.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<?, dev.planwire.v1.GetPlanGraphResponse>
        getPlanGraph(dev.planwire.v1.GetPlanGraphRequest request) {
      return io.grpc.stub.ClientCalls.blockingV2ServerStreamingCall(
          getChannel(), getGetPlanGraphMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Removes a dependency. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.DeleteDependencyResponse deleteDependency(dev.planwire.v1.DeleteDependencyRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteDependencyMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service DependencyService.
   * <pre>
   * Keeps the dependencies between plans, phases and tasks.
   * </pre>
   */
  public static final class DependencyServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<DependencyServiceBlockingStub> {
    private DependencyServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected DependencyServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new DependencyServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a dependency between two plans, phases or tasks of the workspace. Errors: NOT_FOUND for an unknown end,
     * ALREADY_EXISTS for the same edge, FAILED_PRECONDITION when a blocking edge would close a cycle; the message
     * shows the cycle.
     * </pre>
     */
    public dev.planwire.v1.CreateDependencyResponse createDependency(dev.planwire.v1.CreateDependencyRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateDependencyMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one dependency. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetDependencyResponse getDependency(dev.planwire.v1.GetDependencyRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetDependencyMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the dependencies of a plan, phase or task, or of the whole workspace. With direction IN they are those that
     * lead into the subject (for blocking ones: what it waits for), with OUT those that lead out of it (what waits for
     * it). Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListDependenciesResponse listDependencies(dev.planwire.v1.ListDependenciesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListDependenciesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Says whether a blocking dependency between two plans, phases or tasks would close a cycle, and shows the cycle. It
     * writes nothing. CreateDependency asks the same question again, because the answer can change in between. Errors: NOT_FOUND
     * for an unknown end.
     * </pre>
     */
    public dev.planwire.v1.CheckCycleResponse checkCycle(dev.planwire.v1.CheckCycleRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCheckCycleMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the transitive closure of a plan, phase or task: everything that must be done before it can start, or
     * everything that cannot start before it is done. Only blocking dependencies count. What waits includes what is in a
     * phase or plan that waits, and a phase or plan is done when what is in it is. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetDependencyClosureResponse getDependencyClosure(dev.planwire.v1.GetDependencyClosureRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetDependencyClosureMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends the tasks of a plan in a topological order: each comes after all that it waits for, directly, through its phase or
     * plan, or through what is in other plans. Tasks of the same depth do not wait for each other, and stand in the order of the
     * plan. Errors: NOT_FOUND, FAILED_PRECONDITION with GRAPH_TOO_LARGE.
     * </pre>
     */
    public java.util.Iterator<dev.planwire.v1.GetTopologicalOrderResponse> getTopologicalOrder(
        dev.planwire.v1.GetTopologicalOrderRequest request) {
      return io.grpc.stub.ClientCalls.blockingServerStreamingCall(
          getChannel(), getGetTopologicalOrderMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends the graph of a plan for drawing: the plan, its phases and its tasks, what else their dependencies lead to, all
     * these dependencies, and those between the plan and plans of other workspaces, as of one moment. All nodes come before the
     * first dependency. Errors: NOT_FOUND, FAILED_PRECONDITION with GRAPH_TOO_LARGE.
     * </pre>
     */
    public java.util.Iterator<dev.planwire.v1.GetPlanGraphResponse> getPlanGraph(
        dev.planwire.v1.GetPlanGraphRequest request) {
      return io.grpc.stub.ClientCalls.blockingServerStreamingCall(
          getChannel(), getGetPlanGraphMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Removes a dependency. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.DeleteDependencyResponse deleteDependency(dev.planwire.v1.DeleteDependencyRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteDependencyMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service DependencyService.
   * <pre>
   * Keeps the dependencies between plans, phases and tasks.
   * </pre>
   */
  public static final class DependencyServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<DependencyServiceFutureStub> {
    private DependencyServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected DependencyServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new DependencyServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a dependency between two plans, phases or tasks of the workspace. Errors: NOT_FOUND for an unknown end,
     * ALREADY_EXISTS for the same edge, FAILED_PRECONDITION when a blocking edge would close a cycle; the message
     * shows the cycle.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateDependencyResponse> createDependency(
        dev.planwire.v1.CreateDependencyRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateDependencyMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one dependency. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetDependencyResponse> getDependency(
        dev.planwire.v1.GetDependencyRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetDependencyMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the dependencies of a plan, phase or task, or of the whole workspace. With direction IN they are those that
     * lead into the subject (for blocking ones: what it waits for), with OUT those that lead out of it (what waits for
     * it). Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListDependenciesResponse> listDependencies(
        dev.planwire.v1.ListDependenciesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListDependenciesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Says whether a blocking dependency between two plans, phases or tasks would close a cycle, and shows the cycle. It
     * writes nothing. CreateDependency asks the same question again, because the answer can change in between. Errors: NOT_FOUND
     * for an unknown end.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CheckCycleResponse> checkCycle(
        dev.planwire.v1.CheckCycleRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCheckCycleMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the transitive closure of a plan, phase or task: everything that must be done before it can start, or
     * everything that cannot start before it is done. Only blocking dependencies count. What waits includes what is in a
     * phase or plan that waits, and a phase or plan is done when what is in it is. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetDependencyClosureResponse> getDependencyClosure(
        dev.planwire.v1.GetDependencyClosureRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetDependencyClosureMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Removes a dependency. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteDependencyResponse> deleteDependency(
        dev.planwire.v1.DeleteDependencyRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteDependencyMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_DEPENDENCY = 0;
  private static final int METHODID_GET_DEPENDENCY = 1;
  private static final int METHODID_LIST_DEPENDENCIES = 2;
  private static final int METHODID_CHECK_CYCLE = 3;
  private static final int METHODID_GET_DEPENDENCY_CLOSURE = 4;
  private static final int METHODID_GET_TOPOLOGICAL_ORDER = 5;
  private static final int METHODID_GET_PLAN_GRAPH = 6;
  private static final int METHODID_DELETE_DEPENDENCY = 7;

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
        case METHODID_CREATE_DEPENDENCY:
          serviceImpl.createDependency((dev.planwire.v1.CreateDependencyRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateDependencyResponse>) responseObserver);
          break;
        case METHODID_GET_DEPENDENCY:
          serviceImpl.getDependency((dev.planwire.v1.GetDependencyRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetDependencyResponse>) responseObserver);
          break;
        case METHODID_LIST_DEPENDENCIES:
          serviceImpl.listDependencies((dev.planwire.v1.ListDependenciesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListDependenciesResponse>) responseObserver);
          break;
        case METHODID_CHECK_CYCLE:
          serviceImpl.checkCycle((dev.planwire.v1.CheckCycleRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CheckCycleResponse>) responseObserver);
          break;
        case METHODID_GET_DEPENDENCY_CLOSURE:
          serviceImpl.getDependencyClosure((dev.planwire.v1.GetDependencyClosureRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetDependencyClosureResponse>) responseObserver);
          break;
        case METHODID_GET_TOPOLOGICAL_ORDER:
          serviceImpl.getTopologicalOrder((dev.planwire.v1.GetTopologicalOrderRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetTopologicalOrderResponse>) responseObserver);
          break;
        case METHODID_GET_PLAN_GRAPH:
          serviceImpl.getPlanGraph((dev.planwire.v1.GetPlanGraphRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanGraphResponse>) responseObserver);
          break;
        case METHODID_DELETE_DEPENDENCY:
          serviceImpl.deleteDependency((dev.planwire.v1.DeleteDependencyRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteDependencyResponse>) responseObserver);
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
          getCreateDependencyMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateDependencyRequest,
              dev.planwire.v1.CreateDependencyResponse>(
                service, METHODID_CREATE_DEPENDENCY)))
        .addMethod(
          getGetDependencyMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetDependencyRequest,
              dev.planwire.v1.GetDependencyResponse>(
                service, METHODID_GET_DEPENDENCY)))
        .addMethod(
          getListDependenciesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListDependenciesRequest,
              dev.planwire.v1.ListDependenciesResponse>(
                service, METHODID_LIST_DEPENDENCIES)))
        .addMethod(
          getCheckCycleMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CheckCycleRequest,
              dev.planwire.v1.CheckCycleResponse>(
                service, METHODID_CHECK_CYCLE)))
        .addMethod(
          getGetDependencyClosureMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetDependencyClosureRequest,
              dev.planwire.v1.GetDependencyClosureResponse>(
                service, METHODID_GET_DEPENDENCY_CLOSURE)))
        .addMethod(
          getGetTopologicalOrderMethod(),
          io.grpc.stub.ServerCalls.asyncServerStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.GetTopologicalOrderRequest,
              dev.planwire.v1.GetTopologicalOrderResponse>(
                service, METHODID_GET_TOPOLOGICAL_ORDER)))
        .addMethod(
          getGetPlanGraphMethod(),
          io.grpc.stub.ServerCalls.asyncServerStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.GetPlanGraphRequest,
              dev.planwire.v1.GetPlanGraphResponse>(
                service, METHODID_GET_PLAN_GRAPH)))
        .addMethod(
          getDeleteDependencyMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteDependencyRequest,
              dev.planwire.v1.DeleteDependencyResponse>(
                service, METHODID_DELETE_DEPENDENCY)))
        .build();
  }

  private static abstract class DependencyServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    DependencyServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.DependencyServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("DependencyService");
    }
  }

  private static final class DependencyServiceFileDescriptorSupplier
      extends DependencyServiceBaseDescriptorSupplier {
    DependencyServiceFileDescriptorSupplier() {}
  }

  private static final class DependencyServiceMethodDescriptorSupplier
      extends DependencyServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    DependencyServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (DependencyServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new DependencyServiceFileDescriptorSupplier())
              .addMethod(getCreateDependencyMethod())
              .addMethod(getGetDependencyMethod())
              .addMethod(getListDependenciesMethod())
              .addMethod(getCheckCycleMethod())
              .addMethod(getGetDependencyClosureMethod())
              .addMethod(getGetTopologicalOrderMethod())
              .addMethod(getGetPlanGraphMethod())
              .addMethod(getDeleteDependencyMethod())
              .build();
        }
      }
    }
    return result;
  }
}
