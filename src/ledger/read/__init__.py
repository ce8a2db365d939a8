"""How files are read: into one frozen ``Evidence``, and every problem beside it."""
