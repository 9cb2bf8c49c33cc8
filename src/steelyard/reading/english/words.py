"""Words that say what a figure does: rises, falls, starts and ends, modes; in tables that anyone can lengthen."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


RISE_VERBS: Final = _set(
    "rose rise rises rising risen grew grow grows growing grown increased increase increases increasing climbed climb"
    " climbs climbing jumped jump jumps jumping gained gain gains gaining expanded expand expands expanding widened"
    " widen widens widening soared soar soars soaring surged surge surges surging advanced advance advances advancing"
    " strengthened improved improve improves improving accelerated swelled swell rallied rally edged ballooned boosted"
    " boost raised raise raising raises lifted lift lifts up higher added adds rocketed skyrocketed leapt leaped"
    " spiked rebounded ticked outperformed appreciated appreciate hiked hike inched more mounted upped multiplied"
    " recovered recover"
)
FALL_VERBS: Final = _set(
    "fell fall falls falling fallen decreased decrease decreases decreasing declined decline declines declining"
    " dropped drop drops dropping shrank shrink shrinks shrinking shrunk slipped slip slips slipping narrowed narrow"
    " narrows narrowing lost lose loses losing slid slide slides sliding tumbled tumble tumbles plunged plunge plunges"
    " plunging plummeted plummet plummets slumped slump slumps cut cuts cutting reduced reduce reduces reducing"
    " lowered lower lowers sank sink sinks sinking dipped dip dips contracted contract contracts eased ease weakened"
    " down slashed slash slashing slashes collapsed collapse sagged retreated shed sheds crashed dived diminished less"
    " fewer trimmed trim eroded depreciated depreciate deteriorated slowed dwindled halving nosedived crumbled"
    " evaporated wiping wiped wipe erasing erased erase"
)
RISE_NOUNS: Final = _set(
    "rise increase growth gain jump surge improvement climb expansion advance hike rally boost uptick upturn upside"
    " appreciation rebound increment leap uplift increases gains rises spike acceleration recovery premium"
)
FALL_NOUNS: Final = _set(
    "fall decrease decline drop reduction slump dip cut contraction slide plunge loss-of fall-off deterioration"
    " downturn depreciation evaporation shrinkage decreases declines cuts drops reductions cutback tumble downside"
    " discount discounts weakening"
)
RISES: Final = RISE_VERBS | RISE_NOUNS
FALLS: Final = FALL_VERBS | FALL_NOUNS
NARROWS: Final = _set("narrowed narrow narrows narrowing reduced cut shrank shrunk shrink")
WIDENS: Final = _set("widened widen widens widening expanded deepened increased")

ADVERBS: Final = _set(
    "only just still again also already further sharply slightly significantly strongly steadily rapidly dramatically"
    " modestly marginally another a an the its their our total aggregate whopping record mere solid strong slight"
    " year-on-year year-over-year yoy quarter-on-quarter annually organically some approximately additional combined"
    " estimated net even nearly almost about around roughly respectively then now once well currently an-additional"
    " high cumulative collective staggering sharp further year on altogether overall robust steep healthy modest"
    " double-digit yearly annual back considerably substantially reported whole full huge impressive moderate meager"
    " hefty small large first last organic all-time new largely mostly remaining other"
)
"""Words that may stand between a verb or a preposition and its figure without a meaning of their own here."""

BASE_WORDS: Final = _set("from against versus vs vs. than")
COMPARES: Final = _set("compared comparing comparison compares contrasted relative opposed")
"""With `to`, `with` or `against` behind it, what follows is what is compared with."""

OF_PARTS: Final = _set(
    "representing represents represented accounting accounted accounts account corresponding equal equalling equivalent"
    " equating equates comprising comprised constituting constituted contributing contributed contributes generating"
    " generated making made makes amounting"
)
"""Verbs before a share: "accounting for 62% of", "representing 7.7% of"."""

POSSESS: Final = _set(
    "holds hold held holding owns own owned owning controls control controlled controlling retains retained retain has"
    " have had having possesses keeps"
)
ACQUIRE: Final = _set(
    "acquired acquire acquires acquiring bought buy buys buying purchased purchase purchases purchasing took take takes"
    " taking snapped obtained gets got secured picked subscribed subscribe"
)
DISPOSE: Final = _set("sold sell sells selling divested divest divests disposed offloaded unloaded transferred")
INVEST: Final = _set("invested invest invests investing injected inject pumped pour poured put ploughed plowed commits")
PAY: Final = _set("paid pay pays paying spent spend spends spending")
RAISE: Final = _set("raised raise raises raising secured secure secures attracted landed received receive closed")
LOSE: Final = _set("lost lose loses losing burned burning bleeding hemorrhaging")
EARN: Final = _set("earned earn earns earning netted made")
VALUE: Final = _set("valued valuing values value worth priced appraised")
COST_VERBS: Final = _set("costs cost costing")
FINE_VERBS: Final = _set("fined fine fining fines penalised penalized slapped ordered")
EMPLOY: Final = _set("employs employ employed employing hired hire hires hiring recruit recruited")
DISMISS: Final = _set(
    "laid lay dismissed dismiss fire fired axe axed shed slash eliminate eliminated cutting redundant"
)
MAKE: Final = _set("sold shipped delivered produced produce harvest harvested mined mine built build ship deliver")
CLOSED: Final = _set("closed close closing ended finished opened traded trading changed settled quoted")

FORECASTS: Final = _set(
    "expect expects expected forecast forecasts forecasting forecasted will would predicted predicts predict hopes"
    " guidance outlook estimates-for projected projects projecting anticipates anticipated foresees sees should likely"
    " guided expecting envisages prognosis envisions"
)
PLANS: Final = _set(
    "plans planned plan aims aim targets target targeting intends intend budgeted aiming planning proposed pledged"
)
RUMOURS: Final = _set("reportedly rumoured rumored rumour rumours rumors talks speculation sources unnamed")
OPINIONS: Final = _set("believe think reckon opinion estimate estimates my i personally guess argue")


PRONOUNS: Final = _set("it its they their we our us itself he she his her")
COMPANY_NOUNS: Final = _set(
    "company group firm corporation bank enterprise carrier retailer manufacturer maker startup start-up"
)

CLAUSE_WORDS: Final = _set("and but while whereas although though which who with when as because since after before")
BE: Final = _set(
    "was were is are be been being amounted amounts totaled totalled totals came stood stands remained equaled"
    " averaged averages totaling totalling"
)
HAVE: Final = _set(
    "had has have having with recorded records reported reports posted posts achieved achieving generated incurred"
    " booked registered delivered saw made makes employs operates runs serves served boasted reaching reached reach"
    " reaches achieve records logged showed shows exceeded exceeds exceeding surpassed surpassing topped tops hit"
    " operated crossed crosses passed passes"
)
OVERS: Final = _set(
    "exceeded exceeds exceeding surpassed surpasses surpassing topped tops passed passes crossed crosses crossing"
)
FAVOURABLE: Final = MappingProxyType(
    {
        **dict.fromkeys(("favorably", "favourably", "positively", "benefited", "benefitted"), 1),
        **dict.fromkeys(("unfavorably", "unfavourably", "negatively", "adversely", "hurt"), -1),
    }
)

MOVES: Final = RISES | FALLS
NOUNS_OF_CHANGE: Final = RISE_NOUNS | FALL_NOUNS
PREDICATES: Final = BE | HAVE | MOVES
"""Every verb of a sentence about figures: to be, to have, to rise and to fall."""
