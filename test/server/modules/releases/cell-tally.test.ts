import { expect, it } from 'vitest';
import { CellTally } from '@server/modules/releases/cell-tally.ts';
import { countingRules } from '@server/modules/releases/counting-rules.ts';
import { Places } from '@server/modules/releases/places.ts';
import { AREAS, caseOf, COUNTING, MEMBERSHIPS } from '@test/testkit/small-release.ts';

function newTally(): CellTally {
  return new CellTally(countingRules(COUNTING), new Places(AREAS, MEMBERSHIPS));
}

it('forgets what was taken away and added alike, and keeps what differs', () => {
  const tally = newTally();
  const before = caseOf({ date: '2023-12-20' });
  tally.count(before, -1);
  tally.count({ ...before, closedAfterDays: 30 }, 1);
  tally.count(caseOf({ date: '2021-05-01' }), -1);
  tally.count(caseOf({ date: '2021-05-01' }), 1);
  expect(tally.names().map(({ year }) => year).sort()).toEqual([2021, 2023, 2024]);
  tally.cancelOut();
  // The start in December stands as it was; the closing in January came ten days later.
  expect(tally.names().map(({ year }) => year)).toEqual([2024]);
  expect([...tally.areasTouched(2024)].sort()).toEqual([...new Places(AREAS, MEMBERSHIPS).areasOf('01', null)].sort());
});
