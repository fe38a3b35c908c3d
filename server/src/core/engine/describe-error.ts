/** What was thrown, and where it came from, in one line: enough to find the place from a user's report. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /\(?([^\s(]+:\d+:\d+)\)?$/m.exec(error.stack?.split('\n    at ')[1] ?? '')?.[1];
  const file = place?.replace(/^.*[/\\]/, '');
  return `${error.name}: ${error.message}${file === undefined ? '' : ` (${file})`}`;
}
