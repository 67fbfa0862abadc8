import '@testing-library/jest-dom';
import { cleanup, configure } from '@testing-library/react';
import { session } from '../src/shared/lib/api';

// jsdom says "not implemented"; the router restores scroll positions.
window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  session.end();
  localStorage.clear();
  sessionStorage.clear();
});

// The first render of a page also compiles it: on a busy machine that takes seconds.
configure({ asyncUtilTimeout: 15_000 });
