"""Many locals: the jobs of one, side by side, and what they come to together."""
