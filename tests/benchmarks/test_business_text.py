"""The text that readers are timed with: the same in every run, as long as asked for, and never the same twice."""

import re
from collections import Counter

from benchmarks.business_text import CHINESE, ENGLISH, articles, as_lines

SIZE = 200_000


def test_it_is_the_same_in_every_run_and_another_with_another_seed() -> None:
    assert articles(SIZE) == articles(SIZE)
    assert articles(SIZE) != articles(SIZE, seed=1)


def test_it_is_as_long_as_asked_for_and_no_longer_than_it_must_be() -> None:
    texts = articles(SIZE)
    assert len(as_lines(texts).encode()) >= SIZE > len(as_lines(texts[:-1]).encode())


def test_each_article_is_one_line() -> None:
    texts = articles(SIZE)
    assert as_lines(texts).splitlines() == texts


def test_both_languages_are_in_it_or_the_one_that_is_asked_for() -> None:
    chinese = re.compile("[\u4e00-\u9fff]")
    assert {bool(chinese.search(text)) for text in articles(SIZE)} == {True, False}
    assert all(chinese.search(text) for text in articles(SIZE, languages=(CHINESE,)))
    assert not any(chinese.search(text) for text in articles(SIZE, languages=(ENGLISH,)))


def test_no_sentence_with_a_figure_of_three_digits_comes_up_often() -> None:
    sentences = re.split(r"(?<=[.。])", as_lines(articles(SIZE)))
    counted = Counter(sentence for sentence in sentences if re.search(r"\d{3}", sentence))
    assert counted.most_common(1)[0][1] <= 3


def test_it_has_as_many_numbers_as_news_and_annual_reports() -> None:
    text = as_lines(articles(SIZE))
    for_each_kilobyte = len(re.findall(r"\d[\d.,]*", text)) / len(text.encode()) * 1000
    assert 6 < for_each_kilobyte < 16
