import { AccessToken } from './access-token.ts';
import { Agreement } from './agreement.ts';
import { AgreementLine } from './agreement-line.ts';
import { Area } from './area.ts';
import { AreaLevel } from './area-level.ts';
import { AreaMembership } from './area-membership.ts';
import { AssumedLimit } from './assumed-limit.ts';
import { AuditRecord } from './audit-record.ts';
import { CalendarEvent } from './calendar-event.ts';
import { ClosingCode } from './closing-code.ts';
import { CountryMeasure } from './country-measure.ts';
import { CountryWord } from './country-word.ts';
import { DelayCause } from './delay-cause.ts';
import { ExpectedCaseFact } from './expected-case-fact.ts';
import { FactOrigin } from './fact-origin.ts';
import { Goal } from './goal.ts';
import { MeasureWord } from './measure-word.ts';
import { Pathway } from './pathway.ts';
import { PathwayCounting } from './pathway-counting.ts';
import { PathwayLimit } from './pathway-limit.ts';
import { Population } from './population.ts';
import { PopulationFact } from './population-fact.ts';
import { PublishedResult } from './published-result.ts';
import { PublishedResultFact } from './published-result-fact.ts';
import { ReferenceLoad } from './reference-load.ts';
import { Release } from './release.ts';
import { ReleaseContent } from './release-content.ts';
import { ReleaseManifestEntry } from './release-manifest-entry.ts';
import { ReleasePartition } from './release-partition.ts';
import { Session } from './session.ts';
import { Source } from './source.ts';
import { SubmissionStep } from './submission-step.ts';
import { Submission } from './submission.ts';
import { SvfCaseFact } from './svf-case-fact.ts';
import { SvfCountFact } from './svf-count-fact.ts';
import { User } from './user.ts';

/** Every entity, a table each, those that others refer to first. */
export const ENTITIES = [
  ReferenceLoad,
  Source,
  CountryWord,
  CountryMeasure,
  MeasureWord,
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
  PathwayCounting,
  AssumedLimit,
  FactOrigin,
  Submission,
  SubmissionStep,
  SvfCaseFact,
  SvfCountFact,
  ExpectedCaseFact,
  PopulationFact,
  PublishedResultFact,
  Release,
  ReleasePartition,
  ReleaseManifestEntry,
  ReleaseContent,
  User,
  Session,
  AccessToken,
  AuditRecord,
] as const;
