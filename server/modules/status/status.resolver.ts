import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { inLanguage, LanguageArgs } from '../access/language-args.ts';
import type { RequestContext } from '../access/request-context.ts';
import { Source } from '../access/source.types.ts';
import type { StatusService } from './status.service.ts';
import { CalendarEvent, DataStatus } from './status.types.ts';

@Resolver(() => CalendarEvent)
export class StatusResolver {
  constructor(private readonly statusService: StatusService) {}

  @Query(() => DataStatus, { description: 'What the figures are, where they come from and how new they are.' })
  dataStatus(@Ctx() context: RequestContext): Promise<DataStatus> {
    return this.statusService.status(context);
  }

  @Query(() => [CalendarEvent], { description: "The dates of the year's work, in order." })
  calendar(@Ctx() context: RequestContext): Promise<CalendarEvent[]> {
    return this.statusService.calendar(context);
  }

  @FieldResolver(() => String, { description: 'What happens.' })
  name(@Root() event: CalendarEvent, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(event.names, args);
  }

  @FieldResolver(() => String, { nullable: true, description: 'How the day is set, where it is not a fixed one.' })
  dayRule(@Root() event: CalendarEvent, @Args(() => LanguageArgs) args: LanguageArgs): string | null {
    return inLanguage(event.rules, args);
  }

  @FieldResolver(() => String, { description: 'Who acts.' })
  actor(@Root() event: CalendarEvent, @Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(event.actors, args);
  }
}

@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What one must know to use it.' })
  note(@Root() source: Source, @Args(() => LanguageArgs) args: LanguageArgs): string | null {
    return inLanguage(source.notes, args);
  }
}
