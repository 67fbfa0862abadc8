import type { User } from '@coocook/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { diner, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const [trial] = diner.subscriptions;
if (!trial) throw new Error('The diner of the samples has a trial');
const monthly = { ...trial, plan: 'monthly' } as const;
const withSubscriptions = (...subscriptions: User['subscriptions']): User => ({ ...diner, subscriptions });
const CANCEL = { name: 'Cancel at the end of the period: coocook' };
const END = { name: 'End now: coocook' };

describe('one’s own subscriptions', () => {
  it('are cancelled at the end of their period after being told what that means', async () => {
    session.start(sessionOf(withSubscriptions(monthly)));
    let now = monthly as User['subscriptions'][number];
    const received = fakeApi({
      'GET /api/auth/me': () => json(withSubscriptions(now)),
      'DELETE /api/platform/subscriptions/1': () => {
        now = { ...monthly, status: 'canceled' };
        return json(now);
      },
    });
    renderApp('/account');

    await userEvent.click(await screen.findByRole('button', CANCEL));
    const dialog = screen.getByRole('alertdialog');
    expect(dialog).toHaveTextContent('coocook stays open until');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel at the end of the period' }));

    const outcome = await screen.findByText(/^Canceled\. It stays open until/);
    expect(outcome.closest('[role=status]')).toHaveFocus();
    expect(await screen.findByText('Canceled')).toBeVisible();
    expect(screen.queryByRole('button', CANCEL)).toBeNull();
    expect(screen.getByRole('button', END)).toBeVisible();
    expect(received.find(({ route }) => route.startsWith('DELETE'))?.query.get('now')).toBe('false');
  });

  it('can be ended at once; a trial only so, for it ends by itself', async () => {
    session.start(sessionOf(diner));
    const received = fakeApi({
      'GET /api/auth/me': () => json(diner),
      'DELETE /api/platform/subscriptions/1': () =>
        problem(409, 'SUBSCRIPTIONS_ENDED', 'The subscription has ended already'),
    });
    renderApp('/account');

    await userEvent.click(await screen.findByRole('button', END));
    expect(screen.queryByRole('button', CANCEL)).toBeNull();
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'End now' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('That subscription has ended already');
    expect(received.find(({ route }) => route.startsWith('DELETE'))?.query.get('now')).toBe('true');
  });

  it('that are over are kept apart, without a button', async () => {
    session.start(
      sessionOf(withSubscriptions({ ...monthly, current_period_end: '2026-01-01T00:00:00.000Z' })),
    );
    fakeApi({});
    renderApp('/account');

    await userEvent.click(await screen.findByText('Past subscriptions'));

    expect(screen.getByText(/^It ended on/)).toBeVisible();
    expect(screen.queryByRole('button', END)).toBeNull();
    expect(
      screen.getByText('An administrator activates paid plans. You cannot buy them here.'),
    ).toBeVisible();
  });
});
