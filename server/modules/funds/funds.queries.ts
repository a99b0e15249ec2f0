import { z } from 'zod';
import type { Sql } from '@server/platform/database/sql.ts';

const AGREEMENT = z.object({
  year: z.number(),
  name: z.string().nullable(),
  total_sek: z.string().nullable(),
  total_source: z.string(),
  note_sv: z.string().nullable(),
  note_en: z.string().nullable(),
});
export type AgreementRow = z.infer<typeof AGREEMENT>;

/** Every agreement, oldest first. */
export async function selectAgreements(sql: Sql): Promise<AgreementRow[]> {
  const { rows } = await sql.query('SELECT year, name, total_sek, total_source, note_sv, note_en FROM agreements ORDER BY year');
  return z.array(AGREEMENT).parse(rows);
}

const LINE = z.object({
  year: z.number(),
  line: z.string(),
  amount_sek: z.string(),
  recipient_kind: z.string(),
  rule: z.string(),
  payment: z.string(),
  deadline: z.string().nullable(),
  deadline_stated: z.string(),
  section: z.string().nullable(),
  source: z.string(),
});
export type AgreementLineRow = z.infer<typeof LINE>;

/** Every line of every agreement. */
export async function selectAgreementLines(sql: Sql): Promise<AgreementLineRow[]> {
  const { rows } = await sql.query(
    `SELECT year, line, amount_sek, recipient_kind, rule, payment, deadline::text AS deadline, deadline_stated, section, source
       FROM agreement_lines ORDER BY year, position`,
  );
  return z.array(LINE).parse(rows);
}
