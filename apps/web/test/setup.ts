import '@testing-library/jest-dom';
import { cleanup } from '@testing-library/react';
import { session } from '../src/shared/lib/api';

// jsdom says "not implemented"; the router restores scroll positions.
window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  session.end();
  localStorage.clear();
  sessionStorage.clear();
});
