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
] as const;
export type Action = (typeof ACTIONS)[number];

/** `public` is anyone; `operator` holds the token file of the machine; `system` is the server itself. */
export type Actor =
  | { readonly kind: 'public' }
  | { readonly kind: 'operator' }
  | { readonly kind: 'system' };

export const PUBLIC_ACTOR: Actor = { kind: 'public' };
export const OPERATOR_ACTOR: Actor = { kind: 'operator' };
export const SYSTEM_ACTOR: Actor = { kind: 'system' };

const EVERYBODY: readonly Action[] = ['reference.read', 'official.read'];

const ALLOWED: Readonly<Record<Actor['kind'], readonly Action[]>> = {
  public: EVERYBODY,
  operator: [...EVERYBODY, 'database.backup'],
  system: ACTIONS,
};

/** True where the actor may do the action; everything not granted is refused. */
export function isAllowed(actor: Actor, action: Action): boolean {
  return ALLOWED[actor.kind].includes(action);
}
