import type { ScanSummary } from '../../workspace/scanner.ts';

/** What took how long, in a few lines for `--timing`. */
export function timingReport(
  { timing, files, analysed, withoutCryptography, notAnalysed }: ScanSummary,
  total: number,
): string {
  const rows: readonly (readonly [string, number])[] = [
    ['discovery', timing.discovery],
    ['reading (all threads)', timing.reading],
    ['analysing (all threads)', timing.analysing],
    ['in all', total],
  ];
  return [
    ...rows.map(([what, milliseconds]) => `${what.padEnd(24)}${milliseconds.toFixed(0).padStart(8)} ms`),
    `${files} files: ${analysed} parsed, ${withoutCryptography} passed by the prefilter, ${notAnalysed.length} not analysed`,
    '',
  ].join('\n');
}
