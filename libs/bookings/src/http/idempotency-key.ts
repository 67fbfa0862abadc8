import { createHash } from 'node:crypto';
import type { Principal } from '@coocook/identity';
import { ApiProblems } from '@coocook/server-kit';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer, Attempt, KeyClaim } from '../application/attempt';
import type { BookingState } from '../domain/booking-state';
import type { Party } from '../domain/booking-status';
import { invalidKey, keyReused, MAX_KEY } from '../domain/bookings.errors';
import { BookingResponse } from './bookings.dto';

const HEADER = 'Idempotency-Key';
const PRINTABLE = new RegExp(`^[\\x20-\\x7e]{1,${MAX_KEY}}$`);

/** Documents what `ClientKey` reads. */
export function TakesIdempotencyKey(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: HEADER,
      required: false,
      description:
        'Chosen by the client, new for each write: the same write sent again with its key within 24 hours is not ' +
        'done again and gets the same answer. A refused write leaves no trace of its key',
      schema: {
        type: 'string',
        minLength: 1,
        maxLength: MAX_KEY,
        example: '6f1c2a52-8c1f-4d0b-9a55-3f0f3c1d7e11',
      },
    }),
    ApiProblems(keyReused()),
  );
}

/**
 * The key the client gave to a write, null when none; 400 for one that is no key. `name` is what the write is called,
 * an id in the path is added to it.
 */
export const ClientKey = createParamDecorator((name: string, context: ExecutionContext): KeyClaim | null => {
  const { headers, user, params, body } = context
    .switchToHttp()
    .getRequest<FastifyRequest & { readonly user: Principal; readonly params: { readonly id?: string } }>();
  const key = headers[HEADER.toLowerCase()];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !PRINTABLE.test(key)) throw invalidKey();
  const route = params.id === undefined ? name : `${name} ${Number(params.id)}`;
  return { userId: user.userId, route, key, fingerprint: fingerprintOf(body) };
});

/**
 * The bodies are flat: two that say the same may differ in the order of their fields, and in those that are left out in
 * one and null or empty in the other.
 */
function fingerprintOf(body: unknown): string {
  const fields = Object.entries(body ?? {})
    .filter(([, value]) => value !== null && value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}

/** A write that will be answered with the booking as `seenBy` sees it. */
export function attempt(
  claim: KeyClaim | null,
  seenBy: Party,
  { expected_updated_at: expected }: { readonly expected_updated_at?: string } = {},
  locationOf: (booking: BookingState) => string | null = () => null,
): Attempt {
  return {
    claim,
    expectedUpdatedAt: expected ? new Date(expected) : null,
    answerFor: (booking) => ({
      body: JSON.stringify(new BookingResponse(booking, seenBy)),
      location: locationOf(booking),
    }),
  };
}

/** What a handler gives back for it: the very text, so that a repetition is the same to the byte. */
export function tell(reply: FastifyReply, { body, location }: Answer): string {
  if (location !== null) void reply.header('Location', location);
  void reply.type('application/json; charset=utf-8');
  return body;
}
