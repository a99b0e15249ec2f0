import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '@server/arguments.ts';
import { StartError } from '@server/platform/start-error.ts';
import { itUnless } from '@test/testkit/skipping.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

const PACKS = ['fjordland', 'scotland'];

function someFile(): string {
  const file = join(temporaryFolder(), 'waits.csv');
  writeFileSync(file, 'a\n');
  return file;
}

describe('the arguments of a start', () => {
  it('without any serve Sweden, pages and all', () => {
    expect(readArguments([], PACKS)).toEqual({ pack: null, dataFile: null, withClient: true });
  });

  it('name a country and a file of it, in any order and either form', () => {
    const file = someFile();
    const wanted = { pack: 'scotland', dataFile: file, withClient: true };
    expect(readArguments(['--pack', 'scotland', '--data', file], PACKS)).toEqual(wanted);
    expect(readArguments(['--data', file, '--pack', 'scotland'], PACKS)).toEqual(wanted);
    expect(readArguments([`--data=${file}`, '--pack=scotland', '--without-client'], PACKS)).toEqual({ ...wanted, withClient: false });
    expect(readArguments(['--pack', 'fjordland'], PACKS)).toEqual({ pack: 'fjordland', dataFile: null, withClient: true });
  });

  it.each([
    [['--pack', 'narnia'], 'There is no country "narnia" for --pack: one of fjordland, scotland is needed.'],
    [['--pack', '../reference'], 'There is no country "../reference" for --pack: one of fjordland, scotland is needed.'],
    [['--pack'], '--pack has nothing after it: the name of a country is needed.'],
    [['--pack', '--data', 'x'], '--pack has nothing after it: the name of a country is needed.'],
    [['--pack='], '--pack has nothing after it: the name of a country is needed.'],
    [['--data'], '--data has nothing after it: the path of a file is needed.'],
    [['--pack', 'scotland', '--pack', 'scotland'], '--pack is given twice: once is enough.'],
    [['--pack=scotland', '--pack', 'fjordland'], '--pack is given twice: once is enough.'],
    [['--data', 'x'], '--data is given without --pack: the country whose file it is must be named, as in --pack fjordland --data FILE.'],
    [['--pakc', 'scotland'], '"--pakc" is not an option: --pack NAME and --data FILE are known.'],
    [['scotland'], '"scotland" is not an option: --pack NAME and --data FILE are known.'],
    [['--constructor'], '"--constructor" is not an option: --pack NAME and --data FILE are known.'],
    [['--pack', 'scotland', '--data', '/nowhere/waits.csv'], 'There is no file /nowhere/waits.csv for --data. Check the path.'],
  ])('%j stop the start with one sentence', (args, sentence) => {
    expect(() => readArguments(args, PACKS)).toThrow(new StartError(sentence));
  });

  it('a folder is no file', () => {
    const folder = temporaryFolder();
    expect(() => readArguments(['--pack', 'scotland', '--data', folder], PACKS)).toThrow(new StartError(`${folder} is a folder: --data needs a file.`));
  });

  itUnless(process.getuid?.() === 0 ? 'the superuser may read every file' : null, 'a file that may not be read is found before anything is made', () => {
    const file = someFile();
    chmodSync(file, 0);
    expect(() => readArguments(['--pack', 'scotland', '--data', file], PACKS)).toThrow(new StartError(`The file ${file} for --data cannot be read. Check who may read it.`));
  });
});
