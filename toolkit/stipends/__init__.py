"""Stipends: what paid organizers did each week, what it earns, and who signed for it."""
