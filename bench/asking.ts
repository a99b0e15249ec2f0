import { Agent, request } from 'node:http';

/** A question as a page sends it. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface Answer {
  /** Milliseconds from the first byte sent to the last received. */
  readonly ms: number;
  readonly status: number;
  readonly text: string;
}

/** One who asks the API, over connections that stay open. `token`: of whom, or null for the public. */
export class Asker {
  private readonly agent: Agent;
  private readonly url: string;
  private readonly authorization: Readonly<Record<string, string>>;

  /** `connections`: how many may be open, and so how many questions under way. */
  constructor({ address, token, connections }: { address: string; token: string | null; connections: number }) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.url = `${address}/graphql`;
    this.authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  }

  /** The answer, whatever it is. */
  async send(question: Question): Promise<Answer> {
    const body = JSON.stringify(question);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...this.authorization };
    const began = performance.now();
    const { status, text } = await new Promise<Omit<Answer, 'ms'>>((resolve, reject) => {
      const asked = request(this.url, { agent: this.agent, method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
        response.once('error', reject);
      });
      asked.once('error', reject);
      asked.end(body);
    });
    return { ms: performance.now() - began, status, text };
  }

  /** A whole answer; throws where it is none. */
  async ask(question: Question): Promise<Answer> {
    const answer = await this.send(question);
    if (!isWhole(answer)) throw new Error(`A question was answered with ${answer.status}: ${answer.text.slice(0, 300)}`);
    return answer;
  }

  /** What a question is answered with. */
  async data<T>(question: Question): Promise<T> {
    return (JSON.parse((await this.ask(question)).text) as { data: T }).data;
  }

  close(): void {
    this.agent.destroy();
  }
}

/** True for an answer that is data and no error. */
export function isWhole({ status, text }: Answer): boolean {
  return status === 200 && text.startsWith('{"data"') && !text.startsWith('{"data":null') && !text.includes('"errors":[');
}

/**
 * The same question, answered anew: kept answers are known by the query and its variables, and a variable that the
 * query does not use changes nothing but that.
 */
export function anew({ query, variables }: Question, variant: number): Question {
  return { query, variables: { ...variables, variant } };
}

/** What `work` answers for 0, 1, 2 and so on, one after the other. */
export async function inSuccession<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let index = 0; index < count; index += 1) results.push(await work(index));
  return results;
}

/** Time that the server's threads have worked, in milliseconds: unlike the clock's, hardly changed by what else runs on the machine. */
export async function processorMs(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const seconds = /^process_cpu_seconds_total ([\d.e-]+)/m.exec(text)?.[1];
  if (seconds === undefined) throw new Error('The server does not tell its processor time in /metrics.');
  return Number(seconds) * 1_000;
}
