import { Field, ID, ObjectType } from 'type-graphql';
import { z } from 'zod';

@ObjectType({ description: 'A source that rows come from.' })
export class Source {
  @Field(() => ID, { description: "The source's id." })
  id!: string;
  @Field(() => String, { description: 'What it is called.' })
  title!: string;
  @Field(() => String, { description: 'Who publishes it.' })
  publisher!: string;
  @Field(() => String, { nullable: true, description: 'Its address, where it has one.' })
  url!: string | null;
  @Field(() => String, { nullable: true, description: 'The terms of use; null where they were not found.' })
  licence!: string | null;
  @Field(() => String, { nullable: true, description: 'When it was read.' })
  retrieved!: string | null;
  notes!: { readonly sv: string | null; readonly en: string | null };
}

/** A row of the table of sources. */
export const SOURCE_ROW = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
  licence: z.string().nullable(),
  retrieved: z.string().nullable(),
  note_sv: z.string().nullable(),
  note_en: z.string().nullable(),
});
export type SourceRow = z.infer<typeof SOURCE_ROW>;

/** The source of a row, as the API tells of it. */
export function toSource({ note_sv: sv, note_en: en, ...row }: SourceRow): Source {
  return { ...row, notes: { sv, en } };
}
