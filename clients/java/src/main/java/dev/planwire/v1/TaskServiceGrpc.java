package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps tasks and their way from pending to done.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class TaskServiceGrpc {

  private TaskServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.TaskService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateTaskRequest,
      dev.planwire.v1.CreateTaskResponse> getCreateTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateTask",
      requestType = dev.planwire.v1.CreateTaskRequest.class,
      responseType = dev.planwire.v1.CreateTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateTaskRequest,
      dev.planwire.v1.CreateTaskResponse> getCreateTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateTaskRequest, dev.planwire.v1.CreateTaskResponse> getCreateTaskMethod;
    if ((getCreateTaskMethod = TaskServiceGrpc.getCreateTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getCreateTaskMethod = TaskServiceGrpc.getCreateTaskMethod) == null) {
          TaskServiceGrpc.getCreateTaskMethod = getCreateTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateTaskRequest, dev.planwire.v1.CreateTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("CreateTask"))
              .build();
        }
      }
    }
    return getCreateTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.BatchCreateTasksRequest,
      dev.planwire.v1.BatchCreateTasksResponse> getBatchCreateTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "BatchCreateTasks",
      requestType = dev.planwire.v1.BatchCreateTasksRequest.class,
      responseType = dev.planwire.v1.BatchCreateTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.BatchCreateTasksRequest,
      dev.planwire.v1.BatchCreateTasksResponse> getBatchCreateTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.BatchCreateTasksRequest, dev.planwire.v1.BatchCreateTasksResponse> getBatchCreateTasksMethod;
    if ((getBatchCreateTasksMethod = TaskServiceGrpc.getBatchCreateTasksMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getBatchCreateTasksMethod = TaskServiceGrpc.getBatchCreateTasksMethod) == null) {
          TaskServiceGrpc.getBatchCreateTasksMethod = getBatchCreateTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.BatchCreateTasksRequest, dev.planwire.v1.BatchCreateTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "BatchCreateTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.BatchCreateTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.BatchCreateTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("BatchCreateTasks"))
              .build();
        }
      }
    }
    return getBatchCreateTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetTaskRequest,
      dev.planwire.v1.GetTaskResponse> getGetTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetTask",
      requestType = dev.planwire.v1.GetTaskRequest.class,
      responseType = dev.planwire.v1.GetTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetTaskRequest,
      dev.planwire.v1.GetTaskResponse> getGetTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetTaskRequest, dev.planwire.v1.GetTaskResponse> getGetTaskMethod;
    if ((getGetTaskMethod = TaskServiceGrpc.getGetTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getGetTaskMethod = TaskServiceGrpc.getGetTaskMethod) == null) {
          TaskServiceGrpc.getGetTaskMethod = getGetTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetTaskRequest, dev.planwire.v1.GetTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("GetTask"))
              .build();
        }
      }
    }
    return getGetTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListTasksRequest,
      dev.planwire.v1.ListTasksResponse> getListTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListTasks",
      requestType = dev.planwire.v1.ListTasksRequest.class,
      responseType = dev.planwire.v1.ListTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListTasksRequest,
      dev.planwire.v1.ListTasksResponse> getListTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListTasksRequest, dev.planwire.v1.ListTasksResponse> getListTasksMethod;
    if ((getListTasksMethod = TaskServiceGrpc.getListTasksMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getListTasksMethod = TaskServiceGrpc.getListTasksMethod) == null) {
          TaskServiceGrpc.getListTasksMethod = getListTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListTasksRequest, dev.planwire.v1.ListTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("ListTasks"))
              .build();
        }
      }
    }
    return getListTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdateTaskRequest,
      dev.planwire.v1.UpdateTaskResponse> getUpdateTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdateTask",
      requestType = dev.planwire.v1.UpdateTaskRequest.class,
      responseType = dev.planwire.v1.UpdateTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdateTaskRequest,
      dev.planwire.v1.UpdateTaskResponse> getUpdateTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdateTaskRequest, dev.planwire.v1.UpdateTaskResponse> getUpdateTaskMethod;
    if ((getUpdateTaskMethod = TaskServiceGrpc.getUpdateTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getUpdateTaskMethod = TaskServiceGrpc.getUpdateTaskMethod) == null) {
          TaskServiceGrpc.getUpdateTaskMethod = getUpdateTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdateTaskRequest, dev.planwire.v1.UpdateTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdateTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("UpdateTask"))
              .build();
        }
      }
    }
    return getUpdateTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.BatchUpdateTasksRequest,
      dev.planwire.v1.BatchUpdateTasksResponse> getBatchUpdateTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "BatchUpdateTasks",
      requestType = dev.planwire.v1.BatchUpdateTasksRequest.class,
      responseType = dev.planwire.v1.BatchUpdateTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.BatchUpdateTasksRequest,
      dev.planwire.v1.BatchUpdateTasksResponse> getBatchUpdateTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.BatchUpdateTasksRequest, dev.planwire.v1.BatchUpdateTasksResponse> getBatchUpdateTasksMethod;
    if ((getBatchUpdateTasksMethod = TaskServiceGrpc.getBatchUpdateTasksMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getBatchUpdateTasksMethod = TaskServiceGrpc.getBatchUpdateTasksMethod) == null) {
          TaskServiceGrpc.getBatchUpdateTasksMethod = getBatchUpdateTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.BatchUpdateTasksRequest, dev.planwire.v1.BatchUpdateTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "BatchUpdateTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.BatchUpdateTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.BatchUpdateTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("BatchUpdateTasks"))
              .build();
        }
      }
    }
    return getBatchUpdateTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.MoveTaskRequest,
      dev.planwire.v1.MoveTaskResponse> getMoveTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "MoveTask",
      requestType = dev.planwire.v1.MoveTaskRequest.class,
      responseType = dev.planwire.v1.MoveTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.MoveTaskRequest,
      dev.planwire.v1.MoveTaskResponse> getMoveTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.MoveTaskRequest, dev.planwire.v1.MoveTaskResponse> getMoveTaskMethod;
    if ((getMoveTaskMethod = TaskServiceGrpc.getMoveTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getMoveTaskMethod = TaskServiceGrpc.getMoveTaskMethod) == null) {
          TaskServiceGrpc.getMoveTaskMethod = getMoveTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.MoveTaskRequest, dev.planwire.v1.MoveTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "MoveTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.MoveTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.MoveTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("MoveTask"))
              .build();
        }
      }
    }
    return getMoveTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ReorderTasksRequest,
      dev.planwire.v1.ReorderTasksResponse> getReorderTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ReorderTasks",
      requestType = dev.planwire.v1.ReorderTasksRequest.class,
      responseType = dev.planwire.v1.ReorderTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ReorderTasksRequest,
      dev.planwire.v1.ReorderTasksResponse> getReorderTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ReorderTasksRequest, dev.planwire.v1.ReorderTasksResponse> getReorderTasksMethod;
    if ((getReorderTasksMethod = TaskServiceGrpc.getReorderTasksMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getReorderTasksMethod = TaskServiceGrpc.getReorderTasksMethod) == null) {
          TaskServiceGrpc.getReorderTasksMethod = getReorderTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ReorderTasksRequest, dev.planwire.v1.ReorderTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ReorderTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReorderTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReorderTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("ReorderTasks"))
              .build();
        }
      }
    }
    return getReorderTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.DeleteTaskRequest,
      dev.planwire.v1.DeleteTaskResponse> getDeleteTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "DeleteTask",
      requestType = dev.planwire.v1.DeleteTaskRequest.class,
      responseType = dev.planwire.v1.DeleteTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.DeleteTaskRequest,
      dev.planwire.v1.DeleteTaskResponse> getDeleteTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.DeleteTaskRequest, dev.planwire.v1.DeleteTaskResponse> getDeleteTaskMethod;
    if ((getDeleteTaskMethod = TaskServiceGrpc.getDeleteTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getDeleteTaskMethod = TaskServiceGrpc.getDeleteTaskMethod) == null) {
          TaskServiceGrpc.getDeleteTaskMethod = getDeleteTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.DeleteTaskRequest, dev.planwire.v1.DeleteTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "DeleteTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.DeleteTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("DeleteTask"))
              .build();
        }
      }
    }
    return getDeleteTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ApproveTaskRequest,
      dev.planwire.v1.ApproveTaskResponse> getApproveTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ApproveTask",
      requestType = dev.planwire.v1.ApproveTaskRequest.class,
      responseType = dev.planwire.v1.ApproveTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ApproveTaskRequest,
      dev.planwire.v1.ApproveTaskResponse> getApproveTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ApproveTaskRequest, dev.planwire.v1.ApproveTaskResponse> getApproveTaskMethod;
    if ((getApproveTaskMethod = TaskServiceGrpc.getApproveTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getApproveTaskMethod = TaskServiceGrpc.getApproveTaskMethod) == null) {
          TaskServiceGrpc.getApproveTaskMethod = getApproveTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ApproveTaskRequest, dev.planwire.v1.ApproveTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ApproveTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ApproveTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ApproveTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("ApproveTask"))
              .build();
        }
      }
    }
    return getApproveTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RejectTaskRequest,
      dev.planwire.v1.RejectTaskResponse> getRejectTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RejectTask",
      requestType = dev.planwire.v1.RejectTaskRequest.class,
      responseType = dev.planwire.v1.RejectTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RejectTaskRequest,
      dev.planwire.v1.RejectTaskResponse> getRejectTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RejectTaskRequest, dev.planwire.v1.RejectTaskResponse> getRejectTaskMethod;
    if ((getRejectTaskMethod = TaskServiceGrpc.getRejectTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getRejectTaskMethod = TaskServiceGrpc.getRejectTaskMethod) == null) {
          TaskServiceGrpc.getRejectTaskMethod = getRejectTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RejectTaskRequest, dev.planwire.v1.RejectTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RejectTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RejectTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RejectTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("RejectTask"))
              .build();
        }
      }
    }
    return getRejectTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.WithdrawTaskApprovalRequest,
      dev.planwire.v1.WithdrawTaskApprovalResponse> getWithdrawTaskApprovalMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "WithdrawTaskApproval",
      requestType = dev.planwire.v1.WithdrawTaskApprovalRequest.class,
      responseType = dev.planwire.v1.WithdrawTaskApprovalResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.WithdrawTaskApprovalRequest,
      dev.planwire.v1.WithdrawTaskApprovalResponse> getWithdrawTaskApprovalMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.WithdrawTaskApprovalRequest, dev.planwire.v1.WithdrawTaskApprovalResponse> getWithdrawTaskApprovalMethod;
    if ((getWithdrawTaskApprovalMethod = TaskServiceGrpc.getWithdrawTaskApprovalMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getWithdrawTaskApprovalMethod = TaskServiceGrpc.getWithdrawTaskApprovalMethod) == null) {
          TaskServiceGrpc.getWithdrawTaskApprovalMethod = getWithdrawTaskApprovalMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.WithdrawTaskApprovalRequest, dev.planwire.v1.WithdrawTaskApprovalResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "WithdrawTaskApproval"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.WithdrawTaskApprovalRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.WithdrawTaskApprovalResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("WithdrawTaskApproval"))
              .build();
        }
      }
    }
    return getWithdrawTaskApprovalMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.StartTaskRequest,
      dev.planwire.v1.StartTaskResponse> getStartTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "StartTask",
      requestType = dev.planwire.v1.StartTaskRequest.class,
      responseType = dev.planwire.v1.StartTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.StartTaskRequest,
      dev.planwire.v1.StartTaskResponse> getStartTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.StartTaskRequest, dev.planwire.v1.StartTaskResponse> getStartTaskMethod;
    if ((getStartTaskMethod = TaskServiceGrpc.getStartTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getStartTaskMethod = TaskServiceGrpc.getStartTaskMethod) == null) {
          TaskServiceGrpc.getStartTaskMethod = getStartTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.StartTaskRequest, dev.planwire.v1.StartTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "StartTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.StartTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.StartTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("StartTask"))
              .build();
        }
      }
    }
    return getStartTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CompleteTaskRequest,
      dev.planwire.v1.CompleteTaskResponse> getCompleteTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CompleteTask",
      requestType = dev.planwire.v1.CompleteTaskRequest.class,
      responseType = dev.planwire.v1.CompleteTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CompleteTaskRequest,
      dev.planwire.v1.CompleteTaskResponse> getCompleteTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CompleteTaskRequest, dev.planwire.v1.CompleteTaskResponse> getCompleteTaskMethod;
    if ((getCompleteTaskMethod = TaskServiceGrpc.getCompleteTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getCompleteTaskMethod = TaskServiceGrpc.getCompleteTaskMethod) == null) {
          TaskServiceGrpc.getCompleteTaskMethod = getCompleteTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CompleteTaskRequest, dev.planwire.v1.CompleteTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CompleteTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("CompleteTask"))
              .build();
        }
      }
    }
    return getCompleteTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.FailTaskRequest,
      dev.planwire.v1.FailTaskResponse> getFailTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "FailTask",
      requestType = dev.planwire.v1.FailTaskRequest.class,
      responseType = dev.planwire.v1.FailTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.FailTaskRequest,
      dev.planwire.v1.FailTaskResponse> getFailTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.FailTaskRequest, dev.planwire.v1.FailTaskResponse> getFailTaskMethod;
    if ((getFailTaskMethod = TaskServiceGrpc.getFailTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getFailTaskMethod = TaskServiceGrpc.getFailTaskMethod) == null) {
          TaskServiceGrpc.getFailTaskMethod = getFailTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.FailTaskRequest, dev.planwire.v1.FailTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "FailTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FailTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FailTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("FailTask"))
              .build();
        }
      }
    }
    return getFailTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ReleaseTaskRequest,
      dev.planwire.v1.ReleaseTaskResponse> getReleaseTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ReleaseTask",
      requestType = dev.planwire.v1.ReleaseTaskRequest.class,
      responseType = dev.planwire.v1.ReleaseTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ReleaseTaskRequest,
      dev.planwire.v1.ReleaseTaskResponse> getReleaseTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ReleaseTaskRequest, dev.planwire.v1.ReleaseTaskResponse> getReleaseTaskMethod;
    if ((getReleaseTaskMethod = TaskServiceGrpc.getReleaseTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getReleaseTaskMethod = TaskServiceGrpc.getReleaseTaskMethod) == null) {
          TaskServiceGrpc.getReleaseTaskMethod = getReleaseTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ReleaseTaskRequest, dev.planwire.v1.ReleaseTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ReleaseTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReleaseTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReleaseTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("ReleaseTask"))
              .build();
        }
      }
    }
    return getReleaseTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RetryTaskRequest,
      dev.planwire.v1.RetryTaskResponse> getRetryTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RetryTask",
      requestType = dev.planwire.v1.RetryTaskRequest.class,
      responseType = dev.planwire.v1.RetryTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RetryTaskRequest,
      dev.planwire.v1.RetryTaskResponse> getRetryTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RetryTaskRequest, dev.planwire.v1.RetryTaskResponse> getRetryTaskMethod;
    if ((getRetryTaskMethod = TaskServiceGrpc.getRetryTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getRetryTaskMethod = TaskServiceGrpc.getRetryTaskMethod) == null) {
          TaskServiceGrpc.getRetryTaskMethod = getRetryTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RetryTaskRequest, dev.planwire.v1.RetryTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RetryTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RetryTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RetryTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("RetryTask"))
              .build();
        }
      }
    }
    return getRetryTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ReworkTaskRequest,
      dev.planwire.v1.ReworkTaskResponse> getReworkTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ReworkTask",
      requestType = dev.planwire.v1.ReworkTaskRequest.class,
      responseType = dev.planwire.v1.ReworkTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ReworkTaskRequest,
      dev.planwire.v1.ReworkTaskResponse> getReworkTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ReworkTaskRequest, dev.planwire.v1.ReworkTaskResponse> getReworkTaskMethod;
    if ((getReworkTaskMethod = TaskServiceGrpc.getReworkTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getReworkTaskMethod = TaskServiceGrpc.getReworkTaskMethod) == null) {
          TaskServiceGrpc.getReworkTaskMethod = getReworkTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ReworkTaskRequest, dev.planwire.v1.ReworkTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ReworkTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReworkTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReworkTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("ReworkTask"))
              .build();
        }
      }
    }
    return getReworkTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.SkipTaskRequest,
      dev.planwire.v1.SkipTaskResponse> getSkipTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "SkipTask",
      requestType = dev.planwire.v1.SkipTaskRequest.class,
      responseType = dev.planwire.v1.SkipTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.SkipTaskRequest,
      dev.planwire.v1.SkipTaskResponse> getSkipTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.SkipTaskRequest, dev.planwire.v1.SkipTaskResponse> getSkipTaskMethod;
    if ((getSkipTaskMethod = TaskServiceGrpc.getSkipTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getSkipTaskMethod = TaskServiceGrpc.getSkipTaskMethod) == null) {
          TaskServiceGrpc.getSkipTaskMethod = getSkipTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.SkipTaskRequest, dev.planwire.v1.SkipTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "SkipTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SkipTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.SkipTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("SkipTask"))
              .build();
        }
      }
    }
    return getSkipTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CancelTaskRequest,
      dev.planwire.v1.CancelTaskResponse> getCancelTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CancelTask",
      requestType = dev.planwire.v1.CancelTaskRequest.class,
      responseType = dev.planwire.v1.CancelTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CancelTaskRequest,
      dev.planwire.v1.CancelTaskResponse> getCancelTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CancelTaskRequest, dev.planwire.v1.CancelTaskResponse> getCancelTaskMethod;
    if ((getCancelTaskMethod = TaskServiceGrpc.getCancelTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getCancelTaskMethod = TaskServiceGrpc.getCancelTaskMethod) == null) {
          TaskServiceGrpc.getCancelTaskMethod = getCancelTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CancelTaskRequest, dev.planwire.v1.CancelTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CancelTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CancelTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CancelTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("CancelTask"))
              .build();
        }
      }
    }
    return getCancelTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ReopenTaskRequest,
      dev.planwire.v1.ReopenTaskResponse> getReopenTaskMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ReopenTask",
      requestType = dev.planwire.v1.ReopenTaskRequest.class,
      responseType = dev.planwire.v1.ReopenTaskResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ReopenTaskRequest,
      dev.planwire.v1.ReopenTaskResponse> getReopenTaskMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ReopenTaskRequest, dev.planwire.v1.ReopenTaskResponse> getReopenTaskMethod;
    if ((getReopenTaskMethod = TaskServiceGrpc.getReopenTaskMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getReopenTaskMethod = TaskServiceGrpc.getReopenTaskMethod) == null) {
          TaskServiceGrpc.getReopenTaskMethod = getReopenTaskMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ReopenTaskRequest, dev.planwire.v1.ReopenTaskResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ReopenTask"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReopenTaskRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReopenTaskResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("ReopenTask"))
              .build();
        }
      }
    }
    return getReopenTaskMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.WatchTasksRequest,
      dev.planwire.v1.WatchTasksResponse> getWatchTasksMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "WatchTasks",
      requestType = dev.planwire.v1.WatchTasksRequest.class,
      responseType = dev.planwire.v1.WatchTasksResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.WatchTasksRequest,
      dev.planwire.v1.WatchTasksResponse> getWatchTasksMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.WatchTasksRequest, dev.planwire.v1.WatchTasksResponse> getWatchTasksMethod;
    if ((getWatchTasksMethod = TaskServiceGrpc.getWatchTasksMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getWatchTasksMethod = TaskServiceGrpc.getWatchTasksMethod) == null) {
          TaskServiceGrpc.getWatchTasksMethod = getWatchTasksMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.WatchTasksRequest, dev.planwire.v1.WatchTasksResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.SERVER_STREAMING)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "WatchTasks"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.WatchTasksRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.WatchTasksResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("WatchTasks"))
              .build();
        }
      }
    }
    return getWatchTasksMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListTaskHistoryRequest,
      dev.planwire.v1.ListTaskHistoryResponse> getListTaskHistoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListTaskHistory",
      requestType = dev.planwire.v1.ListTaskHistoryRequest.class,
      responseType = dev.planwire.v1.ListTaskHistoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListTaskHistoryRequest,
      dev.planwire.v1.ListTaskHistoryResponse> getListTaskHistoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListTaskHistoryRequest, dev.planwire.v1.ListTaskHistoryResponse> getListTaskHistoryMethod;
    if ((getListTaskHistoryMethod = TaskServiceGrpc.getListTaskHistoryMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getListTaskHistoryMethod = TaskServiceGrpc.getListTaskHistoryMethod) == null) {
          TaskServiceGrpc.getListTaskHistoryMethod = getListTaskHistoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListTaskHistoryRequest, dev.planwire.v1.ListTaskHistoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListTaskHistory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListTaskHistoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListTaskHistoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("ListTaskHistory"))
              .build();
        }
      }
    }
    return getListTaskHistoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListTaskAttemptsRequest,
      dev.planwire.v1.ListTaskAttemptsResponse> getListTaskAttemptsMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListTaskAttempts",
      requestType = dev.planwire.v1.ListTaskAttemptsRequest.class,
      responseType = dev.planwire.v1.ListTaskAttemptsResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListTaskAttemptsRequest,
      dev.planwire.v1.ListTaskAttemptsResponse> getListTaskAttemptsMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListTaskAttemptsRequest, dev.planwire.v1.ListTaskAttemptsResponse> getListTaskAttemptsMethod;
    if ((getListTaskAttemptsMethod = TaskServiceGrpc.getListTaskAttemptsMethod) == null) {
      synchronized (TaskServiceGrpc.class) {
        if ((getListTaskAttemptsMethod = TaskServiceGrpc.getListTaskAttemptsMethod) == null) {
          TaskServiceGrpc.getListTaskAttemptsMethod = getListTaskAttemptsMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListTaskAttemptsRequest, dev.planwire.v1.ListTaskAttemptsResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListTaskAttempts"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListTaskAttemptsRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListTaskAttemptsResponse.getDefaultInstance()))
              .setSchemaDescriptor(new TaskServiceMethodDescriptorSupplier("ListTaskAttempts"))
              .build();
        }
      }
    }
    return getListTaskAttemptsMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static TaskServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<TaskServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<TaskServiceStub>() {
        @java.lang.Override
        public TaskServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new TaskServiceStub(channel, callOptions);
        }
      };
    return TaskServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static TaskServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<TaskServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<TaskServiceBlockingV2Stub>() {
        @java.lang.Override
        public TaskServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new TaskServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return TaskServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static TaskServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<TaskServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<TaskServiceBlockingStub>() {
        @java.lang.Override
        public TaskServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new TaskServiceBlockingStub(channel, callOptions);
        }
      };
    return TaskServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static TaskServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<TaskServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<TaskServiceFutureStub>() {
        @java.lang.Override
        public TaskServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new TaskServiceFutureStub(channel, callOptions);
        }
      };
    return TaskServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps tasks and their way from pending to done.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Creates a task in the status pending, in a plan or on its own. One that an approval rule of the plan matches asks for
     * approval, whatever it says of requires_approval. With an `index` the tasks after it make room, as with MoveTask. Errors: NOT_FOUND for an unknown plan, phase or
     * parent, ALREADY_EXISTS when the id is taken, FAILED_PRECONDITION for a plan that is completed or archived.
     * </pre>
     */
    default void createTask(dev.planwire.v1.CreateTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Creates up to 1,000 tasks, in order: all of them or none. A task may name one earlier in the batch as its
     * parent. Errors: as CreateTask.
     * </pre>
     */
    default void batchCreateTasks(dev.planwire.v1.BatchCreateTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.BatchCreateTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getBatchCreateTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one task. Errors: NOT_FOUND.
     * </pre>
     */
    default void getTask(dev.planwire.v1.GetTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the tasks of a workspace that match all given filters. With `plan_id` they come in the plan's order: by phase
     * (tasks without one last), then by order_index. Without it, they come oldest first. Errors: NOT_FOUND for an unknown
     * plan.
     * </pre>
     */
    default void listTasks(dev.planwire.v1.ListTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a task; its status has RPCs of its own. Errors: NOT_FOUND also for an unknown plan, phase or
     * parent, ABORTED, FAILED_PRECONDITION when the task would come into a plan that is completed or archived, or where the
     * workspace says `four_eyes` and who created the task would do without its approval, or where a pending task would do
     * without it that an approval rule of its plan matches.
     * A mask that names requires_approval, as `*` does, with a task that does not set it takes an approver, whether or not
     * the task asks for approval now: roles are looked at before the task is read.
     * </pre>
     */
    default void updateTask(dev.planwire.v1.UpdateTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdateTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of up to 1,000 tasks, in order: all of them or none. Errors: as UpdateTask.
     * </pre>
     */
    default void batchUpdateTasks(dev.planwire.v1.BatchUpdateTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.BatchUpdateTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getBatchUpdateTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Moves a task to an index among the tasks of a phase of its plan, or of those that are in no phase. The tasks there make
     * room, and in the phase that it leaves those after it close up: both are numbered from 0, without gaps and ties, also
     * when others create, move and reorder tasks at the same time. Each task whose phase or order_index is another one then
     * gets a new revision and an event; the others are not changed. Errors: NOT_FOUND also for a phase that is not in the
     * task's plan, ABORTED, FAILED_PRECONDITION for a task that is in no plan, or when it would come into a cycle of
     * dependencies.
     * </pre>
     */
    default void moveTask(dev.planwire.v1.MoveTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.MoveTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getMoveTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Puts the tasks of a phase, or those of a plan that are in no phase, into an order: they are numbered from 0. The
     * request names every one of them, subtasks too, so no order is lost between two callers who add and reorder at the same
     * time. With `parent_task_id` it names the subtasks of one task that are there: they change places among themselves, and
     * the others keep theirs. Tasks whose order_index is another one then get a new revision and an event; the others are not
     * changed. Errors: NOT_FOUND, ABORTED when the tasks that are named are not exactly those that are there.
     * </pre>
     */
    default void reorderTasks(dev.planwire.v1.ReorderTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReorderTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getReorderTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Deletes a task with its subtasks wherever they are, its dependencies and history. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void deleteTask(dev.planwire.v1.DeleteTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getDeleteTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Approves a pending task. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, or where the workspace
     * says `four_eyes` and the caller created the task.
     * </pre>
     */
    default void approveTask(dev.planwire.v1.ApproveTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ApproveTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getApproveTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Rejects a task that waits for approval, or one that was approved and shall not be done after all. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than approved, or pending with requires_approval.
     * </pre>
     */
    default void rejectTask(dev.planwire.v1.RejectTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RejectTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRejectTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Takes an approval back: the task is pending again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from
     * another status than approved.
     * </pre>
     */
    default void withdrawTaskApproval(dev.planwire.v1.WithdrawTaskApprovalRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.WithdrawTaskApprovalResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getWithdrawTaskApprovalMethod(), responseObserver);
    }

    /**
     * <pre>
     * Starts a task that is ready: its plan is active, everything that blocks it is done, it is approved where it needs
     * to be, its available_at has passed, the phases before its own are done where the plan says sequential_phases, and in a
     * story its wave is open and no more than max_parallelism tasks are in progress with it. Open subtasks do not keep a task
     * from being started. This begins a new attempt, and counts it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status or when it is not ready; the violations name what it waits for.
     * </pre>
     */
    default void startTask(dev.planwire.v1.StartTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.StartTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getStartTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Completes a task in progress. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, while subtasks are
     * open and `force` is not set, or when somebody else has a lease on it (LEASE_LOST).
     * </pre>
     */
    default void completeTask(dev.planwire.v1.CompleteTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCompleteTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Ends the attempt at a task in progress as failed: the task is failed then, or with `retry` tried again later, while
     * there are attempts left. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, or when somebody else
     * has a lease on it (LEASE_LOST).
     * </pre>
     */
    default void failTask(dev.planwire.v1.FailTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FailTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getFailTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Gives a task in progress back: it becomes pending again, or approved where it had been approved, and what it has so
     * far is kept as an attempt that does not count against max_attempts. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status, or when somebody else has a lease on it (LEASE_LOST).
     * </pre>
     */
    default void releaseTask(dev.planwire.v1.ReleaseTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReleaseTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getReleaseTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a failed task pending again, or approved where it had been approved. What it left is kept as an attempt; the task keeps its error_message until it is
     * completed. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    default void retryTask(dev.planwire.v1.RetryTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RetryTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRetryTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Sends a completed task back to be done again, with feedback. Its output is kept as an attempt, and the task has
     * none until it is completed again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    default void reworkTask(dev.planwire.v1.ReworkTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReworkTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getReworkTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Skips a pending task: it counts as done for what depends on it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    default void skipTask(dev.planwire.v1.SkipTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SkipTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getSkipTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Cancels a task that is pending, approved, in progress or failed, also one that is leased: its worker learns it when it
     * renews, completes, fails or releases. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    default void cancelTask(dev.planwire.v1.CancelTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CancelTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCancelTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a rejected, skipped or cancelled task pending again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status.
     * </pre>
     */
    default void reopenTask(dev.planwire.v1.ReopenTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenTaskResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getReopenTaskMethod(), responseObserver);
    }

    /**
     * <pre>
     * Sends the events of the workspace's tasks that match, in feed order: no event is missing or comes twice, and the
     * events of one transaction come in one message. The stream starts with the tasks as they are, with what happens from
     * now on, or where another stream or list ended. A stream can be resumed with the token of any message, on any
     * replica. A watch from the resume_token of a list misses nothing that happens to the listed tasks.
     * Errors: NOT_FOUND for an unknown workspace and, unless the stream is resumed, for a task or plan that does not exist,
     * INVALID_ARGUMENT for a malformed token, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED
     * when the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    default void watchTasks(dev.planwire.v1.WatchTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.WatchTasksResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getWatchTasksMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the changes of a task's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listTaskHistory(dev.planwire.v1.ListTaskHistoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListTaskHistoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListTaskHistoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists what earlier attempts at a task left behind, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listTaskAttempts(dev.planwire.v1.ListTaskAttemptsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListTaskAttemptsResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListTaskAttemptsMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service TaskService.
   * <pre>
   * Keeps tasks and their way from pending to done.
   * </pre>
   */
  public static abstract class TaskServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return TaskServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service TaskService.
   * <pre>
   * Keeps tasks and their way from pending to done.
   * </pre>
   */
  public static final class TaskServiceStub
      extends io.grpc.stub.AbstractAsyncStub<TaskServiceStub> {
    private TaskServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected TaskServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new TaskServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a task in the status pending, in a plan or on its own. One that an approval rule of the plan matches asks for
     * approval, whatever it says of requires_approval. With an `index` the tasks after it make room, as with MoveTask. Errors: NOT_FOUND for an unknown plan, phase or
     * parent, ALREADY_EXISTS when the id is taken, FAILED_PRECONDITION for a plan that is completed or archived.
     * </pre>
     */
    public void createTask(dev.planwire.v1.CreateTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Creates up to 1,000 tasks, in order: all of them or none. A task may name one earlier in the batch as its
     * parent. Errors: as CreateTask.
     * </pre>
     */
    public void batchCreateTasks(dev.planwire.v1.BatchCreateTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.BatchCreateTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getBatchCreateTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one task. Errors: NOT_FOUND.
     * </pre>
     */
    public void getTask(dev.planwire.v1.GetTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the tasks of a workspace that match all given filters. With `plan_id` they come in the plan's order: by phase
     * (tasks without one last), then by order_index. Without it, they come oldest first. Errors: NOT_FOUND for an unknown
     * plan.
     * </pre>
     */
    public void listTasks(dev.planwire.v1.ListTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a task; its status has RPCs of its own. Errors: NOT_FOUND also for an unknown plan, phase or
     * parent, ABORTED, FAILED_PRECONDITION when the task would come into a plan that is completed or archived, or where the
     * workspace says `four_eyes` and who created the task would do without its approval, or where a pending task would do
     * without it that an approval rule of its plan matches.
     * A mask that names requires_approval, as `*` does, with a task that does not set it takes an approver, whether or not
     * the task asks for approval now: roles are looked at before the task is read.
     * </pre>
     */
    public void updateTask(dev.planwire.v1.UpdateTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdateTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of up to 1,000 tasks, in order: all of them or none. Errors: as UpdateTask.
     * </pre>
     */
    public void batchUpdateTasks(dev.planwire.v1.BatchUpdateTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.BatchUpdateTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getBatchUpdateTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Moves a task to an index among the tasks of a phase of its plan, or of those that are in no phase. The tasks there make
     * room, and in the phase that it leaves those after it close up: both are numbered from 0, without gaps and ties, also
     * when others create, move and reorder tasks at the same time. Each task whose phase or order_index is another one then
     * gets a new revision and an event; the others are not changed. Errors: NOT_FOUND also for a phase that is not in the
     * task's plan, ABORTED, FAILED_PRECONDITION for a task that is in no plan, or when it would come into a cycle of
     * dependencies.
     * </pre>
     */
    public void moveTask(dev.planwire.v1.MoveTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.MoveTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getMoveTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Puts the tasks of a phase, or those of a plan that are in no phase, into an order: they are numbered from 0. The
     * request names every one of them, subtasks too, so no order is lost between two callers who add and reorder at the same
     * time. With `parent_task_id` it names the subtasks of one task that are there: they change places among themselves, and
     * the others keep theirs. Tasks whose order_index is another one then get a new revision and an event; the others are not
     * changed. Errors: NOT_FOUND, ABORTED when the tasks that are named are not exactly those that are there.
     * </pre>
     */
    public void reorderTasks(dev.planwire.v1.ReorderTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReorderTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getReorderTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Deletes a task with its subtasks wherever they are, its dependencies and history. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void deleteTask(dev.planwire.v1.DeleteTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getDeleteTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Approves a pending task. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, or where the workspace
     * says `four_eyes` and the caller created the task.
     * </pre>
     */
    public void approveTask(dev.planwire.v1.ApproveTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ApproveTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getApproveTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Rejects a task that waits for approval, or one that was approved and shall not be done after all. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than approved, or pending with requires_approval.
     * </pre>
     */
    public void rejectTask(dev.planwire.v1.RejectTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RejectTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRejectTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Takes an approval back: the task is pending again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from
     * another status than approved.
     * </pre>
     */
    public void withdrawTaskApproval(dev.planwire.v1.WithdrawTaskApprovalRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.WithdrawTaskApprovalResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getWithdrawTaskApprovalMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Starts a task that is ready: its plan is active, everything that blocks it is done, it is approved where it needs
     * to be, its available_at has passed, the phases before its own are done where the plan says sequential_phases, and in a
     * story its wave is open and no more than max_parallelism tasks are in progress with it. Open subtasks do not keep a task
     * from being started. This begins a new attempt, and counts it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status or when it is not ready; the violations name what it waits for.
     * </pre>
     */
    public void startTask(dev.planwire.v1.StartTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.StartTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getStartTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Completes a task in progress. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, while subtasks are
     * open and `force` is not set, or when somebody else has a lease on it (LEASE_LOST).
     * </pre>
     */
    public void completeTask(dev.planwire.v1.CompleteTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCompleteTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Ends the attempt at a task in progress as failed: the task is failed then, or with `retry` tried again later, while
     * there are attempts left. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, or when somebody else
     * has a lease on it (LEASE_LOST).
     * </pre>
     */
    public void failTask(dev.planwire.v1.FailTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FailTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getFailTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Gives a task in progress back: it becomes pending again, or approved where it had been approved, and what it has so
     * far is kept as an attempt that does not count against max_attempts. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status, or when somebody else has a lease on it (LEASE_LOST).
     * </pre>
     */
    public void releaseTask(dev.planwire.v1.ReleaseTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReleaseTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getReleaseTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a failed task pending again, or approved where it had been approved. What it left is kept as an attempt; the task keeps its error_message until it is
     * completed. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public void retryTask(dev.planwire.v1.RetryTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RetryTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRetryTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Sends a completed task back to be done again, with feedback. Its output is kept as an attempt, and the task has
     * none until it is completed again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public void reworkTask(dev.planwire.v1.ReworkTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReworkTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getReworkTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Skips a pending task: it counts as done for what depends on it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public void skipTask(dev.planwire.v1.SkipTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.SkipTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getSkipTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Cancels a task that is pending, approved, in progress or failed, also one that is leased: its worker learns it when it
     * renews, completes, fails or releases. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public void cancelTask(dev.planwire.v1.CancelTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CancelTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCancelTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a rejected, skipped or cancelled task pending again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status.
     * </pre>
     */
    public void reopenTask(dev.planwire.v1.ReopenTaskRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenTaskResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getReopenTaskMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Sends the events of the workspace's tasks that match, in feed order: no event is missing or comes twice, and the
     * events of one transaction come in one message. The stream starts with the tasks as they are, with what happens from
     * now on, or where another stream or list ended. A stream can be resumed with the token of any message, on any
     * replica. A watch from the resume_token of a list misses nothing that happens to the listed tasks.
     * Errors: NOT_FOUND for an unknown workspace and, unless the stream is resumed, for a task or plan that does not exist,
     * INVALID_ARGUMENT for a malformed token, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED
     * when the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    public void watchTasks(dev.planwire.v1.WatchTasksRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.WatchTasksResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncServerStreamingCall(
          getChannel().newCall(getWatchTasksMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the changes of a task's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listTaskHistory(dev.planwire.v1.ListTaskHistoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListTaskHistoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListTaskHistoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists what earlier attempts at a task left behind, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listTaskAttempts(dev.planwire.v1.ListTaskAttemptsRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListTaskAttemptsResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListTaskAttemptsMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service TaskService.
   * <pre>
   * Keeps tasks and their way from pending to done.
   * </pre>
   */
  public static final class TaskServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<TaskServiceBlockingV2Stub> {
    private TaskServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected TaskServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new TaskServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a task in the status pending, in a plan or on its own. One that an approval rule of the plan matches asks for
     * approval, whatever it says of requires_approval. With an `index` the tasks after it make room, as with MoveTask. Errors: NOT_FOUND for an unknown plan, phase or
     * parent, ALREADY_EXISTS when the id is taken, FAILED_PRECONDITION for a plan that is completed or archived.
     * </pre>
     */
    public dev.planwire.v1.CreateTaskResponse createTask(dev.planwire.v1.CreateTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Creates up to 1,000 tasks, in order: all of them or none. A task may name one earlier in the batch as its
     * parent. Errors: as CreateTask.
     * </pre>
     */
    public dev.planwire.v1.BatchCreateTasksResponse batchCreateTasks(dev.planwire.v1.BatchCreateTasksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getBatchCreateTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one task. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetTaskResponse getTask(dev.planwire.v1.GetTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the tasks of a workspace that match all given filters. With `plan_id` they come in the plan's order: by phase
     * (tasks without one last), then by order_index. Without it, they come oldest first. Errors: NOT_FOUND for an unknown
     * plan.
     * </pre>
     */
    public dev.planwire.v1.ListTasksResponse listTasks(dev.planwire.v1.ListTasksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a task; its status has RPCs of its own. Errors: NOT_FOUND also for an unknown plan, phase or
     * parent, ABORTED, FAILED_PRECONDITION when the task would come into a plan that is completed or archived, or where the
     * workspace says `four_eyes` and who created the task would do without its approval, or where a pending task would do
     * without it that an approval rule of its plan matches.
     * A mask that names requires_approval, as `*` does, with a task that does not set it takes an approver, whether or not
     * the task asks for approval now: roles are looked at before the task is read.
     * </pre>
     */
    public dev.planwire.v1.UpdateTaskResponse updateTask(dev.planwire.v1.UpdateTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdateTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of up to 1,000 tasks, in order: all of them or none. Errors: as UpdateTask.
     * </pre>
     */
    public dev.planwire.v1.BatchUpdateTasksResponse batchUpdateTasks(dev.planwire.v1.BatchUpdateTasksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getBatchUpdateTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Moves a task to an index among the tasks of a phase of its plan, or of those that are in no phase. The tasks there make
     * room, and in the phase that it leaves those after it close up: both are numbered from 0, without gaps and ties, also
     * when others create, move and reorder tasks at the same time. Each task whose phase or order_index is another one then
     * gets a new revision and an event; the others are not changed. Errors: NOT_FOUND also for a phase that is not in the
     * task's plan, ABORTED, FAILED_PRECONDITION for a task that is in no plan, or when it would come into a cycle of
     * dependencies.
     * </pre>
     */
    public dev.planwire.v1.MoveTaskResponse moveTask(dev.planwire.v1.MoveTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getMoveTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Puts the tasks of a phase, or those of a plan that are in no phase, into an order: they are numbered from 0. The
     * request names every one of them, subtasks too, so no order is lost between two callers who add and reorder at the same
     * time. With `parent_task_id` it names the subtasks of one task that are there: they change places among themselves, and
     * the others keep theirs. Tasks whose order_index is another one then get a new revision and an event; the others are not
     * changed. Errors: NOT_FOUND, ABORTED when the tasks that are named are not exactly those that are there.
     * </pre>
     */
    public dev.planwire.v1.ReorderTasksResponse reorderTasks(dev.planwire.v1.ReorderTasksRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getReorderTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a task with its subtasks wherever they are, its dependencies and history. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteTaskResponse deleteTask(dev.planwire.v1.DeleteTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getDeleteTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Approves a pending task. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, or where the workspace
     * says `four_eyes` and the caller created the task.
     * </pre>
     */
    public dev.planwire.v1.ApproveTaskResponse approveTask(dev.planwire.v1.ApproveTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getApproveTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Rejects a task that waits for approval, or one that was approved and shall not be done after all. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than approved, or pending with requires_approval.
     * </pre>
     */
    public dev.planwire.v1.RejectTaskResponse rejectTask(dev.planwire.v1.RejectTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRejectTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Takes an approval back: the task is pending again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from
     * another status than approved.
     * </pre>
     */
    public dev.planwire.v1.WithdrawTaskApprovalResponse withdrawTaskApproval(dev.planwire.v1.WithdrawTaskApprovalRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getWithdrawTaskApprovalMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Starts a task that is ready: its plan is active, everything that blocks it is done, it is approved where it needs
     * to be, its available_at has passed, the phases before its own are done where the plan says sequential_phases, and in a
     * story its wave is open and no more than max_parallelism tasks are in progress with it. Open subtasks do not keep a task
     * from being started. This begins a new attempt, and counts it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status or when it is not ready; the violations name what it waits for.
     * </pre>
     */
    public dev.planwire.v1.StartTaskResponse startTask(dev.planwire.v1.StartTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getStartTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes a task in progress. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, while subtasks are
     * open and `force` is not set, or when somebody else has a lease on it (LEASE_LOST).
     * </pre>
     */
    public dev.planwire.v1.CompleteTaskResponse completeTask(dev.planwire.v1.CompleteTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCompleteTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Ends the attempt at a task in progress as failed: the task is failed then, or with `retry` tried again later, while
     * there are attempts left. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, or when somebody else
     * has a lease on it (LEASE_LOST).
     * </pre>
     */
    public dev.planwire.v1.FailTaskResponse failTask(dev.planwire.v1.FailTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getFailTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Gives a task in progress back: it becomes pending again, or approved where it had been approved, and what it has so
     * far is kept as an attempt that does not count against max_attempts. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status, or when somebody else has a lease on it (LEASE_LOST).
     * </pre>
     */
    public dev.planwire.v1.ReleaseTaskResponse releaseTask(dev.planwire.v1.ReleaseTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getReleaseTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a failed task pending again, or approved where it had been approved. What it left is kept as an attempt; the task keeps its error_message until it is
     * completed. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.RetryTaskResponse retryTask(dev.planwire.v1.RetryTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRetryTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends a completed task back to be done again, with feedback. Its output is kept as an attempt, and the task has
     * none until it is completed again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.ReworkTaskResponse reworkTask(dev.planwire.v1.ReworkTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getReworkTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Skips a pending task: it counts as done for what depends on it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.SkipTaskResponse skipTask(dev.planwire.v1.SkipTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getSkipTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Cancels a task that is pending, approved, in progress or failed, also one that is leased: its worker learns it when it
     * renews, completes, fails or releases. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.CancelTaskResponse cancelTask(dev.planwire.v1.CancelTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCancelTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a rejected, skipped or cancelled task pending again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status.
     * </pre>
     */
    public dev.planwire.v1.ReopenTaskResponse reopenTask(dev.planwire.v1.ReopenTaskRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getReopenTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends the events of the workspace's tasks that match, in feed order: no event is missing or comes twice, and the
     * events of one transaction come in one message. The stream starts with the tasks as they are, with what happens from
     * now on, or where another stream or list ended. A stream can be resumed with the token of any message, on any
     * replica. A watch from the resume_token of a list misses nothing that happens to the listed tasks.
     * Errors: NOT_FOUND for an unknown workspace and, unless the stream is resumed, for a task or plan that does not exist,
     * INVALID_ARGUMENT for a malformed token, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED
     * when the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    @io.grpc.ExperimentalApi("https://github.com/grpc/grpc-java/issues/10918")
    public io.grpc.stub.BlockingClientCall<?, dev.planwire.v1.WatchTasksResponse>
        watchTasks(dev.planwire.v1.WatchTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingV2ServerStreamingCall(
          getChannel(), getWatchTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the changes of a task's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListTaskHistoryResponse listTaskHistory(dev.planwire.v1.ListTaskHistoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListTaskHistoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists what earlier attempts at a task left behind, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListTaskAttemptsResponse listTaskAttempts(dev.planwire.v1.ListTaskAttemptsRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListTaskAttemptsMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service TaskService.
   * <pre>
   * Keeps tasks and their way from pending to done.
   * </pre>
   */
  public static final class TaskServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<TaskServiceBlockingStub> {
    private TaskServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected TaskServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new TaskServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a task in the status pending, in a plan or on its own. One that an approval rule of the plan matches asks for
     * approval, whatever it says of requires_approval. With an `index` the tasks after it make room, as with MoveTask. Errors: NOT_FOUND for an unknown plan, phase or
     * parent, ALREADY_EXISTS when the id is taken, FAILED_PRECONDITION for a plan that is completed or archived.
     * </pre>
     */
    public dev.planwire.v1.CreateTaskResponse createTask(dev.planwire.v1.CreateTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Creates up to 1,000 tasks, in order: all of them or none. A task may name one earlier in the batch as its
     * parent. Errors: as CreateTask.
     * </pre>
     */
    public dev.planwire.v1.BatchCreateTasksResponse batchCreateTasks(dev.planwire.v1.BatchCreateTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getBatchCreateTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one task. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetTaskResponse getTask(dev.planwire.v1.GetTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the tasks of a workspace that match all given filters. With `plan_id` they come in the plan's order: by phase
     * (tasks without one last), then by order_index. Without it, they come oldest first. Errors: NOT_FOUND for an unknown
     * plan.
     * </pre>
     */
    public dev.planwire.v1.ListTasksResponse listTasks(dev.planwire.v1.ListTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a task; its status has RPCs of its own. Errors: NOT_FOUND also for an unknown plan, phase or
     * parent, ABORTED, FAILED_PRECONDITION when the task would come into a plan that is completed or archived, or where the
     * workspace says `four_eyes` and who created the task would do without its approval, or where a pending task would do
     * without it that an approval rule of its plan matches.
     * A mask that names requires_approval, as `*` does, with a task that does not set it takes an approver, whether or not
     * the task asks for approval now: roles are looked at before the task is read.
     * </pre>
     */
    public dev.planwire.v1.UpdateTaskResponse updateTask(dev.planwire.v1.UpdateTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdateTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of up to 1,000 tasks, in order: all of them or none. Errors: as UpdateTask.
     * </pre>
     */
    public dev.planwire.v1.BatchUpdateTasksResponse batchUpdateTasks(dev.planwire.v1.BatchUpdateTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getBatchUpdateTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Moves a task to an index among the tasks of a phase of its plan, or of those that are in no phase. The tasks there make
     * room, and in the phase that it leaves those after it close up: both are numbered from 0, without gaps and ties, also
     * when others create, move and reorder tasks at the same time. Each task whose phase or order_index is another one then
     * gets a new revision and an event; the others are not changed. Errors: NOT_FOUND also for a phase that is not in the
     * task's plan, ABORTED, FAILED_PRECONDITION for a task that is in no plan, or when it would come into a cycle of
     * dependencies.
     * </pre>
     */
    public dev.planwire.v1.MoveTaskResponse moveTask(dev.planwire.v1.MoveTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getMoveTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Puts the tasks of a phase, or those of a plan that are in no phase, into an order: they are numbered from 0. The
     * request names every one of them, subtasks too, so no order is lost between two callers who add and reorder at the same
     * time. With `parent_task_id` it names the subtasks of one task that are there: they change places among themselves, and
     * the others keep theirs. Tasks whose order_index is another one then get a new revision and an event; the others are not
     * changed. Errors: NOT_FOUND, ABORTED when the tasks that are named are not exactly those that are there.
     * </pre>
     */
    public dev.planwire.v1.ReorderTasksResponse reorderTasks(dev.planwire.v1.ReorderTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getReorderTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Deletes a task with its subtasks wherever they are, its dependencies and history. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.DeleteTaskResponse deleteTask(dev.planwire.v1.DeleteTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getDeleteTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Approves a pending task. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, or where the workspace
     * says `four_eyes` and the caller created the task.
     * </pre>
     */
    public dev.planwire.v1.ApproveTaskResponse approveTask(dev.planwire.v1.ApproveTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getApproveTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Rejects a task that waits for approval, or one that was approved and shall not be done after all. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than approved, or pending with requires_approval.
     * </pre>
     */
    public dev.planwire.v1.RejectTaskResponse rejectTask(dev.planwire.v1.RejectTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRejectTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Takes an approval back: the task is pending again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from
     * another status than approved.
     * </pre>
     */
    public dev.planwire.v1.WithdrawTaskApprovalResponse withdrawTaskApproval(dev.planwire.v1.WithdrawTaskApprovalRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getWithdrawTaskApprovalMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Starts a task that is ready: its plan is active, everything that blocks it is done, it is approved where it needs
     * to be, its available_at has passed, the phases before its own are done where the plan says sequential_phases, and in a
     * story its wave is open and no more than max_parallelism tasks are in progress with it. Open subtasks do not keep a task
     * from being started. This begins a new attempt, and counts it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status or when it is not ready; the violations name what it waits for.
     * </pre>
     */
    public dev.planwire.v1.StartTaskResponse startTask(dev.planwire.v1.StartTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getStartTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes a task in progress. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, while subtasks are
     * open and `force` is not set, or when somebody else has a lease on it (LEASE_LOST).
     * </pre>
     */
    public dev.planwire.v1.CompleteTaskResponse completeTask(dev.planwire.v1.CompleteTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCompleteTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Ends the attempt at a task in progress as failed: the task is failed then, or with `retry` tried again later, while
     * there are attempts left. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, or when somebody else
     * has a lease on it (LEASE_LOST).
     * </pre>
     */
    public dev.planwire.v1.FailTaskResponse failTask(dev.planwire.v1.FailTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getFailTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Gives a task in progress back: it becomes pending again, or approved where it had been approved, and what it has so
     * far is kept as an attempt that does not count against max_attempts. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status, or when somebody else has a lease on it (LEASE_LOST).
     * </pre>
     */
    public dev.planwire.v1.ReleaseTaskResponse releaseTask(dev.planwire.v1.ReleaseTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getReleaseTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a failed task pending again, or approved where it had been approved. What it left is kept as an attempt; the task keeps its error_message until it is
     * completed. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.RetryTaskResponse retryTask(dev.planwire.v1.RetryTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRetryTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends a completed task back to be done again, with feedback. Its output is kept as an attempt, and the task has
     * none until it is completed again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.ReworkTaskResponse reworkTask(dev.planwire.v1.ReworkTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getReworkTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Skips a pending task: it counts as done for what depends on it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.SkipTaskResponse skipTask(dev.planwire.v1.SkipTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getSkipTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Cancels a task that is pending, approved, in progress or failed, also one that is leased: its worker learns it when it
     * renews, completes, fails or releases. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.CancelTaskResponse cancelTask(dev.planwire.v1.CancelTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCancelTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a rejected, skipped or cancelled task pending again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status.
     * </pre>
     */
    public dev.planwire.v1.ReopenTaskResponse reopenTask(dev.planwire.v1.ReopenTaskRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getReopenTaskMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends the events of the workspace's tasks that match, in feed order: no event is missing or comes twice, and the
     * events of one transaction come in one message. The stream starts with the tasks as they are, with what happens from
     * now on, or where another stream or list ended. A stream can be resumed with the token of any message, on any
     * replica. A watch from the resume_token of a list misses nothing that happens to the listed tasks.
     * Errors: NOT_FOUND for an unknown workspace and, unless the stream is resumed, for a task or plan that does not exist,
     * INVALID_ARGUMENT for a malformed token, OUT_OF_RANGE for a token that is older than what is kept, RESOURCE_EXHAUSTED
     * when the caller has too many streams or does not read, UNAVAILABLE after Closing.
     * </pre>
     */
    public java.util.Iterator<dev.planwire.v1.WatchTasksResponse> watchTasks(
        dev.planwire.v1.WatchTasksRequest request) {
      return io.grpc.stub.ClientCalls.blockingServerStreamingCall(
          getChannel(), getWatchTasksMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the changes of a task's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListTaskHistoryResponse listTaskHistory(dev.planwire.v1.ListTaskHistoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListTaskHistoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists what earlier attempts at a task left behind, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListTaskAttemptsResponse listTaskAttempts(dev.planwire.v1.ListTaskAttemptsRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListTaskAttemptsMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service TaskService.
   * <pre>
   * Keeps tasks and their way from pending to done.
   * </pre>
   */
  public static final class TaskServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<TaskServiceFutureStub> {
    private TaskServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected TaskServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new TaskServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a task in the status pending, in a plan or on its own. One that an approval rule of the plan matches asks for
     * approval, whatever it says of requires_approval. With an `index` the tasks after it make room, as with MoveTask. Errors: NOT_FOUND for an unknown plan, phase or
     * parent, ALREADY_EXISTS when the id is taken, FAILED_PRECONDITION for a plan that is completed or archived.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateTaskResponse> createTask(
        dev.planwire.v1.CreateTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Creates up to 1,000 tasks, in order: all of them or none. A task may name one earlier in the batch as its
     * parent. Errors: as CreateTask.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.BatchCreateTasksResponse> batchCreateTasks(
        dev.planwire.v1.BatchCreateTasksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getBatchCreateTasksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one task. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetTaskResponse> getTask(
        dev.planwire.v1.GetTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the tasks of a workspace that match all given filters. With `plan_id` they come in the plan's order: by phase
     * (tasks without one last), then by order_index. Without it, they come oldest first. Errors: NOT_FOUND for an unknown
     * plan.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListTasksResponse> listTasks(
        dev.planwire.v1.ListTasksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListTasksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of a task; its status has RPCs of its own. Errors: NOT_FOUND also for an unknown plan, phase or
     * parent, ABORTED, FAILED_PRECONDITION when the task would come into a plan that is completed or archived, or where the
     * workspace says `four_eyes` and who created the task would do without its approval, or where a pending task would do
     * without it that an approval rule of its plan matches.
     * A mask that names requires_approval, as `*` does, with a task that does not set it takes an approver, whether or not
     * the task asks for approval now: roles are looked at before the task is read.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdateTaskResponse> updateTask(
        dev.planwire.v1.UpdateTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdateTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of up to 1,000 tasks, in order: all of them or none. Errors: as UpdateTask.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.BatchUpdateTasksResponse> batchUpdateTasks(
        dev.planwire.v1.BatchUpdateTasksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getBatchUpdateTasksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Moves a task to an index among the tasks of a phase of its plan, or of those that are in no phase. The tasks there make
     * room, and in the phase that it leaves those after it close up: both are numbered from 0, without gaps and ties, also
     * when others create, move and reorder tasks at the same time. Each task whose phase or order_index is another one then
     * gets a new revision and an event; the others are not changed. Errors: NOT_FOUND also for a phase that is not in the
     * task's plan, ABORTED, FAILED_PRECONDITION for a task that is in no plan, or when it would come into a cycle of
     * dependencies.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.MoveTaskResponse> moveTask(
        dev.planwire.v1.MoveTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getMoveTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Puts the tasks of a phase, or those of a plan that are in no phase, into an order: they are numbered from 0. The
     * request names every one of them, subtasks too, so no order is lost between two callers who add and reorder at the same
     * time. With `parent_task_id` it names the subtasks of one task that are there: they change places among themselves, and
     * the others keep theirs. Tasks whose order_index is another one then get a new revision and an event; the others are not
     * changed. Errors: NOT_FOUND, ABORTED when the tasks that are named are not exactly those that are there.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ReorderTasksResponse> reorderTasks(
        dev.planwire.v1.ReorderTasksRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getReorderTasksMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Deletes a task with its subtasks wherever they are, its dependencies and history. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.DeleteTaskResponse> deleteTask(
        dev.planwire.v1.DeleteTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getDeleteTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Approves a pending task. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, or where the workspace
     * says `four_eyes` and the caller created the task.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ApproveTaskResponse> approveTask(
        dev.planwire.v1.ApproveTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getApproveTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Rejects a task that waits for approval, or one that was approved and shall not be done after all. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than approved, or pending with requires_approval.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RejectTaskResponse> rejectTask(
        dev.planwire.v1.RejectTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRejectTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Takes an approval back: the task is pending again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from
     * another status than approved.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.WithdrawTaskApprovalResponse> withdrawTaskApproval(
        dev.planwire.v1.WithdrawTaskApprovalRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getWithdrawTaskApprovalMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Starts a task that is ready: its plan is active, everything that blocks it is done, it is approved where it needs
     * to be, its available_at has passed, the phases before its own are done where the plan says sequential_phases, and in a
     * story its wave is open and no more than max_parallelism tasks are in progress with it. Open subtasks do not keep a task
     * from being started. This begins a new attempt, and counts it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status or when it is not ready; the violations name what it waits for.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.StartTaskResponse> startTask(
        dev.planwire.v1.StartTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getStartTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Completes a task in progress. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, while subtasks are
     * open and `force` is not set, or when somebody else has a lease on it (LEASE_LOST).
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CompleteTaskResponse> completeTask(
        dev.planwire.v1.CompleteTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCompleteTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Ends the attempt at a task in progress as failed: the task is failed then, or with `retry` tried again later, while
     * there are attempts left. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status, or when somebody else
     * has a lease on it (LEASE_LOST).
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.FailTaskResponse> failTask(
        dev.planwire.v1.FailTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getFailTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Gives a task in progress back: it becomes pending again, or approved where it had been approved, and what it has so
     * far is kept as an attempt that does not count against max_attempts. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status, or when somebody else has a lease on it (LEASE_LOST).
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ReleaseTaskResponse> releaseTask(
        dev.planwire.v1.ReleaseTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getReleaseTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a failed task pending again, or approved where it had been approved. What it left is kept as an attempt; the task keeps its error_message until it is
     * completed. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RetryTaskResponse> retryTask(
        dev.planwire.v1.RetryTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRetryTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Sends a completed task back to be done again, with feedback. Its output is kept as an attempt, and the task has
     * none until it is completed again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ReworkTaskResponse> reworkTask(
        dev.planwire.v1.ReworkTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getReworkTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Skips a pending task: it counts as done for what depends on it. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.SkipTaskResponse> skipTask(
        dev.planwire.v1.SkipTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getSkipTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Cancels a task that is pending, approved, in progress or failed, also one that is leased: its worker learns it when it
     * renews, completes, fails or releases. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CancelTaskResponse> cancelTask(
        dev.planwire.v1.CancelTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCancelTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a rejected, skipped or cancelled task pending again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ReopenTaskResponse> reopenTask(
        dev.planwire.v1.ReopenTaskRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getReopenTaskMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the changes of a task's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListTaskHistoryResponse> listTaskHistory(
        dev.planwire.v1.ListTaskHistoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListTaskHistoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists what earlier attempts at a task left behind, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListTaskAttemptsResponse> listTaskAttempts(
        dev.planwire.v1.ListTaskAttemptsRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListTaskAttemptsMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_TASK = 0;
  private static final int METHODID_BATCH_CREATE_TASKS = 1;
  private static final int METHODID_GET_TASK = 2;
  private static final int METHODID_LIST_TASKS = 3;
  private static final int METHODID_UPDATE_TASK = 4;
  private static final int METHODID_BATCH_UPDATE_TASKS = 5;
  private static final int METHODID_MOVE_TASK = 6;
  private static final int METHODID_REORDER_TASKS = 7;
  private static final int METHODID_DELETE_TASK = 8;
  private static final int METHODID_APPROVE_TASK = 9;
  private static final int METHODID_REJECT_TASK = 10;
  private static final int METHODID_WITHDRAW_TASK_APPROVAL = 11;
  private static final int METHODID_START_TASK = 12;
  private static final int METHODID_COMPLETE_TASK = 13;
  private static final int METHODID_FAIL_TASK = 14;
  private static final int METHODID_RELEASE_TASK = 15;
  private static final int METHODID_RETRY_TASK = 16;
  private static final int METHODID_REWORK_TASK = 17;
  private static final int METHODID_SKIP_TASK = 18;
  private static final int METHODID_CANCEL_TASK = 19;
  private static final int METHODID_REOPEN_TASK = 20;
  private static final int METHODID_WATCH_TASKS = 21;
  private static final int METHODID_LIST_TASK_HISTORY = 22;
  private static final int METHODID_LIST_TASK_ATTEMPTS = 23;

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
        case METHODID_CREATE_TASK:
          serviceImpl.createTask((dev.planwire.v1.CreateTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateTaskResponse>) responseObserver);
          break;
        case METHODID_BATCH_CREATE_TASKS:
          serviceImpl.batchCreateTasks((dev.planwire.v1.BatchCreateTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.BatchCreateTasksResponse>) responseObserver);
          break;
        case METHODID_GET_TASK:
          serviceImpl.getTask((dev.planwire.v1.GetTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetTaskResponse>) responseObserver);
          break;
        case METHODID_LIST_TASKS:
          serviceImpl.listTasks((dev.planwire.v1.ListTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListTasksResponse>) responseObserver);
          break;
        case METHODID_UPDATE_TASK:
          serviceImpl.updateTask((dev.planwire.v1.UpdateTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateTaskResponse>) responseObserver);
          break;
        case METHODID_BATCH_UPDATE_TASKS:
          serviceImpl.batchUpdateTasks((dev.planwire.v1.BatchUpdateTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.BatchUpdateTasksResponse>) responseObserver);
          break;
        case METHODID_MOVE_TASK:
          serviceImpl.moveTask((dev.planwire.v1.MoveTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.MoveTaskResponse>) responseObserver);
          break;
        case METHODID_REORDER_TASKS:
          serviceImpl.reorderTasks((dev.planwire.v1.ReorderTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ReorderTasksResponse>) responseObserver);
          break;
        case METHODID_DELETE_TASK:
          serviceImpl.deleteTask((dev.planwire.v1.DeleteTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.DeleteTaskResponse>) responseObserver);
          break;
        case METHODID_APPROVE_TASK:
          serviceImpl.approveTask((dev.planwire.v1.ApproveTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ApproveTaskResponse>) responseObserver);
          break;
        case METHODID_REJECT_TASK:
          serviceImpl.rejectTask((dev.planwire.v1.RejectTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RejectTaskResponse>) responseObserver);
          break;
        case METHODID_WITHDRAW_TASK_APPROVAL:
          serviceImpl.withdrawTaskApproval((dev.planwire.v1.WithdrawTaskApprovalRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.WithdrawTaskApprovalResponse>) responseObserver);
          break;
        case METHODID_START_TASK:
          serviceImpl.startTask((dev.planwire.v1.StartTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.StartTaskResponse>) responseObserver);
          break;
        case METHODID_COMPLETE_TASK:
          serviceImpl.completeTask((dev.planwire.v1.CompleteTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteTaskResponse>) responseObserver);
          break;
        case METHODID_FAIL_TASK:
          serviceImpl.failTask((dev.planwire.v1.FailTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.FailTaskResponse>) responseObserver);
          break;
        case METHODID_RELEASE_TASK:
          serviceImpl.releaseTask((dev.planwire.v1.ReleaseTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ReleaseTaskResponse>) responseObserver);
          break;
        case METHODID_RETRY_TASK:
          serviceImpl.retryTask((dev.planwire.v1.RetryTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RetryTaskResponse>) responseObserver);
          break;
        case METHODID_REWORK_TASK:
          serviceImpl.reworkTask((dev.planwire.v1.ReworkTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ReworkTaskResponse>) responseObserver);
          break;
        case METHODID_SKIP_TASK:
          serviceImpl.skipTask((dev.planwire.v1.SkipTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.SkipTaskResponse>) responseObserver);
          break;
        case METHODID_CANCEL_TASK:
          serviceImpl.cancelTask((dev.planwire.v1.CancelTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CancelTaskResponse>) responseObserver);
          break;
        case METHODID_REOPEN_TASK:
          serviceImpl.reopenTask((dev.planwire.v1.ReopenTaskRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenTaskResponse>) responseObserver);
          break;
        case METHODID_WATCH_TASKS:
          serviceImpl.watchTasks((dev.planwire.v1.WatchTasksRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.WatchTasksResponse>) responseObserver);
          break;
        case METHODID_LIST_TASK_HISTORY:
          serviceImpl.listTaskHistory((dev.planwire.v1.ListTaskHistoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListTaskHistoryResponse>) responseObserver);
          break;
        case METHODID_LIST_TASK_ATTEMPTS:
          serviceImpl.listTaskAttempts((dev.planwire.v1.ListTaskAttemptsRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListTaskAttemptsResponse>) responseObserver);
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
          getCreateTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateTaskRequest,
              dev.planwire.v1.CreateTaskResponse>(
                service, METHODID_CREATE_TASK)))
        .addMethod(
          getBatchCreateTasksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.BatchCreateTasksRequest,
              dev.planwire.v1.BatchCreateTasksResponse>(
                service, METHODID_BATCH_CREATE_TASKS)))
        .addMethod(
          getGetTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetTaskRequest,
              dev.planwire.v1.GetTaskResponse>(
                service, METHODID_GET_TASK)))
        .addMethod(
          getListTasksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListTasksRequest,
              dev.planwire.v1.ListTasksResponse>(
                service, METHODID_LIST_TASKS)))
        .addMethod(
          getUpdateTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdateTaskRequest,
              dev.planwire.v1.UpdateTaskResponse>(
                service, METHODID_UPDATE_TASK)))
        .addMethod(
          getBatchUpdateTasksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.BatchUpdateTasksRequest,
              dev.planwire.v1.BatchUpdateTasksResponse>(
                service, METHODID_BATCH_UPDATE_TASKS)))
        .addMethod(
          getMoveTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.MoveTaskRequest,
              dev.planwire.v1.MoveTaskResponse>(
                service, METHODID_MOVE_TASK)))
        .addMethod(
          getReorderTasksMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ReorderTasksRequest,
              dev.planwire.v1.ReorderTasksResponse>(
                service, METHODID_REORDER_TASKS)))
        .addMethod(
          getDeleteTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.DeleteTaskRequest,
              dev.planwire.v1.DeleteTaskResponse>(
                service, METHODID_DELETE_TASK)))
        .addMethod(
          getApproveTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ApproveTaskRequest,
              dev.planwire.v1.ApproveTaskResponse>(
                service, METHODID_APPROVE_TASK)))
        .addMethod(
          getRejectTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RejectTaskRequest,
              dev.planwire.v1.RejectTaskResponse>(
                service, METHODID_REJECT_TASK)))
        .addMethod(
          getWithdrawTaskApprovalMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.WithdrawTaskApprovalRequest,
              dev.planwire.v1.WithdrawTaskApprovalResponse>(
                service, METHODID_WITHDRAW_TASK_APPROVAL)))
        .addMethod(
          getStartTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.StartTaskRequest,
              dev.planwire.v1.StartTaskResponse>(
                service, METHODID_START_TASK)))
        .addMethod(
          getCompleteTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CompleteTaskRequest,
              dev.planwire.v1.CompleteTaskResponse>(
                service, METHODID_COMPLETE_TASK)))
        .addMethod(
          getFailTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.FailTaskRequest,
              dev.planwire.v1.FailTaskResponse>(
                service, METHODID_FAIL_TASK)))
        .addMethod(
          getReleaseTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ReleaseTaskRequest,
              dev.planwire.v1.ReleaseTaskResponse>(
                service, METHODID_RELEASE_TASK)))
        .addMethod(
          getRetryTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RetryTaskRequest,
              dev.planwire.v1.RetryTaskResponse>(
                service, METHODID_RETRY_TASK)))
        .addMethod(
          getReworkTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ReworkTaskRequest,
              dev.planwire.v1.ReworkTaskResponse>(
                service, METHODID_REWORK_TASK)))
        .addMethod(
          getSkipTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.SkipTaskRequest,
              dev.planwire.v1.SkipTaskResponse>(
                service, METHODID_SKIP_TASK)))
        .addMethod(
          getCancelTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CancelTaskRequest,
              dev.planwire.v1.CancelTaskResponse>(
                service, METHODID_CANCEL_TASK)))
        .addMethod(
          getReopenTaskMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ReopenTaskRequest,
              dev.planwire.v1.ReopenTaskResponse>(
                service, METHODID_REOPEN_TASK)))
        .addMethod(
          getWatchTasksMethod(),
          io.grpc.stub.ServerCalls.asyncServerStreamingCall(
            new MethodHandlers<
              dev.planwire.v1.WatchTasksRequest,
              dev.planwire.v1.WatchTasksResponse>(
                service, METHODID_WATCH_TASKS)))
        .addMethod(
          getListTaskHistoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListTaskHistoryRequest,
              dev.planwire.v1.ListTaskHistoryResponse>(
                service, METHODID_LIST_TASK_HISTORY)))
        .addMethod(
          getListTaskAttemptsMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListTaskAttemptsRequest,
              dev.planwire.v1.ListTaskAttemptsResponse>(
                service, METHODID_LIST_TASK_ATTEMPTS)))
        .build();
  }

  private static abstract class TaskServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    TaskServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.TaskServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("TaskService");
    }
  }

  private static final class TaskServiceFileDescriptorSupplier
      extends TaskServiceBaseDescriptorSupplier {
    TaskServiceFileDescriptorSupplier() {}
  }

  private static final class TaskServiceMethodDescriptorSupplier
      extends TaskServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    TaskServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (TaskServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new TaskServiceFileDescriptorSupplier())
              .addMethod(getCreateTaskMethod())
              .addMethod(getBatchCreateTasksMethod())
              .addMethod(getGetTaskMethod())
              .addMethod(getListTasksMethod())
              .addMethod(getUpdateTaskMethod())
              .addMethod(getBatchUpdateTasksMethod())
              .addMethod(getMoveTaskMethod())
              .addMethod(getReorderTasksMethod())
              .addMethod(getDeleteTaskMethod())
              .addMethod(getApproveTaskMethod())
              .addMethod(getRejectTaskMethod())
              .addMethod(getWithdrawTaskApprovalMethod())
              .addMethod(getStartTaskMethod())
              .addMethod(getCompleteTaskMethod())
              .addMethod(getFailTaskMethod())
              .addMethod(getReleaseTaskMethod())
              .addMethod(getRetryTaskMethod())
              .addMethod(getReworkTaskMethod())
              .addMethod(getSkipTaskMethod())
              .addMethod(getCancelTaskMethod())
              .addMethod(getReopenTaskMethod())
              .addMethod(getWatchTasksMethod())
              .addMethod(getListTaskHistoryMethod())
              .addMethod(getListTaskAttemptsMethod())
              .build();
        }
      }
    }
    return result;
  }
}
