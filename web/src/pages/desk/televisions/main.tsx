import { start } from '../../../platform/start';
import { TelevisionsPage } from './TelevisionsPage';

start(TelevisionsPage);
