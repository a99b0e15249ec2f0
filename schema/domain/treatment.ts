/** First treatment as the pathways' limits divide it; `SYSTEMIC` is drugs, `ACTIVE_MONITORING` is expectancy. */
export const TREATMENTS = ['SURGERY', 'SYSTEMIC', 'RADIOTHERAPY', 'ACTIVE_MONITORING', 'OTHER'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** How well a limit is known. Only `FOUND` and `DERIVED` are taken from a pathway text without doubt. */
export const LIMIT_STATUSES = ['FOUND', 'DERIVED', 'UNVERIFIED', 'SECONDARY', 'NO_LIMIT_SET', 'NOT_FOUND'] as const;
export type LimitStatus = (typeof LIMIT_STATUSES)[number];
