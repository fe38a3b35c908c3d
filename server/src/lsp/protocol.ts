/**
 * What the editor's client and the server say to each other beyond LSP 3.17: method names, and the types that travel.
 * The only file that the client shares with the server, so nothing in it may run.
 *
 * Everything else is the standard's. Findings reach the editor by `textDocument/diagnostic` and `workspace/diagnostic`
 * alone (registered with `workspaceDiagnostics: true`): the server holds the workspace request open while it has nothing
 * new to say, so that it alone decides what unopened files show. In `openFiles` mode that is nothing until a scan was
 * asked for; a file that is closed without one is reported with no items, since the client keeps what it last pulled.
 */
import type { OpensslVersion, Profile, PythonBuild } from '../core/policy/types.ts';

/**
 * Section of the editor's configuration, as in `workspace/configuration`. Clients that cannot be asked send it by themselves:
 * as `initializationOptions` (with or without the section's name), and with `workspace/didChangeConfiguration`.
 */
export const SETTINGS_SECTION = 'fipsLint';

/** Source of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'fips-lint';

/** Kind of the code action that applies every safe fix of a file; under `source.fixAll`, so editors run it on save. */
export const FIX_ALL_KIND = 'source.fixAll.fips-lint';

/**
 * Command of the server (`workspace/executeCommand`, offered to clients with `window/showDocument`): opens the page of the
 * rule whose id is its only argument.
 */
export const OPEN_RULE_PAGE = 'fipsLint.openRulePage';

/**
 * Command of the client, named by code lenses: shows places of a document. Its arguments, as the protocol writes them: the
 * URI of the document, the position in it, the locations to show.
 */
export const SHOW_REFERENCES = 'fipsLint.showReferences';

/**
 * Request, client to server: {@link ScanWorkspaceParams} to {@link ScanSummary}.
 * Analyses every file of the workspace folders afresh and reports them by `workspace/diagnostic`, whatever the setting.
 * Progress goes to the request's `workDoneToken`. When the request is cancelled it is answered all the same, with what is
 * known by then and `cancelled`. A second request while one runs joins it.
 */
export const SCAN_WORKSPACE = 'fipsLint/scanWorkspace';

/**
 * Kind of the code action that rewrites an OpenSSL configuration in the strict FIPS layout. A client that says so among its
 * experimental capabilities ({@link ExperimentalCapabilities}) gets the command {@link REWRITE_STRICTLY} with it and shows the
 * difference first; others get the edit, marked as one to be confirmed where they can.
 */
export const REWRITE_KIND = 'refactor.rewrite.fips-lint';

/** Command of the client: shows what {@link STRICT_LAYOUT} answers beside the document. Its argument is the document's URI. */
export const REWRITE_STRICTLY = 'fipsLint.rewriteStrictly';

/** What a client says under `experimental` in its capabilities. */
export interface ExperimentalCapabilities {
  readonly fipsLint?: { readonly showsRewrites?: boolean };
}

/**
 * Request, client to server: {@link StrictLayoutParams} to {@link StrictLayoutResult}, or null for a document that is not
 * open, no OpenSSL configuration, or switched off. Nothing is changed.
 */
export const STRICT_LAYOUT = 'fipsLint/strictLayout';

export interface StrictLayoutParams {
  readonly uri: string;
}

export type StrictLayoutResult =
  | {
      readonly kind: 'rewritten';
      /** The version of the document that it was made of. */
      readonly version: number;
      readonly text: string;
      /** The difference, line by line, as the protocol writes edits. */
      readonly edits: readonly {
        readonly range: {
          readonly start: { readonly line: number; readonly character: number };
          readonly end: { readonly line: number; readonly character: number };
        };
        readonly newText: string;
      }[];
      /** What a person has to know or do besides, one sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'strict'; readonly notes: readonly string[] }
  | { readonly kind: 'impossible'; readonly reason: string };

/** Notification, server to client: {@link ServerStatus}, after start-up and whenever it changes. */
export const STATUS = 'fipsLint/status';

/** The editor's settings under {@link SETTINGS_SECTION}, for one workspace folder or document. */
export interface Settings {
  readonly enable: boolean;
  readonly workspaceDiagnostics: WorkspaceDiagnostics;
  /** `auto` and empty strings leave the choice to the project's configuration file, then to the defaults. */
  readonly profile: Profile | 'auto';
  readonly target: {
    readonly python: PythonBuild | 'auto';
    readonly openssl: OpensslVersion | 'auto';
    /** Version of the FIPS provider, such as `3.1.2`. */
    readonly provider: string;
  };
  /** Path of a configuration file to use instead of the nearest one; relative to the workspace folder. */
  readonly configurationFile: string;
}

/** Which files are analysed without being asked: none, those open in an editor, or all of the workspace. */
export type WorkspaceDiagnostics = 'off' | 'openFiles' | 'workspace';

export interface ScanWorkspaceParams {
  /** Where progress goes (`$/progress`, with percentages); without it the server creates its own. */
  readonly workDoneToken?: string | number;
}

export interface ScanSummary {
  /** Files in scope of the scan; after `cancelled`, those found so far. */
  readonly files: number;
  readonly analysed: number;
  readonly notAnalysed: readonly NotAnalysed[];
  readonly findings: number;
  readonly cancelled: boolean;
}

/** A file that was in scope and could not be judged, or only in part. */
export interface NotAnalysed {
  /** Relative to its workspace folder, with forward slashes. */
  readonly path: string;
  readonly uri: string;
  /** One sentence for a person. */
  readonly reason: string;
}

export interface ServerStatus {
  readonly profile: Profile;
  readonly target: {
    readonly python: PythonBuild;
    readonly openssl: OpensslVersion;
    readonly provider: string;
  };
  /** URI of the configuration file in force for the first workspace folder; absent if there is none. */
  readonly configurationFile?: string;
  /** What is wrong with the configuration, in a sentence; findings then follow the defaults. */
  readonly configurationProblem?: string;
  /** A workspace scan is running. */
  readonly busy: boolean;
}
