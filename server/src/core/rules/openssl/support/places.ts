import type { Configuration, Entry, Include, Place, Section } from '../../../semantic/openssl/configuration.ts';
import { findFile } from '../../../semantic/openssl/configuration.ts';
import { LineIndex } from '../../../text/line-index.ts';
import type { RelatedLocation, Report } from '../../finding.ts';

/** Where a report stands: `path` only if it is not the analysed file. */
export function at(configuration: Configuration, place: Place): Pick<Report, 'path' | 'range'> {
  return place.path === configuration.path ? { range: place.range } : { path: place.path, range: place.range };
}

export function keyPlace(entry: Entry): Place {
  return { path: entry.path, range: entry.nameRange };
}

/** The value, or the key where there is none to underline. */
export function valuePlace(entry: Entry): Place {
  const isEmpty = entry.valueRange.start === entry.valueRange.end;
  return { path: entry.path, range: isEmpty ? entry.nameRange : entry.valueRange };
}

/** The section's name in its first header; undefined if it has none. */
export function headerPlace(section: Section | undefined): Place | undefined {
  return section?.headers[0];
}

/** A related place, named by what stands there. */
export function related(place: Place, message: string): RelatedLocation {
  return { path: place.path, range: place.range, message };
}

/** 1-based line of a place in its file, for messages. */
export function lineOf(configuration: Configuration, place: Place): number {
  const file = findFile(configuration, place.path);
  return file ? new LineIndex(file.text).positionAt(place.range.start).line + 1 : 0;
}

/** A value as messages quote it. */
export function quoted(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** The include that made the section current in which an entry of the including file landed. */
export function swallowingInclude(configuration: Configuration, entry: Entry): Include | undefined {
  return configuration.includes
    .filter(include => include.path === entry.path && include.range.end <= entry.nameRange.start)
    .filter(include => include.sectionBefore !== include.sectionAfter && include.sectionAfter === entry.section)
    .at(-1);
}
