"""The collector of reference cycles, which Python runs on the event loop while nobody is served."""

import gc

# Calls leave no cycles behind, so there is little to find; Python's own is 700.
_NEW_OBJECTS = 10_000


def collect_less() -> None:
    """Let the collector look no more at what is there now, and more rarely at what comes.

    What a process has when it begins to serve stays until it ends: modules, descriptors and classes of messages. Each
    look at all of it, of some hundred thousand objects, holds every call up for as long as dozens of calls take.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)
