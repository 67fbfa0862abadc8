import { SEVERITIES } from '@coocook/kernel';
import { Counter, type Registry } from 'prom-client';
import { ERROR_SOURCES } from '../domain/error-record';
import type { ErrorStore } from '../application/error-store';

/** Errors that were stored and reports that were dropped, as they stand at each scrape. */
export function addErrorMetrics(registry: Registry, store: ErrorStore, dropped: () => number): void {
  new Counter({
    name: 'error_reports_total',
    help: 'Errors that were stored, by severity and by where they came from.',
    labelNames: ['severity', 'source'],
    registers: [registry],
    collect() {
      this.reset();
      for (const severity of SEVERITIES) {
        for (const source of ERROR_SOURCES) this.inc({ severity, source }, store.stored(severity, source));
      }
    },
  });
  new Counter({
    name: 'error_reports_dropped_total',
    help: 'Errors of the product itself that were not stored, because too many waited or the process ended.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(dropped());
    },
  });
}
