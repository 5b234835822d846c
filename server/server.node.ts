import './node/spareCompiler';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './host.node';
import { connectionStrategy } from './lsp/cancellation';
import { createServer } from './lsp/server';

const connection = createConnection(ProposedFeatures.all, connectionStrategy);
createServer(connection, nodeHost(__dirname));
connection.listen();
