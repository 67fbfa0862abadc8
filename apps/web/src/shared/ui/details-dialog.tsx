import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { AriaLanguage } from '../i18n/aria-language';
import { Button } from './button';

interface DetailsDialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Shows more of one thing above the page; a click beside it and Escape close it too. */
export function DetailsDialog({ title, closeLabel, onClose, children }: DetailsDialogProps) {
  return (
    <AriaLanguage>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={onClose}
        className="fixed inset-0 z-50 flex items-center justify-center bg-scrim p-2 sm:p-4"
      >
        <Modal className="max-h-full w-full max-w-2xl animate-appear overflow-y-auto rounded-card bg-raised p-4 shadow-pop sm:p-6">
          <Dialog className="space-y-5 outline-none">
            <div className="flex items-center justify-between gap-4">
              <Heading slot="title" className="text-2xl font-bold">
                {title}
              </Heading>
              <Button variant="secondary" onClick={onClose}>
                {closeLabel}
              </Button>
            </div>
            {children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaLanguage>
  );
}
