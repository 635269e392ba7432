import { hydrate, type ComponentType } from 'preact';
import '../styles/base.css';
import { setPage, type PageData } from './page';
import { readSession } from './auth/session';
import { clearLeftBehind } from './storage/store';
import { wakeClock } from './time/now';

/** Brings a stamped page to life. What depends on the moment or on the person appears only after the first paint. */
export function start(Page: ComponentType) {
  setPage(JSON.parse(document.getElementById('page-data')!.textContent!) as PageData);
  hydrate(<Page />, document.getElementById('app')!);
  readSession();
  wakeClock();
  clearLeftBehind();
}
