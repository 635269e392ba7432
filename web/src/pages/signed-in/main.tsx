import { start } from '../../platform/start';
import { SignedInPage } from './SignedInPage';

start(SignedInPage);
