import './dialog.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  /** The id of the heading inside. */
  labelledBy: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A native modal dialog; on a narrow screen a sheet that rises from below. It is open while it is rendered. */
export function Dialog({ labelledBy, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  // At once and not after the next frame: whoever types on, or a card reader, loses no letter.
  useLayoutEffect(() => {
    const dialog = element.current!;
    // Whoever had the focus gets it back, also where the browser does not do so itself.
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
