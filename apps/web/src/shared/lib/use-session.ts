import { useSyncExternalStore } from 'react';
import { session } from './api';
import type { SessionState } from './session';

/** Who is signed in, kept current. */
export const useSession = (): SessionState => useSyncExternalStore(session.subscribe, session.current);
