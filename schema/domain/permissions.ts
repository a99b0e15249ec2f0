import type { Origin } from './figure.ts';

/**
 * Who asks, and the one list of what can be done. Every request has an actor; no mutation runs without one, and what
 * is not listed here nobody may do.
 */
export const ACTIONS = [
  /** Read pathways, limits, goals, regions, populations and agreements. */
  'reference.read',
  /** Read officially published results. */
  'official.read',
  /** Load reference files and official results at start. */
  'reference.load',
  /** Copy the whole database to a file. */
  'database.backup',
  /** Ask for waits by pathway, sex and month; what is protected is answered as suppressed. */
  'waits.read',
  /** Be given exact fine figures; `mayReadExact` says of which areas. */
  'waits.readExact',
  /** Hand in a file of facts. */
  'submission.import',
  /** See what has been handed in. */
  'submission.list',
  /** Build a release from the facts. */
  'release.build',
  /** Publish a release that has been built. */
  'release.publish',
  /** See releases that are published. */
  'release.list',
  /** See releases that are not published. */
  'release.listUnpublished',
  /** Read who has seen and done what. */
  'audit.read',
  /** Read, in the audit, what was asked for as well. */
  'audit.readFilters',
  /** See accounts and end sessions and tokens. */
  'user.manage',
  /** Make a token with which a machine acts as a user. */
  'user.issueToken',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a person who has signed in is. Regions and healthcare regions have readers and editors of their own. */
export const ROLES = [
  'region_reader',
  'region_editor',
  'rcc_reader',
  'rcc_editor',
  'national_analyst',
  'government_reader',
  'release_steward',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Whom a role speaks for: one unit, one group of units, or no area of its own. */
export const ROLE_ORGANISATION: Readonly<Record<Role, 'unit' | 'group' | null>> = {
  region_reader: 'unit',
  region_editor: 'unit',
  rcc_reader: 'group',
  rcc_editor: 'group',
  national_analyst: null,
  government_reader: null,
  release_steward: null,
  administrator: null,
};

/** Roles whose every unpublished answer is for a purpose, stated once a session or token. */
export const ROLES_WITH_PURPOSE: readonly Role[] = ['national_analyst'];

/** Somebody who has signed in, or a machine with a token of theirs. */
export interface UserActor {
  readonly kind: 'user';
  readonly id: string;
  readonly role: Role;
  /** Code of the area that the user speaks for. */
  readonly organisation: string | null;
  /** Codes of the units that lie wholly within the organisation; a unit lies within itself. */
  readonly units: readonly string[];
  /** What the session or token is used for, in the user's own words. */
  readonly purpose: string | null;
}

/** `public` is anyone; `operator` holds the token file of the machine; `system` is the server itself. */
export type Actor = { readonly kind: 'public' } | { readonly kind: 'operator' } | { readonly kind: 'system' } | UserActor;

export const PUBLIC_ACTOR: Actor = { kind: 'public' };
export const OPERATOR_ACTOR: Actor = { kind: 'operator' };
export const SYSTEM_ACTOR: Actor = { kind: 'system' };

const EVERYBODY: readonly Action[] = ['reference.read', 'official.read', 'waits.read', 'release.list'];
const READER: readonly Action[] = [...EVERYBODY, 'waits.readExact'];
const EDITOR: readonly Action[] = [...READER, 'submission.import', 'submission.list'];

const ALLOWED: Readonly<Record<Exclude<Actor['kind'], 'user'> | Role, readonly Action[]>> = {
  public: EVERYBODY,
  operator: [
    ...EVERYBODY,
    'database.backup',
    'submission.import',
    'submission.list',
    'release.build',
    'release.publish',
    'release.listUnpublished',
    'user.manage',
    'user.issueToken',
  ],
  system: ACTIONS,
  region_reader: READER,
  region_editor: EDITOR,
  rcc_reader: READER,
  rcc_editor: EDITOR,
  national_analyst: READER,
  government_reader: EVERYBODY,
  release_steward: [
    ...EVERYBODY,
    'submission.list',
    'release.build',
    'release.publish',
    'release.listUnpublished',
    'audit.read',
    'audit.readFilters',
  ],
  administrator: [...EVERYBODY, 'audit.read', 'user.manage'],
};

/** True where the actor may do the action; everything not granted is refused. */
export function isAllowed(actor: Actor, action: Action): boolean {
  return ALLOWED[actor.kind === 'user' ? actor.role : actor.kind].includes(action);
}

/** Where a role that may read exact fine figures may do so. */
export type ExactReach = 'all' | 'own' | 'none';

/**
 * Everywhere, in one's own area, or nowhere; `origin`: of the facts. What its publisher has released as open data is
 * exact to everybody. The server itself builds releases and gives them to nobody: nowhere.
 */
export function exactReach(actor: Actor, origin: Origin | null): ExactReach {
  if (origin === 'PUBLISHED' && isAllowed(actor, 'waits.read')) return 'all';
  if (actor.kind !== 'user' || !isAllowed(actor, 'waits.readExact')) return 'none';
  return ROLE_ORGANISATION[actor.role] === null ? 'all' : 'own';
}

/**
 * True where the actor may be given exact fine figures of an area. `unitsWithin`: codes of the units that the area
 * consists of (a unit of itself). Who speaks for an area reads what consists of their own units alone, and so never the
 * nation; a healthcare region also reads itself, with the part of a divided unit that is its own.
 */
export function mayReadExact(actor: Actor, area: { readonly code: string; readonly unitsWithin: readonly string[] }, origin: Origin): boolean {
  const reach = exactReach(actor, origin);
  if (actor.kind !== 'user' || reach !== 'own') return reach === 'all';
  if (actor.organisation === area.code) return true;
  return area.unitsWithin.length > 0 && area.unitsWithin.every((unit) => actor.units.includes(unit));
}
