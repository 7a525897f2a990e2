import type { Watch } from '../core/check/watch.ts';
import type { CalendarDate } from '../core/text/calendar-date.ts';
import type { WorkspaceFiles } from '../host/workspace-files.ts';

/** What the server asks of the place it runs in. */
export interface ServerHost {
  /** Today where the user is. */
  today(): CalendarDate;
  /** Milliseconds from some moment on; never runs backwards. */
  elapsed(): number;
  /** Resolves when messages that have come in meanwhile were taken: what they make obsolete need not be done. */
  pause(): Promise<void>;
  /** Stops what does not end; null where nothing can from inside, so that the client must. */
  readonly watch: Watch | null;
  /** The file system of this machine; null where there is none, so that the client must read. */
  readonly files: WorkspaceFiles | null;
}
