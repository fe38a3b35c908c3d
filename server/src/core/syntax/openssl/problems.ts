import type { TextRange } from '../../text/range.ts';
import type { ProblemKind, SyntaxProblem } from './cst.ts';
import type { LogicalLine } from './lines.ts';

/** libcrypto's reason strings (crypto/conf/conf_err.c). */
export const PROBLEM_MESSAGES: Readonly<Record<ProblemKind, string>> = {
  'missing-equal-sign': 'missing equal sign',
  'missing-close-square-bracket': 'missing close square bracket',
  'invalid-pragma': 'invalid pragma',
  'no-close-brace': 'no close brace',
  'variable-has-no-value': 'variable has no value',
  'variable-expansion-too-long': 'variable expansion too long',
  'relative-path': 'relative path',
  'no-such-file': 'no such file',
};

export function problemAt(kind: ProblemKind, line: LogicalLine, range: TextRange): SyntaxProblem {
  return { kind, message: PROBLEM_MESSAGES[kind], range, line: line.lineNumber };
}
