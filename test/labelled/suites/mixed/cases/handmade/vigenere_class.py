"""A cipher class of a home-grown product, beside a text game."""
import string


class TokenScrambler:  #! bad HANDMADE
    def __init__(self, key: bytes) -> None:  #! maybe
        self._key = key  #! maybe
        self._box = self._schedule()  #! maybe

    def _schedule(self) -> list[int]:  #! maybe
        box = list(range(256))  #! maybe
        j = 0  #! maybe
        for i in range(256):  #! maybe
            j = (j + box[i] + self._key[i % len(self._key)]) & 0xFF  #! maybe
            box[i], box[j] = box[j], box[i]  #! maybe
        return box  #! maybe

    def apply(self, data: bytes) -> bytes:  #! maybe
        box, i, j = self._box[:], 0, 0  #! maybe
        out = bytearray(len(data))  #! maybe
        for n, byte in enumerate(data):  #! maybe
            i = (i + 1) & 0xFF  #! maybe
            j = (j + box[i]) & 0xFF  #! maybe
            box[i], box[j] = box[j], box[i]  #! maybe
            out[n] = byte ^ box[(box[i] + box[j]) & 0xFF]  #! maybe
        return bytes(out)  #! maybe


def hangman_mask(word: str, guessed: set[str]) -> str:
    return "".join(c if c in guessed else "_" for c in word)


def letter_counts(text: str) -> dict[str, int]:
    return {c: text.count(c) for c in string.ascii_lowercase}
