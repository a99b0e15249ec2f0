import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyTable } from '@server/modules/submissions/key-table.ts';

const NOTES = fc.array(
  fc.record({
    key: fc.string({ maxLength: 3 }),
    place: fc.record({ file: fc.integer({ min: 1, max: 5 }), line: fc.integer({ min: 1, max: 1_000 }) }),
    submission: fc.integer({ min: 1, max: 9 }),
    values: fc.string({ maxLength: 2 }),
  }),
  { maxLength: 300 },
);

it('remembers of each key what a map of all keys would', () => {
  fc.assert(
    fc.property(NOTES, (all) => {
      const table = new KeyTable('rows');
      const map = new Map<string, (typeof all)[number]>();
      for (const note of all) {
        const { key, place, submission, values } = note;
        const slot = table.find(key);
        const before = map.get(key);
        expect(table.place(slot)).toEqual(before?.place ?? null);
        expect(table.submission(slot)).toBe(before?.submission ?? null);
        if (before !== undefined) expect(table.holds(slot, values)).toBe(values === before.values);
        table.see(slot, place);
        table.remember(slot, submission, values);
        map.set(key, note);
      }
      for (const [key, { place, submission, values }] of map) {
        const slot = table.find(key);
        expect([table.place(slot), table.submission(slot), table.holds(slot, values)]).toEqual([place, submission, true]);
      }
      expect(table.place(table.find('none of these'))).toBeNull();
    }),
  );
});

it('knows of no rows where it remembers places alone', () => {
  const table = new KeyTable('places');
  const slot = table.find('01\ta');
  table.see(slot, { file: 1, line: 2 });
  table.remember(slot, 1, 'values');
  const other = table.find('01\tb');
  expect([table.submission(slot), table.place(other)]).toEqual([null, null]);
});

it('takes a hundred thousand keys apart', () => {
  const table = new KeyTable('places');
  const count = 100_000;
  for (let index = 0; index < count; index += 1) {
    const slot = table.find(`01\t2023-${index}`);
    expect(table.place(slot)).toBeNull();
    table.see(slot, { file: 1, line: index + 2 });
  }
  for (let index = 0; index < count; index += 997) expect(table.place(table.find(`01\t2023-${index}`))).toEqual({ file: 1, line: index + 2 });
});
