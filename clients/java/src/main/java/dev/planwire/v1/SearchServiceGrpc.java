package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Finds plans, tasks, what belongs to them, and the files of a workspace by the words in them and by what they mean.
 * What is searched are documents, cut into chunks of about 1,200 characters: at the headings of Markdown, at the functions
 * and classes of code, else at paragraphs. A document is a file that a client has sent, or a record of the workspace,
 * which the service indexes by itself a moment after it has changed.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class SearchServiceGrpc {

  private SearchServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.SearchService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.IndexDocumentsRequest,
      dev.planwire.v1.IndexDocumentsResponse> getIndexDocumentsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "IndexDocuments",
      requestType = dev.planwire.v1.IndexDocumentsRequest.class,
      responseType = dev.planwire.v1.IndexDocumentsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.CLIENT_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.IndexDocumentsRequest,
      dev.planwire.v1.IndexDocumentsResponse> getIndexDocumentsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.IndexDocumentsRequest, dev.planwire.v1.IndexDocumentsResponse> getIndexDocumentsMethod;
    if ((getIndexDocumentsMethod = SearchServiceGrpc.getIndexDocumentsMethod) == null) {
      synchronized (SearchServiceGrpc.class) {
        if ((getIndexDocumentsMethod = SearchServiceGrpc.getIndexDocumentsMethod) == null) {
          SearchServiceGrpc.getIndexDocumentsMethod = getIndexDocumentsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.IndexDocumentsRequest, dev.planwire.v1.IndexDocumentsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.CLIENT_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "IndexDocuments"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.IndexDocumentsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.IndexDocumentsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SearchServiceMethodDescriptorSupplier("IndexDocuments"))
              .build();
        }
      }
    }
    return getIndexDocumentsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RemoveIndexedFilesRequest,
      dev.planwire.v1.RemoveIndexedFilesResponse> getRemoveIndexedFilesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RemoveIndexedFiles",
      requestType = dev.planwire.v1.RemoveIndexedFilesRequest.class,
      responseType = dev.planwire.v1.RemoveIndexedFilesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RemoveIndexedFilesRequest,
      dev.planwire.v1.RemoveIndexedFilesResponse> getRemoveIndexedFilesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RemoveIndexedFilesRequest, dev.planwire.v1.RemoveIndexedFilesResponse> getRemoveIndexedFilesMethod;
    if ((getRemoveIndexedFilesMethod = SearchServiceGrpc.getRemoveIndexedFilesMethod) == null) {
      synchronized (SearchServiceGrpc.class) {
        if ((getRemoveIndexedFilesMethod = SearchServiceGrpc.getRemoveIndexedFilesMethod) == null) {
          SearchServiceGrpc.getRemoveIndexedFilesMethod = getRemoveIndexedFilesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RemoveIndexedFilesRequest, dev.planwire.v1.RemoveIndexedFilesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RemoveIndexedFiles"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RemoveIndexedFilesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RemoveIndexedFilesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SearchServiceMethodDescriptorSupplier("RemoveIndexedFiles"))
              .build();
        }
      }
    }
    return getRemoveIndexedFilesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListIndexedFilesRequest,
      dev.planwire.v1.ListIndexedFilesResponse> getListIndexedFilesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListIndexedFiles",
      requestType = dev.planwire.v1.ListIndexedFilesRequest.class,
      responseType = dev.planwire.v1.ListIndexedFilesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListIndexedFilesRequest,
      dev.planwire.v1.ListIndexedFilesResponse> getListIndexedFilesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListIndexedFilesRequest, dev.planwire.v1.ListIndexedFilesResponse> getListIndexedFilesMethod;
    if ((getListIndexedFilesMethod = SearchServiceGrpc.getListIndexedFilesMethod) == null) {
      synchronized (SearchServiceGrpc.class) {
        if ((getListIndexedFilesMethod = SearchServiceGrpc.getListIndexedFilesMethod) == null) {
          SearchServiceGrpc.getListIndexedFilesMethod = getListIndexedFilesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListIndexedFilesRequest, dev.planwire.v1.ListIndexedFilesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListIndexedFiles"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListIndexedFilesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListIndexedFilesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SearchServiceMethodDescriptorSupplier("ListIndexedFiles"))
              .build();
        }
      }
    }
    return getListIndexedFilesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetIndexStatusRequest,
      dev.planwire.v1.GetIndexStatusResponse> getGetIndexStatusMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetIndexStatus",
      requestType = dev.planwire.v1.GetIndexStatusRequest.class,
      responseType = dev.planwire.v1.GetIndexStatusResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetIndexStatusRequest,
      dev.planwire.v1.GetIndexStatusResponse> getGetIndexStatusMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetIndexStatusRequest, dev.planwire.v1.GetIndexStatusResponse> getGetIndexStatusMethod;
    if ((getGetIndexStatusMethod = SearchServiceGrpc.getGetIndexStatusMethod) == null) {
      synchronized (SearchServiceGrpc.class) {
        if ((getGetIndexStatusMethod = SearchServiceGrpc.getGetIndexStatusMethod) == null) {
          SearchServiceGrpc.getGetIndexStatusMethod = getGetIndexStatusMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetIndexStatusRequest, dev.planwire.v1.GetIndexStatusResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetIndexStatus"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetIndexStatusRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetIndexStatusResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SearchServiceMethodDescriptorSupplier("GetIndexStatus"))
              .build();
        }
      }
    }
    return getGetIndexStatusMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.SetEmbeddingModelRequest,
      dev.planwire.v1.SetEmbeddingModelResponse> getSetEmbeddingModelMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "SetEmbeddingModel",
      requestType = dev.planwire.v1.SetEmbeddingModelRequest.class,
      responseType = dev.planwire.v1.SetEmbeddingModelResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.SetEmbeddingModelRequest,
      dev.planwire.v1.SetEmbeddingModelResponse> getSetEmbeddingModelMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.SetEmbeddingModelRequest, dev.planwire.v1.SetEmbeddingModelResponse> getSetEmbeddingModelMethod;
    if ((getSetEmbeddingModelMethod = SearchServiceGrpc.getSetEmbeddingModelMethod) == null) {
      synchronized (SearchServiceGrpc.class) {
        if ((getSetEmbeddingModelMethod = SearchServiceGrpc.getSetEmbeddingModelMethod) == null) {
          SearchServiceGrpc.getSetEmbeddingModelMethod = getSetEmbeddingModelMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.SetEmbeddingModelRequest, dev.planwire.v1.SetEmbeddingModelResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "SetEmbeddingModel"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SetEmbeddingModelRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SetEmbeddingModelResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SearchServiceMethodDescriptorSupplier("SetEmbeddingModel"))
              .build();
        }
      }
    }
    return getSetEmbeddingModelMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.SearchRequest,
      dev.planwire.v1.SearchResponse> getSearchMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "Search",
      requestType = dev.planwire.v1.SearchRequest.class,
      responseType = dev.planwire.v1.SearchResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.SearchRequest,
      dev.planwire.v1.SearchResponse> getSearchMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.SearchRequest, dev.planwire.v1.SearchResponse> getSearchMethod;
    if ((getSearchMethod = SearchServiceGrpc.getSearchMethod) == null) {
      synchronized (SearchServiceGrpc.class) {
        if ((getSearchMethod = SearchServiceGrpc.getSearchMethod) == null) {
          SearchServiceGrpc.getSearchMethod = getSearchMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.SearchRequest, dev.planwire.v1.SearchResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "Search"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SearchRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SearchResponse.getDefaultInstance()))
              .setSchemaDescriptor(new SearchServiceMethodDescriptorSupplier("Search"))
              .build();
        }
      }
    }
    return getSearchMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static SearchServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<SearchServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<SearchServiceStub>() {
        @java.lang.Override
        public SearchServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new SearchServiceStub(channel, callOptions);
        }
      };
    return SearchServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static SearchServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<SearchServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<SearchServiceBlockingV2Stub>() {
        @java.lang.Override
        public SearchServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new SearchServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return SearchServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static SearchServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<SearchServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<SearchServiceBlockingStub>() {
        @java.lang.Override
        public SearchServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new SearchServiceBlockingStub(channel, callOptions);
        }
      };
    return SearchServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static SearchServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<SearchServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<SearchServiceFutureStub>() {
        @java.lang.Override
        public SearchServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new SearchServiceFutureStub(channel, callOptions);
        }
      };
    return SearchServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Finds plans, tasks, what belongs to them, and the files of a workspace by the words in them and by what they mean.
   * What is searched are documents, cut into chunks of about 1,200 characters: at the headings of Markdown, at the functions
   * and classes of code, else at paragraphs. A document is a file that a client has sent, or a record of the workspace,
   * which the service indexes by itself a moment after it has changed.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Takes files into the index, each as it is now. A file whose content and description are those that are indexed is left
     * as it is. Every file is stored whole or not at all, those that cannot be are told in the response and do not end the
     * stream, and what was stored before an error stays. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    default io.grpc.stub.StreamObserver<dev.planwire.v1.IndexDocumentsRequest> indexDocuments(
        io.grpc.stub.StreamObserver<dev.planwire.v1.IndexDocumentsResponse> responseObserver) {
      return io.grpc.stub.ServerCalls.asyncUnimplementedStreamingCall(getIndexDocumentsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Takes files out of the index. Paths that are not in it are passed over. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    default void removeIndexedFiles(dev.planwire.v1.RemoveIndexedFilesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RemoveIndexedFilesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRemoveIndexedFilesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the files that are in the index, by their paths, with what is known about when they were indexed. Errors: NOT_FOUND
     * for an unknown workspace.
     * </pre>
     */
    default void listIndexedFiles(dev.planwire.v1.ListIndexedFilesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListIndexedFilesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListIndexedFilesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Says what is in the index of a workspace, and what is still to come. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    default void getIndexStatus(dev.planwire.v1.GetIndexStatusRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetIndexStatusResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetIndexStatusMethod(), responseObserver);
    }

    /**
     * <pre>
     * Chooses the model that embeds the chunks of a workspace. What is there is embedded anew in the background, and searches
     * go on with the model before until all has its vectors, which GetIndexStatus tells. With a dimension the model is one whose
     * vectors callers bring with their files. To choose what is chosen changes nothing. Errors: NOT_FOUND for an unknown workspace;
     * FAILED_PRECONDITION with UNKNOWN_EMBEDDING_MODEL for a model that this server does not have, without a dimension, and
     * with TOO_MANY_EMBEDDING_MODELS; INVALID_ARGUMENT for another dimension than the server's model has.
     * </pre>
     */
    default void setEmbeddingModel(dev.planwire.v1.SetEmbeddingModelRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SetEmbeddingModelResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getSetEmbeddingModelMethod(), responseObserver);
    }

    /**
     * <pre>
     * Finds the chunks that answer a query best, the best first, or that are most similar to another one. Errors: NOT_FOUND for
     * an unknown workspace, plan or task, or where what others are to be similar to is not in the index; INVALID_ARGUMENT for a
     * kind that is not searched, a query beside `similar_to`, and a vector of the wrong dimension; FAILED_PRECONDITION for a
     * vector of a model that the workspace does not use; of a search by meaning alone FAILED_PRECONDITION where there is no
     * embedding model, or what others are to be similar to has no vector, and UNAVAILABLE where the model does not answer.
     * </pre>
     */
    default void search(dev.planwire.v1.SearchRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SearchResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getSearchMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service SearchService.
   * <pre>
   * Finds plans, tasks, what belongs to them, and the files of a workspace by the words in them and by what they mean.
   * What is searched are documents, cut into chunks of about 1,200 characters: at the headings of Markdown, at the functions
   * and classes of code, else at paragraphs. A document is a file that a client has sent, or a record of the workspace,
   * which the service indexes by itself a moment after it has changed.
   * </pre>
   */
  public static abstract class SearchServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return SearchServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service SearchService.
   * <pre>
   * Finds plans, tasks, what belongs to them, and the files of a workspace by the words in them and by what they mean.
   * What is searched are documents, cut into chunks of about 1,200 characters: at the headings of Markdown, at the functions
   * and classes of code, else at paragraphs. A document is a file that a client has sent, or a record of the workspace,
   * which the service indexes by itself a moment after it has changed.
   * </pre>
   */
  public static final class SearchServiceStub
      extends io.grpc.stub.AbstractAsyncStub<SearchServiceStub> {
    private SearchServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected SearchServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new SearchServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Takes files into the index, each as it is now. A file whose content and description are those that are indexed is left
     * as it is. Every file is stored whole or not at all, those that cannot be are told in the response and do not end the
     * stream, and what was stored before an error stays. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public io.grpc.stub.StreamObserver<dev.planwire.v1.IndexDocumentsRequest> indexDocuments(
        io.grpc.stub.StreamObserver<dev.planwire.v1.IndexDocumentsResponse> responseObserver) {
      return io.grpc.stub.ClientCalls.asyncClientStreamingCall(
          getChannel().newCall(getIndexDocumentsMethod(), getCallOptions()), responseObserver);
    }

    /**
     * <pre>
     * Takes files out of the index. Paths that are not in it are passed over. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public void removeIndexedFiles(dev.planwire.v1.RemoveIndexedFilesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RemoveIndexedFilesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRemoveIndexedFilesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the files that are in the index, by their paths, with what is known about when they were indexed. Errors: NOT_FOUND
     * for an unknown workspace.
     * </pre>
     */
    public void listIndexedFiles(dev.planwire.v1.ListIndexedFilesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListIndexedFilesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListIndexedFilesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Says what is in the index of a workspace, and what is still to come. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public void getIndexStatus(dev.planwire.v1.GetIndexStatusRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetIndexStatusResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetIndexStatusMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Chooses the model that embeds the chunks of a workspace. What is there is embedded anew in the background, and searches
     * go on with the model before until all has its vectors, which GetIndexStatus tells. With a dimension the model is one whose
     * vectors callers bring with their files. To choose what is chosen changes nothing. Errors: NOT_FOUND for an unknown workspace;
     * FAILED_PRECONDITION with UNKNOWN_EMBEDDING_MODEL for a model that this server does not have, without a dimension, and
     * with TOO_MANY_EMBEDDING_MODELS; INVALID_ARGUMENT for another dimension than the server's model has.
     * </pre>
     */
    public void setEmbeddingModel(dev.planwire.v1.SetEmbeddingModelRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SetEmbeddingModelResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getSetEmbeddingModelMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Finds the chunks that answer a query best, the best first, or that are most similar to another one. Errors: NOT_FOUND for
     * an unknown workspace, plan or task, or where what others are to be similar to is not in the index; INVALID_ARGUMENT for a
     * kind that is not searched, a query beside `similar_to`, and a vector of the wrong dimension; FAILED_PRECONDITION for a
     * vector of a model that the workspace does not use; of a search by meaning alone FAILED_PRECONDITION where there is no
     * embedding model, or what others are to be similar to has no vector, and UNAVAILABLE where the model does not answer.
     * </pre>
     */
    public void search(dev.planwire.v1.SearchRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SearchResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getSearchMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service SearchService.
   * <pre>
   * Finds plans, tasks, what belongs to them, and the files of a workspace by the words in them and by what they mean.
   * What is searched are documents, cut into chunks of about 1,200 characters: at the headings of Markdown, at the functions
   * and classes of code, else at paragraphs. A document is a file that a client has sent, or a record of the workspace,
   * which the service indexes by itself a moment after it has changed.
   * </pre>
   */
  public static final class SearchServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<SearchServiceBlockingV2Stub> {
    private SearchServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected SearchServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new SearchServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Takes files into the index, each as it is now. A file whose content and description are those that are indexed is left
     * as it is. Every file is stored whole or not at all, those that cannot be are told in the response and do not end the
     * stream, and what was stored before an error stays. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<dev.planwire.v1.IndexDocumentsRequest, dev.planwire.v1.IndexDocumentsResponse>
        indexDocuments() {
      return io.grpc.stub.ClientCalls.blockingClientStreamingCall(
          getChannel(), getIndexDocumentsMethod(), getCallOptions());
    }

    /**
     * <pre>
     * Takes files out of the index. Paths that are not in it are passed over. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.RemoveIndexedFilesResponse removeIndexedFiles(dev.planwire.v1.RemoveIndexedFilesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRemoveIndexedFilesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the files that are in the index, by their paths, with what is known about when they were indexed. Errors: NOT_FOUND
     * for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.ListIndexedFilesResponse listIndexedFiles(dev.planwire.v1.ListIndexedFilesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListIndexedFilesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Says what is in the index of a workspace, and what is still to come. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.GetIndexStatusResponse getIndexStatus(dev.planwire.v1.GetIndexStatusRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetIndexStatusMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Chooses the model that embeds the chunks of a workspace. What is there is embedded anew in the background, and searches
     * go on with the model before until all has its vectors, which GetIndexStatus tells. With a dimension the model is one whose
     * vectors callers bring with their files. To choose what is chosen changes nothing. Errors: NOT_FOUND for an unknown workspace;
     * FAILED_PRECONDITION with UNKNOWN_EMBEDDING_MODEL for a model that this server does not have, without a dimension, and
     * with TOO_MANY_EMBEDDING_MODELS; INVALID_ARGUMENT for another dimension than the server's model has.
     * </pre>
     */
    public dev.planwire.v1.SetEmbeddingModelResponse setEmbeddingModel(dev.planwire.v1.SetEmbeddingModelRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getSetEmbeddingModelMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds the chunks that answer a query best, the best first, or that are most similar to another one. Errors: NOT_FOUND for
     * an unknown workspace, plan or task, or where what others are to be similar to is not in the index; INVALID_ARGUMENT for a
     * kind that is not searched, a query beside `similar_to`, and a vector of the wrong dimension; FAILED_PRECONDITION for a
     * vector of a model that the workspace does not use; of a search by meaning alone FAILED_PRECONDITION where there is no
     * embedding model, or what others are to be similar to has no vector, and UNAVAILABLE where the model does not answer.
     * </pre>
     */
    public dev.planwire.v1.SearchResponse search(dev.planwire.v1.SearchRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getSearchMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service SearchService.
   * <pre>
   * Finds plans, tasks, what belongs to them, and the files of a workspace by the words in them and by what they mean.
   * What is searched are documents, cut into chunks of about 1,200 characters: at the headings of Markdown, at the functions
   * and classes of code, else at paragraphs. A document is a file that a client has sent, or a record of the workspace,
   * which the service indexes by itself a moment after it has changed.
   * </pre>
   */
  public static final class SearchServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<SearchServiceBlockingStub> {
    private SearchServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected SearchServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new SearchServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Takes files out of the index. Paths that are not in it are passed over. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.RemoveIndexedFilesResponse removeIndexedFiles(dev.planwire.v1.RemoveIndexedFilesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRemoveIndexedFilesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the files that are in the index, by their paths, with what is known about when they were indexed. Errors: NOT_FOUND
     * for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.ListIndexedFilesResponse listIndexedFiles(dev.planwire.v1.ListIndexedFilesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListIndexedFilesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Says what is in the index of a workspace, and what is still to come. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.GetIndexStatusResponse getIndexStatus(dev.planwire.v1.GetIndexStatusRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetIndexStatusMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Chooses the model that embeds the chunks of a workspace. What is there is embedded anew in the background, and searches
     * go on with the model before until all has its vectors, which GetIndexStatus tells. With a dimension the model is one whose
     * vectors callers bring with their files. To choose what is chosen changes nothing. Errors: NOT_FOUND for an unknown workspace;
     * FAILED_PRECONDITION with UNKNOWN_EMBEDDING_MODEL for a model that this server does not have, without a dimension, and
     * with TOO_MANY_EMBEDDING_MODELS; INVALID_ARGUMENT for another dimension than the server's model has.
     * </pre>
     */
    public dev.planwire.v1.SetEmbeddingModelResponse setEmbeddingModel(dev.planwire.v1.SetEmbeddingModelRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getSetEmbeddingModelMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds the chunks that answer a query best, the best first, or that are most similar to another one. Errors: NOT_FOUND for
     * an unknown workspace, plan or task, or where what others are to be similar to is not in the index; INVALID_ARGUMENT for a
     * kind that is not searched, a query beside `similar_to`, and a vector of the wrong dimension; FAILED_PRECONDITION for a
     * vector of a model that the workspace does not use; of a search by meaning alone FAILED_PRECONDITION where there is no
     * embedding model, or what others are to be similar to has no vector, and UNAVAILABLE where the model does not answer.
     * </pre>
     */
    public dev.planwire.v1.SearchResponse search(dev.planwire.v1.SearchRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getSearchMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service SearchService.
   * <pre>
   * Finds plans, tasks, what belongs to them, and the files of a workspace by the words in them and by what they mean.
   * What is searched are documents, cut into chunks of about 1,200 characters: at the headings of Markdown, at the functions
   * and classes of code, else at paragraphs. A document is a file that a client has sent, or a record of the workspace,
   * which the service indexes by itself a moment after it has changed.
   * </pre>
   */
  public static final class SearchServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<SearchServiceFutureStub> {
    private SearchServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected SearchServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new SearchServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Takes files out of the index. Paths that are not in it are passed over. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RemoveIndexedFilesResponse> removeIndexedFiles(
        dev.planwire.v1.RemoveIndexedFilesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRemoveIndexedFilesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the files that are in the index, by their paths, with what is known about when they were indexed. Errors: NOT_FOUND
     * for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListIndexedFilesResponse> listIndexedFiles(
        dev.planwire.v1.ListIndexedFilesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListIndexedFilesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Says what is in the index of a workspace, and what is still to come. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetIndexStatusResponse> getIndexStatus(
        dev.planwire.v1.GetIndexStatusRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetIndexStatusMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Chooses the model that embeds the chunks of a workspace. What is there is embedded anew in the background, and searches
     * go on with the model before until all has its vectors, which GetIndexStatus tells. With a dimension the model is one whose
     * vectors callers bring with their files. To choose what is chosen changes nothing. Errors: NOT_FOUND for an unknown workspace;
     * FAILED_PRECONDITION with UNKNOWN_EMBEDDING_MODEL for a model that this server does not have, without a dimension, and
     * with TOO_MANY_EMBEDDING_MODELS; INVALID_ARGUMENT for another dimension than the server's model has.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.SetEmbeddingModelResponse> setEmbeddingModel(
        dev.planwire.v1.SetEmbeddingModelRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getSetEmbeddingModelMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Finds the chunks that answer a query best, the best first, or that are most similar to another one. Errors: NOT_FOUND for
     * an unknown workspace, plan or task, or where what others are to be similar to is not in the index; INVALID_ARGUMENT for a
     * kind that is not searched, a query beside `similar_to`, and a vector of the wrong dimension; FAILED_PRECONDITION for a
     * vector of a model that the workspace does not use; of a search by meaning alone FAILED_PRECONDITION where there is no
     * embedding model, or what others are to be similar to has no vector, and UNAVAILABLE where the model does not answer.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.SearchResponse> search(
        dev.planwire.v1.SearchRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getSearchMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_REMOVE_INDEXED_FILES = 0;
  private static final int METHODID_LIST_INDEXED_FILES = 1;
  private static final int METHODID_GET_INDEX_STATUS = 2;
  private static final int METHODID_SET_EMBEDDING_MODEL = 3;
  private static final int METHODID_SEARCH = 4;
  private static final int METHODID_INDEX_DOCUMENTS = 5;

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
        case METHODID_REMOVE_INDEXED_FILES:
          serviceImpl.removeIndexedFiles((dev.planwire.v1.RemoveIndexedFilesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RemoveIndexedFilesResponse>) responseObserver);
          break;
        case METHODID_LIST_INDEXED_FILES:
          serviceImpl.listIndexedFiles((dev.planwire.v1.ListIndexedFilesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListIndexedFilesResponse>) responseObserver);
          break;
        case METHODID_GET_INDEX_STATUS:
          serviceImpl.getIndexStatus((dev.planwire.v1.GetIndexStatusRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetIndexStatusResponse>) responseObserver);
          break;
        case METHODID_SET_EMBEDDING_MODEL:
          serviceImpl.setEmbeddingModel((dev.planwire.v1.SetEmbeddingModelRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.SetEmbeddingModelResponse>) responseObserver);
          break;
        case METHODID_SEARCH:
          serviceImpl.search((dev.planwire.v1.SearchRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.SearchResponse>) responseObserver);
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
        case METHODID_INDEX_DOCUMENTS:
          return (io.grpc.stub.StreamObserver<Req>) serviceImpl.indexDocuments(
              (io.grpc.stub.StreamObserver<dev.planwire.v1.IndexDocumentsResponse>) responseObserver);
        default:
          throw new AssertionError();
      }
    }
  }

  public static final io.grpc.ServerServiceDefinition bindService(AsyncService service) {
    return io.grpc.ServerServiceDefinition.builder(getServiceDescriptor())
        .addMethod(
          getIndexDocumentsMethod(),
          io.grpc.stub.ServerCalls.asyncClientStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.IndexDocumentsRequest,
              dev.planwire.v1.IndexDocumentsResponse>(
                service, METHODID_INDEX_DOCUMENTS)))
        .addMethod(
          getRemoveIndexedFilesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RemoveIndexedFilesRequest,
              dev.planwire.v1.RemoveIndexedFilesResponse>(
                service, METHODID_REMOVE_INDEXED_FILES)))
        .addMethod(
          getListIndexedFilesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListIndexedFilesRequest,
              dev.planwire.v1.ListIndexedFilesResponse>(
                service, METHODID_LIST_INDEXED_FILES)))
        .addMethod(
          getGetIndexStatusMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetIndexStatusRequest,
              dev.planwire.v1.GetIndexStatusResponse>(
                service, METHODID_GET_INDEX_STATUS)))
        .addMethod(
          getSetEmbeddingModelMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.SetEmbeddingModelRequest,
              dev.planwire.v1.SetEmbeddingModelResponse>(
                service, METHODID_SET_EMBEDDING_MODEL)))
        .addMethod(
          getSearchMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.SearchRequest,
              dev.planwire.v1.SearchResponse>(
                service, METHODID_SEARCH)))
        .build();
  }

  private static abstract class SearchServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    SearchServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.SearchServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("SearchService");
    }
  }

  private static final class SearchServiceFileDescriptorSupplier
      extends SearchServiceBaseDescriptorSupplier {
    SearchServiceFileDescriptorSupplier() {}
  }

  private static final class SearchServiceMethodDescriptorSupplier
      extends SearchServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    SearchServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (SearchServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new SearchServiceFileDescriptorSupplier())
              .addMethod(getIndexDocumentsMethod())
              .addMethod(getRemoveIndexedFilesMethod())
              .addMethod(getListIndexedFilesMethod())
              .addMethod(getGetIndexStatusMethod())
              .addMethod(getSetEmbeddingModelMethod())
              .addMethod(getSearchMethod())
              .build();
        }
      }
    }
    return result;
  }
}
