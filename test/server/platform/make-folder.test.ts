import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDataFolder } from '@server/platform/make-folder.ts';
import { StartError } from '@server/platform/start-error.ts';
import { itUnless } from '@test/testkit/skipping.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

describe('the data folder', () => {
  it('is made with everything that is missing above it', () => {
    const folder = join(temporaryFolder(), 'a/b/c');
    makeDataFolder(folder, 'lock');
    expect(statSync(join(folder, 'lock')).isDirectory()).toBe(true);
  });

  it('may be there already', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'lock'));
    expect(() => makeDataFolder(folder, 'lock')).not.toThrow();
  });

  it('below a file is refused in one sentence', () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    for (const folder of [file, join(file, 'data'), join(file, 'data/deeper')]) {
      expect(() => makeDataFolder(folder)).toThrow(new StartError(`The data folder ${folder} cannot be made or written (ENOTDIR). Choose another with DATA_DIR.`));
    }
  });

  it('behind a link that leads nowhere is refused', () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync('/nowhere/at/all', link);
    expect(() => makeDataFolder(join(link, 'data'))).toThrow(StartError);
  });

  itUnless(existsSync('/proc/self') ? null : 'the system has no /proc', 'where the system takes no folders is refused and does not wait for ever', () => {
    for (const folder of ['/proc/ledtid', '/proc/ledtid/deeper/data', '/proc/self/fd/ledtid']) {
      expect(() => makeDataFolder(folder, 'lock')).toThrow(/^The data folder \/proc\S+ cannot be made or written \(E[A-Z]+\)\. Choose another with DATA_DIR\.$/);
    }
  });
});
