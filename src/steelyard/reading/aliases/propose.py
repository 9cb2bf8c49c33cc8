"""Put all evidence together: which names are probably the same, the strongest evidence first, each proposal once.

1. Every pair of names with evidence is a link; what the table of names holds already, or holds to be two, is none.
2. Links are joined into groups, the strongest first. No group gets two names of the table, nor two legal persons of one
   house.
3. Of each group one name is kept: that of the table, else the usual one in Latin letters. Every other is proposed as an
   alias of it, with the evidence that leads there, step by step.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, final

from steelyard.reading.aliases.codes import coded
from steelyard.reading.aliases.definitions import defined
from steelyard.reading.aliases.fingerprints import same_figures
from steelyard.reading.aliases.forms import has_form, is_chinese, other_person
from steelyard.reading.aliases.pool import Pool, pool_of
from steelyard.reading.aliases.proposal import Evidence, Ground, Link, Proposal
from steelyard.reading.aliases.renderings import rendered
from steelyard.reading.aliases.spellings import misspelt, same_but_for_form
from steelyard.reading.claim import Reading
from steelyard.sources.document import Citation, Document
from steelyard.words.names import Entity

READER: Final = "aliases/1"
_LARGEST: Final = 24
"""Names of a group: what would be larger is no company."""


def propose(read: Sequence[tuple[Document, Reading]], entities: Iterable[Entity]) -> tuple[Proposal, ...]:
    """The names in some documents that are probably others of the same things, the surest first.

    Args:
        read: documents, each with what was read of it.
        entities: the names that are known.
    """
    return among(pool_of([document for document, _ in read], [reading for _, reading in read], entities))


def among(pool: Pool) -> tuple[Proposal, ...]:
    """The same for names that are gathered already."""
    links = [*defined(pool), *coded(pool), *same_figures(pool), *rendered(pool), *misspelt(pool)]
    joined = {name for link in links for name in (link.first, link.second)}
    found = _Groups(pool)
    for link in sorted([*links, *same_but_for_form(pool, joined)], key=lambda each: each.evidence.ground):
        found.join(link)
    return tuple(sorted(found.proposals(), key=lambda each: (_weakest(each), each.name, each.alias)))


def _weakest(proposal: Proposal) -> tuple[Ground, int]:
    return max(evidence.ground for evidence in proposal.because), -len(proposal.because)


@final
class _Groups:
    """Names that are joined so far."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        self._group: dict[str, set[str]] = {}
        self._links: dict[str, dict[str, list[Evidence]]] = {}

    def join(self, link: Link) -> None:
        """Take a link in, unless it would make one of two things."""
        first, second = self.pool.names(link.first), self.pool.names(link.second)
        if first == second:
            return
        one, two = (self._group.setdefault(name, {name}) for name in (first, second))
        if one is not two:
            if not self._go_together(one, two):
                return
            one |= two
            self._group.update(dict.fromkeys(two, one))
        self._note(first, second, link.evidence)

    def _note(self, first: str, second: str, evidence: Evidence) -> None:
        for name, other in ((first, second), (second, first)):
            known = self._links.setdefault(name, {}).setdefault(other, [])
            if all(each.ground is not evidence.ground for each in known):
                known.append(evidence)

    def _go_together(self, one: set[str], two: set[str]) -> bool:
        known = [name for name in (*one, *two) if name in self.pool.known]
        if len(known) > 1 or len(one) + len(two) > _LARGEST:
            return False
        pairs = ((first, second) for first in one for second in two)
        return not any(other_person(first, second) for first, second in pairs if is_chinese(first))

    def proposals(self) -> Iterator[Proposal]:
        """Every alias of every group."""
        for group in {id(group): group for group in self._group.values()}.values():
            if len(group) < 2:  # noqa: PLR2004 - a group of one proposes nothing
                continue
            name = max(group, key=self._usual)
            for alias, because in self._paths(name).items():
                yield Proposal(name, alias, self._placed(alias, because), name in self.pool.known)

    def _usual(self, name: str) -> tuple[bool, bool, bool, int, int, str]:
        plain = not has_form(name)
        return name in self.pool.known, not is_chinese(name), plain, self.pool.frequency(name), -len(name), name

    def _paths(self, name: str) -> dict[str, tuple[Evidence, ...]]:
        """How each other name of a group is reached: all that joins it to `name`, or the steps between."""
        found: dict[str, tuple[Evidence, ...]] = {name: ()}
        queue = deque([name])
        while queue:
            here = queue.popleft()
            for other, evidence in sorted(self._links.get(here, {}).items(), key=lambda each: each[1][0].ground):
                if other in found:
                    continue
                direct = here == name
                steps = evidence if direct else [_step(evidence[0], here, other), *_through(found[here], here, name)]
                found[other] = tuple(steps)
                queue.append(other)
        del found[name]
        return found

    def _placed(self, alias: str, because: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        """The evidence, with the first place of the alias where it names none."""
        first = self.pool.seen[alias].first if alias in self.pool.seen else None
        if first is None or because[0].citations:
            return because
        place, span = first
        citation: Citation = self.pool.documents[place].cite(span, reader=READER)
        return (Evidence(because[0].ground, because[0].words, (citation,)), *because[1:])


def _step(evidence: Evidence, here: str, other: str) -> Evidence:
    return Evidence(evidence.ground, f"“{other}” and “{here}”: {evidence.words}", evidence.citations)


def _through(steps: tuple[Evidence, ...], here: str, name: str) -> tuple[Evidence, ...]:
    """What joins the name in between to the one that is kept: the strongest reason, or the steps on."""
    if any(each.words.startswith("“") and "”: " in each.words for each in steps):
        return steps
    return (_step(steps[0], name, here),)
