import type { Configuration, ConfigurationFile, LoadProblem } from '../../../semantic/openssl/configuration.ts';
import { findFile } from '../../../semantic/openssl/configuration.ts';
import { closestWord } from '../../../text/closest-word.ts';
import { rangeOf, type TextRange } from '../../../text/range.ts';
import type { Fix } from '../../finding.ts';
import { fixOf, replaceText } from './edits.ts';

/** Why OpenSSL cannot read a line, in a person's words, and how the line would be right. */
export interface LineRepair {
  /** One sentence. */
  readonly reason: string;
  /** What to do, one sentence. */
  readonly remedy: string;
  readonly fixes: readonly Fix[];
}

/** What a line was meant to be; every cause that was seen in real files, from the plainest to the vaguest. */
export function repairOf(configuration: Configuration, problem: LoadProblem): LineRepair {
  const file = findFile(configuration, problem.path);
  const text = file?.text.slice(problem.range.start, problem.range.end) ?? '';
  const line: BrokenLine = { configuration, problem, file, text, path: problem.path, range: problem.range };
  for (const attempt of ATTEMPTS) {
    const repair = attempt(line);
    if (repair) return repair;
  }
  return {
    reason: `libcrypto's own words are "${problem.message}"`,
    remedy: 'Write `name = value`, or make the line a comment with `#`.',
    fixes: problem.kind === 'missing-equal-sign' ? commentOut(line) : [],
  };
}

interface BrokenLine {
  readonly configuration: Configuration;
  readonly problem: LoadProblem;
  readonly file: ConfigurationFile | undefined;
  readonly path: string;
  readonly range: TextRange;
  /** The text that is underlined. */
  readonly text: string;
}

type Attempt = (line: BrokenLine) => LineRepair | undefined;

const ATTEMPTS: readonly Attempt[] = [
  wideCharacters,
  carriageReturns,
  foreignComment,
  misspeltInclude,
  colonForEquals,
  spacedName,
  forgottenEquals,
  openHeader,
  openVariable,
  unknownVariable,
  badPragma,
  relativeInclude,
];

function wideCharacters({ file }: BrokenLine): LineRepair | undefined {
  if (!file || !WIDE_TEXT.test(file.text)) return undefined;
  return { reason: 'the file is UTF-16, which OpenSSL does not read', remedy: 'Save it as UTF-8.', fixes: [] };
}

/** Every second character is NUL, as UTF-16 looks when it is read byte by byte or as UTF-8. */
const WIDE_TEXT = /^(?:\ufeff|\xff\xfe|\xfe\xff|\ufffd\ufffd)?(?:[^\0]\0|\0[^\0]){2}/;

function carriageReturns({ file, path }: BrokenLine): LineRepair | undefined {
  if (!file || file.text.includes('\n') || !/\r./.test(file.text)) return undefined;
  const whole = replaceText(path, rangeOf(0, file.text.length), file.text.replaceAll('\r', '\n'));
  return {
    reason: 'its lines end in CR alone, so that for OpenSSL the file is one line',
    remedy: 'End the lines with LF or CRLF.',
    fixes: fixOf('End the lines with LF', 'safe', whole),
  };
}

function foreignComment({ text, path, range }: BrokenLine): LineRepair | undefined {
  const mark = /^(?:;+|\/\/+)/.exec(text)?.[0];
  if (mark === undefined || /\\$/.test(text)) return undefined;
  const start = rangeOf(range.start, range.start + mark.length);
  return {
    reason: `\`${mark}\` does not begin a comment in OpenSSL's language`,
    remedy: 'Begin comments with `#`.',
    fixes: fixOf('Begin the comment with #', 'safe', replaceText(path, start, '#')),
  };
}

function misspeltInclude({ text, path, range }: BrokenLine): LineRepair | undefined {
  const word = /^\.?include(?=[ \t=])/i.exec(text)?.[0];
  if (word === undefined || word === '.include') return undefined;
  const keyword = rangeOf(range.start, range.start + word.length);
  return {
    reason: `the directive is \`.include\`, with the dot and in small letters, not \`${word}\``,
    remedy: 'Write `.include`.',
    fixes: fixOf('Write .include', 'safe', replaceText(path, keyword, '.include')),
  };
}

function colonForEquals({ text, path, range }: BrokenLine): LineRepair | undefined {
  const match = /^([\w.-]+)([ \t]*:[ \t]*)(?!:)\S/.exec(text);
  if (!match || text.includes('=')) return undefined;
  const start = range.start + match[1]!.length;
  const fixes = fixOf('Write = for :', 'safe', replaceText(path, rangeOf(start, start + match[2]!.length), ' = '));
  return { reason: 'a name and its value are joined by `=`, not by `:`', remedy: 'Write `name = value`.', fixes };
}

/** `openssl conf = …` */
function spacedName({ text, path, range }: BrokenLine): LineRepair | undefined {
  const match = /^(\w+(?:[ \t]+\w+)+)[ \t]*=/.exec(text);
  if (!match) return undefined;
  const written = match[1]!;
  const meant = KNOWN_NAMES.find(name => name === written.replaceAll(/[ \t]+/g, '_').toLowerCase());
  return {
    reason: 'a name cannot hold a space',
    remedy: meant ? `Write \`${meant}\`.` : 'Join the words by `_`, or make the line a comment with `#`.',
    fixes: meant
      ? fixOf(`Write ${meant}`, 'safe', replaceText(path, rangeOf(range.start, range.start + written.length), meant))
      : [],
  };
}

/** `activate 1` */
function forgottenEquals({ text, path, range }: BrokenLine): LineRepair | undefined {
  const match = /^([\w-]+)([ \t]+)([^\s=]+)$/.exec(text);
  if (!match || !KNOWN_NAMES.includes(match[1]!)) return undefined;
  const start = range.start + match[1]!.length;
  return {
    reason: 'there is no `=` between the name and its value',
    remedy: `Write \`${match[1]} = ${match[3]}\`.`,
    fixes: fixOf('Insert =', 'safe', replaceText(path, rangeOf(start, start + match[2]!.length), ' = ')),
  };
}

/** Names that a reader would know without their `=`. */
const KNOWN_NAMES: readonly string[] = [
  'openssl_conf',
  'config_diagnostics',
  'providers',
  'alg_section',
  'ssl_conf',
  'system_default',
  'default_properties',
  'activate',
  'module',
  'module-mac',
  'security-checks',
  'conditional-errors',
  'fips',
  'base',
  'default',
  'legacy',
  'MinProtocol',
  'MaxProtocol',
  'CipherString',
  'Ciphersuites',
  'Groups',
];

function openHeader({ problem, text, path, range }: BrokenLine): LineRepair | undefined {
  if (problem.kind !== 'missing-close-square-bracket') return undefined;
  const word = /^\[[ \t]*[\w.-]+(?=[ \t]*$)/.exec(text)?.[0];
  const end = range.start + (word?.length ?? 0);
  return {
    reason: 'the section header is not closed',
    remedy: 'Close it with `]`; a name is made of letters, digits and `_`.',
    fixes: word === undefined ? [] : fixOf('Close the header', 'safe', replaceText(path, rangeOf(end, end), ']')),
  };
}

function openVariable({ problem, text, path, range }: BrokenLine): LineRepair | undefined {
  if (problem.kind !== 'no-close-brace') return undefined;
  const close = text.startsWith('$(') ? ')' : '}';
  return {
    reason: `the variable \`${text}\` is not closed`,
    remedy: `Close it with \`${close}\`.`,
    fixes: fixOf('Close the variable', 'safe', replaceText(path, rangeOf(range.end, range.end), close)),
  };
}

function unknownVariable({ problem, text, configuration }: BrokenLine): LineRepair | undefined {
  if (problem.kind !== 'variable-has-no-value') return undefined;
  const match = /^\$[{(]?(?:(\w+)::)?(\w*)/.exec(text);
  const [, section, name = ''] = match ?? [];
  if (section === 'ENV') {
    return {
      reason: `the environment variable \`${name}\` is not set here, and a variable without a value is an error`,
      remedy: `Give it a default above, \`${name} = …\` in the default section, or write the value itself.`,
      fixes: [],
    };
  }
  const { sections } = configuration.readable;
  const entries = Array.from(sections.values()).flatMap(candidate => candidate.entries);
  const below = entries.find(entry => entry.name === name && (section === undefined || entry.section === section));
  if (below) {
    return {
      reason: `\`${name}\` is defined only further down${section === undefined ? '' : ' in the reading'}, or in another section`,
      remedy: 'Define it above its first use, in the same section or in the default section.',
      fixes: [],
    };
  }
  // Among thousands of names one is always near.
  const near = entries.length > 1000 ? undefined : closestWord(name, new Set(entries.map(entry => entry.name)));
  return {
    reason: `no value for \`${text}\` is defined above, and a variable without a value is an error`,
    remedy: near
      ? `Did you mean \`${near}\`?`
      : 'Define it above its first use, or write `\\$` for a plain dollar sign.',
    fixes: [],
  };
}

function badPragma({ problem, text }: BrokenLine): LineRepair | undefined {
  if (problem.kind !== 'invalid-pragma') return undefined;
  const isSwitch = /dollarid|abspath/.test(text);
  return {
    reason: isSwitch ? 'this pragma takes `on`, `off`, `true` or `false`' : 'a pragma is `.pragma name:value`',
    remedy: isSwitch
      ? 'Write one of them.'
      : 'Write `.pragma dollarid:on`, `.pragma abspath:on` or `.pragma includedir:/path`.',
    fixes: [],
  };
}

function relativeInclude({ problem }: BrokenLine): LineRepair | undefined {
  if (problem.kind !== 'relative-path') return undefined;
  return {
    reason: '`.pragma abspath` above forbids relative paths',
    remedy: 'Write the absolute path.',
    fixes: [],
  };
}

/** A line that says nothing to OpenSSL is a comment that lacks its mark. */
function commentOut({ text, path, range }: BrokenLine): readonly Fix[] {
  if (text.includes('=') || /\\$/.test(text)) return [];
  return fixOf('Make the line a comment', 'unsafe', replaceText(path, rangeOf(range.start, range.start), '# '));
}
