package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Knows which symbols the code of a workspace defines, and what they have to do with each other: who calls whom, what
 * implements what, and what a change touches.
 * Clients send files, of which Python, JavaScript, TypeScript, Go, Java, Rust and C# are understood. What a reference means is
 * followed through scopes, imports, the classes of variables and what functions return; each edge says how sure it is, and
 * what stays ambiguous leads to each candidate. Another indexer can bring its own nodes and edges.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class CodeGraphServiceGrpc {

  private CodeGraphServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.CodeGraphService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.IndexCodeRequest,
      dev.planwire.v1.IndexCodeResponse> getIndexCodeMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "IndexCode",
      requestType = dev.planwire.v1.IndexCodeRequest.class,
      responseType = dev.planwire.v1.IndexCodeResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.CLIENT_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.IndexCodeRequest,
      dev.planwire.v1.IndexCodeResponse> getIndexCodeMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.IndexCodeRequest, dev.planwire.v1.IndexCodeResponse> getIndexCodeMethod;
    if ((getIndexCodeMethod = CodeGraphServiceGrpc.getIndexCodeMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getIndexCodeMethod = CodeGraphServiceGrpc.getIndexCodeMethod) == null) {
          CodeGraphServiceGrpc.getIndexCodeMethod = getIndexCodeMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.IndexCodeRequest, dev.planwire.v1.IndexCodeResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.CLIENT_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "IndexCode"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.IndexCodeRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.IndexCodeResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("IndexCode"))
              .build();
        }
      }
    }
    return getIndexCodeMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RemoveCodeRequest,
      dev.planwire.v1.RemoveCodeResponse> getRemoveCodeMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RemoveCode",
      requestType = dev.planwire.v1.RemoveCodeRequest.class,
      responseType = dev.planwire.v1.RemoveCodeResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RemoveCodeRequest,
      dev.planwire.v1.RemoveCodeResponse> getRemoveCodeMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RemoveCodeRequest, dev.planwire.v1.RemoveCodeResponse> getRemoveCodeMethod;
    if ((getRemoveCodeMethod = CodeGraphServiceGrpc.getRemoveCodeMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getRemoveCodeMethod = CodeGraphServiceGrpc.getRemoveCodeMethod) == null) {
          CodeGraphServiceGrpc.getRemoveCodeMethod = getRemoveCodeMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RemoveCodeRequest, dev.planwire.v1.RemoveCodeResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RemoveCode"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RemoveCodeRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RemoveCodeResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("RemoveCode"))
              .build();
        }
      }
    }
    return getRemoveCodeMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListCodeFilesRequest,
      dev.planwire.v1.ListCodeFilesResponse> getListCodeFilesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListCodeFiles",
      requestType = dev.planwire.v1.ListCodeFilesRequest.class,
      responseType = dev.planwire.v1.ListCodeFilesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListCodeFilesRequest,
      dev.planwire.v1.ListCodeFilesResponse> getListCodeFilesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListCodeFilesRequest, dev.planwire.v1.ListCodeFilesResponse> getListCodeFilesMethod;
    if ((getListCodeFilesMethod = CodeGraphServiceGrpc.getListCodeFilesMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getListCodeFilesMethod = CodeGraphServiceGrpc.getListCodeFilesMethod) == null) {
          CodeGraphServiceGrpc.getListCodeFilesMethod = getListCodeFilesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListCodeFilesRequest, dev.planwire.v1.ListCodeFilesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListCodeFiles"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListCodeFilesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListCodeFilesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("ListCodeFiles"))
              .build();
        }
      }
    }
    return getListCodeFilesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ImportGraphRequest,
      dev.planwire.v1.ImportGraphResponse> getImportGraphMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ImportGraph",
      requestType = dev.planwire.v1.ImportGraphRequest.class,
      responseType = dev.planwire.v1.ImportGraphResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ImportGraphRequest,
      dev.planwire.v1.ImportGraphResponse> getImportGraphMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ImportGraphRequest, dev.planwire.v1.ImportGraphResponse> getImportGraphMethod;
    if ((getImportGraphMethod = CodeGraphServiceGrpc.getImportGraphMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getImportGraphMethod = CodeGraphServiceGrpc.getImportGraphMethod) == null) {
          CodeGraphServiceGrpc.getImportGraphMethod = getImportGraphMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ImportGraphRequest, dev.planwire.v1.ImportGraphResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ImportGraph"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ImportGraphRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ImportGraphResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("ImportGraph"))
              .build();
        }
      }
    }
    return getImportGraphMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.FindSymbolsRequest,
      dev.planwire.v1.FindSymbolsResponse> getFindSymbolsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "FindSymbols",
      requestType = dev.planwire.v1.FindSymbolsRequest.class,
      responseType = dev.planwire.v1.FindSymbolsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.FindSymbolsRequest,
      dev.planwire.v1.FindSymbolsResponse> getFindSymbolsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.FindSymbolsRequest, dev.planwire.v1.FindSymbolsResponse> getFindSymbolsMethod;
    if ((getFindSymbolsMethod = CodeGraphServiceGrpc.getFindSymbolsMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getFindSymbolsMethod = CodeGraphServiceGrpc.getFindSymbolsMethod) == null) {
          CodeGraphServiceGrpc.getFindSymbolsMethod = getFindSymbolsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.FindSymbolsRequest, dev.planwire.v1.FindSymbolsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "FindSymbols"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FindSymbolsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FindSymbolsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("FindSymbols"))
              .build();
        }
      }
    }
    return getFindSymbolsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetOutlineRequest,
      dev.planwire.v1.GetOutlineResponse> getGetOutlineMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetOutline",
      requestType = dev.planwire.v1.GetOutlineRequest.class,
      responseType = dev.planwire.v1.GetOutlineResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetOutlineRequest,
      dev.planwire.v1.GetOutlineResponse> getGetOutlineMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetOutlineRequest, dev.planwire.v1.GetOutlineResponse> getGetOutlineMethod;
    if ((getGetOutlineMethod = CodeGraphServiceGrpc.getGetOutlineMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getGetOutlineMethod = CodeGraphServiceGrpc.getGetOutlineMethod) == null) {
          CodeGraphServiceGrpc.getGetOutlineMethod = getGetOutlineMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetOutlineRequest, dev.planwire.v1.GetOutlineResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetOutline"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetOutlineRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetOutlineResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("GetOutline"))
              .build();
        }
      }
    }
    return getGetOutlineMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListRelatedSymbolsRequest,
      dev.planwire.v1.ListRelatedSymbolsResponse> getListRelatedSymbolsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListRelatedSymbols",
      requestType = dev.planwire.v1.ListRelatedSymbolsRequest.class,
      responseType = dev.planwire.v1.ListRelatedSymbolsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListRelatedSymbolsRequest,
      dev.planwire.v1.ListRelatedSymbolsResponse> getListRelatedSymbolsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListRelatedSymbolsRequest, dev.planwire.v1.ListRelatedSymbolsResponse> getListRelatedSymbolsMethod;
    if ((getListRelatedSymbolsMethod = CodeGraphServiceGrpc.getListRelatedSymbolsMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getListRelatedSymbolsMethod = CodeGraphServiceGrpc.getListRelatedSymbolsMethod) == null) {
          CodeGraphServiceGrpc.getListRelatedSymbolsMethod = getListRelatedSymbolsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListRelatedSymbolsRequest, dev.planwire.v1.ListRelatedSymbolsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListRelatedSymbols"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListRelatedSymbolsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListRelatedSymbolsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("ListRelatedSymbols"))
              .build();
        }
      }
    }
    return getListRelatedSymbolsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetImpactRequest,
      dev.planwire.v1.GetImpactResponse> getGetImpactMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetImpact",
      requestType = dev.planwire.v1.GetImpactRequest.class,
      responseType = dev.planwire.v1.GetImpactResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetImpactRequest,
      dev.planwire.v1.GetImpactResponse> getGetImpactMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetImpactRequest, dev.planwire.v1.GetImpactResponse> getGetImpactMethod;
    if ((getGetImpactMethod = CodeGraphServiceGrpc.getGetImpactMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getGetImpactMethod = CodeGraphServiceGrpc.getGetImpactMethod) == null) {
          CodeGraphServiceGrpc.getGetImpactMethod = getGetImpactMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetImpactRequest, dev.planwire.v1.GetImpactResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetImpact"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetImpactRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetImpactResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("GetImpact"))
              .build();
        }
      }
    }
    return getGetImpactMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.FindPathRequest,
      dev.planwire.v1.FindPathResponse> getFindPathMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "FindPath",
      requestType = dev.planwire.v1.FindPathRequest.class,
      responseType = dev.planwire.v1.FindPathResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.FindPathRequest,
      dev.planwire.v1.FindPathResponse> getFindPathMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.FindPathRequest, dev.planwire.v1.FindPathResponse> getFindPathMethod;
    if ((getFindPathMethod = CodeGraphServiceGrpc.getFindPathMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getFindPathMethod = CodeGraphServiceGrpc.getFindPathMethod) == null) {
          CodeGraphServiceGrpc.getFindPathMethod = getFindPathMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.FindPathRequest, dev.planwire.v1.FindPathResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "FindPath"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FindPathRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FindPathResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("FindPath"))
              .build();
        }
      }
    }
    return getFindPathMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListModuleCyclesRequest,
      dev.planwire.v1.ListModuleCyclesResponse> getListModuleCyclesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListModuleCycles",
      requestType = dev.planwire.v1.ListModuleCyclesRequest.class,
      responseType = dev.planwire.v1.ListModuleCyclesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListModuleCyclesRequest,
      dev.planwire.v1.ListModuleCyclesResponse> getListModuleCyclesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListModuleCyclesRequest, dev.planwire.v1.ListModuleCyclesResponse> getListModuleCyclesMethod;
    if ((getListModuleCyclesMethod = CodeGraphServiceGrpc.getListModuleCyclesMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getListModuleCyclesMethod = CodeGraphServiceGrpc.getListModuleCyclesMethod) == null) {
          CodeGraphServiceGrpc.getListModuleCyclesMethod = getListModuleCyclesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListModuleCyclesRequest, dev.planwire.v1.ListModuleCyclesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListModuleCycles"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListModuleCyclesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListModuleCyclesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("ListModuleCycles"))
              .build();
        }
      }
    }
    return getListModuleCyclesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateCodeLinkRequest,
      dev.planwire.v1.CreateCodeLinkResponse> getCreateCodeLinkMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateCodeLink",
      requestType = dev.planwire.v1.CreateCodeLinkRequest.class,
      responseType = dev.planwire.v1.CreateCodeLinkResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateCodeLinkRequest,
      dev.planwire.v1.CreateCodeLinkResponse> getCreateCodeLinkMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateCodeLinkRequest, dev.planwire.v1.CreateCodeLinkResponse> getCreateCodeLinkMethod;
    if ((getCreateCodeLinkMethod = CodeGraphServiceGrpc.getCreateCodeLinkMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getCreateCodeLinkMethod = CodeGraphServiceGrpc.getCreateCodeLinkMethod) == null) {
          CodeGraphServiceGrpc.getCreateCodeLinkMethod = getCreateCodeLinkMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateCodeLinkRequest, dev.planwire.v1.CreateCodeLinkResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateCodeLink"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateCodeLinkRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateCodeLinkResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("CreateCodeLink"))
              .build();
        }
      }
    }
    return getCreateCodeLinkMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetCodeLinkRequest,
      dev.planwire.v1.GetCodeLinkResponse> getGetCodeLinkMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetCodeLink",
      requestType = dev.planwire.v1.GetCodeLinkRequest.class,
      responseType = dev.planwire.v1.GetCodeLinkResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetCodeLinkRequest,
      dev.planwire.v1.GetCodeLinkResponse> getGetCodeLinkMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetCodeLinkRequest, dev.planwire.v1.GetCodeLinkResponse> getGetCodeLinkMethod;
    if ((getGetCodeLinkMethod = CodeGraphServiceGrpc.getGetCodeLinkMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getGetCodeLinkMethod = CodeGraphServiceGrpc.getGetCodeLinkMethod) == null) {
          CodeGraphServiceGrpc.getGetCodeLinkMethod = getGetCodeLinkMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetCodeLinkRequest, dev.planwire.v1.GetCodeLinkResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetCodeLink"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetCodeLinkRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetCodeLinkResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("GetCodeLink"))
              .build();
        }
      }
    }
    return getGetCodeLinkMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListCodeLinksRequest,
      dev.planwire.v1.ListCodeLinksResponse> getListCodeLinksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListCodeLinks",
      requestType = dev.planwire.v1.ListCodeLinksRequest.class,
      responseType = dev.planwire.v1.ListCodeLinksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListCodeLinksRequest,
      dev.planwire.v1.ListCodeLinksResponse> getListCodeLinksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListCodeLinksRequest, dev.planwire.v1.ListCodeLinksResponse> getListCodeLinksMethod;
    if ((getListCodeLinksMethod = CodeGraphServiceGrpc.getListCodeLinksMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getListCodeLinksMethod = CodeGraphServiceGrpc.getListCodeLinksMethod) == null) {
          CodeGraphServiceGrpc.getListCodeLinksMethod = getListCodeLinksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListCodeLinksRequest, dev.planwire.v1.ListCodeLinksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListCodeLinks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListCodeLinksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListCodeLinksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("ListCodeLinks"))
              .build();
        }
      }
    }
    return getListCodeLinksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteCodeLinkRequest,
      dev.planwire.v1.DeleteCodeLinkResponse> getDeleteCodeLinkMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteCodeLink",
      requestType = dev.planwire.v1.DeleteCodeLinkRequest.class,
      responseType = dev.planwire.v1.DeleteCodeLinkResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteCodeLinkRequest,
      dev.planwire.v1.DeleteCodeLinkResponse> getDeleteCodeLinkMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteCodeLinkRequest, dev.planwire.v1.DeleteCodeLinkResponse> getDeleteCodeLinkMethod;
    if ((getDeleteCodeLinkMethod = CodeGraphServiceGrpc.getDeleteCodeLinkMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getDeleteCodeLinkMethod = CodeGraphServiceGrpc.getDeleteCodeLinkMethod) == null) {
          CodeGraphServiceGrpc.getDeleteCodeLinkMethod = getDeleteCodeLinkMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteCodeLinkRequest, dev.planwire.v1.DeleteCodeLinkResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteCodeLink"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteCodeLinkRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteCodeLinkResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("DeleteCodeLink"))
              .build();
        }
      }
    }
    return getDeleteCodeLinkMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.LinkDiffRequest,
      dev.planwire.v1.LinkDiffResponse> getLinkDiffMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "LinkDiff",
      requestType = dev.planwire.v1.LinkDiffRequest.class,
      responseType = dev.planwire.v1.LinkDiffResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.LinkDiffRequest,
      dev.planwire.v1.LinkDiffResponse> getLinkDiffMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.LinkDiffRequest, dev.planwire.v1.LinkDiffResponse> getLinkDiffMethod;
    if ((getLinkDiffMethod = CodeGraphServiceGrpc.getLinkDiffMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getLinkDiffMethod = CodeGraphServiceGrpc.getLinkDiffMethod) == null) {
          CodeGraphServiceGrpc.getLinkDiffMethod = getLinkDiffMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.LinkDiffRequest, dev.planwire.v1.LinkDiffResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "LinkDiff"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.LinkDiffRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.LinkDiffResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("LinkDiff"))
              .build();
        }
      }
    }
    return getLinkDiffMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.FollowRenamesRequest,
      dev.planwire.v1.FollowRenamesResponse> getFollowRenamesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "FollowRenames",
      requestType = dev.planwire.v1.FollowRenamesRequest.class,
      responseType = dev.planwire.v1.FollowRenamesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.FollowRenamesRequest,
      dev.planwire.v1.FollowRenamesResponse> getFollowRenamesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.FollowRenamesRequest, dev.planwire.v1.FollowRenamesResponse> getFollowRenamesMethod;
    if ((getFollowRenamesMethod = CodeGraphServiceGrpc.getFollowRenamesMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getFollowRenamesMethod = CodeGraphServiceGrpc.getFollowRenamesMethod) == null) {
          CodeGraphServiceGrpc.getFollowRenamesMethod = getFollowRenamesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.FollowRenamesRequest, dev.planwire.v1.FollowRenamesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "FollowRenames"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FollowRenamesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FollowRenamesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("FollowRenames"))
              .build();
        }
      }
    }
    return getFollowRenamesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListCodeConflictsRequest,
      dev.planwire.v1.ListCodeConflictsResponse> getListCodeConflictsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListCodeConflicts",
      requestType = dev.planwire.v1.ListCodeConflictsRequest.class,
      responseType = dev.planwire.v1.ListCodeConflictsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListCodeConflictsRequest,
      dev.planwire.v1.ListCodeConflictsResponse> getListCodeConflictsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListCodeConflictsRequest, dev.planwire.v1.ListCodeConflictsResponse> getListCodeConflictsMethod;
    if ((getListCodeConflictsMethod = CodeGraphServiceGrpc.getListCodeConflictsMethod) == null) {
      synchronized (CodeGraphServiceGrpc.class) {
        if ((getListCodeConflictsMethod = CodeGraphServiceGrpc.getListCodeConflictsMethod) == null) {
          CodeGraphServiceGrpc.getListCodeConflictsMethod = getListCodeConflictsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListCodeConflictsRequest, dev.planwire.v1.ListCodeConflictsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListCodeConflicts"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListCodeConflictsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListCodeConflictsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new CodeGraphServiceMethodDescriptorSupplier("ListCodeConflicts"))
              .build();
        }
      }
    }
    return getListCodeConflictsMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static CodeGraphServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<CodeGraphServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<CodeGraphServiceStub>() {
        @java.lang.Override
        public CodeGraphServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new CodeGraphServiceStub(channel, callOptions);
        }
      };
    return CodeGraphServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static CodeGraphServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<CodeGraphServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<CodeGraphServiceBlockingV2Stub>() {
        @java.lang.Override
        public CodeGraphServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new CodeGraphServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return CodeGraphServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static CodeGraphServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<CodeGraphServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<CodeGraphServiceBlockingStub>() {
        @java.lang.Override
        public CodeGraphServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new CodeGraphServiceBlockingStub(channel, callOptions);
        }
      };
    return CodeGraphServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static CodeGraphServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<CodeGraphServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<CodeGraphServiceFutureStub>() {
        @java.lang.Override
        public CodeGraphServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new CodeGraphServiceFutureStub(channel, callOptions);
        }
      };
    return CodeGraphServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Knows which symbols the code of a workspace defines, and what they have to do with each other: who calls whom, what
   * implements what, and what a change touches.
   * Clients send files, of which Python, JavaScript, TypeScript, Go, Java, Rust and C# are understood. What a reference means is
   * followed through scopes, imports, the classes of variables and what functions return; each edge says how sure it is, and
   * what stays ambiguous leads to each candidate. Another indexer can bring its own nodes and edges.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Takes files into the graph, each as it is now, and then resolves what they refer to, and what others refer to in them. A
     * file that is indexed like this already is left as it is, and one in a language that is not understood is counted as
     * skipped. A file larger than one message comes in several. Files that cannot be read are told in the response and do not end
     * the stream, and what was stored before an error stays. Errors: NOT_FOUND for an unknown workspace, ABORTED where others index the same workspace again and again.
     * </pre>
     */
    default io.grpc.stub.StreamObserver<dev.planwire.v1.IndexCodeRequest> indexCode(
        io.grpc.stub.StreamObserver<dev.planwire.v1.IndexCodeResponse> responseObserver) {
      return io.grpc.stub.ServerCalls.asyncUnimplementedStreamingCall(getIndexCodeMethod(), responseObserver);
    }

    /**
     * <pre>
     * Takes files out of the graph, with their symbols. Paths that are not in it are passed over. Errors: NOT_FOUND for an
     * unknown workspace.
     * </pre>
     */
    default void removeCode(dev.planwire.v1.RemoveCodeRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RemoveCodeResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRemoveCodeMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the files that are in the graph, by their paths. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    default void listCodeFiles(dev.planwire.v1.ListCodeFilesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListCodeFilesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListCodeFilesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Stores nodes and edges that another indexer has found, under the name of that source. What is there already with the same
     * id, and an edge of the same type between the same nodes, is replaced: the same call again leaves the graph as it is. Errors:
     * NOT_FOUND for an unknown workspace, INVALID_ARGUMENT for an edge of which one end is unknown, and for the id of a node that
     * another source has brought, ALREADY_EXISTS for the id of such an edge.
     * </pre>
     */
    default void importGraph(dev.planwire.v1.ImportGraphRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ImportGraphResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getImportGraphMethod(), responseObserver);
    }

    /**
     * <pre>
     * Finds symbols by their names: the whole name, the fully qualified name or the end of it, or a part of the name. Errors:
     * NOT_FOUND for an unknown workspace.
     * </pre>
     */
    default void findSymbols(dev.planwire.v1.FindSymbolsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FindSymbolsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getFindSymbolsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the symbols of a file in the order of their lines, with how deep each is nested. Errors: NOT_FOUND for an unknown
     * workspace.
     * </pre>
     */
    default void getOutline(dev.planwire.v1.GetOutlineRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetOutlineResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetOutlineMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the symbols that edges lead to from a symbol, or that edges lead from to it: callers are what is found against the
     * direction of `calls`, callees along it; implementations, derived types, overrides, members, references and tests likewise.
     * Errors: NOT_FOUND for an unknown workspace or node.
     * </pre>
     */
    default void listRelatedSymbols(dev.planwire.v1.ListRelatedSymbolsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListRelatedSymbolsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListRelatedSymbolsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Says what a change touches: the symbols that are named, those of the files, or those whose lines a diff changes, and what
     * depends on them, directly and through others. Errors: NOT_FOUND for an unknown workspace or node, INVALID_ARGUMENT where
     * nothing is named, and for a text that is not a unified diff.
     * </pre>
     */
    default void getImpact(dev.planwire.v1.GetImpactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetImpactResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetImpactMethod(), responseObserver);
    }

    /**
     * <pre>
     * Finds a shortest path of edges from a symbol to another one. Without one the path is empty. Errors: NOT_FOUND for an unknown
     * workspace or node.
     * </pre>
     */
    default void findPath(dev.planwire.v1.FindPathRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FindPathResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getFindPathMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the cycles of files that import each other while they are loaded, the largest first. Errors: NOT_FOUND for an unknown
     * workspace.
     * </pre>
     */
    default void listModuleCycles(dev.planwire.v1.ListModuleCyclesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListModuleCyclesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListModuleCyclesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Links a task or plan to a symbol or a file. What the description of the task or a diff has linked, or somebody has dismissed,
     * becomes a link that was made by hand. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken or the link is there
     * (CODE_LINK_EXISTS).
     * </pre>
     */
    default void createCodeLink(dev.planwire.v1.CreateCodeLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateCodeLinkResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateCodeLinkMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one link. Errors: NOT_FOUND.
     * </pre>
     */
    default void getCodeLink(dev.planwire.v1.GetCodeLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetCodeLinkResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetCodeLinkMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the links that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listCodeLinks(dev.planwire.v1.ListCodeLinksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListCodeLinksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListCodeLinksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a link. One that the description of its task gives is dismissed instead: it stays, counts for nothing, and is deleted
     * by a second call, after which the description may give it again. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteCodeLink(dev.planwire.v1.DeleteCodeLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteCodeLinkResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteCodeLinkMethod(), responseObserver);
    }

    /**
     * <pre>
     * Links a task to what a diff changes: to the symbols on whose lines before the change it says something, and to the files of
     * which the graph knows no symbol there. Best before the changed files are indexed again. What is linked already stays as it is.
     * Errors: NOT_FOUND, INVALID_ARGUMENT for a text that is not a unified diff.
     * </pre>
     */
    default void linkDiff(dev.planwire.v1.LinkDiffRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.LinkDiffResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getLinkDiffMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lets links follow files that were renamed: those to the files, and those to symbols whose names begin with that of their file.
     * In Java and C# names begin with the namespace instead: of the types in both files those that are called the same are taken for
     * the same, and those that are called as their files, so both have to be in the graph. The same renames again, without the same
     * request id, change nothing unless a file has the old name of another: they would follow a step further. Errors: NOT_FOUND
     * for an unknown workspace.
     * </pre>
     */
    default void followRenames(dev.planwire.v1.FollowRenamesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FollowRenamesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getFollowRenamesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the pairs of open tasks that touch the same symbols or files, or of which one touches what depends on a symbol of
     * the other: by their links, and by the graph as it is now. Errors: NOT_FOUND for an unknown workspace, plan or task.
     * </pre>
     */
    default void listCodeConflicts(dev.planwire.v1.ListCodeConflictsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListCodeConflictsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListCodeConflictsMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service CodeGraphService.
   * <pre>
   * Knows which symbols the code of a workspace defines, and what they have to do with each other: who calls whom, what
   * implements what, and what a change touches.
   * Clients send files, of which Python, JavaScript, TypeScript, Go, Java, Rust and C# are understood. What a reference means is
   * followed through scopes, imports, the classes of variables and what functions return; each edge says how sure it is, and
   * what stays ambiguous leads to each candidate. Another indexer can bring its own nodes and edges.
   * </pre>
   */
  public static abstract class CodeGraphServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return CodeGraphServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service CodeGraphService.
   * <pre>
   * Knows which symbols the code of a workspace defines, and what they have to do with each other: who calls whom, what
   * implements what, and what a change touches.
   * Clients send files, of which Python, JavaScript, TypeScript, Go, Java, Rust and C# are understood. What a reference means is
   * followed through scopes, imports, the classes of variables and what functions return; each edge says how sure it is, and
   * what stays ambiguous leads to each candidate. Another indexer can bring its own nodes and edges.
   * </pre>
   */
  public static final class CodeGraphServiceStub
      extends io.grpc.stub.AbstractAsyncStub<CodeGraphServiceStub> {
    private CodeGraphServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected CodeGraphServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new CodeGraphServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Takes files into the graph, each as it is now, and then resolves what they refer to, and what others refer to in them. A
     * file that is indexed like this already is left as it is, and one in a language that is not understood is counted as
     * skipped. A file larger than one message comes in several. Files that cannot be read are told in the response and do not end
     * the stream, and what was stored before an error stays. Errors: NOT_FOUND for an unknown workspace, ABORTED where others index the same workspace again and again.
     * </pre>
     */
    public io.grpc.stub.StreamObserver<dev.planwire.v1.IndexCodeRequest> indexCode(
        io.grpc.stub.StreamObserver<dev.planwire.v1.IndexCodeResponse> responseObserver) {
      return io.grpc.stub.ClientCalls.asyncClientStreamingCall(
          getChannel().newCall(getIndexCodeMethod(), getCallOptions()), responseObserver);
    }

    /**
     * <pre>
     * Takes files out of the graph, with their symbols. Paths that are not in it are passed over. Errors: NOT_FOUND for an
     * unknown workspace.
     * </pre>
     */
    public void removeCode(dev.planwire.v1.RemoveCodeRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RemoveCodeResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRemoveCodeMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the files that are in the graph, by their paths. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public void listCodeFiles(dev.planwire.v1.ListCodeFilesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListCodeFilesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListCodeFilesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Stores nodes and edges that another indexer has found, under the name of that source. What is there already with the same
     * id, and an edge of the same type between the same nodes, is replaced: the same call again leaves the graph as it is. Errors:
     * NOT_FOUND for an unknown workspace, INVALID_ARGUMENT for an edge of which one end is unknown, and for the id of a node that
     * another source has brought, ALREADY_EXISTS for the id of such an edge.
     * </pre>
     */
    public void importGraph(dev.planwire.v1.ImportGraphRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ImportGraphResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getImportGraphMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Finds symbols by their names: the whole name, the fully qualified name or the end of it, or a part of the name. Errors:
     * NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public void findSymbols(dev.planwire.v1.FindSymbolsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FindSymbolsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getFindSymbolsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the symbols of a file in the order of their lines, with how deep each is nested. Errors: NOT_FOUND for an unknown
     * workspace.
     * </pre>
     */
    public void getOutline(dev.planwire.v1.GetOutlineRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetOutlineResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetOutlineMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the symbols that edges lead to from a symbol, or that edges lead from to it: callers are what is found against the
     * direction of `calls`, callees along it; implementations, derived types, overrides, members, references and tests likewise.
     * Errors: NOT_FOUND for an unknown workspace or node.
     * </pre>
     */
    public void listRelatedSymbols(dev.planwire.v1.ListRelatedSymbolsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListRelatedSymbolsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListRelatedSymbolsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Says what a change touches: the symbols that are named, those of the files, or those whose lines a diff changes, and what
     * depends on them, directly and through others. Errors: NOT_FOUND for an unknown workspace or node, INVALID_ARGUMENT where
     * nothing is named, and for a text that is not a unified diff.
     * </pre>
     */
    public void getImpact(dev.planwire.v1.GetImpactRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetImpactResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetImpactMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Finds a shortest path of edges from a symbol to another one. Without one the path is empty. Errors: NOT_FOUND for an unknown
     * workspace or node.
     * </pre>
     */
    public void findPath(dev.planwire.v1.FindPathRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FindPathResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getFindPathMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the cycles of files that import each other while they are loaded, the largest first. Errors: NOT_FOUND for an unknown
     * workspace.
     * </pre>
     */
    public void listModuleCycles(dev.planwire.v1.ListModuleCyclesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListModuleCyclesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListModuleCyclesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Links a task or plan to a symbol or a file. What the description of the task or a diff has linked, or somebody has dismissed,
     * becomes a link that was made by hand. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken or the link is there
     * (CODE_LINK_EXISTS).
     * </pre>
     */
    public void createCodeLink(dev.planwire.v1.CreateCodeLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateCodeLinkResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateCodeLinkMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one link. Errors: NOT_FOUND.
     * </pre>
     */
    public void getCodeLink(dev.planwire.v1.GetCodeLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetCodeLinkResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetCodeLinkMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the links that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listCodeLinks(dev.planwire.v1.ListCodeLinksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListCodeLinksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListCodeLinksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a link. One that the description of its task gives is dismissed instead: it stays, counts for nothing, and is deleted
     * by a second call, after which the description may give it again. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteCodeLink(dev.planwire.v1.DeleteCodeLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteCodeLinkResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteCodeLinkMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Links a task to what a diff changes: to the symbols on whose lines before the change it says something, and to the files of
     * which the graph knows no symbol there. Best before the changed files are indexed again. What is linked already stays as it is.
     * Errors: NOT_FOUND, INVALID_ARGUMENT for a text that is not a unified diff.
     * </pre>
     */
    public void linkDiff(dev.planwire.v1.LinkDiffRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.LinkDiffResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getLinkDiffMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lets links follow files that were renamed: those to the files, and those to symbols whose names begin with that of their file.
     * In Java and C# names begin with the namespace instead: of the types in both files those that are called the same are taken for
     * the same, and those that are called as their files, so both have to be in the graph. The same renames again, without the same
     * request id, change nothing unless a file has the old name of another: they would follow a step further. Errors: NOT_FOUND
     * for an unknown workspace.
     * </pre>
     */
    public void followRenames(dev.planwire.v1.FollowRenamesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FollowRenamesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getFollowRenamesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the pairs of open tasks that touch the same symbols or files, or of which one touches what depends on a symbol of
     * the other: by their links, and by the graph as it is now. Errors: NOT_FOUND for an unknown workspace, plan or task.
     * </pre>
     */
    public void listCodeConflicts(dev.planwire.v1.ListCodeConflictsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListCodeConflictsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListCodeConflictsMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service CodeGraphService.
   * <pre>
   * Knows which symbols the code of a workspace defines, and what they have to do with each other: who calls whom, what
   * implements what, and what a change touches.
   * Clients send files, of which Python, JavaScript, TypeScript, Go, Java, Rust and C# are understood. What a reference means is
   * followed through scopes, imports, the classes of variables and what functions return; each edge says how sure it is, and
   * what stays ambiguous leads to each candidate. Another indexer can bring its own nodes and edges.
   * </pre>
   */
  public static final class CodeGraphServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<CodeGraphServiceBlockingV2Stub> {
    private CodeGraphServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected CodeGraphServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new CodeGraphServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Takes files into the graph, each as it is now, and then resolves what they refer to, and what others refer to in them. A
     * file that is indexed like this already is left as it is, and one in a language that is not understood is counted as
     * skipped. A file larger than one message comes in several. Files that cannot be read are told in the response and do not end
     * the stream, and what was stored before an error stays. Errors: NOT_FOUND for an unknown workspace, ABORTED where others index the same workspace again and again.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<dev.planwire.v1.IndexCodeRequest, dev.planwire.v1.IndexCodeResponse>
        indexCode() {
      return io.grpc.stub.ClientCalls.blockingClientStreamingCall(
          getChannel(), getIndexCodeMethod(), getCallOptions());
    }

    /**
     * <pre>
     * Takes files out of the graph, with their symbols. Paths that are not in it are passed over. Errors: NOT_FOUND for an
     * unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.RemoveCodeResponse removeCode(dev.planwire.v1.RemoveCodeRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRemoveCodeMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the files that are in the graph, by their paths. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.ListCodeFilesResponse listCodeFiles(dev.planwire.v1.ListCodeFilesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListCodeFilesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores nodes and edges that another indexer has found, under the name of that source. What is there already with the same
     * id, and an edge of the same type between the same nodes, is replaced: the same call again leaves the graph as it is. Errors:
     * NOT_FOUND for an unknown workspace, INVALID_ARGUMENT for an edge of which one end is unknown, and for the id of a node that
     * another source has brought, ALREADY_EXISTS for the id of such an edge.
     * </pre>
     */
    public dev.planwire.v1.ImportGraphResponse importGraph(dev.planwire.v1.ImportGraphRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getImportGraphMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds symbols by their names: the whole name, the fully qualified name or the end of it, or a part of the name. Errors:
     * NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.FindSymbolsResponse findSymbols(dev.planwire.v1.FindSymbolsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getFindSymbolsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the symbols of a file in the order of their lines, with how deep each is nested. Errors: NOT_FOUND for an unknown
     * workspace.
     * </pre>
     */
    public dev.planwire.v1.GetOutlineResponse getOutline(dev.planwire.v1.GetOutlineRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetOutlineMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the symbols that edges lead to from a symbol, or that edges lead from to it: callers are what is found against the
     * direction of `calls`, callees along it; implementations, derived types, overrides, members, references and tests likewise.
     * Errors: NOT_FOUND for an unknown workspace or node.
     * </pre>
     */
    public dev.planwire.v1.ListRelatedSymbolsResponse listRelatedSymbols(dev.planwire.v1.ListRelatedSymbolsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListRelatedSymbolsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Says what a change touches: the symbols that are named, those of the files, or those whose lines a diff changes, and what
     * depends on them, directly and through others. Errors: NOT_FOUND for an unknown workspace or node, INVALID_ARGUMENT where
     * nothing is named, and for a text that is not a unified diff.
     * </pre>
     */
    public dev.planwire.v1.GetImpactResponse getImpact(dev.planwire.v1.GetImpactRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetImpactMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds a shortest path of edges from a symbol to another one. Without one the path is empty. Errors: NOT_FOUND for an unknown
     * workspace or node.
     * </pre>
     */
    public dev.planwire.v1.FindPathResponse findPath(dev.planwire.v1.FindPathRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getFindPathMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the cycles of files that import each other while they are loaded, the largest first. Errors: NOT_FOUND for an unknown
     * workspace.
     * </pre>
     */
    public dev.planwire.v1.ListModuleCyclesResponse listModuleCycles(dev.planwire.v1.ListModuleCyclesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListModuleCyclesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Links a task or plan to a symbol or a file. What the description of the task or a diff has linked, or somebody has dismissed,
     * becomes a link that was made by hand. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken or the link is there
     * (CODE_LINK_EXISTS).
     * </pre>
     */
    public dev.planwire.v1.CreateCodeLinkResponse createCodeLink(dev.planwire.v1.CreateCodeLinkRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateCodeLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one link. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetCodeLinkResponse getCodeLink(dev.planwire.v1.GetCodeLinkRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetCodeLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the links that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListCodeLinksResponse listCodeLinks(dev.planwire.v1.ListCodeLinksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListCodeLinksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a link. One that the description of its task gives is dismissed instead: it stays, counts for nothing, and is deleted
     * by a second call, after which the description may give it again. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteCodeLinkResponse deleteCodeLink(dev.planwire.v1.DeleteCodeLinkRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteCodeLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Links a task to what a diff changes: to the symbols on whose lines before the change it says something, and to the files of
     * which the graph knows no symbol there. Best before the changed files are indexed again. What is linked already stays as it is.
     * Errors: NOT_FOUND, INVALID_ARGUMENT for a text that is not a unified diff.
     * </pre>
     */
    public dev.planwire.v1.LinkDiffResponse linkDiff(dev.planwire.v1.LinkDiffRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getLinkDiffMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lets links follow files that were renamed: those to the files, and those to symbols whose names begin with that of their file.
     * In Java and C# names begin with the namespace instead: of the types in both files those that are called the same are taken for
     * the same, and those that are called as their files, so both have to be in the graph. The same renames again, without the same
     * request id, change nothing unless a file has the old name of another: they would follow a step further. Errors: NOT_FOUND
     * for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.FollowRenamesResponse followRenames(dev.planwire.v1.FollowRenamesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getFollowRenamesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the pairs of open tasks that touch the same symbols or files, or of which one touches what depends on a symbol of
     * the other: by their links, and by the graph as it is now. Errors: NOT_FOUND for an unknown workspace, plan or task.
     * </pre>
     */
    public dev.planwire.v1.ListCodeConflictsResponse listCodeConflicts(dev.planwire.v1.ListCodeConflictsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListCodeConflictsMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service CodeGraphService.
   * <pre>
   * Knows which symbols the code of a workspace defines, and what they have to do with each other: who calls whom, what
   * implements what, and what a change touches.
   * Clients send files, of which Python, JavaScript, TypeScript, Go, Java, Rust and C# are understood. What a reference means is
   * followed through scopes, imports, the classes of variables and what functions return; each edge says how sure it is, and
   * what stays ambiguous leads to each candidate. Another indexer can bring its own nodes and edges.
   * </pre>
   */
  public static final class CodeGraphServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<CodeGraphServiceBlockingStub> {
    private CodeGraphServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected CodeGraphServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new CodeGraphServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Takes files out of the graph, with their symbols. Paths that are not in it are passed over. Errors: NOT_FOUND for an
     * unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.RemoveCodeResponse removeCode(dev.planwire.v1.RemoveCodeRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRemoveCodeMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the files that are in the graph, by their paths. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.ListCodeFilesResponse listCodeFiles(dev.planwire.v1.ListCodeFilesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListCodeFilesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Stores nodes and edges that another indexer has found, under the name of that source. What is there already with the same
     * id, and an edge of the same type between the same nodes, is replaced: the same call again leaves the graph as it is. Errors:
     * NOT_FOUND for an unknown workspace, INVALID_ARGUMENT for an edge of which one end is unknown, and for the id of a node that
     * another source has brought, ALREADY_EXISTS for the id of such an edge.
     * </pre>
     */
    public dev.planwire.v1.ImportGraphResponse importGraph(dev.planwire.v1.ImportGraphRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getImportGraphMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds symbols by their names: the whole name, the fully qualified name or the end of it, or a part of the name. Errors:
     * NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.FindSymbolsResponse findSymbols(dev.planwire.v1.FindSymbolsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getFindSymbolsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the symbols of a file in the order of their lines, with how deep each is nested. Errors: NOT_FOUND for an unknown
     * workspace.
     * </pre>
     */
    public dev.planwire.v1.GetOutlineResponse getOutline(dev.planwire.v1.GetOutlineRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetOutlineMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the symbols that edges lead to from a symbol, or that edges lead from to it: callers are what is found against the
     * direction of `calls`, callees along it; implementations, derived types, overrides, members, references and tests likewise.
     * Errors: NOT_FOUND for an unknown workspace or node.
     * </pre>
     */
    public dev.planwire.v1.ListRelatedSymbolsResponse listRelatedSymbols(dev.planwire.v1.ListRelatedSymbolsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListRelatedSymbolsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Says what a change touches: the symbols that are named, those of the files, or those whose lines a diff changes, and what
     * depends on them, directly and through others. Errors: NOT_FOUND for an unknown workspace or node, INVALID_ARGUMENT where
     * nothing is named, and for a text that is not a unified diff.
     * </pre>
     */
    public dev.planwire.v1.GetImpactResponse getImpact(dev.planwire.v1.GetImpactRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetImpactMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds a shortest path of edges from a symbol to another one. Without one the path is empty. Errors: NOT_FOUND for an unknown
     * workspace or node.
     * </pre>
     */
    public dev.planwire.v1.FindPathResponse findPath(dev.planwire.v1.FindPathRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getFindPathMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the cycles of files that import each other while they are loaded, the largest first. Errors: NOT_FOUND for an unknown
     * workspace.
     * </pre>
     */
    public dev.planwire.v1.ListModuleCyclesResponse listModuleCycles(dev.planwire.v1.ListModuleCyclesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListModuleCyclesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Links a task or plan to a symbol or a file. What the description of the task or a diff has linked, or somebody has dismissed,
     * becomes a link that was made by hand. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken or the link is there
     * (CODE_LINK_EXISTS).
     * </pre>
     */
    public dev.planwire.v1.CreateCodeLinkResponse createCodeLink(dev.planwire.v1.CreateCodeLinkRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateCodeLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one link. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetCodeLinkResponse getCodeLink(dev.planwire.v1.GetCodeLinkRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetCodeLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the links that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListCodeLinksResponse listCodeLinks(dev.planwire.v1.ListCodeLinksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListCodeLinksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a link. One that the description of its task gives is dismissed instead: it stays, counts for nothing, and is deleted
     * by a second call, after which the description may give it again. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteCodeLinkResponse deleteCodeLink(dev.planwire.v1.DeleteCodeLinkRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteCodeLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Links a task to what a diff changes: to the symbols on whose lines before the change it says something, and to the files of
     * which the graph knows no symbol there. Best before the changed files are indexed again. What is linked already stays as it is.
     * Errors: NOT_FOUND, INVALID_ARGUMENT for a text that is not a unified diff.
     * </pre>
     */
    public dev.planwire.v1.LinkDiffResponse linkDiff(dev.planwire.v1.LinkDiffRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getLinkDiffMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lets links follow files that were renamed: those to the files, and those to symbols whose names begin with that of their file.
     * In Java and C# names begin with the namespace instead: of the types in both files those that are called the same are taken for
     * the same, and those that are called as their files, so both have to be in the graph. The same renames again, without the same
     * request id, change nothing unless a file has the old name of another: they would follow a step further. Errors: NOT_FOUND
     * for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.FollowRenamesResponse followRenames(dev.planwire.v1.FollowRenamesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getFollowRenamesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the pairs of open tasks that touch the same symbols or files, or of which one touches what depends on a symbol of
     * the other: by their links, and by the graph as it is now. Errors: NOT_FOUND for an unknown workspace, plan or task.
     * </pre>
     */
    public dev.planwire.v1.ListCodeConflictsResponse listCodeConflicts(dev.planwire.v1.ListCodeConflictsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListCodeConflictsMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service CodeGraphService.
   * <pre>
   * Knows which symbols the code of a workspace defines, and what they have to do with each other: who calls whom, what
   * implements what, and what a change touches.
   * Clients send files, of which Python, JavaScript, TypeScript, Go, Java, Rust and C# are understood. What a reference means is
   * followed through scopes, imports, the classes of variables and what functions return; each edge says how sure it is, and
   * what stays ambiguous leads to each candidate. Another indexer can bring its own nodes and edges.
   * </pre>
   */
  public static final class CodeGraphServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<CodeGraphServiceFutureStub> {
    private CodeGraphServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected CodeGraphServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new CodeGraphServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Takes files out of the graph, with their symbols. Paths that are not in it are passed over. Errors: NOT_FOUND for an
     * unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RemoveCodeResponse> removeCode(
        dev.planwire.v1.RemoveCodeRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRemoveCodeMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the files that are in the graph, by their paths. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListCodeFilesResponse> listCodeFiles(
        dev.planwire.v1.ListCodeFilesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListCodeFilesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Stores nodes and edges that another indexer has found, under the name of that source. What is there already with the same
     * id, and an edge of the same type between the same nodes, is replaced: the same call again leaves the graph as it is. Errors:
     * NOT_FOUND for an unknown workspace, INVALID_ARGUMENT for an edge of which one end is unknown, and for the id of a node that
     * another source has brought, ALREADY_EXISTS for the id of such an edge.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ImportGraphResponse> importGraph(
        dev.planwire.v1.ImportGraphRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getImportGraphMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Finds symbols by their names: the whole name, the fully qualified name or the end of it, or a part of the name. Errors:
     * NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.FindSymbolsResponse> findSymbols(
        dev.planwire.v1.FindSymbolsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getFindSymbolsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the symbols of a file in the order of their lines, with how deep each is nested. Errors: NOT_FOUND for an unknown
     * workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetOutlineResponse> getOutline(
        dev.planwire.v1.GetOutlineRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetOutlineMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the symbols that edges lead to from a symbol, or that edges lead from to it: callers are what is found against the
     * direction of `calls`, callees along it; implementations, derived types, overrides, members, references and tests likewise.
     * Errors: NOT_FOUND for an unknown workspace or node.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListRelatedSymbolsResponse> listRelatedSymbols(
        dev.planwire.v1.ListRelatedSymbolsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListRelatedSymbolsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Says what a change touches: the symbols that are named, those of the files, or those whose lines a diff changes, and what
     * depends on them, directly and through others. Errors: NOT_FOUND for an unknown workspace or node, INVALID_ARGUMENT where
     * nothing is named, and for a text that is not a unified diff.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetImpactResponse> getImpact(
        dev.planwire.v1.GetImpactRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetImpactMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Finds a shortest path of edges from a symbol to another one. Without one the path is empty. Errors: NOT_FOUND for an unknown
     * workspace or node.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.FindPathResponse> findPath(
        dev.planwire.v1.FindPathRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getFindPathMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the cycles of files that import each other while they are loaded, the largest first. Errors: NOT_FOUND for an unknown
     * workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListModuleCyclesResponse> listModuleCycles(
        dev.planwire.v1.ListModuleCyclesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListModuleCyclesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Links a task or plan to a symbol or a file. What the description of the task or a diff has linked, or somebody has dismissed,
     * becomes a link that was made by hand. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken or the link is there
     * (CODE_LINK_EXISTS).
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateCodeLinkResponse> createCodeLink(
        dev.planwire.v1.CreateCodeLinkRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateCodeLinkMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one link. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetCodeLinkResponse> getCodeLink(
        dev.planwire.v1.GetCodeLinkRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetCodeLinkMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the links that match all given filters, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListCodeLinksResponse> listCodeLinks(
        dev.planwire.v1.ListCodeLinksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListCodeLinksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a link. One that the description of its task gives is dismissed instead: it stays, counts for nothing, and is deleted
     * by a second call, after which the description may give it again. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteCodeLinkResponse> deleteCodeLink(
        dev.planwire.v1.DeleteCodeLinkRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteCodeLinkMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Links a task to what a diff changes: to the symbols on whose lines before the change it says something, and to the files of
     * which the graph knows no symbol there. Best before the changed files are indexed again. What is linked already stays as it is.
     * Errors: NOT_FOUND, INVALID_ARGUMENT for a text that is not a unified diff.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.LinkDiffResponse> linkDiff(
        dev.planwire.v1.LinkDiffRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getLinkDiffMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lets links follow files that were renamed: those to the files, and those to symbols whose names begin with that of their file.
     * In Java and C# names begin with the namespace instead: of the types in both files those that are called the same are taken for
     * the same, and those that are called as their files, so both have to be in the graph. The same renames again, without the same
     * request id, change nothing unless a file has the old name of another: they would follow a step further. Errors: NOT_FOUND
     * for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.FollowRenamesResponse> followRenames(
        dev.planwire.v1.FollowRenamesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getFollowRenamesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the pairs of open tasks that touch the same symbols or files, or of which one touches what depends on a symbol of
     * the other: by their links, and by the graph as it is now. Errors: NOT_FOUND for an unknown workspace, plan or task.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListCodeConflictsResponse> listCodeConflicts(
        dev.planwire.v1.ListCodeConflictsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListCodeConflictsMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_REMOVE_CODE = 0;
  private static final int METHODID_LIST_CODE_FILES = 1;
  private static final int METHODID_IMPORT_GRAPH = 2;
  private static final int METHODID_FIND_SYMBOLS = 3;
  private static final int METHODID_GET_OUTLINE = 4;
  private static final int METHODID_LIST_RELATED_SYMBOLS = 5;
  private static final int METHODID_GET_IMPACT = 6;
  private static final int METHODID_FIND_PATH = 7;
  private static final int METHODID_LIST_MODULE_CYCLES = 8;
  private static final int METHODID_CREATE_CODE_LINK = 9;
  private static final int METHODID_GET_CODE_LINK = 10;
  private static final int METHODID_LIST_CODE_LINKS = 11;
  private static final int METHODID_DELETE_CODE_LINK = 12;
  private static final int METHODID_LINK_DIFF = 13;
  private static final int METHODID_FOLLOW_RENAMES = 14;
  private static final int METHODID_LIST_CODE_CONFLICTS = 15;
  private static final int METHODID_INDEX_CODE = 16;

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
        case METHODID_REMOVE_CODE:
          serviceImpl.removeCode((dev.planwire.v1.RemoveCodeRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RemoveCodeResponse>) responseObserver);
          break;
        case METHODID_LIST_CODE_FILES:
          serviceImpl.listCodeFiles((dev.planwire.v1.ListCodeFilesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListCodeFilesResponse>) responseObserver);
          break;
        case METHODID_IMPORT_GRAPH:
          serviceImpl.importGraph((dev.planwire.v1.ImportGraphRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ImportGraphResponse>) responseObserver);
          break;
        case METHODID_FIND_SYMBOLS:
          serviceImpl.findSymbols((dev.planwire.v1.FindSymbolsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.FindSymbolsResponse>) responseObserver);
          break;
        case METHODID_GET_OUTLINE:
          serviceImpl.getOutline((dev.planwire.v1.GetOutlineRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetOutlineResponse>) responseObserver);
          break;
        case METHODID_LIST_RELATED_SYMBOLS:
          serviceImpl.listRelatedSymbols((dev.planwire.v1.ListRelatedSymbolsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListRelatedSymbolsResponse>) responseObserver);
          break;
        case METHODID_GET_IMPACT:
          serviceImpl.getImpact((dev.planwire.v1.GetImpactRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetImpactResponse>) responseObserver);
          break;
        case METHODID_FIND_PATH:
          serviceImpl.findPath((dev.planwire.v1.FindPathRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.FindPathResponse>) responseObserver);
          break;
        case METHODID_LIST_MODULE_CYCLES:
          serviceImpl.listModuleCycles((dev.planwire.v1.ListModuleCyclesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListModuleCyclesResponse>) responseObserver);
          break;
        case METHODID_CREATE_CODE_LINK:
          serviceImpl.createCodeLink((dev.planwire.v1.CreateCodeLinkRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateCodeLinkResponse>) responseObserver);
          break;
        case METHODID_GET_CODE_LINK:
          serviceImpl.getCodeLink((dev.planwire.v1.GetCodeLinkRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetCodeLinkResponse>) responseObserver);
          break;
        case METHODID_LIST_CODE_LINKS:
          serviceImpl.listCodeLinks((dev.planwire.v1.ListCodeLinksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListCodeLinksResponse>) responseObserver);
          break;
        case METHODID_DELETE_CODE_LINK:
          serviceImpl.deleteCodeLink((dev.planwire.v1.DeleteCodeLinkRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteCodeLinkResponse>) responseObserver);
          break;
        case METHODID_LINK_DIFF:
          serviceImpl.linkDiff((dev.planwire.v1.LinkDiffRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.LinkDiffResponse>) responseObserver);
          break;
        case METHODID_FOLLOW_RENAMES:
          serviceImpl.followRenames((dev.planwire.v1.FollowRenamesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.FollowRenamesResponse>) responseObserver);
          break;
        case METHODID_LIST_CODE_CONFLICTS:
          serviceImpl.listCodeConflicts((dev.planwire.v1.ListCodeConflictsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListCodeConflictsResponse>) responseObserver);
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
        case METHODID_INDEX_CODE:
          return (io.grpc.stub.StreamObserver<Req>) serviceImpl.indexCode(
              (io.grpc.stub.StreamObserver<dev.planwire.v1.IndexCodeResponse>) responseObserver);
        default:
          throw new AssertionError();
      }
    }
  }

  public static final io.grpc.ServerServiceDefinition bindService(AsyncService service) {
    return io.grpc.ServerServiceDefinition.builder(getServiceDescriptor())
        .addMethod(
          getIndexCodeMethod(),
          io.grpc.stub.ServerCalls.asyncClientStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.IndexCodeRequest,
              dev.planwire.v1.IndexCodeResponse>(
                service, METHODID_INDEX_CODE)))
        .addMethod(
          getRemoveCodeMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RemoveCodeRequest,
              dev.planwire.v1.RemoveCodeResponse>(
                service, METHODID_REMOVE_CODE)))
        .addMethod(
          getListCodeFilesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListCodeFilesRequest,
              dev.planwire.v1.ListCodeFilesResponse>(
                service, METHODID_LIST_CODE_FILES)))
        .addMethod(
          getImportGraphMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ImportGraphRequest,
              dev.planwire.v1.ImportGraphResponse>(
                service, METHODID_IMPORT_GRAPH)))
        .addMethod(
          getFindSymbolsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.FindSymbolsRequest,
              dev.planwire.v1.FindSymbolsResponse>(
                service, METHODID_FIND_SYMBOLS)))
        .addMethod(
          getGetOutlineMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetOutlineRequest,
              dev.planwire.v1.GetOutlineResponse>(
                service, METHODID_GET_OUTLINE)))
        .addMethod(
          getListRelatedSymbolsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListRelatedSymbolsRequest,
              dev.planwire.v1.ListRelatedSymbolsResponse>(
                service, METHODID_LIST_RELATED_SYMBOLS)))
        .addMethod(
          getGetImpactMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetImpactRequest,
              dev.planwire.v1.GetImpactResponse>(
                service, METHODID_GET_IMPACT)))
        .addMethod(
          getFindPathMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.FindPathRequest,
              dev.planwire.v1.FindPathResponse>(
                service, METHODID_FIND_PATH)))
        .addMethod(
          getListModuleCyclesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListModuleCyclesRequest,
              dev.planwire.v1.ListModuleCyclesResponse>(
                service, METHODID_LIST_MODULE_CYCLES)))
        .addMethod(
          getCreateCodeLinkMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateCodeLinkRequest,
              dev.planwire.v1.CreateCodeLinkResponse>(
                service, METHODID_CREATE_CODE_LINK)))
        .addMethod(
          getGetCodeLinkMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetCodeLinkRequest,
              dev.planwire.v1.GetCodeLinkResponse>(
                service, METHODID_GET_CODE_LINK)))
        .addMethod(
          getListCodeLinksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListCodeLinksRequest,
              dev.planwire.v1.ListCodeLinksResponse>(
                service, METHODID_LIST_CODE_LINKS)))
        .addMethod(
          getDeleteCodeLinkMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteCodeLinkRequest,
              dev.planwire.v1.DeleteCodeLinkResponse>(
                service, METHODID_DELETE_CODE_LINK)))
        .addMethod(
          getLinkDiffMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.LinkDiffRequest,
              dev.planwire.v1.LinkDiffResponse>(
                service, METHODID_LINK_DIFF)))
        .addMethod(
          getFollowRenamesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.FollowRenamesRequest,
              dev.planwire.v1.FollowRenamesResponse>(
                service, METHODID_FOLLOW_RENAMES)))
        .addMethod(
          getListCodeConflictsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListCodeConflictsRequest,
              dev.planwire.v1.ListCodeConflictsResponse>(
                service, METHODID_LIST_CODE_CONFLICTS)))
        .build();
  }

  private static abstract class CodeGraphServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    CodeGraphServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.CodeGraphServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("CodeGraphService");
    }
  }

  private static final class CodeGraphServiceFileDescriptorSupplier
      extends CodeGraphServiceBaseDescriptorSupplier {
    CodeGraphServiceFileDescriptorSupplier() {}
  }

  private static final class CodeGraphServiceMethodDescriptorSupplier
      extends CodeGraphServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    CodeGraphServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (CodeGraphServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new CodeGraphServiceFileDescriptorSupplier())
              .addMethod(getIndexCodeMethod())
              .addMethod(getRemoveCodeMethod())
              .addMethod(getListCodeFilesMethod())
              .addMethod(getImportGraphMethod())
              .addMethod(getFindSymbolsMethod())
              .addMethod(getGetOutlineMethod())
              .addMethod(getListRelatedSymbolsMethod())
              .addMethod(getGetImpactMethod())
              .addMethod(getFindPathMethod())
              .addMethod(getListModuleCyclesMethod())
              .addMethod(getCreateCodeLinkMethod())
              .addMethod(getGetCodeLinkMethod())
              .addMethod(getListCodeLinksMethod())
              .addMethod(getDeleteCodeLinkMethod())
              .addMethod(getLinkDiffMethod())
              .addMethod(getFollowRenamesMethod())
              .addMethod(getListCodeConflictsMethod())
              .build();
        }
      }
    }
    return result;
  }
}
