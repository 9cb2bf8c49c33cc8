"""Runs the benchmarks and prints a line for each: `NAME: ours X, theirs Y (WHAT), ratio Z`.

What else a benchmark measured in the same run stands in further lines beneath it, each moved in by two spaces.

 1. The ratio is theirs divided by ours: above 1, Steelyard takes less.
 2. With `--json` each line is a JSON object instead, with what stands behind the two numbers.
 3. Progress goes to the error channel, and only where somebody watches.
 4. The exit code is 0 when all have run, whoever was quicker. It is 1 when one could not be run; the others are run
    all the same, and the error channel names it and says why.

`make bench` makes both environments first. The programs measured against are never imported here.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # this file is run by its path

from benchmarks import checks, ledger, owners, reading, size, values, weigh
from benchmarks import help as help_
from benchmarks.comparison import Comparison
from benchmarks.timing import NotMeasuredError, Tell

BENCHMARKS: Final[Mapping[str, Callable[[Tell], Comparison]]] = MappingProxyType(
    {
        "weigh": weigh.measure,
        "help": help_.measure,
        "ledger": ledger.measure,
        "reading": reading.measure,
        "checks": checks.measure,
        "values": values.measure,
        "owners": owners.measure,
        "size": size.measure,
    }
)
"""Every benchmark; what runs is what can be read here, in this order."""


def main(words: Sequence[str] | None = None) -> int:
    """Run what is asked for; the exit code comes back."""
    asked = _arguments().parse_args(words)
    names = [asked.only] if asked.only else list(BENCHMARKS)
    return run({name: BENCHMARKS[name] for name in names}, as_json=asked.json)


def run(benchmarks: Mapping[str, Callable[[Tell], Comparison]], *, as_json: bool) -> int:
    """Print a line for each; 1 if one could not be run."""
    failed = []
    for name, measure in benchmarks.items():
        try:
            found = measure(_teller(name))
        except (NotMeasuredError, AssertionError, OSError, ValueError) as refused:
            _clear()
            print(f"{name} did not run: {str(refused) or 'a check on the answers failed'}", file=sys.stderr)
            failed.append(name)
            continue
        _clear()
        print(found.record if as_json else "\n  ".join([found.line, *found.beneath]), flush=True)
    if failed:
        print(f"Not measured: {', '.join(failed)} ({len(failed)} of {len(benchmarks)}).", file=sys.stderr)
    return 1 if failed else 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure Steelyard against other programs.")
    parser.add_argument("--json", action="store_true", help="print a JSON object for each line")
    parser.add_argument("--only", choices=tuple(BENCHMARKS), help="run this one alone")
    return parser


def _teller(name: str) -> Tell:
    """Shows progress on one line that is written over, where somebody watches."""
    if not sys.stderr.isatty():
        return lambda _: None
    return lambda words: print(f"\r\x1b[K{name}: {words} …", end="", file=sys.stderr, flush=True)


def _clear() -> None:
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
