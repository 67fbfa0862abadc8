import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { AriaLanguage } from '../i18n/aria-language';
import { Button } from './button';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** Left out: it takes something away. */
  readonly confirmVariant?: 'danger' | 'primary';
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back. Escape and the cancel button change nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <AriaLanguage>
      <ModalOverlay
        isOpen={props.isOpen}
        onOpenChange={(open) => {
          if (!open) props.onClose();
        }}
        className="fixed inset-0 z-50 flex items-center justify-center bg-scrim p-4"
      >
        <Modal className="w-full max-w-md animate-appear rounded-card bg-raised p-6 shadow-pop">
          <Dialog role="alertdialog" className="space-y-5 outline-none">
            <Heading slot="title" className="text-2xl font-bold">
              {props.title}
            </Heading>
            <div>{props.children}</div>
            <div className="flex flex-wrap justify-end gap-3">
              <Button variant="secondary" onClick={props.onClose}>
                {props.cancelLabel}
              </Button>
              <Button variant={props.confirmVariant ?? 'danger'} onClick={props.onConfirm}>
                {props.confirmLabel}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaLanguage>
  );
}
