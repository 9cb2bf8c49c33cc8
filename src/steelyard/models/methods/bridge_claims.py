"""What stands between the operations of a firm and its owners: inputs, and each as one amount."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, TypeAlias

from msgspec import Meta

from steelyard.models.methods.bridge_quote import Listed
from steelyard.models.methods.domain import must_be_share, must_be_tax
from steelyard.models.methods.method import Inputs
from steelyard.models.methods.option_domain import must_not_be_below_zero, only_one_of


class Held(Inputs, frozen=True, kw_only=True):
    """A part of a company that somebody else holds, or that is held in another one."""

    value: Annotated[float | None, Meta(description="Value of the part itself; or one of the next two.")] = None
    book: Annotated[float | None, Meta(description="Book value of the part; `multiple` is then price to book.")] = None
    earnings: Annotated[
        float | None, Meta(description="Yearly earnings of the part; `multiple` is then price to earnings.")
    ] = None
    multiple: Annotated[float, Meta(description="Price to book or to earnings; 1 takes the book as it is.")] = 1.0
    share: Annotated[
        float, Meta(description="Where the figures are of the whole company: the part of it, as a fraction; else 1.")
    ] = 1.0


Part: TypeAlias = "float | Held"
"""An amount, or a company that is valued by a multiple."""


class Claims(Listed, frozen=True, kw_only=True):
    """What is added to the operations of a firm, and what is taken off, before its owners; None where not known."""

    cash: Annotated[float, Meta(description="Cash and securities that can be sold at once; 0 if there are none.")]
    debt: Annotated[float, Meta(description="What bears interest, at market value where known; 0 if there is none.")]
    trapped_cash: Annotated[float, Meta(description="Part of the cash that is taxed before owners can have it.")] = 0.0
    trapped_tax: Annotated[
        float, Meta(description="Tax still to be paid on it, as a fraction: marginal rate less what was paid abroad.")
    ] = 0.0
    associates: Annotated[
        float | Held | list[float | Held] | None, Meta(description="Stakes in companies that are not consolidated.")
    ] = None
    other_assets: Annotated[float | None, Meta(description="Land, idle plant: what operations do not use.")] = None
    leases: Annotated[float | None, Meta(description="Present value of leases, where the debt leaves it out.")] = None
    pension_deficit: Annotated[float | None, Meta(description="Promised pensions less what is set aside.")] = None
    pension_tax: Annotated[float, Meta(description="Tax saved as they are paid, as a fraction; 0 counts all.")] = 0.0
    preferred: Annotated[float | None, Meta(description="Preferred shares, at market value where known.")] = None
    minorities: Annotated[
        float | Held | list[float | Held] | None, Meta(description="What others hold in consolidated companies.")
    ] = None
    other_claims: Annotated[float | None, Meta(description="Lawsuits, provisions and the like that will cost.")] = None


def must_be_claims(given: Claims) -> None:
    """Refuse amounts below zero and parts that are none.

    Raises:
        ModelInputError: it names the input; net debt is debt and cash, each for itself.
    """
    must_not_be_below_zero(
        cash=given.cash,
        debt=given.debt,
        trapped_cash=given.trapped_cash,
        leases=given.leases or 0.0,
        preferred=given.preferred or 0.0,
        other_claims=given.other_claims or 0.0,
        other_assets=given.other_assets or 0.0,
    )
    must_be_share("trapped_tax", given.trapped_tax)
    must_be_tax("pension_tax", given.pension_tax)


def added(given: Claims) -> Iterator[tuple[str, float]]:
    """What is added to the operations, by name."""
    yield "cash and securities", given.cash
    if given.trapped_cash:
        yield "less tax on trapped cash", -given.trapped_cash * given.trapped_tax
    if given.associates is not None:
        yield "associates", _worth("associates", given.associates)
    if given.other_assets is not None:
        yield "other assets", given.other_assets


def taken_off(given: Claims) -> Iterator[tuple[str, float]]:
    """What is taken off before the owners, by name, each above zero."""
    yield "debt", given.debt
    if given.leases is not None:
        yield "leases", given.leases
    if given.pension_deficit is not None:
        yield "pension deficit after tax", given.pension_deficit * (1 - given.pension_tax)
    if given.preferred is not None:
        yield "preferred shares", given.preferred
    if given.minorities is not None:
        yield "minorities", _worth("minorities", given.minorities)
    if given.other_claims is not None:
        yield "other claims", given.other_claims


def not_given(given: Claims) -> str:
    """What nobody said anything about, as a note; nothing where all was said."""
    names = ("associates", "other_assets", "leases", "pension_deficit", "preferred", "minorities", "other_claims")
    missing = [name.replace("_", " ") for name in names if getattr(given, name) is None]
    return f"Not given, so neither added nor taken off: {', '.join(missing)}." if missing else ""


def _worth(name: str, given: Part | list[Part]) -> float:
    """The amount of one part or of several.

    Raises:
        ModelInputError: a part with no figure or two, or with a share that is none.
    """
    if isinstance(given, list):
        return sum(_worth(f"{name}[{at}]", each) for at, each in enumerate(given))
    if not isinstance(given, Held):
        return given
    which = only_one_of(name, value=given.value, book=given.book, earnings=given.earnings)
    must_be_share(f"{name}.share", given.share)
    must_not_be_below_zero(**{f"{name}.multiple": given.multiple})
    figure = getattr(given, which)
    assert isinstance(figure, (int, float))
    return figure * given.share * (1.0 if which == "value" else given.multiple)
