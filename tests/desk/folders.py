"""Case folders for the tests of the desk, made anew for each."""

from pathlib import Path

from steelyard.sources.folder import begin_case


def new_case(tmp_path: Path, name: str = "acme-2024", *, like: str = "new") -> Path:
    """A case of one's own: the commented one, or a copy of a bundled one."""
    folder = tmp_path / name
    begin_case(folder, like)
    return folder


def rewrite(path: Path, was: str, becomes: str) -> None:
    """Change the words of a file at one place."""
    text = path.read_text(encoding="utf-8")
    assert was in text, f"{path} does not hold {was!r}"
    path.write_text(text.replace(was, becomes, 1), encoding="utf-8")
