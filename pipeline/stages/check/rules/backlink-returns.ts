import type { PublishedLink } from "../../../model/published.ts";
import { outputFinding } from "../output/output-finding.ts";
import type { OutputRule, OutputSubject } from "../rule.ts";

/** Each note and each reference leads back to every place that calls it. */
export const backlinkReturns: OutputRule = {
  id: "backlink-returns",
  scope: "output",
  severity: "error",
  check(subject) {
    const back = new Map<string, PublishedLink[]>();
    for (const link of subject.file.links) {
      if (link.isNavigation || link.anchor === undefined) continue;
      const known = back.get(link.anchor);
      if (known === undefined) back.set(link.anchor, [link]);
      else known.push(link);
    }
    const pages = new Map<string, string | undefined>(subject.file.anchors.map(({ id, spot }) => [id, spot.within]));
    const present = new Set<string>(subject.file.anchors.map(({ id }) => id));
    return (
      callsOf(subject)
        // Where one of the two is missing, links to it lead nowhere: that is told by `output-link-resolves`.
        .filter(({ target, call }) => subject.file.format === "pdf" || (present.has(target) && present.has(call)))
        .filter(({ target, call, siblings }) => {
          // Print does not tell in which element a link stands, and leads back to a page once, however many calls the page has.
          if (subject.file.format === "pdf") return !siblings.some((other) => back.has(other) && pages.get(other) === pages.get(call));
          return !(back.get(call) ?? []).some(({ inside }) => inside.includes(target));
        })
        .map(({ target, call, link }) =>
          outputFinding(subject, link?.spot ?? {}, {
            reason: `Unexpected absence of a link from \`${target}\` back to \`${call}\`, expected one for each call.`,
            subject: call,
            note: "Build the file again; if that does not help, the theme or Tetrapla is at fault.",
          }),
        )
    );
  },
};

interface Call {
  /** The note or reference. */
  readonly target: string;
  /** The place that calls it. */
  readonly call: string;
  /** All places that call the same, this one among them. */
  readonly siblings: readonly string[];
  readonly link?: PublishedLink;
}

/** The calls that the article has, or, where nobody knows the article, those that the file shows. */
function callsOf({ file, model }: OutputSubject): Call[] {
  const anchors = new Set<string>(file.anchors.map(({ id }) => id));
  // Side by side, languages share a place: a call has its name with the language behind it.
  const placeOf = (id: string): string => {
    const shared = id.replace(/\.+[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, "");
    return shared !== id && anchors.has(shared) ? shared : id;
  };
  const shown = file.links.flatMap((link): Call[] =>
    link.id === undefined || link.anchor === undefined || !/^doc-(noteref|biblioref)$/.test(link.role ?? "")
      ? []
      : [{ target: link.anchor, call: placeOf(link.id), siblings: [placeOf(link.id)], link }],
  );
  if (model === undefined) return shown;
  const links = new Map(shown.map(({ call, link }) => [call, link]));
  const { references, notes } = model.columns[0].editions[0].article.numbering;
  return [...references.values(), ...notes.values()].flatMap(({ anchor, calls }) =>
    calls.map((call): Call => {
      const link = links.get(call);
      return { target: anchor, call, siblings: calls, ...(link === undefined ? {} : { link }) };
    }),
  );
}
