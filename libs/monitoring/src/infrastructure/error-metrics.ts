import { SEVERITIES } from '@coocook/kernel';
import { Counter, Gauge, type Registry } from 'prom-client';
import { ERROR_SOURCES } from '../domain/error-record';
import type { ErrorStore } from '../application/error-store';

/** Of the product's own errors. */
export interface ReportState {
  /** That were not stored and never will be. */
  readonly dropped: number;
  /** That are not stored yet. */
  readonly pending: number;
}

/** Errors that were stored and reports that were dropped, as they stand at each scrape. */
export function addErrorMetrics(registry: Registry, store: ErrorStore, reports: ReportState): void {
  new Counter({
    name: 'error_reports_total',
    help: 'Errors that were stored, or counted in a storm, by severity and by where they came from.',
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
    help: 'Errors of the product itself that were not stored, because too many waited, the process ended, or storing them failed.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(reports.dropped);
    },
  });
  new Gauge({
    name: 'error_reports_waiting',
    help: 'Errors of the product itself that wait to be stored; 1,000 at most.',
    registers: [registry],
    collect() {
      this.set(reports.pending);
    },
  });
}
