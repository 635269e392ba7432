import { start } from '../../platform/start';
import { EventsPage } from './EventsPage';

start(EventsPage);
