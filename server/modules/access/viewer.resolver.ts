import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { inLanguage, LanguageArgs } from './language-args.ts';
import { isAllowed } from '@schema/domain/permissions.ts';
import type { RequestContext } from './request-context.ts';
import type { ViewerService } from './viewer.service.ts';
import { AuditRecord, DemoUser, Organisation, Viewer } from './viewer.types.ts';

const RECORDS = 100;

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(private readonly viewerService: ViewerService) {}

  @Query(() => Viewer, { description: 'Who asks, as the server sees them.' })
  viewer(@Ctx() context: RequestContext): Promise<Viewer> {
    return this.viewerService.viewer(context);
  }

  @Query(() => [DemoUser], { description: 'Users to try out, a role each; none where the facts are not synthetic.' })
  demoUsers(@Ctx() context: RequestContext): Promise<DemoUser[]> {
    return this.viewerService.demoUsers(context);
  }

  @Query(() => [AuditRecord], { description: 'What has been seen and done, the newest first. For release stewards, and without filters for administrators.' })
  auditRecords(
    @Ctx() context: RequestContext,
    @Arg('limit', () => Int, { defaultValue: RECORDS, description: 'How many at most, 1 to 1000.' }) limit: number,
  ): Promise<AuditRecord[]> {
    return this.viewerService.auditRecords(context, limit);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may hand in files.' })
  mayHandIn(@Ctx() { actor }: RequestContext): boolean {
    return isAllowed(actor, 'submission.import');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may see files that were handed in.' })
  maySeeSubmissions(@Ctx() { actor }: RequestContext): boolean {
    return isAllowed(actor, 'submission.list');
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the user is called: the role, and the area that it speaks for. Null for whoever is no user.' })
  displayName(@Root() viewer: Viewer, @Args(() => LanguageArgs) args: LanguageArgs): string | null {
    return viewer.displayNames && inLanguage(viewer.displayNames, args);
  }
}

@Resolver(() => DemoUser)
export class DemoUserResolver {
  @FieldResolver(() => String, { description: 'The role, and the area that it speaks for.' })
  displayName(@Root() user: DemoUser, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(user.displayNames, args);
  }
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => String, { description: "The area's name." })
  name(@Root() organisation: Organisation, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(organisation.names, args);
  }
}
