import type { Construct } from './construct.ts';

export const DEFINITIONS: readonly Construct[] = [
  { source: 'def f(): pass', shape: ['FunctionDef f()', '  Pass'] },
  {
    source: 'def f(a, /, b: int = 1, *args: str, c, d=2, **kw: int) -> list[int]: pass',
    shape: ['FunctionDef f(a/, b: int = 1, *args: str, =c, =d = 2, **kw: int) -> ([] list int)', '  Pass'],
  },
  { source: 'def f(*, a): pass', shape: ['FunctionDef f(=a)', '  Pass'] },
  { source: 'def f(a, (b, (c, d)), e=1): pass', shape: ['FunctionDef f(a, .unpacked, =b, =c, =d, e = 1)', '  Pass'] },
  { source: 'lambda (a, b), c: a', shape: ['Expr (lambda (.unpacked, =a, =b, c) a)'] },
  { source: '@a\n@b.c(d)\ndef f(): pass', shape: ['@a', '@(call (. b c) d)', 'FunctionDef f()', '  Pass'] },
  { source: '@a\nclass C: pass', shape: ['@a', 'ClassDef C()', '  Pass'] },
  { source: '@(a)\nasync def f(): pass', shape: ['@a', 'FunctionDef async f()', '  Pass'] },
  { source: 'class C(A, *b, metaclass=M, **k): pass', shape: ['ClassDef C(A *b metaclass=M **k)', '  Pass'] },
  { source: 'class C(): pass', shape: ['ClassDef C()', '  Pass'] },
  {
    source: 'class C[T = int]:\n  a = 1\n  def f(self): pass',
    shape: ['ClassDef C()', '  Assign a = 1', '  FunctionDef f(self)', '    Pass'],
  },
  { source: 'class C[T: (int, str), *Ts, **P](A): pass', shape: ['ClassDef C(A)', '  Pass'] },
  { source: 'def f[T = int](a: T) -> T: pass', shape: ['FunctionDef f(a: T) -> T', '  Pass'] },
  { source: 'async def f[T](): await a', shape: ['FunctionDef async f()', '  Expr (await a)'] },
  { source: 'def f(*args: *Ts): pass', shape: ['FunctionDef f(*args: *Ts)', '  Pass'] },
  {
    source: 'class C:\n  """doc"""\n\n  @property\n  def f(self):\n    return 1\n\n  # comment\nx = 1',
    shape: ['ClassDef C()', '  Expr "doc"', '  @property', '  FunctionDef f(self)', '    Return 1', 'Assign x = 1'],
  },
];
