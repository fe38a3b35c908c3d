import { type Random, seededRandom } from '../support/random.ts';
import { generateLines, type LineWeights } from './nconf-lines.ts';

/** A configuration as bytes, one character each; `@DIR@` stands for the folder that holds the files. */
export interface NconfCase {
  readonly name: string;
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
  readonly directories: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The folders that are there in every case: no more is needed, and they need not be made again. */
const DIRECTORIES = ['.', 'd', 'd/e', 'empty'];

export function nconfCase(name: string, files: NconfCase['files'], environment: NconfCase['environment']): NconfCase {
  return { name, main: 'main.cnf', files, directories: DIRECTORIES, environment };
}

/** The text of a file of the saved corpus. */
export function toSaved({ name, files, environment }: NconfCase): string {
  return JSON.stringify({ reason: name, files, environment });
}

/** `count` configurations, of the seeds from `first` on; the same seed makes the same one. */
export function* generatedCases(first: number, count: number): Iterable<NconfCase> {
  for (let seed = first; seed < first + count; seed++) yield generateCase(seed);
}

/** What a case is mostly about: how often its kinds of lines and of values come, in place of once. */
const THEMES: readonly (readonly [weight: number, theme: LineWeights])[] = [
  [5, {}],
  [2, { include: 5, pragma: 2 }],
  [1.5, { quoted: 5, escape: 2, text: 3, comment: 2 }],
  [2, { variable: 5, scope: 2.5, header: 1.5 }],
  [1.5, { continued: 12, comment: 5, escape: 2 }],
  [1, { pragma: 8, variable: 3, oddName: 4 }],
  [0.5, { longLine: 25, continued: 2 }],
  [0.4, { doubling: 8, limit: 60, variable: 2 }],
  [0.8, { invalid: 60, oddName: 4, text: 4 }],
];

/** A configuration made of the hard parts of the language. */
function generateCase(seed: number): NconfCase {
  const random = seededRandom(seed);
  const weights = random.weighted(THEMES);
  // Behind its first error nothing of a configuration can be compared.
  const slips = random.chance(0.3) ? 1 : random.chance(0.3) ? 0.1 : 0;
  const file = (maximumLines: number) => generateFile(random, { maximumLines, weights, slips });
  const files: Record<string, string> = {};
  const isAboutIncludes = weights.include !== undefined;
  if (random.chance(isAboutIncludes ? 1 : 0.4)) {
    for (const name of INCLUDED_FILES) if (random.chance(0.5)) files[name] = byteOrderMark(random, 0.05) + file(8);
  }
  files['main.cnf'] = byteOrderMark(random, 0.08) + file(16);
  const environment: Record<string, string> = {};
  if (slips < 1 || random.chance(0.3))
    environment.FIPS_LINT_A = random.pick(['', 'value', 'two words', '"quoted"', '$a']);
  if (random.chance(isAboutIncludes ? 0.2 : 0.04))
    environment.OPENSSL_CONF_INCLUDE = random.pick(['@DIR@', '@DIR@/', '@DIR@/d', 'd', '', '.']);
  return nconfCase(`seed ${seed}`, files, environment);
}

const INCLUDED_FILES = [
  'a.cnf',
  'b.cnf',
  'sp ace.cnf',
  'd/c.cnf',
  'd/d.CONF',
  'd/skipped.txt',
  'd/e/f.cnf',
  '.hidden.cnf',
];

function byteOrderMark(random: Random, probability: number): string {
  return random.chance(probability) ? '\xef\xbb\xbf' : '';
}

interface FileForm {
  readonly maximumLines: number;
  readonly weights: LineWeights;
  readonly slips: number;
}

function generateFile(random: Random, { maximumLines, weights, slips }: FileForm): string {
  const ending = random.weighted([
    [8, '\n'],
    [2, '\r\n'],
    [0.3 * slips, '\r'],
    [0.3, '\r\r\n'],
  ]);
  const lines = generateLines(random, random.below(maximumLines) + 1, weights, slips);
  if (random.chance(1 - 0.15 * slips))
    lines.unshift('a = 1', 'b = two words', 'path = a.cnf', '[s]', 'a = of s', '[default]');
  return lines.join(ending) + (random.chance(0.8) ? ending : '');
}
