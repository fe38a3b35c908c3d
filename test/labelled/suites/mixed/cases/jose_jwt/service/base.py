from abc import ABC, abstractmethod

import jwt


class TokenIssuer(ABC):
    algorithm: str = "RS256"

    @property
    @abstractmethod
    def key(self):
        """Signing key."""

    def issue(self, claims: dict) -> str:
        return jwt.encode(claims, self.key, algorithm=self.algorithm)  #! maybe

    def read(self, token: str) -> dict:
        return jwt.decode(token, self.key, algorithms=[self.algorithm])  #! maybe
