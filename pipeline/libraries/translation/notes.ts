/** Begins a translator's comment that says which codes were exchanged for the translator. */
export const carriedOverNote = "carried over: ";

/** Begins a translator's comment that says where a draft comes from which nobody has translated yet. */
export const suggestedNote = "suggested: ";
