import type { Citation } from './types.ts';

/**
 * The documents that policy cites. A clause stands only where the document, or OpenSSL's manual quoting it, was read
 * for it; everything else cites the document alone.
 */
export const FIPS_140_3_IG = nist('FIPS 140-3 Implementation Guidance');
export const FIPS_180_4 = doi('FIPS 180-4', 'FIPS.180-4');
export const FIPS_186_5 = doi('FIPS 186-5', 'FIPS.186-5');
export const FIPS_197 = doi('FIPS 197', 'FIPS.197-upd1');
export const FIPS_198_1 = doi('FIPS 198-1', 'FIPS.198-1');
export const FIPS_202 = doi('FIPS 202', 'FIPS.202');
export const FIPS_203 = doi('FIPS 203', 'FIPS.203');
export const FIPS_204 = doi('FIPS 204', 'FIPS.204');
export const FIPS_205 = doi('FIPS 205', 'FIPS.205');
export const SP_800_38A = doi('SP 800-38A', 'SP.800-38A');
export const SP_800_38B = doi('SP 800-38B', 'SP.800-38B');
export const SP_800_38C = doi('SP 800-38C', 'SP.800-38C');
export const SP_800_38D = doi('SP 800-38D', 'SP.800-38D');
export const SP_800_38E = doi('SP 800-38E', 'SP.800-38E');
export const SP_800_38F = doi('SP 800-38F', 'SP.800-38F');
export const SP_800_52 = doi('SP 800-52 Rev. 2', 'SP.800-52r2');
export const SP_800_56A = doi('SP 800-56A Rev. 3', 'SP.800-56Ar3');
export const SP_800_56B = doi('SP 800-56B Rev. 2', 'SP.800-56Br2');
export const SP_800_56C = doi('SP 800-56C Rev. 2', 'SP.800-56Cr2');
export const SP_800_90A = doi('SP 800-90A Rev. 1', 'SP.800-90Ar1');
export const SP_800_108 = doi('SP 800-108 Rev. 1', 'SP.800-108r1-upd1');
export const SP_800_131A = doi('SP 800-131A Rev. 2', 'SP.800-131Ar2');
export const SP_800_132 = doi('SP 800-132', 'SP.800-132');
export const SP_800_135 = doi('SP 800-135 Rev. 1', 'SP.800-135r1');
export const SP_800_140C = doi('SP 800-140C Rev. 2', 'SP.800-140Cr2');
export const SP_800_140D = doi('SP 800-140D Rev. 2', 'SP.800-140Dr2');
export const SP_800_185 = doi('SP 800-185', 'SP.800-185');
export const SP_800_186 = doi('SP 800-186', 'SP.800-186');
export const SP_800_208 = doi('SP 800-208', 'SP.800-208');

/** Announcement of 15 December 2022. */
export const SHA1_RETIREMENT: Citation = {
  document: 'NIST, Transitioning Away from SHA-1 for All Applications',
  url: 'https://csrc.nist.gov/News/2022/nist-transitioning-away-from-sha-1-for-all-apps',
};

export const OSSL_PROVIDER_FIPS = openssl('OSSL_PROVIDER-FIPS(7)', 'man7/OSSL_PROVIDER-FIPS');
export const OPENSSL_FIPSINSTALL = openssl('openssl-fipsinstall(1)', 'man1/openssl-fipsinstall');
export const OPENSSL_CHANGES: Citation = {
  document: 'OpenSSL CHANGES',
  url: 'https://github.com/openssl/openssl/blob/master/CHANGES.md',
};

export const RFC_7518 = rfc(7518);
export const RFC_7616 = rfc(7616);
export const RFC_8037 = rfc(8037);
export const RFC_8812 = rfc(8812);

/** The same document, with the clause that was checked. */
export function clauseOf(citation: Citation, clause: string): Citation {
  return { ...citation, clause };
}

function doi(document: string, id: string): Citation {
  return { document, url: `https://doi.org/10.6028/NIST.${id}` };
}

function nist(document: string): Citation {
  return {
    document,
    url: 'https://csrc.nist.gov/csrc/media/Projects/cryptographic-module-validation-program/documents/fips%20140-3/FIPS%20140-3%20IG.pdf',
  };
}

function openssl(document: string, page: string): Citation {
  return { document, url: `https://docs.openssl.org/3.5/${page}/` };
}

function rfc(number: number): Citation {
  return { document: `RFC ${number}`, url: `https://www.rfc-editor.org/rfc/rfc${number}` };
}
