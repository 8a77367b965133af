package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps what the work on tasks did step by step, and what it used of external AI.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class ExecutionServiceGrpc {

  private ExecutionServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.ExecutionService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateExecutionLogRequest,
      dev.planwire.v1.CreateExecutionLogResponse> getCreateExecutionLogMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateExecutionLog",
      requestType = dev.planwire.v1.CreateExecutionLogRequest.class,
      responseType = dev.planwire.v1.CreateExecutionLogResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateExecutionLogRequest,
      dev.planwire.v1.CreateExecutionLogResponse> getCreateExecutionLogMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateExecutionLogRequest, dev.planwire.v1.CreateExecutionLogResponse> getCreateExecutionLogMethod;
    if ((getCreateExecutionLogMethod = ExecutionServiceGrpc.getCreateExecutionLogMethod) == null) {
      synchronized (ExecutionServiceGrpc.class) {
        if ((getCreateExecutionLogMethod = ExecutionServiceGrpc.getCreateExecutionLogMethod) == null) {
          ExecutionServiceGrpc.getCreateExecutionLogMethod = getCreateExecutionLogMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateExecutionLogRequest, dev.planwire.v1.CreateExecutionLogResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateExecutionLog"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateExecutionLogRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateExecutionLogResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ExecutionServiceMethodDescriptorSupplier("CreateExecutionLog"))
              .build();
        }
      }
    }
    return getCreateExecutionLogMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.AppendExecutionLogsRequest,
      dev.planwire.v1.AppendExecutionLogsResponse> getAppendExecutionLogsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "AppendExecutionLogs",
      requestType = dev.planwire.v1.AppendExecutionLogsRequest.class,
      responseType = dev.planwire.v1.AppendExecutionLogsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.CLIENT_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.AppendExecutionLogsRequest,
      dev.planwire.v1.AppendExecutionLogsResponse> getAppendExecutionLogsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.AppendExecutionLogsRequest, dev.planwire.v1.AppendExecutionLogsResponse> getAppendExecutionLogsMethod;
    if ((getAppendExecutionLogsMethod = ExecutionServiceGrpc.getAppendExecutionLogsMethod) == null) {
      synchronized (ExecutionServiceGrpc.class) {
        if ((getAppendExecutionLogsMethod = ExecutionServiceGrpc.getAppendExecutionLogsMethod) == null) {
          ExecutionServiceGrpc.getAppendExecutionLogsMethod = getAppendExecutionLogsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.AppendExecutionLogsRequest, dev.planwire.v1.AppendExecutionLogsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.CLIENT_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "AppendExecutionLogs"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AppendExecutionLogsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AppendExecutionLogsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ExecutionServiceMethodDescriptorSupplier("AppendExecutionLogs"))
              .build();
        }
      }
    }
    return getAppendExecutionLogsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.FinishExecutionLogRequest,
      dev.planwire.v1.FinishExecutionLogResponse> getFinishExecutionLogMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "FinishExecutionLog",
      requestType = dev.planwire.v1.FinishExecutionLogRequest.class,
      responseType = dev.planwire.v1.FinishExecutionLogResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.FinishExecutionLogRequest,
      dev.planwire.v1.FinishExecutionLogResponse> getFinishExecutionLogMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.FinishExecutionLogRequest, dev.planwire.v1.FinishExecutionLogResponse> getFinishExecutionLogMethod;
    if ((getFinishExecutionLogMethod = ExecutionServiceGrpc.getFinishExecutionLogMethod) == null) {
      synchronized (ExecutionServiceGrpc.class) {
        if ((getFinishExecutionLogMethod = ExecutionServiceGrpc.getFinishExecutionLogMethod) == null) {
          ExecutionServiceGrpc.getFinishExecutionLogMethod = getFinishExecutionLogMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.FinishExecutionLogRequest, dev.planwire.v1.FinishExecutionLogResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "FinishExecutionLog"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FinishExecutionLogRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FinishExecutionLogResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ExecutionServiceMethodDescriptorSupplier("FinishExecutionLog"))
              .build();
        }
      }
    }
    return getFinishExecutionLogMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetExecutionLogRequest,
      dev.planwire.v1.GetExecutionLogResponse> getGetExecutionLogMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetExecutionLog",
      requestType = dev.planwire.v1.GetExecutionLogRequest.class,
      responseType = dev.planwire.v1.GetExecutionLogResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetExecutionLogRequest,
      dev.planwire.v1.GetExecutionLogResponse> getGetExecutionLogMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetExecutionLogRequest, dev.planwire.v1.GetExecutionLogResponse> getGetExecutionLogMethod;
    if ((getGetExecutionLogMethod = ExecutionServiceGrpc.getGetExecutionLogMethod) == null) {
      synchronized (ExecutionServiceGrpc.class) {
        if ((getGetExecutionLogMethod = ExecutionServiceGrpc.getGetExecutionLogMethod) == null) {
          ExecutionServiceGrpc.getGetExecutionLogMethod = getGetExecutionLogMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetExecutionLogRequest, dev.planwire.v1.GetExecutionLogResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetExecutionLog"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetExecutionLogRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetExecutionLogResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ExecutionServiceMethodDescriptorSupplier("GetExecutionLog"))
              .build();
        }
      }
    }
    return getGetExecutionLogMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListExecutionLogsRequest,
      dev.planwire.v1.ListExecutionLogsResponse> getListExecutionLogsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListExecutionLogs",
      requestType = dev.planwire.v1.ListExecutionLogsRequest.class,
      responseType = dev.planwire.v1.ListExecutionLogsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListExecutionLogsRequest,
      dev.planwire.v1.ListExecutionLogsResponse> getListExecutionLogsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListExecutionLogsRequest, dev.planwire.v1.ListExecutionLogsResponse> getListExecutionLogsMethod;
    if ((getListExecutionLogsMethod = ExecutionServiceGrpc.getListExecutionLogsMethod) == null) {
      synchronized (ExecutionServiceGrpc.class) {
        if ((getListExecutionLogsMethod = ExecutionServiceGrpc.getListExecutionLogsMethod) == null) {
          ExecutionServiceGrpc.getListExecutionLogsMethod = getListExecutionLogsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListExecutionLogsRequest, dev.planwire.v1.ListExecutionLogsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListExecutionLogs"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListExecutionLogsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListExecutionLogsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ExecutionServiceMethodDescriptorSupplier("ListExecutionLogs"))
              .build();
        }
      }
    }
    return getListExecutionLogsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.FollowExecutionLogsRequest,
      dev.planwire.v1.FollowExecutionLogsResponse> getFollowExecutionLogsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "FollowExecutionLogs",
      requestType = dev.planwire.v1.FollowExecutionLogsRequest.class,
      responseType = dev.planwire.v1.FollowExecutionLogsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.FollowExecutionLogsRequest,
      dev.planwire.v1.FollowExecutionLogsResponse> getFollowExecutionLogsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.FollowExecutionLogsRequest, dev.planwire.v1.FollowExecutionLogsResponse> getFollowExecutionLogsMethod;
    if ((getFollowExecutionLogsMethod = ExecutionServiceGrpc.getFollowExecutionLogsMethod) == null) {
      synchronized (ExecutionServiceGrpc.class) {
        if ((getFollowExecutionLogsMethod = ExecutionServiceGrpc.getFollowExecutionLogsMethod) == null) {
          ExecutionServiceGrpc.getFollowExecutionLogsMethod = getFollowExecutionLogsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.FollowExecutionLogsRequest, dev.planwire.v1.FollowExecutionLogsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "FollowExecutionLogs"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FollowExecutionLogsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FollowExecutionLogsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ExecutionServiceMethodDescriptorSupplier("FollowExecutionLogs"))
              .build();
        }
      }
    }
    return getFollowExecutionLogsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateAiUsageRequest,
      dev.planwire.v1.CreateAiUsageResponse> getCreateAiUsageMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateAiUsage",
      requestType = dev.planwire.v1.CreateAiUsageRequest.class,
      responseType = dev.planwire.v1.CreateAiUsageResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateAiUsageRequest,
      dev.planwire.v1.CreateAiUsageResponse> getCreateAiUsageMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateAiUsageRequest, dev.planwire.v1.CreateAiUsageResponse> getCreateAiUsageMethod;
    if ((getCreateAiUsageMethod = ExecutionServiceGrpc.getCreateAiUsageMethod) == null) {
      synchronized (ExecutionServiceGrpc.class) {
        if ((getCreateAiUsageMethod = ExecutionServiceGrpc.getCreateAiUsageMethod) == null) {
          ExecutionServiceGrpc.getCreateAiUsageMethod = getCreateAiUsageMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateAiUsageRequest, dev.planwire.v1.CreateAiUsageResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateAiUsage"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateAiUsageRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateAiUsageResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ExecutionServiceMethodDescriptorSupplier("CreateAiUsage"))
              .build();
        }
      }
    }
    return getCreateAiUsageMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetAiUsageRequest,
      dev.planwire.v1.GetAiUsageResponse> getGetAiUsageMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetAiUsage",
      requestType = dev.planwire.v1.GetAiUsageRequest.class,
      responseType = dev.planwire.v1.GetAiUsageResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetAiUsageRequest,
      dev.planwire.v1.GetAiUsageResponse> getGetAiUsageMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetAiUsageRequest, dev.planwire.v1.GetAiUsageResponse> getGetAiUsageMethod;
    if ((getGetAiUsageMethod = ExecutionServiceGrpc.getGetAiUsageMethod) == null) {
      synchronized (ExecutionServiceGrpc.class) {
        if ((getGetAiUsageMethod = ExecutionServiceGrpc.getGetAiUsageMethod) == null) {
          ExecutionServiceGrpc.getGetAiUsageMethod = getGetAiUsageMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetAiUsageRequest, dev.planwire.v1.GetAiUsageResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetAiUsage"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetAiUsageRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetAiUsageResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ExecutionServiceMethodDescriptorSupplier("GetAiUsage"))
              .build();
        }
      }
    }
    return getGetAiUsageMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListAiUsageRequest,
      dev.planwire.v1.ListAiUsageResponse> getListAiUsageMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListAiUsage",
      requestType = dev.planwire.v1.ListAiUsageRequest.class,
      responseType = dev.planwire.v1.ListAiUsageResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListAiUsageRequest,
      dev.planwire.v1.ListAiUsageResponse> getListAiUsageMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListAiUsageRequest, dev.planwire.v1.ListAiUsageResponse> getListAiUsageMethod;
    if ((getListAiUsageMethod = ExecutionServiceGrpc.getListAiUsageMethod) == null) {
      synchronized (ExecutionServiceGrpc.class) {
        if ((getListAiUsageMethod = ExecutionServiceGrpc.getListAiUsageMethod) == null) {
          ExecutionServiceGrpc.getListAiUsageMethod = getListAiUsageMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListAiUsageRequest, dev.planwire.v1.ListAiUsageResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListAiUsage"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAiUsageRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAiUsageResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ExecutionServiceMethodDescriptorSupplier("ListAiUsage"))
              .build();
        }
      }
    }
    return getListAiUsageMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetUsageRequest,
      dev.planwire.v1.GetUsageResponse> getGetUsageMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetUsage",
      requestType = dev.planwire.v1.GetUsageRequest.class,
      responseType = dev.planwire.v1.GetUsageResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetUsageRequest,
      dev.planwire.v1.GetUsageResponse> getGetUsageMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetUsageRequest, dev.planwire.v1.GetUsageResponse> getGetUsageMethod;
    if ((getGetUsageMethod = ExecutionServiceGrpc.getGetUsageMethod) == null) {
      synchronized (ExecutionServiceGrpc.class) {
        if ((getGetUsageMethod = ExecutionServiceGrpc.getGetUsageMethod) == null) {
          ExecutionServiceGrpc.getGetUsageMethod = getGetUsageMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetUsageRequest, dev.planwire.v1.GetUsageResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetUsage"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetUsageRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetUsageResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ExecutionServiceMethodDescriptorSupplier("GetUsage"))
              .build();
        }
      }
    }
    return getGetUsageMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static ExecutionServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ExecutionServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ExecutionServiceStub>() {
        @java.lang.Override
        public ExecutionServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ExecutionServiceStub(channel, callOptions);
        }
      };
    return ExecutionServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static ExecutionServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ExecutionServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ExecutionServiceBlockingV2Stub>() {
        @java.lang.Override
        public ExecutionServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ExecutionServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return ExecutionServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static ExecutionServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ExecutionServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ExecutionServiceBlockingStub>() {
        @java.lang.Override
        public ExecutionServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ExecutionServiceBlockingStub(channel, callOptions);
        }
      };
    return ExecutionServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static ExecutionServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ExecutionServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ExecutionServiceFutureStub>() {
        @java.lang.Override
        public ExecutionServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ExecutionServiceFutureStub(channel, callOptions);
        }
      };
    return ExecutionServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps what the work on tasks did step by step, and what it used of external AI.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Appends a step to the log of a task. Errors: NOT_FOUND, ALREADY_EXISTS when the id or the number of the step is taken,
     * FAILED_PRECONDITION for an attempt that the task has not come to.
     * </pre>
     */
    default void createExecutionLog(dev.planwire.v1.CreateExecutionLogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateExecutionLogResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateExecutionLogMethod(), responseObserver);
    }

    /**
     * <pre>
     * Appends many steps, which may be of several tasks. Each message is stored by itself and whole, in the order in which the
     * messages come. A log whose id is there already with the same task, agent type and action is passed over: after a broken
     * stream, send all of it again with the same ids. The stream ends at the first message that is refused; what came before
     * it stays. Errors: as CreateExecutionLog.
     * </pre>
     */
    default io.grpc.stub.StreamObserver<dev.planwire.v1.AppendExecutionLogsRequest> appendExecutionLogs(
        io.grpc.stub.StreamObserver<dev.planwire.v1.AppendExecutionLogsResponse> responseObserver) {
      return io.grpc.stub.ServerCalls.asyncUnimplementedStreamingCall(getAppendExecutionLogsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Ends a step that is running. It is done once: a repeat without the request id of the first call is refused.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the step has ended.
     * </pre>
     */
    default void finishExecutionLog(dev.planwire.v1.FinishExecutionLogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FinishExecutionLogResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getFinishExecutionLogMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one log with its whole output. Errors: NOT_FOUND.
     * </pre>
     */
    default void getExecutionLog(dev.planwire.v1.GetExecutionLogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetExecutionLogResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetExecutionLogMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the logs of a task that match the filter, by attempt and step, without their whole outputs. Errors: NOT_FOUND.
     * </pre>
     */
    default void listExecutionLogs(dev.planwire.v1.ListExecutionLogsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListExecutionLogsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListExecutionLogsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Sends logs as they are appended and finished, each with its content but its whole output. It keeps what all streams of
     * the feed promise: ordered, each once, none missing, and resumable on any replica. Errors: NOT_FOUND for an unknown
     * workspace and, unless the stream is resumed, for a task or plan that does not exist, OUT_OF_RANGE when what followed the
     * resume token is no longer kept.
     * </pre>
     */
    default void followExecutionLogs(dev.planwire.v1.FollowExecutionLogsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FollowExecutionLogsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getFollowExecutionLogsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Counts a use of external AI. Where a usage with this id is there already, and says the same, it is returned and nothing is
     * counted. Errors: NOT_FOUND, ALREADY_EXISTS when the id is that of another usage, FAILED_PRECONDITION for an attempt that
     * the task has not come to.
     * </pre>
     */
    default void createAiUsage(dev.planwire.v1.CreateAiUsageRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateAiUsageResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateAiUsageMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one usage. Errors: NOT_FOUND.
     * </pre>
     */
    default void getAiUsage(dev.planwire.v1.GetAiUsageRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetAiUsageResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetAiUsageMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the usage of a workspace, a plan or a task, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listAiUsage(dev.planwire.v1.ListAiUsageRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAiUsageResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListAiUsageMethod(), responseObserver);
    }

    /**
     * <pre>
     * Adds up usage by provider and model: of an attempt at a task, of a task with its subtasks, of the tasks that are in a
     * phase, of a plan, of the plans of a program, or of the workspace. Errors: NOT_FOUND.
     * </pre>
     */
    default void getUsage(dev.planwire.v1.GetUsageRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetUsageResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetUsageMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service ExecutionService.
   * <pre>
   * Keeps what the work on tasks did step by step, and what it used of external AI.
   * </pre>
   */
  public static abstract class ExecutionServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return ExecutionServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service ExecutionService.
   * <pre>
   * Keeps what the work on tasks did step by step, and what it used of external AI.
   * </pre>
   */
  public static final class ExecutionServiceStub
      extends io.grpc.stub.AbstractAsyncStub<ExecutionServiceStub> {
    private ExecutionServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ExecutionServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ExecutionServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Appends a step to the log of a task. Errors: NOT_FOUND, ALREADY_EXISTS when the id or the number of the step is taken,
     * FAILED_PRECONDITION for an attempt that the task has not come to.
     * </pre>
     */
    public void createExecutionLog(dev.planwire.v1.CreateExecutionLogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateExecutionLogResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateExecutionLogMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Appends many steps, which may be of several tasks. Each message is stored by itself and whole, in the order in which the
     * messages come. A log whose id is there already with the same task, agent type and action is passed over: after a broken
     * stream, send all of it again with the same ids. The stream ends at the first message that is refused; what came before
     * it stays. Errors: as CreateExecutionLog.
     * </pre>
     */
    public io.grpc.stub.StreamObserver<dev.planwire.v1.AppendExecutionLogsRequest> appendExecutionLogs(
        io.grpc.stub.StreamObserver<dev.planwire.v1.AppendExecutionLogsResponse> responseObserver) {
      return io.grpc.stub.ClientCalls.asyncClientStreamingCall(
          getChannel().newCall(getAppendExecutionLogsMethod(), getCallOptions()), responseObserver);
    }

    /**
     * <pre>
     * Ends a step that is running. It is done once: a repeat without the request id of the first call is refused.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the step has ended.
     * </pre>
     */
    public void finishExecutionLog(dev.planwire.v1.FinishExecutionLogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FinishExecutionLogResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getFinishExecutionLogMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one log with its whole output. Errors: NOT_FOUND.
     * </pre>
     */
    public void getExecutionLog(dev.planwire.v1.GetExecutionLogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetExecutionLogResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetExecutionLogMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the logs of a task that match the filter, by attempt and step, without their whole outputs. Errors: NOT_FOUND.
     * </pre>
     */
    public void listExecutionLogs(dev.planwire.v1.ListExecutionLogsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListExecutionLogsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListExecutionLogsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Sends logs as they are appended and finished, each with its content but its whole output. It keeps what all streams of
     * the feed promise: ordered, each once, none missing, and resumable on any replica. Errors: NOT_FOUND for an unknown
     * workspace and, unless the stream is resumed, for a task or plan that does not exist, OUT_OF_RANGE when what followed the
     * resume token is no longer kept.
     * </pre>
     */
    public void followExecutionLogs(dev.planwire.v1.FollowExecutionLogsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FollowExecutionLogsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncServerStreamingCall(
          getChannel().newCall(getFollowExecutionLogsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Counts a use of external AI. Where a usage with this id is there already, and says the same, it is returned and nothing is
     * counted. Errors: NOT_FOUND, ALREADY_EXISTS when the id is that of another usage, FAILED_PRECONDITION for an attempt that
     * the task has not come to.
     * </pre>
     */
    public void createAiUsage(dev.planwire.v1.CreateAiUsageRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateAiUsageResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateAiUsageMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one usage. Errors: NOT_FOUND.
     * </pre>
     */
    public void getAiUsage(dev.planwire.v1.GetAiUsageRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetAiUsageResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetAiUsageMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the usage of a workspace, a plan or a task, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listAiUsage(dev.planwire.v1.ListAiUsageRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAiUsageResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListAiUsageMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Adds up usage by provider and model: of an attempt at a task, of a task with its subtasks, of the tasks that are in a
     * phase, of a plan, of the plans of a program, or of the workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public void getUsage(dev.planwire.v1.GetUsageRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetUsageResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetUsageMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service ExecutionService.
   * <pre>
   * Keeps what the work on tasks did step by step, and what it used of external AI.
   * </pre>
   */
  public static final class ExecutionServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<ExecutionServiceBlockingV2Stub> {
    private ExecutionServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ExecutionServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ExecutionServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Appends a step to the log of a task. Errors: NOT_FOUND, ALREADY_EXISTS when the id or the number of the step is taken,
     * FAILED_PRECONDITION for an attempt that the task has not come to.
     * </pre>
     */
    public dev.planwire.v1.CreateExecutionLogResponse createExecutionLog(dev.planwire.v1.CreateExecutionLogRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateExecutionLogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Appends many steps, which may be of several tasks. Each message is stored by itself and whole, in the order in which the
     * messages come. A log whose id is there already with the same task, agent type and action is passed over: after a broken
     * stream, send all of it again with the same ids. The stream ends at the first message that is refused; what came before
     * it stays. Errors: as CreateExecutionLog.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<dev.planwire.v1.AppendExecutionLogsRequest, dev.planwire.v1.AppendExecutionLogsResponse>
        appendExecutionLogs() {
      return io.grpc.stub.ClientCalls.blockingClientStreamingCall(
          getChannel(), getAppendExecutionLogsMethod(), getCallOptions());
    }

    /**
     * <pre>
     * Ends a step that is running. It is done once: a repeat without the request id of the first call is refused.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the step has ended.
     * </pre>
     */
    public dev.planwire.v1.FinishExecutionLogResponse finishExecutionLog(dev.planwire.v1.FinishExecutionLogRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getFinishExecutionLogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one log with its whole output. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetExecutionLogResponse getExecutionLog(dev.planwire.v1.GetExecutionLogRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetExecutionLogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the logs of a task that match the filter, by attempt and step, without their whole outputs. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListExecutionLogsResponse listExecutionLogs(dev.planwire.v1.ListExecutionLogsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListExecutionLogsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends logs as they are appended and finished, each with its content but its whole output. It keeps what all streams of
     * the feed promise: ordered, each once, none missing, and resumable on any replica. Errors: NOT_FOUND for an unknown
     * workspace and, unless the stream is resumed, for a task or plan that does not exist, OUT_OF_RANGE when what followed the
     * resume token is no longer kept.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<?, dev.planwire.v1.FollowExecutionLogsResponse>
        followExecutionLogs(dev.planwire.v1.FollowExecutionLogsRequest request) {
      return io.grpc.stub.ClientCalls.blockingV2ServerStreamingCall(
          getChannel(), getFollowExecutionLogsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Counts a use of external AI. Where a usage with this id is there already, and says the same, it is returned and nothing is
     * counted. Errors: NOT_FOUND, ALREADY_EXISTS when the id is that of another usage, FAILED_PRECONDITION for an attempt that
     * the task has not come to.
     * </pre>
     */
    public dev.planwire.v1.CreateAiUsageResponse createAiUsage(dev.planwire.v1.CreateAiUsageRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateAiUsageMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one usage. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetAiUsageResponse getAiUsage(dev.planwire.v1.GetAiUsageRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetAiUsageMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the usage of a workspace, a plan or a task, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAiUsageResponse listAiUsage(dev.planwire.v1.ListAiUsageRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListAiUsageMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Adds up usage by provider and model: of an attempt at a task, of a task with its subtasks, of the tasks that are in a
     * phase, of a plan, of the plans of a program, or of the workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetUsageResponse getUsage(dev.planwire.v1.GetUsageRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetUsageMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service ExecutionService.
   * <pre>
   * Keeps what the work on tasks did step by step, and what it used of external AI.
   * </pre>
   */
  public static final class ExecutionServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<ExecutionServiceBlockingStub> {
    private ExecutionServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ExecutionServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ExecutionServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Appends a step to the log of a task. Errors: NOT_FOUND, ALREADY_EXISTS when the id or the number of the step is taken,
     * FAILED_PRECONDITION for an attempt that the task has not come to.
     * </pre>
     */
    public dev.planwire.v1.CreateExecutionLogResponse createExecutionLog(dev.planwire.v1.CreateExecutionLogRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateExecutionLogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Ends a step that is running. It is done once: a repeat without the request id of the first call is refused.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the step has ended.
     * </pre>
     */
    public dev.planwire.v1.FinishExecutionLogResponse finishExecutionLog(dev.planwire.v1.FinishExecutionLogRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getFinishExecutionLogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one log with its whole output. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetExecutionLogResponse getExecutionLog(dev.planwire.v1.GetExecutionLogRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetExecutionLogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the logs of a task that match the filter, by attempt and step, without their whole outputs. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListExecutionLogsResponse listExecutionLogs(dev.planwire.v1.ListExecutionLogsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListExecutionLogsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends logs as they are appended and finished, each with its content but its whole output. It keeps what all streams of
     * the feed promise: ordered, each once, none missing, and resumable on any replica. Errors: NOT_FOUND for an unknown
     * workspace and, unless the stream is resumed, for a task or plan that does not exist, OUT_OF_RANGE when what followed the
     * resume token is no longer kept.
     * </pre>
     */
    public java.util.Iterator<dev.planwire.v1.FollowExecutionLogsResponse> followExecutionLogs(
        dev.planwire.v1.FollowExecutionLogsRequest request) {
      return io.grpc.stub.ClientCalls.blockingServerStreamingCall(
          getChannel(), getFollowExecutionLogsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Counts a use of external AI. Where a usage with this id is there already, and says the same, it is returned and nothing is
     * counted. Errors: NOT_FOUND, ALREADY_EXISTS when the id is that of another usage, FAILED_PRECONDITION for an attempt that
     * the task has not come to.
     * </pre>
     */
    public dev.planwire.v1.CreateAiUsageResponse createAiUsage(dev.planwire.v1.CreateAiUsageRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateAiUsageMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one usage. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetAiUsageResponse getAiUsage(dev.planwire.v1.GetAiUsageRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetAiUsageMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the usage of a workspace, a plan or a task, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAiUsageResponse listAiUsage(dev.planwire.v1.ListAiUsageRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListAiUsageMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Adds up usage by provider and model: of an attempt at a task, of a task with its subtasks, of the tasks that are in a
     * phase, of a plan, of the plans of a program, or of the workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetUsageResponse getUsage(dev.planwire.v1.GetUsageRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetUsageMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service ExecutionService.
   * <pre>
   * Keeps what the work on tasks did step by step, and what it used of external AI.
   * </pre>
   */
  public static final class ExecutionServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<ExecutionServiceFutureStub> {
    private ExecutionServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ExecutionServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ExecutionServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Appends a step to the log of a task. Errors: NOT_FOUND, ALREADY_EXISTS when the id or the number of the step is taken,
     * FAILED_PRECONDITION for an attempt that the task has not come to.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateExecutionLogResponse> createExecutionLog(
        dev.planwire.v1.CreateExecutionLogRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateExecutionLogMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Ends a step that is running. It is done once: a repeat without the request id of the first call is refused.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the step has ended.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.FinishExecutionLogResponse> finishExecutionLog(
        dev.planwire.v1.FinishExecutionLogRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getFinishExecutionLogMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one log with its whole output. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetExecutionLogResponse> getExecutionLog(
        dev.planwire.v1.GetExecutionLogRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetExecutionLogMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the logs of a task that match the filter, by attempt and step, without their whole outputs. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListExecutionLogsResponse> listExecutionLogs(
        dev.planwire.v1.ListExecutionLogsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListExecutionLogsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Counts a use of external AI. Where a usage with this id is there already, and says the same, it is returned and nothing is
     * counted. Errors: NOT_FOUND, ALREADY_EXISTS when the id is that of another usage, FAILED_PRECONDITION for an attempt that
     * the task has not come to.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateAiUsageResponse> createAiUsage(
        dev.planwire.v1.CreateAiUsageRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateAiUsageMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one usage. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetAiUsageResponse> getAiUsage(
        dev.planwire.v1.GetAiUsageRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetAiUsageMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the usage of a workspace, a plan or a task, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListAiUsageResponse> listAiUsage(
        dev.planwire.v1.ListAiUsageRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListAiUsageMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Adds up usage by provider and model: of an attempt at a task, of a task with its subtasks, of the tasks that are in a
     * phase, of a plan, of the plans of a program, or of the workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetUsageResponse> getUsage(
        dev.planwire.v1.GetUsageRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetUsageMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_EXECUTION_LOG = 0;
  private static final int METHODID_FINISH_EXECUTION_LOG = 1;
  private static final int METHODID_GET_EXECUTION_LOG = 2;
  private static final int METHODID_LIST_EXECUTION_LOGS = 3;
  private static final int METHODID_FOLLOW_EXECUTION_LOGS = 4;
  private static final int METHODID_CREATE_AI_USAGE = 5;
  private static final int METHODID_GET_AI_USAGE = 6;
  private static final int METHODID_LIST_AI_USAGE = 7;
  private static final int METHODID_GET_USAGE = 8;
  private static final int METHODID_APPEND_EXECUTION_LOGS = 9;

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
        case METHODID_CREATE_EXECUTION_LOG:
          serviceImpl.createExecutionLog((dev.planwire.v1.CreateExecutionLogRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateExecutionLogResponse>) responseObserver);
          break;
        case METHODID_FINISH_EXECUTION_LOG:
          serviceImpl.finishExecutionLog((dev.planwire.v1.FinishExecutionLogRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.FinishExecutionLogResponse>) responseObserver);
          break;
        case METHODID_GET_EXECUTION_LOG:
          serviceImpl.getExecutionLog((dev.planwire.v1.GetExecutionLogRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetExecutionLogResponse>) responseObserver);
          break;
        case METHODID_LIST_EXECUTION_LOGS:
          serviceImpl.listExecutionLogs((dev.planwire.v1.ListExecutionLogsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListExecutionLogsResponse>) responseObserver);
          break;
        case METHODID_FOLLOW_EXECUTION_LOGS:
          serviceImpl.followExecutionLogs((dev.planwire.v1.FollowExecutionLogsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.FollowExecutionLogsResponse>) responseObserver);
          break;
        case METHODID_CREATE_AI_USAGE:
          serviceImpl.createAiUsage((dev.planwire.v1.CreateAiUsageRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateAiUsageResponse>) responseObserver);
          break;
        case METHODID_GET_AI_USAGE:
          serviceImpl.getAiUsage((dev.planwire.v1.GetAiUsageRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetAiUsageResponse>) responseObserver);
          break;
        case METHODID_LIST_AI_USAGE:
          serviceImpl.listAiUsage((dev.planwire.v1.ListAiUsageRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListAiUsageResponse>) responseObserver);
          break;
        case METHODID_GET_USAGE:
          serviceImpl.getUsage((dev.planwire.v1.GetUsageRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetUsageResponse>) responseObserver);
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
        case METHODID_APPEND_EXECUTION_LOGS:
          return (io.grpc.stub.StreamObserver<Req>) serviceImpl.appendExecutionLogs(
              (io.grpc.stub.StreamObserver<dev.planwire.v1.AppendExecutionLogsResponse>) responseObserver);
        default:
          throw new AssertionError();
      }
    }
  }

  public static final io.grpc.ServerServiceDefinition bindService(AsyncService service) {
    return io.grpc.ServerServiceDefinition.builder(getServiceDescriptor())
        .addMethod(
          getCreateExecutionLogMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateExecutionLogRequest,
              dev.planwire.v1.CreateExecutionLogResponse>(
                service, METHODID_CREATE_EXECUTION_LOG)))
        .addMethod(
          getAppendExecutionLogsMethod(),
          io.grpc.stub.ServerCalls.asyncClientStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.AppendExecutionLogsRequest,
              dev.planwire.v1.AppendExecutionLogsResponse>(
                service, METHODID_APPEND_EXECUTION_LOGS)))
        .addMethod(
          getFinishExecutionLogMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.FinishExecutionLogRequest,
              dev.planwire.v1.FinishExecutionLogResponse>(
                service, METHODID_FINISH_EXECUTION_LOG)))
        .addMethod(
          getGetExecutionLogMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetExecutionLogRequest,
              dev.planwire.v1.GetExecutionLogResponse>(
                service, METHODID_GET_EXECUTION_LOG)))
        .addMethod(
          getListExecutionLogsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListExecutionLogsRequest,
              dev.planwire.v1.ListExecutionLogsResponse>(
                service, METHODID_LIST_EXECUTION_LOGS)))
        .addMethod(
          getFollowExecutionLogsMethod(),
          io.grpc.stub.ServerCalls.asyncServerStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.FollowExecutionLogsRequest,
              dev.planwire.v1.FollowExecutionLogsResponse>(
                service, METHODID_FOLLOW_EXECUTION_LOGS)))
        .addMethod(
          getCreateAiUsageMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateAiUsageRequest,
              dev.planwire.v1.CreateAiUsageResponse>(
                service, METHODID_CREATE_AI_USAGE)))
        .addMethod(
          getGetAiUsageMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetAiUsageRequest,
              dev.planwire.v1.GetAiUsageResponse>(
                service, METHODID_GET_AI_USAGE)))
        .addMethod(
          getListAiUsageMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListAiUsageRequest,
              dev.planwire.v1.ListAiUsageResponse>(
                service, METHODID_LIST_AI_USAGE)))
        .addMethod(
          getGetUsageMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetUsageRequest,
              dev.planwire.v1.GetUsageResponse>(
                service, METHODID_GET_USAGE)))
        .build();
  }

  private static abstract class ExecutionServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    ExecutionServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.ExecutionServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("ExecutionService");
    }
  }

  private static final class ExecutionServiceFileDescriptorSupplier
      extends ExecutionServiceBaseDescriptorSupplier {
    ExecutionServiceFileDescriptorSupplier() {}
  }

  private static final class ExecutionServiceMethodDescriptorSupplier
      extends ExecutionServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    ExecutionServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (ExecutionServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new ExecutionServiceFileDescriptorSupplier())
              .addMethod(getCreateExecutionLogMethod())
              .addMethod(getAppendExecutionLogsMethod())
              .addMethod(getFinishExecutionLogMethod())
              .addMethod(getGetExecutionLogMethod())
              .addMethod(getListExecutionLogsMethod())
              .addMethod(getFollowExecutionLogsMethod())
              .addMethod(getCreateAiUsageMethod())
              .addMethod(getGetAiUsageMethod())
              .addMethod(getListAiUsageMethod())
              .addMethod(getGetUsageMethod())
              .build();
        }
      }
    }
    return result;
  }
}
