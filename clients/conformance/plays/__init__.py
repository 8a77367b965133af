"""What cannot be told in steps: several runners at once, and servers and connections that break meanwhile."""

from collections.abc import Awaitable, Callable, Mapping

from clients.conformance.plays import connections, folders, lists, watches, workers
from clients.conformance.plays.players import Play, Players
from clients.conformance.scenarios import Case

__all__ = ["PLAYS", "Players"]


def _of(play: Callable[[Play], Awaitable[None]]) -> Callable[[Players, Case], Awaitable[dict[str, list[str]]]]:
    async def run(players: Players, case: Case) -> dict[str, list[str]]:
        begun = Play(players, case)
        await begun.run(play)
        return begun.problems

    return run


PLAYS: Mapping[str, Callable[[Players, Case], Awaitable[dict[str, list[str]]]]] = {
    play.__name__: _of(play)
    for play in (
        connections.at_a_time,
        connections.lost_answer,
        connections.silence,
        connections.nobody_there,
        connections.server_comes_back,
        connections.token_in_the_clear,
        folders.worktrees,
        folders.named_folders,
        folders.named_workspaces,
        folders.damaged_files,
        lists.all_pages,
        watches.one_stream_too_many,
        watches.quiet_watch,
        watches.refused_watch,
        watches.taken_away_token,
        watches.broken_watch,
        watches.resumed_watch,
        watches.snapshot,
        watches.expired_token,
        watches.slow_consumer,
        workers.wanted_tasks,
        workers.conflicts,
        workers.claim_race,
        workers.takeover,
        workers.lost_lease,
        workers.lost_completion,
        workers.no_room,
        workers.closed_while_handing_in,
        workers.given_back,
        workers.failing,
        workers.tried_again,
    )
}
