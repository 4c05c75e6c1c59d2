declare const brand: unique symbol;

/** A string of one meaning, which the compiler keeps apart from strings of another. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
