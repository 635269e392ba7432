import { start } from '../../platform/start';
import { AboutPage } from './AboutPage';

start(AboutPage);
