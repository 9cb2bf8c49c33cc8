"""Which methods there are. To add one: a file with its `METHOD`, a line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from steelyard.models.methods import (
    abnormal_growth,
    apv,
    bottom_up_beta,
    bridge,
    call_option,
    capital_cash_flow,
    capital_structure,
    cost_of_debt,
    cost_of_equity,
    country_risk,
    currency_change,
    discounted_flows,
    distress,
    dividends_gordon,
    dividends_three_stage,
    dividends_two_stage,
    economic_profit,
    economic_profit_cohorts,
    equity_option,
    equivalence,
    excess_returns,
    failure_adjusted,
    fcfe_from_accounts,
    fcfe_stable,
    fcfe_three_stage,
    fcfe_two_stage,
    fcff_from_accounts,
    fcff_stable,
    fcff_three_stage,
    fcff_two_stage,
    first_chicago,
    flow_to_equity,
    fundamental_growth,
    funding_rounds,
    ginzu,
    growth_fit,
    growth_option,
    h_model,
    holdings,
    implied_growth,
    implied_premium,
    justified_multiples,
    lease_capital,
    levered_beta,
    lfcf_two_stage,
    liquidation,
    multiple_regression,
    multiples,
    net_cash,
    normalised_earnings,
    operating_losses,
    printed_table,
    rate_path,
    relative_value,
    research_capital,
    residual_income,
    reverse,
    ring,
    riskless_rate,
    scale,
    scenarios,
    sum_of_parts,
    sustainable_growth,
    synthetic_rating,
    value_driver,
    value_driver_matrix,
    venture,
    wacc,
)
from steelyard.models.methods.method import Method
from steelyard.words.errors import NoSuchMethodError
from steelyard.words.names import nearest_first

_METHODS: Final = (
    abnormal_growth.METHOD,
    apv.METHOD,
    bottom_up_beta.METHOD,
    bridge.METHOD,
    call_option.METHOD,
    call_option.VOLATILITY,
    capital_cash_flow.METHOD,
    capital_structure.METHOD,
    cost_of_debt.METHOD,
    cost_of_equity.METHOD,
    country_risk.METHOD,
    currency_change.METHOD,
    discounted_flows.METHOD,
    distress.METHOD,
    distress.RATING,
    dividends_gordon.METHOD,
    dividends_three_stage.METHOD,
    dividends_two_stage.METHOD,
    economic_profit.METHOD,
    economic_profit_cohorts.METHOD,
    equity_option.METHOD,
    equivalence.METHOD,
    excess_returns.METHOD,
    failure_adjusted.METHOD,
    fcfe_from_accounts.METHOD,
    fcfe_stable.METHOD,
    fcfe_three_stage.METHOD,
    fcfe_two_stage.METHOD,
    fcff_from_accounts.METHOD,
    fcff_stable.METHOD,
    fcff_three_stage.METHOD,
    fcff_two_stage.METHOD,
    first_chicago.METHOD,
    flow_to_equity.METHOD,
    fundamental_growth.METHOD,
    funding_rounds.METHOD,
    ginzu.METHOD,
    growth_fit.METHOD,
    growth_option.METHOD,
    h_model.METHOD,
    holdings.METHOD,
    implied_growth.METHOD,
    implied_premium.PREMIUM,
    implied_premium.RATE,
    justified_multiples.METHOD,
    lease_capital.METHOD,
    levered_beta.METHOD,
    lfcf_two_stage.METHOD,
    liquidation.METHOD,
    multiple_regression.METHOD,
    multiples.METHOD,
    net_cash.METHOD,
    normalised_earnings.METHOD,
    operating_losses.METHOD,
    printed_table.METHOD,
    rate_path.METHOD,
    relative_value.METHOD,
    research_capital.METHOD,
    residual_income.METHOD,
    ring.METHOD,
    riskless_rate.METHOD,
    scale.METHOD,
    sustainable_growth.METHOD,
    synthetic_rating.METHOD,
    value_driver.METHOD,
    value_driver_matrix.METHOD,
    venture.METHOD,
    wacc.METHOD,
)

_BY_NAME: Final = {method.name: method for method in _METHODS}
_PUT_TOGETHER: Final = {method.name: method for method in (scenarios.over(_BY_NAME), sum_of_parts.over(_BY_NAME))}
_REVERSE: Final = reverse.over(_BY_NAME | _PUT_TOGETHER)

METHODS: Final[Mapping[str, Method]] = MappingProxyType({**_BY_NAME, **_PUT_TOGETHER, _REVERSE.name: _REVERSE})


def method_named(name: str) -> Method:
    """The method of that name.

    Raises:
        NoSuchMethodError: there is none.
    """
    if name not in METHODS:
        raise NoSuchMethodError(name, nearest_first(name, sorted(METHODS)))
    return METHODS[name]
