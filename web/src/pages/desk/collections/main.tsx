import { start } from '../../../platform/start';
import { CollectionsPage } from './CollectionsPage';

start(CollectionsPage);
