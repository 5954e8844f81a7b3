"""Kinds: everything that can be wrong in a sheet, declared once: its word, its title, what is said
of it, and how it is mended.
"""
