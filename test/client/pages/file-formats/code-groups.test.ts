import { describe, expect, it } from 'vitest';
import { codeGroups } from '@client/pages/file-formats/code-groups.ts';

function codes(...all: string[]) {
  return all.map((code) => ({ code, name: `the name of ${code}` }));
}

describe('lists of codes', () => {
  it('stand once, under the columns that share them', () => {
    const groups = codeGroups([
      { name: 'home', codes: codes('01', '03') },
      { name: 'day', codes: null },
      { name: 'sex', codes: codes('F', 'M') },
      { name: 'closing', codes: codes('01', '03') },
    ]);
    expect(groups.map(({ columns }) => columns)).toEqual([['home', 'closing'], ['sex']]);
    expect(groups[1]?.codes).toEqual(codes('F', 'M'));
  });

  it('are told apart by what is in them, and left out where nothing is', () => {
    expect(codeGroups([{ name: 'one', codes: codes('F', 'M') }, { name: 'other', codes: codes('F', 'M', 'U') }, { name: 'none', codes: [] }]).map(({ columns }) => columns)).toEqual([['one'], ['other']]);
  });
});
