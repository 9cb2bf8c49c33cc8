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

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.lexicon import LEXICON
from steelyard.reading.chinese.parts import MARKET, is_generic
from steelyard.reading.chinese.script import simplified
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from steelyard.words.measure import Measure

_C: Final = r"[\u4e00-\u9fffA-Za-z0-9·&*]"
_HEAD: Final = r"(?:(?<=[\n。;!?”:])|(?<=^)|(?<=[。;!?]\s))"
_CLAUSE: Final = r"(?:(?<=[\n。;!?,:、“(])|(?<=^))"
_LEAD: Final = (
    r"(?:而|但|其中|另外|同时|此外|今日|昨日|近日|日前|当日|(?:港股|A股|美股|上市|创业板|科创板|新三板|港股18A|H股)+(?:上市)?公司"
    r"|港股|A股|美股|龙头企业|老牌车企|新势力|拟[上IP市O]+的?)?"
)
_WHEN: Final = (
    r"(?:预[计期告]|料)?(?:于|在|截至)?(?:(?:19|20|二[〇零])[\d〇零一二三四五六七八九]{2}[年财/-]|FY\d\d|第?[一二三四1-4]季|[上下]半年|前三季|首[三九]|今年|去年|本年|昨|在(?!线|营|手|岗|售|建|职|途)|是(?:一|全|中国|国内|领先|专|以|最|目前|第|家)"
    r"|全年|周[一二三四五六日]|星期[一二三四五]|(?:1[0-2]|[1-9])月(?!子)|年内|期内|成立于|创立于)"
)
_SAYS: Final = (
    r"(?:今日|昨日|近日|周[一二三四五六日]|\d{1,2}月\d{1,2}日|晚间|日前)?(?:早间|晚间|盘后)?"
    r"(?:公布|发布|宣布|公告|披露|表示|称|刊发|递交|预告|发盈[警喜]|在港交所|在上交所|在深交所|在纳斯达克|在纽交所|董事会|财报显示|年报显示|中报显示|季报显示|招股书|股价|市值|拟|计划|正|洽售|收购|出售|完成|已完成|获得?|收到|中标|签约|签署|推出|入股|获批|将(?![其于在由对向会按把])|须|股东大?会|管理层|向(?:港交所|联交所|香港联交所|上交所|深交所|北交所|证监会|中国证监会|SEC|美国证交会|法院|股东)|同意|承认|警告|估计|被(?:处以|罚|责令|立案|调查|约谈|监管|起诉|列入)|斥资|分别(?=取得|实现|录得|为)|则(?=实现|为|以|录|拥|是)|凭借|在[港美]上市|登陆|挂牌|随后)"
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
_TRIGGERS: Final = (
    rf"(?:认为|指出|表示|显示|透露)[,:]{_LEAD}(?P<told>{_C}{{2,10}}?)(?={_WHEN})",
    rf"(?<=对)(?P<fined>{_C}{{2,10}}?)(?=罚款|处以|开出|作出|立案)",
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
    rf"(?:收购|入股|并购|子公司|附属公司|控股股东|母公司|竞争对手|大股东|旗下)(?P<object>{_C}{{2,10}}?)(?=\d|的|,|。|、|和|与|及|持|股权|股份|则|\()",
    rf"(?<=[\u4e00-\u9fff]{{2}})(?:公司|企业|品牌|厂商|巨头|平台|房企|车企|药企)(?P<apposed>{_C}{{2,8}}?)(?=预[计期告]|正|将|拟|公布|宣布|发布|表示|称|获|已|(?:19|20)\d\d年|去年|今年|第[一二三四])",
    rf"(?:持有|持(?![股仓续平]))(?P<held>{_C}{{2,8}}?)(?=\d|约|的?股[权份]|逾|近|超)",
    rf"(?:看好|首予|首次覆盖|重申|维持|给[予与]|上调|下调|调升|调降|调高|调低|将|把)(?:对)?(?P<rated>{_C}{{2,8}}?)(?=,|。|的?目标价|的?[“\"]?{_RATING})",
    rf"{_CLAUSE}{_LEAD}(?P<weak>{_C}{{1,6}}?(?:{_SORTS}))(?=(?:则|均|分别|也|的|亦)?(?:与|和|联合|携手|实现|录得|营收|收入|净利|归母|毛利|股价|市值|总资产|营业|销量|交付|出货))",
    rf"(?P<suffix>{_C}{{1,12}}?(?:股份有限公司|有限责任公司|有限公司|集团|控股|银行|证券|公司|创投|(?:药业|酒业|乳业|实业|置业|锂业|铜业|铝业|锌业|钴业|镍业|钛业|糖业|茶业)(?!务)))",
)
_TRIGGER: Final = tuple(map(re.compile, _TRIGGERS))

_CUT: Final = re.compile(
    r".*(?:预[计期测告]|认为|看好|表示|指出|显示|公告|宣布|车企|巨头|设备商|材料商|经销商|零售商|厂商|独角兽|服务商|供应商|运营商|开发商|制造商|初创企业|独角兽企业|企业(?=.{2,})|平台(?=.{2,})|厂(?=.{2,})|药厂|网站(?=.{2,})|应用(?=.{2,})|代理商|承包商|分销商|芯片商|电商(?=.{2,})|公用事业商|游戏商|软件商|龙头|新势力|(?:品牌|私募基金|基金|药房|房企|药企|券商|连锁|科技企业|上市企业)(?=.{2,})|持有|收购|获得?|出售|投资|认购|增持|减持|其中|旗下|控股股东|股东|竞争对手|客户|以及|分别|包括|给[予与]?|[与和及由向对被据从在于为是将拟把让年月%个了]|日(?![本立产照丰])|的(?=.{3,})|母公司|公司(?=.{2,}))"
)
_TRIM: Final = re.compile(
    r"(?:(?<=集团|公司|控股|股份)(?:以|拟|将|已|于|计划|正|再|则|或|共|的).*|(?:直接|间接|合计|正|拟|已|将|则|早前|近日|日前|昨[日晚夜天]?|今[日早晚晨天]|个人|本人|盘后|晚间|盘前|早间|周[一二三四五]|招股书|财报|年报|公告|半年报|季报)+)$"
)
_FORM: Final = re.compile(r"(?:股份有限公司|股份公司|有限责任公司|有限公司|股份有限公司|有限責任公司)$")
_LEGAL: Final = re.compile(
    r"(?:股份有限公司|有限责任公司|有限公司|集团有限公司|集团控股|控股集团|集团|控股|股份|公司)$"
)
_NEVER: Final = re.compile(
    r"^(?:[到至初料本该某母子分此其我这那各两应占由使令让获对向]|控股股东|归属|创(?:历|下|近|新高|出|造|同|单|立于)|[AHB]股|港股|美股|上市(?!公司.)|附属|联营|合营|全资|目标|标的|有限|一家|外资|国有|民营|龙头|互联网|科技|商业|中央银行|人民银行|大型|中小|公司|集团|平台|企业|行业|市场|数据"
    r"|业绩|报告|消息|记者|机构|分析师|券商|大行|投资|管理层|董事|股东|全球|国内|全国|世界|我国|预计|截至|据|根据|受益|受此|按|同[比时期年店]|去年|今[年日]|昨|上[年月季半述]|下[半月季]|前[三五十期]|此前|近[年期日]|首[次日季年家]"
    r"|单[季月日]|每|约|随|因|在|从|为|自(?:有|营)|以[及上下\d]|如果|若|虽然|尽管|不|并|且|也|又|还|已|将|可[以转]|能够|应[收占付]|由于?|对于?|关于|另外|同时|目前|当[前日年季]|现(?!代)|未来|整体|合并|多[家位]|与"
    r"|[一二三四五六七八九十两]+[大家位名]|第|新(?:增|开|建)|老板|创始|联合|项目|海外|境外|境内|国际市场|内地|香港市场|\d)"
    r"|母公司|智能公司$|年报|中报|季报|财报|招股书|\d{4}|人士|财经|日报|时报|晚报|周刊|新闻|通讯社|APP|获悉|先生|女士|\d[\d.]*[亿万%]|[港美日欧]元|人民币|约\d|[“”\"]"
)
_ENDS: Final = re.compile(
    r"(?:前|后|时|内|中|间|的|等|于|在|是|了|率|额|量|数|期|类|方面|情况|数据|报告|市场|行业|消息|人士|机构|研究|显示|和|与|及|年|月|日|价|者|元|或|可|也|均|都|必|仍|尚|并|[^布]局|署|协会|联合会|乘联会|研究院|委员会|法院|检察院|政府|交易所)$"
    r"|^[A-Za-z]{1,2}$|^(?:商业|投资|中央)银行$"
)
_HOUSE: Final = re.compile(
    "证券|银行|投行|摩根|高盛|瑞银|花旗|野村|大和|里昂|中金|汇丰|巴克莱|美银|德银|瑞信|富瑞|麦格理|星展|国际$|研究|咨询|资本"
    "|基金|智库|部$|会$|所$|^[A-Z]{2,7}$|^(?:Gartner|Counterpoint|Canalys|TrendForce|Omdia|Statista|Bloomberg)"
)
"""Who expects something of others."""
_COMMON: Final = frozenset(
    (
        "证券代码 股票代码 证券简称 股票简称 公告编号 承认 定格 年产 财季 财年 双十一 双11 期间 板块"
        " 消息面 盘面 两市 大盘 交易 收购 项目 合作 经调整 调整后 连同 增长 订单 价格 资产 现金 该项目"
        " 首款 新品 新车 会议 双方 各方 法院 政府 央行 财政部 证监会 初始 一天 总数 国务院 统计局"
        " 国家统计局 记者 媒体 市场 美联储 欧盟"
    ).split()
)
_LETTER: Final = re.compile(r"[A-Z甲乙丙](?:公司|集团)")
_NATIONAL: Final = re.compile(r"中国(?!市场|汽车|手机|企业|公有|互联|消费|品牌)\w\w")
"""The names of national companies: 中国 and two characters."""
_GENERIC: Final = frozenset(
    (
        "公司 集团 本公司 本集团 该公司 该集团 母公司 子公司 上市公司 附属公司 控股公司 有限公司 银行"
        " 证券 控股 股份 平台 企业 我们 他们 老板 厂里 工厂 市场 行业 董事会 管理层 股东 券商 大行 报告"
        " 招股书 数据 业绩 消息 分析师 机构 投资者 创始人 其中 全球 中国 国内 香港 美国 欧洲 产品 业务"
        " 收入 营收 净利润 全年 整体 股价 市值 本行 该行 控股股东 大股东"
    ).split()
)
_BRANCH: Final = (
    r"(?!云|软件|音乐|物流|健康|银行|证券|保险|汽车|金融|影业|文学|视频|支付|数科|医疗|能源|电子|地产|置业|科技|国际|系|手机"
    r"|商城|之家|有品|电器|生物|服务|智能|资本|影视|传媒|矿业|机器人|半导体|新材|药业|证劵|租赁|期货|基金|信托|商业)"
)
"""Words that make of a short name that of a subsidiary."""
_SHORT: Final = 3
_NAMELIKE: Final = frozenset({Measure.SITES, Measure.STAKE, Measure.USERS})


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
        elif named.known and not merged[-1].known and _LEGAL.search(merged[-1].name):
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
            if group in {"suffix", "object", "holds", "says", "dated", "apposed", "held", "rated", "being"}:
                start += _cut(plain[start:end])
            word = plain[start:end]
            if group == "suffix" and plain[end : end + 1] in '“"':
                continue
            if plain.startswith("预", end) and _HOUSE.search(word):
                continue
            if trimmed := _TRIM.search(word):
                word = word[: trimmed.start()]
                end = start + len(word)
            if is_namelike(word, sure=group in {"code", "quoted", "styled"}, told=group in {"says", "dated", "holds"}):
                names.setdefault(word, (_FORM.sub("", text[start:end]), False))
    for word, (name, _) in list(names.items()):
        short = _LEGAL.sub("", word)
        if short != word and len(short) > 1 and short not in _GENERIC and short not in LEXICON:
            names.setdefault(short, (name, True))
    return names


def _cut(word: str) -> int:
    found = _CUT.match(word)
    return found.end() if found and len(word) - found.end() > 1 else 0


def is_namelike(word: str, *, sure: bool, told: bool = False) -> bool:  # noqa: PLR0911 - one line a reason
    """Whether a word may be a name: no word of the tables is in it, and nothing that begins no name."""
    if len(word) < 2 or word in _GENERIC or word in _COMMON or word in LEXICON:  # noqa: PLR2004 - a name has two characters
        return False
    if sure:
        return True
    stem = _LEGAL.sub("", word)
    if _LETTER.fullmatch(word):
        return True
    if not stem or _NEVER.search(stem) or "母公司" in word or stem in _GENERIC:
        return False
    if _ENDS.search(stem) and (stem == word or len(stem) != 2):  # noqa: PLR2004 - 美的 in 美的集团 is a name
        return False
    formal = (word.endswith("银行") and len(word) > _SHORT) or (told and stem != word and len(stem) > _SHORT)
    if is_generic(stem) and not formal and not _NATIONAL.fullmatch(word):
        return False
    market = MARKET.match(stem)
    if market and not formal and is_generic(stem[market.end() :] or "云") and not _NATIONAL.fullmatch(word):
        return False
    return not _has_words(stem)


def _has_words(word: str) -> bool:
    """Whether a word of the tables, of two characters or more, stands in it."""
    for start in range(len(word) - 1):
        for end in range(start + 2, min(len(word), start + 6) + 1):
            entry = LEXICON.get(word[start:end])
            if entry is None:
                continue
            if entry.kind in {Kind.COMPANY, Kind.TITLE}:
                continue
            if entry.kind is Kind.LABEL and entry.label is not None and entry.label.measure in _NAMELIKE:
                continue
            return True
    return False
