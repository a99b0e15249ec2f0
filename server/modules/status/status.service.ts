import type { Database } from '@server/platform/database/sql.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import type { RequestContext } from '../access/request-context.ts';
import { toSource } from '../access/source.types.ts';
import type { MeasuresService } from '../measures/measures.service.ts';
import { selectCalendar, selectLoad, selectResultSources, selectSources } from './status.queries.ts';
import type { CalendarEvent, DataStatus } from './status.types.ts';

/** What is served, how new it is, and the year's dates. */
export class StatusService {
  constructor(
    private readonly database: Database,
    private readonly measures: MeasuresService,
  ) {}

  /** Origin, age and sources of the figures. */
  async status(context: RequestContext): Promise<DataStatus> {
    assertAllowed(context.actor, 'official.read');
    const measured = [...new Set((await this.measures.goals(context)).map(({ measureId }) => measureId))];
    const { load, sources, resultSources } = await this.database.read(context.actor, 'status', async (sql) => ({
      load: await selectLoad(sql),
      sources: await selectSources(sql),
      resultSources: await selectResultSources(sql, measured),
    }));
    if (!load) throw new Error('No reference rows are loaded.');
    const measures = measured.map((id) => this.measures.withId(id, 'measure'));
    const years = await Promise.all(measures.map(({ id }) => this.measures.publishedYears(context, id)));
    return {
      origin: 'PUBLISHED',
      newestYear: years.flat().reduce<number | null>((newest, year) => Math.max(newest ?? year, year), null),
      measures,
      loadedAt: load.loaded_at.toISOString(),
      referenceVersion: load.content_hash,
      resultSources: resultSources.map(toSource),
      sources: sources.map(toSource),
    };
  }

  /** The year's dates, in the order of the working year. */
  async calendar(context: RequestContext): Promise<CalendarEvent[]> {
    assertAllowed(context.actor, 'reference.read');
    const rows = await this.database.read(context.actor, 'calendar', selectCalendar);
    return rows.map((row) => ({
      id: row.id,
      month: row.month,
      day: row.day,
      source: row.source,
      names: { sv: row.name_sv, en: row.name_en },
      rules: { sv: row.rule_sv, en: row.rule_en },
      actors: { sv: row.actor_sv, en: row.actor_en },
    }));
  }
}
