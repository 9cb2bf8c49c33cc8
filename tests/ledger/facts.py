"""Any claim, stake and doubt: what the properties of the ledger are drawn from."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from steelyard.reading.claim import Claim, Doubt, Reading, StakeClaim, StakeKind
from steelyard.sources.document import Citation, Document, DocumentKind, Origin
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, Tier
from steelyard.words.names import DocumentId, EntityName
from steelyard.words.period import AsAt, Over, Period
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure
from steelyard.words.stake import Event, StakeMeasure

DAYS = st.dates(date(2010, 1, 1), date(2029, 12, 31))
WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
AMOUNTS = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=2).map(lambda n: n.scaleb(3))
UNITS: st.SearchStrategy[UnitOfMeasure] = st.sampled_from([*Unit, Currency("CNY"), Currency("USD")])
PAGES = tuple(
    Document(
        path=f"documents/{number}.md",
        text=f"Page {number}, with 300 words.",
        kind=DocumentKind.PROSE,
        origin=Origin(publisher="A paper", title="A page", day=date(2010 + number, 6, 30), tier=Tier.PRESS),
        about=EntityName("Acme"),
    )
    for number in range(20)
)


@st.composite
def printed(draw: st.DrawFn) -> Printed:
    """A point, a range, or an amount with an open side."""
    low, high = sorted((draw(AMOUNTS), draw(AMOUNTS)))
    ends = draw(st.sampled_from([(low, low), (low, high), (None, high), (low, None)]))
    return Printed(*ends, draw(UNITS), approx=draw(st.booleans()))


@st.composite
def periods(draw: st.DrawFn) -> Period | None:
    """A day, a span of days, or nothing."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return draw(st.sampled_from([AsAt(first), Over(first, last), None]))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Any place of one of the pages."""
    page = draw(st.sampled_from(PAGES))
    start = draw(st.integers(0, len(page.text) - 1))
    return page.cite(Span(start, draw(st.integers(start, len(page.text)))), reader="prose/1")


ORIGINS = st.builds(
    Origin,
    publisher=WORDS,
    title=WORDS,
    day=DAYS,
    tier=st.sampled_from(Tier),
    url=WORDS,
    page=WORDS,
    quote=WORDS,
    note=WORDS,
)
CLAIMS = st.builds(
    Claim,
    entity=WORDS.map(EntityName),
    measure=st.sampled_from(Measure),
    aspect=st.sampled_from(Aspect),
    of=WORDS,
    segment=WORDS,
    period=periods(),
    value=printed(),
    mode=st.sampled_from(Mode),
    citation=citations(),
    origin=ORIGINS,
)
STAKES = st.builds(
    StakeClaim,
    owner=WORDS.map(EntityName),
    company=WORDS.map(EntityName),
    kind=st.sampled_from(StakeKind),
    economic=st.none() | printed(),
    voting=st.none() | printed(),
    price=st.none() | printed(),
    counterparty=WORDS,
    period=periods(),
    mode=st.sampled_from(Mode),
    citation=citations(),
    origin=ORIGINS,
    event=st.none() | st.sampled_from(Event),
    of=WORDS,
    shares=st.none() | printed(),
    until=periods(),
    is_primary=st.none() | st.booleans(),
    measure=st.none() | st.sampled_from(StakeMeasure),
    votes_by=st.none() | WORDS.filter(bool).map(EntityName),
    in_concert_with=st.lists(WORDS.map(EntityName), max_size=2).map(tuple),
    controls=st.none() | st.booleans(),
)
DOUBTS = st.builds(Doubt, why=WORDS, citation=citations())
READINGS = st.builds(
    Reading,
    st.lists(CLAIMS, max_size=6).map(tuple),
    st.lists(STAKES, max_size=4).map(tuple),
    st.lists(DOUBTS, max_size=4).map(tuple),
)


def claim(number: int, *, day: date = date(2024, 3, 31)) -> Claim:
    """The claim that revenue was so many yuan."""
    citation = Citation(
        document=DocumentId("d-1"), path="documents/a.md", line=1, span=Span(0, 1), quote=str(number), reader="prose/1"
    )
    value = Printed(Decimal(number), Decimal(number), Currency("CNY"))
    return Claim(
        entity=EntityName("Acme"),
        measure=Measure.REVENUE,
        aspect=Aspect.LEVEL,
        of="",
        segment="",
        period=None,
        value=value,
        mode=Mode.ACTUAL,
        citation=citation,
        origin=Origin(publisher="A paper", title="A page", day=day, tier=Tier.PRESS),
    )
