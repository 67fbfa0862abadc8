import type { Quota, Quotas } from '@coocook/server-kit';
import type { Settings } from '@coocook/settings';

/** How often is too often (contract, section 3). */
export function quotasOf(settings: Settings): Quotas {
  return {
    reads: perMinute(settings.readsPerMinute),
    writes: perMinute(settings.writesPerMinute),
    registration: { quota: settings.registrationsPerHour, windowSeconds: 3600 },
    'sign-in-address': perMinute(settings.signInsPerMinute),
    'sign-in-account': perMinute(settings.accountSignInsPerMinute),
    'error-reports': perMinute(settings.errorReportsPerMinute),
  };
}

function perMinute(quota: number): Quota {
  return { quota, windowSeconds: 60 };
}
