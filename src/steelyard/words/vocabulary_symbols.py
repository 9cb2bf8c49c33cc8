"""What a document must say for a sign to be one country's money: literal pieces of text, counted."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ASKED_BY: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "dollar": ("$", "dollar", "cent", "¢"),
        "yen": ("¥", "￥"),
        "krone": ("kr", "Kr", "crown"),
        "koruna": ("korun",),
        "mark": ("mark",),
        "rupee": ("rupee", "Rs"),
        "franc": ("franc",),
        "peso": ("peso",),
        "dirham": ("dirham",),
        "riyal": ("riyal",),
        "dinar": ("dinar",),
        "yuan": ("元",),
        "penny": ("0p", "1p", "2p", "3p", "4p", "5p", "6p", "7p", "8p", "9p"),
    }
)
"""A sign -> words of which one must be in the text before the question comes up."""


def _words(line: str) -> tuple[str, ...]:
    return tuple(line.split("|"))


EVIDENCE: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = MappingProxyType(
    {
        "dollar": {
            "USD": _words(
                "U.S.|United States|America| US | US, | US. |(US|US-|Nasdaq|NASDAQ|NYSE|New York|Wall Street"
                "|California|Texas"
                "|Delaware|Washington|Silicon Valley|美元|Federal Reserve|Form 10-K|Form 10 - K"
            ),
            "HKD": _words("Hong Kong|港元|港币|港幣|香港"),
            "CAD": _words("CAD|Canad|Toronto|Ontario|Quebec|Québec|Vancouver|Alberta|Calgary|Montreal|TSX"),
            "AUD": _words("AUD|Austral|Sydney|Melbourne|Queensland|Brisbane|Perth|ASX|AASB|New South Wales| AU "),
            "SGD": _words("SGD|Singapore|SGX"),
            "NZD": _words("NZD|New Zealand|Auckland|Wellington|NZX"),
            "TWD": _words("TWD|Taiwan|Taipei"),
        },
        "yen": {
            "CNY": _words(
                "RMB|Rmb|CNY|yuan|Yuan|enminbi|China|Chinese|Beijing|Shanghai|Shenzhen|Hangzhou|Guangzhou"
                "|人民币|人民幣|亿元|万元|公司"
            ),
            "JPY": _words("JPY| yen|-yen|Yen|Japan|Tokyo|Osaka|Nikkei|日元|日圓|日圆|日本"),
        },
        "krone": {
            "SEK": _words("SEK|Swed|Stockholm|kronor|Gothenburg|Malmö"),
            "NOK": _words("NOK|Norw|Oslo|Bergen"),
            "DKK": _words("DKK|Danish|Denmark|Copenhagen"),
            "CZK": _words("CZK|Czech|Prague"),
            "ISK": _words("ISK|Iceland|Reykjavik"),
        },
        "mark": {
            "DEM": _words("DEM|DM|German|Deutsch|deutsch|Frankfurt|Bonn|Munich"),
            "FIM": _words("FIM|Finland|Finnish|Helsinki"),
            "BAM": _words("BAM|Bosnia|Sarajevo"),
        },
        "koruna": {
            "CZK": _words("CZK|Czech|Prague|Brno"),
            "SKK": _words("SKK|Slovak|Bratislava"),
        },
        "rupee": {
            "INR": _words("INR|India|Mumbai|Delhi|lakh|crore|₹|Bengaluru"),
            "PKR": _words("PKR|Pakistan|Karachi|Lahore"),
            "LKR": _words("LKR|Sri Lanka|Colombo"),
        },
        "franc": {
            "CHF": _words("CHF|Swiss|Switzerland|Zurich|Zürich|Geneva|Basel"),
            "XOF": _words("XOF|CFA|Senegal|Ivory Coast"),
            "XAF": _words("XAF|Cameroon|Gabon"),
            "FRF": _words("FRF|French franc|FFr"),
            "BEF": _words("BEF|Belgian franc|BFr"),
        },
        "peso": {
            "MXN": _words("MXN|Mexic"),
            "PHP": _words("PHP|Philippin|Manila"),
            "ARS": _words("ARS|Argentin|Buenos Aires"),
            "CLP": _words("CLP|Chile"),
            "COP": _words("COP|Colombia|Bogot"),
        },
        "dirham": {"AED": _words("AED|UAE|Emirat|Dubai|Abu Dhabi"), "MAD": _words("Morocc|Casablanca")},
        "riyal": {
            "SAR": _words("SAR|Saudi|Riyadh"),
            "QAR": _words("QAR|Qatar|Doha"),
            "OMR": _words("OMR|Oman|Muscat"),
        },
        "dinar": {
            "KWD": _words("KWD|Kuwait"),
            "BHD": _words("BHD|Bahrain"),
            "JOD": _words("JOD|Jordan"),
            "RSD": _words("RSD|Serbia|Belgrade"),
        },
        "penny": {
            "GBP": _words(
                "£|GBP|London| UK |UK's|Britain|British|pence|sterling|LSE|FTSE|dividend|share price|per share"
            )
        },
        "yuan": {
            "CNY": _words("人民币|人民幣|RMB|CNY"),
            "TWD": _words(
                "新台币|新台幣|新臺幣|台币|台幣|NT$|台積|臺灣|台灣|台北|台股|法人|年減|年增|月增|月減|季增|季減|稅後|純益"
                "|每股盈餘|EPS|本益比|上櫃|櫃買|證交所|投信|營益率|竹科|南科|伺服器|封測|晶圓|營收|通路商|年成長|季成長"
            ),
            "HKD": _words(
                "港元|港币|港幣|HK$|港交所|聯交所|按年|按季|按月|香港|本港|港股|港府|恒指|恆指|恒生|純利|應佔|派息|中期息"
                "|末期息|盈警|盈喜|大行|發表報告|發表研究報告|配股|北水|中環|九龍|新界|港澳|呎|樓價|停牌|收市|財政司|金管局"
            ),
        },
    }
)
"""A sign -> its possible moneys -> what speaks for each."""

OWN_MARKS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "HKD": ("HK$",),
        "CAD": ("C$", "CA$", "Cdn$"),
        "AUD": ("A$", "AU$"),
        "SGD": ("S$", "SG$"),
        "NZD": ("NZ$",),
        "TWD": ("NT$",),
    }
)
"""Marks of dollars that are not American: who writes them does not mean the same by a plain $."""

TRADITIONAL: Final = tuple("億萬營業財報兩國際東實現將與約較")
"""Characters that are written so in Taiwan and Hong Kong only."""
