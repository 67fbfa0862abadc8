import type { FastifyRequest } from 'fastify';

const FOR_OPERATORS = /^\/(?!api\/)|^\/api\/metrics\/(?!live$)/;

/**
 * Health, readiness and metrics: the monitoring of others reads them, as often and with what parameters it likes.
 * The live figures are for people.
 * `route` is the template that was matched, never the address as it was sent: `/%61pi/…` reaches `/api/…` too.
 */
export function isForOperators(route: string): boolean {
  return FOR_OPERATORS.test(route);
}

export function isOperatorsRequest({ routeOptions }: FastifyRequest): boolean {
  return isForOperators(routeOptions.url ?? '');
}
