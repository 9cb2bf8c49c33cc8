"""Peers: which companies a company is measured by, what their multiples are, and what that makes it worth.

`profile` says what a company is and `from_picture` what a case knows of that; `distance` how far two are apart, `ring`
who is near enough and why; `multiples` and `summary` what the market pays for the ring, `worth` what that makes the
company; `regression` the multiple that growth and risk explain; `gate` and `nearest` what every other ring would have
said; `reasons` what may move a multiple.
"""
