export { InterruptibleProxy } from './interruptible-proxy';
export { createTestDatabase, type TestDatabase } from './test-database';
