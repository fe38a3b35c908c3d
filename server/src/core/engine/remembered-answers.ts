import type { FileReading } from '../semantic/openssl/configuration-files.ts';
import type { ModuleFiles } from './module-finder.ts';

/**
 * Answers that were found by reading files, so that none is found twice. Whoever is given one again has its files read in his
 * name, too: the host tells by what is read what an analysis rests on.
 */
export class RememberedAnswers {
  readonly #files: Pick<ModuleFiles, 'read'>;
  readonly #answers = new Map<string, Answer>();
  /** Those whose files were read in the present analysis. */
  readonly #told = new Set<Answer>();
  /** The answers that are being found, one for the other. */
  readonly #open: Answer[] = [];

  constructor(files: Pick<ModuleFiles, 'read'>) {
    this.#files = files;
  }

  /** Another analysis begins. */
  begin(): void {
    this.#told.clear();
  }

  forget(): void {
    this.#answers.clear();
    this.#told.clear();
  }

  /** Reads a file for the answer that is being found, if there is one. */
  read(path: string): FileReading {
    this.#open.at(-1)?.files.add(path);
    return this.#files.read(path);
  }

  /** @param key names the question; its answer is always of one type */
  of<Value>(key: string, find: () => Value): Value {
    const known = this.#answers.get(key);
    const answer = known ?? this.#find(key, find);
    this.#open.at(-1)?.others.add(answer);
    if (known) this.#tell(known);
    return answer.value as Value;
  }

  #find(key: string, find: () => unknown): Answer {
    const answer: Answer = { value: undefined, files: new Set(), others: new Set() };
    this.#open.push(answer);
    try {
      answer.value = find();
    } finally {
      this.#open.pop();
    }
    this.#answers.set(key, answer);
    this.#told.add(answer);
    return answer;
  }

  #tell(answer: Answer): void {
    if (this.#told.has(answer)) return;
    this.#told.add(answer);
    for (const path of answer.files) this.#files.read(path);
    for (const other of answer.others) this.#tell(other);
  }
}

interface Answer {
  value: unknown;
  readonly files: Set<string>;
  /** The answers that it was made from. */
  readonly others: Set<Answer>;
}
