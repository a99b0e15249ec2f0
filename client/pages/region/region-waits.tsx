import { useMemo } from 'react';
import { intervalText } from '@client/charts/interval-figure.ts';
import { useFormat } from '@client/format/use-format.ts';
import { RegionWaitsDocument } from '@client/generated/region-waits.ts';
import { CardGrid, GridPlace } from '@client/official/card-grid.tsx';
import type { AreaFields } from '@client/official/official-measure.ts';
import { usePageSearch } from '@client/ui/navigation.tsx';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { useHashTarget } from '@client/ui/use-hash-target.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { TwelveMonthsAnswer } from '@client/waits/twelve-months-answer.tsx';
import { TwelveMonthsCard } from '@client/waits/twelve-months-card.tsx';
import { intervalFigure, type FigureFields } from '@client/waits/wait-figure.ts';
import type { WaitFrame } from '@client/waits/wait-card.tsx';
import { waitsMessages } from '@client/waits/waits.messages.ts';
import { OvertimeCard } from './overtime-card.tsx';
import { parseRegionSearch } from './region-search.ts';
import { regionWaitsModel, type RegionMonths } from './region-waits-model.ts';
import { regionWaitsMessages } from './region-waits.messages.ts';

export interface RegionWaitsProps {
  readonly unit: AreaFields;
  readonly nation: AreaFields;
}

const CHART_IDS = { lead_time: 'months-lead-time', inclusion: 'months-inclusion' } as const;
const SHARE = { unit: 'SHARE', resolution: null } as const;

/** The region's newest twelve months beside the nation's, and where its days over the limit are, counted from cases. */
export function RegionWaits({ unit, nation }: RegionWaitsProps) {
  const texts = useMessages(regionWaitsMessages);
  const { absences } = useMessages(waitsMessages);
  const [{ release, table = [] }, update] = usePageSearch(parseRegionSearch);
  const { data, error, retry } = useAnswer(RegionWaitsDocument, { language: useApiLanguage(), code: unit.code, release });
  const model = useMemo(() => data && regionWaitsModel(data, { unit, nation, absences }), [data, unit, nation, absences]);
  const sexesOf = useSexes();
  useHashTarget(model !== undefined);
  const frame = (id: string): WaitFrame => ({
    id,
    headingLevel: 3,
    showTable: table.includes(id),
    onShowTable: (show) => update({ table: show ? [...table, id] : table.filter((each) => each !== id) }),
  });
  const more = { to: 'waits', search: { region: unit.code, release } } as const;
  return (
    <TwelveMonthsAnswer rows={2} answer={model} error={error} retry={retry} more={more} moreText={texts.toWaits(unit.shortName)}>
      {model && (
        <CardGrid>
          {model.months.map((months) => (
            <GridPlace key={months.measure} size="half">
              <TwelveMonthsCard
                frame={frame(CHART_IDS[months.measure])}
                measure={months.measure}
                area={unit}
                where={texts.beside(unit.shortName, nation.shortName)}
                groups={months.groups}
                goal={months.goal}
                release={model.release}
                aside={sexesOf(months)}
              />
            </GridPlace>
          ))}
          <GridPlace size="full">
            <OvertimeCard frame={frame('overtime-pathways')} model={model} unit={unit} />
          </GridPlace>
        </CardGrid>
      )}
    </TwelveMonthsAnswer>
  );
}

/** Tells the region's women and men apart in all twelve months together: a line each would rest on too few a month. */
function useSexes(): (months: RegionMonths) => string {
  const texts = useMessages(regionWaitsMessages);
  const { absences } = useMessages(waitsMessages);
  const format = useFormat();
  const shown = (figure: FigureFields): string | null => intervalText(intervalFigure(figure, absences), SHARE, format);
  return ({ women, men }) => {
    const [ofWomen, ofMen] = [shown(women), shown(men)];
    return ofWomen === null || ofMen === null ? '' : texts.sexes(ofWomen, ofMen);
  };
}
