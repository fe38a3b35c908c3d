import type { Report } from '../../finding.ts';

/** Reports of one kind that are worth a person's time in one configuration; a file with more of them is something else. */
const MAXIMUM_REPORTS = 20;

/** The reports of the first places; the last one says how many places more there are. */
export function limited<T>(places: readonly T[], report: (place: T) => Report): readonly Report[] {
  const reports = places.slice(0, MAXIMUM_REPORTS).map(report);
  const more = places.length - reports.length;
  const last = reports.pop();
  if (!last) return [];
  return [...reports, more > 0 ? { ...last, message: `${last.message} (The same of ${more} more.)` } : last];
}
