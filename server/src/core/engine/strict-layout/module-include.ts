import { lineBreakOf, replaceText } from '../../rules/openssl/support/edits.ts';
import { moduleSettings } from '../../rules/openssl/support/provider-sections.ts';
import type { Include } from '../../semantic/openssl/configuration.ts';
import { behindFirstDot } from '../../semantic/openssl/evaluation-context.ts';
import { isAbsolutePath } from '../../semantic/openssl/include-path.ts';
import type { IncludeStatement } from '../../syntax/openssl/cst.ts';
import { rangeOf } from '../../text/range.ts';
import type { Draft } from './draft.ts';

/** What `openssl fipsinstall` writes, as far as loading goes; the MAC stands for the right one. */
const installedModule = (section: string) => `[${section}]\nactivate = 1\nmodule-mac = ${'5A:'.repeat(31)}5A\n`;

const DEFAULT_NAME = 'fipsmodule.cnf';

/**
 * Includes the module's own configuration by its absolute path, as the last thing above the first header: what follows an
 * include lands in the included file's last section.
 * @returns the path, if its file is not at hand
 */
export function placeModuleInclude(draft: Draft, fipsSection: string): string | undefined {
  const own = moduleSettings(draft.configuration).some(({ entries }) =>
    entries.some(({ path, name }) => path === draft.path && name === 'module-mac'),
  );
  const includes = moduleIncludes(draft);
  if (own && includes.length === 0) return undefined;
  const written = includes.map(include => absolutePath(draft, include));
  const path = written[0] ?? beside(draft, DEFAULT_NAME);
  moveInclude(draft, includes, path);
  const placed = moduleIncludes(draft).find(({ status }) => status !== 'read');
  if (!placed) return undefined;
  draft.assume(placed.resolved, installedModule(fipsSection));
  return path;
}

/** The includes of the main file that bring, or were to bring, the section of the FIPS provider. */
function moduleIncludes(draft: Draft): readonly Include[] {
  const sections = moduleSettings(draft.configuration);
  const paths = new Set(sections.flatMap(({ entries }) => entries.map(({ path }) => path)));
  const own = draft.configuration.includes.filter(({ path }) => path === draft.path);
  const named = own.filter(({ files, status, value }) =>
    status === 'read' ? files.some(file => paths.has(file)) : /fips/i.test(value),
  );
  // Under another name, but what it lacks is what the file was to bring.
  const only = own.filter(({ status, value }) => status === 'missing' && value !== '');
  return named.length > 0 || paths.size > 0 || only.length !== 1 || !lacksModule(draft) ? named : only;
}

function lacksModule({ configuration }: Draft): boolean {
  return configuration.readable.references.some(
    ({ role, target, entry }) => role === 'provider' && !target && behindFirstDot(entry.name) === 'fips',
  );
}

/** One line where it belongs; a line that stands there as it should is left alone. */
function moveInclude(draft: Draft, includes: readonly Include[], path: string): void {
  const statements = draft.statements;
  const top = statements.slice(0, firstHeader(draft));
  const last = top.findLast(({ kind }) => kind === 'assignment' || kind === 'include' || kind === 'pragma');
  const places = includes.map(({ range }) => statements.find(statement => statement.range.start === range.start)!);
  const stays = places.length > 0 && places[0] === last ? (places[0] as IncludeStatement) : undefined;
  const edits = places.slice(stays ? 1 : 0).map(({ range }) => ({ range, newText: '' }));
  if (stays) {
    if (includes[0]!.value !== path || !isAbsolutePath(includes[0]!.value))
      edits.push({ range: stays.path.range, newText: spelled(path) });
  } else {
    const from = last?.range.end ?? startOf(draft);
    const lineBreak = lineBreakOf(draft.text);
    const before = from > 0 && !draft.text.slice(0, from).endsWith('\n') && from > startOf(draft) ? lineBreak : '';
    const next = statements.find(({ range }) => range.start >= from);
    const after = next?.kind === 'header' ? lineBreak : '';
    edits.push({ range: rangeOf(from, from), newText: `${before}.include ${spelled(path)}${lineBreak}${after}` });
  }
  draft.apply({ path: draft.path, edits });
}

function startOf({ text }: Draft): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

/** The number of statements above the first header. */
export function firstHeader({ statements }: Draft): number {
  const index = statements.findIndex(({ kind }) => kind === 'header');
  return index < 0 ? statements.length : index;
}

/** As OpenSSL takes it in a value: quoted where a space or a sign would end it, `$` and `\` behind a backslash. */
function spelled(path: string): string {
  const escaped = path.replaceAll(/[\\$"'`]/g, '\\$&');
  return /[\s#]/.test(path) ? `"${escaped}"` : escaped;
}

/** The path that a process opens wherever it runs. */
function absolutePath(draft: Draft, include: Include): string {
  if (isAbsolutePath(include.value)) return include.value;
  const isRead = include.status === 'read';
  // A backslash is an escape and was lost: what was meant is what is written.
  const written = draft.textAt(include.pathRange);
  const meant = !isRead && written.includes('\\') ? written.replaceAll(/\\+/g, '/') : include.value;
  if (isAbsolutePath(meant)) return meant;
  const resolved = isRead ? include.files[0]! : beside(draft, meant.replace(/^\.\//, ''));
  return isRead ? withSlashes(resolved) : resolved;
}

/** In the folder of the configuration; where that is no path, in the one that most systems have for it. */
function beside({ files, path }: Draft, name: string): string {
  const resolved = withSlashes(files.resolve(files.directoryOf(path), name));
  return isAbsolutePath(resolved) ? resolved : `/etc/ssl/${name}`;
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/').replaceAll(/\/(?:\.\/)+/g, '/');
}

/** Includes other than the module's, at places where nothing depends on where the program runs. */
export function makeIncludesAbsolute(draft: Draft): void {
  for (const include of draft.configuration.includes.toReversed()) {
    const { path, status, relativeTo, files, pathRange } = include;
    if (path !== draft.path || status !== 'read' || relativeTo !== 'working-directory' || files.length !== 1) continue;
    draft.apply(replaceText(path, pathRange, spelled(withSlashes(files[0]!))));
  }
}
