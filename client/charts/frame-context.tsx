import { createContext, use } from 'react';

/** What a chart needs of the frame around it: the ids of the texts that name and describe it. */
export interface FrameIds {
  readonly titleId: string;
  readonly summaryId: string;
}

const FrameContext = createContext<FrameIds | null>(null);
export const FrameProvider = FrameContext;

/** Throws outside a frame: a drawing without title and summary would be silent to screen readers. */
export function useFrame(): FrameIds {
  const ids = use(FrameContext);
  if (!ids) throw new Error('A chart needs a ChartFrame around it.');
  return ids;
}
