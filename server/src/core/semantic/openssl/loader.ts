import type { TextEncoding } from '../../syntax/openssl/bytes.ts';
import type { AssignmentStatement, IncludeStatement, Statement, SyntaxProblem } from '../../syntax/openssl/cst.ts';
import { StatementReader } from '../../syntax/openssl/parser.ts';
import { PROBLEM_MESSAGES } from '../../syntax/openssl/problems.ts';
import { pragmaSwitch } from '../../syntax/openssl/statements.ts';
import type { ConfigurationFile, Include, IncludeStatus, LoadProblem, SectionTable } from './configuration.ts';
import type { ConfigurationFiles, FileReading } from './configuration-files.ts';
import { type Expanded, expandValue } from './expansion.ts';
import { isAbsolutePath, isConfigurationName, lineRange, locateInclude } from './include-path.ts';
import { readReason, skipReason } from './include-reasons.ts';
import { DEFAULT_SECTION, SectionBuilder } from './section-builder.ts';

/** Where includes are no longer followed. */
export interface ReadingLimits {
  /** How many files are read, repeated ones counted. */
  readonly files: number;
  /** How many UTF-16 units are read, repeated files counted. */
  readonly length: number;
  /**
   * How many files may be open at once. libcrypto has no limit of its own: a file that includes itself goes on until the
   * process may open no more, usually 1024, and then reads all levels to their ends. After the second level nothing new comes.
   */
  readonly openFiles: number;
}

const LIMITS: ReadingLimits = { files: 1000, length: 32_000_000, openFiles: 32 };

/** The files of a configuration merged, as far as syntax goes. */
export interface LoadedFiles {
  readonly files: readonly ConfigurationFile[];
  readonly problems: readonly LoadProblem[];
  readonly includes: readonly Include[];
  /** All that could be read; of a rejected configuration, what stands around the rejected lines. */
  readonly sections: SectionTable;
}

/** Reads the main file and what it includes, merging sections in the way of `NCONF_load`. */
export function loadFiles(path: string, files: ConfigurationFiles, limits = LIMITS): LoadedFiles {
  return new Loader(path, files, limits).load();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A file that is being read. */
interface OpenFile {
  readonly path: string;
  readonly encoding: TextEncoding;
  readonly reader: StatementReader;
  readonly include: Include | undefined;
}

/** A file that waits for the end of what it included. */
interface WaitingFile {
  readonly file: OpenFile;
  readonly include: Mutable<Include>;
}

/** The rest of an included directory. libcrypto keeps one at a time and asks for its next file at the end of any file. */
interface OpenDirectory {
  readonly path: string;
  readonly names: string[];
  readonly include: Mutable<Include>;
}

class Loader {
  readonly #path: string;
  readonly #files: ConfigurationFiles;
  readonly #workingDirectory: string;
  readonly #limits: ReadingLimits;
  readonly #sections = new SectionBuilder();
  /** By path: what is known of a file, and the reader of its first reading, whose tree counts. */
  readonly #read = new Map<string, { readonly file: Mutable<ConfigurationFile>; readonly reader: StatementReader }>();
  readonly #problems: LoadProblem[] = [];
  /** Places of problems: a file that is read twice has them once. */
  readonly #reported = new Set<string>();
  readonly #includes: Include[] = [];
  readonly #waiting: WaitingFile[] = [];
  #directory: OpenDirectory | undefined;
  #section = DEFAULT_SECTION;
  #dollarInNames = false;
  #absolutePathsOnly = false;
  #includeDirectory: string | undefined;
  #linesOfClosedFiles = 0;
  #filesRead = 0;
  #lengthRead = 0;

  constructor(path: string, files: ConfigurationFiles, limits: ReadingLimits) {
    this.#path = path;
    this.#limits = limits;
    this.#files = files;
    this.#workingDirectory = files.workingDirectory ?? files.directoryOf(path);
  }

  load(): LoadedFiles {
    const main = this.#files.read(this.#path);
    if (main.kind === 'text') this.#readAll(this.#open(this.#path, main, undefined));
    else this.#problems.push(missingMain(this.#path, main));
    const files = [...this.#read.values()].map(({ file }) => file);
    for (const file of files) file.problem = this.#problems.find(problem => problem.path === file.path);
    return { files, problems: this.#problems, includes: this.#includes, sections: this.#sections.finish() };
  }

  #readAll(main: OpenFile): void {
    let current: OpenFile | undefined = main;
    while (current) {
      const statement = current.reader.next(this.#dollarInNames);
      current = statement ? this.#take(current, statement) : this.#close(current);
    }
  }

  /** Does what a statement says, and gives the file to go on with. */
  #take(file: OpenFile, statement: Statement): OpenFile {
    switch (statement.kind) {
      case 'header':
        this.#section = statement.name.text;
        this.#sections.addHeader(this.#section, { path: file.path, range: statement.name.range });
        return file;
      case 'assignment':
        this.#assign(file, statement);
        return file;
      case 'pragma':
        this.#applyPragma(statement.name.text, statement.setting.text);
        return file;
      case 'include':
        return this.#include(file, statement);
      case 'malformed':
        this.#report(file, statement.problem);
        return file;
      default:
        return file;
    }
  }

  #assign(file: OpenFile, statement: AssignmentStatement): void {
    const section = statement.section?.text ?? this.#section;
    const expanded = this.#expand(file, statement, section);
    this.#sections.addEntry(section, file.path, statement, expanded, file.include);
  }

  #applyPragma(name: string, setting: string): void {
    if (name === 'dollarid') this.#dollarInNames = pragmaSwitch(setting) ?? this.#dollarInNames;
    else if (name === 'abspath') this.#absolutePathsOnly = pragmaSwitch(setting) ?? this.#absolutePathsOnly;
    else if (name === 'includedir') this.#includeDirectory = setting;
  }

  #expand(file: OpenFile, statement: AssignmentStatement | IncludeStatement, section: string): Expanded {
    const expanded = expandValue(statement.kind === 'assignment' ? statement.value : statement.path, {
      sections: this.#sections,
      section,
      environment: name => this.#files.environment(name),
      encoding: file.encoding,
      line: file.reader.lineCount,
    });
    if (expanded.problem) this.#report(file, expanded.problem);
    return expanded;
  }

  #include(file: OpenFile, statement: IncludeStatement): OpenFile {
    const expanded = this.#expand(file, statement, statement.section?.text ?? this.#section);
    const located = locateInclude(expanded.text, {
      files: this.#files,
      workingDirectory: this.#workingDirectory,
      includeDirectory: this.#includeDirectory,
    });
    const include: Mutable<Include> = {
      path: file.path,
      range: lineRange(statement),
      pathRange: statement.path.range,
      ...located,
      expansions: expanded.expansions,
      files: [],
      status: 'read',
      why: '',
      sectionBefore: this.#section,
      sectionAfter: this.#section,
    };
    if (!this.#waits(file.path)) this.#includes.push(include);
    if (expanded.problem) return this.#skip(file, include, 'rejected');
    if (this.#absolutePathsOnly && !isAbsolutePath(located.value)) {
      this.#report(file, problemOf('relative-path', statement.path.range, file));
      return this.#skip(file, include, 'relative-path');
    }
    return this.#follow(file, include);
  }

  #follow(file: OpenFile, include: Mutable<Include>): OpenFile {
    const names = include.resolved === '' ? undefined : this.#files.list(include.resolved);
    if (!names) {
      const opened = this.#openIncluded(include.resolved, include);
      return typeof opened === 'string' ? this.#skip(file, include, opened) : this.#enter(file, include, opened);
    }
    if (this.#directory) return this.#skip(file, include, 'nested-directory');
    if (this.#cannotOpenMore()) return this.#skip(file, include, 'too-many');
    this.#directory = { path: include.resolved, names: names.filter(isConfigurationName), include };
    const first = this.#nextOfDirectory();
    return first ? this.#enter(file, include, first) : this.#skip(file, include, 'empty-directory');
  }

  /** Goes on in an included file; the including one waits. */
  #enter(file: OpenFile, include: Mutable<Include>, opened: OpenFile): OpenFile {
    this.#waiting.push({ file, include });
    if (this.#waits(opened.path)) include.status = 'cycle';
    include.why = include.status === 'cycle' ? skipReason('cycle', include) : readReason(include);
    return opened;
  }

  #skip(file: OpenFile, include: Mutable<Include>, status: IncludeStatus): OpenFile {
    include.status = status;
    include.why = skipReason(status, include);
    return file;
  }

  /** The status says why a file is not read. */
  #openIncluded(path: string, include: Mutable<Include>): OpenFile | IncludeStatus {
    if (path === '') return 'missing';
    if (this.#filesRead >= this.#limits.files || this.#lengthRead >= this.#limits.length) return 'too-many';
    if (this.#cannotOpenMore()) return 'too-many';
    const reading = this.#files.read(path);
    if (reading.kind !== 'text') return reading.kind;
    include.files = [...include.files, path];
    return this.#open(path, reading, include);
  }

  /** True if the open files, the one at hand and an open directory counted, are as many as there may be. */
  #cannotOpenMore(): boolean {
    return this.#waiting.length + 1 + (this.#directory ? 1 : 0) >= this.#limits.openFiles;
  }

  /** True for a file that includes itself, if by others between. */
  #waits(path: string): boolean {
    return this.#waiting.some(waiting => waiting.file.path === path);
  }

  #open(path: string, reading: FileReading & { kind: 'text' }, include: Include | undefined): OpenFile {
    const encoding = reading.encoding ?? 'utf-8';
    const reader = new StatementReader(reading.text, { encoding, isMain: include === undefined });
    this.#filesRead++;
    this.#lengthRead += reading.text.length;
    if (!this.#read.has(path)) {
      const tree = { statements: [], problems: [] };
      this.#read.set(path, {
        file: { path, text: reading.text, tree, includedBy: include, problem: undefined },
        reader,
      });
    }
    return { path, encoding, reader, include };
  }

  /** Ends a file, and gives the one to go on with: the next of an open directory, else the one that waits longest here. */
  #close(file: OpenFile): OpenFile | undefined {
    this.#linesOfClosedFiles += file.reader.lineCount;
    const record = this.#read.get(file.path)!;
    if (record.reader === file.reader) record.file.tree = file.reader.finish();
    const next = this.#nextOfDirectory();
    if (next) return next;
    const parent = this.#waiting.pop();
    if (parent) parent.include.sectionAfter = this.#section;
    return parent?.file;
  }

  #nextOfDirectory(): OpenFile | undefined {
    if (!this.#directory) return undefined;
    const { path, names, include } = this.#directory;
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const opened = this.#openIncluded(this.#files.resolve(path, name), include);
      if (typeof opened !== 'string') return opened;
    }
    this.#directory = undefined;
    return undefined;
  }

  #report(file: OpenFile, problem: SyntaxProblem): void {
    const place = `${problem.range.start} ${file.path}`;
    if (this.#reported.has(place)) return;
    this.#reported.add(place);
    const lines = this.#waiting.reduce((count, waiting) => count + waiting.file.reader.lineCount, 0);
    this.#problems.push({
      ...problem,
      path: file.path,
      libcryptoLine: this.#linesOfClosedFiles + lines + file.reader.lineCount,
      stops: this.#problems.length === 0,
    });
  }
}

function missingMain(path: string, reading: FileReading): LoadProblem {
  const message = reading.kind === 'unreadable' ? reading.reason : PROBLEM_MESSAGES['no-such-file'];
  return { kind: 'no-such-file', message, range: { start: 0, end: 0 }, line: 0, path, libcryptoLine: 0, stops: true };
}

function problemOf(kind: SyntaxProblem['kind'], range: SyntaxProblem['range'], file: OpenFile): SyntaxProblem {
  return { kind, message: PROBLEM_MESSAGES[kind], range, line: file.reader.lineCount };
}
