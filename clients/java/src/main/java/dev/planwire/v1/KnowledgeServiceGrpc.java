package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps what is worth knowing: the context of workspaces, plans, phases and tasks, the knowledge of a workspace, and documents of
 * research. Each says who recorded it, in which session and from which source; context and knowledge also from when on and until
 * when they hold.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class KnowledgeServiceGrpc {

  private KnowledgeServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.KnowledgeService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateContextItemRequest,
      dev.planwire.v1.CreateContextItemResponse> getCreateContextItemMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateContextItem",
      requestType = dev.planwire.v1.CreateContextItemRequest.class,
      responseType = dev.planwire.v1.CreateContextItemResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateContextItemRequest,
      dev.planwire.v1.CreateContextItemResponse> getCreateContextItemMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateContextItemRequest, dev.planwire.v1.CreateContextItemResponse> getCreateContextItemMethod;
    if ((getCreateContextItemMethod = KnowledgeServiceGrpc.getCreateContextItemMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getCreateContextItemMethod = KnowledgeServiceGrpc.getCreateContextItemMethod) == null) {
          KnowledgeServiceGrpc.getCreateContextItemMethod = getCreateContextItemMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateContextItemRequest, dev.planwire.v1.CreateContextItemResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateContextItem"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateContextItemRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateContextItemResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("CreateContextItem"))
              .build();
        }
      }
    }
    return getCreateContextItemMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetContextItemRequest,
      dev.planwire.v1.GetContextItemResponse> getGetContextItemMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetContextItem",
      requestType = dev.planwire.v1.GetContextItemRequest.class,
      responseType = dev.planwire.v1.GetContextItemResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetContextItemRequest,
      dev.planwire.v1.GetContextItemResponse> getGetContextItemMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetContextItemRequest, dev.planwire.v1.GetContextItemResponse> getGetContextItemMethod;
    if ((getGetContextItemMethod = KnowledgeServiceGrpc.getGetContextItemMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getGetContextItemMethod = KnowledgeServiceGrpc.getGetContextItemMethod) == null) {
          KnowledgeServiceGrpc.getGetContextItemMethod = getGetContextItemMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetContextItemRequest, dev.planwire.v1.GetContextItemResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetContextItem"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetContextItemRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetContextItemResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("GetContextItem"))
              .build();
        }
      }
    }
    return getGetContextItemMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListContextItemsRequest,
      dev.planwire.v1.ListContextItemsResponse> getListContextItemsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListContextItems",
      requestType = dev.planwire.v1.ListContextItemsRequest.class,
      responseType = dev.planwire.v1.ListContextItemsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListContextItemsRequest,
      dev.planwire.v1.ListContextItemsResponse> getListContextItemsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListContextItemsRequest, dev.planwire.v1.ListContextItemsResponse> getListContextItemsMethod;
    if ((getListContextItemsMethod = KnowledgeServiceGrpc.getListContextItemsMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getListContextItemsMethod = KnowledgeServiceGrpc.getListContextItemsMethod) == null) {
          KnowledgeServiceGrpc.getListContextItemsMethod = getListContextItemsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListContextItemsRequest, dev.planwire.v1.ListContextItemsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListContextItems"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListContextItemsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListContextItemsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("ListContextItems"))
              .build();
        }
      }
    }
    return getListContextItemsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.SearchContextItemsRequest,
      dev.planwire.v1.SearchContextItemsResponse> getSearchContextItemsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "SearchContextItems",
      requestType = dev.planwire.v1.SearchContextItemsRequest.class,
      responseType = dev.planwire.v1.SearchContextItemsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.SearchContextItemsRequest,
      dev.planwire.v1.SearchContextItemsResponse> getSearchContextItemsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.SearchContextItemsRequest, dev.planwire.v1.SearchContextItemsResponse> getSearchContextItemsMethod;
    if ((getSearchContextItemsMethod = KnowledgeServiceGrpc.getSearchContextItemsMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getSearchContextItemsMethod = KnowledgeServiceGrpc.getSearchContextItemsMethod) == null) {
          KnowledgeServiceGrpc.getSearchContextItemsMethod = getSearchContextItemsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.SearchContextItemsRequest, dev.planwire.v1.SearchContextItemsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "SearchContextItems"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SearchContextItemsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SearchContextItemsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("SearchContextItems"))
              .build();
        }
      }
    }
    return getSearchContextItemsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListContextTypesRequest,
      dev.planwire.v1.ListContextTypesResponse> getListContextTypesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListContextTypes",
      requestType = dev.planwire.v1.ListContextTypesRequest.class,
      responseType = dev.planwire.v1.ListContextTypesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListContextTypesRequest,
      dev.planwire.v1.ListContextTypesResponse> getListContextTypesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListContextTypesRequest, dev.planwire.v1.ListContextTypesResponse> getListContextTypesMethod;
    if ((getListContextTypesMethod = KnowledgeServiceGrpc.getListContextTypesMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getListContextTypesMethod = KnowledgeServiceGrpc.getListContextTypesMethod) == null) {
          KnowledgeServiceGrpc.getListContextTypesMethod = getListContextTypesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListContextTypesRequest, dev.planwire.v1.ListContextTypesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListContextTypes"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListContextTypesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListContextTypesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("ListContextTypes"))
              .build();
        }
      }
    }
    return getListContextTypesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdateContextItemRequest,
      dev.planwire.v1.UpdateContextItemResponse> getUpdateContextItemMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdateContextItem",
      requestType = dev.planwire.v1.UpdateContextItemRequest.class,
      responseType = dev.planwire.v1.UpdateContextItemResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdateContextItemRequest,
      dev.planwire.v1.UpdateContextItemResponse> getUpdateContextItemMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdateContextItemRequest, dev.planwire.v1.UpdateContextItemResponse> getUpdateContextItemMethod;
    if ((getUpdateContextItemMethod = KnowledgeServiceGrpc.getUpdateContextItemMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getUpdateContextItemMethod = KnowledgeServiceGrpc.getUpdateContextItemMethod) == null) {
          KnowledgeServiceGrpc.getUpdateContextItemMethod = getUpdateContextItemMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdateContextItemRequest, dev.planwire.v1.UpdateContextItemResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdateContextItem"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateContextItemRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateContextItemResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("UpdateContextItem"))
              .build();
        }
      }
    }
    return getUpdateContextItemMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.SupersedeContextItemRequest,
      dev.planwire.v1.SupersedeContextItemResponse> getSupersedeContextItemMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "SupersedeContextItem",
      requestType = dev.planwire.v1.SupersedeContextItemRequest.class,
      responseType = dev.planwire.v1.SupersedeContextItemResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.SupersedeContextItemRequest,
      dev.planwire.v1.SupersedeContextItemResponse> getSupersedeContextItemMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.SupersedeContextItemRequest, dev.planwire.v1.SupersedeContextItemResponse> getSupersedeContextItemMethod;
    if ((getSupersedeContextItemMethod = KnowledgeServiceGrpc.getSupersedeContextItemMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getSupersedeContextItemMethod = KnowledgeServiceGrpc.getSupersedeContextItemMethod) == null) {
          KnowledgeServiceGrpc.getSupersedeContextItemMethod = getSupersedeContextItemMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.SupersedeContextItemRequest, dev.planwire.v1.SupersedeContextItemResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "SupersedeContextItem"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SupersedeContextItemRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SupersedeContextItemResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("SupersedeContextItem"))
              .build();
        }
      }
    }
    return getSupersedeContextItemMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListContextItemHistoryRequest,
      dev.planwire.v1.ListContextItemHistoryResponse> getListContextItemHistoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListContextItemHistory",
      requestType = dev.planwire.v1.ListContextItemHistoryRequest.class,
      responseType = dev.planwire.v1.ListContextItemHistoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListContextItemHistoryRequest,
      dev.planwire.v1.ListContextItemHistoryResponse> getListContextItemHistoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListContextItemHistoryRequest, dev.planwire.v1.ListContextItemHistoryResponse> getListContextItemHistoryMethod;
    if ((getListContextItemHistoryMethod = KnowledgeServiceGrpc.getListContextItemHistoryMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getListContextItemHistoryMethod = KnowledgeServiceGrpc.getListContextItemHistoryMethod) == null) {
          KnowledgeServiceGrpc.getListContextItemHistoryMethod = getListContextItemHistoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListContextItemHistoryRequest, dev.planwire.v1.ListContextItemHistoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListContextItemHistory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListContextItemHistoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListContextItemHistoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("ListContextItemHistory"))
              .build();
        }
      }
    }
    return getListContextItemHistoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteContextItemRequest,
      dev.planwire.v1.DeleteContextItemResponse> getDeleteContextItemMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteContextItem",
      requestType = dev.planwire.v1.DeleteContextItemRequest.class,
      responseType = dev.planwire.v1.DeleteContextItemResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteContextItemRequest,
      dev.planwire.v1.DeleteContextItemResponse> getDeleteContextItemMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteContextItemRequest, dev.planwire.v1.DeleteContextItemResponse> getDeleteContextItemMethod;
    if ((getDeleteContextItemMethod = KnowledgeServiceGrpc.getDeleteContextItemMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getDeleteContextItemMethod = KnowledgeServiceGrpc.getDeleteContextItemMethod) == null) {
          KnowledgeServiceGrpc.getDeleteContextItemMethod = getDeleteContextItemMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteContextItemRequest, dev.planwire.v1.DeleteContextItemResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteContextItem"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteContextItemRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteContextItemResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("DeleteContextItem"))
              .build();
        }
      }
    }
    return getDeleteContextItemMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.PutKnowledgeEntryRequest,
      dev.planwire.v1.PutKnowledgeEntryResponse> getPutKnowledgeEntryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "PutKnowledgeEntry",
      requestType = dev.planwire.v1.PutKnowledgeEntryRequest.class,
      responseType = dev.planwire.v1.PutKnowledgeEntryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.PutKnowledgeEntryRequest,
      dev.planwire.v1.PutKnowledgeEntryResponse> getPutKnowledgeEntryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.PutKnowledgeEntryRequest, dev.planwire.v1.PutKnowledgeEntryResponse> getPutKnowledgeEntryMethod;
    if ((getPutKnowledgeEntryMethod = KnowledgeServiceGrpc.getPutKnowledgeEntryMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getPutKnowledgeEntryMethod = KnowledgeServiceGrpc.getPutKnowledgeEntryMethod) == null) {
          KnowledgeServiceGrpc.getPutKnowledgeEntryMethod = getPutKnowledgeEntryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.PutKnowledgeEntryRequest, dev.planwire.v1.PutKnowledgeEntryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "PutKnowledgeEntry"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PutKnowledgeEntryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PutKnowledgeEntryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("PutKnowledgeEntry"))
              .build();
        }
      }
    }
    return getPutKnowledgeEntryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetKnowledgeEntryRequest,
      dev.planwire.v1.GetKnowledgeEntryResponse> getGetKnowledgeEntryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetKnowledgeEntry",
      requestType = dev.planwire.v1.GetKnowledgeEntryRequest.class,
      responseType = dev.planwire.v1.GetKnowledgeEntryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetKnowledgeEntryRequest,
      dev.planwire.v1.GetKnowledgeEntryResponse> getGetKnowledgeEntryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetKnowledgeEntryRequest, dev.planwire.v1.GetKnowledgeEntryResponse> getGetKnowledgeEntryMethod;
    if ((getGetKnowledgeEntryMethod = KnowledgeServiceGrpc.getGetKnowledgeEntryMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getGetKnowledgeEntryMethod = KnowledgeServiceGrpc.getGetKnowledgeEntryMethod) == null) {
          KnowledgeServiceGrpc.getGetKnowledgeEntryMethod = getGetKnowledgeEntryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetKnowledgeEntryRequest, dev.planwire.v1.GetKnowledgeEntryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetKnowledgeEntry"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetKnowledgeEntryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetKnowledgeEntryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("GetKnowledgeEntry"))
              .build();
        }
      }
    }
    return getGetKnowledgeEntryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListKnowledgeEntriesRequest,
      dev.planwire.v1.ListKnowledgeEntriesResponse> getListKnowledgeEntriesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListKnowledgeEntries",
      requestType = dev.planwire.v1.ListKnowledgeEntriesRequest.class,
      responseType = dev.planwire.v1.ListKnowledgeEntriesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListKnowledgeEntriesRequest,
      dev.planwire.v1.ListKnowledgeEntriesResponse> getListKnowledgeEntriesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListKnowledgeEntriesRequest, dev.planwire.v1.ListKnowledgeEntriesResponse> getListKnowledgeEntriesMethod;
    if ((getListKnowledgeEntriesMethod = KnowledgeServiceGrpc.getListKnowledgeEntriesMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getListKnowledgeEntriesMethod = KnowledgeServiceGrpc.getListKnowledgeEntriesMethod) == null) {
          KnowledgeServiceGrpc.getListKnowledgeEntriesMethod = getListKnowledgeEntriesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListKnowledgeEntriesRequest, dev.planwire.v1.ListKnowledgeEntriesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListKnowledgeEntries"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListKnowledgeEntriesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListKnowledgeEntriesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("ListKnowledgeEntries"))
              .build();
        }
      }
    }
    return getListKnowledgeEntriesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListKnowledgeEntryHistoryRequest,
      dev.planwire.v1.ListKnowledgeEntryHistoryResponse> getListKnowledgeEntryHistoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListKnowledgeEntryHistory",
      requestType = dev.planwire.v1.ListKnowledgeEntryHistoryRequest.class,
      responseType = dev.planwire.v1.ListKnowledgeEntryHistoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListKnowledgeEntryHistoryRequest,
      dev.planwire.v1.ListKnowledgeEntryHistoryResponse> getListKnowledgeEntryHistoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListKnowledgeEntryHistoryRequest, dev.planwire.v1.ListKnowledgeEntryHistoryResponse> getListKnowledgeEntryHistoryMethod;
    if ((getListKnowledgeEntryHistoryMethod = KnowledgeServiceGrpc.getListKnowledgeEntryHistoryMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getListKnowledgeEntryHistoryMethod = KnowledgeServiceGrpc.getListKnowledgeEntryHistoryMethod) == null) {
          KnowledgeServiceGrpc.getListKnowledgeEntryHistoryMethod = getListKnowledgeEntryHistoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListKnowledgeEntryHistoryRequest, dev.planwire.v1.ListKnowledgeEntryHistoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListKnowledgeEntryHistory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListKnowledgeEntryHistoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListKnowledgeEntryHistoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("ListKnowledgeEntryHistory"))
              .build();
        }
      }
    }
    return getListKnowledgeEntryHistoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteKnowledgeEntryRequest,
      dev.planwire.v1.DeleteKnowledgeEntryResponse> getDeleteKnowledgeEntryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteKnowledgeEntry",
      requestType = dev.planwire.v1.DeleteKnowledgeEntryRequest.class,
      responseType = dev.planwire.v1.DeleteKnowledgeEntryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteKnowledgeEntryRequest,
      dev.planwire.v1.DeleteKnowledgeEntryResponse> getDeleteKnowledgeEntryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteKnowledgeEntryRequest, dev.planwire.v1.DeleteKnowledgeEntryResponse> getDeleteKnowledgeEntryMethod;
    if ((getDeleteKnowledgeEntryMethod = KnowledgeServiceGrpc.getDeleteKnowledgeEntryMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getDeleteKnowledgeEntryMethod = KnowledgeServiceGrpc.getDeleteKnowledgeEntryMethod) == null) {
          KnowledgeServiceGrpc.getDeleteKnowledgeEntryMethod = getDeleteKnowledgeEntryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteKnowledgeEntryRequest, dev.planwire.v1.DeleteKnowledgeEntryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteKnowledgeEntry"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteKnowledgeEntryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteKnowledgeEntryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("DeleteKnowledgeEntry"))
              .build();
        }
      }
    }
    return getDeleteKnowledgeEntryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.AppendResearchDocumentRequest,
      dev.planwire.v1.AppendResearchDocumentResponse> getAppendResearchDocumentMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "AppendResearchDocument",
      requestType = dev.planwire.v1.AppendResearchDocumentRequest.class,
      responseType = dev.planwire.v1.AppendResearchDocumentResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.AppendResearchDocumentRequest,
      dev.planwire.v1.AppendResearchDocumentResponse> getAppendResearchDocumentMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.AppendResearchDocumentRequest, dev.planwire.v1.AppendResearchDocumentResponse> getAppendResearchDocumentMethod;
    if ((getAppendResearchDocumentMethod = KnowledgeServiceGrpc.getAppendResearchDocumentMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getAppendResearchDocumentMethod = KnowledgeServiceGrpc.getAppendResearchDocumentMethod) == null) {
          KnowledgeServiceGrpc.getAppendResearchDocumentMethod = getAppendResearchDocumentMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.AppendResearchDocumentRequest, dev.planwire.v1.AppendResearchDocumentResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "AppendResearchDocument"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AppendResearchDocumentRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AppendResearchDocumentResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("AppendResearchDocument"))
              .build();
        }
      }
    }
    return getAppendResearchDocumentMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetResearchDocumentRequest,
      dev.planwire.v1.GetResearchDocumentResponse> getGetResearchDocumentMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetResearchDocument",
      requestType = dev.planwire.v1.GetResearchDocumentRequest.class,
      responseType = dev.planwire.v1.GetResearchDocumentResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetResearchDocumentRequest,
      dev.planwire.v1.GetResearchDocumentResponse> getGetResearchDocumentMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetResearchDocumentRequest, dev.planwire.v1.GetResearchDocumentResponse> getGetResearchDocumentMethod;
    if ((getGetResearchDocumentMethod = KnowledgeServiceGrpc.getGetResearchDocumentMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getGetResearchDocumentMethod = KnowledgeServiceGrpc.getGetResearchDocumentMethod) == null) {
          KnowledgeServiceGrpc.getGetResearchDocumentMethod = getGetResearchDocumentMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetResearchDocumentRequest, dev.planwire.v1.GetResearchDocumentResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetResearchDocument"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetResearchDocumentRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetResearchDocumentResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("GetResearchDocument"))
              .build();
        }
      }
    }
    return getGetResearchDocumentMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetResearchDocumentByFilenameRequest,
      dev.planwire.v1.GetResearchDocumentByFilenameResponse> getGetResearchDocumentByFilenameMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetResearchDocumentByFilename",
      requestType = dev.planwire.v1.GetResearchDocumentByFilenameRequest.class,
      responseType = dev.planwire.v1.GetResearchDocumentByFilenameResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetResearchDocumentByFilenameRequest,
      dev.planwire.v1.GetResearchDocumentByFilenameResponse> getGetResearchDocumentByFilenameMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetResearchDocumentByFilenameRequest, dev.planwire.v1.GetResearchDocumentByFilenameResponse> getGetResearchDocumentByFilenameMethod;
    if ((getGetResearchDocumentByFilenameMethod = KnowledgeServiceGrpc.getGetResearchDocumentByFilenameMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getGetResearchDocumentByFilenameMethod = KnowledgeServiceGrpc.getGetResearchDocumentByFilenameMethod) == null) {
          KnowledgeServiceGrpc.getGetResearchDocumentByFilenameMethod = getGetResearchDocumentByFilenameMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetResearchDocumentByFilenameRequest, dev.planwire.v1.GetResearchDocumentByFilenameResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetResearchDocumentByFilename"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetResearchDocumentByFilenameRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetResearchDocumentByFilenameResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("GetResearchDocumentByFilename"))
              .build();
        }
      }
    }
    return getGetResearchDocumentByFilenameMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListResearchDocumentsRequest,
      dev.planwire.v1.ListResearchDocumentsResponse> getListResearchDocumentsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListResearchDocuments",
      requestType = dev.planwire.v1.ListResearchDocumentsRequest.class,
      responseType = dev.planwire.v1.ListResearchDocumentsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListResearchDocumentsRequest,
      dev.planwire.v1.ListResearchDocumentsResponse> getListResearchDocumentsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListResearchDocumentsRequest, dev.planwire.v1.ListResearchDocumentsResponse> getListResearchDocumentsMethod;
    if ((getListResearchDocumentsMethod = KnowledgeServiceGrpc.getListResearchDocumentsMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getListResearchDocumentsMethod = KnowledgeServiceGrpc.getListResearchDocumentsMethod) == null) {
          KnowledgeServiceGrpc.getListResearchDocumentsMethod = getListResearchDocumentsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListResearchDocumentsRequest, dev.planwire.v1.ListResearchDocumentsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListResearchDocuments"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListResearchDocumentsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListResearchDocumentsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("ListResearchDocuments"))
              .build();
        }
      }
    }
    return getListResearchDocumentsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListResearchDocumentRevisionsRequest,
      dev.planwire.v1.ListResearchDocumentRevisionsResponse> getListResearchDocumentRevisionsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListResearchDocumentRevisions",
      requestType = dev.planwire.v1.ListResearchDocumentRevisionsRequest.class,
      responseType = dev.planwire.v1.ListResearchDocumentRevisionsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListResearchDocumentRevisionsRequest,
      dev.planwire.v1.ListResearchDocumentRevisionsResponse> getListResearchDocumentRevisionsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListResearchDocumentRevisionsRequest, dev.planwire.v1.ListResearchDocumentRevisionsResponse> getListResearchDocumentRevisionsMethod;
    if ((getListResearchDocumentRevisionsMethod = KnowledgeServiceGrpc.getListResearchDocumentRevisionsMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getListResearchDocumentRevisionsMethod = KnowledgeServiceGrpc.getListResearchDocumentRevisionsMethod) == null) {
          KnowledgeServiceGrpc.getListResearchDocumentRevisionsMethod = getListResearchDocumentRevisionsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListResearchDocumentRevisionsRequest, dev.planwire.v1.ListResearchDocumentRevisionsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListResearchDocumentRevisions"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListResearchDocumentRevisionsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListResearchDocumentRevisionsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("ListResearchDocumentRevisions"))
              .build();
        }
      }
    }
    return getListResearchDocumentRevisionsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteResearchDocumentRequest,
      dev.planwire.v1.DeleteResearchDocumentResponse> getDeleteResearchDocumentMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteResearchDocument",
      requestType = dev.planwire.v1.DeleteResearchDocumentRequest.class,
      responseType = dev.planwire.v1.DeleteResearchDocumentResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteResearchDocumentRequest,
      dev.planwire.v1.DeleteResearchDocumentResponse> getDeleteResearchDocumentMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteResearchDocumentRequest, dev.planwire.v1.DeleteResearchDocumentResponse> getDeleteResearchDocumentMethod;
    if ((getDeleteResearchDocumentMethod = KnowledgeServiceGrpc.getDeleteResearchDocumentMethod) == null) {
      synchronized (KnowledgeServiceGrpc.class) {
        if ((getDeleteResearchDocumentMethod = KnowledgeServiceGrpc.getDeleteResearchDocumentMethod) == null) {
          KnowledgeServiceGrpc.getDeleteResearchDocumentMethod = getDeleteResearchDocumentMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteResearchDocumentRequest, dev.planwire.v1.DeleteResearchDocumentResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteResearchDocument"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteResearchDocumentRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteResearchDocumentResponse.getDefaultInstance()))
              .setSchemaDescriptor(new KnowledgeServiceMethodDescriptorSupplier("DeleteResearchDocument"))
              .build();
        }
      }
    }
    return getDeleteResearchDocumentMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static KnowledgeServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<KnowledgeServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<KnowledgeServiceStub>() {
        @java.lang.Override
        public KnowledgeServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new KnowledgeServiceStub(channel, callOptions);
        }
      };
    return KnowledgeServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static KnowledgeServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<KnowledgeServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<KnowledgeServiceBlockingV2Stub>() {
        @java.lang.Override
        public KnowledgeServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new KnowledgeServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return KnowledgeServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static KnowledgeServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<KnowledgeServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<KnowledgeServiceBlockingStub>() {
        @java.lang.Override
        public KnowledgeServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new KnowledgeServiceBlockingStub(channel, callOptions);
        }
      };
    return KnowledgeServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static KnowledgeServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<KnowledgeServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<KnowledgeServiceFutureStub>() {
        @java.lang.Override
        public KnowledgeServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new KnowledgeServiceFutureStub(channel, callOptions);
        }
      };
    return KnowledgeServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps what is worth knowing: the context of workspaces, plans, phases and tasks, the knowledge of a workspace, and documents of
   * research. Each says who recorded it, in which session and from which source; context and knowledge also from when on and until
   * when they hold.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Records a context item of a workspace, plan, phase or task. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    default void createContextItem(dev.planwire.v1.CreateContextItemRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateContextItemResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateContextItemMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one context item, also one that is superseded or has expired. Errors: NOT_FOUND.
     * </pre>
     */
    default void getContextItem(dev.planwire.v1.GetContextItemRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetContextItemResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetContextItemMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the context items of a workspace, plan, phase or task that hold, oldest first; on request those of all that is below
     * it too. Errors: NOT_FOUND.
     * </pre>
     */
    default void listContextItems(dev.planwire.v1.ListContextItemsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListContextItemsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListContextItemsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Finds the context items of those that ListContextItems would list that answer a query best, the best first. An item is found
     * a moment after it has changed. Errors: NOT_FOUND; of a search by meaning alone FAILED_PRECONDITION where the server has no
     * embedding model, and UNAVAILABLE where that does not answer.
     * </pre>
     */
    default void searchContextItems(dev.planwire.v1.SearchContextItemsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SearchContextItemsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getSearchContextItemsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the types of the context items that ListContextItems would list, and how many there are of each. Errors: NOT_FOUND.
     * </pre>
     */
    default void listContextTypes(dev.planwire.v1.ListContextTypesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListContextTypesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListContextTypesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Corrects a context item: what it said before is not kept. What has changed since is said by a new one, see
     * SupersedeContextItem. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void updateContextItem(dev.planwire.v1.UpdateContextItemRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateContextItemResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdateContextItemMethod(), responseObserver);
    }

    /**
     * <pre>
     * Records a context item in place of an earlier one, which holds until the new one does, and is kept. Errors: NOT_FOUND,
     * ABORTED, ALREADY_EXISTS when the id is taken, FAILED_PRECONDITION when the earlier one is superseded already.
     * </pre>
     */
    default void supersedeContextItem(dev.planwire.v1.SupersedeContextItemRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SupersedeContextItemResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getSupersedeContextItemMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists what a context item has superseded and what has superseded it, itself among them, in the order in which they
     * hold. Errors: NOT_FOUND.
     * </pre>
     */
    default void listContextItemHistory(dev.planwire.v1.ListContextItemHistoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListContextItemHistoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListContextItemHistoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a context item, as if it had never been said: the one that it superseded holds again, until the next one does.
     * Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteContextItem(dev.planwire.v1.DeleteContextItemRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteContextItemResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteContextItemMethod(), responseObserver);
    }

    /**
     * <pre>
     * Stores what is known under a slug. What was stored there before is superseded, and kept; where it said the same, nothing
     * changes. Errors: ABORTED, ALREADY_EXISTS when the id is taken, NOT_FOUND for an etag where nothing is stored yet.
     * </pre>
     */
    default void putKnowledgeEntry(dev.planwire.v1.PutKnowledgeEntryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PutKnowledgeEntryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getPutKnowledgeEntryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns what is known under a slug, now or at another time, also where it has expired. Errors: NOT_FOUND.
     * </pre>
     */
    default void getKnowledgeEntry(dev.planwire.v1.GetKnowledgeEntryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetKnowledgeEntryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetKnowledgeEntryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the knowledge of a workspace that holds, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listKnowledgeEntries(dev.planwire.v1.ListKnowledgeEntriesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListKnowledgeEntriesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListKnowledgeEntriesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists all that was stored under a slug, in the order in which it holds. Errors: NOT_FOUND.
     * </pre>
     */
    default void listKnowledgeEntryHistory(dev.planwire.v1.ListKnowledgeEntryHistoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListKnowledgeEntryHistoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListKnowledgeEntryHistoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes what is known under a slug, with its history. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteKnowledgeEntry(dev.planwire.v1.DeleteKnowledgeEntryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteKnowledgeEntryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteKnowledgeEntryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Appends a text to the research document with a filename, of a plan or of the whole workspace, which it creates where there is
     * none. Every revision is kept. Errors: NOT_FOUND for an unknown plan, or an etag where there is no document yet, ABORTED,
     * FAILED_PRECONDITION when the document would be too large.
     * </pre>
     */
    default void appendResearchDocument(dev.planwire.v1.AppendResearchDocumentRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AppendResearchDocumentResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getAppendResearchDocumentMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one research document, on request as it was at an earlier revision. Errors: NOT_FOUND.
     * </pre>
     */
    default void getResearchDocument(dev.planwire.v1.GetResearchDocumentRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetResearchDocumentResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetResearchDocumentMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the research document with a filename, of a plan or of the whole workspace. Errors: NOT_FOUND.
     * </pre>
     */
    default void getResearchDocumentByFilename(dev.planwire.v1.GetResearchDocumentByFilenameRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetResearchDocumentByFilenameResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetResearchDocumentByFilenameMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the research documents of a workspace or a plan, oldest first, without their content. Errors: NOT_FOUND.
     * </pre>
     */
    default void listResearchDocuments(dev.planwire.v1.ListResearchDocumentsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListResearchDocumentsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListResearchDocumentsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists what was appended to a research document, in order. Errors: NOT_FOUND.
     * </pre>
     */
    default void listResearchDocumentRevisions(dev.planwire.v1.ListResearchDocumentRevisionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListResearchDocumentRevisionsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListResearchDocumentRevisionsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a research document, with its revisions. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteResearchDocument(dev.planwire.v1.DeleteResearchDocumentRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteResearchDocumentResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteResearchDocumentMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service KnowledgeService.
   * <pre>
   * Keeps what is worth knowing: the context of workspaces, plans, phases and tasks, the knowledge of a workspace, and documents of
   * research. Each says who recorded it, in which session and from which source; context and knowledge also from when on and until
   * when they hold.
   * </pre>
   */
  public static abstract class KnowledgeServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return KnowledgeServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service KnowledgeService.
   * <pre>
   * Keeps what is worth knowing: the context of workspaces, plans, phases and tasks, the knowledge of a workspace, and documents of
   * research. Each says who recorded it, in which session and from which source; context and knowledge also from when on and until
   * when they hold.
   * </pre>
   */
  public static final class KnowledgeServiceStub
      extends io.grpc.stub.AbstractAsyncStub<KnowledgeServiceStub> {
    private KnowledgeServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected KnowledgeServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new KnowledgeServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Records a context item of a workspace, plan, phase or task. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public void createContextItem(dev.planwire.v1.CreateContextItemRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateContextItemResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateContextItemMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one context item, also one that is superseded or has expired. Errors: NOT_FOUND.
     * </pre>
     */
    public void getContextItem(dev.planwire.v1.GetContextItemRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetContextItemResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetContextItemMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the context items of a workspace, plan, phase or task that hold, oldest first; on request those of all that is below
     * it too. Errors: NOT_FOUND.
     * </pre>
     */
    public void listContextItems(dev.planwire.v1.ListContextItemsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListContextItemsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListContextItemsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Finds the context items of those that ListContextItems would list that answer a query best, the best first. An item is found
     * a moment after it has changed. Errors: NOT_FOUND; of a search by meaning alone FAILED_PRECONDITION where the server has no
     * embedding model, and UNAVAILABLE where that does not answer.
     * </pre>
     */
    public void searchContextItems(dev.planwire.v1.SearchContextItemsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SearchContextItemsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getSearchContextItemsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the types of the context items that ListContextItems would list, and how many there are of each. Errors: NOT_FOUND.
     * </pre>
     */
    public void listContextTypes(dev.planwire.v1.ListContextTypesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListContextTypesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListContextTypesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Corrects a context item: what it said before is not kept. What has changed since is said by a new one, see
     * SupersedeContextItem. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void updateContextItem(dev.planwire.v1.UpdateContextItemRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateContextItemResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdateContextItemMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Records a context item in place of an earlier one, which holds until the new one does, and is kept. Errors: NOT_FOUND,
     * ABORTED, ALREADY_EXISTS when the id is taken, FAILED_PRECONDITION when the earlier one is superseded already.
     * </pre>
     */
    public void supersedeContextItem(dev.planwire.v1.SupersedeContextItemRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SupersedeContextItemResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getSupersedeContextItemMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists what a context item has superseded and what has superseded it, itself among them, in the order in which they
     * hold. Errors: NOT_FOUND.
     * </pre>
     */
    public void listContextItemHistory(dev.planwire.v1.ListContextItemHistoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListContextItemHistoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListContextItemHistoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a context item, as if it had never been said: the one that it superseded holds again, until the next one does.
     * Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteContextItem(dev.planwire.v1.DeleteContextItemRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteContextItemResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteContextItemMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Stores what is known under a slug. What was stored there before is superseded, and kept; where it said the same, nothing
     * changes. Errors: ABORTED, ALREADY_EXISTS when the id is taken, NOT_FOUND for an etag where nothing is stored yet.
     * </pre>
     */
    public void putKnowledgeEntry(dev.planwire.v1.PutKnowledgeEntryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PutKnowledgeEntryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getPutKnowledgeEntryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns what is known under a slug, now or at another time, also where it has expired. Errors: NOT_FOUND.
     * </pre>
     */
    public void getKnowledgeEntry(dev.planwire.v1.GetKnowledgeEntryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetKnowledgeEntryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetKnowledgeEntryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the knowledge of a workspace that holds, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listKnowledgeEntries(dev.planwire.v1.ListKnowledgeEntriesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListKnowledgeEntriesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListKnowledgeEntriesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists all that was stored under a slug, in the order in which it holds. Errors: NOT_FOUND.
     * </pre>
     */
    public void listKnowledgeEntryHistory(dev.planwire.v1.ListKnowledgeEntryHistoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListKnowledgeEntryHistoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListKnowledgeEntryHistoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes what is known under a slug, with its history. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteKnowledgeEntry(dev.planwire.v1.DeleteKnowledgeEntryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteKnowledgeEntryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteKnowledgeEntryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Appends a text to the research document with a filename, of a plan or of the whole workspace, which it creates where there is
     * none. Every revision is kept. Errors: NOT_FOUND for an unknown plan, or an etag where there is no document yet, ABORTED,
     * FAILED_PRECONDITION when the document would be too large.
     * </pre>
     */
    public void appendResearchDocument(dev.planwire.v1.AppendResearchDocumentRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AppendResearchDocumentResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getAppendResearchDocumentMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one research document, on request as it was at an earlier revision. Errors: NOT_FOUND.
     * </pre>
     */
    public void getResearchDocument(dev.planwire.v1.GetResearchDocumentRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetResearchDocumentResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetResearchDocumentMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the research document with a filename, of a plan or of the whole workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public void getResearchDocumentByFilename(dev.planwire.v1.GetResearchDocumentByFilenameRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetResearchDocumentByFilenameResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetResearchDocumentByFilenameMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the research documents of a workspace or a plan, oldest first, without their content. Errors: NOT_FOUND.
     * </pre>
     */
    public void listResearchDocuments(dev.planwire.v1.ListResearchDocumentsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListResearchDocumentsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListResearchDocumentsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists what was appended to a research document, in order. Errors: NOT_FOUND.
     * </pre>
     */
    public void listResearchDocumentRevisions(dev.planwire.v1.ListResearchDocumentRevisionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListResearchDocumentRevisionsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListResearchDocumentRevisionsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a research document, with its revisions. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteResearchDocument(dev.planwire.v1.DeleteResearchDocumentRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteResearchDocumentResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteResearchDocumentMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service KnowledgeService.
   * <pre>
   * Keeps what is worth knowing: the context of workspaces, plans, phases and tasks, the knowledge of a workspace, and documents of
   * research. Each says who recorded it, in which session and from which source; context and knowledge also from when on and until
   * when they hold.
   * </pre>
   */
  public static final class KnowledgeServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<KnowledgeServiceBlockingV2Stub> {
    private KnowledgeServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected KnowledgeServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new KnowledgeServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Records a context item of a workspace, plan, phase or task. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateContextItemResponse createContextItem(dev.planwire.v1.CreateContextItemRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateContextItemMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one context item, also one that is superseded or has expired. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetContextItemResponse getContextItem(dev.planwire.v1.GetContextItemRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetContextItemMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the context items of a workspace, plan, phase or task that hold, oldest first; on request those of all that is below
     * it too. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListContextItemsResponse listContextItems(dev.planwire.v1.ListContextItemsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListContextItemsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds the context items of those that ListContextItems would list that answer a query best, the best first. An item is found
     * a moment after it has changed. Errors: NOT_FOUND; of a search by meaning alone FAILED_PRECONDITION where the server has no
     * embedding model, and UNAVAILABLE where that does not answer.
     * </pre>
     */
    public dev.planwire.v1.SearchContextItemsResponse searchContextItems(dev.planwire.v1.SearchContextItemsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getSearchContextItemsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the types of the context items that ListContextItems would list, and how many there are of each. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListContextTypesResponse listContextTypes(dev.planwire.v1.ListContextTypesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListContextTypesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Corrects a context item: what it said before is not kept. What has changed since is said by a new one, see
     * SupersedeContextItem. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateContextItemResponse updateContextItem(dev.planwire.v1.UpdateContextItemRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdateContextItemMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Records a context item in place of an earlier one, which holds until the new one does, and is kept. Errors: NOT_FOUND,
     * ABORTED, ALREADY_EXISTS when the id is taken, FAILED_PRECONDITION when the earlier one is superseded already.
     * </pre>
     */
    public dev.planwire.v1.SupersedeContextItemResponse supersedeContextItem(dev.planwire.v1.SupersedeContextItemRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getSupersedeContextItemMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists what a context item has superseded and what has superseded it, itself among them, in the order in which they
     * hold. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListContextItemHistoryResponse listContextItemHistory(dev.planwire.v1.ListContextItemHistoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListContextItemHistoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a context item, as if it had never been said: the one that it superseded holds again, until the next one does.
     * Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteContextItemResponse deleteContextItem(dev.planwire.v1.DeleteContextItemRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteContextItemMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores what is known under a slug. What was stored there before is superseded, and kept; where it said the same, nothing
     * changes. Errors: ABORTED, ALREADY_EXISTS when the id is taken, NOT_FOUND for an etag where nothing is stored yet.
     * </pre>
     */
    public dev.planwire.v1.PutKnowledgeEntryResponse putKnowledgeEntry(dev.planwire.v1.PutKnowledgeEntryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getPutKnowledgeEntryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns what is known under a slug, now or at another time, also where it has expired. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetKnowledgeEntryResponse getKnowledgeEntry(dev.planwire.v1.GetKnowledgeEntryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetKnowledgeEntryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the knowledge of a workspace that holds, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListKnowledgeEntriesResponse listKnowledgeEntries(dev.planwire.v1.ListKnowledgeEntriesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListKnowledgeEntriesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists all that was stored under a slug, in the order in which it holds. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListKnowledgeEntryHistoryResponse listKnowledgeEntryHistory(dev.planwire.v1.ListKnowledgeEntryHistoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListKnowledgeEntryHistoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes what is known under a slug, with its history. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteKnowledgeEntryResponse deleteKnowledgeEntry(dev.planwire.v1.DeleteKnowledgeEntryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteKnowledgeEntryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Appends a text to the research document with a filename, of a plan or of the whole workspace, which it creates where there is
     * none. Every revision is kept. Errors: NOT_FOUND for an unknown plan, or an etag where there is no document yet, ABORTED,
     * FAILED_PRECONDITION when the document would be too large.
     * </pre>
     */
    public dev.planwire.v1.AppendResearchDocumentResponse appendResearchDocument(dev.planwire.v1.AppendResearchDocumentRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getAppendResearchDocumentMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one research document, on request as it was at an earlier revision. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetResearchDocumentResponse getResearchDocument(dev.planwire.v1.GetResearchDocumentRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetResearchDocumentMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the research document with a filename, of a plan or of the whole workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetResearchDocumentByFilenameResponse getResearchDocumentByFilename(dev.planwire.v1.GetResearchDocumentByFilenameRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetResearchDocumentByFilenameMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the research documents of a workspace or a plan, oldest first, without their content. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListResearchDocumentsResponse listResearchDocuments(dev.planwire.v1.ListResearchDocumentsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListResearchDocumentsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists what was appended to a research document, in order. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListResearchDocumentRevisionsResponse listResearchDocumentRevisions(dev.planwire.v1.ListResearchDocumentRevisionsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListResearchDocumentRevisionsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a research document, with its revisions. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteResearchDocumentResponse deleteResearchDocument(dev.planwire.v1.DeleteResearchDocumentRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteResearchDocumentMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service KnowledgeService.
   * <pre>
   * Keeps what is worth knowing: the context of workspaces, plans, phases and tasks, the knowledge of a workspace, and documents of
   * research. Each says who recorded it, in which session and from which source; context and knowledge also from when on and until
   * when they hold.
   * </pre>
   */
  public static final class KnowledgeServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<KnowledgeServiceBlockingStub> {
    private KnowledgeServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected KnowledgeServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new KnowledgeServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Records a context item of a workspace, plan, phase or task. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateContextItemResponse createContextItem(dev.planwire.v1.CreateContextItemRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateContextItemMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one context item, also one that is superseded or has expired. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetContextItemResponse getContextItem(dev.planwire.v1.GetContextItemRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetContextItemMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the context items of a workspace, plan, phase or task that hold, oldest first; on request those of all that is below
     * it too. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListContextItemsResponse listContextItems(dev.planwire.v1.ListContextItemsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListContextItemsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds the context items of those that ListContextItems would list that answer a query best, the best first. An item is found
     * a moment after it has changed. Errors: NOT_FOUND; of a search by meaning alone FAILED_PRECONDITION where the server has no
     * embedding model, and UNAVAILABLE where that does not answer.
     * </pre>
     */
    public dev.planwire.v1.SearchContextItemsResponse searchContextItems(dev.planwire.v1.SearchContextItemsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getSearchContextItemsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the types of the context items that ListContextItems would list, and how many there are of each. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListContextTypesResponse listContextTypes(dev.planwire.v1.ListContextTypesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListContextTypesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Corrects a context item: what it said before is not kept. What has changed since is said by a new one, see
     * SupersedeContextItem. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateContextItemResponse updateContextItem(dev.planwire.v1.UpdateContextItemRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdateContextItemMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Records a context item in place of an earlier one, which holds until the new one does, and is kept. Errors: NOT_FOUND,
     * ABORTED, ALREADY_EXISTS when the id is taken, FAILED_PRECONDITION when the earlier one is superseded already.
     * </pre>
     */
    public dev.planwire.v1.SupersedeContextItemResponse supersedeContextItem(dev.planwire.v1.SupersedeContextItemRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getSupersedeContextItemMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists what a context item has superseded and what has superseded it, itself among them, in the order in which they
     * hold. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListContextItemHistoryResponse listContextItemHistory(dev.planwire.v1.ListContextItemHistoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListContextItemHistoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a context item, as if it had never been said: the one that it superseded holds again, until the next one does.
     * Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteContextItemResponse deleteContextItem(dev.planwire.v1.DeleteContextItemRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteContextItemMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores what is known under a slug. What was stored there before is superseded, and kept; where it said the same, nothing
     * changes. Errors: ABORTED, ALREADY_EXISTS when the id is taken, NOT_FOUND for an etag where nothing is stored yet.
     * </pre>
     */
    public dev.planwire.v1.PutKnowledgeEntryResponse putKnowledgeEntry(dev.planwire.v1.PutKnowledgeEntryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getPutKnowledgeEntryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns what is known under a slug, now or at another time, also where it has expired. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetKnowledgeEntryResponse getKnowledgeEntry(dev.planwire.v1.GetKnowledgeEntryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetKnowledgeEntryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the knowledge of a workspace that holds, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListKnowledgeEntriesResponse listKnowledgeEntries(dev.planwire.v1.ListKnowledgeEntriesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListKnowledgeEntriesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists all that was stored under a slug, in the order in which it holds. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListKnowledgeEntryHistoryResponse listKnowledgeEntryHistory(dev.planwire.v1.ListKnowledgeEntryHistoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListKnowledgeEntryHistoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes what is known under a slug, with its history. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteKnowledgeEntryResponse deleteKnowledgeEntry(dev.planwire.v1.DeleteKnowledgeEntryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteKnowledgeEntryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Appends a text to the research document with a filename, of a plan or of the whole workspace, which it creates where there is
     * none. Every revision is kept. Errors: NOT_FOUND for an unknown plan, or an etag where there is no document yet, ABORTED,
     * FAILED_PRECONDITION when the document would be too large.
     * </pre>
     */
    public dev.planwire.v1.AppendResearchDocumentResponse appendResearchDocument(dev.planwire.v1.AppendResearchDocumentRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getAppendResearchDocumentMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one research document, on request as it was at an earlier revision. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetResearchDocumentResponse getResearchDocument(dev.planwire.v1.GetResearchDocumentRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetResearchDocumentMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the research document with a filename, of a plan or of the whole workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetResearchDocumentByFilenameResponse getResearchDocumentByFilename(dev.planwire.v1.GetResearchDocumentByFilenameRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetResearchDocumentByFilenameMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the research documents of a workspace or a plan, oldest first, without their content. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListResearchDocumentsResponse listResearchDocuments(dev.planwire.v1.ListResearchDocumentsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListResearchDocumentsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists what was appended to a research document, in order. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListResearchDocumentRevisionsResponse listResearchDocumentRevisions(dev.planwire.v1.ListResearchDocumentRevisionsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListResearchDocumentRevisionsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a research document, with its revisions. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteResearchDocumentResponse deleteResearchDocument(dev.planwire.v1.DeleteResearchDocumentRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteResearchDocumentMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service KnowledgeService.
   * <pre>
   * Keeps what is worth knowing: the context of workspaces, plans, phases and tasks, the knowledge of a workspace, and documents of
   * research. Each says who recorded it, in which session and from which source; context and knowledge also from when on and until
   * when they hold.
   * </pre>
   */
  public static final class KnowledgeServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<KnowledgeServiceFutureStub> {
    private KnowledgeServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected KnowledgeServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new KnowledgeServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Records a context item of a workspace, plan, phase or task. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateContextItemResponse> createContextItem(
        dev.planwire.v1.CreateContextItemRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateContextItemMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one context item, also one that is superseded or has expired. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetContextItemResponse> getContextItem(
        dev.planwire.v1.GetContextItemRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetContextItemMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the context items of a workspace, plan, phase or task that hold, oldest first; on request those of all that is below
     * it too. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListContextItemsResponse> listContextItems(
        dev.planwire.v1.ListContextItemsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListContextItemsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Finds the context items of those that ListContextItems would list that answer a query best, the best first. An item is found
     * a moment after it has changed. Errors: NOT_FOUND; of a search by meaning alone FAILED_PRECONDITION where the server has no
     * embedding model, and UNAVAILABLE where that does not answer.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.SearchContextItemsResponse> searchContextItems(
        dev.planwire.v1.SearchContextItemsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getSearchContextItemsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the types of the context items that ListContextItems would list, and how many there are of each. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListContextTypesResponse> listContextTypes(
        dev.planwire.v1.ListContextTypesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListContextTypesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Corrects a context item: what it said before is not kept. What has changed since is said by a new one, see
     * SupersedeContextItem. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdateContextItemResponse> updateContextItem(
        dev.planwire.v1.UpdateContextItemRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdateContextItemMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Records a context item in place of an earlier one, which holds until the new one does, and is kept. Errors: NOT_FOUND,
     * ABORTED, ALREADY_EXISTS when the id is taken, FAILED_PRECONDITION when the earlier one is superseded already.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.SupersedeContextItemResponse> supersedeContextItem(
        dev.planwire.v1.SupersedeContextItemRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getSupersedeContextItemMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists what a context item has superseded and what has superseded it, itself among them, in the order in which they
     * hold. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListContextItemHistoryResponse> listContextItemHistory(
        dev.planwire.v1.ListContextItemHistoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListContextItemHistoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a context item, as if it had never been said: the one that it superseded holds again, until the next one does.
     * Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteContextItemResponse> deleteContextItem(
        dev.planwire.v1.DeleteContextItemRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteContextItemMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Stores what is known under a slug. What was stored there before is superseded, and kept; where it said the same, nothing
     * changes. Errors: ABORTED, ALREADY_EXISTS when the id is taken, NOT_FOUND for an etag where nothing is stored yet.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.PutKnowledgeEntryResponse> putKnowledgeEntry(
        dev.planwire.v1.PutKnowledgeEntryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getPutKnowledgeEntryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns what is known under a slug, now or at another time, also where it has expired. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetKnowledgeEntryResponse> getKnowledgeEntry(
        dev.planwire.v1.GetKnowledgeEntryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetKnowledgeEntryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the knowledge of a workspace that holds, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListKnowledgeEntriesResponse> listKnowledgeEntries(
        dev.planwire.v1.ListKnowledgeEntriesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListKnowledgeEntriesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists all that was stored under a slug, in the order in which it holds. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListKnowledgeEntryHistoryResponse> listKnowledgeEntryHistory(
        dev.planwire.v1.ListKnowledgeEntryHistoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListKnowledgeEntryHistoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes what is known under a slug, with its history. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteKnowledgeEntryResponse> deleteKnowledgeEntry(
        dev.planwire.v1.DeleteKnowledgeEntryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteKnowledgeEntryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Appends a text to the research document with a filename, of a plan or of the whole workspace, which it creates where there is
     * none. Every revision is kept. Errors: NOT_FOUND for an unknown plan, or an etag where there is no document yet, ABORTED,
     * FAILED_PRECONDITION when the document would be too large.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.AppendResearchDocumentResponse> appendResearchDocument(
        dev.planwire.v1.AppendResearchDocumentRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getAppendResearchDocumentMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one research document, on request as it was at an earlier revision. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetResearchDocumentResponse> getResearchDocument(
        dev.planwire.v1.GetResearchDocumentRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetResearchDocumentMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the research document with a filename, of a plan or of the whole workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetResearchDocumentByFilenameResponse> getResearchDocumentByFilename(
        dev.planwire.v1.GetResearchDocumentByFilenameRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetResearchDocumentByFilenameMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the research documents of a workspace or a plan, oldest first, without their content. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListResearchDocumentsResponse> listResearchDocuments(
        dev.planwire.v1.ListResearchDocumentsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListResearchDocumentsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists what was appended to a research document, in order. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListResearchDocumentRevisionsResponse> listResearchDocumentRevisions(
        dev.planwire.v1.ListResearchDocumentRevisionsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListResearchDocumentRevisionsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a research document, with its revisions. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteResearchDocumentResponse> deleteResearchDocument(
        dev.planwire.v1.DeleteResearchDocumentRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteResearchDocumentMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_CONTEXT_ITEM = 0;
  private static final int METHODID_GET_CONTEXT_ITEM = 1;
  private static final int METHODID_LIST_CONTEXT_ITEMS = 2;
  private static final int METHODID_SEARCH_CONTEXT_ITEMS = 3;
  private static final int METHODID_LIST_CONTEXT_TYPES = 4;
  private static final int METHODID_UPDATE_CONTEXT_ITEM = 5;
  private static final int METHODID_SUPERSEDE_CONTEXT_ITEM = 6;
  private static final int METHODID_LIST_CONTEXT_ITEM_HISTORY = 7;
  private static final int METHODID_DELETE_CONTEXT_ITEM = 8;
  private static final int METHODID_PUT_KNOWLEDGE_ENTRY = 9;
  private static final int METHODID_GET_KNOWLEDGE_ENTRY = 10;
  private static final int METHODID_LIST_KNOWLEDGE_ENTRIES = 11;
  private static final int METHODID_LIST_KNOWLEDGE_ENTRY_HISTORY = 12;
  private static final int METHODID_DELETE_KNOWLEDGE_ENTRY = 13;
  private static final int METHODID_APPEND_RESEARCH_DOCUMENT = 14;
  private static final int METHODID_GET_RESEARCH_DOCUMENT = 15;
  private static final int METHODID_GET_RESEARCH_DOCUMENT_BY_FILENAME = 16;
  private static final int METHODID_LIST_RESEARCH_DOCUMENTS = 17;
  private static final int METHODID_LIST_RESEARCH_DOCUMENT_REVISIONS = 18;
  private static final int METHODID_DELETE_RESEARCH_DOCUMENT = 19;

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
        case METHODID_CREATE_CONTEXT_ITEM:
          serviceImpl.createContextItem((dev.planwire.v1.CreateContextItemRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateContextItemResponse>) responseObserver);
          break;
        case METHODID_GET_CONTEXT_ITEM:
          serviceImpl.getContextItem((dev.planwire.v1.GetContextItemRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetContextItemResponse>) responseObserver);
          break;
        case METHODID_LIST_CONTEXT_ITEMS:
          serviceImpl.listContextItems((dev.planwire.v1.ListContextItemsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListContextItemsResponse>) responseObserver);
          break;
        case METHODID_SEARCH_CONTEXT_ITEMS:
          serviceImpl.searchContextItems((dev.planwire.v1.SearchContextItemsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.SearchContextItemsResponse>) responseObserver);
          break;
        case METHODID_LIST_CONTEXT_TYPES:
          serviceImpl.listContextTypes((dev.planwire.v1.ListContextTypesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListContextTypesResponse>) responseObserver);
          break;
        case METHODID_UPDATE_CONTEXT_ITEM:
          serviceImpl.updateContextItem((dev.planwire.v1.UpdateContextItemRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateContextItemResponse>) responseObserver);
          break;
        case METHODID_SUPERSEDE_CONTEXT_ITEM:
          serviceImpl.supersedeContextItem((dev.planwire.v1.SupersedeContextItemRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.SupersedeContextItemResponse>) responseObserver);
          break;
        case METHODID_LIST_CONTEXT_ITEM_HISTORY:
          serviceImpl.listContextItemHistory((dev.planwire.v1.ListContextItemHistoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListContextItemHistoryResponse>) responseObserver);
          break;
        case METHODID_DELETE_CONTEXT_ITEM:
          serviceImpl.deleteContextItem((dev.planwire.v1.DeleteContextItemRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteContextItemResponse>) responseObserver);
          break;
        case METHODID_PUT_KNOWLEDGE_ENTRY:
          serviceImpl.putKnowledgeEntry((dev.planwire.v1.PutKnowledgeEntryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.PutKnowledgeEntryResponse>) responseObserver);
          break;
        case METHODID_GET_KNOWLEDGE_ENTRY:
          serviceImpl.getKnowledgeEntry((dev.planwire.v1.GetKnowledgeEntryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetKnowledgeEntryResponse>) responseObserver);
          break;
        case METHODID_LIST_KNOWLEDGE_ENTRIES:
          serviceImpl.listKnowledgeEntries((dev.planwire.v1.ListKnowledgeEntriesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListKnowledgeEntriesResponse>) responseObserver);
          break;
        case METHODID_LIST_KNOWLEDGE_ENTRY_HISTORY:
          serviceImpl.listKnowledgeEntryHistory((dev.planwire.v1.ListKnowledgeEntryHistoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListKnowledgeEntryHistoryResponse>) responseObserver);
          break;
        case METHODID_DELETE_KNOWLEDGE_ENTRY:
          serviceImpl.deleteKnowledgeEntry((dev.planwire.v1.DeleteKnowledgeEntryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteKnowledgeEntryResponse>) responseObserver);
          break;
        case METHODID_APPEND_RESEARCH_DOCUMENT:
          serviceImpl.appendResearchDocument((dev.planwire.v1.AppendResearchDocumentRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.AppendResearchDocumentResponse>) responseObserver);
          break;
        case METHODID_GET_RESEARCH_DOCUMENT:
          serviceImpl.getResearchDocument((dev.planwire.v1.GetResearchDocumentRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetResearchDocumentResponse>) responseObserver);
          break;
        case METHODID_GET_RESEARCH_DOCUMENT_BY_FILENAME:
          serviceImpl.getResearchDocumentByFilename((dev.planwire.v1.GetResearchDocumentByFilenameRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetResearchDocumentByFilenameResponse>) responseObserver);
          break;
        case METHODID_LIST_RESEARCH_DOCUMENTS:
          serviceImpl.listResearchDocuments((dev.planwire.v1.ListResearchDocumentsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListResearchDocumentsResponse>) responseObserver);
          break;
        case METHODID_LIST_RESEARCH_DOCUMENT_REVISIONS:
          serviceImpl.listResearchDocumentRevisions((dev.planwire.v1.ListResearchDocumentRevisionsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListResearchDocumentRevisionsResponse>) responseObserver);
          break;
        case METHODID_DELETE_RESEARCH_DOCUMENT:
          serviceImpl.deleteResearchDocument((dev.planwire.v1.DeleteResearchDocumentRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteResearchDocumentResponse>) responseObserver);
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
          getCreateContextItemMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateContextItemRequest,
              dev.planwire.v1.CreateContextItemResponse>(
                service, METHODID_CREATE_CONTEXT_ITEM)))
        .addMethod(
          getGetContextItemMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetContextItemRequest,
              dev.planwire.v1.GetContextItemResponse>(
                service, METHODID_GET_CONTEXT_ITEM)))
        .addMethod(
          getListContextItemsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListContextItemsRequest,
              dev.planwire.v1.ListContextItemsResponse>(
                service, METHODID_LIST_CONTEXT_ITEMS)))
        .addMethod(
          getSearchContextItemsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.SearchContextItemsRequest,
              dev.planwire.v1.SearchContextItemsResponse>(
                service, METHODID_SEARCH_CONTEXT_ITEMS)))
        .addMethod(
          getListContextTypesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListContextTypesRequest,
              dev.planwire.v1.ListContextTypesResponse>(
                service, METHODID_LIST_CONTEXT_TYPES)))
        .addMethod(
          getUpdateContextItemMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdateContextItemRequest,
              dev.planwire.v1.UpdateContextItemResponse>(
                service, METHODID_UPDATE_CONTEXT_ITEM)))
        .addMethod(
          getSupersedeContextItemMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.SupersedeContextItemRequest,
              dev.planwire.v1.SupersedeContextItemResponse>(
                service, METHODID_SUPERSEDE_CONTEXT_ITEM)))
        .addMethod(
          getListContextItemHistoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListContextItemHistoryRequest,
              dev.planwire.v1.ListContextItemHistoryResponse>(
                service, METHODID_LIST_CONTEXT_ITEM_HISTORY)))
        .addMethod(
          getDeleteContextItemMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteContextItemRequest,
              dev.planwire.v1.DeleteContextItemResponse>(
                service, METHODID_DELETE_CONTEXT_ITEM)))
        .addMethod(
          getPutKnowledgeEntryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.PutKnowledgeEntryRequest,
              dev.planwire.v1.PutKnowledgeEntryResponse>(
                service, METHODID_PUT_KNOWLEDGE_ENTRY)))
        .addMethod(
          getGetKnowledgeEntryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetKnowledgeEntryRequest,
              dev.planwire.v1.GetKnowledgeEntryResponse>(
                service, METHODID_GET_KNOWLEDGE_ENTRY)))
        .addMethod(
          getListKnowledgeEntriesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListKnowledgeEntriesRequest,
              dev.planwire.v1.ListKnowledgeEntriesResponse>(
                service, METHODID_LIST_KNOWLEDGE_ENTRIES)))
        .addMethod(
          getListKnowledgeEntryHistoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListKnowledgeEntryHistoryRequest,
              dev.planwire.v1.ListKnowledgeEntryHistoryResponse>(
                service, METHODID_LIST_KNOWLEDGE_ENTRY_HISTORY)))
        .addMethod(
          getDeleteKnowledgeEntryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteKnowledgeEntryRequest,
              dev.planwire.v1.DeleteKnowledgeEntryResponse>(
                service, METHODID_DELETE_KNOWLEDGE_ENTRY)))
        .addMethod(
          getAppendResearchDocumentMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.AppendResearchDocumentRequest,
              dev.planwire.v1.AppendResearchDocumentResponse>(
                service, METHODID_APPEND_RESEARCH_DOCUMENT)))
        .addMethod(
          getGetResearchDocumentMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetResearchDocumentRequest,
              dev.planwire.v1.GetResearchDocumentResponse>(
                service, METHODID_GET_RESEARCH_DOCUMENT)))
        .addMethod(
          getGetResearchDocumentByFilenameMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetResearchDocumentByFilenameRequest,
              dev.planwire.v1.GetResearchDocumentByFilenameResponse>(
                service, METHODID_GET_RESEARCH_DOCUMENT_BY_FILENAME)))
        .addMethod(
          getListResearchDocumentsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListResearchDocumentsRequest,
              dev.planwire.v1.ListResearchDocumentsResponse>(
                service, METHODID_LIST_RESEARCH_DOCUMENTS)))
        .addMethod(
          getListResearchDocumentRevisionsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListResearchDocumentRevisionsRequest,
              dev.planwire.v1.ListResearchDocumentRevisionsResponse>(
                service, METHODID_LIST_RESEARCH_DOCUMENT_REVISIONS)))
        .addMethod(
          getDeleteResearchDocumentMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteResearchDocumentRequest,
              dev.planwire.v1.DeleteResearchDocumentResponse>(
                service, METHODID_DELETE_RESEARCH_DOCUMENT)))
        .build();
  }

  private static abstract class KnowledgeServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    KnowledgeServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.KnowledgeServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("KnowledgeService");
    }
  }

  private static final class KnowledgeServiceFileDescriptorSupplier
      extends KnowledgeServiceBaseDescriptorSupplier {
    KnowledgeServiceFileDescriptorSupplier() {}
  }

  private static final class KnowledgeServiceMethodDescriptorSupplier
      extends KnowledgeServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    KnowledgeServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (KnowledgeServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new KnowledgeServiceFileDescriptorSupplier())
              .addMethod(getCreateContextItemMethod())
              .addMethod(getGetContextItemMethod())
              .addMethod(getListContextItemsMethod())
              .addMethod(getSearchContextItemsMethod())
              .addMethod(getListContextTypesMethod())
              .addMethod(getUpdateContextItemMethod())
              .addMethod(getSupersedeContextItemMethod())
              .addMethod(getListContextItemHistoryMethod())
              .addMethod(getDeleteContextItemMethod())
              .addMethod(getPutKnowledgeEntryMethod())
              .addMethod(getGetKnowledgeEntryMethod())
              .addMethod(getListKnowledgeEntriesMethod())
              .addMethod(getListKnowledgeEntryHistoryMethod())
              .addMethod(getDeleteKnowledgeEntryMethod())
              .addMethod(getAppendResearchDocumentMethod())
              .addMethod(getGetResearchDocumentMethod())
              .addMethod(getGetResearchDocumentByFilenameMethod())
              .addMethod(getListResearchDocumentsMethod())
              .addMethod(getListResearchDocumentRevisionsMethod())
              .addMethod(getDeleteResearchDocumentMethod())
              .build();
        }
      }
    }
    return result;
  }
}
