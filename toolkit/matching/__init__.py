"""Who is who between two lists of people, and what the lists say of them: with the evidence, and
never by a silent guess.
"""
