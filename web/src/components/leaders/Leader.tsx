import './leaders.css';
import type { ComponentChildren } from 'preact';

interface LeaderProps {
  name: ComponentChildren;
  figure: ComponentChildren;
  href?: string;
}

/** One line of a table of contents: name, dots, figure; a link when it leads somewhere. */
export function Leader({ name, figure, href }: LeaderProps) {
  const content = (
    <>
      <span class="leader-name">{name}</span>
      <span class="leader-dots" aria-hidden="true" />
      <span class="leader-figure">{figure}</span>
    </>
  );
  return href ? (
    <a class="leader" href={href}>
      {content}
    </a>
  ) : (
    <div class="leader">{content}</div>
  );
}
