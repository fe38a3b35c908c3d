import { defineLibrary, type SymbolModel } from './define.ts';
import { always, named } from './facets.ts';

const MODULES = ['pypdf', 'PyPDF2', 'reportlab'];

/** Encryption of PDF. Read in pypdf 6, PyPDF2 1.26 and 3.0, reportlab 4 (whose default strength is 40 bits). */
export const PDF_PACKAGES = defineLibrary({
  library: 'pdf-packages',
  modules: MODULES,
  needles: { common: MODULES },
  symbols: {
    // RC4 with 128 bits unless an algorithm is named, and no algorithm can be named in older versions.
    ...writer('pypdf.PdfWriter'),
    ...writer('PyPDF2.PdfWriter'),
    ...writer('PyPDF2.PdfFileWriter'),
    'reportlab.lib.pdfencrypt.StandardEncryption': {
      parameters: [...['userPassword', 'ownerPassword', 'canPrint', 'canModify', 'canCopy', 'canAnnotate', 'strength']],
      uses: [{ role: 'encrypt', facets: { algorithm: always('RC4') }, when: { parameter: 'strength', given: false } }],
    },
  },
});

function writer(type: string): Readonly<Record<string, SymbolModel>> {
  return {
    [type]: {},
    [`${type}.encrypt`]: {
      parameters: ['user_password', 'owner_password', 'use_128bit', 'permissions_flag', '*', 'algorithm'],
      uses: [{ role: 'encrypt', facets: { algorithm: named('algorithm', 'RC4') } }],
    },
  };
}
