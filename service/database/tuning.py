"""The settings the embedded PostgreSQL runs with."""

import os
from pathlib import Path

_MEGABYTE = 1024 * 1024
_CGROUP_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))


def memory() -> int:
    """Bytes of memory that this process may use: the machine's, or its container's where that is less."""
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    for limit in _CGROUP_LIMITS:
        if limit.exists() and (text := limit.read_text().strip()).isdigit():
            total = min(total, int(text))
    return total


def tuned(total: int) -> dict[str, str]:
    """Settings for a server that shares a machine of `total` bytes with its users."""

    def share(part: int, least: int, most: int) -> str:
        return f"{min(max(total // part // _MEGABYTE, least), most)}MB"

    return {
        "shared_buffers": share(16, 64, 2048),
        "effective_cache_size": share(2, 256, 65536),
        "maintenance_work_mem": share(32, 64, 1024),
        "work_mem": share(1024, 4, 32),
        "max_connections": "200",
        "max_wal_size": "2GB",
        "random_page_cost": "1.1",  # data folders lie on solid state drives
        "jit": "off",  # its compile time exceeds what short queries take
        "synchronous_commit": "on",
        "timezone": "UTC",
        "log_timezone": "UTC",
        # Failed statements are for the service to report; here they would fill the disk and tell users' data.
        "log_min_messages": "log",
        "log_checkpoints": "off",
    }
