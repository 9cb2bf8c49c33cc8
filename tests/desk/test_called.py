"""What files are called: never alike where they are not the same."""

import pytest

from steelyard.desk.called import told_apart


@pytest.mark.parametrize(
    ("paths", "names", "because"),
    [
        (["a/r.txt", "a/s.txt"], ["r.txt", "s.txt"], "names that differ stay alone"),
        (["c1/r.txt", "c2/r.txt"], ["c1/r.txt", "c2/r.txt"], "their folders differ"),
        (["/x/c1/r.txt", "/x/c2/r.txt"], ["c1/r.txt", "c2/r.txt"], "what they share is left out"),
        (["c/1/r.txt", "d/1/r.txt"], ["c/1/r.txt", "d/1/r.txt"], "the folders above differ"),
        (["r.txt", "sub/r.txt"], ["r.txt", "sub/r.txt"], "one lies at hand"),
        (["1/r.txt", "x/1/r.txt"], ["1/r.txt", "x/1/r.txt"], "one is the end of the other"),
        (["./r.txt", "r.txt"], ["r.txt", "r.txt"], "one file, named twice"),
        ([], [], "nothing"),
    ],
)
def test_files_are_called_by_the_shortest_paths_that_differ(paths: list[str], names: list[str], because: str) -> None:
    called = told_apart(paths)
    assert [called[path] for path in paths] == names, because
