"""Names of companies, written from general knowledge: two of one company, and two that are easily taken for one.

`A = B` is one company under two names; `A / B` are two companies.
"""

from __future__ import annotations

from typing import Final

_SAME: Final = """
Huawei = 华为 | Xiaomi = 小米 | Xiaomi Group = 小米集团 | Millet Group = 小米集团 | Tengxun = 騰訊 | Tencent = 腾讯
Jingdong = 京東集團 | JD.com = 京东 | Guizhou Maotai = 贵州茅台 | Kweichow Moutai = 贵州茅台
Golden Mountain Cloud = 金山雲控股 | Kingsoft Cloud = 金山云 | Kingsoft Cloud Holdings Limited = Kingsoft Cloud
Kingsoft Corporation Limited = Kingsoft | Kingsoft = 金山软件 | Alibaba = 阿里巴巴
Alibaba Group Holding Limited = Alibaba | Aliyun = 阿里云 | AliCloud = 阿里云 | Alibaba Cloud = 阿里云
Huawei Cloud = 华为云 | Huawei Technologies Co., Ltd. = Huawei | Tencent Holdings = 腾讯控股
Little Peng Auto = 小鹏汽车 | XPeng = 小鹏汽车 | Hundred Degrees = 百度 | Baidu = 百度 | NetEase = 网易 | NIO = 蔚来
BYD = 比亚迪 | Biyadi = 比亚迪 | CATL = 宁德时代 | Ningde Times = 宁德时代 | Ningde Era = 宁德时代 | Meituan = 美团
PDD = 拼多多 | Pinduoduo = 拼多多 | Bilibili = 哔哩哔哩 | Station B = 哔哩哔哩 | Kuaishou = 快手 | Fast Hand = 快手
Little Red Book = 小红书 | Xiaohongshu = 小红书 | Sina = 新浪 | New Wave = 新浪 | Sohu = 搜狐 | Weibo = 微博
Lenovo = 联想集团 | Lianxiang = 联想 | Haier = 海尔 | Hisense = 海信 | Midea = 美的集团 | Meidi = 美的
Gree = 格力电器 | TCL = TCL科技 | ZTE = 中兴通讯 | Zhongxing = 中兴 | SMIC = 中芯国际 | OnePlus = 一加 | Meizu = 魅族
Hammer = 锤子 | LeTV = 乐视 | China Mobile = 中国移动 | China Telecom = 中国电信 | China Unicom = 中国联通
Mobile Cloud = 移动云 | Tianyi Cloud = 天翼云 | Bank of China = 中国银行 | Agricultural Bank of China = 中国农业银行
China Construction Bank = 中国建设银行 | Industrial and Commercial Bank of China = 中国工商银行
Bank of Communications = 交通银行 | China Minsheng Bank = 中国民生银行 | China Life = 中国人寿 | Ping An = 平安
China Petroleum & Chemical Corp. = 中国石油化工股份有限公司 | Sinopec = 中国石化 | PetroChina = 中国石油
Great Wall Motor = 长城汽车 | Changan Automobile = 长安汽车 | Jili Auto = 吉利汽车 | Geely = 吉利
Ideal Auto = 理想汽车 | Dongfeng Motor = 东风汽车 | East Wind Motor = 东风汽车 | Wuliangye = 五粮液
Haidilao = 海底捞 | Nongfu Spring = 农夫山泉 | Mengniu = 蒙牛 | Yili = 伊利股份 | Wahaha = 娃哈哈 | Vanke = 万科
Greentown = 绿城 | Greenland = 绿地集团 | Hengda = 恒大 | Evergrande = 恒大 | New Oriental = 新东方 | Suning = 苏宁
Anta = 安踏 | Lining = 李宁 | Golden Butterfly = 金蝶 | Kingdee = 金蝶国际 | Yonyou = 用友 | Huya = 虎牙
Tiger Teeth = 虎牙 | Douyu = 斗鱼 | Momo = 陌陌 | Zhihu = 知乎 | Xiecheng = 携程 | Cainiao = 菜鸟 | Didi = 滴滴
Ant Group = 蚂蚁集团 | Douyin = 抖音 | Taobao = 淘宝 | 騰訊控股有限公司 = 腾讯 | 華為技術 = 华为技术有限公司
小米集團 = 小米集团 | 阿里巴巴集团控股有限公司 = 阿里巴巴 | 台積電 = 台积电
International Business Machines Corp. = International Business Machines | Siemens AG = Siemens
Unilever PLC = Unilever | Nokia Oyj = Nokia | Volvo AB = AB Volvo | Procter & Gamble Co. = Procter and Gamble
The Coca-Cola Company = Coca-Cola | Microsoft Corporation = Microsoft | MICROSOFT CORP = Microsoft
Facebook = FaceBook | Paypal = PayPal | SoftBank = Softbank | Amazon.com Inc. = Amazon.com | L'Oréal S.A. = L’Oréal
Samsung Electronics Co., Ltd. = Samsung Electronics | Toyota Motor Corporation = Toyota Motor | Nestlé SA = Nestlé
Telenor ASA = Telenor | Stora Enso Oyj = Stora Enso | Jingdong Logistics = 京东物流 | Jingdong Health = 京东健康
Tengxun Music = 腾讯音乐 | Baidu Cloud = 百度云 | Huaxia Bank = 华夏银行 | Chongqing Bank = 重庆银行
Hangzhou Bank = 杭州银行 | Zhaoshang Bank = 招商银行 | Guotai Securities = 国泰证券 | Haitong Securities = 海通证券
Hualian Supermarket = 华联超市 | Leapmotor = 零跑汽车
"""
_DIFFERENT: Final = """
Kingsoft / Kingsoft Cloud | Kingsoft / Kingsoft Software | Kingsoft Cloud / Kingsoft Office | Kingsoft / Kingston
Kingsoft / 金山云 | Kingsoft Cloud / 金山软件 | Golden Mountain / 金山云 | Golden Mountain Cloud / 金山软件
Jinshan / 金山云 | Alibaba / Alibaba Health | Alibaba / Alibaba Cloud | Alibaba / Alibaba Pictures
Alibaba Health / Alibaba Pictures | Alibaba / 阿里云 | Alibaba Cloud / 阿里健康 | Aliyun / 阿里健康
阿里巴巴 / 阿里健康 | 阿里巴巴 / 阿里云 | 阿里健康 / 阿里影业 | Tencent / Tencent Music
Tencent Holdings / Tencent Music Entertainment Group | Tencent Cloud / Tencent Music | Tengxun / 腾讯音乐
Tengxun Music / 腾讯控股 | 腾讯 / 腾讯云 | 腾讯音乐 / 腾讯视频 | 腾讯控股 / 腾讯音乐娱乐集团 | JD.com / JD Logistics
JD Logistics / JD Health | Jingdong / 京东物流 | Jingdong Logistics / 京东健康 | 京东 / 京东数科 | 京东集团 / 京东科技
JD Health / JD Technology | Huawei / Huawei Cloud | Huawei / 华为云 | Huawei Cloud / 华为 | Huawei / Huaneng
华为 / 华威 | Xiaomi / Xiaomi Auto | Xiaomi / 小米汽车 | 小米 / 小米汽车 | Xiaomi / 小鹏 | 小米 / 小牛 | Millet / 小麦
Little Peng / 小鹏汽车 | Baidu / Baidu Cloud | Baidu / 百度云 | Hundred Degrees / 百度云 | 百度 / 百胜
Zhongxing / 中信 | Zhongxin / 中兴 | Zhongxin / Zhongxing | 中兴通讯 / 中信证券 | Hengrui / Hengrun
恒瑞医药 / 恒润股份 | China Mobile / China Telecom | China Mobile / 中国电信 | China Unicom / China Mobile
移动云 / 联通云 | Mobile Cloud / 中国移动 | Bank of China / 中国人民银行 | Bank of China / China Construction Bank
China Construction Bank / 中国建筑 | Bank of China / 中国人寿 | China Life / 中国平安 | Ping An / 平安银行
Ping An Bank / 平安保险 | Ping An / Ping An Good Doctor | 中国石油天然气集团有限公司 / 中国石油天然气股份有限公司
中国石油 / 中国石化 | China Petroleum / 中国石油化工 | 三一集团有限公司 / 三一股份有限公司
Midea Group / Midea Holding | 美的集团 / 美的控股 | 格力电器 / 格力集团 | 海尔智家 / 海尔生物
Haier / Haier Smart Home | 海信视像 / 海信家电 | 长城汽车 / 长城电脑 | Great Wall Motor / 长城科技
Great Wall / 长城汽车 | Changan / 长安汽车 | 长安汽车 / 长安民生 | Geely Auto / Geely Holding Group
BYD / BYD Electronic | 比亚迪 / 比亚迪电子 | NIO / NIU Technologies | 理想汽车 / 联想集团 | Lenovo / Levono Digital
Meituan / Meitu | 美团 / 美图 | 美团 / 美的 | 拼多多 / 多多买菜 | Wuliangye / 五粮春 | Guizhou Maotai / 贵州习酒
伊利股份 / 伊力特 | New Oriental / 东方甄选 | Oriental / 新东方 | 东方财富 / 东方航空 | 东方证券 / 东方集团
Greenland / 绿城 | Greentown / 绿地 | Greentown China / Greentown Service | Greentown / Greenland
绿城中国 / 绿城服务 | Country Garden / Country Garden Services | Equinix / Equinox | Novatek / Novatel
Henkel / Henkell | Equinor / Equinox | Kingway / Kingsway | Amtek / Ametek | Entergy / Energy | Cisco / Sysco
Alstom / Alston | Verizon / Horizon | Centene / Contene | Nordea / Norden | Sandvik / Sandviken | Citibank / Citybank
Hartford / Hertford Foods | Danaher / Danahar Oil | Invesco / Inwesco | Unilever PLC / Unilever N.V.
Samsung Electronics / Samsung SDI | Samsung / Samsung Display | Hitachi / Hitachi Energy | Siemens / Siemens Energy
Siemens AG / Siemens Healthineers | Volvo / Volvo Cars | Mitsubishi Motors / Mitsubishi Electric | Sony / Sony Music
Fox / Fox News | Disney / Disney Channel | Berkshire / Berkshire Energy | Amazon / Amazon Web Services
Amazon / Amazonas | Google / Google Cloud | Alphabet / Alphabeta | Microsoft / Micron | Oracle / Oraclum
Meta / Metso | Metso / Metsa | Apple / Applied | Intel / Intelsat | Ford / Fortum | General Motors / General Mills
Delta / Delta Electronics | Hammer / 锤子科技 | Tiger / 虎牙 | First / 第一财经 | Fast Hand / 快手科技
Red Star / 红星美凯龙 | Studio 54 / Studio 53 | 3M / 3i | 58同城 / 51同城 | 360 / 361度 | A公司 / B公司
平安银行 / 平安保险 | 招商银行 / 招商证券 | 中信银行 / 中信证券 | 国泰航空 / 国泰君安 | 华夏银行 / 华夏幸福
Huaxia Bank / 华夏基金 | Haitong Securities / 海通国际 | 复星医药 / 复星国际
"""


def _pairs(table: str, sign: str) -> tuple[tuple[str, str], ...]:
    entries = (entry.strip() for line in table.strip().splitlines() for entry in line.split("|"))
    return tuple(
        (first.strip(), second.strip()) for first, _, second in (entry.partition(f" {sign} ") for entry in entries)
    )


SAME: Final = _pairs(_SAME, "=")
DIFFERENT: Final = _pairs(_DIFFERENT, "/")
