import './state-panel.css';
import type { ComponentChildren } from 'preact';

interface StatePanelProps {
  icon: ComponentChildren;
  title: string;
  tone?: 'calm' | 'bad' | 'ok';
  children?: ComponentChildren;
  /** Spoken when it appears. */
  live?: boolean;
}

/** A state that takes the place of content: nothing here yet, no line, not for you. It says what is possible instead. */
export function StatePanel({ icon, title, tone = 'calm', children, live = false }: StatePanelProps) {
  return (
    <section class={`state-panel state-panel-${tone}`} role={live ? 'status' : undefined}>
      <div class="state-panel-icon">{icon}</div>
      <div class="state-panel-text">
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
