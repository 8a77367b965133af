"""A small repository in the code graph of a workspace, for the tests of the graph."""

from dataclasses import dataclass
from typing import Any

from planwire.v1.code_graph_pb2 import CodeNode
from planwire.v1.code_graph_service_pb2 import IndexCodeRequest, IndexCodeResponse

from tests.rpc.client import Client

BASE = "class Base:\n    def run(self):\n        self.step()\n\n    def step(self):\n        pass\n"
MAIN = (
    "from app.base import Base\n\n\nclass Child(Base):\n    def step(self):\n        return 1\n\n\n"
    "def start(child: Child):\n    child.run()\n    unknown.go()\n"
)
TEST = "from app.main import start\n\n\ndef test_start():\n    start(None)\n"
FILES = {"app/base.py": BASE, "app/main.py": MAIN, "tests/test_main.py": TEST}


@dataclass
class Graph:
    """The code graph of a workspace."""

    client: Client
    workspace_id: str

    def index(self, files: dict[str, str], commit_sha: str = "") -> IndexCodeResponse:
        requests = [
            IndexCodeRequest(
                workspace_id=self.workspace_id, file={"path": path, "content": text}, commit_sha=commit_sha
            )
            for path, text in files.items()
        ]
        response: IndexCodeResponse = self.client.IndexCode(requests)
        return response

    def node(self, name: str, **fields: Any) -> CodeNode:
        nodes = self.client.FindSymbols(workspace_id=self.workspace_id, query=name, exact=True, **fields).nodes
        found: CodeNode = nodes[0]
        return found

    def related(self, name: str, edge_type: str, direction: str = "INCOMING", **fields: Any) -> set[str]:
        page = self.client.ListRelatedSymbols(
            workspace_id=self.workspace_id,
            node_id=self.node(name).id,
            edge_types=[f"CODE_EDGE_TYPE_{edge_type}"],
            direction=f"CODE_DIRECTION_{direction}",
            **fields,
        )
        return {each.node.fully_qualified_name for each in page.related}

    def impact(self, **fields: Any) -> dict[str, int]:
        response = self.client.GetImpact(workspace_id=self.workspace_id, **fields)
        return {each.node.fully_qualified_name: each.depth for each in response.impacted}
