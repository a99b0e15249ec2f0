/**
 * Something that a person can mend stops the start: a taken port, a folder in use, a database out of reach, a broken
 * file. The message is one plain sentence that says what is wrong and what would be right; `main` prints it alone and
 * ends with exit code 1.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * The error as a sentence for a person: what the file system refuses is named with its path. Anything else is a fault
 * of ours, and null: it should be seen as it is.
 */
export function startSentence(error: unknown): string | null {
  if (error instanceof StartError) return error.message;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || path === undefined) return null;
  return `${path} cannot be used (${code}). Check that the folder exists, can be written and has room, or choose another with DATA_DIR.`;
}
