/** Where the API is, on our own host. */
export const API_PATH = '/graphql';

export interface ApiQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What came of a question: the answer as it came, with the server's own sentences where it refused something. */
export type ApiOutcome =
  | { readonly kind: 'answered'; readonly answer: unknown; readonly sentences: readonly string[] }
  | { readonly kind: 'unreachable' };

function sentencesOf(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null || !('errors' in answer) || !Array.isArray(answer.errors)) return [];
  return answer.errors.flatMap((error: unknown) =>
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? [error.message] : [],
  );
}

/** Asks the API. Rejects only when `signal` stops it; no network or an answer that is no JSON is `unreachable`. */
export async function askApi(question: ApiQuestion, signal: AbortSignal): Promise<ApiOutcome> {
  try {
    const response = await fetch(API_PATH, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(question),
      signal,
    });
    const answer: unknown = await response.json();
    return { kind: 'answered', answer, sentences: sentencesOf(answer) };
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'unreachable' };
  }
}

/** Variables from the text of their box. Empty text is no variables; null where it is not a JSON object. */
export function parseVariables(text: string): Readonly<Record<string, unknown>> | null {
  if (text.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
  } catch {
    return null;
  }
}

/** A text as one word of a POSIX shell: nothing in single quotes is special but the single quote itself. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same question as a command line for curl. */
export function asCurl(address: string, { query, variables }: ApiQuestion): string {
  const body = Object.keys(variables).length === 0 ? { query } : { query, variables };
  return [`curl ${shellWord(address)}`, `  --header 'Content-Type: application/json'`, `  --data-raw ${shellWord(JSON.stringify(body))}`].join(' \\\n');
}
