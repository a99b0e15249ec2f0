import { useFormat } from '@client/format/use-format.ts';
import type { Unit } from '@schema/domain/figure.ts';
import { COLOUR, FONT } from './chart-theme.ts';
import type { Plot } from './line-layout.ts';
import { positionOn, type ValueScale } from './value-scale.ts';

/** Horizontal lines at the ticks of an upright value axis, with their texts to the left of the plot. */
export function ValueGrid({ scale, plot, unit }: { scale: ValueScale; plot: Plot; unit: Unit }) {
  const texts = useFormat().axis(scale.ticks, unit);
  return scale.ticks.map((tick, index) => {
    const y = positionOn(scale, tick, plot.bottom, plot.top);
    return (
      <g key={tick}>
        <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={COLOUR.grid} />
        <text x={plot.left - 8} y={y} textAnchor="end" dominantBaseline="central" fontSize={FONT.axis} fill={COLOUR.faint}>
          {texts[index]}
        </text>
      </g>
    );
  });
}
