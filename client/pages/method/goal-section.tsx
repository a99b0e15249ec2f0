import { capitalised } from '@schema/language/words.ts';
import { formatShare } from '@schema/language/numbers.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { MethodPageQuery } from '@client/generated/method-page.ts';
import { SourcedText } from '@client/ui/sourced-text.tsx';
import { Table } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { methodMessages } from './method.messages.ts';
import styles from './method-page.module.css';
import { spanWords } from '@client/waits/span-words.ts';

/** The goals that results are held against, with the years they hold. */
export function GoalSection({ goals }: { goals: MethodPageQuery['goals'] }) {
  const messages = useMessages(methodMessages);
  const language = useLanguage();
  return (
    <section className={styles.section} aria-labelledby="goals">
      <h2 id="goals">{messages.goalsTitle}</h2>
      <Table
        caption={messages.goalsCaption}
        captionHidden
        rows={goals}
        rowKey={(goal) => goal.id}
        columns={[
          { id: 'name', head: messages.goalName, cell: (goal) => capitalised(goal.name) },
          { id: 'measure', head: messages.goalMeasure, cell: (goal) => <a href={`#${goal.measure.id}`}>{goal.measure.shortName}</a> },
          { id: 'threshold', head: messages.goalThreshold, numeric: true, cell: (goal) => formatShare(goal.threshold, { language }) },
          { id: 'years', head: messages.goalYears, cell: (goal) => spanWords(goal, messages) },
          { id: 'source', head: messages.source, cell: (goal) => <SourcedText text={goal.source} /> },
        ]}
      />
    </section>
  );
}
