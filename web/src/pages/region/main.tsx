import { start } from '../../platform/start';
import { RegionPage } from './RegionPage';

start(RegionPage);
