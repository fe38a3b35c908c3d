import { defineLibrary, type SymbolModel } from './define.ts';
import { below, namedUnder } from './facets.ts';

/** `ssl_options` is a context, or the keywords of one (`netutil.ssl_options_to_context`). Read in Tornado 6.2. */
const OPTIONS: SymbolModel['uses'] = [
  { role: 'tls', facets: { protocol: namedUnder('ssl_options', 'ssl_version') }, onlyWith: 'protocol' },
  { role: 'tls', facets: { 'cipher-list': namedUnder('ssl_options', 'ciphers') }, onlyWith: 'cipher-list' },
];

export const TORNADO = defineLibrary({
  library: 'tornado',
  distribution: 'tornado',
  modules: ['tornado'],
  needles: { common: ['tornado'] },
  symbols: below(['tornado.'], {
    'netutil.ssl_options_to_context': { parameters: ['ssl_options'], uses: OPTIONS },
    'netutil.ssl_wrap_socket': { parameters: ['socket', 'ssl_options'], uses: OPTIONS },
    'httpserver.HTTPServer': { parameters: ['request_callback', '*', 'ssl_options'], uses: OPTIONS },
    'tcpserver.TCPServer': { parameters: ['ssl_options'], uses: OPTIONS },
    'httpclient.HTTPRequest': { parameters: ['url', '*', 'ssl_options'], uses: OPTIONS },
  }),
});
