interface DemoAccount {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
}

/** The accounts that can be opened without a password: the three that the sign-in page offers. */
export const DEMO_KEYS = ['diner', 'chef', 'admin'] as const;
export type DemoKey = (typeof DEMO_KEYS)[number];

/** Ids of the demo accounts; `chefs[n]` is the account of chef n + 1. Real accounts start behind them. */
export const DEMO_USER_IDS = { diner: 1, chefs: [2, 3, 4, 5, 6], admin: 7 } as const;

const CHEF_NAMES = ['Park Min-jun', 'Marco Rossi', 'Tanaka Yuki', 'Dubois Jean', 'Garcia Maria'] as const;

const DINER: DemoAccount = {
  id: DEMO_USER_IDS.diner,
  name: 'Demo Diner',
  email: 'demo@coocook.example',
  roles: ['user'],
};
const CHEFS: readonly [DemoAccount, ...DemoAccount[]] = [chef(0), chef(1), chef(2), chef(3), chef(4)];
const ADMIN: DemoAccount = {
  id: DEMO_USER_IDS.admin,
  name: 'Demo Administrator',
  email: 'admin@coocook.example',
  roles: ['user', 'admin'],
};

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [DINER, ...CHEFS, ADMIN];

/** Everybody who visits the demo shares these. */
export function isDemoAccount(userId: number): boolean {
  return DEMO_ACCOUNTS.some(({ id }) => id === userId);
}

/** What one click, or the bearer token of that name, opens. */
export const DEMO_DOORS: Readonly<Record<DemoKey, DemoAccount & { readonly token: string }>> = {
  diner: { ...DINER, token: 'demo_token' },
  chef: { ...CHEFS[0], token: 'demo_chef_token' },
  admin: { ...ADMIN, token: 'demo_admin_token' },
};

function chef(index: 0 | 1 | 2 | 3 | 4): DemoAccount {
  return {
    id: DEMO_USER_IDS.chefs[index],
    name: CHEF_NAMES[index],
    email: `chef${index + 1}@coocook.example`,
    roles: ['user'],
  };
}
