"""The packages of the extra `market`, or a refusal that says how to get them.

Whoever imports a file of this folder without numpy meets the refusal; scipy and numba take longer to load and come
when they are first used.
"""

from __future__ import annotations

from typing import Any

from steelyard.words.errors import MarketExtraMissingError

try:
    import numpy as np
except ImportError as absent:
    raise MarketExtraMissingError("numpy") from absent

__all__ = ["Floats", "np", "numba", "qmc", "special"]

Floats = np.typing.NDArray[np.float64]


def numba() -> Any:  # noqa: ANN401 - it comes without types
    """The compiler.

    Raises:
        MarketExtraMissingError: numba is not installed.
    """
    try:
        import numba as module  # noqa: PLC0415 - half a second, for who needs it
    except ImportError as absent:
        raise MarketExtraMissingError("numba") from absent
    return module


def qmc() -> Any:  # noqa: ANN401 - it comes without types
    """Scipy's evenly spread points.

    Raises:
        MarketExtraMissingError: scipy is not installed.
    """
    try:
        from scipy.stats import qmc as module  # noqa: PLC0415 - a second, for who needs it
    except ImportError as absent:
        raise MarketExtraMissingError("scipy") from absent
    return module


def special() -> Any:  # noqa: ANN401 - it comes without types
    """Scipy's normal distribution and its inverse.

    Raises:
        MarketExtraMissingError: scipy is not installed.
    """
    try:
        from scipy import special as module  # noqa: PLC0415 - loaded when it is needed
    except ImportError as absent:
        raise MarketExtraMissingError("scipy") from absent
    return module
