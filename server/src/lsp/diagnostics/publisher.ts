import type { OpenDocument } from '../documents.ts';

/** Brings what is known of files to the client: by answering when it asks (pull), or by itself (push). */
export interface Publisher {
  /** A document was opened or edited. */
  documentChanged(document: OpenDocument): void;
  documentClosed(document: OpenDocument): void;
  /** Settings, files on disk, or which files are covered: anything may be different now. */
  anythingChanged(): void;
  /** A scan that goes on has brought in more. */
  scanAdvanced(): void;
  /** Leaves nothing unanswered. */
  dispose(): void;
}
