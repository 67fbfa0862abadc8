import { ErrorReports } from '@coocook/kernel';
import { ErrorStore, type StoredError } from '../src/application/error-store';

class NoStore extends ErrorStore {
  record(): Promise<StoredError> {
    return Promise.reject(new Error('Nothing is stored here'));
  }

  recordOwn(): Promise<void> {
    return Promise.resolve();
  }

  stored(): number {
    return 0;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class NoReports extends ErrorReports {
  readonly dropped = 0;
  readonly pending = 0;

  report(): void {
    // Specs of other things.
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }
}

/** For specs in which nothing is reported. */
export const NO_ERRORS = { errorStore: new NoStore(), errorReports: new NoReports() };
