import type { Language } from '@schema/domain/language.ts';
import type { HandInFailure } from './hand-in-failure.ts';

/** What is said about a file that is handed in. */
export interface UploadChoices {
  readonly kind: string;
  readonly deliveredOn: string;
  readonly completeFrom: string;
  readonly completeTo: string;
  readonly invented: boolean;
}

/** How far an upload has come: bytes that have left (0–1), then rows that were checked. */
export type UploadProgress = { readonly sent: number } | { readonly rowsRead: number };

/** What came of it: the number of the submission, or why there is none; null where it was stopped. */
export type UploadOutcome = { readonly submission: string } | { readonly failure: HandInFailure } | null;

interface AnswerLine {
  readonly progress?: { readonly rowsRead: number };
  readonly checked?: { readonly id: string };
  readonly refused?: { readonly message: string };
}

/**
 * Sends a file to be checked. The answer comes line by line while the file is read, which only `XMLHttpRequest` shows
 * together with how much of the file has left. Never throws. `language`: of what is said where the file is refused.
 */
export function upload(file: File, choices: UploadChoices, { signal, onProgress, language }: { signal: AbortSignal; onProgress: (progress: UploadProgress) => void; language: Language }): Promise<UploadOutcome> {
  const query = new URLSearchParams({ kind: choices.kind, fileName: file.name, deliveredOn: choices.deliveredOn, then: 'wait', origin: choices.invented ? 'SYNTHETIC' : 'REGISTER', language });
  if (choices.completeFrom !== '') query.set('completeFrom', choices.completeFrom);
  if (choices.completeTo !== '') query.set('completeTo', choices.completeTo);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    const end = (outcome: UploadOutcome): void => {
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    request.open('POST', `/submissions?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: total === 0 ? 1 : loaded / total });
    request.onprogress = () => {
      const rows = linesOf(request.responseText).at(-1)?.progress?.rowsRead;
      if (rows !== undefined) onProgress({ rowsRead: rows });
    };
    request.onload = () => end(outcomeOf(request));
    request.onerror = () => end({ failure: BROKEN });
    request.onabort = () => end(null);
    signal.addEventListener('abort', stop, { once: true });
    request.send(file);
  });
}

const BROKEN: HandInFailure = { code: null, argument: null };

function outcomeOf({ status, responseText }: XMLHttpRequest): UploadOutcome {
  const last = linesOf(responseText).at(-1);
  if (last?.checked) return { submission: last.checked.id };
  if (last?.refused) return { failure: { said: last.refused.message } };
  return { failure: status >= 400 ? (firstError(responseText) ?? BROKEN) : BROKEN };
}

/** The whole lines of the answer; the last may not have come whole. */
function linesOf(text: string): AnswerLine[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as AnswerLine];
    } catch {
      return [];
    }
  });
}

function firstError(text: string): HandInFailure | null {
  try {
    const extensions = (JSON.parse(text) as { errors?: readonly { extensions?: { code?: string; argument?: string } }[] }).errors?.[0]?.extensions;
    return extensions === undefined ? null : { code: extensions.code ?? '', argument: extensions.argument ?? null };
  } catch {
    return null;
  }
}
