"""Peers: which companies a company is measured by, what their multiples are, and what that makes it worth.

`profile` what a company is, `distance` how far two are apart, `ring` who is near enough, `multiples` and `spread` what
the market pays for the ring, `worth` what that makes the target, `line_of_best_fit` the multiple that growth and risk
explain, `gate` what every other ring would have said, `reasons` what may move a multiple.
"""
