import type { FileTable } from './file-table.ts';
import type { AgreementRow } from './files.queries.ts';

const KRONOR = { sv: 'kronor', en: 'Swedish kronor' };

export const AGREEMENTS: FileTable<AgreementRow> = {
  name: 'agreements',
  title: { sv: 'Överenskommelser', en: 'Agreements' },
  contents: {
    sv: 'Vad staten och {the_units}s organisation kommit överens om att betala, rad för rad. Ett år vars rader inte hittats har en enda rad.',
    en: 'What the state and {the_units}’ association agreed to pay, line by line. A year whose lines were not found has a single row.',
  },
  columns: [
    { name: 'year', type: 'integer', mayBeEmpty: false, read: (row) => String(row.year), unit: { sv: 'kalenderår', en: 'calendar year' }, meaning: { sv: 'Överenskommelsens år.', en: 'The agreement’s year.' } },
    { name: 'agreement', type: 'text', mayBeEmpty: true, read: (row) => row.agreement, meaning: { sv: 'Överenskommelsens namn.', en: 'The agreement’s name.' } },
    { name: 'total_sek', type: 'integer', mayBeEmpty: true, read: (row) => row.total_sek, unit: KRONOR, meaning: { sv: 'Årets summa enligt överenskommelsen. Samma på årets alla rader. Tom: inte funnen.', en: 'The year’s total by the agreement. The same on every row of the year. Empty: not found.' } },
    { name: 'total_source', type: 'text', mayBeEmpty: false, read: (row) => row.total_source, meaning: { sv: 'Var summan står.', en: 'Where the total stands.' } },
    { name: 'line', type: 'text', mayBeEmpty: true, read: (row) => row.line, meaning: { sv: 'Raden i överenskommelsen, i ord.', en: 'The line of the agreement, in words.' } },
    { name: 'amount_sek', type: 'integer', mayBeEmpty: true, read: (row) => row.amount_sek, unit: KRONOR, meaning: { sv: 'Radens belopp.', en: 'The line’s amount.' } },
    { name: 'recipient_kind', type: 'text', mayBeEmpty: true, read: (row) => row.recipient_kind, meaning: { sv: 'Vem som får pengarna.', en: 'Who receives the money.' } },
    { name: 'rule', type: 'text', mayBeEmpty: true, read: (row) => row.rule, meaning: { sv: 'Hur beloppet fördelas.', en: 'How the amount is shared.' } },
    { name: 'payment', type: 'text', mayBeEmpty: true, read: (row) => row.payment, meaning: { sv: 'Vilken utbetalning raden hör till.', en: 'The payment that the line belongs to.' } },
    { name: 'deadline', type: 'date', mayBeEmpty: true, read: (row) => row.deadline, meaning: { sv: 'Sista dag, där en dag är känd.', en: 'Last day, where a day is known.' } },
    { name: 'deadline_stated', type: 'text', mayBeEmpty: true, read: (row) => row.deadline_stated, meaning: { sv: 'Sista dag med källans ord.', en: 'Last day in the source’s words.' } },
    { name: 'section', type: 'text', mayBeEmpty: true, read: (row) => row.section, meaning: { sv: 'Avsnittet i överenskommelsen.', en: 'The section of the agreement.' } },
    { name: 'source', type: 'text', mayBeEmpty: true, read: (row) => row.source, meaning: { sv: 'Var raden står.', en: 'Where the line stands.' } },
  ],
};
