"""Become another program, as another user, that ends when the process which started it ends.

`service.database.process` runs this file as a script. It is one because a process with threads (gRPC has many) may
only fork to execute something else at once: none of its own Python code may run in between.
"""

import ctypes
import os
import sys

PR_SET_PDEATHSIG = 1


def become(parent: int, uid: int, gid: int, death_signal: int, command: list[str]) -> None:
    """Replace this process by `command`. `death_signal` reaches it when `parent` ends (Linux only)."""
    if uid != os.geteuid():
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    if sys.platform == "linux":
        # After the change of user, which clears it; before the look at the parent, which may be gone already.
        if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, death_signal, 0, 0, 0):
            raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG)")
        if os.getppid() != parent:
            sys.exit("the process that wanted this is gone")
    os.execv(command[0], command)


if __name__ == "__main__":
    parent, uid, gid, death_signal = map(int, sys.argv[1:5])
    become(parent, uid, gid, death_signal, sys.argv[5:])
