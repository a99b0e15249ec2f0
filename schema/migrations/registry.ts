import type { MigrationInterface } from 'typeorm';
import { ReferenceAndOfficialResults1700000000001 } from './1-reference-and-official-results.ts';
import { NotesAndResultSources1700000000002 } from './2-notes-and-result-sources.ts';
import { FactsAndReleases1700000000003 } from './3-facts-and-releases.ts';
import { UsersAndAudit1700000000004 } from './4-users-and-audit.ts';
import { SubmissionStates1700000000005 } from './5-submission-states.ts';
import { PublishedFigures1700000000006 } from './6-published-figures.ts';
import { TotalsAndOpenData1700000000007 } from './7-totals-and-open-data.ts';
import { CountryWords1700000000008 } from './8-country-words.ts';
import { RefusalReasons1700000000009 } from './9-refusal-reasons.ts';

export type MigrationClass = new () => MigrationInterface & { name: string };

/** Every migration, oldest first. New ones go at the end; a landed one is never changed. */
export const MIGRATIONS: readonly MigrationClass[] = [
  ReferenceAndOfficialResults1700000000001,
  NotesAndResultSources1700000000002,
  FactsAndReleases1700000000003,
  UsersAndAudit1700000000004,
  SubmissionStates1700000000005,
  PublishedFigures1700000000006,
  TotalsAndOpenData1700000000007,
  CountryWords1700000000008,
  RefusalReasons1700000000009,
];
