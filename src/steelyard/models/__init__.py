"""What a company is worth: a picture and assumptions in, value and working out.

What this room is for
    The three layers: an ordinal scale, a relative value by a ring of peers, an
    absolute value by discounted cash. Each gives a range with its working,
    line by line, or says what is missing.

What may enter
    `words`, the plans of a case, and the `Picture` of one day.

What may not enter
    - Facts past the picture, documents, files, clocks, unseeded chance.
    - A default for anything a reader could argue with: rates, growth, horizons,
      multiples. All of these are assumptions with a name and a reason.

Why it is this strict
    A number without working is an opinion.
"""
