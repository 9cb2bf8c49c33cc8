"""How long whole programs take: each in a process of its own, two of them by turns, and the middle of many rounds.

 1. A process is timed from before it is started until it has ended, by a clock that only goes forward.
 2. Two programs take turns, and who begins changes from round to round: a machine that slows down slows both.
 3. What is reported is the median. One round first is not counted; it leaves the files in memory and the caches warm.
 4. Both get the same small environment: nothing of the caller's Python settings, a home folder that is thrown away.

The peak of memory is what the system tells of an ended process. It is never below what the caller itself holds, some
20 MiB: Linux counts the moment before the new program has taken the place of the old.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, TemporaryFile
from time import perf_counter
from typing import Final, TypeAlias, final

ROUNDS: Final = 11
_PASSED_ON: Final = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TMPDIR")
_KIB_IN_MIB: Final = 1024
_TOLD: Final = 400
"""Characters of a failed program's last words that are shown."""

Tell: TypeAlias = Callable[[str], None]
"""Is told, in words, what is being done."""


class NotMeasuredError(Exception):
    """A benchmark could not be run; its text says why and what to do."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One process, from its start to its end."""

    seconds: float
    cpu_seconds: float
    peak_mib: float
    printed: str


@final
@dataclass(frozen=True, slots=True)
class Turns:
    """The counted rounds of two programs that took turns: the n-th of ours stands beside the n-th of theirs."""

    ours: tuple[Run, ...]
    theirs: tuple[Run, ...]

    def record(self) -> dict[str, object]:
        """What stands behind the two medians, for programs."""
        ratios = sorted(their.seconds / our.seconds for our, their in zip(self.ours, self.theirs, strict=True))
        return {
            "rounds": len(ratios),
            "ratio_of_each_round": {
                "lowest": round(ratios[0], 2),
                "median": round(median(ratios), 2),
                "highest": round(ratios[-1], 2),
            },
            "ours_cpu_ms": round(median(run.cpu_seconds for run in self.ours) * 1000, 1),
            "theirs_cpu_ms": round(median(run.cpu_seconds for run in self.theirs) * 1000, 1),
            "ours_peak_mib": round(median(run.peak_mib for run in self.ours), 1),
            "theirs_peak_mib": round(median(run.peak_mib for run in self.theirs), 1),
        }


def milliseconds(runs: Sequence[Run]) -> float:
    """The median of the wall times."""
    return median(run.seconds for run in runs) * 1000


def in_turns(
    ours: Sequence[str], theirs: Sequence[str], *, tell: Tell, rounds: int = ROUNDS, **environment: str
) -> Turns:
    """Run two programs by turns, after one round that is not counted.

    Args:
        ours: the words of our command.
        theirs: the words of the other.
        tell: is told each round.
        rounds: how many are counted.
        environment: variables that both get.

    Raises:
        NotMeasuredError: one of them cannot be started, or fails.
    """
    found: dict[str, list[Run]] = {"ours": [], "theirs": []}
    with TemporaryDirectory() as folder:
        home = Path(folder)
        for command in (ours, theirs):
            once(command, home=home, **environment)
        for number in range(rounds):
            tell(f"round {number + 1} of {rounds}")
            pair = [("ours", ours), ("theirs", theirs)]
            for side, command in pair if number % 2 == 0 else reversed(pair):
                found[side].append(once(command, home=home, **environment))
    return Turns(tuple(found["ours"]), tuple(found["theirs"]))


def once(command: Sequence[str], *, home: Path, **environment: str) -> Run:
    """Run a program once, in the folder `home` and with it as its home.

    Raises:
        NotMeasuredError: it cannot be started, or fails.
    """
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    with TemporaryFile() as out, TemporaryFile() as err:
        start = perf_counter()
        try:
            process = subprocess.Popen(
                list(command),
                cwd=home,
                env={**passed_on, "HOME": str(home), **environment},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )
        except OSError as refused:
            raise NotMeasuredError(f"{command[0]} cannot be started: {refused.strerror}. Try: make bench") from refused
        _, status, used = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)  # wait4 has taken it; without this, Popen would wait on
        if process.returncode != 0:
            err.seek(0)
            told = err.read().decode(errors="replace").strip()[-_TOLD:]
            raise NotMeasuredError(f"{' '.join(command)} ended with {process.returncode}: {told or 'no words'}")
        out.seek(0)
        printed = out.read().decode(errors="replace")
    return Run(
        seconds=seconds,
        cpu_seconds=used.ru_utime + used.ru_stime,
        peak_mib=used.ru_maxrss / _KIB_IN_MIB,
        printed=printed,
    )
