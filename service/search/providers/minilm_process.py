"""The embedding model that comes with the service, as a process: python -m service.search.providers.minilm_process.

It reads lines of JSON, `[id, urgent, texts]`, and answers each with a line, `[id, vectors]`. What is urgent has a
thread of its own with the priority of the service; the rest has one with the lowest.
"""

import hashlib
import json
import os
import sys
import threading
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from queue import Queue
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from service.search.providers.minilm import FILES

_LOWEST_PRIORITY = 19
_MOST_TOKENS = 256
# Padding costs as much as text, so that few texts of like length go together.
_AT_ONCE = 8


def _file(name: str) -> Path:
    """Raises SystemExit where it is not the file that was tested."""
    package, path, sha256 = FILES[name]
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        sys.exit(f"{package} is not installed: pip install 'planwire-service[search]'")
    file = Path(next(iter(spec.submodule_search_locations))) / path
    if hashlib.sha256(file.read_bytes()).hexdigest() != sha256:
        sys.exit(f"{file} is not the file that was tested with this version: install the pinned version of {package}")
    return file


class _Model:
    def __init__(self) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        # It would keep what the longest texts took.
        options.enable_cpu_mem_arena = False
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(str(_file("model")), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(_file("tokenizer")))
        self._tokenizer.enable_truncation(_MOST_TOKENS)
        self._tokenizer.enable_padding()
        self._inputs = {each.name for each in self._session.get_inputs()}

    def embed(self, texts: list[str]) -> list[list[float]]:
        by_length = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        vectors: dict[int, list[float]] = {}
        for start in range(0, len(texts), _AT_ONCE):
            places = by_length[start : start + _AT_ONCE]
            vectors |= zip(places, self._embed([texts[place] for place in places]), strict=True)
        return [vectors[place] for place in range(len(texts))]

    def _embed(self, texts: list[str]) -> list[list[float]]:
        encoded = self._tokenizer.encode_batch(texts)
        given: dict[str, Any] = {
            "input_ids": np.array([each.ids for each in encoded], dtype=np.int64),
            "attention_mask": np.array([each.attention_mask for each in encoded], dtype=np.int64),
            "token_type_ids": np.array([each.type_ids for each in encoded], dtype=np.int64),
        }
        output: Any = self._session.run(None, {name: given[name] for name in self._inputs})[0]
        if output.ndim == 3:  # a vector for each token, of which the mean is the text's
            mask = given["attention_mask"][:, :, None]
            output = (output * mask).sum(axis=1) / np.maximum(mask.sum(axis=1), 1)
        output = output / np.maximum(np.linalg.norm(output, axis=1, keepdims=True), 1e-12)
        vectors: list[list[float]] = np.round(output.astype(float), 6).tolist()
        return vectors


def main() -> None:
    """Answer lines until there are no more."""
    model = _Model()
    # Threads of their own that end with the process, whatever they are at.
    queues: tuple[Queue[bytes], Queue[bytes]] = (Queue(), Queue())
    writing = threading.Lock()
    for urgent, queue in enumerate(queues):
        threading.Thread(target=_answer, args=(model, queue, writing), kwargs={"low": not urgent}, daemon=True).start()
    for line in sys.stdin.buffer:
        queues[bool(json.loads(line)[1])].put(line)


def _answer(model: _Model, queue: "Queue[bytes]", writing: threading.Lock, *, low: bool) -> None:
    if low:
        # On Linux the priority is the thread's; elsewhere the number is that of no process.
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LOWEST_PRIORITY)
    while True:
        number, _, texts = json.loads(queue.get())
        answer = json.dumps([number, model.embed(texts)]) + "\n"
        with writing:
            sys.stdout.write(answer)
            sys.stdout.flush()


if __name__ == "__main__":
    main()
