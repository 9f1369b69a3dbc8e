"""CSL's rendering elements, one a module.

Each is a class to be mixed into an XML element class; ``render`` gives marked text, empty
where there is nothing to print.
"""
