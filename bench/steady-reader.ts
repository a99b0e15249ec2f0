import { print } from 'graphql';
import { setTimeout as wait } from 'node:timers/promises';
import { OverviewPageDocument } from '@client/generated/overview-page.ts';
import { anew, Asker, isWhole, type Question } from './asking.ts';

const EVERY_MS = 50;
/** The overview is asked for as its page does, so that most answers are kept ones; every so many times it is worked out anew. */
const KEPT_FOR = 20;
const OVERVIEW: Question = { query: print(OverviewPageDocument), variables: { language: 'SV' } };
const FIGURE: Question = { query: '{ figure(measure: "lead_time", period: "R12") { value absence } }' };

/** Milliseconds to each answer. */
export interface SteadyReads {
  readonly overviewMs: readonly number[];
  readonly figureMs: readonly number[];
}

/**
 * Two who read, one the overview and one a figure, each once every 50 ms; who is answered later than that asks the next
 * at once. Each has one question under way: more would pile up on a slow machine, and measure the pile.
 */
export class SteadyReader {
  private isReading = true;
  private readonly overview: Promise<readonly number[]>;
  private readonly figure: Promise<readonly number[]>;

  constructor(address: string, token: string) {
    const asker = new Asker({ address, token, connections: 2 });
    this.overview = this.read(async (index) => (await asker.ask(anew(OVERVIEW, Math.floor(index / KEPT_FOR)))).ms);
    this.figure = this.read(async (index) => {
      const answer = await asker.send(anew(FIGURE, index));
      // Before the first release there is no figure, which the answer says.
      if (!isWhole(answer) && !answer.text.includes('"NO_RELEASE"')) throw new Error(`A figure was answered with ${answer.status}: ${answer.text.slice(0, 300)}`);
      return answer.ms;
    });
    // Whoever stops the reader gets the error; until then it must not count as unhandled.
    const ended = Promise.all([this.overview, this.figure]).finally(() => asker.close());
    ended.catch(() => undefined);
  }

  /** Asks no more. Throws where a question was not answered. */
  async stop(): Promise<SteadyReads> {
    this.isReading = false;
    return { overviewMs: await this.overview, figureMs: await this.figure };
  }

  private async read(ask: (index: number) => Promise<number>): Promise<readonly number[]> {
    const took: number[] = [];
    while (this.isReading) {
      const ms = await ask(took.length);
      took.push(ms);
      await wait(Math.max(0, EVERY_MS - ms));
    }
    return took;
  }
}
