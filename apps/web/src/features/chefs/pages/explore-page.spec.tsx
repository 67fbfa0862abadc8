import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { chef, listOf } from '../../../../test/samples';

const cuisines = () => json({ cuisines: [{ name: 'Korean', chef_count: 1 }] });

describe('exploring chefs', () => {
  it('asks the API for what the address says, and writes the filters into the address', async () => {
    const received = fakeApi({
      'GET /api/coocook/chefs': () => json(listOf('chefs', [chef])),
      'GET /api/coocook/cuisines': cuisines,
    });
    const { address } = renderApp('/web/coocook/explore.html?q=park');
    expect(await screen.findByText('1 chef found')).toBeVisible();
    expect(received.find(({ route }) => route === 'GET /api/coocook/chefs')?.query.get('q')).toBe('park');

    await userEvent.click(screen.getByRole('link', { name: /^Korean/ }));
    await userEvent.type(screen.getByLabelText('Highest hourly rate'), '140');
    await userEvent.click(screen.getByRole('button', { name: 'Show chefs' }));

    expect(address()).toBe('/explore?q=park&cuisine=Korean&max_rate=140');
    expect(received.at(-1)?.query.get('max_rate')).toBe('140');
  });

  it('finds who is free on a date at a time for some hours, and drops that with one link', async () => {
    const received = fakeApi({
      'GET /api/coocook/chefs': () => json(listOf('chefs', [chef])),
      'GET /api/coocook/cuisines': cuisines,
    });
    const { address } = renderApp('/explore?q=park');
    await userEvent.click(await screen.findByRole('button', { name: 'Free on a date' }));
    const date = await screen.findByLabelText('Free on');
    expect(date).toHaveFocus();
    fireEvent.change(date, { target: { value: '2999-03-01' } });
    fireEvent.change(screen.getByLabelText('At'), { target: { value: '19:30' } });
    fireEvent.change(screen.getByLabelText('For how many hours'), { target: { value: '3' } });
    await userEvent.click(screen.getByRole('button', { name: 'Show chefs' }));

    expect(address()).toBe('/explore?q=park&free_date=2999-03-01&free_time=19%3A30&free_hours=3');
    await waitFor(() => expect(received.at(-1)?.query.get('free_date')).toBe('2999-03-01'));
    expect(received.at(-1)?.query.get('free_time')).toBe('19:30');
    expect(received.at(-1)?.query.get('free_hours')).toBe('3');

    await userEvent.click(screen.getByRole('link', { name: 'Any date' }));
    expect(address()).toBe('/explore?q=park');
    expect(await screen.findByText('1 chef found')).toBeVisible();
  });

  it('shows in its filters the date that the address asks for', async () => {
    fakeApi({
      'GET /api/coocook/chefs': () => json(listOf('chefs', [])),
      'GET /api/coocook/cuisines': cuisines,
    });
    renderApp('/explore?free_date=2999-03-01&free_time=19:30&free_hours=3');

    expect(await screen.findByLabelText('Free on')).toHaveValue('2999-03-01');
    expect(screen.getByLabelText('At')).toHaveValue('19:30');
    expect(screen.getByLabelText('For how many hours')).toHaveValue(3);
  });

  it('asks the API for nothing it would refuse', async () => {
    const received = fakeApi({
      'GET /api/coocook/chefs': () => json(listOf('chefs', [chef])),
      'GET /api/coocook/cuisines': cuisines,
    });
    renderApp('/explore?q=park&min_rate=cheap&sort=random&page=0&utm_source=mail');

    expect(await screen.findByText('1 chef found')).toBeVisible();
    const asked = received.filter(({ route }) => route === 'GET /api/coocook/chefs');
    expect(asked.map(({ query }) => query.toString())).toEqual(['q=park']);
  });

  it('says beside the filter what the API refuses, until something else is typed', async () => {
    fakeApi({
      'GET /api/coocook/chefs': () =>
        problem(400, 'REQUEST_INVALID', 'Invalid min_rate', {
          errors: [{ field: 'min_rate', message: 'Invalid min_rate' }],
        }),
      'GET /api/coocook/cuisines': cuisines,
    });
    renderApp('/explore?min_rate=1e15');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Lowest hourly rate: This value is not accepted',
    );
    // The same once more would be refused once more.
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    const field = screen.getByLabelText('Lowest hourly rate');
    expect(field).toHaveAccessibleDescription('Enter an ordinary amount, like 150');

    await userEvent.clear(field);
    expect(field).not.toHaveAccessibleDescription();
  });
});

it('a chef one points at is asked for before the click, and only once', async () => {
  const received = fakeApi({
    'GET /api/coocook/chefs': () => json(listOf('chefs', [chef])),
    'GET /api/coocook/cuisines': cuisines,
    [`GET /api/coocook/chefs/${chef.id}`]: () => json(chef),
  });
  const asked = () => received.filter(({ route }) => route.endsWith(`/chefs/${chef.id}`)).length;
  renderApp('/explore');
  const card = await screen.findByRole('link', { name: chef.name });
  expect(asked()).toBe(0);

  await userEvent.hover(card);
  await waitFor(() => expect(asked()).toBe(1));
  await userEvent.click(card);

  expect(await screen.findByRole('heading', { level: 1, name: chef.name })).toBeVisible();
  expect(asked()).toBe(1);
  expect(received.filter(({ route }) => route === 'GET /api/coocook/chefs')).toHaveLength(1);
});

describe('a chef who is not there', () => {
  it.each(['/chefs/99', '/chefs/abc', '/chefs/1.5/book'])('is said to be missing at %s', async (address) => {
    fakeApi({ 'GET /api/coocook/chefs/99': () => problem(404, 'CHEFS_NOT_FOUND', 'Chef not found') });
    renderApp(address);

    expect(await screen.findByRole('heading', { name: 'Chef not found' })).toBeVisible();
  });
});
