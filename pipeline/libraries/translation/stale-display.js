import { changeClasses } from "../../model/change.js";
/**
 * What a build shows. A draft shows all that it has. A release does what the publication says; a passage for which it
 * would have stopped is one that somebody has accepted, and marked.
 */
export function staleDisplay(policy, isRelease) {
    return displayOf((name) => {
        const action = policy?.[name] ?? "mark";
        if (action === "ok")
            return "ok";
        return isRelease && action === "source" ? "source" : "mark";
    });
}
/** Every stale translation marked. */
export const allMarked = displayOf(() => "mark");
function displayOf(actionOf) {
    return Object.fromEntries(changeClasses.map((name) => [name, actionOf(name)]));
}
