import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { AnswersKept } from '@client/app/answers-kept.ts';
import { questionKey, questionName } from '@client/ui/known-answers.ts';

const QUESTION = gql`
  query Number($of: Int!) {
    number(of: $of)
  }
`;

function clientCounting(answerTo: (of: unknown) => ApolloLink.Result, first?: Readonly<Record<string, ApolloLink.Result>>) {
  const kept = new AnswersKept(first);
  const asked: unknown[] = [];
  const end = new ApolloLink(({ variables }) => {
    asked.push(variables['of']);
    return of(answerTo(variables['of']));
  });
  const client = new ApolloClient({ link: ApolloLink.from([kept.link, end]), cache: new InMemoryCache() });
  const ask = (number: number, keepAnswer = true) => client.query({ query: QUESTION, variables: { of: number }, fetchPolicy: 'no-cache', errorPolicy: 'all', context: { keepAnswer } });
  return { ask, asked, kept };
}

describe('answers kept', () => {
  it('asks the same question once, and another anew', async () => {
    const { ask, asked } = clientCounting((number) => ({ data: { number } }));
    await ask(1);
    await ask(2);
    expect((await ask(1)).data).toEqual({ number: 1 });
    expect(asked).toEqual([1, 2]);
  });

  it('never asks what came with the page, and knows it at once, as it knows what was asked', async () => {
    const key = (number: number) => questionKey(questionName(QUESTION), { of: number });
    const { ask, asked, kept } = clientCounting((number) => ({ data: { number } }), { [key(1)]: { data: { number: 1 } } });
    expect(kept.dataOf(key(1))).toEqual({ number: 1 });
    expect((await ask(1)).data).toEqual({ number: 1 });
    expect(kept.dataOf(key(2))).toBeUndefined();
    await ask(2);
    expect(kept.dataOf(key(2))).toEqual({ number: 2 });
    expect(asked).toEqual([2]);
    kept.forget();
    expect(kept.dataOf(key(1))).toBeUndefined();
  });

  it('asks again what is not to be kept', async () => {
    const { ask, asked } = clientCounting((number) => ({ data: { number } }));
    await ask(1, false);
    await ask(1, false);
    expect(asked).toEqual([1, 1]);
  });

  it('asks again what failed', async () => {
    const { ask, asked } = clientCounting(() => ({ errors: [{ message: 'Not now.' }] }));
    await ask(1);
    await ask(1);
    expect(asked).toEqual([1, 1]);
  });

  it('asks everything again after it was told to forget', async () => {
    const { ask, asked, kept } = clientCounting((number) => ({ data: { number } }));
    await ask(1);
    kept.forget();
    await ask(1);
    expect(asked).toEqual([1, 1]);
  });

  it('keeps no more than some pages back and forth', async () => {
    const { ask, asked } = clientCounting((number) => ({ data: { number } }));
    for (let number = 0; number < 60; number += 1) await ask(number);
    await ask(0);
    await ask(59);
    expect(asked).toHaveLength(61);
  });
});
