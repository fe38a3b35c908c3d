from abc import ABC, abstractmethod

_REGISTRY: dict[str, type["Hasher"]] = {}


class Hasher(ABC):
    @abstractmethod
    def hash(self, password: str) -> str: ...


def register(name: str):
    def deco(cls):
        _REGISTRY[name] = cls
        return cls

    return deco


def hasher_for(name: str) -> "Hasher":
    return _REGISTRY[name]()
