import type { Origin } from '@schema/domain/figure.ts';
import type { Catalogue } from '@client/ui/use-messages.ts';

/** The shares that are followed over the newest twelve months, by their ids in the API. */
export type MonthsMeasure = 'lead_time' | 'inclusion';

interface TwelveMonthsMessages {
  /** What the section is, and that it is no part of the official series. */
  readonly lead: Readonly<Record<Origin, string>>;
  /** What titles call the measure: the computed lead time is a share, so it is named as one. */
  readonly measures: Readonly<Record<MonthsMeasure, string>>;
  readonly subtitles: Readonly<Record<MonthsMeasure, (where: string, span: string) => string>>;
  readonly counts: Readonly<Record<MonthsMeasure, (group: string, counted: string, of: string) => string>>;
  readonly failed: string;
}

const sv: TwelveMonthsMessages = {
  lead: {
    SYNTHETIC: 'Räknat fall för fall ur ett påhittat land, för att visa vad Ledtid kan svara på när {the_units} lämnar sina uppgifter. Siffrorna hör inte till de officiella serierna ovan, ska inte jämföras med dem och säger ingenting om verkligheten.',
    REGISTER: 'Räknat ur de fall som {the_units} har lämnat in. Det är en annan räkning än de officiella serierna ovan, och den fogas inte till dem.',
    PUBLISHED: '',
  },
  measures: { lead_time: 'Andel i tid', inclusion: 'Inklusion' },
  subtitles: {
    lead_time: (where, span) => `Andel av de bedömda som började behandling inom tidsgränsen, ${where}, ${span}. Band: 95-procentigt intervall.`,
    inclusion: (where, span) => `Behandlade i {pathways} av väntade cancerfall, ${where}, ${span}. Band: 95-procentigt intervall.`,
  },
  counts: {
    lead_time: (group, counted, of) => `${group}: ${counted} i tid av ${of} bedömda.`,
    inclusion: (group, counted, of) => `${group}: ${counted} behandlade av ${of} väntade.`,
  },
  failed: 'Avsnittet kunde inte hämtas. Ladda om sidan för att försöka igen.',
};

const en: TwelveMonthsMessages = {
  lead: {
    SYNTHETIC: 'Counted case by case from an invented country, to show what Ledtid can answer once {the_units} hand in their data. The figures are no part of the official series above, are not to be compared with them, and say nothing of reality.',
    REGISTER: 'Counted from the cases that {the_units} have handed in. It is another count than the official series above, and is not joined to them.',
    PUBLISHED: '',
  },
  measures: { lead_time: 'Share in time', inclusion: 'Inclusion' },
  subtitles: {
    lead_time: (where, span) => `Share of the judged who started treatment within the limit, ${where}, ${span}. Bands: 95% intervals.`,
    inclusion: (where, span) => `Treated in {pathways} of the cancer cases expected, ${where}, ${span}. Bands: 95% intervals.`,
  },
  counts: {
    lead_time: (group, counted, of) => `${group}: ${counted} in time of ${of} judged.`,
    inclusion: (group, counted, of) => `${group}: ${counted} treated of ${of} expected.`,
  },
  failed: 'The section could not be fetched. Reload the page to try again.',
};

export const twelveMonthsMessages: Catalogue<TwelveMonthsMessages> = { sv, en };
