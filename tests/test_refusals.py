"""Bad input, typed in: what a person reads says what is wrong, in which file and line, and what to do.

Each test spoils a new case in one way. What is only missing is no refusal: it is told as not known, and the work goes on.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.cli.typing_in import printed, refused
from tests.desk.folders import new_case, rewrite

HEADER: Final = "company,measure,period,value,mode,of,aspect,tier,publisher,title,day,page,quote,note\n"
STAKES: Final = "owner,company,kind,period,economic,voting,price,tier,publisher,title,day\n"
SOURCE: Final = "---\ntitle: A page\npublisher: A paper\nday: 2024-03-21\ntier: press\nabout: Example Mills\n---\n"
MEND: Final = "Mend these lines and run the command again; docs/case.md shows every key and column."


class Spoiled(NamedTuple):
    """One row: what is done to a case, the line that is to blame, what is said, and what to do."""

    how: Callable[[Path], object]
    place: str
    says: str
    do: str


def toml(was: str, becomes: str) -> Callable[[Path], object]:
    """Other words in `case.toml`."""
    return lambda folder: rewrite(folder / "case.toml", was, becomes)


def facts(row: str) -> Callable[[Path], object]:
    """One more row in `facts.csv`, on its line 7."""
    return lambda folder: append(folder / "facts.csv", row + "\n")


def file(name: str, content: str | bytes) -> Callable[[Path], object]:
    """A file of that content."""
    return lambda folder: (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


FLAWS: Final = {
    "broken TOML": Spoiled(toml("[case]", "[case"), "case.toml:5", "This is not TOML", "missing quote, bracket or ="),
    "a quote left open": Spoiled(toml('company = "Ex', 'company = "Ex\n'), "case.toml:7", "not TOML", "missing quote"),
    "an empty case.toml": Spoiled(file("case.toml", ""), "case.toml:1", "There is no [case].", "Begin with [case]"),
    "an unknown key": Spoiled(
        toml("title =", "titel ="), "case.toml:6", "There is no key 'titel' in [case].", "Known here: title,"
    ),
    "an unknown table": Spoiled(toml("[scale]", "[scales]"), "case.toml:34", "no key 'scales'", "Known here: scale,"),
    "a key left out": Spoiled(
        toml("company =", "# company ="), "case.toml:5", "[case] lacks the key 'company'", "Write"
    ),
    "a company without a name": Spoiled(
        toml('company = "Example Mills"', 'company = "Exampel Mills"'),
        *("case.toml:7", "'Exampel Mills' is not among the names.", "known: Example Mills, "),
    ),
    "a name twice": Spoiled(
        toml('"Corner Mill"', '"Great Bakeries"'),
        "case.toml:26",
        "names Great Bakeries already",
        "with one company only",
    ),
    "30 February in case.toml": Spoiled(toml("2024-06-30", "2018-02-30"), "case.toml:8", "Invalid date", "Look for"),
    "a day in quotes": Spoiled(
        toml("= 2024-06-30", '= "June"'), "case.toml:8", "day = 'June' is not a day", "2018-06-30"
    ),
    "no such currency": Spoiled(toml('"EUR"', '"EURO"'), "case.toml:9", "EURO", "ISO"),
    "a bare number as a rate": Spoiled(toml('low = "7%"', "low = 7"), "case.toml:64", "low = 7 is not", "Write"),
    "no ring chosen": Spoiled(
        toml("chosen = true", "chosen = false"), "case.toml:42", "0 rings", "exactly one [[ring]]"
    ),
    "a wrong column": Spoiled(
        lambda folder: rewrite(folder / "facts.csv", "company,measure", "company,mesure"),
        *("facts.csv:1", "There is no column 'mesure'.", "Known columns: measure, "),
    ),
    "facts.csv empty": Spoiled(
        file("facts.csv", ""), "facts.csv:1", "'company' is missing", "The first row names company"
    ),
    "a negative share count": Spoiled(
        facts("Example Mills,shares,2024-06-15,-5 shares,,,,press,T,T,2024-06-15,,,"),
        *("facts.csv:7", "shares is below zero: -5 shares.", "stray minus"),
    ),
    "30 February in facts.csv": Spoiled(
        facts("Example Mills,revenue,FY2023,EUR 5,,,,press,T,T,2018-02-30,,,"),
        *("facts.csv:7", "'2018-02-30' is not a day.", "Write the first day anyone could read it as 2018-06-30."),
    ),
    "a comma without quotes": Spoiled(
        facts("Example Mills,revenue,FY2023,EUR 8,180,,,,press,T,T,2024-06-15,,,"),
        *("facts.csv:7", "The row has 15 cells for 14 columns.", 'in quotes: "8,180".'),
    ),
    "an amount without a unit of its measure": Spoiled(
        facts("Example Mills,revenue,FY2023,a lot,,,,press,T,T,2024-06-15,,,"),
        *("facts.csv:7", "value: 'a lot' is not an amount.", "USD 1.5 billion"),
    ),
    "a row without a value": Spoiled(
        facts("Example Mills,revenue,FY2023,,,,,press,T,T,2024-06-15,,,"),
        *("facts.csv:7", "The row has no value.", "missing is not 0"),
    ),
    "a company that the case does not know": Spoiled(
        facts("River Mill,revenue,FY2023,EUR 5,,,,press,T,T,2024-06-15,,,"),
        *("facts.csv:7", "'River Mill' is not among the names.", "Write one of River Mills, "),
    ),
    "a range that runs backwards": Spoiled(
        facts("Example Mills,valuation,2024-06-15,EUR 50-40 million,,,,press,T,T,2024-06-15,,,"),
        *("facts.csv:7", "is above the high end", "smaller figure first"),
    ),
    "a stake of more than all": Spoiled(
        file("stakes.csv", STAKES + "River Mills,Example Mills,holds,2024-01-01,120%,,,press,T,T,2024-01-01\n"),
        *("stakes.csv:2", "economic is 120%.", "between 0% and 100%"),
    ),
    "a document without source lines": Spoiled(
        file("documents/x.md", "Hello."),
        *("documents/x.md:1", "does not say where it comes from.", "Begin it with a line ---"),
    ),
    "a table without source lines": Spoiled(
        file("documents/x.csv", "EUR million,FY2023\nRevenue,5\n"),
        *("documents/x.csv:1", "does not say where it comes from.", "Write a file x.csv.source beside it"),
    ),
    "a source without a day": Spoiled(
        file("documents/x.md", SOURCE.replace("day: 2024-03-21\n", "")),
        *("documents/x.md:2", "The source has no day.", "Add a line day:"),
    ),
    "a source on 30 February": Spoiled(
        file("documents/x.md", SOURCE.replace("2024-03-21", "2018-02-30")),
        *("documents/x.md:4", "'2018-02-30' is not a day.", "as 2018-06-30"),
    ),
    "a document about nobody": Spoiled(
        file("documents/x.md", SOURCE.replace("Example Mills", "Exampel Mills")),
        *("documents/x.md:1", "about 'Exampel Mills'", "Write one of Example Mills, "),
    ),
    "a document in Latin-1": Spoiled(
        file("documents/x.md", SOURCE.replace("A paper", "Le Café").encode("latin-1")),
        *("documents/x.md:3", "The file is not in UTF-8.", "Save it again with the encoding UTF-8."),
    ),
    "a picture that is called a text": Spoiled(
        file("documents/x.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff"),
        *("documents/x.txt:1", "The file is not in UTF-8.", "Save it again"),
    ),
    "a file of 40 MB": Spoiled(
        lambda folder: (
            (folder / "documents" / "big.md").touch() or os.truncate(folder / "documents/big.md", 40_000_000)
        ),
        *("documents/big.md:1", "larger than 32,000,000 bytes", "Split it, or leave it out"),
    ),
    "a facts.csv of 40 MB": Spoiled(
        lambda folder: os.truncate(folder / "facts.csv", 40_000_000),
        *("facts.csv:1", "larger than 32,000,000 bytes", "Split it"),
    ),
}


@pytest.mark.parametrize("flaw", FLAWS)
def test_a_flaw_is_told_with_its_file_its_line_and_what_to_do(tmp_path: Path, flaw: str) -> None:
    spoiled, folder = FLAWS[flaw], new_case(tmp_path)
    spoiled.how(folder)
    for words in (("weigh", folder, "--out", tmp_path / "out"), ("facts", folder)):
        says = refused(*words)
        assert says.startswith("Error: The case acme-2024 cannot be read:\n")
        (line,) = (
            line for line in says.splitlines() if line.startswith(f"  {spoiled.place}: ") and spoiled.says in line
        )
        assert spoiled.do in line
        assert says.splitlines()[-1] == MEND
    assert not (tmp_path / "out").exists()


def test_all_flaws_are_told_at_once_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    for flaw in ("a negative share count", "a document without source lines", "an unknown key"):
        FLAWS[flaw].how(folder)
    places = [line.split(": ")[0].strip() for line in refused("weigh", folder).splitlines()[1:-1]]
    assert places == ["case.toml:5", "case.toml:6", "documents/x.md:1"]


@pytest.mark.parametrize(
    ("make", "says", "do"),
    [
        (lambda _: None, "There is no folder ", "one of the bundled cases: alibaba-2022, "),
        (lambda place: place.mkdir(), "holds no case.toml.", "Run `steelyard new NAME`"),
        (lambda place: (place / "case.toml").mkdir(parents=True), "holds no case.toml.", "Run `steelyard new NAME`"),
        (lambda place: place.write_text("[case]"), "There is no folder ", "Give a case folder"),
    ],
)
def test_a_place_without_a_case_is_told_what_a_case_is(
    tmp_path: Path, make: Callable[[Path], object], says: str, do: str
) -> None:
    make(tmp_path / "acme")
    happened, remedy = refused("weigh", tmp_path / "acme").strip().splitlines()
    assert says in happened
    assert do in remedy


def test_a_day_before_every_fact_is_told_the_first_one_that_can_be_asked_for(tmp_path: Path) -> None:
    says = refused("weigh", new_case(tmp_path), "--as-of", "1999-12-31")
    assert "Nothing was known about Example Mills by 1999-12-31." in says
    assert "became known on 2024-03-20." in says


@pytest.mark.parametrize("where", ["facts.csv", "nowhere"])
def test_a_case_without_any_fact_is_told_that_it_holds_none(tmp_path: Path, where: str) -> None:
    folder = new_case(tmp_path)
    for path in (folder / "documents").iterdir():
        path.unlink()
    (folder / "facts.csv").unlink()
    if where == "facts.csv":
        (folder / "facts.csv").write_text(HEADER)
    assert "the case holds no fact" in refused("weigh", folder)


@pytest.mark.parametrize(
    ("how", "gap", "do"),
    [
        (toml('"EUR"', '"USD"'), "it is in EUR, and no exchange rate to USD", "exchange_rate"),
        (toml('value = "1.5%"', 'value = "9%"'), "Growth for ever of ", "Lower the terminal growth"),
        (toml('value = "10 years"', 'value = "0 years"'), "0 years", "between 1 and 100"),
        (toml('value = "10 years"', 'value = "1000000 years"'), "1000000 years", "between 1 and 100"),
        (file("facts.csv", HEADER), "no figure known for the value of Great Bakeries", "market_value"),
        (toml('period = "FY2023"', 'period = "FY2031"'), "FY2031", "facts.csv"),
        (file("documents/report.pdf", b"%PDF-1.7\0\xff"), "documents/report.pdf was not read", ".md or .txt"),
    ],
)
def test_what_is_missing_is_told_as_not_known_and_the_work_goes_on(
    tmp_path: Path, how: Callable[[Path], object], gap: str, do: str
) -> None:
    folder = new_case(tmp_path)
    how(folder)
    screen = printed("weigh", folder, "--out", tmp_path / "out")
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    part = page[page.index('<section id="not-known">') :]
    assert "Not known" in screen
    assert gap in part
    assert do in part


@pytest.mark.parametrize(
    ("row", "because"),
    [
        ("Example Mills,valuation,2024-06-20,EUR 0,,,,press,T,T,2024-06-20,,,", "a price of 0"),
        ("Example Mills,revenue,FY2023,EUR 0,,,,press,T,T,2024-06-20,,,", "revenue of 0"),
        ("Corner Mill,price_multiple,2024-06-28,0 times,,earnings,multiple,press,T,T,2024-06-28,,,", "a multiple of 0"),
        ("Corner Mill,price_multiple,2024-06-28,-7 times,,earnings,multiple,press,T,T,2024-06-28,,,", "a negative one"),
        ("Example Mills,shares,2024-06-15,0 shares,,,,press,T,T,2024-06-15,,,", "no share at all"),
        ("Example Mills,net_income,FY2023,EUR -9 million,,,,filing,T,T,2024-06-15,,,", "a loss"),
        ("Example Mills,revenue,FY2023,EUR 99999999999999999999 trillion,,,,filing,T,T,2024-06-15,,,", "too much"),
        ("USD,exchange_rate,2024-06-15,EUR 0,,,,press,T,T,2024-06-15,,,", "a rate of 0"),
        ("Example Mills,share_price,2024-06-15,USD 5,,,,press,T,T,2024-06-15,,,", "a price without a count of shares"),
    ],
)
def test_an_odd_figure_is_weighed_without_a_traceback(tmp_path: Path, row: str, because: str) -> None:
    folder = new_case(tmp_path)
    facts(row)(folder)
    assert "Example Mills" in printed("weigh", folder, "--out", tmp_path / "out"), because


def test_stakes_in_a_ring_and_in_oneself_are_weighed(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    rows = ["River Mills,Corner Mill,60%", "Corner Mill,River Mills,60%", "Example Mills,Example Mills,5%"]
    lines = [
        f"{owner},{company},holds,2024-01-01,{share},,,press,T,T,2024-01-01"
        for owner, company, share in (row.split(",") for row in rows)
    ]
    (folder / "stakes.csv").write_text(STAKES + "\n".join(lines) + "\n")
    assert "3 stakes known by that day" in printed("weigh", folder, "--out", tmp_path / "out")


def test_a_stake_of_nothing_is_a_flaw_with_its_line(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    row = "River Mills,Example Mills,bought,2024-01-01,0%,,EUR 5 million,press,T,T,2024-01-01\n"
    (folder / "stakes.csv").write_text(STAKES + row)
    assert "stakes.csv:2: " in refused("weigh", folder)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_files_from_another_system_read_the_same(tmp_path: Path, mark: bytes) -> None:
    plain, other = new_case(tmp_path, "plain"), new_case(tmp_path, "other")
    for path in (path for path in other.rglob("*") if path.is_file()):
        path.write_bytes(mark + path.read_bytes().replace(b"\n", b"\r\n"))
    screens = [printed("weigh", folder, "--out", tmp_path / "out") for folder in (plain, other)]
    assert screens[0] == screens[1]


@pytest.mark.parametrize("name", [b"caf\xe9.md", b"a b.md", "金山.md".encode(), b"x'\"<y>.md"])
def test_a_document_may_have_any_name_that_the_disk_allows(tmp_path: Path, name: bytes) -> None:
    folder = new_case(tmp_path)
    with Path(os.fsdecode(os.path.join(os.fsencode(folder / "documents"), name))).open("w") as page:  # noqa: PTH118 - bytes
        page.write(SOURCE + "\nNet profit was 3.4 million euros in 2023.\n")
    assert "3 documents" in printed("weigh", folder, "--out", tmp_path / "out")


@pytest.mark.parametrize("leads", ["/etc/passwd", "..", "loop", "nowhere"])
def test_a_link_that_leads_out_or_nowhere_is_left_alone(tmp_path: Path, leads: str) -> None:
    folder = new_case(tmp_path)
    (folder / "documents" / "loop").symlink_to(leads)
    (folder / "documents" / "loop.md").symlink_to(leads)
    assert "2 documents" in printed("weigh", folder, "--out", tmp_path / "out")


def append(path: Path, words: str) -> None:
    """Words behind the last line of a file."""
    path.write_text(path.read_text(encoding="utf-8") + words, encoding="utf-8")
