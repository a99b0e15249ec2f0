import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { inLanguage, LanguageArgs } from '../access/language-args.ts';
import type { RequestContext } from '../access/request-context.ts';
import type { FundsService } from './funds.service.ts';
import { Agreement } from './funds.types.ts';

@Resolver(() => Agreement)
export class FundsResolver {
  constructor(private readonly fundsService: FundsService) {}

  @Query(() => [Agreement], { description: 'The yearly agreements on money and goals, oldest first.' })
  agreements(@Ctx() context: RequestContext): Promise<Agreement[]> {
    return this.fundsService.agreements(context);
  }

  @Query(() => Agreement, { nullable: true, description: "One year's agreement." })
  agreement(@Arg('year', () => Int, { description: 'The year.' }) year: number, @Ctx() context: RequestContext): Promise<Agreement> {
    return this.fundsService.ofYear(context, year);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What a reader of the agreement should know.' })
  note(@Root() agreement: Agreement, @Args(() => LanguageArgs) args: LanguageArgs): string | null {
    return inLanguage(agreement.notes, args);
  }
}
