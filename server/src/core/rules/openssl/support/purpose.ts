import type { Configuration, ConfigurationFile } from '../../../semantic/openssl/configuration.ts';
import type { AssignmentStatement, Statement } from '../../../syntax/openssl/cst.ts';

/** What a file is for, by its content: its name says little, and module files are included under any name. */
export type Purpose =
  /** Initialises libcrypto and means to run programs on the FIPS provider. */
  | 'fips'
  /** Initialises libcrypto and says nothing of FIPS: a distribution's `openssl.cnf`. */
  | 'library'
  /**
   * A part that another file includes: the output of `openssl fipsinstall`, a list of providers. What it lacks may stand
   * in the other file, so only what it says can be judged.
   */
  | 'fragment'
  /** For commands (`[req]`, `[ca]`) or for other applications. */
  | 'other';

const known = new WeakMap<Configuration, Purpose>();

export function purposeOf(configuration: Configuration): Purpose {
  let purpose = known.get(configuration);
  if (!purpose) {
    purpose = findPurpose(configuration);
    known.set(configuration, purpose);
  }
  return purpose;
}

function findPurpose(configuration: Configuration): Purpose {
  const [main] = configuration.files;
  if (main && WIDE_TEXT.test(main.text)) return FIPS_WORD.test(main.text.replaceAll('\0', '')) ? 'fips' : 'other';
  const meansFips = configuration.files.some(file => file.tree.statements.some(line => namesFips(file, line)));
  const startsLibrary = configuration.files.some(file => file.tree.statements.some(line => startsLoading(file, line)));
  if (startsLibrary) return meansFips ? 'fips' : 'library';
  if (!meansFips) return 'other';
  return isLibraryFile(configuration.path) ? 'fips' : 'fragment';
}

/** True for the name under which libcrypto looks for its own configuration. */
export function isLibraryFile(path: string): boolean {
  return /(?:^|[\\/])openssl\.cnf$/i.test(path);
}

/**
 * True for the part that Red Hat's crypto-policies write for OpenSSL (`opensslcnf.config`): `openssl.cnf` includes it inside the
 * section of TLS defaults, so that its first lines are commands of TLS.
 */
export function isCryptoPolicy(path: string): boolean {
  return /(?:^|[\\/])opensslcnf\.config$/i.test(path);
}

/** True for what a system adds to the module's own section (`fips_local.cnf`): what it does not say stands elsewhere. */
export function isModuleAddition(path: string): boolean {
  return /(?:^|[\\/])fips_local\.cnf$/i.test(path);
}

/** UTF-16 read byte by byte: every second character is NUL, and OpenSSL sees no lines in it. */
const WIDE_TEXT = /^[^\0]{1,4}\0[^\0]\0/;

/** True for a line that only a configuration with a FIPS provider has. A comment is none. */
function namesFips(file: ConfigurationFile, statement: Statement): boolean {
  const lines = joinedLines(file, statement);
  if (lines !== undefined) return FIPS_WORD.test(lines);
  switch (statement.kind) {
    case 'header':
      return FIPS_WORD.test(statement.name.text) || FIPS_WORD.test(textOf(file, statement.dropped));
    case 'include':
      return FIPS_WORD.test(statement.path.raw);
    case 'assignment':
      return assignsFips(statement);
    case 'malformed':
      return FIPS_WORD.test(textOf(file, statement.problem.range));
    default:
      return false;
  }
}

/** A certificate's `O = FIPS Laboratory` is not meant: only names and values that OpenSSL gives a meaning. */
function assignsFips({ name, value }: AssignmentStatement): boolean {
  const key = name.text.slice(name.text.lastIndexOf('.') + 1).toLowerCase();
  if (FIPS_KEYS.has(key)) return true;
  return (key === 'default_properties' && FIPS_WORD.test(value.raw)) || /^fips(?:_\w+)?$/i.test(value.raw);
}

const FIPS_WORD = /fips/i;
const FIPS_KEYS = new Set(['fips', 'fips_mode', 'module-mac', 'module_mac']);

/** True for a line that only a file has which is loaded by itself, in any spelling and in any place. */
function startsLoading(file: ConfigurationFile, statement: Statement): boolean {
  const lines = joinedLines(file, statement);
  if (lines !== undefined) return /(?:openssl_conf|providers|alg_section)[ \t]*=/.test(lines);
  if (statement.kind === 'malformed')
    return /^(?:openssl_conf|providers|alg_section)\b/.test(textOf(file, statement.problem.range));
  if (statement.kind !== 'assignment') return false;
  return START_KEY.test(statement.name.text);
}

const START_KEY = /^(?:open_?ssl[_-]?conf|\w+_conf|config_diagnostics|providers?|alg(?:orithm)?_sections?)$/i;

/** The text of a line that holds several, because a CR by itself ends none. */
function joinedLines(file: ConfigurationFile, { range }: Statement): string | undefined {
  const text = file.text.slice(range.start, range.end);
  return /\r[^\r\n]/.test(text) ? text : undefined;
}

function textOf(file: ConfigurationFile, range: { start: number; end: number } | undefined): string {
  return range ? file.text.slice(range.start, range.end) : '';
}
