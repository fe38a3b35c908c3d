import type { FileRange } from '../../../inventory/crypto-use.ts';
import type { TextEdit } from '../../../text/edits.ts';
import type { Applicability, Fix } from '../../finding.ts';

/** A fix in the file where something was named, which may be another one than the finding's. */
export function fixAt(named: FileRange, title: string, applicability: Applicability, edits: readonly TextEdit[]): Fix {
  return { title, applicability, files: [{ ...(named.path !== undefined && { path: named.path }), edits }] };
}

/** Replaces what was named by another spelling. */
export function replaceNamed(named: FileRange, title: string, newText: string): Fix {
  return fixAt(named, title, 'unsafe', [{ range: { start: named.start, end: named.end }, newText }]);
}
