"""ReportService."""

from planwire.v1 import report_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.store.reports import ReportStore


class ReportServicer:
    """See protos/planwire/v1/report_service.proto."""

    def __init__(self, reports: ReportStore, feed: Feed) -> None:
        self._reports = reports
        self._feed = feed

    async def ListFailedTasks(self, request: pb.ListFailedTasksRequest, call: Call) -> pb.ListFailedTasksResponse:
        page = await self._reports.page("failed_tasks", request, self._feed.resume_token())
        return pb.ListFailedTasksResponse(
            failed_tasks=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def ListTaskTimeline(self, request: pb.ListTaskTimelineRequest, call: Call) -> pb.ListTaskTimelineResponse:
        page = await self._reports.page("task_timeline", request, self._feed.resume_token())
        return pb.ListTaskTimelineResponse(
            steps=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def ListResourceUse(self, request: pb.ListResourceUseRequest, call: Call) -> pb.ListResourceUseResponse:
        page = await self._reports.page("resource_use", request, self._feed.resume_token())
        return pb.ListResourceUseResponse(
            resource_use=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def ListAiCosts(self, request: pb.ListAiCostsRequest, call: Call) -> pb.ListAiCostsResponse:
        page = await self._reports.page("ai_costs", request, self._feed.resume_token())
        return pb.ListAiCostsResponse(
            ai_costs=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def ListAgentDurations(
        self, request: pb.ListAgentDurationsRequest, call: Call
    ) -> pb.ListAgentDurationsResponse:
        page = await self._reports.page("agent_durations", request, self._feed.resume_token())
        return pb.ListAgentDurationsResponse(
            agent_durations=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def ListFailedSteps(self, request: pb.ListFailedStepsRequest, call: Call) -> pb.ListFailedStepsResponse:
        page = await self._reports.page("failed_steps", request, self._feed.resume_token())
        return pb.ListFailedStepsResponse(
            execution_logs=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def ListThroughput(self, request: pb.ListThroughputRequest, call: Call) -> pb.ListThroughputResponse:
        page = await self._reports.page("throughput", request, self._feed.resume_token())
        return pb.ListThroughputResponse(
            days=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def ListBlockers(self, request: pb.ListBlockersRequest, call: Call) -> pb.ListBlockersResponse:
        page = await self._reports.page("blockers", request, self._feed.resume_token())
        return pb.ListBlockersResponse(
            blockers=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )
