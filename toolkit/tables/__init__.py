"""The input tabs: declared once, read into typed tables, with every row that cannot be read at its
address.
"""
