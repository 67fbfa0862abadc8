import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { diner, sessionOf } from '../../../../test/samples';

const requirement = (name: string) =>
  screen.getAllByRole('listitem').find((item) => item.textContent?.includes(name));

describe('creating an account', () => {
  it('ticks off what the password needs while one types', async () => {
    fakeApi({});
    renderApp('/register');
    const password = await screen.findByLabelText('Password');

    await userEvent.type(password, 'abcdefg');
    expect(requirement('at least 8 characters')).toHaveTextContent('not met');

    await userEvent.type(password, 'H1!');
    for (const name of ['at least 8 characters', 'an uppercase letter', 'a digit', 'a special character']) {
      expect(requirement(name)).toHaveTextContent(': met');
    }
    expect(requirement('not a common password')).not.toHaveTextContent('met');
  });

  it('shows what only the API knows about a password, and then the trial', async () => {
    const answers = [
      problem(400, 'IDENTITY_PASSWORD_WEAK', 'Password is too weak', {
        requirements: ['not a common password'],
      }),
    ];
    fakeApi({
      'POST /api/auth/register': () =>
        answers.shift() ?? json(sessionOf({ ...diner, subscriptions: [] }), 201),
    });
    const { address } = renderApp('/register?return_to=/chefs/1/book');
    await userEvent.type(await screen.findByLabelText('Name'), 'Demo Diner');
    await userEvent.type(screen.getByLabelText('E-mail'), 'diner@example.com');
    await userEvent.type(screen.getByLabelText('Password'), 'Password1!');

    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This password is too weak');
    expect(requirement('not a common password')).toHaveTextContent('not met');

    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByRole('button', { name: 'Start your 14-day trial' })).toBeVisible();
    expect(address()).toBe('/welcome?return_to=%2Fchefs%2F1%2Fbook');
  });
});
