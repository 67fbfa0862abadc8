import { grantAdmin } from '@coocook/identity';
import type { ApiProcess } from './api-process';

export const PASSWORD = 'Bibim-bap-4-two';

/** Demo accounts as bearer tokens. */
export const DINER = { token: 'demo_token' } as const;
export const CHEF = { token: 'demo_chef_token' } as const;
export const ADMIN = { token: 'demo_admin_token' } as const;

export interface Session {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly user: { readonly id: number; readonly email: string };
}

export interface Person {
  readonly id: number;
  readonly email: string;
  readonly token: string;
  readonly refreshToken: string;
}

let registered = 0;

/** A new account, signed in. */
export async function register(api: ApiProcess, name = 'Kim Seoyeon'): Promise<Person> {
  const email = `person-${++registered}@example.com`;
  const { json } = await api.call<Session>('POST', '/api/auth/register', {
    body: { email, password: PASSWORD, name },
  });
  return { id: json.user.id, email, token: json.access_token, refreshToken: json.refresh_token };
}

/** A new account of an administrator, who sees what demo administrators do not. */
export async function registerAdmin(api: ApiProcess): Promise<Person> {
  const person = await register(api);
  await grantAdmin(api.dataSource, person.email, new Date());
  return person;
}

/** A new account that may book. */
export async function registerDiner(api: ApiProcess, name?: string): Promise<Person> {
  const diner = await register(api, name);
  const { status } = await api.call('POST', '/api/platform/subscriptions', {
    token: diner.token,
    body: { product: 'coocook', plan: 'trial' },
  });
  if (status !== 201) throw new Error(`No trial for ${diner.email}: ${status}`);
  return diner;
}
