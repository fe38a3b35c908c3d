import type { Severity } from '../core/rules/finding.ts';
import type { CliHost, Output } from './host.ts';

/** Puts text into colours, or leaves it as it is. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  severity(severity: Severity, text: string): string;
  code(text: string): string;
}

export type ColorChoice = 'auto' | 'always' | 'never';

export const COLOR_CHOICES: readonly ColorChoice[] = ['auto', 'always', 'never'];

/** `auto`: on a terminal that is not dumb, unless NO_COLOR is set (no-color.org). */
export function styleFor(choice: ColorChoice, output: Output, environment: CliHost['environment']): Style {
  const wanted = output.isTerminal && environment.TERM !== 'dumb' && !environment.NO_COLOR;
  return choice === 'always' || (choice === 'auto' && wanted) ? COLORED : PLAIN;
}

const plain = (text: string) => text;

export const PLAIN: Style = {
  bold: plain,
  dim: plain,
  good: plain,
  bad: plain,
  severity: (_, text) => text,
  code: plain,
};

const paint = (code: string) => (text: string) => (text === '' ? '' : `\x1b[${code}m${text}\x1b[0m`);

const BY_SEVERITY: Readonly<Record<Severity, (text: string) => string>> = {
  error: paint('1;31'),
  warning: paint('1;33'),
  information: paint('1;34'),
  hint: paint('1;36'),
};

const COLORED: Style = {
  bold: paint('1'),
  dim: paint('2'),
  good: paint('32'),
  bad: paint('31'),
  severity: (severity, text) => BY_SEVERITY[severity](text),
  code: paint('36'),
};
