import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { Observable, type Subscriber } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { askAnewWhatIsUnderWay, askedAnewLink } from '@client/ui/ask-anew.ts';

const QUESTION = gql`
  query Number {
    number
  }
`;
const CHANGE = gql`
  mutation Count {
    number
  }
`;

/** A client whose server answers each asking when it is told to. */
function clientOfSlowServer() {
  const asked: Subscriber<ApolloLink.Result>[] = [];
  const server = new ApolloLink(() => new Observable<ApolloLink.Result>((asking) => void asked.push(asking)));
  const client = new ApolloClient({ link: ApolloLink.from([askedAnewLink, server]), cache: new InMemoryCache() });
  const answer = (asking: number, number: number): void => {
    asked[asking]?.next({ data: { number } });
    asked[asking]?.complete();
  };
  return { client, asked, answer };
}

describe('what is under way when everything is asked again', () => {
  it('is put once more, and the failure of its first asking reaches nobody', async () => {
    const { client, asked, answer } = clientOfSlowServer();
    const shown = client.query({ query: QUESTION, fetchPolicy: 'no-cache' });
    askAnewWhatIsUnderWay();
    const again = client.query({ query: QUESTION, fetchPolicy: 'no-cache' });
    expect(asked).toHaveLength(2);
    asked[0]?.error(new Error('Too late.'));
    answer(1, 7);
    expect((await shown).data).toEqual({ number: 7 });
    expect((await again).data).toEqual({ number: 7 });
  });

  it('is not answered with what was so before', async () => {
    const { client, answer } = clientOfSlowServer();
    const shown = client.query({ query: QUESTION, fetchPolicy: 'no-cache' });
    askAnewWhatIsUnderWay();
    answer(0, 1);
    answer(1, 2);
    expect((await shown).data).toEqual({ number: 2 });
  });

  it('is left alone where it is answered, or changes something', async () => {
    const { client, asked, answer } = clientOfSlowServer();
    const answered = client.query({ query: QUESTION, fetchPolicy: 'no-cache' });
    answer(0, 1);
    expect((await answered).data).toEqual({ number: 1 });
    const changed = client.mutate({ mutation: CHANGE });
    askAnewWhatIsUnderWay();
    answer(1, 2);
    expect((await changed).data).toEqual({ number: 2 });
    expect(asked).toHaveLength(2);
  });
});
