"""English names of what a company has, is worth, sells and serves, in a table that anyone can lengthen."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.label import Label, rows
from steelyard.words.measure import Measure

OWNED: Final[tuple[tuple[str, Label], ...]] = (
    *rows(
        Measure.CASH,
        "funds|cash|cash and cash equivalents|cash reserves|cash and deposits|cash balance|cash position"
        "|cash pile|liquid assets|cash holdings|cash in hand|net cash"
        "|cash , cash equivalents and short-term investments|cash and equivalents"
        "|cash and short-term investments|liquid funds|bank balances|cash balances",
    ),
    *rows(
        Measure.DEBT,
        "debt|borrowings|total debt|bank loans|bank loan|loan|loans|net debt|long-term debt|short-term debt"
        "|interest-bearing debt|interest-bearing liabilities|bonds|bond|senior notes|notes|convertible bonds"
        "|convertible notes|liabilities|total liabilities|indebtedness|credit facility|term loan|debts"
        "|gearing|net interest-bearing debt|bank borrowings|revolving credit facility|debentures"
        "|lease liabilities|commercial paper|principal amount|aggregate principal amount|lease obligation"
        "|lease obligations|financing lease obligation|obligations|term facility|net borrowings",
    ),
    *rows(
        Measure.ASSETS,
        "total assets|assets|balance sheet total|balance sheet|assets under management",
    ),
    *rows(
        Measure.ASSETS,
        "goodwill|intangible assets|receivables|trade receivables|inventory|inventories|fixed assets"
        "|deferred tax assets|property , plant and equipment|accounts receivable|current assets"
        "|marketable securities|short-term investments|contract assets|equity securities|deposits"
        "|investment portfolio",
        kind=True,
    ),
    *rows(
        Measure.EQUITY,
        "equity|shareholders' equity|shareholders’ equity|total equity|net assets|stockholders' equity"
        "|stockholders’ equity|book value|net asset value|share capital|capital and reserves|own funds",
    ),
    *rows(
        Measure.SALES_VOLUME,
        "units sold|sales volume|sales volumes|unit sales|vehicle sales|gmv",
    ),
    *rows(
        Measure.SALES_VOLUME,
        "gross merchandise value|gross merchandise volume|volume of sales|retail sales volume",
    ),
    *rows(
        Measure.MARKET_VALUE,
        "market value|market capitalisation|market capitalization|market cap|capitalization|market valuation"
        "|capitalisation|stock market value|market worth",
    ),
    *rows(
        Measure.VALUATION,
        "valuation|asking price|asked price|enterprise value|price tag|pre-money valuation",
    ),
    *rows(
        Measure.VALUATION,
        "post-money valuation|equity value|implied value|appraisal|fair value",
    ),
    *rows(
        Measure.SHARE_PRICE,
        "share price|stock price|closing price|close|last close|stock|shares|share|price target|target price"
        "|adrs|ads|adr|adss|price of the share|price of the shares|share prices|closing price of the share",
    ),
    *rows(
        Measure.IPO_PRICE,
        "ipo price|offer price|listing price|issue price|offering price|subscription price|issuance price"
        "|initial public offering price|price range",
    ),
    *rows(
        Measure.SHARES,
        "shares in issue|shares outstanding|number of shares|outstanding shares|issued shares",
    ),
    *rows(
        Measure.DEAL_VALUE,
        "purchase price|acquisition price|deal value|consideration|total consideration|cash consideration"
        "|funding|financing|investment|funding round|takeover|acquisition|buyout|transaction|deal|deal price"
        "|bid|offer|debt-free price|series a|series b|series c|series d|proceeds|net proceeds|gross proceeds"
        "|transaction value|price of the acquisition|ipo|initial public offering|share buyback|buyback"
        "|repurchase programme|repurchase program|share repurchases|merger|fundraising|capital injection"
        "|selling price of the business|rights issue|private placement|share issue|round",
    ),
    *rows(
        Measure.STAKE,
        "stake|stakes|shareholding|shareholdings|holding|ownership|ownership interest|equity interest"
        "|interest|equity stake|ownership share|minority stake|majority stake|controlling stake"
        "|share of ownership|holdings of shares|share capital and votes|equity holding|share of the capital",
    ),
    *rows(
        Measure.VOTING_POWER,
        "voting power|voting rights|votes|voting right|share of votes|voting control",
    ),
    *rows(
        Measure.MARKET_SHARE,
        "market share|share of the market|market shares|share of market|slice of the market|chunk of the market",
    ),
    *rows(
        Measure.MARKET_SIZE,
        "market size|size of the market|market volume|total addressable market|addressable market"
        "|market worth|market value of the industry|industry revenue|industry sales|consumer spending|market"
        "|industry",
    ),
    *rows(
        Measure.USERS,
        "users|active users|active players|monthly active players|daily active players|paying players|"
        "active customers|clients|buyers|merchants|account holders|monthly active users|customers|subscribers|"
        "daily active users|paying users"
        "|members|maus|daus|paying customers|accounts|passengers|viewers|registered users|subscriptions"
        "|clients|visitors|households|merchants|visits|customer visits|visitor numbers|footfall|shoppers"
        "|policyholders|paid members|guests|mobile subscribers|connections|downloads",
    ),
    *rows(
        Measure.EMPLOYEES,
        "employees|staff|headcount|workforce|people|jobs|workers|personnel|engineers|positions|job cuts"
        "|layoffs|professionals|roles|full-time employees|salespeople|researchers|developers|redundancies"
        "|posts",
    ),
    *rows(
        Measure.SITES,
        "facilities|stations|depots|terminals|mills|refineries|wells|gyms|studios|campuses|stores|shops"
        "|outlets|data centres|data centers|restaurants|branches|offices|factories|plants|locations|hotels"
        "|showrooms|warehouses|supermarkets|clinics|hospitals|schools|petrol stations|sites|cafes|dealerships"
        "|service centres|service centers|cinemas|salons|hypermarkets|fulfilment centres|fulfillment centers"
        "|outlet stores|kiosks|pharmacies|mines",
    ),
    *rows(
        Measure.SITES,
        "nodes|servers|charging stations|base stations",
        kind=True,
    ),
    *rows(
        Measure.PRICE,
        "average selling price|average price|selling price|price|prices|fare|tariff|fee|fees|fares|rents"
        "|tariffs|selling prices|unit price|asp|average selling prices|average fare|average order value"
        "|subscription fee|rates|tce|list price|exercise price|average revenue per user|arpu|ticket price"
        "|monthly fee|price cuts|price cut|discount|discounts|room rate|average room rate|rental rates"
        "|product prices",
    ),
    *rows(
        Measure.PRICE_MULTIPLE,
        "price/earnings ratio|price-earnings ratio|p/e|p/e ratio|pe ratio|price/earnings|price to earnings"
        "|price-to-earnings ratio|price-to-sales ratio|price-to-book ratio|ev/ebitda|ev/sales|p/b|p/s"
        "|p/b ratio|earnings multiple|price-to-earnings|price-to-sales|forward earnings|trailing earnings"
        "|multiple|p/s ratio",
    ),
    *rows(
        Measure.VOLUME,
        "shipments|output|deliveries|production|production capacity|capacity|annual capacity"
        "|production volume|annual production|annual output|throughput|traffic|cargo|volumes|volume"
        "|annual production capacity",
    ),
    *rows(
        Measure.PROBABILITY,
        "probability|chance|likelihood|odds",
    ),
    *rows(
        Measure.OTHER,
        "working capital|ratio|capital ratio|tier 1 ratio|asset-liability ratio|debt ratio"
        "|debt-to-asset ratio|leverage ratio|current ratio|net cash provided by operating activities"
        "|net cash used in investing activities|net cash provided by investing activities"
        "|net cash used in operating activities|operating cash flow|net cash used in financing activities"
        "|net cash provided by financing activities|cash flow|cash flows|cash flow from operations"
        "|cash flow from operating activities|net cash inflow from operating activities"
        "|cash used in investing activities|net cash inflow|net cash outflow|net cash used for investing"
        "|tax benefit|income tax benefit|valuation allowance|unrecognized tax benefits|tax rate|interest rate"
        "|effective tax rate|annual rate|interest|deferred tax benefit|loss carryforwards"
        "|tax credit carryforwards|net operating loss carryforwards|accrued expenses|hurdle rate"
        "|return on equity|return on assets|roe|equity ratio|return on capital employed|roce|roi"
        "|return on investment|gearing ratio|emissions|stipends|capacity utilisation|capacity utilization"
        "|utilisation rate|utilization rate|occupancy|occupancy rate|retention rate|churn|churn rate"
        "|solvency ratio|capital adequacy ratio|grant|grants|unemployment rate|equity-to-assets ratio"
        "|combined ratio|loss ratio|credit losses|bad-loan ratio|penetration rate|non-performing loan ratio"
        "|dividend yield|yield|turnover rate|wage|minimum wage|inflation|exposure|accumulated deficit"
        "|guarantee|purchase obligations|lease payments|accounts payable|deferred revenue|adoption rate"
        "|strategy|stimulus|claims|payments|gain|gains|other income|government grant|hedges|unrealized gains"
        "|unrealized losses|currency impact|headwind|tailwind|budget|subsidies|subsidy|rofe",
        kind=True,
    ),
)
"""Names in lower case with single blanks; punctuation inside a name stands between blanks."""
