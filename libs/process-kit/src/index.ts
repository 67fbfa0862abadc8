export { checkedSettings, ROOT } from './checked-settings';
export { ClockModule } from './clock.module';
export { Closing, endOnSignals, type Say } from './closing';
export { endOnCrash } from './crash';
export { openDatabase, startDatabase } from './database';
export { loggerOptions } from './logging';
export { secretKeysOf } from './secret-keys';
export { inTrace, stopTracing } from './tracing/tracing';
