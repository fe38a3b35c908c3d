import { defineLibrary, type SymbolModel } from './define.ts';
import { below, named, worded } from './facets.ts';

const PLUGINS = { mysql_native_password: 'mysql_native_password', mysql_old_password: 'mysql_old_password' };

/** Keywords of the connectors that let the login's plugin be chosen. Read in mysql-connector-python 26.10 and aiomysql 0.3. */
const CONNECTION: SymbolModel = {
  parameters: ['*', 'auth_plugin', 'tls_versions'],
  uses: [
    { role: 'login', facets: { 'login-method': worded('auth_plugin', PLUGINS) }, onlyWith: 'login-method' },
    { role: 'tls', facets: { protocol: named('tls_versions') }, onlyWith: 'protocol' },
  ],
};

export const MYSQL_CONNECTOR_PYTHON = defineLibrary({
  library: 'mysql-connector-python',
  distribution: 'mysql-connector-python',
  modules: ['mysql', 'aiomysql', 'MySQLdb'],
  needles: { common: ['mysql', 'aiomysql', 'MySQLdb'] },
  symbols: {
    ...below(['mysql.connector.'], {
      connect: CONNECTION,
      MySQLConnection: CONNECTION,
      'pooling.MySQLConnectionPool': CONNECTION,
    }),
    ...below(['aiomysql.'], { connect: CONNECTION, create_pool: CONNECTION }),
    'MySQLdb.connect': CONNECTION,
  },
});
