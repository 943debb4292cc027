"""Name and version of the package; rendered by the generator."""

__title__ = "acme"
__version__ = "0.0.1"
