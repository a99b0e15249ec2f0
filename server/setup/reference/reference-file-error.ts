import { StartError } from '../../platform/start-error.ts';

/** One thing that is wrong in the files of a country. */
export interface ReferenceFault {
  /** The file as a person finds it, relative to where the program was started: `seed/reference/goals.csv`. */
  readonly file: string;
  /** Line in the file, the header being line 1; null where the fault is the file as a whole. */
  readonly line: number | null;
  /** What is wrong and what would be right, without a full stop. */
  readonly reason: string;
}

/** A person mends a handful at a time; a thousand lines about one missing column help nobody. */
const SHOWN_FAULTS = 20;

/**
 * Thrown when the files of a country cannot be loaded; nothing has been changed. It stops the start, and the message
 * holds a sentence for each fault: file, line and reason.
 */
export class ReferenceFileError extends StartError {
  readonly faults: readonly ReferenceFault[];

  constructor(faults: readonly ReferenceFault[]) {
    const hidden = faults.length - SHOWN_FAULTS;
    const sentences = faults.slice(0, SHOWN_FAULTS).map(sentence);
    super([...sentences, ...(hidden > 0 ? [`And ${hidden} more.`] : [])].join('\n'));
    this.faults = faults;
  }
}

function sentence({ file, line, reason }: ReferenceFault): string {
  return line === null ? `${file}: ${reason}.` : `${file}, line ${line}: ${reason}.`;
}

/** Gathers faults while the files are read, so that all of a person's slips are told at once. */
export class FaultList {
  readonly #faults: ReferenceFault[] = [];
  readonly #folder: string;

  /** `folder` stands before each file name; without a slash at its end. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `file` is the name inside the folder: `goals.csv`. */
  add(file: string, line: number | null, reason: string): void {
    this.#faults.push({ file: `${this.#folder}/${file}`, line, reason });
  }

  /**
   * Called between stages: what refers to a broken file is not read, since every one of its rows would seem wrong.
   * Throws a `ReferenceFileError` where anything has been added.
   */
  throwIfAny(): void {
    if (this.#faults.length > 0) throw new ReferenceFileError(this.#faults);
  }
}
