import { formatDate } from '@schema/language/dates.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { MethodPageQuery } from '@client/generated/method-page.ts';
import { DefinitionList } from '@client/ui/definition-list.tsx';
import { ExternalLink } from '@client/ui/external-link.tsx';
import { Table } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { methodMessages } from './method.messages.ts';
import styles from './method-page.module.css';

/** Paragraphs of running text. */
export function Paragraphs({ text }: { text: readonly string[] }) {
  return (
    <div className={styles.prose}>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}

/** What the figures are, and what nobody publishes. */
export function RealitySection({ hasOfficial }: { hasOfficial: boolean }) {
  const messages = useMessages(methodMessages);
  return (
    <section className={styles.section} aria-labelledby="real">
      <h2 id="real">{messages.realTitle}</h2>
      <Paragraphs text={hasOfficial ? messages.realText : messages.realTextOfTotals} />
    </section>
  );
}

/** The statistical methods in plain words. */
export function StatisticsSection() {
  const messages = useMessages(methodMessages);
  return (
    <section className={styles.section} aria-labelledby="statistics">
      <h2 id="statistics">{messages.statisticsTitle}</h2>
      {messages.statistics.map((method) => (
        <div key={method.id} className={styles.group}>
          <h3 id={method.id}>{method.title}</h3>
          <Paragraphs text={method.text} />
        </div>
      ))}
    </section>
  );
}

/** Where data and reference data come from, and which version is loaded. */
export function SourceSection({ status }: { status: MethodPageQuery['dataStatus'] }) {
  const messages = useMessages(methodMessages);
  const language = useLanguage();
  return (
    <section className={styles.section} aria-labelledby="sources">
      <h2 id="sources">{messages.sourcesTitle}</h2>
      <Table
        caption={messages.sourcesCaption}
        captionHidden
        rows={status.sources}
        rowKey={(source) => source.id}
        columns={[
          { id: 'title', head: messages.sourceTitle, cell: (source) => (source.url === null ? source.title : <ExternalLink href={source.url}>{source.title}</ExternalLink>) },
          { id: 'publisher', head: messages.publisher, cell: (source) => source.publisher },
          { id: 'licence', head: messages.licence, cell: (source) => source.licence ?? messages.licenceUnknown },
          { id: 'retrieved', head: messages.retrieved, cell: (source) => (source.retrieved === null ? messages.unknown : formatDate(source.retrieved, { language })) },
          { id: 'note', head: messages.note, cell: (source) => source.note },
        ]}
      />
      <DefinitionList
        definitions={[
          { term: messages.loaded, text: formatDate(status.loadedAt.slice(0, 'YYYY-MM-DD'.length), { language }) },
          { term: messages.referenceVersion, text: <code>{status.referenceVersion}</code> },
        ]}
      />
    </section>
  );
}
