import type { CryptoUse } from '../../core/inventory/crypto-use.ts';
import { printable } from '../display-text.ts';
import type { ScanReport } from '../scan-report.ts';
import type { Style } from '../style.ts';

/** Every use of cryptography, approved or not, one a line, in columns. */
export function inventoryLines(report: ScanReport, style: Style): string[] {
  const rows = report.files.flatMap(({ path, analysis }) =>
    analysis.uses.map(use => {
      const { startLine, startColumn } = report.places.of(path, use.range);
      return [`${printable(report.pathOf(path))}:${startLine}:${startColumn}`, use.role, use.symbol, facetsText(use)];
    }),
  );
  const widths = [0, 1, 2].map(column => Math.max(0, ...rows.map(row => row[column]!.length)));
  const lines = rows.map(row =>
    row
      .map((cell, column) => printable(cell).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [style.bold(`Inventory (${rows.length}):`), ...lines.map(line => `  ${line}`)];
}

function facetsText(use: CryptoUse): string {
  const facets = Object.entries(use.facets).map(
    ([facet, terms]) => `${facet}=${terms.map(({ value }) => value).join('|')}`,
  );
  const notes = [
    ...(use.statedNotForSecurity ? ['not for security'] : []),
    ...(use.servesAs ? [`serves as ${use.servesAs.purpose}`] : []),
    ...(use.probe ? ['probe'] : []),
  ];
  return [...facets, ...notes].join(', ');
}
