import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../access/request-context.ts';
import { EnglishUnlessSaidArgs, languageOf } from '../access/language-args.ts';
import { LanguageEnum, OriginEnum, type ApiLanguage } from '../access/shared-enums.ts';
import { FileProblem, FileWarning, Submission, SubmissionOutlook, SubmissionStep } from './submissions.types.ts';
import { toldProblem, toldRefusal, toldWarning } from './told-findings.ts';
import type { FileContent } from './file-content.ts';
import type { SubmissionsAnswers } from './submissions-answers.ts';

const LISTED = 100;
/** The language of a mutation's refusal. */
const REFUSED_IN = { defaultValue: 'EN', description: 'The language of what is said where it is refused; English where it is not said.' } as const;

@Resolver(() => Submission)
export class SubmissionsResolver {
  constructor(private readonly answers: SubmissionsAnswers) {}

  @Query(() => [Submission], { description: 'Files that were handed in, the newest first; for whoever hands in, those of own regions.' })
  submissions(
    @Ctx() context: RequestContext,
    @Arg('region', () => ID, { nullable: true, description: 'Only those about this region.' }) region: string | null,
    @Arg('limit', () => Int, { defaultValue: LISTED, description: 'How many at most, 1 to 1000.' }) limit: number,
  ): Promise<Submission[]> {
    context.refuseCaching();
    return this.answers.list(context.actor, { area: region ?? null, limit });
  }

  @Query(() => Submission, { description: 'One file that was handed in.' })
  submission(@Ctx() context: RequestContext, @Arg('id', () => ID, { description: 'Its number.' }) id: string): Promise<Submission> {
    context.refuseCaching();
    return this.answers.one(context.actor, id);
  }

  @Mutation(() => Submission, {
    description: 'Checks a file and keeps it to be accepted; a file that something is wrong with is answered as rejected. The same file again is the same submission. Large files go to POST /submissions.',
  })
  submitFile(
    @Ctx() { actor }: RequestContext,
    @Arg('kind', () => ID, { description: 'The kind of file, such as "svf-cases".' }) kind: string,
    @Arg('fileName', () => String, { description: 'Its name; what it ends with says what it is.' }) fileName: string,
    @Arg('content', () => String, { description: 'Its bytes in Base64: .csv, .csv.gz or .xlsx.' }) content: FileContent['base64'],
    @Arg('deliveredOn', () => String, { nullable: true, description: 'The day that it is from, YYYY-MM-DD; today where it is not said.' }) deliveredOn: string | null,
    @Arg('completeFrom', () => String, { nullable: true, description: 'The file holds every case of its region with the suspicion from this month, YYYY-MM, to `completeTo`: cases of these months that are not in it are gone.' }) completeFrom: string | null,
    @Arg('completeTo', () => String, { nullable: true, description: 'The last of the months that the file holds every case of, YYYY-MM.' }) completeTo: string | null,
    @Arg('origin', () => OriginEnum, { defaultValue: 'REGISTER', description: 'SYNTHETIC where the rows are invented: a database holds the one or the other.' }) origin: 'REGISTER' | 'SYNTHETIC' | 'PUBLISHED',
    @Arg('language', () => LanguageEnum, REFUSED_IN) language: ApiLanguage,
  ): Promise<Submission> {
    return this.answers.submit(actor, { kind, fileName, base64: content, deliveredOn, completeFrom, completeTo, origin, language: languageOf(language) });
  }

  @Mutation(() => Submission, { description: 'Makes facts of a file that was checked: they count from the next release on.' })
  acceptSubmission(
    @Ctx() { actor }: RequestContext,
    @Arg('id', () => ID, { description: 'Its number.' }) id: string,
    @Arg('language', () => LanguageEnum, REFUSED_IN) language: ApiLanguage,
  ): Promise<Submission> {
    return this.answers.accept(actor, id, languageOf(language));
  }

  @Mutation(() => Submission, { description: 'Takes a file back. Of one that was accepted, what it replaced stands again from the next release on; releases that are built never change.' })
  withdrawSubmission(
    @Ctx() { actor }: RequestContext,
    @Arg('id', () => ID, { description: 'Its number.' }) id: string,
    @Arg('language', () => LanguageEnum, REFUSED_IN) language: ApiLanguage,
  ): Promise<Submission> {
    return this.answers.withdraw(actor, id, languageOf(language));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was refused; null where it was not. Of files that earlier versions refused in English, whatever is asked for.' })
  refusal(@Root() { keptRefusal }: Submission, @Args(() => EnglishUnlessSaidArgs) { language }: EnglishUnlessSaidArgs): string | null {
    return toldRefusal(keptRefusal, languageOf(language));
  }

  @FieldResolver(() => [FileProblem], { description: 'What is wrong with it, the first 1 000.' })
  problems(@Root() submission: Submission, @Ctx() { actor }: RequestContext): Promise<FileProblem[]> {
    return this.answers.problems(actor, submission.id);
  }

  @FieldResolver(() => [SubmissionStep], { description: 'Every step that it has taken, the first first.' })
  steps(@Root() submission: Submission, @Ctx() { actor }: RequestContext): Promise<SubmissionStep[]> {
    return this.answers.steps(actor, submission.id);
  }

  @FieldResolver(() => SubmissionOutlook, { nullable: true, description: 'What will happen when it is accepted, as of its check; null where it was not checked beforehand.' })
  outlook(@Root() submission: Submission, @Ctx() { actor }: RequestContext): Promise<SubmissionOutlook | null> {
    return this.answers.outlook(actor, submission.id);
  }
}

@Resolver(() => FileProblem)
export class FileProblemsResolver {
  @FieldResolver(() => String, { description: 'What is wrong.' })
  problem(@Root() { kept }: FileProblem, @Args(() => EnglishUnlessSaidArgs) { language }: EnglishUnlessSaidArgs): string {
    return toldProblem(kept, languageOf(language)).problem;
  }

  @FieldResolver(() => String, { description: 'What would be right.' })
  expected(@Root() { kept }: FileProblem, @Args(() => EnglishUnlessSaidArgs) { language }: EnglishUnlessSaidArgs): string {
    return toldProblem(kept, languageOf(language)).expected;
  }
}

@Resolver(() => FileWarning)
export class FileWarningsResolver {
  @FieldResolver(() => String, { description: 'What is odd.' })
  warning(@Root() { kept }: FileWarning, @Args(() => EnglishUnlessSaidArgs) { language }: EnglishUnlessSaidArgs): string {
    return toldWarning(kept, languageOf(language)).warning;
  }
}
