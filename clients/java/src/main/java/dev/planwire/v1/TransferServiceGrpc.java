package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Imports and exports whole workspaces, with their ids, times, statuses and history unchanged.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class TransferServiceGrpc {

  private TransferServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.TransferService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ImportRequest,
      dev.planwire.v1.ImportResponse> getImportMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "Import",
      requestType = dev.planwire.v1.ImportRequest.class,
      responseType = dev.planwire.v1.ImportResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.CLIENT_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ImportRequest,
      dev.planwire.v1.ImportResponse> getImportMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ImportRequest, dev.planwire.v1.ImportResponse> getImportMethod;
    if ((getImportMethod = TransferServiceGrpc.getImportMethod) == null) {
      synchronized (TransferServiceGrpc.class) {
        if ((getImportMethod = TransferServiceGrpc.getImportMethod) == null) {
          TransferServiceGrpc.getImportMethod = getImportMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ImportRequest, dev.planwire.v1.ImportResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.CLIENT_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "Import"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ImportRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ImportResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TransferServiceMethodDescriptorSupplier("Import"))
              .build();
        }
      }
    }
    return getImportMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetImportRequest,
      dev.planwire.v1.GetImportResponse> getGetImportMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetImport",
      requestType = dev.planwire.v1.GetImportRequest.class,
      responseType = dev.planwire.v1.GetImportResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetImportRequest,
      dev.planwire.v1.GetImportResponse> getGetImportMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetImportRequest, dev.planwire.v1.GetImportResponse> getGetImportMethod;
    if ((getGetImportMethod = TransferServiceGrpc.getGetImportMethod) == null) {
      synchronized (TransferServiceGrpc.class) {
        if ((getGetImportMethod = TransferServiceGrpc.getGetImportMethod) == null) {
          TransferServiceGrpc.getGetImportMethod = getGetImportMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetImportRequest, dev.planwire.v1.GetImportResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetImport"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetImportRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetImportResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TransferServiceMethodDescriptorSupplier("GetImport"))
              .build();
        }
      }
    }
    return getGetImportMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ExportRequest,
      dev.planwire.v1.ExportResponse> getExportMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "Export",
      requestType = dev.planwire.v1.ExportRequest.class,
      responseType = dev.planwire.v1.ExportResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ExportRequest,
      dev.planwire.v1.ExportResponse> getExportMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ExportRequest, dev.planwire.v1.ExportResponse> getExportMethod;
    if ((getExportMethod = TransferServiceGrpc.getExportMethod) == null) {
      synchronized (TransferServiceGrpc.class) {
        if ((getExportMethod = TransferServiceGrpc.getExportMethod) == null) {
          TransferServiceGrpc.getExportMethod = getExportMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ExportRequest, dev.planwire.v1.ExportResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "Export"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ExportRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ExportResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TransferServiceMethodDescriptorSupplier("Export"))
              .build();
        }
      }
    }
    return getExportMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static TransferServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<TransferServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<TransferServiceStub>() {
        @java.lang.Override
        public TransferServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new TransferServiceStub(channel, callOptions);
        }
      };
    return TransferServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static TransferServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<TransferServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<TransferServiceBlockingV2Stub>() {
        @java.lang.Override
        public TransferServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new TransferServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return TransferServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static TransferServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<TransferServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<TransferServiceBlockingStub>() {
        @java.lang.Override
        public TransferServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new TransferServiceBlockingStub(channel, callOptions);
        }
      };
    return TransferServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static TransferServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<TransferServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<TransferServiceFutureStub>() {
        @java.lang.Override
        public TransferServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new TransferServiceFutureStub(channel, callOptions);
        }
      };
    return TransferServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Imports and exports whole workspaces, with their ids, times, statuses and history unchanged.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Takes records in numbered batches; each batch is committed by itself. The first message carries the header, every
     * following one a batch. Records that exist and are the same are skipped, so an import can be sent again as often as
     * need be. After a broken stream, GetImport says which batch to go on after.
     * A record whose `updated_at` (or else `created_at`) is before the `updated_at` of what is stored is stale: it would
     * undo newer work, and is left out unless the header says `overwrite`. A record without a time counts as of now, unless
     * the header says when its file was changed.
     * Only an admin imports in the name of others. What another caller imports is recorded as made by that caller, with
     * the author that the record names as `original_author`, and what is stored keeps its author; records that say
     * what takes an approver or an admin (an approval, a rejection, a review, `four_eyes`, `session_ownership`) fail, and a
     * task that waits for approval goes on waiting. Where the workspace says `session_ownership`, records of plans of other
     * sessions fail too, unless an admin imports them.
     * Errors: NOT_FOUND for an unknown workspace, FAILED_PRECONDITION for a batch out of order, INVALID_ARGUMENT for a
     * message without its part. A record that is invalid or cannot be stored does not end the stream: it is counted as
     * failed and explained in the response.
     * </pre>
     */
    default io.grpc.stub.StreamObserver<dev.planwire.v1.ImportRequest> import_(
        io.grpc.stub.StreamObserver<dev.planwire.v1.ImportResponse> responseObserver) {
      return io.grpc.stub.ServerCalls.asyncUnimplementedStreamingCall(getImportMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the progress of an import. Errors: NOT_FOUND.
     * </pre>
     */
    default void getImport(dev.planwire.v1.GetImportRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetImportResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetImportMethod(), responseObserver);
    }

    /**
     * <pre>
     * Sends a workspace as records that Import takes: the workspace and its further paths, then its programs, their links to workspaces in which
     * the caller has a role, plans, phases, notes, artifacts, build scripts, approval rules, agent sessions, handoffs, tasks
     * (a parent before its subtasks), their earlier attempts, the steps of their reviews, execution logs and usage of external
     * AI, conversations with their messages and what searches found for these, executions of agents, context items, knowledge entries, research documents and their revisions, dependencies, those on plans of workspaces in which the caller has a role, and the update log, all
     * as of one moment. Errors: NOT_FOUND for an unknown workspace or plan, INVALID_ARGUMENT for an export that is larger than
     * the server allows (1 GiB, unless an operator has set another size): export fewer plans at once.
     * </pre>
     */
    default void export(dev.planwire.v1.ExportRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ExportResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getExportMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service TransferService.
   * <pre>
   * Imports and exports whole workspaces, with their ids, times, statuses and history unchanged.
   * </pre>
   */
  public static abstract class TransferServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return TransferServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service TransferService.
   * <pre>
   * Imports and exports whole workspaces, with their ids, times, statuses and history unchanged.
   * </pre>
   */
  public static final class TransferServiceStub
      extends io.grpc.stub.AbstractAsyncStub<TransferServiceStub> {
    private TransferServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected TransferServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new TransferServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Takes records in numbered batches; each batch is committed by itself. The first message carries the header, every
     * following one a batch. Records that exist and are the same are skipped, so an import can be sent again as often as
     * need be. After a broken stream, GetImport says which batch to go on after.
     * A record whose `updated_at` (or else `created_at`) is before the `updated_at` of what is stored is stale: it would
     * undo newer work, and is left out unless the header says `overwrite`. A record without a time counts as of now, unless
     * the header says when its file was changed.
     * Only an admin imports in the name of others. What another caller imports is recorded as made by that caller, with
     * the author that the record names as `original_author`, and what is stored keeps its author; records that say
     * what takes an approver or an admin (an approval, a rejection, a review, `four_eyes`, `session_ownership`) fail, and a
     * task that waits for approval goes on waiting. Where the workspace says `session_ownership`, records of plans of other
     * sessions fail too, unless an admin imports them.
     * Errors: NOT_FOUND for an unknown workspace, FAILED_PRECONDITION for a batch out of order, INVALID_ARGUMENT for a
     * message without its part. A record that is invalid or cannot be stored does not end the stream: it is counted as
     * failed and explained in the response.
     * </pre>
     */
    public io.grpc.stub.StreamObserver<dev.planwire.v1.ImportRequest> import_(
        io.grpc.stub.StreamObserver<dev.planwire.v1.ImportResponse> responseObserver) {
      return io.grpc.stub.ClientCalls.asyncClientStreamingCall(
          getChannel().newCall(getImportMethod(), getCallOptions()), responseObserver);
    }

    /**
     * <pre>
     * Returns the progress of an import. Errors: NOT_FOUND.
     * </pre>
     */
    public void getImport(dev.planwire.v1.GetImportRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetImportResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetImportMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Sends a workspace as records that Import takes: the workspace and its further paths, then its programs, their links to workspaces in which
     * the caller has a role, plans, phases, notes, artifacts, build scripts, approval rules, agent sessions, handoffs, tasks
     * (a parent before its subtasks), their earlier attempts, the steps of their reviews, execution logs and usage of external
     * AI, conversations with their messages and what searches found for these, executions of agents, context items, knowledge entries, research documents and their revisions, dependencies, those on plans of workspaces in which the caller has a role, and the update log, all
     * as of one moment. Errors: NOT_FOUND for an unknown workspace or plan, INVALID_ARGUMENT for an export that is larger than
     * the server allows (1 GiB, unless an operator has set another size): export fewer plans at once.
     * </pre>
     */
    public void export(dev.planwire.v1.ExportRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ExportResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncServerStreamingCall(
          getChannel().newCall(getExportMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service TransferService.
   * <pre>
   * Imports and exports whole workspaces, with their ids, times, statuses and history unchanged.
   * </pre>
   */
  public static final class TransferServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<TransferServiceBlockingV2Stub> {
    private TransferServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected TransferServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new TransferServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Takes records in numbered batches; each batch is committed by itself. The first message carries the header, every
     * following one a batch. Records that exist and are the same are skipped, so an import can be sent again as often as
     * need be. After a broken stream, GetImport says which batch to go on after.
     * A record whose `updated_at` (or else `created_at`) is before the `updated_at` of what is stored is stale: it would
     * undo newer work, and is left out unless the header says `overwrite`. A record without a time counts as of now, unless
     * the header says when its file was changed.
     * Only an admin imports in the name of others. What another caller imports is recorded as made by that caller, with
     * the author that the record names as `original_author`, and what is stored keeps its author; records that say
     * what takes an approver or an admin (an approval, a rejection, a review, `four_eyes`, `session_ownership`) fail, and a
     * task that waits for approval goes on waiting. Where the workspace says `session_ownership`, records of plans of other
     * sessions fail too, unless an admin imports them.
     * Errors: NOT_FOUND for an unknown workspace, FAILED_PRECONDITION for a batch out of order, INVALID_ARGUMENT for a
     * message without its part. A record that is invalid or cannot be stored does not end the stream: it is counted as
     * failed and explained in the response.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<dev.planwire.v1.ImportRequest, dev.planwire.v1.ImportResponse>
        import_() {
      return io.grpc.stub.ClientCalls.blockingClientStreamingCall(
          getChannel(), getImportMethod(), getCallOptions());
    }

    /**
     * <pre>
     * Returns the progress of an import. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetImportResponse getImport(dev.planwire.v1.GetImportRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetImportMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends a workspace as records that Import takes: the workspace and its further paths, then its programs, their links to workspaces in which
     * the caller has a role, plans, phases, notes, artifacts, build scripts, approval rules, agent sessions, handoffs, tasks
     * (a parent before its subtasks), their earlier attempts, the steps of their reviews, execution logs and usage of external
     * AI, conversations with their messages and what searches found for these, executions of agents, context items, knowledge entries, research documents and their revisions, dependencies, those on plans of workspaces in which the caller has a role, and the update log, all
     * as of one moment. Errors: NOT_FOUND for an unknown workspace or plan, INVALID_ARGUMENT for an export that is larger than
     * the server allows (1 GiB, unless an operator has set another size): export fewer plans at once.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<?, dev.planwire.v1.ExportResponse>
        export(dev.planwire.v1.ExportRequest request) {
      return io.grpc.stub.ClientCalls.blockingV2ServerStreamingCall(
          getChannel(), getExportMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service TransferService.
   * <pre>
   * Imports and exports whole workspaces, with their ids, times, statuses and history unchanged.
   * </pre>
   */
  public static final class TransferServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<TransferServiceBlockingStub> {
    private TransferServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected TransferServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new TransferServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Returns the progress of an import. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetImportResponse getImport(dev.planwire.v1.GetImportRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetImportMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends a workspace as records that Import takes: the workspace and its further paths, then its programs, their links to workspaces in which
     * the caller has a role, plans, phases, notes, artifacts, build scripts, approval rules, agent sessions, handoffs, tasks
     * (a parent before its subtasks), their earlier attempts, the steps of their reviews, execution logs and usage of external
     * AI, conversations with their messages and what searches found for these, executions of agents, context items, knowledge entries, research documents and their revisions, dependencies, those on plans of workspaces in which the caller has a role, and the update log, all
     * as of one moment. Errors: NOT_FOUND for an unknown workspace or plan, INVALID_ARGUMENT for an export that is larger than
     * the server allows (1 GiB, unless an operator has set another size): export fewer plans at once.
     * </pre>
     */
    public java.util.Iterator<dev.planwire.v1.ExportResponse> export(
        dev.planwire.v1.ExportRequest request) {
      return io.grpc.stub.ClientCalls.blockingServerStreamingCall(
          getChannel(), getExportMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service TransferService.
   * <pre>
   * Imports and exports whole workspaces, with their ids, times, statuses and history unchanged.
   * </pre>
   */
  public static final class TransferServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<TransferServiceFutureStub> {
    private TransferServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected TransferServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new TransferServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Returns the progress of an import. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetImportResponse> getImport(
        dev.planwire.v1.GetImportRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetImportMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_GET_IMPORT = 0;
  private static final int METHODID_EXPORT = 1;
  private static final int METHODID_IMPORT = 2;

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
        case METHODID_GET_IMPORT:
          serviceImpl.getImport((dev.planwire.v1.GetImportRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetImportResponse>) responseObserver);
          break;
        case METHODID_EXPORT:
          serviceImpl.export((dev.planwire.v1.ExportRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ExportResponse>) responseObserver);
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
        case METHODID_IMPORT:
          return (io.grpc.stub.StreamObserver<Req>) serviceImpl.import_(
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ImportResponse>) responseObserver);
        default:
          throw new AssertionError();
      }
    }
  }

  public static final io.grpc.ServerServiceDefinition bindService(AsyncService service) {
    return io.grpc.ServerServiceDefinition.builder(getServiceDescriptor())
        .addMethod(
          getImportMethod(),
          io.grpc.stub.ServerCalls.asyncClientStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.ImportRequest,
              dev.planwire.v1.ImportResponse>(
                service, METHODID_IMPORT)))
        .addMethod(
          getGetImportMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetImportRequest,
              dev.planwire.v1.GetImportResponse>(
                service, METHODID_GET_IMPORT)))
        .addMethod(
          getExportMethod(),
          io.grpc.stub.ServerCalls.asyncServerStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.ExportRequest,
              dev.planwire.v1.ExportResponse>(
                service, METHODID_EXPORT)))
        .build();
  }

  private static abstract class TransferServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    TransferServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.TransferServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("TransferService");
    }
  }

  private static final class TransferServiceFileDescriptorSupplier
      extends TransferServiceBaseDescriptorSupplier {
    TransferServiceFileDescriptorSupplier() {}
  }

  private static final class TransferServiceMethodDescriptorSupplier
      extends TransferServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    TransferServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (TransferServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new TransferServiceFileDescriptorSupplier())
              .addMethod(getImportMethod())
              .addMethod(getGetImportMethod())
              .addMethod(getExportMethod())
              .build();
        }
      }
    }
    return result;
  }
}
