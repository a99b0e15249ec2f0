import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildClient, clientHash } from '@server/cli/build.ts';

let root = '';

function write(file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledtid-build-'));
  symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(root, 'node_modules'));
  write('package.json', '{ "type": "module" }');
  write('client/vite.config.ts', `export default { root: ${JSON.stringify(join(root, 'client'))} };`);
  write('client/index.html', '<!doctype html><html lang="sv"><head><title>Prov</title></head><body><script type="module" src="/main.ts"></script></body></html>');
  write('client/main.ts', 'document.title = "Ledtid";');
  write('client/first-picture.tsx', 'export const questionsOf = () => [];');
  write('schema/schema.graphql', 'type Query { one: Int }');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the hash of the sources', () => {
  it('is the same for the same sources', () => {
    expect(clientHash(root)).toBe(clientHash(root));
  });

  it.each([
    ['a changed page', () => write('client/main.ts', 'document.title = "Annat";')],
    ['a new file', () => write('client/pages/new.ts', '')],
    ['a renamed file', () => renameSync(join(root, 'client/main.ts'), join(root, 'client/other.ts'))],
    ['a changed API', () => write('schema/schema.graphql', 'type Query { two: Int }')],
    ['new packages', () => write('package-lock.json', '{}')],
  ])('changes with %s', (_what, change) => {
    const before = clientHash(root);
    change();
    expect(clientHash(root)).not.toBe(before);
  });

  it('does not change with what the pages do not rest on', () => {
    const before = clientHash(root);
    write('server/main.ts', '');
    expect(clientHash(root)).toBe(before);
  });
});

describe('a build', () => {
  it('is made once for the same sources, with a Brotli copy beside each text', async () => {
    expect((await buildClient({ root })).built).toBe(true);
    const page = join(root, 'dist/client/index.html');
    expect(brotliDecompressSync(readFileSync(`${page}.br`)).equals(readFileSync(page))).toBe(true);
    expect((await buildClient({ root })).built).toBe(false);
    expect((await buildClient({ root, force: true })).built).toBe(true);
  });

  it('has the code that draws first pictures in a folder of its own, not packed', async () => {
    await buildClient({ root });
    expect(readdirSync(join(root, 'dist/client/first-picture'))).toEqual(['first-picture.js']);
  });

  it('takes the place of the one before, whole', async () => {
    await buildClient({ root });
    const before = readdirSync(join(root, 'dist/client/assets'));
    write('client/main.ts', 'document.title = "Annat";');
    await buildClient({ root });
    const after = readdirSync(join(root, 'dist/client/assets'));
    expect(after).toHaveLength(before.length);
    expect(after).not.toEqual(before);
    expect(readdirSync(join(root, 'dist'))).toEqual(['client']);
  });

  it('leaves the one before where it is when it fails', async () => {
    await buildClient({ root });
    write('client/main.ts', 'import "./missing.ts";');
    await expect(buildClient({ root })).rejects.toThrow(/missing/);
    expect(existsSync(join(root, 'dist/client/index.html'))).toBe(true);
  });

  it('is made again after one that was killed, whose remains it removes', async () => {
    const noProcess = 2 ** 22 + 1;
    write(`dist/.client-made-${noProcess}/index.html`, 'half');
    write('dist/client/index.html', 'a page without the hash of its sources');
    expect((await buildClient({ root })).built).toBe(true);
    expect(readdirSync(join(root, 'dist'))).toEqual(['client']);
  });
});
