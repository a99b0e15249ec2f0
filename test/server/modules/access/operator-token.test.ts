import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATOR_ACTOR, PUBLIC_ACTOR } from '@schema/domain/permissions.ts';
import { actorOf, operatorToken } from '@server/modules/access/operator-token.ts';
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

describe('who an Authorization header is', () => {
  it('without one, the public; with the token, the operator', () => {
    expect(actorOf(undefined, 'token')).toBe(PUBLIC_ACTOR);
    expect(actorOf('Bearer token', 'token')).toBe(OPERATOR_ACTOR);
    expect(actorOf('bearer  token', 'token')).toBe(OPERATOR_ACTOR);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer toke', 'Bearer tokens', 'Bearer Token', 'Basic token'])('"%s" is refused', (header) => {
    expect(() => actorOf(header, 'token')).toThrow('The token in the Authorization header is not known here.');
  });
});
