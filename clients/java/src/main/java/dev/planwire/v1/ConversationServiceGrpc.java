package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps what people and agents say to each other: conversations and their messages, what searches found for a message, and
 * the calls of models that agents make. The chat history of a story is the conversation of its plan.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class ConversationServiceGrpc {

  private ConversationServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.ConversationService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateConversationRequest,
      dev.planwire.v1.CreateConversationResponse> getCreateConversationMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateConversation",
      requestType = dev.planwire.v1.CreateConversationRequest.class,
      responseType = dev.planwire.v1.CreateConversationResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateConversationRequest,
      dev.planwire.v1.CreateConversationResponse> getCreateConversationMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateConversationRequest, dev.planwire.v1.CreateConversationResponse> getCreateConversationMethod;
    if ((getCreateConversationMethod = ConversationServiceGrpc.getCreateConversationMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getCreateConversationMethod = ConversationServiceGrpc.getCreateConversationMethod) == null) {
          ConversationServiceGrpc.getCreateConversationMethod = getCreateConversationMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateConversationRequest, dev.planwire.v1.CreateConversationResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateConversation"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateConversationRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateConversationResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("CreateConversation"))
              .build();
        }
      }
    }
    return getCreateConversationMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetConversationRequest,
      dev.planwire.v1.GetConversationResponse> getGetConversationMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetConversation",
      requestType = dev.planwire.v1.GetConversationRequest.class,
      responseType = dev.planwire.v1.GetConversationResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetConversationRequest,
      dev.planwire.v1.GetConversationResponse> getGetConversationMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetConversationRequest, dev.planwire.v1.GetConversationResponse> getGetConversationMethod;
    if ((getGetConversationMethod = ConversationServiceGrpc.getGetConversationMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getGetConversationMethod = ConversationServiceGrpc.getGetConversationMethod) == null) {
          ConversationServiceGrpc.getGetConversationMethod = getGetConversationMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetConversationRequest, dev.planwire.v1.GetConversationResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetConversation"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetConversationRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetConversationResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("GetConversation"))
              .build();
        }
      }
    }
    return getGetConversationMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListConversationsRequest,
      dev.planwire.v1.ListConversationsResponse> getListConversationsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListConversations",
      requestType = dev.planwire.v1.ListConversationsRequest.class,
      responseType = dev.planwire.v1.ListConversationsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListConversationsRequest,
      dev.planwire.v1.ListConversationsResponse> getListConversationsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListConversationsRequest, dev.planwire.v1.ListConversationsResponse> getListConversationsMethod;
    if ((getListConversationsMethod = ConversationServiceGrpc.getListConversationsMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getListConversationsMethod = ConversationServiceGrpc.getListConversationsMethod) == null) {
          ConversationServiceGrpc.getListConversationsMethod = getListConversationsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListConversationsRequest, dev.planwire.v1.ListConversationsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListConversations"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListConversationsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListConversationsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("ListConversations"))
              .build();
        }
      }
    }
    return getListConversationsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdateConversationRequest,
      dev.planwire.v1.UpdateConversationResponse> getUpdateConversationMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdateConversation",
      requestType = dev.planwire.v1.UpdateConversationRequest.class,
      responseType = dev.planwire.v1.UpdateConversationResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdateConversationRequest,
      dev.planwire.v1.UpdateConversationResponse> getUpdateConversationMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdateConversationRequest, dev.planwire.v1.UpdateConversationResponse> getUpdateConversationMethod;
    if ((getUpdateConversationMethod = ConversationServiceGrpc.getUpdateConversationMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getUpdateConversationMethod = ConversationServiceGrpc.getUpdateConversationMethod) == null) {
          ConversationServiceGrpc.getUpdateConversationMethod = getUpdateConversationMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdateConversationRequest, dev.planwire.v1.UpdateConversationResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdateConversation"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateConversationRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateConversationResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("UpdateConversation"))
              .build();
        }
      }
    }
    return getUpdateConversationMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CompleteConversationRequest,
      dev.planwire.v1.CompleteConversationResponse> getCompleteConversationMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CompleteConversation",
      requestType = dev.planwire.v1.CompleteConversationRequest.class,
      responseType = dev.planwire.v1.CompleteConversationResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CompleteConversationRequest,
      dev.planwire.v1.CompleteConversationResponse> getCompleteConversationMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CompleteConversationRequest, dev.planwire.v1.CompleteConversationResponse> getCompleteConversationMethod;
    if ((getCompleteConversationMethod = ConversationServiceGrpc.getCompleteConversationMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getCompleteConversationMethod = ConversationServiceGrpc.getCompleteConversationMethod) == null) {
          ConversationServiceGrpc.getCompleteConversationMethod = getCompleteConversationMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CompleteConversationRequest, dev.planwire.v1.CompleteConversationResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CompleteConversation"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteConversationRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteConversationResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("CompleteConversation"))
              .build();
        }
      }
    }
    return getCompleteConversationMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ReopenConversationRequest,
      dev.planwire.v1.ReopenConversationResponse> getReopenConversationMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ReopenConversation",
      requestType = dev.planwire.v1.ReopenConversationRequest.class,
      responseType = dev.planwire.v1.ReopenConversationResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ReopenConversationRequest,
      dev.planwire.v1.ReopenConversationResponse> getReopenConversationMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ReopenConversationRequest, dev.planwire.v1.ReopenConversationResponse> getReopenConversationMethod;
    if ((getReopenConversationMethod = ConversationServiceGrpc.getReopenConversationMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getReopenConversationMethod = ConversationServiceGrpc.getReopenConversationMethod) == null) {
          ConversationServiceGrpc.getReopenConversationMethod = getReopenConversationMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ReopenConversationRequest, dev.planwire.v1.ReopenConversationResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ReopenConversation"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReopenConversationRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReopenConversationResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("ReopenConversation"))
              .build();
        }
      }
    }
    return getReopenConversationMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteConversationRequest,
      dev.planwire.v1.DeleteConversationResponse> getDeleteConversationMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteConversation",
      requestType = dev.planwire.v1.DeleteConversationRequest.class,
      responseType = dev.planwire.v1.DeleteConversationResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteConversationRequest,
      dev.planwire.v1.DeleteConversationResponse> getDeleteConversationMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteConversationRequest, dev.planwire.v1.DeleteConversationResponse> getDeleteConversationMethod;
    if ((getDeleteConversationMethod = ConversationServiceGrpc.getDeleteConversationMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getDeleteConversationMethod = ConversationServiceGrpc.getDeleteConversationMethod) == null) {
          ConversationServiceGrpc.getDeleteConversationMethod = getDeleteConversationMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteConversationRequest, dev.planwire.v1.DeleteConversationResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteConversation"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteConversationRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteConversationResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("DeleteConversation"))
              .build();
        }
      }
    }
    return getDeleteConversationMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.AppendMessagesRequest,
      dev.planwire.v1.AppendMessagesResponse> getAppendMessagesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "AppendMessages",
      requestType = dev.planwire.v1.AppendMessagesRequest.class,
      responseType = dev.planwire.v1.AppendMessagesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.AppendMessagesRequest,
      dev.planwire.v1.AppendMessagesResponse> getAppendMessagesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.AppendMessagesRequest, dev.planwire.v1.AppendMessagesResponse> getAppendMessagesMethod;
    if ((getAppendMessagesMethod = ConversationServiceGrpc.getAppendMessagesMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getAppendMessagesMethod = ConversationServiceGrpc.getAppendMessagesMethod) == null) {
          ConversationServiceGrpc.getAppendMessagesMethod = getAppendMessagesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.AppendMessagesRequest, dev.planwire.v1.AppendMessagesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "AppendMessages"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AppendMessagesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AppendMessagesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("AppendMessages"))
              .build();
        }
      }
    }
    return getAppendMessagesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetMessageRequest,
      dev.planwire.v1.GetMessageResponse> getGetMessageMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetMessage",
      requestType = dev.planwire.v1.GetMessageRequest.class,
      responseType = dev.planwire.v1.GetMessageResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetMessageRequest,
      dev.planwire.v1.GetMessageResponse> getGetMessageMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetMessageRequest, dev.planwire.v1.GetMessageResponse> getGetMessageMethod;
    if ((getGetMessageMethod = ConversationServiceGrpc.getGetMessageMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getGetMessageMethod = ConversationServiceGrpc.getGetMessageMethod) == null) {
          ConversationServiceGrpc.getGetMessageMethod = getGetMessageMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetMessageRequest, dev.planwire.v1.GetMessageResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetMessage"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetMessageRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetMessageResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("GetMessage"))
              .build();
        }
      }
    }
    return getGetMessageMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListMessagesRequest,
      dev.planwire.v1.ListMessagesResponse> getListMessagesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListMessages",
      requestType = dev.planwire.v1.ListMessagesRequest.class,
      responseType = dev.planwire.v1.ListMessagesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListMessagesRequest,
      dev.planwire.v1.ListMessagesResponse> getListMessagesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListMessagesRequest, dev.planwire.v1.ListMessagesResponse> getListMessagesMethod;
    if ((getListMessagesMethod = ConversationServiceGrpc.getListMessagesMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getListMessagesMethod = ConversationServiceGrpc.getListMessagesMethod) == null) {
          ConversationServiceGrpc.getListMessagesMethod = getListMessagesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListMessagesRequest, dev.planwire.v1.ListMessagesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListMessages"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListMessagesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListMessagesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("ListMessages"))
              .build();
        }
      }
    }
    return getListMessagesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.SearchMessagesRequest,
      dev.planwire.v1.SearchMessagesResponse> getSearchMessagesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "SearchMessages",
      requestType = dev.planwire.v1.SearchMessagesRequest.class,
      responseType = dev.planwire.v1.SearchMessagesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.SearchMessagesRequest,
      dev.planwire.v1.SearchMessagesResponse> getSearchMessagesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.SearchMessagesRequest, dev.planwire.v1.SearchMessagesResponse> getSearchMessagesMethod;
    if ((getSearchMessagesMethod = ConversationServiceGrpc.getSearchMessagesMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getSearchMessagesMethod = ConversationServiceGrpc.getSearchMessagesMethod) == null) {
          ConversationServiceGrpc.getSearchMessagesMethod = getSearchMessagesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.SearchMessagesRequest, dev.planwire.v1.SearchMessagesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "SearchMessages"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SearchMessagesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SearchMessagesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("SearchMessages"))
              .build();
        }
      }
    }
    return getSearchMessagesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.AppendMessageRagContextsRequest,
      dev.planwire.v1.AppendMessageRagContextsResponse> getAppendMessageRagContextsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "AppendMessageRagContexts",
      requestType = dev.planwire.v1.AppendMessageRagContextsRequest.class,
      responseType = dev.planwire.v1.AppendMessageRagContextsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.AppendMessageRagContextsRequest,
      dev.planwire.v1.AppendMessageRagContextsResponse> getAppendMessageRagContextsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.AppendMessageRagContextsRequest, dev.planwire.v1.AppendMessageRagContextsResponse> getAppendMessageRagContextsMethod;
    if ((getAppendMessageRagContextsMethod = ConversationServiceGrpc.getAppendMessageRagContextsMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getAppendMessageRagContextsMethod = ConversationServiceGrpc.getAppendMessageRagContextsMethod) == null) {
          ConversationServiceGrpc.getAppendMessageRagContextsMethod = getAppendMessageRagContextsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.AppendMessageRagContextsRequest, dev.planwire.v1.AppendMessageRagContextsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "AppendMessageRagContexts"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AppendMessageRagContextsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AppendMessageRagContextsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("AppendMessageRagContexts"))
              .build();
        }
      }
    }
    return getAppendMessageRagContextsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetMessageRagContextRequest,
      dev.planwire.v1.GetMessageRagContextResponse> getGetMessageRagContextMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetMessageRagContext",
      requestType = dev.planwire.v1.GetMessageRagContextRequest.class,
      responseType = dev.planwire.v1.GetMessageRagContextResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetMessageRagContextRequest,
      dev.planwire.v1.GetMessageRagContextResponse> getGetMessageRagContextMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetMessageRagContextRequest, dev.planwire.v1.GetMessageRagContextResponse> getGetMessageRagContextMethod;
    if ((getGetMessageRagContextMethod = ConversationServiceGrpc.getGetMessageRagContextMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getGetMessageRagContextMethod = ConversationServiceGrpc.getGetMessageRagContextMethod) == null) {
          ConversationServiceGrpc.getGetMessageRagContextMethod = getGetMessageRagContextMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetMessageRagContextRequest, dev.planwire.v1.GetMessageRagContextResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetMessageRagContext"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetMessageRagContextRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetMessageRagContextResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("GetMessageRagContext"))
              .build();
        }
      }
    }
    return getGetMessageRagContextMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListMessageRagContextsRequest,
      dev.planwire.v1.ListMessageRagContextsResponse> getListMessageRagContextsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListMessageRagContexts",
      requestType = dev.planwire.v1.ListMessageRagContextsRequest.class,
      responseType = dev.planwire.v1.ListMessageRagContextsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListMessageRagContextsRequest,
      dev.planwire.v1.ListMessageRagContextsResponse> getListMessageRagContextsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListMessageRagContextsRequest, dev.planwire.v1.ListMessageRagContextsResponse> getListMessageRagContextsMethod;
    if ((getListMessageRagContextsMethod = ConversationServiceGrpc.getListMessageRagContextsMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getListMessageRagContextsMethod = ConversationServiceGrpc.getListMessageRagContextsMethod) == null) {
          ConversationServiceGrpc.getListMessageRagContextsMethod = getListMessageRagContextsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListMessageRagContextsRequest, dev.planwire.v1.ListMessageRagContextsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListMessageRagContexts"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListMessageRagContextsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListMessageRagContextsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("ListMessageRagContexts"))
              .build();
        }
      }
    }
    return getListMessageRagContextsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateAgentExecutionRequest,
      dev.planwire.v1.CreateAgentExecutionResponse> getCreateAgentExecutionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateAgentExecution",
      requestType = dev.planwire.v1.CreateAgentExecutionRequest.class,
      responseType = dev.planwire.v1.CreateAgentExecutionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateAgentExecutionRequest,
      dev.planwire.v1.CreateAgentExecutionResponse> getCreateAgentExecutionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateAgentExecutionRequest, dev.planwire.v1.CreateAgentExecutionResponse> getCreateAgentExecutionMethod;
    if ((getCreateAgentExecutionMethod = ConversationServiceGrpc.getCreateAgentExecutionMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getCreateAgentExecutionMethod = ConversationServiceGrpc.getCreateAgentExecutionMethod) == null) {
          ConversationServiceGrpc.getCreateAgentExecutionMethod = getCreateAgentExecutionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateAgentExecutionRequest, dev.planwire.v1.CreateAgentExecutionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateAgentExecution"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateAgentExecutionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateAgentExecutionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("CreateAgentExecution"))
              .build();
        }
      }
    }
    return getCreateAgentExecutionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetAgentExecutionRequest,
      dev.planwire.v1.GetAgentExecutionResponse> getGetAgentExecutionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetAgentExecution",
      requestType = dev.planwire.v1.GetAgentExecutionRequest.class,
      responseType = dev.planwire.v1.GetAgentExecutionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetAgentExecutionRequest,
      dev.planwire.v1.GetAgentExecutionResponse> getGetAgentExecutionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetAgentExecutionRequest, dev.planwire.v1.GetAgentExecutionResponse> getGetAgentExecutionMethod;
    if ((getGetAgentExecutionMethod = ConversationServiceGrpc.getGetAgentExecutionMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getGetAgentExecutionMethod = ConversationServiceGrpc.getGetAgentExecutionMethod) == null) {
          ConversationServiceGrpc.getGetAgentExecutionMethod = getGetAgentExecutionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetAgentExecutionRequest, dev.planwire.v1.GetAgentExecutionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetAgentExecution"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetAgentExecutionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetAgentExecutionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("GetAgentExecution"))
              .build();
        }
      }
    }
    return getGetAgentExecutionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentExecutionsRequest,
      dev.planwire.v1.ListAgentExecutionsResponse> getListAgentExecutionsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListAgentExecutions",
      requestType = dev.planwire.v1.ListAgentExecutionsRequest.class,
      responseType = dev.planwire.v1.ListAgentExecutionsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentExecutionsRequest,
      dev.planwire.v1.ListAgentExecutionsResponse> getListAgentExecutionsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentExecutionsRequest, dev.planwire.v1.ListAgentExecutionsResponse> getListAgentExecutionsMethod;
    if ((getListAgentExecutionsMethod = ConversationServiceGrpc.getListAgentExecutionsMethod) == null) {
      synchronized (ConversationServiceGrpc.class) {
        if ((getListAgentExecutionsMethod = ConversationServiceGrpc.getListAgentExecutionsMethod) == null) {
          ConversationServiceGrpc.getListAgentExecutionsMethod = getListAgentExecutionsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListAgentExecutionsRequest, dev.planwire.v1.ListAgentExecutionsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListAgentExecutions"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAgentExecutionsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAgentExecutionsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ConversationServiceMethodDescriptorSupplier("ListAgentExecutions"))
              .build();
        }
      }
    }
    return getListAgentExecutionsMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static ConversationServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ConversationServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ConversationServiceStub>() {
        @java.lang.Override
        public ConversationServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ConversationServiceStub(channel, callOptions);
        }
      };
    return ConversationServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static ConversationServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ConversationServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ConversationServiceBlockingV2Stub>() {
        @java.lang.Override
        public ConversationServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ConversationServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return ConversationServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static ConversationServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ConversationServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ConversationServiceBlockingStub>() {
        @java.lang.Override
        public ConversationServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ConversationServiceBlockingStub(channel, callOptions);
        }
      };
    return ConversationServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static ConversationServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ConversationServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ConversationServiceFutureStub>() {
        @java.lang.Override
        public ConversationServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ConversationServiceFutureStub(channel, callOptions);
        }
      };
    return ConversationServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps what people and agents say to each other: conversations and their messages, what searches found for a message, and
   * the calls of models that agents make. The chat history of a story is the conversation of its plan.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Begins a conversation. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    default void createConversation(dev.planwire.v1.CreateConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateConversationResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateConversationMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one conversation, without its messages. Errors: NOT_FOUND.
     * </pre>
     */
    default void getConversation(dev.planwire.v1.GetConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetConversationResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetConversationMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the conversations of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listConversations(dev.planwire.v1.ListConversationsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListConversationsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListConversationsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a conversation; its status has RPCs of its own. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void updateConversation(dev.planwire.v1.UpdateConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateConversationResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdateConversationMethod(), responseObserver);
    }

    /**
     * <pre>
     * Completes an active conversation: it takes no more messages. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is
     * completed.
     * </pre>
     */
    default void completeConversation(dev.planwire.v1.CompleteConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteConversationResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCompleteConversationMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a completed conversation active again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is active.
     * </pre>
     */
    default void reopenConversation(dev.planwire.v1.ReopenConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenConversationResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getReopenConversationMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a conversation with its messages and what searches found for them. Executions stay, without a conversation.
     * Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteConversation(dev.planwire.v1.DeleteConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteConversationResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteConversationMethod(), responseObserver);
    }

    /**
     * <pre>
     * Appends messages to an active conversation, all or none, in the order in which they are given and without other messages
     * between them. With each it stores what searches found for it. Errors: NOT_FOUND, ALREADY_EXISTS when an id is taken,
     * FAILED_PRECONDITION when the conversation is completed.
     * </pre>
     */
    default void appendMessages(dev.planwire.v1.AppendMessagesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AppendMessagesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getAppendMessagesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one message. Errors: NOT_FOUND.
     * </pre>
     */
    default void getMessage(dev.planwire.v1.GetMessageRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetMessageResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetMessageMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the messages of a conversation that match the filters, in their order. Errors: NOT_FOUND.
     * </pre>
     */
    default void listMessages(dev.planwire.v1.ListMessagesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListMessagesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListMessagesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Finds messages of a workspace by words in them, by their metadata, and by who speaks, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void searchMessages(dev.planwire.v1.SearchMessagesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SearchMessagesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getSearchMessagesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Stores what a search found for a message that is there already, in the order in which it is given, all or none. Errors:
     * NOT_FOUND, ALREADY_EXISTS when an id is taken.
     * </pre>
     */
    default void appendMessageRagContexts(dev.planwire.v1.AppendMessageRagContextsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AppendMessageRagContextsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getAppendMessageRagContextsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one piece of what was found for a message. Errors: NOT_FOUND.
     * </pre>
     */
    default void getMessageRagContext(dev.planwire.v1.GetMessageRagContextRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetMessageRagContextResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetMessageRagContextMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists what searches found for a message, or for which messages a content was found, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listMessageRagContexts(dev.planwire.v1.ListMessageRagContextsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListMessageRagContextsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListMessageRagContextsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Records a call of a model by an agent. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, INVALID_ARGUMENT when the task
     * and the conversation are in different plans.
     * </pre>
     */
    default void createAgentExecution(dev.planwire.v1.CreateAgentExecutionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateAgentExecutionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateAgentExecutionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one execution. Errors: NOT_FOUND.
     * </pre>
     */
    default void getAgentExecution(dev.planwire.v1.GetAgentExecutionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetAgentExecutionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetAgentExecutionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the executions of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listAgentExecutions(dev.planwire.v1.ListAgentExecutionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentExecutionsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListAgentExecutionsMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service ConversationService.
   * <pre>
   * Keeps what people and agents say to each other: conversations and their messages, what searches found for a message, and
   * the calls of models that agents make. The chat history of a story is the conversation of its plan.
   * </pre>
   */
  public static abstract class ConversationServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return ConversationServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service ConversationService.
   * <pre>
   * Keeps what people and agents say to each other: conversations and their messages, what searches found for a message, and
   * the calls of models that agents make. The chat history of a story is the conversation of its plan.
   * </pre>
   */
  public static final class ConversationServiceStub
      extends io.grpc.stub.AbstractAsyncStub<ConversationServiceStub> {
    private ConversationServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ConversationServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ConversationServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Begins a conversation. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public void createConversation(dev.planwire.v1.CreateConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateConversationResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateConversationMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one conversation, without its messages. Errors: NOT_FOUND.
     * </pre>
     */
    public void getConversation(dev.planwire.v1.GetConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetConversationResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetConversationMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the conversations of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listConversations(dev.planwire.v1.ListConversationsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListConversationsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListConversationsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a conversation; its status has RPCs of its own. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void updateConversation(dev.planwire.v1.UpdateConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateConversationResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdateConversationMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Completes an active conversation: it takes no more messages. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is
     * completed.
     * </pre>
     */
    public void completeConversation(dev.planwire.v1.CompleteConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteConversationResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCompleteConversationMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a completed conversation active again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is active.
     * </pre>
     */
    public void reopenConversation(dev.planwire.v1.ReopenConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenConversationResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getReopenConversationMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a conversation with its messages and what searches found for them. Executions stay, without a conversation.
     * Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteConversation(dev.planwire.v1.DeleteConversationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteConversationResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteConversationMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Appends messages to an active conversation, all or none, in the order in which they are given and without other messages
     * between them. With each it stores what searches found for it. Errors: NOT_FOUND, ALREADY_EXISTS when an id is taken,
     * FAILED_PRECONDITION when the conversation is completed.
     * </pre>
     */
    public void appendMessages(dev.planwire.v1.AppendMessagesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AppendMessagesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getAppendMessagesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one message. Errors: NOT_FOUND.
     * </pre>
     */
    public void getMessage(dev.planwire.v1.GetMessageRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetMessageResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetMessageMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the messages of a conversation that match the filters, in their order. Errors: NOT_FOUND.
     * </pre>
     */
    public void listMessages(dev.planwire.v1.ListMessagesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListMessagesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListMessagesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Finds messages of a workspace by words in them, by their metadata, and by who speaks, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void searchMessages(dev.planwire.v1.SearchMessagesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SearchMessagesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getSearchMessagesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Stores what a search found for a message that is there already, in the order in which it is given, all or none. Errors:
     * NOT_FOUND, ALREADY_EXISTS when an id is taken.
     * </pre>
     */
    public void appendMessageRagContexts(dev.planwire.v1.AppendMessageRagContextsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AppendMessageRagContextsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getAppendMessageRagContextsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one piece of what was found for a message. Errors: NOT_FOUND.
     * </pre>
     */
    public void getMessageRagContext(dev.planwire.v1.GetMessageRagContextRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetMessageRagContextResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetMessageRagContextMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists what searches found for a message, or for which messages a content was found, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listMessageRagContexts(dev.planwire.v1.ListMessageRagContextsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListMessageRagContextsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListMessageRagContextsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Records a call of a model by an agent. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, INVALID_ARGUMENT when the task
     * and the conversation are in different plans.
     * </pre>
     */
    public void createAgentExecution(dev.planwire.v1.CreateAgentExecutionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateAgentExecutionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateAgentExecutionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one execution. Errors: NOT_FOUND.
     * </pre>
     */
    public void getAgentExecution(dev.planwire.v1.GetAgentExecutionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetAgentExecutionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetAgentExecutionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the executions of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listAgentExecutions(dev.planwire.v1.ListAgentExecutionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentExecutionsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListAgentExecutionsMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service ConversationService.
   * <pre>
   * Keeps what people and agents say to each other: conversations and their messages, what searches found for a message, and
   * the calls of models that agents make. The chat history of a story is the conversation of its plan.
   * </pre>
   */
  public static final class ConversationServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<ConversationServiceBlockingV2Stub> {
    private ConversationServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ConversationServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ConversationServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Begins a conversation. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateConversationResponse createConversation(dev.planwire.v1.CreateConversationRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one conversation, without its messages. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetConversationResponse getConversation(dev.planwire.v1.GetConversationRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the conversations of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListConversationsResponse listConversations(dev.planwire.v1.ListConversationsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListConversationsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a conversation; its status has RPCs of its own. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateConversationResponse updateConversation(dev.planwire.v1.UpdateConversationRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdateConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes an active conversation: it takes no more messages. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is
     * completed.
     * </pre>
     */
    public dev.planwire.v1.CompleteConversationResponse completeConversation(dev.planwire.v1.CompleteConversationRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCompleteConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a completed conversation active again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is active.
     * </pre>
     */
    public dev.planwire.v1.ReopenConversationResponse reopenConversation(dev.planwire.v1.ReopenConversationRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getReopenConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a conversation with its messages and what searches found for them. Executions stay, without a conversation.
     * Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteConversationResponse deleteConversation(dev.planwire.v1.DeleteConversationRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Appends messages to an active conversation, all or none, in the order in which they are given and without other messages
     * between them. With each it stores what searches found for it. Errors: NOT_FOUND, ALREADY_EXISTS when an id is taken,
     * FAILED_PRECONDITION when the conversation is completed.
     * </pre>
     */
    public dev.planwire.v1.AppendMessagesResponse appendMessages(dev.planwire.v1.AppendMessagesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getAppendMessagesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one message. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetMessageResponse getMessage(dev.planwire.v1.GetMessageRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetMessageMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the messages of a conversation that match the filters, in their order. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListMessagesResponse listMessages(dev.planwire.v1.ListMessagesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListMessagesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds messages of a workspace by words in them, by their metadata, and by who speaks, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.SearchMessagesResponse searchMessages(dev.planwire.v1.SearchMessagesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getSearchMessagesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores what a search found for a message that is there already, in the order in which it is given, all or none. Errors:
     * NOT_FOUND, ALREADY_EXISTS when an id is taken.
     * </pre>
     */
    public dev.planwire.v1.AppendMessageRagContextsResponse appendMessageRagContexts(dev.planwire.v1.AppendMessageRagContextsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getAppendMessageRagContextsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one piece of what was found for a message. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetMessageRagContextResponse getMessageRagContext(dev.planwire.v1.GetMessageRagContextRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetMessageRagContextMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists what searches found for a message, or for which messages a content was found, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListMessageRagContextsResponse listMessageRagContexts(dev.planwire.v1.ListMessageRagContextsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListMessageRagContextsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Records a call of a model by an agent. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, INVALID_ARGUMENT when the task
     * and the conversation are in different plans.
     * </pre>
     */
    public dev.planwire.v1.CreateAgentExecutionResponse createAgentExecution(dev.planwire.v1.CreateAgentExecutionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateAgentExecutionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one execution. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetAgentExecutionResponse getAgentExecution(dev.planwire.v1.GetAgentExecutionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetAgentExecutionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the executions of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAgentExecutionsResponse listAgentExecutions(dev.planwire.v1.ListAgentExecutionsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListAgentExecutionsMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service ConversationService.
   * <pre>
   * Keeps what people and agents say to each other: conversations and their messages, what searches found for a message, and
   * the calls of models that agents make. The chat history of a story is the conversation of its plan.
   * </pre>
   */
  public static final class ConversationServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<ConversationServiceBlockingStub> {
    private ConversationServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ConversationServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ConversationServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Begins a conversation. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateConversationResponse createConversation(dev.planwire.v1.CreateConversationRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one conversation, without its messages. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetConversationResponse getConversation(dev.planwire.v1.GetConversationRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the conversations of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListConversationsResponse listConversations(dev.planwire.v1.ListConversationsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListConversationsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a conversation; its status has RPCs of its own. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateConversationResponse updateConversation(dev.planwire.v1.UpdateConversationRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdateConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes an active conversation: it takes no more messages. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is
     * completed.
     * </pre>
     */
    public dev.planwire.v1.CompleteConversationResponse completeConversation(dev.planwire.v1.CompleteConversationRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCompleteConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a completed conversation active again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is active.
     * </pre>
     */
    public dev.planwire.v1.ReopenConversationResponse reopenConversation(dev.planwire.v1.ReopenConversationRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getReopenConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a conversation with its messages and what searches found for them. Executions stay, without a conversation.
     * Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteConversationResponse deleteConversation(dev.planwire.v1.DeleteConversationRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteConversationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Appends messages to an active conversation, all or none, in the order in which they are given and without other messages
     * between them. With each it stores what searches found for it. Errors: NOT_FOUND, ALREADY_EXISTS when an id is taken,
     * FAILED_PRECONDITION when the conversation is completed.
     * </pre>
     */
    public dev.planwire.v1.AppendMessagesResponse appendMessages(dev.planwire.v1.AppendMessagesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getAppendMessagesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one message. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetMessageResponse getMessage(dev.planwire.v1.GetMessageRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetMessageMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the messages of a conversation that match the filters, in their order. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListMessagesResponse listMessages(dev.planwire.v1.ListMessagesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListMessagesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds messages of a workspace by words in them, by their metadata, and by who speaks, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.SearchMessagesResponse searchMessages(dev.planwire.v1.SearchMessagesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getSearchMessagesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores what a search found for a message that is there already, in the order in which it is given, all or none. Errors:
     * NOT_FOUND, ALREADY_EXISTS when an id is taken.
     * </pre>
     */
    public dev.planwire.v1.AppendMessageRagContextsResponse appendMessageRagContexts(dev.planwire.v1.AppendMessageRagContextsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getAppendMessageRagContextsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one piece of what was found for a message. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetMessageRagContextResponse getMessageRagContext(dev.planwire.v1.GetMessageRagContextRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetMessageRagContextMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists what searches found for a message, or for which messages a content was found, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListMessageRagContextsResponse listMessageRagContexts(dev.planwire.v1.ListMessageRagContextsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListMessageRagContextsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Records a call of a model by an agent. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, INVALID_ARGUMENT when the task
     * and the conversation are in different plans.
     * </pre>
     */
    public dev.planwire.v1.CreateAgentExecutionResponse createAgentExecution(dev.planwire.v1.CreateAgentExecutionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateAgentExecutionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one execution. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetAgentExecutionResponse getAgentExecution(dev.planwire.v1.GetAgentExecutionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetAgentExecutionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the executions of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAgentExecutionsResponse listAgentExecutions(dev.planwire.v1.ListAgentExecutionsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListAgentExecutionsMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service ConversationService.
   * <pre>
   * Keeps what people and agents say to each other: conversations and their messages, what searches found for a message, and
   * the calls of models that agents make. The chat history of a story is the conversation of its plan.
   * </pre>
   */
  public static final class ConversationServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<ConversationServiceFutureStub> {
    private ConversationServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ConversationServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ConversationServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Begins a conversation. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateConversationResponse> createConversation(
        dev.planwire.v1.CreateConversationRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateConversationMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one conversation, without its messages. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetConversationResponse> getConversation(
        dev.planwire.v1.GetConversationRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetConversationMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the conversations of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListConversationsResponse> listConversations(
        dev.planwire.v1.ListConversationsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListConversationsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of a conversation; its status has RPCs of its own. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdateConversationResponse> updateConversation(
        dev.planwire.v1.UpdateConversationRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdateConversationMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Completes an active conversation: it takes no more messages. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is
     * completed.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CompleteConversationResponse> completeConversation(
        dev.planwire.v1.CompleteConversationRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCompleteConversationMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a completed conversation active again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it is active.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ReopenConversationResponse> reopenConversation(
        dev.planwire.v1.ReopenConversationRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getReopenConversationMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a conversation with its messages and what searches found for them. Executions stay, without a conversation.
     * Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteConversationResponse> deleteConversation(
        dev.planwire.v1.DeleteConversationRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteConversationMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Appends messages to an active conversation, all or none, in the order in which they are given and without other messages
     * between them. With each it stores what searches found for it. Errors: NOT_FOUND, ALREADY_EXISTS when an id is taken,
     * FAILED_PRECONDITION when the conversation is completed.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.AppendMessagesResponse> appendMessages(
        dev.planwire.v1.AppendMessagesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getAppendMessagesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one message. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetMessageResponse> getMessage(
        dev.planwire.v1.GetMessageRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetMessageMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the messages of a conversation that match the filters, in their order. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListMessagesResponse> listMessages(
        dev.planwire.v1.ListMessagesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListMessagesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Finds messages of a workspace by words in them, by their metadata, and by who speaks, the newest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.SearchMessagesResponse> searchMessages(
        dev.planwire.v1.SearchMessagesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getSearchMessagesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Stores what a search found for a message that is there already, in the order in which it is given, all or none. Errors:
     * NOT_FOUND, ALREADY_EXISTS when an id is taken.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.AppendMessageRagContextsResponse> appendMessageRagContexts(
        dev.planwire.v1.AppendMessageRagContextsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getAppendMessageRagContextsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one piece of what was found for a message. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetMessageRagContextResponse> getMessageRagContext(
        dev.planwire.v1.GetMessageRagContextRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetMessageRagContextMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists what searches found for a message, or for which messages a content was found, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListMessageRagContextsResponse> listMessageRagContexts(
        dev.planwire.v1.ListMessageRagContextsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListMessageRagContextsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Records a call of a model by an agent. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, INVALID_ARGUMENT when the task
     * and the conversation are in different plans.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateAgentExecutionResponse> createAgentExecution(
        dev.planwire.v1.CreateAgentExecutionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateAgentExecutionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one execution. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetAgentExecutionResponse> getAgentExecution(
        dev.planwire.v1.GetAgentExecutionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetAgentExecutionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the executions of a workspace that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListAgentExecutionsResponse> listAgentExecutions(
        dev.planwire.v1.ListAgentExecutionsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListAgentExecutionsMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_CONVERSATION = 0;
  private static final int METHODID_GET_CONVERSATION = 1;
  private static final int METHODID_LIST_CONVERSATIONS = 2;
  private static final int METHODID_UPDATE_CONVERSATION = 3;
  private static final int METHODID_COMPLETE_CONVERSATION = 4;
  private static final int METHODID_REOPEN_CONVERSATION = 5;
  private static final int METHODID_DELETE_CONVERSATION = 6;
  private static final int METHODID_APPEND_MESSAGES = 7;
  private static final int METHODID_GET_MESSAGE = 8;
  private static final int METHODID_LIST_MESSAGES = 9;
  private static final int METHODID_SEARCH_MESSAGES = 10;
  private static final int METHODID_APPEND_MESSAGE_RAG_CONTEXTS = 11;
  private static final int METHODID_GET_MESSAGE_RAG_CONTEXT = 12;
  private static final int METHODID_LIST_MESSAGE_RAG_CONTEXTS = 13;
  private static final int METHODID_CREATE_AGENT_EXECUTION = 14;
  private static final int METHODID_GET_AGENT_EXECUTION = 15;
  private static final int METHODID_LIST_AGENT_EXECUTIONS = 16;

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
        case METHODID_CREATE_CONVERSATION:
          serviceImpl.createConversation((dev.planwire.v1.CreateConversationRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateConversationResponse>) responseObserver);
          break;
        case METHODID_GET_CONVERSATION:
          serviceImpl.getConversation((dev.planwire.v1.GetConversationRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetConversationResponse>) responseObserver);
          break;
        case METHODID_LIST_CONVERSATIONS:
          serviceImpl.listConversations((dev.planwire.v1.ListConversationsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListConversationsResponse>) responseObserver);
          break;
        case METHODID_UPDATE_CONVERSATION:
          serviceImpl.updateConversation((dev.planwire.v1.UpdateConversationRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateConversationResponse>) responseObserver);
          break;
        case METHODID_COMPLETE_CONVERSATION:
          serviceImpl.completeConversation((dev.planwire.v1.CompleteConversationRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteConversationResponse>) responseObserver);
          break;
        case METHODID_REOPEN_CONVERSATION:
          serviceImpl.reopenConversation((dev.planwire.v1.ReopenConversationRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenConversationResponse>) responseObserver);
          break;
        case METHODID_DELETE_CONVERSATION:
          serviceImpl.deleteConversation((dev.planwire.v1.DeleteConversationRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteConversationResponse>) responseObserver);
          break;
        case METHODID_APPEND_MESSAGES:
          serviceImpl.appendMessages((dev.planwire.v1.AppendMessagesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.AppendMessagesResponse>) responseObserver);
          break;
        case METHODID_GET_MESSAGE:
          serviceImpl.getMessage((dev.planwire.v1.GetMessageRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetMessageResponse>) responseObserver);
          break;
        case METHODID_LIST_MESSAGES:
          serviceImpl.listMessages((dev.planwire.v1.ListMessagesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListMessagesResponse>) responseObserver);
          break;
        case METHODID_SEARCH_MESSAGES:
          serviceImpl.searchMessages((dev.planwire.v1.SearchMessagesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.SearchMessagesResponse>) responseObserver);
          break;
        case METHODID_APPEND_MESSAGE_RAG_CONTEXTS:
          serviceImpl.appendMessageRagContexts((dev.planwire.v1.AppendMessageRagContextsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.AppendMessageRagContextsResponse>) responseObserver);
          break;
        case METHODID_GET_MESSAGE_RAG_CONTEXT:
          serviceImpl.getMessageRagContext((dev.planwire.v1.GetMessageRagContextRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetMessageRagContextResponse>) responseObserver);
          break;
        case METHODID_LIST_MESSAGE_RAG_CONTEXTS:
          serviceImpl.listMessageRagContexts((dev.planwire.v1.ListMessageRagContextsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListMessageRagContextsResponse>) responseObserver);
          break;
        case METHODID_CREATE_AGENT_EXECUTION:
          serviceImpl.createAgentExecution((dev.planwire.v1.CreateAgentExecutionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateAgentExecutionResponse>) responseObserver);
          break;
        case METHODID_GET_AGENT_EXECUTION:
          serviceImpl.getAgentExecution((dev.planwire.v1.GetAgentExecutionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetAgentExecutionResponse>) responseObserver);
          break;
        case METHODID_LIST_AGENT_EXECUTIONS:
          serviceImpl.listAgentExecutions((dev.planwire.v1.ListAgentExecutionsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentExecutionsResponse>) responseObserver);
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
          getCreateConversationMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateConversationRequest,
              dev.planwire.v1.CreateConversationResponse>(
                service, METHODID_CREATE_CONVERSATION)))
        .addMethod(
          getGetConversationMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetConversationRequest,
              dev.planwire.v1.GetConversationResponse>(
                service, METHODID_GET_CONVERSATION)))
        .addMethod(
          getListConversationsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListConversationsRequest,
              dev.planwire.v1.ListConversationsResponse>(
                service, METHODID_LIST_CONVERSATIONS)))
        .addMethod(
          getUpdateConversationMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdateConversationRequest,
              dev.planwire.v1.UpdateConversationResponse>(
                service, METHODID_UPDATE_CONVERSATION)))
        .addMethod(
          getCompleteConversationMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CompleteConversationRequest,
              dev.planwire.v1.CompleteConversationResponse>(
                service, METHODID_COMPLETE_CONVERSATION)))
        .addMethod(
          getReopenConversationMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ReopenConversationRequest,
              dev.planwire.v1.ReopenConversationResponse>(
                service, METHODID_REOPEN_CONVERSATION)))
        .addMethod(
          getDeleteConversationMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteConversationRequest,
              dev.planwire.v1.DeleteConversationResponse>(
                service, METHODID_DELETE_CONVERSATION)))
        .addMethod(
          getAppendMessagesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.AppendMessagesRequest,
              dev.planwire.v1.AppendMessagesResponse>(
                service, METHODID_APPEND_MESSAGES)))
        .addMethod(
          getGetMessageMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetMessageRequest,
              dev.planwire.v1.GetMessageResponse>(
                service, METHODID_GET_MESSAGE)))
        .addMethod(
          getListMessagesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListMessagesRequest,
              dev.planwire.v1.ListMessagesResponse>(
                service, METHODID_LIST_MESSAGES)))
        .addMethod(
          getSearchMessagesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.SearchMessagesRequest,
              dev.planwire.v1.SearchMessagesResponse>(
                service, METHODID_SEARCH_MESSAGES)))
        .addMethod(
          getAppendMessageRagContextsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.AppendMessageRagContextsRequest,
              dev.planwire.v1.AppendMessageRagContextsResponse>(
                service, METHODID_APPEND_MESSAGE_RAG_CONTEXTS)))
        .addMethod(
          getGetMessageRagContextMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetMessageRagContextRequest,
              dev.planwire.v1.GetMessageRagContextResponse>(
                service, METHODID_GET_MESSAGE_RAG_CONTEXT)))
        .addMethod(
          getListMessageRagContextsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListMessageRagContextsRequest,
              dev.planwire.v1.ListMessageRagContextsResponse>(
                service, METHODID_LIST_MESSAGE_RAG_CONTEXTS)))
        .addMethod(
          getCreateAgentExecutionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateAgentExecutionRequest,
              dev.planwire.v1.CreateAgentExecutionResponse>(
                service, METHODID_CREATE_AGENT_EXECUTION)))
        .addMethod(
          getGetAgentExecutionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetAgentExecutionRequest,
              dev.planwire.v1.GetAgentExecutionResponse>(
                service, METHODID_GET_AGENT_EXECUTION)))
        .addMethod(
          getListAgentExecutionsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListAgentExecutionsRequest,
              dev.planwire.v1.ListAgentExecutionsResponse>(
                service, METHODID_LIST_AGENT_EXECUTIONS)))
        .build();
  }

  private static abstract class ConversationServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    ConversationServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.ConversationServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("ConversationService");
    }
  }

  private static final class ConversationServiceFileDescriptorSupplier
      extends ConversationServiceBaseDescriptorSupplier {
    ConversationServiceFileDescriptorSupplier() {}
  }

  private static final class ConversationServiceMethodDescriptorSupplier
      extends ConversationServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    ConversationServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (ConversationServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new ConversationServiceFileDescriptorSupplier())
              .addMethod(getCreateConversationMethod())
              .addMethod(getGetConversationMethod())
              .addMethod(getListConversationsMethod())
              .addMethod(getUpdateConversationMethod())
              .addMethod(getCompleteConversationMethod())
              .addMethod(getReopenConversationMethod())
              .addMethod(getDeleteConversationMethod())
              .addMethod(getAppendMessagesMethod())
              .addMethod(getGetMessageMethod())
              .addMethod(getListMessagesMethod())
              .addMethod(getSearchMessagesMethod())
              .addMethod(getAppendMessageRagContextsMethod())
              .addMethod(getGetMessageRagContextMethod())
              .addMethod(getListMessageRagContextsMethod())
              .addMethod(getCreateAgentExecutionMethod())
              .addMethod(getGetAgentExecutionMethod())
              .addMethod(getListAgentExecutionsMethod())
              .build();
        }
      }
    }
    return result;
  }
}
