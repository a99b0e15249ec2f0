import { useNavigation } from '@client/ui/navigation.tsx';
import type { WaitFrame } from './wait-card.tsx';
import type { WaitsSearch } from './waits-search.ts';

interface FramesOfPage {
  /** The choices that a card keeps when it is embedded. */
  readonly choices: WaitsSearch;
  /** Ids of the cards that are read as tables. */
  readonly tables: readonly string[];
  readonly onTables: (tables: readonly string[]) => void;
}

/** Frames of a page's cards of waits: which are read as tables stands in the address, and a card that is embedded keeps the choices. */
export function useWaitFrames({ choices, tables, onTables }: FramesOfPage): (id: string) => WaitFrame {
  const { addressOf } = useNavigation();
  return (id) => ({
    id,
    headingLevel: 2,
    showTable: tables.includes(id),
    onShowTable: (show) => onTables(show ? [...tables, id] : tables.filter((each) => each !== id)),
    embedPath: addressOf({ to: 'embed', params: { chart: id }, search: { ...choices, table: undefined } }),
  });
}
