import { NO_VALUE } from '@server/platform/database/copy-text.ts';
import { countingRules, endingOf, type CountingReference, type CountingRules } from '../../releases/counting-rules.ts';
import type { ComparedRow, WholeFileCheck } from '../file-kind.ts';
import { warningOf, type Warning } from '../problems.ts';
import { placeOfValue } from './case-values.ts';

/** Fewer than nine of ten leave a share that rests on who could be judged; with all limits known, only odd combinations are left over. */
const LOWEST_SHARE = 0.9;

const PATHWAY = placeOfValue('pathway');
const SUSPICION = placeOfValue('suspicion_date');
const CLOSING = placeOfValue('closing_date');
const CODE = placeOfValue('closing_code');
const VARIANT = placeOfValue('variant');

const DAY_MS = 86_400_000;
/** Days are counted from here where cases are. */
const DAY_ZERO = Date.UTC(2000, 0, 1);

interface PathwayCases {
  judged: number;
  treated: number;
  /** What was found out of cases by their closing code, variant and day of suspicion: rows are many, and ask the same again and again. */
  readonly found: Map<string, Map<string, Map<string, Verdict>>>;
}

type Verdict = 'not-treated' | 'judged' | 'not-judged';

/** How many of the treated in a file can be judged, by the same rules as releases count them: those whose clock has stopped, and of these those whose limit is known. */
export class JudgedCases implements WholeFileCheck {
  private readonly rules: CountingRules;
  private readonly byPathway = new Map<string, PathwayCases>();
  private firstLine = Infinity;

  constructor(counting: CountingReference) {
    this.rules = countingRules(counting);
  }

  row({ values, line }: ComparedRow): void {
    if (values[CLOSING] === NO_VALUE) return;
    const pathway = values[PATHWAY] ?? '';
    const cases = given(this.byPathway, pathway, () => ({ judged: 0, treated: 0, found: new Map() }));
    const verdict = this.verdictOf(pathway, values, cases);
    if (verdict === 'not-treated') return;
    cases.treated += 1;
    if (verdict === 'judged') cases.judged += 1;
    else this.firstLine = Math.min(this.firstLine, line);
  }

  get warnings(): readonly Warning[] {
    const pathways = [...this.byPathway].map(([pathway, { judged, treated }]) => ({ pathway, judged, treated }));
    const judged = pathways.reduce((sum, each) => sum + each.judged, 0);
    const treated = pathways.reduce((sum, each) => sum + each.treated, 0);
    if (treated === 0 || judged >= treated * LOWEST_SHARE) return [];
    // Where most of them are: a pathway with a single case says little.
    const worst = pathways.reduce((most, each) => (each.treated - each.judged > most.treated - most.judged ? each : most));
    return [warningOf({ column: 'closing_code', count: treated - judged, firstLine: this.firstLine }, 'judged-few', { judged, treated, lowestShare: LOWEST_SHARE, worst })];
  }

  private verdictOf(pathway: string, values: readonly string[], { found }: PathwayCases): Verdict {
    const closingCode = values[CODE] ?? '';
    const variant = values[VARIANT] ?? NO_VALUE;
    const suspicion = values[SUSPICION] ?? '';
    const ofVariant = given(given(found, closingCode, () => new Map<string, Map<string, Verdict>>()), variant, () => new Map<string, Verdict>());
    return given(ofVariant, suspicion, () => {
      const suspicionDay = (Date.parse(suspicion) - DAY_ZERO) / DAY_MS;
      const ending = endingOf({ pathway, closingCode, variant: variant === NO_VALUE ? '' : variant, suspicionDay }, this.rules);
      if (ending === 'uncounted' || ending.kind !== 'clocked') return 'not-treated';
      return ending.limitDays === null ? 'not-judged' : 'judged';
    });
  }
}

/** The value of the key, made where there is none. */
function given<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
