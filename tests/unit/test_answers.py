"""Answers that are not given in pages are as large as they may be, and no larger."""

from planwire.v1.code_graph_service_pb2 import GetImpactResponse, ImpactedSymbol, ListModuleCyclesResponse

from service.servicers.answers import cut_to_fit

_LARGEST = 3 * 1024 * 1024


def test_an_answer_of_exactly_the_bound_is_whole_and_one_of_a_byte_more_is_cut() -> None:
    for more in (0, 1):
        response = GetImpactResponse(unknown_paths=["x" * 1000] * 3000)
        rest = _LARGEST - response.ByteSize() - 4
        response.unknown_paths.append("x" * (rest + more))
        assert response.ByteSize() == _LARGEST + more
        cut_to_fit(response, "touched", "impacted", "unknown_paths")
        assert (len(response.unknown_paths), response.truncated) == (3001 - more, bool(more))


def test_very_many_small_items_are_cut_to_the_bound() -> None:
    response = GetImpactResponse(unknown_paths=[f"{n:06}" for n in range(1_000_000)])
    cut_to_fit(response, "touched", "impacted", "unknown_paths")
    # Eight bytes for each, and two that say that it is truncated.
    assert _LARGEST - 16 < response.ByteSize() <= _LARGEST + 2


def test_the_last_lists_are_cut_first() -> None:
    response = GetImpactResponse(
        impacted=[ImpactedSymbol(via_node_id="x" * 1000)] * 100, unknown_paths=["x" * 1000] * 4000
    )
    cut_to_fit(response, "touched", "impacted", "unknown_paths")
    assert len(response.impacted) == 100
    assert 2900 < len(response.unknown_paths) < 3200


def test_an_item_that_is_too_large_alone_is_left_out() -> None:
    response = ListModuleCyclesResponse()
    response.cycles.add(file_paths=["x" * _LARGEST])
    cut_to_fit(response, "cycles")
    assert (len(response.cycles), response.truncated) == (0, True)
