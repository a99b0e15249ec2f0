import type { Logger } from 'pino';
import { makeAccess, type Access } from './modules/access/access.ts';
import { ReleasesService } from './modules/releases/releases.service.ts';
import { SubmissionsService } from './modules/submissions/submissions.service.ts';
import type { Database } from './platform/database/sql.ts';

export interface ServiceParts {
  readonly database: Database;
  readonly log: Logger;
  readonly operatorToken: string;
  readonly now: () => Date;
}

/** What requests and the work behind them share: one of each a server. */
export interface Services {
  readonly access: Access;
  readonly submissions: SubmissionsService;
  readonly releases: ReleasesService;
}

export function makeServices(parts: ServiceParts): Services {
  const access = makeAccess(parts);
  return { access, submissions: new SubmissionsService({ database: parts.database, audit: access.audit }), releases: new ReleasesService(parts.database) };
}
