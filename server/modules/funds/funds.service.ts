import type { Database } from '@server/platform/database/sql.ts';
import { badArgument } from '@server/platform/request-error.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import type { RequestContext } from '../access/request-context.ts';
import { selectAgreementLines, selectAgreements, type AgreementLineRow, type AgreementRow } from './funds.queries.ts';
import type { Agreement, AgreementLine } from './funds.types.ts';

/** The yearly agreements between the state and the regions. Flows between public bodies are public. */
export class FundsService {
  constructor(private readonly database: Database) {}

  /** Every agreement with its lines, oldest first. */
  agreements(context: RequestContext): Promise<Agreement[]> {
    assertAllowed(context.actor, 'reference.read');
    return context.once('agreements', () =>
      this.database.read(context.actor, 'agreements', async (sql) => {
        const lines = await selectAgreementLines(sql);
        return (await selectAgreements(sql)).map((row) => toAgreement(row, lines.filter(({ year }) => year === row.year)));
      }),
    );
  }

  /** The year's agreement; a year without one is an error that lists the years there are. */
  async ofYear(context: RequestContext, year: number): Promise<Agreement> {
    const agreements = await this.agreements(context);
    const agreement = agreements.find((each) => each.year === year);
    if (!agreement) throw badArgument('year', year, `there are agreements for ${agreements.map((each) => each.year).join(', ')}`);
    return agreement;
  }
}

function toAgreement(row: AgreementRow, lines: readonly AgreementLineRow[]): Agreement {
  return {
    year: row.year,
    name: row.name,
    totalSek: row.total_sek === null ? null : Number(row.total_sek),
    totalSource: row.total_source,
    lines: lines.map(toLine),
    sumOfLinesSek: lines.reduce((sum, line) => sum + Number(line.amount_sek), 0),
    notes: { sv: row.note_sv, en: row.note_en },
  };
}

function toLine(row: AgreementLineRow): AgreementLine {
  return {
    line: row.line,
    amountSek: Number(row.amount_sek),
    recipientKind: row.recipient_kind,
    rule: row.rule,
    payment: row.payment,
    deadline: row.deadline,
    deadlineAsStated: row.deadline_stated,
    section: row.section,
    source: row.source,
  };
}
