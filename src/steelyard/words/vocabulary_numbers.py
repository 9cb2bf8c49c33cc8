"""English numbers in words: what each word counts."""

from types import MappingProxyType
from typing import Final

SMALL: Final = MappingProxyType(
    {
        word: number
        for number, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            " sixteen seventeen"
            " eighteen nineteen".split()
        )
    }
)
TENS: Final = MappingProxyType(
    {
        word: number * 10
        for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
    }
    | {"fourty": 40}
)
POWERS: Final = MappingProxyType(
    {"hundred": 2, "thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12}
)
DOZENS: Final = MappingProxyType({"dozen": 12, "dozens": 12})
PARTS: Final = MappingProxyType(
    {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4}
    | {
        word + ending: number
        for number, word in enumerate("fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 5)
        for ending in ("", "s")
    }
    | {"fifteenth": 15, "twentieth": 20, "hundredth": 100, "hundredths": 100, "thousandth": 1000}
)
"""Names of parts: one of so many."""

MULTIPLES: Final = MappingProxyType(
    {
        **dict.fromkeys(("twice", "double", "doubled", "doubles", "doubling", "twofold", "two-fold"), 2),
        **dict.fromkeys(
            ("thrice", "triple", "tripled", "triples", "tripling", "treble", "trebled", "trebles", "trebling"), 3
        ),
        **dict.fromkeys(("quadruple", "quadrupled", "quadruples", "quadrupling"), 4),
        **dict.fromkeys(("quintuple", "quintupled", "quintuples", "quintupling"), 5),
        **{"sextupled": 6, "septupled": 7, "octupled": 8},
        **{"threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9},
        **{"tenfold": 10, "twentyfold": 20, "hundredfold": 100},
    }
)
VERBS_OR_ADJECTIVES: Final = frozenset("double triple treble quadruple quintuple".split())
"""Words that are a multiple only before or behind certain others: "double the price", "to double"."""

SCALE_WORDS: Final = frozenset("hundred million billion trillion".split())
"""Scales that may stand without a number: "a trillion RMB market"."""

HALVINGS: Final = ("halved", "halves", "halving", "halve")
"""Words for a fall by half."""

VULGAR: Final = MappingProxyType(
    {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅛": "0.125", "⅕": "0.2"}
)
