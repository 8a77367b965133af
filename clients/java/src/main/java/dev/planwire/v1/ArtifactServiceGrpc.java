package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps the artifacts of plans: what work on a plan has produced, as JSON.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class ArtifactServiceGrpc {

  private ArtifactServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.ArtifactService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateArtifactRequest,
      dev.planwire.v1.CreateArtifactResponse> getCreateArtifactMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateArtifact",
      requestType = dev.planwire.v1.CreateArtifactRequest.class,
      responseType = dev.planwire.v1.CreateArtifactResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateArtifactRequest,
      dev.planwire.v1.CreateArtifactResponse> getCreateArtifactMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateArtifactRequest, dev.planwire.v1.CreateArtifactResponse> getCreateArtifactMethod;
    if ((getCreateArtifactMethod = ArtifactServiceGrpc.getCreateArtifactMethod) == null) {
      synchronized (ArtifactServiceGrpc.class) {
        if ((getCreateArtifactMethod = ArtifactServiceGrpc.getCreateArtifactMethod) == null) {
          ArtifactServiceGrpc.getCreateArtifactMethod = getCreateArtifactMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateArtifactRequest, dev.planwire.v1.CreateArtifactResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateArtifact"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateArtifactRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateArtifactResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ArtifactServiceMethodDescriptorSupplier("CreateArtifact"))
              .build();
        }
      }
    }
    return getCreateArtifactMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetArtifactRequest,
      dev.planwire.v1.GetArtifactResponse> getGetArtifactMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetArtifact",
      requestType = dev.planwire.v1.GetArtifactRequest.class,
      responseType = dev.planwire.v1.GetArtifactResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetArtifactRequest,
      dev.planwire.v1.GetArtifactResponse> getGetArtifactMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetArtifactRequest, dev.planwire.v1.GetArtifactResponse> getGetArtifactMethod;
    if ((getGetArtifactMethod = ArtifactServiceGrpc.getGetArtifactMethod) == null) {
      synchronized (ArtifactServiceGrpc.class) {
        if ((getGetArtifactMethod = ArtifactServiceGrpc.getGetArtifactMethod) == null) {
          ArtifactServiceGrpc.getGetArtifactMethod = getGetArtifactMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetArtifactRequest, dev.planwire.v1.GetArtifactResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetArtifact"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetArtifactRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetArtifactResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ArtifactServiceMethodDescriptorSupplier("GetArtifact"))
              .build();
        }
      }
    }
    return getGetArtifactMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetLatestArtifactRequest,
      dev.planwire.v1.GetLatestArtifactResponse> getGetLatestArtifactMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetLatestArtifact",
      requestType = dev.planwire.v1.GetLatestArtifactRequest.class,
      responseType = dev.planwire.v1.GetLatestArtifactResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetLatestArtifactRequest,
      dev.planwire.v1.GetLatestArtifactResponse> getGetLatestArtifactMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetLatestArtifactRequest, dev.planwire.v1.GetLatestArtifactResponse> getGetLatestArtifactMethod;
    if ((getGetLatestArtifactMethod = ArtifactServiceGrpc.getGetLatestArtifactMethod) == null) {
      synchronized (ArtifactServiceGrpc.class) {
        if ((getGetLatestArtifactMethod = ArtifactServiceGrpc.getGetLatestArtifactMethod) == null) {
          ArtifactServiceGrpc.getGetLatestArtifactMethod = getGetLatestArtifactMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetLatestArtifactRequest, dev.planwire.v1.GetLatestArtifactResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetLatestArtifact"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetLatestArtifactRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetLatestArtifactResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ArtifactServiceMethodDescriptorSupplier("GetLatestArtifact"))
              .build();
        }
      }
    }
    return getGetLatestArtifactMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListArtifactsRequest,
      dev.planwire.v1.ListArtifactsResponse> getListArtifactsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListArtifacts",
      requestType = dev.planwire.v1.ListArtifactsRequest.class,
      responseType = dev.planwire.v1.ListArtifactsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListArtifactsRequest,
      dev.planwire.v1.ListArtifactsResponse> getListArtifactsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListArtifactsRequest, dev.planwire.v1.ListArtifactsResponse> getListArtifactsMethod;
    if ((getListArtifactsMethod = ArtifactServiceGrpc.getListArtifactsMethod) == null) {
      synchronized (ArtifactServiceGrpc.class) {
        if ((getListArtifactsMethod = ArtifactServiceGrpc.getListArtifactsMethod) == null) {
          ArtifactServiceGrpc.getListArtifactsMethod = getListArtifactsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListArtifactsRequest, dev.planwire.v1.ListArtifactsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListArtifacts"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListArtifactsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListArtifactsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ArtifactServiceMethodDescriptorSupplier("ListArtifacts"))
              .build();
        }
      }
    }
    return getListArtifactsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.SearchArtifactsRequest,
      dev.planwire.v1.SearchArtifactsResponse> getSearchArtifactsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "SearchArtifacts",
      requestType = dev.planwire.v1.SearchArtifactsRequest.class,
      responseType = dev.planwire.v1.SearchArtifactsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.SearchArtifactsRequest,
      dev.planwire.v1.SearchArtifactsResponse> getSearchArtifactsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.SearchArtifactsRequest, dev.planwire.v1.SearchArtifactsResponse> getSearchArtifactsMethod;
    if ((getSearchArtifactsMethod = ArtifactServiceGrpc.getSearchArtifactsMethod) == null) {
      synchronized (ArtifactServiceGrpc.class) {
        if ((getSearchArtifactsMethod = ArtifactServiceGrpc.getSearchArtifactsMethod) == null) {
          ArtifactServiceGrpc.getSearchArtifactsMethod = getSearchArtifactsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.SearchArtifactsRequest, dev.planwire.v1.SearchArtifactsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "SearchArtifacts"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SearchArtifactsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SearchArtifactsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ArtifactServiceMethodDescriptorSupplier("SearchArtifacts"))
              .build();
        }
      }
    }
    return getSearchArtifactsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdateArtifactRequest,
      dev.planwire.v1.UpdateArtifactResponse> getUpdateArtifactMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdateArtifact",
      requestType = dev.planwire.v1.UpdateArtifactRequest.class,
      responseType = dev.planwire.v1.UpdateArtifactResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdateArtifactRequest,
      dev.planwire.v1.UpdateArtifactResponse> getUpdateArtifactMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdateArtifactRequest, dev.planwire.v1.UpdateArtifactResponse> getUpdateArtifactMethod;
    if ((getUpdateArtifactMethod = ArtifactServiceGrpc.getUpdateArtifactMethod) == null) {
      synchronized (ArtifactServiceGrpc.class) {
        if ((getUpdateArtifactMethod = ArtifactServiceGrpc.getUpdateArtifactMethod) == null) {
          ArtifactServiceGrpc.getUpdateArtifactMethod = getUpdateArtifactMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdateArtifactRequest, dev.planwire.v1.UpdateArtifactResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdateArtifact"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateArtifactRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateArtifactResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ArtifactServiceMethodDescriptorSupplier("UpdateArtifact"))
              .build();
        }
      }
    }
    return getUpdateArtifactMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteArtifactRequest,
      dev.planwire.v1.DeleteArtifactResponse> getDeleteArtifactMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteArtifact",
      requestType = dev.planwire.v1.DeleteArtifactRequest.class,
      responseType = dev.planwire.v1.DeleteArtifactResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteArtifactRequest,
      dev.planwire.v1.DeleteArtifactResponse> getDeleteArtifactMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteArtifactRequest, dev.planwire.v1.DeleteArtifactResponse> getDeleteArtifactMethod;
    if ((getDeleteArtifactMethod = ArtifactServiceGrpc.getDeleteArtifactMethod) == null) {
      synchronized (ArtifactServiceGrpc.class) {
        if ((getDeleteArtifactMethod = ArtifactServiceGrpc.getDeleteArtifactMethod) == null) {
          ArtifactServiceGrpc.getDeleteArtifactMethod = getDeleteArtifactMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteArtifactRequest, dev.planwire.v1.DeleteArtifactResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteArtifact"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteArtifactRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteArtifactResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ArtifactServiceMethodDescriptorSupplier("DeleteArtifact"))
              .build();
        }
      }
    }
    return getDeleteArtifactMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static ArtifactServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ArtifactServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ArtifactServiceStub>() {
        @java.lang.Override
        public ArtifactServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ArtifactServiceStub(channel, callOptions);
        }
      };
    return ArtifactServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static ArtifactServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ArtifactServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ArtifactServiceBlockingV2Stub>() {
        @java.lang.Override
        public ArtifactServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ArtifactServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return ArtifactServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static ArtifactServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ArtifactServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ArtifactServiceBlockingStub>() {
        @java.lang.Override
        public ArtifactServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ArtifactServiceBlockingStub(channel, callOptions);
        }
      };
    return ArtifactServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static ArtifactServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ArtifactServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ArtifactServiceFutureStub>() {
        @java.lang.Override
        public ArtifactServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ArtifactServiceFutureStub(channel, callOptions);
        }
      };
    return ArtifactServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps the artifacts of plans: what work on a plan has produced, as JSON.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Adds an artifact to a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    default void createArtifact(dev.planwire.v1.CreateArtifactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateArtifactResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateArtifactMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one artifact with its content. Errors: NOT_FOUND.
     * </pre>
     */
    default void getArtifact(dev.planwire.v1.GetArtifactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetArtifactResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetArtifactMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the newest artifact of a type that a plan has, with its content. Errors: NOT_FOUND when it has none.
     * </pre>
     */
    default void getLatestArtifact(dev.planwire.v1.GetLatestArtifactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetLatestArtifactResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetLatestArtifactMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the artifacts of a plan that match the filter, oldest first: of one type, they are its history.
     * Errors: NOT_FOUND.
     * </pre>
     */
    default void listArtifacts(dev.planwire.v1.ListArtifactsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListArtifactsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListArtifactsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the artifacts of a workspace or a plan that have a value at a place inside their content, oldest first.
     * Errors: NOT_FOUND.
     * </pre>
     */
    default void searchArtifacts(dev.planwire.v1.SearchArtifactsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SearchArtifactsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getSearchArtifactsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of an artifact. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void updateArtifact(dev.planwire.v1.UpdateArtifactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateArtifactResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdateArtifactMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes an artifact. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteArtifact(dev.planwire.v1.DeleteArtifactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteArtifactResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteArtifactMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service ArtifactService.
   * <pre>
   * Keeps the artifacts of plans: what work on a plan has produced, as JSON.
   * </pre>
   */
  public static abstract class ArtifactServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return ArtifactServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service ArtifactService.
   * <pre>
   * Keeps the artifacts of plans: what work on a plan has produced, as JSON.
   * </pre>
   */
  public static final class ArtifactServiceStub
      extends io.grpc.stub.AbstractAsyncStub<ArtifactServiceStub> {
    private ArtifactServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ArtifactServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ArtifactServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds an artifact to a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public void createArtifact(dev.planwire.v1.CreateArtifactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateArtifactResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateArtifactMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one artifact with its content. Errors: NOT_FOUND.
     * </pre>
     */
    public void getArtifact(dev.planwire.v1.GetArtifactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetArtifactResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetArtifactMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the newest artifact of a type that a plan has, with its content. Errors: NOT_FOUND when it has none.
     * </pre>
     */
    public void getLatestArtifact(dev.planwire.v1.GetLatestArtifactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetLatestArtifactResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetLatestArtifactMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the artifacts of a plan that match the filter, oldest first: of one type, they are its history.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public void listArtifacts(dev.planwire.v1.ListArtifactsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListArtifactsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListArtifactsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the artifacts of a workspace or a plan that have a value at a place inside their content, oldest first.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public void searchArtifacts(dev.planwire.v1.SearchArtifactsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SearchArtifactsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getSearchArtifactsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of an artifact. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void updateArtifact(dev.planwire.v1.UpdateArtifactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateArtifactResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdateArtifactMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes an artifact. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteArtifact(dev.planwire.v1.DeleteArtifactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteArtifactResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteArtifactMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service ArtifactService.
   * <pre>
   * Keeps the artifacts of plans: what work on a plan has produced, as JSON.
   * </pre>
   */
  public static final class ArtifactServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<ArtifactServiceBlockingV2Stub> {
    private ArtifactServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ArtifactServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ArtifactServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds an artifact to a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateArtifactResponse createArtifact(dev.planwire.v1.CreateArtifactRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateArtifactMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one artifact with its content. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetArtifactResponse getArtifact(dev.planwire.v1.GetArtifactRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetArtifactMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the newest artifact of a type that a plan has, with its content. Errors: NOT_FOUND when it has none.
     * </pre>
     */
    public dev.planwire.v1.GetLatestArtifactResponse getLatestArtifact(dev.planwire.v1.GetLatestArtifactRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetLatestArtifactMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the artifacts of a plan that match the filter, oldest first: of one type, they are its history.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListArtifactsResponse listArtifacts(dev.planwire.v1.ListArtifactsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListArtifactsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the artifacts of a workspace or a plan that have a value at a place inside their content, oldest first.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.SearchArtifactsResponse searchArtifacts(dev.planwire.v1.SearchArtifactsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getSearchArtifactsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of an artifact. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateArtifactResponse updateArtifact(dev.planwire.v1.UpdateArtifactRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdateArtifactMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes an artifact. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteArtifactResponse deleteArtifact(dev.planwire.v1.DeleteArtifactRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteArtifactMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service ArtifactService.
   * <pre>
   * Keeps the artifacts of plans: what work on a plan has produced, as JSON.
   * </pre>
   */
  public static final class ArtifactServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<ArtifactServiceBlockingStub> {
    private ArtifactServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ArtifactServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ArtifactServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds an artifact to a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateArtifactResponse createArtifact(dev.planwire.v1.CreateArtifactRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateArtifactMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one artifact with its content. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetArtifactResponse getArtifact(dev.planwire.v1.GetArtifactRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetArtifactMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the newest artifact of a type that a plan has, with its content. Errors: NOT_FOUND when it has none.
     * </pre>
     */
    public dev.planwire.v1.GetLatestArtifactResponse getLatestArtifact(dev.planwire.v1.GetLatestArtifactRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetLatestArtifactMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the artifacts of a plan that match the filter, oldest first: of one type, they are its history.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListArtifactsResponse listArtifacts(dev.planwire.v1.ListArtifactsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListArtifactsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the artifacts of a workspace or a plan that have a value at a place inside their content, oldest first.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.SearchArtifactsResponse searchArtifacts(dev.planwire.v1.SearchArtifactsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getSearchArtifactsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of an artifact. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateArtifactResponse updateArtifact(dev.planwire.v1.UpdateArtifactRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdateArtifactMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes an artifact. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteArtifactResponse deleteArtifact(dev.planwire.v1.DeleteArtifactRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteArtifactMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service ArtifactService.
   * <pre>
   * Keeps the artifacts of plans: what work on a plan has produced, as JSON.
   * </pre>
   */
  public static final class ArtifactServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<ArtifactServiceFutureStub> {
    private ArtifactServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ArtifactServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ArtifactServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds an artifact to a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateArtifactResponse> createArtifact(
        dev.planwire.v1.CreateArtifactRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateArtifactMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one artifact with its content. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetArtifactResponse> getArtifact(
        dev.planwire.v1.GetArtifactRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetArtifactMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the newest artifact of a type that a plan has, with its content. Errors: NOT_FOUND when it has none.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetLatestArtifactResponse> getLatestArtifact(
        dev.planwire.v1.GetLatestArtifactRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetLatestArtifactMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the artifacts of a plan that match the filter, oldest first: of one type, they are its history.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListArtifactsResponse> listArtifacts(
        dev.planwire.v1.ListArtifactsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListArtifactsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the artifacts of a workspace or a plan that have a value at a place inside their content, oldest first.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.SearchArtifactsResponse> searchArtifacts(
        dev.planwire.v1.SearchArtifactsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getSearchArtifactsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of an artifact. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdateArtifactResponse> updateArtifact(
        dev.planwire.v1.UpdateArtifactRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdateArtifactMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes an artifact. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteArtifactResponse> deleteArtifact(
        dev.planwire.v1.DeleteArtifactRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteArtifactMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_ARTIFACT = 0;
  private static final int METHODID_GET_ARTIFACT = 1;
  private static final int METHODID_GET_LATEST_ARTIFACT = 2;
  private static final int METHODID_LIST_ARTIFACTS = 3;
  private static final int METHODID_SEARCH_ARTIFACTS = 4;
  private static final int METHODID_UPDATE_ARTIFACT = 5;
  private static final int METHODID_DELETE_ARTIFACT = 6;

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
        case METHODID_CREATE_ARTIFACT:
          serviceImpl.createArtifact((dev.planwire.v1.CreateArtifactRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateArtifactResponse>) responseObserver);
          break;
        case METHODID_GET_ARTIFACT:
          serviceImpl.getArtifact((dev.planwire.v1.GetArtifactRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetArtifactResponse>) responseObserver);
          break;
        case METHODID_GET_LATEST_ARTIFACT:
          serviceImpl.getLatestArtifact((dev.planwire.v1.GetLatestArtifactRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetLatestArtifactResponse>) responseObserver);
          break;
        case METHODID_LIST_ARTIFACTS:
          serviceImpl.listArtifacts((dev.planwire.v1.ListArtifactsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListArtifactsResponse>) responseObserver);
          break;
        case METHODID_SEARCH_ARTIFACTS:
          serviceImpl.searchArtifacts((dev.planwire.v1.SearchArtifactsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.SearchArtifactsResponse>) responseObserver);
          break;
        case METHODID_UPDATE_ARTIFACT:
          serviceImpl.updateArtifact((dev.planwire.v1.UpdateArtifactRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateArtifactResponse>) responseObserver);
          break;
        case METHODID_DELETE_ARTIFACT:
          serviceImpl.deleteArtifact((dev.planwire.v1.DeleteArtifactRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteArtifactResponse>) responseObserver);
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
          getCreateArtifactMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateArtifactRequest,
              dev.planwire.v1.CreateArtifactResponse>(
                service, METHODID_CREATE_ARTIFACT)))
        .addMethod(
          getGetArtifactMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetArtifactRequest,
              dev.planwire.v1.GetArtifactResponse>(
                service, METHODID_GET_ARTIFACT)))
        .addMethod(
          getGetLatestArtifactMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetLatestArtifactRequest,
              dev.planwire.v1.GetLatestArtifactResponse>(
                service, METHODID_GET_LATEST_ARTIFACT)))
        .addMethod(
          getListArtifactsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListArtifactsRequest,
              dev.planwire.v1.ListArtifactsResponse>(
                service, METHODID_LIST_ARTIFACTS)))
        .addMethod(
          getSearchArtifactsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.SearchArtifactsRequest,
              dev.planwire.v1.SearchArtifactsResponse>(
                service, METHODID_SEARCH_ARTIFACTS)))
        .addMethod(
          getUpdateArtifactMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdateArtifactRequest,
              dev.planwire.v1.UpdateArtifactResponse>(
                service, METHODID_UPDATE_ARTIFACT)))
        .addMethod(
          getDeleteArtifactMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteArtifactRequest,
              dev.planwire.v1.DeleteArtifactResponse>(
                service, METHODID_DELETE_ARTIFACT)))
        .build();
  }

  private static abstract class ArtifactServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    ArtifactServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.ArtifactServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("ArtifactService");
    }
  }

  private static final class ArtifactServiceFileDescriptorSupplier
      extends ArtifactServiceBaseDescriptorSupplier {
    ArtifactServiceFileDescriptorSupplier() {}
  }

  private static final class ArtifactServiceMethodDescriptorSupplier
      extends ArtifactServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    ArtifactServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (ArtifactServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new ArtifactServiceFileDescriptorSupplier())
              .addMethod(getCreateArtifactMethod())
              .addMethod(getGetArtifactMethod())
              .addMethod(getGetLatestArtifactMethod())
              .addMethod(getListArtifactsMethod())
              .addMethod(getSearchArtifactsMethod())
              .addMethod(getUpdateArtifactMethod())
              .addMethod(getDeleteArtifactMethod())
              .build();
        }
      }
    }
    return result;
  }
}
