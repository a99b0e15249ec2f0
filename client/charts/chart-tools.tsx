import { useId, useState } from 'react';
import { useFormat } from '@client/format/use-format.ts';
import { chartCsv } from './chart-csv.ts';
import styles from './chart-tools.module.css';
import { useChartTexts } from './chart-texts.ts';
import { framedSvg, pngOf, saveFile, type FramedDrawing } from './drawing-export.ts';
import { embedCode } from './export-document.ts';
import type { TableTwin } from './table-twin.ts';

/** Room that an embedded chart needs around its drawing, in pixels. */
const EMBED_CHROME_HEIGHT = 220;

interface ChartToolsProps {
  readonly chartId: string;
  readonly title: string;
  readonly table: TableTwin | null;
  /** Path of the page that shows this chart alone; null: it cannot be embedded. */
  readonly embedPath: string | null;
  /** Choices that a copied link holds even where the address does not. */
  readonly pinned?: Readonly<Record<string, string>>;
  readonly showTable: boolean;
  readonly onShowTable: (show: boolean) => void;
  /** What is drawn at the moment of the call; null where nothing is. */
  readonly currentDrawing: () => FramedDrawing | null;
}

/** Text that the browser would not copy for the reader. */
interface CopyByHand {
  readonly text: string;
}

function ByHand({ text }: CopyByHand) {
  const texts = useChartTexts();
  const labelId = useId();
  return (
    <p className={styles.byHand}>
      <span id={labelId}>{texts.copyByHand}</span>
      <input type="text" readOnly value={text} aria-labelledby={labelId} onFocus={(event) => event.target.select()} />
    </p>
  );
}

function EmbedPanel({ code, onCopy }: { code: string; onCopy: () => void }) {
  const texts = useChartTexts();
  const labelId = useId();
  return (
    <div className={styles.embed}>
      <label htmlFor={labelId}>{texts.embedCode}</label>
      <textarea id={labelId} readOnly rows={3} value={code} onFocus={(event) => event.target.select()} />
      <button type="button" className={styles.tool} onClick={onCopy}>
        {texts.copyCode}
      </button>
    </div>
  );
}

function addressOfChart(chartId: string, pinned: Readonly<Record<string, string>>): string {
  const address = new URL(window.location.href);
  for (const [name, value] of Object.entries(pinned)) address.searchParams.set(name, value);
  address.hash = chartId;
  return address.href;
}

/** What a reader can take along from a chart. What happened is told in words below the tools. */
export function ChartTools({ chartId, title, table, embedPath, pinned = {}, showTable, onShowTable, currentDrawing }: ChartToolsProps) {
  const texts = useChartTexts();
  const { language } = useFormat();
  const panelId = useId();
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<CopyByHand | null>(null);
  const [isEmbedOpen, setEmbedOpen] = useState(false);

  const copy = async (text: string, done: string) => {
    setByHand(null);
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch {
      setSaid('');
      setByHand({ text });
    }
  };
  const save = (name: string, content: Blob) => {
    saveFile(name, content);
    setSaid(texts.fileSaved(name));
  };
  const savePicture = async (kind: 'png' | 'svg') => {
    const framed = currentDrawing();
    try {
      if (framed === null) throw new Error('Nothing is drawn.');
      const picture = await framedSvg(framed);
      save(`${chartId}.${kind}`, kind === 'png' ? await pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' }));
    } catch {
      setSaid(texts.fileFailed);
    }
  };
  const codeOf = (path: string) =>
    embedCode({
      address: new URL(path, window.location.href).href,
      title,
      height: Math.ceil((currentDrawing()?.drawing.height.baseVal.value ?? 0) + EMBED_CHROME_HEIGHT),
    });

  return (
    <div className={styles.tools}>
      <div className={styles.row} role="group" aria-label={texts.of(texts.tools, title)}>
        {table ? (
          <>
            <button type="button" className={styles.tool} aria-pressed={showTable} onClick={() => onShowTable(!showTable)}>
              {texts.table}
            </button>
            <button type="button" className={styles.tool} onClick={() => save(`${chartId}.csv`, new Blob([chartCsv(table, language)], { type: 'text/csv;charset=utf-8' }))}>
              {texts.csv}
            </button>
          </>
        ) : null}
        <button type="button" className={styles.tool} onClick={() => void savePicture('png')}>
          {texts.png}
        </button>
        <button type="button" className={styles.tool} onClick={() => void savePicture('svg')}>
          {texts.svg}
        </button>
        <button type="button" className={styles.tool} onClick={() => void copy(addressOfChart(chartId, pinned), texts.linkCopied)}>
          {texts.link}
        </button>
        {embedPath === null ? null : (
          <button type="button" className={styles.tool} aria-expanded={isEmbedOpen} aria-controls={panelId} onClick={() => setEmbedOpen(!isEmbedOpen)}>
            {texts.embed}
          </button>
        )}
      </div>
      <p className={styles.said} role="status">
        {said}
      </p>
      {byHand ? <ByHand text={byHand.text} /> : null}
      <div id={panelId} hidden={!isEmbedOpen}>
        {isEmbedOpen && embedPath !== null ? <EmbedPanel code={codeOf(embedPath)} onCopy={() => void copy(codeOf(embedPath), texts.codeCopied)} /> : null}
      </div>
    </div>
  );
}
