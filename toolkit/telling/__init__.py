"""What figures say to a person: reasons, next steps, explanations, in the reader's language."""
