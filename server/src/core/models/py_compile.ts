import { defineLibrary } from './define.ts';

/** Hash-based `.pyc` files hold SipHash of the source, by which Python sees that it changed (PEP 552). */
export const PY_COMPILE = defineLibrary({
  library: 'py_compile',
  modules: ['py_compile'],
  needles: { distinctive: ['PycInvalidationMode'], suffice: true },
  symbols: Object.fromEntries(
    ['CHECKED_HASH', 'UNCHECKED_HASH'].map(mode => [
      `py_compile.PycInvalidationMode.${mode}`,
      { denotes: { facet: 'algorithm', value: 'SipHash' }, referenceIsUse: 'digest' },
    ]),
  ),
});
