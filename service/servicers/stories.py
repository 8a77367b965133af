"""StoryService."""

from collections.abc import Callable
from typing import Any, TypeVar

from google.protobuf.message import Message
from planwire.v1 import story_service_pb2 as pb

from service.domain.transitions import STORY_TRANSITIONS
from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.plans import PlanStore
from service.store.stories import StoryStore

R = TypeVar("R", bound=Message)


class StoryServicer:
    """See protos/planwire/v1/story_service.proto."""

    def __init__(self, stories: StoryStore, plans: PlanStore, feed: Feed) -> None:
        self._stories = stories
        self._plans = plans
        self._feed = feed

    async def CreateStory(self, request: pb.CreateStoryRequest, call: Call) -> pb.CreateStoryResponse:
        story, replayed = await self._stories.create(request, call_info(call, request))
        plan = await self._plans.get(request.workspace_id, story.id)
        return pb.CreateStoryResponse(story=story, plan=plan, replayed=replayed)

    async def GetStory(self, request: pb.GetStoryRequest, call: Call) -> pb.GetStoryResponse:
        story = await self._stories.get(request.workspace_id, request.story_id)
        return pb.GetStoryResponse(story=story, plan=await self._plans.get(request.workspace_id, story.id))

    async def ListStories(self, request: pb.ListStoriesRequest, call: Call) -> pb.ListStoriesResponse:
        page = await self._stories.list(request, self._feed.resume_token())
        return pb.ListStoriesResponse(
            stories=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def UpdateStory(self, request: pb.UpdateStoryRequest, call: Call) -> pb.UpdateStoryResponse:
        story, replayed = await self._stories.update(request, call_info(call, request))
        return pb.UpdateStoryResponse(story=story, replayed=replayed)

    async def AnalyzeStory(self, request: pb.AnalyzeStoryRequest, call: Call) -> pb.AnalyzeStoryResponse:
        return await self._transition(request, call, pb.AnalyzeStoryResponse)

    async def RecordAnalysis(self, request: pb.RecordAnalysisRequest, call: Call) -> pb.RecordAnalysisResponse:
        return await self._transition(request, call, pb.RecordAnalysisResponse)

    async def PlanStory(self, request: pb.PlanStoryRequest, call: Call) -> pb.PlanStoryResponse:
        return await self._transition(request, call, pb.PlanStoryResponse)

    async def RecordExecutionPlan(
        self, request: pb.RecordExecutionPlanRequest, call: Call
    ) -> pb.RecordExecutionPlanResponse:
        return await self._transition(request, call, pb.RecordExecutionPlanResponse)

    async def ExecuteStory(self, request: pb.ExecuteStoryRequest, call: Call) -> pb.ExecuteStoryResponse:
        return await self._transition(request, call, pb.ExecuteStoryResponse)

    async def CloseWave(self, request: pb.CloseWaveRequest, call: Call) -> pb.CloseWaveResponse:
        return await self._transition(request, call, pb.CloseWaveResponse)

    async def RecordGateResult(self, request: pb.RecordGateResultRequest, call: Call) -> pb.RecordGateResultResponse:
        return await self._transition(request, call, pb.RecordGateResultResponse)

    async def OpenWave(self, request: pb.OpenWaveRequest, call: Call) -> pb.OpenWaveResponse:
        return await self._transition(request, call, pb.OpenWaveResponse)

    async def RetryWave(self, request: pb.RetryWaveRequest, call: Call) -> pb.RetryWaveResponse:
        return await self._transition(request, call, pb.RetryWaveResponse)

    async def VerifyStory(self, request: pb.VerifyStoryRequest, call: Call) -> pb.VerifyStoryResponse:
        return await self._transition(request, call, pb.VerifyStoryResponse, force=request.force)

    async def CompleteStory(self, request: pb.CompleteStoryRequest, call: Call) -> pb.CompleteStoryResponse:
        return await self._transition(request, call, pb.CompleteStoryResponse, force=request.force)

    async def ResumeStory(self, request: pb.ResumeStoryRequest, call: Call) -> pb.ResumeStoryResponse:
        return await self._transition(request, call, pb.ResumeStoryResponse)

    async def ReopenStory(self, request: pb.ReopenStoryRequest, call: Call) -> pb.ReopenStoryResponse:
        return await self._transition(request, call, pb.ReopenStoryResponse)

    async def ReplanStory(self, request: pb.ReplanStoryRequest, call: Call) -> pb.ReplanStoryResponse:
        return await self._transition(request, call, pb.ReplanStoryResponse)

    async def FailStory(self, request: pb.FailStoryRequest, call: Call) -> pb.FailStoryResponse:
        return await self._transition(request, call, pb.FailStoryResponse)

    async def CancelStory(self, request: pb.CancelStoryRequest, call: Call) -> pb.CancelStoryResponse:
        return await self._transition(request, call, pb.CancelStoryResponse)

    async def RecordVerification(
        self, request: pb.RecordVerificationRequest, call: Call
    ) -> pb.RecordVerificationResponse:
        story, replayed = await self._stories.record_verification(request, call_info(call, request))
        return pb.RecordVerificationResponse(story=story, replayed=replayed)

    async def ListStoryHistory(self, request: pb.ListStoryHistoryRequest, call: Call) -> pb.ListStoryHistoryResponse:
        page = await self._stories.history(request, self._feed.resume_token())
        return pb.ListStoryHistoryResponse(
            entries=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def _transition(self, request: Any, call: Call, response: Callable[..., R], *, force: bool = False) -> R:
        transition = STORY_TRANSITIONS[call.method.name]
        story, replayed = await self._stories.transition(request, call_info(call, request), transition, force=force)
        return response(story=story, replayed=replayed)
