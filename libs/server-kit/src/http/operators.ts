const FOR_OPERATORS = /^\/(?!api\/)|^\/api\/metrics\//;

/** Health, readiness and metrics: the monitoring of others reads them, as often and with what parameters it likes. */
export function isForOperators(url: string): boolean {
  return FOR_OPERATORS.test(url);
}
