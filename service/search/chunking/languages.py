"""Which language a file is in, and what it is, by its path."""

from pathlib import PurePosixPath

_LANGUAGES = {
    "python": "py pyi pyw",
    "javascript": "js mjs cjs jsx",
    "typescript": "ts mts cts",
    "tsx": "tsx",
    "go": "go",
    "java": "java",
    "rust": "rs",
    "c": "c h",
    "cpp": "cc cpp cxx hh hpp hxx",
    "csharp": "cs",
    "ruby": "rb rake",
    "markdown": "md markdown mdx",
    "restructuredtext": "rst",
    "text": "txt",
    "protobuf": "proto",
    "sql": "sql",
    "shell": "sh bash zsh",
    "html": "html htm",
    "css": "css scss less",
    "json": "json jsonl",
    "yaml": "yaml yml",
    "toml": "toml",
    "xml": "xml",
    "php": "php",
    "kotlin": "kt kts",
    "swift": "swift",
    "scala": "scala",
}
_BY_SUFFIX = {f".{suffix}": language for language, suffixes in _LANGUAGES.items() for suffix in suffixes.split()}
_BY_NAME = {"Makefile": "make", "Dockerfile": "dockerfile", "README": "text", "LICENSE": "text"}
_PROSE = {"markdown", "restructuredtext", "text"}
_DATA = {"json", "yaml", "toml", "xml", "html", "css"}


def language_of(path: str) -> str:
    """The language of a file; empty where its name says nothing."""
    file = PurePosixPath(path)
    return _BY_NAME.get(file.name) or _BY_SUFFIX.get(file.suffix.lower(), "")


def content_type_of(language: str) -> str:
    """`text`, `data` or `code`; empty for a language that is not known."""
    if language in _PROSE:
        return "text"
    if language in _DATA:
        return "data"
    return "code" if language in _LANGUAGES or language in _BY_NAME.values() else ""
