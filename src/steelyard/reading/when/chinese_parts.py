"""The patterns of Chinese dates: what may stand behind a year, and behind what stands for one."""

from __future__ import annotations

import re
from typing import Final

BLANK: Final = r"[^\S\n]{0,2}"
TO: Final = rf"{BLANK}[-‐‑‒–—―−~～〜至到]{{1,2}}{BLANK}"
AND: Final = rf"{BLANK}[、及和与與,，或]{BLANK}"
NUMBER: Final = r"(?:\d{1,2}|[二三四]?十[一二三四五六七八九]?|[一二三四五六七八九两兩])"
MONTH: Final = r"(?:1[0-2](?!\d)|0?[1-9](?!\d)|十[一二]?|[一二三四五六七八九])"
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9]|二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九])"
FOUR: Final = r"(?:(?:19|20)\d\d(?!\d)|[一二][〇零○o九][〇零○o一二三四五六七八九]{2})"
FISCAL_WORD: Final = r"(?:[财財]政?年度?|[会會][计計]年度)"
YEAR_WORD: Final = rf"(?:{FISCAL_WORD}|年度?)"
TIME: Final = rf"{BLANK}(?:上午|下午|凌晨|晚[上间間]?|早[上间間]?)?{BLANK}[0-2]?\d[:：时時](?:[0-5]\d(?::[0-5]\d)?)?"
REST: Final = (
    rf"(?:(?P<m>{MONTH}){BLANK}(?:(?:月份?)?{TO}(?P<m2>{MONTH}){BLANK}月份?(?!\d|{BLANK}{DAY}{BLANK}[日号號])"
    rf"|月份?(?:{BLANK}(?P<d>{DAY}){BLANK}[日号號](?:{TO}(?P<d2>{DAY}){BLANK}[日号號]|{TIME})?|(?P<mp>[底末初中]|[上中下]旬)?))"
    rf"|[一1]{TO}(?P<qt>[二三四2-4]){BLANK}季度?"
    rf"|第?{BLANK}(?P<q>[一二三四1-4]){BLANK}[财財]?季(?:度|报|報)?(?P<qe>[末底])?"
    rf"|(?P<letter>q[1-4]|h[12])(?![a-z0-9])(?:{TO}q(?P<qq>[1-4]))?"
    r"|(?P<h>[上下])半(?:[财財]?年度?)(?P<he>[末底])?"
    r"|[首前](?P<nq>[二两兩三23])(?:[个個])?季度?"
    rf"|[首前](?P<nm>{NUMBER})[个個]月"
    r"|(?P<fq>[首末])季度?"
    r"|(?P<half>半年度?|中期)"
    r"|(?P<full>全年度?|整年)"
    r"|(?P<e>年?[底末终終](?![端尾])|期末)"
    r"|(?P<s>年?初(?![期步始创創级級心衷至以]))"
    r"|(?P<same>同期|同季))"
)
"""Behind a year: a month, a day, some months, a quarter, a half, the whole, its end, its beginning."""

ENDED: Final = (
    rf"(?P<ended>止?{BLANK}(?:之|的)?(?:(?P<months>{NUMBER}){BLANK}[个個]?月(?:期间|期間)?|(?P<years>{FISCAL_WORD}|全?年度?|一年)"
    r"|(?P<halves>上?半年度?|(?:之?中期))|(?P<quarters>第?[一二三四]?季度?)|(?P<period>期[间間内內])|(?<=止)))"
)
WITH_YEAR: Final = re.compile(
    rf"(?:(?P<four>{FOUR})|(?P<two>\d\d)(?={BLANK}(?:[财財]|年(?:第?[一二三四1-4]季|[上下]半年|[全前首]|q[1-4]|h[12]|[01]?\d月|[底末初]))))"
    rf"{BLANK}(?P<word>{YEAR_WORD}|(?<=\d)(?={BLANK}(?:第[一二三四1-4]|[一二三四]季|[上下]半年|[前首][二三两兩]|全年|半年|中期)))"
    rf"(?:{BLANK}的?{REST})?(?:(?<=[日号號月底末]){BLANK}(?=止){ENDED})?"
)
SLASHED: Final = re.compile(
    rf"(?<![/／])(?P<four>(?:19|20)\d\d|\d\d)[/／-](?P<next>(?:19|20)\d\d|\d\d){BLANK}(?:{FISCAL_WORD}|年度?|[学學]年)(?:{BLANK}{REST})?"
)
SPAN: Final = re.compile(
    rf"(?P<first>{FOUR}){BLANK}(?:年度?)?{TO}(?P<last>{FOUR}|\d\d){BLANK}(?P<word>{YEAR_WORD})(?!{BLANK}(?:{MONTH}{BLANK}月|第?[一二三四]季|[上下]半年|[底末初]))"
)
UP_TO: Final = re.compile(
    rf"(?P<head>截[至止]?到?|于|於|至){BLANK}(?:(?P<ylist>(?:{FOUR}{BLANK}年?{AND}){{0,4}})(?P<four>{FOUR}){BLANK}(?P<word>{YEAR_WORD})|(?P<near>[去今上本当當同]年))?"
    rf"(?:{BLANK}{REST})?{BLANK}{ENDED}?"
)
QUARTERS: Final = re.compile(
    rf"(?:(?P<four>{FOUR}){BLANK}(?P<word>{YEAR_WORD}){BLANK})?(?P<all>第?[一二三四](?:[、,，及和与與]第?[一二三四]){{1,3}})(?:个|個)?季度?"
)
DECADE: Final = re.compile(r"(?:(?:19|20)\d|\d)0年代")
ROC: Final = re.compile(
    rf"(?:民[国國]{BLANK}(?P<roc>\d{{2,3}}|[一二三四五六七八九十百〇零]{{1,6}})|(?P<plain>1[01]\d)(?={BLANK}年(?:度|第[一二三四1-4]季|[上下]半年|全年|前[二三]季|[01]?\d月)))"
    rf"{BLANK}年度?(?:{BLANK}{REST})?"
)
RELATIVE: Final = re.compile(
    rf"(?P<near>[去今明本当當同该該翌次]年度?|(?<![^\s，。、；：（(在于於较較比自至从從到与與大])[前后後]年|上(?:一(?:个|個)?)?年度?|[上本](?:一(?:个|個)?)?{FISCAL_WORD})(?![轻輕均化龄齡])(?:{BLANK}的?{REST})?"
)
ALONE: Final = re.compile(REST)
NEARBY: Final = re.compile(
    r"(?P<day>昨[日天晚夜]?|今[日天晨早晚]|前[日天](?!起)|明[日天])|(?P<which>[上本下当當])(?:一?[个個]|一)?(?P<unit>月(?![球光饼餅])|季度?)"
)
OTHER: Final = re.compile(
    rf"(?P<before>[环環]比|按季|季[增减減])|(?:最近|近|[过過]去|未[来來]|今[后後]|此[后後]|此前|[过過]往)(?:的)?{NUMBER}(?:多|余|餘|几|幾)?(?:[个個])?(?:年|季度?|月|周|週|[财財]年|[财財]政年度)"
    rf"|{NUMBER}(?:多|余|餘|几|幾)?(?:[个個]月|年)(?:之?前|以前)"
)
_HUNDREDS: Final = r"(?:多|余|餘|几|幾)?(?:[个個]月|年)(?:之?前|以前)"
_STARTS: Final = (
    ("截", ""),
    ("民", "[国國]"),
    ("去今明前后後上本当當同该該翌次", r"(?:一?[个個]?)?[财財年会會]"),
    ("12", r"[90]\d\d"),
    ("一二", r"[〇零○o九][〇零○o一二三四五六七八九]{2}"),
    ("1", rf"[01]\d{BLANK}年"),
    ("0123456789", rf"\d{BLANK}[年财財/]"),
    ("0123456789", rf"\d?{BLANK}(?:月|{TO}[01]?\d{BLANK}月)"),
    ("十一二三四五六七八九", rf"[一二]?{BLANK}(?:月|至)"),
    ("第", r"[^\S\n]?[一二三四1-4][^\S\n]?[财財]?季"),
    ("一1", rf"{TO}[二三四2-4]{BLANK}季"),
    ("一二三四1234", "季[度报報末底]"),
    ("第一二三", r"[一二三四]?[、,，及和与與]第?[二三四]"),
    ("首前", r"(?:[二两兩三23][个個]?季|[\d一二三四五六七八九十]{1,3}[个個]月)"),
    ("首末", "季"),
    ("上下", "半[财財]?年"),
    ("全", "年"),
    ("年", "[底末初终終]"),
    ("期", "末"),
    ("环環", "比"),
    ("按", "季"),
    ("季", "[增减減]"),
    ("昨", ""),
    ("今前明", "[日天晨早晚]"),
    ("上本下当當", "(?:一?[个個]|一)?[月季]"),
    ("最", "近"),
    ("近", ""),
    ("过過", "[去往]"),
    ("未", "[来來]"),
    ("今此", "[前后後]"),
    ("0123456789一二两兩三四五六七八九十", rf"(?:[\d十][一二三四五六七八九]?)?{_HUNDREDS}"),
    ("于於", rf"(?=[12][90]\d\d{BLANK}年[及、和])"),
)


def _scan() -> re.Pattern[str]:
    """Everything by its first sign alone, so that the engine passes over all others quickly."""
    behind: dict[str, list[str]] = {}
    for heads, rest in _STARTS:
        for head in heads:
            behind.setdefault(head, []).append(rest)
    return re.compile("|".join(f"{head}(?:{'|'.join(rests)})" for head, rests in behind.items()))


START: Final = _scan()
REGION: Final = re.compile(r"[〇\u4e00-\u9fff](?>[〇\u4e00-\u9fff]++|[^〇\u4e00-\u9fff]{1,24}+(?=[〇\u4e00-\u9fff]))*+")
"""Where Chinese stands: from one of its signs to the last that is not far from the one before."""
