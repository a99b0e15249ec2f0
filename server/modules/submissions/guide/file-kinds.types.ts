import { Field, ID, ObjectType } from 'type-graphql';
import type { Bilingual } from '@schema/domain/measure.ts';
import type { NamedCode } from './code-lists.ts';

@ObjectType({ description: 'A value that a column of a file may have.' })
export class FileCode {
  @Field(() => ID, { description: 'The value as it stands in the file.' })
  code!: string;
  name!: NamedCode['name'];
}

@ObjectType({ description: 'A column of a kind of file.' })
export class FileColumnGuide {
  @Field(() => ID, { description: 'Its name, as it stands in the header; columns may come in any order.' })
  name!: string;
  @Field(() => Boolean, { description: 'Whether the file must have it.' })
  needed!: boolean;
  @Field(() => String, { description: 'A value that is right; empty where the column is best left empty. The examples of a kind stand together on one row that is accepted.' })
  example!: string;
  @Field(() => [FileCode], { nullable: true, description: 'The values that it may have; null where any of the format will do.' })
  codes!: FileCode[] | null;
  meaning!: Bilingual;
  format!: Bilingual;
}

@ObjectType({ description: 'A kind of file that can be handed in: what it is for, and what it must look like.' })
export class FileKindGuide {
  @Field(() => ID, { description: 'The name by which the kind is handed in.' })
  kind!: string;
  @Field(() => [FileColumnGuide], { description: 'Its columns. A column that is none of these is refused.' })
  columns!: FileColumnGuide[];
  @Field(() => String, { description: 'The address of a template as text, with a header and one row.' })
  template!: string;
  @Field(() => String, { description: 'The address of the same template as a workbook.' })
  workbookTemplate!: string;
  @Field(() => String, { description: 'The address of a list of the values that its columns may have.' })
  codeList!: string;
  name!: Bilingual;
  purpose!: Bilingual;
}
