import { start } from '../../../platform/start';
import { SeriesPage } from './SeriesPage';

start(SeriesPage);
