import type { Unit } from '@schema/domain/figure.ts';
import { useFormat } from '@client/format/use-format.ts';
import { useChartTexts } from './chart-texts.ts';
import styles from './scale-note.module.css';
import type { ValueScale } from './value-scale.ts';

/** Says that an axis shows a part of its scale; nothing where it shows all. */
export function ScaleNote({ scale, unit }: { scale: ValueScale; unit: Unit }) {
  const format = useFormat();
  const texts = useChartTexts();
  if (!scale.shortened) return null;
  const [from = '', to = ''] = format.axis([scale.min, scale.max], unit);
  return <p className={styles.note}>{texts.shortenedAxis(from, to)}</p>;
}
