import { start } from '../../platform/start';
import { EventPage } from './EventPage';

start(EventPage);
