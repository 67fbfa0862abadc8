import createClient from 'openapi-fetch';
import type { Client, ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema';

export type { paths } from './schema';

type Schemas = components['schemas'];

export type Chef = Schemas['Chef'];
export type Booking = Schemas['Booking'];
export type BookingStatus = Booking['status'];
export type BookingEvent = Schemas['BookingEvent'];
export type Refund = Schemas['Refund'];
export type CancellationTerms = Schemas['CancellationTerms'];
export type OfferedDay = Schemas['OfferedDay'];
export type Schedule = Schemas['Schedule'];
export type SingleDate = Schemas['SingleDate'];
export type TimeRange = Schemas['TimeRange'];
export type RequestBookingBody = Schemas['RequestBookingBody'];
export type ChangeBookingStatusBody = Schemas['ChangeBookingStatusBody'];
export type User = Schemas['User'];
export type Session = Schemas['Session'];
export type RegisterBody = Schemas['RegisterBody'];
export type LoginBody = Schemas['LoginBody'];
export type OpenSession = Schemas['OpenSession'];
export type Subscription = Schemas['Subscription'];
export type AdministeredUser = Schemas['AdministeredUser'];
export type AdministeredUserDetails = Schemas['AdministeredUserDetails'];
export type AuditEvent = Schemas['AuditEvent'];
export type ErrorPattern = Schemas['ErrorPattern'];
export type KeptError = Schemas['Error'];
export type LiveFigures = Schemas['LiveResponse'];
export type LiveSample = Schemas['LiveSampleResponse'];
export type LiveJob = Schemas['LiveJobResponse'];
export type Problem = Schemas['Problem'];

export type ApiClient = Client<paths>;

/** A typed client of the HTTP API; a wrong path, parameter or body does not compile. */
export const createApiClient = (options: ClientOptions): ApiClient => createClient<paths>(options);
