import type { Direction } from '@schema/domain/figure.ts';
import type { MeasureDefinition, MeasureGroup } from '@schema/domain/measure.ts';
import { MEASURES } from '@schema/measures/registry.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { badArgument } from '@server/platform/request-error.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import type { RequestContext } from '../access/request-context.ts';
import { selectDefinitions, selectGoals, selectPublishedYears, type GoalRow } from './measures.queries.ts';
import type { Goal, Measure } from './measures.types.ts';

/** Definitions of measures (reviewed files) and the goals they are held against (reference rows). */
export class MeasuresService {
  constructor(private readonly database: Database) {}

  /** Every measure that the country has, or those of one group. */
  async measures(context: RequestContext, group: Uppercase<MeasureGroup> | null): Promise<Measure[]> {
    assertAllowed(context.actor, 'reference.read');
    return (await this.definitions(context)).map(toMeasure).filter((measure) => group === null || measure.group === group);
  }

  /** The measure with this id; null where the country has none such. An unknown id is an error that lists the known ones. */
  async measure(context: RequestContext, id: string): Promise<Measure | null> {
    const measure = this.withId(id, 'id');
    return (await this.definitions(context)).some((each) => each.id === id) ? measure : null;
  }

  /** The definition as the country tells it; as it is defined, where the country has no such measure. */
  async definitionOf(context: RequestContext, { id, definition }: Measure): Promise<MeasureDefinition> {
    return (await this.definitions(context)).find((each) => each.id === id) ?? definition;
  }

  private definitions(context: RequestContext): Promise<readonly MeasureDefinition[]> {
    return context.once('measure definitions', () => this.database.read(context.actor, 'measure definitions', selectDefinitions));
  }

  /** The measure with this id, whether or not the country has it; an unknown id is an error that lists the known ones. */
  withId(id: string, argument: string): Measure {
    const definition = MEASURES.find((each) => each.id === id);
    if (!definition) throw badArgument(argument, id, `known measures are ${MEASURES.map((each) => each.id).join(', ')}`);
    return toMeasure(definition);
  }

  /** Every goal, read once a request. */
  async goals(context: RequestContext): Promise<Goal[]> {
    assertAllowed(context.actor, 'reference.read');
    const rows = await context.once('goals', () => this.database.read(context.actor, 'goals', selectGoals));
    return rows.map((row) => toGoal(row, this.withId(row.measure, 'measure')));
  }

  /** The goals that the measure is held against, oldest first. */
  async goalsOf(context: RequestContext, measureId: string): Promise<Goal[]> {
    return (await this.goals(context)).filter((goal) => goal.measureId === measureId);
  }

  /** The years in which the measure has at least one officially published value. */
  async publishedYears(context: RequestContext, measureId: string): Promise<number[]> {
    assertAllowed(context.actor, 'official.read');
    const rows = await context.once('published years', () => this.database.read(context.actor, 'published years', selectPublishedYears));
    return rows.filter((row) => row.measure === measureId).map((row) => row.year);
  }
}

/** The goal that holds in the year, or null. */
export function goalIn(goals: readonly Goal[], year: number): Goal | null {
  return goals.find((goal) => goal.validFrom <= year && (goal.validTo === null || year <= goal.validTo)) ?? null;
}

function toMeasure(definition: MeasureDefinition): Measure {
  return {
    id: definition.id,
    version: definition.version,
    group: definition.group.toUpperCase() as Uppercase<MeasureGroup>,
    unit: definition.unit,
    direction: definition.direction.toUpperCase() as Direction,
    resolution: definition.resolution,
    sex: definition.sex,
    validFrom: definition.validFrom,
    definition,
  };
}

function toGoal(row: GoalRow, { direction }: Measure): Goal {
  return {
    id: row.id,
    measureId: row.measure,
    direction,
    names: { sv: row.name_sv, en: row.name_en },
    threshold: Number(row.threshold),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
  };
}
