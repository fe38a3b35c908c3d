import { defineLibrary } from './define.ts';
import { named } from './facets.ts';

/** Read in python-jwt 4.1, which rests on jwcrypto. */
export const PYTHON_JWT = defineLibrary({
  library: 'python-jwt',
  distribution: 'python-jwt',
  modules: ['python_jwt'],
  needles: { distinctive: ['python_jwt'] },
  symbols: {
    'python_jwt.generate_jwt': {
      parameters: ['claims', 'priv_key', 'algorithm'],
      uses: [{ role: 'token', facets: { 'jwt-algorithm': named('algorithm', 'PS512') } }],
    },
    'python_jwt.verify_jwt': {
      parameters: ['jwt', 'pub_key', 'allowed_algs'],
      uses: [{ role: 'token', facets: { 'jwt-algorithm': named('allowed_algs') }, onlyWith: 'jwt-algorithm' }],
    },
  },
});
