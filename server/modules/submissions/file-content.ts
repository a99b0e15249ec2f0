import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { badArgument } from '@server/platform/request-error.ts';

/** A file that came inside a question. */
export interface FileContent {
  readonly base64: string;
}

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

/** Lays the file into the folder for as long as the work needs it. Throws where the text is not Base64. */
export async function withFileOf<Result>({ base64 }: FileContent, folder: string, work: (path: string) => Promise<Result>): Promise<Result> {
  if (!BASE64.test(base64)) throw badArgument('content', `${base64.length} characters`, 'the bytes of the file in Base64 are needed');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  try {
    await writeFile(path, Buffer.from(base64, 'base64'), { mode: 0o600 });
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
