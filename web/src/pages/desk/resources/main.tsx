import { start } from '../../../platform/start';
import { ResourcesPage } from './ResourcesPage';

start(ResourcesPage);
