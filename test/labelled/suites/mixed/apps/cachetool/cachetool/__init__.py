"""A cache of build artifacts with S3 and file back ends."""

__version__ = "0.9.3"
