import { start } from '../../platform/start';
import { CardPage } from './CardPage';

start(CardPage);
