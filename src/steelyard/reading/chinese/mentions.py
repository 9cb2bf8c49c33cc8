"""Names of companies and people in a Chinese text: those a table knows, and those that stand where a name stands.

    find_names("云筑科技（1234.HK）公布…云筑科技收入…", ())  ->  two times Named("云筑科技", known=False)

Chinese puts no blanks between words, so a name that no table knows is taken only where the grammar shows it: before a
stock code, before a verb of announcing, at the head of a sentence before a date, before 集团 or 公司. From there on it
is found everywhere, and its short form too (小米 for 小米集团), but never inside a longer name (金山 in 金山云).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from steelyard.reading.chinese.described import CALLED, DESCRIBED, own_name
from steelyard.reading.chinese.lexicon import LEXICON
from steelyard.reading.chinese.nameless import GENERIC, HOUSE, LEGAL, is_namelike
from steelyard.reading.chinese.script import simplified
from steelyard.reading.names import Named
from steelyard.sources.span import Span

__all__ = ["find_names", "is_namelike"]

_C: Final = r"[\u4e00-\u9fffA-Za-z0-9·&*]"
_HEAD: Final = r"(?:(?<=[\n。;!?”:])|(?<=^)|(?<=[。;!?]\s))"
_CLAUSE: Final = r"(?:(?<=[\n。;!?,:、“(])|(?<=^))"
_LEAD: Final = (
    r"(?:而|但|其中|另外|同时|此外|今日|昨日|近日|日前|当日|(?:港股|A股|美股|上市|创业板|科创板|新三板|港股18A|H股)+(?:上市)?公司"
    r"|港股|A股|美股|龙头企业|老牌车企|新势力|拟[上IP市O]+的?)?"
)
_WHEN: Final = (
    r"(?:预[计期告]|料)?(?:于|在|截至)?(?:(?:19|20|二[〇零])[\d〇零一二三四五六七八九]{2}[年财/-]|FY\d\d|第?[一二三四1-4]季|[上下]半年|前三季|首[三九]|今年|去年|明年|后年|下季|次季|本季|本年|昨|在(?!线|营|手|岗|售|建|职|途)|是(?:一|全|中国|国内|领先|专|以|最|目前|第|家)"
    r"|全年|周[一二三四五六日]|星期[一二三四五]|(?:1[0-2]|[1-9])月(?!子)|年内|期内|成立于|创立于)"
)
_SAYS: Final = (
    r"(?:今日|昨日|近日|周[一二三四五六日]|\d{1,2}月\d{1,2}日|晚间|日前)?(?:早间|晚间|盘后)?"
    r"(?:公布|发布|宣布|公告|披露|表示|称|刊发|递交|预告|发盈[警喜]|在港交所|在上交所|在深交所|在纳斯达克|在纽交所|董事会|财报显示|年报显示|中报显示|季报显示|招股书|股价|市值|拟|计划|正|洽售|收购|出售|完成|已完成|获得?|收到|中标|签约|签署|推出|以(?:约|每股|现金|总代价|代价)?\d|入股|获批|将(?!对[^象外]|[其于在由向会按把])|须|股东大?会|管理层|向(?:港交所|联交所|香港联交所|上交所|深交所|北交所|证监会|中国证监会|SEC|美国证交会|法院|股东)|同意|承认|警告|估计|被(?:处以|罚|责令|立案|调查|约谈|监管|起诉|列入)|斥资|分别(?=取得|实现|录得|为)|则(?=实现|为|以|录|拥|是)|凭借|在[港美]上市|登陆|挂牌|随后)"
)
_CODE: Final = (
    r"\((?:(?:股份|股票|证券)?(?:代号|代码|编号)[:：]?\s*)?(?:(?:NYSE|NASDAQ|Nasdaq|HKEX|SEHK|HK|SH|SZ|SSE|SZSE|TWSE|港交所|纽交所|纳斯达克)[:：.]?\s*)?"
    r"(?:\d{4,6}(?:\.?[A-Z]{2})?|\d{3,4}XXX?|[A-Z]{1,5}\.(?:US|N|O|L|HK))[\s,;/)]"
    r"|\((?:NYSE|NASDAQ|Nasdaq|纽交所|纳斯达克)[:：.]?\s*[A-Z]{1,5}[\s,;/)]"
)
_ENGLISH: Final = r"\([A-Z][A-Za-z.&' -]{2,40}\)"
_HOLDS: Final = r"(?:则|合计|共|直接|间接|仍|已|现|继续){0,3}(?:持有|持股|增持|减持|持\d)"
_SORTS: Final = (
    "股份|科技|电子|汽车|银行|证券|保险|医药|医疗|生物|能源|电器|地产|置业|物流|航空|石油|石化|电力|食品|乳业|软件|网络|传媒|体育|国际|重工"
    "|建材|中国|光电|电气|集成|微电|半导体|材料|化学|机械|精密|环境|旅游|酒店|物业|教育|游戏|互娱|影业|珠宝|服饰|家居|家电|钢铁|矿业|资源|水泥|纸业"
)
"""What companies of a sort end in; a part of a company may end in it too."""
_KINDS: Final = (
    r"(?:一家|一个|全球|中国|国内|领先|最大|目前|第[一二三]|该|行业"
    r"|[^,。;:]{2,16}(?:龙头|企业|公司|商|平台|品牌|巨头|之一))"
)
"""What somebody is said to be."""
_RATING: Final = (
    r"(?:评级|投资评级|买入|增持|持有|中性|卖出|减持|沽售|推荐|强烈推荐|跑赢|跑输|优于大市|弱于大市|同步大市|区间操作)"
)
_OWN: Final = (
    r"(?:年内|全年)?(?:净?营收|收入|营业[额收]|净利|归母|扣非|毛利"
    r"|股价|市值|目标价|门店|估值|销量|交付|业绩|总资产|纯利|盈利|每股|募资|融资|裁员|拖欠|管理规模|市占|份额|(?<!处)以\d|则以)"
)
"""What a company has, or does with a sum."""
_TRIGGERS: Final = (
    rf"(?:认为|指出|表示|显示|透露|称|预计|预测|料|获悉|报道|传闻|传出|消息指)[,:]?{_LEAD}(?P<told>{_C}{{2,10}}?)(?={_WHEN}|{_OWN}|{_SAYS})",
    rf"(?:{CALLED})(?P<called>{_C}{{2,6}}?)(?={_WHEN}|{_OWN}|{_SAYS}|在华|[,(]|因|遭|被|旗下|目前|现[有共]|共有|已|仍|近期|正|日前|昨|早前|此前)",
    rf"(?:{_CLAUSE}|[将给予对看好料计测与和向称])(?P<shares>[\u4e00-\u9fff]{{2,4}}股份)(?!的|比例|数|总|有限|[,。;、)])",
    rf"(?<=对)(?P<fined>{_C}{{2,10}}?)(?=罚款|开罚|裁罚|重罚|处罚|处以|开出|作出|立案)",
    rf"{_HEAD}{_LEAD}(?P<kept>{_C}{{2,10}}?)(?=(?:第[一二三]大|单一最大|控股)股东)",
    rf"简称:?\s?(?P<styled>{_C}{{2,8}}?)(?=[\s,。;、)]|公告|证券|股票|编号|$)",
    rf"大股东(?P<keeper>{_C}{{2,8}}?)(?=通过|拟|将|计划|减持|增持|已)",
    rf"(?:{_HEAD}|(?<=\)))[“\"]?{_LEAD}(?P<dated>{_C}{{2,14}}?)(?={_WHEN})",
    rf"{_CLAUSE}{_LEAD}(?P<says>{_C}{{2,14}}?)(?={_SAYS})",
    rf"{_CLAUSE}{_LEAD}(?P<expects>[\u4e00-\u9fff]{{2,8}}?)(?=预[计期](?:{_WHEN}|净利|归母|收入|营收|亏损|销量|交付))",
    rf"(?:{_CLAUSE}|(?<=\)))[“\"]?{_LEAD}(?P<code>{_C}{{2,16}}?)[”\"]?(?={_CODE})",
    rf"(?:{_HEAD}|(?<=\)))[“\"]?{_LEAD}(?P<colon>{_C}{{2,10}}?)(?=:)",
    rf"{_CLAUSE}{_LEAD}(?P<placed>{_C}{{2,8}}?)(?=\([\u4e00-\u9fff]{{2,4}}\){_C}{{0,12}}?(?:有限公司|集团))",
    rf"{_CLAUSE}{_LEAD}(?P<being>{_C}{{2,10}}?)(?=(?:仍|也|已|依然|一直)?是{_KINDS})",
    rf"{_CLAUSE}{_LEAD}(?P<english>{_C}{{2,16}}?)(?={_ENGLISH})",
    rf"{_CLAUSE}{_LEAD}(?P<holds>{_C}{{2,12}}?)(?={_HOLDS})",
    rf"(?:公司|企业|品牌|厂商|平台|工厂|机构|车企|集团|名为)[“\"](?P<quoted>{_C}{{2,12}})[”\"]",
    rf"(?:收购|入股|并购|净买入|净卖出|子公司|附属公司|控股股东|母公司|竞争对手|大股东|旗下)(?P<object>{_C}{{2,10}}?)(?=\d|的|,|。|、|和|与|及|持|股权|股份|则|\()",
    rf"(?<=[\u4e00-\u9fff]{{2}})(?:公司|企业|品牌|厂商|巨头|平台|房企|车企|药企)(?P<apposed>{_C}{{2,8}}?)(?=预[计期告]|正|将|拟|公布|宣布|发布|表示|称|获|已|(?:19|20)\d\d年|去年|今年|第[一二三四])",
    rf"(?:持有|持(?![股仓续平]))(?P<held>{_C}{{2,8}}?)(?=\d|约|的?股[权份]|逾|近|超)",
    rf"(?:看好|首予|首次覆盖|重申|维持|给[予与]|上调|下调|调升|调降|调高|调低|将|把)(?:对)?(?P<rated>{_C}{{2,8}}?)(?=,|。|的?目标价|的?[“\"]?{_RATING})",
    rf"{_CLAUSE}{_LEAD}(?P<weak>{_C}{{1,6}}?(?:{_SORTS}))(?=(?:则|均|分别|也|的|亦)?(?:与|和|联合|携手|实现|录得|营收|收入|净利|归母|毛利|股价|市值|总资产|营业|销量|交付|出货))",
    rf"(?P<suffix>{_C}{{1,12}}?(?:股份有限公司|有限责任公司|有限公司|集团|控股|银行|证券|公司|创投|(?:药业|酒业|乳业|实业|置业|锂业|铜业|铝业|锌业|钴业|镍业|钛业|糖业|茶业)(?!务)))",
)
_DESCRIBED: Final = frozenset(
    "suffix object holds says expects dated apposed held rated being told called fined weak code shares".split()
)
"""The names before which may stand what their bearer is called."""
_TRIGGER: Final = tuple(map(re.compile, _TRIGGERS))

_CUT: Final = re.compile(
    r".*(?:预[计期测告]|认为|看好|表示|指出|显示|公告|宣布"
    rf"|{DESCRIBED}"
    r"|持有|收购(?!方)|起诉|状告|追讨|基金经理|经理人|净买入|净卖出|买入|卖出|称|获悉|报道|传|获得?|出售|投资|认购|增持|减持|其中|旗下|控股股东|股东|竞争对手|客户|以及|分别|包括|给[予与]?|[与和及由向对被据从在于为是将拟把让%个了]|(?<=[\d今去前后全本上近半财])年|(?<=[\d本上每当个])月|(?<=[\d昨今当近首前次节周末])日|的(?=.{3,})|母公司|公司(?=.{2,}))"
)
_TRIM: Final = re.compile(
    r"(?:(?<=集团|公司|控股|股份)(?:以|拟|将|已|于|计划|正|再|则|或|共|的).*|(?:直接|间接|合计|正|拟|已|将|则|早前|近日|日前|昨[日晚夜天]?|今[日早晚晨天]|个人|本人|中期|末期|全年|半年|上半年|下半年|首季|单季|累计|合并|年内|期内|现时|目前|有意|欲|考虑|寻求|近期|近来|其后|处以?|日内|正在|过去|随即|随后|首次|因[^,]*|被[^,]*|遭[^,]*|盘后|晚间|盘前|早间|周[一二三四五]|招股书|财报|年报|公告|半年报|季报)+)$"
)
_FORM: Final = re.compile(r"(?:股份有限公司|股份公司|有限责任公司|有限公司|股份有限公司|有限責任公司)$")
_BRANCH: Final = (
    r"(?!云|软件|音乐|物流|健康|银行|证券|保险|汽车|金融|影业|文学|视频|支付|数科|医疗|能源|电子|地产|置业|科技|国际|系|手机"
    r"|商城|之家|有品|电器|生物|服务|智能|资本|影视|传媒|矿业|机器人|半导体|新材|药业|证劵|租赁|期货|基金|信托|商业)"
)
"""Words that make of a short name that of a subsidiary."""


def find_names(text: str, known: Iterable[Named] = ()) -> tuple[Named, ...]:
    """Every mention of a name, in order: the known ones as they were found, and those that only look like one."""
    plain = simplified(text)
    taken = sorted(known, key=lambda named: named.span)
    guessed = _guessed(plain, text)
    if not guessed:
        return tuple(taken)
    found = [
        Named(guessed[match.group()][0], Span(*match.span()), known=False)
        for match in _pattern(guessed).finditer(plain)
    ]
    return _merged(taken, found)


def _pattern(guessed: Mapping[str, tuple[str, bool]]) -> re.Pattern[str]:
    """All the names, by their first character, the longest first."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in sorted(guessed, key=len, reverse=True):
        by_first[word[0]].append(re.escape(word[1:]) + (_BRANCH if guessed[word][1] else ""))
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in by_first.items()))


def _merged(known: list[Named], found: list[Named]) -> tuple[Named, ...]:
    """Both, in order; where two overlap the known one stays, unless the other is the longer name around it."""
    merged: list[Named] = []
    for named in sorted([*known, *found], key=lambda each: (each.span.start, -each.span.end, not each.known)):
        if not merged or named.span.start >= merged[-1].span.end:
            merged.append(named)
        elif named.known and not merged[-1].known and LEGAL.search(merged[-1].name):
            merged[-1] = named
    return tuple(merged)


def _guessed(plain: str, text: str) -> dict[str, tuple[str, bool]]:
    """Simplified spellings of the names that the grammar shows: the name as written, and whether it is a short form."""
    names: dict[str, tuple[str, bool]] = {}
    for trigger in _TRIGGER:
        for match in trigger.finditer(plain):
            group = match.lastgroup
            assert group is not None
            start, end = match.span(group)
            if group in _DESCRIBED and not (group == "code" and "旗下" in plain[start:end]):
                start += _cut(plain[start:end])
            word = plain[start:end]
            if group == "suffix" and plain[end : end + 1] in '“"':
                continue
            if plain.startswith("预", end) and HOUSE.search(word):
                continue
            if trimmed := _TRIM.search(word):
                word = word[: trimmed.start()]
                end = start + len(word)
            if is_namelike(word, sure=group in {"code", "quoted", "styled"}, told=group in {"says", "dated", "holds"}):
                names.setdefault(word, (_FORM.sub("", text[start:end]), False))
    for word, (name, _) in list(names.items()):
        short = LEGAL.sub("", word)
        if short != word and len(short) > 1 and short not in GENERIC and short not in LEXICON:
            names.setdefault(short, (name, True))
    return names


def _cut(word: str) -> int:
    described = len(word) - len(own_name(word))
    found = _CUT.match(word, described)
    return found.end() if found and len(word) - found.end() > 1 else described
