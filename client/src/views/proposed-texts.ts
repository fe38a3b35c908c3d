import { type Disposable, type TextDocumentContentProvider, Uri, workspace } from 'vscode';

/** Scheme of texts that are proposed for a document and stand beside it in a diff editor. */
export const PROPOSED_SCHEME = 'fips-lint-proposed';

/** What is proposed for one document. */
export interface Proposal {
  readonly document: Uri;
  /** The document's version that it was made of. */
  readonly version: number;
  readonly text: string;
}

/** The texts that are proposed now, as the read-only documents of their own scheme. */
export class ProposedTexts implements TextDocumentContentProvider, Disposable {
  readonly #proposals = new Map<string, Proposal>();
  readonly #registration: Disposable;
  readonly #closing: Disposable;
  #count = 0;

  constructor() {
    this.#registration = workspace.registerTextDocumentContentProvider(PROPOSED_SCHEME, this);
    this.#closing = workspace.onDidCloseTextDocument(({ uri }) => this.#proposals.delete(uri.toString()));
  }

  /** @returns the URI under which the text can be shown; each proposal has its own, since editors keep what they once read */
  add(proposal: Proposal): Uri {
    const uri = Uri.from({ scheme: PROPOSED_SCHEME, path: proposal.document.path, query: String(++this.#count) });
    this.#proposals.set(uri.toString(), proposal);
    return uri;
  }

  at(uri: Uri): Proposal | undefined {
    return this.#proposals.get(uri.toString());
  }

  provideTextDocumentContent(uri: Uri): string | undefined {
    return this.at(uri)?.text;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#closing.dispose();
  }
}
