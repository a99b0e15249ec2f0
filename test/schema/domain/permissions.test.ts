import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  exactReach,
  isAllowed,
  mayReadExact,
  OPERATOR_ACTOR,
  PUBLIC_ACTOR,
  ROLE_ORGANISATION,
  ROLES,
  SYSTEM_ACTOR,
  type Action,
  type Actor,
  type Role,
  type UserActor,
} from '@schema/domain/permissions.ts';

/** Units `a` and `b` are the group `ab`; `c` is divided between it and another. */
function user(role: Role): UserActor {
  const level = ROLE_ORGANISATION[role];
  const organisation = level === 'unit' ? 'a' : level === 'group' ? 'ab' : null;
  return { kind: 'user', id: `u-${role}`, role, organisation, units: level === 'unit' ? ['a'] : level === 'group' ? ['a', 'b'] : [], purpose: null };
}

const ACTORS: readonly Actor[] = [PUBLIC_ACTOR, OPERATOR_ACTOR, SYSTEM_ACTOR, ...ROLES.map(user)];

describe('who may do what', () => {
  /** Columns: public, operator, system; region reader and editor, RCC reader and editor; analyst, government, steward, administrator. */
  const MATRIX: Readonly<Record<Action, string>> = {
    'reference.read': 'yyy yyyy yyyy',
    'official.read': 'yyy yyyy yyyy',
    'reference.load': '--y ---- ----',
    'database.backup': '-yy ---- ----',
    'waits.read': 'yyy yyyy yyyy',
    'waits.readExact': '--y yyyy y---',
    'submission.import': '-yy -y-y ----',
    'submission.list': '-yy -y-y --y-',
    'release.build': '-yy ---- --y-',
    'release.publish': '-yy ---- --y-',
    'release.list': 'yyy yyyy yyyy',
    'release.listUnpublished': '-yy ---- --y-',
    'audit.read': '--y ---- --yy',
    'audit.readFilters': '--y ---- --y-',
    'user.manage': '-yy ---- ---y',
    'user.issueToken': '-yy ---- ----',
  };

  it.each(Object.entries(MATRIX))('%s: %s', (action, row) => {
    const allowed = ACTORS.map((actor) => (isAllowed(actor, action as Action) ? 'y' : '-')).join('');
    expect(allowed).toBe(row.replaceAll(' ', ''));
  });

  it('every action and every actor stands in the table', () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...ACTIONS].sort());
    for (const row of Object.values(MATRIX)) expect(row.replaceAll(' ', '')).toHaveLength(ACTORS.length);
  });

  it('what is not listed nobody may do', () => {
    const unlisted = 'database.drop' as Action;
    expect(ACTORS.some((actor) => isAllowed(actor, unlisted))).toBe(false);
  });
});

describe('exact fine figures', () => {
  const AREAS = {
    own: { code: 'a', unitsWithin: ['a'] },
    neighbour: { code: 'b', unitsWithin: ['b'] },
    foreign: { code: 'd', unitsWithin: ['d'] },
    divided: { code: 'c', unitsWithin: ['c'] },
    group: { code: 'ab', unitsWithin: ['a', 'b', 'c'] },
    otherGroup: { code: 'cd', unitsWithin: ['c', 'd'] },
    groupOfOne: { code: 'ga', unitsWithin: ['a'] },
    nation: { code: 'n', unitsWithin: ['a', 'b', 'c', 'd'] },
    without: { code: 'x', unitsWithin: [] },
  } as const;
  type AreaName = keyof typeof AREAS;

  const TABLE: readonly [who: string, actor: Actor, exact: readonly AreaName[]][] = [
    ['the public', PUBLIC_ACTOR, []],
    ['the operator', OPERATOR_ACTOR, []],
    ['the server itself', SYSTEM_ACTOR, []],
    ['a region reader', user('region_reader'), ['own', 'groupOfOne']],
    ['a region editor', user('region_editor'), ['own', 'groupOfOne']],
    ['an RCC reader', user('rcc_reader'), ['own', 'neighbour', 'group', 'groupOfOne']],
    ['an RCC editor', user('rcc_editor'), ['own', 'neighbour', 'group', 'groupOfOne']],
    ['a national analyst', user('national_analyst'), Object.keys(AREAS) as AreaName[]],
    ['a government reader', user('government_reader'), []],
    ['a release steward', user('release_steward'), []],
    ['an administrator', user('administrator'), []],
  ];

  it.each(TABLE)('%s reads its own and no more', (_who, actor, exact) => {
    const read = (Object.keys(AREAS) as AreaName[]).filter((name) => mayReadExact(actor, AREAS[name], 'REGISTER'));
    expect(read).toEqual(Object.keys(AREAS).filter((name) => exact.includes(name as AreaName)));
    expect(exactReach(actor, 'REGISTER')).toBe(exact.length === 0 ? 'none' : exact.includes('nation') ? 'all' : 'own');
  });

  it('a region user without units of their own reads nothing, not even what consists of no units', () => {
    const nobody: UserActor = { ...user('region_reader'), organisation: null, units: [] };
    expect(Object.values(AREAS).some((area) => mayReadExact(nobody, area, 'REGISTER'))).toBe(false);
  });

  it('everybody reads what its publisher has released as open data', () => {
    expect([PUBLIC_ACTOR, user('government_reader'), user('region_reader')].map((actor) => exactReach(actor, 'PUBLISHED'))).toEqual(['all', 'all', 'all']);
    expect(Object.values(AREAS).every((area) => mayReadExact(PUBLIC_ACTOR, area, 'PUBLISHED'))).toBe(true);
  });
});
