"""One module a format: `read`, `write`, `SUFFIXES`, `MEDIA_TYPE`, `LOST`."""
