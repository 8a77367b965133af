"""What ends a watch, and what looks like an end and is none."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import planwire
import pytest
from planwire import WatchState, errors
from planwire.v1.workspace_service_pb2 import DeleteWorkspaceRequest

from tests.clients.python.conftest import certified, create_task, opened
from tests.conftest import StartServer
from tests.support.proxy import Proxy
from tests.support.tokens import admin_of, write_tokens

Permit = Callable[..., None]


@pytest.fixture
def permit(tmp_path: Path) -> Permit:
    """Replaces the tokens file: each argument is a principal, whose token is its name, and its workspace."""

    def permit(**workspaces: str) -> None:
        write_tokens(tmp_path / "tokens.toml", {name: admin_of(id_) for name, id_ in workspaces.items()})

    return permit


@pytest.mark.parametrize(
    ("left", "error"), [({"ada": "elsewhere"}, errors.PermissionDenied), ({"eve": "*"}, errors.Unauthenticated)]
)
async def test_a_principal_that_loses_access(
    start_server: StartServer,
    client: planwire.Client,
    permit: Permit,
    tmp_path: Path,
    left: dict[str, str],
    error: type[errors.PlanwireError],
) -> None:
    """The open stream ends, and another is refused. With access again, the last token is as good as ever."""
    permit(ada="*")
    address = start_server(tokens_file=tmp_path / "tokens.toml")
    async with planwire.connect(address, token="ada", workspace=client.workspace) as ada:
        watch = ada.watch_tasks()
        waiting = await opened(watch)
        permit(**left)
        async with asyncio.timeout(60):
            with pytest.raises(error):
                await waiting
            with pytest.raises(error):
                await anext(watch)
        task_id = await create_task(client)
        permit(ada="*")
        async with asyncio.timeout(60), ada.watch_tasks(resume_token=watch.resume_token) as later:
            assert (await anext(later)).task_id == task_id


async def _read_to_the_end(watch: AsyncIterator[object]) -> None:
    """Events of what went with a workspace can follow its own."""
    async for _ in watch:
        pass


async def test_a_workspace_that_is_deleted(client: planwire.Client, distant: planwire.Client, proxy: Proxy) -> None:
    """The events of the end arrive, and then there is nothing to go on with."""
    await create_task(client)
    async with distant.watch_events() as watch:
        waiting = await opened(watch)
        await client.workspaces.DeleteWorkspace(DeleteWorkspaceRequest(workspace_id=client.workspace, force=True))
        async with asyncio.timeout(60):
            event = await waiting
            while event.kind != "workspace.deleted":
                event = await anext(watch)
            await proxy.cut()
            with pytest.raises(errors.NotFound) as caught:
                await _read_to_the_end(watch)
    assert caught.value.reason == "RESOURCE_NOT_FOUND"


async def test_a_certificate_that_changes(
    start_server: StartServer, client: planwire.Client, certificates: Path, tmp_path: Path
) -> None:
    """A successor of the same authority is gone on with. A stranger is told of, and not listened to."""

    def server(folder: Path, name: str) -> str:
        return start_server(tls_cert=folder / f"{name}.pem", tls_key=folder / f"{name}.key")

    told: list[errors.PlanwireError] = []

    def note(_: WatchState, error: errors.PlanwireError | None) -> None:
        told.extend([error] if error else [])

    async with (
        Proxy(server(certificates, "server")) as proxy,
        planwire.connect(proxy.address, workspace=client.workspace, tls_ca=certificates / "ca.pem") as trusting,
        trusting.watch_tasks(on_state=note) as watch,
    ):
        waiting = await opened(watch)
        proxy.target = server(certified(tmp_path), "server")
        await proxy.cut()
        task_id = await create_task(client)
        async with asyncio.timeout(60):
            while len(told) < 3:
                await asyncio.sleep(0.05)
        assert not waiting.done()
        assert "certificate" in str(told[-1]).lower()
        proxy.target = server(certificates, "successor")
        async with asyncio.timeout(60):
            assert (await waiting).task_id == task_id
