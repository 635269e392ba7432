import type { ComponentChildren } from 'preact';

/** A table wider than a phone: it scrolls inside its own frame, by keyboard too. */
export function Scrolled({ labelledBy, children }: { labelledBy: string; children: ComponentChildren }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has only keys scrolls by them
    <div class="region-scroll" role="group" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  );
}
