import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOperatorToken, operatorToken } from '@server/modules/access/operator-token.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

describe('the token of the operator', () => {
  it('is made once, long, and readable by its owner alone', () => {
    const folder = temporaryFolder();
    const token = operatorToken(folder);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(operatorToken(folder)).toBe(token);
    expect(statSync(join(folder, 'operator-token')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['operator-token']);
  });

  it('differs between folders', () => {
    expect(operatorToken(temporaryFolder())).not.toBe(operatorToken(temporaryFolder()));
  });
});

describe('what is shown for it', () => {
  it('is the token itself, whole', () => {
    expect(isOperatorToken('token', 'token')).toBe(true);
  });

  it.each(['', 'toke', 'tokens', 'Token', ' token', 'tökен'])('"%s" is not', (given) => {
    expect(isOperatorToken(given, 'token')).toBe(false);
  });
});
