"""Amounts as English and Chinese print them: numbers in digits and in words, and what stands before and behind them.

One scan finds where a number begins; everything else is read from there, forwards and backwards, and never over the
whole text again. What a reader cannot be sure of is left alone, so that it can be doubted.
"""
