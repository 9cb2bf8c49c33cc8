"""Words and signs of cents, pence and other hundredths of a money, before a number and behind it.

In the tables a line is `CODE: word | word`; anyone can lengthen them.
"""

from __future__ import annotations

from typing import Final

from steelyard.words.vocabulary_money import table_of_codes

HUNDREDTHS: Final = table_of_codes(
    """
    dollar: cents | cent | ¢
    USD: us cents | us cent | u.s. cents | u.s. cent | us-cents | us-cent | usd cents | usd cent | american cents
    USD: us¢ | us$ cents | us$ cent | 美分 | 美仙
    EUR: euro cents | euro cent | eurocents | eurocent | euro-cents | euro-cent | eur cents | eur cent
    EUR: € cents | €cents | € cent | €cent | €-cents | €-cent | €c | c€ | €¢ | 欧分 | 歐分 | 欧元分
    GBP: pence | penny | pennies | pence sterling | 便士
    HKD: hong kong cents | hong kong cent | hk cents | hk cent | hk-cents | hkd cents | hkd cent | hk¢
    HKD: hk$ cents | hk$ cent | 港仙 | 仙
    CNY: rmb cents | rmb cent | renminbi cents | renminbi cent | cny cents | cny cent | chinese cents | fen | rmb fen
    SGD: singapore cents | singapore cent | s'pore cents | sg cents | sg cent | sgd cents | sgd cent | s cents | s cent
    SGD: s¢ | s$ cents | s$ cent | 新分 | 坡分 | 新加坡分
    AUD: australian cents | australian cent | au cents | au cent | aud cents | aud cent | aussie cents
    AUD: a¢ | au¢ | a$ cents | a$ cent | 澳分
    CAD: canadian cents | canadian cent | cad cents | cad cent | cdn cents | c¢
    NZD: new zealand cents | new zealand cent | nz cents | nz cent | nzd cents | nzd cent | nz¢ | nz$ cents
    ZAR: south african cents | south african cent | sa cents | sa cent | za cents | zar cents | rand cents
    TWD: taiwan cents | nt cents
    INR: paise | paisa | indian paise
    RUB: kopecks | kopeck | kopeks | kopek
    UAH: kopiykas | kopiyka
    MYR: sen | malaysian sen
    SEK: öre
    CHF: rappen | swiss centimes
    PLN: groszy | grosze | grosz
    BGN: stotinki
    ILS: agorot
    TRY: kurus | kuruş
    NGN: nigerian kobo
    GHS: pesewas | pesewa
    THB: satang
    SAR: halalas | halala
    DEM: pfennigs | pfennig | pfennige
    FRF: french centimes
    ATS: groschen
    """
)
"""Names of hundredths behind a number, in lower case; a cent without a country is one of the document's dollar."""

HUNDREDTH_CODES: Final = table_of_codes(
    """
    GBP: GBX | GBp | Gbp
    USD: USc
    AUD: AUc | AUDc
    NZD: NZc
    HKD: HKc
    EUR: EUc | EURc | €c
    ZAR: ZAc | ZARc | SAc
    """
)
"""Signs of hundredths in capitals and small letters, on either side of a number."""

BEFORE_CENTS: Final = table_of_codes(
    """
    USD: US | U.S. | USD | US$
    HKD: HK | H.K. | HKD | HK$ | Hong Kong
    CNY: RMB | Rmb | CNY | Renminbi
    AUD: AU | AUD | A$ | Australian
    NZD: NZ | NZD | NZ$ | New Zealand
    SGD: SG | SGD | S$ | Singapore
    CAD: CAD | Canadian | Cdn | CDN
    EUR: EUR | Euro | euro | €
    ZAR: ZAR | ZA | SA | South African
    TWD: TWD | NT
    """
)
"""Words before "cents" or ¢, before a number: HK cents 6.1, US¢5."""

COUNTRIES: Final = table_of_codes(
    """
    USD: US | U.S.
    HKD: HK
    AUD: AU | Australian
    NZD: NZ
    SGD: SG
    CAD: Canadian | CA | Cdn
    ZAR: ZA | SA
    TWD: NT | TW
    """
)
"""Countries before a number of cents: "AU 18 cents", "HK6.1 cents"."""

COUNTRIES_THAT_TOUCH: Final = table_of_codes(
    """
    AUD: A
    SGD: S
    CAD: C
    """
)
"""Letters that are a country only where they touch a number of cents, or its sign: "A5.2 cents", "A¢5.2"."""

MONEYS_OF_CENTS: Final = frozenset(
    "USD HKD CAD AUD SGD NZD TWD EUR ZAR CNY KES BND FJD JMD TTD BBD NAD MUR LKR".split()
)
"""Moneys whose hundredth is called a cent, so that "EUR 5 cents" is a twentieth of a euro."""
