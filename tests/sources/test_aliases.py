"""A table of names on its own: read whole, or refused with everything that is wrong in it."""

import pytest

from steelyard.sources.aliases import read_aliases, together
from steelyard.words.errors import TableFlawsError

TABLE = """name,alias,evidence
Kingsoft Cloud,金山云,its own name on the results
Kingsoft Cloud,Golden Mountain Cloud,"one article, both names"
Xiaomi,Xioami,a slip of the pen
"""


def test_a_name_has_all_its_aliases_with_their_evidence() -> None:
    cloud, xiaomi = read_aliases(TABLE, "names.csv")
    assert cloud.spellings == ("Kingsoft Cloud", "金山云", "Golden Mountain Cloud")
    assert [alias.evidence for alias in cloud.aliases] == ["its own name on the results", "one article, both names"]
    assert xiaomi.spellings == ("Xiaomi", "Xioami")


@pytest.mark.parametrize(
    ("table", "because"),
    [
        ("alias,evidence,name\nB,seen,A\n", "another order"),
        ("Name,Alias,Evidence\nA,B,seen\n", "capitals"),
        ("name,alias,evidence\n\nA,B,seen\n\n", "blank lines"),
        ("name,alias,evidence\r\nA,B,seen\r\n", "ends of line of another system"),
        ("name,alias,evidence\nA,B,seen\nA,B,seen again\n", "a row twice"),
        ("name,alias,evidence\nA,B,seen\nA,A,itself\n", "a name as its own alias"),
    ],
)
def test_a_table_is_read_however_it_is_laid_out(table: str, because: str) -> None:
    (entity,) = read_aliases(table, "names.csv")
    assert entity.spellings == ("A", "B"), because


def test_a_table_without_rows_holds_no_names() -> None:
    assert read_aliases("name,alias,evidence\n", "names.csv") == ()


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("", "names.csv:1: The table is empty. Begin the file with a row: name,alias,evidence"),
        ("name;alias;evidence\nA;B;C\n", "names.csv:1: The columns stand between semicolons."),
        ("name,alias\nA,B\n", "names.csv:1: The column 'evidence' is missing."),
        ("name,alias,evidence,more\nA,B,C,D\n", "names.csv:1: There is no column 'more'. Known columns: "),
        ("name,alias,alias,evidence\nA,B,B,C\n", "names.csv:1: The column 'alias' is there twice."),
        ("A,B,seen\n", "names.csv:1: There is no column 'a'."),
        ("name,alias,evidence\nA,,seen\n", "names.csv:2: The cell 'alias' is empty. Write how else it is called."),
        ("name,alias,evidence\n,B,seen\n", "names.csv:2: The cell 'name' is empty."),
        ("name,alias,evidence\nA,B\n", "names.csv:2: The cell 'evidence' is empty. Write how it is known"),
        ("name,alias,evidence\nA,B,on a page, page 3\n", "names.csv:2: The row has 4 cells for 3 columns."),
        ("name,alias,evidence\nA,B\x1b[2J,seen\n", "names.csv:2: The cell 'alias' holds control characters."),
        ("name,alias,evidence\nA,C,x\nB,C,y\n", "names.csv:3: 'C' stands for 'A' and for 'B'."),
        ("name,alias,evidence\nA,Cloud,x\nB,CLOUD,y\n", "names.csv:3: 'Cloud' stands for 'A' and for 'B'."),
        ("name,alias,evidence\nA,B,x\nB,C,y\n", "'B' stands for 'A' and for 'B'."),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_what_to_do(table: str, says: str) -> None:
    with pytest.raises(TableFlawsError) as refused:
        read_aliases(table, "names.csv")
    assert says in str(refused.value)


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(TableFlawsError) as refused:
        read_aliases("name,alias,evidence\nA,,x\nB,C,\n,D,y\n" + "E,,z\n" * 30, "names.csv")
    lines = refused.value.flaws.splitlines()
    assert [line.split(": ")[0].strip() for line in lines[:3]] == ["names.csv:2", "names.csv:3", "names.csv:4"]
    assert lines[-1] == "  … and 13 more"


def test_two_tables_together_join_the_aliases_of_one_name() -> None:
    first = read_aliases("name,alias,evidence\nA,B,x\n", "1.csv")
    second = read_aliases("name,alias,evidence\nA,C,y\nD,E,z\n", "2.csv")
    assert [set(entity.spellings) for entity in together(first, second)] == [{"A", "B", "C"}, {"D", "E"}]


def test_an_alias_that_a_second_table_takes_for_a_name_is_joined_to_its_name() -> None:
    first = read_aliases("name,alias,evidence\nA,B,x\n", "1.csv")
    second = read_aliases("name,alias,evidence\nB,C,y\n", "2.csv")
    assert [set(entity.spellings) for entity in together(first, second)] == [{"A", "B", "C"}]


def test_a_spelling_that_is_taken_keeps_its_first_meaning() -> None:
    first = read_aliases("name,alias,evidence\nA,B,x\n", "1.csv")
    second = read_aliases("name,alias,evidence\nD,B,y\n", "2.csv")
    assert [set(entity.spellings) for entity in together(first, second)] == [{"A", "B"}, {"D"}]
