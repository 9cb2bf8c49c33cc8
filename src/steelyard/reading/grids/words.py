"""The words of tables: names of lines, of columns that compare, of totals; in tables that anyone can lengthen."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from steelyard.words.measure import Measure

_M = Measure


def _rows(measure: Measure, names: str) -> dict[str, Measure]:
    return dict.fromkeys((" ".join(name.split()) for name in names.split("|")), measure)


PLAIN: Final = MappingProxyType(
    {
        **_rows(
            _M.REVENUE,
            "net revenues|revenues, net|revenue, net|sales, net|total net revenue|total net revenues|net"
            " operating revenues"
            "|revenue from contracts with customers|sales and other operating revenues|sales revenue|revenues"
            " from external"
            " customers|revenue from external customers|sales to external customers|external revenue|segment revenue"
            "|segment revenues|operating revenues|revenue from operations|total income from operations|net turnover",
        ),
        **_rows(
            _M.NET_INCOME,
            "profit for the period|profit for the financial year|profit for the six months|profit after tax|pat"
            "|net profit after tax|profit after taxation|profit after income tax|consolidated net income"
            "|net earnings|income for the year|income for the period",
        ),
        **_rows(
            _M.PROFIT,
            "profit before tax|profit before taxation|profit before income tax|income before income taxes|pbt"
            "|income before tax|income before taxes|earnings before income taxes|earnings before taxes|segment profit"
            "|income before provision for income taxes|income before income tax expense|income before income tax",
        ),
        **_rows(
            _M.OPERATING_PROFIT, "profit from operations|operating earnings|segment operating income|operating result"
        ),
        **_rows(_M.R_AND_D, "research, development and engineering|product development|technology and development"),
        **_rows(
            _M.CASH,
            "cash, cash equivalents and restricted cash|cash and cash equivalents at end of period|cash and bank"
            " balances"
            "|cash and cash equivalents at end of year|cash and cash equivalents, end of period|cash at end of period"
            "|cash and cash equivalents at the end of the year|cash and cash equivalents at the end of the period",
        ),
        **_rows(
            _M.EQUITY,
            "total stockholders' equity|total shareholders' equity|stockholders' equity|shareholders' equity"
            "|total shareholders' funds|shareholders' funds|total equity attributable to owners",
        ),
        **_rows(_M.EPS, "basic eps|eps, basic|eps - basic|eps (basic)"),
        **_rows(_M.VOLUME, "delivery volume|deliveries volume|shipment volume|production volume|交付量|出货量"),
        **_rows(_M.USERS, "mau|maus|dau|daus|average mau|average monthly active users|paying members"),
        **_rows(_M.EMPLOYEES, "number of employees|total employees|full-time employees|headcount|total headcount"),
        **_rows(_M.SITES, "number of stores|number of restaurants|number of nodes|total stores|store count"),
        **_rows(_M.SHARES, "shares issued and outstanding|ordinary shares in issue|total shares outstanding"),
        **_rows(_M.PRICE_MULTIPLE, "p/e (x)|pe|pe (x)|p/e|p/b|p/s|ev/ebitda|ev/sales|p/e multiple"),
        **_rows(_M.MARKET_VALUE, "market cap|market cap.|mkt cap|mcap"),
    }
)
"""Names of lines in lower case that say no more than their measure."""

KINDS: Final = MappingProxyType(
    {
        **_rows(
            _M.COST,
            "sales and marketing|selling and marketing|general and administrative|selling, general and administrative"
            "|selling general and administrative|marketing|fulfillment|fulfilment|administrative|sg&a|selling"
            "|distribution"
            "|depreciation|amortization|amortisation|depreciation and amortization|depreciation and amortisation"
            "|provision for income taxes|income taxes|income tax|taxation|stock-based compensation|cost of services"
            "|operating expenses|total operating expenses|total costs and expenses|costs and expenses|total expenses"
            "|operating costs|total costs|total operating costs and expenses|share-based compensation|provision"
            " for taxes|cost of products|cost of products sold|cost of product",
        ),
        **_rows(
            _M.DEBT, "long-term debt|short-term debt|net debt|current portion of long-term debt|long-term borrowings"
        ),
        **_rows(_M.DEBT, "short-term borrowings|lease liabilities|convertible notes|convertible bonds|bank borrowings"),
        **_rows(_M.ASSETS, "total current assets|total non-current assets|current assets|non-current assets|goodwill"),
        **_rows(
            _M.OTHER,
            "total liabilities|total liabilities and equity|total equity and liabilities|comprehensive income"
            "|total comprehensive income|other income|other income, net|other comprehensive income|retained earnings"
            "|deferred revenue|deferred revenues|contract liabilities|accounts payable|trade payables|accounts"
            " receivable"
            "|interest income|interest expense, net|finance income|gross margin dollars|net cash"
            "|total liabilities and stockholders' equity|total liabilities and shareholders' equity|restricted cash"
            "|total current liabilities|total non-current liabilities|current liabilities|net current assets"
            "|liabilities"
            "|non-controlling interests|minority interests|accumulated deficit|income|result|interest|gain|gains"
            "|net assets per share|number of shares|shares|stock|common stock|ordinary shares|ads|adss",
        ),
    }
)
"""Names of lines that say more than their measure, and are its part."""

CHINESE_WHOLE: Final = frozenset(
    "总资产 资产总额 资产总值 资产 资产总计 资产合计 债务 总债务 债务总额 有息负债 有息债务 有息负债总额 计息负债"
    " 计息借贷 带息负债 带息债务 总借款 借款总额 借贷总额 借贷 借款".split()
)
"""Names of assets and of debt that are all of it; the others are kinds: 存货, 短期借款."""
CHINESE_NO_DEBT: Final = re.compile(r"^[^息]*负债[^率]*$|^净")
"""Names that the prose may take for debt, and that a balance sheet has beside it: 负债合计, 合同负债."""

LOOSE: Final = frozenset(
    "income result interest gain gains shares share stock ads adr adrs adss notes note bond bonds market industry"
    " price"
    " prices fee fees rates positions people accounts holding ownership offer bid deal transaction financing"
    " investment"
    " investments funding proceeds settlement compensation strategy payments claims budget contract contracts order"
    " consideration round merger takeover acquisition capital roles jobs posts loan loans multiple distribution payout"
    " charge charges discount discounts interest offices plants locations schools mines members guests connections"
    " clients visitors households merchants downloads viewers traffic cargo capacity fine fines damages odds chance"
    " volume volumes market value deposits earnings loss losses liabilities surplus deficit".split()
) | {"fair value", "book value", "share capital"}
"""Words that name a measure in a sentence and too many things in a table."""

SPLIT: Final = frozenset(
    {
        *(_M.REVENUE, _M.GROSS_PROFIT, _M.OPERATING_PROFIT, _M.EBIT, _M.EBITDA, _M.ADJUSTED_PROFIT, _M.MARGIN),
        *(_M.ORDERS, _M.VOLUME, _M.SALES_VOLUME, _M.USERS, _M.EMPLOYEES, _M.SITES, _M.CAPEX, _M.R_AND_D, _M.PRICE),
        *(_M.MARKET_SHARE, _M.DEBT, _M.FREE_CASH_FLOW, _M.NET_INCOME),
    }
)
"""Measures that a part of a company has: "Cloud revenue", "Revenue from cloud services"."""
NO_PART: Final = frozenset(
    "deferred unearned accrued interest comprehensive retained provision cost costs tax taxes unbilled per days before"
    " change changes increase decrease growth loss (loss) gain from for by on in at of to used activities allowance"
    " average weighted potential discontinued investing financing proceeds repayment repayments issuance sale purchase"
    " purchases payments payment related due non-operating investment other effect effects receivable receivables"
    " reserve reserves share shares dividend impairment amortization depreciation ratio turnover".split()
)
"""Words that make a line another thing than a part's measure: "Deferred revenue", "Provision for sales returns"."""
LINKS: Final = re.compile(
    r"^(?:\s*[-–—:,|/]\s*|\s+(?:from|of|in|by|at|generated\s+from|derived\s+from|for)\s+(?:the\s+)?|\s*[(（])"
)
SECTIONS: Final = SPLIT - {_M.DEBT, _M.PRICE} | {
    _M.COST,
    _M.EPS,
    _M.STAKE,
    _M.VOTING_POWER,
    _M.MARKET_SIZE,
    _M.DIVIDEND,
}
"""Measures whose name above several rows is the measure of them all: "Revenues:"."""

TOTAL: Final = re.compile(
    r"(?:(?:grand|sub|group|overall|company|segment)?[\s-]*totals?|all|group|consolidated|consolidated\s+total"
    r"|combined"
    r"|合计|合計|总计|總計|小计|小計|总额|總額|集团|集團|公司|本公司|the\s+group|sum)(?:,?\s+(?:group|company"
    r"|consolidated|net))?",
    re.IGNORECASE,
)
"""Names of rows and columns that are the whole, not a part."""
GENERIC: Final = re.compile(
    r"(?:key|selected|other\s+(?:data|information|items?|metrics|measures?)|main|summary|consolidated|condensed|unaudited|audited|financial|operating|operational"
    r"|income|cash|flows?"
    r"|balance|sheets?|statements?|data|figures|metrics|highlights|results?|of|and|the|for|from|items?|line"
    r"|information|profit|loss"
    r"|p&l|current|non-current|assets|liabilities|equity|activities|investing|financing|ratios?|indicators?"
    r"|performance"
    r"|per|share|amounts?|values?|金额|金額|数额|numerator|denominator|position|operations|comprehensive|accounts?|description|particulars|details"
    r"|in|by|reportable|market|sectors?|geographic(?:al)?|geography|areas?|regions?|category|categories|types?|products?|non-gaap|gaap|measures?|reconciliation|table|supplemental|kpis?|business|group|continuing|segments?"
    r"|项目|項目|指标|指標|主要|财务|財務|数据|數據|会计|會計|科目|名称|名稱|公司|资产|資產|负债|負債|利润表|合并"
    r"|綜合|综合|現金|现金流量|一、|二、|三、|四、|五、"
    r"|[\s:：&/,、()（）-]+)+",
    re.IGNORECASE,
)
"""Headings that say what kind of table it is, and name no part of a company."""
NAMES_HEAD: Final = re.compile(
    r"(?:names?\s+(?:and\s+address(?:es)?\s+)?of\s+(?:the\s+|each\s+)?)?(?:company|companies|name|issuer|vendor|brand|manufacturer|maker|peer|peers|competitor|firm|automaker"
    r"|supplier|operator"
    r"|bank|stock|entity|shareholder|stockholder|holder|owner|beneficial\s+owner|investor|player|producer|provider|oem)s?(?:\s+names?)?|公司|公司名称|公司名稱|企业|企業|厂商|廠商"
    r"|品牌|名称|证券简称|股票名称|股东|股东名称|股東|股東名稱",
    re.IGNORECASE,
)
"""Heads of a column that names companies."""
NOTE_HEAD: Final = re.compile(
    r"notes?|note\s+no\.?|ref\.?|附注|附註|rank|ranking|no\.?|#|排名|序号|序號|ticker|code|page|代码|代碼|股票代码"
    r"|symbol|footnotes?"
    r"|exhibit|row\s+no\.?",
    re.IGNORECASE,
)
"""Heads of a column of numbers that measure nothing."""
OTHERS: Final = re.compile(
    r"(?:all\s+)?others?|the\s+rest|rest\s+of\s+(?:the\s+)?(?:market|world)|其他|其它|median|mean|average|平均|中位数",
    re.IGNORECASE,
)
"""Rows among companies that are none."""
