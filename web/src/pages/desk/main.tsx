import { start } from '../../platform/start';
import { DeskPage } from './day/DeskPage';

start(DeskPage);
