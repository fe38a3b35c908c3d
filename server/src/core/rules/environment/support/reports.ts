import type { Citation } from '../../../policy/types.ts';
import type { EnvironmentVariable } from '../../../semantic/environment/environment-file.ts';
import type { TextRange } from '../../../text/range.ts';
import type { Fix } from '../../finding.ts';

/** openssl-env(7) of OpenSSL 3.5, read for the variables that the rules cite it for. */
export const OPENSSL_ENV: Citation = {
  document: 'openssl-env(7)',
  url: 'https://docs.openssl.org/3.5/man7/openssl-env/',
};

/** Node.js's manual, read for the options that the rules cite it for. */
export const NODE_CLI: Citation = { document: 'Node.js, Command-line API', url: 'https://nodejs.org/api/cli.html' };

/** The value, or the name where there is none to underline. */
export function placeOf({ nameRange, valueRange }: EnvironmentVariable): TextRange {
  return valueRange.start === valueRange.end ? nameRange : valueRange;
}

/** Whether a variable may go only a person knows. */
export function removal({ name, line }: EnvironmentVariable): readonly Fix[] {
  return [{ title: `Take ${name} away`, applicability: 'manual', files: [{ edits: [{ range: line, newText: '' }] }] }];
}

/** True for a file that shows what others are to hold. */
export function isTemplate(path: string): boolean {
  return /[._-](?:example|sample|template|dist|defaults?)(?:\.env)?$/i.test(path);
}
