import { describe } from 'vitest';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { killsOn } from './kills.ts';

describe('the next start is whole: the embedded database', () => {
  killsOn(() => Promise.resolve({ DATA_DIR: temporaryFolder() }));
});
