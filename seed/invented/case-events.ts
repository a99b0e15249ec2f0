import type { Calendar } from './calendar-days.ts';
import type { CaseColumns } from './case-columns.ts';
import { NOTHING_WRONG, UNCHANGED, WRONG_PATHWAY } from './registration.ts';

/** In what state a row is delivered. */
export const AS_CLOSED = 0;
export const AS_OPEN = 1;
export const WITH_ERROR = 2;
const STATES = 4;

/** Deliveries in order: those of a bucket (month, then region) are `rows[from[bucket]] … rows[from[bucket + 1] - 1]`. */
export interface CaseEvents {
  readonly from: Uint32Array;
  /** Row times four plus its state. */
  readonly events: Uint32Array;
}

export function rowOf(event: number): number {
  return Math.floor(event / STATES);
}

export function stateOf(event: number): number {
  return event % STATES;
}

interface EventPlan {
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** First delivery with open pathways and corrections; before it a pathway stands once, closed. */
  readonly openFromMonth: number;
  readonly regions: number;
}

/** The order of rows by the day of suspicion. */
export function rowsBySuspicion(cases: CaseColumns, calendar: Calendar): Uint32Array {
  const starts = new Uint32Array(calendar.monthOfDay.length + 1);
  for (let row = 0; row < cases.length; row++) {
    const day = (cases.suspicionDay[row] ?? 0) + 1;
    starts[day] = (starts[day] ?? 0) + 1;
  }
  for (let day = 1; day < starts.length; day++) starts[day] = (starts[day] ?? 0) + (starts[day - 1] ?? 0);
  const order = new Uint32Array(cases.length);
  for (let row = 0; row < cases.length; row++) {
    const day = cases.suspicionDay[row] ?? 0;
    const at = starts[day] ?? 0;
    order[at] = row;
    starts[day] = at + 1;
  }
  return order;
}

/** Most times that one row is delivered: open, closed, once more. */
const MOST_EVENTS = 3;

/** Which row stands in which delivery, in what state. */
export function caseEvents(cases: CaseColumns, order: Uint32Array, plan: EventPlan): CaseEvents {
  const buckets = (plan.lastMonth - plan.firstMonth + 1) * plan.regions;
  const from = new Uint32Array(buckets + 1);
  // Months and states of one row's events by turns: no object is made per row.
  const found = new Int32Array(MOST_EVENTS * 2);
  for (const row of order) {
    const count = eventsOfRow(cases, row, plan, found);
    for (let at = 0; at < count; at += 2) {
      const next = ((found[at] ?? 0) - plan.firstMonth) * plan.regions + (cases.region[row] ?? 0) + 1;
      from[next] = (from[next] ?? 0) + 1;
    }
  }
  for (let bucket = 1; bucket <= buckets; bucket++) from[bucket] = (from[bucket] ?? 0) + (from[bucket - 1] ?? 0);
  const events = new Uint32Array(from[buckets] ?? 0);
  const next = from.slice();
  for (const row of order) {
    const count = eventsOfRow(cases, row, plan, found);
    for (let at = 0; at < count; at += 2) {
      const bucket = ((found[at] ?? 0) - plan.firstMonth) * plan.regions + (cases.region[row] ?? 0);
      const place = next[bucket] ?? 0;
      events[place] = row * STATES + (found[at + 1] ?? 0);
      next[bucket] = place + 1;
    }
  }
  return { from, events };
}

/** Fills in months and states by turns; answers how many numbers that is. */
function eventsOfRow(cases: CaseColumns, row: number, plan: EventPlan, found: Int32Array): number {
  let count = 0;
  const closes = (cases.days[row] ?? 0) >= 0;
  const closed = Math.max(plan.firstMonth, cases.closeMonth[row] ?? 0);
  const opened = Math.max(plan.openFromMonth, cases.startMonth[row] ?? 0);
  // A row that another region began is known to the region that closes it only with its closing.
  const ownStart = cases.startRegion[row] === cases.region[row];
  if (ownStart && opened <= plan.lastMonth && (!closes || opened < closed)) {
    found[count++] = opened;
    found[count++] = AS_OPEN;
  }
  if (!closes || closed > plan.lastMonth) return count;
  const amendment = (cases.amendment[row] ?? 0) & ~WRONG_PATHWAY;
  const again = cases.againMonth[row] ?? 0;
  const isAgain = amendment !== NOTHING_WRONG && again >= plan.openFromMonth && again > closed;
  found[count++] = closed;
  found[count++] = isAgain && amendment !== UNCHANGED ? WITH_ERROR : AS_CLOSED;
  if (isAgain && again <= plan.lastMonth) {
    found[count++] = again;
    found[count++] = AS_CLOSED;
  }
  return count;
}
