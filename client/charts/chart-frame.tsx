import { useRef, type ReactNode } from 'react';
import { ChartTable } from './chart-table.tsx';
import { ChartTools } from './chart-tools.tsx';
import styles from './chart-frame.module.css';
import { useChartTexts } from './chart-texts.ts';
import type { FramedDrawing } from './drawing-export.ts';
import { useElementWidth } from './element-width.ts';
import { FrameProvider } from './frame-context.tsx';
import type { TableTwin } from './table-twin.ts';
import { VisuallyHidden } from '@client/ui/visually-hidden.tsx';

/** What the frame shows in its body. */
export type ChartState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loading' }
  /** The figures are not there; the reason is one sentence. */
  | { readonly kind: 'absent'; readonly reason: string }
  /** The figures could not be fetched; the message is one sentence. */
  | { readonly kind: 'error'; readonly message: string; readonly onRetry: () => void };

export interface ChartFrameProps {
  /** Unique on the page: the address of the chart, and the name of its files. */
  readonly id: string;
  /** The finding, in words. May be empty while loading. */
  readonly title: string;
  /** What is measured, for whom and when. */
  readonly subtitle: string;
  /** One to three sentences that tell a reader who does not see the drawing what it shows. */
  readonly summary: string;
  readonly source: string;
  /** An aside that belongs to the figures, shown beside the source. */
  readonly note?: string;
  readonly state: ChartState;
  /** The figures as rows and columns; null while there are none. */
  readonly table: TableTwin | null;
  readonly showTable: boolean;
  readonly onShowTable: (show: boolean) => void;
  /** Height in pixels that the body keeps before the drawing is there: fixed, or by the body's width. */
  readonly reserveHeight: number | ((width: number) => number);
  /** 1 where the chart is all of the page. */
  readonly headingLevel?: 1 | 2 | 3 | 4;
  /** What kind of figures these are: shown beside the title, and written in saved pictures. */
  readonly mark?: { readonly shown: ReactNode; readonly text: string };
  /** Path of the page that shows this chart alone. */
  readonly embedPath?: string;
  /** Choices that a copied link holds even where the address does not, such as the release that answered. */
  readonly pinned?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

function Heading({ level, id, children }: { level: 1 | 2 | 3 | 4; id: string; children: ReactNode }) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={styles.title}>
      {children}
    </Tag>
  );
}

/** Keeps the title's line until the finding is known. */
function TitleSkeleton() {
  const texts = useChartTexts();
  return (
    <span className={styles.titleSkeleton}>
      {'\u00A0'}
      <VisuallyHidden>{texts.loading}</VisuallyHidden>
    </span>
  );
}

function Body({ state, caption, table, showTable, children }: Pick<ChartFrameProps, 'state' | 'table' | 'showTable' | 'children'> & { caption: string }) {
  const texts = useChartTexts();
  switch (state.kind) {
    case 'loading':
      return <div className={styles.skeleton} />;
    case 'absent':
      return <p className={styles.message}>{state.reason}</p>;
    case 'error':
      return (
        <div className={styles.message} role="alert">
          <p>{state.message}</p>
          <button type="button" className={styles.retry} onClick={state.onRetry}>
            {texts.retry}
          </button>
        </div>
      );
    case 'ready': {
      const isTableShown = showTable && table !== null;
      return (
        <>
          {isTableShown ? <ChartTable table={table} caption={caption} /> : null}
          <div className={isTableShown ? styles.aside : undefined} data-drawing="">
            {children}
          </div>
        </>
      );
    }
  }
}

/**
 * Frame of every chart: the finding as heading, what is measured, the drawing or its table, source and tools. The body
 * keeps its height from the first paint, so that nothing moves when figures or the drawing's code arrive.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { id, title, subtitle, summary, source, note, state, mark, reserveHeight, headingLevel = 2 } = props;
  const texts = useChartTexts();
  const frame = useRef<HTMLElement>(null);
  const [body, width] = useElementWidth<HTMLDivElement>();
  const ids = { titleId: `${id}-title`, summaryId: `${id}-summary` };
  const markedSubtitle = [mark?.text, subtitle].filter(Boolean).join(' · ');
  const sourceLine = [texts.of(texts.source, source), note].filter(Boolean).join(' · ');
  const minHeight = typeof reserveHeight === 'number' ? reserveHeight : width === null ? undefined : reserveHeight(width);
  const currentDrawing = (): FramedDrawing | null => {
    const frameElement = frame.current;
    const titleElement = frameElement?.querySelector(`#${CSS.escape(ids.titleId)}`);
    const drawing = frameElement?.querySelector<SVGSVGElement>('[data-drawing] svg');
    return frameElement && titleElement && drawing ? { frameElement, titleElement, drawing, title, subtitle: markedSubtitle, source: sourceLine } : null;
  };
  return (
    <FrameProvider value={ids}>
      <figure ref={frame} id={id} className={styles.frame} aria-labelledby={ids.titleId} aria-busy={state.kind === 'loading'}>
        <header className={styles.head}>
          <div className={styles.words}>
            <Heading level={headingLevel} id={ids.titleId}>
              {title === '' ? <TitleSkeleton /> : title}
            </Heading>
            <p className={styles.subtitle}>{subtitle}</p>
          </div>
          {mark ? <div className={styles.mark}>{mark.shown}</div> : null}
        </header>
        <p id={ids.summaryId} className={styles.summary}>
          {summary}
        </p>
        <div ref={body} className={styles.body} style={{ minHeight }}>
          <Body state={state} caption={`${title}. ${subtitle}`} table={props.table} showTable={props.showTable}>
            {props.children}
          </Body>
        </div>
        <figcaption className={styles.foot}>
          <p className={styles.source}>{sourceLine}</p>
          {state.kind === 'ready' ? (
            <ChartTools
              chartId={id}
              title={title}
              table={props.table}
              embedPath={props.embedPath ?? null}
              pinned={props.pinned}
              showTable={props.showTable}
              onShowTable={props.onShowTable}
              currentDrawing={currentDrawing}
            />
          ) : (
            <div className={styles.toolsRoom} />
          )}
        </figcaption>
      </figure>
    </FrameProvider>
  );
}
