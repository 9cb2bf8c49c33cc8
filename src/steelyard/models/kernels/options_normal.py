"""The normal distribution and three functions of school, over floats or float64 arrays.

A float is worked with by `math`, which is there always; an array by numpy and scipy, which come with the extra
`market` and are imported only when an array is given.
"""

from __future__ import annotations

import math
from typing import Any


def exponential(x: Any) -> Any:  # noqa: ANN401 - float or array
    """The natural exponential, `e**x`, of the shape of x."""
    if isinstance(x, (int, float)):
        return math.exp(x)
    import numpy as np  # noqa: PLC0415 - only who gives an array has it

    return np.exp(x)


def logarithm(x: Any) -> Any:  # noqa: ANN401 - float or array
    """The natural logarithm of x > 0, of the shape of x."""
    if isinstance(x, (int, float)):
        return math.log(x)
    import numpy as np  # noqa: PLC0415 - only who gives an array has it

    return np.log(x)


def below(x: Any) -> Any:  # noqa: ANN401 - float or array
    """N(x): the chance that a standard normal number is below x.

    ::

        N(x) = erfc(-x/√2) / 2

    Source:
        M. Abramowitz, I. Stegun, Handbook of Mathematical Functions (1964), 7.1.22.
    """
    if isinstance(x, (int, float)):
        return 0.5 * math.erfc(-x / math.sqrt(2))
    from scipy.special import ndtr  # noqa: PLC0415 - only who gives an array has it; it has no types

    return ndtr(x)


def density(x: Any) -> Any:  # noqa: ANN401 - float or array
    """The density of the standard normal distribution at x, `e**(-x²/2) / √(2π)`."""
    return exponential(-x * x / 2) / math.sqrt(2 * math.pi)
