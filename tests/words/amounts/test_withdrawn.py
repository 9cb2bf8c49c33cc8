"""Moneys that are no longer: codes, marks and names that older reports print."""

from tests.words.amounts.reading import Row, check, rows


@rows(
    ("LTL 5 million, 7.5m litas", "LTL 5 million = 5000000 LTL; 7.5m litas = 7500000 LTL", "Lithuania"),
    ("SKK 1.2bn to SKK 1.5bn", "SKK 1.2bn to SKK 1.5bn = 1200000000/1500000000 SKK", "a range"),
    ("MDEM 500, FIM 20, 40,000 BEF", "MDEM 500 = 500000000 DEM; FIM 20 = 20 FIM; 40,000 BEF = 40000 BEF", "codes"),
    (
        "DM5.2 billion, FF 12.5 billion, Lit. 500 billion",
        "DM5.2 billion = 5200000000 DEM; FF 12.5 billion = 12500000000 FRF; Lit. 500 billion = 500000000000 ITL",
        "marks",
    ),
    ("IR£5.2m and £5m", "IR£5.2m = 5200000 IEP; £5m = 5000000 GBP", "pounds of two countries"),
    (
        "3 million deutschmarks, 2 French francs, 5,000 lire",
        "3 million deutschmarks = 3000000 DEM; 2 French francs = 2 FRF; 5,000 lire = 5000 ITL",
        "names",
    ),
    (
        "100 kroons, 20 lats, 30 tolars, 40 kuna",
        "100 kroons = 100 EEK; 20 lats = 20 LVL; 30 tolars = 30 SIT; 40 kuna = 40 HRK",
        "names of the newer members of the union",
    ),
    (
        "5 guilders, 6 schillings, 7 drachmas, 8 escudos, 9 pesetas",
        "5 guilders = 5 NLG; 6 schillings = 6 ATS; 7 drachmas = 7 GRD; 8 escudos = 8 PTE; 9 pesetas = 9 ESP",
        "names of the older members",
    ),
    (
        "5 million liras and 5 million Italian lira",
        "5 million liras = 5000000 TRY; 5 million Italian lira = 5000000 ITL",
        "a plain lira is Turkish",
    ),
)
def test_a_money_that_is_no_longer_is_read(row: Row) -> None:
    check(row)


@rows(
    ("DEM 50, SIT 12, TRL 9, DM 5", "", "small sums of codes that mean other things too"),
    ("1,200 LTL shipments, 310 LTL centers", "1,200 = 1200 count; 310 = 310 count", "a word behind the code goes on"),
    (
        "ATS 5 per share, LTL 12,500",
        "ATS 5 per share = 5 ATS; LTL 12,500 = 12500 LTL",
        "a price, and a sum of some size",
    ),
    ("TRL 5 million", "TRL 5 million = 5000000 TRL", "a scale"),
    ("ESP 20.000 and DEM 1.234", "", "a point that may set off thousands"),
)
def test_a_code_that_is_a_word_needs_more_than_a_number(row: Row) -> None:
    check(row)


@rows(
    ("In Germany, 3 billion marks", "3 billion marks = 3000000000 DEM", "the country is spoken of"),
    ("In Finland, 3 billion marks", "3 billion marks = 3000000000 FIM", "another country"),
    ("he scored 90 marks", "90 = 90 count", "marks of a school"),
    ("3 billion marks", "", "nobody says whose"),
    ("In Slovakia, 5 million koruna", "5 million koruna = 5000000 SKK", "a koruna of Slovakia"),
    ("5 million koruny", "5 million koruny = 5000000 CZK", "a koruna is Czech where nobody says otherwise"),
    ("Czech koruna: 5 Slovak koruna", "5 Slovak koruna = 5 SKK", "its own name settles it"),
)
def test_a_name_that_several_moneys_share_is_settled_by_the_text(row: Row) -> None:
    check(row)
