"""The value of a case as a function of its drivers: ranges, what has to be true, what matters most.

`weigh` works out the three layers exactly, each line with its sources. Here the same cash value is a function over
floats or arrays, so that it can be worked out a hundred thousand times. A test holds the two together to 1e-12.
"""
