"""Stipends: what organizers of the paid program did each week, what it earns, and who signed for
it.
"""
