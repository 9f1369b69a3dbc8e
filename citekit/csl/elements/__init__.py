"""CSL's rendering elements, one a module: each gives a renderer of an element."""
