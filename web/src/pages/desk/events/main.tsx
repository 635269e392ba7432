import { start } from '../../../platform/start';
import { DeskEventsPage } from './DeskEventsPage';

start(DeskEventsPage);
