import type { Construct } from './construct.ts';

export const NUMBERS: readonly Construct[] = [
  { source: '0', shape: ['Expr 0'] },
  { source: '1_000', shape: ['Expr 1000'] },
  { source: '0xFF', shape: ['Expr 255'] },
  { source: '0o17', shape: ['Expr 15'] },
  { source: '0b101', shape: ['Expr 5'] },
  { source: '1.5', shape: ['Expr 1.5f'] },
  { source: '1e3', shape: ['Expr 1000f'] },
  { source: '.5', shape: ['Expr 0.5f'] },
  { source: '5.', shape: ['Expr 5f'] },
  { source: '1_0.0_1e-1_0', shape: ['Expr 1.001e-9f'] },
  { source: '3j', shape: ['Expr ?f'] },
  { source: '1.5J', shape: ['Expr ?f'] },
  { source: '9007199254740992', shape: ['Expr ?'] },
  { source: '9007199254740991', shape: ['Expr 9007199254740991'] },
  { source: '0777', shape: ['Expr 511'] },
  { source: '0xFFL', shape: ['Expr 255'] },
  { source: '10l', shape: ['Expr 10'] },
  { source: '1e999', shape: ['Expr ?f'] },
];
