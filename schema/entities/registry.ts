import { Agreement } from './agreement.ts';
import { AgreementLine } from './agreement-line.ts';
import { Area } from './area.ts';
import { AreaLevel } from './area-level.ts';
import { AreaMembership } from './area-membership.ts';
import { CalendarEvent } from './calendar-event.ts';
import { ClosingCode } from './closing-code.ts';
import { DelayCause } from './delay-cause.ts';
import { Goal } from './goal.ts';
import { Pathway } from './pathway.ts';
import { PathwayLimit } from './pathway-limit.ts';
import { Population } from './population.ts';
import { PublishedResult } from './published-result.ts';
import { ReferenceLoad } from './reference-load.ts';
import { Source } from './source.ts';

/** Every entity, a table each, those that others refer to first. */
export const ENTITIES = [
  ReferenceLoad,
  Source,
  AreaLevel,
  Area,
  AreaMembership,
  Population,
  Pathway,
  PathwayLimit,
  ClosingCode,
  DelayCause,
  Goal,
  Agreement,
  AgreementLine,
  CalendarEvent,
  PublishedResult,
] as const;
