"""A case of steps, run with one language."""

import base64
import time
from collections.abc import Iterator
from typing import Any

from clients.conformance.api import METHODS, Json, answer, detail, full_name, wire
from clients.conformance.judging import differences
from clients.conformance.runner import Line, Runner
from clients.conformance.scenarios import Case, Step, Values
from clients.conformance.stage import Stage


async def run_steps(case: Case, workspace: str, runner: Runner, stage: Stage) -> list[str]:
    """What went otherwise than expected. Raises RunnerEnded and AioRpcError where it could not be found out."""
    await stage.register(workspace)
    values = Values(workspace=workspace)
    api = await stage.api()
    for step in case.given:
        found = await api.call(step.call, *(values.request(step.call, request) for request in _requests(step)))
        values.save(step.save, found)
    for number, step in enumerate(case.steps, 1):
        problems = list(await _run(step, case.server, values, runner, stage))
        if problems:
            return [f"step {number}, {step.call}: {problem}" for problem in problems]
    return []


def _requests(step: Step) -> list[Json]:
    return [step.request] if step.requests is None else step.requests


async def _run(step: Step, server: str, values: Values, runner: Runner, stage: Stage) -> list[str]:
    sent = [wire(step.call, values.request(step.call, request)) for request in _requests(step)]
    began = time.monotonic()
    end = await runner.ask(
        "call",
        target=await stage.target(server, **values.fill(step.target)),
        method=full_name(step.call),
        requests=[base64.b64encode(each).decode("ascii") for each in sent],
        plain=step.plain,
        **step.options,
    )
    seconds = time.monotonic() - began
    problems = list(judged(step, values, end))
    if step.within_seconds is not None and seconds > step.within_seconds:
        problems.append(f"it took {seconds:.1f} s, and not at most {step.within_seconds:g} s")
    if step.save and not problems:
        values.save(step.save, answer(step.call, end["messages"][0]))
    return problems


def judged(step: Step, values: Values, end: Line) -> Iterator[str]:
    """Where the end of a call is not what the step expects."""
    expected_error = values.fill(step.error or {"code": "OK"})
    codes = expected_error.pop("code")
    codes = codes if isinstance(codes, list) else [codes]
    if end.get("code") not in codes:
        yield f"the code is {end.get('code')} instead of {' or '.join(codes)}: {end.get('message')}"
        return
    yield from _judged_details(expected_error, end)
    if step.call not in METHODS:
        return
    found = [answer(step.call, message) for message in end.get("messages", ())]
    if step.answer is not None:
        yield from differences([values.fill(step.answer)], found)
    if step.answers is not None:
        yield from differences(values.fill(step.answers), found)


def _judged_details(expected: Json, end: Line) -> Iterator[str]:
    details = [detail(each["type"], each["value"]) for each in end.get("details", ())]
    for wanted in expected.pop("details", ()):
        same = [each for each in details if each["@type"] == wanted["@type"]]
        if not same:
            yield f"there is no {wanted['@type']} among {details}"
        else:
            yield from differences(wanted, same[0], wanted["@type"])
    if expected.pop("bare", False) and (details or end.get("reason")):
        yield f"what gRPC itself refuses has no details, and not {details}"
    told: dict[str, Any] = {name: end.get(name) for name in expected}
    yield from differences(expected, told)
