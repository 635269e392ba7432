import { start } from '../../../platform/start';
import { RecordingsPage } from './RecordingsPage';

start(RecordingsPage);
