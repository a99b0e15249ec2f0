import type { GroupPoints } from '@client/waits/period-lines.ts';
import type { WaitsMessages } from '@client/waits/waits.messages.ts';
import type { WaitsModel } from './waits-model.ts';

/**
 * The groups whose series are drawn: women and men beside each other, or the one that was chosen. A pathway for one sex
 * has one line; a group that the pathway is not for is no gap. The last lies on top.
 */
export function shownGroups({ series, pathway }: Pick<WaitsModel, 'series' | 'pathway'>, chosen: 'FEMALE' | 'MALE' | null, messages: WaitsMessages): readonly GroupPoints[] {
  const bySex = {
    MALE: { id: 'men', name: messages.men, tone: 'men', ...series.men },
    FEMALE: { id: 'women', name: messages.women, tone: 'women', ...series.women },
  } as const;
  if (chosen !== null) return [bySex[chosen]];
  const sexes = (['MALE', 'FEMALE'] as const).filter((sex) => pathway === null || pathway.sexes.includes(sex));
  return sexes.map((sex) => bySex[sex]);
}
