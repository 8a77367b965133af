package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Registers and finds workspaces, and keeps their paths and build scripts.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class WorkspaceServiceGrpc {

  private WorkspaceServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.WorkspaceService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RegisterWorkspaceRequest,
      dev.planwire.v1.RegisterWorkspaceResponse> getRegisterWorkspaceMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RegisterWorkspace",
      requestType = dev.planwire.v1.RegisterWorkspaceRequest.class,
      responseType = dev.planwire.v1.RegisterWorkspaceResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RegisterWorkspaceRequest,
      dev.planwire.v1.RegisterWorkspaceResponse> getRegisterWorkspaceMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RegisterWorkspaceRequest, dev.planwire.v1.RegisterWorkspaceResponse> getRegisterWorkspaceMethod;
    if ((getRegisterWorkspaceMethod = WorkspaceServiceGrpc.getRegisterWorkspaceMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getRegisterWorkspaceMethod = WorkspaceServiceGrpc.getRegisterWorkspaceMethod) == null) {
          WorkspaceServiceGrpc.getRegisterWorkspaceMethod = getRegisterWorkspaceMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RegisterWorkspaceRequest, dev.planwire.v1.RegisterWorkspaceResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RegisterWorkspace"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RegisterWorkspaceRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RegisterWorkspaceResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("RegisterWorkspace"))
              .build();
        }
      }
    }
    return getRegisterWorkspaceMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetWorkspaceRequest,
      dev.planwire.v1.GetWorkspaceResponse> getGetWorkspaceMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetWorkspace",
      requestType = dev.planwire.v1.GetWorkspaceRequest.class,
      responseType = dev.planwire.v1.GetWorkspaceResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetWorkspaceRequest,
      dev.planwire.v1.GetWorkspaceResponse> getGetWorkspaceMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetWorkspaceRequest, dev.planwire.v1.GetWorkspaceResponse> getGetWorkspaceMethod;
    if ((getGetWorkspaceMethod = WorkspaceServiceGrpc.getGetWorkspaceMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getGetWorkspaceMethod = WorkspaceServiceGrpc.getGetWorkspaceMethod) == null) {
          WorkspaceServiceGrpc.getGetWorkspaceMethod = getGetWorkspaceMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetWorkspaceRequest, dev.planwire.v1.GetWorkspaceResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetWorkspace"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetWorkspaceRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetWorkspaceResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("GetWorkspace"))
              .build();
        }
      }
    }
    return getGetWorkspaceMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetWorkspaceByPathRequest,
      dev.planwire.v1.GetWorkspaceByPathResponse> getGetWorkspaceByPathMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetWorkspaceByPath",
      requestType = dev.planwire.v1.GetWorkspaceByPathRequest.class,
      responseType = dev.planwire.v1.GetWorkspaceByPathResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetWorkspaceByPathRequest,
      dev.planwire.v1.GetWorkspaceByPathResponse> getGetWorkspaceByPathMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetWorkspaceByPathRequest, dev.planwire.v1.GetWorkspaceByPathResponse> getGetWorkspaceByPathMethod;
    if ((getGetWorkspaceByPathMethod = WorkspaceServiceGrpc.getGetWorkspaceByPathMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getGetWorkspaceByPathMethod = WorkspaceServiceGrpc.getGetWorkspaceByPathMethod) == null) {
          WorkspaceServiceGrpc.getGetWorkspaceByPathMethod = getGetWorkspaceByPathMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetWorkspaceByPathRequest, dev.planwire.v1.GetWorkspaceByPathResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetWorkspaceByPath"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetWorkspaceByPathRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetWorkspaceByPathResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("GetWorkspaceByPath"))
              .build();
        }
      }
    }
    return getGetWorkspaceByPathMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListWorkspacesRequest,
      dev.planwire.v1.ListWorkspacesResponse> getListWorkspacesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListWorkspaces",
      requestType = dev.planwire.v1.ListWorkspacesRequest.class,
      responseType = dev.planwire.v1.ListWorkspacesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListWorkspacesRequest,
      dev.planwire.v1.ListWorkspacesResponse> getListWorkspacesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListWorkspacesRequest, dev.planwire.v1.ListWorkspacesResponse> getListWorkspacesMethod;
    if ((getListWorkspacesMethod = WorkspaceServiceGrpc.getListWorkspacesMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getListWorkspacesMethod = WorkspaceServiceGrpc.getListWorkspacesMethod) == null) {
          WorkspaceServiceGrpc.getListWorkspacesMethod = getListWorkspacesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListWorkspacesRequest, dev.planwire.v1.ListWorkspacesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListWorkspaces"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListWorkspacesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListWorkspacesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("ListWorkspaces"))
              .build();
        }
      }
    }
    return getListWorkspacesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdateWorkspaceRequest,
      dev.planwire.v1.UpdateWorkspaceResponse> getUpdateWorkspaceMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdateWorkspace",
      requestType = dev.planwire.v1.UpdateWorkspaceRequest.class,
      responseType = dev.planwire.v1.UpdateWorkspaceResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdateWorkspaceRequest,
      dev.planwire.v1.UpdateWorkspaceResponse> getUpdateWorkspaceMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdateWorkspaceRequest, dev.planwire.v1.UpdateWorkspaceResponse> getUpdateWorkspaceMethod;
    if ((getUpdateWorkspaceMethod = WorkspaceServiceGrpc.getUpdateWorkspaceMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getUpdateWorkspaceMethod = WorkspaceServiceGrpc.getUpdateWorkspaceMethod) == null) {
          WorkspaceServiceGrpc.getUpdateWorkspaceMethod = getUpdateWorkspaceMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdateWorkspaceRequest, dev.planwire.v1.UpdateWorkspaceResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdateWorkspace"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateWorkspaceRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateWorkspaceResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("UpdateWorkspace"))
              .build();
        }
      }
    }
    return getUpdateWorkspaceMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteWorkspaceRequest,
      dev.planwire.v1.DeleteWorkspaceResponse> getDeleteWorkspaceMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteWorkspace",
      requestType = dev.planwire.v1.DeleteWorkspaceRequest.class,
      responseType = dev.planwire.v1.DeleteWorkspaceResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteWorkspaceRequest,
      dev.planwire.v1.DeleteWorkspaceResponse> getDeleteWorkspaceMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteWorkspaceRequest, dev.planwire.v1.DeleteWorkspaceResponse> getDeleteWorkspaceMethod;
    if ((getDeleteWorkspaceMethod = WorkspaceServiceGrpc.getDeleteWorkspaceMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getDeleteWorkspaceMethod = WorkspaceServiceGrpc.getDeleteWorkspaceMethod) == null) {
          WorkspaceServiceGrpc.getDeleteWorkspaceMethod = getDeleteWorkspaceMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteWorkspaceRequest, dev.planwire.v1.DeleteWorkspaceResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteWorkspace"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteWorkspaceRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteWorkspaceResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("DeleteWorkspace"))
              .build();
        }
      }
    }
    return getDeleteWorkspaceMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateWorkspacePathRequest,
      dev.planwire.v1.CreateWorkspacePathResponse> getCreateWorkspacePathMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateWorkspacePath",
      requestType = dev.planwire.v1.CreateWorkspacePathRequest.class,
      responseType = dev.planwire.v1.CreateWorkspacePathResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateWorkspacePathRequest,
      dev.planwire.v1.CreateWorkspacePathResponse> getCreateWorkspacePathMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateWorkspacePathRequest, dev.planwire.v1.CreateWorkspacePathResponse> getCreateWorkspacePathMethod;
    if ((getCreateWorkspacePathMethod = WorkspaceServiceGrpc.getCreateWorkspacePathMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getCreateWorkspacePathMethod = WorkspaceServiceGrpc.getCreateWorkspacePathMethod) == null) {
          WorkspaceServiceGrpc.getCreateWorkspacePathMethod = getCreateWorkspacePathMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateWorkspacePathRequest, dev.planwire.v1.CreateWorkspacePathResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateWorkspacePath"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateWorkspacePathRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateWorkspacePathResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("CreateWorkspacePath"))
              .build();
        }
      }
    }
    return getCreateWorkspacePathMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetWorkspacePathRequest,
      dev.planwire.v1.GetWorkspacePathResponse> getGetWorkspacePathMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetWorkspacePath",
      requestType = dev.planwire.v1.GetWorkspacePathRequest.class,
      responseType = dev.planwire.v1.GetWorkspacePathResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetWorkspacePathRequest,
      dev.planwire.v1.GetWorkspacePathResponse> getGetWorkspacePathMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetWorkspacePathRequest, dev.planwire.v1.GetWorkspacePathResponse> getGetWorkspacePathMethod;
    if ((getGetWorkspacePathMethod = WorkspaceServiceGrpc.getGetWorkspacePathMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getGetWorkspacePathMethod = WorkspaceServiceGrpc.getGetWorkspacePathMethod) == null) {
          WorkspaceServiceGrpc.getGetWorkspacePathMethod = getGetWorkspacePathMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetWorkspacePathRequest, dev.planwire.v1.GetWorkspacePathResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetWorkspacePath"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetWorkspacePathRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetWorkspacePathResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("GetWorkspacePath"))
              .build();
        }
      }
    }
    return getGetWorkspacePathMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListWorkspacePathsRequest,
      dev.planwire.v1.ListWorkspacePathsResponse> getListWorkspacePathsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListWorkspacePaths",
      requestType = dev.planwire.v1.ListWorkspacePathsRequest.class,
      responseType = dev.planwire.v1.ListWorkspacePathsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListWorkspacePathsRequest,
      dev.planwire.v1.ListWorkspacePathsResponse> getListWorkspacePathsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListWorkspacePathsRequest, dev.planwire.v1.ListWorkspacePathsResponse> getListWorkspacePathsMethod;
    if ((getListWorkspacePathsMethod = WorkspaceServiceGrpc.getListWorkspacePathsMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getListWorkspacePathsMethod = WorkspaceServiceGrpc.getListWorkspacePathsMethod) == null) {
          WorkspaceServiceGrpc.getListWorkspacePathsMethod = getListWorkspacePathsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListWorkspacePathsRequest, dev.planwire.v1.ListWorkspacePathsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListWorkspacePaths"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListWorkspacePathsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListWorkspacePathsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("ListWorkspacePaths"))
              .build();
        }
      }
    }
    return getListWorkspacePathsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteWorkspacePathRequest,
      dev.planwire.v1.DeleteWorkspacePathResponse> getDeleteWorkspacePathMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteWorkspacePath",
      requestType = dev.planwire.v1.DeleteWorkspacePathRequest.class,
      responseType = dev.planwire.v1.DeleteWorkspacePathResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteWorkspacePathRequest,
      dev.planwire.v1.DeleteWorkspacePathResponse> getDeleteWorkspacePathMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteWorkspacePathRequest, dev.planwire.v1.DeleteWorkspacePathResponse> getDeleteWorkspacePathMethod;
    if ((getDeleteWorkspacePathMethod = WorkspaceServiceGrpc.getDeleteWorkspacePathMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getDeleteWorkspacePathMethod = WorkspaceServiceGrpc.getDeleteWorkspacePathMethod) == null) {
          WorkspaceServiceGrpc.getDeleteWorkspacePathMethod = getDeleteWorkspacePathMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteWorkspacePathRequest, dev.planwire.v1.DeleteWorkspacePathResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteWorkspacePath"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteWorkspacePathRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteWorkspacePathResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("DeleteWorkspacePath"))
              .build();
        }
      }
    }
    return getDeleteWorkspacePathMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateBuildScriptRequest,
      dev.planwire.v1.CreateBuildScriptResponse> getCreateBuildScriptMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateBuildScript",
      requestType = dev.planwire.v1.CreateBuildScriptRequest.class,
      responseType = dev.planwire.v1.CreateBuildScriptResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateBuildScriptRequest,
      dev.planwire.v1.CreateBuildScriptResponse> getCreateBuildScriptMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateBuildScriptRequest, dev.planwire.v1.CreateBuildScriptResponse> getCreateBuildScriptMethod;
    if ((getCreateBuildScriptMethod = WorkspaceServiceGrpc.getCreateBuildScriptMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getCreateBuildScriptMethod = WorkspaceServiceGrpc.getCreateBuildScriptMethod) == null) {
          WorkspaceServiceGrpc.getCreateBuildScriptMethod = getCreateBuildScriptMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateBuildScriptRequest, dev.planwire.v1.CreateBuildScriptResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateBuildScript"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateBuildScriptRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateBuildScriptResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("CreateBuildScript"))
              .build();
        }
      }
    }
    return getCreateBuildScriptMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetBuildScriptRequest,
      dev.planwire.v1.GetBuildScriptResponse> getGetBuildScriptMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetBuildScript",
      requestType = dev.planwire.v1.GetBuildScriptRequest.class,
      responseType = dev.planwire.v1.GetBuildScriptResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetBuildScriptRequest,
      dev.planwire.v1.GetBuildScriptResponse> getGetBuildScriptMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetBuildScriptRequest, dev.planwire.v1.GetBuildScriptResponse> getGetBuildScriptMethod;
    if ((getGetBuildScriptMethod = WorkspaceServiceGrpc.getGetBuildScriptMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getGetBuildScriptMethod = WorkspaceServiceGrpc.getGetBuildScriptMethod) == null) {
          WorkspaceServiceGrpc.getGetBuildScriptMethod = getGetBuildScriptMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetBuildScriptRequest, dev.planwire.v1.GetBuildScriptResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetBuildScript"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetBuildScriptRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetBuildScriptResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("GetBuildScript"))
              .build();
        }
      }
    }
    return getGetBuildScriptMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.FindBuildScriptRequest,
      dev.planwire.v1.FindBuildScriptResponse> getFindBuildScriptMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "FindBuildScript",
      requestType = dev.planwire.v1.FindBuildScriptRequest.class,
      responseType = dev.planwire.v1.FindBuildScriptResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.FindBuildScriptRequest,
      dev.planwire.v1.FindBuildScriptResponse> getFindBuildScriptMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.FindBuildScriptRequest, dev.planwire.v1.FindBuildScriptResponse> getFindBuildScriptMethod;
    if ((getFindBuildScriptMethod = WorkspaceServiceGrpc.getFindBuildScriptMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getFindBuildScriptMethod = WorkspaceServiceGrpc.getFindBuildScriptMethod) == null) {
          WorkspaceServiceGrpc.getFindBuildScriptMethod = getFindBuildScriptMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.FindBuildScriptRequest, dev.planwire.v1.FindBuildScriptResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "FindBuildScript"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FindBuildScriptRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FindBuildScriptResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("FindBuildScript"))
              .build();
        }
      }
    }
    return getFindBuildScriptMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListBuildScriptsRequest,
      dev.planwire.v1.ListBuildScriptsResponse> getListBuildScriptsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListBuildScripts",
      requestType = dev.planwire.v1.ListBuildScriptsRequest.class,
      responseType = dev.planwire.v1.ListBuildScriptsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListBuildScriptsRequest,
      dev.planwire.v1.ListBuildScriptsResponse> getListBuildScriptsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListBuildScriptsRequest, dev.planwire.v1.ListBuildScriptsResponse> getListBuildScriptsMethod;
    if ((getListBuildScriptsMethod = WorkspaceServiceGrpc.getListBuildScriptsMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getListBuildScriptsMethod = WorkspaceServiceGrpc.getListBuildScriptsMethod) == null) {
          WorkspaceServiceGrpc.getListBuildScriptsMethod = getListBuildScriptsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListBuildScriptsRequest, dev.planwire.v1.ListBuildScriptsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListBuildScripts"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListBuildScriptsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListBuildScriptsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("ListBuildScripts"))
              .build();
        }
      }
    }
    return getListBuildScriptsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdateBuildScriptRequest,
      dev.planwire.v1.UpdateBuildScriptResponse> getUpdateBuildScriptMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdateBuildScript",
      requestType = dev.planwire.v1.UpdateBuildScriptRequest.class,
      responseType = dev.planwire.v1.UpdateBuildScriptResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdateBuildScriptRequest,
      dev.planwire.v1.UpdateBuildScriptResponse> getUpdateBuildScriptMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdateBuildScriptRequest, dev.planwire.v1.UpdateBuildScriptResponse> getUpdateBuildScriptMethod;
    if ((getUpdateBuildScriptMethod = WorkspaceServiceGrpc.getUpdateBuildScriptMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getUpdateBuildScriptMethod = WorkspaceServiceGrpc.getUpdateBuildScriptMethod) == null) {
          WorkspaceServiceGrpc.getUpdateBuildScriptMethod = getUpdateBuildScriptMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdateBuildScriptRequest, dev.planwire.v1.UpdateBuildScriptResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdateBuildScript"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateBuildScriptRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateBuildScriptResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("UpdateBuildScript"))
              .build();
        }
      }
    }
    return getUpdateBuildScriptMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteBuildScriptRequest,
      dev.planwire.v1.DeleteBuildScriptResponse> getDeleteBuildScriptMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteBuildScript",
      requestType = dev.planwire.v1.DeleteBuildScriptRequest.class,
      responseType = dev.planwire.v1.DeleteBuildScriptResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteBuildScriptRequest,
      dev.planwire.v1.DeleteBuildScriptResponse> getDeleteBuildScriptMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteBuildScriptRequest, dev.planwire.v1.DeleteBuildScriptResponse> getDeleteBuildScriptMethod;
    if ((getDeleteBuildScriptMethod = WorkspaceServiceGrpc.getDeleteBuildScriptMethod) == null) {
      synchronized (WorkspaceServiceGrpc.class) {
        if ((getDeleteBuildScriptMethod = WorkspaceServiceGrpc.getDeleteBuildScriptMethod) == null) {
          WorkspaceServiceGrpc.getDeleteBuildScriptMethod = getDeleteBuildScriptMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteBuildScriptRequest, dev.planwire.v1.DeleteBuildScriptResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteBuildScript"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteBuildScriptRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteBuildScriptResponse.getDefaultInstance()))
              .setSchemaDescriptor(new WorkspaceServiceMethodDescriptorSupplier("DeleteBuildScript"))
              .build();
        }
      }
    }
    return getDeleteBuildScriptMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static WorkspaceServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<WorkspaceServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<WorkspaceServiceStub>() {
        @java.lang.Override
        public WorkspaceServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new WorkspaceServiceStub(channel, callOptions);
        }
      };
    return WorkspaceServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static WorkspaceServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<WorkspaceServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<WorkspaceServiceBlockingV2Stub>() {
        @java.lang.Override
        public WorkspaceServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new WorkspaceServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return WorkspaceServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static WorkspaceServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<WorkspaceServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<WorkspaceServiceBlockingStub>() {
        @java.lang.Override
        public WorkspaceServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new WorkspaceServiceBlockingStub(channel, callOptions);
        }
      };
    return WorkspaceServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static WorkspaceServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<WorkspaceServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<WorkspaceServiceFutureStub>() {
        @java.lang.Override
        public WorkspaceServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new WorkspaceServiceFutureStub(channel, callOptions);
        }
      };
    return WorkspaceServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Registers and finds workspaces, and keeps their paths and build scripts.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Registers the workspace of a path, or returns the one that is found by it, whether it is the workspace's main path or a
     * further one. Calling it again is harmless: the stored workspace comes back unchanged with `created` false.
     * Errors: ALREADY_EXISTS when the path belongs to a workspace with another id than the one asked for, or the id to
     * another path.
     * </pre>
     */
    default void registerWorkspace(dev.planwire.v1.RegisterWorkspaceRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RegisterWorkspaceResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRegisterWorkspaceMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one workspace. Errors: NOT_FOUND.
     * </pre>
     */
    default void getWorkspace(dev.planwire.v1.GetWorkspaceRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetWorkspaceResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetWorkspaceMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the workspace that a path belongs to, as its main path or a further one. Errors: NOT_FOUND.
     * </pre>
     */
    default void getWorkspaceByPath(dev.planwire.v1.GetWorkspaceByPathRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetWorkspaceByPathResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetWorkspaceByPathMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the workspaces that the caller may see, in the order of their ids.
     * </pre>
     */
    default void listWorkspaces(dev.planwire.v1.ListWorkspacesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListWorkspacesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListWorkspacesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a workspace. Its id and path stay as they are.
     * Errors: NOT_FOUND, ABORTED when the etag does not match.
     * </pre>
     */
    default void updateWorkspace(dev.planwire.v1.UpdateWorkspaceRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateWorkspaceResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdateWorkspaceMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a workspace. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it holds plans or tasks and `force` is
     * not set.
     * </pre>
     */
    default void deleteWorkspace(dev.planwire.v1.DeleteWorkspaceRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteWorkspaceResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteWorkspaceMethod(), responseObserver);
    }

    /**
     * <pre>
     * Adds a path by which a workspace is found. Who registers it gets this workspace then, so add only paths of the same
     * files. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, or the path by whichever workspace.
     * </pre>
     */
    default void createWorkspacePath(dev.planwire.v1.CreateWorkspacePathRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateWorkspacePathResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateWorkspacePathMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one path of a workspace. Errors: NOT_FOUND.
     * </pre>
     */
    default void getWorkspacePath(dev.planwire.v1.GetWorkspacePathRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetWorkspacePathResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetWorkspacePathMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the paths of a workspace, oldest first: the main one, and those that were added. Errors: NOT_FOUND.
     * </pre>
     */
    default void listWorkspacePaths(dev.planwire.v1.ListWorkspacePathsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListWorkspacePathsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListWorkspacePathsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Removes a path from a workspace, which is no longer found by it. Errors: NOT_FOUND, FAILED_PRECONDITION for the main
     * path.
     * </pre>
     */
    default void deleteWorkspacePath(dev.planwire.v1.DeleteWorkspacePathRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteWorkspacePathResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteWorkspacePathMethod(), responseObserver);
    }

    /**
     * <pre>
     * Adds a build script to a workspace or a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, or the name
     * in the plan or the workspace.
     * </pre>
     */
    default void createBuildScript(dev.planwire.v1.CreateBuildScriptRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateBuildScriptResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateBuildScriptMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one build script. Errors: NOT_FOUND.
     * </pre>
     */
    default void getBuildScript(dev.planwire.v1.GetBuildScriptRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetBuildScriptResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetBuildScriptMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns the build script with a name: that of the plan, if the plan has one, else that of the whole workspace.
     * Errors: NOT_FOUND.
     * </pre>
     */
    default void findBuildScript(dev.planwire.v1.FindBuildScriptRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FindBuildScriptResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getFindBuildScriptMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the build scripts of a workspace or a plan, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listBuildScripts(dev.planwire.v1.ListBuildScriptsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListBuildScriptsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListBuildScriptsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a build script. Errors: NOT_FOUND, ALREADY_EXISTS when the name is taken, ABORTED.
     * </pre>
     */
    default void updateBuildScript(dev.planwire.v1.UpdateBuildScriptRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateBuildScriptResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdateBuildScriptMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a build script. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteBuildScript(dev.planwire.v1.DeleteBuildScriptRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteBuildScriptResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteBuildScriptMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service WorkspaceService.
   * <pre>
   * Registers and finds workspaces, and keeps their paths and build scripts.
   * </pre>
   */
  public static abstract class WorkspaceServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return WorkspaceServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service WorkspaceService.
   * <pre>
   * Registers and finds workspaces, and keeps their paths and build scripts.
   * </pre>
   */
  public static final class WorkspaceServiceStub
      extends io.grpc.stub.AbstractAsyncStub<WorkspaceServiceStub> {
    private WorkspaceServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected WorkspaceServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new WorkspaceServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Registers the workspace of a path, or returns the one that is found by it, whether it is the workspace's main path or a
     * further one. Calling it again is harmless: the stored workspace comes back unchanged with `created` false.
     * Errors: ALREADY_EXISTS when the path belongs to a workspace with another id than the one asked for, or the id to
     * another path.
     * </pre>
     */
    public void registerWorkspace(dev.planwire.v1.RegisterWorkspaceRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RegisterWorkspaceResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRegisterWorkspaceMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public void getWorkspace(dev.planwire.v1.GetWorkspaceRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetWorkspaceResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetWorkspaceMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the workspace that a path belongs to, as its main path or a further one. Errors: NOT_FOUND.
     * </pre>
     */
    public void getWorkspaceByPath(dev.planwire.v1.GetWorkspaceByPathRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetWorkspaceByPathResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetWorkspaceByPathMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the workspaces that the caller may see, in the order of their ids.
     * </pre>
     */
    public void listWorkspaces(dev.planwire.v1.ListWorkspacesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListWorkspacesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListWorkspacesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a workspace. Its id and path stay as they are.
     * Errors: NOT_FOUND, ABORTED when the etag does not match.
     * </pre>
     */
    public void updateWorkspace(dev.planwire.v1.UpdateWorkspaceRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateWorkspaceResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdateWorkspaceMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a workspace. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it holds plans or tasks and `force` is
     * not set.
     * </pre>
     */
    public void deleteWorkspace(dev.planwire.v1.DeleteWorkspaceRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteWorkspaceResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteWorkspaceMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Adds a path by which a workspace is found. Who registers it gets this workspace then, so add only paths of the same
     * files. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, or the path by whichever workspace.
     * </pre>
     */
    public void createWorkspacePath(dev.planwire.v1.CreateWorkspacePathRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateWorkspacePathResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateWorkspacePathMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one path of a workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public void getWorkspacePath(dev.planwire.v1.GetWorkspacePathRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetWorkspacePathResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetWorkspacePathMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the paths of a workspace, oldest first: the main one, and those that were added. Errors: NOT_FOUND.
     * </pre>
     */
    public void listWorkspacePaths(dev.planwire.v1.ListWorkspacePathsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListWorkspacePathsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListWorkspacePathsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Removes a path from a workspace, which is no longer found by it. Errors: NOT_FOUND, FAILED_PRECONDITION for the main
     * path.
     * </pre>
     */
    public void deleteWorkspacePath(dev.planwire.v1.DeleteWorkspacePathRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteWorkspacePathResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteWorkspacePathMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Adds a build script to a workspace or a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, or the name
     * in the plan or the workspace.
     * </pre>
     */
    public void createBuildScript(dev.planwire.v1.CreateBuildScriptRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateBuildScriptResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateBuildScriptMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one build script. Errors: NOT_FOUND.
     * </pre>
     */
    public void getBuildScript(dev.planwire.v1.GetBuildScriptRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetBuildScriptResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetBuildScriptMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns the build script with a name: that of the plan, if the plan has one, else that of the whole workspace.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public void findBuildScript(dev.planwire.v1.FindBuildScriptRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FindBuildScriptResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getFindBuildScriptMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the build scripts of a workspace or a plan, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listBuildScripts(dev.planwire.v1.ListBuildScriptsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListBuildScriptsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListBuildScriptsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a build script. Errors: NOT_FOUND, ALREADY_EXISTS when the name is taken, ABORTED.
     * </pre>
     */
    public void updateBuildScript(dev.planwire.v1.UpdateBuildScriptRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateBuildScriptResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdateBuildScriptMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a build script. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteBuildScript(dev.planwire.v1.DeleteBuildScriptRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteBuildScriptResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteBuildScriptMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service WorkspaceService.
   * <pre>
   * Registers and finds workspaces, and keeps their paths and build scripts.
   * </pre>
   */
  public static final class WorkspaceServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<WorkspaceServiceBlockingV2Stub> {
    private WorkspaceServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected WorkspaceServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new WorkspaceServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Registers the workspace of a path, or returns the one that is found by it, whether it is the workspace's main path or a
     * further one. Calling it again is harmless: the stored workspace comes back unchanged with `created` false.
     * Errors: ALREADY_EXISTS when the path belongs to a workspace with another id than the one asked for, or the id to
     * another path.
     * </pre>
     */
    public dev.planwire.v1.RegisterWorkspaceResponse registerWorkspace(dev.planwire.v1.RegisterWorkspaceRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRegisterWorkspaceMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetWorkspaceResponse getWorkspace(dev.planwire.v1.GetWorkspaceRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetWorkspaceMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the workspace that a path belongs to, as its main path or a further one. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetWorkspaceByPathResponse getWorkspaceByPath(dev.planwire.v1.GetWorkspaceByPathRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetWorkspaceByPathMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the workspaces that the caller may see, in the order of their ids.
     * </pre>
     */
    public dev.planwire.v1.ListWorkspacesResponse listWorkspaces(dev.planwire.v1.ListWorkspacesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListWorkspacesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a workspace. Its id and path stay as they are.
     * Errors: NOT_FOUND, ABORTED when the etag does not match.
     * </pre>
     */
    public dev.planwire.v1.UpdateWorkspaceResponse updateWorkspace(dev.planwire.v1.UpdateWorkspaceRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdateWorkspaceMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a workspace. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it holds plans or tasks and `force` is
     * not set.
     * </pre>
     */
    public dev.planwire.v1.DeleteWorkspaceResponse deleteWorkspace(dev.planwire.v1.DeleteWorkspaceRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteWorkspaceMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Adds a path by which a workspace is found. Who registers it gets this workspace then, so add only paths of the same
     * files. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, or the path by whichever workspace.
     * </pre>
     */
    public dev.planwire.v1.CreateWorkspacePathResponse createWorkspacePath(dev.planwire.v1.CreateWorkspacePathRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateWorkspacePathMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one path of a workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetWorkspacePathResponse getWorkspacePath(dev.planwire.v1.GetWorkspacePathRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetWorkspacePathMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the paths of a workspace, oldest first: the main one, and those that were added. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListWorkspacePathsResponse listWorkspacePaths(dev.planwire.v1.ListWorkspacePathsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListWorkspacePathsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Removes a path from a workspace, which is no longer found by it. Errors: NOT_FOUND, FAILED_PRECONDITION for the main
     * path.
     * </pre>
     */
    public dev.planwire.v1.DeleteWorkspacePathResponse deleteWorkspacePath(dev.planwire.v1.DeleteWorkspacePathRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteWorkspacePathMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Adds a build script to a workspace or a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, or the name
     * in the plan or the workspace.
     * </pre>
     */
    public dev.planwire.v1.CreateBuildScriptResponse createBuildScript(dev.planwire.v1.CreateBuildScriptRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateBuildScriptMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one build script. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetBuildScriptResponse getBuildScript(dev.planwire.v1.GetBuildScriptRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetBuildScriptMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the build script with a name: that of the plan, if the plan has one, else that of the whole workspace.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.FindBuildScriptResponse findBuildScript(dev.planwire.v1.FindBuildScriptRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getFindBuildScriptMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the build scripts of a workspace or a plan, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListBuildScriptsResponse listBuildScripts(dev.planwire.v1.ListBuildScriptsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListBuildScriptsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a build script. Errors: NOT_FOUND, ALREADY_EXISTS when the name is taken, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateBuildScriptResponse updateBuildScript(dev.planwire.v1.UpdateBuildScriptRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdateBuildScriptMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a build script. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteBuildScriptResponse deleteBuildScript(dev.planwire.v1.DeleteBuildScriptRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteBuildScriptMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service WorkspaceService.
   * <pre>
   * Registers and finds workspaces, and keeps their paths and build scripts.
   * </pre>
   */
  public static final class WorkspaceServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<WorkspaceServiceBlockingStub> {
    private WorkspaceServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected WorkspaceServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new WorkspaceServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Registers the workspace of a path, or returns the one that is found by it, whether it is the workspace's main path or a
     * further one. Calling it again is harmless: the stored workspace comes back unchanged with `created` false.
     * Errors: ALREADY_EXISTS when the path belongs to a workspace with another id than the one asked for, or the id to
     * another path.
     * </pre>
     */
    public dev.planwire.v1.RegisterWorkspaceResponse registerWorkspace(dev.planwire.v1.RegisterWorkspaceRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRegisterWorkspaceMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetWorkspaceResponse getWorkspace(dev.planwire.v1.GetWorkspaceRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetWorkspaceMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the workspace that a path belongs to, as its main path or a further one. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetWorkspaceByPathResponse getWorkspaceByPath(dev.planwire.v1.GetWorkspaceByPathRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetWorkspaceByPathMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the workspaces that the caller may see, in the order of their ids.
     * </pre>
     */
    public dev.planwire.v1.ListWorkspacesResponse listWorkspaces(dev.planwire.v1.ListWorkspacesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListWorkspacesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a workspace. Its id and path stay as they are.
     * Errors: NOT_FOUND, ABORTED when the etag does not match.
     * </pre>
     */
    public dev.planwire.v1.UpdateWorkspaceResponse updateWorkspace(dev.planwire.v1.UpdateWorkspaceRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdateWorkspaceMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a workspace. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it holds plans or tasks and `force` is
     * not set.
     * </pre>
     */
    public dev.planwire.v1.DeleteWorkspaceResponse deleteWorkspace(dev.planwire.v1.DeleteWorkspaceRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteWorkspaceMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Adds a path by which a workspace is found. Who registers it gets this workspace then, so add only paths of the same
     * files. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, or the path by whichever workspace.
     * </pre>
     */
    public dev.planwire.v1.CreateWorkspacePathResponse createWorkspacePath(dev.planwire.v1.CreateWorkspacePathRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateWorkspacePathMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one path of a workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetWorkspacePathResponse getWorkspacePath(dev.planwire.v1.GetWorkspacePathRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetWorkspacePathMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the paths of a workspace, oldest first: the main one, and those that were added. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListWorkspacePathsResponse listWorkspacePaths(dev.planwire.v1.ListWorkspacePathsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListWorkspacePathsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Removes a path from a workspace, which is no longer found by it. Errors: NOT_FOUND, FAILED_PRECONDITION for the main
     * path.
     * </pre>
     */
    public dev.planwire.v1.DeleteWorkspacePathResponse deleteWorkspacePath(dev.planwire.v1.DeleteWorkspacePathRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteWorkspacePathMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Adds a build script to a workspace or a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, or the name
     * in the plan or the workspace.
     * </pre>
     */
    public dev.planwire.v1.CreateBuildScriptResponse createBuildScript(dev.planwire.v1.CreateBuildScriptRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateBuildScriptMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one build script. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetBuildScriptResponse getBuildScript(dev.planwire.v1.GetBuildScriptRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetBuildScriptMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns the build script with a name: that of the plan, if the plan has one, else that of the whole workspace.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.FindBuildScriptResponse findBuildScript(dev.planwire.v1.FindBuildScriptRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getFindBuildScriptMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the build scripts of a workspace or a plan, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListBuildScriptsResponse listBuildScripts(dev.planwire.v1.ListBuildScriptsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListBuildScriptsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a build script. Errors: NOT_FOUND, ALREADY_EXISTS when the name is taken, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateBuildScriptResponse updateBuildScript(dev.planwire.v1.UpdateBuildScriptRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdateBuildScriptMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a build script. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteBuildScriptResponse deleteBuildScript(dev.planwire.v1.DeleteBuildScriptRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteBuildScriptMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service WorkspaceService.
   * <pre>
   * Registers and finds workspaces, and keeps their paths and build scripts.
   * </pre>
   */
  public static final class WorkspaceServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<WorkspaceServiceFutureStub> {
    private WorkspaceServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected WorkspaceServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new WorkspaceServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Registers the workspace of a path, or returns the one that is found by it, whether it is the workspace's main path or a
     * further one. Calling it again is harmless: the stored workspace comes back unchanged with `created` false.
     * Errors: ALREADY_EXISTS when the path belongs to a workspace with another id than the one asked for, or the id to
     * another path.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RegisterWorkspaceResponse> registerWorkspace(
        dev.planwire.v1.RegisterWorkspaceRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRegisterWorkspaceMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetWorkspaceResponse> getWorkspace(
        dev.planwire.v1.GetWorkspaceRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetWorkspaceMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the workspace that a path belongs to, as its main path or a further one. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetWorkspaceByPathResponse> getWorkspaceByPath(
        dev.planwire.v1.GetWorkspaceByPathRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetWorkspaceByPathMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the workspaces that the caller may see, in the order of their ids.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListWorkspacesResponse> listWorkspaces(
        dev.planwire.v1.ListWorkspacesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListWorkspacesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of a workspace. Its id and path stay as they are.
     * Errors: NOT_FOUND, ABORTED when the etag does not match.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdateWorkspaceResponse> updateWorkspace(
        dev.planwire.v1.UpdateWorkspaceRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdateWorkspaceMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a workspace. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when it holds plans or tasks and `force` is
     * not set.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteWorkspaceResponse> deleteWorkspace(
        dev.planwire.v1.DeleteWorkspaceRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteWorkspaceMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Adds a path by which a workspace is found. Who registers it gets this workspace then, so add only paths of the same
     * files. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, or the path by whichever workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateWorkspacePathResponse> createWorkspacePath(
        dev.planwire.v1.CreateWorkspacePathRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateWorkspacePathMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one path of a workspace. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetWorkspacePathResponse> getWorkspacePath(
        dev.planwire.v1.GetWorkspacePathRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetWorkspacePathMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the paths of a workspace, oldest first: the main one, and those that were added. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListWorkspacePathsResponse> listWorkspacePaths(
        dev.planwire.v1.ListWorkspacePathsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListWorkspacePathsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Removes a path from a workspace, which is no longer found by it. Errors: NOT_FOUND, FAILED_PRECONDITION for the main
     * path.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteWorkspacePathResponse> deleteWorkspacePath(
        dev.planwire.v1.DeleteWorkspacePathRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteWorkspacePathMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Adds a build script to a workspace or a plan. Errors: NOT_FOUND, ALREADY_EXISTS when the id is taken, or the name
     * in the plan or the workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateBuildScriptResponse> createBuildScript(
        dev.planwire.v1.CreateBuildScriptRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateBuildScriptMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one build script. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetBuildScriptResponse> getBuildScript(
        dev.planwire.v1.GetBuildScriptRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetBuildScriptMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns the build script with a name: that of the plan, if the plan has one, else that of the whole workspace.
     * Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.FindBuildScriptResponse> findBuildScript(
        dev.planwire.v1.FindBuildScriptRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getFindBuildScriptMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the build scripts of a workspace or a plan, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListBuildScriptsResponse> listBuildScripts(
        dev.planwire.v1.ListBuildScriptsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListBuildScriptsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of a build script. Errors: NOT_FOUND, ALREADY_EXISTS when the name is taken, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdateBuildScriptResponse> updateBuildScript(
        dev.planwire.v1.UpdateBuildScriptRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdateBuildScriptMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a build script. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteBuildScriptResponse> deleteBuildScript(
        dev.planwire.v1.DeleteBuildScriptRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteBuildScriptMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_REGISTER_WORKSPACE = 0;
  private static final int METHODID_GET_WORKSPACE = 1;
  private static final int METHODID_GET_WORKSPACE_BY_PATH = 2;
  private static final int METHODID_LIST_WORKSPACES = 3;
  private static final int METHODID_UPDATE_WORKSPACE = 4;
  private static final int METHODID_DELETE_WORKSPACE = 5;
  private static final int METHODID_CREATE_WORKSPACE_PATH = 6;
  private static final int METHODID_GET_WORKSPACE_PATH = 7;
  private static final int METHODID_LIST_WORKSPACE_PATHS = 8;
  private static final int METHODID_DELETE_WORKSPACE_PATH = 9;
  private static final int METHODID_CREATE_BUILD_SCRIPT = 10;
  private static final int METHODID_GET_BUILD_SCRIPT = 11;
  private static final int METHODID_FIND_BUILD_SCRIPT = 12;
  private static final int METHODID_LIST_BUILD_SCRIPTS = 13;
  private static final int METHODID_UPDATE_BUILD_SCRIPT = 14;
  private static final int METHODID_DELETE_BUILD_SCRIPT = 15;

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
        case METHODID_REGISTER_WORKSPACE:
          serviceImpl.registerWorkspace((dev.planwire.v1.RegisterWorkspaceRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RegisterWorkspaceResponse>) responseObserver);
          break;
        case METHODID_GET_WORKSPACE:
          serviceImpl.getWorkspace((dev.planwire.v1.GetWorkspaceRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetWorkspaceResponse>) responseObserver);
          break;
        case METHODID_GET_WORKSPACE_BY_PATH:
          serviceImpl.getWorkspaceByPath((dev.planwire.v1.GetWorkspaceByPathRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetWorkspaceByPathResponse>) responseObserver);
          break;
        case METHODID_LIST_WORKSPACES:
          serviceImpl.listWorkspaces((dev.planwire.v1.ListWorkspacesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListWorkspacesResponse>) responseObserver);
          break;
        case METHODID_UPDATE_WORKSPACE:
          serviceImpl.updateWorkspace((dev.planwire.v1.UpdateWorkspaceRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateWorkspaceResponse>) responseObserver);
          break;
        case METHODID_DELETE_WORKSPACE:
          serviceImpl.deleteWorkspace((dev.planwire.v1.DeleteWorkspaceRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteWorkspaceResponse>) responseObserver);
          break;
        case METHODID_CREATE_WORKSPACE_PATH:
          serviceImpl.createWorkspacePath((dev.planwire.v1.CreateWorkspacePathRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateWorkspacePathResponse>) responseObserver);
          break;
        case METHODID_GET_WORKSPACE_PATH:
          serviceImpl.getWorkspacePath((dev.planwire.v1.GetWorkspacePathRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetWorkspacePathResponse>) responseObserver);
          break;
        case METHODID_LIST_WORKSPACE_PATHS:
          serviceImpl.listWorkspacePaths((dev.planwire.v1.ListWorkspacePathsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListWorkspacePathsResponse>) responseObserver);
          break;
        case METHODID_DELETE_WORKSPACE_PATH:
          serviceImpl.deleteWorkspacePath((dev.planwire.v1.DeleteWorkspacePathRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteWorkspacePathResponse>) responseObserver);
          break;
        case METHODID_CREATE_BUILD_SCRIPT:
          serviceImpl.createBuildScript((dev.planwire.v1.CreateBuildScriptRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateBuildScriptResponse>) responseObserver);
          break;
        case METHODID_GET_BUILD_SCRIPT:
          serviceImpl.getBuildScript((dev.planwire.v1.GetBuildScriptRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetBuildScriptResponse>) responseObserver);
          break;
        case METHODID_FIND_BUILD_SCRIPT:
          serviceImpl.findBuildScript((dev.planwire.v1.FindBuildScriptRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.FindBuildScriptResponse>) responseObserver);
          break;
        case METHODID_LIST_BUILD_SCRIPTS:
          serviceImpl.listBuildScripts((dev.planwire.v1.ListBuildScriptsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListBuildScriptsResponse>) responseObserver);
          break;
        case METHODID_UPDATE_BUILD_SCRIPT:
          serviceImpl.updateBuildScript((dev.planwire.v1.UpdateBuildScriptRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateBuildScriptResponse>) responseObserver);
          break;
        case METHODID_DELETE_BUILD_SCRIPT:
          serviceImpl.deleteBuildScript((dev.planwire.v1.DeleteBuildScriptRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteBuildScriptResponse>) responseObserver);
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
          getRegisterWorkspaceMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RegisterWorkspaceRequest,
              dev.planwire.v1.RegisterWorkspaceResponse>(
                service, METHODID_REGISTER_WORKSPACE)))
        .addMethod(
          getGetWorkspaceMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetWorkspaceRequest,
              dev.planwire.v1.GetWorkspaceResponse>(
                service, METHODID_GET_WORKSPACE)))
        .addMethod(
          getGetWorkspaceByPathMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetWorkspaceByPathRequest,
              dev.planwire.v1.GetWorkspaceByPathResponse>(
                service, METHODID_GET_WORKSPACE_BY_PATH)))
        .addMethod(
          getListWorkspacesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListWorkspacesRequest,
              dev.planwire.v1.ListWorkspacesResponse>(
                service, METHODID_LIST_WORKSPACES)))
        .addMethod(
          getUpdateWorkspaceMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdateWorkspaceRequest,
              dev.planwire.v1.UpdateWorkspaceResponse>(
                service, METHODID_UPDATE_WORKSPACE)))
        .addMethod(
          getDeleteWorkspaceMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteWorkspaceRequest,
              dev.planwire.v1.DeleteWorkspaceResponse>(
                service, METHODID_DELETE_WORKSPACE)))
        .addMethod(
          getCreateWorkspacePathMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateWorkspacePathRequest,
              dev.planwire.v1.CreateWorkspacePathResponse>(
                service, METHODID_CREATE_WORKSPACE_PATH)))
        .addMethod(
          getGetWorkspacePathMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetWorkspacePathRequest,
              dev.planwire.v1.GetWorkspacePathResponse>(
                service, METHODID_GET_WORKSPACE_PATH)))
        .addMethod(
          getListWorkspacePathsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListWorkspacePathsRequest,
              dev.planwire.v1.ListWorkspacePathsResponse>(
                service, METHODID_LIST_WORKSPACE_PATHS)))
        .addMethod(
          getDeleteWorkspacePathMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteWorkspacePathRequest,
              dev.planwire.v1.DeleteWorkspacePathResponse>(
                service, METHODID_DELETE_WORKSPACE_PATH)))
        .addMethod(
          getCreateBuildScriptMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateBuildScriptRequest,
              dev.planwire.v1.CreateBuildScriptResponse>(
                service, METHODID_CREATE_BUILD_SCRIPT)))
        .addMethod(
          getGetBuildScriptMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetBuildScriptRequest,
              dev.planwire.v1.GetBuildScriptResponse>(
                service, METHODID_GET_BUILD_SCRIPT)))
        .addMethod(
          getFindBuildScriptMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.FindBuildScriptRequest,
              dev.planwire.v1.FindBuildScriptResponse>(
                service, METHODID_FIND_BUILD_SCRIPT)))
        .addMethod(
          getListBuildScriptsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListBuildScriptsRequest,
              dev.planwire.v1.ListBuildScriptsResponse>(
                service, METHODID_LIST_BUILD_SCRIPTS)))
        .addMethod(
          getUpdateBuildScriptMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdateBuildScriptRequest,
              dev.planwire.v1.UpdateBuildScriptResponse>(
                service, METHODID_UPDATE_BUILD_SCRIPT)))
        .addMethod(
          getDeleteBuildScriptMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteBuildScriptRequest,
              dev.planwire.v1.DeleteBuildScriptResponse>(
                service, METHODID_DELETE_BUILD_SCRIPT)))
        .build();
  }

  private static abstract class WorkspaceServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    WorkspaceServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.WorkspaceServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("WorkspaceService");
    }
  }

  private static final class WorkspaceServiceFileDescriptorSupplier
      extends WorkspaceServiceBaseDescriptorSupplier {
    WorkspaceServiceFileDescriptorSupplier() {}
  }

  private static final class WorkspaceServiceMethodDescriptorSupplier
      extends WorkspaceServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    WorkspaceServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (WorkspaceServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new WorkspaceServiceFileDescriptorSupplier())
              .addMethod(getRegisterWorkspaceMethod())
              .addMethod(getGetWorkspaceMethod())
              .addMethod(getGetWorkspaceByPathMethod())
              .addMethod(getListWorkspacesMethod())
              .addMethod(getUpdateWorkspaceMethod())
              .addMethod(getDeleteWorkspaceMethod())
              .addMethod(getCreateWorkspacePathMethod())
              .addMethod(getGetWorkspacePathMethod())
              .addMethod(getListWorkspacePathsMethod())
              .addMethod(getDeleteWorkspacePathMethod())
              .addMethod(getCreateBuildScriptMethod())
              .addMethod(getGetBuildScriptMethod())
              .addMethod(getFindBuildScriptMethod())
              .addMethod(getListBuildScriptsMethod())
              .addMethod(getUpdateBuildScriptMethod())
              .addMethod(getDeleteBuildScriptMethod())
              .build();
        }
      }
    }
    return result;
  }
}
