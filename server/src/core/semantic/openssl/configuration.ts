import type { OpensslVersion } from '../../policy/types.ts';
import type { AssignmentStatement, ConfigurationTree, SyntaxProblem } from '../../syntax/openssl/cst.ts';
import type { TextRange } from '../../text/range.ts';
import type { StartKey } from './application.ts';
import type { Evaluation } from './evaluation.ts';
import type { Vendor } from './vendor.ts';

/** An OpenSSL configuration as libcrypto holds it after loading, and what it puts in force. Plain data. */
export interface Configuration {
  /** The main file, opaque. */
  readonly path: string;
  /** The name in the default section that loading starts from. */
  readonly startKey: StartKey;
  /** The libcrypto whose answer this is. */
  readonly openssl: OpensslVersion;
  /** Whose build of it. */
  readonly vendor: Vendor;
  /** Every file read, once each, the main file first, then in the order of their first reading. Empty if the main file could not be read. */
  readonly files: readonly ConfigurationFile[];
  readonly parse: ParseResult;
  /** Every error of every file in reading order. libcrypto stops at the first; the others are met when it is mended. */
  readonly problems: readonly LoadProblem[];
  /** Every `.include`, in reading order, with what came of it. */
  readonly includes: readonly Include[];
  /** What libcrypto really holds and does: no sections at all if the file is rejected. Says what a process ends up with. */
  readonly effective: Reading;
  /**
   * The same as if the rejected lines were not there: what rules and the editor look at, so that one typing error does not
   * hide the rest. The same object as `effective` if the file is accepted.
   */
  readonly readable: Reading;
}

/** The sections of a configuration and what follows from them. */
export interface Reading {
  readonly sections: SectionTable;
  /** Every name that should resolve to a section, in load order, and whether it does. */
  readonly references: readonly SectionReference[];
  /**
   * Sections that nothing reaches from the default section through names that libcrypto follows. Those of commands
   * (`[req]`, `[ca]`) and of other applications are among them: unreachable is not wrong by itself.
   */
  readonly unreachable: readonly Section[];
  readonly evaluation: Evaluation;
}

/** One file that was read. */
export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
  readonly tree: ConfigurationTree;
  /** The `.include` that led here first; undefined for the main file. */
  readonly includedBy: Include | undefined;
  /** The first error of this file, in reading order; undefined if it has none. */
  readonly problem: LoadProblem | undefined;
}

export interface ParseResult {
  readonly ok: boolean;
  /** What `NCONF_load` reports: the error that rejects the configuration. */
  readonly error: LoadProblem | undefined;
}

export interface LoadProblem extends SyntaxProblem {
  readonly path: string;
  /**
   * The line number in libcrypto's message: lines read so far, those of included files counted too, so it differs from
   * `line` behind an include. 0 where libcrypto names no line (main file missing).
   */
  readonly libcryptoLine: number;
  /** True for the first: libcrypto reads no further. */
  readonly stops: boolean;
}

/** A place in one of the files. */
export interface Place {
  readonly path: string;
  readonly range: TextRange;
}

/** By name, in the order in which libcrypto creates them; `default` is always there in an accepted file. */
export type SectionTable = ReadonlyMap<string, Section>;

export interface Section {
  readonly name: string;
  /** The names in its headers, in reading order; empty for `default` without a header and for sections made by `section::name`. */
  readonly headers: readonly Place[];
  /** In libcrypto's order: a repeated name stands where it came last. */
  readonly entries: readonly Entry[];
}

/** A name and its value, as libcrypto holds them, and where they are from. */
export interface Entry {
  /** The section that it ended up in, which may not be the one that its line stands under in its file. */
  readonly section: string;
  /** Escapes and quotes are kept, as libcrypto keeps them. */
  readonly name: string;
  /** After quotes, escapes and variables. */
  readonly value: string;
  readonly path: string;
  readonly statement: AssignmentStatement;
  /** In `path`: `statement.name.range`. */
  readonly nameRange: TextRange;
  /** In `path`: `statement.value.range`; empty where a value could be written, if there is none. */
  readonly valueRange: TextRange;
  /** The variables in the value, in order. */
  readonly expansions: readonly Expansion[];
  /** The earlier entry of the same name that this one replaced; follow it for the whole history. */
  readonly replaced: Entry | undefined;
  /** The `.include` whose file this entry is from; undefined in the main file. */
  readonly include: Include | undefined;
}

export interface Expansion {
  /** The reference, in the file of the entry or include that holds it. */
  readonly range: TextRange;
  /** The section as written before `::`, or undefined. */
  readonly section: string | undefined;
  readonly name: string;
  /** What was put in its place; undefined: no value, which rejects the file. */
  readonly value: string | undefined;
  /** The entry that gave the value, whose own `expansions` go on from there; undefined for the environment. */
  readonly origin: Entry | undefined;
  readonly source: 'configuration' | 'environment' | 'none';
}

/** An `.include` and what came of it. */
export interface Include {
  /** The file that holds the directive. */
  readonly path: string;
  /** The whole logical line, its line ending not counted. */
  readonly range: TextRange;
  /** The path as written. */
  readonly pathRange: TextRange;
  /** The path as libcrypto opens it: escapes, quotes and variables resolved (`.\x` is `.x`), include directory put before. */
  readonly value: string;
  readonly expansions: readonly Expansion[];
  /** What the path is relative to. */
  readonly relativeTo: 'absolute' | 'working-directory' | 'environment' | 'pragma';
  /** True if the working directory is an assumption: a process elsewhere opens another file, or none. */
  readonly assumesWorkingDirectory: boolean;
  /** The path that was looked for. */
  readonly resolved: string;
  /** The files that were read, in order: one, or those of a directory. */
  readonly files: readonly string[];
  readonly status: IncludeStatus;
  /** One sentence: why it was not read, or how its path was found. */
  readonly why: string;
  /** The section that was current before, in which the included file's first lines land. */
  readonly sectionBefore: string;
  /** The section that is current after it: a key below the include lands here. Equal to `sectionBefore` if nothing was read. */
  readonly sectionAfter: string;
}

export type IncludeStatus =
  | 'read'
  /** libcrypto goes on without a word. */
  | 'missing'
  | 'unreadable'
  /** A directory without a `*.cnf` or `*.conf`. */
  | 'empty-directory'
  /** A directory inside an included directory, which libcrypto skips. */
  | 'nested-directory'
  /** The file is open already, so it includes itself: libcrypto goes on until it can open no more files. */
  | 'cycle'
  /** More files, or one inside the other, than are followed here. */
  | 'too-many'
  /** `.pragma abspath:true` forbids it: the file is rejected. */
  | 'relative-path'
  /** A variable in the path has no value: the file is rejected. */
  | 'rejected';

/** A name that libcrypto (or OpenSSL's TLS library) looks up as a section. */
export interface SectionReference {
  /** The entry whose value is the name. */
  readonly entry: Entry;
  readonly name: string;
  readonly role: SectionRole;
  /** The section; undefined if there is none of that name. */
  readonly target: Section | undefined;
}

export type SectionRole =
  /** `openssl_conf = …` of the default section, or another application's key such as `nodejs_conf`. */
  | 'initialisation'
  /** An entry of the initialisation section: `providers`, `alg_section`, `ssl_conf` … */
  | 'module'
  | 'provider'
  /** `name = section` inside a provider's section: its parameters are nested there. */
  | 'provider-parameters'
  | 'tls'
  | 'engine'
  | 'other';

/** The entry of that name in that section alone. */
export function findEntry(sections: SectionTable, section: string, name: string): Entry | undefined {
  return sections.get(section)?.entries.find(entry => entry.name === name);
}

/** As `NCONF_get_string`: in the section, else in the default section. */
export function lookUp(sections: SectionTable, section: string | undefined, name: string): Entry | undefined {
  return (
    (section === undefined ? undefined : findEntry(sections, section, name)) ?? findEntry(sections, 'default', name)
  );
}

/** The file of that path among those read. */
export function findFile(configuration: Configuration, path: string): ConfigurationFile | undefined {
  return configuration.files.find(file => file.path === path);
}
