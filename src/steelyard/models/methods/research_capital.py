"""Research and development as the asset that it is: what it is worth, and what profit and return become."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.capitalise import research_amortisation, research_asset
from steelyard.models.methods.domain import must_be_tax, must_hold
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.words.errors import ModelInputError


class ResearchCapital(Inputs, frozen=True, kw_only=True):
    """Asset = Σ R[k] · (1 - k/L), k = 0…L; this year's amortisation = Σ R[k] / L, k = 1…L."""

    research: Annotated[
        list[float],
        Meta(description="Research of this year, of the year before …: life + 1 of them; any currency."),
    ]
    life: Annotated[int, Meta(description="L, whole years until a year's research is worth nothing.")]
    ebit: Annotated[float | None, Meta(description="Operating profit as reported.")] = None
    net_income: Annotated[float | None, Meta(description="Net income as reported.")] = None
    book_equity: Annotated[float | None, Meta(description="Book value of equity as reported.")] = None
    invested_capital: Annotated[float | None, Meta(description="Invested capital as reported.")] = None
    net_capital_spending: Annotated[float | None, Meta(description="Capital spending less depreciation.")] = None
    tax: Annotated[float | None, Meta(description="Tax rate, as a fraction, for the return on capital.")] = None


def work(inputs: ResearchCapital) -> Worked:
    """The asset, its amortisation, and the profits, capital and returns that follow.

    What is added to profit bears no tax: research is a cost for the tax office in the year it is spent.

    Raises:
        ModelInputError: a life below one year, or too few years of research.
    """
    must_be_above_zero(life=inputs.life)
    must_hold("research", inputs.research)
    if len(inputs.research) <= inputs.life:
        why = f"a life of {inputs.life} years needs this year and {inputs.life} before it"
        advice = "Give them all, 0 for years in which nothing was spent, or a shorter life."
        raise ModelInputError("research", f"a list of {len(inputs.research)}", why, advice)
    asset: float = research_asset(inputs.research, inputs.life)
    used: float = research_amortisation(inputs.research, inputs.life)
    more = inputs.research[0] - used
    values: dict[str, Number] = {
        "asset": asset,
        "amortisation": used,
        "adjustment": more,
        "unamortised_part": [1 - k / inputs.life for k in range(inputs.life + 1)],
        "unamortised": [inputs.research[k] * (1 - k / inputs.life) for k in range(inputs.life + 1)],
        **_adjusted(inputs, asset, more),
    }
    lines = (
        *(
            Line(f"{_ago(k)}: {inputs.research[k]:,.6g} × {1 - k / inputs.life:.4g} not used up", left)
            for k, left in enumerate(inputs.research[k] * (1 - k / inputs.life) for k in range(inputs.life + 1))
        ),
        Line("asset", asset),
        Line("amortisation of this year", used),
        Line("added to profit, research of this year less amortisation", more),
    )
    ignored = len(inputs.research) - inputs.life - 1
    notes = (f"{ignored} older years are used up and play no part.",) if ignored else ()
    return Worked(values=values, lines=lines, notes=notes)


def _ago(years: int) -> str:
    return {0: "this year", 1: "a year ago"}.get(years, f"{years} years ago")


def _adjusted(inputs: ResearchCapital, asset: float, more: float) -> dict[str, Number]:
    found: dict[str, Number] = {}
    if inputs.ebit is not None:
        found["adjusted_ebit"] = inputs.ebit + more
    if inputs.net_income is not None:
        found["adjusted_net_income"] = inputs.net_income + more
    if inputs.book_equity is not None:
        found["adjusted_book_equity"] = inputs.book_equity + asset
    if inputs.invested_capital is not None:
        found["adjusted_invested_capital"] = inputs.invested_capital + asset
    if inputs.net_capital_spending is not None:
        found["adjusted_net_capital_spending"] = inputs.net_capital_spending + more
    return {**found, **_returns(inputs, asset, more)}


def _returns(inputs: ResearchCapital, asset: float, more: float) -> dict[str, Number]:
    found: dict[str, Number] = {}
    if inputs.net_income is not None and inputs.book_equity is not None:
        must_be_above_zero(book_equity=inputs.book_equity)
        found["roe"] = inputs.net_income / inputs.book_equity
        found["adjusted_roe"] = (inputs.net_income + more) / (inputs.book_equity + asset)
    if inputs.ebit is not None and inputs.invested_capital is not None and inputs.tax is not None:
        must_be_tax("tax", inputs.tax)
        must_be_above_zero(invested_capital=inputs.invested_capital)
        after_tax = inputs.ebit * (1 - inputs.tax)
        found["roic"] = after_tax / inputs.invested_capital
        found["adjusted_roic"] = (after_tax + more) / (inputs.invested_capital + asset)
    return found


METHOD: Final = Method(
    name="research-capital",
    title="Research and development made an asset",
    inputs=ResearchCapital,
    work=work,
    example={"research": [3320, 3192, 3135, 3448, 3922, 2704], "life": 5, "ebit": 7416, "net_income": 5741},
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), illustration 3.2, Cisco",
    gives={
        "unamortised_part": "of each year, this year first",
        "adjusted_book_equity": "book equity with the asset",
        "adjusted_invested_capital": "invested capital with the asset",
        "adjusted_net_capital_spending": "capital spending less depreciation, research counted in",
        "roe": "return on equity as reported",
        "roic": "return on capital as reported",
        "asset": "research that is not used up",
        "amortisation": "of this year",
        "adjustment": "research of this year less amortisation: added to profit and to net capital spending",
        "unamortised": "what is left of each year's research, this year's first",
        "adjusted_ebit": "operating profit with the adjustment",
        "adjusted_net_income": "net income with the adjustment, on which no tax falls",
        "adjusted_roe": "return on equity with the asset in it",
        "adjusted_roic": "return on capital after tax with the asset in it",
    },
)
