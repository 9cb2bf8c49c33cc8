"""The ledger file when a writer is killed, and when several write at once: always one whole ledger."""

import random
import subprocess
import sys
import time
from multiprocessing import get_context
from pathlib import Path

import pytest

from steelyard.ledger.ledger import Ledger
from steelyard.ledger.store import gather, load, save
from steelyard.reading.claim import Reading
from tests.architecture.tree import ROOT
from tests.ledger.facts import PAGES, claim

SAVE_FOR_EVER = """
import sys
from pathlib import Path
from tests.ledger.test_store_under_fire import large, save
path = Path(sys.argv[1])
print("ready", flush=True)
while True:
    for size in (200, 400):
        save(path, str(size), large(size))
"""
SEED = 20240630


def large(size: int) -> Ledger:
    """The ledger of so many facts."""
    return gather(Reading(tuple(map(claim, range(size)))), PAGES)


@pytest.mark.slow
def test_whoever_is_killed_leaves_a_whole_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger"
    save(path, "200", large(200))
    chance = random.Random(SEED)  # noqa: S311 - moments, not secrets
    for _ in range(15):
        kill_a_writer(path, after=chance.uniform(0, 0.1))
        assert is_whole(path)
        assert load(path, "200") or load(path, "400")
    save(path, "400", large(400))  # whatever was left behind is in nobody's way
    assert load(path, "400") == large(400)


@pytest.mark.slow
def test_several_writers_at_once_leave_a_whole_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger"
    with get_context("spawn").Pool(3) as pool:
        pool.starmap(save_often, [(path, size) for size in (200, 400, 200)])
    assert is_whole(path)
    assert load(path, "200") or load(path, "400")
    assert [left.name for left in tmp_path.iterdir()] == ["ledger"]


def save_often(path: Path, size: int) -> None:
    """Save the ledger of so many facts, and find a whole one after each time."""
    for _ in range(8):
        save(path, str(size), large(size))
        assert is_whole(path)


def is_whole(path: Path) -> bool:
    """Whether the file holds all of one of the two ledgers; what is no ledger would be refused."""
    found = {size: load(path, str(size)) for size in (200, 400)}
    return all(ledger == large(size) for size, ledger in found.items() if ledger is not None)


def kill_a_writer(path: Path, *, after: float) -> None:
    """Let another process save again and again, and kill it in the middle of something."""
    with subprocess.Popen(
        [sys.executable, "-c", SAVE_FOR_EVER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(after)
        writer.kill()
