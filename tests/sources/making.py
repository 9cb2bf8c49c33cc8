"""A small case that is whole, to break in one place at a time. All of it is invented."""

from pathlib import Path
from typing import Final

TOML: Final = """\
[case]
title = "Acme"
company = "Acme"
day = 2018-06-30
currency = "USD"

[[name]]
name = "Acme"
aliases = [{ alias = "ACM", evidence = "its ticker" }]

[[name]]
name = "Bolt"
year_end = "03-31"

[scale]
worth_more = ["Bolt"]
worth_less = []
who = "me"
why = "It is."

[[ring]]
name = "Makers"
members = ["Bolt"]
chosen = true
who = "me"
why = "They make."

[relative]
measure = "net_income"
period = "FY2017"
factor = { low = "1", mid = "2", high = "2.5", who = "me", why = "so" }
cap = { value = "USD 60 billion", who = "me", why = "so" }

[[condition]]
says = "It grows."
growth = "40%"
value = "USD 80-90 billion"
who = "me"
why = "so"

[dcf]
measure = "revenue"
period = "FY2017"
years = { value = "10 years", who = "me", why = "so" }
growth = { low = "10%", mid = "20%", high = "30%", who = "me", why = "so" }
terminal_growth = { value = "3%", who = "me", why = "so", day = 2018-06-01 }
margin = { low = "4%", mid = "6%", high = "8%", who = "me", why = "so" }
rate = { low = "9%", mid = "10%", high = "12%", who = "me", why = "so" }

[[answer]]
question = "moat"
verdict = "mixed"
says = "Some."
who = "me"

[[repair]]
company = "Bolt"
measure = "revenue"
period = "FY2017"
from = "USD 8.108 billion"
to = "USD 8.180 billion"
accepted = true
who = "me"
why = "so"
"""

SOURCE: Final = "title: A note\npublisher: A paper\nday: 2018-06-01\ntier: press\nabout: Acme\n"
NOTE: Final = f"---\n{SOURCE}---\nAcme sold much.\n"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A folder with those files in it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def line_of(words: str) -> int:
    """The line of `TOML` on which the words stand first."""
    return TOML[: TOML.index(words)].count("\n") + 1
