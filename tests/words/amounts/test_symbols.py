"""What a sign means that several moneys share: the evidence of a document, and its absence."""

import pytest

from steelyard.words.amounts.symbols import NO_EVIDENCE, Symbols, symbols_of


@pytest.mark.parametrize(
    ("text", "symbols", "because"),
    [
        ("Sales were $5 million.", Symbols(), "a dollar is American where nobody says otherwise"),
        ("Sales in Canada were $5 million, the Toronto firm said.", Symbols(dollar="CAD"), "a country is spoken of"),
        ("Stores in Dallas, TX, and Toronto cost $5 million.", Symbols(), "America is spoken of as well"),
        ("The Sydney miner paid US$3 million of its $5 million.", Symbols(dollar="AUD"), "US$ sets the others apart"),
        ("HK$3.2bn ($410 million), said the Hong Kong group.", Symbols(), "HK$ sets the plain ones apart"),
        ("It lost ¥5 million in China.", Symbols(yen="CNY"), "yuan"),
        ("Toyota of Japan earned ¥5 million.", Symbols(yen="JPY"), "yen"),
        ("It lost ¥5 million.", NO_EVIDENCE, "nobody says"),
        ("It lost ¥5 million in China and in Japan.", NO_EVIDENCE, "both are spoken of alike"),
        ("Stockholm: turnover was 5 million kr", Symbols(krone="SEK"), "kronor"),
        ("Oslo: turnover was 5 million kroner", Symbols(krone="NOK"), "kroner"),
        ("The Swiss bank made 5 million francs", Symbols(franc="CHF"), "francs"),
        ("Mexico: 5 million pesos", Symbols(peso="MXN"), "pesos"),
        ("营收5亿元，股价10港元", Symbols(), "a yuan in simplified characters"),
        ("新台幣升值，營收5億元", Symbols(yuan="TWD"), "a yuan of Taiwan"),
        ("股價10港元，營業額5億元", Symbols(yuan="HKD"), "a yuan of Hong Kong"),
        ("營業額5億元", Symbols(), "traditional characters alone say nothing"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_sign_is_settled_by_what_the_document_speaks_of(text: str, symbols: Symbols, because: str) -> None:  # noqa: ARG001 - the id
    assert symbols_of(text) == symbols
