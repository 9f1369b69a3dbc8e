"""Records on disk: files and folders, read into a `Library`; nothing is written back by itself."""
