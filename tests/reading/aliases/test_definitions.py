"""Two names that a text says are one."""

from __future__ import annotations

import pytest

from tests.reading.aliases.gathering import proposals, told

SAID = [
    (
        'Last week, Northwind Cloud Holding Limited (hereinafter referred to as "Northwind Cloud") announced results.',
        "Northwind Cloud Holding Limited = Northwind Cloud: definition",
        "hereinafter",
    ),
    (
        "Its operation, Beiyun, which is often referred to as NorthCloud, grew.",
        "Beiyun = NorthCloud: definition",
        "which is",
    ),
    ("Metaplex Inc., formerly Facepage, fell.", "Metaplex Inc. = Facepage: definition", "formerly"),
    ("Metaplex (formerly known as Facepage) fell.", "Facepage = Metaplex: definition", "in brackets"),
    ("Its app Weixun, known as WeTalk in Europe, grew.", "Weixun = WeTalk: definition", "in Europe"),
    ("It changed its name from Northgale Inc. to Metaplex.", "Northgale Inc. = Metaplex: definition", "from and to"),
    ("公司由恒泽五金更名为德泰科技。", "恒泽五金 = 德泰科技: definition", "更名为"),
    ("Weixun, known in English as WeTalk, has users.", "Weixun = WeTalk: definition", "in English"),
    ("Cheetah Phones Inc. (“Cheetah”) said so.", "Cheetah Phones Inc. = Cheetah: definition", "short form in quotes"),
    (
        "Great Silicon Manufacturing Co. (GSM) said so.",
        "Great Silicon Manufacturing Co. = GSM: definition",
        "initials of a company",
    ),
    ("Pacific Steel Works Corp., or PSW, said so.", "Pacific Steel Works Corp. = PSW: definition", "or and initials"),
    ("The shares of Northwind Cloud (北风云) fell.", "北风云 = Northwind Cloud: apposition", "the Chinese name"),
    ("北风云（Northwind Cloud）公布2023年业绩。", "北风云 = Northwind Cloud: apposition", "the English name"),
    ("比亚迪（BYD）公布2023年业绩。", "比亚迪 = BYD: apposition", "initials of how it is read"),
    (
        "北京北风云网络技术有限公司（以下简称“北风云”）公布业绩。",
        "北京北风云网络技术有限公司 = 北风云: definition",
        "以下简称",
    ),
    ("恒泽集团，原名德泰五金，公布2023年业绩。", "德泰五金 = 恒泽集团: definition", "原名"),
    ("Metaplex（原名Facepage）公布2023年业绩。", "Metaplex = Facepage: definition", "原名 of an English name"),
    ("北風集團有限公司（下稱「北風」）公布業績。", "北風集團有限公司 = 北風: definition", "traditional characters"),
]
UNSAID = [
    ("Baidang, often referred to as the Google of China, rose.", "it is only likened to it"),
    ("Baidang, once called China's Google, rose.", "the same"),
    ("Baidang, Alidang and Tendang, known as BAT, rose.", "said of all three"),
    ("Baidang, Alidang, Tendang (known as BAT) rose.", "the same in brackets"),
    ("百当、阿当、腾当科技公司（简称BAT）公布。", "the same in Chinese"),
    ("北风（恒泽旗下）公布。Northwind（恒泽旗下）公布。", "whose it is"),
    ("门店由直营变更为加盟。", "no names"),
    ("Acme Corp. issued Senior Notes due 2025 (the “2025 Notes”).", "the notes are no company"),
    ("Acme Corp. (the “Company”) and its subsidiaries (the “Group”)", "whoever the document is about"),
    ("Acme Corp. (“we”) said so. Acme Corp. (the “Plan”)", "a pronoun, a plan"),
    ("Acme (Berlin) and Acme (China) said so.", "a place"),
    ("They use Content Delivery Networks (CDNs) and the Tax Cuts and Jobs Act (TCJA).", "letters of no company"),
    ("The cloud unit of Acme, also known as Beiyun, said so.", "the unit is meant, not Acme"),
    ("Metaplex Corp., formerly Facepage's handset unit, said so.", "it was only a part of it"),
    ("Metaplex, formerly a division of Facepage, said so.", "the same"),
    ("Acme Cloud (Beiyun) rose.", "one script, no word of explanation"),
    ("Acme Pay Ltd. (“Premium”) rose.", "a product"),
    ("北风云（Northwind）公布2023年业绩。", "the parent stands in brackets: 云 is left"),
    ("北风（北京）公布业绩。手机平均售价（ASP）为1039元，净推荐值（NPS）上升。", "places and terms"),
    ("上海某某有限公司（以下简称“公司”）与乙公司（以下简称“标的公司”）", "whoever is meant"),
    ("北风（01234.HK）及Acme（NYSE: ACME）公布2023年业绩。", "codes are no names"),
    ("Acme called Northwind a rival. Acme referred to Northwind as a rival.", "somebody speaks of somebody"),
    ("Acme and Northwind (collectively referred to as “the Parties”)", "both together"),
]


@pytest.mark.parametrize(("text", "proposal", "because"), SAID)
def test_what_a_text_says_of_two_names_is_proposed(text: str, proposal: str, because: str) -> None:
    found = proposals(text)
    names, _, ground = proposal.partition(": ")
    assert [frozenset((each.name, each.alias)) for each in found] == [frozenset(names.split(" = "))], because
    assert found[0].because[0].ground.name.lower() == ground, because
    assert found[0].because[0].citations, because


@pytest.mark.parametrize(("text", "because"), UNSAID)
def test_what_only_looks_like_a_definition_is_left_alone(text: str, because: str) -> None:
    assert told(text) == [], because
