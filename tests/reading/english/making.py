"""What is made of an English text about nobody in particular, in a notation of one line a claim.

    Acme: revenue[cloud] change in FY2023 = 9.7% (forecast)

Part, aspect, period and mode are left out where they are empty, a level, and `actual`; ? marks a link that is not sure.
"""

from datetime import date

from steelyard.reading.claim import Claim, Reading, StakeClaim
from steelyard.reading.running import read_running
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.words.measure import Aspect, Mode, Tier
from steelyard.words.names import Entity, EntityName
from steelyard.words.period import CALENDAR, period_name


def read(
    text: str, *, published: date = date(2024, 5, 2), about: str = "", entities: tuple[Entity, ...] = ()
) -> Reading:
    """All that is made of a text."""
    origin = Origin(publisher="The Review", title="A report", day=published, tier=Tier.PRESS)
    page = Document(path="a.txt", text=text, kind=DocumentKind.PROSE, origin=origin, about=EntityName(about))
    return read_running(page, entities)


def shown(text: str, **more: str) -> list[str]:
    """The claims of a text, one line each."""
    return [line(claim) for claim in read(text, **more).claims]  # type: ignore[arg-type]


def line(claim: Claim) -> str:
    """A claim in the notation of this module."""
    words = [f"{claim.entity or '-'}: {claim.measure}" + (f"[{claim.segment}]" if claim.segment else "")]
    words += [claim.aspect] if claim.aspect is not Aspect.LEVEL else []
    words += [f"in {period_name(claim.period, CALENDAR)}"] if claim.period else []
    words += [f"= {claim.value}"]
    words += [f"({claim.mode})"] if claim.mode is not Mode.ACTUAL else []
    return " ".join(words)


def holding(stake: StakeClaim) -> str:
    """A holding in words: `Acme bought 10% of Borealis for USD 3 million from Cobalt`."""
    words = [stake.owner, stake.kind.value, *(str(each) for each in (stake.economic,) if each), "of", stake.company]
    words += [f"with votes {stake.voting}"] if stake.voting else []
    words += [f"for {stake.price}"] if stake.price else []
    words += [f"with {stake.counterparty}"] if stake.counterparty else []
    return " ".join(words)
