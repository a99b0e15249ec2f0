import { formatDate } from '@schema/language/dates.ts';
import { formatDifference, formatShare } from '@schema/language/numbers.ts';
import type { Language } from '@schema/domain/language.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { MethodMeasureFragment, MethodPageQuery } from '@client/generated/method-page.ts';
import { DefinitionList, type Definition } from '@client/ui/definition-list.tsx';
import { Disclosure } from '@client/ui/disclosure.tsx';
import { SourcedText } from '@client/ui/sourced-text.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import type { MethodMessages } from './method-messages.sv.ts';
import { methodMessages } from './method.messages.ts';
import styles from './method-page.module.css';
import { isOfTotals, OF_CASES } from '@client/waits/release-extent.ts';
import { spanWords } from '@client/waits/span-words.ts';
import { useReleaseExtent } from '@client/waits/use-release-extent.ts';
import { yearRanges } from './year-ranges.ts';

type Computed = NonNullable<MethodMeasureFragment['computed']>;

/** What holds of the measure however it comes about. */
function aboutMeasure(measure: MethodMeasureFragment, messages: MethodMessages, language: Language): Definition[] {
  const goals = measure.goals.map((goal) => `${goal.name}: ${messages.goalThreshold.toLowerCase()} ${formatShare(goal.threshold, { language })} (${spanWords(goal, messages)})`);
  const reviews = measure.reviews.map((review) => `${formatDate(review.on, { language })}, ${review.by}`);
  return [
    { term: messages.why, text: measure.why },
    { term: messages.clock, text: measure.clock ?? messages.noClock },
    { term: messages.unit, text: messages.units[measure.unit] },
    { term: messages.direction, text: messages.directions[measure.direction] },
    { term: messages.goal, text: goals.length === 0 ? messages.noGoal : goals.join('; ') },
    { term: messages.version, text: `${measure.version}, ${messages.holdsFrom} ${formatDate(measure.validFrom, { language })}` },
    { term: messages.reviews, text: reviews.length === 0 ? messages.notReviewed : reviews.join('; ') },
  ];
}

function counting({ numerator, denominator, exclusions, interval }: Computed | MethodMeasureFragment, messages: MethodMessages): Definition[] {
  return [
    { term: messages.numerator, text: numerator },
    { term: messages.denominator, text: denominator },
    { term: messages.exclusions, text: exclusions },
    { term: messages.interval, text: interval ?? messages.unknown },
  ];
}

function asPublished(measure: MethodMeasureFragment, messages: MethodMessages, language: Language): Definition[] {
  const { resolution, unit } = measure;
  return [
    ...counting(measure, messages),
    ...(resolution === null ? [] : [{ term: messages.resolution, text: formatDifference(resolution, unit, { language, resolution }) }]),
    { term: messages.source, text: <SourcedText text={measure.source} /> },
    { term: messages.years, text: yearRanges(measure.publishedYears) ?? messages.noYears },
  ];
}

function asComputed(computed: Computed, messages: MethodMessages, language: Language): Definition[] {
  return [...counting(computed, messages), { term: messages.computedSince, text: formatDate(computed.validFrom, { language }) }];
}

/** A measure that is both published and computed is not quite the same thing twice: each way of counting stands under its own heading. */
function MeasureDefinition({ measure }: { measure: MethodMeasureFragment }) {
  const messages = useMessages(methodMessages);
  const language = useLanguage();
  const { published, computed } = measure;
  return (
    <>
      <DefinitionList definitions={aboutMeasure(measure, messages, language)} />
      {published && (
        <>
          <h5 className={styles.way}>{messages.asPublished}</h5>
          <DefinitionList definitions={asPublished(measure, messages, language)} />
        </>
      )}
      {computed && (
        <>
          <h5 className={styles.way}>{messages.asComputed}</h5>
          <DefinitionList definitions={asComputed(computed, messages, language)} />
        </>
      )}
    </>
  );
}

function noteOf({ publishedYears, computed }: MethodMeasureFragment, computedNote: string): string {
  return [yearRanges(publishedYears), computed && computedNote].filter(Boolean).join(' · ');
}

/** Every measure that the API tells of, under the group that a reader meets it in. */
export function MeasureSection({ measures }: { measures: MethodPageQuery['measures'] }) {
  const messages = useMessages(methodMessages);
  const { extent } = useReleaseExtent();
  const computedNote = isOfTotals(extent ?? OF_CASES) ? messages.totalledNote : messages.computedNote;
  const groups = [...new Set(measures.map(({ group }) => group))];
  return (
    <section className={styles.section} aria-labelledby="measures">
      <h2 id="measures">{messages.measuresTitle}</h2>
      <p>{messages.measuresText}</p>
      {groups.map((group) => (
        <div key={group} className={styles.group}>
          <h3>{messages.measureGroups[group]}</h3>
          <div>
            {measures
              .filter((measure) => measure.group === group)
              .map((measure) => (
                <Disclosure key={measure.id} id={measure.id} title={measure.name} note={noteOf(measure, computedNote)} headingLevel="h4">
                  <MeasureDefinition measure={measure} />
                </Disclosure>
              ))}
          </div>
        </div>
      ))}
    </section>
  );
}
