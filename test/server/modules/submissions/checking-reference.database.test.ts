import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { selectCheckingReference } from '@server/modules/submissions/reference.queries.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { realReference } from './faults/real-reference.ts';

describeOnBothDatabases('what rows are checked against', (open) => {
  let prepared: PreparedDatabase;
  beforeAll(async () => {
    prepared = await open();
  });
  afterAll(() => prepared.close());

  it('is what the country’s files say', async () => {
    const reference = await prepared.database.read(SYSTEM_ACTOR, 'reference', selectCheckingReference);
    expect(reference).toEqual(realReference());
    expect(reference.pathways.get('lymfom')?.treatments?.has('SURGERY')).toBe(false);
    expect(reference.pathways.get('brost')?.treatments).toBeNull();
    expect(reference.widerAreas.has('riket')).toBe(true);
  });
});
