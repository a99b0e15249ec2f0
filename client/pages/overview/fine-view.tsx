import { useMemo } from 'react';
import { FineViewDocument } from '@client/generated/fine-view.ts';
import { CardGrid, GridPlace } from '@client/official/card-grid.tsx';
import type { AreaFields } from '@client/official/official-measure.ts';
import { usePageSearch } from '@client/ui/navigation.tsx';
import { useAnswer } from '@client/ui/use-answer.ts';
import { useHashTarget } from '@client/ui/use-hash-target.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { TwelveMonthsAnswer } from '@client/waits/twelve-months-answer.tsx';
import { TwelveMonthsCard } from '@client/waits/twelve-months-card.tsx';
import type { WaitFrame } from '@client/waits/wait-card.tsx';
import { waitsMessages } from '@client/waits/waits.messages.ts';
import { fineViewModel } from './fine-view-model.ts';
import { fineViewMessages } from './fine-view.messages.ts';
import { parseOverviewSearch } from './overview-search.ts';

const CHART_IDS = { lead_time: 'months-lead-time', inclusion: 'months-inclusion' } as const;

/** The newest twelve months of women and men in the nation, counted from cases; while there is no release, how far the loading has come. */
export function FineView({ nation }: { nation: AreaFields }) {
  const { toWaits } = useMessages(fineViewMessages);
  const words = useMessages(waitsMessages);
  const [{ release, table = [] }, update] = usePageSearch(parseOverviewSearch);
  const { data, error, retry } = useAnswer(FineViewDocument, { release });
  const model = useMemo(() => data && fineViewModel(data, words), [data, words]);
  useHashTarget(model !== undefined);
  const frame = (id: string): WaitFrame => ({
    id,
    headingLevel: 3,
    showTable: table.includes(id),
    onShowTable: (show) => update({ table: show ? [...table, id] : table.filter((each) => each !== id) }),
  });
  return (
    <TwelveMonthsAnswer rows={1} answer={model} error={error} retry={retry} more={{ to: 'waits', search: { release } }} moreText={toWaits}>
      {model && (
        <CardGrid>
          {model.measures.map(({ measure, groups, goal }) => (
            <GridPlace key={measure} size="half">
              <TwelveMonthsCard frame={frame(CHART_IDS[measure])} measure={measure} area={nation} where={nation.shortName} groups={groups} goal={goal} release={model.release} />
            </GridPlace>
          ))}
        </CardGrid>
      )}
    </TwelveMonthsAnswer>
  );
}
