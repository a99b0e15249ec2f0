import { capitalised } from '@schema/language/words.ts';
import { formatDate } from '@schema/language/dates.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { MethodPathwayFragment } from '@client/generated/method-page.ts';
import { DefinitionList } from '@client/ui/definition-list.tsx';
import { Disclosure } from '@client/ui/disclosure.tsx';
import { PageLink } from '@client/ui/navigation.tsx';
import { Table } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { fineFiguresMessages } from './fine-figures.messages.ts';
import { countLimits } from '@client/waits/limit-days.ts';
import { variantWords } from '@client/waits/limit-variants.ts';
import { methodMessages } from './method.messages.ts';
import styles from './method-page.module.css';
import { Paragraphs } from './prose-sections.tsx';

/** What synthetic means, and what the invented country rests on. */
export function SyntheticSection() {
  const messages = useMessages(fineFiguresMessages);
  return (
    <section className={styles.section} aria-labelledby="synthetic">
      <h2 id="synthetic">{messages.syntheticTitle}</h2>
      <Paragraphs text={messages.syntheticText} />
      <DefinitionList definitions={messages.grounds} />
    </section>
  );
}

/** What a release is, and what provisional and final mean. */
export function ReleaseSection() {
  const messages = useMessages(fineFiguresMessages);
  return (
    <section className={styles.section} aria-labelledby="releases">
      <h2 id="releases">{messages.releasesTitle}</h2>
      <Paragraphs text={messages.releasesText} />
      <p>
        <PageLink to="releases">{messages.toReleases}</PageLink>
      </p>
    </section>
  );
}

/** The limits that synthetic cases are judged by where none was found: never among those that were. */
export function AssumedLimitSection({ pathways }: { pathways: readonly MethodPathwayFragment[] }) {
  const messages = useMessages(fineFiguresMessages);
  return (
    <section className={styles.section} aria-labelledby="assumed-limits">
      <h2 id="assumed-limits">{messages.assumedTitle}</h2>
      <p>{messages.assumedText}</p>
      <div>
        {pathways
          .filter(({ assumedLimits }) => assumedLimits.length > 0)
          .map((pathway) => (
            <AssumedLimits key={pathway.code} pathway={pathway} />
          ))}
      </div>
    </section>
  );
}

function AssumedLimits({ pathway: { code, name, assumedLimits } }: { pathway: MethodPathwayFragment }) {
  const messages = useMessages(fineFiguresMessages);
  const ofLimits = useMessages(methodMessages);
  const language = useLanguage();
  return (
    <Disclosure id={`assumed-${code}`} title={name} note={countLimits(assumedLimits, language)}>
      <Table
        caption={`${messages.assumedCaption}, ${name}`}
        captionHidden
        rows={assumedLimits}
        rowKey={(limit) => [limit.treatment, limit.variant, limit.validFrom, limit.limitDays].join()}
        columns={[
          { id: 'treatment', head: ofLimits.treatment, cell: ({ treatment }) => capitalised(treatment === null ? ofLimits.anyTreatment : ofLimits.treatments[treatment]) },
          { id: 'variant', head: ofLimits.variant, cell: ({ variant }) => (variant === null ? ofLimits.allVariants : variantWords(variant, language)) },
          { id: 'days', head: ofLimits.days, numeric: true, cell: ({ limitDays }) => limitDays },
          { id: 'from', head: ofLimits.validity, cell: ({ validFrom }) => (validFrom === null ? ofLimits.validityUnknown : `${ofLimits.from} ${formatDate(validFrom, { language })}`) },
          { id: 'reason', head: messages.reason, cell: ({ reason }) => reason },
        ]}
      />
    </Disclosure>
  );
}
