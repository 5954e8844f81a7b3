"""Jobs: one module for each thing a person or a timer asks for."""
