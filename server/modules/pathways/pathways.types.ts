import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Bilingual } from '@schema/domain/measure.ts';
import type { Sex } from '@schema/domain/sex.ts';
import type { LimitStatus, Treatment } from '@schema/domain/treatment.ts';
import { SexEnum, TreatmentEnum } from '../access/shared-enums.ts';
import { apiEnum } from '@server/platform/scalars.ts';

export const LimitStatusEnum = apiEnum('LimitStatus', 'How well a time limit is known.', {
  FOUND: 'Read in the text of the pathway.',
  DERIVED: 'An addition that the source states, computed from a limit that was read.',
  UNVERIFIED: 'Read in a version that a later one may have changed.',
  SECONDARY: 'Taken from a guideline, not from the pathway.',
  NO_LIMIT_SET: 'The pathway sets no limit.',
  NOT_FOUND: 'Not found: there may be a limit, but it is not known here.',
} satisfies Record<LimitStatus, string>);

@ObjectType({ description: 'The longest time from well-founded suspicion to start of treatment that a pathway allows.' })
export class PathwayLimit {
  @Field(() => TreatmentEnum, { nullable: true, description: 'The first treatment that the limit holds for; null where it holds for any.' })
  treatment!: Treatment | null;
  @Field(() => String, { nullable: true, description: 'The work-up or patient group that the limit holds for, where a treatment has several.' })
  variant!: string | null;
  @Field(() => Int, { nullable: true, description: 'Whole calendar days; null where no limit is known or set. Never read null as met.' })
  limitDays!: number | null;
  @Field(() => String, { nullable: true, description: 'From when, as the source states it (YYYY-MM-DD, or YYYY-MM for its first day).' })
  validFrom!: string | null;
  @Field(() => String, { nullable: true, description: 'Until when, the day included; null while it holds.' })
  validTo!: string | null;
  @Field(() => LimitStatusEnum, { description: 'How well the limit is known.' })
  status!: LimitStatus;
  @Field(() => String, { description: 'Where the limit was read.' })
  source!: string;
  notes!: { readonly sv: string | null; readonly en: string | null };
}

@ObjectType({ description: 'A limit in the place of one that nobody has found. Synthetic facts alone are judged by it; it says nothing of any real pathway.' })
export class AssumedLimit {
  @Field(() => TreatmentEnum, { nullable: true, description: 'The first treatment that it stands in for; null: any.' })
  treatment!: Treatment | null;
  @Field(() => String, { nullable: true, description: 'The work-up or patient group that it stands in for, where a treatment has several.' })
  variant!: string | null;
  @Field(() => Int, { description: 'Whole calendar days.' })
  limitDays!: number;
  @Field(() => String, { nullable: true, description: 'From when it stands in (YYYY-MM-DD, or YYYY-MM for its first day); null: from the beginning.' })
  validFrom!: string | null;
  reasons!: Bilingual;
}

@ObjectType({ description: 'What is followed: in Sweden a standardised cancer pathway (SVF).' })
export class Pathway {
  @Field(() => ID, { description: 'The code that every argument `pathway` takes.' })
  code!: string;
  @Field(() => String, { nullable: true, description: 'ICD-10 codes and ranges, separated by semicolons; null where the pathway has no list.' })
  icd10!: string | null;
  @Field(() => Int, { nullable: true, description: 'The year when it was introduced; null where that was not found.' })
  introducedYear!: number | null;
  @Field(() => [SexEnum], { description: 'The sexes that the pathway is for.' })
  sexes!: Sex[];
  names!: Bilingual;
}

@ObjectType({ description: 'What is registered in a pathway: its start, its steps and how it closes.' })
export class ClosingCode {
  @Field(() => ID, { description: 'The two-digit suffix of the KVÅ code.' })
  suffix!: string;
  @Field(() => String, { description: 'What the code does: before_clock, start, in_between, treatment, closing, transfer or retired.' })
  role!: string;
  @Field(() => TreatmentEnum, { nullable: true, description: 'The first treatment that the code stands for, if it does.' })
  treatment!: Treatment | null;
  @Field(() => String, { nullable: true, description: 'The variant of the limit that the code picks, if it does.' })
  limitVariant!: string | null;
  @Field(() => String, { nullable: true, description: 'Until when the code is accepted; null while it is.' })
  validTo!: string | null;
  @Field(() => Boolean, { description: 'Whether a pathway that closes with the code is counted at all.' })
  counted!: boolean;
  @Field(() => String, { description: 'Where the row comes from.' })
  source!: string;
  names!: Bilingual;
  notes!: { readonly sv: string | null; readonly en: string | null };
}

@ObjectType({ description: 'A cause of a long wait.' })
export class DelayCause {
  @Field(() => ID, { description: 'The code that files use.' })
  code!: string;
  @Field(() => String, { description: 'Where the cause is named.' })
  source!: string;
  names!: Bilingual;
  grounds!: Bilingual;
}
