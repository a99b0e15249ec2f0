import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isAllowed } from '@schema/domain/permissions.ts';
import { inBothWithWords } from '@schema/language/country-words.ts';
import { RELEASE_NOTE_TEXTS } from '@schema/language/release-notes.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { countryWords } from '../access/country-words.ts';
import { inLanguage, LanguageArgs } from '../access/language-args.ts';
import type { RequestContext } from '../access/request-context.ts';
import { Source } from '../access/source.types.ts';
import { Release, ReleaseBasisEnum, type ReleaseBasis } from './releases.types.ts';
import type { ReleasesService } from './releases.service.ts';

@Resolver(() => Release)
export class ReleasesResolver {
  constructor(
    private readonly releases: ReleasesService,
    private readonly database: Database,
  ) {}

  @Query(() => [Release], { name: 'releases', description: 'The releases, newest first: those that are published; all of them for who builds and approves.' })
  all(@Ctx() context: RequestContext): Promise<Release[]> {
    // What is not published comes and goes without any that is published.
    if (isAllowed(context.actor, 'release.listUnpublished')) context.refuseCaching();
    return this.releases.list(context.actor);
  }

  @Query(() => Release, { name: 'release', nullable: true, description: 'One release; null where none is named and none is published yet.' })
  one(
    @Arg('id', () => ID, { nullable: true, description: 'Its id, such as "2024-08-19"; the newest published where it is not said.' }) id: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Release | null> {
    if (isAllowed(context.actor, 'release.listUnpublished')) context.refuseCaching();
    const named = id ?? null;
    return named === null ? this.releases.newest(context.actor) : this.releases.withId(context.actor, named, 'id');
  }

  @FieldResolver(() => ReleaseBasisEnum, { description: 'What its numbers were told as.' })
  basis(@Root() { notes }: Release): ReleaseBasis {
    if (notes.includes('PARTLY_TOTALS')) return 'BOTH';
    return notes.includes('TOTALS') ? 'TOTALS' : 'CASES';
  }

  @FieldResolver(() => Source, { nullable: true, description: 'The open data that it rests on, with publisher and terms; null where it rests on no open data, or their source is not told.' })
  source(@Root() release: Release, @Ctx() { actor }: RequestContext): Promise<Source | null> {
    return this.releases.openSource(actor, release);
  }

  @FieldResolver(() => [String], { description: 'What is to be said of what it rests on, a sentence each.' })
  async notes(@Root() { notes }: Release, @Args(() => LanguageArgs) args: LanguageArgs, @Ctx() context: RequestContext): Promise<string[]> {
    const words = await countryWords(this.database, context);
    return notes.map((note) => inLanguage(inBothWithWords(RELEASE_NOTE_TEXTS[note], words), args));
  }

  @Mutation(() => Release, { description: 'Builds a release of what was delivered up to a day. It answers nobody until it is published.' })
  buildRelease(
    @Arg('extractedOn', () => String, { description: 'The day as of which the files are read, YYYY-MM-DD.' }) extractedOn: string,
    @Arg('finals', () => [String], { defaultValue: [], description: 'Half-years that become final with it, such as "2024-H1".' }) finals: string[],
    @Ctx() { actor }: RequestContext,
  ): Promise<Release> {
    return this.releases.build({ actor, extractedOn, finals });
  }

  @Mutation(() => Release, { description: 'Publishes a release that has been built: from then on it answers where no release is named, and never changes.' })
  publishRelease(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { actor }: RequestContext): Promise<Release> {
    return this.releases.publish(actor, id);
  }
}
