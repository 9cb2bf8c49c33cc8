"""Where several inputs may lie at once, each by its own name: refusals that say what to give instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from steelyard.models.methods.domain import must_be_above, must_be_share, must_not_be_negative
from steelyard.words.errors import ModelInputError

_WHOLE: Final = 1e-9


def must_be_above_zero(**inputs: float) -> None:
    """Refuse the first input that is zero or below.

    Raises:
        ModelInputError: it names the input.
    """
    for name, value in inputs.items():
        must_be_above(name, value, 0, "the formula needs it above zero", f"Give a {_words(name)} above 0.")


def must_not_be_below_zero(**inputs: float) -> None:
    """Refuse the first input that is below zero.

    Raises:
        ModelInputError: it names the input.
    """
    for name, value in inputs.items():
        advice = f"Give the {_words(name)} as 0 or more; whether it is added or taken off is known."
        must_not_be_negative(name, value, "it cannot be below zero", advice)


def must_make_a_whole(name: str, parts: Sequence[float]) -> None:
    """Refuse chances or weights that do not add up to 1, each of them from 0 to 1.

    Raises:
        ModelInputError: it names what they add up to.
    """
    for at, part in enumerate(parts):
        must_be_share(f"{name}[{at}]", part)
    total = sum(parts)
    if abs(total - 1) > _WHOLE:
        why = "they do not add up to 1"
        advice = "Give weights that add up to 1; what is left over is a case of its own."
        raise ModelInputError(name, f"{total:g} in all", why, advice)


def only_one_of(what: str, **given: object) -> str:
    """The name of the one input that is given, of several that say the same thing.

    Raises:
        ModelInputError: none is given, or more than one.
    """
    names = [name for name, value in given.items() if value is not None]
    if len(names) != 1:
        says = " and ".join(names) or "not given"
        why = f"{what} needs just one of {', '.join(given)}"
        raise ModelInputError(what, says, why, "Give one of them and leave out the rest.")
    return names[0]


def _words(name: str) -> str:
    return name.rpartition(".")[2].replace("_", " ")
