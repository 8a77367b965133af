package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps what agents look up: tools with their actions and parameters, the definitions of agents, instructions for
 * files, and skills. What is stored without a workspace is there for all of them, and a workspace can have an entry of
 * its own in its place.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class CatalogServiceGrpc {

  private CatalogServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.CatalogService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.PutToolCatalogRequest,
      dev.planwire.v1.PutToolCatalogResponse> getPutToolCatalogMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "PutToolCatalog",
      requestType = dev.planwire.v1.PutToolCatalogRequest.class,
      responseType = dev.planwire.v1.PutToolCatalogResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.PutToolCatalogRequest,
      dev.planwire.v1.PutToolCatalogResponse> getPutToolCatalogMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.PutToolCatalogRequest, dev.planwire.v1.PutToolCatalogResponse> getPutToolCatalogMethod;
    if ((getPutToolCatalogMethod = CatalogServiceGrpc.getPutToolCatalogMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getPutToolCatalogMethod = CatalogServiceGrpc.getPutToolCatalogMethod) == null) {
          CatalogServiceGrpc.getPutToolCatalogMethod = getPutToolCatalogMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.PutToolCatalogRequest, dev.planwire.v1.PutToolCatalogResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "PutToolCatalog"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PutToolCatalogRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PutToolCatalogResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("PutToolCatalog"))
              .build();
        }
      }
    }
    return getPutToolCatalogMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetToolCatalogRequest,
      dev.planwire.v1.GetToolCatalogResponse> getGetToolCatalogMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetToolCatalog",
      requestType = dev.planwire.v1.GetToolCatalogRequest.class,
      responseType = dev.planwire.v1.GetToolCatalogResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetToolCatalogRequest,
      dev.planwire.v1.GetToolCatalogResponse> getGetToolCatalogMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetToolCatalogRequest, dev.planwire.v1.GetToolCatalogResponse> getGetToolCatalogMethod;
    if ((getGetToolCatalogMethod = CatalogServiceGrpc.getGetToolCatalogMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getGetToolCatalogMethod = CatalogServiceGrpc.getGetToolCatalogMethod) == null) {
          CatalogServiceGrpc.getGetToolCatalogMethod = getGetToolCatalogMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetToolCatalogRequest, dev.planwire.v1.GetToolCatalogResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetToolCatalog"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetToolCatalogRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetToolCatalogResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("GetToolCatalog"))
              .build();
        }
      }
    }
    return getGetToolCatalogMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListToolCatalogsRequest,
      dev.planwire.v1.ListToolCatalogsResponse> getListToolCatalogsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListToolCatalogs",
      requestType = dev.planwire.v1.ListToolCatalogsRequest.class,
      responseType = dev.planwire.v1.ListToolCatalogsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListToolCatalogsRequest,
      dev.planwire.v1.ListToolCatalogsResponse> getListToolCatalogsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListToolCatalogsRequest, dev.planwire.v1.ListToolCatalogsResponse> getListToolCatalogsMethod;
    if ((getListToolCatalogsMethod = CatalogServiceGrpc.getListToolCatalogsMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getListToolCatalogsMethod = CatalogServiceGrpc.getListToolCatalogsMethod) == null) {
          CatalogServiceGrpc.getListToolCatalogsMethod = getListToolCatalogsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListToolCatalogsRequest, dev.planwire.v1.ListToolCatalogsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListToolCatalogs"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListToolCatalogsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListToolCatalogsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("ListToolCatalogs"))
              .build();
        }
      }
    }
    return getListToolCatalogsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteToolCatalogRequest,
      dev.planwire.v1.DeleteToolCatalogResponse> getDeleteToolCatalogMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteToolCatalog",
      requestType = dev.planwire.v1.DeleteToolCatalogRequest.class,
      responseType = dev.planwire.v1.DeleteToolCatalogResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteToolCatalogRequest,
      dev.planwire.v1.DeleteToolCatalogResponse> getDeleteToolCatalogMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteToolCatalogRequest, dev.planwire.v1.DeleteToolCatalogResponse> getDeleteToolCatalogMethod;
    if ((getDeleteToolCatalogMethod = CatalogServiceGrpc.getDeleteToolCatalogMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getDeleteToolCatalogMethod = CatalogServiceGrpc.getDeleteToolCatalogMethod) == null) {
          CatalogServiceGrpc.getDeleteToolCatalogMethod = getDeleteToolCatalogMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteToolCatalogRequest, dev.planwire.v1.DeleteToolCatalogResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteToolCatalog"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteToolCatalogRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteToolCatalogResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("DeleteToolCatalog"))
              .build();
        }
      }
    }
    return getDeleteToolCatalogMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListToolsRequest,
      dev.planwire.v1.ListToolsResponse> getListToolsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListTools",
      requestType = dev.planwire.v1.ListToolsRequest.class,
      responseType = dev.planwire.v1.ListToolsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListToolsRequest,
      dev.planwire.v1.ListToolsResponse> getListToolsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListToolsRequest, dev.planwire.v1.ListToolsResponse> getListToolsMethod;
    if ((getListToolsMethod = CatalogServiceGrpc.getListToolsMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getListToolsMethod = CatalogServiceGrpc.getListToolsMethod) == null) {
          CatalogServiceGrpc.getListToolsMethod = getListToolsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListToolsRequest, dev.planwire.v1.ListToolsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListTools"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListToolsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListToolsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("ListTools"))
              .build();
        }
      }
    }
    return getListToolsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListToolActionsRequest,
      dev.planwire.v1.ListToolActionsResponse> getListToolActionsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListToolActions",
      requestType = dev.planwire.v1.ListToolActionsRequest.class,
      responseType = dev.planwire.v1.ListToolActionsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListToolActionsRequest,
      dev.planwire.v1.ListToolActionsResponse> getListToolActionsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListToolActionsRequest, dev.planwire.v1.ListToolActionsResponse> getListToolActionsMethod;
    if ((getListToolActionsMethod = CatalogServiceGrpc.getListToolActionsMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getListToolActionsMethod = CatalogServiceGrpc.getListToolActionsMethod) == null) {
          CatalogServiceGrpc.getListToolActionsMethod = getListToolActionsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListToolActionsRequest, dev.planwire.v1.ListToolActionsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListToolActions"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListToolActionsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListToolActionsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("ListToolActions"))
              .build();
        }
      }
    }
    return getListToolActionsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetToolHelpRequest,
      dev.planwire.v1.GetToolHelpResponse> getGetToolHelpMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetToolHelp",
      requestType = dev.planwire.v1.GetToolHelpRequest.class,
      responseType = dev.planwire.v1.GetToolHelpResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetToolHelpRequest,
      dev.planwire.v1.GetToolHelpResponse> getGetToolHelpMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetToolHelpRequest, dev.planwire.v1.GetToolHelpResponse> getGetToolHelpMethod;
    if ((getGetToolHelpMethod = CatalogServiceGrpc.getGetToolHelpMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getGetToolHelpMethod = CatalogServiceGrpc.getGetToolHelpMethod) == null) {
          CatalogServiceGrpc.getGetToolHelpMethod = getGetToolHelpMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetToolHelpRequest, dev.planwire.v1.GetToolHelpResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetToolHelp"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetToolHelpRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetToolHelpResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("GetToolHelp"))
              .build();
        }
      }
    }
    return getGetToolHelpMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.PutAgentDefinitionRequest,
      dev.planwire.v1.PutAgentDefinitionResponse> getPutAgentDefinitionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "PutAgentDefinition",
      requestType = dev.planwire.v1.PutAgentDefinitionRequest.class,
      responseType = dev.planwire.v1.PutAgentDefinitionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.PutAgentDefinitionRequest,
      dev.planwire.v1.PutAgentDefinitionResponse> getPutAgentDefinitionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.PutAgentDefinitionRequest, dev.planwire.v1.PutAgentDefinitionResponse> getPutAgentDefinitionMethod;
    if ((getPutAgentDefinitionMethod = CatalogServiceGrpc.getPutAgentDefinitionMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getPutAgentDefinitionMethod = CatalogServiceGrpc.getPutAgentDefinitionMethod) == null) {
          CatalogServiceGrpc.getPutAgentDefinitionMethod = getPutAgentDefinitionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.PutAgentDefinitionRequest, dev.planwire.v1.PutAgentDefinitionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "PutAgentDefinition"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PutAgentDefinitionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PutAgentDefinitionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("PutAgentDefinition"))
              .build();
        }
      }
    }
    return getPutAgentDefinitionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetAgentDefinitionRequest,
      dev.planwire.v1.GetAgentDefinitionResponse> getGetAgentDefinitionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetAgentDefinition",
      requestType = dev.planwire.v1.GetAgentDefinitionRequest.class,
      responseType = dev.planwire.v1.GetAgentDefinitionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetAgentDefinitionRequest,
      dev.planwire.v1.GetAgentDefinitionResponse> getGetAgentDefinitionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetAgentDefinitionRequest, dev.planwire.v1.GetAgentDefinitionResponse> getGetAgentDefinitionMethod;
    if ((getGetAgentDefinitionMethod = CatalogServiceGrpc.getGetAgentDefinitionMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getGetAgentDefinitionMethod = CatalogServiceGrpc.getGetAgentDefinitionMethod) == null) {
          CatalogServiceGrpc.getGetAgentDefinitionMethod = getGetAgentDefinitionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetAgentDefinitionRequest, dev.planwire.v1.GetAgentDefinitionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetAgentDefinition"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetAgentDefinitionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetAgentDefinitionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("GetAgentDefinition"))
              .build();
        }
      }
    }
    return getGetAgentDefinitionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentDefinitionsRequest,
      dev.planwire.v1.ListAgentDefinitionsResponse> getListAgentDefinitionsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListAgentDefinitions",
      requestType = dev.planwire.v1.ListAgentDefinitionsRequest.class,
      responseType = dev.planwire.v1.ListAgentDefinitionsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentDefinitionsRequest,
      dev.planwire.v1.ListAgentDefinitionsResponse> getListAgentDefinitionsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListAgentDefinitionsRequest, dev.planwire.v1.ListAgentDefinitionsResponse> getListAgentDefinitionsMethod;
    if ((getListAgentDefinitionsMethod = CatalogServiceGrpc.getListAgentDefinitionsMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getListAgentDefinitionsMethod = CatalogServiceGrpc.getListAgentDefinitionsMethod) == null) {
          CatalogServiceGrpc.getListAgentDefinitionsMethod = getListAgentDefinitionsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListAgentDefinitionsRequest, dev.planwire.v1.ListAgentDefinitionsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListAgentDefinitions"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAgentDefinitionsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListAgentDefinitionsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("ListAgentDefinitions"))
              .build();
        }
      }
    }
    return getListAgentDefinitionsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteAgentDefinitionRequest,
      dev.planwire.v1.DeleteAgentDefinitionResponse> getDeleteAgentDefinitionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteAgentDefinition",
      requestType = dev.planwire.v1.DeleteAgentDefinitionRequest.class,
      responseType = dev.planwire.v1.DeleteAgentDefinitionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteAgentDefinitionRequest,
      dev.planwire.v1.DeleteAgentDefinitionResponse> getDeleteAgentDefinitionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteAgentDefinitionRequest, dev.planwire.v1.DeleteAgentDefinitionResponse> getDeleteAgentDefinitionMethod;
    if ((getDeleteAgentDefinitionMethod = CatalogServiceGrpc.getDeleteAgentDefinitionMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getDeleteAgentDefinitionMethod = CatalogServiceGrpc.getDeleteAgentDefinitionMethod) == null) {
          CatalogServiceGrpc.getDeleteAgentDefinitionMethod = getDeleteAgentDefinitionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteAgentDefinitionRequest, dev.planwire.v1.DeleteAgentDefinitionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteAgentDefinition"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteAgentDefinitionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteAgentDefinitionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("DeleteAgentDefinition"))
              .build();
        }
      }
    }
    return getDeleteAgentDefinitionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.PutInstructionFileRequest,
      dev.planwire.v1.PutInstructionFileResponse> getPutInstructionFileMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "PutInstructionFile",
      requestType = dev.planwire.v1.PutInstructionFileRequest.class,
      responseType = dev.planwire.v1.PutInstructionFileResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.PutInstructionFileRequest,
      dev.planwire.v1.PutInstructionFileResponse> getPutInstructionFileMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.PutInstructionFileRequest, dev.planwire.v1.PutInstructionFileResponse> getPutInstructionFileMethod;
    if ((getPutInstructionFileMethod = CatalogServiceGrpc.getPutInstructionFileMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getPutInstructionFileMethod = CatalogServiceGrpc.getPutInstructionFileMethod) == null) {
          CatalogServiceGrpc.getPutInstructionFileMethod = getPutInstructionFileMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.PutInstructionFileRequest, dev.planwire.v1.PutInstructionFileResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "PutInstructionFile"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PutInstructionFileRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PutInstructionFileResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("PutInstructionFile"))
              .build();
        }
      }
    }
    return getPutInstructionFileMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetInstructionFileRequest,
      dev.planwire.v1.GetInstructionFileResponse> getGetInstructionFileMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetInstructionFile",
      requestType = dev.planwire.v1.GetInstructionFileRequest.class,
      responseType = dev.planwire.v1.GetInstructionFileResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetInstructionFileRequest,
      dev.planwire.v1.GetInstructionFileResponse> getGetInstructionFileMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetInstructionFileRequest, dev.planwire.v1.GetInstructionFileResponse> getGetInstructionFileMethod;
    if ((getGetInstructionFileMethod = CatalogServiceGrpc.getGetInstructionFileMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getGetInstructionFileMethod = CatalogServiceGrpc.getGetInstructionFileMethod) == null) {
          CatalogServiceGrpc.getGetInstructionFileMethod = getGetInstructionFileMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetInstructionFileRequest, dev.planwire.v1.GetInstructionFileResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetInstructionFile"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetInstructionFileRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetInstructionFileResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("GetInstructionFile"))
              .build();
        }
      }
    }
    return getGetInstructionFileMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListInstructionFilesRequest,
      dev.planwire.v1.ListInstructionFilesResponse> getListInstructionFilesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListInstructionFiles",
      requestType = dev.planwire.v1.ListInstructionFilesRequest.class,
      responseType = dev.planwire.v1.ListInstructionFilesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListInstructionFilesRequest,
      dev.planwire.v1.ListInstructionFilesResponse> getListInstructionFilesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListInstructionFilesRequest, dev.planwire.v1.ListInstructionFilesResponse> getListInstructionFilesMethod;
    if ((getListInstructionFilesMethod = CatalogServiceGrpc.getListInstructionFilesMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getListInstructionFilesMethod = CatalogServiceGrpc.getListInstructionFilesMethod) == null) {
          CatalogServiceGrpc.getListInstructionFilesMethod = getListInstructionFilesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListInstructionFilesRequest, dev.planwire.v1.ListInstructionFilesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListInstructionFiles"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListInstructionFilesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListInstructionFilesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("ListInstructionFiles"))
              .build();
        }
      }
    }
    return getListInstructionFilesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteInstructionFileRequest,
      dev.planwire.v1.DeleteInstructionFileResponse> getDeleteInstructionFileMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteInstructionFile",
      requestType = dev.planwire.v1.DeleteInstructionFileRequest.class,
      responseType = dev.planwire.v1.DeleteInstructionFileResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteInstructionFileRequest,
      dev.planwire.v1.DeleteInstructionFileResponse> getDeleteInstructionFileMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteInstructionFileRequest, dev.planwire.v1.DeleteInstructionFileResponse> getDeleteInstructionFileMethod;
    if ((getDeleteInstructionFileMethod = CatalogServiceGrpc.getDeleteInstructionFileMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getDeleteInstructionFileMethod = CatalogServiceGrpc.getDeleteInstructionFileMethod) == null) {
          CatalogServiceGrpc.getDeleteInstructionFileMethod = getDeleteInstructionFileMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteInstructionFileRequest, dev.planwire.v1.DeleteInstructionFileResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteInstructionFile"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteInstructionFileRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteInstructionFileResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("DeleteInstructionFile"))
              .build();
        }
      }
    }
    return getDeleteInstructionFileMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.MatchInstructionFilesRequest,
      dev.planwire.v1.MatchInstructionFilesResponse> getMatchInstructionFilesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "MatchInstructionFiles",
      requestType = dev.planwire.v1.MatchInstructionFilesRequest.class,
      responseType = dev.planwire.v1.MatchInstructionFilesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.MatchInstructionFilesRequest,
      dev.planwire.v1.MatchInstructionFilesResponse> getMatchInstructionFilesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.MatchInstructionFilesRequest, dev.planwire.v1.MatchInstructionFilesResponse> getMatchInstructionFilesMethod;
    if ((getMatchInstructionFilesMethod = CatalogServiceGrpc.getMatchInstructionFilesMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getMatchInstructionFilesMethod = CatalogServiceGrpc.getMatchInstructionFilesMethod) == null) {
          CatalogServiceGrpc.getMatchInstructionFilesMethod = getMatchInstructionFilesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.MatchInstructionFilesRequest, dev.planwire.v1.MatchInstructionFilesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "MatchInstructionFiles"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.MatchInstructionFilesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.MatchInstructionFilesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("MatchInstructionFiles"))
              .build();
        }
      }
    }
    return getMatchInstructionFilesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.PutSkillDefinitionRequest,
      dev.planwire.v1.PutSkillDefinitionResponse> getPutSkillDefinitionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "PutSkillDefinition",
      requestType = dev.planwire.v1.PutSkillDefinitionRequest.class,
      responseType = dev.planwire.v1.PutSkillDefinitionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.PutSkillDefinitionRequest,
      dev.planwire.v1.PutSkillDefinitionResponse> getPutSkillDefinitionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.PutSkillDefinitionRequest, dev.planwire.v1.PutSkillDefinitionResponse> getPutSkillDefinitionMethod;
    if ((getPutSkillDefinitionMethod = CatalogServiceGrpc.getPutSkillDefinitionMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getPutSkillDefinitionMethod = CatalogServiceGrpc.getPutSkillDefinitionMethod) == null) {
          CatalogServiceGrpc.getPutSkillDefinitionMethod = getPutSkillDefinitionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.PutSkillDefinitionRequest, dev.planwire.v1.PutSkillDefinitionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "PutSkillDefinition"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PutSkillDefinitionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PutSkillDefinitionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("PutSkillDefinition"))
              .build();
        }
      }
    }
    return getPutSkillDefinitionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetSkillDefinitionRequest,
      dev.planwire.v1.GetSkillDefinitionResponse> getGetSkillDefinitionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetSkillDefinition",
      requestType = dev.planwire.v1.GetSkillDefinitionRequest.class,
      responseType = dev.planwire.v1.GetSkillDefinitionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetSkillDefinitionRequest,
      dev.planwire.v1.GetSkillDefinitionResponse> getGetSkillDefinitionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetSkillDefinitionRequest, dev.planwire.v1.GetSkillDefinitionResponse> getGetSkillDefinitionMethod;
    if ((getGetSkillDefinitionMethod = CatalogServiceGrpc.getGetSkillDefinitionMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getGetSkillDefinitionMethod = CatalogServiceGrpc.getGetSkillDefinitionMethod) == null) {
          CatalogServiceGrpc.getGetSkillDefinitionMethod = getGetSkillDefinitionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetSkillDefinitionRequest, dev.planwire.v1.GetSkillDefinitionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetSkillDefinition"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetSkillDefinitionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetSkillDefinitionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("GetSkillDefinition"))
              .build();
        }
      }
    }
    return getGetSkillDefinitionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListSkillDefinitionsRequest,
      dev.planwire.v1.ListSkillDefinitionsResponse> getListSkillDefinitionsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListSkillDefinitions",
      requestType = dev.planwire.v1.ListSkillDefinitionsRequest.class,
      responseType = dev.planwire.v1.ListSkillDefinitionsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListSkillDefinitionsRequest,
      dev.planwire.v1.ListSkillDefinitionsResponse> getListSkillDefinitionsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListSkillDefinitionsRequest, dev.planwire.v1.ListSkillDefinitionsResponse> getListSkillDefinitionsMethod;
    if ((getListSkillDefinitionsMethod = CatalogServiceGrpc.getListSkillDefinitionsMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getListSkillDefinitionsMethod = CatalogServiceGrpc.getListSkillDefinitionsMethod) == null) {
          CatalogServiceGrpc.getListSkillDefinitionsMethod = getListSkillDefinitionsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListSkillDefinitionsRequest, dev.planwire.v1.ListSkillDefinitionsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListSkillDefinitions"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListSkillDefinitionsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListSkillDefinitionsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("ListSkillDefinitions"))
              .build();
        }
      }
    }
    return getListSkillDefinitionsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteSkillDefinitionRequest,
      dev.planwire.v1.DeleteSkillDefinitionResponse> getDeleteSkillDefinitionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteSkillDefinition",
      requestType = dev.planwire.v1.DeleteSkillDefinitionRequest.class,
      responseType = dev.planwire.v1.DeleteSkillDefinitionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteSkillDefinitionRequest,
      dev.planwire.v1.DeleteSkillDefinitionResponse> getDeleteSkillDefinitionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteSkillDefinitionRequest, dev.planwire.v1.DeleteSkillDefinitionResponse> getDeleteSkillDefinitionMethod;
    if ((getDeleteSkillDefinitionMethod = CatalogServiceGrpc.getDeleteSkillDefinitionMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getDeleteSkillDefinitionMethod = CatalogServiceGrpc.getDeleteSkillDefinitionMethod) == null) {
          CatalogServiceGrpc.getDeleteSkillDefinitionMethod = getDeleteSkillDefinitionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteSkillDefinitionRequest, dev.planwire.v1.DeleteSkillDefinitionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteSkillDefinition"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteSkillDefinitionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteSkillDefinitionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("DeleteSkillDefinition"))
              .build();
        }
      }
    }
    return getDeleteSkillDefinitionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.MatchSkillsRequest,
      dev.planwire.v1.MatchSkillsResponse> getMatchSkillsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "MatchSkills",
      requestType = dev.planwire.v1.MatchSkillsRequest.class,
      responseType = dev.planwire.v1.MatchSkillsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.MatchSkillsRequest,
      dev.planwire.v1.MatchSkillsResponse> getMatchSkillsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.MatchSkillsRequest, dev.planwire.v1.MatchSkillsResponse> getMatchSkillsMethod;
    if ((getMatchSkillsMethod = CatalogServiceGrpc.getMatchSkillsMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getMatchSkillsMethod = CatalogServiceGrpc.getMatchSkillsMethod) == null) {
          CatalogServiceGrpc.getMatchSkillsMethod = getMatchSkillsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.MatchSkillsRequest, dev.planwire.v1.MatchSkillsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "MatchSkills"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.MatchSkillsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.MatchSkillsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("MatchSkills"))
              .build();
        }
      }
    }
    return getMatchSkillsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.SearchCatalogRequest,
      dev.planwire.v1.SearchCatalogResponse> getSearchCatalogMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "SearchCatalog",
      requestType = dev.planwire.v1.SearchCatalogRequest.class,
      responseType = dev.planwire.v1.SearchCatalogResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.SearchCatalogRequest,
      dev.planwire.v1.SearchCatalogResponse> getSearchCatalogMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.SearchCatalogRequest, dev.planwire.v1.SearchCatalogResponse> getSearchCatalogMethod;
    if ((getSearchCatalogMethod = CatalogServiceGrpc.getSearchCatalogMethod) == null) {
      synchronized (CatalogServiceGrpc.class) {
        if ((getSearchCatalogMethod = CatalogServiceGrpc.getSearchCatalogMethod) == null) {
          CatalogServiceGrpc.getSearchCatalogMethod = getSearchCatalogMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.SearchCatalogRequest, dev.planwire.v1.SearchCatalogResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "SearchCatalog"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SearchCatalogRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SearchCatalogResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CatalogServiceMethodDescriptorSupplier("SearchCatalog"))
              .build();
        }
      }
    }
    return getSearchCatalogMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static CatalogServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<CatalogServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<CatalogServiceStub>() {
        @java.lang.Override
        public CatalogServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new CatalogServiceStub(channel, callOptions);
        }
      };
    return CatalogServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static CatalogServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<CatalogServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<CatalogServiceBlockingV2Stub>() {
        @java.lang.Override
        public CatalogServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new CatalogServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return CatalogServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static CatalogServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<CatalogServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<CatalogServiceBlockingStub>() {
        @java.lang.Override
        public CatalogServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new CatalogServiceBlockingStub(channel, callOptions);
        }
      };
    return CatalogServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static CatalogServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<CatalogServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<CatalogServiceFutureStub>() {
        @java.lang.Override
        public CatalogServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new CatalogServiceFutureStub(channel, callOptions);
        }
      };
    return CatalogServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps what agents look up: tools with their actions and parameters, the definitions of agents, instructions for
   * files, and skills. What is stored without a workspace is there for all of them, and a workspace can have an entry of
   * its own in its place.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Stores a catalog under its name, in place of what has that name there. The same once more changes nothing. Errors:
     * NOT_FOUND for the workspace, or for the catalog where an etag is given; ABORTED when the etag does not match.
     * </pre>
     */
    default void putToolCatalog(dev.planwire.v1.PutToolCatalogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PutToolCatalogResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getPutToolCatalogMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the catalog with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    default void getToolCatalog(dev.planwire.v1.GetToolCatalogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetToolCatalogResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetToolCatalogMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the catalogs of a workspace and of all workspaces, in the order of their names. One of the workspace stands
     * for that of all workspaces with its name. Their tools are left out. Errors: NOT_FOUND.
     * </pre>
     */
    default void listToolCatalogs(dev.planwire.v1.ListToolCatalogsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListToolCatalogsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListToolCatalogsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes the catalog of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteToolCatalog(dev.planwire.v1.DeleteToolCatalogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteToolCatalogResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteToolCatalogMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the tools of the catalogs that a workspace sees, in the order of the catalogs' names and as each has them.
     * Errors: NOT_FOUND.
     * </pre>
     */
    default void listTools(dev.planwire.v1.ListToolsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListToolsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListToolsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the actions of the tools that a workspace sees, each with what it takes, in the order of the catalogs' names
     * and as each has them. Errors: NOT_FOUND.
     * </pre>
     */
    default void listToolActions(dev.planwire.v1.ListToolActionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListToolActionsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListToolActionsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns help for a tool or for one of its actions, as text. Of several catalogs that have the tool, the first one
     * by its name counts. Errors: NOT_FOUND.
     * </pre>
     */
    default void getToolHelp(dev.planwire.v1.GetToolHelpRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetToolHelpResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetToolHelpMethod(), responseObserver);
    }

    /**
     * <pre>
     * Stores a definition under its name, in place of what has that name there. The same once more changes nothing.
     * Errors: NOT_FOUND for the workspace, or for the definition where an etag is given; ABORTED when the etag does not
     * match.
     * </pre>
     */
    default void putAgentDefinition(dev.planwire.v1.PutAgentDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PutAgentDefinitionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getPutAgentDefinitionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the definition with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    default void getAgentDefinition(dev.planwire.v1.GetAgentDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetAgentDefinitionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetAgentDefinitionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the definitions of a workspace and of all workspaces, in the order of their names. One of the workspace
     * stands for that of all workspaces with its name. Errors: NOT_FOUND.
     * </pre>
     */
    default void listAgentDefinitions(dev.planwire.v1.ListAgentDefinitionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentDefinitionsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListAgentDefinitionsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes the definition of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteAgentDefinition(dev.planwire.v1.DeleteAgentDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteAgentDefinitionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteAgentDefinitionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Stores instructions under their filename, in place of what has that filename there. The same once more changes
     * nothing. Errors: NOT_FOUND for the workspace, or for the instructions where an etag is given; ABORTED when the etag
     * does not match.
     * </pre>
     */
    default void putInstructionFile(dev.planwire.v1.PutInstructionFileRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PutInstructionFileResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getPutInstructionFileMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the instructions with a filename: that of the workspace, if it has one, else that of all workspaces.
     * Errors: NOT_FOUND.
     * </pre>
     */
    default void getInstructionFile(dev.planwire.v1.GetInstructionFileRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetInstructionFileResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetInstructionFileMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the instructions of a workspace and of all workspaces, in the order of their filenames. One of the workspace
     * stands for that of all workspaces with its filename. Errors: NOT_FOUND.
     * </pre>
     */
    default void listInstructionFiles(dev.planwire.v1.ListInstructionFilesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListInstructionFilesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListInstructionFilesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes the instructions of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteInstructionFile(dev.planwire.v1.DeleteInstructionFileRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteInstructionFileResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteInstructionFileMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the instructions for a file: those of which a glob matches its path, in the order of their filenames. Errors:
     * NOT_FOUND.
     * </pre>
     */
    default void matchInstructionFiles(dev.planwire.v1.MatchInstructionFilesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.MatchInstructionFilesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getMatchInstructionFilesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Stores a skill under its name, in place of what has that name there. The same once more changes nothing. Errors:
     * NOT_FOUND for the workspace, or for the skill where an etag is given; ABORTED when the etag does not match.
     * </pre>
     */
    default void putSkillDefinition(dev.planwire.v1.PutSkillDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PutSkillDefinitionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getPutSkillDefinitionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the skill with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    default void getSkillDefinition(dev.planwire.v1.GetSkillDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetSkillDefinitionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetSkillDefinitionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the skills of a workspace and of all workspaces, in the order of their names. One of the workspace stands for
     * that of all workspaces with its name. Errors: NOT_FOUND.
     * </pre>
     */
    default void listSkillDefinitions(dev.planwire.v1.ListSkillDefinitionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListSkillDefinitionsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListSkillDefinitionsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes the skill of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteSkillDefinition(dev.planwire.v1.DeleteSkillDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteSkillDefinitionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteSkillDefinitionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the skills that match, the best ones first. Errors: NOT_FOUND.
     * </pre>
     */
    default void matchSkills(dev.planwire.v1.MatchSkillsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.MatchSkillsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getMatchSkillsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Searches the names, descriptions and texts of everything in the catalog, the best hits first: the tools' actions,
     * agent definitions, instructions and skills. `create a plan` finds the RPC that creates plans. Errors: NOT_FOUND.
     * </pre>
     */
    default void searchCatalog(dev.planwire.v1.SearchCatalogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SearchCatalogResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getSearchCatalogMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service CatalogService.
   * <pre>
   * Keeps what agents look up: tools with their actions and parameters, the definitions of agents, instructions for
   * files, and skills. What is stored without a workspace is there for all of them, and a workspace can have an entry of
   * its own in its place.
   * </pre>
   */
  public static abstract class CatalogServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return CatalogServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service CatalogService.
   * <pre>
   * Keeps what agents look up: tools with their actions and parameters, the definitions of agents, instructions for
   * files, and skills. What is stored without a workspace is there for all of them, and a workspace can have an entry of
   * its own in its place.
   * </pre>
   */
  public static final class CatalogServiceStub
      extends io.grpc.stub.AbstractAsyncStub<CatalogServiceStub> {
    private CatalogServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected CatalogServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new CatalogServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Stores a catalog under its name, in place of what has that name there. The same once more changes nothing. Errors:
     * NOT_FOUND for the workspace, or for the catalog where an etag is given; ABORTED when the etag does not match.
     * </pre>
     */
    public void putToolCatalog(dev.planwire.v1.PutToolCatalogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PutToolCatalogResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getPutToolCatalogMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the catalog with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public void getToolCatalog(dev.planwire.v1.GetToolCatalogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetToolCatalogResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetToolCatalogMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the catalogs of a workspace and of all workspaces, in the order of their names. One of the workspace stands
     * for that of all workspaces with its name. Their tools are left out. Errors: NOT_FOUND.
     * </pre>
     */
    public void listToolCatalogs(dev.planwire.v1.ListToolCatalogsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListToolCatalogsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListToolCatalogsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes the catalog of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteToolCatalog(dev.planwire.v1.DeleteToolCatalogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteToolCatalogResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteToolCatalogMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the tools of the catalogs that a workspace sees, in the order of the catalogs' names and as each has them.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public void listTools(dev.planwire.v1.ListToolsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListToolsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListToolsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the actions of the tools that a workspace sees, each with what it takes, in the order of the catalogs' names
     * and as each has them. Errors: NOT_FOUND.
     * </pre>
     */
    public void listToolActions(dev.planwire.v1.ListToolActionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListToolActionsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListToolActionsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns help for a tool or for one of its actions, as text. Of several catalogs that have the tool, the first one
     * by its name counts. Errors: NOT_FOUND.
     * </pre>
     */
    public void getToolHelp(dev.planwire.v1.GetToolHelpRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetToolHelpResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetToolHelpMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Stores a definition under its name, in place of what has that name there. The same once more changes nothing.
     * Errors: NOT_FOUND for the workspace, or for the definition where an etag is given; ABORTED when the etag does not
     * match.
     * </pre>
     */
    public void putAgentDefinition(dev.planwire.v1.PutAgentDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PutAgentDefinitionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getPutAgentDefinitionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the definition with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public void getAgentDefinition(dev.planwire.v1.GetAgentDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetAgentDefinitionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetAgentDefinitionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the definitions of a workspace and of all workspaces, in the order of their names. One of the workspace
     * stands for that of all workspaces with its name. Errors: NOT_FOUND.
     * </pre>
     */
    public void listAgentDefinitions(dev.planwire.v1.ListAgentDefinitionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentDefinitionsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListAgentDefinitionsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes the definition of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteAgentDefinition(dev.planwire.v1.DeleteAgentDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteAgentDefinitionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteAgentDefinitionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Stores instructions under their filename, in place of what has that filename there. The same once more changes
     * nothing. Errors: NOT_FOUND for the workspace, or for the instructions where an etag is given; ABORTED when the etag
     * does not match.
     * </pre>
     */
    public void putInstructionFile(dev.planwire.v1.PutInstructionFileRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PutInstructionFileResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getPutInstructionFileMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the instructions with a filename: that of the workspace, if it has one, else that of all workspaces.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public void getInstructionFile(dev.planwire.v1.GetInstructionFileRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetInstructionFileResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetInstructionFileMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the instructions of a workspace and of all workspaces, in the order of their filenames. One of the workspace
     * stands for that of all workspaces with its filename. Errors: NOT_FOUND.
     * </pre>
     */
    public void listInstructionFiles(dev.planwire.v1.ListInstructionFilesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListInstructionFilesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListInstructionFilesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes the instructions of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteInstructionFile(dev.planwire.v1.DeleteInstructionFileRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteInstructionFileResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteInstructionFileMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the instructions for a file: those of which a glob matches its path, in the order of their filenames. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public void matchInstructionFiles(dev.planwire.v1.MatchInstructionFilesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.MatchInstructionFilesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getMatchInstructionFilesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Stores a skill under its name, in place of what has that name there. The same once more changes nothing. Errors:
     * NOT_FOUND for the workspace, or for the skill where an etag is given; ABORTED when the etag does not match.
     * </pre>
     */
    public void putSkillDefinition(dev.planwire.v1.PutSkillDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PutSkillDefinitionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getPutSkillDefinitionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the skill with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public void getSkillDefinition(dev.planwire.v1.GetSkillDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetSkillDefinitionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetSkillDefinitionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the skills of a workspace and of all workspaces, in the order of their names. One of the workspace stands for
     * that of all workspaces with its name. Errors: NOT_FOUND.
     * </pre>
     */
    public void listSkillDefinitions(dev.planwire.v1.ListSkillDefinitionsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListSkillDefinitionsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListSkillDefinitionsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes the skill of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteSkillDefinition(dev.planwire.v1.DeleteSkillDefinitionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteSkillDefinitionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteSkillDefinitionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the skills that match, the best ones first. Errors: NOT_FOUND.
     * </pre>
     */
    public void matchSkills(dev.planwire.v1.MatchSkillsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.MatchSkillsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getMatchSkillsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Searches the names, descriptions and texts of everything in the catalog, the best hits first: the tools' actions,
     * agent definitions, instructions and skills. `create a plan` finds the RPC that creates plans. Errors: NOT_FOUND.
     * </pre>
     */
    public void searchCatalog(dev.planwire.v1.SearchCatalogRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SearchCatalogResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getSearchCatalogMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service CatalogService.
   * <pre>
   * Keeps what agents look up: tools with their actions and parameters, the definitions of agents, instructions for
   * files, and skills. What is stored without a workspace is there for all of them, and a workspace can have an entry of
   * its own in its place.
   * </pre>
   */
  public static final class CatalogServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<CatalogServiceBlockingV2Stub> {
    private CatalogServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected CatalogServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new CatalogServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Stores a catalog under its name, in place of what has that name there. The same once more changes nothing. Errors:
     * NOT_FOUND for the workspace, or for the catalog where an etag is given; ABORTED when the etag does not match.
     * </pre>
     */
    public dev.planwire.v1.PutToolCatalogResponse putToolCatalog(dev.planwire.v1.PutToolCatalogRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getPutToolCatalogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the catalog with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetToolCatalogResponse getToolCatalog(dev.planwire.v1.GetToolCatalogRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetToolCatalogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the catalogs of a workspace and of all workspaces, in the order of their names. One of the workspace stands
     * for that of all workspaces with its name. Their tools are left out. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListToolCatalogsResponse listToolCatalogs(dev.planwire.v1.ListToolCatalogsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListToolCatalogsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the catalog of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteToolCatalogResponse deleteToolCatalog(dev.planwire.v1.DeleteToolCatalogRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteToolCatalogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the tools of the catalogs that a workspace sees, in the order of the catalogs' names and as each has them.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListToolsResponse listTools(dev.planwire.v1.ListToolsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListToolsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the actions of the tools that a workspace sees, each with what it takes, in the order of the catalogs' names
     * and as each has them. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListToolActionsResponse listToolActions(dev.planwire.v1.ListToolActionsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListToolActionsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns help for a tool or for one of its actions, as text. Of several catalogs that have the tool, the first one
     * by its name counts. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetToolHelpResponse getToolHelp(dev.planwire.v1.GetToolHelpRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetToolHelpMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores a definition under its name, in place of what has that name there. The same once more changes nothing.
     * Errors: NOT_FOUND for the workspace, or for the definition where an etag is given; ABORTED when the etag does not
     * match.
     * </pre>
     */
    public dev.planwire.v1.PutAgentDefinitionResponse putAgentDefinition(dev.planwire.v1.PutAgentDefinitionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getPutAgentDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the definition with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetAgentDefinitionResponse getAgentDefinition(dev.planwire.v1.GetAgentDefinitionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetAgentDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the definitions of a workspace and of all workspaces, in the order of their names. One of the workspace
     * stands for that of all workspaces with its name. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAgentDefinitionsResponse listAgentDefinitions(dev.planwire.v1.ListAgentDefinitionsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListAgentDefinitionsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the definition of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteAgentDefinitionResponse deleteAgentDefinition(dev.planwire.v1.DeleteAgentDefinitionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteAgentDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores instructions under their filename, in place of what has that filename there. The same once more changes
     * nothing. Errors: NOT_FOUND for the workspace, or for the instructions where an etag is given; ABORTED when the etag
     * does not match.
     * </pre>
     */
    public dev.planwire.v1.PutInstructionFileResponse putInstructionFile(dev.planwire.v1.PutInstructionFileRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getPutInstructionFileMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the instructions with a filename: that of the workspace, if it has one, else that of all workspaces.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetInstructionFileResponse getInstructionFile(dev.planwire.v1.GetInstructionFileRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetInstructionFileMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the instructions of a workspace and of all workspaces, in the order of their filenames. One of the workspace
     * stands for that of all workspaces with its filename. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListInstructionFilesResponse listInstructionFiles(dev.planwire.v1.ListInstructionFilesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListInstructionFilesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the instructions of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteInstructionFileResponse deleteInstructionFile(dev.planwire.v1.DeleteInstructionFileRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteInstructionFileMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the instructions for a file: those of which a glob matches its path, in the order of their filenames. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.MatchInstructionFilesResponse matchInstructionFiles(dev.planwire.v1.MatchInstructionFilesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getMatchInstructionFilesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores a skill under its name, in place of what has that name there. The same once more changes nothing. Errors:
     * NOT_FOUND for the workspace, or for the skill where an etag is given; ABORTED when the etag does not match.
     * </pre>
     */
    public dev.planwire.v1.PutSkillDefinitionResponse putSkillDefinition(dev.planwire.v1.PutSkillDefinitionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getPutSkillDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the skill with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetSkillDefinitionResponse getSkillDefinition(dev.planwire.v1.GetSkillDefinitionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetSkillDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the skills of a workspace and of all workspaces, in the order of their names. One of the workspace stands for
     * that of all workspaces with its name. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListSkillDefinitionsResponse listSkillDefinitions(dev.planwire.v1.ListSkillDefinitionsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListSkillDefinitionsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the skill of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteSkillDefinitionResponse deleteSkillDefinition(dev.planwire.v1.DeleteSkillDefinitionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteSkillDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the skills that match, the best ones first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.MatchSkillsResponse matchSkills(dev.planwire.v1.MatchSkillsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getMatchSkillsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Searches the names, descriptions and texts of everything in the catalog, the best hits first: the tools' actions,
     * agent definitions, instructions and skills. `create a plan` finds the RPC that creates plans. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.SearchCatalogResponse searchCatalog(dev.planwire.v1.SearchCatalogRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getSearchCatalogMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service CatalogService.
   * <pre>
   * Keeps what agents look up: tools with their actions and parameters, the definitions of agents, instructions for
   * files, and skills. What is stored without a workspace is there for all of them, and a workspace can have an entry of
   * its own in its place.
   * </pre>
   */
  public static final class CatalogServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<CatalogServiceBlockingStub> {
    private CatalogServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected CatalogServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new CatalogServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Stores a catalog under its name, in place of what has that name there. The same once more changes nothing. Errors:
     * NOT_FOUND for the workspace, or for the catalog where an etag is given; ABORTED when the etag does not match.
     * </pre>
     */
    public dev.planwire.v1.PutToolCatalogResponse putToolCatalog(dev.planwire.v1.PutToolCatalogRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getPutToolCatalogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the catalog with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetToolCatalogResponse getToolCatalog(dev.planwire.v1.GetToolCatalogRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetToolCatalogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the catalogs of a workspace and of all workspaces, in the order of their names. One of the workspace stands
     * for that of all workspaces with its name. Their tools are left out. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListToolCatalogsResponse listToolCatalogs(dev.planwire.v1.ListToolCatalogsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListToolCatalogsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the catalog of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteToolCatalogResponse deleteToolCatalog(dev.planwire.v1.DeleteToolCatalogRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteToolCatalogMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the tools of the catalogs that a workspace sees, in the order of the catalogs' names and as each has them.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListToolsResponse listTools(dev.planwire.v1.ListToolsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListToolsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the actions of the tools that a workspace sees, each with what it takes, in the order of the catalogs' names
     * and as each has them. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListToolActionsResponse listToolActions(dev.planwire.v1.ListToolActionsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListToolActionsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns help for a tool or for one of its actions, as text. Of several catalogs that have the tool, the first one
     * by its name counts. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetToolHelpResponse getToolHelp(dev.planwire.v1.GetToolHelpRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetToolHelpMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores a definition under its name, in place of what has that name there. The same once more changes nothing.
     * Errors: NOT_FOUND for the workspace, or for the definition where an etag is given; ABORTED when the etag does not
     * match.
     * </pre>
     */
    public dev.planwire.v1.PutAgentDefinitionResponse putAgentDefinition(dev.planwire.v1.PutAgentDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getPutAgentDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the definition with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetAgentDefinitionResponse getAgentDefinition(dev.planwire.v1.GetAgentDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetAgentDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the definitions of a workspace and of all workspaces, in the order of their names. One of the workspace
     * stands for that of all workspaces with its name. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListAgentDefinitionsResponse listAgentDefinitions(dev.planwire.v1.ListAgentDefinitionsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListAgentDefinitionsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the definition of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteAgentDefinitionResponse deleteAgentDefinition(dev.planwire.v1.DeleteAgentDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteAgentDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores instructions under their filename, in place of what has that filename there. The same once more changes
     * nothing. Errors: NOT_FOUND for the workspace, or for the instructions where an etag is given; ABORTED when the etag
     * does not match.
     * </pre>
     */
    public dev.planwire.v1.PutInstructionFileResponse putInstructionFile(dev.planwire.v1.PutInstructionFileRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getPutInstructionFileMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the instructions with a filename: that of the workspace, if it has one, else that of all workspaces.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetInstructionFileResponse getInstructionFile(dev.planwire.v1.GetInstructionFileRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetInstructionFileMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the instructions of a workspace and of all workspaces, in the order of their filenames. One of the workspace
     * stands for that of all workspaces with its filename. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListInstructionFilesResponse listInstructionFiles(dev.planwire.v1.ListInstructionFilesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListInstructionFilesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the instructions of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteInstructionFileResponse deleteInstructionFile(dev.planwire.v1.DeleteInstructionFileRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteInstructionFileMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the instructions for a file: those of which a glob matches its path, in the order of their filenames. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.MatchInstructionFilesResponse matchInstructionFiles(dev.planwire.v1.MatchInstructionFilesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getMatchInstructionFilesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores a skill under its name, in place of what has that name there. The same once more changes nothing. Errors:
     * NOT_FOUND for the workspace, or for the skill where an etag is given; ABORTED when the etag does not match.
     * </pre>
     */
    public dev.planwire.v1.PutSkillDefinitionResponse putSkillDefinition(dev.planwire.v1.PutSkillDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getPutSkillDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the skill with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetSkillDefinitionResponse getSkillDefinition(dev.planwire.v1.GetSkillDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetSkillDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the skills of a workspace and of all workspaces, in the order of their names. One of the workspace stands for
     * that of all workspaces with its name. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListSkillDefinitionsResponse listSkillDefinitions(dev.planwire.v1.ListSkillDefinitionsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListSkillDefinitionsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the skill of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteSkillDefinitionResponse deleteSkillDefinition(dev.planwire.v1.DeleteSkillDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteSkillDefinitionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the skills that match, the best ones first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.MatchSkillsResponse matchSkills(dev.planwire.v1.MatchSkillsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getMatchSkillsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Searches the names, descriptions and texts of everything in the catalog, the best hits first: the tools' actions,
     * agent definitions, instructions and skills. `create a plan` finds the RPC that creates plans. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.SearchCatalogResponse searchCatalog(dev.planwire.v1.SearchCatalogRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getSearchCatalogMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service CatalogService.
   * <pre>
   * Keeps what agents look up: tools with their actions and parameters, the definitions of agents, instructions for
   * files, and skills. What is stored without a workspace is there for all of them, and a workspace can have an entry of
   * its own in its place.
   * </pre>
   */
  public static final class CatalogServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<CatalogServiceFutureStub> {
    private CatalogServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected CatalogServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new CatalogServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Stores a catalog under its name, in place of what has that name there. The same once more changes nothing. Errors:
     * NOT_FOUND for the workspace, or for the catalog where an etag is given; ABORTED when the etag does not match.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.PutToolCatalogResponse> putToolCatalog(
        dev.planwire.v1.PutToolCatalogRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getPutToolCatalogMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the catalog with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetToolCatalogResponse> getToolCatalog(
        dev.planwire.v1.GetToolCatalogRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetToolCatalogMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the catalogs of a workspace and of all workspaces, in the order of their names. One of the workspace stands
     * for that of all workspaces with its name. Their tools are left out. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListToolCatalogsResponse> listToolCatalogs(
        dev.planwire.v1.ListToolCatalogsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListToolCatalogsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes the catalog of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteToolCatalogResponse> deleteToolCatalog(
        dev.planwire.v1.DeleteToolCatalogRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteToolCatalogMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the tools of the catalogs that a workspace sees, in the order of the catalogs' names and as each has them.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListToolsResponse> listTools(
        dev.planwire.v1.ListToolsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListToolsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the actions of the tools that a workspace sees, each with what it takes, in the order of the catalogs' names
     * and as each has them. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListToolActionsResponse> listToolActions(
        dev.planwire.v1.ListToolActionsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListToolActionsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns help for a tool or for one of its actions, as text. Of several catalogs that have the tool, the first one
     * by its name counts. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetToolHelpResponse> getToolHelp(
        dev.planwire.v1.GetToolHelpRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetToolHelpMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Stores a definition under its name, in place of what has that name there. The same once more changes nothing.
     * Errors: NOT_FOUND for the workspace, or for the definition where an etag is given; ABORTED when the etag does not
     * match.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.PutAgentDefinitionResponse> putAgentDefinition(
        dev.planwire.v1.PutAgentDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getPutAgentDefinitionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the definition with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetAgentDefinitionResponse> getAgentDefinition(
        dev.planwire.v1.GetAgentDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetAgentDefinitionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the definitions of a workspace and of all workspaces, in the order of their names. One of the workspace
     * stands for that of all workspaces with its name. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListAgentDefinitionsResponse> listAgentDefinitions(
        dev.planwire.v1.ListAgentDefinitionsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListAgentDefinitionsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes the definition of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteAgentDefinitionResponse> deleteAgentDefinition(
        dev.planwire.v1.DeleteAgentDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteAgentDefinitionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Stores instructions under their filename, in place of what has that filename there. The same once more changes
     * nothing. Errors: NOT_FOUND for the workspace, or for the instructions where an etag is given; ABORTED when the etag
     * does not match.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.PutInstructionFileResponse> putInstructionFile(
        dev.planwire.v1.PutInstructionFileRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getPutInstructionFileMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the instructions with a filename: that of the workspace, if it has one, else that of all workspaces.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetInstructionFileResponse> getInstructionFile(
        dev.planwire.v1.GetInstructionFileRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetInstructionFileMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the instructions of a workspace and of all workspaces, in the order of their filenames. One of the workspace
     * stands for that of all workspaces with its filename. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListInstructionFilesResponse> listInstructionFiles(
        dev.planwire.v1.ListInstructionFilesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListInstructionFilesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes the instructions of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteInstructionFileResponse> deleteInstructionFile(
        dev.planwire.v1.DeleteInstructionFileRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteInstructionFileMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the instructions for a file: those of which a glob matches its path, in the order of their filenames. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.MatchInstructionFilesResponse> matchInstructionFiles(
        dev.planwire.v1.MatchInstructionFilesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getMatchInstructionFilesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Stores a skill under its name, in place of what has that name there. The same once more changes nothing. Errors:
     * NOT_FOUND for the workspace, or for the skill where an etag is given; ABORTED when the etag does not match.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.PutSkillDefinitionResponse> putSkillDefinition(
        dev.planwire.v1.PutSkillDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getPutSkillDefinitionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the skill with a name: that of the workspace, if it has one, else that of all workspaces. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetSkillDefinitionResponse> getSkillDefinition(
        dev.planwire.v1.GetSkillDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetSkillDefinitionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the skills of a workspace and of all workspaces, in the order of their names. One of the workspace stands for
     * that of all workspaces with its name. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListSkillDefinitionsResponse> listSkillDefinitions(
        dev.planwire.v1.ListSkillDefinitionsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListSkillDefinitionsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes the skill of a workspace, or of all workspaces. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteSkillDefinitionResponse> deleteSkillDefinition(
        dev.planwire.v1.DeleteSkillDefinitionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteSkillDefinitionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the skills that match, the best ones first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.MatchSkillsResponse> matchSkills(
        dev.planwire.v1.MatchSkillsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getMatchSkillsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Searches the names, descriptions and texts of everything in the catalog, the best hits first: the tools' actions,
     * agent definitions, instructions and skills. `create a plan` finds the RPC that creates plans. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.SearchCatalogResponse> searchCatalog(
        dev.planwire.v1.SearchCatalogRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getSearchCatalogMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_PUT_TOOL_CATALOG = 0;
  private static final int METHODID_GET_TOOL_CATALOG = 1;
  private static final int METHODID_LIST_TOOL_CATALOGS = 2;
  private static final int METHODID_DELETE_TOOL_CATALOG = 3;
  private static final int METHODID_LIST_TOOLS = 4;
  private static final int METHODID_LIST_TOOL_ACTIONS = 5;
  private static final int METHODID_GET_TOOL_HELP = 6;
  private static final int METHODID_PUT_AGENT_DEFINITION = 7;
  private static final int METHODID_GET_AGENT_DEFINITION = 8;
  private static final int METHODID_LIST_AGENT_DEFINITIONS = 9;
  private static final int METHODID_DELETE_AGENT_DEFINITION = 10;
  private static final int METHODID_PUT_INSTRUCTION_FILE = 11;
  private static final int METHODID_GET_INSTRUCTION_FILE = 12;
  private static final int METHODID_LIST_INSTRUCTION_FILES = 13;
  private static final int METHODID_DELETE_INSTRUCTION_FILE = 14;
  private static final int METHODID_MATCH_INSTRUCTION_FILES = 15;
  private static final int METHODID_PUT_SKILL_DEFINITION = 16;
  private static final int METHODID_GET_SKILL_DEFINITION = 17;
  private static final int METHODID_LIST_SKILL_DEFINITIONS = 18;
  private static final int METHODID_DELETE_SKILL_DEFINITION = 19;
  private static final int METHODID_MATCH_SKILLS = 20;
  private static final int METHODID_SEARCH_CATALOG = 21;

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
        case METHODID_PUT_TOOL_CATALOG:
          serviceImpl.putToolCatalog((dev.planwire.v1.PutToolCatalogRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.PutToolCatalogResponse>) responseObserver);
          break;
        case METHODID_GET_TOOL_CATALOG:
          serviceImpl.getToolCatalog((dev.planwire.v1.GetToolCatalogRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetToolCatalogResponse>) responseObserver);
          break;
        case METHODID_LIST_TOOL_CATALOGS:
          serviceImpl.listToolCatalogs((dev.planwire.v1.ListToolCatalogsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListToolCatalogsResponse>) responseObserver);
          break;
        case METHODID_DELETE_TOOL_CATALOG:
          serviceImpl.deleteToolCatalog((dev.planwire.v1.DeleteToolCatalogRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteToolCatalogResponse>) responseObserver);
          break;
        case METHODID_LIST_TOOLS:
          serviceImpl.listTools((dev.planwire.v1.ListToolsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListToolsResponse>) responseObserver);
          break;
        case METHODID_LIST_TOOL_ACTIONS:
          serviceImpl.listToolActions((dev.planwire.v1.ListToolActionsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListToolActionsResponse>) responseObserver);
          break;
        case METHODID_GET_TOOL_HELP:
          serviceImpl.getToolHelp((dev.planwire.v1.GetToolHelpRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetToolHelpResponse>) responseObserver);
          break;
        case METHODID_PUT_AGENT_DEFINITION:
          serviceImpl.putAgentDefinition((dev.planwire.v1.PutAgentDefinitionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.PutAgentDefinitionResponse>) responseObserver);
          break;
        case METHODID_GET_AGENT_DEFINITION:
          serviceImpl.getAgentDefinition((dev.planwire.v1.GetAgentDefinitionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetAgentDefinitionResponse>) responseObserver);
          break;
        case METHODID_LIST_AGENT_DEFINITIONS:
          serviceImpl.listAgentDefinitions((dev.planwire.v1.ListAgentDefinitionsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListAgentDefinitionsResponse>) responseObserver);
          break;
        case METHODID_DELETE_AGENT_DEFINITION:
          serviceImpl.deleteAgentDefinition((dev.planwire.v1.DeleteAgentDefinitionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteAgentDefinitionResponse>) responseObserver);
          break;
        case METHODID_PUT_INSTRUCTION_FILE:
          serviceImpl.putInstructionFile((dev.planwire.v1.PutInstructionFileRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.PutInstructionFileResponse>) responseObserver);
          break;
        case METHODID_GET_INSTRUCTION_FILE:
          serviceImpl.getInstructionFile((dev.planwire.v1.GetInstructionFileRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetInstructionFileResponse>) responseObserver);
          break;
        case METHODID_LIST_INSTRUCTION_FILES:
          serviceImpl.listInstructionFiles((dev.planwire.v1.ListInstructionFilesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListInstructionFilesResponse>) responseObserver);
          break;
        case METHODID_DELETE_INSTRUCTION_FILE:
          serviceImpl.deleteInstructionFile((dev.planwire.v1.DeleteInstructionFileRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteInstructionFileResponse>) responseObserver);
          break;
        case METHODID_MATCH_INSTRUCTION_FILES:
          serviceImpl.matchInstructionFiles((dev.planwire.v1.MatchInstructionFilesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.MatchInstructionFilesResponse>) responseObserver);
          break;
        case METHODID_PUT_SKILL_DEFINITION:
          serviceImpl.putSkillDefinition((dev.planwire.v1.PutSkillDefinitionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.PutSkillDefinitionResponse>) responseObserver);
          break;
        case METHODID_GET_SKILL_DEFINITION:
          serviceImpl.getSkillDefinition((dev.planwire.v1.GetSkillDefinitionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetSkillDefinitionResponse>) responseObserver);
          break;
        case METHODID_LIST_SKILL_DEFINITIONS:
          serviceImpl.listSkillDefinitions((dev.planwire.v1.ListSkillDefinitionsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListSkillDefinitionsResponse>) responseObserver);
          break;
        case METHODID_DELETE_SKILL_DEFINITION:
          serviceImpl.deleteSkillDefinition((dev.planwire.v1.DeleteSkillDefinitionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteSkillDefinitionResponse>) responseObserver);
          break;
        case METHODID_MATCH_SKILLS:
          serviceImpl.matchSkills((dev.planwire.v1.MatchSkillsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.MatchSkillsResponse>) responseObserver);
          break;
        case METHODID_SEARCH_CATALOG:
          serviceImpl.searchCatalog((dev.planwire.v1.SearchCatalogRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.SearchCatalogResponse>) responseObserver);
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
          getPutToolCatalogMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.PutToolCatalogRequest,
              dev.planwire.v1.PutToolCatalogResponse>(
                service, METHODID_PUT_TOOL_CATALOG)))
        .addMethod(
          getGetToolCatalogMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetToolCatalogRequest,
              dev.planwire.v1.GetToolCatalogResponse>(
                service, METHODID_GET_TOOL_CATALOG)))
        .addMethod(
          getListToolCatalogsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListToolCatalogsRequest,
              dev.planwire.v1.ListToolCatalogsResponse>(
                service, METHODID_LIST_TOOL_CATALOGS)))
        .addMethod(
          getDeleteToolCatalogMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteToolCatalogRequest,
              dev.planwire.v1.DeleteToolCatalogResponse>(
                service, METHODID_DELETE_TOOL_CATALOG)))
        .addMethod(
          getListToolsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListToolsRequest,
              dev.planwire.v1.ListToolsResponse>(
                service, METHODID_LIST_TOOLS)))
        .addMethod(
          getListToolActionsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListToolActionsRequest,
              dev.planwire.v1.ListToolActionsResponse>(
                service, METHODID_LIST_TOOL_ACTIONS)))
        .addMethod(
          getGetToolHelpMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetToolHelpRequest,
              dev.planwire.v1.GetToolHelpResponse>(
                service, METHODID_GET_TOOL_HELP)))
        .addMethod(
          getPutAgentDefinitionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.PutAgentDefinitionRequest,
              dev.planwire.v1.PutAgentDefinitionResponse>(
                service, METHODID_PUT_AGENT_DEFINITION)))
        .addMethod(
          getGetAgentDefinitionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetAgentDefinitionRequest,
              dev.planwire.v1.GetAgentDefinitionResponse>(
                service, METHODID_GET_AGENT_DEFINITION)))
        .addMethod(
          getListAgentDefinitionsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListAgentDefinitionsRequest,
              dev.planwire.v1.ListAgentDefinitionsResponse>(
                service, METHODID_LIST_AGENT_DEFINITIONS)))
        .addMethod(
          getDeleteAgentDefinitionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteAgentDefinitionRequest,
              dev.planwire.v1.DeleteAgentDefinitionResponse>(
                service, METHODID_DELETE_AGENT_DEFINITION)))
        .addMethod(
          getPutInstructionFileMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.PutInstructionFileRequest,
              dev.planwire.v1.PutInstructionFileResponse>(
                service, METHODID_PUT_INSTRUCTION_FILE)))
        .addMethod(
          getGetInstructionFileMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetInstructionFileRequest,
              dev.planwire.v1.GetInstructionFileResponse>(
                service, METHODID_GET_INSTRUCTION_FILE)))
        .addMethod(
          getListInstructionFilesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListInstructionFilesRequest,
              dev.planwire.v1.ListInstructionFilesResponse>(
                service, METHODID_LIST_INSTRUCTION_FILES)))
        .addMethod(
          getDeleteInstructionFileMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteInstructionFileRequest,
              dev.planwire.v1.DeleteInstructionFileResponse>(
                service, METHODID_DELETE_INSTRUCTION_FILE)))
        .addMethod(
          getMatchInstructionFilesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.MatchInstructionFilesRequest,
              dev.planwire.v1.MatchInstructionFilesResponse>(
                service, METHODID_MATCH_INSTRUCTION_FILES)))
        .addMethod(
          getPutSkillDefinitionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.PutSkillDefinitionRequest,
              dev.planwire.v1.PutSkillDefinitionResponse>(
                service, METHODID_PUT_SKILL_DEFINITION)))
        .addMethod(
          getGetSkillDefinitionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetSkillDefinitionRequest,
              dev.planwire.v1.GetSkillDefinitionResponse>(
                service, METHODID_GET_SKILL_DEFINITION)))
        .addMethod(
          getListSkillDefinitionsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListSkillDefinitionsRequest,
              dev.planwire.v1.ListSkillDefinitionsResponse>(
                service, METHODID_LIST_SKILL_DEFINITIONS)))
        .addMethod(
          getDeleteSkillDefinitionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteSkillDefinitionRequest,
              dev.planwire.v1.DeleteSkillDefinitionResponse>(
                service, METHODID_DELETE_SKILL_DEFINITION)))
        .addMethod(
          getMatchSkillsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.MatchSkillsRequest,
              dev.planwire.v1.MatchSkillsResponse>(
                service, METHODID_MATCH_SKILLS)))
        .addMethod(
          getSearchCatalogMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.SearchCatalogRequest,
              dev.planwire.v1.SearchCatalogResponse>(
                service, METHODID_SEARCH_CATALOG)))
        .build();
  }

  private static abstract class CatalogServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    CatalogServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.CatalogServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("CatalogService");
    }
  }

  private static final class CatalogServiceFileDescriptorSupplier
      extends CatalogServiceBaseDescriptorSupplier {
    CatalogServiceFileDescriptorSupplier() {}
  }

  private static final class CatalogServiceMethodDescriptorSupplier
      extends CatalogServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    CatalogServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (CatalogServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new CatalogServiceFileDescriptorSupplier())
              .addMethod(getPutToolCatalogMethod())
              .addMethod(getGetToolCatalogMethod())
              .addMethod(getListToolCatalogsMethod())
              .addMethod(getDeleteToolCatalogMethod())
              .addMethod(getListToolsMethod())
              .addMethod(getListToolActionsMethod())
              .addMethod(getGetToolHelpMethod())
              .addMethod(getPutAgentDefinitionMethod())
              .addMethod(getGetAgentDefinitionMethod())
              .addMethod(getListAgentDefinitionsMethod())
              .addMethod(getDeleteAgentDefinitionMethod())
              .addMethod(getPutInstructionFileMethod())
              .addMethod(getGetInstructionFileMethod())
              .addMethod(getListInstructionFilesMethod())
              .addMethod(getDeleteInstructionFileMethod())
              .addMethod(getMatchInstructionFilesMethod())
              .addMethod(getPutSkillDefinitionMethod())
              .addMethod(getGetSkillDefinitionMethod())
              .addMethod(getListSkillDefinitionsMethod())
              .addMethod(getDeleteSkillDefinitionMethod())
              .addMethod(getMatchSkillsMethod())
              .addMethod(getSearchCatalogMethod())
              .build();
        }
      }
    }
    return result;
  }
}
