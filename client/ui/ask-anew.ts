import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { startWith, Subject, switchMap, take } from 'rxjs';

const wanted = new Subject<void>();

/**
 * Puts each question that is under way once more, and gives up its first asking: who asks again joins a question that
 * is under way already, and would be given the failure, or the older answer, that is coming to it.
 */
export function askAnewWhatIsUnderWay(): void {
  wanted.next();
}

/** The last link before the server. What changes something is never done twice. */
export const askedAnewLink = new ApolloLink((operation, forward) =>
  operation.operationType !== OperationTypeNode.QUERY
    ? forward(operation)
    : wanted.pipe(
        startWith(undefined),
        switchMap(() => forward(operation)),
        take(1),
      ),
);
