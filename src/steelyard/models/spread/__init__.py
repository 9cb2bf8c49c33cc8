"""What a value may be: futures drawn, grids, one driver at a time, and what has to be true at a price.

Everything here works on arrays and needs the extra `market` (numpy, scipy, numba), which is imported when it is first
used; without it each entrance refuses and says what to install.

The ten-year model stands twice: plain, over any kind of number, in `ten_years`; and compiled, in the files whose names
begin with `compiled_`. A test holds the two together to 1e-12. Compiled functions take arrays and give arrays, so that
a notebook can call them; they are kept on disk, in the user's cache, so that a machine compiles them once.

Nothing is redrawn and nothing is clipped: a future without a value is counted with its reason, and one below zero
stays where it is.
"""
