"""flowline: small batch pipelines over files and tables."""
from .config import Pipeline, load
from .runner import Runner
from .steps import *  # noqa: F401,F403
from .steps import row_hash as fingerprint

__version__ = "0.31.0"
