"""How a company and a ring of peers are given to a method."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Final, TypeAlias

from msgspec import Meta, field

from steelyard.models.methods.method import Inputs
from steelyard.models.peers.distance import WEIGHTS, WHY_WEIGHTS, Part
from steelyard.models.peers.profile import Profile
from steelyard.models.peers.reasons import Factor
from steelyard.words.errors import ModelInputError
from steelyard.words.names import nearest_first

Figure: TypeAlias = Annotated[float, Meta(ge=-1e60, le=1e60)]
Name: TypeAlias = Annotated[str, Meta(min_length=1)]


class CompanyGiven(Inputs, frozen=True, kw_only=True):
    """What a company is; what is left out is not known, and not taken as zero."""

    name: Annotated[Name, Meta(description="Its name, once in a list.")]
    mix: Annotated[
        dict[str, Figure],
        Meta(description="Share of revenue by kind of business, any one scale; taken in parts of the sum."),
    ] = field(default_factory=dict)
    margin: Annotated[Figure | None, Meta(description="A fraction of revenue; one kind of margin for all.")] = None
    growth: Annotated[Figure | None, Meta(description="A year, as a fraction; one kind of growth for all.")] = None
    size: Annotated[
        Figure | None,
        Meta(description="Revenue, assets or the like, above zero; one measure and one currency for all."),
    ] = None
    currency: Annotated[str, Meta(description="Of the size; if two companies name different ones, it is refused.")] = ""
    capital_intensity: Annotated[
        Figure | None, Meta(description="Capital, or spending on it, over revenue; one kind for all.")
    ] = None


class FactorGiven(Inputs, frozen=True, kw_only=True):
    """What moves the multiple, why, and who says so."""

    times: Annotated[
        Figure | list[Figure],
        Meta(description="What the multiple is multiplied by: one number, or low, middle and high."),
    ]
    why: Annotated[str, Meta(description="The reason; without one it is refused.")]
    who: Annotated[str, Meta(description="Who stands for it; without anybody it is refused.")]


def profile_of(given: CompanyGiven) -> Profile:
    """The profile of a company as given."""
    return Profile(
        name=given.name,
        mix=given.mix,
        margin=given.margin,
        growth=given.growth,
        size=given.size,
        capital_intensity=given.capital_intensity,
    )


def one_currency(given: Iterable[CompanyGiven]) -> None:
    """Refuse sizes that are said to be in different currencies.

    Raises:
        ModelInputError: they are.
    """
    must_be_one_currency({each.name: each.currency for each in given if each.size is not None})


def must_be_one_currency(named: Mapping[str, str]) -> None:
    """Refuse amounts that are said to be in different currencies.

    Raises:
        ModelInputError: two companies name different ones.
    """
    told = {name: currency.strip().upper() for name, currency in named.items() if currency.strip()}
    if len(set(told.values())) > 1:
        shown = ", ".join(f"{name} {currency}" for name, currency in list(told.items())[:12])
        advice = "Exchange them at a dated rate first."
        raise ModelInputError("currency", shown, "amounts in different currencies are not compared", advice)


def factor_of(given: FactorGiven) -> Factor:
    """The factor as given.

    Raises:
        ModelInputError: no reason, nobody who stands for it, ends out of order, or a list of another length than three.
    """
    match given.times:
        case [low, mid, high]:
            pass
        case list():
            shown = f"a list of {len(given.times)}"
            raise ModelInputError("times", shown, "a factor has three ends", "Give one number, or low, middle, high.")
        case one:
            low = mid = high = one
    return Factor(low=low, mid=mid, high=high, why=given.why, who=given.who)


def weights_of(given: Mapping[Part, float], why: str) -> tuple[Mapping[Part, float], str]:
    """The weights of the parts of a distance, and why these.

    Raises:
        ModelInputError: weights of one's own without a reason.
    """
    if not given:
        return WEIGHTS, WHY_WEIGHTS
    if not why.strip():
        shown = ", ".join(f"{part} {weight:g}" for part, weight in given.items())
        raise ModelInputError("weights", shown, "they name no reason", "Say why in why_weights.")
    return given, why.strip().rstrip(".")


def index_of(name: str, names: Sequence[str], called: str) -> int:
    """Where a name stands in a list in which each stands once.

    Raises:
        ModelInputError: it is not there, or a name stands twice.
    """
    seen: set[str] = set()
    for each in names:
        if each in seen:
            raise ModelInputError(called, repr(each), "two bear the name", "Tell them apart by name.")
        seen.add(each)
    if name not in seen:
        near = nearest_first(name, sorted(seen)) or "nobody"
        raise ModelInputError(called, repr(name), "there is none of that name", f"Nearest: {near}.")
    return names.index(name)


PARTS: Final = "Parts: " + ", ".join(Part) + "."
