import type { GroupPoints } from './period-lines.ts';
import type { WaitsModel } from './waits-model.ts';
import type { WaitsMessages } from './waits.messages.ts';

type Groups = Pick<WaitsModel, 'series' | 'pathway' | 'area' | 'nation'>;

/**
 * The groups whose series are drawn: women and men beside each other, or the one that was chosen. A pathway for one sex
 * has one line; a group that the pathway is not for is no gap. Where the release does not tell the sexes apart, everybody
 * in the area, beside the nation where the area is another. The last lies on top.
 */
export function shownGroups(model: Groups, chosen: 'FEMALE' | 'MALE' | null, messages: WaitsMessages): readonly GroupPoints[] {
  const { series, pathway } = model;
  if (series.everybody !== null) return togetherGroups(model, messages);
  const sexes = (['MALE', 'FEMALE'] as const).filter((sex) => (chosen === null ? pathway === null || pathway.sexes.includes(sex) : sex === chosen));
  return sexes.flatMap((sex): GroupPoints[] => {
    const ofSex = sex === 'FEMALE' ? series.women : series.men;
    if (ofSex === null) return [];
    return [sex === 'FEMALE' ? { id: 'women', name: messages.women, tone: 'women', ...ofSex } : { id: 'men', name: messages.men, tone: 'men', ...ofSex }];
  });
}

function togetherGroups({ series, area, nation }: Groups, messages: WaitsMessages): readonly GroupPoints[] {
  if (series.everybody === null) return [];
  if (series.nation === null || area.code === nation.code) return [{ id: 'everybody', name: messages.everybody, tone: 'nation', ...series.everybody }];
  return [
    { id: nation.code, name: nation.shortName, tone: 'nation', ...series.nation },
    { id: area.code, name: area.shortName, tone: 'chosen', ...series.everybody },
  ];
}
