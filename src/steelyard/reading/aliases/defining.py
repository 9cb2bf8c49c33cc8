"""Words by which a text says that one thing has two names, and words that show that it is no company.

Anyone can lengthen these tables.
"""

from __future__ import annotations

import re
from typing import Final

_USUALLY: Final = (
    r"(?:also|often|commonly|widely|better|best|sometimes|usually|generally|popularly|internationally|locally|frequently"
    r"|formerly|previously|once|then|now|currently|formally|officially|more commonly|colloquially|informally)"
)
_CALLED: Final = r"(?:known|referred to|called|branded|abbreviated|traded|rendered|translated|written|styled)"
SAYS: Final = re.compile(
    r"(?<=[\s(\[,–—-])(?:"
    r"herein(?:after)?,? (?:simply )?(?:referred to|called|known|defined)(?: herein)?(?: as| to)?"
    r"|here(?:in)?after,?"
    rf"|(?:which |who )?(?:is |are |was |were )?(?:{_USUALLY},? ){{1,3}}{_CALLED}"
    r"(?: in English| in Chinese| simply)?(?: as| to| by)?"
    r"|(?:which |who )?(?:is |was )?(?:formerly|previously)"
    r"|(?:which |who )?(?:has (?:since )?|have )?(?:renamed|rebranded)(?: itself)?(?: as| to)?"
    r"|(?:which |who )?(?:is |was |were )(?:re)?(?:named|renamed|rebranded)(?: as| to)?"
    r"|referred to(?: herein)? as|known(?: in (?:English|Chinese|China))? as|abbreviated (?:as|to)"
    r"|doing business as|trading as|operating as|short for|or simply|in Chinese,?|in English,?"
    r"|a\.?k\.?a\.?,?|a/k/a,?|f/k/a,?|d/b/a,?|n/k/a,?|fka|dba|n[ée]e"
    r"):? ?",
)
"""Between two names: "X, also known as Y", "X (formerly Y)"."""
ANSWERS: Final = re.compile(
    r"(?!['’]s\b)(?=[,.;:!?)\]”\"’'—–]|$| [(—–-]| (?:in|inside|outside|locally|abroad|domestically)\b)"
)
"""What may stand behind the second name, so that it is all of it."""

IN_CHINESE: Final = re.compile(
    r"[(（，,、；;]\s*(?:以下|下文|下同|下称|以下统|也|又|亦|或)?"
    r"(?P<how>简称|下称|又称|亦称|也称|或称|又名|亦名|别名|别称|俗称|旧称|原名|原称|曾用名|前称|现名|更名为|改名为"
    r"|英文名称|英文名|英文简称|英文|中文名称|中文名|中文简称|中文|股票简称|股份简称|股份簡稱|股票簡稱|证券简称|證券簡稱|品牌名)"
    r"\s*[为是為叫作]?\s*[:：]?\s*(?P<open>[“\"「『‘《]?)(?P<alias>[^”\"」』’》，,。；;）)（(“「『\n]{2,40})(?P<close>[”\"」』’》]?)\s*[）)，,。；;、]"
)
"""Behind a name: （以下简称“Y”）, ，又称Y，, in simplified characters or not: the text is folded first."""

LISTED: Final = re.compile(r"[、和与與及跟]$")
"""Before a name that is the last of several: what follows is said of all of them."""
OWNED: Final = re.compile(
    r"(?:['’]s|\b(?:unit|subsidiary|arm|affiliate|brand|division|app|operator|platform|service|owned|backed))"
    r"[ \u00a0]+(?:the )?$"
    r"|(?:旗下|子公司|附属公司|附屬公司|附属|控股的|的)$"
)
"""Before a name that is somebody's: a code behind it may be its owner's."""
FROM_TO: Final = re.compile(
    r"(?:chang(?:ed|es|ing) (?:its|the company['’]s|their|the) (?:corporate |legal |company )?name"
    r"|(?:was |been |is )?renamed) from "
)
"""What a former name follows, and then " to " and the name of now."""
CHINESE_FROM_TO: Final = re.compile(
    r"由[“「\"]?(?P<old>[\u4e00-\u9fffA-Za-z0-9·]{2,20}?)[”」\"]?(?:正式)?(?:更名|改名)[为成][“「\"]?"
    r"(?P<new>[\u4e00-\u9fffA-Za-z0-9·]{2,20}?)(?=[”」\",，。.；;、)）\s]|$)"
)

QUOTED: Final = re.compile(r" ?\((?:the |each, an? |an? )?[“\"‘']([^”\"’'\n()]{2,40})[”\"’'](?P<more>[^()\n]{0,30})\)")
"""Behind a name, the definition that filings have: (“Y”)."""
EXPLAINS: Final = re.compile(
    r"^(?:以下|下文|下[称同]|简称|又|亦|也|原|旧|前|曾|现|英文|中文|股[票份]|证券|代[号码]|旗下|隶属|子公司|总部|位于|来自|上市|中国|全球|未|不|含|包括|即|指|如|例如|见|注|图|表|数据|资料|来源)"
    r"|(?:旗下|所属|子公司|母公司|持股|创始人|董事长|记者|摄)$"
)
"""How words in brackets begin or end that explain and are no second name; in simplified characters."""
BRACKETED: Final = re.compile(r"\s?[(（]([^()（）\n\d:：“”\"]{2,40})[)）]")
"""Behind a name, something in brackets without a figure."""
OR: Final = re.compile(r", or (?=[A-Z]{3,7}\b)")

GLOSSARY: Final = re.compile(
    r"^[^\S\n]*(?P<alias>[^\s:：、,，|]{2,12})[^\S\n]*(?:[:：]|指|[^\S\n]指)[^\S\n]*(?P<name>[^\s:：、,，;；。(（|]{4,40}公司)(?=[\s;；。(（|,，]|$)",
    re.MULTILINE,
)
"""A line of a list of short names: X:XY有限公司, X 指 XY有限公司."""

THINGS: Final = frozenset(
    (
        "notes note plan plans act acts agreement agreements return returns facility facilities merger offering"
        " bonds bond shares share stock warrants warrant programme program acquisition transaction transactions"
        " board committee index rules rule policy code company companies group issuer registrant parent borrower"
        " lender lenders buyer seller purchaser sponsor manager adviser advisor business term loan loans revolver"
        " order project center centre statement statements report form securities fund funds trust trustee agent"
        " guarantor guarantors debentures debenture preferred indenture covenant lease leases license licenses"
        " patent patents standard standards rate rates tax taxes test tests date period year quarter model models"
        " study trial trials drug product products platform partnership subsidiaries subsidiary we us our you they"
        " it defendant plaintiff plaintiffs court case cases ministry commission administration department bureau"
        " agency council office authority treaty convention framework strategy initiative system systems process"
        " exchange market markets network networks university institute association school ipo gdp ceo cfo ebitda"
        " gaap ifrs adss ads adrs adr spac reit reits vie vies rsus rsu party parties contract contracts option"
        " options grant award awards conference"
    ).split()
)
"""Last words, in lower case, of what is no company."""

GENERIC_CHINESE: Final = re.compile(
    r"^(?:[本该此贵我]?(?:公司|集团|行|企业|平台|基金|项目|合同|协议)|发行人|上市公司|标的(?:公司|资产|股权)?|目标(?:公司|集团)?"
    r"|交易(?:对方|对手|双方)|[甲乙丙丁]方|[买卖]方|收购[人方]|出让方|受让方|转让方|保荐(?:机构|人)|主承销商|受托人"
    r"|母公司|子公司|附属公司|控股股东|实际控制人|董事会|监事会|股东大会|报告期.*|本次.*|该.*|其.*"
    r"|.*(?:法|办法|条例|规定|规则|准则|指引|计划|协议|合同|报告|说明书|通知|决定|意见|方案|公告|债券|债|票据|期权|股票|股份|股|项目|工程|交易|发行|委员会|证监会|银保监会|交易所|协会|大学|学院|研究院|法院|年|月|日|期|时|会议|论坛|群岛|半岛|共和国|联邦|省|县|州|自治区|开发区|(?<!超)市|指数|率|费|税|款))$"
)
"""Short names that stand for no company, or for whichever a document is about; in simplified characters."""
