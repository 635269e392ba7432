import { start } from '../../platform/start';
import { ScreenPage } from './ScreenPage';

start(ScreenPage);
