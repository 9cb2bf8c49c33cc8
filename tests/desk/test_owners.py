"""Owners of the bundled cases on several days, as known on a day; what cannot be asked; and that it can be shown."""

import json
from datetime import date

import pytest

from steelyard.desk.bench import open_case
from steelyard.desk.owners import Asked, owners_of
from steelyard.reports.owners import Owners, as_json
from steelyard.reports.owners_text import as_text
from steelyard.sources.folder import bundled_names
from steelyard.words.errors import NothingKnownError, UnknownWordError


def asked(name: str, **words: object) -> Owners:
    return owners_of(open_case(name), Asked(**words))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", bundled_names())
def test_every_bundled_case_can_be_asked_and_shown(name: str) -> None:
    found = asked(name)
    assert as_text(found, width=100, votes=False, timeline=True)
    assert json.loads(as_json(found))["of"] == found.of


def test_nothing_known_later_than_the_day_is_used() -> None:
    found = asked("kingsoft-cloud-2024", day=date(2020, 6, 30), known=date(2020, 6, 30))
    stakes = [each for position in found.graph.positions for each in (position.chosen, *position.rivals)]
    assert stakes
    assert all(each.known_on <= date(2020, 6, 30) for each in stakes)


def test_a_customer_who_is_an_owner_is_told_with_his_part_of_revenue() -> None:
    ties = {str(tie.customer): tie for tie in asked("kingsoft-cloud-2024").related}
    last = ties["Xiaomi"].years[-1]
    # 763.338 of 7,047.461 million yuan: annual report 2023 on Form 20-F, page R107
    assert last.percent.low is not None
    assert float(last.percent.low) == pytest.approx(763.338 / 7047.461 * 100, abs=1e-3)


def test_deals_say_what_the_whole_was_worth() -> None:
    # 1.82 million dollars for about 10%: 18.2 million, December 2013
    deal = asked("kingsoft-cloud-2024").deals[0]
    assert deal.whole.low is not None
    assert deal.whole.high is not None
    assert deal.whole.low < 18_200_000 < deal.whole.high


def test_what_changed_between_two_days() -> None:
    found = asked("kingsoft-cloud-2024", since=date(2020, 6, 30))
    assert any(change.owner == "Xiaomi" and "13.8" in change.says for change in found.changes)


def test_one_owner_alone() -> None:
    found = asked("kingsoft-cloud-2024", by="xiaomi")
    assert {each.owner for each in found.holders} | {each.owner for each in found.through} == {"Xiaomi"}


def test_whoever_is_not_known_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UnknownWordError) as refused:
        asked("kingsoft-cloud-2024", by="Xiaomy")
    assert "Xiaomi" in str(refused.value)


def test_a_day_before_everything_is_refused() -> None:
    with pytest.raises(NothingKnownError):
        asked("kingsoft-cloud-2024", known=date(1990, 1, 1))


def test_a_holding_company_is_valued_by_what_it_holds_and_by_no_value_of_another_time() -> None:
    # 685 million dollars by the market on 12 April 2024; the 17.6 billion of 2021 are of another time
    found = asked("kingsoft-cloud-2024", of="Kingsoft").by_parts
    assert found
    (part,) = found.parts
    assert part.company == "Kingsoft Cloud"
    assert part.whole < 1e9
    assert part.worth.low is not None
    assert float(part.worth.low) == pytest.approx(0.4352 * part.whole, rel=1e-3)
