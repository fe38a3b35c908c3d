/** The one type of WebAssembly's interface that crosses this room; hosts bring the rest (`lib.dom.d.ts` or their own types). */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: string;
  }
}
