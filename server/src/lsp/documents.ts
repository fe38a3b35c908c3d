import {
  type Connection,
  type DocumentUri,
  type Event,
  type TextDocumentContentChangeEvent,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../core/text/edits.ts';
import { LineIndex } from '../core/text/line-index.ts';
import type { Uris } from './runtime.ts';

/** Edits are kept for this many versions; who asks for older ones starts anew from the whole text. */
const REMEMBERED_VERSIONS = 50;

/** One state of a document that is open in the editor. A new object for every version. */
export interface OpenDocument {
  /** As the client spells it. */
  readonly uri: DocumentUri;
  /** How the server knows it, whatever the spelling of the URI; the URI itself for what is no file. */
  readonly path: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  /**
   * The edits, in order, that led here from `version`; each counts in the text that the one before it left.
   * Undefined if they are not known, or if the text was replaced as a whole.
   */
  editsSince(version: number): readonly TextEdit[] | undefined;
}

/** The documents that are open in the editor, kept up to date by its notifications. */
export class OpenDocuments {
  readonly #uris: Uris;
  readonly #documents: TextDocuments<Snapshot>;
  readonly #uriByPath = new Map<string, DocumentUri>();

  constructor(uris: Uris) {
    this.#uris = uris;
    const create = (uri: DocumentUri, languageId: string, version: number, text: string) =>
      new Snapshot(TextDocument.create(uri, languageId, version, text), this.pathOf(uri), []);
    this.#documents = new TextDocuments<Snapshot>({ create, update: updateSnapshot });
    this.#documents.onDidOpen(({ document }) => this.#uriByPath.set(document.path, document.uri));
    this.#documents.onDidClose(({ document }) => this.#uriByPath.delete(document.path));
  }

  listen(connection: Connection): void {
    this.#documents.listen(connection);
  }

  all(): readonly OpenDocument[] {
    return this.#documents.all();
  }

  at(path: string): OpenDocument | undefined {
    const uri = this.#uriByPath.get(path);
    return uri === undefined ? undefined : this.#documents.get(uri);
  }

  pathOf(uri: DocumentUri): string {
    return this.#uris.toPath(uri) ?? uri;
  }

  /** Spelled as the client does, if it has the file open. */
  uriOf(path: string): DocumentUri {
    return this.#uriByPath.get(path) ?? this.#uris.toUri(path);
  }

  /** Fires when a document was opened and after every change of its text. */
  get onDidChange(): Event<{ readonly document: OpenDocument }> {
    return this.#documents.onDidChangeContent;
  }

  get onDidClose(): Event<{ readonly document: OpenDocument }> {
    return this.#documents.onDidClose;
  }
}

interface Change {
  /** The version that the edits led to. */
  readonly version: number;
  readonly before: number;
  readonly edits: readonly TextEdit[] | 'replaced';
}

class Snapshot implements OpenDocument {
  readonly uri: DocumentUri;
  readonly path: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** Holds the text for applying LSP changes; handed from snapshot to snapshot, so only the newest may use it. */
  readonly buffer: TextDocument;
  readonly history: readonly Change[];
  #lines: LineIndex | undefined;

  constructor(buffer: TextDocument, path: string, history: readonly Change[]) {
    this.uri = buffer.uri;
    this.path = path;
    this.languageId = buffer.languageId;
    this.version = buffer.version;
    this.text = buffer.getText();
    this.buffer = buffer;
    this.history = history;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  editsSince(version: number): readonly TextEdit[] | undefined {
    if (version === this.version) return [];
    const first = this.history.findIndex(change => change.before === version);
    if (first < 0) return undefined;
    const edits: TextEdit[] = [];
    for (const change of this.history.slice(first)) {
      if (change.edits === 'replaced') return undefined;
      edits.push(...change.edits);
    }
    return edits;
  }
}

function updateSnapshot(
  { buffer, path, history, version: before }: Snapshot,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): Snapshot {
  const edits: TextEdit[] = [];
  let replaced = false;
  for (const change of changes) {
    // Each range counts in the text that the change before it left, so it is converted before it is applied.
    if ('range' in change) edits.push({ range: offsetsOf(buffer, change.range), newText: change.text });
    else replaced = true;
    TextDocument.update(buffer, [change], version);
  }
  const change: Change = { version, before, edits: replaced ? 'replaced' : edits };
  return new Snapshot(buffer, path, [...history, change].slice(-REMEMBERED_VERSIONS));
}

function offsetsOf(buffer: TextDocument, range: Parameters<TextDocument['getText']>[0] & object) {
  const [start, end] = [buffer.offsetAt(range.start), buffer.offsetAt(range.end)];
  return start <= end ? { start, end } : { start: end, end: start };
}
