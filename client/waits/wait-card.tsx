import type { ReactNode } from 'react';
import { ChartFrame, type ChartFrameProps } from '@client/charts/chart-frame.tsx';
import { useLanguage } from '@client/format/language-context.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { OriginMark } from './origin-mark.tsx';
import { provisionalNote, releaseSource } from './release-words.ts';
import { stateOf, type FigureFields, type ReleaseFields } from './wait-figure.ts';
import { waitsMessages } from './waits.messages.ts';

/** What a page gives the card: its name, and what the reader has chosen for it. */
export type WaitFrame = Pick<ChartFrameProps, 'id' | 'showTable' | 'onShowTable' | 'embedPath' | 'headingLevel'>;

export interface WaitCardProps extends Pick<ChartFrameProps, 'title' | 'subtitle' | 'summary' | 'table' | 'reserveHeight'> {
  readonly frame: WaitFrame;
  readonly release: ReleaseFields;
  /** The period that all figures are about; null where the card shows several. */
  readonly period: string | null;
  /** Every figure of the card: where none has a number, its reason stands in the drawing's place. */
  readonly figures: readonly FigureFields[];
  /** A further aside beside the source. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** Height in pixels where a sentence stands in the drawing's place: a drawing of many rows would leave a hole around it. */
const HEIGHT_OF_WORDS = 220;

/**
 * Frame of every chart of the fine-grained side: it wears the mark of its origin, names release and extraction date,
 * and says what is provisional and why what is absent is.
 */
export function WaitCard({ frame, release, period, figures, note, reserveHeight, children, ...chart }: WaitCardProps) {
  const messages = useMessages(waitsMessages);
  const language = useLanguage();
  const state = stateOf(figures, messages.absences);
  const isHatched = state.kind === 'ready' && figures.some(({ provisional }) => provisional);
  const provisional = isHatched ? provisionalNote(release, period, { messages, language }) : undefined;
  return (
    <ChartFrame
      {...frame}
      {...chart}
      mark={{ shown: <OriginMark origin={release.origin} />, text: messages.origin[release.origin] }}
      source={releaseSource(release, messages, language)}
      pinned={{ release: release.id }}
      note={[provisional, note].filter(Boolean).join(' ') || undefined}
      state={state}
      reserveHeight={state.kind === 'ready' ? reserveHeight : HEIGHT_OF_WORDS}
    >
      {children}
    </ChartFrame>
  );
}
