/** The entry types of BibTeX and BibLaTeX, with the aliases of both. */
export const bibtexTypes: ReadonlySet<string> = new Set(
  `article artwork audio bibnote book bookinbook booklet collection commentary conference customa customb customc customd custome
  customf dataset electronic image inbook incollection inproceedings inreference jurisdiction legal legislation letter manual
  mastersthesis misc movie music mvbook mvcollection mvproceedings mvreference online patent performance periodical phdthesis
  proceedings reference report review set software standard suppbook suppcollection suppperiodical techreport thesis unpublished
  video www xdata`.split(/\s+/),
);

/** The fields of BibTeX and BibLaTeX, with those that this project and Citation.js know besides. */
export const bibtexFields: ReadonlySet<string> = new Set(
  `abstract addendum address afterword annotation annotator annote archiveprefix archiveurl author authortype bookauthor
  bookpagination booksubtitle booktitle booktitleaddon chapter commentator crossref date day doi edition editor editora editoratype
  editorb editorbtype editorc editorctype editortype eid entryset entrysubtype eprint eprintclass eprinttype eventdate eventtitle
  eventtitleaddon execute file foreword gender holder howpublished ids indexsorttitle indextitle institution introduction isan isbn
  ismn isrn issn issue issuesubtitle issuetitle issuetitleaddon iswc journal journalsubtitle journaltitle journaltitleaddon key
  keywords label langid langidopts language library lista listb listc listd liste listf location mainsubtitle maintitle
  maintitleaddon month namea nameaddon nameatype nameb namebtype namec namectype note number numpages options organization origdate
  origlanguage origlocation origpublisher origtitle pages pagetotal pagination part pdf pmcid pmid presort primaryclass publisher
  pubstate related relatedoptions relatedstring relatedtype reprinttitle s2id school series shortauthor shorteditor shorthand
  shorthandintro shortjournal shortseries shorttitle sortkey sortname sortshorthand sorttitle sortyear subtitle title titleaddon
  translator type url urldate usera userb userc userd usere userf venue verba verbb verbc version volume volumes xdata xref
  year`.split(/\s+/),
);

/** How BibTeX writes a CSL variable; the first name is BibLaTeX's own. Variables that BibTeX has not got are absent. */
export const bibtexNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    accessed: ["urldate"],
    "archive-url": ["archiveurl"],
    "call-number": ["library"],
    "chapter-number": ["chapter"],
    "collection-title": ["series"],
    "container-author": ["bookauthor"],
    "container-title": ["journaltitle", "journal", "booktitle", "maintitle"],
    "container-title-short": ["shortjournal"],
    DOI: ["doi"],
    "event-date": ["eventdate"],
    "event-place": ["venue"],
    "event-title": ["eventtitle"],
    genre: ["type"],
    ISBN: ["isbn"],
    ISSN: ["issn"],
    issued: ["date", "year", "month", "day"],
    keyword: ["keywords"],
    number: ["number", "eid"],
    "number-of-pages": ["pagetotal", "numpages"],
    "number-of-volumes": ["volumes"],
    "original-date": ["origdate"],
    "original-publisher": ["origpublisher"],
    "original-publisher-place": ["origlocation"],
    "original-title": ["origtitle"],
    page: ["pages"],
    "part-number": ["part"],
    publisher: ["publisher", "institution", "organization", "school", "howpublished"],
    "publisher-place": ["location", "address"],
    status: ["pubstate"],
    "title-short": ["shorttitle"],
    type: ["entrytype"],
    URL: ["url", "eprint"],
  }),
);
