import { join } from 'node:path';

/** Where files that are handed in lie. */
export interface SubmissionFolders {
  /** While they are read. */
  readonly uploads: string;
  /** For as long as their submissions are known. */
  readonly originals: string;
}

/** The folders of a data folder. */
export function submissionFolders(dataFolder: string): SubmissionFolders {
  return { uploads: join(dataFolder, 'uploads'), originals: join(dataFolder, 'originals') };
}
