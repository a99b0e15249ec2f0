import type { Language } from '@schema/domain/language.ts';
import { formatDate, formatYears } from '@schema/language/dates.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { shortVersion } from '@client/format/short-version.ts';
import type { DataPageQuery } from '@client/generated/data-page.ts';
import { DefinitionList } from '@client/ui/definition-list.tsx';
import { ExternalLink } from '@client/ui/external-link.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { dataPageMessages } from './data-page.messages.ts';
import styles from './file-list.module.css';

type Measure = DataPageQuery['measures'][number];
type Source = DataPageQuery['dataStatus']['sources'][number];

/** The calendar day of a moment, as the country's clocks show it. */
function dayOf(moment: string, language: Language): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(moment));
  return formatDate(day, { language });
}

/** First and last year of any of the measures; empty where none has a result. */
function yearsOf(measures: readonly Measure[]): string {
  const years = measures.flatMap((measure) => measure.publishedYears);
  return years.length === 0 ? '' : formatYears(Math.min(...years), Math.max(...years));
}

/** What is loaded, and who published it on what terms. No answer: it is on its way, and its place is kept. */
export function SourcesPart({ answer }: { answer: DataPageQuery | undefined }) {
  const language = useLanguage();
  const messages = useMessages(dataPageMessages);
  const { facts, pending } = messages;
  const published = answer?.measures.filter((measure) => measure.publishedYears.length > 0) ?? [];
  const series = published.filter((measure) => measure.group !== 'PRESS');
  const press = published.filter((measure) => measure.group === 'PRESS');
  return (
    <>
      <DefinitionList
        definitions={[
          { term: facts.series, text: answer ? messages.extent(series.length, yearsOf(series)) : pending },
          { term: facts.press, text: answer ? messages.extent(press.length, yearsOf(press)) : pending },
          { term: facts.loaded, text: answer ? dayOf(answer.dataStatus.loadedAt, language) : pending },
          { term: facts.version, text: answer ? <code>{shortVersion(answer.dataStatus.referenceVersion)}</code> : pending },
        ]}
      />
      <div className={styles.sourcePlace} aria-busy={answer === undefined}>
        <h3>{messages.sourcesTitle}</h3>
        <ul className={styles.list}>{answer?.dataStatus.sources.map((source) => <SourceEntry key={source.id} source={source} />)}</ul>
      </div>
    </>
  );
}

function SourceEntry({ source }: { source: Source }) {
  const messages = useMessages(dataPageMessages);
  const { title, publisher, url, licence, note } = source;
  return (
    <li className={styles.entry}>
      <div>
        <h4 className={styles.title}>{url === null ? title : <ExternalLink href={url}>{title}</ExternalLink>}</h4>
        <p className={styles.contents}>{publisher}</p>
        {note !== null && <p className={styles.contents}>{note}</p>}
      </div>
      <p className={styles.aside}>
        <span>
          {messages.terms} {licence === null ? messages.licenceNotStated : <span lang="en">{licence}</span>}
        </span>
      </p>
    </li>
  );
}
