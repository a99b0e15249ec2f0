import { formatNumber } from '@schema/language/numbers.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { Table } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { deliveriesMessages } from './deliveries.messages.ts';
import styles from './deliveries-page.module.css';
import type { SubmissionOfPage } from './submission-detail.tsx';

/** As many as a page shows at once; the file has them all. */
const SHOWN = 100;

/** What is wrong with a file, line by line. */
export function ProblemTable({ submission: { id, problems, problemCount } }: { submission: SubmissionOfPage }) {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const count = (value: number): string => formatNumber(value, { language, decimals: 0 });
  const shown = problems.slice(0, SHOWN).map((problem, index) => ({ ...problem, index }));
  return (
    <section className={styles.inner}>
      <h3>{problemCount === 1 ? messages.oneProblem : messages.problems(count(problemCount))}</h3>
      {shown.length < problemCount && <p>{messages.firstProblems(count(shown.length), count(problemCount))}</p>}
      <Table
        caption={messages.problemTable}
        captionHidden
        rows={shown}
        rowKey={({ index }) => String(index)}
        columns={[
          { id: 'line', head: messages.line, cell: ({ line }) => (line === null ? messages.wholeFile : count(line)) },
          { id: 'column', head: messages.column, cell: ({ column }) => (column === null ? '' : <code>{column}</code>) },
          { id: 'problem', head: messages.problem, cell: ({ problem }) => problem },
          { id: 'expected', head: messages.expected, cell: ({ expected }) => expected },
        ]}
      />
      <p>
        <a href={`/submissions/${id}/problems.csv?language=${language}`} download>
          {messages.asCsv}
        </a>
      </p>
    </section>
  );
}
