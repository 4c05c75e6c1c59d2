import { isArchive } from "./archived-address.ts";

/** Whether an address promises to lead to the same thing for ever: a resolver's, a repository's, a web archive's. */
export function isPermanentAddress(url: string): boolean {
  return isArchive(url) || permanent.test(url);
}

const permanent =
  /^https?:\/\/(?:(?:dx\.|www\.)?doi\.org\/|hdl\.handle\.net\/|arxiv\.org\/(?:abs|pdf)\/|(?:www\.)?nbn-resolving\.(?:org|de)\/|n2t\.net\/|(?:www\.)?jstor\.org\/stable\/|purl\.[\w.-]+\/|(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:pmc|pubmed)\/|pubmed\.ncbi\.nlm\.nih\.gov\/|pmc\.ncbi\.nlm\.nih\.gov\/|w3id\.org\/|(?:ui\.)?adsabs\.harvard\.edu\/abs\/|zenodo\.org\/records?\/|urn\.[\w.-]+\/|resolver\.[\w.-]+\/|[^/]+\/ark:\/)/i;
