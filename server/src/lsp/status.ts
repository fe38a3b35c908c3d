import type { Connection } from 'vscode-languageserver';
import type { OpenDocuments } from './documents.ts';
import { type ServerStatus, STATUS } from './protocol.ts';
import type { Configuration } from './settings/configuration.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

interface Parts {
  readonly connection: Connection;
  readonly configuration: Configuration;
  readonly folders: WorkspaceFolders;
  readonly documents: OpenDocuments;
  readonly isScanning: () => boolean;
}

/** Tells the client by which rules it is judged, what is wrong with the configuration, and whether a scan runs. */
export class Status {
  readonly #parts: Parts;
  #last = '';
  #running: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Sends the status, unless the client has it already. */
  update(): Promise<void> {
    this.#running = this.#running.then(() => this.#send());
    return this.#running;
  }

  async #send(): Promise<void> {
    const { connection } = this.#parts;
    try {
      const status = await this.#describe();
      const text = JSON.stringify(status);
      if (text === this.#last) return;
      this.#last = text;
      await connection.sendNotification(STATUS, status);
    } catch (error) {
      connection.console.error(`Telling the status failed: ${String(error)}`);
    }
  }

  async #describe(): Promise<ServerStatus> {
    const { configuration, folders, documents, isScanning } = this.#parts;
    const { settings, configurationFile, problems } = await configuration.forFolder(folders.all[0]);
    const { profile, python, openssl, provider } = settings.target;
    return {
      profile,
      target: { python, openssl, provider },
      ...(configurationFile !== undefined && { configurationFile: documents.uriOf(configurationFile) }),
      ...(problems.length > 0 && { configurationProblem: problems.join('; ') }),
      busy: isScanning(),
    };
  }
}
