/** The language server as a process of its own, as editors start it. */
import { startNodeServer } from './language-server.ts';

startNodeServer();
