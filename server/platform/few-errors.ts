import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

/** The first errors tell what is wrong; thousands more tell nothing. */
export const MOST_ERRORS = 20;

/** Keeps an answer from carrying more errors than anybody reads. */
export function fewErrors<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body } }) => {
          if (body.kind === 'single') body.singleResult = { ...body.singleResult, ...shortened(body.singleResult.errors) };
          return Promise.resolve();
        },
      }),
  };
}

function shortened<Each>(errors: readonly Each[] | undefined): { errors?: readonly Each[] } {
  return errors === undefined ? {} : { errors: errors.slice(0, MOST_ERRORS) };
}
