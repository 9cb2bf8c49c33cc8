"""Formulas, each written once, over any kind of number: `Decimal` for one company, float64 arrays for a market.

A kernel uses nothing but + - * / and ** with whole exponents or the kind's own, so that the exact and the array answer
are one formula. A test holds them together to 1e-12.
"""
