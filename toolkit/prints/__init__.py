"""Prints: figures on paper, and files for others to read."""
