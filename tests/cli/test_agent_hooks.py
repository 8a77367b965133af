"""Our hooks in the settings of Claude Code, of which nothing else changes."""

import json

import pytest
from planwire.cli.everyday.agent_hooks import COMMAND, with_hooks, without_hooks

OTHER = '{"hooks": [{"type": "command", "command": "date"}]}'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "{ }\n",
        "{\n}\n",
        '{\n    "model": "x",\n    "a": [1, 2],\n    "hooks": {}\n}\n',
        '{"model":"\\u00e9","n":1.10,"hooks":{"SessionStart":[ ]}}',
        '{\r\n\t"model": "x"\r\n}',
        '\ufeff{"a": 1}\n',
        f'{{"hooks": {{"SessionStart": [{OTHER}]}}, "b": 2}}',
        f'{{"hooks": {{"Stop": [{OTHER}], "PreCompact": [{OTHER},\n  {OTHER}]}}}}',
        '{"hooks": {"SessionStart": ["x", {"hooks": null}, {"hooks": ["planwire prime"]}]}}',
    ],
)
def test_hooks_that_are_taken_back_leave_the_settings_as_they_were(text: str) -> None:
    written = with_hooks(text)
    assert with_hooks(written) == written
    assert written.count(COMMAND) == text.count(COMMAND) + 2
    said = json.loads(written.removeprefix("\ufeff"))["hooks"]
    ours = {"matcher": "", "hooks": [{"type": "command", "command": COMMAND}]}
    assert [said[event][-1] for event in ("SessionStart", "PreCompact")] == [ours, ours]
    assert without_hooks(written) == text
    assert without_hooks(text) == text


def test_hooks_in_settings_that_were_formatted_anew_are_found() -> None:
    before = {"model": "x", "hooks": {"PreCompact": [json.loads(OTHER)]}}
    formatted = json.dumps(json.loads(with_hooks(json.dumps(before))), indent="\t")
    assert json.loads(without_hooks(formatted)) == before
    assert without_hooks(json.dumps(json.loads(with_hooks("")))) == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[]", "settings are an object, and this is a list"),
        ('{"hooks": null}', "its `hooks` must be an object, not null"),
        ('{"hooks": {"SessionStart": {"a": 1}}}', "its `hooks.SessionStart` must be a list, not an object"),
        ('{"hooks": {"PreCompact": null}}', "its `hooks.PreCompact` must be a list, not null"),
        ('{"a": 1, "a": 2}', "gives 'a' more than once"),
        ("{ // why\n}", "Expecting property name"),
    ],
)
def test_what_are_no_settings_is_refused(text: str, reason: str) -> None:
    for change in (with_hooks, without_hooks):
        with pytest.raises(ValueError, match=reason):
            change(text)
