"""Multiples of peers: which count, what they say together, and what they make a company worth."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.kernels.multiples import equity_after_claims, value_by_multiple
from steelyard.models.methods import multiples
from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import read_inputs
from steelyard.models.peers.summary import Quartiles, Summary, quantile, summarised
from steelyard.words.errors import ModelInputError


def test_the_bridge_is_one_formula_over_numbers_and_arrays() -> None:
    numpy = pytest.importorskip("numpy")
    multiple, debt = numpy.array([8.0, 10.0]), numpy.array([60.0, 0.0])
    assert equity_after_claims(value_by_multiple(multiple, 40.0), debt, 5.0, 0.0, 2.0).tolist() == [257, 397]
    assert equity_after_claims(value_by_multiple(8.0, 40.0), 60.0, 5.0, 0.0, 2.0) == 257


PRINTED = [
    (Quartiles.INCLUSIVE, [1, 2, 4, 7, 8, 9, 10, 12], 0.25, 3.5, "Microsoft, page of QUARTILE"),
    (Quartiles.EXCLUSIVE, [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 0.25, 15, "Microsoft, page of QUARTILE.EXC"),
    (Quartiles.EXCLUSIVE, [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 0.75, 43, "Microsoft, page of QUARTILE.EXC"),
]


@pytest.mark.parametrize(("method", "figures", "p", "printed", "source"), PRINTED)
def test_quartiles_are_those_that_are_printed(
    method: Quartiles, figures: list[float], p: float, printed: float, source: str
) -> None:
    assert quantile(figures, p, method) == printed, source


def test_the_harmonic_mean_is_the_one_that_is_printed() -> None:
    """5.028376 of 4, 5, 8, 7, 11, 4 and 3: Microsoft, page of HARMEAN."""
    found = summarised([4, 5, 8, 7, 11, 4, 3])
    assert found
    assert found.harmonic_mean == pytest.approx(5.028376, abs=5e-7)


@given(st.lists(st.floats(0.01, 1000), min_size=1, max_size=12), st.sampled_from(Quartiles))
def test_what_stands_for_many_lies_in_order_among_them(figures: list[float], method: Quartiles) -> None:
    found = Summary(ordered=tuple(sorted(figures)), method=method)
    assert found.low <= found.first_quartile <= found.median <= found.third_quartile <= found.high
    assert found.harmonic_mean <= found.mean * (1 + 1e-12)


TARGET = {"name": "Acme", "net_income": 10, "ebitda": 40, "net_debt": 60, "minorities": 5, "sales": 100}


def test_a_multiple_of_a_loss_is_dropped_counted_and_told() -> None:
    worked = value(
        peers=[
            {"name": "Pear", "market_value": 150, "net_income": 10},
            {"name": "Plum", "market_value": 90, "net_income": -3},
            {"name": "Fig", "market_value": 130, "net_income": 10},
            {"name": "Oak", "market_value": 70},
        ],
        use=["pe"],
    )
    assert [worked.values[key] for key in ("value", "pe_n", "pe_dropped")] == [140, 2, 1]
    assert worked.notes[:2] == (
        "P/E: 1 of 3 dropped (Plum: net income is -3: a multiple of it says nothing).",
        "P/E: not known of Oak.",
    )


def test_a_business_that_costs_less_than_its_cash_has_no_multiple() -> None:
    worked = value(
        peers=[
            {"name": "Pear", "enterprise_value": 400, "ebitda": 50},
            {"name": "Plum", "market_value": 90, "net_debt": -100, "ebitda": 5},
        ],
        use=["ev_ebitda"],
    )
    assert worked.values["ev_ebitda_n"] == 1
    assert "Plum: enterprise value is -10" in worked.notes[0]


def test_a_multiple_of_the_business_comes_to_the_owners_by_a_bridge() -> None:
    """8 × 40 = 320, less 60 of net debt and 5 of minorities: 255; 2.55 for each of 100 shares."""
    peers = [{"name": "Pear", "market_value": 330, "debt": 90, "cash": 20, "ebitda": 50}]
    worked = value(target={**TARGET, "shares": 100}, peers=peers)
    assert worked.values["multiple"] == "ev_ebitda"
    assert [worked.values[key] for key in ("enterprise_value", "value", "per_share")] == [320, 255, 2.55]


def test_without_net_debt_the_value_is_that_of_the_business_and_it_is_said() -> None:
    worked = value(target={"name": "Acme", "ebitda": 40}, peers=[{"name": "Pear", "multiples": {"ev_ebitda": 8}}])
    assert "value" not in worked.values
    assert worked.values["enterprise_value"] == 320
    assert any(note.startswith("Net debt is not given") for note in worked.notes)


def test_claims_larger_than_the_business_leave_less_than_nothing_and_it_is_shown() -> None:
    target = {"name": "Acme", "ebitda": 5, "net_debt": 60}
    worked = value(target=target, peers=[{"name": "Pear", "multiples": {"ev_ebitda": 8}}])
    assert worked.values["value"] == -20
    assert any("below zero and is shown as it is" in note for note in worked.notes)


def test_the_range_is_that_of_the_quartiles() -> None:
    peers = [{"name": f"P{each}", "multiples": {"pe": each}} for each in (8, 10, 12, 16, 40)]
    worked = value(peers=peers)
    assert [worked.values[key] for key in ("value_low", "value", "value_high")] == [100, 120, 160]
    by_mean = value(peers=peers, centre="mean")
    assert by_mean.values["value"] == pytest.approx(172)
    assert by_mean.values["value_high"] == pytest.approx(172), "the mean lies above the third quartile"


def test_forward_multiples_are_put_on_forward_figures_only() -> None:
    peers = [{"name": "Pear", "market_value": 200, "net_income": 10, "forward_net_income": 16}]
    both = value(target={**TARGET, "forward_net_income": 14}, peers=peers).values
    assert [both["pe_value"], both["forward_pe_value"]] == [200, 175]
    only = value(peers=peers)
    assert "forward_pe_value" not in only.values
    assert "forward P/E: forward_net_income of Acme is not known, so it makes no value." in only.notes


def test_the_own_multiple_stands_beside_that_of_the_peers() -> None:
    worked = value(target={**TARGET, "market_value": 180}, peers=[{"name": "Pear", "multiples": {"pe": 20}}])
    assert worked.values["pe_own"] == 18
    assert worked.values["pe_premium"] == pytest.approx(-0.1)


def test_peers_alone_are_summed_up() -> None:
    worked = value(
        target=None, peers=[{"name": "Pear", "multiples": {"pb": 2}}, {"name": "Plum", "multiples": {"pb": 4}}]
    )
    assert [worked.values["multiple"], worked.values["times"], worked.values["pb_median"]] == ["pb", 3, 3]


def test_a_multiple_of_ones_own_is_worked_out_like_any_other() -> None:
    """300 for each of 2 subscribers, 200 for each of 4: 250 × 3 = 750, less the debt of 60 and minorities of 5."""
    peers = [
        {"name": "Pear", "enterprise_value": 600, "figures": {"subscribers": 2}},
        {"name": "Plum", "market_value": 700, "net_debt": 100, "figures": {"subscribers": 4}},
    ]
    own = {"ev_subscriber": {"over": "subscribers", "of": "enterprise"}}
    found = value(target={**TARGET, "figures": {"subscribers": 3}}, peers=peers, own=own).values
    assert [found["multiple"], found["ev_subscriber_median"], found["value"]] == ["ev_subscriber", 250, 685]


def test_values_by_all_multiples_stand_side_by_side() -> None:
    """12 × 10 = 120; 8 × 40 - 65 = 255; 2 × 100 = 200."""
    found = value(peers=[{"name": "Pear", "multiples": {"pe": 12, "ev_ebitda": 8, "ps": 2}}]).values
    assert [found[f"across_{key}"] for key in ("lowest", "median", "highest")] == [120, 200, 255]
    assert found["across_mean"] == pytest.approx(575 / 3)
    assert "across_mean" not in value(peers=[{"name": "Pear", "multiples": {"pe": 12}}]).values


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"peers": []}, "nothing to work with"),
    ({"peers": [{"name": "Pear"}]}, "none that applies"),
    ({"peers": [{"name": "Pear", "market_value": 0}]}, "above zero"),
    ({"peers": [{"name": "Pear", "price": 7}]}, "without shares it is no market value"),
    ({"peers": [{"name": "Pear", "debt": 7}]}, "net debt needs both"),
    ({"peers": [{"name": "Pear", "debt": 7, "cash": 1, "net_debt": 6}]}, "is given too"),
    ({"peers": [{"name": "Pear", "multiples": {"p/e": 7}}]}, "none of that name"),
    ({"peers": [{"name": "Acme", "multiples": {"pe": 7}}]}, "two rows bear it"),
    ({"peers": [{"name": "Pear", "multiples": {"pe": 7}}], "use": ["peg"]}, "none of that name"),
    ({"peers": [{"name": "Pear", "figures": {"sales": 7}}]}, "a field of that name"),
    ({"peers": [{"name": "Pear"}], "own": {"pe": {"over": "x", "of": "equity"}}}, "a usual multiple"),
    ({"peers": [{"name": "Pear", "multiples": {"pe": 7}}], "target": {"name": "A", "net_income": -1}}, "bears no"),
]


@pytest.mark.parametrize(("inputs", "why"), REFUSED, ids=[row[1] for row in REFUSED])
def test_what_makes_no_multiple_is_refused(inputs: dict[str, Any], why: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        value(**inputs)
    assert why in str(refused.value)


amounts = st.floats(1, 1000)


@given(st.lists(st.tuples(amounts, amounts, amounts), min_size=1, max_size=5), amounts, amounts, st.floats(0.01, 100))
def test_values_grow_with_the_currency_and_do_not_know_the_order(
    rows: list[tuple[float, float, float]], income: float, debt: float, rate: float
) -> None:
    """Each peer in a currency of its own; the target in another, at any rate."""
    peers = [
        {"name": str(at), "market_value": worth, "net_debt": owed, "net_income": worth / 9, "ebit": earned}
        for at, (worth, owed, earned) in enumerate(rows)
    ]
    target = {"name": "T", "net_income": income, "ebit": income * 2, "net_debt": debt}
    turned = [{k: v * 3 if isinstance(v, float) else v for k, v in peer.items()} for peer in reversed(peers)]
    other = {k: v * rate if isinstance(v, float) else v for k, v in target.items()}
    one = value(target=target, peers=peers).values
    two = value(target=other, peers=turned).values
    for key in ("pe_value", "ev_ebit_value", "ev_ebit_value_low", "ev_ebit_enterprise_value"):
        assert two[key] == pytest.approx(one[key] * rate, rel=1e-9, abs=1e-6 * rate)  # type: ignore[operator]


def value(**inputs: Any) -> Worked:  # noqa: ANN401 - JSON
    given = {"target": TARGET, **inputs}
    return multiples.work(read_inputs(multiples.METHOD, json.dumps(given)).inputs)  # type: ignore[arg-type]
