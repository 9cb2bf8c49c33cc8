"""What the words that Chinese companies call themselves by mean in English. Anyone can lengthen the table.

金  gold golden      小米  millet      长城  great-wall
"""

from __future__ import annotations

from typing import Final

GLOSS: Final = """
金 gold golden | 银 silver | 铜 copper | 铁 iron | 钢 steel | 玉 jade | 石 stone rock
山 mountain mountains hill mount | 水 water | 河 river | 江 river | 海 sea ocean | 湖 lake | 泉 spring
山泉 mountain-spring spring | 风 wind | 云 cloud clouds | 雨 rain | 雪 snow | 火 fire | 天 sky heaven heavenly
地 earth land ground | 日 sun day | 月 moon | 星 star stars | 光 light | 明 bright | 东 east eastern
南 south southern | 西 west western | 北 north northern | 中 middle central china | 大 big great large grand
小 little small | 新 new | 老 old | 长 long | 高 high | 红 red | 黄 yellow | 蓝 blue | 绿 green | 黑 black
白 white | 青 green blue | 一 one first | 二 two | 三 three triple | 四 four | 五 five | 六 six | 七 seven
八 eight | 九 nine | 十 ten | 百 hundred hundreds | 千 thousand | 万 ten-thousand | 度 degree degrees | 米 rice
小米 millet | 牛 cow ox bull | 马 horse | 龙 dragon | 虎 tiger | 狮 lion | 狼 wolf | 猫 cat | 狗 dog | 象 elephant
鸟 bird | 鱼 fish | 鹏 roc | 凤凰 phoenix | 熊猫 panda | 蚂蚁 ant ants | 蝶 butterfly | 蜂 bee | 花 flower | 树 tree
林 forest woods | 草 grass | 桃 peach | 苹果 apple | 葡萄 grape | 书 book | 书籍 books | 网 net web | 易 easy ease
快 fast quick | 手 hand | 头条 headlines headline | 今日 today | 美 beautiful beauty | 好 good | 爱 love
乐 happy joy music | 福 fortune blessing | 平安 peace safe | 和 harmony | 城 city town wall | 长城 great-wall
长江 yangtze | 黄河 yellow-river | 泰山 mount-tai | 国 national country state | 中国 china chinese
国家 national state | 人民 people peoples | 全球 global | 世界 world | 亚洲 asia asian | 太平洋 pacific
东方 oriental orient eastern east | 西部 western west | 南方 southern south | 北方 northern north | 联合 united
第一 first | 时代 times era age | 未来 future tomorrow | 理想 ideal | 零 zero | 跑 run | 锤子 hammer | 旗 flag
浪 wave | 浪潮 wave tide | 加 plus | 视 vision view tv
汽车 auto autos automobile automobiles automotive motor motors car cars | 车 car auto vehicle | 移动 mobile
电信 telecom telecommunications | 通信 communication communications | 通讯 communication communications
软件 software | 科技 technology technologies tech science-technology | 技术 technology technologies
网络 network networks | 互联网 internet | 信息 information | 数据 data | 数字 digital
智能 intelligent smart intelligence | 电子 electronics electronic | 电器 electric appliance appliances
电气 electric electrical | 电力 power electric-power | 能源 energy | 新能源 new-energy | 石油 petroleum oil
化工 chemical chemicals | 石化 petrochemical petrochemicals petroleum-chemical | 天然气 gas natural-gas | 煤炭 coal
钢铁 steel iron-steel | 水泥 cement | 重工 heavy-industry heavy-industries | 工业 industry industrial industries
实业 industrial industries industry | 建设 construction | 建筑 construction | 建材 building-materials
铁路 railway railways | 航空 airlines airline airways aviation air | 航天 aerospace | 国际 international | 银行 bank
工商 industrial-commercial | 农业 agricultural agriculture | 交通 communications transport transportation
招商 merchants | 证券 securities | 保险 insurance | 人寿 life life-insurance | 信托 trust | 基金 fund funds
投资 investment investments | 资本 capital | 金融 finance financial | 地产 properties property real-estate land
置业 properties property | 置地 land | 物业 property-services properties services | 服务 services service
物流 logistics | 快递 express | 供应链 supply-chain | 健康 health healthcare | 医疗 medical
医药 pharmaceutical pharmaceuticals pharma medicine | 制药 pharmaceutical pharmaceuticals pharma
生物 biotech biological bio biologics | 音乐 music | 影业 pictures films | 文学 literature | 娱乐 entertainment
传媒 media | 视频 video | 游戏 games game | 教育 education | 旅游 travel tourism | 酒店 hotels hotel
食品 foods food | 乳业 dairy | 啤酒 brewery beer | 饮料 beverage beverages drinks | 咖啡 coffee | 茶 tea | 家居 home
零售 retail | 百货 department-store department-stores | 商业 commercial business | 电商 e-commerce ecommerce
支付 pay payment payments | 半导体 semiconductor semiconductors | 机器人 robotics robots robot
电池 battery batteries | 光伏 solar photovoltaic | 环境 environment environmental
环保 environmental-protection environmental | 资源 resources | 矿业 mining | 黄金 gold | 有色 nonferrous
集成电路 integrated-circuit integrated-circuits | 办公 office | 安全 security safety
数科 digits digital-technology | 在线 online | 无线 wireless | 阅读 reading | 牙 teeth tooth
超市 supermarket supermarkets | 药 medicine drug | 酒 wine liquor | 王 king | 宝 treasure | 贝 shell
豹 leopard panther | 猎豹 cheetah | 鹰 eagle | 鹿 deer | 羊 sheep goat | 猪 pig | 鸡 chicken | 蛋 egg
货 goods cargo | 字节 byte bytes | 跳动 dance beat | 作业 homework | 帮 help | 知 know | 斗 fight fighting | 盒 box
泡泡 bubble bubbles | 农夫 farmer | 三只 three | 松鼠 squirrel squirrels | 完美 perfect | 巨人 giant | 搜 search
狐 fox | 街 street | 电网 grid power-grid | 三峡 three-gorges | 铝业 aluminum aluminium | 铜业 copper | 锂业 lithium
稀土 rare-earth | 船舶 ship ships shipbuilding | 航运 shipping | 机场 airport | 港口 port ports | 高速 expressway
水务 water | 燃气 gas | 核电 nuclear nuclear-power | 风电 wind-power | 化学 chemical chemicals | 生命 life
科学 science | 电影 film films pictures | 互动 interactive | 租赁 leasing | 期货 futures | 财险 property-insurance
创投 ventures venture-capital | 商城 mall | 芯片 chip chips | 机械 machinery | 玻璃 glass | 造纸 paper | 纸业 paper
橡胶 rubber | 轮胎 tire tires tyre tyres | 种业 seed seeds | 油田 oilfield | 运输 transport transportation
客车 bus | 卡车 truck trucks | 动力 power | 照明 lighting | 光学 optical optics | 激光 laser | 显示 display
存储 memory storage | 微电子 microelectronics | 云计算 cloud-computing | 大数据 big-data
人工智能 artificial-intelligence | 体育 sports | 服饰 apparel fashion | 珠宝 jewelry jewellery
医院 hospital hospitals | 中药 chinese-medicine
"""

BY_ENGLISH: Final[dict[str, tuple[str, ...]]] = {}
"""English words, with a hyphen between two -> Chinese ones, in the order of the table."""

for _entry in GLOSS.strip().replace("\n", "|").split("|"):
    _chinese, *_english = _entry.split()
    for _word in _english:
        BY_ENGLISH[_word] = (*BY_ENGLISH.get(_word, ()), _chinese)
