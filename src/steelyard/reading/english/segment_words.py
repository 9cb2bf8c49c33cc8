"""Words that name no part of a company, and words that stand at the end of its name."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.words import ADVERBS, BE, CLAUSE_WORDS, FALLS, HAVE, OF_PARTS, PRONOUNS, RISES
from steelyard.words.measure import Measure

NO_PART: Final = (
    ADVERBS
    | BE
    | HAVE
    | CLAUSE_WORDS
    | OF_PARTS
    | PRONOUNS
    | RISES
    | FALLS
    | frozenset(
        "the a an of in at on by to from for with per as or 's # @ ? , ; . : ( ) “ ” \" ' - – — & / * •"
        " that this these those first second third fourth last next full fiscal year years quarter quarterly half"
        " month monthly annual yearly whole company group firm company's consolidated total net gross overall combined"
        " average cumulative first-half second-half first-quarter second-quarter third-quarter fourth-quarter"
        " nine-month six-month three-month half-year full-year january february march april may june july august"
        " september october november december both each all its same own more most some any no not another said says"
        " reported expects expected while corresponding comparable continuing operations increased higher lower such"
        " other like-for-like across related fewer largest initially even estimated strong weak rising falling record"
        " new reported adjusted underlying recurring pro-forma interim twelve-month trailing forward current previous"
        " prior latest q1 q2 q3 q4 h1 h2 if when where there then thus so because due compared generated achieved"
        " annualised annualized than only gaap non-gaap ifrs between parent pre-tax includes included including"
        " include worldwide global globally after-tax pretax attributable s basic diluted headline consolidated based"
        " nearly comparable like quarter-on-quarter trailing-twelve-month unaudited audited entire expect anticipate"
        " forecast forecasts guidance book".split()
    )
)
PART_NOUNS: Final = frozenset(
    "segment segments division divisions unit units business businesses arm services products market markets region"
    " channel area areas".split()
)
OF_THE_WHOLE: Final = frozenset(
    {
        Measure.STAKE,
        Measure.VOTING_POWER,
        Measure.MARKET_SIZE,
        Measure.DEAL_VALUE,
        Measure.VALUATION,
        Measure.MARKET_VALUE,
        Measure.SHARE_PRICE,
        Measure.IPO_PRICE,
        Measure.EPS,
        Measure.DIVIDEND,
        Measure.PRICE_MULTIPLE,
    }
)
MEASURE_WORDS: Final = frozenset(
    "net sales revenue revenues total gross operating profit income other new cash".split()
)
NOUNS_IN_ING: Final = frozenset(
    "marketing engineering operating advertising gaming streaming lending banking manufacturing trading packaging"
    " printing mining shipping clothing building financing leasing consulting licensing networking computing"
    " processing testing training outsourcing wedding listed unlimited united limited combined speed feed seed weed"
    " bed red food-related broadcasting retailing farming fishing brewing catering cleaning coating dining drilling"
    " drinking electing heating cooling housing lighting machining plumbing publishing racing roofing sporting spring"
    " trucking welding wiring boarding publishing ring king wing pricing recycling billing charging switching steering"
    " casting flooring fixed".split()
)
