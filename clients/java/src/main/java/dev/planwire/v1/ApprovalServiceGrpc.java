package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps what people decide about tasks: approvals before the work, with the rules by which tasks ask for them, and reviews of
 * the output after it. TaskService approves and rejects single tasks, and sends completed ones back.
 * Who waits for a decision watches the task: WatchTasks sends `task.status_changed` when it is approved or rejected, and
 * `task.updated` when its output was reviewed.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class ApprovalServiceGrpc {

  private ApprovalServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.ApprovalService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateApprovalRuleRequest,
      dev.planwire.v1.CreateApprovalRuleResponse> getCreateApprovalRuleMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateApprovalRule",
      requestType = dev.planwire.v1.CreateApprovalRuleRequest.class,
      responseType = dev.planwire.v1.CreateApprovalRuleResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateApprovalRuleRequest,
      dev.planwire.v1.CreateApprovalRuleResponse> getCreateApprovalRuleMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateApprovalRuleRequest, dev.planwire.v1.CreateApprovalRuleResponse> getCreateApprovalRuleMethod;
    if ((getCreateApprovalRuleMethod = ApprovalServiceGrpc.getCreateApprovalRuleMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getCreateApprovalRuleMethod = ApprovalServiceGrpc.getCreateApprovalRuleMethod) == null) {
          ApprovalServiceGrpc.getCreateApprovalRuleMethod = getCreateApprovalRuleMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateApprovalRuleRequest, dev.planwire.v1.CreateApprovalRuleResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateApprovalRule"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateApprovalRuleRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateApprovalRuleResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("CreateApprovalRule"))
              .build();
        }
      }
    }
    return getCreateApprovalRuleMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetApprovalRuleRequest,
      dev.planwire.v1.GetApprovalRuleResponse> getGetApprovalRuleMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetApprovalRule",
      requestType = dev.planwire.v1.GetApprovalRuleRequest.class,
      responseType = dev.planwire.v1.GetApprovalRuleResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetApprovalRuleRequest,
      dev.planwire.v1.GetApprovalRuleResponse> getGetApprovalRuleMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetApprovalRuleRequest, dev.planwire.v1.GetApprovalRuleResponse> getGetApprovalRuleMethod;
    if ((getGetApprovalRuleMethod = ApprovalServiceGrpc.getGetApprovalRuleMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getGetApprovalRuleMethod = ApprovalServiceGrpc.getGetApprovalRuleMethod) == null) {
          ApprovalServiceGrpc.getGetApprovalRuleMethod = getGetApprovalRuleMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetApprovalRuleRequest, dev.planwire.v1.GetApprovalRuleResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetApprovalRule"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetApprovalRuleRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetApprovalRuleResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("GetApprovalRule"))
              .build();
        }
      }
    }
    return getGetApprovalRuleMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListApprovalRulesRequest,
      dev.planwire.v1.ListApprovalRulesResponse> getListApprovalRulesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListApprovalRules",
      requestType = dev.planwire.v1.ListApprovalRulesRequest.class,
      responseType = dev.planwire.v1.ListApprovalRulesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListApprovalRulesRequest,
      dev.planwire.v1.ListApprovalRulesResponse> getListApprovalRulesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListApprovalRulesRequest, dev.planwire.v1.ListApprovalRulesResponse> getListApprovalRulesMethod;
    if ((getListApprovalRulesMethod = ApprovalServiceGrpc.getListApprovalRulesMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getListApprovalRulesMethod = ApprovalServiceGrpc.getListApprovalRulesMethod) == null) {
          ApprovalServiceGrpc.getListApprovalRulesMethod = getListApprovalRulesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListApprovalRulesRequest, dev.planwire.v1.ListApprovalRulesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListApprovalRules"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListApprovalRulesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListApprovalRulesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("ListApprovalRules"))
              .build();
        }
      }
    }
    return getListApprovalRulesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdateApprovalRuleRequest,
      dev.planwire.v1.UpdateApprovalRuleResponse> getUpdateApprovalRuleMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdateApprovalRule",
      requestType = dev.planwire.v1.UpdateApprovalRuleRequest.class,
      responseType = dev.planwire.v1.UpdateApprovalRuleResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdateApprovalRuleRequest,
      dev.planwire.v1.UpdateApprovalRuleResponse> getUpdateApprovalRuleMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdateApprovalRuleRequest, dev.planwire.v1.UpdateApprovalRuleResponse> getUpdateApprovalRuleMethod;
    if ((getUpdateApprovalRuleMethod = ApprovalServiceGrpc.getUpdateApprovalRuleMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getUpdateApprovalRuleMethod = ApprovalServiceGrpc.getUpdateApprovalRuleMethod) == null) {
          ApprovalServiceGrpc.getUpdateApprovalRuleMethod = getUpdateApprovalRuleMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdateApprovalRuleRequest, dev.planwire.v1.UpdateApprovalRuleResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdateApprovalRule"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateApprovalRuleRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateApprovalRuleResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("UpdateApprovalRule"))
              .build();
        }
      }
    }
    return getUpdateApprovalRuleMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteApprovalRuleRequest,
      dev.planwire.v1.DeleteApprovalRuleResponse> getDeleteApprovalRuleMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteApprovalRule",
      requestType = dev.planwire.v1.DeleteApprovalRuleRequest.class,
      responseType = dev.planwire.v1.DeleteApprovalRuleResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteApprovalRuleRequest,
      dev.planwire.v1.DeleteApprovalRuleResponse> getDeleteApprovalRuleMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteApprovalRuleRequest, dev.planwire.v1.DeleteApprovalRuleResponse> getDeleteApprovalRuleMethod;
    if ((getDeleteApprovalRuleMethod = ApprovalServiceGrpc.getDeleteApprovalRuleMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getDeleteApprovalRuleMethod = ApprovalServiceGrpc.getDeleteApprovalRuleMethod) == null) {
          ApprovalServiceGrpc.getDeleteApprovalRuleMethod = getDeleteApprovalRuleMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteApprovalRuleRequest, dev.planwire.v1.DeleteApprovalRuleResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteApprovalRule"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteApprovalRuleRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteApprovalRuleResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("DeleteApprovalRule"))
              .build();
        }
      }
    }
    return getDeleteApprovalRuleMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RequestApprovalRequest,
      dev.planwire.v1.RequestApprovalResponse> getRequestApprovalMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RequestApproval",
      requestType = dev.planwire.v1.RequestApprovalRequest.class,
      responseType = dev.planwire.v1.RequestApprovalResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RequestApprovalRequest,
      dev.planwire.v1.RequestApprovalResponse> getRequestApprovalMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RequestApprovalRequest, dev.planwire.v1.RequestApprovalResponse> getRequestApprovalMethod;
    if ((getRequestApprovalMethod = ApprovalServiceGrpc.getRequestApprovalMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getRequestApprovalMethod = ApprovalServiceGrpc.getRequestApprovalMethod) == null) {
          ApprovalServiceGrpc.getRequestApprovalMethod = getRequestApprovalMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RequestApprovalRequest, dev.planwire.v1.RequestApprovalResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RequestApproval"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RequestApprovalRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RequestApprovalResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("RequestApproval"))
              .build();
        }
      }
    }
    return getRequestApprovalMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListPendingApprovalsRequest,
      dev.planwire.v1.ListPendingApprovalsResponse> getListPendingApprovalsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListPendingApprovals",
      requestType = dev.planwire.v1.ListPendingApprovalsRequest.class,
      responseType = dev.planwire.v1.ListPendingApprovalsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListPendingApprovalsRequest,
      dev.planwire.v1.ListPendingApprovalsResponse> getListPendingApprovalsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListPendingApprovalsRequest, dev.planwire.v1.ListPendingApprovalsResponse> getListPendingApprovalsMethod;
    if ((getListPendingApprovalsMethod = ApprovalServiceGrpc.getListPendingApprovalsMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getListPendingApprovalsMethod = ApprovalServiceGrpc.getListPendingApprovalsMethod) == null) {
          ApprovalServiceGrpc.getListPendingApprovalsMethod = getListPendingApprovalsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListPendingApprovalsRequest, dev.planwire.v1.ListPendingApprovalsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListPendingApprovals"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListPendingApprovalsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListPendingApprovalsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("ListPendingApprovals"))
              .build();
        }
      }
    }
    return getListPendingApprovalsMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.BatchApproveTasksRequest,
      dev.planwire.v1.BatchApproveTasksResponse> getBatchApproveTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "BatchApproveTasks",
      requestType = dev.planwire.v1.BatchApproveTasksRequest.class,
      responseType = dev.planwire.v1.BatchApproveTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.BatchApproveTasksRequest,
      dev.planwire.v1.BatchApproveTasksResponse> getBatchApproveTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.BatchApproveTasksRequest, dev.planwire.v1.BatchApproveTasksResponse> getBatchApproveTasksMethod;
    if ((getBatchApproveTasksMethod = ApprovalServiceGrpc.getBatchApproveTasksMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getBatchApproveTasksMethod = ApprovalServiceGrpc.getBatchApproveTasksMethod) == null) {
          ApprovalServiceGrpc.getBatchApproveTasksMethod = getBatchApproveTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.BatchApproveTasksRequest, dev.planwire.v1.BatchApproveTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "BatchApproveTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.BatchApproveTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.BatchApproveTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("BatchApproveTasks"))
              .build();
        }
      }
    }
    return getBatchApproveTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.BatchRejectTasksRequest,
      dev.planwire.v1.BatchRejectTasksResponse> getBatchRejectTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "BatchRejectTasks",
      requestType = dev.planwire.v1.BatchRejectTasksRequest.class,
      responseType = dev.planwire.v1.BatchRejectTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.BatchRejectTasksRequest,
      dev.planwire.v1.BatchRejectTasksResponse> getBatchRejectTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.BatchRejectTasksRequest, dev.planwire.v1.BatchRejectTasksResponse> getBatchRejectTasksMethod;
    if ((getBatchRejectTasksMethod = ApprovalServiceGrpc.getBatchRejectTasksMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getBatchRejectTasksMethod = ApprovalServiceGrpc.getBatchRejectTasksMethod) == null) {
          ApprovalServiceGrpc.getBatchRejectTasksMethod = getBatchRejectTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.BatchRejectTasksRequest, dev.planwire.v1.BatchRejectTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "BatchRejectTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.BatchRejectTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.BatchRejectTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("BatchRejectTasks"))
              .build();
        }
      }
    }
    return getBatchRejectTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RequestReviewRequest,
      dev.planwire.v1.RequestReviewResponse> getRequestReviewMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RequestReview",
      requestType = dev.planwire.v1.RequestReviewRequest.class,
      responseType = dev.planwire.v1.RequestReviewResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RequestReviewRequest,
      dev.planwire.v1.RequestReviewResponse> getRequestReviewMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RequestReviewRequest, dev.planwire.v1.RequestReviewResponse> getRequestReviewMethod;
    if ((getRequestReviewMethod = ApprovalServiceGrpc.getRequestReviewMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getRequestReviewMethod = ApprovalServiceGrpc.getRequestReviewMethod) == null) {
          ApprovalServiceGrpc.getRequestReviewMethod = getRequestReviewMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RequestReviewRequest, dev.planwire.v1.RequestReviewResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RequestReview"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RequestReviewRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RequestReviewResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("RequestReview"))
              .build();
        }
      }
    }
    return getRequestReviewMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ApproveReviewRequest,
      dev.planwire.v1.ApproveReviewResponse> getApproveReviewMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ApproveReview",
      requestType = dev.planwire.v1.ApproveReviewRequest.class,
      responseType = dev.planwire.v1.ApproveReviewResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ApproveReviewRequest,
      dev.planwire.v1.ApproveReviewResponse> getApproveReviewMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ApproveReviewRequest, dev.planwire.v1.ApproveReviewResponse> getApproveReviewMethod;
    if ((getApproveReviewMethod = ApprovalServiceGrpc.getApproveReviewMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getApproveReviewMethod = ApprovalServiceGrpc.getApproveReviewMethod) == null) {
          ApprovalServiceGrpc.getApproveReviewMethod = getApproveReviewMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ApproveReviewRequest, dev.planwire.v1.ApproveReviewResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ApproveReview"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ApproveReviewRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ApproveReviewResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("ApproveReview"))
              .build();
        }
      }
    }
    return getApproveReviewMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RejectReviewRequest,
      dev.planwire.v1.RejectReviewResponse> getRejectReviewMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RejectReview",
      requestType = dev.planwire.v1.RejectReviewRequest.class,
      responseType = dev.planwire.v1.RejectReviewResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RejectReviewRequest,
      dev.planwire.v1.RejectReviewResponse> getRejectReviewMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RejectReviewRequest, dev.planwire.v1.RejectReviewResponse> getRejectReviewMethod;
    if ((getRejectReviewMethod = ApprovalServiceGrpc.getRejectReviewMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getRejectReviewMethod = ApprovalServiceGrpc.getRejectReviewMethod) == null) {
          ApprovalServiceGrpc.getRejectReviewMethod = getRejectReviewMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RejectReviewRequest, dev.planwire.v1.RejectReviewResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RejectReview"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RejectReviewRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RejectReviewResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("RejectReview"))
              .build();
        }
      }
    }
    return getRejectReviewMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListReviewsRequest,
      dev.planwire.v1.ListReviewsResponse> getListReviewsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListReviews",
      requestType = dev.planwire.v1.ListReviewsRequest.class,
      responseType = dev.planwire.v1.ListReviewsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListReviewsRequest,
      dev.planwire.v1.ListReviewsResponse> getListReviewsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListReviewsRequest, dev.planwire.v1.ListReviewsResponse> getListReviewsMethod;
    if ((getListReviewsMethod = ApprovalServiceGrpc.getListReviewsMethod) == null) {
      synchronized (ApprovalServiceGrpc.class) {
        if ((getListReviewsMethod = ApprovalServiceGrpc.getListReviewsMethod) == null) {
          ApprovalServiceGrpc.getListReviewsMethod = getListReviewsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListReviewsRequest, dev.planwire.v1.ListReviewsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListReviews"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListReviewsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListReviewsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ApprovalServiceMethodDescriptorSupplier("ListReviews"))
              .build();
        }
      }
    }
    return getListReviewsMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static ApprovalServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ApprovalServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ApprovalServiceStub>() {
        @java.lang.Override
        public ApprovalServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ApprovalServiceStub(channel, callOptions);
        }
      };
    return ApprovalServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static ApprovalServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ApprovalServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ApprovalServiceBlockingV2Stub>() {
        @java.lang.Override
        public ApprovalServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ApprovalServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return ApprovalServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static ApprovalServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ApprovalServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ApprovalServiceBlockingStub>() {
        @java.lang.Override
        public ApprovalServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ApprovalServiceBlockingStub(channel, callOptions);
        }
      };
    return ApprovalServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static ApprovalServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ApprovalServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ApprovalServiceFutureStub>() {
        @java.lang.Override
        public ApprovalServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ApprovalServiceFutureStub(channel, callOptions);
        }
      };
    return ApprovalServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps what people decide about tasks: approvals before the work, with the rules by which tasks ask for them, and reviews of
   * the output after it. TaskService approves and rejects single tasks, and sends completed ones back.
   * Who waits for a decision watches the task: WatchTasks sends `task.status_changed` when it is approved or rejected, and
   * `task.updated` when its output was reviewed.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Makes tasks of a plan ask for approval. Those that are pending and match it ask at once; see ApprovalRule. Errors:
     * NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    default void createApprovalRule(dev.planwire.v1.CreateApprovalRuleRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateApprovalRuleResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateApprovalRuleMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one approval rule. Errors: NOT_FOUND.
     * </pre>
     */
    default void getApprovalRule(dev.planwire.v1.GetApprovalRuleRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetApprovalRuleResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetApprovalRuleMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the approval rules of a plan, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listApprovalRules(dev.planwire.v1.ListApprovalRulesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListApprovalRulesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListApprovalRulesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of an approval rule. Pending tasks that match it now ask at once, and those that match it no longer go
     * on asking; see ApprovalRule. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void updateApprovalRule(dev.planwire.v1.UpdateApprovalRuleRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateApprovalRuleResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdateApprovalRuleMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes an approval rule. The tasks that ask for approval go on asking. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteApprovalRule(dev.planwire.v1.DeleteApprovalRuleRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteApprovalRuleResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteApprovalRuleMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a pending task ask for approval, and says why. A task that asks already keeps asking, with the new reason.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than pending.
     * </pre>
     */
    default void requestApproval(dev.planwire.v1.RequestApprovalRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RequestApprovalResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRequestApprovalMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the tasks that wait for approval, oldest first: those that are pending and ask for it. Errors: NOT_FOUND.
     * </pre>
     */
    default void listPendingApprovals(dev.planwire.v1.ListPendingApprovalsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListPendingApprovalsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListPendingApprovalsMethod(), responseObserver);
    }

    /**
     * <pre>
     * Approves pending tasks: all of them or none. Errors: as TaskService.ApproveTask, about the first task that stands in the
     * way.
     * </pre>
     */
    default void batchApproveTasks(dev.planwire.v1.BatchApproveTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.BatchApproveTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getBatchApproveTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Rejects tasks that wait for approval, or were approved: all of them or none. Errors: as TaskService.RejectTask, about the
     * first task that stands in the way.
     * </pre>
     */
    default void batchRejectTasks(dev.planwire.v1.BatchRejectTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.BatchRejectTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getBatchRejectTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Asks for a review of the output of a completed task, also of one that was approved or rejected before. A completed task
     * whose output was rejected, and that was sent back, asks again by itself when it is completed the next time. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION where the task is not completed, or a review is pending.
     * </pre>
     */
    default void requestReview(dev.planwire.v1.RequestReviewRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RequestReviewResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRequestReviewMethod(), responseObserver);
    }

    /**
     * <pre>
     * Approves the output of a completed task, whether or not somebody asked. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * where the task is not completed, its output was approved or rejected already, or the workspace says `four_eyes` and the
     * caller started or completed the attempt.
     * </pre>
     */
    default void approveReview(dev.planwire.v1.ApproveReviewRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ApproveReviewResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getApproveReviewMethod(), responseObserver);
    }

    /**
     * <pre>
     * Rejects the output of a completed task, with feedback. The task stays completed: ReworkTask rejects the output too, and
     * sends the task back. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION where the task is not completed, or its output was
     * approved or rejected already.
     * </pre>
     */
    default void rejectReview(dev.planwire.v1.RejectReviewRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RejectReviewResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRejectReviewMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the steps of the reviews of a task, oldest first: those of earlier attempts too. Errors: NOT_FOUND.
     * </pre>
     */
    default void listReviews(dev.planwire.v1.ListReviewsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListReviewsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListReviewsMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service ApprovalService.
   * <pre>
   * Keeps what people decide about tasks: approvals before the work, with the rules by which tasks ask for them, and reviews of
   * the output after it. TaskService approves and rejects single tasks, and sends completed ones back.
   * Who waits for a decision watches the task: WatchTasks sends `task.status_changed` when it is approved or rejected, and
   * `task.updated` when its output was reviewed.
   * </pre>
   */
  public static abstract class ApprovalServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return ApprovalServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service ApprovalService.
   * <pre>
   * Keeps what people decide about tasks: approvals before the work, with the rules by which tasks ask for them, and reviews of
   * the output after it. TaskService approves and rejects single tasks, and sends completed ones back.
   * Who waits for a decision watches the task: WatchTasks sends `task.status_changed` when it is approved or rejected, and
   * `task.updated` when its output was reviewed.
   * </pre>
   */
  public static final class ApprovalServiceStub
      extends io.grpc.stub.AbstractAsyncStub<ApprovalServiceStub> {
    private ApprovalServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ApprovalServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ApprovalServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Makes tasks of a plan ask for approval. Those that are pending and match it ask at once; see ApprovalRule. Errors:
     * NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public void createApprovalRule(dev.planwire.v1.CreateApprovalRuleRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateApprovalRuleResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateApprovalRuleMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one approval rule. Errors: NOT_FOUND.
     * </pre>
     */
    public void getApprovalRule(dev.planwire.v1.GetApprovalRuleRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetApprovalRuleResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetApprovalRuleMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the approval rules of a plan, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listApprovalRules(dev.planwire.v1.ListApprovalRulesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListApprovalRulesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListApprovalRulesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of an approval rule. Pending tasks that match it now ask at once, and those that match it no longer go
     * on asking; see ApprovalRule. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void updateApprovalRule(dev.planwire.v1.UpdateApprovalRuleRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateApprovalRuleResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdateApprovalRuleMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes an approval rule. The tasks that ask for approval go on asking. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteApprovalRule(dev.planwire.v1.DeleteApprovalRuleRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteApprovalRuleResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteApprovalRuleMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a pending task ask for approval, and says why. A task that asks already keeps asking, with the new reason.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than pending.
     * </pre>
     */
    public void requestApproval(dev.planwire.v1.RequestApprovalRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RequestApprovalResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRequestApprovalMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the tasks that wait for approval, oldest first: those that are pending and ask for it. Errors: NOT_FOUND.
     * </pre>
     */
    public void listPendingApprovals(dev.planwire.v1.ListPendingApprovalsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListPendingApprovalsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListPendingApprovalsMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Approves pending tasks: all of them or none. Errors: as TaskService.ApproveTask, about the first task that stands in the
     * way.
     * </pre>
     */
    public void batchApproveTasks(dev.planwire.v1.BatchApproveTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.BatchApproveTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getBatchApproveTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Rejects tasks that wait for approval, or were approved: all of them or none. Errors: as TaskService.RejectTask, about the
     * first task that stands in the way.
     * </pre>
     */
    public void batchRejectTasks(dev.planwire.v1.BatchRejectTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.BatchRejectTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getBatchRejectTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Asks for a review of the output of a completed task, also of one that was approved or rejected before. A completed task
     * whose output was rejected, and that was sent back, asks again by itself when it is completed the next time. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION where the task is not completed, or a review is pending.
     * </pre>
     */
    public void requestReview(dev.planwire.v1.RequestReviewRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RequestReviewResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRequestReviewMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Approves the output of a completed task, whether or not somebody asked. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * where the task is not completed, its output was approved or rejected already, or the workspace says `four_eyes` and the
     * caller started or completed the attempt.
     * </pre>
     */
    public void approveReview(dev.planwire.v1.ApproveReviewRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ApproveReviewResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getApproveReviewMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Rejects the output of a completed task, with feedback. The task stays completed: ReworkTask rejects the output too, and
     * sends the task back. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION where the task is not completed, or its output was
     * approved or rejected already.
     * </pre>
     */
    public void rejectReview(dev.planwire.v1.RejectReviewRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RejectReviewResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRejectReviewMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the steps of the reviews of a task, oldest first: those of earlier attempts too. Errors: NOT_FOUND.
     * </pre>
     */
    public void listReviews(dev.planwire.v1.ListReviewsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListReviewsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListReviewsMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service ApprovalService.
   * <pre>
   * Keeps what people decide about tasks: approvals before the work, with the rules by which tasks ask for them, and reviews of
   * the output after it. TaskService approves and rejects single tasks, and sends completed ones back.
   * Who waits for a decision watches the task: WatchTasks sends `task.status_changed` when it is approved or rejected, and
   * `task.updated` when its output was reviewed.
   * </pre>
   */
  public static final class ApprovalServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<ApprovalServiceBlockingV2Stub> {
    private ApprovalServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ApprovalServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ApprovalServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Makes tasks of a plan ask for approval. Those that are pending and match it ask at once; see ApprovalRule. Errors:
     * NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateApprovalRuleResponse createApprovalRule(dev.planwire.v1.CreateApprovalRuleRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateApprovalRuleMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one approval rule. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetApprovalRuleResponse getApprovalRule(dev.planwire.v1.GetApprovalRuleRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetApprovalRuleMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the approval rules of a plan, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListApprovalRulesResponse listApprovalRules(dev.planwire.v1.ListApprovalRulesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListApprovalRulesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of an approval rule. Pending tasks that match it now ask at once, and those that match it no longer go
     * on asking; see ApprovalRule. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateApprovalRuleResponse updateApprovalRule(dev.planwire.v1.UpdateApprovalRuleRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdateApprovalRuleMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes an approval rule. The tasks that ask for approval go on asking. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteApprovalRuleResponse deleteApprovalRule(dev.planwire.v1.DeleteApprovalRuleRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteApprovalRuleMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a pending task ask for approval, and says why. A task that asks already keeps asking, with the new reason.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than pending.
     * </pre>
     */
    public dev.planwire.v1.RequestApprovalResponse requestApproval(dev.planwire.v1.RequestApprovalRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRequestApprovalMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the tasks that wait for approval, oldest first: those that are pending and ask for it. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListPendingApprovalsResponse listPendingApprovals(dev.planwire.v1.ListPendingApprovalsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListPendingApprovalsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Approves pending tasks: all of them or none. Errors: as TaskService.ApproveTask, about the first task that stands in the
     * way.
     * </pre>
     */
    public dev.planwire.v1.BatchApproveTasksResponse batchApproveTasks(dev.planwire.v1.BatchApproveTasksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getBatchApproveTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Rejects tasks that wait for approval, or were approved: all of them or none. Errors: as TaskService.RejectTask, about the
     * first task that stands in the way.
     * </pre>
     */
    public dev.planwire.v1.BatchRejectTasksResponse batchRejectTasks(dev.planwire.v1.BatchRejectTasksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getBatchRejectTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Asks for a review of the output of a completed task, also of one that was approved or rejected before. A completed task
     * whose output was rejected, and that was sent back, asks again by itself when it is completed the next time. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION where the task is not completed, or a review is pending.
     * </pre>
     */
    public dev.planwire.v1.RequestReviewResponse requestReview(dev.planwire.v1.RequestReviewRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRequestReviewMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Approves the output of a completed task, whether or not somebody asked. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * where the task is not completed, its output was approved or rejected already, or the workspace says `four_eyes` and the
     * caller started or completed the attempt.
     * </pre>
     */
    public dev.planwire.v1.ApproveReviewResponse approveReview(dev.planwire.v1.ApproveReviewRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getApproveReviewMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Rejects the output of a completed task, with feedback. The task stays completed: ReworkTask rejects the output too, and
     * sends the task back. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION where the task is not completed, or its output was
     * approved or rejected already.
     * </pre>
     */
    public dev.planwire.v1.RejectReviewResponse rejectReview(dev.planwire.v1.RejectReviewRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRejectReviewMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the steps of the reviews of a task, oldest first: those of earlier attempts too. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListReviewsResponse listReviews(dev.planwire.v1.ListReviewsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListReviewsMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service ApprovalService.
   * <pre>
   * Keeps what people decide about tasks: approvals before the work, with the rules by which tasks ask for them, and reviews of
   * the output after it. TaskService approves and rejects single tasks, and sends completed ones back.
   * Who waits for a decision watches the task: WatchTasks sends `task.status_changed` when it is approved or rejected, and
   * `task.updated` when its output was reviewed.
   * </pre>
   */
  public static final class ApprovalServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<ApprovalServiceBlockingStub> {
    private ApprovalServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ApprovalServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ApprovalServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Makes tasks of a plan ask for approval. Those that are pending and match it ask at once; see ApprovalRule. Errors:
     * NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public dev.planwire.v1.CreateApprovalRuleResponse createApprovalRule(dev.planwire.v1.CreateApprovalRuleRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateApprovalRuleMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one approval rule. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetApprovalRuleResponse getApprovalRule(dev.planwire.v1.GetApprovalRuleRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetApprovalRuleMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the approval rules of a plan, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListApprovalRulesResponse listApprovalRules(dev.planwire.v1.ListApprovalRulesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListApprovalRulesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of an approval rule. Pending tasks that match it now ask at once, and those that match it no longer go
     * on asking; see ApprovalRule. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateApprovalRuleResponse updateApprovalRule(dev.planwire.v1.UpdateApprovalRuleRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdateApprovalRuleMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes an approval rule. The tasks that ask for approval go on asking. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteApprovalRuleResponse deleteApprovalRule(dev.planwire.v1.DeleteApprovalRuleRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteApprovalRuleMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a pending task ask for approval, and says why. A task that asks already keeps asking, with the new reason.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than pending.
     * </pre>
     */
    public dev.planwire.v1.RequestApprovalResponse requestApproval(dev.planwire.v1.RequestApprovalRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRequestApprovalMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the tasks that wait for approval, oldest first: those that are pending and ask for it. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListPendingApprovalsResponse listPendingApprovals(dev.planwire.v1.ListPendingApprovalsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListPendingApprovalsMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Approves pending tasks: all of them or none. Errors: as TaskService.ApproveTask, about the first task that stands in the
     * way.
     * </pre>
     */
    public dev.planwire.v1.BatchApproveTasksResponse batchApproveTasks(dev.planwire.v1.BatchApproveTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getBatchApproveTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Rejects tasks that wait for approval, or were approved: all of them or none. Errors: as TaskService.RejectTask, about the
     * first task that stands in the way.
     * </pre>
     */
    public dev.planwire.v1.BatchRejectTasksResponse batchRejectTasks(dev.planwire.v1.BatchRejectTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getBatchRejectTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Asks for a review of the output of a completed task, also of one that was approved or rejected before. A completed task
     * whose output was rejected, and that was sent back, asks again by itself when it is completed the next time. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION where the task is not completed, or a review is pending.
     * </pre>
     */
    public dev.planwire.v1.RequestReviewResponse requestReview(dev.planwire.v1.RequestReviewRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRequestReviewMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Approves the output of a completed task, whether or not somebody asked. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * where the task is not completed, its output was approved or rejected already, or the workspace says `four_eyes` and the
     * caller started or completed the attempt.
     * </pre>
     */
    public dev.planwire.v1.ApproveReviewResponse approveReview(dev.planwire.v1.ApproveReviewRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getApproveReviewMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Rejects the output of a completed task, with feedback. The task stays completed: ReworkTask rejects the output too, and
     * sends the task back. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION where the task is not completed, or its output was
     * approved or rejected already.
     * </pre>
     */
    public dev.planwire.v1.RejectReviewResponse rejectReview(dev.planwire.v1.RejectReviewRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRejectReviewMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the steps of the reviews of a task, oldest first: those of earlier attempts too. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListReviewsResponse listReviews(dev.planwire.v1.ListReviewsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListReviewsMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service ApprovalService.
   * <pre>
   * Keeps what people decide about tasks: approvals before the work, with the rules by which tasks ask for them, and reviews of
   * the output after it. TaskService approves and rejects single tasks, and sends completed ones back.
   * Who waits for a decision watches the task: WatchTasks sends `task.status_changed` when it is approved or rejected, and
   * `task.updated` when its output was reviewed.
   * </pre>
   */
  public static final class ApprovalServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<ApprovalServiceFutureStub> {
    private ApprovalServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ApprovalServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ApprovalServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Makes tasks of a plan ask for approval. Those that are pending and match it ask at once; see ApprovalRule. Errors:
     * NOT_FOUND, ALREADY_EXISTS when the id is taken.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateApprovalRuleResponse> createApprovalRule(
        dev.planwire.v1.CreateApprovalRuleRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateApprovalRuleMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one approval rule. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetApprovalRuleResponse> getApprovalRule(
        dev.planwire.v1.GetApprovalRuleRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetApprovalRuleMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the approval rules of a plan, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListApprovalRulesResponse> listApprovalRules(
        dev.planwire.v1.ListApprovalRulesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListApprovalRulesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of an approval rule. Pending tasks that match it now ask at once, and those that match it no longer go
     * on asking; see ApprovalRule. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdateApprovalRuleResponse> updateApprovalRule(
        dev.planwire.v1.UpdateApprovalRuleRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdateApprovalRuleMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes an approval rule. The tasks that ask for approval go on asking. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteApprovalRuleResponse> deleteApprovalRule(
        dev.planwire.v1.DeleteApprovalRuleRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteApprovalRuleMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a pending task ask for approval, and says why. A task that asks already keeps asking, with the new reason.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than pending.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RequestApprovalResponse> requestApproval(
        dev.planwire.v1.RequestApprovalRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRequestApprovalMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the tasks that wait for approval, oldest first: those that are pending and ask for it. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListPendingApprovalsResponse> listPendingApprovals(
        dev.planwire.v1.ListPendingApprovalsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListPendingApprovalsMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Approves pending tasks: all of them or none. Errors: as TaskService.ApproveTask, about the first task that stands in the
     * way.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.BatchApproveTasksResponse> batchApproveTasks(
        dev.planwire.v1.BatchApproveTasksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getBatchApproveTasksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Rejects tasks that wait for approval, or were approved: all of them or none. Errors: as TaskService.RejectTask, about the
     * first task that stands in the way.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.BatchRejectTasksResponse> batchRejectTasks(
        dev.planwire.v1.BatchRejectTasksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getBatchRejectTasksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Asks for a review of the output of a completed task, also of one that was approved or rejected before. A completed task
     * whose output was rejected, and that was sent back, asks again by itself when it is completed the next time. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION where the task is not completed, or a review is pending.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RequestReviewResponse> requestReview(
        dev.planwire.v1.RequestReviewRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRequestReviewMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Approves the output of a completed task, whether or not somebody asked. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * where the task is not completed, its output was approved or rejected already, or the workspace says `four_eyes` and the
     * caller started or completed the attempt.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ApproveReviewResponse> approveReview(
        dev.planwire.v1.ApproveReviewRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getApproveReviewMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Rejects the output of a completed task, with feedback. The task stays completed: ReworkTask rejects the output too, and
     * sends the task back. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION where the task is not completed, or its output was
     * approved or rejected already.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RejectReviewResponse> rejectReview(
        dev.planwire.v1.RejectReviewRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRejectReviewMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the steps of the reviews of a task, oldest first: those of earlier attempts too. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListReviewsResponse> listReviews(
        dev.planwire.v1.ListReviewsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListReviewsMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_APPROVAL_RULE = 0;
  private static final int METHODID_GET_APPROVAL_RULE = 1;
  private static final int METHODID_LIST_APPROVAL_RULES = 2;
  private static final int METHODID_UPDATE_APPROVAL_RULE = 3;
  private static final int METHODID_DELETE_APPROVAL_RULE = 4;
  private static final int METHODID_REQUEST_APPROVAL = 5;
  private static final int METHODID_LIST_PENDING_APPROVALS = 6;
  private static final int METHODID_BATCH_APPROVE_TASKS = 7;
  private static final int METHODID_BATCH_REJECT_TASKS = 8;
  private static final int METHODID_REQUEST_REVIEW = 9;
  private static final int METHODID_APPROVE_REVIEW = 10;
  private static final int METHODID_REJECT_REVIEW = 11;
  private static final int METHODID_LIST_REVIEWS = 12;

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
        case METHODID_CREATE_APPROVAL_RULE:
          serviceImpl.createApprovalRule((dev.planwire.v1.CreateApprovalRuleRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateApprovalRuleResponse>) responseObserver);
          break;
        case METHODID_GET_APPROVAL_RULE:
          serviceImpl.getApprovalRule((dev.planwire.v1.GetApprovalRuleRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetApprovalRuleResponse>) responseObserver);
          break;
        case METHODID_LIST_APPROVAL_RULES:
          serviceImpl.listApprovalRules((dev.planwire.v1.ListApprovalRulesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListApprovalRulesResponse>) responseObserver);
          break;
        case METHODID_UPDATE_APPROVAL_RULE:
          serviceImpl.updateApprovalRule((dev.planwire.v1.UpdateApprovalRuleRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateApprovalRuleResponse>) responseObserver);
          break;
        case METHODID_DELETE_APPROVAL_RULE:
          serviceImpl.deleteApprovalRule((dev.planwire.v1.DeleteApprovalRuleRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteApprovalRuleResponse>) responseObserver);
          break;
        case METHODID_REQUEST_APPROVAL:
          serviceImpl.requestApproval((dev.planwire.v1.RequestApprovalRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RequestApprovalResponse>) responseObserver);
          break;
        case METHODID_LIST_PENDING_APPROVALS:
          serviceImpl.listPendingApprovals((dev.planwire.v1.ListPendingApprovalsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListPendingApprovalsResponse>) responseObserver);
          break;
        case METHODID_BATCH_APPROVE_TASKS:
          serviceImpl.batchApproveTasks((dev.planwire.v1.BatchApproveTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.BatchApproveTasksResponse>) responseObserver);
          break;
        case METHODID_BATCH_REJECT_TASKS:
          serviceImpl.batchRejectTasks((dev.planwire.v1.BatchRejectTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.BatchRejectTasksResponse>) responseObserver);
          break;
        case METHODID_REQUEST_REVIEW:
          serviceImpl.requestReview((dev.planwire.v1.RequestReviewRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RequestReviewResponse>) responseObserver);
          break;
        case METHODID_APPROVE_REVIEW:
          serviceImpl.approveReview((dev.planwire.v1.ApproveReviewRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ApproveReviewResponse>) responseObserver);
          break;
        case METHODID_REJECT_REVIEW:
          serviceImpl.rejectReview((dev.planwire.v1.RejectReviewRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RejectReviewResponse>) responseObserver);
          break;
        case METHODID_LIST_REVIEWS:
          serviceImpl.listReviews((dev.planwire.v1.ListReviewsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListReviewsResponse>) responseObserver);
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
          getCreateApprovalRuleMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateApprovalRuleRequest,
              dev.planwire.v1.CreateApprovalRuleResponse>(
                service, METHODID_CREATE_APPROVAL_RULE)))
        .addMethod(
          getGetApprovalRuleMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetApprovalRuleRequest,
              dev.planwire.v1.GetApprovalRuleResponse>(
                service, METHODID_GET_APPROVAL_RULE)))
        .addMethod(
          getListApprovalRulesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListApprovalRulesRequest,
              dev.planwire.v1.ListApprovalRulesResponse>(
                service, METHODID_LIST_APPROVAL_RULES)))
        .addMethod(
          getUpdateApprovalRuleMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdateApprovalRuleRequest,
              dev.planwire.v1.UpdateApprovalRuleResponse>(
                service, METHODID_UPDATE_APPROVAL_RULE)))
        .addMethod(
          getDeleteApprovalRuleMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteApprovalRuleRequest,
              dev.planwire.v1.DeleteApprovalRuleResponse>(
                service, METHODID_DELETE_APPROVAL_RULE)))
        .addMethod(
          getRequestApprovalMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RequestApprovalRequest,
              dev.planwire.v1.RequestApprovalResponse>(
                service, METHODID_REQUEST_APPROVAL)))
        .addMethod(
          getListPendingApprovalsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListPendingApprovalsRequest,
              dev.planwire.v1.ListPendingApprovalsResponse>(
                service, METHODID_LIST_PENDING_APPROVALS)))
        .addMethod(
          getBatchApproveTasksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.BatchApproveTasksRequest,
              dev.planwire.v1.BatchApproveTasksResponse>(
                service, METHODID_BATCH_APPROVE_TASKS)))
        .addMethod(
          getBatchRejectTasksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.BatchRejectTasksRequest,
              dev.planwire.v1.BatchRejectTasksResponse>(
                service, METHODID_BATCH_REJECT_TASKS)))
        .addMethod(
          getRequestReviewMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RequestReviewRequest,
              dev.planwire.v1.RequestReviewResponse>(
                service, METHODID_REQUEST_REVIEW)))
        .addMethod(
          getApproveReviewMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ApproveReviewRequest,
              dev.planwire.v1.ApproveReviewResponse>(
                service, METHODID_APPROVE_REVIEW)))
        .addMethod(
          getRejectReviewMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RejectReviewRequest,
              dev.planwire.v1.RejectReviewResponse>(
                service, METHODID_REJECT_REVIEW)))
        .addMethod(
          getListReviewsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListReviewsRequest,
              dev.planwire.v1.ListReviewsResponse>(
                service, METHODID_LIST_REVIEWS)))
        .build();
  }

  private static abstract class ApprovalServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    ApprovalServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.ApprovalServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("ApprovalService");
    }
  }

  private static final class ApprovalServiceFileDescriptorSupplier
      extends ApprovalServiceBaseDescriptorSupplier {
    ApprovalServiceFileDescriptorSupplier() {}
  }

  private static final class ApprovalServiceMethodDescriptorSupplier
      extends ApprovalServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    ApprovalServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (ApprovalServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new ApprovalServiceFileDescriptorSupplier())
              .addMethod(getCreateApprovalRuleMethod())
              .addMethod(getGetApprovalRuleMethod())
              .addMethod(getListApprovalRulesMethod())
              .addMethod(getUpdateApprovalRuleMethod())
              .addMethod(getDeleteApprovalRuleMethod())
              .addMethod(getRequestApprovalMethod())
              .addMethod(getListPendingApprovalsMethod())
              .addMethod(getBatchApproveTasksMethod())
              .addMethod(getBatchRejectTasksMethod())
              .addMethod(getRequestReviewMethod())
              .addMethod(getApproveReviewMethod())
              .addMethod(getRejectReviewMethod())
              .addMethod(getListReviewsMethod())
              .build();
        }
      }
    }
    return result;
  }
}
