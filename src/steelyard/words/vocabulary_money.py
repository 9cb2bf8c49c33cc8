"""Words and signs of moneys. What several countries share is settled by the evidence of the document: see `symbols`."""

from types import MappingProxyType
from typing import Final

CURRENCY_MARKS: Final = MappingProxyType(
    {
        **dict.fromkeys(("US$", "U.S.$", "U.S. $", "USD$", "US $", "U.S $", "US Dollar ", "US dollar "), "USD"),
        **dict.fromkeys(("HK$", "HKD$", "H.K.$", "HK $"), "HKD"),
        **dict.fromkeys(("C$", "CA$", "CAD$", "Can$", "CDN$", "Cdn$", "C $"), "CAD"),
        **dict.fromkeys(("A$", "AU$", "AUD$", "Aus$", "A $"), "AUD"),
        **dict.fromkeys(("S$", "SG$", "SGD$", "S $"), "SGD"),
        **dict.fromkeys(("NT$", "TW$", "NTD$", "NT $", "NTD", "NT"), "TWD"),
        **dict.fromkeys(("NZ$", "NZD$", "NZ $"), "NZD"),
        **dict.fromkeys(("MX$", "Mex$", "MXN$", "Mex $", "Ps."), "MXN"),
        **{
            "R$": "BRL",
            "BRL$": "BRL",
            "R $": "BRL",
            "J$": "JMD",
            "TT$": "TTD",
            "B$": "BND",
            "Bds$": "BBD",
            "Z$": "ZWG",
        },
        **{"£": "GBP", "€": "EUR", "CN¥": "CNY", "RMB¥": "CNY", "RMB": "CNY", "Rmb": "CNY", "JP¥": "JPY", "₩": "KRW"},
        **{
            "£ ": "GBP",
            "GB£": "GBP",
            "UK£": "GBP",
            "STG": "GBP",
            "₹": "INR",
            "Rs.": "INR",
            "Rs": "INR",
            "INR": "INR",
            "Re": "INR",
        },
        **{
            "₽": "RUB",
            "₺": "TRY",
            "₴": "UAH",
            "₦": "NGN",
            "₱": "PHP",
            "PhP": "PHP",
            "Php": "PHP",
            "₫": "VND",
            "฿": "THB",
        },
        **{
            "₪": "ILS",
            "NIS": "ILS",
            "₡": "CRC",
            "₾": "GEL",
            "₭": "LAK",
            "₸": "KZT",
            "₮": "MNT",
            "₲": "PYG",
            "₵": "GHS",
        },
        **{
            "GH₵": "GHS",
            "zł": "PLN",
            "Kč": "CZK",
            "RM": "MYR",
            "Rp": "IDR",
            "Rp.": "IDR",
            "Dhs": "AED",
            "Dh": "AED",
            "SFr": "CHF",
        },
        **{
            "SFr.": "CHF",
            "Fr.": "CHF",
            "CHF": "CHF",
            "SR": "SAR",
            "QR": "QAR",
            "KD": "KWD",
            "BD": "BHD",
            "L.E.": "EGP",
            "LE": "EGP",
        },
        **{
            "euro ": "EUR",
            "Euro ": "EUR",
            "EUR€": "EUR",
            "€ ": "EUR",
            "Tk": "BDT",
            "N$": "NAD",
            "Ksh": "KES",
            "KSh": "KES",
            "TSh": "TZS",
        },
        **{
            "人民币": "CNY",
            "人民幣": "CNY",
            "港币": "HKD",
            "港幣": "HKD",
            "港元": "HKD",
            "美元": "USD",
            "美金": "USD",
            "欧元": "EUR",
        },
        **{
            "歐元": "EUR",
            "日元": "JPY",
            "日圓": "JPY",
            "新台币": "TWD",
            "新台幣": "TWD",
            "新臺幣": "TWD",
            "台币": "TWD",
            "台幣": "TWD",
        },
        **{
            "英镑": "GBP",
            "英鎊": "GBP",
            "澳元": "AUD",
            "加元": "CAD",
            "新加坡元": "SGD",
            "韩元": "KRW",
            "韓元": "KRW",
            "瑞郎": "CHF",
        },
        **{
            "瑞士法郎": "CHF",
            "卢布": "RUB",
            "盧布": "RUB",
            "卢比": "INR",
            "盧比": "INR",
            "澳门元": "MOP",
            "澳門元": "MOP",
        },
    }
)
"""Marks that stand before a number."""

CURRENCY_NAMES: Final = MappingProxyType(
    {
        **dict.fromkeys(("yuan", "renminbi", "rmb", "chinese yuan", "yuan renminbi", "yuan rmb", "kuai"), "CNY"),
        **dict.fromkeys(
            (
                "us dollars",
                "us dollar",
                "u.s. dollars",
                "u.s. dollar",
                "american dollars",
                "american dollar",
                "us$",
                "usd$",
            ),
            "USD",
        ),
        **dict.fromkeys(("hong kong dollars", "hong kong dollar", "hk dollars", "hk dollar"), "HKD"),
        **dict.fromkeys(("canadian dollars", "canadian dollar"), "CAD"),
        **dict.fromkeys(("australian dollars", "australian dollar"), "AUD"),
        **dict.fromkeys(("singapore dollars", "singapore dollar"), "SGD"),
        **dict.fromkeys(("new zealand dollars", "new zealand dollar"), "NZD"),
        **dict.fromkeys(
            ("taiwan dollars", "taiwan dollar", "new taiwan dollars", "taiwanese dollars", "nt dollars"), "TWD"
        ),
        **dict.fromkeys(("euros", "euro", "€"), "EUR"),
        **dict.fromkeys(
            ("pounds", "pound", "pounds sterling", "british pounds", "british pound", "sterling", "£"), "GBP"
        ),
        **dict.fromkeys(("japanese yen", "yen"), "JPY"),
        **dict.fromkeys(("won", "korean won", "south korean won"), "KRW"),
        **dict.fromkeys(("indian rupees", "indian rupee"), "INR"),
        **dict.fromkeys(("pakistani rupees", "pakistan rupees"), "PKR"),
        **dict.fromkeys(("sri lankan rupees", "ரூ"), "LKR"),
        **dict.fromkeys(("swiss francs", "swiss franc"), "CHF"),
        **dict.fromkeys(("swedish kronor", "swedish kronas", "swedish crowns", "swedish krona", "kronor"), "SEK"),
        **dict.fromkeys(("norwegian kroner", "norwegian crowns", "norwegian krone"), "NOK"),
        **dict.fromkeys(("danish kroner", "danish crowns", "danish krone"), "DKK"),
        **dict.fromkeys(("polish zloty", "polish zlotys", "zloty", "zlotys", "zł", "złoty"), "PLN"),
        **dict.fromkeys(("czech koruna", "czech crowns", "koruna", "korunas", "kč"), "CZK"),
        **dict.fromkeys(("hungarian forint", "hungarian forints", "forint", "forints"), "HUF"),
        **dict.fromkeys(("turkish lira", "turkish liras", "lira", "liras"), "TRY"),
        **dict.fromkeys(("russian rubles", "russian roubles", "rubles", "roubles", "ruble", "rouble"), "RUB"),
        **dict.fromkeys(("brazilian reais", "brazilian real", "reais"), "BRL"),
        **dict.fromkeys(("south african rand", "rand"), "ZAR"),
        **dict.fromkeys(("mexican pesos", "mexican peso"), "MXN"),
        **dict.fromkeys(("philippine pesos", "philippine peso"), "PHP"),
        **dict.fromkeys(("thai baht", "baht"), "THB"),
        **dict.fromkeys(("malaysian ringgit", "ringgit", "ringgits"), "MYR"),
        **dict.fromkeys(("indonesian rupiah", "rupiah", "rupiahs"), "IDR"),
        **dict.fromkeys(("vietnamese dong", "dong"), "VND"),
        **dict.fromkeys(("israeli shekels", "shekels", "shekel", "new israeli shekels"), "ILS"),
        **dict.fromkeys(("uae dirhams", "emirati dirhams"), "AED"),
        **dict.fromkeys(("saudi riyals", "saudi riyal"), "SAR"),
        **dict.fromkeys(("kuwaiti dinars", "kuwaiti dinar"), "KWD"),
        **dict.fromkeys(("egyptian pounds", "egyptian pound"), "EGP"),
        **dict.fromkeys(("nigerian naira", "naira"), "NGN"),
        **dict.fromkeys(("ukrainian hryvnia", "hryvnia", "hryvnias"), "UAH"),
        **{
            "₽": "RUB",
            "₺": "TRY",
            "₹": "INR",
            "₩": "KRW",
            "₡": "CRC",
            "₾": "GEL",
            "₭": "LAK",
            "₪": "ILS",
            "₫": "VND",
            "฿": "THB",
            "₴": "UAH",
        },
    }
)
"""Names and signs that stand behind a number, in lower case."""

SHARED_NAMES: Final = MappingProxyType(
    {
        **dict.fromkeys(("dollars", "dollar", "$"), "dollar"),
        **dict.fromkeys(("kr", "kroner", "krone", "crowns", "kr."), "krone"),
        **dict.fromkeys(("rupees", "rupee"), "rupee"),
        **dict.fromkeys(("francs", "franc"), "franc"),
        **dict.fromkeys(("pesos", "peso"), "peso"),
        **dict.fromkeys(("dirhams", "dirham"), "dirham"),
        **dict.fromkeys(("riyals", "riyal"), "riyal"),
        **dict.fromkeys(("dinars", "dinar"), "dinar"),
    }
)
"""Names behind a number that several moneys share."""

SHARED_MARKS: Final = MappingProxyType({"$": "dollar", "¥": "yen", "kr": "krone", "kr.": "krone", "Kr": "krone"})
"""Marks before a number that several moneys share."""

HUNDREDTHS: Final = MappingProxyType(
    {
        **dict.fromkeys(("cents", "cent", "¢"), ""),
        **dict.fromkeys(("us cents", "us cent", "u.s. cents"), "USD"),
        **dict.fromkeys(("euro cents", "euro cent", "eurocents", "eurocent"), "EUR"),
        **dict.fromkeys(("pence", "penny", "pennies"), "GBP"),
        **dict.fromkeys(("hong kong cents", "hk cents", "hk cent"), "HKD"),
        **dict.fromkeys(("singapore cents", "s cents"), "SGD"),
        **dict.fromkeys(("australian cents", "au cents"), "AUD"),
        **dict.fromkeys(("canadian cents",), "CAD"),
        **dict.fromkeys(("paise", "paisa"), "INR"),
        **dict.fromkeys(("kopecks", "kopeks"), "RUB"),
        **dict.fromkeys(("öre",), "SEK"),
        **dict.fromkeys(("sen",), "MYR"),
        **{"港仙": "HKD", "仙": "HKD", "美分": "USD", "欧分": "EUR", "歐分": "EUR", "便士": "GBP"},
    }
)
"""Names of hundredths; a cent without a country is one of the dollar of the document."""

CHINESE_MONEY: Final = MappingProxyType(
    {
        **{"元": "", "块": "", "塊": "", "圆": "", "圓": ""},
        **dict.fromkeys(("元人民币", "元人民幣", "人民币", "人民幣", "元(人民币)"), "CNY"),
        **dict.fromkeys(("美元", "美金", "元美金"), "USD"),
        **dict.fromkeys(("港元", "港币", "港幣", "元港币", "元港幣", "港纸"), "HKD"),
        **dict.fromkeys(("欧元", "歐元"), "EUR"),
        **dict.fromkeys(("日元", "日圆", "日圓", "日币", "日幣"), "JPY"),
        **dict.fromkeys(("新台币", "新台幣", "新臺幣", "台币", "台幣", "元新台币", "元新台幣", "元台币"), "TWD"),
        **dict.fromkeys(("英镑", "英鎊"), "GBP"),
        **dict.fromkeys(("澳元", "澳币", "澳幣", "澳大利亚元"), "AUD"),
        **dict.fromkeys(("加元", "加币", "加幣", "加拿大元"), "CAD"),
        **dict.fromkeys(("新加坡元", "新元", "坡币", "新币", "新幣"), "SGD"),
        **dict.fromkeys(("纽元", "新西兰元", "紐元"), "NZD"),
        **dict.fromkeys(("韩元", "韓元", "韩圆", "韓圜", "韩币"), "KRW"),
        **dict.fromkeys(("瑞士法郎", "瑞郎"), "CHF"),
        **dict.fromkeys(("卢布", "盧布"), "RUB"),
        **dict.fromkeys(("卢比", "盧比", "印度卢比"), "INR"),
        **dict.fromkeys(("泰铢", "泰銖"), "THB"),
        **dict.fromkeys(("林吉特", "马币", "令吉"), "MYR"),
        **dict.fromkeys(("越南盾",), "VND"),
        **dict.fromkeys(("印尼盾", "印尼卢比"), "IDR"),
        **dict.fromkeys(("澳门元", "澳門元", "澳门币"), "MOP"),
        **dict.fromkeys(("雷亚尔", "巴西雷亚尔"), "BRL"),
        **dict.fromkeys(("比索",), "MXN"),
        **dict.fromkeys(("瑞典克朗",), "SEK"),
        **dict.fromkeys(("丹麦克朗", "丹麥克朗"), "DKK"),
        **dict.fromkeys(("挪威克朗",), "NOK"),
        **dict.fromkeys(("里拉", "土耳其里拉"), "TRY"),
        **dict.fromkeys(("兰特", "南非兰特"), "ZAR"),
    }
)
"""Chinese names behind a number; a plain 元 is the money that the document counts in."""
