"""Words and signs of moneys. What several countries share is settled by the evidence of the document: see `symbols`.

In the tables a line is `CODE: word | word`; anyone can lengthen them. Cents and pence are in `vocabulary_cents`, moneys
that are no longer printed in `vocabulary_withdrawn`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final


def table_of_codes(lines: str) -> Mapping[str, str]:
    """Each word -> the code or name at the beginning of its line."""
    words: dict[str, str] = {}
    for line in filter(None, map(str.strip, lines.splitlines())):
        code, _, names = line.partition(": ")
        words.update(dict.fromkeys((name.strip() for name in names.split(" | ")), code))
    return MappingProxyType(words)


CURRENCY_MARKS: Final = table_of_codes(
    """
    USD: US$ | U.S.$ | U.S. $ | USD$ | US $ | U.S $ | 美元 | 美金
    HKD: HK$ | HKD$ | H.K.$ | HK $ | 港币 | 港幣 | 港元
    CAD: C$ | CA$ | CAD$ | Can$ | CDN$ | Cdn$ | c $
    AUD: A$ | AU$ | AUD$ | Aus$ | 澳元
    SGD: S$ | SG$ | SGD$ | 新加坡元
    TWD: NT$ | TW$ | NTD$ | NT $ | NTD | NT | 新台币 | 新台幣 | 新臺幣 | 台币 | 台幣
    NZD: NZ$ | NZD$ | NZ $
    MXN: MX$ | Mex$ | MXN$ | Mex $ | Ps.
    BRL: R$ | BRL$
    JMD: J$
    TTD: TT$
    BBD: Bds$
    NAD: N$
    ZWG: Z$
    GBP: £ | GB£ | UK£ | STG | 英镑 | 英鎊
    EUR: € | EUR€ | euro | Euro | Euros | 欧元 | 歐元
    CNY: CN¥ | RMB¥ | CNY¥ | RMB | Rmb | 人民币 | 人民幣
    JPY: JP¥ | JPY¥ | J¥ | 日元 | 日圆 | 日圓
    KRW: ₩ | 韩元 | 韓元
    INR: ₹ | INR
    RUB: ₽
    TRY: ₺
    UAH: ₴
    NGN: ₦
    PHP: ₱ | PhP | Php
    VND: ₫
    THB: ฿
    ILS: ₪ | NIS
    CRC: ₡
    GEL: ₾
    LAK: ₭
    KZT: ₸
    MNT: ₮
    PYG: ₲
    GHS: ₵ | GH₵ | GH¢
    PLN: zł
    CZK: Kč
    MYR: RM
    IDR: Rp | Rp.
    AED: Dhs | Dh
    CHF: SFr | SFr. | Fr. | CHF | 瑞士法郎 | 瑞郎
    SAR: SR
    QAR: QR
    KWD: KD
    BHD: BD
    EGP: L.E. | LE
    BDT: Tk
    KES: Ksh | KSh
    MOP: 澳门元 | 澳門元
    """
)
"""Marks that stand before a number."""

MARKS_THAT_TOUCH: Final = frozenset("NT Dh SR QR KD BD LE Tk STG".split())
"""Marks that are letters of other words too: read only where the number touches them."""

SHARED_MARKS: Final = table_of_codes(
    """
    dollar: $
    yen: ¥
    krone: kr | kr. | Kr
    rupee: Rs | Rs. | Re
    """
)
"""Marks before a number that several moneys share."""

CURRENCY_NAMES: Final = table_of_codes(
    """
    CNY: yuan | renminbi | rmb | chinese yuan | yuan renminbi | yuan rmb
    USD: us dollars | us dollar | u.s. dollars | u.s. dollar | american dollars | american dollar | us$ | usd$
    HKD: hong kong dollars | hong kong dollar | hk dollars | hk dollar | hk$
    CAD: canadian dollars | canadian dollar
    AUD: australian dollars | australian dollar | aussie dollars
    SGD: singapore dollars | singapore dollar
    NZD: new zealand dollars | new zealand dollar
    TWD: taiwan dollars | taiwan dollar | new taiwan dollars | new taiwan dollar | taiwanese dollars
    TWD: nt dollars | nt$
    EUR: euros | euro | €
    GBP: pounds | pound | pounds sterling | british pounds | british pound | sterling | £
    JPY: japanese yen | yen
    KRW: korean won | south korean won | won | ₩
    INR: indian rupees | indian rupee | ₹
    PKR: pakistani rupees | pakistan rupees
    LKR: sri lankan rupees | ரூ
    CHF: swiss francs | swiss franc
    SEK: swedish kronor | swedish kronas | swedish crowns | swedish krona | kronor
    NOK: norwegian kroner | norwegian crowns | norwegian krone
    DKK: danish kroner | danish crowns | danish krone
    PLN: polish zloty | polish zlotys | zloty | zlotys | złoty | zł
    CZK: czech koruna | czech korunas | czech koruny | czech crowns | kč
    HUF: hungarian forint | hungarian forints | forint | forints
    RON: romanian lei
    TRY: turkish lira | turkish liras | lira | liras | ₺
    RUB: russian rubles | russian roubles | rubles | roubles | ruble | rouble | ₽
    BRL: brazilian reais | brazilian real | reais
    ZAR: south african rand | rand
    MXN: mexican pesos | mexican peso
    PHP: philippine pesos | philippine peso
    ARS: argentine pesos
    THB: thai baht | baht | ฿
    MYR: malaysian ringgit | ringgit | ringgits
    IDR: indonesian rupiah | rupiah | rupiahs
    VND: vietnamese dong | dong | ₫
    ILS: israeli shekels | shekels | shekel | new israeli shekels | ₪
    AED: uae dirhams | emirati dirhams | uae dirham
    SAR: saudi riyals | saudi riyal
    KWD: kuwaiti dinars | kuwaiti dinar
    EGP: egyptian pounds | egyptian pound
    NGN: nigerian naira | naira
    UAH: ukrainian hryvnia | hryvnia | hryvnias | ₴
    CRC: ₡
    GEL: ₾ | georgian lari
    LAK: ₭
    KZT: tenge
    KES: kenyan shillings
    GHS: ghanaian cedis
    """
)
"""Names and signs that stand behind a number, in lower case."""

SHARED_NAMES: Final = table_of_codes(
    """
    dollar: dollars | dollar | $
    yen: ¥
    krone: kr | kr. | kroner | krone | crowns
    koruna: koruna | korunas | koruny | korun
    rupee: rupees | rupee
    franc: francs | franc
    peso: pesos | peso
    dirham: dirhams | dirham
    riyal: riyals | riyal
    dinar: dinars | dinar
    """
)
"""Names behind a number that several moneys share."""

CHINESE_MONEY: Final = table_of_codes(
    """
    yuan: 元 | 块 | 塊 | 圆 | 圓 | 块钱 | 元整
    CNY: 元人民币 | 元人民幣 | 人民币 | 人民幣 | 元(人民币)
    USD: 美元 | 美金 | 元美金 | 元美元
    HKD: 港元 | 港币 | 港幣 | 元港币 | 元港幣 | 元港元
    EUR: 欧元 | 歐元
    JPY: 日元 | 日圆 | 日圓 | 日币 | 日幣
    TWD: 新台币 | 新台幣 | 新臺幣 | 台币 | 台幣 | 元新台币 | 元新台幣 | 元台币 | 元台幣
    GBP: 英镑 | 英鎊
    AUD: 澳元 | 澳币 | 澳幣 | 澳大利亚元
    CAD: 加元 | 加币 | 加幣 | 加拿大元
    SGD: 新加坡元 | 新元 | 坡币 | 新币 | 新幣
    NZD: 纽元 | 新西兰元 | 紐元
    KRW: 韩元 | 韓元 | 韩圆 | 韓圜 | 韩币
    CHF: 瑞士法郎 | 瑞郎
    RUB: 卢布 | 盧布
    INR: 卢比 | 盧比 | 印度卢比
    THB: 泰铢 | 泰銖
    MYR: 林吉特 | 马币 | 令吉
    VND: 越南盾
    IDR: 印尼盾 | 印尼卢比
    MOP: 澳门元 | 澳門元 | 澳门币
    BRL: 雷亚尔 | 巴西雷亚尔
    SEK: 瑞典克朗
    DKK: 丹麦克朗 | 丹麥克朗
    NOK: 挪威克朗
    TRY: 里拉 | 土耳其里拉
    ZAR: 兰特 | 南非兰特
    """
)
"""Chinese names behind a number; a plain 元 is the money that the document counts in."""

LOWER_CODES: Final = MappingProxyType(
    {code: code.upper() for code in "usd eur gbp cny hkd jpy aud chf inr krw sgd nzd sek nok dkk brl".split()}
    | {"rmb": "CNY"}
)
"""Codes that are no word in small letters."""

CODES_THAT_ARE_WORDS: Final = frozenset(
    "ALL TOP TRY CUP PEN BAM SOS MAD COP BOB GEL MOP ANG DOP RON LAK"
    " ATS AZM CSD CUC CYP DEM ESP GHC GRD IEP LTL LVL MRO MTL MZM PTE ROL SDD SIT SLL SRG STD SUR TMM TRL YUM".split()
)
"""Codes that are a word or a short form in capitals: money only with a scale or a number of some size."""

POWERS_OF_CODES: Final = MappingProxyType({"M": 6, "K": 3, "T": 3})
"""Letters before a code: MSEK, KSEK, TEUR are millions and thousands."""
