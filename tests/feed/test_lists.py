"""List first, then watch from the list's token: nothing lies between."""

import threading

import grpc

from tests.conftest import StartServer
from tests.feed.watching import started
from tests.rpc.client import Client

_TASKS = 200


def test_a_list_and_the_stream_after_it_have_everything(start_server: StartServer) -> None:
    with grpc.insecure_channel(start_server()) as channel, grpc.insecure_channel(start_server()) as other:
        client = Client(channel)
        client.RegisterWorkspace(workspace_id="home", path="/home")
        writers = [threading.Thread(target=_write, args=(Client(way),)) for way in (channel, other)]
        for writer in writers:
            writer.start()
        copies = []
        for _ in range(8):
            known: set[str] = set()
            token, page_token = "", ""
            while True:
                page = client.ListTasks(workspace_id="home", page_size=20, page_token=page_token)
                known |= {task.id for task in page.tasks}
                assert token in {"", page.resume_token}
                token, page_token = page.resume_token, page.next_page_token
                if not page_token:
                    break
            copies.append(
                (known, client.with_(timeout=60).WatchTasks(workspace_id="home", options={"resume_token": token}))
            )
        for writer in writers:
            writer.join()
        for known, stream in copies:
            started(stream)
            while len(known) < 2 * _TASKS:
                known |= {event.task_id for event in next(stream).events.events}


def _write(client: Client) -> None:
    for _ in range(_TASKS):
        client.CreateTask(workspace_id="home", task={"title": "t"})
