import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FreshTree {
  readonly root: string;
  readonly dataFolder: string;
  /** A folder for temporary files of its own: the compiler's cache of an earlier start is not in it. */
  readonly temporaryFolder: string;
  remove(): void;
}

const ROOT = join(import.meta.dirname, '..');
/** What the product is made of when it starts. */
const PARTS = ['client', 'schema', 'seed', 'server', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The product as it is right after `npm ci`: nothing built, no data. The working folder's own build stays as it is. */
export function freshTree(): FreshTree {
  const folder = mkdtempSync(join(tmpdir(), 'ledtid-bench-'));
  const root = join(folder, 'ledtid');
  const temporaryFolder = join(folder, 'tmp');
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  mkdirSync(temporaryFolder);
  return { root, dataFolder: join(folder, 'data'), temporaryFolder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
