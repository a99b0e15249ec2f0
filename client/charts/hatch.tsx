import { COLOUR } from './chart-theme.ts';

/** The hatching of what later registrations may still change. Give each drawing an id of its own, and fill with `hatchFill`. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1={0} x2={0} y1={0} y2={6} stroke={COLOUR.other} strokeWidth={1.2} />
      </pattern>
    </defs>
  );
}

export function hatchFill(id: string): string {
  return `url(#${id})`;
}
