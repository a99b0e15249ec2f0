import { print } from 'graphql';
import { OverviewPageDocument } from '@client/generated/overview-page.ts';
import { anew, Asker, type Question } from './asking.ts';

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

/** Asks the overview's question and a figure every 50 ms, whether or not the ones before have been answered. */
export class SteadyReader {
  private readonly asker: Asker;
  private readonly overviewMs: number[] = [];
  private readonly figureMs: number[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private readonly timer: NodeJS.Timeout;
  private asked = 0;
  private failure: unknown = null;

  constructor(address: string, token: string) {
    this.asker = new Asker({ address, token, connections: Infinity });
    this.timer = setInterval(() => this.askOnce(), EVERY_MS);
  }

  /** Asks no more. Throws where a question was not answered. */
  async stop(): Promise<SteadyReads> {
    clearInterval(this.timer);
    await Promise.all(this.underWay);
    this.asker.close();
    if (this.failure !== null) throw this.failure;
    return { overviewMs: this.overviewMs, figureMs: this.figureMs };
  }

  private askOnce(): void {
    this.asked += 1;
    this.follow(async () => void this.overviewMs.push((await this.asker.ask(anew(OVERVIEW, Math.floor(this.asked / KEPT_FOR)))).ms));
    this.follow(async () => {
      const { ms, status, text } = await this.asker.send(anew(FIGURE, this.asked));
      // Before the first release there is no figure, which the answer says.
      if (status !== 200 || !(text.startsWith('{"data":{') || text.includes('"NO_RELEASE"'))) throw new Error(`A figure was answered with ${status}: ${text.slice(0, 300)}`);
      this.figureMs.push(ms);
    });
  }

  private follow(work: () => Promise<void>): void {
    const followed: Promise<void> = work()
      .catch((error: unknown) => {
        this.failure ??= error;
      })
      .finally(() => this.underWay.delete(followed));
    this.underWay.add(followed);
  }
}
