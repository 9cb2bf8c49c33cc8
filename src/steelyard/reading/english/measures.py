"""The names of measures in English, in a table that anyone can lengthen. No company and no document is named here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, final

from steelyard.words.measure import Measure


@final
@dataclass(frozen=True, slots=True)
class Label:
    """A name of a measure."""

    measure: Measure
    loss: bool = False
    """Whether a figure behind it is below zero."""
    kind: bool = False
    """Whether the name says more than the measure: a kind of cost, of asset. It then serves as the segment."""
    verb: bool = False
    """Whether the word is also a verb, so that it counts as a name only where something says so."""


def _rows(measure: Measure, names: str, *, loss: bool = False, kind: bool = False) -> Iterator[tuple[str, Label]]:
    label = Label(measure, loss, kind)
    for name in names.split("|"):
        yield " ".join(name.split()), label


_M = Measure
LABELS: Final = MappingProxyType(
    dict(
        [
            *_rows(
                _M.REVENUE,
                "revenue|revenues|sales|turnover|net sales|net revenue|net revenues|operating revenue|operating revenues"
                "|total revenue|total revenues|gross revenue|sales revenue|sales revenues|total sales|total net sales"
                "|gross sales|consolidated net sales|consolidated revenue|net turnover|invoicing|top line|top-line"
                "|topline|billings|annual recurring revenue|recurring revenue|arr|royalties|royalty income|fee income"
                "|rental income|subscription income|premium income|gross written premiums|gross premiums|commission income"
                "|net sales revenue|sales income|income from sales|takings|box office|net interest income",
            ),
            *_rows(
                _M.NET_INCOME,
                "net income|net profit|net profits|net earnings|profit for the year|profit for the period|net result"
                "|profit after tax|profit after taxes|after-tax profit|after-tax earnings|post-tax profit|bottom line"
                "|profit attributable to owners|net profit attributable to owners|profit attributable to shareholders"
                "|net income attributable to shareholders|net profit attributable to shareholders|attributable profit"
                "|profit attributable to equity holders|profit for the financial year|result for the period"
                "|net profit for the period|net profit for the year|earnings after tax|result for the year|pat",
            ),
            *_rows(
                _M.NET_INCOME,
                "net loss|net losses|loss for the year|loss for the period|loss|losses|loss after tax|loss after taxes"
                "|annual loss|quarterly loss|loss attributable to owners|loss attributable to shareholders|net deficit"
                "|loss for the quarter|after-tax loss|net loss for the period|deficit",
                loss=True,
            ),
            *_rows(
                _M.OPERATING_PROFIT,
                "operating profit|operating profits|operating income|income from operations|profit from operations"
                "|operating result|operating earnings|trading profit|operating net profit|profit from operating activities"
                "|operative profit|operating surplus|core operating profit|operational profit|earnings from operations",
            ),
            *_rows(
                _M.OPERATING_PROFIT,
                "operating loss|operating losses|loss from operations|losses from operations|operational loss",
                loss=True,
            ),
            *_rows(_M.GROSS_PROFIT, "gross profit|gross profits|gross income|gross earnings"),
            *_rows(_M.GROSS_PROFIT, "gross loss", loss=True),
            *_rows(_M.EBITDA, "ebitda|ebitdar|earnings before interest , taxes , depreciation and amortization"),
            *_rows(_M.EBIT, "ebit|earnings before interest and tax|earnings before interest and taxes|ebita"),
            *_rows(
                _M.ADJUSTED_PROFIT,
                "adjusted profit|adjusted net profit|adjusted net income|adjusted earnings|underlying profit"
                "|underlying net profit|underlying earnings|adjusted ebita|adjusted ebit|non-gaap net income"
                "|non-ifrs net profit|non-gaap profit|comparable operating profit|adjusted operating profit"
                "|adjusted operating income|underlying operating profit|core profit|recurring profit|adjusted ebitda"
                "|normalised profit|normalized profit|headline earnings|non-recurring profit|core earnings"
                "|adjusted profit before tax|underlying pretax profit|non-gaap operating income",
            ),
            *_rows(
                _M.ADJUSTED_PROFIT,
                "adjusted net loss|adjusted loss|underlying loss|non-gaap net loss|adjusted operating loss",
                loss=True,
            ),
            *_rows(
                _M.PROFIT,
                "profit|profits|earnings|pretax profit|pre-tax profit|profit before tax|profit before taxes"
                "|pre-tax profits|pretax profits|income before taxes|income before tax|income before income taxes"
                "|earnings before tax|earnings before taxes|pre-tax earnings|pretax earnings|equity income|result"
                "|profit before income tax|pretax income|pre-tax income|segment profit|segment result|surplus"
                "|profit before extraordinary items|comprehensive income|total comprehensive income|income",
            ),
            *_rows(_M.PROFIT, "pretax loss|pre-tax loss|loss before tax|loss before taxes|pretax losses", loss=True),
            *_rows(
                _M.EPS,
                "earnings per share|eps|profit per share|earnings per ads|basic earnings per share|income per share"
                "|diluted earnings per share|adjusted earnings per share|net income per share|adjusted eps|diluted eps"
                "|earnings a share|headline earnings per share",
            ),
            *_rows(_M.EPS, "loss per share|loss per ads|net loss per share|losses per share", loss=True),
            *_rows(
                _M.DIVIDEND,
                "dividend|dividends|dividend per share|cash dividend|final dividend|interim dividend|special dividend"
                "|total dividend|payout|distribution|cash dividends|dividend payout",
            ),
            *_rows(
                _M.COST,
                "cost|costs|cost of sales|cost of services revenue|cost of product revenue|cost of services|cost of products sold|cost of license and subscription revenue|cost of revenue|cost of revenues|cost of goods sold|expenses|expense"
                "|operating expenses|operating costs|total costs|total expenses|overheads|spending|expenditure|outlay"
                "|outlays|operating expense|charge|charges|expenditures",
            ),
            *_rows(
                _M.COST,
                "depreciation|amortization|amortisation|depreciation and amortization|depreciation and amortisation"
                "|impairment|impairments|impairment charge|impairment charges|impairment loss|write-down|writedown"
                "|write-off|restructuring charge|restructuring charges|restructuring costs|severance|severance charges"
                "|income tax|income taxes|tax expense|income tax expense|taxes|tax charge|interest expense|payroll"
                "|finance costs|finance expenses|interest costs|interest charges|stock-based compensation|rent"
                "|share-based compensation|share-based payments|wages|salaries|personnel expenses|staff costs|tax bill"
                "|personnel costs|employee expenses|selling expenses|marketing expenses|advertising spending|fuel costs"
                "|sales and marketing expenses|general and administrative expenses|administrative expenses|legal costs"
                "|selling , general and administrative expenses|selling , general and administrative expense"
                "|sg&a|sg&a expenses|transaction costs|acquisition costs|legal expense|legal expenses|transition tax"
                "|content costs|bandwidth costs|raw material costs|provision for income taxes|labor costs|labour costs"
                "|one-off costs|one-time costs|provisions|provision|settlement|tuition|goodwill impairment|capital charge",
                kind=True,
            ),
            *_rows(
                _M.R_AND_D,
                "research and development|r&d|r & d|research and development expenses|research and development spending"
                "|research and development costs|research and development expenditure|r&d expenses|r&d spending|r&d costs"
                "|r&d expenditure|r&d expenditures|r&d investment|research spending|spending on research|r&d expense"
                "|research and development expenditures|research and development expense|r&d budget|r&d outlay",
            ),
            *_rows(
                _M.CAPEX,
                "capital expenditure|capital expenditures|capital spending|capex|capital investment|capital investments"
                "|investments in property , plant and equipment|purchases of property and equipment|capital outlay"
                "|purchases of property , plant and equipment|additions to property , plant and equipment|investments"
                "|gross investments|gross capital expenditure|net investments|fixed asset investment",
            ),
            *_rows(_M.FREE_CASH_FLOW, "free cash flow|free cash flows|free cashflow"),
            *_rows(
                _M.CASH,
                "cash|cash and cash equivalents|cash reserves|cash and deposits|cash balance|cash position|cash pile"
                "|liquid assets|cash holdings|cash in hand|net cash|cash , cash equivalents and short-term investments"
                "|cash and equivalents|cash and short-term investments|liquid funds|bank balances|cash balances",
            ),
            *_rows(
                _M.DEBT,
                "debt|borrowings|total debt|bank loans|bank loan|loan|loans|net debt|long-term debt|short-term debt"
                "|interest-bearing debt|interest-bearing liabilities|bonds|bond|senior notes|notes|convertible bonds"
                "|convertible notes|liabilities|total liabilities|indebtedness|credit facility|term loan|debts|gearing"
                "|net interest-bearing debt|bank borrowings|revolving credit facility|debentures|lease liabilities"
                "|commercial paper|principal amount|aggregate principal amount|lease obligation|lease obligations|financing lease obligation|obligations|term facility|net borrowings",
            ),
            *_rows(_M.ASSETS, "total assets|assets|balance sheet total|balance sheet|assets under management"),
            *_rows(
                _M.ASSETS,
                "goodwill|intangible assets|receivables|trade receivables|inventory|inventories|fixed assets"
                "|deferred tax assets|property , plant and equipment|accounts receivable|current assets|marketable securities"
                "|short-term investments|contract assets|equity securities|deposits|investment portfolio",
                kind=True,
            ),
            *_rows(
                _M.EQUITY,
                "equity|shareholders' equity|shareholders’ equity|total equity|net assets|stockholders' equity"
                "|stockholders’ equity|book value|net asset value|share capital|capital and reserves|own funds",
            ),
            *_rows(
                _M.ORDERS,
                "orders|order|order book|order backlog|backlog|order intake|orders received|new orders|incoming orders"
                "|bookings|net bookings|contract|contracts|order stock|order value|contract value|total contract value"
                "|value of the order|value of the contract|value of the orders|value of the contracts|value of the deal"
                "|orderbook|remaining performance obligations|unfilled orders|framework agreement",
            ),
            *_rows(_M.SALES_VOLUME, "units sold|sales volume|sales volumes|unit sales|vehicle sales|gmv"),
            *_rows(
                _M.SALES_VOLUME, "gross merchandise value|gross merchandise volume|volume of sales|retail sales volume"
            ),
            *_rows(
                _M.MARKET_VALUE,
                "market value|market capitalisation|market capitalization|market cap|capitalization|market valuation"
                "|capitalisation|stock market value|market worth",
            ),
            *_rows(_M.VALUATION, "valuation|asking price|asked price|enterprise value|price tag|pre-money valuation"),
            *_rows(_M.VALUATION, "post-money valuation|equity value|implied value|appraisal|fair value"),
            *_rows(
                _M.SHARE_PRICE,
                "share price|stock price|closing price|stock|shares|share|price target|target price|adrs|ads|adr|adss"
                "|price of the share|price of the shares|share prices|closing price of the share",
            ),
            *_rows(
                _M.IPO_PRICE,
                "ipo price|offer price|listing price|issue price|offering price|subscription price|issuance price"
                "|initial public offering price|price range",
            ),
            *_rows(_M.SHARES, "shares in issue|shares outstanding|number of shares|outstanding shares|issued shares"),
            *_rows(
                _M.DEAL_VALUE,
                "purchase price|acquisition price|deal value|consideration|total consideration|cash consideration"
                "|funding|financing|investment|funding round|takeover|acquisition|buyout|transaction|deal|deal price"
                "|bid|offer|debt-free price|series a|series b|series c|series d|proceeds|net proceeds|gross proceeds"
                "|transaction value|price of the acquisition|ipo|initial public offering|share buyback|buyback"
                "|repurchase programme|repurchase program|share repurchases|merger|fundraising|capital injection"
                "|selling price of the business|rights issue|private placement|share issue|round",
            ),
            *_rows(
                _M.STAKE,
                "stake|stakes|shareholding|shareholdings|holding|ownership|ownership interest|equity interest|interest"
                "|equity stake|ownership share|minority stake|majority stake|controlling stake|share of ownership"
                "|holdings of shares|share capital and votes|equity holding|share of the capital",
            ),
            *_rows(_M.VOTING_POWER, "voting power|voting rights|votes|voting right|share of votes|voting control"),
            *_rows(
                _M.MARKET_SHARE,
                "market share|share of the market|market shares|share of market|slice of the market|chunk of the market",
            ),
            *_rows(
                _M.MARKET_SIZE,
                "market size|size of the market|market volume|total addressable market|addressable market|market worth"
                "|market value of the industry|industry revenue|industry sales|consumer spending|market|industry",
            ),
            *_rows(
                _M.USERS,
                "users|active users|monthly active users|customers|subscribers|daily active users|paying users|members"
                "|maus|daus|paying customers|accounts|passengers|viewers|registered users|subscriptions|clients|visitors"
                "|households|merchants|visits|customer visits|visitor numbers|footfall|shoppers|policyholders|paid members|guests|mobile subscribers|connections|downloads",
            ),
            *_rows(
                _M.EMPLOYEES,
                "employees|staff|headcount|workforce|people|jobs|workers|personnel|engineers|positions|job cuts|layoffs"
                "|professionals|roles|full-time employees|salespeople|researchers|developers|redundancies|posts",
            ),
            *_rows(
                _M.SITES,
                "stores|shops|outlets|data centres|data centers|restaurants|branches|offices|factories|plants"
                "|locations|hotels|showrooms|warehouses|supermarkets|clinics|hospitals|schools|petrol stations|sites"
                "|cafes|dealerships|service centres|service centers|cinemas|salons"
                "|hypermarkets|fulfilment centres|fulfillment centers|outlet stores|kiosks|pharmacies|mines",
            ),
            *_rows(_M.SITES, "nodes|servers|charging stations|base stations", kind=True),
            *_rows(
                _M.PRICE,
                "average selling price|average price|selling price|price|prices|fare|tariff|fee|fees|selling prices"
                "|unit price|asp|average selling prices|average fare|average order value|subscription fee|rates|tce"
                "|list price|exercise price|average revenue per user|arpu|ticket price|monthly fee|price cuts|price cut"
                "|discount|discounts|room rate|average room rate|rental rates|product prices",
            ),
            *_rows(
                _M.PRICE_MULTIPLE,
                "price/earnings ratio|price-earnings ratio|p/e|p/e ratio|pe ratio|price/earnings|price to earnings"
                "|price-to-earnings ratio|price-to-sales ratio|price-to-book ratio|ev/ebitda|ev/sales|p/b|p/s|p/b ratio"
                "|earnings multiple|price-to-earnings|price-to-sales|forward earnings|trailing earnings|multiple|p/s ratio",
            ),
            *_rows(_M.PENALTY, "penalty|penalties|fine|fines|damages|antitrust fine|compensation|settlement payment"),
            *_rows(
                _M.MARGIN,
                "gross margin|net margin|operating margin|profit margin|margin|margins|ebitda margin|ebit margin"
                "|net profit margin|gross profit margin|gross margins|operating margins|profit margins|return on sales"
                "|operating profit margin|adjusted ebitda margin|net interest margin|gross margin percentage|nim",
            ),
            *_rows(
                _M.VOLUME,
                "shipments|output|deliveries|production|production capacity|capacity|annual capacity|production volume"
                "|annual production|annual output|throughput|traffic|cargo|volumes|volume|annual production capacity",
            ),
            *_rows(_M.PROBABILITY, "probability|chance|likelihood|odds"),
            *_rows(
                _M.OTHER,
                "working capital|net cash provided by operating activities|net cash used in investing activities"
                "|net cash provided by investing activities|net cash used in operating activities|operating cash flow"
                "|net cash used in financing activities|net cash provided by financing activities|cash flow|cash flows"
                "|cash flow from operations|cash flow from operating activities|net cash inflow from operating activities"
                "|cash used in investing activities|net cash inflow|net cash outflow|net cash used for investing"
                "|tax benefit|income tax benefit|valuation allowance|unrecognized tax benefits|tax rate|interest rate"
                "|effective tax rate|annual rate|interest|deferred tax benefit|loss carryforwards|tax credit carryforwards"
                "|net operating loss carryforwards|accrued expenses|hurdle rate|return on equity|return on assets|roe"
                "|equity ratio|return on capital employed|roce|roi|return on investment|gearing ratio|emissions|stipends"
                "|capacity utilisation|capacity utilization|utilisation rate|utilization rate|occupancy|occupancy rate"
                "|retention rate|churn|churn rate|solvency ratio|capital adequacy ratio|grant|grants|unemployment rate"
                "|equity-to-assets ratio|combined ratio|loss ratio|credit losses|bad-loan ratio|penetration rate"
                "|non-performing loan ratio|dividend yield|yield|turnover rate|wage|minimum wage|inflation|exposure"
                "|accumulated deficit|guarantee|purchase obligations|lease payments|accounts payable|deferred revenue"
                "|adoption rate|strategy|stimulus|claims|payments|gain|gains|other income|government grant|hedges"
                "|unrealized gains|unrealized losses|currency impact|headwind|tailwind|budget|subsidies|subsidy|rofe",
                kind=True,
            ),
        ]
    )
)
"""Names of measures, in lower case with single blanks; punctuation inside a name stands between blanks."""
