import { useFormat } from '@client/format/use-format.ts';
import { Card } from '@client/ui/card.tsx';
import { SourcedText } from '@client/ui/sourced-text.tsx';
import { useMessages, type Catalogue } from '@client/ui/use-messages.ts';
import type { Country, OfficialMeasure } from './official-measure.ts';
import type { PressNote } from './press-notes.ts';
import styles from './press-notes-card.module.css';

const sv = {
  title: 'Andra källor säger annat',
  lead: 'Några uppgifter i press och rapporter stämmer inte med den officiella serien, eller finns där den saknar värde. Vi visar båda och rättar ingen av dem.',
  official: (value: string) => `officiella serien: ${value}`,
  noOfficial: 'officiella serien: inget värde',
  source: 'Källa:',
};

const en: typeof sv = {
  title: 'Other sources disagree',
  lead: 'Some figures in press and reports do not agree with the official series, or stand where it has no value. We show both and correct neither.',
  official: (value) => `official series: ${value}`,
  noOfficial: 'official series: no value',
  source: 'Source:',
};

const messages: Catalogue<typeof sv> = { sv, en };

/** Figures from press and reports, beside the official ones that they differ from. */
export function PressNotesCard({ notes, country }: { notes: readonly { readonly measure: OfficialMeasure; readonly notes: readonly PressNote[] }[]; country: Country }) {
  const texts = useMessages(messages);
  const format = useFormat();
  const names = new Map([country.nation, ...country.units].map((area) => [area.code, area]));
  if (notes.every((each) => each.notes.length === 0)) return null;
  return (
    <Card>
      <h2 className={styles.title}>{texts.title}</h2>
      <p className={styles.lead}>{texts.lead}</p>
      <ul className={styles.list}>
        {notes.flatMap(({ measure, notes: ofMeasure }) =>
          ofMeasure.map((note) => (
            <li key={`${measure.id} ${note.unitCode} ${note.year}`}>
              {measure.words.shortName} {names.get(note.unitCode)?.locative} {note.year}: <strong>{format.value(note.value, { unit: measure.chart.unit, resolution: note.resolution })}</strong>;{' '}
              {note.official === null ? texts.noOfficial : texts.official(format.value(note.official, measure.chart))}.{' '}
              <span className={styles.source}>
                {texts.source}{' '}
                <span lang="en">
                  <SourcedText text={note.source} />
                </span>
                {note.note !== null && ` (${note.note})`}
              </span>
            </li>
          )),
        )}
      </ul>
    </Card>
  );
}
