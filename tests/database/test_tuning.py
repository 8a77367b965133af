"""The embedded server takes its share of the machine, within bounds."""

import pytest

from service.database.tuning import memory, tuned

GIGABYTE = 1024**3


@pytest.mark.parametrize(
    ("total", "shared_buffers", "work_mem", "maintenance_work_mem"),
    [
        (GIGABYTE // 4, "64MB", "4MB", "64MB"),
        (8 * GIGABYTE, "512MB", "8MB", "256MB"),
        (1024 * GIGABYTE, "2048MB", "32MB", "1024MB"),
    ],
)
def test_shares(total: int, shared_buffers: str, work_mem: str, maintenance_work_mem: str) -> None:
    settings = tuned(total)
    assert settings["shared_buffers"] == shared_buffers
    assert settings["work_mem"] == work_mem
    assert settings["maintenance_work_mem"] == maintenance_work_mem
    assert settings["synchronous_commit"] == "on"


def test_the_machine_has_memory() -> None:
    assert 64 * 1024**2 < memory() < 1024**5
