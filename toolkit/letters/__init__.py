"""Letters: what staff, organizers and representatives read on Monday, each in their language, each
only their own.
"""
