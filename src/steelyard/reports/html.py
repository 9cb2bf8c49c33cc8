"""A weighing as one self-contained page: no script, no network, every number a link to its quote and source.

The page is made from the same records as `valuation.json`, so the two cannot tell different numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from steelyard.models.valuation import Range
from steelyard.reports.charts import Row, chart
from steelyard.reports.nodes import Record
from steelyard.reports.owners_page import owners_section
from steelyard.reports.owners_svg_style import STYLE
from steelyard.reports.record import as_record
from steelyard.reports.weighing import Weighing
from steelyard.words.measure import Measure

_SAFE_URL: Final = re.compile(r"https?://[^\s\"'<>]+")
_ORDER: Final = ("step", "assumption", "fact", "holding", "finding")
_MOST_PRICES: Final = 12


def as_html(weighing: Weighing) -> str:
    """The page: the same case gives the same bytes."""
    record = as_record(weighing)
    environment = Environment(
        loader=PackageLoader("steelyard.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["said"] = lambda word: Measure(word).words
    nodes = record["nodes"]
    environment.globals["number"] = lambda key, text=None: number(nodes, key, text)
    environment.globals["source"] = source
    return environment.get_template("report.html").render(
        w=record,
        chart=_chart(weighing),
        owners=owners_section(weighing),
        owners_style=STYLE,
        nodes=nodes,
        groups=_groups(nodes.values()),
        used=_used_by(nodes),
    )


def number(nodes: dict[str, Record], key: str, text: str | None = None) -> Markup:
    """A number as a link to where it comes from."""
    node = nodes[key]
    return Markup('<a class="n {}" href="#{}">{}</a>').format(node["kind"], key, text or node["shown"])


def source(node: Record) -> Markup:
    """Publisher and title of a node, as a link where the address is a plain web address and nothing else."""
    words = Markup("{}, “{}”").format(node["publisher"], node["title"])
    if _SAFE_URL.fullmatch(node["url"]):
        return Markup('<a class="out" href="{}" rel="noreferrer noopener">{}</a>').format(node["url"], words)
    return words


def _chart(weighing: Weighing) -> Markup:
    rows = [_value_row(layer.name.value, layer.range) for layer in weighing.layers if layer.range]
    value = weighing.blend.range
    if value:
        rows.append(_value_row("together", value, is_total=True))
    rows += [
        Row(f"{quote.day} {quote.says}", quote.low.amount, quote.high.amount, None, quote.low.id)
        for quote in weighing.quotes[-_MOST_PRICES:]
    ]
    return chart(rows, str(weighing.case.currency))


def _value_row(label: str, value: Range, *, is_total: bool = False) -> Row:
    return Row(label, value.low.amount, value.high.amount, value.mid.amount, value.mid.id, is_total)


def _groups(nodes: Iterable[Record]) -> list[tuple[str, list[Record]]]:
    """The nodes by kind, for the list at the end."""
    found: dict[str, list[Record]] = {kind: [] for kind in _ORDER}
    for node in nodes:
        found[node["kind"]].append(node)
    found["fact"].sort(key=lambda node: (node["company"], node["measure"], node["segment"], node["period"], node["id"]))
    return [(kind, found[kind]) for kind in _ORDER if found[kind]]


def _used_by(nodes: dict[str, Record]) -> dict[str, list[str]]:
    """Which steps and findings rest on each node: the way back up."""
    found: dict[str, list[str]] = {key: [] for key in nodes}
    for key, node in nodes.items():
        for below in node.get("rests_on", ()):
            found[below].append(key)
    return found
