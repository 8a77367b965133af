"""Executions of agents: the calls of models that they made."""

from typing import Any

from planwire.v1.agent_execution_pb2 import AgentExecution

from service.database.statements import Database
from service.store.resource import Request, Resource
from service.store.workspaces import WorkspaceStore


class AgentExecutionStore(Resource[AgentExecution]):
    """The table agent_executions."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, parents: dict[str, Resource[Any]]) -> None:
        """`parents` are what an execution can be a part of, by the fields that name them."""
        super().__init__(database, AgentExecution, "agent_executions", workspaces)
        self._parents = parents

    async def _scope_is_archived(self, request: Request) -> bool:
        archived = False
        for name, parent in self._parents.items():
            if id_ := getattr(request, name):
                archived = await parent.is_archived(request.workspace_id, id_) or archived
        await self._workspaces.require(request.workspace_id)
        return archived
