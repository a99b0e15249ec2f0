import type { ReactNode } from 'react';
import type { Language } from '@schema/domain/language.ts';
import { formatDate } from '@schema/language/dates.ts';
import { capitalised } from '@schema/language/words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { MethodPathwayFragment } from '@client/generated/method-page.ts';
import { DefinitionList } from '@client/ui/definition-list.tsx';
import { Disclosure } from '@client/ui/disclosure.tsx';
import { Table, type TableColumn } from '@client/ui/table.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { collectNotes } from './collect-notes.ts';
import { countLimits, limitDays } from '@client/waits/limit-days.ts';
import { variantWords } from '@client/waits/limit-variants.ts';
import type { MethodMessages } from './method-messages.sv.ts';
import { methodMessages } from './method.messages.ts';
import styles from './method-page.module.css';
import { NoteReference, SourceNotes } from './source-notes.tsx';
import { spanWords } from '@client/waits/span-words.ts';

type Limit = MethodPathwayFragment['limits'][number];

function limitColumns(messages: MethodMessages, language: Language, noteOf: (limit: Limit) => ReactNode): TableColumn<Limit>[] {
  const date = (text: string): string => formatDate(text, { language });
  return [
    {
      id: 'treatment',
      head: messages.treatment,
      cell: (limit) => capitalised(limit.treatment === null ? messages.anyTreatment : messages.treatments[limit.treatment]),
    },
    { id: 'variant', head: messages.variant, cell: (limit) => (limit.variant === null ? messages.allVariants : variantWords(limit.variant, language)) },
    { id: 'days', head: messages.days, numeric: true, cell: (limit) => limitDays(limit, messages) },
    { id: 'validity', head: messages.validity, cell: (limit) => spanWords(limit, messages, date) || messages.validityUnknown },
    { id: 'status', head: messages.status, cell: (limit) => messages.statuses[limit.status] },
    { id: 'note', head: messages.note, numeric: true, cell: noteOf },
  ];
}

function Pathway({ pathway }: { pathway: MethodPathwayFragment }) {
  const messages = useMessages(methodMessages);
  const language = useLanguage();
  const id = `pathway-${pathway.code}`;
  const { notes, numberOf } = collectNotes(pathway.limits);
  return (
    <Disclosure id={id} title={pathway.name} note={countLimits(pathway.limits, language)}>
      <DefinitionList
        definitions={[
          { term: messages.icd10, text: pathway.icd10?.replaceAll(';', ', ') ?? messages.icd10Unknown },
          { term: messages.introduced, text: pathway.introducedYear ?? messages.unknown },
          { term: messages.sexes, text: pathway.sexes.map((sex) => messages.sexWords[sex]).join(', ') },
        ]}
      />
      {pathway.limits.length === 0 ? (
        <p>{messages.noLimits}</p>
      ) : (
        <>
          <Table
            caption={`${messages.limitsCaption}, ${pathway.name}`}
            captionHidden
            columns={limitColumns(messages, language, (limit) => (
              <NoteReference prefix={id} number={numberOf(limit)} />
            ))}
            rows={pathway.limits}
            rowKey={(limit) => [limit.treatment, limit.variant, limit.validFrom, limit.validTo, limit.limitDays].join()}
          />
          <SourceNotes prefix={id} notes={notes} />
        </>
      )}
    </Disclosure>
  );
}

/** Every pathway with all its limits, the unknown ones too. */
export function PathwaySection({ pathways }: { pathways: readonly MethodPathwayFragment[] }) {
  const messages = useMessages(methodMessages);
  return (
    <section className={styles.section} aria-labelledby="pathways">
      <h2 id="pathways">{messages.pathwaysTitle}</h2>
      <p>{messages.pathwaysText}</p>
      <div>
        {pathways.map((pathway) => (
          <Pathway key={pathway.code} pathway={pathway} />
        ))}
      </div>
    </section>
  );
}
