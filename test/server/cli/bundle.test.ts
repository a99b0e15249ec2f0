import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleFolder } from '@server/cli/bundle-folder.mjs';
import { bundleServer } from '@server/cli/bundle.ts';

let root = '';

function write(file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}

function run(file: string): string {
  return execFileSync(process.execPath, [join(bundleFolder(root), file)], { encoding: 'utf8' }).trim();
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'ledtid-bundle-')));
  write('package.json', '{ "type": "module" }');
  write('tsconfig.json', '{ "compilerOptions": { "experimentalDecorators": true } }');
  write('server/main.ts', 'import { Region } from "./region.ts"; const name: string = Region.name; console.log(name);');
  write('server/cli/ledtid.ts', 'import { Region } from "../region.ts"; console.log(`a command about ${Region.name}`);');
  write('server/region.ts', 'function marked(_class: unknown): void { console.log("marked"); }\n@marked\nexport class Region {}');
  write('server/deep/counting-start.mjs', 'throw new Error("runs from sources alone");');
  write('server/deep/counting.ts', 'console.log("counts" as string);');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the bundle of the server', () => {
  it('runs decorators, keeps the names of classes, and holds each thread under the name it is started by', async () => {
    await bundleServer({ root });
    expect(run('main.mjs')).toBe('marked\nRegion');
    expect(run('ledtid.mjs')).toBe('marked\na command about Region');
    expect(run('counting-start.mjs')).toBe('counts');
  });

  it('is another for other sources, and takes the earlier one away', async () => {
    await bundleServer({ root });
    const before = bundleFolder(root);
    write('server/region.ts', 'export class Area {}\nexport { Area as Region };');
    expect(bundleFolder(root)).not.toBe(before);
    await bundleServer({ root });
    expect(run('main.mjs')).toBe('Area');
    expect(existsSync(before)).toBe(false);
  });

  it('stays for as long as a server runs from it', async () => {
    await bundleServer({ root });
    const before = bundleFolder(root);
    writeFileSync(join(root, 'dist', `.${basename(before)}-in-use-by-${process.pid}`), '');
    write('server/region.ts', 'export class Area {}\nexport { Area as Region };');
    await bundleServer({ root });
    expect(existsSync(before)).toBe(true);
    rmSync(join(root, 'dist', `.${basename(before)}-in-use-by-${process.pid}`));
    write('server/region.ts', 'export class Third {}\nexport { Third as Region };');
    await bundleServer({ root });
    expect(readdirSync(join(root, 'dist'))).toEqual([basename(bundleFolder(root))]);
  });

  it('is made again after one that was killed, whose remains it removes', async () => {
    write(`dist/.server-made-${2 ** 22 + 1}/main.mjs`, 'half');
    await bundleServer({ root });
    expect(readdirSync(join(root, 'dist'))).toEqual([basename(bundleFolder(root))]);
  });

  it('is not there when a source is missing, and leaves nothing behind', async () => {
    write('server/main.ts', 'import "./missing.ts";');
    await expect(bundleServer({ root })).rejects.toThrow(/missing/);
    expect(readdirSync(join(root, 'dist'))).toEqual([]);
  });
});
