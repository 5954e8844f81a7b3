"""The words people write in columns of few words, besides those that the tables declare.

Written as the headings are (`toolkit.adopting.said`): our word, then theirs, separated by commas.
`sure` is read without a question; `maybe` is a guess that a person confirms.
"""
