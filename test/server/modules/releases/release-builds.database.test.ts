import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OPERATOR_ACTOR, PUBLIC_ACTOR, SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { BuildCancelled } from '@server/modules/releases/release-build.ts';
import { ReleasesService, type BuildRequest } from '@server/modules/releases/releases.service.ts';
import type { Release } from '@server/modules/releases/releases.types.ts';
import type { Database } from '@server/platform/database/sql.ts';
import type { PreparedDatabase } from '@server/setup/prepare-database.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { caseFile, countRows, importText, manyCases, waitingOn, type FileCase } from '../submissions/case-files.ts';
import { StoredRelease } from './stored-release.ts';

const EXPECTED = 'basis_version,region,pathway,sex,period_start,period_end,expected\n';
const FORGET = 'TRUNCATE release_manifest, release_partitions, release_contents, releases';

/** Two regions, of which one tells of an early year by a single case. */
const FIRST: readonly FileCase[] = [
  { id: 'early', suspicion: '2014-03-05', closing: '2014-04-01' },
  { id: 'a' },
  { id: 'b', closing: '' },
  { id: 'c', suspicion: '2024-03-01', closing: '2024-03-20', code: '78' },
  { id: 'never', suspicion: '2024-02-01', closing: '2024-02-02', code: '70' },
  { id: 'x', region: '13', suspicion: '2023-05-01', closing: '2023-06-30' },
];

describeOnBothDatabases('building releases', (open) => {
  let prepared: PreparedDatabase;
  let database: Database;
  let releases: ReleasesService;
  beforeAll(async () => {
    prepared = await open();
    ({ database } = prepared);
    releases = new ReleasesService(database);
  });
  afterAll(() => prepared.close());
  beforeEach(() => database.write(SYSTEM_ACTOR, 'begin anew', (sql) => sql.query(`${FORGET}, submissions, submission_steps, svf_case_facts, expected_case_facts, fact_origin`)));

  const deliver = (cases: readonly FileCase[], deliveredOn: string, changes: Parameters<typeof importText>[2] = {}) => importText(database, caseFile(cases), { deliveredOn, ...changes });
  const deliverExpected = (rows: string, deliveredOn: string) => importText(database, `${EXPECTED}${rows}\n`, { kind: 'expected-cases', deliveredOn });
  const build = (extractedOn: string, changes: Partial<BuildRequest> = {}): Promise<Release> => releases.build({ actor: SYSTEM_ACTOR, extractedOn, ...changes });
  const counts = () => Promise.all(['releases', 'release_manifest', 'release_partitions', 'release_contents'].map((table) => countRows(database, table)));

  /** Builds once more with nothing to follow on, and expects the very same. */
  async function expectSameFromNothing(built: Release): Promise<void> {
    const onParent = await StoredRelease.read(database, built.id);
    await database.write(SYSTEM_ACTOR, 'forget every release', (sql) => sql.query(FORGET));
    const anew = await build(built.extractedOn, { finals: built.finals });
    const fromNothing = await StoredRelease.read(database, anew.id);
    expect([built.parent === null, anew.parent]).toEqual([false, null]);
    expect(fromNothing.lines()).toEqual(onParent.lines());
    expect([anew.hash, anew.cases, anew.firstMonth]).toEqual([built.hash, built.cases, built.firstMonth]);
    expect(fromNothing.rehashed()).toBe(built.hash);
  }

  it('a release counts what counts, and says which months it tells of', async () => {
    await deliver(FIRST, '2024-08-31');
    const release = await build('2024-08-31', { finals: ['2023-H2', '2024-H1'] });
    // One was never a case.
    expect(release).toMatchObject({ id: '2024-08-31', number: 1, state: 'BUILT', origin: 'REGISTER', cases: 5, firstMonth: '2014-03', lastMonth: '2024-08', finalThrough: '2024-06', parent: null, isNewest: false });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a correction, a new case and one that comes back', () => deliver([{ id: 'b', closing: '2024-09-02' }, { id: 'new', suspicion: '2024-09-01', closing: '' }, { id: 'a', code: '54' }], '2024-09-30')],
    ['a case that moves to another year', () => deliver([{ id: 'x', region: '13', suspicion: '2022-05-01', closing: '2022-06-30' }], '2024-09-30')],
    ['the only case of the first year is gone', () => deliver([{ id: 'later', suspicion: '2014-07-01', closing: '2015-01-02' }], '2024-09-30', { completeFrom: '2014-01', completeTo: '2014-12' })],
    ['a whole year is gone', () => deliver([{ id: 'y', region: '13', suspicion: '2024-01-01' }], '2024-09-30', { completeFrom: '2023-01', completeTo: '2024-12' })],
    ['expected cases that are new', () => deliverExpected('2024,01,lunga,,2024-01-01,2024-12-31,12', '2024-09-30')],
  ])('%s: built on a parent and from nothing are the same', async (_name, change) => {
    await deliver(FIRST, '2024-08-31');
    const parent = await build('2024-08-31');
    await change();
    const built = await build('2024-09-30');
    expect(built.parent).toBe(parent.id);
    expect(built.hash).not.toBe(parent.hash);
    await expectSameFromNothing(built);
  });

  it('expected cases that tell of fewer months than before leave none behind', async () => {
    await deliver(FIRST, '2024-08-31');
    await deliverExpected('2024,01,lunga,F,2023-01-01,2024-12-31,24', '2024-08-31');
    await build('2024-08-31');
    await deliverExpected('2024,01,lunga,F,2023-01-01,2023-06-30,24', '2024-09-30');
    await expectSameFromNothing(await build('2024-09-30'));
  });

  it('a file that is withdrawn is unsaid in the next release, and the release before answers as it did', async () => {
    const waiting = waitingOn(database);
    await deliver(FIRST, '2024-08-31');
    await deliverExpected('2024,01,lunga,,2024-01-01,2024-12-31,12', '2024-08-31');
    const before = await build('2024-08-31');
    const { submission: cases } = await deliver([{ id: 'b', closing: '2024-09-02' }, { id: 'new', suspicion: '2024-09-01', closing: '' }, { id: 'a', code: '70' }], '2024-09-30');
    const { submission: expected } = await deliverExpected('2024,01,lunga,,2024-01-01,2024-12-31,99', '2024-09-30');
    const withThem = await build('2024-09-30');
    for (const { id } of [cases, expected]) await waiting.withdraw(OPERATOR_ACTOR, id);
    const without = await build(new Date().toISOString().slice(0, 10));
    expect(without.parent).toBe(withThem.id);
    // The same numbers as before; the heading alone differs, with the day.
    expect((await StoredRelease.read(database, without.id)).lines()).toEqual((await StoredRelease.read(database, before.id)).lines());
    expect([without.cases, withThem.cases]).toEqual([before.cases, before.cases]);
    expect((await StoredRelease.read(database, withThem.id)).rehashed()).toBe(withThem.hash);
    await expectSameFromNothing(without);
  });

  it('pieces that nothing has changed are shared with the parent, and stored once', async () => {
    await deliver(FIRST, '2024-08-31');
    await build('2024-08-31');
    const before = new Set((await StoredRelease.read(database, '2024-08-31')).lines());
    await deliver([{ id: 'b', closing: '2024-09-02' }], '2024-09-30');
    const built = await build('2024-09-30');
    const changed = (await StoredRelease.read(database, built.id)).lines().filter((line) => !before.has(line));
    // One region's year: its cells, and the series of the region, its group and the nation.
    expect(changed.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(['waits-cells 01 2024', 'waits-series 01 2024', 'waits-series SE 2024', 'waits-series rcc-stockholm-gotland 2024']);
    expect([built.partitions - built.sharedPartitions, await countRows(database, 'release_partitions')]).toEqual([4, before.size + 4]);
  });

  it.each(['counting', 'summing'])('cancelled while %s, nothing is left, and the next build is whole', async (step) => {
    await deliver(manyCases(20_000), '2024-08-31');
    await deliver(manyCases(2_000, '13'), '2024-08-31');
    await deliver([{ id: 'old', region: '12', suspicion: '2020-01-01', closing: '2020-03-01' }], '2024-08-31');
    const cancelling = new AbortController();
    await expect(build('2024-08-31', { signal: cancelling.signal, onProgress: (progress) => progress.step === step && cancelling.abort() })).rejects.toThrow(BuildCancelled);
    expect(await counts()).toEqual([0, 0, 0, 0]);
    const built = await build('2024-08-31');
    expect([built.number, built.cases]).toEqual([1, 22_001]);
    expect((await StoredRelease.read(database, built.id)).rehashed()).toBe(built.hash);
  });

  it('what a kill left half stored is swept or stored anew, and the build goes on to the same hash', async () => {
    await deliver(FIRST, '2024-08-31');
    const { hash } = await build('2024-08-31');
    await database.write(SYSTEM_ACTOR, 'as a kill leaves it', async (sql) => {
      await sql.query(`UPDATE releases SET state = 'building', hash = NULL, cases = NULL, first_month = NULL`);
      await sql.query('DELETE FROM release_manifest');
      await sql.query(`DELETE FROM release_partitions WHERE year = 2024`);
      await sql.query(`INSERT INTO release_contents (hash, attribution, pathway, content) VALUES ('half', '', 'lunga', '')`);
    });
    await releases.resume(SYSTEM_ACTOR);
    const resumed = await StoredRelease.read(database, '2024-08-31');
    expect([resumed.row.state, resumed.row.hash, resumed.rehashed()]).toEqual(['built', hash, hash]);
    expect(await database.read(SYSTEM_ACTOR, 'half', async (sql) => (await sql.query(`SELECT hash FROM release_contents WHERE hash = 'half'`)).rows)).toEqual([]);
  });

  it('a case that cannot be counted fails the build alone, which goes on when it can', async () => {
    await deliver(manyCases(25_000), '2024-08-31');
    const say = (code: string) => database.write(SYSTEM_ACTOR, 'change a fact', (sql) => sql.query(`UPDATE svf_case_facts SET closing_code = $1 WHERE line = 2`, [code]));
    await say('ZZ');
    await expect(build('2024-08-31')).rejects.toThrow('The closing code ZZ is in the facts');
    expect(await counts()).toEqual([1, 0, 0, 0]);
    await say('50');
    await releases.resume(SYSTEM_ACTOR);
    expect(await releases.list(SYSTEM_ACTOR)).toMatchObject([{ state: 'BUILT', cases: 25_000 }]);
  });

  it('a published release never changes, whatever is handed in and built later', async () => {
    await deliver(FIRST, '2024-08-31');
    const first = await releases.publish(SYSTEM_ACTOR, (await build('2024-08-31')).id);
    expect(first).toMatchObject({ state: 'PUBLISHED', isNewest: true });
    const before = await StoredRelease.read(database, first.id);
    await deliver([{ id: 'a', code: '78' }], '2024-09-30', { completeFrom: '2014-01', completeTo: '2024-12' });
    await releases.publish(SYSTEM_ACTOR, (await build('2024-09-30')).id);
    const after = await StoredRelease.read(database, first.id);
    expect(after.row).toEqual({ ...before.row, isNewest: false });
    expect(after.rehashed()).toBe(first.hash);
    expect((await releases.list(SYSTEM_ACTOR)).map(({ id, isNewest }) => [id, isNewest])).toEqual([['2024-09-30', true], ['2024-08-31', false]]);
  });

  it('two builds at once are two releases of one hash, one after the other', async () => {
    await deliver(FIRST, '2024-08-31');
    const [one, two] = await Promise.all([build('2024-08-31'), build('2024-08-31')]);
    expect([one, two]).toMatchObject([{ id: '2024-08-31', number: 1, parent: null }, { id: '2024-08-31-2', number: 2, parent: '2024-08-31', hash: one.hash, sharedPartitions: one.partitions }]);
  });

  it('publishing twice, after each other and at once, is publishing once', async () => {
    await deliver(FIRST, '2024-08-31');
    const { id } = await build('2024-08-31');
    let told = 0;
    const service = new ReleasesService(database);
    service.onPublished(async () => void (told += 1));
    const all = await Promise.all([service.publish(SYSTEM_ACTOR, id), service.publish(SYSTEM_ACTOR, id), service.publish(SYSTEM_ACTOR, id)]);
    all.push(await service.publish(SYSTEM_ACTOR, id));
    expect(new Set(all.map(({ state, publishedAt }) => `${state} ${publishedAt ?? ''}`)).size).toBe(1);
    expect([all[0]?.state, told]).toEqual(['PUBLISHED', 1]);
  });

  it('what cannot be built or published is refused in a sentence', async () => {
    await expect(build('2024-08-31')).rejects.toThrow('no file of cases or totals has been accepted that was delivered by then; import one first');
    await expect(releases.publish(SYSTEM_ACTOR, 'none')).rejects.toThrow('there is no release yet');
    await deliver(FIRST, '2024-08-31');
    await expect(build('2024-08-30')).rejects.toThrow('import one first');
    for (const day of ['2024-02-31', '2024-08', 'today']) await expect(build(day), day).rejects.toThrow('a day such as 2024-08-19 is needed');
    await expect(build('2024-08-31', { finals: ['2024-H2'] })).rejects.toThrow('a half-year that has ended by 2024-08-31 is needed');
    await expect(build('2024-08-31', { finals: ['2024'] })).rejects.toThrow('half-years such as 2024-H1 are needed');
    const { id } = await build('2024-08-31');
    await expect(releases.publish(SYSTEM_ACTOR, 'none')).rejects.toThrow(`known releases are ${id}`);
    await database.write(SYSTEM_ACTOR, 'as while it is built', (sql) => sql.query(`UPDATE releases SET state = 'building'`));
    await expect(releases.publish(SYSTEM_ACTOR, id)).rejects.toThrow('this one is building');
  });

  it('nobody builds, publishes or sees an unpublished one who may not', async () => {
    await deliver(FIRST, '2024-08-31');
    await expect(build('2024-08-31', { actor: PUBLIC_ACTOR })).rejects.toThrow('release.build');
    const { id } = await build('2024-08-31');
    await expect(releases.publish(PUBLIC_ACTOR, id)).rejects.toThrow('release.publish');
    expect(await releases.list(PUBLIC_ACTOR)).toEqual([]);
    await releases.publish(SYSTEM_ACTOR, id);
    expect((await releases.list(PUBLIC_ACTOR)).map((each) => each.id)).toEqual([id]);
  });
});
