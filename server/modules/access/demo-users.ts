import { ROLE_ORGANISATION, ROLES, SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import type { Database, Sql } from '@server/platform/database/sql.ts';
import { insertDemoUsers, selectFactOrigin, selectLargestAreas, selectUsers, type NewUser, type UserRow } from './access.queries.ts';

/**
 * Every user that may act. Where the facts are those of the invented country, one for each role is made the first time
 * that anybody asks; where they are not there are none, and those that were made may do nothing.
 */
export async function usersWithDemonstration(database: Database, now: Date): Promise<UserRow[]> {
  const { users, synthetic } = await database.read(SYSTEM_ACTOR, 'users', async (sql) => ({
    users: await selectUsers(sql),
    synthetic: await isSynthetic(sql),
  }));
  if (!synthetic || users.some(({ demo }) => demo)) return users;
  return database.write(SYSTEM_ACTOR, 'demonstration users', async (sql) => {
    if (await isSynthetic(sql)) await insertDemoUsers(sql, await demoUsers(sql), now);
    return selectUsers(sql);
  });
}

async function isSynthetic(sql: Sql): Promise<boolean> {
  return (await selectFactOrigin(sql)) === 'SYNTHETIC';
}

/** One user for each role; of the roles that speak for an area, the most populous. A country without such an area has no such user. */
async function demoUsers(sql: Sql): Promise<NewUser[]> {
  const largest = await selectLargestAreas(sql);
  return ROLES.flatMap((role) => {
    const level = ROLE_ORGANISATION[role];
    const organisation = level === null ? null : largest[level];
    return organisation === undefined ? [] : [{ id: `demo-${role.replaceAll('_', '-')}`, role, organisation }];
  });
}
