"""The grammar of dates and periods: how English and Chinese business text says when.

A grammar finds mentions, with or without a year; what a mention leaves open is settled afterwards, by the text around
it or by the day of the document. `steelyard.reading.dates` puts the two together and is the only door.
"""
