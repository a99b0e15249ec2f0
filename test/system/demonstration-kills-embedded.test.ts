import { describe } from 'vitest';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { demonstrationKillsOn } from './demonstration-kills.ts';

describe('kills while the synthetic country loads: the embedded database', () => {
  demonstrationKillsOn(() => Promise.resolve({ DATA_DIR: temporaryFolder() }));
});
