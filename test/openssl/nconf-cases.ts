import { type Random, seededRandom } from '../support/random.ts';

/** A configuration as bytes, one character each; `@DIR@` stands for the folder that holds the files. */
export interface NconfCase {
  readonly name: string;
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
  readonly directories: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** A configuration made of the hard parts of the language; the same seed makes the same one. */
export function generateCase(seed: number): NconfCase {
  const random = seededRandom(seed);
  const files: Record<string, string> = {};
  const names = random.chance(0.4) ? INCLUDED_FILES.filter(() => random.chance(0.5)) : [];
  for (const name of names) files[name] = generateFile(random, 8);
  files['main.cnf'] = (random.chance(0.08) ? '\xef\xbb\xbf' : '') + generateFile(random, 16);
  const environment: Record<string, string> = {};
  if (random.chance(0.3)) environment.FIPS_LINT_A = random.pick(['', 'value', 'two words', '"quoted"', '$a']);
  if (random.chance(0.06)) environment.OPENSSL_CONF_INCLUDE = random.pick(['@DIR@', '@DIR@/', '@DIR@/d', 'd', '', '.']);
  return { name: `seed ${seed}`, main: 'main.cnf', files, directories: ['.', 'd', 'd/e', 'empty'], environment };
}

const TWO_BYTES = '\xc3\xa9';
const FOUR_BYTES = '\xf0\x9f\x98\x80';
/** Makes the whole case invalid as UTF-8, so it is rare. */
const INVALID_BYTE = '\xff';

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
const INCLUDE_PATHS = [
  ...[
    'a.cnf',
    'b.cnf',
    '@DIR@/a.cnf',
    '@DIR@/d',
    'd',
    'd/c.cnf',
    'd/',
    './a.cnf',
    'd/../b.cnf',
    'missing.cnf',
    'nowhere/../a.cnf',
  ],
  ...[
    'sp ace.cnf',
    '"sp ace.cnf"',
    'sp\\ ace.cnf',
    '.\\hidden.cnf',
    '$path',
    '$(path)',
    '$ENV::FIPS_LINT_A',
    'empty',
    'd/e',
    '',
    'a.cnf/',
  ],
];
const KEYS = [
  'a',
  'b',
  'c',
  'path',
  'openssl_conf',
  '1.x',
  'x.1',
  'A',
  'a-b',
  'a;b',
  TWO_BYTES,
  '',
  '.include',
  '.pragma',
  'a\\ b',
  'a\\',
  '$a',
  'a$b',
];
const SECTIONS = [
  'default',
  's',
  't',
  's t',
  'ENV',
  's.1',
  's-1',
  '',
  'S',
  'a\\]b',
  'tab\tbed',
  'a\\nb',
  '$s',
  TWO_BYTES,
];
const ODD_TEXT = [...' \t\\\\"\'`$${}()::#;=[]\r\0.,abn%~/', TWO_BYTES, FOUR_BYTES, '\xc2\xa0'];

function generateFile(random: Random, maximumLines: number): string {
  const ending = random.weighted([
    [8, '\n'],
    [2, '\r\n'],
    [0.3, '\r'],
    [0.3, '\r\r\n'],
  ]);
  const lines = Array.from({ length: random.below(maximumLines) + 1 }, () => generateLine(random));
  if (random.chance(0.85)) lines.unshift('a = 1', 'b = two words', 'path = a.cnf', '[s]', 'a = of s', '[default]');
  return lines.join(ending) + (random.chance(0.8) ? ending : '');
}

function generateLine(random: Random): string {
  const make = random.weighted<(random: Random) => string>([
    [10, assignment],
    [4, header],
    [2, include],
    [1.2, pragma],
    [1.5, comment],
    [1, continued],
    [0.5, longLine],
    [0.4, doubling],
    [0.1, soup],
    [0.6, random => spaces(random)],
  ]);
  const line = spaces(random) + make(random);
  return random.chance(0.025) ? disturbed(random, line) : line;
}

function assignment(random: Random): string {
  const scope = random.chance(0.15) ? `${random.pick(SECTIONS)}::` : '';
  const equals = random.weighted([
    [20, '='],
    [0.05, ':'],
    [0.05, ''],
    [0.5, '=='],
    [0.05, '::='],
  ]);
  return scope + key(random) + spaces(random) + equals + spaces(random) + value(random) + tail(random);
}

function key(random: Random): string {
  return random.chance(0.9) ? random.pick(KEYS.slice(0, 7)) : random.pick(KEYS);
}

function value(random: Random): string {
  return Array.from({ length: random.below(4) }, () => valuePiece(random)).join(random.chance(0.5) ? ' ' : '');
}

function valuePiece(random: Random): string {
  const make = random.weighted<() => string>([
    [6, () => random.pick(['x', 'fips=yes', '1', 'a b', 'a;b', 's', TWO_BYTES, FOUR_BYTES])],
    [0.05, () => INVALID_BYTE],
    [3, () => variable(random)],
    [3, () => quoted(random)],
    [2, () => `\\${random.pick(['n', 'r', 't', 'b', '\\', '"', '#', '$', ' ', 'x', TWO_BYTES, ''])}`],
    [0.15, () => text(random, 6)],
  ]);
  return make();
}

function variable(random: Random): string {
  const name = random.weighted([
    [8, 'a'],
    [4, 'b'],
    [2, 'path'],
    [0.1, 'undefined'],
    [0.05, ''],
    [0.2, 'a$b'],
  ]);
  const scope = random.weighted([
    [6, ''],
    [1, 's::'],
    [1, 'default::'],
    [0.6, 'ENV::'],
    [0.2, 'nowhere::'],
    [0.05, '::'],
  ]);
  const known = scope === 'ENV::' && random.chance(0.6) ? 'FIPS_LINT_A' : name;
  const [open, close] = random.weighted<readonly [string, string]>([
    [4, ['', '']],
    [3, ['{', '}']],
    [3, ['(', ')']],
    [0.1, ['{', '']],
    [0.1, ['(', '}']],
  ]);
  return `$${open}${scope}${known}${close}`;
}

function quoted(random: Random): string {
  const quote = random.pick(['"', "'", '`']);
  const inner = random.pick(['in side', '$a', 'a\\n', '\\', `\\${quote}`, '#', '"', "'", '', ' x ', TWO_BYTES]);
  return quote + inner + (random.chance(0.9) ? quote : '');
}

function header(random: Random): string {
  const name = random.chance(0.75) ? random.pick(SECTIONS.slice(0, 4)) : random.pick(SECTIONS);
  const close = random.chance(0.99) ? ']' : '';
  return `[${spaces(random)}${name}${spaces(random)}${close}${random.chance(0.15) ? ' a = dropped' : ''}${tail(random)}`;
}

function include(random: Random): string {
  const keyword = random.weighted([
    [10, '.include'],
    [0.5, '.includes'],
    [0.3, '.Include'],
    [0.3, 's::.include'],
    [0.2, 'include'],
  ]);
  const separator = random.weighted([
    [6, ' '],
    [2, ' = '],
    [2, '='],
    [0.4, ''],
    [0.3, '\t'],
  ]);
  return keyword + separator + random.pick(INCLUDE_PATHS) + tail(random);
}

function pragma(random: Random): string {
  const keyword = random.weighted([
    [10, '.pragma'],
    [0.5, '.pragmas'],
    [0.3, 's::.pragma'],
  ]);
  const separator = random.weighted([
    [6, ' '],
    [2, ' = '],
    [2, '='],
    [0.05, ''],
  ]);
  const setting = random.weighted([
    ...['dollarid:on', 'dollarid:off', 'dollarid : TRUE', 'dollarid:False', 'abspath:off', 'includedir:d'].map(
      item => [2, item] as const,
    ),
    ...[
      'includedir:@DIR@',
      'includedir:',
      'abspath:on',
      'dollarid:maybe',
      'unknown:x',
      ':on',
      'dollarid',
      'dollarid:on x',
      'a:b:c',
    ].map(item => [0.3, item] as const),
  ]);
  return keyword + separator + setting + tail(random);
}

function comment(random: Random): string {
  return `#${text(random, 10)}${random.chance(0.2) ? '\\' : ''}`;
}

function continued(random: Random): string {
  const ending = random.pick(['\\\n', '\\\r\n', '\\ \n', '\\\\\n', '\\\n\\\n', '\\\\\\\n']);
  return `${key(random)} = x${ending}${spaces(random)}${value(random)}`;
}

/** Near the 510 bytes that libcrypto reads at once, where a CR, a NUL or a long character may fall on the border. */
function longLine(random: Random): string {
  const length = 500 * (1 + random.below(3)) + random.below(24);
  const filler = random.pick(['x', 'x', TWO_BYTES, ' ', '\\', 'ab']);
  const end = random.pick(['', '\r', '\0', '\0more', '\\', '\r\r', ' # comment', '\\\nx']);
  return `${random.pick(['long = ', 'a=', '# ', ''])}${filler.repeat(Math.ceil(length / filler.length)).slice(0, length)}${end}`;
}

/** Values that grow by expansion, up to and over the limit of 65536 bytes. */
function doubling(random: Random): string {
  const lines = [`a = ${'0123456789'.repeat(40 + random.below(20))}`];
  for (let round = random.below(9); round > 0; round--)
    lines.push(random.pick(['a = $a$a', 'a = $(a)(a)$a', 'b = $a\na = $b$b', `a=$a ${TWO_BYTES}$a`]));
  return lines.join('\n');
}

function soup(random: Random): string {
  return text(random, 24);
}

function text(random: Random, maximum: number): string {
  return Array.from({ length: random.below(maximum) }, () => random.pick(ODD_TEXT)).join('');
}

function disturbed(random: Random, line: string): string {
  const at = random.below(line.length + 1);
  return (
    line.slice(0, at) +
    random.pick(['\0', '\r', '\\', '#', '"', '\xef\xbb\xbf', ' ', '[', '=', ':', '$']) +
    line.slice(at)
  );
}

function spaces(random: Random): string {
  return random.weighted([
    [5, ''],
    [4, ' '],
    [1, '\t'],
    [0.5, '  \t '],
    [0.1, '\r'],
    [0.1, '\v'],
  ]);
}

function tail(random: Random): string {
  return random.weighted([
    [8, ''],
    [1, ' '],
    [1, ' # comment'],
    [0.3, '#'],
    [0.4, ' ; not one'],
    [0.3, ' # comment\\'],
  ]);
}
