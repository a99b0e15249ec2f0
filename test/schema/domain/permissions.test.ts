import { describe, expect, it } from 'vitest';
import { ACTIONS, isAllowed, OPERATOR_ACTOR, PUBLIC_ACTOR, SYSTEM_ACTOR, type Action } from '@schema/domain/permissions.ts';

describe('who may do what', () => {
  const table: readonly [action: Action, visitor: boolean, operator: boolean, system: boolean][] = [
    ['reference.read', true, true, true],
    ['official.read', true, true, true],
    ['reference.load', false, false, true],
    ['database.backup', false, true, true],
  ];

  it.each(table)('%s: the public %s, the operator %s, the server itself %s', (action, visitor, operator, system) => {
    expect([PUBLIC_ACTOR, OPERATOR_ACTOR, SYSTEM_ACTOR].map((actor) => isAllowed(actor, action))).toEqual([visitor, operator, system]);
  });

  it('every action stands in the table', () => {
    expect(table.map(([action]) => action).sort()).toEqual([...ACTIONS].sort());
  });

  it('what is not listed nobody may do', () => {
    const unlisted = 'database.drop' as Action;
    expect([PUBLIC_ACTOR, OPERATOR_ACTOR, SYSTEM_ACTOR].some((actor) => isAllowed(actor, unlisted))).toBe(false);
  });
});
