"""English names of what a company earns and spends, in a table that anyone can lengthen."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.label import Label, rows
from steelyard.words.measure import Measure

EARNED: Final[tuple[tuple[str, Label], ...]] = (
    *rows(
        Measure.REVENUE,
        "revenue|revenues|sales|turnover|net sales|net revenue|net revenues|operating revenue"
        "|operating revenues|total revenue|total revenues|gross revenue|sales revenue|sales revenues"
        "|total sales|total net sales|gross sales|consolidated net sales|consolidated revenue|net turnover"
        "|invoicing|top line|top-line|topline|billings|annual recurring revenue|recurring revenue|arr"
        "|royalties|royalty income|fee income|rental income|subscription income|premium income"
        "|gross written premiums|gross premiums|commission income|net sales revenue|sales income"
        "|income from sales|takings|box office|net interest income",
    ),
    *rows(
        Measure.NET_INCOME,
        "net income|net profit|net profits|net earnings|profit for the year|profit for the period|net result"
        "|profit after tax|profit after taxes|after-tax profit|after-tax earnings|post-tax profit|bottom line"
        "|profit attributable to owners|net profit attributable to owners|profit attributable to shareholders"
        "|net income attributable to shareholders|net profit attributable to shareholders|attributable profit"
        "|profit attributable to equity holders|profit for the financial year|result for the period"
        "|net profit for the period|net profit for the year|earnings after tax|result for the year|pat",
    ),
    *rows(
        Measure.NET_INCOME,
        "net loss|net losses|loss for the year|loss for the period|loss|losses|loss after tax"
        "|loss after taxes|annual loss|quarterly loss|loss attributable to owners"
        "|loss attributable to shareholders|net deficit|loss for the quarter|after-tax loss"
        "|net loss for the period|deficit",
        loss=True,
    ),
    *rows(
        Measure.OPERATING_PROFIT,
        "operating profit|operating profits|operating income|income from operations|profit from operations"
        "|operating result|operating earnings|trading profit|operating net profit"
        "|profit from operating activities|operative profit|operating surplus|core operating profit"
        "|operational profit|earnings from operations",
    ),
    *rows(
        Measure.OPERATING_PROFIT,
        "operating loss|operating losses|loss from operations|losses from operations|operational loss",
        loss=True,
    ),
    *rows(
        Measure.GROSS_PROFIT,
        "gross profit|gross profits|gross income|gross earnings",
    ),
    *rows(
        Measure.GROSS_PROFIT,
        "gross loss",
        loss=True,
    ),
    *rows(
        Measure.EBITDA,
        "ebitda|ebitdar|earnings before interest , taxes , depreciation and amortization",
    ),
    *rows(
        Measure.EBIT,
        "ebit|earnings before interest and tax|earnings before interest and taxes|ebita",
    ),
    *rows(
        Measure.ADJUSTED_PROFIT,
        "adjusted profit|net profit deducting non-recurring gains and losses"
        "|net profit after deducting non-recurring gains and losses"
        "|net profit excluding non-recurring gains and losses|adjusted net profit|adjusted net income|"
        "adjusted earnings|underlying profit"
        "|underlying net profit|underlying earnings|adjusted ebita|adjusted ebit|non-gaap net income"
        "|non-ifrs net profit|non-gaap profit|comparable operating profit|adjusted operating profit"
        "|adjusted operating income|underlying operating profit|core profit|recurring profit|adjusted ebitda"
        "|normalised profit|normalized profit|headline earnings|non-recurring profit|core earnings"
        "|adjusted profit before tax|underlying pretax profit|non-gaap operating income",
    ),
    *rows(
        Measure.ADJUSTED_PROFIT,
        "adjusted net loss|adjusted loss|underlying loss|non-gaap net loss|adjusted operating loss",
        loss=True,
    ),
    *rows(
        Measure.PROFIT,
        "profit|profits|earnings|pretax profit|pre-tax profit|profit before tax|profit before taxes"
        "|pre-tax profits|pretax profits|income before taxes|income before tax|income before income taxes"
        "|earnings before tax|earnings before taxes|pre-tax earnings|pretax earnings|equity income|result"
        "|profit before income tax|pretax income|pre-tax income|segment profit|segment result|surplus"
        "|profit before extraordinary items|comprehensive income|total comprehensive income|income",
    ),
    *rows(
        Measure.PROFIT,
        "pretax loss|pre-tax loss|loss before tax|loss before taxes|pretax losses",
        loss=True,
    ),
    *rows(
        Measure.EPS,
        "earnings per share|net income per ads|income per ads|net profit per share|eps|profit per share"
        "|earnings per ads|basic earnings per share|income per share|diluted earnings per share"
        "|adjusted earnings per share|net income per share|adjusted eps|diluted eps|earnings a share"
        "|headline earnings per share",
    ),
    *rows(
        Measure.EPS,
        "loss per share|net loss per ads|loss per american depositary share|loss per ads|net loss per share"
        "|losses per share",
        loss=True,
    ),
    *rows(
        Measure.DIVIDEND,
        "dividend|dividends|dividend per share|cash dividend|final dividend|interim dividend|special dividend"
        "|total dividend|payout|distribution|cash dividends|dividend payout",
    ),
    *rows(
        Measure.COST,
        "cost|costs|cost of sales|cost of services revenue|cost of product revenue|cost of services"
        "|cost of products sold|cost of license and subscription revenue|cost of revenue|cost of revenues"
        "|cost of goods sold|expenses|expense|operating expenses|operating costs|total costs|total expenses"
        "|overheads|spending|expenditure|outlay|outlays|operating expense|charge|charges|expenditures",
    ),
    *rows(
        Measure.COST,
        "bonus|bonuses|depreciation|amortization|amortisation|depreciation and amortization"
        "|depreciation and amortisation|loan losses|credit losses|loan loss provisions|impairment losses|"
        "impairment|impairments|impairment charge|impairment charges"
        "|impairment loss|write-down|writedown|write-off|restructuring charge|restructuring charges"
        "|restructuring costs|severance|severance charges|income tax|income taxes|tax expense"
        "|income tax expense|taxes|tax charge|interest expense|payroll|finance costs|finance expenses"
        "|interest costs|interest charges|stock-based compensation|rent|share-based compensation"
        "|share-based payments|wages|salaries|personnel expenses|staff costs|tax bill|personnel costs"
        "|employee expenses|selling expenses|marketing expenses|advertising spending|fuel costs"
        "|sales and marketing expenses|general and administrative expenses|administrative expenses"
        "|legal costs|selling , general and administrative expenses"
        "|selling , general and administrative expense|sg&a|sg&a expenses|transaction costs|acquisition costs"
        "|legal expense|legal expenses|transition tax|content costs|bandwidth costs|raw material costs"
        "|provision for income taxes|labor costs|labour costs|one-off costs|one-time costs|provisions"
        "|provision|settlement|tuition|goodwill impairment|capital charge",
        kind=True,
    ),
    *rows(
        Measure.R_AND_D,
        "research|research and development|r&d|r & d|research and development expenses"
        "|research and development spending|research and development costs"
        "|research and development expenditure|r&d expenses|r&d spending|r&d costs|r&d expenditure"
        "|r&d expenditures|r&d investment|research spending|spending on research|r&d expense"
        "|research and development expenditures|research and development expense|r&d budget|r&d outlay",
    ),
    *rows(
        Measure.CAPEX,
        "capital expenditure|capital expenditures|capital spending|capex|capital investment"
        "|capital investments|investments in property , plant and equipment"
        "|purchases of property and equipment|capital outlay|purchases of property , plant and equipment"
        "|additions to property , plant and equipment|investments|gross investments|gross capital expenditure"
        "|net investments|fixed asset investment",
    ),
    *rows(
        Measure.FREE_CASH_FLOW,
        "free cash flow|free cash flows|free cashflow",
    ),
    *rows(
        Measure.ORDERS,
        "orders|order|order book|order backlog|backlog|order intake|orders received|new orders"
        "|incoming orders|bookings|net bookings|contract|contracts|order stock|order value|contract value"
        "|total contract value|value of the order|value of the contract|value of the orders"
        "|value of the contracts|value of the deal|orderbook|remaining performance obligations"
        "|unfilled orders|framework agreement",
    ),
    *rows(
        Measure.PENALTY,
        "penalty|penalties|fine|fines|damages|antitrust fine|compensation|settlement payment",
    ),
    *rows(
        Measure.MARGIN,
        "gross margin|net margin|operating margin|profit margin|margin|margins|ebitda margin|ebit margin"
        "|net profit margin|gross profit margin|gross margins|operating margins|profit margins"
        "|return on sales|operating profit margin|adjusted ebitda margin|net interest margin"
        "|gross margin percentage|nim",
    ),
)
"""Names in lower case with single blanks; punctuation inside a name stands between blanks."""
