import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ModuleTree } from '../../../server/src/core/syntax/python/ast.ts';
import { parseDocument, parseModule } from '../../../server/src/core/syntax/python/parse-module.ts';
import { createPythonParser } from '../../../server/src/core/syntax/python/parser.ts';
import { pythonModule, pythonParser } from '../../support/python.ts';
import { rangedDescendants } from '../../support/python-tree.ts';

const SOURCE = `import hashlib as h, hmac
from ..a import (b, c as d)  # comment

@decorate(1)
class Store(Base, metaclass=Meta):
    """Docs."""
    size: int = 64

    def digest(self, data: bytes, *, algorithm="sha256") -> str:
        if data is None:
            raise ValueError(f"no {data!r} {self.size:>{width}}")
        elif not data:
            return ''
        else:
            total = [x ^ 0x5c for x in data if x]
        try:
            return h.new(algorithm, data[1:]).hexdigest()
        except (ValueError, TypeError) as error:
            pass
        finally:
            print("done",
                  end="")

    async def other(self):
        async with lock as held:
            await self.digest(b"\\x00" b"y")

match command:
    case Point(x=0) | {"k": v, **rest} if v:
        lambda a, *b: a if b else None
    case _:
        type(self).name = {**a, 'b': 2}
`;

/** Pieces that open, close and confuse. */
const FRAGMENTS = [
  ...['(', ')', '[', ']', '{', '}', '"', "'", '"""', 'f"{', '\\', '\n', '\n    ', '    ', '\t', '\r', '\f', '\0'],
  ...[':', '=', ',', '.', ';', '@', '*', '->', '+ ', ' if ', ' else ', ' for x in y ', 'not ', 'await ', 'lambda: '],
  ...['def f(', 'class C:\n', 'import x', 'return ', 'try:\n', 'except E as e:\n', 'case ', 'type X = ', 'print x'],
  ...['x', '1', '# c\n', 'é', '😀', '\ud800', '`', '?'],
];

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(SOURCE.length),
  remove: fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(60) }),
  insert: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 3 }).map(pieces => pieces.join('')),
});

const edits = fc.array(edit, { minLength: 1, maxLength: 8 });

function edited(text: string, { at, remove, insert }: Edit): string {
  return text.slice(0, at) + insert + text.slice(at + remove);
}

function assertNested(module: ModuleTree, text: string): void {
  for (const { node, parent } of rangedDescendants(module)) {
    const outer = parent ?? { start: 0, end: text.length };
    const isInside = outer.start <= node.start && node.start <= node.end && node.end <= outer.end;
    assert.ok(isInside, `${node.kind} ${node.start}-${node.end} in ${parent?.kind} ${outer.start}-${outer.end}`);
  }
}

describe('a document that is edited', () => {
  it('reads as the same text does from scratch', () => {
    fc.assert(
      fc.property(edits, list => {
        const document = pythonParser.openDocument(SOURCE);
        parseDocument(document);
        let text = SOURCE;
        for (const next of list) {
          text = edited(text, next);
          document.update(text);
          assert.deepEqual(parseDocument(document), parseModule(pythonParser, text));
        }
      }),
      { numRuns: 60, examples: [[[{ at: 697, remove: 2, insert: '\n    (*' }]]] },
    );
  });

  it('reads as its text after a parse that was cancelled', () => {
    const document = pythonParser.openDocument(SOURCE);
    assert.deepEqual(parseDocument(document, { shouldCancel: () => true }), { kind: 'cancelled' });
    document.update(`${SOURCE}\nx = hashlib.md5(`);
    assert.deepEqual(parseDocument(document), parseModule(pythonParser, document.text));
  });
});

describe('any text', () => {
  it('is read to nodes that lie inside each other', () => {
    fc.assert(
      fc.property(edits, list => {
        const text = list.reduce(edited, SOURCE);
        assertNested(pythonModule(text), text);
      }),
      { numRuns: 150 },
    );
  });

  it('of fragments is read to nodes that lie inside each other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }), pieces => {
        const text = pieces.join('');
        assertNested(pythonModule(text), text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the parser', () => {
  it('keeps no tree, whatever becomes of a parse', () => {
    const document = pythonParser.openDocument(SOURCE);
    for (let count = 0; count < 50; count++) {
      document.update(SOURCE.repeat(count % 3) + 'x = ('.repeat(count));
      parseDocument(document);
      parseDocument(document, { shouldCancel: () => true });
    }
    document.close();
    assert.equal(pythonParser.liveTrees, 0);
  });

  it('gives up when it is told to and forgets the text', () => {
    let questions = 0;
    const shouldCancel = () => ++questions > 3;
    const text = 'a = b + c\n'.repeat(5000);
    assert.deepEqual(parseModule(pythonParser, text, { shouldCancel }), { kind: 'cancelled' });
    assert.deepEqual(pythonModule('x').body, [
      { kind: 'Expr', value: { kind: 'Name', id: 'x', start: 0, end: 1 }, start: 0, end: 1 },
    ]);
    assert.equal(pythonParser.liveTrees, 0);
  });

  it('takes a grammar that is compiled already', async () => {
    const bytes = readFileSync(new URL(import.meta.resolve('tree-sitter-python/tree-sitter-python.wasm')));
    const { WebAssembly: host } = globalThis as unknown as {
      WebAssembly: { Module: new (bytes: Uint8Array) => WebAssembly.Module };
    };
    const parser = await createPythonParser({ runtime: new Uint8Array(), grammar: new host.Module(bytes) });
    assert.deepEqual(parseModule(parser, SOURCE), parseModule(pythonParser, SOURCE));
  });

  it('refuses what is no grammar', async () => {
    await assert.rejects(createPythonParser({ runtime: new Uint8Array(), grammar: new Uint8Array([0, 97, 115, 109]) }));
  });
});
