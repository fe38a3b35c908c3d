import { defineLibrary, type SymbolModel } from './define.ts';
import { named } from './facets.ts';

/** The default of `ssl_ciphers` names a version and no cipher. Read in uvicorn 0.54. */
const SERVER: SymbolModel = {
  parameters: ['app', '*', 'ssl_version', 'ssl_ciphers'],
  uses: [
    { role: 'tls', facets: { protocol: named('ssl_version') }, onlyWith: 'protocol' },
    { role: 'tls', facets: { 'cipher-list': named('ssl_ciphers') }, onlyWith: 'cipher-list' },
  ],
};

export const UVICORN = defineLibrary({
  library: 'uvicorn',
  distribution: 'uvicorn',
  modules: ['uvicorn'],
  needles: { common: ['uvicorn'] },
  symbols: { 'uvicorn.run': SERVER, 'uvicorn.Config': SERVER },
});
