"""What a sign means that several moneys share, by the evidence of the whole document.

A dollar is American unless the text is about another country's; ¥ is yen or yuan, and nothing where nobody says.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final, final

_EVIDENCE: Final = {
    "dollar": {
        "USD": r"US\$|U\.S\.|USD|\bUS\b|United\s+States|America|Nasdaq|NYSE|New\s+York|Wall\s+Street|美元|California|Texas|Delaware|Washington",
        "HKD": r"HK\$|HKD|Hong\s+Kong\s+dollar|港元|港币|港幣",
        "CAD": r"C\$|CAD\b|CA\$|Canad|Toronto|Ontario|Quebec|Vancouver|Alberta|Calgary|TSX",
        "AUD": r"A\$|AUD\b|AU\$|Austral|Sydney|Melbourne|Queensland|Brisbane|Perth\b|ASX\b|AASB|New\s+South\s+Wales|\bAU\b",
        "SGD": r"S\$|SGD\b|Singapore\s+dollar",
        "NZD": r"NZ\$|NZD\b|New\s+Zealand|Auckland|NZX",
        "TWD": r"NT\$|TWD\b|Taiwan\s+dollar",
    },
    "yen": {
        "CNY": r"RMB|Rmb|CNY|[Yy]uan|[Rr]enminbi|Chin(?:a|ese)|Beijing|Shanghai|Shenzhen|人民币|人民幣|亿元|万元",
        "JPY": r"JPY|\b[Yy]en\b|Japan|Tokyo|Osaka|Nikkei|日元|日圓|日圆",
    },
    "krone": {
        "SEK": r"SEK\b|Swed|Stockholm|kronor|Gothenburg",
        "NOK": r"NOK\b|Norw|Oslo|Bergen\b",
        "DKK": r"DKK\b|Danish|Denmark|Copenhagen",
        "CZK": r"CZK\b|Czech|Prague",
        "ISK": r"ISK\b|Iceland|Reykjavik",
    },
    "rupee": {
        "INR": r"INR\b|India|Mumbai|Delhi|lakh|crore|₹",
        "PKR": r"PKR\b|Pakistan|Karachi",
        "LKR": r"LKR\b|Sri\s+Lanka",
    },
    "franc": {"CHF": r"CHF\b|Swiss|Switzerland|Zurich|Geneva|Basel", "XOF": r"XOF\b|CFA", "XAF": r"XAF\b"},
    "peso": {
        "MXN": r"MXN\b|Mexic",
        "PHP": r"PHP\b|Philippin|Manila",
        "ARS": r"ARS\b|Argentin",
        "CLP": r"CLP\b|Chile",
        "COP": r"COP\b|Colombia",
    },
    "dirham": {"AED": r"AED\b|UAE|Emirat|Dubai|Abu\s+Dhabi", "MAD": r"MAD\b|Morocc"},
    "riyal": {"SAR": r"SAR\b|Saudi|Riyadh", "QAR": r"QAR\b|Qatar", "OMR": r"OMR\b|Oman"},
    "dinar": {"KWD": r"KWD\b|Kuwait", "BHD": r"BHD\b|Bahrain", "JOD": r"JOD\b|Jordan", "RSD": r"RSD\b|Serbia"},
    "yuan": {
        "CNY": r"人民币|人民幣|RMB|CNY|[\u4e00-\u9fff]*?(?:亿元|万元)人民",
        "TWD": r"新台币|新台幣|新臺幣|台币|台幣|NT\$|台積電|臺灣|台灣|法人估|財報",
        "HKD": r"港元|港币|港幣|HK\$|港交所|按年",
    },
}
_PATTERNS: Final = {
    sign: {code: re.compile(pattern) for code, pattern in codes.items()} for sign, codes in _EVIDENCE.items()
}
_ASKED_BY: Final = re.compile(
    r"(?P<dollar>\$|dollars?\b|cents?\b|¢)|(?P<yen>¥|￥)|(?P<krone>\b[Kk]r\b|krone|crowns)|(?P<rupee>rupee)|(?P<franc>franc)|(?P<peso>\bpesos?\b)"
    r"|(?P<dirham>dirham)|(?P<riyal>riyal)|(?P<dinar>dinar)|(?P<yuan>[億萬]元|[0-9億萬]\s?元)"
)
_USUAL: Final = {"dollar": "USD", "yuan": "CNY", "rupee": "INR"}
_TRADITIONAL: Final = re.compile(r"[億萬營業財報兩國際東實現將與約較]")


@final
@dataclass(frozen=True, slots=True)
class Symbols:
    """The money of each sign that several share; none where nobody says."""

    dollar: str = "USD"
    yen: str | None = None
    krone: str | None = None
    rupee: str = "INR"
    franc: str | None = None
    peso: str | None = None
    dirham: str | None = None
    riyal: str | None = None
    dinar: str | None = None
    yuan: str = "CNY"
    """What a plain 元 is."""

    def code(self, sign: str) -> str | None:
        """The money of a sign or name."""
        settled: str | None = getattr(self, sign)
        return settled


NO_EVIDENCE: Final = Symbols()


def symbols_of(text: str) -> Symbols:
    """The moneys that a document means by its signs."""
    asked = {found.lastgroup for found in _ASKED_BY.finditer(text)} - {None}
    settled: dict[str, str] = {}
    for sign in sorted(filter(None, asked)):
        counts = Counter({code: len(pattern.findall(text)) for code, pattern in _PATTERNS[sign].items()})
        if code := _settled(sign, counts, text):
            settled[sign] = code
    return Symbols(**settled)  # type: ignore[arg-type]


def _settled(sign: str, counts: Counter[str], text: str) -> str | None:
    if sign == "yuan":
        if not _TRADITIONAL.search(text):
            return "CNY"
        best = max(("TWD", "HKD"), key=lambda code: counts[code])
        return best if counts[best] else "CNY"
    if sign == "dollar":
        return _dollar(counts)
    (best, most), *others = counts.most_common()
    return best if most and most > others[0][1] else _USUAL.get(sign)


def _dollar(counts: Counter[str]) -> str:
    """American, unless another country is spoken of and America is not, or much less."""
    american = counts.pop("USD")
    best, most = counts.most_common(1)[0]
    return best if most > 2 * american else "USD"
