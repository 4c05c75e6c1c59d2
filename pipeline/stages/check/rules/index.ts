import type { Rule } from "../rule.ts";
import { anchorIsUnique } from "./anchor-is-unique.ts";
import { archiveMatchesUrl } from "./archive-matches-url.ts";
import { articleHasText } from "./article-has-text.ts";
import { backlinkReturns } from "./backlink-returns.ts";
import { bibliographyParses } from "./bibliography-parses.ts";
import { citationHasEntry } from "./citation-has-entry.ts";
import { citationIsWellFormed } from "./citation-is-well-formed.ts";
import { citationKeyIsExact } from "./citation-key-is-exact.ts";
import { citationLocatorIsKnown } from "./citation-locator-is-known.ts";
import { claimIsSourced } from "./claim-is-sourced.ts";
import { conventionIsComplete } from "./convention-is-complete.ts";
import { coverHasGlyphs } from "./cover-has-glyphs.ts";
import { coverIsLargeEnough } from "./cover-is-large-enough.ts";
import { crossReferenceResolves } from "./cross-reference-resolves.ts";
import { directiveIsKnown } from "./directive-is-known.ts";
import { directiveIsWellFormed } from "./directive-is-well-formed.ts";
import { entryDateIsPlausible } from "./entry-date-is-plausible.ts";
import { entryDateIsValid } from "./entry-date-is-valid.ts";
import { entryFieldIsKnown } from "./entry-field-is-known.ts";
import { entryHasContent } from "./entry-has-content.ts";
import { entryIdentifierIsValid } from "./entry-identifier-is-valid.ts";
import { entryIsCited } from "./entry-is-cited.ts";
import { entryIsComplete } from "./entry-is-complete.ts";
import { entryKeyIsUnique } from "./entry-key-is-unique.ts";
import { entryTitleIsMeaningful } from "./entry-title-is-meaningful.ts";
import { entryUrlIsValid } from "./entry-url-is-valid.ts";
import { entryWorkIsUnique } from "./entry-work-is-unique.ts";
import { epubIsAccessible } from "./epub-is-accessible.ts";
import { epubIsValid } from "./epub-is-valid.ts";
import { figureIsReferenced } from "./figure-is-referenced.ts";
import { fileIsReadable } from "./file-is-readable.ts";
import { footnoteHasContent } from "./footnote-has-content.ts";
import { footnoteIsDefined } from "./footnote-is-defined.ts";
import { footnoteIsUsed } from "./footnote-is-used.ts";
import { glossaryIsValid } from "./glossary-is-valid.ts";
import { headingHasText } from "./heading-has-text.ts";
import { headingIsUnique } from "./heading-is-unique.ts";
import { headingLevelIncrements } from "./heading-level-increments.ts";
import { htmlIsAccessible } from "./html-is-accessible.ts";
import { htmlIsSafe } from "./html-is-safe.ts";
import { htmlIsValid } from "./html-is-valid.ts";
import { imageAlternativeIsMeaningful } from "./image-alternative-is-meaningful.ts";
import { imageExists } from "./image-exists.ts";
import { imageFormatIsSupported } from "./image-format-is-supported.ts";
import { imageHasAlternative } from "./image-has-alternative.ts";
import { imageIsReasonablySized } from "./image-is-reasonably-sized.ts";
import { importFitsArticle } from "./import-fits-article.ts";
import { importIsReadable } from "./import-is-readable.ts";
import { labelHasAllPlurals } from "./label-has-all-plurals.ts";
import { labelIsTranslated } from "./label-is-translated.ts";
import { labelKeepsPlaceholders } from "./label-keeps-placeholders.ts";
import { linkHasText } from "./link-has-text.ts";
import { linkIsAlive } from "./link-is-alive.ts";
import { linkLockIsValid } from "./link-lock-is-valid.ts";
import { linkTargetExists } from "./link-target-exists.ts";
import { linkTextIsMeaningful } from "./link-text-is-meaningful.ts";
import { linkUrlIsValid } from "./link-url-is-valid.ts";
import { localeIsKnown } from "./locale-is-known.ts";
import { markerIsNotLeftOver } from "./marker-is-not-left-over.ts";
import { mathIsValid } from "./math-is-valid.ts";
import { metadataIsComplete } from "./metadata-is-complete.ts";
import { metadataIsValid } from "./metadata-is-valid.ts";
import { modifiedDateIsCurrent } from "./modified-date-is-current.ts";
import { outputAnchorIsUnique } from "./output-anchor-is-unique.ts";
import { outputCountsAgree } from "./output-counts-agree.ts";
import { outputLanguageIsDeclared } from "./output-language-is-declared.ts";
import { outputLinkResolves } from "./output-link-resolves.ts";
import { outputTextIsWhole } from "./output-text-is-whole.ts";
import { pdfIsAccessible } from "./pdf-is-accessible.ts";
import { placeholderIsResolved } from "./placeholder-is-resolved.ts";
import { publicationIsValid } from "./publication-is-valid.ts";
import { quotationIsCited } from "./quotation-is-cited.ts";
import { requestIsKnown } from "./request-is-known.ts";
import { scriptIsConsistent } from "./script-is-consistent.ts";
import { sectionHasContent } from "./section-has-content.ts";
import { spanIsKnown } from "./span-is-known.ts";
import { tableHasHeader } from "./table-has-header.ts";
import { tableIsRectangular } from "./table-is-rectangular.ts";
import { textIsClean } from "./text-is-clean.ts";
import { translationHasNoDoubleWord } from "./translation-has-no-double-word.ts";
import { translationIsConsistent } from "./translation-is-consistent.ts";
import { translationIsCurrent } from "./translation-is-current.ts";
import { translationIsNotSource } from "./translation-is-not-source.ts";
import { translationIsReadable } from "./translation-is-readable.ts";
import { translationKeepsCitations } from "./translation-keeps-citations.ts";
import { translationKeepsCode } from "./translation-keeps-code.ts";
import { translationKeepsDates } from "./translation-keeps-dates.ts";
import { translationKeepsEmphasis } from "./translation-keeps-emphasis.ts";
import { translationKeepsFootnotes } from "./translation-keeps-footnotes.ts";
import { translationKeepsImages } from "./translation-keeps-images.ts";
import { translationKeepsLinks } from "./translation-keeps-links.ts";
import { translationKeepsLocators } from "./translation-keeps-locators.ts";
import { translationKeepsNumbers } from "./translation-keeps-numbers.ts";
import { translationKeepsSpans } from "./translation-keeps-spans.ts";
import { translationKeepsStructure } from "./translation-keeps-structure.ts";
import { translationLengthIsPlausible } from "./translation-length-is-plausible.ts";
import { translationNamesAUnit } from "./translation-names-a-unit.ts";
import { translationParses } from "./translation-parses.ts";
import { translationPunctuationMatches } from "./translation-punctuation-matches.ts";
import { translationQuotesAreNative } from "./translation-quotes-are-native.ts";
import { translationScriptIsConsistent } from "./translation-script-is-consistent.ts";
import { translationTextIsClean } from "./translation-text-is-clean.ts";
import { translationUsesGlossary } from "./translation-uses-glossary.ts";
import { unitIsTranslated } from "./unit-is-translated.ts";
import { waiverIsUsed } from "./waiver-is-used.ts";
import { webEntryHasAccessDate } from "./web-entry-has-access-date.ts";
import { webEntryHasArchive } from "./web-entry-has-archive.ts";

/** ONE FILE = ONE RULE: all rules, in the order in which they are judged. */
export const rules: readonly Rule[] = [
  citationHasEntry,
  citationIsWellFormed,
  citationKeyIsExact,
  citationLocatorIsKnown,
  claimIsSourced,
  quotationIsCited,
  markerIsNotLeftOver,
  entryIsCited,
  entryHasContent,
  entryIsComplete,
  entryKeyIsUnique,
  entryWorkIsUnique,
  entryDateIsValid,
  entryDateIsPlausible,
  entryUrlIsValid,
  entryIdentifierIsValid,
  webEntryHasAccessDate,
  webEntryHasArchive,
  archiveMatchesUrl,
  entryTitleIsMeaningful,
  entryFieldIsKnown,
  linkHasText,
  linkUrlIsValid,
  linkTextIsMeaningful,
  linkTargetExists,
  linkIsAlive,
  crossReferenceResolves,
  anchorIsUnique,
  figureIsReferenced,
  footnoteIsDefined,
  footnoteIsUsed,
  footnoteHasContent,
  headingLevelIncrements,
  headingIsUnique,
  headingHasText,
  sectionHasContent,
  tableHasHeader,
  tableIsRectangular,
  imageExists,
  imageHasAlternative,
  imageAlternativeIsMeaningful,
  imageFormatIsSupported,
  imageIsReasonablySized,
  textIsClean,
  scriptIsConsistent,
  placeholderIsResolved,
  htmlIsSafe,
  directiveIsKnown,
  directiveIsWellFormed,
  metadataIsComplete,
  metadataIsValid,
  modifiedDateIsCurrent,
  spanIsKnown,
  mathIsValid,
  unitIsTranslated,
  translationIsCurrent,
  translationNamesAUnit,
  translationParses,
  translationKeepsSpans,
  translationKeepsCitations,
  translationKeepsLocators,
  translationKeepsFootnotes,
  translationKeepsLinks,
  translationKeepsImages,
  translationKeepsCode,
  translationKeepsStructure,
  translationKeepsNumbers,
  translationKeepsDates,
  translationKeepsEmphasis,
  translationIsNotSource,
  translationScriptIsConsistent,
  translationTextIsClean,
  translationLengthIsPlausible,
  translationPunctuationMatches,
  translationQuotesAreNative,
  translationHasNoDoubleWord,
  translationUsesGlossary,
  translationIsConsistent,
  labelIsTranslated,
  importFitsArticle,
  importIsReadable,
  labelHasAllPlurals,
  labelKeepsPlaceholders,
  conventionIsComplete,
  waiverIsUsed,
  publicationIsValid,
  localeIsKnown,
  glossaryIsValid,
  linkLockIsValid,
  articleHasText,
  fileIsReadable,
  bibliographyParses,
  translationIsReadable,
  coverHasGlyphs,
  coverIsLargeEnough,
  requestIsKnown,
  outputLinkResolves,
  outputAnchorIsUnique,
  backlinkReturns,
  outputCountsAgree,
  outputTextIsWhole,
  outputLanguageIsDeclared,
  epubIsValid,
  epubIsAccessible,
  htmlIsValid,
  htmlIsAccessible,
  pdfIsAccessible,
];
