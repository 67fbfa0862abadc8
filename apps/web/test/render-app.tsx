import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { createQueryClient, Providers } from '../src/app/providers';
import { createAppRouter } from '../src/app/router';

/** The whole app at an address, against whatever `fakeApi` answers. */
export const renderApp = (address: string) => {
  const queries = createQueryClient();
  const router = createAppRouter(queries, createMemoryHistory({ initialEntries: [address] }));
  render(
    <Providers client={queries}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { address: () => router.state.location.href };
};
