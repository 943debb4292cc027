"""Name and version of the package."""

__title__ = "parlantern"
__version__ = "0.0.1"  # x-release-please-version
