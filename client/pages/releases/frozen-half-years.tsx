import { useMemo } from 'react';
import { formatPercentagePoints, formatShare } from '@schema/language/numbers.ts';
import { periodName } from '@schema/language/sentences/period-words.ts';
import { capitalised } from '@schema/language/words.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { HalfYearSharesDocument, type HalfYearSharesQuery } from '@client/generated/half-year-shares.ts';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { Notice } from '@client/ui/notice.tsx';
import { useAnswer } from '@client/ui/use-answer.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { VisuallyHidden } from '@client/ui/visually-hidden.tsx';
import { OriginMark } from '@client/waits/origin-mark.tsx';
import { isOfTotals, OF_CASES } from '@client/waits/release-extent.ts';
import { useReleaseExtent } from '@client/waits/use-release-extent.ts';
import type { FigureFields } from '@client/waits/wait-figure.ts';
import { waitsMessages } from '@client/waits/waits.messages.ts';
import { frozenByRelease, frozenHalfYears, type FrozenTogether, type ReleaseOfPage } from './releases-model.ts';
import { releasesMessages } from './releases.messages.ts';
import styles from './releases-page.module.css';

const DECIMALS = 1;

/** What is compared, in the order of the columns. */
const COMPARED = ['inclusion', 'leadTime'] as const;

type Compared = (typeof COMPARED)[number];

/** By half-year, the nation's inclusion and share in time. */
type FiguresByPeriod = Readonly<Record<Compared, ReadonlyMap<string, FigureFields>>>;

function byPeriod(points: HalfYearSharesQuery['inclusion']['points']): ReadonlyMap<string, FigureFields> {
  return new Map(points.map(({ period, figure }) => [period, figure]));
}

/** The nation's figures for the half-years, in one release; null: the newest. Undefined until the API has answered. */
function useShares(release: string | null, { from, to }: Pick<FrozenTogether, 'from' | 'to'>) {
  const { data, error, retry } = useAnswer(HalfYearSharesDocument, { release, from, to });
  const figures = useMemo((): FiguresByPeriod | undefined => data && { inclusion: byPeriod(data.inclusion.points), leadTime: byPeriod(data.leadTime.points) }, [data]);
  return { figures, error, retry };
}

function ShareCell({ figure }: { figure: FigureFields | undefined }) {
  const messages = useMessages(releasesMessages);
  const { absences } = useMessages(waitsMessages);
  const language = useLanguage();
  if (figure === undefined) return <td className={`${styles.number} ${styles.reason}`}>{messages.waiting}</td>;
  if (figure.value === null) return <td className={styles.reason}>{absences[figure.absence ?? 'EMPTY_DENOMINATOR']}</td>;
  return <td className={styles.number}>{formatShare(figure.value, { language, decimals: DECIMALS })}</td>;
}

/** One measure of a half-year: when it was frozen, now, and how far apart the two are; a reason that holds for both is told once. */
function ComparedCells({ then, now }: { then: FigureFields | undefined; now: FigureFields | undefined }) {
  const { absences } = useMessages(waitsMessages);
  const language = useLanguage();
  if (then?.value === null && now?.value === null && then.absence !== null && then.absence === now.absence) {
    return (
      <td colSpan={3} className={styles.reason}>
        {absences[then.absence]}
      </td>
    );
  }
  const [earlier, later] = [then?.value ?? null, now?.value ?? null];
  const difference = earlier === null || later === null ? '' : formatPercentagePoints(later - earlier, { language, decimals: DECIMALS, short: true });
  return (
    <>
      <ShareCell figure={then} />
      <ShareCell figure={now} />
      <td className={styles.number}>{difference}</td>
    </>
  );
}

/** The half-years that one release froze: its figures beside the newest ones. */
function FrozenRows({ together, newest, measures }: { together: FrozenTogether; newest: FiguresByPeriod | undefined; measures: readonly Compared[] }) {
  const messages = useMessages(releasesMessages);
  const language = useLanguage();
  const { figures } = useShares(together.release.id, together);
  return [...together.periods].reverse().map((period) => (
    <tr key={period}>
      <th scope="row">
        {capitalised(periodName(period, language))}
        <span className={styles.frozenIn}>
          {messages.frozenIn} <a href={`#release-${together.release.id}`}>{together.release.id}</a>
        </span>
      </th>
      {measures.map((measure) => (
        <ComparedCells key={measure} then={figures?.[measure].get(period)} now={newest?.[measure].get(period)} />
      ))}
    </tr>
  ));
}

function FrozenTable({ groups }: { groups: readonly FrozenTogether[] }) {
  const messages = useMessages(releasesMessages);
  const { absences } = useMessages(waitsMessages);
  const periods = groups.flatMap((group) => group.periods).sort();
  const { figures, error, retry } = useShares(null, { from: periods[0] ?? '', to: periods.at(-1) ?? '' });
  const { extent } = useReleaseExtent();
  // Inclusion counts expected cases, which totals know nothing of.
  const measures = COMPARED.filter((measure) => measure !== 'inclusion' || !isOfTotals(extent ?? OF_CASES));
  if (error) return <LoadFailure error={error} retry={retry} />;
  if (figures && [...figures.leadTime.values()].every(({ absence }) => absence === 'SUPPRESSED')) return <Notice>{absences.SUPPRESSED}</Notice>;
  return (
    <div className={styles.frame} role="region" aria-label={messages.frozenCaption} aria-busy={figures === undefined} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{messages.frozenCaption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {messages.halfYear}
            </th>
            {measures.map((measure) => (
              <th key={measure} scope="colgroup" colSpan={3} className={styles.group}>
                {measure === 'inclusion' ? messages.inclusion : messages.shareInTime}
              </th>
            ))}
          </tr>
          <tr>
            {measures.flatMap((measure) =>
              [messages.frozen, messages.now, messages.difference].map((head) => (
                <th key={`${measure} ${head}`} scope="col" className={styles.number}>
                  {head}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((together) => (
            <FrozenRows key={together.release.id} together={together} newest={figures} measures={measures} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every final half-year: the share when it was frozen, beside what the newest release tells of the same months. */
export function FrozenHalfYears({ releases }: { releases: readonly ReleaseOfPage[] }) {
  const messages = useMessages(releasesMessages);
  const groups = useMemo(() => frozenByRelease(frozenHalfYears(releases)), [releases]);
  const origin = releases[0]?.origin;
  return (
    <section className={styles.section} aria-labelledby="frozen">
      <div className={styles.head}>
        <h2 id="frozen">{messages.frozenTitle}</h2>
        {origin && <OriginMark origin={origin} />}
      </div>
      <p className={styles.lead}>{messages.frozenLead}</p>
      {groups.length === 0 ? <p>{messages.noFrozen}</p> : <FrozenTable groups={groups} />}
    </section>
  );
}
