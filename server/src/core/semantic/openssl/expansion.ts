import { byteLength, type TextEncoding } from '../../syntax/openssl/bytes.ts';
import type { SyntaxProblem, Value, VariableReference } from '../../syntax/openssl/cst.ts';
import { PROBLEM_MESSAGES } from '../../syntax/openssl/problems.ts';
import { MAXIMUM_VALUE_BYTES } from '../../syntax/openssl/values.ts';
import type { Expansion } from './configuration.ts';
import { DEFAULT_SECTION, type HeldEntry, type SectionBuilder } from './section-builder.ts';

/** A value after quotes, escapes and variables. */
export interface Expanded {
  /** A variable without a value, or with one that makes this too long, is left as written. */
  readonly text: string;
  readonly bytes: number;
  readonly expansions: readonly Expansion[];
  /** The first thing that makes libcrypto reject the file here. */
  readonly problem: SyntaxProblem | undefined;
}

/** Where variables get their values. */
export interface Scope {
  readonly sections: SectionBuilder;
  /** The section that an unqualified name is looked up in before the default section. */
  readonly section: string;
  readonly environment: (name: string) => string | undefined;
  readonly encoding: TextEncoding;
  /** The line to name in a problem. */
  readonly line: number;
}

/** What libcrypto makes of a value at this point of the reading: later definitions do not count. */
export function expandValue(value: Value, scope: Scope): Expanded {
  // Added up, not joined: engines share the parts, so that expansions of expansions cost little memory.
  let text = '';
  const expansions: Expansion[] = [];
  let problem: SyntaxProblem | undefined;
  let bytes = 0;
  let needed = byteLength(value.raw, scope.encoding) + 1;
  for (const piece of value.pieces) {
    if (piece.kind !== 'variable') {
      text += piece.text;
      bytes += byteLength(piece.text, scope.encoding);
      continue;
    }
    const found = resolve(piece, scope);
    expansions.push(found.expansion);
    const rawBytes = byteLength(piece.raw, scope.encoding);
    needed += found.bytes - rawBytes;
    problem ??= problemOf(piece, found.expansion, needed, scope.line);
    const fits = needed <= MAXIMUM_VALUE_BYTES;
    text += (fits ? found.expansion.value : undefined) ?? piece.raw;
    bytes += fits ? found.bytes : rawBytes;
  }
  return { text, bytes, expansions, problem };
}

function problemOf(
  piece: VariableReference,
  expansion: Expansion,
  needed: number,
  line: number,
): SyntaxProblem | undefined {
  if (piece.problem) return piece.problem;
  const kind =
    expansion.value === undefined
      ? 'variable-has-no-value'
      : needed > MAXIMUM_VALUE_BYTES
        ? 'variable-expansion-too-long'
        : undefined;
  return kind && { kind, message: PROBLEM_MESSAGES[kind], range: piece.range, line };
}

interface Found {
  readonly expansion: Expansion;
  readonly bytes: number;
}

/** In the named section, for `ENV` then in the environment, and at last in the default section. */
function resolve(piece: VariableReference, scope: Scope): Found {
  const section = piece.section?.text;
  const name = piece.name.text;
  const from = section ?? scope.section;
  const held = scope.sections.find(from, name);
  if (held) return foundEntry(piece, held);
  const variable = from === 'ENV' ? scope.environment(name) : undefined;
  if (variable !== undefined) {
    const expansion: Expansion = {
      range: piece.range,
      section,
      name,
      value: variable,
      origin: undefined,
      source: 'environment',
    };
    return { expansion, bytes: byteLength(variable, scope.encoding) };
  }
  const fallback = scope.sections.find(DEFAULT_SECTION, name);
  if (fallback) return foundEntry(piece, fallback);
  return {
    expansion: { range: piece.range, section, name, value: undefined, origin: undefined, source: 'none' },
    bytes: byteLength(piece.raw, scope.encoding),
  };
}

function foundEntry(piece: VariableReference, { entry, valueBytes }: HeldEntry): Found {
  const expansion: Expansion = {
    range: piece.range,
    section: piece.section?.text,
    name: piece.name.text,
    value: entry.value,
    origin: entry,
    source: 'configuration',
  };
  return { expansion, bytes: valueBytes };
}
