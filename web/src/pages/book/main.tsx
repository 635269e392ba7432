import { start } from '../../platform/start';
import { BookPage } from './BookPage';

start(BookPage);
