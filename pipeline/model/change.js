/** The classes in the order of their weight. */
export const changeClasses = ["typographic", "markup", "atoms", "punctuation", "minor", "major", "rewritten"];
