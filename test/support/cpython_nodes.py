"""Prints CPython's own reading of Python files, one JSON line a file, for comparison with ours.

Reads paths from standard input. A line is {"path", "text", "nodes"}: `nodes` are rows [kind, start, end, detail...] in UTF-16
offsets, sorted; rows inside an f-string have no offsets, which CPython 3.11 gets wrong there (python/cpython#80098).
Files that CPython refuses, or cannot decode, give {"path", "refused"}.
"""
import ast
import io
import json
import sys
import tokenize
import warnings

OPERATORS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.MatMult: "@", ast.Div: "/", ast.Mod: "%", ast.Pow: "**",
    ast.LShift: "<<", ast.RShift: ">>", ast.BitOr: "|", ast.BitXor: "^", ast.BitAnd: "&", ast.FloorDiv: "//",
    ast.Invert: "~", ast.Not: "not", ast.UAdd: "+", ast.USub: "-", ast.And: "and", ast.Or: "or",
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is",
    ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip


def operator(node):
    return OPERATORS[type(node)]


class Offsets:
    """Turns (line, UTF-8 column) into UTF-16 offsets."""

    def __init__(self, text):
        self.starts = []
        self.lines = []
        offset = 0
        for line in io.StringIO(text, newline=""):
            self.starts.append(offset)
            self.lines.append(line)
            offset += utf16_length(line)
        self.starts.append(offset)
        self.lines.append("")

    def at(self, line, column):
        text = self.lines[line - 1]
        before = text[:column] if text.isascii() else text.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "surrogatepass")
        return self.starts[line - 1] + utf16_length(before)


    def source(self, node):
        """`ast.get_source_segment` splits the whole text at every call."""
        lines = [line.encode("utf-8", "surrogatepass") for line in self.lines[node.lineno - 1 : node.end_lineno]]
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        return b"".join(lines).decode("utf-8", "surrogatepass")


def utf16_length(text):
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class Reader(ast.NodeVisitor):
    def __init__(self, text):
        self.text = text
        self.offsets = Offsets(text)
        self.rows = []
        self.inside_format = 0

    def add(self, node, kind, *detail, start=None):
        if self.inside_format:
            self.rows.append([kind, *detail])
            return
        first = start or node
        end = self.offsets.at(node.end_lineno, node.end_col_offset)
        if hasattr(node, "body") and self.offsets.source(node).endswith(";"):
            # The semicolon behind the last statement of a body is part of nothing in ours.
            last = self.last_statement(node)
            end = self.offsets.at(last.end_lineno, last.end_col_offset)
        self.rows.append([kind, self.offsets.at(first.lineno, first.col_offset), end, *detail])

    def last_statement(self, node):
        while True:
            blocks = [getattr(node, name, None) for name in ("finalbody", "orelse", "handlers", "cases", "body")]
            block = next((block for block in blocks if isinstance(block, list) and block), None)
            if block is None:
                return node
            node = block[-1]

    def visit_Name(self, node):
        self.add(node, "Name", node.id)

    def visit_Attribute(self, node):
        self.add(node, "Attribute", node.attr)
        self.generic_visit(node)

    def visit_Call(self, node):
        self.add(node, "Call", len(node.args) + len(node.keywords), [k.arg for k in node.keywords])
        self.visit(node.func)
        self.arguments(node.args, node.keywords)

    def arguments(self, positional, keywords):
        """A star is a form of argument in ours, not a node."""
        for argument in positional:
            self.visit(argument.value if isinstance(argument, ast.Starred) else argument)
        for keyword in keywords:
            self.visit(keyword.value)

    def visit_Subscript(self, node):
        self.add(node, "Subscript")
        self.visit(node.value)
        if isinstance(node.slice, ast.Tuple):
            for element in node.slice.elts:
                self.visit(element)
        else:
            self.visit(node.slice)

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, (str, bytes)):
            self.string(node, value)
        elif isinstance(value, (bool, type(None), type(...))):
            self.add(node, "Constant", "Ellipsis" if value is ... else str(value))
        elif isinstance(value, int):
            self.add(node, "Num", value if value < 2**53 else None, True)
        else:
            finite = isinstance(value, float) and value != float("inf")
            self.add(node, "Num", value if finite else None, False)

    def string(self, node, value):
        if self.inside_format:
            return
        text = value if isinstance(value, str) else value.decode("latin-1")
        # Characters given by their names are not resolved by ours.
        named = isinstance(value, str) and "\\N{" in self.offsets.source(node)
        self.add(node, "Str", None if named else text, isinstance(value, bytes))

    def visit_JoinedStr(self, node):
        self.add(node, "JoinedStr")
        self.inside_format += 1
        self.generic_visit(node)
        self.inside_format -= 1

    def visit_FormattedValue(self, node):
        self.visit(node.value)
        # Its format is one more JoinedStr in CPython, and no node of its own in ours.
        for part in node.format_spec.values if node.format_spec else ():
            self.visit(part)

    def visit_BinOp(self, node):
        self.add(node, "BinOp", operator(node.op))
        self.generic_visit(node)

    def visit_UnaryOp(self, node):
        self.add(node, "UnaryOp", operator(node.op))
        self.generic_visit(node)

    def visit_BoolOp(self, node):
        self.add(node, "BoolOp", operator(node.op), len(node.values))
        self.generic_visit(node)

    def visit_Compare(self, node):
        self.add(node, "Compare", [operator(op) for op in node.ops])
        self.generic_visit(node)

    def visit_Lambda(self, node):
        self.add(node, "Lambda", parameters(node.args))
        self.generic_visit(node)

    def sequence(self, node):
        self.add(node, type(node).__name__, len(node.elts))
        self.generic_visit(node)

    visit_List = visit_Tuple = visit_Set = sequence

    def visit_Dict(self, node):
        self.add(node, "Dict", [key is not None for key in node.keys])
        self.generic_visit(node)

    def comprehension(self, node):
        kinds = {"ListComp": "list", "SetComp": "set", "DictComp": "dict", "GeneratorExp": "generator"}
        clauses = [len(clause.ifs) for clause in node.generators]
        self.add(node, "Comprehension", kinds[type(node).__name__], clauses)
        self.generic_visit(node)

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension

    def plain(self, node):
        self.add(node, type(node).__name__)
        self.generic_visit(node)

    visit_Slice = visit_IfExp = visit_NamedExpr = visit_Await = visit_Starred = plain
    visit_Return = visit_Raise = visit_Assert = visit_Delete = visit_Pass = visit_Break = visit_Continue = plain
    visit_Expr = plain

    def visit_Yield(self, node):
        self.add(node, "Yield")
        self.generic_visit(node)

    visit_YieldFrom = visit_Yield

    def visit_Assign(self, node):
        self.add(node, "Assign", len(node.targets), False)
        self.generic_visit(node)

    def visit_AnnAssign(self, node):
        self.add(node, "Assign", 1, True)
        self.generic_visit(node)

    def visit_TypeAlias(self, node):
        self.add(node, "Assign", 1, False)
        self.visit(node.name)
        self.visit(node.value)

    def visit_AugAssign(self, node):
        self.add(node, "AugAssign", operator(node.op))
        self.generic_visit(node)

    def visit_Import(self, node):
        self.add(node, "Import", [[alias.name, alias.asname] for alias in node.names])

    def visit_ImportFrom(self, node):
        self.add(node, "ImportFrom", node.module or "", node.level, [[alias.name, alias.asname] for alias in node.names])

    def visit_Global(self, node):
        self.add(node, type(node).__name__, node.names)

    visit_Nonlocal = visit_Global

    def visit_FunctionDef(self, node):
        is_async = isinstance(node, ast.AsyncFunctionDef)
        detail = ("FunctionDef", node.name, is_async, parameters(node.args), len(node.decorator_list))
        self.add(node, *detail, start=(node.decorator_list or [node])[0])
        # Bounds and defaults of type parameters are left out of ours.
        node.type_params = []
        self.generic_visit(node)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        detail = ("ClassDef", node.name, len(node.bases) + len(node.keywords), len(node.decorator_list))
        self.add(node, *detail, start=(node.decorator_list or [node])[0])
        self.arguments(node.bases, node.keywords)
        for child in node.decorator_list + node.body:
            self.visit(child)

    def visit_If(self, node):
        self.add(node, "If", len(node.body), len(node.orelse))
        self.generic_visit(node)

    def loop(self, node):
        self.add(node, type(node).__name__.replace("Async", ""), len(node.body), len(node.orelse))
        self.generic_visit(node)

    visit_For = visit_AsyncFor = visit_While = loop

    def visit_Try(self, node):
        self.add(node, "Try", len(node.body), len(node.orelse), len(node.finalbody))
        for handler in node.handlers:
            self.add(handler, "ExceptHandler", handler.name, isinstance(node, getattr(ast, "TryStar", ())), len(handler.body))
        self.generic_visit(node)

    visit_TryStar = visit_Try

    def visit_With(self, node):
        self.add(node, "With", [item.optional_vars is not None for item in node.items], len(node.body))
        self.generic_visit(node)

    visit_AsyncWith = visit_With

    def visit_Match(self, node):
        self.add(node, "Match", len(node.cases))
        self.visit(node.subject)
        for case in node.cases:
            names = [getattr(p, "name", None) or getattr(p, "rest", None) for p in ast.walk(case.pattern)]
            self.rows.append(["MatchCase", sorted(filter(None, names)), len(case.body)])
            self.visit(case.pattern)
            if case.guard:
                self.visit(case.guard)
            for statement in case.body:
                self.visit(statement)

    def visit_MatchSingleton(self, node):
        self.add(node, "Constant", str(node.value))


def parameters(args):
    forms = [[a.arg, "positional-only"] for a in args.posonlyargs] + [[a.arg, "positional"] for a in args.args]
    if args.vararg:
        forms.append([args.vararg.arg, "star"])
    forms += [[a.arg, "keyword-only"] for a in args.kwonlyargs]
    if args.kwarg:
        forms.append([args.kwarg.arg, "double-star"])
    return forms


def read(path):
    with open(path, "rb") as file:
        source = file.read()
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    # A byte order mark is one UTF-16 unit of the text, which CPython does not count.
    text = source.decode("utf-8" if encoding == "utf-8-sig" else encoding)
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    reader = Reader(text[len(mark) :])
    reader.visit(ast.parse(text[len(mark) :]))
    return {"path": path, "text": text, "shift": len(mark), "nodes": reader.rows}


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    for line in sys.stdin:
        path = line.rstrip("\n")
        try:
            result = read(path)
        except (SyntaxError, ValueError, LookupError) as error:
            result = {"path": path, "refused": f"{type(error).__name__}: {error}"}
        print(json.dumps(result), flush=True)


main()
