/** How far a file that was handed in has come; one that is being read or made facts is on its way to the next. */
export const SUBMISSION_STATES = ['received', 'checked', 'accepting', 'accepted', 'rejected', 'replaced', 'withdrawn'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];
