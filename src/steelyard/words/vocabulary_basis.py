"""Words that say on which basis a figure stands: adjusted or reported, at constant rates, for a part of a year.

Two figures whose words differ in this are figures of two things, and neither is a misprint of the other.

In the table a line is `basis: word | word`; anyone can lengthen it.
"""

from __future__ import annotations

import re
from typing import Final

_TABLE: Final = """
    adjusted: adjusted | non-gaap | non gaap | nongaap | non-ifrs | non ifrs | non-hkfrs | underlying | core earnings
    adjusted: core profit | core operating | core net | normalised | normalized | recurring | one-off | one-offs
    adjusted: one-time | exceptional | exceptionals | non-recurring | nonrecurring | special items | before items
    adjusted: share-based compensation | stock-based compensation | impairment | impairments | ex-items
    adjusted: 经调整 | 經調整 | 调整后 | 調整後 | 非公认会计 | 非公認會計 | 非通用会计 | 非國際財務 | 非国际财务 | 扣非
    adjusted: 扣除非经常性 | 非经常性 | 非經常性 | 核心净利 | 核心盈利 | 核心利润 | 核心溢利 | 一次性 | 减值
    constant currency: constant currency | constant currencies | constant exchange | currency-neutral | fx-neutral
    constant currency: currency neutral | constant rates | constant-currency | at cer | excluding currency | ex-fx
    constant currency: 固定汇率 | 固定匯率 | 不变汇率 | 不變匯率 | 恒定汇率 | 恆定匯率 | 剔除汇率 | 撇除匯率 | 剔除汇兑
    like for like: organic | organically | like-for-like | like for like | same-store | same store | comparable basis
    like for like: comparable sales | comparable | same-restaurant | 同店 | 可比 | 同口径 | 同口徑 | 内生 | 內生
    pro forma: pro forma | pro-forma | proforma | as if combined | combined basis | 备考 | 備考 | 模拟合并 | 假设合并
    restated: restated | restatement | recast | re-presented | represented | reclassified | reclassification
    restated: retrospectively | as revised | revised | 重述 | 重列 | 经重列 | 經重列 | 追溯调整 | 追溯調整
    restated: 重新分类 | 修订后
    preliminary: preliminary | provisional | flash results | initial figures | estimate | estimated | estimates
    preliminary: 初步 | 业绩快报 | 業績快報 | 业绩预告 | 盈利预警 | 暂估 | 預估 | 预估 | 估计 | 估計 | 估算
    expected: expected | forecast | forecasts | consensus | guidance | targeted | target | projected | outlook | budget
    expected: planned | 预计 | 預計 | 预期 | 預期 | 指引 | 目标 | 目標 | 计划 | 計劃 | 一致预期
    of continuing business: continuing operations | discontinued | continuing business | 持续经营 | 持續經營 | 终止经营
    of continuing business: 已终止 | 終止經營 | 非持续 | 非持續
    of the owners alone: attributable | equity holders | owners of the | ordinary shareholders | common shareholders
    of the owners alone: 归属 | 歸屬 | 归母 | 歸母 | 应占 | 應佔 | 母公司股东 | 母公司所有者
    with minorities: minority interests | minority interest | non-controlling | noncontrolling | 少数股东 | 少數股東
    with minorities: 非控股 | 非控制性
    of the parent alone: parent company only | stand-alone | standalone | unconsolidated | 母公司口径 | 母公司报表
    without a part: excluding | exclusive of | stripping out | leaving out | ex-vat | ex vat | before tax | pre-tax
    without a part: pretax
    without a part: net of | 不包括 | 不含 | 剔除 | 撇除 | 扣除 | 除去 | 税前 | 稅前 | 净额
    gross: gross basis | gross of | including vat | including tax | 含税 | 含稅 | 毛额
    a yearly rate: annualised | annualized | run-rate | run rate | annual rate | 年化 | 折合全年 | 折合年
    the last twelve months: trailing | ttm | ltm | last twelve months | past twelve months | last 12 months
    the last twelve months: past 12 months | rolling | 滚动 | 滾動 | 近十二个月 | 过去十二个月 | 近12个月 | 过去12个月
    so far: cumulative | cumulatively | to date | year-to-date | ytd | so far | 累计 | 累計 | 截至目前 | 迄今
    an average: average | averaged | averaging | weighted | 平均 | 日均 | 月均 | 加权 | 加權
    diluted: diluted | fully diluted | 摊薄 | 攤薄 | 稀释 | 稀釋
    a depositary share: per ads | per ads: | each ads | american depositary | depositary share | 每ads | 每股ads
    a depositary share: 存托股 | 存託股
    together with others: together with | combined with | jointly | joint ventures | associates | 连同 | 連同 | 合营
    together with others: 联营 | 合營
"""


def _of(table: str) -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = {}
    for line in table.strip().splitlines():
        basis, listed = line.strip().split(": ", 1)
        words.setdefault(basis, []).extend(word.strip() for word in listed.split("|"))
    return {basis: re.compile("|".join(map(_form, listed)), re.IGNORECASE) for basis, listed in words.items()}


def _form(word: str) -> str:
    form = re.escape(word).replace(r"\ ", r"\s+")
    return rf"(?<!\w){form}(?!\w)" if word.isascii() else form


_BASES: Final = _of(_TABLE)


def bases_in(text: str) -> frozenset[str]:
    """The bases that words name."""
    return frozenset(basis for basis, form in _BASES.items() if form.search(text))
