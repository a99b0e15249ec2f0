import { useId, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { COLOUR, TONE_COLOUR, type Tone } from './chart-theme.ts';
import { useChartTexts } from './chart-texts.ts';
import { useFrame } from './frame-context.tsx';
import styles from './period-probe.module.css';

/** One line of what is told about a period. */
export interface ProbeReading {
  readonly label: string;
  readonly text: string;
  readonly tone: Tone | 'goal';
  /** Height in pixels of the mark that the line speaks of; null draws none. */
  readonly markAt: number | null;
}

export interface ProbePeriod {
  /** As it is spoken and shown: "2024", "juli 2024". */
  readonly name: string;
  /** Horizontal place in pixels. */
  readonly x: number;
  readonly readings: readonly ProbeReading[];
}

const TIP_WIDTH = 190;
const TIP_DISTANCE = 14;

function nearestTo(periods: readonly ProbePeriod[], x: number): number {
  let nearest = 0;
  periods.forEach((period, index) => {
    if (Math.abs(period.x - x) < Math.abs((periods[nearest]?.x ?? Infinity) - x)) nearest = index;
  });
  return nearest;
}

function Tip({ period, width }: { period: ProbePeriod; width: number }) {
  // To the left where there is room: the end labels stand to the right.
  const isLeft = period.x >= TIP_WIDTH + TIP_DISTANCE;
  const place: CSSProperties = isLeft ? { right: width - period.x + TIP_DISTANCE } : { left: period.x + TIP_DISTANCE };
  return (
    <div className={styles.tip} style={{ ...place, maxWidth: TIP_WIDTH }} aria-hidden="true">
      <strong>{period.name}</strong>
      {period.readings.map((reading) => (
        <span key={reading.label} className={styles.reading}>
          {reading.tone === 'goal' ? <span className={styles.goalKey} /> : <span className={styles.key} style={{ background: TONE_COLOUR[reading.tone] }} />}
          <span>{reading.label}</span>
          <span className={styles.figure}>{reading.text}</span>
        </span>
      ))}
    </div>
  );
}

function Marks({ period, top, bottom }: { period: ProbePeriod; top: number; bottom: number }) {
  return (
    <svg className={styles.marks} aria-hidden="true">
      <line x1={period.x} x2={period.x} y1={top} y2={bottom} stroke={COLOUR.neighbour} strokeWidth={1} />
      {period.readings.map((reading) =>
        reading.markAt === null ? null : (
          <circle key={reading.label} cx={period.x} cy={reading.markAt} r={5} fill={reading.tone === 'goal' ? COLOUR.ink : TONE_COLOUR[reading.tone]} stroke={COLOUR.card} strokeWidth={2} />
        ),
      )}
    </svg>
  );
}

/**
 * Lets a reader go from period to period in the drawing inside: by pointing, by touch, and by arrow keys. A range control
 * that is there for keyboard and screen readers speaks each period's figures; Escape puts the readings away.
 */
export function PeriodProbe({ periods, width, top, bottom, children }: {
  periods: readonly ProbePeriod[];
  /** Width of the drawing, and where its plot starts and ends downwards; pixels. */
  width: number;
  top: number;
  bottom: number;
  children: ReactNode;
}) {
  const [active, setActive] = useState<number | null>(null);
  const texts = useChartTexts();
  const { titleId, summaryId } = useFrame();
  const controlId = useId();
  const shown = active === null ? null : (periods[Math.min(active, periods.length - 1)] ?? null);
  const spoken = shown ?? periods.at(-1);
  const periodAt = (event: PointerEvent<HTMLDivElement>) => nearestTo(periods, event.clientX - event.currentTarget.getBoundingClientRect().left);
  // A finger leaves the screen at once: its reading stays until the same period is touched again.
  const touch = (event: PointerEvent<HTMLDivElement>) => {
    const touched = periodAt(event);
    setActive(event.pointerType === 'touch' && touched === active ? null : touched);
  };
  const leave = (event: PointerEvent<HTMLDivElement>) => {
    if (event.pointerType !== 'touch') setActive(null);
  };
  const putAway = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setActive(null);
  };
  return (
    <div className={styles.probe} onPointerMove={(event) => event.pointerType !== 'touch' && setActive(periodAt(event))} onPointerDown={touch} onPointerLeave={leave}>
      {children}
      {shown ? <Marks period={shown} top={top} bottom={bottom} /> : null}
      {shown ? <Tip period={shown} width={width} /> : null}
      <span id={controlId} hidden>
        {texts.choosePeriod}
      </span>
      <input
        type="range"
        className={styles.control}
        min={0}
        max={Math.max(0, periods.length - 1)}
        step={1}
        value={shown ? periods.indexOf(shown) : Math.max(0, periods.length - 1)}
        aria-labelledby={`${controlId} ${titleId}`}
        aria-describedby={summaryId}
        aria-valuetext={spoken ? `${spoken.name}. ${spoken.readings.map((reading) => texts.of(reading.label, reading.text)).join(', ')}` : undefined}
        onChange={(event) => setActive(Number(event.target.value))}
        onFocus={(event) => setActive(Number(event.target.value))}
        onBlur={() => setActive(null)}
        onKeyDown={putAway}
      />
    </div>
  );
}
