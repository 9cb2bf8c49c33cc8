"""The grammar of Chinese business prose: which measure, company, part and period a figure belongs to.

    names = find_names(text, known)                                      (`mentions`)
    spans = sentences(text, span)                                        (`reader`)
    for draft in drafts(text, spans, read_figures(text), names): ...     (`reader`)

Simplified and traditional text alike: `script` writes both in one script of the same length, and all tables are in
that script. Words are in `earned`, `owned`, `counted`, `lexicon`, `parts`, `described` and `nameless`, where anyone
can lengthen them; rules are in the rest. One sentence after another is cut into tokens (`scan`); what a reader keeps
in mind (`memory`) moves on with each.

No rule knows a company or a document. A figure that is linked to nothing has no draft.
"""
