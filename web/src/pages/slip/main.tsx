import { start } from '../../platform/start';
import { SlipPage } from './SlipPage';

start(SlipPage);
