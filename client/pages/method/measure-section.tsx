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
import { spanWords } from './span-words.ts';
import { yearRanges } from './year-ranges.ts';

function definitionsOf(measure: MethodMeasureFragment, messages: MethodMessages, language: Language): Definition[] {
  const goals = measure.goals.map((goal) => `${goal.name}: ${messages.goalThreshold.toLowerCase()} ${formatShare(goal.threshold, { language })} (${spanWords(goal, messages)})`);
  const reviews = measure.reviews.map((review) => `${formatDate(review.on, { language })}, ${review.by}`);
  return [
    { term: messages.why, text: measure.why },
    { term: messages.clock, text: measure.clock ?? messages.noClock },
    { term: messages.numerator, text: measure.numerator },
    { term: messages.denominator, text: measure.denominator },
    { term: messages.exclusions, text: measure.exclusions },
    { term: messages.unit, text: messages.units[measure.unit] },
    ...(measure.resolution === null
      ? []
      : [{ term: messages.resolution, text: formatDifference(measure.resolution, measure.unit, { language, resolution: measure.resolution }) }]),
    { term: messages.direction, text: messages.directions[measure.direction] },
    { term: messages.goal, text: goals.length === 0 ? messages.noGoal : goals.join('; ') },
    { term: messages.interval, text: measure.interval ?? messages.unknown },
    { term: messages.source, text: <SourcedText text={measure.source} /> },
    { term: messages.years, text: yearRanges(measure.publishedYears) ?? messages.noYears },
    { term: messages.version, text: `${measure.version}, ${messages.holdsFrom} ${formatDate(measure.validFrom, { language })}` },
    { term: messages.reviews, text: reviews.length === 0 ? messages.notReviewed : reviews.join('; ') },
  ];
}

/** Every measure that the API tells of, under the group that a reader meets it in. */
export function MeasureSection({ measures }: { measures: MethodPageQuery['measures'] }) {
  const messages = useMessages(methodMessages);
  const language = useLanguage();
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
                <Disclosure key={measure.id} id={measure.id} title={measure.name} note={yearRanges(measure.publishedYears) ?? undefined} headingLevel="h4">
                  <DefinitionList definitions={definitionsOf(measure, messages, language)} />
                </Disclosure>
              ))}
          </div>
        </div>
      ))}
    </section>
  );
}
