"""The organizing sums: typed tables and a day in, figures out; nothing else is read and nothing is
written.
"""
