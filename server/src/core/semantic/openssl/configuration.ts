/** An OpenSSL configuration as libcrypto holds it after loading, and what it puts in force. */
export interface Configuration {
  readonly path: string;
}
