import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@client/ui/button.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import styles from './menu-drawer.module.css';
import { shellMessages } from './shell.messages.ts';

/**
 * The navigation on a narrow screen: a modal dialog of the browser's own, which keeps the focus inside, closes with
 * Escape and gives the focus back. It closes too when a page has been chosen and when the screen beside it is pressed.
 */
export function MenuDrawer({ children }: { children: ReactNode }) {
  const messages = useMessages(shellMessages);
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const pathname = useLocation({ select: (location) => location.pathname });

  useEffect(() => dialog.current?.close(), [pathname]);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);

  return (
    <div className={styles.drawer}>
      <Button aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 4h12M2 8h12M2 12h12" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
        {messages.menu}
      </Button>
      <dialog
        ref={dialog}
        className={styles.panel}
        aria-label={messages.mainNavigation}
        onClose={() => setOpen(false)}
        onClick={(event) => {
          if (event.target === dialog.current) dialog.current.close();
        }}
      >
        {open && (
          <div className={styles.content}>
            <Button onClick={() => dialog.current?.close()}>{messages.closeMenu}</Button>
            {children}
          </div>
        )}
      </dialog>
    </div>
  );
}
