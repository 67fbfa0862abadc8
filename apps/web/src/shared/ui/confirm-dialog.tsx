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
  /** Room for a form. */
  readonly isWide?: boolean;
  readonly isOpen: boolean;
  /** The action is under way. */
  readonly isPending?: boolean;
  /** False while something is missing that one has to know or to choose first. */
  readonly isReady?: boolean;
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
        className="fixed inset-0 z-50 flex items-center justify-center bg-scrim p-2 sm:p-4"
      >
        <Modal
          className={`max-h-full w-full ${props.isWide ? 'max-w-2xl' : 'max-w-md'} animate-appear overflow-y-auto rounded-card bg-raised p-4 shadow-pop sm:p-6`}
        >
          <Dialog role={props.isWide ? 'dialog' : 'alertdialog'} className="space-y-5 outline-none">
            <Heading slot="title" className="text-2xl font-bold">
              {props.title}
            </Heading>
            <div>{props.children}</div>
            <div className="flex flex-wrap justify-end gap-3">
              <Button variant="secondary" onClick={props.onClose}>
                {props.cancelLabel}
              </Button>
              <Button
                variant={props.confirmVariant ?? 'danger'}
                pending={props.isPending}
                disabled={props.isReady === false}
                onClick={props.onConfirm}
              >
                {props.confirmLabel}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaLanguage>
  );
}
