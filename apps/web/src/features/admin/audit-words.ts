import type { I18n } from '../../shared/i18n/i18n';
import type { PlainKey } from '../../shared/i18n/messages';

/** What the API records, and what it is called. */
const ACTIONS = {
  'identity.sign_in': 'admin.action.signIn',
  'identity.demo_sign_in': 'admin.action.demoSignIn',
  'identity.sign_out': 'admin.action.signOut',
  'identity.signed_out_everywhere': 'admin.action.everywhere',
  'identity.session_ended': 'admin.action.sessionEnded',
  'identity.sessions_ended': 'admin.action.sessionsEnded',
  'identity.refresh_token_reused': 'admin.action.tokenReused',
  'identity.registered': 'admin.action.registered',
  'identity.password_change': 'admin.action.passwordChange',
  'identity.account_lock': 'admin.action.lock',
  'identity.account_unlock': 'admin.action.unlock',
  'identity.admin_granted': 'admin.action.adminGranted',
  'subscriptions.granted': 'admin.action.granted',
  'subscriptions.extended': 'admin.action.extended',
  'subscriptions.canceled': 'admin.action.canceled',
  'subscriptions.ended': 'admin.action.ended',
  'monitoring.error_pattern_change': 'admin.action.patternChange',
} as const satisfies Readonly<Record<string, PlainKey>>;

/** Details whose names somebody reads. */
const DETAILS: Readonly<Record<string, PlainKey>> = {
  attempts_remaining: 'admin.detail.attempts',
  from: 'admin.detail.from',
  known_device: 'admin.detail.knownDevice',
  locked_until: 'admin.detail.lockedUntil',
  pattern_id: 'admin.errors.pattern',
  plan: 'admin.plan',
  product: 'admin.product',
  reason: 'admin.detail.reason',
  session_id: 'admin.detail.session',
  subscription_id: 'admin.detail.subscription',
  to: 'admin.detail.to',
  until: 'admin.detail.until',
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Every action that is known here, with its words. */
export const knownActions = ({ t }: I18n): readonly (readonly [action: string, words: string])[] =>
  Object.entries(ACTIONS).map(([action, key]) => [action, t(key)]);

/** An action in words; in the API's own when it is a new one. */
export const actionWords = ({ say }: I18n, action: string): string =>
  say((ACTIONS as Readonly<Record<string, PlainKey>>)[action]) ?? action;

const valueWords = ({ t, say, instant }: I18n, name: string, value: unknown): string => {
  if (typeof value === 'boolean') return t(value ? 'admin.yes' : 'admin.no');
  const text = String(value);
  if (INSTANT.test(text)) return instant(text);
  if (name === 'from' || name === 'to') return say(`admin.errors.${text}`) ?? text;
  if (name === 'plan') return say(`subscription.plan.${text}`) ?? text;
  return text === 'locked_out' ? t('admin.user.lockedOut') : text;
};

/** What else is known of an event, each with its name; sorted, since the database keeps no order. */
export const detailWords = (
  i18n: I18n,
  details: Readonly<Record<string, unknown>>,
): readonly (readonly [name: string, value: string])[] =>
  Object.entries(details)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, value]) => [i18n.say(DETAILS[name]) ?? name, valueWords(i18n, name, value)]);
