package dev.planwire.v1;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Keeps stories, and takes them from the first idea through waves of tasks to the verified result. A story is deleted
 * with its plan, by DeletePlan, and archived and restored with it, by ArchivePlan and RestorePlan.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class StoryServiceGrpc {

  private StoryServiceGrpc() {}

  public static final java.lang.String SERVICE_NAME = "planwire.v1.StoryService";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CreateStoryRequest,
      dev.planwire.v1.CreateStoryResponse> getCreateStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CreateStory",
      requestType = dev.planwire.v1.CreateStoryRequest.class,
      responseType = dev.planwire.v1.CreateStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CreateStoryRequest,
      dev.planwire.v1.CreateStoryResponse> getCreateStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CreateStoryRequest, dev.planwire.v1.CreateStoryResponse> getCreateStoryMethod;
    if ((getCreateStoryMethod = StoryServiceGrpc.getCreateStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getCreateStoryMethod = StoryServiceGrpc.getCreateStoryMethod) == null) {
          StoryServiceGrpc.getCreateStoryMethod = getCreateStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CreateStoryRequest, dev.planwire.v1.CreateStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CreateStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CreateStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("CreateStory"))
              .build();
        }
      }
    }
    return getCreateStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.GetStoryRequest,
      dev.planwire.v1.GetStoryResponse> getGetStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "GetStory",
      requestType = dev.planwire.v1.GetStoryRequest.class,
      responseType = dev.planwire.v1.GetStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.GetStoryRequest,
      dev.planwire.v1.GetStoryResponse> getGetStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.GetStoryRequest, dev.planwire.v1.GetStoryResponse> getGetStoryMethod;
    if ((getGetStoryMethod = StoryServiceGrpc.getGetStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getGetStoryMethod = StoryServiceGrpc.getGetStoryMethod) == null) {
          StoryServiceGrpc.getGetStoryMethod = getGetStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.GetStoryRequest, dev.planwire.v1.GetStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "GetStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.GetStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("GetStory"))
              .build();
        }
      }
    }
    return getGetStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListStoriesRequest,
      dev.planwire.v1.ListStoriesResponse> getListStoriesMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListStories",
      requestType = dev.planwire.v1.ListStoriesRequest.class,
      responseType = dev.planwire.v1.ListStoriesResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListStoriesRequest,
      dev.planwire.v1.ListStoriesResponse> getListStoriesMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListStoriesRequest, dev.planwire.v1.ListStoriesResponse> getListStoriesMethod;
    if ((getListStoriesMethod = StoryServiceGrpc.getListStoriesMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getListStoriesMethod = StoryServiceGrpc.getListStoriesMethod) == null) {
          StoryServiceGrpc.getListStoriesMethod = getListStoriesMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListStoriesRequest, dev.planwire.v1.ListStoriesResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListStories"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListStoriesRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListStoriesResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("ListStories"))
              .build();
        }
      }
    }
    return getListStoriesMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.UpdateStoryRequest,
      dev.planwire.v1.UpdateStoryResponse> getUpdateStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "UpdateStory",
      requestType = dev.planwire.v1.UpdateStoryRequest.class,
      responseType = dev.planwire.v1.UpdateStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.UpdateStoryRequest,
      dev.planwire.v1.UpdateStoryResponse> getUpdateStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.UpdateStoryRequest, dev.planwire.v1.UpdateStoryResponse> getUpdateStoryMethod;
    if ((getUpdateStoryMethod = StoryServiceGrpc.getUpdateStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getUpdateStoryMethod = StoryServiceGrpc.getUpdateStoryMethod) == null) {
          StoryServiceGrpc.getUpdateStoryMethod = getUpdateStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.UpdateStoryRequest, dev.planwire.v1.UpdateStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "UpdateStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.UpdateStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("UpdateStory"))
              .build();
        }
      }
    }
    return getUpdateStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.AnalyzeStoryRequest,
      dev.planwire.v1.AnalyzeStoryResponse> getAnalyzeStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "AnalyzeStory",
      requestType = dev.planwire.v1.AnalyzeStoryRequest.class,
      responseType = dev.planwire.v1.AnalyzeStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.AnalyzeStoryRequest,
      dev.planwire.v1.AnalyzeStoryResponse> getAnalyzeStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.AnalyzeStoryRequest, dev.planwire.v1.AnalyzeStoryResponse> getAnalyzeStoryMethod;
    if ((getAnalyzeStoryMethod = StoryServiceGrpc.getAnalyzeStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getAnalyzeStoryMethod = StoryServiceGrpc.getAnalyzeStoryMethod) == null) {
          StoryServiceGrpc.getAnalyzeStoryMethod = getAnalyzeStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.AnalyzeStoryRequest, dev.planwire.v1.AnalyzeStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "AnalyzeStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AnalyzeStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.AnalyzeStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("AnalyzeStory"))
              .build();
        }
      }
    }
    return getAnalyzeStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RecordAnalysisRequest,
      dev.planwire.v1.RecordAnalysisResponse> getRecordAnalysisMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RecordAnalysis",
      requestType = dev.planwire.v1.RecordAnalysisRequest.class,
      responseType = dev.planwire.v1.RecordAnalysisResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RecordAnalysisRequest,
      dev.planwire.v1.RecordAnalysisResponse> getRecordAnalysisMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RecordAnalysisRequest, dev.planwire.v1.RecordAnalysisResponse> getRecordAnalysisMethod;
    if ((getRecordAnalysisMethod = StoryServiceGrpc.getRecordAnalysisMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getRecordAnalysisMethod = StoryServiceGrpc.getRecordAnalysisMethod) == null) {
          StoryServiceGrpc.getRecordAnalysisMethod = getRecordAnalysisMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RecordAnalysisRequest, dev.planwire.v1.RecordAnalysisResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RecordAnalysis"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RecordAnalysisRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RecordAnalysisResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("RecordAnalysis"))
              .build();
        }
      }
    }
    return getRecordAnalysisMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.PlanStoryRequest,
      dev.planwire.v1.PlanStoryResponse> getPlanStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "PlanStory",
      requestType = dev.planwire.v1.PlanStoryRequest.class,
      responseType = dev.planwire.v1.PlanStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.PlanStoryRequest,
      dev.planwire.v1.PlanStoryResponse> getPlanStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.PlanStoryRequest, dev.planwire.v1.PlanStoryResponse> getPlanStoryMethod;
    if ((getPlanStoryMethod = StoryServiceGrpc.getPlanStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getPlanStoryMethod = StoryServiceGrpc.getPlanStoryMethod) == null) {
          StoryServiceGrpc.getPlanStoryMethod = getPlanStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.PlanStoryRequest, dev.planwire.v1.PlanStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "PlanStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PlanStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.PlanStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("PlanStory"))
              .build();
        }
      }
    }
    return getPlanStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RecordExecutionPlanRequest,
      dev.planwire.v1.RecordExecutionPlanResponse> getRecordExecutionPlanMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RecordExecutionPlan",
      requestType = dev.planwire.v1.RecordExecutionPlanRequest.class,
      responseType = dev.planwire.v1.RecordExecutionPlanResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RecordExecutionPlanRequest,
      dev.planwire.v1.RecordExecutionPlanResponse> getRecordExecutionPlanMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RecordExecutionPlanRequest, dev.planwire.v1.RecordExecutionPlanResponse> getRecordExecutionPlanMethod;
    if ((getRecordExecutionPlanMethod = StoryServiceGrpc.getRecordExecutionPlanMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getRecordExecutionPlanMethod = StoryServiceGrpc.getRecordExecutionPlanMethod) == null) {
          StoryServiceGrpc.getRecordExecutionPlanMethod = getRecordExecutionPlanMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RecordExecutionPlanRequest, dev.planwire.v1.RecordExecutionPlanResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RecordExecutionPlan"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RecordExecutionPlanRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RecordExecutionPlanResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("RecordExecutionPlan"))
              .build();
        }
      }
    }
    return getRecordExecutionPlanMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ExecuteStoryRequest,
      dev.planwire.v1.ExecuteStoryResponse> getExecuteStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ExecuteStory",
      requestType = dev.planwire.v1.ExecuteStoryRequest.class,
      responseType = dev.planwire.v1.ExecuteStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ExecuteStoryRequest,
      dev.planwire.v1.ExecuteStoryResponse> getExecuteStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ExecuteStoryRequest, dev.planwire.v1.ExecuteStoryResponse> getExecuteStoryMethod;
    if ((getExecuteStoryMethod = StoryServiceGrpc.getExecuteStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getExecuteStoryMethod = StoryServiceGrpc.getExecuteStoryMethod) == null) {
          StoryServiceGrpc.getExecuteStoryMethod = getExecuteStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ExecuteStoryRequest, dev.planwire.v1.ExecuteStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ExecuteStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ExecuteStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ExecuteStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("ExecuteStory"))
              .build();
        }
      }
    }
    return getExecuteStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CloseWaveRequest,
      dev.planwire.v1.CloseWaveResponse> getCloseWaveMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CloseWave",
      requestType = dev.planwire.v1.CloseWaveRequest.class,
      responseType = dev.planwire.v1.CloseWaveResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CloseWaveRequest,
      dev.planwire.v1.CloseWaveResponse> getCloseWaveMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CloseWaveRequest, dev.planwire.v1.CloseWaveResponse> getCloseWaveMethod;
    if ((getCloseWaveMethod = StoryServiceGrpc.getCloseWaveMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getCloseWaveMethod = StoryServiceGrpc.getCloseWaveMethod) == null) {
          StoryServiceGrpc.getCloseWaveMethod = getCloseWaveMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CloseWaveRequest, dev.planwire.v1.CloseWaveResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CloseWave"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CloseWaveRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CloseWaveResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("CloseWave"))
              .build();
        }
      }
    }
    return getCloseWaveMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RecordGateResultRequest,
      dev.planwire.v1.RecordGateResultResponse> getRecordGateResultMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RecordGateResult",
      requestType = dev.planwire.v1.RecordGateResultRequest.class,
      responseType = dev.planwire.v1.RecordGateResultResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RecordGateResultRequest,
      dev.planwire.v1.RecordGateResultResponse> getRecordGateResultMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RecordGateResultRequest, dev.planwire.v1.RecordGateResultResponse> getRecordGateResultMethod;
    if ((getRecordGateResultMethod = StoryServiceGrpc.getRecordGateResultMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getRecordGateResultMethod = StoryServiceGrpc.getRecordGateResultMethod) == null) {
          StoryServiceGrpc.getRecordGateResultMethod = getRecordGateResultMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RecordGateResultRequest, dev.planwire.v1.RecordGateResultResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RecordGateResult"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RecordGateResultRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RecordGateResultResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("RecordGateResult"))
              .build();
        }
      }
    }
    return getRecordGateResultMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.OpenWaveRequest,
      dev.planwire.v1.OpenWaveResponse> getOpenWaveMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "OpenWave",
      requestType = dev.planwire.v1.OpenWaveRequest.class,
      responseType = dev.planwire.v1.OpenWaveResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.OpenWaveRequest,
      dev.planwire.v1.OpenWaveResponse> getOpenWaveMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.OpenWaveRequest, dev.planwire.v1.OpenWaveResponse> getOpenWaveMethod;
    if ((getOpenWaveMethod = StoryServiceGrpc.getOpenWaveMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getOpenWaveMethod = StoryServiceGrpc.getOpenWaveMethod) == null) {
          StoryServiceGrpc.getOpenWaveMethod = getOpenWaveMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.OpenWaveRequest, dev.planwire.v1.OpenWaveResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "OpenWave"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.OpenWaveRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.OpenWaveResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("OpenWave"))
              .build();
        }
      }
    }
    return getOpenWaveMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RetryWaveRequest,
      dev.planwire.v1.RetryWaveResponse> getRetryWaveMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RetryWave",
      requestType = dev.planwire.v1.RetryWaveRequest.class,
      responseType = dev.planwire.v1.RetryWaveResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RetryWaveRequest,
      dev.planwire.v1.RetryWaveResponse> getRetryWaveMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RetryWaveRequest, dev.planwire.v1.RetryWaveResponse> getRetryWaveMethod;
    if ((getRetryWaveMethod = StoryServiceGrpc.getRetryWaveMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getRetryWaveMethod = StoryServiceGrpc.getRetryWaveMethod) == null) {
          StoryServiceGrpc.getRetryWaveMethod = getRetryWaveMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RetryWaveRequest, dev.planwire.v1.RetryWaveResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RetryWave"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RetryWaveRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RetryWaveResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("RetryWave"))
              .build();
        }
      }
    }
    return getRetryWaveMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.VerifyStoryRequest,
      dev.planwire.v1.VerifyStoryResponse> getVerifyStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "VerifyStory",
      requestType = dev.planwire.v1.VerifyStoryRequest.class,
      responseType = dev.planwire.v1.VerifyStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.VerifyStoryRequest,
      dev.planwire.v1.VerifyStoryResponse> getVerifyStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.VerifyStoryRequest, dev.planwire.v1.VerifyStoryResponse> getVerifyStoryMethod;
    if ((getVerifyStoryMethod = StoryServiceGrpc.getVerifyStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getVerifyStoryMethod = StoryServiceGrpc.getVerifyStoryMethod) == null) {
          StoryServiceGrpc.getVerifyStoryMethod = getVerifyStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.VerifyStoryRequest, dev.planwire.v1.VerifyStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "VerifyStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.VerifyStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.VerifyStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("VerifyStory"))
              .build();
        }
      }
    }
    return getVerifyStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.RecordVerificationRequest,
      dev.planwire.v1.RecordVerificationResponse> getRecordVerificationMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "RecordVerification",
      requestType = dev.planwire.v1.RecordVerificationRequest.class,
      responseType = dev.planwire.v1.RecordVerificationResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.RecordVerificationRequest,
      dev.planwire.v1.RecordVerificationResponse> getRecordVerificationMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.RecordVerificationRequest, dev.planwire.v1.RecordVerificationResponse> getRecordVerificationMethod;
    if ((getRecordVerificationMethod = StoryServiceGrpc.getRecordVerificationMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getRecordVerificationMethod = StoryServiceGrpc.getRecordVerificationMethod) == null) {
          StoryServiceGrpc.getRecordVerificationMethod = getRecordVerificationMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.RecordVerificationRequest, dev.planwire.v1.RecordVerificationResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "RecordVerification"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RecordVerificationRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.RecordVerificationResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("RecordVerification"))
              .build();
        }
      }
    }
    return getRecordVerificationMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CompleteStoryRequest,
      dev.planwire.v1.CompleteStoryResponse> getCompleteStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CompleteStory",
      requestType = dev.planwire.v1.CompleteStoryRequest.class,
      responseType = dev.planwire.v1.CompleteStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CompleteStoryRequest,
      dev.planwire.v1.CompleteStoryResponse> getCompleteStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CompleteStoryRequest, dev.planwire.v1.CompleteStoryResponse> getCompleteStoryMethod;
    if ((getCompleteStoryMethod = StoryServiceGrpc.getCompleteStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getCompleteStoryMethod = StoryServiceGrpc.getCompleteStoryMethod) == null) {
          StoryServiceGrpc.getCompleteStoryMethod = getCompleteStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CompleteStoryRequest, dev.planwire.v1.CompleteStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CompleteStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CompleteStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("CompleteStory"))
              .build();
        }
      }
    }
    return getCompleteStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ResumeStoryRequest,
      dev.planwire.v1.ResumeStoryResponse> getResumeStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ResumeStory",
      requestType = dev.planwire.v1.ResumeStoryRequest.class,
      responseType = dev.planwire.v1.ResumeStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ResumeStoryRequest,
      dev.planwire.v1.ResumeStoryResponse> getResumeStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ResumeStoryRequest, dev.planwire.v1.ResumeStoryResponse> getResumeStoryMethod;
    if ((getResumeStoryMethod = StoryServiceGrpc.getResumeStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getResumeStoryMethod = StoryServiceGrpc.getResumeStoryMethod) == null) {
          StoryServiceGrpc.getResumeStoryMethod = getResumeStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ResumeStoryRequest, dev.planwire.v1.ResumeStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ResumeStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ResumeStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ResumeStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("ResumeStory"))
              .build();
        }
      }
    }
    return getResumeStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ReopenStoryRequest,
      dev.planwire.v1.ReopenStoryResponse> getReopenStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ReopenStory",
      requestType = dev.planwire.v1.ReopenStoryRequest.class,
      responseType = dev.planwire.v1.ReopenStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ReopenStoryRequest,
      dev.planwire.v1.ReopenStoryResponse> getReopenStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ReopenStoryRequest, dev.planwire.v1.ReopenStoryResponse> getReopenStoryMethod;
    if ((getReopenStoryMethod = StoryServiceGrpc.getReopenStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getReopenStoryMethod = StoryServiceGrpc.getReopenStoryMethod) == null) {
          StoryServiceGrpc.getReopenStoryMethod = getReopenStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ReopenStoryRequest, dev.planwire.v1.ReopenStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ReopenStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReopenStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReopenStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("ReopenStory"))
              .build();
        }
      }
    }
    return getReopenStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ReplanStoryRequest,
      dev.planwire.v1.ReplanStoryResponse> getReplanStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ReplanStory",
      requestType = dev.planwire.v1.ReplanStoryRequest.class,
      responseType = dev.planwire.v1.ReplanStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ReplanStoryRequest,
      dev.planwire.v1.ReplanStoryResponse> getReplanStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ReplanStoryRequest, dev.planwire.v1.ReplanStoryResponse> getReplanStoryMethod;
    if ((getReplanStoryMethod = StoryServiceGrpc.getReplanStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getReplanStoryMethod = StoryServiceGrpc.getReplanStoryMethod) == null) {
          StoryServiceGrpc.getReplanStoryMethod = getReplanStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ReplanStoryRequest, dev.planwire.v1.ReplanStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ReplanStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReplanStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ReplanStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("ReplanStory"))
              .build();
        }
      }
    }
    return getReplanStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.FailStoryRequest,
      dev.planwire.v1.FailStoryResponse> getFailStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "FailStory",
      requestType = dev.planwire.v1.FailStoryRequest.class,
      responseType = dev.planwire.v1.FailStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.FailStoryRequest,
      dev.planwire.v1.FailStoryResponse> getFailStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.FailStoryRequest, dev.planwire.v1.FailStoryResponse> getFailStoryMethod;
    if ((getFailStoryMethod = StoryServiceGrpc.getFailStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getFailStoryMethod = StoryServiceGrpc.getFailStoryMethod) == null) {
          StoryServiceGrpc.getFailStoryMethod = getFailStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.FailStoryRequest, dev.planwire.v1.FailStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "FailStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FailStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.FailStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("FailStory"))
              .build();
        }
      }
    }
    return getFailStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.CancelStoryRequest,
      dev.planwire.v1.CancelStoryResponse> getCancelStoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "CancelStory",
      requestType = dev.planwire.v1.CancelStoryRequest.class,
      responseType = dev.planwire.v1.CancelStoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.CancelStoryRequest,
      dev.planwire.v1.CancelStoryResponse> getCancelStoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.CancelStoryRequest, dev.planwire.v1.CancelStoryResponse> getCancelStoryMethod;
    if ((getCancelStoryMethod = StoryServiceGrpc.getCancelStoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getCancelStoryMethod = StoryServiceGrpc.getCancelStoryMethod) == null) {
          StoryServiceGrpc.getCancelStoryMethod = getCancelStoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.CancelStoryRequest, dev.planwire.v1.CancelStoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "CancelStory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CancelStoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.CancelStoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("CancelStory"))
              .build();
        }
      }
    }
    return getCancelStoryMethod;
  }

  private static volatile io.grpc.MethodDescriptor<dev.planwire.v1.ListStoryHistoryRequest,
      dev.planwire.v1.ListStoryHistoryResponse> getListStoryHistoryMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "ListStoryHistory",
      requestType = dev.planwire.v1.ListStoryHistoryRequest.class,
      responseType = dev.planwire.v1.ListStoryHistoryResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<dev.planwire.v1.ListStoryHistoryRequest,
      dev.planwire.v1.ListStoryHistoryResponse> getListStoryHistoryMethod() {
    io.grpc.MethodDescriptor<dev.planwire.v1.ListStoryHistoryRequest, dev.planwire.v1.ListStoryHistoryResponse> getListStoryHistoryMethod;
    if ((getListStoryHistoryMethod = StoryServiceGrpc.getListStoryHistoryMethod) == null) {
      synchronized (StoryServiceGrpc.class) {
        if ((getListStoryHistoryMethod = StoryServiceGrpc.getListStoryHistoryMethod) == null) {
          StoryServiceGrpc.getListStoryHistoryMethod = getListStoryHistoryMethod =
              io.grpc.MethodDescriptor.<dev.planwire.v1.ListStoryHistoryRequest, dev.planwire.v1.ListStoryHistoryResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "ListStoryHistory"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListStoryHistoryRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  dev.planwire.v1.ListStoryHistoryResponse.getDefaultInstance()))
              .setSchemaDescriptor(new StoryServiceMethodDescriptorSupplier("ListStoryHistory"))
              .build();
        }
      }
    }
    return getListStoryHistoryMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static StoryServiceStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<StoryServiceStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<StoryServiceStub>() {
        @java.lang.Override
        public StoryServiceStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new StoryServiceStub(channel, callOptions);
        }
      };
    return StoryServiceStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static StoryServiceBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<StoryServiceBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<StoryServiceBlockingV2Stub>() {
        @java.lang.Override
        public StoryServiceBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new StoryServiceBlockingV2Stub(channel, callOptions);
        }
      };
    return StoryServiceBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static StoryServiceBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<StoryServiceBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<StoryServiceBlockingStub>() {
        @java.lang.Override
        public StoryServiceBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new StoryServiceBlockingStub(channel, callOptions);
        }
      };
    return StoryServiceBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static StoryServiceFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<StoryServiceFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<StoryServiceFutureStub>() {
        @java.lang.Override
        public StoryServiceFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new StoryServiceFutureStub(channel, callOptions);
        }
      };
    return StoryServiceFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Keeps stories, and takes them from the first idea through waves of tasks to the verified result. A story is deleted
   * with its plan, by DeletePlan, and archived and restored with it, by ArchivePlan and RestorePlan.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Creates a story in the status created, and its plan, a draft. Errors: NOT_FOUND for an unknown workspace,
     * ALREADY_EXISTS when the id is taken, or when the plan was given a name that the project has.
     * </pre>
     */
    default void createStory(dev.planwire.v1.CreateStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCreateStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Returns one story with its plan. Errors: NOT_FOUND.
     * </pre>
     */
    default void getStory(dev.planwire.v1.GetStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getGetStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the stories of a workspace that match all given filters, oldest first; those of archived plans only where
     * `show_archived` is set. Errors: NOT_FOUND.
     * </pre>
     */
    default void listStories(dev.planwire.v1.ListStoriesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListStoriesResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListStoriesMethod(), responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a story, for example its issue or its pull request. A new title does not change the name of the
     * plan. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    default void updateStory(dev.planwire.v1.UpdateStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getUpdateStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Begins the analysis of a created story. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    default void analyzeStory(dev.planwire.v1.AnalyzeStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AnalyzeStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getAnalyzeStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Ends the analysis of a story, with what it has found. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status than analyzing.
     * </pre>
     */
    default void recordAnalysis(dev.planwire.v1.RecordAnalysisRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RecordAnalysisResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRecordAnalysisMethod(), responseObserver);
    }

    /**
     * <pre>
     * Begins the planning of an analyzed story. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    default void planStory(dev.planwire.v1.PlanStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PlanStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getPlanStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Ends the planning of a story, or leaves out analysis and planning of one that was just created. The tasks that are
     * to be done are created in the story's plan, each with its wave. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status than planning or created.
     * </pre>
     */
    default void recordExecutionPlan(dev.planwire.v1.RecordExecutionPlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RecordExecutionPlanResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRecordExecutionPlanMethod(), responseObserver);
    }

    /**
     * <pre>
     * Begins the execution of a planned story: activates its plan and opens the first wave, the lowest one that has open
     * tasks. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status or when the plan's session has an active
     * plan.
     * </pre>
     */
    default void executeStory(dev.planwire.v1.ExecuteStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ExecuteStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getExecuteStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Takes an executing story to the gate, when the tasks of its wave and of those before are finished; what the last
     * gate has found is cleared. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status or while tasks are
     * open.
     * </pre>
     */
    default void closeWave(dev.planwire.v1.CloseWaveRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CloseWaveResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCloseWaveMethod(), responseObserver);
    }

    /**
     * <pre>
     * Records what the checks of a wave have found, while the story is at the gate. A gate that was passed opens the next
     * wave, the lowest one above that has open tasks, or leads to verification where there is none; with the gate mode
     * pause_always the story stays at the gate instead. A gate that was not passed leads to gate_failed. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than gate_pending, or when the gate was passed and
     * tasks of the wave are open again.
     * </pre>
     */
    default void recordGateResult(dev.planwire.v1.RecordGateResultRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RecordGateResultResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRecordGateResultMethod(), responseObserver);
    }

    /**
     * <pre>
     * Opens the next wave of a story whose gate was passed and that has paused there: the lowest one above the present
     * wave that has open tasks. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than gate_pending,
     * before the gate was passed, or when no later wave has open tasks: call VerifyStory then.
     * </pre>
     */
    default void openWave(dev.planwire.v1.OpenWaveRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.OpenWaveResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getOpenWaveMethod(), responseObserver);
    }

    /**
     * <pre>
     * Opens the same wave again after it has not passed its gate. Its tasks stay as they are: send back what has to be
     * done again with ReworkTask, RetryTask or ReopenTask. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status than gate_failed.
     * </pre>
     */
    default void retryWave(dev.planwire.v1.RetryWaveRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RetryWaveResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRetryWaveMethod(), responseObserver);
    }

    /**
     * <pre>
     * Takes a story to verification when all its tasks are finished: while it executes, or from a gate that was passed.
     * What the last verification has found is cleared. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status, before the gate was passed, or while tasks are open and `force` is not set.
     * </pre>
     */
    default void verifyStory(dev.planwire.v1.VerifyStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.VerifyStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getVerifyStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Records what the verification of a story has found. The story stays as it is: CompleteStory or ResumeStory goes on.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than needs_verification.
     * </pre>
     */
    default void recordVerification(dev.planwire.v1.RecordVerificationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RecordVerificationResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getRecordVerificationMethod(), responseObserver);
    }

    /**
     * <pre>
     * Completes a story and its plan. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than
     * needs_verification, or where tasks are open or the verification was not passed and `force` is not set.
     * </pre>
     */
    default void completeStory(dev.planwire.v1.CompleteStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCompleteStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a story that needs verification execute again, in the same wave. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    default void resumeStory(dev.planwire.v1.ResumeStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ResumeStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getResumeStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a completed story execute again, in the same wave, and reopens its plan. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status or when the plan's session has an active plan.
     * </pre>
     */
    default void reopenStory(dev.planwire.v1.ReopenStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getReopenStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Makes a story that failed or was cancelled planned again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from
     * another status.
     * </pre>
     */
    default void replanStory(dev.planwire.v1.ReplanStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReplanStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getReplanStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Gives up a story because something went wrong; an active plan becomes a draft. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION when the story was just created, is at a gate whose result is not known, or has ended.
     * </pre>
     */
    default void failStory(dev.planwire.v1.FailStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FailStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getFailStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Gives up a story that is not wanted any more; an active plan becomes a draft. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION when the story has ended.
     * </pre>
     */
    default void cancelStory(dev.planwire.v1.CancelStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CancelStoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getCancelStoryMethod(), responseObserver);
    }

    /**
     * <pre>
     * Lists the changes of a story's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    default void listStoryHistory(dev.planwire.v1.ListStoryHistoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListStoryHistoryResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getListStoryHistoryMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service StoryService.
   * <pre>
   * Keeps stories, and takes them from the first idea through waves of tasks to the verified result. A story is deleted
   * with its plan, by DeletePlan, and archived and restored with it, by ArchivePlan and RestorePlan.
   * </pre>
   */
  public static abstract class StoryServiceImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return StoryServiceGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service StoryService.
   * <pre>
   * Keeps stories, and takes them from the first idea through waves of tasks to the verified result. A story is deleted
   * with its plan, by DeletePlan, and archived and restored with it, by ArchivePlan and RestorePlan.
   * </pre>
   */
  public static final class StoryServiceStub
      extends io.grpc.stub.AbstractAsyncStub<StoryServiceStub> {
    private StoryServiceStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected StoryServiceStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new StoryServiceStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a story in the status created, and its plan, a draft. Errors: NOT_FOUND for an unknown workspace,
     * ALREADY_EXISTS when the id is taken, or when the plan was given a name that the project has.
     * </pre>
     */
    public void createStory(dev.planwire.v1.CreateStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CreateStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCreateStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Returns one story with its plan. Errors: NOT_FOUND.
     * </pre>
     */
    public void getStory(dev.planwire.v1.GetStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.GetStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getGetStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the stories of a workspace that match all given filters, oldest first; those of archived plans only where
     * `show_archived` is set. Errors: NOT_FOUND.
     * </pre>
     */
    public void listStories(dev.planwire.v1.ListStoriesRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListStoriesResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListStoriesMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Changes fields of a story, for example its issue or its pull request. A new title does not change the name of the
     * plan. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public void updateStory(dev.planwire.v1.UpdateStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getUpdateStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Begins the analysis of a created story. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public void analyzeStory(dev.planwire.v1.AnalyzeStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.AnalyzeStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getAnalyzeStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Ends the analysis of a story, with what it has found. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status than analyzing.
     * </pre>
     */
    public void recordAnalysis(dev.planwire.v1.RecordAnalysisRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RecordAnalysisResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRecordAnalysisMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Begins the planning of an analyzed story. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public void planStory(dev.planwire.v1.PlanStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.PlanStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getPlanStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Ends the planning of a story, or leaves out analysis and planning of one that was just created. The tasks that are
     * to be done are created in the story's plan, each with its wave. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status than planning or created.
     * </pre>
     */
    public void recordExecutionPlan(dev.planwire.v1.RecordExecutionPlanRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RecordExecutionPlanResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRecordExecutionPlanMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Begins the execution of a planned story: activates its plan and opens the first wave, the lowest one that has open
     * tasks. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status or when the plan's session has an active
     * plan.
     * </pre>
     */
    public void executeStory(dev.planwire.v1.ExecuteStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ExecuteStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getExecuteStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Takes an executing story to the gate, when the tasks of its wave and of those before are finished; what the last
     * gate has found is cleared. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status or while tasks are
     * open.
     * </pre>
     */
    public void closeWave(dev.planwire.v1.CloseWaveRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CloseWaveResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCloseWaveMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Records what the checks of a wave have found, while the story is at the gate. A gate that was passed opens the next
     * wave, the lowest one above that has open tasks, or leads to verification where there is none; with the gate mode
     * pause_always the story stays at the gate instead. A gate that was not passed leads to gate_failed. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than gate_pending, or when the gate was passed and
     * tasks of the wave are open again.
     * </pre>
     */
    public void recordGateResult(dev.planwire.v1.RecordGateResultRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RecordGateResultResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRecordGateResultMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Opens the next wave of a story whose gate was passed and that has paused there: the lowest one above the present
     * wave that has open tasks. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than gate_pending,
     * before the gate was passed, or when no later wave has open tasks: call VerifyStory then.
     * </pre>
     */
    public void openWave(dev.planwire.v1.OpenWaveRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.OpenWaveResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getOpenWaveMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Opens the same wave again after it has not passed its gate. Its tasks stay as they are: send back what has to be
     * done again with ReworkTask, RetryTask or ReopenTask. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status than gate_failed.
     * </pre>
     */
    public void retryWave(dev.planwire.v1.RetryWaveRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RetryWaveResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRetryWaveMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Takes a story to verification when all its tasks are finished: while it executes, or from a gate that was passed.
     * What the last verification has found is cleared. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status, before the gate was passed, or while tasks are open and `force` is not set.
     * </pre>
     */
    public void verifyStory(dev.planwire.v1.VerifyStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.VerifyStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getVerifyStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Records what the verification of a story has found. The story stays as it is: CompleteStory or ResumeStory goes on.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than needs_verification.
     * </pre>
     */
    public void recordVerification(dev.planwire.v1.RecordVerificationRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.RecordVerificationResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getRecordVerificationMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Completes a story and its plan. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than
     * needs_verification, or where tasks are open or the verification was not passed and `force` is not set.
     * </pre>
     */
    public void completeStory(dev.planwire.v1.CompleteStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCompleteStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a story that needs verification execute again, in the same wave. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public void resumeStory(dev.planwire.v1.ResumeStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ResumeStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getResumeStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a completed story execute again, in the same wave, and reopens its plan. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status or when the plan's session has an active plan.
     * </pre>
     */
    public void reopenStory(dev.planwire.v1.ReopenStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getReopenStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Makes a story that failed or was cancelled planned again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from
     * another status.
     * </pre>
     */
    public void replanStory(dev.planwire.v1.ReplanStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ReplanStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getReplanStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Gives up a story because something went wrong; an active plan becomes a draft. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION when the story was just created, is at a gate whose result is not known, or has ended.
     * </pre>
     */
    public void failStory(dev.planwire.v1.FailStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.FailStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getFailStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Gives up a story that is not wanted any more; an active plan becomes a draft. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION when the story has ended.
     * </pre>
     */
    public void cancelStory(dev.planwire.v1.CancelStoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.CancelStoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getCancelStoryMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Lists the changes of a story's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public void listStoryHistory(dev.planwire.v1.ListStoryHistoryRequest request,
        io.grpc.stub.StreamObserver<dev.planwire.v1.ListStoryHistoryResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getListStoryHistoryMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service StoryService.
   * <pre>
   * Keeps stories, and takes them from the first idea through waves of tasks to the verified result. A story is deleted
   * with its plan, by DeletePlan, and archived and restored with it, by ArchivePlan and RestorePlan.
   * </pre>
   */
  public static final class StoryServiceBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<StoryServiceBlockingV2Stub> {
    private StoryServiceBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected StoryServiceBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new StoryServiceBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a story in the status created, and its plan, a draft. Errors: NOT_FOUND for an unknown workspace,
     * ALREADY_EXISTS when the id is taken, or when the plan was given a name that the project has.
     * </pre>
     */
    public dev.planwire.v1.CreateStoryResponse createStory(dev.planwire.v1.CreateStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCreateStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one story with its plan. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetStoryResponse getStory(dev.planwire.v1.GetStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getGetStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the stories of a workspace that match all given filters, oldest first; those of archived plans only where
     * `show_archived` is set. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListStoriesResponse listStories(dev.planwire.v1.ListStoriesRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListStoriesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a story, for example its issue or its pull request. A new title does not change the name of the
     * plan. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateStoryResponse updateStory(dev.planwire.v1.UpdateStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getUpdateStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Begins the analysis of a created story. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.AnalyzeStoryResponse analyzeStory(dev.planwire.v1.AnalyzeStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getAnalyzeStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Ends the analysis of a story, with what it has found. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status than analyzing.
     * </pre>
     */
    public dev.planwire.v1.RecordAnalysisResponse recordAnalysis(dev.planwire.v1.RecordAnalysisRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRecordAnalysisMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Begins the planning of an analyzed story. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.PlanStoryResponse planStory(dev.planwire.v1.PlanStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getPlanStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Ends the planning of a story, or leaves out analysis and planning of one that was just created. The tasks that are
     * to be done are created in the story's plan, each with its wave. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status than planning or created.
     * </pre>
     */
    public dev.planwire.v1.RecordExecutionPlanResponse recordExecutionPlan(dev.planwire.v1.RecordExecutionPlanRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRecordExecutionPlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Begins the execution of a planned story: activates its plan and opens the first wave, the lowest one that has open
     * tasks. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status or when the plan's session has an active
     * plan.
     * </pre>
     */
    public dev.planwire.v1.ExecuteStoryResponse executeStory(dev.planwire.v1.ExecuteStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getExecuteStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Takes an executing story to the gate, when the tasks of its wave and of those before are finished; what the last
     * gate has found is cleared. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status or while tasks are
     * open.
     * </pre>
     */
    public dev.planwire.v1.CloseWaveResponse closeWave(dev.planwire.v1.CloseWaveRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCloseWaveMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Records what the checks of a wave have found, while the story is at the gate. A gate that was passed opens the next
     * wave, the lowest one above that has open tasks, or leads to verification where there is none; with the gate mode
     * pause_always the story stays at the gate instead. A gate that was not passed leads to gate_failed. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than gate_pending, or when the gate was passed and
     * tasks of the wave are open again.
     * </pre>
     */
    public dev.planwire.v1.RecordGateResultResponse recordGateResult(dev.planwire.v1.RecordGateResultRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRecordGateResultMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Opens the next wave of a story whose gate was passed and that has paused there: the lowest one above the present
     * wave that has open tasks. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than gate_pending,
     * before the gate was passed, or when no later wave has open tasks: call VerifyStory then.
     * </pre>
     */
    public dev.planwire.v1.OpenWaveResponse openWave(dev.planwire.v1.OpenWaveRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getOpenWaveMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Opens the same wave again after it has not passed its gate. Its tasks stay as they are: send back what has to be
     * done again with ReworkTask, RetryTask or ReopenTask. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status than gate_failed.
     * </pre>
     */
    public dev.planwire.v1.RetryWaveResponse retryWave(dev.planwire.v1.RetryWaveRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRetryWaveMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Takes a story to verification when all its tasks are finished: while it executes, or from a gate that was passed.
     * What the last verification has found is cleared. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status, before the gate was passed, or while tasks are open and `force` is not set.
     * </pre>
     */
    public dev.planwire.v1.VerifyStoryResponse verifyStory(dev.planwire.v1.VerifyStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getVerifyStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Records what the verification of a story has found. The story stays as it is: CompleteStory or ResumeStory goes on.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than needs_verification.
     * </pre>
     */
    public dev.planwire.v1.RecordVerificationResponse recordVerification(dev.planwire.v1.RecordVerificationRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getRecordVerificationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes a story and its plan. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than
     * needs_verification, or where tasks are open or the verification was not passed and `force` is not set.
     * </pre>
     */
    public dev.planwire.v1.CompleteStoryResponse completeStory(dev.planwire.v1.CompleteStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCompleteStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a story that needs verification execute again, in the same wave. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.ResumeStoryResponse resumeStory(dev.planwire.v1.ResumeStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getResumeStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a completed story execute again, in the same wave, and reopens its plan. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status or when the plan's session has an active plan.
     * </pre>
     */
    public dev.planwire.v1.ReopenStoryResponse reopenStory(dev.planwire.v1.ReopenStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getReopenStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a story that failed or was cancelled planned again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from
     * another status.
     * </pre>
     */
    public dev.planwire.v1.ReplanStoryResponse replanStory(dev.planwire.v1.ReplanStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getReplanStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Gives up a story because something went wrong; an active plan becomes a draft. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION when the story was just created, is at a gate whose result is not known, or has ended.
     * </pre>
     */
    public dev.planwire.v1.FailStoryResponse failStory(dev.planwire.v1.FailStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getFailStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Gives up a story that is not wanted any more; an active plan becomes a draft. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION when the story has ended.
     * </pre>
     */
    public dev.planwire.v1.CancelStoryResponse cancelStory(dev.planwire.v1.CancelStoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getCancelStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the changes of a story's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListStoryHistoryResponse listStoryHistory(dev.planwire.v1.ListStoryHistoryRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getListStoryHistoryMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service StoryService.
   * <pre>
   * Keeps stories, and takes them from the first idea through waves of tasks to the verified result. A story is deleted
   * with its plan, by DeletePlan, and archived and restored with it, by ArchivePlan and RestorePlan.
   * </pre>
   */
  public static final class StoryServiceBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<StoryServiceBlockingStub> {
    private StoryServiceBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected StoryServiceBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new StoryServiceBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a story in the status created, and its plan, a draft. Errors: NOT_FOUND for an unknown workspace,
     * ALREADY_EXISTS when the id is taken, or when the plan was given a name that the project has.
     * </pre>
     */
    public dev.planwire.v1.CreateStoryResponse createStory(dev.planwire.v1.CreateStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCreateStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Returns one story with its plan. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.GetStoryResponse getStory(dev.planwire.v1.GetStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getGetStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the stories of a workspace that match all given filters, oldest first; those of archived plans only where
     * `show_archived` is set. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListStoriesResponse listStories(dev.planwire.v1.ListStoriesRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListStoriesMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Changes fields of a story, for example its issue or its pull request. A new title does not change the name of the
     * plan. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public dev.planwire.v1.UpdateStoryResponse updateStory(dev.planwire.v1.UpdateStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getUpdateStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Begins the analysis of a created story. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.AnalyzeStoryResponse analyzeStory(dev.planwire.v1.AnalyzeStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getAnalyzeStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Ends the analysis of a story, with what it has found. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status than analyzing.
     * </pre>
     */
    public dev.planwire.v1.RecordAnalysisResponse recordAnalysis(dev.planwire.v1.RecordAnalysisRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRecordAnalysisMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Begins the planning of an analyzed story. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.PlanStoryResponse planStory(dev.planwire.v1.PlanStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getPlanStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Ends the planning of a story, or leaves out analysis and planning of one that was just created. The tasks that are
     * to be done are created in the story's plan, each with its wave. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status than planning or created.
     * </pre>
     */
    public dev.planwire.v1.RecordExecutionPlanResponse recordExecutionPlan(dev.planwire.v1.RecordExecutionPlanRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRecordExecutionPlanMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Begins the execution of a planned story: activates its plan and opens the first wave, the lowest one that has open
     * tasks. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status or when the plan's session has an active
     * plan.
     * </pre>
     */
    public dev.planwire.v1.ExecuteStoryResponse executeStory(dev.planwire.v1.ExecuteStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getExecuteStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Takes an executing story to the gate, when the tasks of its wave and of those before are finished; what the last
     * gate has found is cleared. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status or while tasks are
     * open.
     * </pre>
     */
    public dev.planwire.v1.CloseWaveResponse closeWave(dev.planwire.v1.CloseWaveRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCloseWaveMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Records what the checks of a wave have found, while the story is at the gate. A gate that was passed opens the next
     * wave, the lowest one above that has open tasks, or leads to verification where there is none; with the gate mode
     * pause_always the story stays at the gate instead. A gate that was not passed leads to gate_failed. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than gate_pending, or when the gate was passed and
     * tasks of the wave are open again.
     * </pre>
     */
    public dev.planwire.v1.RecordGateResultResponse recordGateResult(dev.planwire.v1.RecordGateResultRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRecordGateResultMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Opens the next wave of a story whose gate was passed and that has paused there: the lowest one above the present
     * wave that has open tasks. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than gate_pending,
     * before the gate was passed, or when no later wave has open tasks: call VerifyStory then.
     * </pre>
     */
    public dev.planwire.v1.OpenWaveResponse openWave(dev.planwire.v1.OpenWaveRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getOpenWaveMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Opens the same wave again after it has not passed its gate. Its tasks stay as they are: send back what has to be
     * done again with ReworkTask, RetryTask or ReopenTask. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status than gate_failed.
     * </pre>
     */
    public dev.planwire.v1.RetryWaveResponse retryWave(dev.planwire.v1.RetryWaveRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRetryWaveMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Takes a story to verification when all its tasks are finished: while it executes, or from a gate that was passed.
     * What the last verification has found is cleared. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status, before the gate was passed, or while tasks are open and `force` is not set.
     * </pre>
     */
    public dev.planwire.v1.VerifyStoryResponse verifyStory(dev.planwire.v1.VerifyStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getVerifyStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Records what the verification of a story has found. The story stays as it is: CompleteStory or ResumeStory goes on.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than needs_verification.
     * </pre>
     */
    public dev.planwire.v1.RecordVerificationResponse recordVerification(dev.planwire.v1.RecordVerificationRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getRecordVerificationMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Completes a story and its plan. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than
     * needs_verification, or where tasks are open or the verification was not passed and `force` is not set.
     * </pre>
     */
    public dev.planwire.v1.CompleteStoryResponse completeStory(dev.planwire.v1.CompleteStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCompleteStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a story that needs verification execute again, in the same wave. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public dev.planwire.v1.ResumeStoryResponse resumeStory(dev.planwire.v1.ResumeStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getResumeStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a completed story execute again, in the same wave, and reopens its plan. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status or when the plan's session has an active plan.
     * </pre>
     */
    public dev.planwire.v1.ReopenStoryResponse reopenStory(dev.planwire.v1.ReopenStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getReopenStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Makes a story that failed or was cancelled planned again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from
     * another status.
     * </pre>
     */
    public dev.planwire.v1.ReplanStoryResponse replanStory(dev.planwire.v1.ReplanStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getReplanStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Gives up a story because something went wrong; an active plan becomes a draft. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION when the story was just created, is at a gate whose result is not known, or has ended.
     * </pre>
     */
    public dev.planwire.v1.FailStoryResponse failStory(dev.planwire.v1.FailStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getFailStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Gives up a story that is not wanted any more; an active plan becomes a draft. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION when the story has ended.
     * </pre>
     */
    public dev.planwire.v1.CancelStoryResponse cancelStory(dev.planwire.v1.CancelStoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getCancelStoryMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Lists the changes of a story's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public dev.planwire.v1.ListStoryHistoryResponse listStoryHistory(dev.planwire.v1.ListStoryHistoryRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getListStoryHistoryMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service StoryService.
   * <pre>
   * Keeps stories, and takes them from the first idea through waves of tasks to the verified result. A story is deleted
   * with its plan, by DeletePlan, and archived and restored with it, by ArchivePlan and RestorePlan.
   * </pre>
   */
  public static final class StoryServiceFutureStub
      extends io.grpc.stub.AbstractFutureStub<StoryServiceFutureStub> {
    private StoryServiceFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected StoryServiceFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new StoryServiceFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Creates a story in the status created, and its plan, a draft. Errors: NOT_FOUND for an unknown workspace,
     * ALREADY_EXISTS when the id is taken, or when the plan was given a name that the project has.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CreateStoryResponse> createStory(
        dev.planwire.v1.CreateStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCreateStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Returns one story with its plan. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.GetStoryResponse> getStory(
        dev.planwire.v1.GetStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getGetStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the stories of a workspace that match all given filters, oldest first; those of archived plans only where
     * `show_archived` is set. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListStoriesResponse> listStories(
        dev.planwire.v1.ListStoriesRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListStoriesMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Changes fields of a story, for example its issue or its pull request. A new title does not change the name of the
     * plan. Errors: NOT_FOUND, ABORTED.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.UpdateStoryResponse> updateStory(
        dev.planwire.v1.UpdateStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getUpdateStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Begins the analysis of a created story. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.AnalyzeStoryResponse> analyzeStory(
        dev.planwire.v1.AnalyzeStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getAnalyzeStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Ends the analysis of a story, with what it has found. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status than analyzing.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RecordAnalysisResponse> recordAnalysis(
        dev.planwire.v1.RecordAnalysisRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRecordAnalysisMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Begins the planning of an analyzed story. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.PlanStoryResponse> planStory(
        dev.planwire.v1.PlanStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getPlanStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Ends the planning of a story, or leaves out analysis and planning of one that was just created. The tasks that are
     * to be done are created in the story's plan, each with its wave. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION
     * from another status than planning or created.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RecordExecutionPlanResponse> recordExecutionPlan(
        dev.planwire.v1.RecordExecutionPlanRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRecordExecutionPlanMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Begins the execution of a planned story: activates its plan and opens the first wave, the lowest one that has open
     * tasks. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status or when the plan's session has an active
     * plan.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ExecuteStoryResponse> executeStory(
        dev.planwire.v1.ExecuteStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getExecuteStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Takes an executing story to the gate, when the tasks of its wave and of those before are finished; what the last
     * gate has found is cleared. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status or while tasks are
     * open.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CloseWaveResponse> closeWave(
        dev.planwire.v1.CloseWaveRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCloseWaveMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Records what the checks of a wave have found, while the story is at the gate. A gate that was passed opens the next
     * wave, the lowest one above that has open tasks, or leads to verification where there is none; with the gate mode
     * pause_always the story stays at the gate instead. A gate that was not passed leads to gate_failed. Errors:
     * NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than gate_pending, or when the gate was passed and
     * tasks of the wave are open again.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RecordGateResultResponse> recordGateResult(
        dev.planwire.v1.RecordGateResultRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRecordGateResultMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Opens the next wave of a story whose gate was passed and that has paused there: the lowest one above the present
     * wave that has open tasks. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than gate_pending,
     * before the gate was passed, or when no later wave has open tasks: call VerifyStory then.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.OpenWaveResponse> openWave(
        dev.planwire.v1.OpenWaveRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getOpenWaveMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Opens the same wave again after it has not passed its gate. Its tasks stay as they are: send back what has to be
     * done again with ReworkTask, RetryTask or ReopenTask. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status than gate_failed.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RetryWaveResponse> retryWave(
        dev.planwire.v1.RetryWaveRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRetryWaveMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Takes a story to verification when all its tasks are finished: while it executes, or from a gate that was passed.
     * What the last verification has found is cleared. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another
     * status, before the gate was passed, or while tasks are open and `force` is not set.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.VerifyStoryResponse> verifyStory(
        dev.planwire.v1.VerifyStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getVerifyStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Records what the verification of a story has found. The story stays as it is: CompleteStory or ResumeStory goes on.
     * Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than needs_verification.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.RecordVerificationResponse> recordVerification(
        dev.planwire.v1.RecordVerificationRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getRecordVerificationMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Completes a story and its plan. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from another status than
     * needs_verification, or where tasks are open or the verification was not passed and `force` is not set.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CompleteStoryResponse> completeStory(
        dev.planwire.v1.CompleteStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCompleteStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a story that needs verification execute again, in the same wave. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ResumeStoryResponse> resumeStory(
        dev.planwire.v1.ResumeStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getResumeStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a completed story execute again, in the same wave, and reopens its plan. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION from another status or when the plan's session has an active plan.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ReopenStoryResponse> reopenStory(
        dev.planwire.v1.ReopenStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getReopenStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Makes a story that failed or was cancelled planned again. Errors: NOT_FOUND, ABORTED, FAILED_PRECONDITION from
     * another status.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ReplanStoryResponse> replanStory(
        dev.planwire.v1.ReplanStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getReplanStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Gives up a story because something went wrong; an active plan becomes a draft. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION when the story was just created, is at a gate whose result is not known, or has ended.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.FailStoryResponse> failStory(
        dev.planwire.v1.FailStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getFailStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Gives up a story that is not wanted any more; an active plan becomes a draft. Errors: NOT_FOUND, ABORTED,
     * FAILED_PRECONDITION when the story has ended.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.CancelStoryResponse> cancelStory(
        dev.planwire.v1.CancelStoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getCancelStoryMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Lists the changes of a story's status, oldest first. Errors: NOT_FOUND.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<dev.planwire.v1.ListStoryHistoryResponse> listStoryHistory(
        dev.planwire.v1.ListStoryHistoryRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getListStoryHistoryMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_CREATE_STORY = 0;
  private static final int METHODID_GET_STORY = 1;
  private static final int METHODID_LIST_STORIES = 2;
  private static final int METHODID_UPDATE_STORY = 3;
  private static final int METHODID_ANALYZE_STORY = 4;
  private static final int METHODID_RECORD_ANALYSIS = 5;
  private static final int METHODID_PLAN_STORY = 6;
  private static final int METHODID_RECORD_EXECUTION_PLAN = 7;
  private static final int METHODID_EXECUTE_STORY = 8;
  private static final int METHODID_CLOSE_WAVE = 9;
  private static final int METHODID_RECORD_GATE_RESULT = 10;
  private static final int METHODID_OPEN_WAVE = 11;
  private static final int METHODID_RETRY_WAVE = 12;
  private static final int METHODID_VERIFY_STORY = 13;
  private static final int METHODID_RECORD_VERIFICATION = 14;
  private static final int METHODID_COMPLETE_STORY = 15;
  private static final int METHODID_RESUME_STORY = 16;
  private static final int METHODID_REOPEN_STORY = 17;
  private static final int METHODID_REPLAN_STORY = 18;
  private static final int METHODID_FAIL_STORY = 19;
  private static final int METHODID_CANCEL_STORY = 20;
  private static final int METHODID_LIST_STORY_HISTORY = 21;

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
        case METHODID_CREATE_STORY:
          serviceImpl.createStory((dev.planwire.v1.CreateStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CreateStoryResponse>) responseObserver);
          break;
        case METHODID_GET_STORY:
          serviceImpl.getStory((dev.planwire.v1.GetStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.GetStoryResponse>) responseObserver);
          break;
        case METHODID_LIST_STORIES:
          serviceImpl.listStories((dev.planwire.v1.ListStoriesRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListStoriesResponse>) responseObserver);
          break;
        case METHODID_UPDATE_STORY:
          serviceImpl.updateStory((dev.planwire.v1.UpdateStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.UpdateStoryResponse>) responseObserver);
          break;
        case METHODID_ANALYZE_STORY:
          serviceImpl.analyzeStory((dev.planwire.v1.AnalyzeStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.AnalyzeStoryResponse>) responseObserver);
          break;
        case METHODID_RECORD_ANALYSIS:
          serviceImpl.recordAnalysis((dev.planwire.v1.RecordAnalysisRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RecordAnalysisResponse>) responseObserver);
          break;
        case METHODID_PLAN_STORY:
          serviceImpl.planStory((dev.planwire.v1.PlanStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.PlanStoryResponse>) responseObserver);
          break;
        case METHODID_RECORD_EXECUTION_PLAN:
          serviceImpl.recordExecutionPlan((dev.planwire.v1.RecordExecutionPlanRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RecordExecutionPlanResponse>) responseObserver);
          break;
        case METHODID_EXECUTE_STORY:
          serviceImpl.executeStory((dev.planwire.v1.ExecuteStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ExecuteStoryResponse>) responseObserver);
          break;
        case METHODID_CLOSE_WAVE:
          serviceImpl.closeWave((dev.planwire.v1.CloseWaveRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CloseWaveResponse>) responseObserver);
          break;
        case METHODID_RECORD_GATE_RESULT:
          serviceImpl.recordGateResult((dev.planwire.v1.RecordGateResultRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RecordGateResultResponse>) responseObserver);
          break;
        case METHODID_OPEN_WAVE:
          serviceImpl.openWave((dev.planwire.v1.OpenWaveRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.OpenWaveResponse>) responseObserver);
          break;
        case METHODID_RETRY_WAVE:
          serviceImpl.retryWave((dev.planwire.v1.RetryWaveRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RetryWaveResponse>) responseObserver);
          break;
        case METHODID_VERIFY_STORY:
          serviceImpl.verifyStory((dev.planwire.v1.VerifyStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.VerifyStoryResponse>) responseObserver);
          break;
        case METHODID_RECORD_VERIFICATION:
          serviceImpl.recordVerification((dev.planwire.v1.RecordVerificationRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.RecordVerificationResponse>) responseObserver);
          break;
        case METHODID_COMPLETE_STORY:
          serviceImpl.completeStory((dev.planwire.v1.CompleteStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CompleteStoryResponse>) responseObserver);
          break;
        case METHODID_RESUME_STORY:
          serviceImpl.resumeStory((dev.planwire.v1.ResumeStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ResumeStoryResponse>) responseObserver);
          break;
        case METHODID_REOPEN_STORY:
          serviceImpl.reopenStory((dev.planwire.v1.ReopenStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ReopenStoryResponse>) responseObserver);
          break;
        case METHODID_REPLAN_STORY:
          serviceImpl.replanStory((dev.planwire.v1.ReplanStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ReplanStoryResponse>) responseObserver);
          break;
        case METHODID_FAIL_STORY:
          serviceImpl.failStory((dev.planwire.v1.FailStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.FailStoryResponse>) responseObserver);
          break;
        case METHODID_CANCEL_STORY:
          serviceImpl.cancelStory((dev.planwire.v1.CancelStoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.CancelStoryResponse>) responseObserver);
          break;
        case METHODID_LIST_STORY_HISTORY:
          serviceImpl.listStoryHistory((dev.planwire.v1.ListStoryHistoryRequest) request,
              (io.grpc.stub.StreamObserver<dev.planwire.v1.ListStoryHistoryResponse>) responseObserver);
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
          getCreateStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CreateStoryRequest,
              dev.planwire.v1.CreateStoryResponse>(
                service, METHODID_CREATE_STORY)))
        .addMethod(
          getGetStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.GetStoryRequest,
              dev.planwire.v1.GetStoryResponse>(
                service, METHODID_GET_STORY)))
        .addMethod(
          getListStoriesMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListStoriesRequest,
              dev.planwire.v1.ListStoriesResponse>(
                service, METHODID_LIST_STORIES)))
        .addMethod(
          getUpdateStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.UpdateStoryRequest,
              dev.planwire.v1.UpdateStoryResponse>(
                service, METHODID_UPDATE_STORY)))
        .addMethod(
          getAnalyzeStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.AnalyzeStoryRequest,
              dev.planwire.v1.AnalyzeStoryResponse>(
                service, METHODID_ANALYZE_STORY)))
        .addMethod(
          getRecordAnalysisMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RecordAnalysisRequest,
              dev.planwire.v1.RecordAnalysisResponse>(
                service, METHODID_RECORD_ANALYSIS)))
        .addMethod(
          getPlanStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.PlanStoryRequest,
              dev.planwire.v1.PlanStoryResponse>(
                service, METHODID_PLAN_STORY)))
        .addMethod(
          getRecordExecutionPlanMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RecordExecutionPlanRequest,
              dev.planwire.v1.RecordExecutionPlanResponse>(
                service, METHODID_RECORD_EXECUTION_PLAN)))
        .addMethod(
          getExecuteStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ExecuteStoryRequest,
              dev.planwire.v1.ExecuteStoryResponse>(
                service, METHODID_EXECUTE_STORY)))
        .addMethod(
          getCloseWaveMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CloseWaveRequest,
              dev.planwire.v1.CloseWaveResponse>(
                service, METHODID_CLOSE_WAVE)))
        .addMethod(
          getRecordGateResultMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RecordGateResultRequest,
              dev.planwire.v1.RecordGateResultResponse>(
                service, METHODID_RECORD_GATE_RESULT)))
        .addMethod(
          getOpenWaveMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.OpenWaveRequest,
              dev.planwire.v1.OpenWaveResponse>(
                service, METHODID_OPEN_WAVE)))
        .addMethod(
          getRetryWaveMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RetryWaveRequest,
              dev.planwire.v1.RetryWaveResponse>(
                service, METHODID_RETRY_WAVE)))
        .addMethod(
          getVerifyStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.VerifyStoryRequest,
              dev.planwire.v1.VerifyStoryResponse>(
                service, METHODID_VERIFY_STORY)))
        .addMethod(
          getRecordVerificationMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.RecordVerificationRequest,
              dev.planwire.v1.RecordVerificationResponse>(
                service, METHODID_RECORD_VERIFICATION)))
        .addMethod(
          getCompleteStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CompleteStoryRequest,
              dev.planwire.v1.CompleteStoryResponse>(
                service, METHODID_COMPLETE_STORY)))
        .addMethod(
          getResumeStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ResumeStoryRequest,
              dev.planwire.v1.ResumeStoryResponse>(
                service, METHODID_RESUME_STORY)))
        .addMethod(
          getReopenStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ReopenStoryRequest,
              dev.planwire.v1.ReopenStoryResponse>(
                service, METHODID_REOPEN_STORY)))
        .addMethod(
          getReplanStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ReplanStoryRequest,
              dev.planwire.v1.ReplanStoryResponse>(
                service, METHODID_REPLAN_STORY)))
        .addMethod(
          getFailStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.FailStoryRequest,
              dev.planwire.v1.FailStoryResponse>(
                service, METHODID_FAIL_STORY)))
        .addMethod(
          getCancelStoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.CancelStoryRequest,
              dev.planwire.v1.CancelStoryResponse>(
                service, METHODID_CANCEL_STORY)))
        .addMethod(
          getListStoryHistoryMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              dev.planwire.v1.ListStoryHistoryRequest,
              dev.planwire.v1.ListStoryHistoryResponse>(
                service, METHODID_LIST_STORY_HISTORY)))
        .build();
  }

  private static abstract class StoryServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    StoryServiceBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return dev.planwire.v1.StoryServiceOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("StoryService");
    }
  }

  private static final class StoryServiceFileDescriptorSupplier
      extends StoryServiceBaseDescriptorSupplier {
    StoryServiceFileDescriptorSupplier() {}
  }

  private static final class StoryServiceMethodDescriptorSupplier
      extends StoryServiceBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    StoryServiceMethodDescriptorSupplier(java.lang.String methodName) {
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
      synchronized (StoryServiceGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new StoryServiceFileDescriptorSupplier())
              .addMethod(getCreateStoryMethod())
              .addMethod(getGetStoryMethod())
              .addMethod(getListStoriesMethod())
              .addMethod(getUpdateStoryMethod())
              .addMethod(getAnalyzeStoryMethod())
              .addMethod(getRecordAnalysisMethod())
              .addMethod(getPlanStoryMethod())
              .addMethod(getRecordExecutionPlanMethod())
              .addMethod(getExecuteStoryMethod())
              .addMethod(getCloseWaveMethod())
              .addMethod(getRecordGateResultMethod())
              .addMethod(getOpenWaveMethod())
              .addMethod(getRetryWaveMethod())
              .addMethod(getVerifyStoryMethod())
              .addMethod(getRecordVerificationMethod())
              .addMethod(getCompleteStoryMethod())
              .addMethod(getResumeStoryMethod())
              .addMethod(getReopenStoryMethod())
              .addMethod(getReplanStoryMethod())
              .addMethod(getFailStoryMethod())
              .addMethod(getCancelStoryMethod())
              .addMethod(getListStoryHistoryMethod())
              .build();
        }
      }
    }
    return result;
  }
}
