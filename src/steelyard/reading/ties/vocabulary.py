"""The words of ties, in English and Chinese: lengthen them freely."""

from __future__ import annotations

import re
from typing import Final


def _any(words: str) -> str:
    return "(?:" + "|".join(sorted((re.escape(word) for word in words.split()), key=len, reverse=True)) + ")"


RISES: Final = (
    "rose rise rises rising risen grew grow grows growing grown increased increase increases increasing climbed climb"
    " climbs climbing jumped jump jumps jumping expanded expand expands expanding widened widen widens"
    " widening soared"
    " soar soars soaring surged surge surges surging advanced advancing accelerated accelerate accelerates"
    " accelerating"
    " swelled swell swelling rallied ballooned ballooning boosted boosting raised raise raises raising"
    " lifted lift lifts"
    " lifting rocketed rocketing skyrocketed skyrocketing leapt leaped leaping spiked spiking rebounded"
    " rebounding hiked"
    " hike hiking mounted upped multiplied gain gains jump surge climb hike leap uplift up higher upgraded"
    " doubled doubling tripled tripling quadrupled quadrupling deepened deepening"
)
FALLS: Final = (
    "fell fall falls falling fallen decreased decrease decreases decreasing declined decline declines"
    " declining dropped"
    " drop drops dropping shrank shrink shrinks shrinking shrunk slipped slip slips slipping narrowed narrow narrows"
    " narrowing slid slide slides sliding tumbled tumble tumbles tumbling plunged plunge plunges plunging plummeted"
    " plummet plummets plummeting slumped slump slumps slumping cut cuts cutting reduced reduce reduces"
    " reducing lowered"
    " lower lowers lowering sank sink sinks sinking dipped dip dips dipping contracted contracting trimmed trimming"
    " slashed slashing collapsed collapsing dwindled dwindling slowed slowing decelerated decelerating"
    " nosedived crashed"
    " reduction reductions down downgraded halved halving receded receding diluted pared paring"
)
MOVE: Final = re.compile(rf"\b(?:(?P<rise>{_any(RISES)})|(?P<fall>{_any(FALLS)}))\b", re.IGNORECASE)
"""A word for a move of a level, in English."""
OF_SIZE: Final = re.compile(
    r"\b(?:loss|losses|deficits?|shortfalls?|declines?|decreases?|drops?|outflows?|cash (?:used|burn)|impairments?"
    r"|contractions?|negative)\b|亏|虧|赤字|降幅|跌幅|流出|蚀|蝕|减值|減值",
    re.IGNORECASE,
)
"""A word for something below zero that is said by its size."""
LOSS: Final = re.compile(
    r"\b(?:loss|losses|deficits?|shortfalls?|outflows?|cash used|negative)\b|亏|虧|赤字|流出|蚀|蝕", re.IGNORECASE
)
"""A word for money lost."""
WIDENS: Final = re.compile(
    r"\b(?:widen|narrow|expand|deepen)(?:ed|s|ing)?\b|扩大|擴大|收窄|缩窄|縮窄|缩小|縮小", re.IGNORECASE
)
"""Moves that only the size of a loss or a gap can make."""
DENIED: Final = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bwithout|\binstead of|\brather than|\bno longer|\bfail(?:ed|s|ing)? to|\bless|\bno)\s"
    r"(?:\w+\s){0,3}$|(?:不|未|没有|沒有|并非|並非|无|無|非|勿)[^，。；]{0,3}$",
    re.IGNORECASE,
)
"""What stands right before a word and takes it back."""

C_RISES: Final = (
    "增加 增长 增至 上升 提升 提高 上涨 上调 攀升 上扬 扩大 扩张 走高 反弹 回升 跃升 飙升 激增 猛增 大增"
    " 拉升 抬升 增 升 涨"
    " 上浮 扩充 暴涨 骤增 调高 抬高 翻升 加快 加速 增長 上漲 上調 擴大 攀升 躍升 飆升 提價 漲 調高 上揚"
    " 急升 急增 倍增 走強"
    " 增多 壮大 扩增 拉高 推高 回暖至 微增 微升 大涨 大升 劲增 勁增 多增 高"
)
C_FALLS: Final = (
    "压降 压减 减少 下降 下滑 下跌 下调 降低 收窄 缩小 回落 走低 滑落 萎缩 缩水 锐减 骤降 缩减 压缩 调低 放缓 缩窄"
    " 收缩 大降 骤减 暴跌"
    " 降 减 跌 缩 下挫 跳水 滑坡 稀释 摊薄 下探 精简 削减 降至 減少 下調 收縮 縮小 縮水 萎縮 縮減 銳減 調低"
    " 放緩 攤薄 稀釋"
    " 減 縮 低 下行 骤跌 重挫 急跌 急降 回調 回调 微降 微跌 大跌 大减 大減 剧减 劇減 滑 精簡 削減 下修"
)
C_MOVE: Final = rf"(?:(?P<rise>{_any(C_RISES)})|(?P<fall>{_any(C_FALLS)}))"
"""A word for a move of a level, in Chinese."""

RATES: Final = re.compile(
    r"\b(?:per|to the|a|against the|to one) (?:US |U\.S\. )?(?:dollar|euro|pound|yen|greenback)\b|exchange"
    r" rates?|conversion rate"
    r"|\b(?:the|offshore|onshore) (?:yen|yuan|renminbi|rupee|won|lira|peso|rou?ble|real|rand|ringgit|baht"
    r"|rupiah|krona|krone|franc"
    r"|zloty|forint|koruna|shekel|dong|naira)\b|汇率|匯率|兑美元|兌美元|兑人民币|中间价",
    re.IGNORECASE,
)
"""A rate between currencies, which goes up when one of them goes down."""
FLOWS: Final = re.compile(
    r"\b(?:provided|used|inflows?|outflows?|profits?|loss(?:es)?|income|gains?|surplus|deficits?)\b|盈利"
    r"|亏损|虧損|流入|流出"
)
"""Words behind one figure of a move that may put it on the other side of zero."""
STOPS: Final = re.compile(
    r"\b(?:due|attributable|owing|thanks|relat(?:ed|ing)|but|which|because|while|whereas|partly|offset"
    r"|driven|primarily"
    r"|mainly|rang(?:e|es|ing|ed)|between|and|or|including|excluding|than|respectively|plus|minus|least|most)\b"
    r"|其中|主要|以及|分别|分別|和|及|与|與|或",
    re.IGNORECASE,
)
"""Words after which a figure is no longer the other end of a move."""
LEADS: Final = re.compile(
    r"(?:\s*(?:an?|the|about|around|approximately|roughly|nearly|almost|over|only|just|some|its|their|his"
    r"|her|our|level"
    r"|levels|peak|high|low|record|all-time|previous|prior|earlier|profit|total|of|as|at|much|value|rate"
    r"|price|average"
    r"|estimated|in|mere|current|initial|original|year-earlier|revised|restated|adjusted|net|gross|annual"
    r"|aggregate|last"
    r"|year['’]?s?|quarter['’]?s?|month['’]?s?|for|to|now|restated|modest|paltry|whopping|staggering|historic|fresh"
    r"|new|combined|closing|base|ago|same|period|corresponding|comparable|loss|deficit|an|even|first|second|third"
    r"|fourth|half|day|week|by|on|during|end|beginning|start|fiscal|income|losses|['’]s|then|today|yesterday|a"
    r"|close|closing|figure|mark|estimates?|forecasts?|expectations?|guidance|target|consensus|previously"
    r"|recorded|reported|tally|reading|outlook|sum|amount|share|count|number|score|pace|['’]s|⟨\d+⟩|[,(]))*\s*",
    re.IGNORECASE,
)
"""What may stand between "from" or "to" and its figure."""
YEARLY: Final = re.compile(
    r"year (?:by|after|on) year|year-(?:by|after)-year|every year|each year|quarter (?:by|after) quarter"
    r"|every quarter"
    r"|each quarter|steadily|consistently|continuously|successively|consecutive(?:ly)?|in a row|straight"
    r"|month (?:by|after)"
    r" month|逐年|逐季|逐月|逐步|持续|持續|连续|連續|年年|每年|一路|不断|不斷|依次|节节|節節",
    re.IGNORECASE,
)
"""A move that goes on through all of a series."""
