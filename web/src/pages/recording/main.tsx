import { start } from '../../platform/start';
import { RecordingPage } from './RecordingPage';

start(RecordingPage);
