import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json } from '../../test/fake-api';
import { renderApp } from '../../test/render-app';
import { chef, listOf } from '../../test/samples';

const signInLink = () => within(screen.getByRole('banner')).getByRole('link', { name: 'Sign in' });

describe('the frame of every page', () => {
  beforeEach(() => {
    fakeApi({
      'GET /api/coocook/chefs': () => json(listOf('chefs', [chef])),
      'GET /api/coocook/chefs/1': () => json(chef),
      'GET /api/coocook/cuisines': () => json({ cuisines: [] }),
    });
  });

  it('offers a way to sign in that leads back to the page one is on', async () => {
    renderApp('/explore?q=park');
    await screen.findByText('1 chef found');
    expect(signInLink()).toHaveAttribute('href', '/login?return_to=%2Fexplore%3Fq%3Dpark');

    await userEvent.click(screen.getByRole('link', { name: chef.name }));
    await screen.findByRole('heading', { level: 1, name: chef.name });

    expect(signInLink()).toHaveAttribute('href', '/login?return_to=%2Fchefs%2F1');
  });

  it('moves the focus to the heading of the page one goes to', async () => {
    renderApp('/');
    await userEvent.click(await screen.findByRole('link', { name: 'Explore' }));

    expect(await screen.findByRole('heading', { level: 1, name: 'Explore chefs' })).toHaveFocus();
  });

  it('says when there is nothing at an address', async () => {
    renderApp('/no-such-page');

    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
    expect(document.title).toBe('Page not found · CooCook');
  });
});
