"""The drawing of owners: whole, safe, the same each time, nothing over anything else, and its lines tell the shares."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Final, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.owners.graph import Graph, Position
from steelyard.owners.stake import Stake
from steelyard.reports.owners_svg import TABLE_HEAD, as_svg, drawing, table_rows
from steelyard.words.interval import Interval
from steelyard.words.names import EntityKind, EntityName
from steelyard.words.stake import StakeMeasure
from tests.reports.page import live_parts, read_page

Part: TypeAlias = str | tuple[str | None, str | None] | None
SVG: Final = "{http://www.w3.org/2000/svg}"
HOSTILE: Final = (
    "<script>alert(1)</script> Mills",
    "A & B \"quoted\" 'twice'",
    "</text></svg><img src=x onerror=alert(2)>",
    "]]><!-- gone -->",
    "\u202eesrever\u202c and \x07\x1b[31m and \ufffe and \ud800",
    "&lt;b&gt; &amp;#60;",
)
NAMES: Final = [
    EntityName(each) for each in ("Ada", "北京金山办公软件股份有限公司", *(f"Firm number {n}" for n in range(18)))
]

pairs = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=40, unique=True)
parts = st.none() | st.integers(0, 1000).map(lambda thousandths: f"0.{thousandths:03}" if thousandths < 1000 else "1")


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any graph: rings, owners of themselves, islands, shares nobody tells."""
    return graph(*(holds(owner, owned, draw(parts), draw(parts)) for owner, owned in draw(pairs)))


@given(graphs())
@settings(deadline=None)
def test_no_box_and_no_label_lies_over_another(made: Graph) -> None:
    svg = parsed(as_svg(made))
    boxes = [box for group in svg.iter(f"{SVG}g") for box in group.findall(f"{SVG}rect")]
    for one, other in combinations([corners(box) for box in boxes], 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@given(graphs())
@settings(deadline=None)
def test_every_name_and_every_position_is_drawn_once(made: Graph) -> None:
    svg = parsed(as_svg(made))
    assert sorted(titles(svg, "owner")) == sorted(made.names)
    across = [f"{each.owner} → {each.owned}" for each in made.positions if each.owner != each.owned]
    assert sorted(title.split(":")[0] for title in titles(svg, "tie")) == sorted(across)
    assert len(table_rows(made)) == len(made.positions)


@given(graphs())
@settings(deadline=None)
def test_all_lies_on_the_paper(made: Graph) -> None:
    svg = parsed(as_svg(made))
    wide, high = float(svg.attrib["width"]), float(svg.attrib["height"])
    (inner,) = svg.findall(f"{SVG}g")
    right, down = map(float, re.findall(r"[\d.]+", inner.attrib["transform"]))
    for box in inner.iter(f"{SVG}rect"):
        x, y, x2, y2 = corners(box)
        assert x + right >= 0
        assert y + down >= 0
        assert x2 + right <= wide
        assert y2 + down <= high


@given(st.permutations(range(12)))
@settings(deadline=None, max_examples=20)
def test_the_order_of_the_stakes_changes_nothing(order: Sequence[int]) -> None:
    made = [holds(f"Firm {n}", f"Firm {(n * 5 + 3) % 12}", f"0.{n + 10}") for n in range(12)]
    assert as_svg(graph(*(made[n] for n in order))) == as_svg(graph(*made))


def test_an_owner_stands_above_what_it_owns_and_a_ring_has_one_line_up() -> None:
    made = graph(holds("Top", "Middle", "0.6"), holds("Middle", "Bottom", "0.7"), holds("Bottom", "Middle", "0.1"))
    svg = parsed(as_svg(made))
    heights = {titles_of(group): corners(group.findall(f"{SVG}rect")[0])[1] for group in classed(svg, "owner")}
    assert heights["Top"] < heights["Middle"] < heights["Bottom"]
    assert [title.split(":")[0] for title in titles(svg, "back")] == ["Bottom → Middle"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_words_and_nothing_else(name: str) -> None:
    made = graph(holds(name, "Kingsoft", "0.5", rivals=["0.4"]), holds("Kingsoft", name + " II", "0.2"))
    made = Graph(made.day, made.known, made.positions, {EntityName(name): EntityName(name + " III")})
    text = as_svg(made, focus=EntityName(name), title=name)
    svg = parsed(text)
    assert {element.tag.removeprefix(SVG) for element in svg.iter()} <= {
        "svg",
        "style",
        "g",
        "title",
        "path",
        "rect",
        "text",
    }
    assert list(live_parts(read_page(f"<body>{drawing(made, title=name)}</body>"))) == []
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\ufffe\ud800]", text)
    text.encode()
    shown = [title for title in titles(svg, "owner") if title != "Kingsoft"]
    plain = re.sub("[\x07\x1b\u202a-\u202e\ufffe\ud800]", "\ufffd", name)
    assert sorted(shown) == sorted([plain, plain + " II"])


def test_nothing_is_fetched_and_nothing_runs() -> None:
    text = as_svg(graph(holds("Ada", "Kingsoft", "0.5")))
    assert not re.search(r"<script|href|url\(|@import|\son\w+=", text.replace("http://www.w3.org/2000/svg", ""))


def test_a_line_grows_with_the_share() -> None:
    svg = parsed(as_svg(graph(*(holds(f"Owner {n}", "Kingsoft", f"0.{n}") for n in range(1, 10)))))
    widths = [stroke(svg, f"Owner {n}") for n in range(1, 10)]
    assert widths == sorted(set(widths))


@pytest.mark.parametrize(
    ("economic", "voting", "is_dashed"),
    [
        ("0.5", "0.5", False),
        ("0.5", None, False),
        (None, "0.3", True),
        ("0", "0.3", True),
        (None, None, False),
        ("0.5", "0", False),
    ],
)
def test_dashed_is_votes_only(economic: Part, voting: Part, *, is_dashed: bool) -> None:
    svg = parsed(as_svg(graph(holds("Ada", "Kingsoft", economic, voting))))
    assert bool(classed(svg, "votes")) is is_dashed


@pytest.mark.parametrize(
    ("economic", "voting", "label"),
    [
        (("0.4675", "0.4685"), "0.462", "46.8% · 46.2% votes"),
        (("0.4", "0.5"), None, "40–50% · ? votes"),
        (None, ("0.26825", "0.26835"), "? · 26.83% votes"),
        ((None, "0.05"), ("0.5", None), "up to 5% · over 50% votes"),
        ("1", "0", "100% · 0% votes"),
        (("0.35", "0.45"), None, "35–45% · ? votes"),
        ("0.00012", None, "0.012% · ? votes"),
    ],
)
def test_shares_are_written_as_a_reader_writes_them(economic: Part, voting: Part, label: str) -> None:
    (title,) = titles(parsed(as_svg(graph(holds("Ada", "Kingsoft", economic, voting)))), "tie")
    assert title == f"Ada → Kingsoft: {label}"


def test_what_sources_dispute_stands_on_the_line_in_the_table_and_under_the_drawing() -> None:
    made = graph(holds("Tencent", "Kingsoft", "0.099", rivals=["0.1258"]))
    svg = parsed(as_svg(made))
    assert [text.text for text in svg.iter(f"{SVG}text") if "rival" in text.attrib["class"]] == ["≠ 12.58%"]
    assert table_rows(made)[0][TABLE_HEAD.index("Disagrees")] == "12.58%"
    assert "≠ = sources disagree" in words(svg)


def test_focus_people_markets_proxies_groups_and_declared_control_are_told() -> None:
    ada, bert, acme = map(EntityName, ("Ada", "Bert", "Acme"))
    plain = graph(holds("Ada", "Acme", "0.1", "0.3"), holds("Bert", "Acme", "0.1"), holds("Free float", "Acme", "0.8"))
    made = Graph(plain.day, plain.known, plain.positions, {bert: ada}, (frozenset({ada, bert}),), {acme: ada})
    kinds = {ada: EntityKind.PERSON, EntityName("Free float"): EntityKind.MARKET}
    svg = parsed(as_svg(made, focus=acme, kinds=kinds))
    assert titles(svg, "focus") == ["Acme"]
    assert [title.split(";")[0] for title in titles(svg, "person")] == ["Ada"]
    assert titles(svg, "market") == ["Free float"]
    for said in ("cast by Ada", "Group 1 votes together: Ada, Bert.", "◆ controls", "Owners of Acme"):
        assert said in words(svg)


def test_it_says_of_which_day_and_known_when() -> None:
    assert "as it was on 2020-12-31, as known on 2021-03-31" in words(parsed(as_svg(graph())))
    assert "No stake was known." in words(parsed(as_svg(graph())))


def graph(*positions: Position) -> Graph:
    """A graph of some day."""
    ordered = sorted(positions, key=lambda each: (each.owner, each.owned))
    return Graph(date(2020, 12, 31), date(2021, 3, 31), tuple(ordered), {})


def holds(owner: str, owned: str, economic: Part, voting: Part = None, rivals: Sequence[Part] = ()) -> Position:
    """A position, with what others say of its capital."""
    first, *others = (stake(owner, owned, each, voting) for each in (economic, *rivals))
    return Position(first.owner, first.owned, first.economic, first.voting, first, tuple(others))


def stake(owner: str, owned: str, economic: Part, voting: Part) -> Stake:
    """A stake that some program handed over."""
    return Stake(
        owner=EntityName(owner),
        owned=EntityName(owned),
        measure=StakeMeasure.LEVEL,
        economic=interval(economic),
        voting=interval(voting),
        since=date(2020, 1, 1),
        known_on=date(2020, 2, 1),
        source="a register",
    )


def interval(part: Part) -> Interval | None:
    """A part from one number or two."""
    if part is None:
        return None
    low, high = (part, part) if isinstance(part, str) else part
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


def parsed(text: str) -> ET.Element:
    """The drawing, read as XML."""
    return ET.fromstring(text)  # noqa: S314 - made here


def classed(svg: ET.Element, name: str) -> list[ET.Element]:
    """The groups with a class."""
    return [group for group in svg.iter(f"{SVG}g") if name in group.attrib.get("class", "").split()]


def titles(svg: ET.Element, name: str) -> list[str]:
    """What the groups with a class are, in words."""
    return [titles_of(group) for group in classed(svg, name)]


def titles_of(group: ET.Element) -> str:
    """The title of a group, without what stands below a name."""
    title = group.findtext(f"{SVG}title") or ""
    return title.removesuffix("; " + title.rpartition("; ")[2]) if "of itself" in title else title


def corners(box: ET.Element) -> tuple[float, float, float, float]:
    """Left, top, right and bottom."""
    x, y, wide, high = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
    return x, y, x + wide, y + high


def stroke(svg: ET.Element, owner: str) -> float:
    """How broad the line of an owner is."""
    (group,) = (each for each in classed(svg, "tie") if titles_of(each).startswith(f"{owner} →"))
    return float(group.findall(f"{SVG}path")[0].attrib["stroke-width"])


def words(svg: ET.Element) -> str:
    """All that can be read."""
    return " ".join(text.text or "" for text in svg.iter(f"{SVG}text"))
