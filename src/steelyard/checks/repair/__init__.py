"""What would mend a gap: the single slips of a figure after which every relation that it stands in holds.

A repair is a proposal beside the printed figure, never in its place. A person accepts or refuses it.
"""
