"""`steelyard weigh xiaomi-2018`, warm, against FinanceToolkit computing one discounted cash flow.

What is compared
    The wall time of two whole processes, from start to end, median of the counted rounds.
    Ours: the command as a person types it, with the ledger of the case already built. It finds that nothing has
    changed, reads the ledger, checks the facts, values by three layers, writes `report.html` and `valuation.json`
    and prints the screen.
    Theirs: Python starts, imports `get_intrinsic_value` of FinanceToolkit from its own module, computes one value
    from eight numbers written in the program, and prints it. No network, no data, no report.

Why it is fair, and where it is not
    - The work is not the same. Ours does far more, so the ratio understates what is done in the time.
    - Theirs is nearly all import: numpy, pandas and a part of scipy. Whoever values a thousand companies in one process
      pays that once, and then FinanceToolkit takes some 40 microseconds for each; this benchmark says nothing of that.
    - The module alone is the quickest way into FinanceToolkit. Its manual says `from financetoolkit import Toolkit`,
      which takes longer: `theirs_by_documented_import_ms` in the JSON.
    - Ours is warm. After a change to a case its ledger is built anew; `ledger.py` measures that.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.comparison import Comparison
from benchmarks.places import PROGRAMS, named, our, their
from benchmarks.timing import Tell, in_turns, milliseconds, once

CASE: Final = "xiaomi-2018"
_WORTH: Final = 2100.0
_ROUNDS_MORE: Final = 5


def measure(tell: Tell) -> Comparison:
    """Weighing a case, and the import of the other with one value."""
    theirs = [their("python"), str(PROGRAMS / "value_by_dcf.py")]
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        ours = [our("steelyard"), "weigh", CASE, "--out", str(out)]
        turns = in_turns(ours, theirs, tell=tell, STEELYARD_CACHE=str(Path(folder) / "cache"))
        assert (out / "report.html").is_file()
        assert (out / "valuation.json").is_file()
        tell("their documented import")
        whole = [once([*theirs, "whole"], home=Path(folder)) for _ in range(1 + _ROUNDS_MORE)][1:]
    assert all("Xiaomi was worth" in run.printed for run in turns.ours)
    assert all(float(run.printed) == _WORTH for run in (*turns.theirs, *whole))
    return Comparison(
        name="weigh",
        ours=milliseconds(turns.ours),
        theirs=milliseconds(turns.theirs),
        unit="ms",
        what=f"{named('financetoolkit')}: import and one DCF, whole process; ours weighs {CASE} and writes its report",
        more={
            **turns.record(),
            "theirs_by_documented_import_ms": round(median(run.seconds for run in whole) * 1000, 1),
        },
    )
