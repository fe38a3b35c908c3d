import type { Format } from './commands/scan-options.ts';
import type { CliHost } from './host.ts';
import type { ParsedArguments } from './options.ts';
import { githubReport } from './reporters/github.ts';
import { jsonReport } from './reporters/json.ts';
import { sarifReport } from './reporters/sarif.ts';
import { textReport } from './reporters/text.ts';
import type { ScanReport } from './scan-report.ts';
import { type ColorChoice, styleFor } from './style.ts';

/** Lines of text longer than this are hard to read, however wide the terminal. */
const WIDEST = 120;

/** Writes the report in the form that was asked for. */
export function showReport(report: ScanReport, args: ParsedArguments, host: CliHost): void {
  const inventory = args.flag('inventory');
  const { output, environment, version } = host;
  const forms: Readonly<Record<Format, () => string>> = {
    json: () => jsonReport(report, { version, inventory }),
    github: () => githubReport(report),
    sarif: () => sarifReport(report, version),
    text: () =>
      textReport(report, {
        style: styleFor((args.text('color') ?? 'auto') as ColorChoice, output, environment),
        columns: output.columns === undefined ? undefined : Math.min(output.columns, WIDEST),
        quiet: args.flag('quiet'),
        inventory,
      }),
  };
  output.write(forms[(args.text('format') ?? 'text') as Format]());
}
