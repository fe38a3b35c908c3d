"""packrat: deduplicating backups to a directory or a bucket."""
from .constants import *  # noqa: F401,F403
from .hashing import ChunkHasher, LegacyHasher, chunk_id, hash_file

__version__ = "2.9.0"
