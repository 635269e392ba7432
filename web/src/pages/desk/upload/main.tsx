import { start } from '../../../platform/start';
import { UploadPage } from './UploadPage';

start(UploadPage);
