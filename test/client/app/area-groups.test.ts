import { describe, expect, it } from 'vitest';
import { groupAreas, type MemberArea } from '@client/app/area-groups.ts';

const GROUPS = [
  { code: 'north', shortName: 'North' },
  { code: 'south', shortName: 'South' },
  { code: 'empty', shortName: 'Empty' },
];

function area(code: string, order: number, memberships: readonly (readonly [string, number | null])[]): MemberArea {
  return { code, shortName: code, order, memberships: memberships.map(([group, share]) => ({ region: { code: group }, share })) };
}

function codes(areas: readonly MemberArea[]): (readonly [string | null, readonly string[]])[] {
  return groupAreas(areas, GROUPS).map(({ heading, areas: members }) => [heading?.code ?? null, members.map(({ code }) => code)] as const);
}

describe('groupAreas', () => {
  it('puts areas under their groups, each in its order', () => {
    expect(codes([area('b', 2, [['north', null]]), area('c', 3, [['south', null]]), area('a', 1, [['north', null]])])).toEqual([
      ['north', ['a', 'b']],
      ['south', ['c']],
    ]);
  });

  it('puts a divided area once, under the group that holds most of it', () => {
    expect(codes([area('divided', 1, [['north', 0.42], ['south', 0.58]])])).toEqual([['south', ['divided']]]);
  });

  it('does not take the nation for a group', () => {
    expect(codes([area('a', 1, [['nation', null], ['south', null]])])).toEqual([['south', ['a']]]);
  });

  it('keeps areas that belong to no group, last and without heading', () => {
    expect(codes([area('alone', 1, []), area('a', 2, [['north', null]])])).toEqual([
      ['north', ['a']],
      [null, ['alone']],
    ]);
  });
});
