package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps programs: plans that belong together, also in several workspaces.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class ProgramServiceGrpc {

  private ProgramServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.ProgramService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateProgramRequest,
      dev.planwire.v1.CreateProgramResponse> getCreateProgramMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateProgram",
      requestType = dev.planwire.v1.CreateProgramRequest.class,
      responseType = dev.planwire.v1.CreateProgramResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateProgramRequest,
      dev.planwire.v1.CreateProgramResponse> getCreateProgramMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateProgramRequest, dev.planwire.v1.CreateProgramResponse> getCreateProgramMethod;
    if ((getCreateProgramMethod = ProgramServiceGrpc.getCreateProgramMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getCreateProgramMethod = ProgramServiceGrpc.getCreateProgramMethod) == null) {
          ProgramServiceGrpc.getCreateProgramMethod = getCreateProgramMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateProgramRequest, dev.planwire.v1.CreateProgramResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateProgram"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateProgramRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateProgramResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("CreateProgram"))
              .build();
        }
      }
    }
    return getCreateProgramMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetProgramRequest,
      dev.planwire.v1.GetProgramResponse> getGetProgramMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetProgram",
      requestType = dev.planwire.v1.GetProgramRequest.class,
      responseType = dev.planwire.v1.GetProgramResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetProgramRequest,
      dev.planwire.v1.GetProgramResponse> getGetProgramMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetProgramRequest, dev.planwire.v1.GetProgramResponse> getGetProgramMethod;
    if ((getGetProgramMethod = ProgramServiceGrpc.getGetProgramMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getGetProgramMethod = ProgramServiceGrpc.getGetProgramMethod) == null) {
          ProgramServiceGrpc.getGetProgramMethod = getGetProgramMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetProgramRequest, dev.planwire.v1.GetProgramResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetProgram"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetProgramRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetProgramResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("GetProgram"))
              .build();
        }
      }
    }
    return getGetProgramMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramsRequest,
      dev.planwire.v1.ListProgramsResponse> getListProgramsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListPrograms",
      requestType = dev.planwire.v1.ListProgramsRequest.class,
      responseType = dev.planwire.v1.ListProgramsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramsRequest,
      dev.planwire.v1.ListProgramsResponse> getListProgramsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramsRequest, dev.planwire.v1.ListProgramsResponse> getListProgramsMethod;
    if ((getListProgramsMethod = ProgramServiceGrpc.getListProgramsMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getListProgramsMethod = ProgramServiceGrpc.getListProgramsMethod) == null) {
          ProgramServiceGrpc.getListProgramsMethod = getListProgramsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListProgramsRequest, dev.planwire.v1.ListProgramsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListPrograms"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListProgramsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListProgramsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("ListPrograms"))
              .build();
        }
      }
    }
    return getListProgramsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdateProgramRequest,
      dev.planwire.v1.UpdateProgramResponse> getUpdateProgramMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdateProgram",
      requestType = dev.planwire.v1.UpdateProgramRequest.class,
      responseType = dev.planwire.v1.UpdateProgramResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdateProgramRequest,
      dev.planwire.v1.UpdateProgramResponse> getUpdateProgramMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdateProgramRequest, dev.planwire.v1.UpdateProgramResponse> getUpdateProgramMethod;
    if ((getUpdateProgramMethod = ProgramServiceGrpc.getUpdateProgramMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getUpdateProgramMethod = ProgramServiceGrpc.getUpdateProgramMethod) == null) {
          ProgramServiceGrpc.getUpdateProgramMethod = getUpdateProgramMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdateProgramRequest, dev.planwire.v1.UpdateProgramResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdateProgram"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateProgramRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateProgramResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("UpdateProgram"))
              .build();
        }
      }
    }
    return getUpdateProgramMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteProgramRequest,
      dev.planwire.v1.DeleteProgramResponse> getDeleteProgramMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteProgram",
      requestType = dev.planwire.v1.DeleteProgramRequest.class,
      responseType = dev.planwire.v1.DeleteProgramResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteProgramRequest,
      dev.planwire.v1.DeleteProgramResponse> getDeleteProgramMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteProgramRequest, dev.planwire.v1.DeleteProgramResponse> getDeleteProgramMethod;
    if ((getDeleteProgramMethod = ProgramServiceGrpc.getDeleteProgramMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getDeleteProgramMethod = ProgramServiceGrpc.getDeleteProgramMethod) == null) {
          ProgramServiceGrpc.getDeleteProgramMethod = getDeleteProgramMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteProgramRequest, dev.planwire.v1.DeleteProgramResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteProgram"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteProgramRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteProgramResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("DeleteProgram"))
              .build();
        }
      }
    }
    return getDeleteProgramMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateProgramLinkRequest,
      dev.planwire.v1.CreateProgramLinkResponse> getCreateProgramLinkMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateProgramLink",
      requestType = dev.planwire.v1.CreateProgramLinkRequest.class,
      responseType = dev.planwire.v1.CreateProgramLinkResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateProgramLinkRequest,
      dev.planwire.v1.CreateProgramLinkResponse> getCreateProgramLinkMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateProgramLinkRequest, dev.planwire.v1.CreateProgramLinkResponse> getCreateProgramLinkMethod;
    if ((getCreateProgramLinkMethod = ProgramServiceGrpc.getCreateProgramLinkMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getCreateProgramLinkMethod = ProgramServiceGrpc.getCreateProgramLinkMethod) == null) {
          ProgramServiceGrpc.getCreateProgramLinkMethod = getCreateProgramLinkMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateProgramLinkRequest, dev.planwire.v1.CreateProgramLinkResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateProgramLink"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateProgramLinkRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateProgramLinkResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("CreateProgramLink"))
              .build();
        }
      }
    }
    return getCreateProgramLinkMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetProgramLinkRequest,
      dev.planwire.v1.GetProgramLinkResponse> getGetProgramLinkMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetProgramLink",
      requestType = dev.planwire.v1.GetProgramLinkRequest.class,
      responseType = dev.planwire.v1.GetProgramLinkResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetProgramLinkRequest,
      dev.planwire.v1.GetProgramLinkResponse> getGetProgramLinkMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetProgramLinkRequest, dev.planwire.v1.GetProgramLinkResponse> getGetProgramLinkMethod;
    if ((getGetProgramLinkMethod = ProgramServiceGrpc.getGetProgramLinkMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getGetProgramLinkMethod = ProgramServiceGrpc.getGetProgramLinkMethod) == null) {
          ProgramServiceGrpc.getGetProgramLinkMethod = getGetProgramLinkMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetProgramLinkRequest, dev.planwire.v1.GetProgramLinkResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetProgramLink"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetProgramLinkRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetProgramLinkResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("GetProgramLink"))
              .build();
        }
      }
    }
    return getGetProgramLinkMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramLinksRequest,
      dev.planwire.v1.ListProgramLinksResponse> getListProgramLinksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListProgramLinks",
      requestType = dev.planwire.v1.ListProgramLinksRequest.class,
      responseType = dev.planwire.v1.ListProgramLinksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramLinksRequest,
      dev.planwire.v1.ListProgramLinksResponse> getListProgramLinksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramLinksRequest, dev.planwire.v1.ListProgramLinksResponse> getListProgramLinksMethod;
    if ((getListProgramLinksMethod = ProgramServiceGrpc.getListProgramLinksMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getListProgramLinksMethod = ProgramServiceGrpc.getListProgramLinksMethod) == null) {
          ProgramServiceGrpc.getListProgramLinksMethod = getListProgramLinksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListProgramLinksRequest, dev.planwire.v1.ListProgramLinksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListProgramLinks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListProgramLinksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListProgramLinksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("ListProgramLinks"))
              .build();
        }
      }
    }
    return getListProgramLinksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteProgramLinkRequest,
      dev.planwire.v1.DeleteProgramLinkResponse> getDeleteProgramLinkMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteProgramLink",
      requestType = dev.planwire.v1.DeleteProgramLinkRequest.class,
      responseType = dev.planwire.v1.DeleteProgramLinkResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteProgramLinkRequest,
      dev.planwire.v1.DeleteProgramLinkResponse> getDeleteProgramLinkMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteProgramLinkRequest, dev.planwire.v1.DeleteProgramLinkResponse> getDeleteProgramLinkMethod;
    if ((getDeleteProgramLinkMethod = ProgramServiceGrpc.getDeleteProgramLinkMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getDeleteProgramLinkMethod = ProgramServiceGrpc.getDeleteProgramLinkMethod) == null) {
          ProgramServiceGrpc.getDeleteProgramLinkMethod = getDeleteProgramLinkMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteProgramLinkRequest, dev.planwire.v1.DeleteProgramLinkResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteProgramLink"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteProgramLinkRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteProgramLinkResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("DeleteProgramLink"))
              .build();
        }
      }
    }
    return getDeleteProgramLinkMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramPlansRequest,
      dev.planwire.v1.ListProgramPlansResponse> getListProgramPlansMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListProgramPlans",
      requestType = dev.planwire.v1.ListProgramPlansRequest.class,
      responseType = dev.planwire.v1.ListProgramPlansResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramPlansRequest,
      dev.planwire.v1.ListProgramPlansResponse> getListProgramPlansMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramPlansRequest, dev.planwire.v1.ListProgramPlansResponse> getListProgramPlansMethod;
    if ((getListProgramPlansMethod = ProgramServiceGrpc.getListProgramPlansMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getListProgramPlansMethod = ProgramServiceGrpc.getListProgramPlansMethod) == null) {
          ProgramServiceGrpc.getListProgramPlansMethod = getListProgramPlansMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListProgramPlansRequest, dev.planwire.v1.ListProgramPlansResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListProgramPlans"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListProgramPlansRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListProgramPlansResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("ListProgramPlans"))
              .build();
        }
      }
    }
    return getListProgramPlansMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.AddPlanToProgramRequest,
      dev.planwire.v1.AddPlanToProgramResponse> getAddPlanToProgramMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "AddPlanToProgram",
      requestType = dev.planwire.v1.AddPlanToProgramRequest.class,
      responseType = dev.planwire.v1.AddPlanToProgramResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.AddPlanToProgramRequest,
      dev.planwire.v1.AddPlanToProgramResponse> getAddPlanToProgramMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.AddPlanToProgramRequest, dev.planwire.v1.AddPlanToProgramResponse> getAddPlanToProgramMethod;
    if ((getAddPlanToProgramMethod = ProgramServiceGrpc.getAddPlanToProgramMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getAddPlanToProgramMethod = ProgramServiceGrpc.getAddPlanToProgramMethod) == null) {
          ProgramServiceGrpc.getAddPlanToProgramMethod = getAddPlanToProgramMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.AddPlanToProgramRequest, dev.planwire.v1.AddPlanToProgramResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "AddPlanToProgram"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AddPlanToProgramRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AddPlanToProgramResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("AddPlanToProgram"))
              .build();
        }
      }
    }
    return getAddPlanToProgramMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RemovePlanFromProgramRequest,
      dev.planwire.v1.RemovePlanFromProgramResponse> getRemovePlanFromProgramMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RemovePlanFromProgram",
      requestType = dev.planwire.v1.RemovePlanFromProgramRequest.class,
      responseType = dev.planwire.v1.RemovePlanFromProgramResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RemovePlanFromProgramRequest,
      dev.planwire.v1.RemovePlanFromProgramResponse> getRemovePlanFromProgramMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RemovePlanFromProgramRequest, dev.planwire.v1.RemovePlanFromProgramResponse> getRemovePlanFromProgramMethod;
    if ((getRemovePlanFromProgramMethod = ProgramServiceGrpc.getRemovePlanFromProgramMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getRemovePlanFromProgramMethod = ProgramServiceGrpc.getRemovePlanFromProgramMethod) == null) {
          ProgramServiceGrpc.getRemovePlanFromProgramMethod = getRemovePlanFromProgramMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RemovePlanFromProgramRequest, dev.planwire.v1.RemovePlanFromProgramResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RemovePlanFromProgram"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RemovePlanFromProgramRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RemovePlanFromProgramResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("RemovePlanFromProgram"))
              .build();
        }
      }
    }
    return getRemovePlanFromProgramMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpgradePlanToProgramRequest,
      dev.planwire.v1.UpgradePlanToProgramResponse> getUpgradePlanToProgramMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpgradePlanToProgram",
      requestType = dev.planwire.v1.UpgradePlanToProgramRequest.class,
      responseType = dev.planwire.v1.UpgradePlanToProgramResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpgradePlanToProgramRequest,
      dev.planwire.v1.UpgradePlanToProgramResponse> getUpgradePlanToProgramMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpgradePlanToProgramRequest, dev.planwire.v1.UpgradePlanToProgramResponse> getUpgradePlanToProgramMethod;
    if ((getUpgradePlanToProgramMethod = ProgramServiceGrpc.getUpgradePlanToProgramMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getUpgradePlanToProgramMethod = ProgramServiceGrpc.getUpgradePlanToProgramMethod) == null) {
          ProgramServiceGrpc.getUpgradePlanToProgramMethod = getUpgradePlanToProgramMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpgradePlanToProgramRequest, dev.planwire.v1.UpgradePlanToProgramResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpgradePlanToProgram"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpgradePlanToProgramRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpgradePlanToProgramResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("UpgradePlanToProgram"))
              .build();
        }
      }
    }
    return getUpgradePlanToProgramMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateProgramDependencyRequest,
      dev.planwire.v1.CreateProgramDependencyResponse> getCreateProgramDependencyMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateProgramDependency",
      requestType = dev.planwire.v1.CreateProgramDependencyRequest.class,
      responseType = dev.planwire.v1.CreateProgramDependencyResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateProgramDependencyRequest,
      dev.planwire.v1.CreateProgramDependencyResponse> getCreateProgramDependencyMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateProgramDependencyRequest, dev.planwire.v1.CreateProgramDependencyResponse> getCreateProgramDependencyMethod;
    if ((getCreateProgramDependencyMethod = ProgramServiceGrpc.getCreateProgramDependencyMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getCreateProgramDependencyMethod = ProgramServiceGrpc.getCreateProgramDependencyMethod) == null) {
          ProgramServiceGrpc.getCreateProgramDependencyMethod = getCreateProgramDependencyMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateProgramDependencyRequest, dev.planwire.v1.CreateProgramDependencyResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateProgramDependency"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateProgramDependencyRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateProgramDependencyResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("CreateProgramDependency"))
              .build();
        }
      }
    }
    return getCreateProgramDependencyMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetProgramDependencyRequest,
      dev.planwire.v1.GetProgramDependencyResponse> getGetProgramDependencyMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetProgramDependency",
      requestType = dev.planwire.v1.GetProgramDependencyRequest.class,
      responseType = dev.planwire.v1.GetProgramDependencyResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetProgramDependencyRequest,
      dev.planwire.v1.GetProgramDependencyResponse> getGetProgramDependencyMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetProgramDependencyRequest, dev.planwire.v1.GetProgramDependencyResponse> getGetProgramDependencyMethod;
    if ((getGetProgramDependencyMethod = ProgramServiceGrpc.getGetProgramDependencyMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getGetProgramDependencyMethod = ProgramServiceGrpc.getGetProgramDependencyMethod) == null) {
          ProgramServiceGrpc.getGetProgramDependencyMethod = getGetProgramDependencyMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetProgramDependencyRequest, dev.planwire.v1.GetProgramDependencyResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetProgramDependency"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetProgramDependencyRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetProgramDependencyResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("GetProgramDependency"))
              .build();
        }
      }
    }
    return getGetProgramDependencyMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramDependenciesRequest,
      dev.planwire.v1.ListProgramDependenciesResponse> getListProgramDependenciesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListProgramDependencies",
      requestType = dev.planwire.v1.ListProgramDependenciesRequest.class,
      responseType = dev.planwire.v1.ListProgramDependenciesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramDependenciesRequest,
      dev.planwire.v1.ListProgramDependenciesResponse> getListProgramDependenciesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListProgramDependenciesRequest, dev.planwire.v1.ListProgramDependenciesResponse> getListProgramDependenciesMethod;
    if ((getListProgramDependenciesMethod = ProgramServiceGrpc.getListProgramDependenciesMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getListProgramDependenciesMethod = ProgramServiceGrpc.getListProgramDependenciesMethod) == null) {
          ProgramServiceGrpc.getListProgramDependenciesMethod = getListProgramDependenciesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListProgramDependenciesRequest, dev.planwire.v1.ListProgramDependenciesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListProgramDependencies"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListProgramDependenciesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListProgramDependenciesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("ListProgramDependencies"))
              .build();
        }
      }
    }
    return getListProgramDependenciesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteProgramDependencyRequest,
      dev.planwire.v1.DeleteProgramDependencyResponse> getDeleteProgramDependencyMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteProgramDependency",
      requestType = dev.planwire.v1.DeleteProgramDependencyRequest.class,
      responseType = dev.planwire.v1.DeleteProgramDependencyResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteProgramDependencyRequest,
      dev.planwire.v1.DeleteProgramDependencyResponse> getDeleteProgramDependencyMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteProgramDependencyRequest, dev.planwire.v1.DeleteProgramDependencyResponse> getDeleteProgramDependencyMethod;
    if ((getDeleteProgramDependencyMethod = ProgramServiceGrpc.getDeleteProgramDependencyMethod) == null) {
      synchronized (ProgramServiceGrpc.class) {
        if ((getDeleteProgramDependencyMethod = ProgramServiceGrpc.getDeleteProgramDependencyMethod) == null) {
          ProgramServiceGrpc.getDeleteProgramDependencyMethod = getDeleteProgramDependencyMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteProgramDependencyRequest, dev.planwire.v1.DeleteProgramDependencyResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteProgramDependency"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteProgramDependencyRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteProgramDependencyResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProgramServiceMethodDescriptorSupplier("DeleteProgramDependency"))
              .build();
        }
      }
    }
    return getDeleteProgramDependencyMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static ProgramServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ProgramServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ProgramServiceStub>() {
        @java.lang.Override
        public ProgramServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ProgramServiceStub(channel, callOptions);
        }
      };
    return ProgramServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static ProgramServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ProgramServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ProgramServiceBlockingV2Stub>() {
        @java.lang.Override
        public ProgramServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ProgramServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return ProgramServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static ProgramServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ProgramServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ProgramServiceBlockingStub>() {
        @java.lang.Override
        public ProgramServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ProgramServiceBlockingStub(channel, callOptions);
        }
      };
    return ProgramServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static ProgramServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ProgramServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ProgramServiceFutureStub>() {
        @java.lang.Override
        public ProgramServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ProgramServiceFutureStub(channel, callOptions);
        }
      };
    return ProgramServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps programs: plans that belong together, also in several workspaces.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Creates a program, which the workspace owns. Errors: NOT_FOUND for an unknown workspace, ALREADY_EXISTS.
     * </pre>
     */
    default void createProgram(dev.planwire.v1.CreateProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateProgramResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateProgramMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns a program that the workspace owns or is linked to. Errors: NOT_FOUND.
     * </pre>
     */
    default void getProgram(dev.planwire.v1.GetProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetProgramResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetProgramMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the programs that a workspace owns or is linked to and that match all given filters, in the order of
     * their ids: that of their creation where callers chose none. Errors: NOT_FOUND.
     * </pre>
     */
    default void listPrograms(dev.planwire.v1.ListProgramsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListProgramsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a program, in the workspace that owns it. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * in a workspace that is only linked to it.
     * </pre>
     */
    default void updateProgram(dev.planwire.v1.UpdateProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateProgramResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdateProgramMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a program, in the workspace that owns it, with its links and the dependencies between its plans. The
     * plans stay, in whatever workspace they are, and are in no program any more. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION in a workspace that is only linked to the program.
     * </pre>
     */
    default void deleteProgram(dev.planwire.v1.DeleteProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteProgramResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteProgramMethod(), responseObserver);
    }

    /**
     * <pre>
     * Links another workspace to a program: whoever may read that workspace sees the program from now on, and
     * whoever may write to it may put its plans into the program. Each side learns the id of the other side's
     * workspace, so the caller has to be a writer in both. Errors: NOT_FOUND, ALREADY_EXISTS when the workspace is
     * linked already, or has a program with the same id.
     * </pre>
     */
    default void createProgramLink(dev.planwire.v1.CreateProgramLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateProgramLinkResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateProgramLinkMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one link, in the workspace that owns the program. Errors: NOT_FOUND.
     * </pre>
     */
    default void getProgramLink(dev.planwire.v1.GetProgramLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetProgramLinkResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetProgramLinkMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the links of the programs that a workspace owns, or of one of them, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listProgramLinks(dev.planwire.v1.ListProgramLinksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramLinksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListProgramLinksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Unlinks a workspace from a program, in the workspace that owns the program. The plans of the linked workspace
     * stay and leave the program; the dependencies between them and other plans of the program are deleted. Errors:
     * NOT_FOUND.
     * </pre>
     */
    default void deleteProgramLink(dev.planwire.v1.DeleteProgramLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteProgramLinkResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteProgramLinkMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the plans of a program that the workspace owns or is linked to, oldest first: those in workspaces in
     * which the caller has a role. Archived plans stay in the program and are neither listed nor counted. Errors:
     * NOT_FOUND.
     * </pre>
     */
    default void listProgramPlans(dev.planwire.v1.ListProgramPlansRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramPlansResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListProgramPlansMethod(), responseObserver);
    }

    /**
     * <pre>
     * Puts a plan into a program that the plan's workspace owns or is linked to. UpdatePlan and CreatePlan do the
     * same with `program_id`. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the plan is in another program.
     * </pre>
     */
    default void addPlanToProgram(dev.planwire.v1.AddPlanToProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AddPlanToProgramResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getAddPlanToProgramMethod(), responseObserver);
    }

    /**
     * <pre>
     * Takes a plan out of its program, and deletes the dependencies between it and plans of other workspaces.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the plan is in no program.
     * </pre>
     */
    default void removePlanFromProgram(dev.planwire.v1.RemovePlanFromProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RemovePlanFromProgramResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRemovePlanFromProgramMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a program of a plan, which becomes the first plan of it: both or neither. Errors: NOT_FOUND, ABORTED,
     * ALREADY_EXISTS, FAILED_PRECONDITION when the plan is in a program.
     * </pre>
     */
    default void upgradePlanToProgram(dev.planwire.v1.UpgradePlanToProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpgradePlanToProgramResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpgradePlanToProgramMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a plan wait for a plan of another workspace. Both are in one program, and the caller has to be a writer
     * in both workspaces: each side learns the id of the other side's workspace and plan. No task of the waiting
     * plan can be started before the other plan is completed. Errors: NOT_FOUND, ALREADY_EXISTS,
     * FAILED_PRECONDITION when the plans are not in one program, or when this would close a cycle: its path leaves
     * out what is in workspaces in which the caller has no role.
     * </pre>
     */
    default void createProgramDependency(dev.planwire.v1.CreateProgramDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateProgramDependencyResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateProgramDependencyMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one dependency, in the workspace of the plan that waits. Errors: NOT_FOUND.
     * </pre>
     */
    default void getProgramDependency(dev.planwire.v1.GetProgramDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetProgramDependencyResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetProgramDependencyMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the dependencies between the plans of a workspace, or one of them, and plans of other workspaces, in
     * both directions, oldest first. Those of an archived plan are listed only where the request names that plan, and
     * come back when it is restored, unless one of the plans has left the program. Errors: NOT_FOUND.
     * </pre>
     */
    default void listProgramDependencies(dev.planwire.v1.ListProgramDependenciesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramDependenciesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListProgramDependenciesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a dependency, in the workspace of the plan that waits. Errors: NOT_FOUND.
     * </pre>
     */
    default void deleteProgramDependency(dev.planwire.v1.DeleteProgramDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteProgramDependencyResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteProgramDependencyMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service ProgramService.
   * <pre>
   * Keeps programs: plans that belong together, also in several workspaces.
   * </pre>
   */
  public static abstract class ProgramServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return ProgramServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service ProgramService.
   * <pre>
   * Keeps programs: plans that belong together, also in several workspaces.
   * </pre>
   */
  public static final class ProgramServiceStub
      extends io.grpc.stub.AbstractAsyncStub<ProgramServiceStub> {
    private ProgramServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ProgramServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ProgramServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a program, which the workspace owns. Errors: NOT_FOUND for an unknown workspace, ALREADY_EXISTS.
     * </pre>
     */
    public void createProgram(dev.planwire.v1.CreateProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateProgramResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateProgramMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns a program that the workspace owns or is linked to. Errors: NOT_FOUND.
     * </pre>
     */
    public void getProgram(dev.planwire.v1.GetProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetProgramResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetProgramMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the programs that a workspace owns or is linked to and that match all given filters, in the order of
     * their ids: that of their creation where callers chose none. Errors: NOT_FOUND.
     * </pre>
     */
    public void listPrograms(dev.planwire.v1.ListProgramsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListProgramsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a program, in the workspace that owns it. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * in a workspace that is only linked to it.
     * </pre>
     */
    public void updateProgram(dev.planwire.v1.UpdateProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateProgramResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdateProgramMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a program, in the workspace that owns it, with its links and the dependencies between its plans. The
     * plans stay, in whatever workspace they are, and are in no program any more. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION in a workspace that is only linked to the program.
     * </pre>
     */
    public void deleteProgram(dev.planwire.v1.DeleteProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteProgramResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteProgramMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Links another workspace to a program: whoever may read that workspace sees the program from now on, and
     * whoever may write to it may put its plans into the program. Each side learns the id of the other side's
     * workspace, so the caller has to be a writer in both. Errors: NOT_FOUND, ALREADY_EXISTS when the workspace is
     * linked already, or has a program with the same id.
     * </pre>
     */
    public void createProgramLink(dev.planwire.v1.CreateProgramLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateProgramLinkResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateProgramLinkMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one link, in the workspace that owns the program. Errors: NOT_FOUND.
     * </pre>
     */
    public void getProgramLink(dev.planwire.v1.GetProgramLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetProgramLinkResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetProgramLinkMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the links of the programs that a workspace owns, or of one of them, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listProgramLinks(dev.planwire.v1.ListProgramLinksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramLinksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListProgramLinksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Unlinks a workspace from a program, in the workspace that owns the program. The plans of the linked workspace
     * stay and leave the program; the dependencies between them and other plans of the program are deleted. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public void deleteProgramLink(dev.planwire.v1.DeleteProgramLinkRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteProgramLinkResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteProgramLinkMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the plans of a program that the workspace owns or is linked to, oldest first: those in workspaces in
     * which the caller has a role. Archived plans stay in the program and are neither listed nor counted. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public void listProgramPlans(dev.planwire.v1.ListProgramPlansRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramPlansResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListProgramPlansMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Puts a plan into a program that the plan's workspace owns or is linked to. UpdatePlan and CreatePlan do the
     * same with `program_id`. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the plan is in another program.
     * </pre>
     */
    public void addPlanToProgram(dev.planwire.v1.AddPlanToProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AddPlanToProgramResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getAddPlanToProgramMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Takes a plan out of its program, and deletes the dependencies between it and plans of other workspaces.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the plan is in no program.
     * </pre>
     */
    public void removePlanFromProgram(dev.planwire.v1.RemovePlanFromProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RemovePlanFromProgramResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRemovePlanFromProgramMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a program of a plan, which becomes the first plan of it: both or neither. Errors: NOT_FOUND, ABORTED,
     * ALREADY_EXISTS, FAILED_PRECONDITION when the plan is in a program.
     * </pre>
     */
    public void upgradePlanToProgram(dev.planwire.v1.UpgradePlanToProgramRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpgradePlanToProgramResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpgradePlanToProgramMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a plan wait for a plan of another workspace. Both are in one program, and the caller has to be a writer
     * in both workspaces: each side learns the id of the other side's workspace and plan. No task of the waiting
     * plan can be started before the other plan is completed. Errors: NOT_FOUND, ALREADY_EXISTS,
     * FAILED_PRECONDITION when the plans are not in one program, or when this would close a cycle: its path leaves
     * out what is in workspaces in which the caller has no role.
     * </pre>
     */
    public void createProgramDependency(dev.planwire.v1.CreateProgramDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateProgramDependencyResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateProgramDependencyMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one dependency, in the workspace of the plan that waits. Errors: NOT_FOUND.
     * </pre>
     */
    public void getProgramDependency(dev.planwire.v1.GetProgramDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetProgramDependencyResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetProgramDependencyMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the dependencies between the plans of a workspace, or one of them, and plans of other workspaces, in
     * both directions, oldest first. Those of an archived plan are listed only where the request names that plan, and
     * come back when it is restored, unless one of the plans has left the program. Errors: NOT_FOUND.
     * </pre>
     */
    public void listProgramDependencies(dev.planwire.v1.ListProgramDependenciesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramDependenciesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListProgramDependenciesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a dependency, in the workspace of the plan that waits. Errors: NOT_FOUND.
     * </pre>
     */
    public void deleteProgramDependency(dev.planwire.v1.DeleteProgramDependencyRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteProgramDependencyResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteProgramDependencyMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service ProgramService.
   * <pre>
   * Keeps programs: plans that belong together, also in several workspaces.
   * </pre>
   */
  public static final class ProgramServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<ProgramServiceBlockingV2Stub> {
    private ProgramServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ProgramServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ProgramServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a program, which the workspace owns. Errors: NOT_FOUND for an unknown workspace, ALREADY_EXISTS.
     * </pre>
     */
    public dev.planwire.v1.CreateProgramResponse createProgram(dev.planwire.v1.CreateProgramRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns a program that the workspace owns or is linked to. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetProgramResponse getProgram(dev.planwire.v1.GetProgramRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the programs that a workspace owns or is linked to and that match all given filters, in the order of
     * their ids: that of their creation where callers chose none. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListProgramsResponse listPrograms(dev.planwire.v1.ListProgramsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListProgramsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a program, in the workspace that owns it. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * in a workspace that is only linked to it.
     * </pre>
     */
    public dev.planwire.v1.UpdateProgramResponse updateProgram(dev.planwire.v1.UpdateProgramRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdateProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a program, in the workspace that owns it, with its links and the dependencies between its plans. The
     * plans stay, in whatever workspace they are, and are in no program any more. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION in a workspace that is only linked to the program.
     * </pre>
     */
    public dev.planwire.v1.DeleteProgramResponse deleteProgram(dev.planwire.v1.DeleteProgramRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Links another workspace to a program: whoever may read that workspace sees the program from now on, and
     * whoever may write to it may put its plans into the program. Each side learns the id of the other side's
     * workspace, so the caller has to be a writer in both. Errors: NOT_FOUND, ALREADY_EXISTS when the workspace is
     * linked already, or has a program with the same id.
     * </pre>
     */
    public dev.planwire.v1.CreateProgramLinkResponse createProgramLink(dev.planwire.v1.CreateProgramLinkRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateProgramLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one link, in the workspace that owns the program. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetProgramLinkResponse getProgramLink(dev.planwire.v1.GetProgramLinkRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetProgramLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the links of the programs that a workspace owns, or of one of them, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListProgramLinksResponse listProgramLinks(dev.planwire.v1.ListProgramLinksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListProgramLinksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Unlinks a workspace from a program, in the workspace that owns the program. The plans of the linked workspace
     * stay and leave the program; the dependencies between them and other plans of the program are deleted. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.DeleteProgramLinkResponse deleteProgramLink(dev.planwire.v1.DeleteProgramLinkRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteProgramLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the plans of a program that the workspace owns or is linked to, oldest first: those in workspaces in
     * which the caller has a role. Archived plans stay in the program and are neither listed nor counted. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListProgramPlansResponse listProgramPlans(dev.planwire.v1.ListProgramPlansRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListProgramPlansMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Puts a plan into a program that the plan's workspace owns or is linked to. UpdatePlan and CreatePlan do the
     * same with `program_id`. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the plan is in another program.
     * </pre>
     */
    public dev.planwire.v1.AddPlanToProgramResponse addPlanToProgram(dev.planwire.v1.AddPlanToProgramRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getAddPlanToProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Takes a plan out of its program, and deletes the dependencies between it and plans of other workspaces.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the plan is in no program.
     * </pre>
     */
    public dev.planwire.v1.RemovePlanFromProgramResponse removePlanFromProgram(dev.planwire.v1.RemovePlanFromProgramRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRemovePlanFromProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a program of a plan, which becomes the first plan of it: both or neither. Errors: NOT_FOUND, ABORTED,
     * ALREADY_EXISTS, FAILED_PRECONDITION when the plan is in a program.
     * </pre>
     */
    public dev.planwire.v1.UpgradePlanToProgramResponse upgradePlanToProgram(dev.planwire.v1.UpgradePlanToProgramRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpgradePlanToProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a plan wait for a plan of another workspace. Both are in one program, and the caller has to be a writer
     * in both workspaces: each side learns the id of the other side's workspace and plan. No task of the waiting
     * plan can be started before the other plan is completed. Errors: NOT_FOUND, ALREADY_EXISTS,
     * FAILED_PRECONDITION when the plans are not in one program, or when this would close a cycle: its path leaves
     * out what is in workspaces in which the caller has no role.
     * </pre>
     */
    public dev.planwire.v1.CreateProgramDependencyResponse createProgramDependency(dev.planwire.v1.CreateProgramDependencyRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateProgramDependencyMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one dependency, in the workspace of the plan that waits. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetProgramDependencyResponse getProgramDependency(dev.planwire.v1.GetProgramDependencyRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetProgramDependencyMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the dependencies between the plans of a workspace, or one of them, and plans of other workspaces, in
     * both directions, oldest first. Those of an archived plan are listed only where the request names that plan, and
     * come back when it is restored, unless one of the plans has left the program. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListProgramDependenciesResponse listProgramDependencies(dev.planwire.v1.ListProgramDependenciesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListProgramDependenciesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a dependency, in the workspace of the plan that waits. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.DeleteProgramDependencyResponse deleteProgramDependency(dev.planwire.v1.DeleteProgramDependencyRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteProgramDependencyMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service ProgramService.
   * <pre>
   * Keeps programs: plans that belong together, also in several workspaces.
   * </pre>
   */
  public static final class ProgramServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<ProgramServiceBlockingStub> {
    private ProgramServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ProgramServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ProgramServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a program, which the workspace owns. Errors: NOT_FOUND for an unknown workspace, ALREADY_EXISTS.
     * </pre>
     */
    public dev.planwire.v1.CreateProgramResponse createProgram(dev.planwire.v1.CreateProgramRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns a program that the workspace owns or is linked to. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetProgramResponse getProgram(dev.planwire.v1.GetProgramRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the programs that a workspace owns or is linked to and that match all given filters, in the order of
     * their ids: that of their creation where callers chose none. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListProgramsResponse listPrograms(dev.planwire.v1.ListProgramsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListProgramsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a program, in the workspace that owns it. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * in a workspace that is only linked to it.
     * </pre>
     */
    public dev.planwire.v1.UpdateProgramResponse updateProgram(dev.planwire.v1.UpdateProgramRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdateProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a program, in the workspace that owns it, with its links and the dependencies between its plans. The
     * plans stay, in whatever workspace they are, and are in no program any more. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION in a workspace that is only linked to the program.
     * </pre>
     */
    public dev.planwire.v1.DeleteProgramResponse deleteProgram(dev.planwire.v1.DeleteProgramRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Links another workspace to a program: whoever may read that workspace sees the program from now on, and
     * whoever may write to it may put its plans into the program. Each side learns the id of the other side's
     * workspace, so the caller has to be a writer in both. Errors: NOT_FOUND, ALREADY_EXISTS when the workspace is
     * linked already, or has a program with the same id.
     * </pre>
     */
    public dev.planwire.v1.CreateProgramLinkResponse createProgramLink(dev.planwire.v1.CreateProgramLinkRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateProgramLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one link, in the workspace that owns the program. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetProgramLinkResponse getProgramLink(dev.planwire.v1.GetProgramLinkRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetProgramLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the links of the programs that a workspace owns, or of one of them, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListProgramLinksResponse listProgramLinks(dev.planwire.v1.ListProgramLinksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListProgramLinksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Unlinks a workspace from a program, in the workspace that owns the program. The plans of the linked workspace
     * stay and leave the program; the dependencies between them and other plans of the program are deleted. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.DeleteProgramLinkResponse deleteProgramLink(dev.planwire.v1.DeleteProgramLinkRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteProgramLinkMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the plans of a program that the workspace owns or is linked to, oldest first: those in workspaces in
     * which the caller has a role. Archived plans stay in the program and are neither listed nor counted. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListProgramPlansResponse listProgramPlans(dev.planwire.v1.ListProgramPlansRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListProgramPlansMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Puts a plan into a program that the plan's workspace owns or is linked to. UpdatePlan and CreatePlan do the
     * same with `program_id`. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the plan is in another program.
     * </pre>
     */
    public dev.planwire.v1.AddPlanToProgramResponse addPlanToProgram(dev.planwire.v1.AddPlanToProgramRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getAddPlanToProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Takes a plan out of its program, and deletes the dependencies between it and plans of other workspaces.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the plan is in no program.
     * </pre>
     */
    public dev.planwire.v1.RemovePlanFromProgramResponse removePlanFromProgram(dev.planwire.v1.RemovePlanFromProgramRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRemovePlanFromProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a program of a plan, which becomes the first plan of it: both or neither. Errors: NOT_FOUND, ABORTED,
     * ALREADY_EXISTS, FAILED_PRECONDITION when the plan is in a program.
     * </pre>
     */
    public dev.planwire.v1.UpgradePlanToProgramResponse upgradePlanToProgram(dev.planwire.v1.UpgradePlanToProgramRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpgradePlanToProgramMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a plan wait for a plan of another workspace. Both are in one program, and the caller has to be a writer
     * in both workspaces: each side learns the id of the other side's workspace and plan. No task of the waiting
     * plan can be started before the other plan is completed. Errors: NOT_FOUND, ALREADY_EXISTS,
     * FAILED_PRECONDITION when the plans are not in one program, or when this would close a cycle: its path leaves
     * out what is in workspaces in which the caller has no role.
     * </pre>
     */
    public dev.planwire.v1.CreateProgramDependencyResponse createProgramDependency(dev.planwire.v1.CreateProgramDependencyRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateProgramDependencyMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one dependency, in the workspace of the plan that waits. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetProgramDependencyResponse getProgramDependency(dev.planwire.v1.GetProgramDependencyRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetProgramDependencyMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the dependencies between the plans of a workspace, or one of them, and plans of other workspaces, in
     * both directions, oldest first. Those of an archived plan are listed only where the request names that plan, and
     * come back when it is restored, unless one of the plans has left the program. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListProgramDependenciesResponse listProgramDependencies(dev.planwire.v1.ListProgramDependenciesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListProgramDependenciesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a dependency, in the workspace of the plan that waits. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.DeleteProgramDependencyResponse deleteProgramDependency(dev.planwire.v1.DeleteProgramDependencyRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteProgramDependencyMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service ProgramService.
   * <pre>
   * Keeps programs: plans that belong together, also in several workspaces.
   * </pre>
   */
  public static final class ProgramServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<ProgramServiceFutureStub> {
    private ProgramServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ProgramServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ProgramServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a program, which the workspace owns. Errors: NOT_FOUND for an unknown workspace, ALREADY_EXISTS.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateProgramResponse> createProgram(
        dev.planwire.v1.CreateProgramRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateProgramMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns a program that the workspace owns or is linked to. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetProgramResponse> getProgram(
        dev.planwire.v1.GetProgramRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetProgramMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the programs that a workspace owns or is linked to and that match all given filters, in the order of
     * their ids: that of their creation where callers chose none. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListProgramsResponse> listPrograms(
        dev.planwire.v1.ListProgramsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListProgramsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of a program, in the workspace that owns it. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * in a workspace that is only linked to it.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdateProgramResponse> updateProgram(
        dev.planwire.v1.UpdateProgramRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdateProgramMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a program, in the workspace that owns it, with its links and the dependencies between its plans. The
     * plans stay, in whatever workspace they are, and are in no program any more. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION in a workspace that is only linked to the program.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteProgramResponse> deleteProgram(
        dev.planwire.v1.DeleteProgramRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteProgramMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Links another workspace to a program: whoever may read that workspace sees the program from now on, and
     * whoever may write to it may put its plans into the program. Each side learns the id of the other side's
     * workspace, so the caller has to be a writer in both. Errors: NOT_FOUND, ALREADY_EXISTS when the workspace is
     * linked already, or has a program with the same id.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateProgramLinkResponse> createProgramLink(
        dev.planwire.v1.CreateProgramLinkRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateProgramLinkMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one link, in the workspace that owns the program. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetProgramLinkResponse> getProgramLink(
        dev.planwire.v1.GetProgramLinkRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetProgramLinkMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the links of the programs that a workspace owns, or of one of them, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListProgramLinksResponse> listProgramLinks(
        dev.planwire.v1.ListProgramLinksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListProgramLinksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Unlinks a workspace from a program, in the workspace that owns the program. The plans of the linked workspace
     * stay and leave the program; the dependencies between them and other plans of the program are deleted. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteProgramLinkResponse> deleteProgramLink(
        dev.planwire.v1.DeleteProgramLinkRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteProgramLinkMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the plans of a program that the workspace owns or is linked to, oldest first: those in workspaces in
     * which the caller has a role. Archived plans stay in the program and are neither listed nor counted. Errors:
     * NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListProgramPlansResponse> listProgramPlans(
        dev.planwire.v1.ListProgramPlansRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListProgramPlansMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Puts a plan into a program that the plan's workspace owns or is linked to. UpdatePlan and CreatePlan do the
     * same with `program_id`. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the plan is in another program.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.AddPlanToProgramResponse> addPlanToProgram(
        dev.planwire.v1.AddPlanToProgramRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getAddPlanToProgramMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Takes a plan out of its program, and deletes the dependencies between it and plans of other workspaces.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION when the plan is in no program.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RemovePlanFromProgramResponse> removePlanFromProgram(
        dev.planwire.v1.RemovePlanFromProgramRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRemovePlanFromProgramMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a program of a plan, which becomes the first plan of it: both or neither. Errors: NOT_FOUND, ABORTED,
     * ALREADY_EXISTS, FAILED_PRECONDITION when the plan is in a program.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpgradePlanToProgramResponse> upgradePlanToProgram(
        dev.planwire.v1.UpgradePlanToProgramRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpgradePlanToProgramMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a plan wait for a plan of another workspace. Both are in one program, and the caller has to be a writer
     * in both workspaces: each side learns the id of the other side's workspace and plan. No task of the waiting
     * plan can be started before the other plan is completed. Errors: NOT_FOUND, ALREADY_EXISTS,
     * FAILED_PRECONDITION when the plans are not in one program, or when this would close a cycle: its path leaves
     * out what is in workspaces in which the caller has no role.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateProgramDependencyResponse> createProgramDependency(
        dev.planwire.v1.CreateProgramDependencyRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateProgramDependencyMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one dependency, in the workspace of the plan that waits. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetProgramDependencyResponse> getProgramDependency(
        dev.planwire.v1.GetProgramDependencyRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetProgramDependencyMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the dependencies between the plans of a workspace, or one of them, and plans of other workspaces, in
     * both directions, oldest first. Those of an archived plan are listed only where the request names that plan, and
     * come back when it is restored, unless one of the plans has left the program. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListProgramDependenciesResponse> listProgramDependencies(
        dev.planwire.v1.ListProgramDependenciesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListProgramDependenciesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a dependency, in the workspace of the plan that waits. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteProgramDependencyResponse> deleteProgramDependency(
        dev.planwire.v1.DeleteProgramDependencyRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteProgramDependencyMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_PROGRAM = 0;
  private static final int METHODID_GET_PROGRAM = 1;
  private static final int METHODID_LIST_PROGRAMS = 2;
  private static final int METHODID_UPDATE_PROGRAM = 3;
  private static final int METHODID_DELETE_PROGRAM = 4;
  private static final int METHODID_CREATE_PROGRAM_LINK = 5;
  private static final int METHODID_GET_PROGRAM_LINK = 6;
  private static final int METHODID_LIST_PROGRAM_LINKS = 7;
  private static final int METHODID_DELETE_PROGRAM_LINK = 8;
  private static final int METHODID_LIST_PROGRAM_PLANS = 9;
  private static final int METHODID_ADD_PLAN_TO_PROGRAM = 10;
  private static final int METHODID_REMOVE_PLAN_FROM_PROGRAM = 11;
  private static final int METHODID_UPGRADE_PLAN_TO_PROGRAM = 12;
  private static final int METHODID_CREATE_PROGRAM_DEPENDENCY = 13;
  private static final int METHODID_GET_PROGRAM_DEPENDENCY = 14;
  private static final int METHODID_LIST_PROGRAM_DEPENDENCIES = 15;
  private static final int METHODID_DELETE_PROGRAM_DEPENDENCY = 16;

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
        case METHODID_CREATE_PROGRAM:
          serviceImpl.createProgram((dev.planwire.v1.CreateProgramRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateProgramResponse>) responseObserver);
          break;
        case METHODID_GET_PROGRAM:
          serviceImpl.getProgram((dev.planwire.v1.GetProgramRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetProgramResponse>) responseObserver);
          break;
        case METHODID_LIST_PROGRAMS:
          serviceImpl.listPrograms((dev.planwire.v1.ListProgramsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramsResponse>) responseObserver);
          break;
        case METHODID_UPDATE_PROGRAM:
          serviceImpl.updateProgram((dev.planwire.v1.UpdateProgramRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateProgramResponse>) responseObserver);
          break;
        case METHODID_DELETE_PROGRAM:
          serviceImpl.deleteProgram((dev.planwire.v1.DeleteProgramRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteProgramResponse>) responseObserver);
          break;
        case METHODID_CREATE_PROGRAM_LINK:
          serviceImpl.createProgramLink((dev.planwire.v1.CreateProgramLinkRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateProgramLinkResponse>) responseObserver);
          break;
        case METHODID_GET_PROGRAM_LINK:
          serviceImpl.getProgramLink((dev.planwire.v1.GetProgramLinkRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetProgramLinkResponse>) responseObserver);
          break;
        case METHODID_LIST_PROGRAM_LINKS:
          serviceImpl.listProgramLinks((dev.planwire.v1.ListProgramLinksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramLinksResponse>) responseObserver);
          break;
        case METHODID_DELETE_PROGRAM_LINK:
          serviceImpl.deleteProgramLink((dev.planwire.v1.DeleteProgramLinkRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteProgramLinkResponse>) responseObserver);
          break;
        case METHODID_LIST_PROGRAM_PLANS:
          serviceImpl.listProgramPlans((dev.planwire.v1.ListProgramPlansRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramPlansResponse>) responseObserver);
          break;
        case METHODID_ADD_PLAN_TO_PROGRAM:
          serviceImpl.addPlanToProgram((dev.planwire.v1.AddPlanToProgramRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.AddPlanToProgramResponse>) responseObserver);
          break;
        case METHODID_REMOVE_PLAN_FROM_PROGRAM:
          serviceImpl.removePlanFromProgram((dev.planwire.v1.RemovePlanFromProgramRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RemovePlanFromProgramResponse>) responseObserver);
          break;
        case METHODID_UPGRADE_PLAN_TO_PROGRAM:
          serviceImpl.upgradePlanToProgram((dev.planwire.v1.UpgradePlanToProgramRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpgradePlanToProgramResponse>) responseObserver);
          break;
        case METHODID_CREATE_PROGRAM_DEPENDENCY:
          serviceImpl.createProgramDependency((dev.planwire.v1.CreateProgramDependencyRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateProgramDependencyResponse>) responseObserver);
          break;
        case METHODID_GET_PROGRAM_DEPENDENCY:
          serviceImpl.getProgramDependency((dev.planwire.v1.GetProgramDependencyRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetProgramDependencyResponse>) responseObserver);
          break;
        case METHODID_LIST_PROGRAM_DEPENDENCIES:
          serviceImpl.listProgramDependencies((dev.planwire.v1.ListProgramDependenciesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListProgramDependenciesResponse>) responseObserver);
          break;
        case METHODID_DELETE_PROGRAM_DEPENDENCY:
          serviceImpl.deleteProgramDependency((dev.planwire.v1.DeleteProgramDependencyRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteProgramDependencyResponse>) responseObserver);
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
          getCreateProgramMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateProgramRequest,
              dev.planwire.v1.CreateProgramResponse>(
                service, METHODID_CREATE_PROGRAM)))
        .addMethod(
          getGetProgramMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetProgramRequest,
              dev.planwire.v1.GetProgramResponse>(
                service, METHODID_GET_PROGRAM)))
        .addMethod(
          getListProgramsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListProgramsRequest,
              dev.planwire.v1.ListProgramsResponse>(
                service, METHODID_LIST_PROGRAMS)))
        .addMethod(
          getUpdateProgramMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdateProgramRequest,
              dev.planwire.v1.UpdateProgramResponse>(
                service, METHODID_UPDATE_PROGRAM)))
        .addMethod(
          getDeleteProgramMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteProgramRequest,
              dev.planwire.v1.DeleteProgramResponse>(
                service, METHODID_DELETE_PROGRAM)))
        .addMethod(
          getCreateProgramLinkMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateProgramLinkRequest,
              dev.planwire.v1.CreateProgramLinkResponse>(
                service, METHODID_CREATE_PROGRAM_LINK)))
        .addMethod(
          getGetProgramLinkMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetProgramLinkRequest,
              dev.planwire.v1.GetProgramLinkResponse>(
                service, METHODID_GET_PROGRAM_LINK)))
        .addMethod(
          getListProgramLinksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListProgramLinksRequest,
              dev.planwire.v1.ListProgramLinksResponse>(
                service, METHODID_LIST_PROGRAM_LINKS)))
        .addMethod(
          getDeleteProgramLinkMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteProgramLinkRequest,
              dev.planwire.v1.DeleteProgramLinkResponse>(
                service, METHODID_DELETE_PROGRAM_LINK)))
        .addMethod(
          getListProgramPlansMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListProgramPlansRequest,
              dev.planwire.v1.ListProgramPlansResponse>(
                service, METHODID_LIST_PROGRAM_PLANS)))
        .addMethod(
          getAddPlanToProgramMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.AddPlanToProgramRequest,
              dev.planwire.v1.AddPlanToProgramResponse>(
                service, METHODID_ADD_PLAN_TO_PROGRAM)))
        .addMethod(
          getRemovePlanFromProgramMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RemovePlanFromProgramRequest,
              dev.planwire.v1.RemovePlanFromProgramResponse>(
                service, METHODID_REMOVE_PLAN_FROM_PROGRAM)))
        .addMethod(
          getUpgradePlanToProgramMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpgradePlanToProgramRequest,
              dev.planwire.v1.UpgradePlanToProgramResponse>(
                service, METHODID_UPGRADE_PLAN_TO_PROGRAM)))
        .addMethod(
          getCreateProgramDependencyMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateProgramDependencyRequest,
              dev.planwire.v1.CreateProgramDependencyResponse>(
                service, METHODID_CREATE_PROGRAM_DEPENDENCY)))
        .addMethod(
          getGetProgramDependencyMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetProgramDependencyRequest,
              dev.planwire.v1.GetProgramDependencyResponse>(
                service, METHODID_GET_PROGRAM_DEPENDENCY)))
        .addMethod(
          getListProgramDependenciesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListProgramDependenciesRequest,
              dev.planwire.v1.ListProgramDependenciesResponse>(
                service, METHODID_LIST_PROGRAM_DEPENDENCIES)))
        .addMethod(
          getDeleteProgramDependencyMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteProgramDependencyRequest,
              dev.planwire.v1.DeleteProgramDependencyResponse>(
                service, METHODID_DELETE_PROGRAM_DEPENDENCY)))
        .build();
  }

  private static abstract class ProgramServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    ProgramServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.ProgramServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("ProgramService");
    }
  }

  private static final class ProgramServiceFileDescriptorSupplier
      extends ProgramServiceBaseDescriptorSupplier {
    ProgramServiceFileDescriptorSupplier() {}
  }

  private static final class ProgramServiceMethodDescriptorSupplier
      extends ProgramServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    ProgramServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (ProgramServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new ProgramServiceFileDescriptorSupplier())
              .addMethod(getCreateProgramMethod())
              .addMethod(getGetProgramMethod())
              .addMethod(getListProgramsMethod())
              .addMethod(getUpdateProgramMethod())
              .addMethod(getDeleteProgramMethod())
              .addMethod(getCreateProgramLinkMethod())
              .addMethod(getGetProgramLinkMethod())
              .addMethod(getListProgramLinksMethod())
              .addMethod(getDeleteProgramLinkMethod())
              .addMethod(getListProgramPlansMethod())
              .addMethod(getAddPlanToProgramMethod())
              .addMethod(getRemovePlanFromProgramMethod())
              .addMethod(getUpgradePlanToProgramMethod())
              .addMethod(getCreateProgramDependencyMethod())
              .addMethod(getGetProgramDependencyMethod())
              .addMethod(getListProgramDependenciesMethod())
              .addMethod(getDeleteProgramDependencyMethod())
              .build();
        }
      }
    }
    return result;
  }
}
