/** What Google keeps beside the spreadsheet. Plain JSON. */
export interface HostState {
  properties: {
    document: Store;
    script: Store;
    /** By the e-mail of the user. */
    user: Record<string, Store>;
  };
  triggers: InstalledTrigger[];
  /** Uid of the next trigger; never used twice. */
  nextTrigger: number;
  outbox: Letter[];
}

export type Store = Record<string, string>;

export interface InstalledTrigger {
  uid: string;
  handler: string;
  /** Runs with this person's rights, whoever made the edit. */
  creator: string;
  eventType: 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN' | 'CLOCK';
  /** Only for CLOCK. */
  schedule?: ClockSchedule;
}

export interface ClockSchedule {
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  atHour?: number;
  nearMinute?: number;
}

export interface Letter {
  from: string;
  /** Time of sending, ISO 8601 in UTC. */
  at: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  body: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
}

export function emptyState(): HostState {
  return {
    properties: {document: {}, script: {}, user: {}},
    triggers: [],
    nextTrigger: 1,
    outbox: [],
  };
}
