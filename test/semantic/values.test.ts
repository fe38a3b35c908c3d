import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dedent } from '../../server/src/core/rules/dedent.ts';
import { shownValues } from '../support/values.ts';

/** Each case: what it shows, the code, and what the arguments of its `show(…)` calls are. */
const CASES: Readonly<Record<string, readonly (readonly [string, string, readonly string[]])[]>> = {
  imports: [
    ['plain', 'import hashlib\nshow(hashlib.md5)', ['hashlib.md5']],
    ['alias', 'import hashlib as h\nshow(h.md5)', ['hashlib.md5']],
    ['submodule', 'import os.path\nshow(os.path.join)', ['os.path.join']],
    ['submodule under an alias', 'import a.b as c\nshow(c.d)', ['a.b.d']],
    ['from', 'from hashlib import md5 as m\nshow(m)', ['hashlib.md5']],
    ['relative', 'from .compat import md5\nfrom . import x\nshow(md5); show(x)', ['.compat.md5', '.x']],
    [
      'star, for names that are known there',
      'from hashlib import *\nshow(md5); show(len)',
      ['hashlib.md5', 'builtins.len'],
    ],
    [
      'by function',
      'import importlib\nm = importlib.import_module("hashlib")\nshow(m.md5)\nshow(__import__("hashlib").sha1)',
      ['hashlib.md5', 'hashlib.sha1'],
    ],
    ['another spelling of a package', 'from Cryptodome.Hash import MD5\nshow(MD5)', ['Crypto.Hash.MD5']],
    [
      'inside a function',
      'def f():\n    import hashlib\n    show(hashlib.md5)\nshow(hashlib.md5)',
      ['hashlib.md5', 'builtins.hashlib.md5'],
    ],
    [
      'either of two',
      'try:\n    from Crypto.Hash import MD5\nexcept ImportError:\n    from hashlib import md5 as MD5\nshow(MD5)',
      ['Crypto.Hash.MD5 | hashlib.md5'],
    ],
  ],
  scopes: [
    ['a parameter hides the module', 'import hashlib\ndef f(hashlib):\n    show(hashlib.md5)', ['unknown']],
    [
      'a class scope is not seen from its methods',
      'x = "outer"\nclass C:\n    x = "inner"\n    show(x)\n    def m(self):\n        show(x)',
      ['"inner"', '"outer"'],
    ],
    ['global', 'x = "a"\ndef f():\n    global x\n    x = "b"\nshow(x)', ['"a" | "b"']],
    [
      'nonlocal',
      'def f():\n    x = "a"\n    def g():\n        nonlocal x\n        x = "b"\n    show(x)',
      ['"a" | "b"'],
    ],
    ['a comprehension has its own', 'x = "a"\n[x for x in ("b", "c")]\nshow(x)', ['"a"']],
    ["a comprehension's element", '[show(x) for x in ("b", "c")]', ['"b" | "c"']],
    ['walrus', 'if (n := "md5"):\n    show(n)', ['"md5"']],
  ],
  flow: [
    ['the last assignment holds', 'x = "a"\nx = "b"\nshow(x)', ['"b"']],
    ['an earlier use sees the earlier one', 'x = "a"\nshow(x)\nx = "b"', ['"a"']],
    ['a conditional one may hold', 'x = "a"\nif y:\n    x = "b"\nshow(x)', ['"a" | "b"']],
    ['branches exclude each other', 'if y:\n    x = "a"\nelse:\n    x = "b"\n    show(x)', ['"b"']],
    ['a later one in a loop', 'x = "a"\nfor i in y:\n    show(x)\n    x = "b"', ['"a" | "b"']],
    ['functions see what the module ends with', 'x = "a"\ndef f():\n    show(x)\nx = "b"', ['"b"']],
  ],
  constants: [
    ['concatenation', 'show("md" + "5")', ['"md5"']],
    ['percent', 'show("sha%d" % 256)', ['"sha256"']],
    ['f-string', 'n = 1\nshow(f"sha{n}")', ['"sha1"']],
    ['format', 'show("sha{}".format(512))', ['"sha512"']],
    ['methods', 'show("SHA-1".lower().replace("-", ""))', ['"sha1"']],
    ['either', 'show("md5" if a else "sha1"); show(b or "md5")', ['"md5" | "sha1"', 'builtins.b | "md5"']],
    ['arithmetic', 'show(2 ** 10); show(1024 * 2); show(-1)', ['1024', '2048', '-1']],
    ['unpacking', 'a, b = "x", 2048\nshow(a); show(b)', ['"x"', '2048']],
    [
      'a loop over literals',
      'for name, bits in (("a", 1), ("b", 2)):\n    show(name); show(bits)',
      ['"a" | "b"', '1 | 2'],
    ],
    [
      'dict by key',
      'd = {"a": "md5", "b": "sha1"}\nshow(d["a"]); show(d.get("b")); show(d[x])',
      ['"md5"', '"sha1"', 'unknown'],
    ],
    ['environment with a default', 'import os\nshow(os.environ.get("H", "md5"))', ['"md5" | unknown']],
  ],
  calls: [
    ['what a function returns', 'import hashlib\ndef make():\n    return hashlib.md5\nshow(make())', ['hashlib.md5']],
    ['with its argument', 'def name(bits):\n    return "sha%d" % bits\nshow(name(1))', ['"sha1"']],
    ['a default argument', 'def f(algo="md5"):\n    show(algo)', ['parameter algo | "md5"']],
    ['a lambda', 'import hashlib\nf = lambda: hashlib.md5()\nshow(f())', ['<hashlib.md5>']],
    [
      'partial',
      'import functools, hashlib\nm = functools.partial(hashlib.md5, usedforsecurity=False)\nshow(m); show(m())',
      ['partial(hashlib.md5)', '<hashlib.md5>'],
    ],
    ['getattr', 'import hashlib\nshow(getattr(hashlib, "md5"))', ['hashlib.md5']],
    [
      'getattr over literals',
      'import hashlib\nfor n in ("md5", "sha1"):\n    show(getattr(hashlib, n))',
      ['hashlib.md5 | hashlib.sha1'],
    ],
    ['recursion ends', 'def f(x):\n    return f(x)\nshow(f(1))', ['unknown']],
    ['a builder gives itself back', 'import x509\nshow(x509.Builder().name("n").sign)', ['x509.Builder.sign']],
  ],
  classes: [
    ['attribute', 'class C:\n    algo = "md5"\nshow(C.algo); show(C().algo)', ['"md5"', '"md5"']],
    [
      'instance attribute',
      'class C:\n    def __init__(self):\n        self.algo = "md5"\n    def m(self):\n        show(self.algo)',
      ['"md5"'],
    ],
    ['inherited', 'class A:\n    algo = "md5"\nclass B(A):\n    def m(self):\n        show(self.algo)', ['"md5"']],
    ['overridden', 'class A:\n    algo = "md5"\nclass B(A):\n    algo = "sha256"\nshow(B().algo)', ['"sha256"']],
    ['enum member', 'import enum\nclass H(enum.Enum):\n    MD5 = "md5"\nshow(H.MD5.value)', ['"md5"']],
    ['property', 'class C:\n    @property\n    def algo(self):\n        return "md5"\nshow(C().algo)', ['"md5"']],
    ['annotated parameter', 'import x509\ndef f(b: x509.Builder):\n    show(b.sign)', ['unknown | x509.Builder.sign']],
  ],
};

for (const [subject, cases] of Object.entries(CASES)) {
  describe(subject, () => {
    for (const [title, code, expected] of cases) {
      it(title, () => assert.deepEqual(shownValues(code), expected));
    }
  });
}

describe('hostile input', () => {
  it('follows an alias chain of any length without overflowing', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `a${index + 1} = a${index}`);
    const code = `a0 = "md5"\n${lines.join('\n')}\nshow(a3000)\n`;
    assert.deepEqual(shownValues(code), ['unknown']);
  });

  it('follows a chain of a thousand branches', () => {
    const branches = Array.from({ length: 1500 }, (_, index) => `elif y == ${index}:\n    x = "${index % 7}"\n`);
    const code = `if y is None:\n    x = "a"\n${branches.join('')}else:\n    x = "b"\n    show(x)\n`;
    assert.deepEqual(shownValues(code), ['"b"']);
  });

  it('ends on definitions in a circle', () => {
    const code = dedent`
      for i in y:
          a = b
          b = a
          show(a)
    `;
    assert.equal(shownValues(code).length, 1);
  });
});
