"""The plan: what stands there against what should, counted and weighed before anything is
written.
"""
