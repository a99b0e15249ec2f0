import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyTable } from '@server/modules/submissions/key-table.ts';

it('remembers where each key last stood, as a map of all keys would', () => {
  const notes = fc.array(fc.record({ key: fc.string({ maxLength: 3 }), file: fc.integer({ min: 1, max: 5 }), line: fc.integer({ min: 1, max: 1_000 }) }), { maxLength: 300 });
  fc.assert(
    fc.property(notes, (all) => {
      const table = new KeyTable();
      const map = new Map<string, { file: number; line: number }>();
      for (const { key, ...place } of all) {
        expect(table.note(key, place)).toEqual(map.get(key) ?? null);
        map.set(key, place);
      }
      for (const [key, place] of map) expect(table.place(key)).toEqual(place);
      expect(table.place('none of these')).toBeNull();
    }),
  );
});

it('takes a hundred thousand keys apart', () => {
  const table = new KeyTable();
  const count = 100_000;
  for (let index = 0; index < count; index += 1) expect(table.note(`01\t2023-${index}`, { file: 1, line: index + 2 })).toBeNull();
  for (let index = 0; index < count; index += 997) expect(table.place(`01\t2023-${index}`)).toEqual({ file: 1, line: index + 2 });
});
