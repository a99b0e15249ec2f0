import type { MeasureDefinition } from '../domain/measure.ts';
import { MDT_CONFERENCE } from './mdt-conference.ts';

export const MDT_CONFERENCE_PROSTATE: MeasureDefinition = {
  ...MDT_CONFERENCE,
  id: 'U70465',
  name: {
    sv: 'Multidisciplinär konferens vid prostatacancer med hög risk',
    en: 'Multidisciplinary conference in high-risk prostate cancer',
  },
  shortName: { sv: 'Konferens, prostata', en: 'Conference, prostate' },
  denominator: {
    sv: 'Män som är högst 80\u00a0år och har prostatacancer med hög risk utan fjärrmetastaser.',
    en: 'Men aged 80 or younger with high-risk prostate cancer without distant metastases.',
  },
  exclusions: {
    sv: 'Män över 80\u00a0år, cancer med lägre risk och cancer som spritt sig längre bort från tumören räknas inte.',
    en: 'Men over 80, cancer of lower risk and cancer that has spread further from the tumour are not counted.',
  },
  sex: 'MALE',
  source: { sv: 'Vården i siffror, via Kolada (U70465).', en: 'Vården i siffror, by way of Kolada (U70465).' },
};
