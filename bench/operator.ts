import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The token of whoever runs the server on a data folder. */
export function operatorToken(dataFolder: string): string {
  return readFileSync(join(dataFolder, 'operator-token'), 'utf8').trim();
}

const ANALYST = 'demo-national-analyst';

/** A token of the demonstration's national analyst, who may read every figure. */
export async function analystToken(address: string, dataFolder: string): Promise<string> {
  const response = await fetch(`${address}/operator/users/${ANALYST}/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorToken(dataFolder)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ purpose: 'benchmark', days: 1 }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (token === undefined) throw new Error(`The server gave no token of ${ANALYST} (${response.status}).`);
  return token;
}
