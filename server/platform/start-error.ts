/**
 * Something that a person can mend stops the start: a taken port, a folder in use, a database out of reach, a broken
 * file. The message is one plain sentence that says what is wrong and what would be right; `main` prints it alone and
 * ends with exit code 1.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
