import { useBlocker } from '@tanstack/react-router';
import { useI18n } from '../i18n/i18n';
import { ConfirmDialog } from './confirm-dialog';

/** Asks before one leaves a form behind in which something is typed and not sent; the browser asks for its own ways. */
export function UnsavedChanges({ areThere }: { readonly areThere: boolean }) {
  const { t } = useI18n();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => areThere && current.pathname !== next.pathname,
    enableBeforeUnload: areThere,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t('dialog.unsaved')}
      confirmLabel={t('dialog.unsaved.leave')}
      cancelLabel={t('dialog.unsaved.stay')}
      isOpen
      onConfirm={proceed}
      onClose={reset}
    >
      {t('dialog.unsaved.what')}
    </ConfirmDialog>
  );
}
