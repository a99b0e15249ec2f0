import { MethodPageDocument, type MethodPageQuery } from '@client/generated/method-page.ts';
import { Contents } from '@client/ui/contents.tsx';
import { LoadFailure } from '@client/ui/load-failure.tsx';
import { loadFailureMessages } from '@client/ui/load-failure.messages.ts';
import { PageHeading } from '@client/ui/page-heading.tsx';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { useHashTarget } from '@client/ui/use-hash-target.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { ClosingCodeSection, DelayCauseSection } from './code-sections.tsx';
import { AssumedLimitSection, ReleaseSection, SyntheticSection } from './fine-figures-sections.tsx';
import { fineFiguresMessages } from './fine-figures.messages.ts';
import { GoalSection } from './goal-section.tsx';
import { MeasureSection } from './measure-section.tsx';
import { methodMessages } from './method.messages.ts';
import styles from './method-page.module.css';
import { PathwaySection } from './pathway-section.tsx';
import { RealitySection, SourceSection, StatisticsSection } from './prose-sections.tsx';

function hasAssumedLimits({ pathways }: MethodPageQuery): boolean {
  return pathways.some(({ assumedLimits }) => assumedLimits.length > 0);
}

function Definitions({ answer }: { answer: MethodPageQuery }) {
  return (
    <>
      <MeasureSection measures={answer.measures} />
      <GoalSection goals={answer.goals} />
      <PathwaySection pathways={answer.pathways} />
      {hasAssumedLimits(answer) && <AssumedLimitSection pathways={answer.pathways} />}
      {answer.closingCodes.length > 0 && <ClosingCodeSection codes={answer.closingCodes} />}
      {answer.delayCauses.length > 0 && <DelayCauseSection causes={answer.delayCauses} />}
    </>
  );
}

/** How every figure is counted: measures, goals, limits, codes, causes, statistics and sources, all told by the API. */
export function MethodPage() {
  const messages = useMessages(methodMessages);
  const fine = useMessages(fineFiguresMessages);
  const { loading } = useMessages(loadFailureMessages);
  const { data, error, retry } = useAnswer(MethodPageDocument, { language: useApiLanguage() });
  useHashTarget(data !== undefined);
  // The invented country is shaped after official results: where there are none, there is none of the other.
  const hasOfficial = data !== undefined && data.dataStatus.resultSources.length > 0;
  return (
    <>
      <PageHeading title={messages.title} documentTitle={messages.documentTitle} lead={messages.lead} />
      <div className={styles.page} aria-busy={!data && !error}>
        <Contents
          title={messages.contents}
          entries={[
            { id: 'real', title: messages.realTitle },
            // Until it is known there is room for each: most countries have them all.
            ...(data === undefined || hasOfficial ? [{ id: 'synthetic', title: fine.syntheticTitle }] : []),
            { id: 'releases', title: fine.releasesTitle },
            { id: 'measures', title: messages.measuresTitle },
            { id: 'goals', title: messages.goalsTitle },
            { id: 'pathways', title: messages.pathwaysTitle },
            ...(data === undefined || hasAssumedLimits(data) ? [{ id: 'assumed-limits', title: fine.assumedTitle }] : []),
            ...(data === undefined || data.closingCodes.length > 0 ? [{ id: 'closing-codes', title: messages.codesTitle }] : []),
            ...(data === undefined || data.delayCauses.length > 0 ? [{ id: 'delay-causes', title: messages.causesTitle }] : []),
            { id: 'statistics', title: messages.statisticsTitle },
            { id: 'sources', title: messages.sourcesTitle },
          ]}
        />
        {data && <RealitySection hasOfficial={hasOfficial} />}
        {hasOfficial && <SyntheticSection />}
        {/* Not before what stands above it: a reader who was sent here must not be pushed away again. */}
        {(data || error) && <ReleaseSection />}
        {error && <LoadFailure error={error} retry={retry} />}
        {data && <Definitions answer={data} />}
        {!data && !error && (
          <p className={styles.waiting} role="status">
            {loading}
          </p>
        )}
        {(data || error) && <StatisticsSection />}
        {data && <SourceSection status={data.dataStatus} />}
      </div>
    </>
  );
}
