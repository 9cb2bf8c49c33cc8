"""Compiles functions over arrays, once for a machine: what was compiled is kept in the user's cache.

1. The folder is named by a hash of the source here, because a compiled function holds those that it calls: a change
to any of them makes all be compiled anew.
2. A person who has set NUMBA_CACHE_DIR gets that folder. Where no folder can be written, each process compiles.
3. Compiled functions let go of the interpreter, so that `in_threads` can run them side by side. They divide as numpy
does: a division by zero gives an infinity, which is then counted as a failure.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeVar, cast

from steelyard.models.spread.extra import numba

Function = TypeVar("Function", bound=Callable[..., Any])

_ROUNDING: Final = {"contract", "arcp", "nsz"}
"""What the compiler may do: fuse a product and a sum, multiply by a reciprocal. It may not forget that NaN exists."""


def compiled(function: Function) -> Function:
    """The function as machine code, kept on disk."""
    module = numba()
    before = module.config.CACHE_DIR
    module.config.CACHE_DIR = before or _folder()
    try:
        found = module.njit(error_model="numpy", fastmath=_ROUNDING, nogil=True, cache=True)(function)
    except RuntimeError:  # no folder can be written
        found = module.njit(error_model="numpy", fastmath=_ROUNDING, nogil=True)(function)
    finally:
        module.config.CACHE_DIR = before
    return cast("Function", found)


def inlined(function: Function) -> Function:
    """The function as a part of those that call it."""
    return cast("Function", numba().njit(error_model="numpy", fastmath=_ROUNDING, forceinline=True)(function))


def threads() -> int:
    """How many threads there are to be: the cores of this process, or NUMBA_NUM_THREADS."""
    return int(numba().config.NUMBA_NUM_THREADS)


def _folder() -> str:
    """Where compiled functions are kept."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - only who needs the cache pays for it

    cache = Path(os.environ.get("STEELYARD_CACHE") or user_cache_path("steelyard"))
    digest = sha256()
    for path in sorted(Path(__file__).parent.glob("compil*.py")):
        digest.update(path.read_bytes())
    return str(cache / "compiled" / digest.hexdigest()[:16])
