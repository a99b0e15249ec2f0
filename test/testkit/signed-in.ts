import type { TestApp } from './app.ts';

/** Headers of a demo user's session. Throws where the user may not sign in. */
export async function signedInAs({ app }: TestApp, user: string): Promise<Record<string, string>> {
  const response = await app.inject({ method: 'POST', url: '/session', payload: JSON.stringify({ user, purpose: 'Ett test' }), headers: { 'content-type': 'application/json' } });
  if (response.statusCode !== 200) throw new Error(`Signing in as ${user}: ${response.payload}`);
  return { cookie: String(response.headers['set-cookie']).split(';')[0] ?? '' };
}
