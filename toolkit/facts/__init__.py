"""What several figures need once: who is who, who was talked with, and whose clock runs."""
