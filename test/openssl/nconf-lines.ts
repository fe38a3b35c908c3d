import type { Random } from '../support/random.ts';

/** By kind of line, or of part of a line: how often it comes, in place of once. */
export interface LineWeights {
  readonly include?: number;
  readonly pragma?: number;
  readonly comment?: number;
  readonly header?: number;
  readonly continued?: number;
  readonly longLine?: number;
  /** Values that grow by expansion. */
  readonly doubling?: number;
  /** Values around the greatest length that there may be. */
  readonly limit?: number;
  readonly variable?: number;
  readonly quoted?: number;
  readonly escape?: number;
  readonly text?: number;
  /** Bytes that are no UTF-8. */
  readonly invalid?: number;
  /** `section::` before names. */
  readonly scope?: number;
  readonly oddName?: number;
}

/** Lines made of the hard parts of the language. `slips`: how often they have what libcrypto rejects, 0 to 1. */
export function generateLines(random: Random, count: number, weights: LineWeights, slips: number): string[] {
  const maker = new LineMaker(random, weights, slips);
  return Array.from({ length: count }, () => maker.line());
}

const TWO_BYTES = '\xc3\xa9';
const FOUR_BYTES = '\xf0\x9f\x98\x80';
const INVALID = ['\xff', '\xc3', '\xe2\x82', '\x80', '\xed\xa0\x80', '\xc0\xaf', '\xff\xfe'];

const INCLUDE_PATHS = [
  ...['a.cnf', 'b.cnf', '@DIR@/a.cnf', '@DIR@/d', 'd', 'd/c.cnf', 'd/', './a.cnf', 'd/../b.cnf', 'missing.cnf'],
  ...[
    'nowhere/../a.cnf',
    'sp ace.cnf',
    '"sp ace.cnf"',
    'sp\\ ace.cnf',
    '.\\hidden.cnf',
    '$path',
    '$(path)',
    `\${path}`,
  ],
  ...['$ENV::FIPS_LINT_A', 'empty', 'd/e', 'a.cnf/', 'main.cnf', '@DIR@/main.cnf', "'a.cnf'", 'd//c.cnf', '"d"/c.cnf'],
];
const NAMES = ['a', 'b', 'c', 'path', 'openssl_conf', '1.x', 'x.1'];
const ODD_NAMES = ['A', 'a-b', 'a;b', 'a,b', '', 'a\\ b', 'a.b.c', 'a/b', '-', 'a\\#b', 'a~!b'];
const REJECTED_NAMES = ['.include', '.pragma', 'a\\', '$a', 'a$b', 'a b', '[a', TWO_BYTES];
const SECTIONS = ['default', 's', 't', 's t'];
const ODD_SECTIONS = [
  'ENV',
  's.1',
  's-1',
  '',
  'S',
  'a\\]b',
  'tab\tbed',
  'a\\nb',
  TWO_BYTES,
  'a#b',
  '"a"',
  's::t',
  'a\\\\b',
];
const REJECTED_SECTIONS = ['$s', 'a$b', '[s', 'a#b', 's\t'];
/** Before `::`, where a name may hold less than in a header. */
const SCOPES = ['default', 's', 't', 'ENV', 's.1', 's-1', '', 'S', 's::t', 'nowhere'];
const ODD_TEXT = [...' \t\\\\"\'`$${}()::#;=[]\r\0.,abn%~/', TWO_BYTES, FOUR_BYTES, '\xc2\xa0'];
const QUIET_TEXT = [...' \t\\\\"\'`{}()::;=[].,abn%~/', TWO_BYTES, FOUR_BYTES, '\xc2\xa0'];

class LineMaker {
  readonly #random: Random;
  readonly #weights: LineWeights;
  readonly #slips: number;

  constructor(random: Random, weights: LineWeights, slips: number) {
    this.#random = random;
    this.#weights = weights;
    this.#slips = slips;
  }

  line(): string {
    const make = this.#random.weighted<() => string>([
      [10, () => this.#assignment()],
      [this.#often(4, 'header'), () => this.#header()],
      [this.#often(2, 'include'), () => this.#include()],
      [this.#often(1.2, 'pragma'), () => this.#pragma()],
      [this.#often(1.5, 'comment'), () => this.#comment()],
      [this.#often(1, 'continued'), () => this.#continued()],
      [this.#often(0.5, 'longLine'), () => this.#longLine()],
      [this.#often(0.4, 'doubling'), () => this.#doubling()],
      [this.#often(0.01, 'limit'), () => this.#limit()],
      [0.15 * this.#slips, () => this.#text(24)],
      [0.6, () => this.#spaces()],
    ]);
    const line = this.#spaces() + make();
    return this.#random.chance(0.03 * this.#slips) ? this.#disturbed(line) : line;
  }

  #often(weight: number, kind: keyof LineWeights): number {
    return weight * (this.#weights[kind] ?? 1);
  }

  #assignment(): string {
    const equals = this.#random.weighted([
      [20, '='],
      [0.5, '=='],
      [0.05 * this.#slips, ':'],
      [0.05 * this.#slips, ''],
      [0.05 * this.#slips, '::='],
    ]);
    return this.#key() + this.#spaces() + equals + this.#spaces() + this.#value() + this.#tail();
  }

  #key(): string {
    const scope = this.#random.chance(this.#often(0.15, 'scope')) ? this.#scope() : '';
    return scope + this.#random.pick(this.#oneOf(NAMES, ODD_NAMES, REJECTED_NAMES));
  }

  #scope(): string {
    const section = this.#random.pick(this.#oneOf(SCOPES.slice(0, 3), SCOPES, ODD_SECTIONS));
    return `${section}${this.#random.pick(['::', '::', '::', this.#slips ? ':: ' : '::'])}`;
  }

  #oneOf(plain: readonly string[], odd: readonly string[], rejected: readonly string[]): readonly string[] {
    return this.#random.weighted([
      [10, plain],
      [this.#often(1, 'oddName'), odd],
      [this.#often(0.02, 'invalid') * this.#slips, INVALID],
      [0.3 * this.#slips, rejected],
    ]);
  }

  #value(): string {
    const pieces = Array.from({ length: this.#random.below(5) }, () => this.#valuePiece());
    return pieces.join(this.#random.chance(0.5) ? ' ' : '');
  }

  #valuePiece(): string {
    const make = this.#random.weighted<() => string>([
      [6, () => this.#random.pick(['x', 'fips=yes', '1', 'a b', 'a;b', 's', TWO_BYTES, FOUR_BYTES])],
      [this.#often(0.02, 'invalid'), () => this.#random.pick(INVALID)],
      [this.#often(3, 'variable'), () => this.#variable()],
      [this.#often(3, 'quoted'), () => this.#quoted()],
      [this.#often(2, 'escape'), () => this.#escape()],
      [this.#often(0.3, 'text'), () => this.#text(6)],
    ]);
    return make();
  }

  #escape(): string {
    const escaped = [...'nrtb\\"\'`#$ x[]=:;(){}\0', TWO_BYTES, FOUR_BYTES, ''];
    return `\\${this.#random.pick(escaped)}`;
  }

  #variable(): string {
    const scope = this.#random.weighted([
      [6, ''],
      [1.5, 's::'],
      [1.5, 'default::'],
      [1.5, 'ENV::'],
      // Of a section that is not there, and a name that is in the default section.
      [0.4, 'nowhere::'],
      [0.05 * this.#slips, '::'],
    ]);
    const name = this.#random.weighted([
      [8, 'a'],
      [4, 'b'],
      [2, 'path'],
      [0.1 * this.#slips, 'undefined'],
      [0.05 * this.#slips, ''],
      [0.2 * this.#slips, 'a$b'],
      [0.1 * this.#slips, 'a_'],
    ]);
    const known = scope === 'ENV::' && this.#random.chance(1 - 0.4 * this.#slips) ? 'FIPS_LINT_A' : name;
    const [open, close] = this.#random.weighted<readonly [string, string]>([
      [4, ['', this.#random.pick(['', ' ', '.', '-', '/', '::', ':x', '=', '"', '\\', ',', ';', '$a', '(', '}'])]],
      [3, ['{', '}']],
      [3, ['(', ')']],
      [0.1 * this.#slips, ['{', '']],
      [0.1 * this.#slips, ['(', '}']],
    ]);
    return `$${open}${scope}${known}${close}`;
  }

  #quoted(): string {
    const quote = this.#random.pick(['"', "'", '`']);
    const inner = this.#random.pick([
      ...[
        'in side',
        '$a',
        `\${b}`,
        'a\\n',
        '\\',
        `\\${quote}`,
        '#',
        '"',
        "'",
        '`',
        '',
        ' x ',
        TWO_BYTES,
        '\\\n',
        '=',
        '[',
      ],
      ...[`${quote}${quote}`, '\\\\', `x${quote}y${quote}z`, '# not one'],
    ]);
    return quote + inner + (this.#random.chance(0.9) ? quote : '');
  }

  #header(): string {
    const name = this.#random.pick(this.#oneOf(SECTIONS, ODD_SECTIONS, REJECTED_SECTIONS));
    const close = this.#random.chance(0.02 * this.#slips) ? '' : ']';
    const behind = this.#random.chance(0.15) ? this.#random.pick([' a = dropped', ']', '[t]', ' \\', 'x']) : '';
    return `[${this.#spaces()}${name}${this.#spaces()}${close}${behind}${this.#tail()}`;
  }

  #include(): string {
    const keyword = this.#random.weighted([
      [10, '.include'],
      [0.5, '.includes'],
      [0.3, 's::.include'],
      [0.3 * this.#slips, '.Include'],
      [0.2 * this.#slips, 'include'],
    ]);
    const path = this.#random.chance(0.02 * this.#slips) ? '' : this.#random.pick(INCLUDE_PATHS);
    return keyword + this.#separator() + path + this.#tail();
  }

  #pragma(): string {
    const keyword = this.#random.weighted([
      [10, '.pragma'],
      [0.5, '.pragmas'],
      [0.3, 's::.pragma'],
    ]);
    const setting = this.#random.weighted([
      ...['dollarid:on', 'dollarid:off', 'dollarid : TRUE', 'dollarid:False', 'abspath:off', 'includedir:d'].map(
        item => [2, item] as const,
      ),
      ...['includedir:@DIR@', 'includedir:empty', 'includedir:nowhere', 'unknown:x'].map(item => [0.3, item] as const),
      ...['abspath:on', 'includedir:', 'dollarid:maybe', ':on', 'dollarid', 'dollarid:on x', 'a:b:c'].map(
        item => [0.3 * this.#slips, item] as const,
      ),
    ]);
    return keyword + this.#separator() + setting + this.#tail();
  }

  #separator(): string {
    return this.#random.weighted([
      [6, ' '],
      [2, ' = '],
      [2, '='],
      [0.3, '\t'],
      [0.2 * this.#slips, ''],
    ]);
  }

  #comment(): string {
    const end = this.#random.pick(['', '', '', '', '\\', '\\', '\\\\', '\\ ', '\\\r']);
    return `#${this.#text(10)}${end}`;
  }

  #continued(): string {
    const joined = this.#random.pick(['\\\n', '\\\r\n', '\\\n\\\n', '\\\n  ']);
    const unjoined = this.#random.pick(['\\ \n', '\\\\\n', '\\ \r\n']);
    const form = this.#random.below(6);
    if (form === 0) return `${this.#key()} = x${unjoined}${this.#key()} = ${this.#value()}`;
    if (form === 1) return `# ${this.#text(6)}${joined}${this.#key()} = swallowed\n${this.#key()} = not`;
    if (form === 2) return `[${joined}s]\n${this.#key()} = x`;
    if (form === 3) return `${this.#key()}${this.#slips ? joined : '\\\n'}= ${this.#value()}`;
    return `${this.#key()} = x${joined}${this.#spaces()}${this.#value()}`;
  }

  /** Near the 510 bytes that libcrypto reads at once, where a CR, a NUL or a long character may fall on the border. */
  #longLine(): string {
    const length = 500 * (1 + this.#random.below(4)) + this.#random.below(45);
    const filler = this.#random.pick(['x', 'x', TWO_BYTES, FOUR_BYTES, ' ', '\\', 'ab', '"', '\\\\', '$(a)']);
    const end = this.#random.pick([
      ...[
        '',
        '\r',
        '\0',
        '\0more',
        '\\',
        '\r\r',
        ' # comment',
        '\\\nx',
        '"',
        "'x'",
        '$a',
        '\\n',
        '#',
        '\\\r',
        '\xef\xbb\xbf',
      ],
    ]);
    const body = filler.repeat(Math.ceil(length / filler.length)).slice(0, length);
    return `${this.#random.pick(['long = ', 'a=', '# ', this.#slips ? '' : 'path = '])}${body}${end}`;
  }

  /** Values that grow by expansion, up to and, with slips, over the limit of 65536 bytes. */
  #doubling(): string {
    const lines = [`a = ${'0123456789'.repeat(40 + this.#random.below(20))}`];
    for (let round = this.#random.below(this.#slips ? 9 : 6); round > 0; round--)
      lines.push(this.#random.pick(['a = $a$a', 'a = $(a)(a)$a', 'b = $a\na = $b$b', `a=$a ${TWO_BYTES}$a`]));
    return [...lines, 'a = short', 'b = short'].join('\n');
  }

  /** Values of just under, or over, 65536 bytes: as they stand, or by what their variables hold. */
  #limit(): string {
    const length = 65_536 - (this.#slips ? this.#random.below(12) - 4 : 8 + this.#random.below(8));
    const value = this.#random.pick([
      'x'.repeat(length),
      `${'x'.repeat(length - 9)}$(a)`,
      `$(n)${'x'.repeat(length - 400)}`,
      `${'\\\\'.repeat(length / 2)}`,
      `"${'x'.repeat(length - 20)}" ${'y'.repeat(16)}`,
      `$(n)$(n)${TWO_BYTES.repeat(length / 2 - 400)}`,
    ]);
    return `n = ${'n'.repeat(400)}\nbig = ${value}`;
  }

  #text(maximum: number): string {
    const characters = this.#random.chance(this.#slips) ? ODD_TEXT : QUIET_TEXT;
    const invalid = this.#random.chance(this.#often(0.005, 'invalid')) ? this.#random.pick(INVALID) : '';
    return `${Array.from({ length: this.#random.below(maximum) }, () => this.#random.pick(characters)).join('')}${invalid}`;
  }

  #disturbed(line: string): string {
    const at = this.#random.below(line.length + 1);
    const put = this.#random.pick(['\0', '\r', '\\', '#', '"', '\xef\xbb\xbf', ' ', '[', '=', ':', '$']);
    return line.slice(0, at) + put + line.slice(at);
  }

  #spaces(): string {
    return this.#random.weighted([
      [5, ''],
      [4, ' '],
      [1, '\t'],
      [0.5, '  \t '],
      [0.1, '\r'],
      [0.1 * this.#slips, '\v'],
    ]);
  }

  #tail(): string {
    return this.#random.weighted([
      [8, ''],
      [1, ' '],
      [1, ' # comment'],
      [0.3, '#'],
      [0.4, ' ; not one'],
      [0.3, ' # comment\\'],
    ]);
  }
}
