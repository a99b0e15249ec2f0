import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A line of an agreement between the state and the regions: an amount, for whom, by what rule.' })
export class AgreementLine {
  @Field(() => String, { description: 'What the money is for. A line called remainder is arithmetic, not a published line.' })
  line!: string;
  @Field(() => Float, { description: 'The amount in whole kronor.' })
  amountSek!: number;
  @Field(() => String, { description: 'Who receives it; ">" joins steps, "+" joins joint recipients.' })
  recipientKind!: string;
  @Field(() => String, { description: 'How it is divided; ">" joins steps.' })
  rule!: string;
  @Field(() => String, { description: 'How it is paid: without_requisition, requisition or unspecified.' })
  payment!: string;
  @Field(() => String, { nullable: true, description: 'Last day for pay-out, requisition or report, YYYY-MM-DD; null where the day was not found.' })
  deadline!: string | null;
  @Field(() => String, { description: 'The deadline as its source states it.' })
  deadlineAsStated!: string;
  @Field(() => String, { nullable: true, description: "The agreement's section; null where it was not found." })
  section!: string | null;
  @Field(() => String, { description: 'Where the row comes from.' })
  source!: string;
}

@ObjectType({ description: "A year's agreement on money and goals for cancer care." })
export class Agreement {
  @Field(() => Int, { description: 'The year.' })
  year!: number;
  @Field(() => String, { nullable: true, description: "The agreement's name; null where it was not found." })
  name!: string | null;
  @Field(() => Float, { nullable: true, description: 'The total in whole kronor; null where it was not found.' })
  totalSek!: number | null;
  @Field(() => String, { description: 'Where the total comes from.' })
  totalSource!: string;
  @Field(() => [AgreementLine], { description: 'The lines, in the order of the agreement.' })
  lines!: AgreementLine[];
  @Field(() => Float, { description: 'Sum of the lines in whole kronor; equals the total wherever the total is known.' })
  sumOfLinesSek!: number;
  notes!: { readonly sv: string | null; readonly en: string | null };
}
