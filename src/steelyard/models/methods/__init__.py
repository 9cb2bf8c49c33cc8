"""Methods with typed inputs: each a name, a schema, a formula with its source, and the lines of its working.

They are for whoever has the numbers already: a notebook, a class, a published example. `registry` lists them; a case
uses the same kernels.
"""
