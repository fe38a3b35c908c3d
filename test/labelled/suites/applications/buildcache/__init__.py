"""buildcache: a shared cache for compiler and test actions."""
from .algorithms import Algo, digest_of, get_hasher
from .keys import ActionKey, file_key
from .settings import CONFIG, CacheConfig

__all__ = ["ActionKey", "Algo", "CONFIG", "CacheConfig", "digest_of", "file_key", "get_hasher"]
