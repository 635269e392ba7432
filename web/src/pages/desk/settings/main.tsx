import { start } from '../../../platform/start';
import { SettingsPage } from './SettingsPage';

start(SettingsPage);
