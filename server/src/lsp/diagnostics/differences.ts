import type { FileState, WorkspaceState } from '../analyses/analysis-store.ts';

/** A file of which the client shows something else than it should. */
export interface Difference {
  readonly path: string;
  /** Undefined: nothing is to be shown there. */
  readonly state: FileState | undefined;
}

/**
 * @param shown the result ids of what the client shows, by path.
 * @param forgotten files that the client may still show something for, although it no longer says what.
 */
export function differences(
  shown: ReadonlyMap<string, string>,
  wanted: WorkspaceState,
  forgotten: Iterable<string> = [],
): readonly Difference[] {
  const changed: Difference[] = [];
  for (const [path, state] of wanted) {
    if (state.resultId === shown.get(path)) continue;
    if (state.diagnostics.length > 0) changed.push({ path, state });
    else if (shown.has(path)) changed.push({ path, state: undefined });
  }
  for (const path of new Set([...shown.keys(), ...forgotten])) {
    const isEmpty = (wanted.get(path)?.diagnostics.length ?? 0) === 0;
    const isShown = !shown.has(path) || !wanted.has(path);
    if (isEmpty && isShown) changed.push({ path, state: undefined });
  }
  return changed.sort((a, b) => (a.path < b.path ? -1 : 1));
}
