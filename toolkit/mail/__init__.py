"""Mail: well-made messages, and the ways they leave."""
