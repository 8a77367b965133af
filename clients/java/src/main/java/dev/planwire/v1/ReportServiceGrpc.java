package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Answers after the fact, over a time: each by an index, however much there is beside. `docs/queries.sql` has the first six
 * for psql.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class ReportServiceGrpc {

  private ReportServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.ReportService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListFailedTasksRequest,
      dev.planwire.v1.ListFailedTasksResponse> getListFailedTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListFailedTasks",
      requestType = dev.planwire.v1.ListFailedTasksRequest.class,
      responseType = dev.planwire.v1.ListFailedTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListFailedTasksRequest,
      dev.planwire.v1.ListFailedTasksResponse> getListFailedTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListFailedTasksRequest, dev.planwire.v1.ListFailedTasksResponse> getListFailedTasksMethod;
    if ((getListFailedTasksMethod = ReportServiceGrpc.getListFailedTasksMethod) == null) {
      synchronized (ReportServiceGrpc.class) {
        if ((getListFailedTasksMethod = ReportServiceGrpc.getListFailedTasksMethod) == null) {
          ReportServiceGrpc.getListFailedTasksMethod = getListFailedTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListFailedTasksRequest, dev.planwire.v1.ListFailedTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListFailedTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListFailedTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListFailedTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ReportServiceMethodDescriptorSupplier("ListFailedTasks"))
              .build();
        }
      }
    }
    return getListFailedTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListTaskTimelineRequest,
      dev.planwire.v1.ListTaskTimelineResponse> getListTaskTimelineMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListTaskTimeline",
      requestType = dev.planwire.v1.ListTaskTimelineRequest.class,
      responseType = dev.planwire.v1.ListTaskTimelineResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListTaskTimelineRequest,
      dev.planwire.v1.ListTaskTimelineResponse> getListTaskTimelineMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListTaskTimelineRequest, dev.planwire.v1.ListTaskTimelineResponse> getListTaskTimelineMethod;
    if ((getListTaskTimelineMethod = ReportServiceGrpc.getListTaskTimelineMethod) == null) {
      synchronized (ReportServiceGrpc.class) {
        if ((getListTaskTimelineMethod = ReportServiceGrpc.getListTaskTimelineMethod) == null) {
          ReportServiceGrpc.getListTaskTimelineMethod = getListTaskTimelineMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListTaskTimelineRequest, dev.planwire.v1.ListTaskTimelineResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListTaskTimeline"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListTaskTimelineRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListTaskTimelineResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ReportServiceMethodDescriptorSupplier("ListTaskTimeline"))
              .build();
        }
      }
    }
    return getListTaskTimelineMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListResourceUseRequest,
      dev.planwire.v1.ListResourceUseResponse> getListResourceUseMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListResourceUse",
      requestType = dev.planwire.v1.ListResourceUseRequest.class,
      responseType = dev.planwire.v1.ListResourceUseResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListResourceUseRequest,
      dev.planwire.v1.ListResourceUseResponse> getListResourceUseMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListResourceUseRequest, dev.planwire.v1.ListResourceUseResponse> getListResourceUseMethod;
    if ((getListResourceUseMethod = ReportServiceGrpc.getListResourceUseMethod) == null) {
      synchronized (ReportServiceGrpc.class) {
        if ((getListResourceUseMethod = ReportServiceGrpc.getListResourceUseMethod) == null) {
          ReportServiceGrpc.getListResourceUseMethod = getListResourceUseMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListResourceUseRequest, dev.planwire.v1.ListResourceUseResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListResourceUse"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListResourceUseRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListResourceUseResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ReportServiceMethodDescriptorSupplier("ListResourceUse"))
              .build();
        }
      }
    }
    return getListResourceUseMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListAiCostsRequest,
      dev.planwire.v1.ListAiCostsResponse> getListAiCostsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListAiCosts",
      requestType = dev.planwire.v1.ListAiCostsRequest.class,
      responseType = dev.planwire.v1.ListAiCostsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListAiCostsRequest,
      dev.planwire.v1.ListAiCostsResponse> getListAiCostsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListAiCostsRequest, dev.planwire.v1.ListAiCostsResponse> getListAiCostsMethod;
    if ((getListAiCostsMethod = ReportServiceGrpc.getListAiCostsMethod) == null) {
      synchronized (ReportServiceGrpc.class) {
        if ((getListAiCostsMethod = ReportServiceGrpc.getListAiCostsMethod) == null) {
          ReportServiceGrpc.getListAiCostsMethod = getListAiCostsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListAiCostsRequest, dev.planwire.v1.ListAiCostsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListAiCosts"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAiCostsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAiCostsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ReportServiceMethodDescriptorSupplier("ListAiCosts"))
              .build();
        }
      }
    }
    return getListAiCostsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentDurationsRequest,
      dev.planwire.v1.ListAgentDurationsResponse> getListAgentDurationsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListAgentDurations",
      requestType = dev.planwire.v1.ListAgentDurationsRequest.class,
      responseType = dev.planwire.v1.ListAgentDurationsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentDurationsRequest,
      dev.planwire.v1.ListAgentDurationsResponse> getListAgentDurationsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentDurationsRequest, dev.planwire.v1.ListAgentDurationsResponse> getListAgentDurationsMethod;
    if ((getListAgentDurationsMethod = ReportServiceGrpc.getListAgentDurationsMethod) == null) {
      synchronized (ReportServiceGrpc.class) {
        if ((getListAgentDurationsMethod = ReportServiceGrpc.getListAgentDurationsMethod) == null) {
          ReportServiceGrpc.getListAgentDurationsMethod = getListAgentDurationsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListAgentDurationsRequest, dev.planwire.v1.ListAgentDurationsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListAgentDurations"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAgentDurationsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAgentDurationsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ReportServiceMethodDescriptorSupplier("ListAgentDurations"))
              .build();
        }
      }
    }
    return getListAgentDurationsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListFailedStepsRequest,
      dev.planwire.v1.ListFailedStepsResponse> getListFailedStepsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListFailedSteps",
      requestType = dev.planwire.v1.ListFailedStepsRequest.class,
      responseType = dev.planwire.v1.ListFailedStepsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListFailedStepsRequest,
      dev.planwire.v1.ListFailedStepsResponse> getListFailedStepsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListFailedStepsRequest, dev.planwire.v1.ListFailedStepsResponse> getListFailedStepsMethod;
    if ((getListFailedStepsMethod = ReportServiceGrpc.getListFailedStepsMethod) == null) {
      synchronized (ReportServiceGrpc.class) {
        if ((getListFailedStepsMethod = ReportServiceGrpc.getListFailedStepsMethod) == null) {
          ReportServiceGrpc.getListFailedStepsMethod = getListFailedStepsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListFailedStepsRequest, dev.planwire.v1.ListFailedStepsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListFailedSteps"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListFailedStepsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListFailedStepsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ReportServiceMethodDescriptorSupplier("ListFailedSteps"))
              .build();
        }
      }
    }
    return getListFailedStepsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListThroughputRequest,
      dev.planwire.v1.ListThroughputResponse> getListThroughputMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListThroughput",
      requestType = dev.planwire.v1.ListThroughputRequest.class,
      responseType = dev.planwire.v1.ListThroughputResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListThroughputRequest,
      dev.planwire.v1.ListThroughputResponse> getListThroughputMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListThroughputRequest, dev.planwire.v1.ListThroughputResponse> getListThroughputMethod;
    if ((getListThroughputMethod = ReportServiceGrpc.getListThroughputMethod) == null) {
      synchronized (ReportServiceGrpc.class) {
        if ((getListThroughputMethod = ReportServiceGrpc.getListThroughputMethod) == null) {
          ReportServiceGrpc.getListThroughputMethod = getListThroughputMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListThroughputRequest, dev.planwire.v1.ListThroughputResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListThroughput"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListThroughputRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListThroughputResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ReportServiceMethodDescriptorSupplier("ListThroughput"))
              .build();
        }
      }
    }
    return getListThroughputMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListBlockersRequest,
      dev.planwire.v1.ListBlockersResponse> getListBlockersMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListBlockers",
      requestType = dev.planwire.v1.ListBlockersRequest.class,
      responseType = dev.planwire.v1.ListBlockersResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListBlockersRequest,
      dev.planwire.v1.ListBlockersResponse> getListBlockersMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListBlockersRequest, dev.planwire.v1.ListBlockersResponse> getListBlockersMethod;
    if ((getListBlockersMethod = ReportServiceGrpc.getListBlockersMethod) == null) {
      synchronized (ReportServiceGrpc.class) {
        if ((getListBlockersMethod = ReportServiceGrpc.getListBlockersMethod) == null) {
          ReportServiceGrpc.getListBlockersMethod = getListBlockersMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListBlockersRequest, dev.planwire.v1.ListBlockersResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListBlockers"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListBlockersRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListBlockersResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ReportServiceMethodDescriptorSupplier("ListBlockers"))
              .build();
        }
      }
    }
    return getListBlockersMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static ReportServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ReportServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ReportServiceStub>() {
        @java.lang.Override
        public ReportServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ReportServiceStub(channel, callOptions);
        }
      };
    return ReportServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static ReportServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ReportServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ReportServiceBlockingV2Stub>() {
        @java.lang.Override
        public ReportServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ReportServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return ReportServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static ReportServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ReportServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ReportServiceBlockingStub>() {
        @java.lang.Override
        public ReportServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ReportServiceBlockingStub(channel, callOptions);
        }
      };
    return ReportServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static ReportServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ReportServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ReportServiceFutureStub>() {
        @java.lang.Override
        public ReportServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ReportServiceFutureStub(channel, callOptions);
        }
      };
    return ReportServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Answers after the fact, over a time: each by an index, however much there is beside. `docs/queries.sql` has the first six
   * for psql.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Lists the tasks that were created in the time and have failed, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listFailedTasks(dev.planwire.v1.ListFailedTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListFailedTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListFailedTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the steps of a task that began in the time, by attempt and number, and when each was. Without a start, all steps are
     * listed from the first one on. Errors: NOT_FOUND.
     * </pre>
     */
    default void listTaskTimeline(dev.planwire.v1.ListTaskTimelineRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListTaskTimelineResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListTaskTimelineMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the tasks that were created in the time and say what they used or were expected to use, the newest first. Errors:
     * NOT_FOUND.
     * </pre>
     */
    default void listResourceUse(dev.planwire.v1.ListResourceUseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListResourceUseResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListResourceUseMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the tasks for which external AI was used in the time, by provider and model, and what it cost: in the order of the
     * tasks' ids, the highest first, which is the newest first where the server chose them. Errors: NOT_FOUND.
     * </pre>
     */
    default void listAiCosts(dev.planwire.v1.ListAiCostsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAiCostsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListAiCostsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the types of agents with how many steps they ended that began in the time, and how long these took. Errors: NOT_FOUND.
     * </pre>
     */
    default void listAgentDurations(dev.planwire.v1.ListAgentDurationsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentDurationsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListAgentDurationsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the steps that began in the time and have failed, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listFailedSteps(dev.planwire.v1.ListFailedStepsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListFailedStepsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListFailedStepsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the days of the time on which tasks ended, oldest first, with how many did and how long those that were completed
     * took. Errors: NOT_FOUND.
     * </pre>
     */
    default void listThroughput(dev.planwire.v1.ListThroughputRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListThroughputResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListThroughputMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists what most dependencies wait for that were created in the time and are not met, the most waited for first. Errors:
     * NOT_FOUND.
     * </pre>
     */
    default void listBlockers(dev.planwire.v1.ListBlockersRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListBlockersResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListBlockersMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service ReportService.
   * <pre>
   * Answers after the fact, over a time: each by an index, however much there is beside. `docs/queries.sql` has the first six
   * for psql.
   * </pre>
   */
  public static abstract class ReportServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return ReportServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service ReportService.
   * <pre>
   * Answers after the fact, over a time: each by an index, however much there is beside. `docs/queries.sql` has the first six
   * for psql.
   * </pre>
   */
  public static final class ReportServiceStub
      extends io.grpc.stub.AbstractAsyncStub<ReportServiceStub> {
    private ReportServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ReportServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ReportServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Lists the tasks that were created in the time and have failed, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listFailedTasks(dev.planwire.v1.ListFailedTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListFailedTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListFailedTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the steps of a task that began in the time, by attempt and number, and when each was. Without a start, all steps are
     * listed from the first one on. Errors: NOT_FOUND.
     * </pre>
     */
    public void listTaskTimeline(dev.planwire.v1.ListTaskTimelineRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListTaskTimelineResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListTaskTimelineMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the tasks that were created in the time and say what they used or were expected to use, the newest first. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public void listResourceUse(dev.planwire.v1.ListResourceUseRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListResourceUseResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListResourceUseMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the tasks for which external AI was used in the time, by provider and model, and what it cost: in the order of the
     * tasks' ids, the highest first, which is the newest first where the server chose them. Errors: NOT_FOUND.
     * </pre>
     */
    public void listAiCosts(dev.planwire.v1.ListAiCostsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAiCostsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListAiCostsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the types of agents with how many steps they ended that began in the time, and how long these took. Errors: NOT_FOUND.
     * </pre>
     */
    public void listAgentDurations(dev.planwire.v1.ListAgentDurationsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentDurationsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListAgentDurationsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the steps that began in the time and have failed, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listFailedSteps(dev.planwire.v1.ListFailedStepsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListFailedStepsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListFailedStepsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the days of the time on which tasks ended, oldest first, with how many did and how long those that were completed
     * took. Errors: NOT_FOUND.
     * </pre>
     */
    public void listThroughput(dev.planwire.v1.ListThroughputRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListThroughputResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListThroughputMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists what most dependencies wait for that were created in the time and are not met, the most waited for first. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public void listBlockers(dev.planwire.v1.ListBlockersRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListBlockersResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListBlockersMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service ReportService.
   * <pre>
   * Answers after the fact, over a time: each by an index, however much there is beside. `docs/queries.sql` has the first six
   * for psql.
   * </pre>
   */
  public static final class ReportServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<ReportServiceBlockingV2Stub> {
    private ReportServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ReportServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ReportServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Lists the tasks that were created in the time and have failed, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListFailedTasksResponse listFailedTasks(dev.planwire.v1.ListFailedTasksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListFailedTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the steps of a task that began in the time, by attempt and number, and when each was. Without a start, all steps are
     * listed from the first one on. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListTaskTimelineResponse listTaskTimeline(dev.planwire.v1.ListTaskTimelineRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListTaskTimelineMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the tasks that were created in the time and say what they used or were expected to use, the newest first. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListResourceUseResponse listResourceUse(dev.planwire.v1.ListResourceUseRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListResourceUseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the tasks for which external AI was used in the time, by provider and model, and what it cost: in the order of the
     * tasks' ids, the highest first, which is the newest first where the server chose them. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAiCostsResponse listAiCosts(dev.planwire.v1.ListAiCostsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListAiCostsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the types of agents with how many steps they ended that began in the time, and how long these took. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAgentDurationsResponse listAgentDurations(dev.planwire.v1.ListAgentDurationsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListAgentDurationsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the steps that began in the time and have failed, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListFailedStepsResponse listFailedSteps(dev.planwire.v1.ListFailedStepsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListFailedStepsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the days of the time on which tasks ended, oldest first, with how many did and how long those that were completed
     * took. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListThroughputResponse listThroughput(dev.planwire.v1.ListThroughputRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListThroughputMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists what most dependencies wait for that were created in the time and are not met, the most waited for first. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListBlockersResponse listBlockers(dev.planwire.v1.ListBlockersRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListBlockersMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service ReportService.
   * <pre>
   * Answers after the fact, over a time: each by an index, however much there is beside. `docs/queries.sql` has the first six
   * for psql.
   * </pre>
   */
  public static final class ReportServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<ReportServiceBlockingStub> {
    private ReportServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ReportServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ReportServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Lists the tasks that were created in the time and have failed, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListFailedTasksResponse listFailedTasks(dev.planwire.v1.ListFailedTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListFailedTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the steps of a task that began in the time, by attempt and number, and when each was. Without a start, all steps are
     * listed from the first one on. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListTaskTimelineResponse listTaskTimeline(dev.planwire.v1.ListTaskTimelineRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListTaskTimelineMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the tasks that were created in the time and say what they used or were expected to use, the newest first. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListResourceUseResponse listResourceUse(dev.planwire.v1.ListResourceUseRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListResourceUseMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the tasks for which external AI was used in the time, by provider and model, and what it cost: in the order of the
     * tasks' ids, the highest first, which is the newest first where the server chose them. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAiCostsResponse listAiCosts(dev.planwire.v1.ListAiCostsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListAiCostsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the types of agents with how many steps they ended that began in the time, and how long these took. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAgentDurationsResponse listAgentDurations(dev.planwire.v1.ListAgentDurationsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListAgentDurationsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the steps that began in the time and have failed, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListFailedStepsResponse listFailedSteps(dev.planwire.v1.ListFailedStepsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListFailedStepsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the days of the time on which tasks ended, oldest first, with how many did and how long those that were completed
     * took. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListThroughputResponse listThroughput(dev.planwire.v1.ListThroughputRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListThroughputMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists what most dependencies wait for that were created in the time and are not met, the most waited for first. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListBlockersResponse listBlockers(dev.planwire.v1.ListBlockersRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListBlockersMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service ReportService.
   * <pre>
   * Answers after the fact, over a time: each by an index, however much there is beside. `docs/queries.sql` has the first six
   * for psql.
   * </pre>
   */
  public static final class ReportServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<ReportServiceFutureStub> {
    private ReportServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ReportServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ReportServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Lists the tasks that were created in the time and have failed, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListFailedTasksResponse> listFailedTasks(
        dev.planwire.v1.ListFailedTasksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListFailedTasksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the steps of a task that began in the time, by attempt and number, and when each was. Without a start, all steps are
     * listed from the first one on. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListTaskTimelineResponse> listTaskTimeline(
        dev.planwire.v1.ListTaskTimelineRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListTaskTimelineMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the tasks that were created in the time and say what they used or were expected to use, the newest first. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListResourceUseResponse> listResourceUse(
        dev.planwire.v1.ListResourceUseRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListResourceUseMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the tasks for which external AI was used in the time, by provider and model, and what it cost: in the order of the
     * tasks' ids, the highest first, which is the newest first where the server chose them. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListAiCostsResponse> listAiCosts(
        dev.planwire.v1.ListAiCostsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListAiCostsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the types of agents with how many steps they ended that began in the time, and how long these took. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListAgentDurationsResponse> listAgentDurations(
        dev.planwire.v1.ListAgentDurationsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListAgentDurationsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the steps that began in the time and have failed, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListFailedStepsResponse> listFailedSteps(
        dev.planwire.v1.ListFailedStepsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListFailedStepsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the days of the time on which tasks ended, oldest first, with how many did and how long those that were completed
     * took. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListThroughputResponse> listThroughput(
        dev.planwire.v1.ListThroughputRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListThroughputMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists what most dependencies wait for that were created in the time and are not met, the most waited for first. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListBlockersResponse> listBlockers(
        dev.planwire.v1.ListBlockersRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListBlockersMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_LIST_FAILED_TASKS = 0;
  private static final int METHODID_LIST_TASK_TIMELINE = 1;
  private static final int METHODID_LIST_RESOURCE_USE = 2;
  private static final int METHODID_LIST_AI_COSTS = 3;
  private static final int METHODID_LIST_AGENT_DURATIONS = 4;
  private static final int METHODID_LIST_FAILED_STEPS = 5;
  private static final int METHODID_LIST_THROUGHPUT = 6;
  private static final int METHODID_LIST_BLOCKERS = 7;

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
        case METHODID_LIST_FAILED_TASKS:
          serviceImpl.listFailedTasks((dev.planwire.v1.ListFailedTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListFailedTasksResponse>) responseObserver);
          break;
        case METHODID_LIST_TASK_TIMELINE:
          serviceImpl.listTaskTimeline((dev.planwire.v1.ListTaskTimelineRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListTaskTimelineResponse>) responseObserver);
          break;
        case METHODID_LIST_RESOURCE_USE:
          serviceImpl.listResourceUse((dev.planwire.v1.ListResourceUseRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListResourceUseResponse>) responseObserver);
          break;
        case METHODID_LIST_AI_COSTS:
          serviceImpl.listAiCosts((dev.planwire.v1.ListAiCostsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListAiCostsResponse>) responseObserver);
          break;
        case METHODID_LIST_AGENT_DURATIONS:
          serviceImpl.listAgentDurations((dev.planwire.v1.ListAgentDurationsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentDurationsResponse>) responseObserver);
          break;
        case METHODID_LIST_FAILED_STEPS:
          serviceImpl.listFailedSteps((dev.planwire.v1.ListFailedStepsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListFailedStepsResponse>) responseObserver);
          break;
        case METHODID_LIST_THROUGHPUT:
          serviceImpl.listThroughput((dev.planwire.v1.ListThroughputRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListThroughputResponse>) responseObserver);
          break;
        case METHODID_LIST_BLOCKERS:
          serviceImpl.listBlockers((dev.planwire.v1.ListBlockersRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListBlockersResponse>) responseObserver);
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
          getListFailedTasksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListFailedTasksRequest,
              dev.planwire.v1.ListFailedTasksResponse>(
                service, METHODID_LIST_FAILED_TASKS)))
        .addMethod(
          getListTaskTimelineMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListTaskTimelineRequest,
              dev.planwire.v1.ListTaskTimelineResponse>(
                service, METHODID_LIST_TASK_TIMELINE)))
        .addMethod(
          getListResourceUseMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListResourceUseRequest,
              dev.planwire.v1.ListResourceUseResponse>(
                service, METHODID_LIST_RESOURCE_USE)))
        .addMethod(
          getListAiCostsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListAiCostsRequest,
              dev.planwire.v1.ListAiCostsResponse>(
                service, METHODID_LIST_AI_COSTS)))
        .addMethod(
          getListAgentDurationsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListAgentDurationsRequest,
              dev.planwire.v1.ListAgentDurationsResponse>(
                service, METHODID_LIST_AGENT_DURATIONS)))
        .addMethod(
          getListFailedStepsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListFailedStepsRequest,
              dev.planwire.v1.ListFailedStepsResponse>(
                service, METHODID_LIST_FAILED_STEPS)))
        .addMethod(
          getListThroughputMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListThroughputRequest,
              dev.planwire.v1.ListThroughputResponse>(
                service, METHODID_LIST_THROUGHPUT)))
        .addMethod(
          getListBlockersMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListBlockersRequest,
              dev.planwire.v1.ListBlockersResponse>(
                service, METHODID_LIST_BLOCKERS)))
        .build();
  }

  private static abstract class ReportServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    ReportServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.ReportServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("ReportService");
    }
  }

  private static final class ReportServiceFileDescriptorSupplier
      extends ReportServiceBaseDescriptorSupplier {
    ReportServiceFileDescriptorSupplier() {}
  }

  private static final class ReportServiceMethodDescriptorSupplier
      extends ReportServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    ReportServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (ReportServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new ReportServiceFileDescriptorSupplier())
              .addMethod(getListFailedTasksMethod())
              .addMethod(getListTaskTimelineMethod())
              .addMethod(getListResourceUseMethod())
              .addMethod(getListAiCostsMethod())
              .addMethod(getListAgentDurationsMethod())
              .addMethod(getListFailedStepsMethod())
              .addMethod(getListThroughputMethod())
              .addMethod(getListBlockersMethod())
              .build();
        }
      }
    }
    return result;
  }
}
