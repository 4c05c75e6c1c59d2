import type { Translation } from "../../../model/translation.ts";
import { readIgnore, type Suppression } from "./suppression.ts";

/** Translator's comments such as `# check-ignore: rule-id -- reason`: each is for its message. */
export function findInTranslation({ units, file }: Translation): Suppression[] {
  return [...units.values()].flatMap(({ comments, places }) =>
    comments.flatMap(({ text, place }): Suppression[] => {
      const ignore = readIgnore(text);
      const message = places.message.position;
      if (ignore === undefined || message === undefined) return [];
      return [{ ...ignore, place, file: file.path, lines: { from: message.start.line, to: message.end.line } }];
    }),
  );
}
