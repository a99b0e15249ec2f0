import type { Logger } from 'pino';
import { makeAccess, type Access } from './modules/access/access.ts';
import { ReleasesService } from './modules/releases/releases.service.ts';
import { Originals } from './modules/submissions/originals.ts';
import { submissionFolders } from './modules/submissions/submission-folders.ts';
import { SubmissionsAnswers } from './modules/submissions/submissions-answers.ts';
import { SubmissionsService, type SubmissionsParts } from './modules/submissions/submissions.service.ts';
import { usualRows } from './modules/submissions/usual-rows.ts';
import { WaitingSubmissionsService } from './modules/submissions/waiting-submissions.service.ts';
import { calendarDay } from './platform/calendar-day.ts';
import type { Database } from './platform/database/sql.ts';

export interface ServiceParts {
  readonly database: Database;
  readonly log: Logger;
  readonly operatorToken: string;
  readonly dataFolder: string;
  readonly now: () => Date;
}

/** What requests and the work behind them share: one of each a server. */
export interface Services {
  readonly access: Access;
  readonly submissions: SubmissionsService;
  readonly waiting: WaitingSubmissionsService;
  readonly submissionsAnswers: SubmissionsAnswers;
  readonly releases: ReleasesService;
}

export function makeServices(parts: ServiceParts): Services {
  const { database, dataFolder, now } = parts;
  const access = makeAccess(parts);
  const folders = submissionFolders(dataFolder);
  const handing: SubmissionsParts = { database, audit: access.audit, originals: new Originals(folders.originals), usualRows: (areas, cells) => usualRows(database, areas, cells) };
  const submissions = new SubmissionsService(handing);
  const waiting = new WaitingSubmissionsService(handing);
  const submissionsAnswers = new SubmissionsAnswers({ database, submissions, waiting, uploadFolder: folders.uploads, today: () => calendarDay(now()) });
  return { access, submissions, waiting, submissionsAnswers, releases: new ReleasesService(database) };
}
