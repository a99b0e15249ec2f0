import { SetContextLink } from '@apollo/client/link/context';
import { Kind, type DocumentNode } from 'graphql';
import { tabSeesAsPublic } from './viewer-tab.ts';

/** Root fields whose figures depend on who asks. What is officially published is the same for everybody. */
const FINE_FIELDS: ReadonlySet<string> = new Set(['figure', 'series', 'compare', 'byPathway', 'sexGap', 'inequality', 'waitDistribution', 'signals', 'prem', 'dataQuality', 'submissions', 'submission']);

/** True where the question may be answered with unpublished figures. */
export function asksForFineFigures({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some((selection) => selection.kind === Kind.FIELD && FINE_FIELDS.has(selection.name.value)),
  );
}

/**
 * Says with each question as whom it is asked. A question about fine figures, or one whose context says `forViewer`,
 * waits until it is settled who looks; every other goes at once.
 */
export function viewerLink(settleViewer: () => Promise<void>): SetContextLink {
  return new SetContextLink(async ({ headers, forViewer }, { query }) => {
    if (forViewer === true || asksForFineFigures(query)) await settleViewer();
    return { headers: { ...headers, ...(tabSeesAsPublic() ? { 'x-ledtid-as': 'public' } : {}) } };
  });
}
