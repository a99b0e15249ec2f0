import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Origin } from '@schema/domain/figure.ts';
import type { SubmissionState } from '@schema/domain/submission-states.ts';
import { apiEnum } from '@server/platform/scalars.ts';
import { OriginEnum } from '../access/shared-enums.ts';
import type { KeptProblem, KeptWarning } from './kept-findings.ts';
import type { SubmissionRow } from './submissions.queries.ts';

export const SubmissionStateEnum = apiEnum('SubmissionState', 'How far a file that was handed in has come.', {
  RECEIVED: 'It is being read.',
  CHECKED: 'Nothing is wrong with it; it waits to be accepted, and its rows count nowhere.',
  ACCEPTING: 'Its rows are being stored.',
  ACCEPTED: 'Its rows count from the next release on.',
  REJECTED: 'Something is wrong with it; it changed nothing.',
  REPLACED: 'It was accepted, and later files have taken the place of every row of it.',
  WITHDRAWN: 'It was taken back.',
} satisfies Record<Uppercase<SubmissionState>, string>);

@ObjectType({ description: 'What is wrong at a place in a file. It never repeats what the file says there.' })
export class FileProblem {
  @Field(() => Int, { nullable: true, description: 'Line of the file, the header being line 1 where it stands first; null where it is about the file as a whole.' })
  line!: number | null;
  @Field(() => String, { nullable: true, description: 'The column; null where it is about the row or the file as a whole.' })
  column!: string | null;
  kept!: KeptProblem;
}

@ObjectType({ description: 'Something odd in a file that is accepted all the same.' })
export class FileWarning {
  @Field(() => String, { description: 'The column.' })
  column!: string;
  @Field(() => Int, { description: 'On how many rows.' })
  count!: number;
  @Field(() => Int, { nullable: true, description: 'The first line of them; null where it is about the file as a whole.' })
  firstLine!: number | null;
  kept!: KeptWarning;
}

@ObjectType({ description: 'A step that a submission has taken.' })
export class SubmissionStep {
  @Field(() => SubmissionStateEnum, { description: 'What it became.' })
  state!: Uppercase<SubmissionState>;
  @Field(() => String, { description: 'When (ISO 8601, UTC).' })
  at!: string;
  @Field(() => String, { description: 'Who: a user, or "operator" for whoever runs the machine, or "system" for the server itself.' })
  by!: string;
}

@ObjectType({ description: 'What becomes of the rows of a month or pathway when the file is accepted, beside what is usual.' })
export class OutlookRow {
  @Field(() => String, { nullable: true, description: 'The month, YYYY-MM; null for all months.' })
  month!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the pathway; null for all pathways.' })
  pathway!: string | null;
  @Field(() => Int, { description: 'Rows that were not known before.' })
  rowsNew!: number;
  @Field(() => Int, { description: 'Rows that say something else than before.' })
  rowsChanged!: number;
  @Field(() => Int, { description: 'Rows that say what was known.' })
  rowsUnchanged!: number;
  @Field(() => Int, { description: 'Rows that were known and are not in a file that says that it is complete.' })
  rowsGone!: number;
  @Field(() => Float, { nullable: true, description: 'Rows that a month usually has: the median of the twelve months before the last of the file, in the newest release. Null where nothing is known.' })
  usualInMonth!: number | null;
  @Field(() => Boolean, { description: 'Whether the month lies far from the usual when the file is accepted, which has then brought or taken most of what it tells of the month. Of the newest months, which may lack cases, few are not far.' })
  isUnusual!: boolean;
}

@ObjectType({ description: 'What will happen when the file is accepted.' })
export class SubmissionOutlook {
  @Field(() => [OutlookRow], { description: 'By month, all pathways together, oldest first.' })
  months!: OutlookRow[];
  @Field(() => [OutlookRow], { description: 'By pathway, all months together.' })
  pathways!: OutlookRow[];
  @Field(() => [OutlookRow], { description: 'By month and pathway.' })
  cells!: OutlookRow[];
}

@ObjectType({ description: 'A file that was handed in.' })
export class Submission {
  @Field(() => ID, { description: 'Its number.' })
  id!: string;
  @Field(() => ID, { description: 'The kind of file, such as "svf-cases".' })
  kind!: string;
  @Field(() => String, { description: 'Its name as its owner knows it.' })
  fileName!: string;
  @Field(() => Float, { description: 'Its size in bytes.' })
  bytes!: number;
  @Field(() => String, { description: 'SHA-256 of its bytes.' })
  sha256!: string;
  @Field(() => [ID], { description: 'Codes of the regions that its rows are about.' })
  regions!: string[];
  @Field(() => SubmissionStateEnum, { description: 'How far it has come.' })
  state!: Uppercase<SubmissionState>;
  @Field(() => OriginEnum, { description: "What its rows are: a register's, invented, or published figures." })
  origin!: Origin;
  @Field(() => String, { description: 'The day that it is from, YYYY-MM-DD.' })
  deliveredOn!: string;
  @Field(() => String, { nullable: true, description: 'The first month that it holds every case of, YYYY-MM; null where it does not say so.' })
  completeFrom!: string | null;
  @Field(() => String, { nullable: true, description: 'The last month that it holds every case of, YYYY-MM.' })
  completeTo!: string | null;
  @Field(() => String, { description: 'When it came (ISO 8601, UTC).' })
  receivedAt!: string;
  @Field(() => String, { description: 'Who handed it in.' })
  receivedBy!: string;
  @Field(() => String, { nullable: true, description: 'When its rows became facts (ISO 8601, UTC); null where they have not.' })
  acceptedAt!: string | null;
  @Field(() => Int, { description: 'Rows in it.' })
  rows!: number;
  @Field(() => Int, { description: 'Rows that were not known before.' })
  rowsNew!: number;
  @Field(() => Int, { description: 'Rows that say something else than before.' })
  rowsChanged!: number;
  @Field(() => Int, { description: 'Rows that say what was known.' })
  rowsUnchanged!: number;
  @Field(() => Int, { description: 'Rows that were known and are not in it, where it says that it is complete.' })
  rowsGone!: number;
  @Field(() => Int, { description: 'Rows of it that later files have taken the place of.' })
  rowsReplaced!: number;
  keptRefusal!: Pick<SubmissionRow, 'refusal' | 'refusal_reason'>;
  @Field(() => Int, { description: 'How many things are wrong with it.' })
  problemCount!: number;
  @Field(() => [FileWarning], { description: 'What is odd in it.' })
  warnings!: FileWarning[];
}
