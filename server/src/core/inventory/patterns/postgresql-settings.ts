import { REQUIRE_MD5 } from '../../models/psycopg.ts';
import type { Expression, Statement } from '../../syntax/python/ast.ts';
import { contains } from '../../text/range.ts';
import type { CryptoUse } from '../crypto-use.ts';
import { lastNameOf } from '../function-names.ts';
import type { Place } from '../walk.ts';
import { patternUse } from './pattern-use.ts';

/**
 * Django's setting `DATABASES`: the backend hands `OPTIONS` on to libpq (Django's documentation, "Databases"; PostgreSQL's
 * manual, "Parameter Key Words").
 */
export function djangoDatabases(node: Statement, { scope }: Place): readonly CryptoUse[] {
  if (node.kind !== 'Assign' || (scope.kind !== 'module' && scope.kind !== 'class')) return [];
  if (!node.targets.some(target => target.kind === 'Name' && target.id === 'DATABASES')) return [];
  return valuesIn(node.value)
    .flatMap(database => valuesUnder('OPTIONS', database))
    .flatMap(options => [
      ...valuesUnder('require_auth', options).flatMap(methodOf),
      ...valuesUnder('ssl_min_protocol_version', options).flatMap(minimumOf),
    ]);
}

/** `SET password_encryption = 'md5'` as a statement that is carried out: `execute(…)`, `RunSQL(…)`. */
export function passwordEncryption(node: Expression & { kind: 'Call' }): readonly CryptoUse[] {
  const [first] = node.args;
  if (!first || !CARRYING_OUT.test(lastNameOf(node.func) ?? '')) return [];
  const sql = textIn(first.value);
  return sql && PASSWORD_ENCRYPTION.test(sql.value) ? [md5(sql)] : [];
}

/**
 * A connection string of libpq with gaps that something unknown fills: `connect(f"host={host} require_auth=md5")`. One
 * without is read as the argument that it is.
 */
export function connectionString(
  node: Expression & { kind: 'Call' },
  uses: readonly CryptoUse[],
): readonly CryptoUse[] {
  const text = node.args.map(({ value }) => value).find(value => value.kind === 'JoinedStr');
  if (!text || !CONNECTING.test(lastNameOf(node.func) ?? '')) return [];
  const words = text.parts.map(part => (typeof part === 'string' ? part : GAP)).join('');
  const isKnown = uses.some(({ role, range }) => role === 'login' && contains(range, text));
  return REQUIRE_MD5.test(words) && !isKnown ? [md5(text)] : [];
}

const CONNECTING = /^(?:connect|(?:Async)?(?:Null)?ConnectionPool|create_(?:async_)?(?:engine|pool))$/;

const GAP = '{}';

const CARRYING_OUT = /^(?:async_)?execute(?:script|_sql|_many|many)?$|^exec_driver_sql$|^RunSQL$|^run_sql$/;

/** PostgreSQL's manual, "SET", "ALTER SYSTEM", "ALTER ROLE" and "ALTER DATABASE". */
const PASSWORD_ENCRYPTION =
  /(?:^|;)\s*(?:ALTER\s+(?:SYSTEM|(?:ROLE|USER|DATABASE)\s+[\w".]+)\s+)?SET\s+(?:(?:SESSION|LOCAL)\s+)?password_encryption\s*(?:=|\bTO\b)\s*'?md5\b/i;

/** The text itself, or the one that `text("…")` and `SQL("…")` wrap. */
function textIn(value: Expression): (Expression & { kind: 'Str' }) | undefined {
  if (value.kind === 'Str') return value;
  const isWrapped = value.kind === 'Call' && /^(?:text|SQL|DDL)$/.test(lastNameOf(value.func) ?? '');
  const inner = isWrapped ? value.args[0]?.value : undefined;
  return inner?.kind === 'Str' ? inner : undefined;
}

function valuesIn(node: Expression | undefined): readonly Expression[] {
  return node?.kind === 'Dict' ? node.entries.filter(({ key }) => key).map(({ value }) => value) : [];
}

function valuesUnder(name: string, node: Expression): readonly Expression[] {
  if (node.kind !== 'Dict') return [];
  return node.entries.filter(({ key }) => key?.kind === 'Str' && key.value === name).map(({ value }) => value);
}

function methodOf(value: Expression): readonly CryptoUse[] {
  return value.kind === 'Str' && value.value.split(',').some(method => method.trim() === 'md5') ? [md5(value)] : [];
}

function md5(text: Expression): CryptoUse {
  const range = { start: text.start, end: text.end };
  const term = { value: "PostgreSQL's md5", range, named: range, form: 'word' as const };
  return patternUse('login', 'postgresql-settings', text, { 'login-method': [term] });
}

function minimumOf(value: Expression): readonly CryptoUse[] {
  const protocol = value.kind === 'Str' && Object.hasOwn(PROTOCOLS, value.value) ? PROTOCOLS[value.value] : undefined;
  if (protocol === undefined) return [];
  const range = { start: value.start, end: value.end };
  const term = { value: protocol, range, named: range, form: 'word' as const };
  return [patternUse('tls', 'postgresql-settings', value, { protocol: [term] })];
}

const PROTOCOLS: Readonly<Record<string, string>> = { TLSv1: 'TLS 1.0', 'TLSv1.1': 'TLS 1.1' };
