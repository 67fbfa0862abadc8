import '@testing-library/jest-dom';
import { cleanup, configure } from '@testing-library/react';
import { speak } from '../src/shared/i18n/i18n';
import { session } from '../src/shared/lib/api';

// Pages load late, and a busy machine takes its time to compile them.
configure({ asyncUtilTimeout: 15_000 });

// jsdom says "not implemented"; the router restores scroll positions.
window.scrollTo = () => undefined;

beforeEach(() => speak('en'));

afterEach(() => {
  cleanup();
  session.end();
  localStorage.clear();
  sessionStorage.clear();
});
