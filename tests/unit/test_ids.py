"""Ids, and the paths that workspace ids are made from."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import normalise_path, path_name, uuid7, workspace_id

PARTS = st.lists(st.text(st.characters(exclude_characters="/\\\0", codec="utf-8"), min_size=1).filter(
    lambda part: part not in {".", ".."}
), min_size=1)  # fmt: skip


# The ids are what `printf %s PATH | sha256sum | cut -c1-16` prints.
@pytest.mark.parametrize(
    ("path", "normalised", "id_"),
    [
        ("/", "/", "8a5edab282632443"),
        ("/a/b", "/a/b", "662b7b62a798bb2d"),
        ("/a/b/", "/a/b", "662b7b62a798bb2d"),
        ("/a//./x/../b", "/a/b", "662b7b62a798bb2d"),
        ("/../a/b", "/a/b", "662b7b62a798bb2d"),
        ("C:\\Users\\X\\", "c:/users/x", "2858daa0fc1682e6"),
        ("c:/users/x", "c:/users/x", "2858daa0fc1682e6"),
        ("C:\\", "c:/", "508e9f1d9b22d570"),
        ("\\\\Srv\\Share\\x", "//srv/share/x", "52a01b1e985a53a0"),
    ],
)
def test_worked_examples(path: str, normalised: str, id_: str) -> None:
    assert normalise_path(path) == normalised
    assert workspace_id(path) == id_


@pytest.mark.parametrize("path", ["", "relative", "./here", "~/project", "C:relative"])
def test_a_relative_path_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="absolute"):
        normalise_path(path)


@given(PARTS)
def test_normalising_twice_changes_nothing(parts: list[str]) -> None:
    once = normalise_path("/" + "/".join(parts))
    assert normalise_path(once) == once


@given(PARTS, st.integers(0, 5))
def test_detours_lead_to_the_same_workspace(parts: list[str], place: int) -> None:
    detour = [*parts[:place], "aside", "..", ".", "", *parts[place:]]
    assert workspace_id("/" + "/".join(detour) + "/") == workspace_id("/" + "/".join(parts))


@given(PARTS, PARTS)
def test_other_paths_are_other_workspaces(parts: list[str], others: list[str]) -> None:
    same = normalise_path("/" + "/".join(parts)) == normalise_path("/" + "/".join(others))
    assert (workspace_id("/" + "/".join(parts)) == workspace_id("/" + "/".join(others))) is same


def test_the_name_is_the_last_part() -> None:
    assert [path_name(path) for path in ("/home/ada/project", "c:/", "/")] == ["project", "c:", "/"]


def test_uuids_are_of_version_7_and_increase() -> None:
    ids = [uuid7() for _ in range(10_000)]
    assert ids == sorted(set(ids))
    assert {(uuid.UUID(id_).version, uuid.UUID(id_).variant) for id_ in ids} == {(7, uuid.RFC_4122)}
