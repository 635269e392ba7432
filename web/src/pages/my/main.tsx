import { start } from '../../platform/start';
import { MyPage } from './MyPage';

start(MyPage);
