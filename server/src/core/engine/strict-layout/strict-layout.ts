import { purposeOf } from '../../rules/openssl/support/purpose.ts';
import type { Configuration } from '../../semantic/openssl/configuration.ts';
import type { ConfigurationFiles } from '../../semantic/openssl/configuration-files.ts';
import type { Evaluation } from '../../semantic/openssl/evaluation.ts';
import type { Settings, SourceFile } from '../analysis.ts';
import { Draft } from './draft.ts';
import { applyFixes, repairLines, silenceFailures } from './mend.ts';
import { makeIncludesAbsolute, placeModuleInclude } from './module-include.ts';
import {
  fipsSectionName,
  placeModules,
  placeProperties,
  placeProviders,
  placeStart,
  removeSections,
} from './sections.ts';

/** What became of a configuration that was to be brought into the strict layout. */
export type StrictLayout =
  | {
      readonly kind: 'rewritten';
      /** The main file; others are not changed. */
      readonly text: string;
      /** What a person has to know or do besides, one sentence each. */
      readonly notes: readonly string[];
    }
  /** There is nothing to change. */
  | { readonly kind: 'strict'; readonly notes: readonly string[] }
  | {
      readonly kind: 'impossible';
      /** One sentence. */
      readonly reason: string;
    };

/**
 * Rewrites a configuration in the layout of fips_module(7) that leaves nothing open: diagnostics on, the module's own
 * configuration included by its absolute path, `fips=yes` required before anything else is loaded, the providers fips and
 * base and no other of OpenSSL's. What the file says besides (names of sections, comments, sections of commands, TLS
 * settings, line ends) is kept; lines that OpenSSL cannot read or refuses are mended, or become comments.
 *
 * The answer is proven: this program's own evaluation finds the new text in force, without an error, on the target's
 * libcrypto.
 */
export function strictLayout(file: SourceFile, files: ConfigurationFiles, settings: Settings): StrictLayout {
  if (file.text.length > MAXIMUM_LENGTH) return { kind: 'impossible', reason: LONG };
  const draft = new Draft(file, files, settings.target);
  if (purposeOf(draft.configuration) === 'fragment') return { kind: 'impossible', reason: FRAGMENT };
  if (WIDE_TEXT.test(file.text)) return { kind: 'impossible', reason: WIDE };
  repairLines(draft);
  const unreadable = draft.configuration.problems[0];
  if (unreadable) return { kind: 'impossible', reason: unreadableReason(draft, unreadable) };
  const listed = draft.configuration.readable.evaluation.providers;
  // First what the file was meant to say: names that were misspelt, lines that landed elsewhere.
  applyFixes(draft);
  const missing = layOut(draft);
  const removed = removeSections(draft, listed);
  applyFixes(draft);
  silenceFailures(draft);
  const failure = failureOf(draft);
  if (failure) return { kind: 'impossible', reason: failure };
  const notes = notesOf(removed, missing, fipsSectionName(draft));
  return draft.text === file.text ? { kind: 'strict', notes } : { kind: 'rewritten', text: draft.text, notes };
}

/** In UTF-16 units. Each step reads the whole configuration again. */
const MAXIMUM_LENGTH = 500_000;
const LONG = 'The file is too long to be rewritten: no configuration that a person wrote is.';

const FRAGMENT = 'This file is a part that others include: the layout is that of the file that OpenSSL starts from.';

/** UTF-16 read byte by byte, or as UTF-8: every second character is NUL. */
const WIDE_TEXT = /^(?:\ufeff|\xff\xfe|\xfe\xff|\ufffd\ufffd)?(?:[^\0]\0|\0[^\0]){2}/;
const WIDE = 'The file is UTF-16, which OpenSSL does not read: save it as UTF-8 first.';

/**
 * Each step finds what the one before left, so that in a file that is strict already none does anything.
 * @returns the path of the module's configuration, if it is not at hand
 */
function layOut(draft: Draft): string | undefined {
  placeStart(draft);
  placeModules(draft);
  const missing = placeModuleInclude(draft, fipsSectionName(draft));
  makeIncludesAbsolute(draft);
  placeProperties(draft);
  placeProviders(draft, fipsSectionName(draft));
  return missing;
}

function unreadableReason(draft: Draft, problem: Configuration['problems'][number]): string {
  const where = problem.path === draft.path ? 'a line' : `line ${problem.line} of ${problem.path}, which it includes,`;
  return `OpenSSL cannot read ${where} (${problem.message}); mend that first.`;
}

/** Undefined if the layout was reached. */
function failureOf({ configuration, statements }: Draft): string | undefined {
  const { evaluation } = configuration.effective;
  if (isStrict(evaluation)) return undefined;
  if (statements.some(({ kind }) => kind === 'unread'))
    return 'A NUL ends the file for OpenSSL, which reads nothing of what follows: take it out first.';
  if (configuration.includes.some(({ status }) => status === 'cycle' || status === 'too-many'))
    return 'The file includes itself: take that include out first.';
  const module = evaluation.providers.find(({ name, state }) => name === 'fips' && state === 'not-loaded');
  if (module)
    return `The FIPS provider would not load: ${module.why} Write its configuration anew with \`openssl fipsinstall\` first.`;
  return `The strict layout cannot be reached: ${evaluation.summary}`;
}

function isStrict({ outcome, cliAborts, diagnostics, providers, defaultProperties }: Evaluation): boolean {
  const active = new Set(providers.filter(provider => provider.active).map(({ name }) => name));
  return (
    outcome === 'enforced' &&
    !cliAborts &&
    diagnostics.on &&
    defaultProperties?.fips === 'required' &&
    active.has('fips') &&
    active.has('base') &&
    !active.has('default') &&
    !active.has('legacy')
  );
}

function notesOf(removed: readonly string[], missing: string | undefined, section: string): string[] {
  const notes: string[] = [];
  if (missing !== undefined) {
    const name = section === 'fips_sect' ? '' : ` -section_name ${section}`;
    const out = /\s/.test(missing) ? `"${missing}"` : missing;
    notes.push(
      `${missing} is not at hand: write it where the configuration will be used, with \`openssl fipsinstall -out ${out} -module PATH${name}\` and the path of that machine's FIPS module.`,
    );
  }
  if (removed.includes('default')) {
    notes.push(
      "The default provider is no longer loaded: `usedforsecurity=False` is served by CPython's own code, where it was built with it.",
    );
  }
  return notes;
}
