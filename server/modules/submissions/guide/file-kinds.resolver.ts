import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { inLanguage, LanguageArgs } from '../../access/language-args.ts';
import type { RequestContext } from '../../access/request-context.ts';
import type { FileKindsService } from './file-kinds.service.ts';
import { FileCode, FileColumnGuide, FileKindGuide } from './file-kinds.types.ts';

@Resolver(() => FileKindGuide)
export class FileKindsResolver {
  constructor(private readonly fileKinds: FileKindsService) {}

  @Query(() => [FileKindGuide], { name: 'fileKinds', description: 'The kinds of files that can be handed in, column by column.' })
  all(@Ctx() context: RequestContext): Promise<FileKindGuide[]> {
    return this.fileKinds.guides(context.actor);
  }

  @FieldResolver(() => String, { description: 'What it is called.' })
  name(@Root() kind: FileKindGuide, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(kind.name, args);
  }

  @FieldResolver(() => String, { description: 'What it holds and what that is used for.' })
  purpose(@Root() kind: FileKindGuide, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(kind.purpose, args);
  }
}

@Resolver(() => FileColumnGuide)
export class FileColumnsResolver {
  @FieldResolver(() => String, { description: 'What it says.' })
  meaning(@Root() column: FileColumnGuide, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(column.meaning, args);
  }

  @FieldResolver(() => String, { description: 'How a value is written.' })
  format(@Root() column: FileColumnGuide, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(column.format, args);
  }
}

@Resolver(() => FileCode)
export class FileCodesResolver {
  @FieldResolver(() => String, { description: 'What it stands for; for a variant of time limits, the pathways that have it.' })
  name(@Root() code: FileCode, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(code.name, args);
  }
}
