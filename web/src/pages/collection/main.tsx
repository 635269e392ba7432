import { start } from '../../platform/start';
import { CollectionPage } from './CollectionPage';

start(CollectionPage);
