import { ArgsType, Field, ID } from 'type-graphql';
import type { LevelRole } from '@schema/domain/area.ts';
import type { Grain } from '@schema/domain/periods.ts';
import type { Sex } from '@schema/domain/sex.ts';
import type { Treatment } from '@schema/domain/treatment.ts';
import type { AgeBand, Attribution } from '@schema/domain/waits.ts';
import { apiEnum } from '@server/platform/scalars.ts';
import { GrainEnum, SexEnum, TreatmentEnum } from '../access/shared-enums.ts';
import { LevelRoleEnum } from '../regions/regions.types.ts';

export const AttributionEnum = apiEnum('Attribution', 'Which region a patient is counted in. The nation is the same either way.', {
  CLOSING: 'The region that closed the pathway, as official figures count.',
  HOME: 'The region where the patient lives.',
} satisfies Record<Attribution, string>);

export const AgeBandEnum = apiEnum('AgeBand', 'Age in years in the year of well-founded suspicion.', {
  A18_49: '18 to 49.',
  A50_64: '50 to 64.',
  A65_74: '65 to 74.',
  A75_84: '75 to 84.',
  A85_PLUS: '85 or older.',
} satisfies Record<AgeBand, string>);

const PERIOD = '2024, 2024-H1, 2024-Q3, 2024-07, R12-2024-07 for the twelve months to July 2024, or R12 for the newest twelve of the release';

/** Whom figures are about, and from which release. */
@ArgsType()
export class PatientsArgs {
  @Field(() => SexEnum, { nullable: true, defaultValue: 'ALL', description: 'Sex as registered; all together where it is not said.' })
  sex?: Sex | null;
  @Field(() => AgeBandEnum, { nullable: true, description: 'Only this age band.' })
  ageBand?: AgeBand | null;
  @Field(() => TreatmentEnum, { nullable: true, description: 'Only those with this kind of first treatment.' })
  treatment?: Treatment | null;
  @Field(() => AttributionEnum, { nullable: true, defaultValue: 'CLOSING', description: 'Which region a patient is counted in; the one that closed the pathway where it is not said.' })
  attribution?: Attribution | null;
  @Field(() => ID, { nullable: true, description: 'The release to read; the newest published where it is not said.' })
  release?: string | null;
}

/** One pathway or all that are pooled. */
@ArgsType()
export class PathwayPatientsArgs extends PatientsArgs {
  @Field(() => ID, { nullable: true, description: 'Only this pathway; all together where it is not said.' })
  pathway?: string | null;
}

@ArgsType()
export class FigureArgs extends PathwayPatientsArgs {
  @Field(() => ID, { description: "The measure's id." })
  measure!: string;
  @Field(() => ID, { nullable: true, description: "The area's code; the nation where it is not said." })
  region?: string | null;
  @Field(() => String, { description: `The period: ${PERIOD}.` })
  period!: string;
}

@ArgsType()
export class SeriesArgs extends PathwayPatientsArgs {
  @Field(() => ID, { description: "The measure's id." })
  measure!: string;
  @Field(() => ID, { nullable: true, description: "The area's code; the nation where it is not said." })
  region?: string | null;
  @Field(() => String, { description: `The series begins with the first month of this period: ${PERIOD}.` })
  from!: string;
  @Field(() => String, { description: 'The series ends with the last month of this period, written like from.' })
  to!: string;
  @Field(() => GrainEnum, { description: 'How long its periods are.' })
  grain!: Grain;
}

@ArgsType()
export class CompareArgs extends PathwayPatientsArgs {
  @Field(() => ID, { description: "The measure's id." })
  measure!: string;
  @Field(() => String, { description: `The period: ${PERIOD}.` })
  period!: string;
  @Field(() => LevelRoleEnum, { nullable: true, defaultValue: 'UNIT', description: 'Which areas are compared: UNIT for regions, GROUP for health-care regions.' })
  level?: Uppercase<LevelRole> | null;
}

@ArgsType()
export class ByPathwayArgs extends PatientsArgs {
  @Field(() => [ID], { description: 'The ids of the measures; at most twelve.' })
  measures!: string[];
  @Field(() => ID, { nullable: true, description: "The area's code; the nation where it is not said." })
  region?: string | null;
  @Field(() => String, { description: `The period: ${PERIOD}.` })
  period!: string;
}
