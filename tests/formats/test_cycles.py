"""Edges that close cycles."""

import itertools
from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.formats.cycles import Edge, closing_edges

EDGES = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=20, unique=True)

# A busy machine is no reason to fail.
patiently = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def has_cycle(edges: Iterable[Edge]) -> bool:
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for source, target in edges:
        sorter.add(source, target)
    try:
        sorter.prepare()
    except CycleError:
        return True
    # graphlib takes an edge from a node to itself for none.
    return any(source == target for source, target in edges)


@patiently
@given(EDGES)
def test_without_them_there_is_no_cycle(edges: list[Edge]) -> None:
    closing = closing_edges(edges)
    assert set(closing) <= set(edges)
    assert bool(closing) == has_cycle(edges)
    assert not has_cycle([edge for edge in edges if edge not in closing])


@patiently
@given(EDGES)
def test_each_is_the_last_step_of_the_cycle_that_is_shown(edges: list[Edge]) -> None:
    for (source, target), text in closing_edges(edges).items():
        way = text.split(" -> ")
        assert (way[0], way[-2], way[-1]) == (target, source, target)
        assert set(itertools.pairwise(way)) <= set(edges)


@pytest.mark.parametrize(
    ("length", "shown"),
    [
        (1, "0 -> 0"),
        (6, "0 -> 1 -> 2 -> 3 -> 4 -> 5 -> 0"),
        (100_000, "0 -> 1 -> 2 -> (99994 more) -> 99997 -> 99998 -> 99999 -> 0"),
    ],
)
def test_long_cycles_are_shortened(length: int, shown: str) -> None:
    cycle = [(str(number), str((number + 1) % length)) for number in range(length)]
    assert closing_edges(cycle) == {cycle[-1]: shown}


def test_many_cycles_take_no_longer_than_their_edges() -> None:
    forward = [(str(number), str(number + 1)) for number in range(50_000)]
    back = [(target, "0") for _, target in forward]
    assert len(closing_edges(forward + back)) == len(back)
