"""Bad input, typed in: what a person reads says what is wrong, in which file and line, and what to do.

Each test spoils a new case in one way. What is only missing is no refusal: it is told as not known, and the work
goes on.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.flaws import FLAWS, HEADER, SOURCE, STAKES, facts, file, toml
from tests.cli.typing_in import printed, refused
from tests.desk.folders import new_case


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
        assert says.splitlines()[-1].startswith("Mend these lines and run the command again")
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
        (file("facts.csv", HEADER), "no figure known for the value of Great Bakeries", "market_value"),
        (toml('period = "FY2023"', 'period = "FY2031"'), "FY2031", "facts.csv"),
        (file("documents/slides.pptx", b"PK\0\xff"), "documents/slides.pptx was not read", ".md or .txt"),
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
        ("Example Mills,net_income,FY2023,EUR -9 million,,,,filing,T,T,2024-06-15,,,", "a loss"),
        ("Example Mills,revenue,FY2023,EUR 99999999999999999999 trillion,,,,filing,T,T,2024-06-15,,,", "too much"),
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


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_files_from_another_system_read_the_same(tmp_path: Path, mark: bytes) -> None:
    plain, other = new_case(tmp_path, "plain"), new_case(tmp_path, "other")
    for path in (path for path in other.rglob("*") if path.is_file()):
        path.write_bytes(mark + path.read_bytes().replace(b"\n", b"\r\n"))
    screens = [printed("weigh", folder, "--out", tmp_path / "out") for folder in (plain, other)]
    assert screens[0] == screens[1]


@pytest.mark.parametrize("name", [b"caf\xe9.md", b"a\x1b[2Jb.md"])
def test_a_document_whose_name_cannot_be_written_down_is_told(tmp_path: Path, name: bytes) -> None:
    folder = new_case(tmp_path)
    (folder / "documents" / os.fsdecode(name)).write_text(SOURCE + "\nNet profit was 3.4 million euros in 2023.\n")
    assert "The name of the file is not in UTF-8. Give the file another name." in refused("weigh", folder)


@pytest.mark.parametrize("name", [b"a b.md", "金山.md".encode(), b"x'\"<y>.md"])
def test_a_document_may_have_any_name_that_the_disk_allows(tmp_path: Path, name: bytes) -> None:
    folder = new_case(tmp_path)
    (folder / "documents" / os.fsdecode(name)).write_text(SOURCE + "\nNet profit was 3.4 million euros in 2023.\n")
    assert "3 documents" in printed("weigh", folder, "--out", tmp_path / "out")


@pytest.mark.parametrize("leads", ["/etc/passwd", "..", "loop", "nowhere"])
def test_a_link_that_leads_out_or_nowhere_is_left_alone(tmp_path: Path, leads: str) -> None:
    folder = new_case(tmp_path)
    (folder / "documents" / "loop").symlink_to(leads)
    (folder / "documents" / "loop.md").symlink_to(leads)
    assert "2 documents" in printed("weigh", folder, "--out", tmp_path / "out")
