"""Ways to spoil a new case: what is done, the line that is to blame, what is said, and what to do."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from tests.desk.folders import rewrite
from tests.sources.convert.making import BOMB, archive, pdf

HEADER: Final = "company,measure,period,value,mode,of,aspect,tier,publisher,title,day,page,quote,note\n"
STAKES: Final = "owner,company,kind,period,economic,voting,price,tier,publisher,title,day\n"
SOURCE: Final = "---\ntitle: A page\npublisher: A paper\nday: 2024-03-21\ntier: press\nabout: Example Mills\n---\n"


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


def append(path: Path, words: str) -> None:
    """Words behind the last line of a file."""
    path.write_text(path.read_text(encoding="utf-8") + words, encoding="utf-8")


def file(name: str, content: str | bytes) -> Callable[[Path], object]:
    """A file of that content."""
    return lambda folder: (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


def large(name: str) -> Callable[[Path], object]:
    """A file of 40 MB."""

    def write(folder: Path) -> None:
        with (folder / name).open("wb") as page:
            page.truncate(40_000_000)

    return write


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
        toml("= 2024-06-30", '= "June"'), "case.toml:8", "day = 'June' does not fit", "2018-06-30"
    ),
    "no such currency": Spoiled(toml('"EUR"', '"EURO"'), "case.toml:9", "EURO", "Write one of these: EUR, "),
    "a bare number as a rate": Spoiled(
        toml('low = "7%"', "low = 7"), "case.toml:65", "low = 7 does not fit", "in quotes"
    ),
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
    "semicolons between columns": Spoiled(
        file("facts.csv", HEADER.replace(",", ";")),
        *("facts.csv:1", "The columns stand between semicolons.", "commas between them"),
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
        *("facts.csv:7", "'EUR 50-40 million' is not an amount.", "USD 1.5 billion"),
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
    "a list of facts in Latin-1": Spoiled(
        file("facts.csv", (HEADER + "Café\n").encode("latin-1")),
        *("facts.csv:2", "The file is not in UTF-8.", "Save it again with the encoding UTF-8."),
    ),
    "a picture that is called a text": Spoiled(
        file("documents/x.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff"),
        *("documents/x.txt:1", "x.txt holds no text: it is a picture.", "run text recognition (OCR)"),
    ),
    "a PDF that is cut short": Spoiled(
        file("documents/x.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
        *("documents/x.pdf:1", "x.pdf cannot be read as a PDF", "Get the file again"),
    ),
    "a PDF of scanned pages": Spoiled(
        file("documents/x.pdf", pdf([])),
        *("documents/x.pdf:1", "x.pdf holds no text: its 1 page is a picture, or blank.", "run text recognition (OCR)"),
    ),
    "a workbook that is none": Spoiled(
        file("documents/x.xlsx", b"Item,2023\n"),
        *("documents/x.xlsx:1", "x.xlsx cannot be read as a workbook", "Get the file again"),
    ),
    "a Word document with a bomb in it": Spoiled(
        file("documents/x.docx", archive({"word/document.xml": BOMB})),
        *("documents/x.docx:1", "x.docx was not opened: its XML declares entities", "Ask whoever made it"),
    ),
    "a file of 40 MB": Spoiled(
        large("documents/big.md"), "documents/big.md:1", "larger than 32,000,000 bytes", "Split it, or leave it out"
    ),
    "a facts.csv of 40 MB": Spoiled(large("facts.csv"), "facts.csv:1", "larger than 32,000,000 bytes", "Split it"),
    "no year to forecast": Spoiled(
        toml('"10 years"', '"0 years"'), "case.toml:61", "0 is not a number of years", "a whole number from 1 to 100"
    ),
    "a million years to forecast": Spoiled(
        toml('"10 years"', '"1000000 years"'), "case.toml:61", "1000000 is not a number of years", "from 1 to 100"
    ),
    "no share at all": Spoiled(
        facts("Example Mills,shares,2024-06-15,0 shares,,,,press,T,T,2024-06-15,,,"),
        *("facts.csv:7", "shares is zero.", "Leave the row out where the figure is not known."),
    ),
    "a currency for nothing": Spoiled(
        facts("USD,exchange_rate,2024-06-15,EUR 0,,,,press,T,T,2024-06-15,,,"),
        *("facts.csv:7", "exchange_rate is zero.", "Leave the row out"),
    ),
    "a stake of nothing": Spoiled(
        file("stakes.csv", STAKES + "River Mills,Example Mills,bought,2024-01-01,0%,,EUR 5,press,T,T,2024-01-01\n"),
        *("stakes.csv:2", "economic is 0%", "Leave the cell empty where it is not known"),
    ),
}
