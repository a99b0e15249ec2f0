import { exactReach, isAllowed, ROLES, type Actor, type ExactReach, type Role } from '@schema/domain/permissions.ts';
import type { CountryWordsByLanguage } from '@schema/language/country-words.ts';
import { roleName } from '@schema/language/role-names.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { badArgument } from '@server/platform/request-error.ts';
import { selectFactOrigin, type UserRow } from './access.queries.ts';
import { selectAuditRows, type AuditRow } from './audit.queries.ts';
import { countryWords } from './country-words.ts';
import { usersWithDemonstration } from './demo-users.ts';
import { assertAllowed } from './permission-checks.ts';
import type { RequestContext } from './request-context.ts';
import type { AuditRecord, DemoUser, Organisation, Viewer } from './viewer.types.ts';

const MOST_RECORDS = 1_000;

/** Who asks, whom one may try out, and the audit. None of its answers is kept: they change without the data. */
export class ViewerService {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /** The asker as the server sees them. */
  async viewer(context: RequestContext): Promise<Viewer> {
    const { actor } = context;
    context.refuseCaching();
    const user = actor.kind === 'user' ? actor : null;
    const row = user && (await this.users(context)).find(({ id }) => id === user.id);
    return {
      kind: upper(actor.kind),
      id: user?.id ?? null,
      role: user && upper(user.role),
      organisation: row ? organisationOf(row) : null,
      purpose: user?.purpose ?? null,
      exact: upper<ExactReach>(exactReach(actor, await this.database.read(actor, 'origin of the facts', selectFactOrigin))),
      displayNames: row ? displayNames(row, await countryWords(this.database, context)) : null,
    };
  }

  /** Users to try out, in the order of the roles; none where the facts are not synthetic. */
  async demoUsers(context: RequestContext): Promise<DemoUser[]> {
    context.refuseCaching();
    const [users, words] = [await this.users(context), await countryWords(this.database, context)];
    return users
      .filter(({ demo }) => demo)
      .sort((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role))
      .map((row) => ({ id: row.id, role: upper(row.role), organisation: organisationOf(row), displayNames: displayNames(row, words) }));
  }

  /** The newest records, the newest first; without filters for who may not read them. */
  async auditRecords(context: RequestContext, limit: number): Promise<AuditRecord[]> {
    const { actor } = context;
    assertAllowed(actor, 'audit.read');
    context.refuseCaching();
    if (limit < 1 || limit > MOST_RECORDS) throw badArgument('limit', limit, `a whole number from 1 to ${MOST_RECORDS} is needed`);
    const rows = await this.database.read(actor, 'audit', (sql) => selectAuditRows(sql, limit));
    const withFilters = isAllowed(actor, 'audit.readFilters');
    return rows.map((row) => toRecord(row, withFilters));
  }

  private users(context: RequestContext): Promise<UserRow[]> {
    return context.once('users', () => usersWithDemonstration(this.database, this.now()));
  }
}

function upper<Text extends string>(text: Text): Uppercase<Text> {
  return text.toUpperCase() as Uppercase<Text>;
}

function organisationOf({ organisation, name_sv: sv, name_en: en }: UserRow): Organisation | null {
  return organisation === null || sv === null || en === null ? null : { code: organisation, names: { sv, en } };
}

function displayNames({ role, short_name_sv: sv, short_name_en: en }: UserRow, words: CountryWordsByLanguage): { sv: string; en: string } {
  return { sv: roleName(role, sv, { language: 'sv', words: words.sv }), en: roleName(role, en, { language: 'en', words: words.en }) };
}

function toRecord(row: AuditRow, withFilters: boolean): AuditRecord {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: upper(row.actor_kind as Actor['kind']),
    user: row.user_id,
    role: row.role === null ? null : upper(row.role as Role),
    organisation: row.organisation,
    operation: row.operation,
    filters: withFilters ? row.filters : null,
    purpose: row.purpose,
    outcome: row.outcome,
    releases: row.releases,
  };
}
