import { start } from '../../../platform/start';
import { DescribePage } from './DescribePage';

start(DescribePage);
