import { start } from '../../../platform/start';
import { PostersPage } from './PostersPage';

start(PostersPage);
