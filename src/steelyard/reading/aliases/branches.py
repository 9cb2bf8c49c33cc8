"""Words that make of a name that of another company of the same house: Cloud, Music, 物流.

What one name has of them and the other has not keeps the two apart: Kingsoft and Kingsoft Cloud are two companies. The
words of both languages have one sign each, so that 京东物流 and JD Logistics have the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from steelyard.reading.chinese.script import simplified

_WORDS: Final = """
cloud            cloud clouds = 云
music            music = 音乐
health           health healthcare wellness = 健康
medical          medical hospital hospitals clinic clinics = 医疗 医院
pharma           pharma pharmaceutical pharmaceuticals drugs = 医药 制药 药业
biology          bio biotech biologics biotechnology biosciences genomics = 生物 基因
logistics        logistics freight shipping supply = 物流 货运 航运 供应链
express          express delivery courier = 快递 速递 速运
finance          finance financial fintech credit lending = 金融 金服 金科 财务
numbers          digits = 数科
mobile           mobile = 移动
phones           phone phones handsets smartphones = 手机
games            game games gaming = 游戏 互娱
pictures         picture pictures film films movies studio studios = 影业 影视 电影
literature       literature books reading = 文学 阅读
video            video videos = 视频
streaming        live streaming = 直播
pay              pay payment payments wallet = 支付 钱包
cars             auto autos automotive motor motors automobile automobiles car cars vehicle vehicles = 汽车 车业
bank             bank banks banking bancorp = 银行
securities       securities brokerage = 证券
insurance        insurance assurance reinsurance = 保险 财险
life             life = 人寿
property         property properties realty estate reit land = 地产 置业 置地 房产
service          services service = 服务 物业
capital          capital ventures venture investment investments partners = 资本 创投 投资
assets           asset assets wealth = 资管 财富
energy           energy = 能源
solar            solar photovoltaic = 光伏
battery          battery batteries = 电池
power            power = 电力 动力
chips            semiconductor semiconductors chips silicon microelectronics = 半导体 芯片 微电子
robots           robotics robots = 机器人
digital          digital = 数字 数码
retail           retail stores mall supermarket supermarkets = 零售 商城 超市 百货
foods            food foods dairy beverage beverages = 食品 乳业 饮料
display          display displays = 显示
office           office = 办公
education        education learning schools = 教育
travel           travel tourism hotels hotel resorts = 旅行 旅游 酒店
air              air airlines airways aviation = 航空
space            aerospace space = 航天 宇航
steel            steel iron = 钢铁
chemicals        chemical chemicals = 化工 化学
cement           cement = 水泥
telecom          telecom telecommunications = 电信
interactive      interactive = 互动
fun              entertainment = 娱乐
media            media news = 传媒 媒体
home             home homes furniture = 家居
sports           sports sport = 体育
mining           mining mines minerals = 矿业
gas              gas = 燃气
water            water = 水务
environment      environment environmental = 环保 环境
trust            trust = 信托
leasing          leasing = 租赁
futures          futures = 期货
fund             fund funds = 基金
building         construction engineering = 建筑 工程
rail             rail railway railways = 铁路
marine           marine ships shipbuilding = 船舶 重工
smart            smart intelligent intelligence ai robo = 智能 智慧
consumer         consumer = 消费
online           online = 在线
commerce         commerce = 商业 电商
defense          defense defence = 防务
commercial       commercial = 商用
wireless         wireless = 无线
labs             labs laboratories research = 研究院
"""
_GENTLE: Final = """
software         software = 软件
technology       technology technologies tech = 科技 技术
network          network networks = 网络
internet         internet = 互联网
international    international = 国际
electronics      electronics electronic = 电子
electric         electric electrical appliances = 电器 电气
industries       industries industrial industry = 实业 工业
communications   communications communication = 通信 通讯
systems          systems solutions = 系统
global           global worldwide = 全球
"""
"""Words that a company's full name has and its usual name leaves out."""

_BY_WORD: Final[dict[str, str]] = {}
_CHINESE: Final[dict[str, str]] = {}


def _fill(table: str, mark: str) -> None:
    for line in table.strip().splitlines():
        sign, _, words = line.partition(" ")
        english, _, chinese = words.partition(" = ")
        _BY_WORD.update(dict.fromkeys(english.split(), mark + sign))
        _CHINESE.update(dict.fromkeys(chinese.split(), mark + sign))


_fill(_WORDS, "")
_fill(_GENTLE, "~")
_IN_CHINESE: Final = re.compile("|".join(sorted(_CHINESE, key=len, reverse=True)))
_WORD: Final = re.compile(r"[a-z]+")
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=4096)
def branches(name: str) -> frozenset[str]:
    """The signs of all such words in a name; those that only a full name has begin with `~`."""
    found = {_BY_WORD[word] for word in _WORD.findall(_CAMEL.sub(" ", name).lower()) if word in _BY_WORD}
    return frozenset(found | {_CHINESE[word] for word in _IN_CHINESE.findall(simplified(name))})


def another_branch(first: str, second: str) -> bool:
    """Whether one name has a word of a branch that the other has not."""
    return any(not sign.startswith("~") for sign in branches(first) ^ branches(second))


def is_branch_word(word: str) -> bool:
    """Whether a word, in lower case, is one of these, or a part of the name of a full company."""
    return word in _BY_WORD
