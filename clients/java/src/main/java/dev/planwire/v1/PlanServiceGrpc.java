package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps plans, and takes them from draft to completed.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class PlanServiceGrpc {

  private PlanServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.PlanService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreatePlanRequest,
      dev.planwire.v1.CreatePlanResponse> getCreatePlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreatePlan",
      requestType = dev.planwire.v1.CreatePlanRequest.class,
      responseType = dev.planwire.v1.CreatePlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreatePlanRequest,
      dev.planwire.v1.CreatePlanResponse> getCreatePlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreatePlanRequest, dev.planwire.v1.CreatePlanResponse> getCreatePlanMethod;
    if ((getCreatePlanMethod = PlanServiceGrpc.getCreatePlanMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getCreatePlanMethod = PlanServiceGrpc.getCreatePlanMethod) == null) {
          PlanServiceGrpc.getCreatePlanMethod = getCreatePlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreatePlanRequest, dev.planwire.v1.CreatePlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreatePlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreatePlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreatePlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("CreatePlan"))
              .build();
        }
      }
    }
    return getCreatePlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreatePlanVersionRequest,
      dev.planwire.v1.CreatePlanVersionResponse> getCreatePlanVersionMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreatePlanVersion",
      requestType = dev.planwire.v1.CreatePlanVersionRequest.class,
      responseType = dev.planwire.v1.CreatePlanVersionResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreatePlanVersionRequest,
      dev.planwire.v1.CreatePlanVersionResponse> getCreatePlanVersionMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreatePlanVersionRequest, dev.planwire.v1.CreatePlanVersionResponse> getCreatePlanVersionMethod;
    if ((getCreatePlanVersionMethod = PlanServiceGrpc.getCreatePlanVersionMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getCreatePlanVersionMethod = PlanServiceGrpc.getCreatePlanVersionMethod) == null) {
          PlanServiceGrpc.getCreatePlanVersionMethod = getCreatePlanVersionMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreatePlanVersionRequest, dev.planwire.v1.CreatePlanVersionResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreatePlanVersion"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreatePlanVersionRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreatePlanVersionResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("CreatePlanVersion"))
              .build();
        }
      }
    }
    return getCreatePlanVersionMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanRequest,
      dev.planwire.v1.GetPlanResponse> getGetPlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetPlan",
      requestType = dev.planwire.v1.GetPlanRequest.class,
      responseType = dev.planwire.v1.GetPlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanRequest,
      dev.planwire.v1.GetPlanResponse> getGetPlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanRequest, dev.planwire.v1.GetPlanResponse> getGetPlanMethod;
    if ((getGetPlanMethod = PlanServiceGrpc.getGetPlanMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getGetPlanMethod = PlanServiceGrpc.getGetPlanMethod) == null) {
          PlanServiceGrpc.getGetPlanMethod = getGetPlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetPlanRequest, dev.planwire.v1.GetPlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetPlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetPlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetPlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("GetPlan"))
              .build();
        }
      }
    }
    return getGetPlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanTreeRequest,
      dev.planwire.v1.GetPlanTreeResponse> getGetPlanTreeMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetPlanTree",
      requestType = dev.planwire.v1.GetPlanTreeRequest.class,
      responseType = dev.planwire.v1.GetPlanTreeResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanTreeRequest,
      dev.planwire.v1.GetPlanTreeResponse> getGetPlanTreeMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanTreeRequest, dev.planwire.v1.GetPlanTreeResponse> getGetPlanTreeMethod;
    if ((getGetPlanTreeMethod = PlanServiceGrpc.getGetPlanTreeMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getGetPlanTreeMethod = PlanServiceGrpc.getGetPlanTreeMethod) == null) {
          PlanServiceGrpc.getGetPlanTreeMethod = getGetPlanTreeMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetPlanTreeRequest, dev.planwire.v1.GetPlanTreeResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetPlanTree"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetPlanTreeRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetPlanTreeResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("GetPlanTree"))
              .build();
        }
      }
    }
    return getGetPlanTreeMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanByNameRequest,
      dev.planwire.v1.GetPlanByNameResponse> getGetPlanByNameMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetPlanByName",
      requestType = dev.planwire.v1.GetPlanByNameRequest.class,
      responseType = dev.planwire.v1.GetPlanByNameResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanByNameRequest,
      dev.planwire.v1.GetPlanByNameResponse> getGetPlanByNameMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetPlanByNameRequest, dev.planwire.v1.GetPlanByNameResponse> getGetPlanByNameMethod;
    if ((getGetPlanByNameMethod = PlanServiceGrpc.getGetPlanByNameMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getGetPlanByNameMethod = PlanServiceGrpc.getGetPlanByNameMethod) == null) {
          PlanServiceGrpc.getGetPlanByNameMethod = getGetPlanByNameMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetPlanByNameRequest, dev.planwire.v1.GetPlanByNameResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetPlanByName"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetPlanByNameRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetPlanByNameResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("GetPlanByName"))
              .build();
        }
      }
    }
    return getGetPlanByNameMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.FindPlanRequest,
      dev.planwire.v1.FindPlanResponse> getFindPlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "FindPlan",
      requestType = dev.planwire.v1.FindPlanRequest.class,
      responseType = dev.planwire.v1.FindPlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.FindPlanRequest,
      dev.planwire.v1.FindPlanResponse> getFindPlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.FindPlanRequest, dev.planwire.v1.FindPlanResponse> getFindPlanMethod;
    if ((getFindPlanMethod = PlanServiceGrpc.getFindPlanMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getFindPlanMethod = PlanServiceGrpc.getFindPlanMethod) == null) {
          PlanServiceGrpc.getFindPlanMethod = getFindPlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.FindPlanRequest, dev.planwire.v1.FindPlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "FindPlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FindPlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FindPlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("FindPlan"))
              .build();
        }
      }
    }
    return getFindPlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListPlansRequest,
      dev.planwire.v1.ListPlansResponse> getListPlansMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListPlans",
      requestType = dev.planwire.v1.ListPlansRequest.class,
      responseType = dev.planwire.v1.ListPlansResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListPlansRequest,
      dev.planwire.v1.ListPlansResponse> getListPlansMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListPlansRequest, dev.planwire.v1.ListPlansResponse> getListPlansMethod;
    if ((getListPlansMethod = PlanServiceGrpc.getListPlansMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getListPlansMethod = PlanServiceGrpc.getListPlansMethod) == null) {
          PlanServiceGrpc.getListPlansMethod = getListPlansMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListPlansRequest, dev.planwire.v1.ListPlansResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListPlans"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListPlansRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListPlansResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("ListPlans"))
              .build();
        }
      }
    }
    return getListPlansMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdatePlanRequest,
      dev.planwire.v1.UpdatePlanResponse> getUpdatePlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdatePlan",
      requestType = dev.planwire.v1.UpdatePlanRequest.class,
      responseType = dev.planwire.v1.UpdatePlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdatePlanRequest,
      dev.planwire.v1.UpdatePlanResponse> getUpdatePlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdatePlanRequest, dev.planwire.v1.UpdatePlanResponse> getUpdatePlanMethod;
    if ((getUpdatePlanMethod = PlanServiceGrpc.getUpdatePlanMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getUpdatePlanMethod = PlanServiceGrpc.getUpdatePlanMethod) == null) {
          PlanServiceGrpc.getUpdatePlanMethod = getUpdatePlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdatePlanRequest, dev.planwire.v1.UpdatePlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdatePlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdatePlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdatePlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("UpdatePlan"))
              .build();
        }
      }
    }
    return getUpdatePlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeletePlanRequest,
      dev.planwire.v1.DeletePlanResponse> getDeletePlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeletePlan",
      requestType = dev.planwire.v1.DeletePlanRequest.class,
      responseType = dev.planwire.v1.DeletePlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeletePlanRequest,
      dev.planwire.v1.DeletePlanResponse> getDeletePlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeletePlanRequest, dev.planwire.v1.DeletePlanResponse> getDeletePlanMethod;
    if ((getDeletePlanMethod = PlanServiceGrpc.getDeletePlanMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getDeletePlanMethod = PlanServiceGrpc.getDeletePlanMethod) == null) {
          PlanServiceGrpc.getDeletePlanMethod = getDeletePlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeletePlanRequest, dev.planwire.v1.DeletePlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeletePlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeletePlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeletePlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("DeletePlan"))
              .build();
        }
      }
    }
    return getDeletePlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ActivatePlanRequest,
      dev.planwire.v1.ActivatePlanResponse> getActivatePlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ActivatePlan",
      requestType = dev.planwire.v1.ActivatePlanRequest.class,
      responseType = dev.planwire.v1.ActivatePlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ActivatePlanRequest,
      dev.planwire.v1.ActivatePlanResponse> getActivatePlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ActivatePlanRequest, dev.planwire.v1.ActivatePlanResponse> getActivatePlanMethod;
    if ((getActivatePlanMethod = PlanServiceGrpc.getActivatePlanMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getActivatePlanMethod = PlanServiceGrpc.getActivatePlanMethod) == null) {
          PlanServiceGrpc.getActivatePlanMethod = getActivatePlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ActivatePlanRequest, dev.planwire.v1.ActivatePlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ActivatePlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ActivatePlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ActivatePlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("ActivatePlan"))
              .build();
        }
      }
    }
    return getActivatePlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CompletePlanRequest,
      dev.planwire.v1.CompletePlanResponse> getCompletePlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CompletePlan",
      requestType = dev.planwire.v1.CompletePlanRequest.class,
      responseType = dev.planwire.v1.CompletePlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CompletePlanRequest,
      dev.planwire.v1.CompletePlanResponse> getCompletePlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CompletePlanRequest, dev.planwire.v1.CompletePlanResponse> getCompletePlanMethod;
    if ((getCompletePlanMethod = PlanServiceGrpc.getCompletePlanMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getCompletePlanMethod = PlanServiceGrpc.getCompletePlanMethod) == null) {
          PlanServiceGrpc.getCompletePlanMethod = getCompletePlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CompletePlanRequest, dev.planwire.v1.CompletePlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CompletePlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompletePlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompletePlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("CompletePlan"))
              .build();
        }
      }
    }
    return getCompletePlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ReopenPlanRequest,
      dev.planwire.v1.ReopenPlanResponse> getReopenPlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ReopenPlan",
      requestType = dev.planwire.v1.ReopenPlanRequest.class,
      responseType = dev.planwire.v1.ReopenPlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ReopenPlanRequest,
      dev.planwire.v1.ReopenPlanResponse> getReopenPlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ReopenPlanRequest, dev.planwire.v1.ReopenPlanResponse> getReopenPlanMethod;
    if ((getReopenPlanMethod = PlanServiceGrpc.getReopenPlanMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getReopenPlanMethod = PlanServiceGrpc.getReopenPlanMethod) == null) {
          PlanServiceGrpc.getReopenPlanMethod = getReopenPlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ReopenPlanRequest, dev.planwire.v1.ReopenPlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ReopenPlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReopenPlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReopenPlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("ReopenPlan"))
              .build();
        }
      }
    }
    return getReopenPlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ReturnPlanToDraftRequest,
      dev.planwire.v1.ReturnPlanToDraftResponse> getReturnPlanToDraftMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ReturnPlanToDraft",
      requestType = dev.planwire.v1.ReturnPlanToDraftRequest.class,
      responseType = dev.planwire.v1.ReturnPlanToDraftResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ReturnPlanToDraftRequest,
      dev.planwire.v1.ReturnPlanToDraftResponse> getReturnPlanToDraftMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ReturnPlanToDraftRequest, dev.planwire.v1.ReturnPlanToDraftResponse> getReturnPlanToDraftMethod;
    if ((getReturnPlanToDraftMethod = PlanServiceGrpc.getReturnPlanToDraftMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getReturnPlanToDraftMethod = PlanServiceGrpc.getReturnPlanToDraftMethod) == null) {
          PlanServiceGrpc.getReturnPlanToDraftMethod = getReturnPlanToDraftMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ReturnPlanToDraftRequest, dev.planwire.v1.ReturnPlanToDraftResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ReturnPlanToDraft"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReturnPlanToDraftRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReturnPlanToDraftResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("ReturnPlanToDraft"))
              .build();
        }
      }
    }
    return getReturnPlanToDraftMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ArchivePlanRequest,
      dev.planwire.v1.ArchivePlanResponse> getArchivePlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ArchivePlan",
      requestType = dev.planwire.v1.ArchivePlanRequest.class,
      responseType = dev.planwire.v1.ArchivePlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ArchivePlanRequest,
      dev.planwire.v1.ArchivePlanResponse> getArchivePlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ArchivePlanRequest, dev.planwire.v1.ArchivePlanResponse> getArchivePlanMethod;
    if ((getArchivePlanMethod = PlanServiceGrpc.getArchivePlanMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getArchivePlanMethod = PlanServiceGrpc.getArchivePlanMethod) == null) {
          PlanServiceGrpc.getArchivePlanMethod = getArchivePlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ArchivePlanRequest, dev.planwire.v1.ArchivePlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ArchivePlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ArchivePlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ArchivePlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("ArchivePlan"))
              .build();
        }
      }
    }
    return getArchivePlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RestorePlanRequest,
      dev.planwire.v1.RestorePlanResponse> getRestorePlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RestorePlan",
      requestType = dev.planwire.v1.RestorePlanRequest.class,
      responseType = dev.planwire.v1.RestorePlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RestorePlanRequest,
      dev.planwire.v1.RestorePlanResponse> getRestorePlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RestorePlanRequest, dev.planwire.v1.RestorePlanResponse> getRestorePlanMethod;
    if ((getRestorePlanMethod = PlanServiceGrpc.getRestorePlanMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getRestorePlanMethod = PlanServiceGrpc.getRestorePlanMethod) == null) {
          PlanServiceGrpc.getRestorePlanMethod = getRestorePlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RestorePlanRequest, dev.planwire.v1.RestorePlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RestorePlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RestorePlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RestorePlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("RestorePlan"))
              .build();
        }
      }
    }
    return getRestorePlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.PurgeArchivedPlansRequest,
      dev.planwire.v1.PurgeArchivedPlansResponse> getPurgeArchivedPlansMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "PurgeArchivedPlans",
      requestType = dev.planwire.v1.PurgeArchivedPlansRequest.class,
      responseType = dev.planwire.v1.PurgeArchivedPlansResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.PurgeArchivedPlansRequest,
      dev.planwire.v1.PurgeArchivedPlansResponse> getPurgeArchivedPlansMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.PurgeArchivedPlansRequest, dev.planwire.v1.PurgeArchivedPlansResponse> getPurgeArchivedPlansMethod;
    if ((getPurgeArchivedPlansMethod = PlanServiceGrpc.getPurgeArchivedPlansMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getPurgeArchivedPlansMethod = PlanServiceGrpc.getPurgeArchivedPlansMethod) == null) {
          PlanServiceGrpc.getPurgeArchivedPlansMethod = getPurgeArchivedPlansMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.PurgeArchivedPlansRequest, dev.planwire.v1.PurgeArchivedPlansResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "PurgeArchivedPlans"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PurgeArchivedPlansRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PurgeArchivedPlansResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("PurgeArchivedPlans"))
              .build();
        }
      }
    }
    return getPurgeArchivedPlansMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListPlanHistoryRequest,
      dev.planwire.v1.ListPlanHistoryResponse> getListPlanHistoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListPlanHistory",
      requestType = dev.planwire.v1.ListPlanHistoryRequest.class,
      responseType = dev.planwire.v1.ListPlanHistoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListPlanHistoryRequest,
      dev.planwire.v1.ListPlanHistoryResponse> getListPlanHistoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListPlanHistoryRequest, dev.planwire.v1.ListPlanHistoryResponse> getListPlanHistoryMethod;
    if ((getListPlanHistoryMethod = PlanServiceGrpc.getListPlanHistoryMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getListPlanHistoryMethod = PlanServiceGrpc.getListPlanHistoryMethod) == null) {
          PlanServiceGrpc.getListPlanHistoryMethod = getListPlanHistoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListPlanHistoryRequest, dev.planwire.v1.ListPlanHistoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListPlanHistory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListPlanHistoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListPlanHistoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("ListPlanHistory"))
              .build();
        }
      }
    }
    return getListPlanHistoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.WatchPlansRequest,
      dev.planwire.v1.WatchPlansResponse> getWatchPlansMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "WatchPlans",
      requestType = dev.planwire.v1.WatchPlansRequest.class,
      responseType = dev.planwire.v1.WatchPlansResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.WatchPlansRequest,
      dev.planwire.v1.WatchPlansResponse> getWatchPlansMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.WatchPlansRequest, dev.planwire.v1.WatchPlansResponse> getWatchPlansMethod;
    if ((getWatchPlansMethod = PlanServiceGrpc.getWatchPlansMethod) == null) {
      synchronized (PlanServiceGrpc.class) {
        if ((getWatchPlansMethod = PlanServiceGrpc.getWatchPlansMethod) == null) {
          PlanServiceGrpc.getWatchPlansMethod = getWatchPlansMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.WatchPlansRequest, dev.planwire.v1.WatchPlansResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "WatchPlans"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.WatchPlansRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.WatchPlansResponse.getDefaultInstance()))
              .setSchemaDescriptor(new PlanServiceMethodDescriptorSupplier("WatchPlans"))
              .build();
        }
      }
    }
    return getWatchPlansMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static PlanServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<PlanServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<PlanServiceStub>() {
        @java.lang.Override
        public PlanServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new PlanServiceStub(channel, callOptions);
        }
      };
    return PlanServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static PlanServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<PlanServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<PlanServiceBlockingV2Stub>() {
        @java.lang.Override
        public PlanServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new PlanServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return PlanServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static PlanServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<PlanServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<PlanServiceBlockingStub>() {
        @java.lang.Override
        public PlanServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new PlanServiceBlockingStub(channel, callOptions);
        }
      };
    return PlanServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static PlanServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<PlanServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<PlanServiceFutureStub>() {
        @java.lang.Override
        public PlanServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new PlanServiceFutureStub(channel, callOptions);
        }
      };
    return PlanServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps plans, and takes them from draft to completed.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Creates a plan in the status draft, with its first phases, tasks and dependencies: all of them or none. Errors:
     * NOT_FOUND for an unknown workspace, ALREADY_EXISTS when the id is taken or the project has this name and version,
     * FAILED_PRECONDITION when `activate` is set and the plan's session has an active plan.
     * </pre>
     */
    default void createPlan(dev.planwire.v1.CreatePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreatePlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreatePlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes the next version of a plan, a draft without a story: with its phases, its notes, its tasks, which are all pending, and what they
     * and the plan wait for. What waits for the old version goes on to wait for that one. The version is one more than the
     * greatest that the project has had of the plan's name, also of plans that were deleted. Errors: NOT_FOUND.
     * </pre>
     */
    default void createPlanVersion(dev.planwire.v1.CreatePlanVersionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreatePlanVersionResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreatePlanVersionMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one plan, and on request how far the work has come. Errors: NOT_FOUND.
     * </pre>
     */
    default void getPlan(dev.planwire.v1.GetPlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetPlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Sends a plan with all that it consists of, as of one moment: the plan, its story, its notes oldest first, on request its
     * artifacts oldest first, the agent sessions on it oldest first, its handoffs in their order, on request its context
     * items oldest first, its conversations oldest
     * first, on request their messages, conversation by conversation in their order, each phase followed by its tasks in their
     * order, the tasks that are in no phase, the dependencies that begin or end at one of these, and those that the plan has
     * with plans of other workspaces. No message is larger than 1 MiB, unless a single item is. Errors: NOT_FOUND,
     * RESOURCE_EXHAUSTED when the server has no room for what waits to be sent.
     * </pre>
     */
    default void getPlanTree(dev.planwire.v1.GetPlanTreeRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanTreeResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetPlanTreeMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns a plan by project and name: the given version, or the latest one. Errors: NOT_FOUND.
     * </pre>
     */
    default void getPlanByName(dev.planwire.v1.GetPlanByNameRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanByNameResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetPlanByNameMethod(), responseObserver);
    }

    /**
     * <pre>
     * Finds a plan by its id alone, in every workspace that the caller may see. Several workspaces can have a plan with
     * the same id, because callers may choose ids, so the answer is a list; it is never empty. Errors: NOT_FOUND.
     * </pre>
     */
    default void findPlan(dev.planwire.v1.FindPlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FindPlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getFindPlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the plans of a workspace that match all given filters, oldest first. Archived ones are left out unless
     * `statuses` names them or `show_archived` is set.
     * </pre>
     */
    default void listPlans(dev.planwire.v1.ListPlansRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListPlansResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListPlansMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a plan; its status has RPCs of its own. Errors: NOT_FOUND, ABORTED, ALREADY_EXISTS when the
     * new name and version are taken, FAILED_PRECONDITION when an active plan moves to a session that has one.
     * </pre>
     */
    default void updatePlan(dev.planwire.v1.UpdatePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdatePlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdatePlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a plan with its phases, tasks, dependencies and history. Subtasks of its tasks that are in no or another
     * plan stay, without a parent. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deletePlan(dev.planwire.v1.DeletePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeletePlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeletePlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a draft plan active, so that its tasks can be started. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status, when the plan's session has an active plan, or when the plan has a story: call ExecuteStory.
     * </pre>
     */
    default void activatePlan(dev.planwire.v1.ActivatePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ActivatePlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getActivatePlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Completes an active plan. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, while tasks are not
     * finished and `force` is not set, or when the plan has a story: call CompleteStory.
     * </pre>
     */
    default void completePlan(dev.planwire.v1.CompletePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompletePlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCompletePlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a completed plan active again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, when the
     * plan's session has an active plan, or when the plan has a story: call ReopenStory.
     * </pre>
     */
    default void reopenPlan(dev.planwire.v1.ReopenPlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenPlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getReopenPlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes an active plan a draft again: nothing more can be started in it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status, or when the plan has a story: call CancelStory.
     * </pre>
     */
    default void returnPlanToDraft(dev.planwire.v1.ReturnPlanToDraftRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReturnPlanToDraftResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getReturnPlanToDraftMethod(), responseObserver);
    }

    /**
     * <pre>
     * Archives a plan: puts it away with all that belongs to it. It can still be read and is not in the way of anybody;
     * lists leave it out unless they ask for it, and nothing of it can be changed until RestorePlan brings it back. Its id
     * and those of its phases, tasks and so on stay taken, and its name does not. Every task of it that has not ended gets the
     * event `task.archived`, which is terminal. Dependencies between it and others are put away with it. Errors: NOT_FOUND,
     * ABORTED, FAILED_PRECONDITION when it is archived already, and without `force` when it has a story that has not ended,
     * when workers have leases on its tasks, or when it is not completed and something outside waits for it.
     * </pre>
     */
    default void archivePlan(dev.planwire.v1.ArchivePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ArchivePlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getArchivePlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Brings an archived plan back with all that belongs to it, in the status that it had before; a plan that was active and
     * whose story has failed or was cancelled becomes a draft. Dependencies between it and others come back where the others
     * are there; those whose other end is archived come back with that. Errors: NOT_FOUND, ABORTED, ALREADY_EXISTS when its
     * project has another plan with its name and version now, FAILED_PRECONDITION when it is not archived, when it was active
     * and its session has another active plan now, or when its dependencies and those that were made meanwhile would close a
     * cycle.
     * </pre>
     */
    default void restorePlan(dev.planwire.v1.RestorePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RestorePlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRestorePlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes the plans that were archived longer ago than the given age, with all that belongs to them, for ever: the oldest
     * first, and at most 100 in one call. Each gets the event `plan.deleted`. With `dry_run` it says which these are, and
     * deletes nothing. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    default void purgeArchivedPlans(dev.planwire.v1.PurgeArchivedPlansRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PurgeArchivedPlansResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getPurgeArchivedPlansMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the changes of a plan's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listPlanHistory(dev.planwire.v1.ListPlanHistoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListPlanHistoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListPlanHistoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Sends the events of the workspace's plans that match, in feed order: no event is missing or comes twice, and the
     * events of one transaction come in one message. The stream starts with the plans as they are, with what happens from
     * now on, or where another stream or list ended. A stream can be resumed with the token of any message, on any
     * replica. A watch from the resume_token of a list misses nothing that happens to the listed plans. What happens to
     * the phases, notes and artifacts of the plans is sent in the same order, where `parts` asks for it.
     * Errors: NOT_FOUND for an unknown workspace and, unless the stream is resumed, for a plan that does not exist,
     * INVALID_ARGUMENT for a malformed token, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED
     * when the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    default void watchPlans(dev.planwire.v1.WatchPlansRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.WatchPlansResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getWatchPlansMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service PlanService.
   * <pre>
   * Keeps plans, and takes them from draft to completed.
   * </pre>
   */
  public static abstract class PlanServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return PlanServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service PlanService.
   * <pre>
   * Keeps plans, and takes them from draft to completed.
   * </pre>
   */
  public static final class PlanServiceStub
      extends io.grpc.stub.AbstractAsyncStub<PlanServiceStub> {
    private PlanServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected PlanServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new PlanServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a plan in the status draft, with its first phases, tasks and dependencies: all of them or none. Errors:
     * NOT_FOUND for an unknown workspace, ALREADY_EXISTS when the id is taken or the project has this name and version,
     * FAILED_PRECONDITION when `activate` is set and the plan's session has an active plan.
     * </pre>
     */
    public void createPlan(dev.planwire.v1.CreatePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreatePlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreatePlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes the next version of a plan, a draft without a story: with its phases, its notes, its tasks, which are all pending, and what they
     * and the plan wait for. What waits for the old version goes on to wait for that one. The version is one more than the
     * greatest that the project has had of the plan's name, also of plans that were deleted. Errors: NOT_FOUND.
     * </pre>
     */
    public void createPlanVersion(dev.planwire.v1.CreatePlanVersionRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreatePlanVersionResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreatePlanVersionMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one plan, and on request how far the work has come. Errors: NOT_FOUND.
     * </pre>
     */
    public void getPlan(dev.planwire.v1.GetPlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetPlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Sends a plan with all that it consists of, as of one moment: the plan, its story, its notes oldest first, on request its
     * artifacts oldest first, the agent sessions on it oldest first, its handoffs in their order, on request its context
     * items oldest first, its conversations oldest
     * first, on request their messages, conversation by conversation in their order, each phase followed by its tasks in their
     * order, the tasks that are in no phase, the dependencies that begin or end at one of these, and those that the plan has
     * with plans of other workspaces. No message is larger than 1 MiB, unless a single item is. Errors: NOT_FOUND,
     * RESOURCE_EXHAUSTED when the server has no room for what waits to be sent.
     * </pre>
     */
    public void getPlanTree(dev.planwire.v1.GetPlanTreeRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanTreeResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncServerStreamingCall(
          getChannel().newCall(getGetPlanTreeMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns a plan by project and name: the given version, or the latest one. Errors: NOT_FOUND.
     * </pre>
     */
    public void getPlanByName(dev.planwire.v1.GetPlanByNameRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanByNameResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetPlanByNameMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Finds a plan by its id alone, in every workspace that the caller may see. Several workspaces can have a plan with
     * the same id, because callers may choose ids, so the answer is a list; it is never empty. Errors: NOT_FOUND.
     * </pre>
     */
    public void findPlan(dev.planwire.v1.FindPlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FindPlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getFindPlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the plans of a workspace that match all given filters, oldest first. Archived ones are left out unless
     * `statuses` names them or `show_archived` is set.
     * </pre>
     */
    public void listPlans(dev.planwire.v1.ListPlansRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListPlansResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListPlansMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a plan; its status has RPCs of its own. Errors: NOT_FOUND, ABORTED, ALREADY_EXISTS when the
     * new name and version are taken, FAILED_PRECONDITION when an active plan moves to a session that has one.
     * </pre>
     */
    public void updatePlan(dev.planwire.v1.UpdatePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdatePlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdatePlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a plan with its phases, tasks, dependencies and history. Subtasks of its tasks that are in no or another
     * plan stay, without a parent. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deletePlan(dev.planwire.v1.DeletePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeletePlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeletePlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a draft plan active, so that its tasks can be started. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status, when the plan's session has an active plan, or when the plan has a story: call ExecuteStory.
     * </pre>
     */
    public void activatePlan(dev.planwire.v1.ActivatePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ActivatePlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getActivatePlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Completes an active plan. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, while tasks are not
     * finished and `force` is not set, or when the plan has a story: call CompleteStory.
     * </pre>
     */
    public void completePlan(dev.planwire.v1.CompletePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompletePlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCompletePlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a completed plan active again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, when the
     * plan's session has an active plan, or when the plan has a story: call ReopenStory.
     * </pre>
     */
    public void reopenPlan(dev.planwire.v1.ReopenPlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenPlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getReopenPlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes an active plan a draft again: nothing more can be started in it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status, or when the plan has a story: call CancelStory.
     * </pre>
     */
    public void returnPlanToDraft(dev.planwire.v1.ReturnPlanToDraftRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReturnPlanToDraftResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getReturnPlanToDraftMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Archives a plan: puts it away with all that belongs to it. It can still be read and is not in the way of anybody;
     * lists leave it out unless they ask for it, and nothing of it can be changed until RestorePlan brings it back. Its id
     * and those of its phases, tasks and so on stay taken, and its name does not. Every task of it that has not ended gets the
     * event `task.archived`, which is terminal. Dependencies between it and others are put away with it. Errors: NOT_FOUND,
     * ABORTED, FAILED_PRECONDITION when it is archived already, and without `force` when it has a story that has not ended,
     * when workers have leases on its tasks, or when it is not completed and something outside waits for it.
     * </pre>
     */
    public void archivePlan(dev.planwire.v1.ArchivePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ArchivePlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getArchivePlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Brings an archived plan back with all that belongs to it, in the status that it had before; a plan that was active and
     * whose story has failed or was cancelled becomes a draft. Dependencies between it and others come back where the others
     * are there; those whose other end is archived come back with that. Errors: NOT_FOUND, ABORTED, ALREADY_EXISTS when its
     * project has another plan with its name and version now, FAILED_PRECONDITION when it is not archived, when it was active
     * and its session has another active plan now, or when its dependencies and those that were made meanwhile would close a
     * cycle.
     * </pre>
     */
    public void restorePlan(dev.planwire.v1.RestorePlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RestorePlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRestorePlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes the plans that were archived longer ago than the given age, with all that belongs to them, for ever: the oldest
     * first, and at most 100 in one call. Each gets the event `plan.deleted`. With `dry_run` it says which these are, and
     * deletes nothing. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public void purgeArchivedPlans(dev.planwire.v1.PurgeArchivedPlansRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PurgeArchivedPlansResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getPurgeArchivedPlansMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the changes of a plan's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listPlanHistory(dev.planwire.v1.ListPlanHistoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListPlanHistoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListPlanHistoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Sends the events of the workspace's plans that match, in feed order: no event is missing or comes twice, and the
     * events of one transaction come in one message. The stream starts with the plans as they are, with what happens from
     * now on, or where another stream or list ended. A stream can be resumed with the token of any message, on any
     * replica. A watch from the resume_token of a list misses nothing that happens to the listed plans. What happens to
     * the phases, notes and artifacts of the plans is sent in the same order, where `parts` asks for it.
     * Errors: NOT_FOUND for an unknown workspace and, unless the stream is resumed, for a plan that does not exist,
     * INVALID_ARGUMENT for a malformed token, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED
     * when the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    public void watchPlans(dev.planwire.v1.WatchPlansRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.WatchPlansResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncServerStreamingCall(
          getChannel().newCall(getWatchPlansMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service PlanService.
   * <pre>
   * Keeps plans, and takes them from draft to completed.
   * </pre>
   */
  public static final class PlanServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<PlanServiceBlockingV2Stub> {
    private PlanServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected PlanServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new PlanServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a plan in the status draft, with its first phases, tasks and dependencies: all of them or none. Errors:
     * NOT_FOUND for an unknown workspace, ALREADY_EXISTS when the id is taken or the project has this name and version,
     * FAILED_PRECONDITION when `activate` is set and the plan's session has an active plan.
     * </pre>
     */
    public dev.planwire.v1.CreatePlanResponse createPlan(dev.planwire.v1.CreatePlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreatePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes the next version of a plan, a draft without a story: with its phases, its notes, its tasks, which are all pending, and what they
     * and the plan wait for. What waits for the old version goes on to wait for that one. The version is one more than the
     * greatest that the project has had of the plan's name, also of plans that were deleted. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.CreatePlanVersionResponse createPlanVersion(dev.planwire.v1.CreatePlanVersionRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreatePlanVersionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one plan, and on request how far the work has come. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetPlanResponse getPlan(dev.planwire.v1.GetPlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetPlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends a plan with all that it consists of, as of one moment: the plan, its story, its notes oldest first, on request its
     * artifacts oldest first, the agent sessions on it oldest first, its handoffs in their order, on request its context
     * items oldest first, its conversations oldest
     * first, on request their messages, conversation by conversation in their order, each phase followed by its tasks in their
     * order, the tasks that are in no phase, the dependencies that begin or end at one of these, and those that the plan has
     * with plans of other workspaces. No message is larger than 1 MiB, unless a single item is. Errors: NOT_FOUND,
     * RESOURCE_EXHAUSTED when the server has no room for what waits to be sent.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<?, dev.planwire.v1.GetPlanTreeResponse>
        getPlanTree(dev.planwire.v1.GetPlanTreeRequest request) {
      return io.grpc.stub.ClientCalls.blockingV2ServerStreamingCall(
          getChannel(), getGetPlanTreeMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns a plan by project and name: the given version, or the latest one. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetPlanByNameResponse getPlanByName(dev.planwire.v1.GetPlanByNameRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetPlanByNameMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds a plan by its id alone, in every workspace that the caller may see. Several workspaces can have a plan with
     * the same id, because callers may choose ids, so the answer is a list; it is never empty. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.FindPlanResponse findPlan(dev.planwire.v1.FindPlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getFindPlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the plans of a workspace that match all given filters, oldest first. Archived ones are left out unless
     * `statuses` names them or `show_archived` is set.
     * </pre>
     */
    public dev.planwire.v1.ListPlansResponse listPlans(dev.planwire.v1.ListPlansRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListPlansMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a plan; its status has RPCs of its own. Errors: NOT_FOUND, ABORTED, ALREADY_EXISTS when the
     * new name and version are taken, FAILED_PRECONDITION when an active plan moves to a session that has one.
     * </pre>
     */
    public dev.planwire.v1.UpdatePlanResponse updatePlan(dev.planwire.v1.UpdatePlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdatePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a plan with its phases, tasks, dependencies and history. Subtasks of its tasks that are in no or another
     * plan stay, without a parent. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeletePlanResponse deletePlan(dev.planwire.v1.DeletePlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeletePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a draft plan active, so that its tasks can be started. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status, when the plan's session has an active plan, or when the plan has a story: call ExecuteStory.
     * </pre>
     */
    public dev.planwire.v1.ActivatePlanResponse activatePlan(dev.planwire.v1.ActivatePlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getActivatePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes an active plan. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, while tasks are not
     * finished and `force` is not set, or when the plan has a story: call CompleteStory.
     * </pre>
     */
    public dev.planwire.v1.CompletePlanResponse completePlan(dev.planwire.v1.CompletePlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCompletePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a completed plan active again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, when the
     * plan's session has an active plan, or when the plan has a story: call ReopenStory.
     * </pre>
     */
    public dev.planwire.v1.ReopenPlanResponse reopenPlan(dev.planwire.v1.ReopenPlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getReopenPlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes an active plan a draft again: nothing more can be started in it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status, or when the plan has a story: call CancelStory.
     * </pre>
     */
    public dev.planwire.v1.ReturnPlanToDraftResponse returnPlanToDraft(dev.planwire.v1.ReturnPlanToDraftRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getReturnPlanToDraftMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Archives a plan: puts it away with all that belongs to it. It can still be read and is not in the way of anybody;
     * lists leave it out unless they ask for it, and nothing of it can be changed until RestorePlan brings it back. Its id
     * and those of its phases, tasks and so on stay taken, and its name does not. Every task of it that has not ended gets the
     * event `task.archived`, which is terminal. Dependencies between it and others are put away with it. Errors: NOT_FOUND,
     * ABORTED, FAILED_PRECONDITION when it is archived already, and without `force` when it has a story that has not ended,
     * when workers have leases on its tasks, or when it is not completed and something outside waits for it.
     * </pre>
     */
    public dev.planwire.v1.ArchivePlanResponse archivePlan(dev.planwire.v1.ArchivePlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getArchivePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Brings an archived plan back with all that belongs to it, in the status that it had before; a plan that was active and
     * whose story has failed or was cancelled becomes a draft. Dependencies between it and others come back where the others
     * are there; those whose other end is archived come back with that. Errors: NOT_FOUND, ABORTED, ALREADY_EXISTS when its
     * project has another plan with its name and version now, FAILED_PRECONDITION when it is not archived, when it was active
     * and its session has another active plan now, or when its dependencies and those that were made meanwhile would close a
     * cycle.
     * </pre>
     */
    public dev.planwire.v1.RestorePlanResponse restorePlan(dev.planwire.v1.RestorePlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRestorePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the plans that were archived longer ago than the given age, with all that belongs to them, for ever: the oldest
     * first, and at most 100 in one call. Each gets the event `plan.deleted`. With `dry_run` it says which these are, and
     * deletes nothing. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.PurgeArchivedPlansResponse purgeArchivedPlans(dev.planwire.v1.PurgeArchivedPlansRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getPurgeArchivedPlansMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the changes of a plan's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListPlanHistoryResponse listPlanHistory(dev.planwire.v1.ListPlanHistoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListPlanHistoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends the events of the workspace's plans that match, in feed order: no event is missing or comes twice, and the
     * events of one transaction come in one message. The stream starts with the plans as they are, with what happens from
     * now on, or where another stream or list ended. A stream can be resumed with the token of any message, on any
     * replica. A watch from the resume_token of a list misses nothing that happens to the listed plans. What happens to
     * the phases, notes and artifacts of the plans is sent in the same order, where `parts` asks for it.
     * Errors: NOT_FOUND for an unknown workspace and, unless the stream is resumed, for a plan that does not exist,
     * INVALID_ARGUMENT for a malformed token, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED
     * when the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<?, dev.planwire.v1.WatchPlansResponse>
        watchPlans(dev.planwire.v1.WatchPlansRequest request) {
      return io.grpc.stub.ClientCalls.blockingV2ServerStreamingCall(
          getChannel(), getWatchPlansMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service PlanService.
   * <pre>
   * Keeps plans, and takes them from draft to completed.
   * </pre>
   */
  public static final class PlanServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<PlanServiceBlockingStub> {
    private PlanServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected PlanServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new PlanServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a plan in the status draft, with its first phases, tasks and dependencies: all of them or none. Errors:
     * NOT_FOUND for an unknown workspace, ALREADY_EXISTS when the id is taken or the project has this name and version,
     * FAILED_PRECONDITION when `activate` is set and the plan's session has an active plan.
     * </pre>
     */
    public dev.planwire.v1.CreatePlanResponse createPlan(dev.planwire.v1.CreatePlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreatePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes the next version of a plan, a draft without a story: with its phases, its notes, its tasks, which are all pending, and what they
     * and the plan wait for. What waits for the old version goes on to wait for that one. The version is one more than the
     * greatest that the project has had of the plan's name, also of plans that were deleted. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.CreatePlanVersionResponse createPlanVersion(dev.planwire.v1.CreatePlanVersionRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreatePlanVersionMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one plan, and on request how far the work has come. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetPlanResponse getPlan(dev.planwire.v1.GetPlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetPlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends a plan with all that it consists of, as of one moment: the plan, its story, its notes oldest first, on request its
     * artifacts oldest first, the agent sessions on it oldest first, its handoffs in their order, on request its context
     * items oldest first, its conversations oldest
     * first, on request their messages, conversation by conversation in their order, each phase followed by its tasks in their
     * order, the tasks that are in no phase, the dependencies that begin or end at one of these, and those that the plan has
     * with plans of other workspaces. No message is larger than 1 MiB, unless a single item is. Errors: NOT_FOUND,
     * RESOURCE_EXHAUSTED when the server has no room for what waits to be sent.
     * </pre>
     */
    public java.util.Iterator<dev.planwire.v1.GetPlanTreeResponse> getPlanTree(
        dev.planwire.v1.GetPlanTreeRequest request) {
      return io.grpc.stub.ClientCalls.blockingServerStreamingCall(
          getChannel(), getGetPlanTreeMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns a plan by project and name: the given version, or the latest one. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetPlanByNameResponse getPlanByName(dev.planwire.v1.GetPlanByNameRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetPlanByNameMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Finds a plan by its id alone, in every workspace that the caller may see. Several workspaces can have a plan with
     * the same id, because callers may choose ids, so the answer is a list; it is never empty. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.FindPlanResponse findPlan(dev.planwire.v1.FindPlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getFindPlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the plans of a workspace that match all given filters, oldest first. Archived ones are left out unless
     * `statuses` names them or `show_archived` is set.
     * </pre>
     */
    public dev.planwire.v1.ListPlansResponse listPlans(dev.planwire.v1.ListPlansRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListPlansMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a plan; its status has RPCs of its own. Errors: NOT_FOUND, ABORTED, ALREADY_EXISTS when the
     * new name and version are taken, FAILED_PRECONDITION when an active plan moves to a session that has one.
     * </pre>
     */
    public dev.planwire.v1.UpdatePlanResponse updatePlan(dev.planwire.v1.UpdatePlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdatePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a plan with its phases, tasks, dependencies and history. Subtasks of its tasks that are in no or another
     * plan stay, without a parent. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeletePlanResponse deletePlan(dev.planwire.v1.DeletePlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeletePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a draft plan active, so that its tasks can be started. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status, when the plan's session has an active plan, or when the plan has a story: call ExecuteStory.
     * </pre>
     */
    public dev.planwire.v1.ActivatePlanResponse activatePlan(dev.planwire.v1.ActivatePlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getActivatePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes an active plan. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, while tasks are not
     * finished and `force` is not set, or when the plan has a story: call CompleteStory.
     * </pre>
     */
    public dev.planwire.v1.CompletePlanResponse completePlan(dev.planwire.v1.CompletePlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCompletePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a completed plan active again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, when the
     * plan's session has an active plan, or when the plan has a story: call ReopenStory.
     * </pre>
     */
    public dev.planwire.v1.ReopenPlanResponse reopenPlan(dev.planwire.v1.ReopenPlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getReopenPlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes an active plan a draft again: nothing more can be started in it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status, or when the plan has a story: call CancelStory.
     * </pre>
     */
    public dev.planwire.v1.ReturnPlanToDraftResponse returnPlanToDraft(dev.planwire.v1.ReturnPlanToDraftRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getReturnPlanToDraftMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Archives a plan: puts it away with all that belongs to it. It can still be read and is not in the way of anybody;
     * lists leave it out unless they ask for it, and nothing of it can be changed until RestorePlan brings it back. Its id
     * and those of its phases, tasks and so on stay taken, and its name does not. Every task of it that has not ended gets the
     * event `task.archived`, which is terminal. Dependencies between it and others are put away with it. Errors: NOT_FOUND,
     * ABORTED, FAILED_PRECONDITION when it is archived already, and without `force` when it has a story that has not ended,
     * when workers have leases on its tasks, or when it is not completed and something outside waits for it.
     * </pre>
     */
    public dev.planwire.v1.ArchivePlanResponse archivePlan(dev.planwire.v1.ArchivePlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getArchivePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Brings an archived plan back with all that belongs to it, in the status that it had before; a plan that was active and
     * whose story has failed or was cancelled becomes a draft. Dependencies between it and others come back where the others
     * are there; those whose other end is archived come back with that. Errors: NOT_FOUND, ABORTED, ALREADY_EXISTS when its
     * project has another plan with its name and version now, FAILED_PRECONDITION when it is not archived, when it was active
     * and its session has another active plan now, or when its dependencies and those that were made meanwhile would close a
     * cycle.
     * </pre>
     */
    public dev.planwire.v1.RestorePlanResponse restorePlan(dev.planwire.v1.RestorePlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRestorePlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes the plans that were archived longer ago than the given age, with all that belongs to them, for ever: the oldest
     * first, and at most 100 in one call. Each gets the event `plan.deleted`. With `dry_run` it says which these are, and
     * deletes nothing. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public dev.planwire.v1.PurgeArchivedPlansResponse purgeArchivedPlans(dev.planwire.v1.PurgeArchivedPlansRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getPurgeArchivedPlansMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the changes of a plan's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListPlanHistoryResponse listPlanHistory(dev.planwire.v1.ListPlanHistoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListPlanHistoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends the events of the workspace's plans that match, in feed order: no event is missing or comes twice, and the
     * events of one transaction come in one message. The stream starts with the plans as they are, with what happens from
     * now on, or where another stream or list ended. A stream can be resumed with the token of any message, on any
     * replica. A watch from the resume_token of a list misses nothing that happens to the listed plans. What happens to
     * the phases, notes and artifacts of the plans is sent in the same order, where `parts` asks for it.
     * Errors: NOT_FOUND for an unknown workspace and, unless the stream is resumed, for a plan that does not exist,
     * INVALID_ARGUMENT for a malformed token, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED
     * when the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    public java.util.Iterator<dev.planwire.v1.WatchPlansResponse> watchPlans(
        dev.planwire.v1.WatchPlansRequest request) {
      return io.grpc.stub.ClientCalls.blockingServerStreamingCall(
          getChannel(), getWatchPlansMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service PlanService.
   * <pre>
   * Keeps plans, and takes them from draft to completed.
   * </pre>
   */
  public static final class PlanServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<PlanServiceFutureStub> {
    private PlanServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected PlanServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new PlanServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a plan in the status draft, with its first phases, tasks and dependencies: all of them or none. Errors:
     * NOT_FOUND for an unknown workspace, ALREADY_EXISTS when the id is taken or the project has this name and version,
     * FAILED_PRECONDITION when `activate` is set and the plan's session has an active plan.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreatePlanResponse> createPlan(
        dev.planwire.v1.CreatePlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreatePlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes the next version of a plan, a draft without a story: with its phases, its notes, its tasks, which are all pending, and what they
     * and the plan wait for. What waits for the old version goes on to wait for that one. The version is one more than the
     * greatest that the project has had of the plan's name, also of plans that were deleted. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreatePlanVersionResponse> createPlanVersion(
        dev.planwire.v1.CreatePlanVersionRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreatePlanVersionMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one plan, and on request how far the work has come. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetPlanResponse> getPlan(
        dev.planwire.v1.GetPlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetPlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns a plan by project and name: the given version, or the latest one. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetPlanByNameResponse> getPlanByName(
        dev.planwire.v1.GetPlanByNameRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetPlanByNameMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Finds a plan by its id alone, in every workspace that the caller may see. Several workspaces can have a plan with
     * the same id, because callers may choose ids, so the answer is a list; it is never empty. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.FindPlanResponse> findPlan(
        dev.planwire.v1.FindPlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getFindPlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the plans of a workspace that match all given filters, oldest first. Archived ones are left out unless
     * `statuses` names them or `show_archived` is set.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListPlansResponse> listPlans(
        dev.planwire.v1.ListPlansRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListPlansMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of a plan; its status has RPCs of its own. Errors: NOT_FOUND, ABORTED, ALREADY_EXISTS when the
     * new name and version are taken, FAILED_PRECONDITION when an active plan moves to a session that has one.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdatePlanResponse> updatePlan(
        dev.planwire.v1.UpdatePlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdatePlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a plan with its phases, tasks, dependencies and history. Subtasks of its tasks that are in no or another
     * plan stay, without a parent. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeletePlanResponse> deletePlan(
        dev.planwire.v1.DeletePlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeletePlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a draft plan active, so that its tasks can be started. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status, when the plan's session has an active plan, or when the plan has a story: call ExecuteStory.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ActivatePlanResponse> activatePlan(
        dev.planwire.v1.ActivatePlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getActivatePlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Completes an active plan. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, while tasks are not
     * finished and `force` is not set, or when the plan has a story: call CompleteStory.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CompletePlanResponse> completePlan(
        dev.planwire.v1.CompletePlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCompletePlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a completed plan active again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, when the
     * plan's session has an active plan, or when the plan has a story: call ReopenStory.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ReopenPlanResponse> reopenPlan(
        dev.planwire.v1.ReopenPlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getReopenPlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes an active plan a draft again: nothing more can be started in it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status, or when the plan has a story: call CancelStory.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ReturnPlanToDraftResponse> returnPlanToDraft(
        dev.planwire.v1.ReturnPlanToDraftRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getReturnPlanToDraftMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Archives a plan: puts it away with all that belongs to it. It can still be read and is not in the way of anybody;
     * lists leave it out unless they ask for it, and nothing of it can be changed until RestorePlan brings it back. Its id
     * and those of its phases, tasks and so on stay taken, and its name does not. Every task of it that has not ended gets the
     * event `task.archived`, which is terminal. Dependencies between it and others are put away with it. Errors: NOT_FOUND,
     * ABORTED, FAILED_PRECONDITION when it is archived already, and without `force` when it has a story that has not ended,
     * when workers have leases on its tasks, or when it is not completed and something outside waits for it.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ArchivePlanResponse> archivePlan(
        dev.planwire.v1.ArchivePlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getArchivePlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Brings an archived plan back with all that belongs to it, in the status that it had before; a plan that was active and
     * whose story has failed or was cancelled becomes a draft. Dependencies between it and others come back where the others
     * are there; those whose other end is archived come back with that. Errors: NOT_FOUND, ABORTED, ALREADY_EXISTS when its
     * project has another plan with its name and version now, FAILED_PRECONDITION when it is not archived, when it was active
     * and its session has another active plan now, or when its dependencies and those that were made meanwhile would close a
     * cycle.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RestorePlanResponse> restorePlan(
        dev.planwire.v1.RestorePlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRestorePlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes the plans that were archived longer ago than the given age, with all that belongs to them, for ever: the oldest
     * first, and at most 100 in one call. Each gets the event `plan.deleted`. With `dry_run` it says which these are, and
     * deletes nothing. Errors: NOT_FOUND for an unknown workspace.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.PurgeArchivedPlansResponse> purgeArchivedPlans(
        dev.planwire.v1.PurgeArchivedPlansRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getPurgeArchivedPlansMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the changes of a plan's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListPlanHistoryResponse> listPlanHistory(
        dev.planwire.v1.ListPlanHistoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListPlanHistoryMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_PLAN = 0;
  private static final int METHODID_CREATE_PLAN_VERSION = 1;
  private static final int METHODID_GET_PLAN = 2;
  private static final int METHODID_GET_PLAN_TREE = 3;
  private static final int METHODID_GET_PLAN_BY_NAME = 4;
  private static final int METHODID_FIND_PLAN = 5;
  private static final int METHODID_LIST_PLANS = 6;
  private static final int METHODID_UPDATE_PLAN = 7;
  private static final int METHODID_DELETE_PLAN = 8;
  private static final int METHODID_ACTIVATE_PLAN = 9;
  private static final int METHODID_COMPLETE_PLAN = 10;
  private static final int METHODID_REOPEN_PLAN = 11;
  private static final int METHODID_RETURN_PLAN_TO_DRAFT = 12;
  private static final int METHODID_ARCHIVE_PLAN = 13;
  private static final int METHODID_RESTORE_PLAN = 14;
  private static final int METHODID_PURGE_ARCHIVED_PLANS = 15;
  private static final int METHODID_LIST_PLAN_HISTORY = 16;
  private static final int METHODID_WATCH_PLANS = 17;

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
        case METHODID_CREATE_PLAN:
          serviceImpl.createPlan((dev.planwire.v1.CreatePlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreatePlanResponse>) responseObserver);
          break;
        case METHODID_CREATE_PLAN_VERSION:
          serviceImpl.createPlanVersion((dev.planwire.v1.CreatePlanVersionRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreatePlanVersionResponse>) responseObserver);
          break;
        case METHODID_GET_PLAN:
          serviceImpl.getPlan((dev.planwire.v1.GetPlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanResponse>) responseObserver);
          break;
        case METHODID_GET_PLAN_TREE:
          serviceImpl.getPlanTree((dev.planwire.v1.GetPlanTreeRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanTreeResponse>) responseObserver);
          break;
        case METHODID_GET_PLAN_BY_NAME:
          serviceImpl.getPlanByName((dev.planwire.v1.GetPlanByNameRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetPlanByNameResponse>) responseObserver);
          break;
        case METHODID_FIND_PLAN:
          serviceImpl.findPlan((dev.planwire.v1.FindPlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.FindPlanResponse>) responseObserver);
          break;
        case METHODID_LIST_PLANS:
          serviceImpl.listPlans((dev.planwire.v1.ListPlansRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListPlansResponse>) responseObserver);
          break;
        case METHODID_UPDATE_PLAN:
          serviceImpl.updatePlan((dev.planwire.v1.UpdatePlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdatePlanResponse>) responseObserver);
          break;
        case METHODID_DELETE_PLAN:
          serviceImpl.deletePlan((dev.planwire.v1.DeletePlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeletePlanResponse>) responseObserver);
          break;
        case METHODID_ACTIVATE_PLAN:
          serviceImpl.activatePlan((dev.planwire.v1.ActivatePlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ActivatePlanResponse>) responseObserver);
          break;
        case METHODID_COMPLETE_PLAN:
          serviceImpl.completePlan((dev.planwire.v1.CompletePlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CompletePlanResponse>) responseObserver);
          break;
        case METHODID_REOPEN_PLAN:
          serviceImpl.reopenPlan((dev.planwire.v1.ReopenPlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenPlanResponse>) responseObserver);
          break;
        case METHODID_RETURN_PLAN_TO_DRAFT:
          serviceImpl.returnPlanToDraft((dev.planwire.v1.ReturnPlanToDraftRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ReturnPlanToDraftResponse>) responseObserver);
          break;
        case METHODID_ARCHIVE_PLAN:
          serviceImpl.archivePlan((dev.planwire.v1.ArchivePlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ArchivePlanResponse>) responseObserver);
          break;
        case METHODID_RESTORE_PLAN:
          serviceImpl.restorePlan((dev.planwire.v1.RestorePlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RestorePlanResponse>) responseObserver);
          break;
        case METHODID_PURGE_ARCHIVED_PLANS:
          serviceImpl.purgeArchivedPlans((dev.planwire.v1.PurgeArchivedPlansRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.PurgeArchivedPlansResponse>) responseObserver);
          break;
        case METHODID_LIST_PLAN_HISTORY:
          serviceImpl.listPlanHistory((dev.planwire.v1.ListPlanHistoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListPlanHistoryResponse>) responseObserver);
          break;
        case METHODID_WATCH_PLANS:
          serviceImpl.watchPlans((dev.planwire.v1.WatchPlansRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.WatchPlansResponse>) responseObserver);
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
          getCreatePlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreatePlanRequest,
              dev.planwire.v1.CreatePlanResponse>(
                service, METHODID_CREATE_PLAN)))
        .addMethod(
          getCreatePlanVersionMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreatePlanVersionRequest,
              dev.planwire.v1.CreatePlanVersionResponse>(
                service, METHODID_CREATE_PLAN_VERSION)))
        .addMethod(
          getGetPlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetPlanRequest,
              dev.planwire.v1.GetPlanResponse>(
                service, METHODID_GET_PLAN)))
        .addMethod(
          getGetPlanTreeMethod(),
          io.grpc.stub.ServerCalls.asyncServerStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.GetPlanTreeRequest,
              dev.planwire.v1.GetPlanTreeResponse>(
                service, METHODID_GET_PLAN_TREE)))
        .addMethod(
          getGetPlanByNameMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetPlanByNameRequest,
              dev.planwire.v1.GetPlanByNameResponse>(
                service, METHODID_GET_PLAN_BY_NAME)))
        .addMethod(
          getFindPlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.FindPlanRequest,
              dev.planwire.v1.FindPlanResponse>(
                service, METHODID_FIND_PLAN)))
        .addMethod(
          getListPlansMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListPlansRequest,
              dev.planwire.v1.ListPlansResponse>(
                service, METHODID_LIST_PLANS)))
        .addMethod(
          getUpdatePlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdatePlanRequest,
              dev.planwire.v1.UpdatePlanResponse>(
                service, METHODID_UPDATE_PLAN)))
        .addMethod(
          getDeletePlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeletePlanRequest,
              dev.planwire.v1.DeletePlanResponse>(
                service, METHODID_DELETE_PLAN)))
        .addMethod(
          getActivatePlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ActivatePlanRequest,
              dev.planwire.v1.ActivatePlanResponse>(
                service, METHODID_ACTIVATE_PLAN)))
        .addMethod(
          getCompletePlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CompletePlanRequest,
              dev.planwire.v1.CompletePlanResponse>(
                service, METHODID_COMPLETE_PLAN)))
        .addMethod(
          getReopenPlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ReopenPlanRequest,
              dev.planwire.v1.ReopenPlanResponse>(
                service, METHODID_REOPEN_PLAN)))
        .addMethod(
          getReturnPlanToDraftMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ReturnPlanToDraftRequest,
              dev.planwire.v1.ReturnPlanToDraftResponse>(
                service, METHODID_RETURN_PLAN_TO_DRAFT)))
        .addMethod(
          getArchivePlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ArchivePlanRequest,
              dev.planwire.v1.ArchivePlanResponse>(
                service, METHODID_ARCHIVE_PLAN)))
        .addMethod(
          getRestorePlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RestorePlanRequest,
              dev.planwire.v1.RestorePlanResponse>(
                service, METHODID_RESTORE_PLAN)))
        .addMethod(
          getPurgeArchivedPlansMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.PurgeArchivedPlansRequest,
              dev.planwire.v1.PurgeArchivedPlansResponse>(
                service, METHODID_PURGE_ARCHIVED_PLANS)))
        .addMethod(
          getListPlanHistoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListPlanHistoryRequest,
              dev.planwire.v1.ListPlanHistoryResponse>(
                service, METHODID_LIST_PLAN_HISTORY)))
        .addMethod(
          getWatchPlansMethod(),
          io.grpc.stub.ServerCalls.asyncServerStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.WatchPlansRequest,
              dev.planwire.v1.WatchPlansResponse>(
                service, METHODID_WATCH_PLANS)))
        .build();
  }

  private static abstract class PlanServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    PlanServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.PlanServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("PlanService");
    }
  }

  private static final class PlanServiceFileDescriptorSupplier
      extends PlanServiceBaseDescriptorSupplier {
    PlanServiceFileDescriptorSupplier() {}
  }

  private static final class PlanServiceMethodDescriptorSupplier
      extends PlanServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    PlanServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (PlanServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new PlanServiceFileDescriptorSupplier())
              .addMethod(getCreatePlanMethod())
              .addMethod(getCreatePlanVersionMethod())
              .addMethod(getGetPlanMethod())
              .addMethod(getGetPlanTreeMethod())
              .addMethod(getGetPlanByNameMethod())
              .addMethod(getFindPlanMethod())
              .addMethod(getListPlansMethod())
              .addMethod(getUpdatePlanMethod())
              .addMethod(getDeletePlanMethod())
              .addMethod(getActivatePlanMethod())
              .addMethod(getCompletePlanMethod())
              .addMethod(getReopenPlanMethod())
              .addMethod(getReturnPlanToDraftMethod())
              .addMethod(getArchivePlanMethod())
              .addMethod(getRestorePlanMethod())
              .addMethod(getPurgeArchivedPlansMethod())
              .addMethod(getListPlanHistoryMethod())
              .addMethod(getWatchPlansMethod())
              .build();
        }
      }
    }
    return result;
  }
}
