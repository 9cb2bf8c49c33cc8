"""English sentences: each figure linked to what it measures, by the words around it.

    grammar.drafts(sentence) -> (Draft, …)

How a sentence is read
    1. `tokens` cuts it into words, figures and dates; `names` and `measures` say which words name something.
    2. `role` looks at the words next to a figure: is it a level, a change, what a change starts from, a share?
    3. `measure` finds the name of the measure that goes with that role, `period` its time, `subject` whose it is,
       `segment` which part, `mode` how sure the source is.
    4. `grammar` puts it together, and leaves out what is no figure of a business.

Words stand in tables (`words`, `measures`, `places`), which anyone can lengthen; no company and no document is named.
"""
