"""A token in a parser, not in JOSE."""


class jwt:
    @staticmethod
    def encode(value, key, algorithm):
        return (value, key, algorithm)


def lex(text):
    return jwt.encode(text, "k", algorithm="none")


ALGORITHMS = {"none": "no sorting", "HS256": "heap sort"}
