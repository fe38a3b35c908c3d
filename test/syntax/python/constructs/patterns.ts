import type { Construct } from './construct.ts';

export const PATTERNS: readonly Construct[] = [
  { source: 'match a:\n  case b: c', shape: ['Match a', '  case captures [b] reads []', '    Expr c'] },
  {
    source: 'match a, b:\n  case c, *d: e',
    shape: ['Match (Tuple a b)', '  case captures [c, d] reads []', '    Expr e'],
  },
  { source: 'match a,:\n  case _: b', shape: ['Match (Tuple a)', '  case captures [] reads []', '    Expr b'] },
  {
    source: 'match a:\n  case B.c | "d" | -1 | 2+3j | -1-2j | None | True | b"x" "y": e',
    shape: [
      'Match a',
      '  case captures [] reads [(. B c) "d" (- 1) (+ 2 ?f) (- (- 1) ?f) None True "xy"]',
      '    Expr e',
    ],
  },
  {
    source: 'match a:\n  case B(c, d=E.F(g)) as h if i: j',
    shape: ['Match a', '  case captures [c, g, h] reads [B (. E F)] if i', '    Expr j'],
  },
  {
    source: 'match a:\n  case {"k": v, C.D: [e, *_], **rest}: f',
    shape: ['Match a', '  case captures [v, e, rest] reads ["k" (. C D)]', '    Expr f'],
  },
  {
    source: 'match a:\n  case (b): c\n  case (d,): e\n  case []: f\n  case [[g]]: h',
    shape: [
      'Match a',
      '  case captures [b] reads []',
      '    Expr c',
      '  case captures [d] reads []',
      '    Expr e',
      '  case captures [] reads []',
      '    Expr f',
      '  case captures [g] reads []',
      '    Expr h',
    ],
  },
  {
    source: 'match a:\n  case str() | int(): b',
    shape: ['Match a', '  case captures [] reads [str int]', '    Expr b'],
  },
  {
    source: 'match a:\n  case b.c.d: e\n  case _: f',
    shape: [
      'Match a',
      '  case captures [] reads [(. (. b c) d)]',
      '    Expr e',
      '  case captures [] reads []',
      '    Expr f',
    ],
  },
  { source: 'match match:\n  case case: pass', shape: ['Match match', '  case captures [case] reads []', '    Pass'] },
  {
    source: 'match a:\n  case {**r}: b\n  case {-1: c}: d',
    shape: ['Match a', '  case captures [r] reads []', '    Expr b', '  case captures [c] reads [(- 1)]', '    Expr d'],
  },
  { source: 'match (a):\n  case f"": b', shape: ['Match a', '  case captures [] reads [(f)]', '    Expr b'] },
];
