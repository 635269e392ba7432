import { start } from '../../platform/start';
import { HomePage } from './HomePage';

start(HomePage);
