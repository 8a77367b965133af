package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps the notes on plans, which tell those who work on a plan what they should know.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class NoteServiceGrpc {

  private NoteServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.NoteService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateNoteRequest,
      dev.planwire.v1.CreateNoteResponse> getCreateNoteMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateNote",
      requestType = dev.planwire.v1.CreateNoteRequest.class,
      responseType = dev.planwire.v1.CreateNoteResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateNoteRequest,
      dev.planwire.v1.CreateNoteResponse> getCreateNoteMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateNoteRequest, dev.planwire.v1.CreateNoteResponse> getCreateNoteMethod;
    if ((getCreateNoteMethod = NoteServiceGrpc.getCreateNoteMethod) == null) {
      synchronized (NoteServiceGrpc.class) {
        if ((getCreateNoteMethod = NoteServiceGrpc.getCreateNoteMethod) == null) {
          NoteServiceGrpc.getCreateNoteMethod = getCreateNoteMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateNoteRequest, dev.planwire.v1.CreateNoteResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateNote"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateNoteRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateNoteResponse.getDefaultInstance()))
              .setSchemaDescriptor(new NoteServiceMethodDescriptorSupplier("CreateNote"))
              .build();
        }
      }
    }
    return getCreateNoteMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetNoteRequest,
      dev.planwire.v1.GetNoteResponse> getGetNoteMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetNote",
      requestType = dev.planwire.v1.GetNoteRequest.class,
      responseType = dev.planwire.v1.GetNoteResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetNoteRequest,
      dev.planwire.v1.GetNoteResponse> getGetNoteMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetNoteRequest, dev.planwire.v1.GetNoteResponse> getGetNoteMethod;
    if ((getGetNoteMethod = NoteServiceGrpc.getGetNoteMethod) == null) {
      synchronized (NoteServiceGrpc.class) {
        if ((getGetNoteMethod = NoteServiceGrpc.getGetNoteMethod) == null) {
          NoteServiceGrpc.getGetNoteMethod = getGetNoteMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetNoteRequest, dev.planwire.v1.GetNoteResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetNote"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetNoteRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetNoteResponse.getDefaultInstance()))
              .setSchemaDescriptor(new NoteServiceMethodDescriptorSupplier("GetNote"))
              .build();
        }
      }
    }
    return getGetNoteMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListNotesRequest,
      dev.planwire.v1.ListNotesResponse> getListNotesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListNotes",
      requestType = dev.planwire.v1.ListNotesRequest.class,
      responseType = dev.planwire.v1.ListNotesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListNotesRequest,
      dev.planwire.v1.ListNotesResponse> getListNotesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListNotesRequest, dev.planwire.v1.ListNotesResponse> getListNotesMethod;
    if ((getListNotesMethod = NoteServiceGrpc.getListNotesMethod) == null) {
      synchronized (NoteServiceGrpc.class) {
        if ((getListNotesMethod = NoteServiceGrpc.getListNotesMethod) == null) {
          NoteServiceGrpc.getListNotesMethod = getListNotesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListNotesRequest, dev.planwire.v1.ListNotesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListNotes"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListNotesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListNotesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new NoteServiceMethodDescriptorSupplier("ListNotes"))
              .build();
        }
      }
    }
    return getListNotesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdateNoteRequest,
      dev.planwire.v1.UpdateNoteResponse> getUpdateNoteMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdateNote",
      requestType = dev.planwire.v1.UpdateNoteRequest.class,
      responseType = dev.planwire.v1.UpdateNoteResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdateNoteRequest,
      dev.planwire.v1.UpdateNoteResponse> getUpdateNoteMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdateNoteRequest, dev.planwire.v1.UpdateNoteResponse> getUpdateNoteMethod;
    if ((getUpdateNoteMethod = NoteServiceGrpc.getUpdateNoteMethod) == null) {
      synchronized (NoteServiceGrpc.class) {
        if ((getUpdateNoteMethod = NoteServiceGrpc.getUpdateNoteMethod) == null) {
          NoteServiceGrpc.getUpdateNoteMethod = getUpdateNoteMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdateNoteRequest, dev.planwire.v1.UpdateNoteResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdateNote"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateNoteRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateNoteResponse.getDefaultInstance()))
              .setSchemaDescriptor(new NoteServiceMethodDescriptorSupplier("UpdateNote"))
              .build();
        }
      }
    }
    return getUpdateNoteMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteNoteRequest,
      dev.planwire.v1.DeleteNoteResponse> getDeleteNoteMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteNote",
      requestType = dev.planwire.v1.DeleteNoteRequest.class,
      responseType = dev.planwire.v1.DeleteNoteResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteNoteRequest,
      dev.planwire.v1.DeleteNoteResponse> getDeleteNoteMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteNoteRequest, dev.planwire.v1.DeleteNoteResponse> getDeleteNoteMethod;
    if ((getDeleteNoteMethod = NoteServiceGrpc.getDeleteNoteMethod) == null) {
      synchronized (NoteServiceGrpc.class) {
        if ((getDeleteNoteMethod = NoteServiceGrpc.getDeleteNoteMethod) == null) {
          NoteServiceGrpc.getDeleteNoteMethod = getDeleteNoteMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteNoteRequest, dev.planwire.v1.DeleteNoteResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteNote"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteNoteRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteNoteResponse.getDefaultInstance()))
              .setSchemaDescriptor(new NoteServiceMethodDescriptorSupplier("DeleteNote"))
              .build();
        }
      }
    }
    return getDeleteNoteMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static NoteServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<NoteServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<NoteServiceStub>() {
        @java.lang.Override
        public NoteServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new NoteServiceStub(channel, callOptions);
        }
      };
    return NoteServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static NoteServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<NoteServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<NoteServiceBlockingV2Stub>() {
        @java.lang.Override
        public NoteServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new NoteServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return NoteServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static NoteServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<NoteServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<NoteServiceBlockingStub>() {
        @java.lang.Override
        public NoteServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new NoteServiceBlockingStub(channel, callOptions);
        }
      };
    return NoteServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static NoteServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<NoteServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<NoteServiceFutureStub>() {
        @java.lang.Override
        public NoteServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new NoteServiceFutureStub(channel, callOptions);
        }
      };
    return NoteServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps the notes on plans, which tell those who work on a plan what they should know.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Adds a note to a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    default void createNote(dev.planwire.v1.CreateNoteRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateNoteResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateNoteMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one note. Errors: NOT_FOUND.
     * </pre>
     */
    default void getNote(dev.planwire.v1.GetNoteRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetNoteResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetNoteMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the notes on a plan that match the filter, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listNotes(dev.planwire.v1.ListNotesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListNotesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListNotesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a note. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void updateNote(dev.planwire.v1.UpdateNoteRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateNoteResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdateNoteMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a note. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteNote(dev.planwire.v1.DeleteNoteRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteNoteResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteNoteMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service NoteService.
   * <pre>
   * Keeps the notes on plans, which tell those who work on a plan what they should know.
   * </pre>
   */
  public static abstract class NoteServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return NoteServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service NoteService.
   * <pre>
   * Keeps the notes on plans, which tell those who work on a plan what they should know.
   * </pre>
   */
  public static final class NoteServiceStub
      extends io.grpc.stub.AbstractAsyncStub<NoteServiceStub> {
    private NoteServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected NoteServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new NoteServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a note to a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public void createNote(dev.planwire.v1.CreateNoteRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateNoteResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateNoteMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one note. Errors: NOT_FOUND.
     * </pre>
     */
    public void getNote(dev.planwire.v1.GetNoteRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetNoteResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetNoteMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the notes on a plan that match the filter, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listNotes(dev.planwire.v1.ListNotesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListNotesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListNotesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a note. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void updateNote(dev.planwire.v1.UpdateNoteRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateNoteResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdateNoteMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a note. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteNote(dev.planwire.v1.DeleteNoteRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteNoteResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteNoteMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service NoteService.
   * <pre>
   * Keeps the notes on plans, which tell those who work on a plan what they should know.
   * </pre>
   */
  public static final class NoteServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<NoteServiceBlockingV2Stub> {
    private NoteServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected NoteServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new NoteServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a note to a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateNoteResponse createNote(dev.planwire.v1.CreateNoteRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateNoteMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one note. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetNoteResponse getNote(dev.planwire.v1.GetNoteRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetNoteMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the notes on a plan that match the filter, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListNotesResponse listNotes(dev.planwire.v1.ListNotesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListNotesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a note. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateNoteResponse updateNote(dev.planwire.v1.UpdateNoteRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdateNoteMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a note. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteNoteResponse deleteNote(dev.planwire.v1.DeleteNoteRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteNoteMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service NoteService.
   * <pre>
   * Keeps the notes on plans, which tell those who work on a plan what they should know.
   * </pre>
   */
  public static final class NoteServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<NoteServiceBlockingStub> {
    private NoteServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected NoteServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new NoteServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a note to a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateNoteResponse createNote(dev.planwire.v1.CreateNoteRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateNoteMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one note. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetNoteResponse getNote(dev.planwire.v1.GetNoteRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetNoteMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the notes on a plan that match the filter, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListNotesResponse listNotes(dev.planwire.v1.ListNotesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListNotesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a note. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateNoteResponse updateNote(dev.planwire.v1.UpdateNoteRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdateNoteMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a note. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteNoteResponse deleteNote(dev.planwire.v1.DeleteNoteRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteNoteMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service NoteService.
   * <pre>
   * Keeps the notes on plans, which tell those who work on a plan what they should know.
   * </pre>
   */
  public static final class NoteServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<NoteServiceFutureStub> {
    private NoteServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected NoteServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new NoteServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Adds a note to a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateNoteResponse> createNote(
        dev.planwire.v1.CreateNoteRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateNoteMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one note. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetNoteResponse> getNote(
        dev.planwire.v1.GetNoteRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetNoteMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the notes on a plan that match the filter, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListNotesResponse> listNotes(
        dev.planwire.v1.ListNotesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListNotesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of a note. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdateNoteResponse> updateNote(
        dev.planwire.v1.UpdateNoteRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdateNoteMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a note. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteNoteResponse> deleteNote(
        dev.planwire.v1.DeleteNoteRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteNoteMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_NOTE = 0;
  private static final int METHODID_GET_NOTE = 1;
  private static final int METHODID_LIST_NOTES = 2;
  private static final int METHODID_UPDATE_NOTE = 3;
  private static final int METHODID_DELETE_NOTE = 4;

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
        case METHODID_CREATE_NOTE:
          serviceImpl.createNote((dev.planwire.v1.CreateNoteRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateNoteResponse>) responseObserver);
          break;
        case METHODID_GET_NOTE:
          serviceImpl.getNote((dev.planwire.v1.GetNoteRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetNoteResponse>) responseObserver);
          break;
        case METHODID_LIST_NOTES:
          serviceImpl.listNotes((dev.planwire.v1.ListNotesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListNotesResponse>) responseObserver);
          break;
        case METHODID_UPDATE_NOTE:
          serviceImpl.updateNote((dev.planwire.v1.UpdateNoteRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateNoteResponse>) responseObserver);
          break;
        case METHODID_DELETE_NOTE:
          serviceImpl.deleteNote((dev.planwire.v1.DeleteNoteRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteNoteResponse>) responseObserver);
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
          getCreateNoteMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateNoteRequest,
              dev.planwire.v1.CreateNoteResponse>(
                service, METHODID_CREATE_NOTE)))
        .addMethod(
          getGetNoteMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetNoteRequest,
              dev.planwire.v1.GetNoteResponse>(
                service, METHODID_GET_NOTE)))
        .addMethod(
          getListNotesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListNotesRequest,
              dev.planwire.v1.ListNotesResponse>(
                service, METHODID_LIST_NOTES)))
        .addMethod(
          getUpdateNoteMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdateNoteRequest,
              dev.planwire.v1.UpdateNoteResponse>(
                service, METHODID_UPDATE_NOTE)))
        .addMethod(
          getDeleteNoteMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteNoteRequest,
              dev.planwire.v1.DeleteNoteResponse>(
                service, METHODID_DELETE_NOTE)))
        .build();
  }

  private static abstract class NoteServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    NoteServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.NoteServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("NoteService");
    }
  }

  private static final class NoteServiceFileDescriptorSupplier
      extends NoteServiceBaseDescriptorSupplier {
    NoteServiceFileDescriptorSupplier() {}
  }

  private static final class NoteServiceMethodDescriptorSupplier
      extends NoteServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    NoteServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (NoteServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new NoteServiceFileDescriptorSupplier())
              .addMethod(getCreateNoteMethod())
              .addMethod(getGetNoteMethod())
              .addMethod(getListNotesMethod())
              .addMethod(getUpdateNoteMethod())
              .addMethod(getDeleteNoteMethod())
              .build();
        }
      }
    }
    return result;
  }
}
