import { start } from '../../../platform/start';
import { SubtitlesPage } from './SubtitlesPage';

start(SubtitlesPage);
