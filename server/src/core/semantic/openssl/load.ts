import { type StartKey, startKeyOf } from './application.ts';
import type { Configuration, Reading, SectionTable } from './configuration.ts';
import type { ConfigurationFiles } from './configuration-files.ts';
import { evaluate } from './evaluate.ts';
import type { Assumption, EvaluationOptions } from './evaluation.ts';
import { type LoadedFiles, loadFiles } from './loader.ts';
import { sectionReferences, unreachableSections } from './section-graph.ts';
import { type Vendor, vendorOf } from './vendor.ts';

/**
 * Reads a configuration as libcrypto does and works out what it puts in force. Never fails: what cannot be read is among the
 * problems, and what cannot be known is among the assumptions of the evaluation.
 */
export function loadConfiguration(path: string, files: ConfigurationFiles, options: EvaluationOptions): Configuration {
  const loaded = loadFiles(path, files);
  const assumptions = readingAssumptions(loaded);
  const startKey = options.startKey ?? startKeyOf(path);
  const vendor = options.vendor ?? vendorOf(path, loaded.includes);
  const environment: Environment = { options, assumptions, startKey, vendor };
  const readable = readingOf(loaded.sections, environment);
  const error = loaded.problems[0];
  return {
    path,
    startKey,
    openssl: options.openssl,
    vendor,
    files: loaded.files,
    parse: { ok: error === undefined, error },
    problems: loaded.problems,
    includes: loaded.includes,
    effective: error ? readingOf(new Map(), environment) : readable,
    readable,
  };
}

/** What a reading depends on besides its sections. */
interface Environment {
  readonly options: EvaluationOptions;
  readonly assumptions: readonly Assumption[];
  readonly startKey: StartKey;
  readonly vendor: Vendor;
}

function readingOf(sections: SectionTable, { options, assumptions, startKey, vendor }: Environment): Reading {
  const evaluation = evaluate(sections, { ...options, startKey, vendor }, assumptions);
  const references = sectionReferences(sections);
  return { sections, references, unreachable: unreachableSections(sections, references), evaluation };
}

/** What the reading of the files took for granted. */
function readingAssumptions({ includes, sections }: LoadedFiles): Assumption[] {
  const assumptions: Assumption[] = [];
  for (const include of includes) {
    if (include.assumesWorkingDirectory) {
      const text = `${include.value} is looked up from the folder of the configuration: a process that runs elsewhere opens another file, or none.`;
      assumptions.push({ kind: 'working-directory', text });
    }
    if (include.status === 'cycle') assumptions.push({ kind: 'include-cycle', text: include.why });
    if (include.files.length > 1) {
      const text = `The files of ${include.resolved} are read in the order that the file system lists them in, which may differ elsewhere.`;
      assumptions.push({ kind: 'directory-order', text });
    }
  }
  return [...assumptions, ...environmentAssumptions(includes, sections)];
}

function environmentAssumptions(includes: LoadedFiles['includes'], sections: SectionTable): Assumption[] {
  const expansions = [
    ...includes.flatMap(include => include.expansions),
    ...[...sections.values()].flatMap(({ entries }) => entries.flatMap(entry => entry.expansions)),
  ];
  const names = new Set(
    expansions.filter(({ section, origin }) => section === 'ENV' && !origin).map(({ name }) => name),
  );
  return [...names].map(name => ({
    kind: 'environment',
    text: `The environment variable ${name} is taken as it is here; the process that reads the configuration may have another one, or none.`,
  }));
}
