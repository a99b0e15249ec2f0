import { parse } from 'graphql';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { asksForFineFigures as AsksForFineFigures } from '@client/app/viewer-link.ts';
import type { userToOpenAs as UserToOpenAs } from '@client/app/viewer-session.ts';

/** Loaded when there is an address, which a tab has from the start. */
let asksForFineFigures: typeof AsksForFineFigures;
let userToOpenAs: typeof UserToOpenAs;
beforeAll(async () => {
  vi.stubGlobal('location', new URL('http://localhost/oversikt'));
  ({ asksForFineFigures } = await import('@client/app/viewer-link.ts'));
  ({ userToOpenAs } = await import('@client/app/viewer-session.ts'));
});

describe('a question waits for who looks', () => {
  it.each([
    ['query A { regions { code } series(measure: "x") { points { period } } }', true],
    ['query A { mine: figure(measure: "x", period: "2024") { value } }', true],
    ['query A { byPathway(measures: ["x"], period: "2024") { period } }', true],
    ['query A { publishedResults(measure: "x") { value } }', false],
    ['query A { regions { series } }', false],
    ['fragment Part on Query { figure { value } }', false],
  ])('%s: %s', (text, waits) => {
    expect(asksForFineFigures(parse(text))).toBe(waits);
  });
});

describe('as whom a demonstration opens', () => {
  const users = [
    { id: 'r', role: 'REGION_READER', displayName: 'Regionanvändare' },
    { id: 'n', role: 'NATIONAL_ANALYST', displayName: 'Nationell analytiker' },
  ] as const;

  it('is a national analyst for who has not chosen, and for whom what was chosen is no more', () => {
    expect([userToOpenAs(users, null), userToOpenAs(users, 'gone')]).toEqual(['n', 'n']);
  });

  it('is the user chosen last, and nobody where that was the public', () => {
    expect([userToOpenAs(users, 'r'), userToOpenAs(users, 'public')]).toEqual(['r', null]);
  });

  it('is nobody where there are no users', () => {
    expect([userToOpenAs([], null), userToOpenAs([], 'r'), userToOpenAs(users.slice(0, 1), null)]).toEqual([null, null, null]);
  });
});
