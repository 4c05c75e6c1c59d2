import { describe, expect, test } from "vitest";
import { avoidedForms, foldTranslation, hasAgreedForm, termsIn } from "../../../pipeline/libraries/locale/glossary-forms.ts";
import type { GlossaryTerm, GlossaryTranslation } from "../../../pipeline/model/locale.ts";

const term = (name: string, ...match: string[]): GlossaryTerm => ({ term: name, match, place: { file: "" }, translations: new Map() });
const glossary = [
  term("Security Treaty"),
  term("Security Treaty Organisation"),
  term("charter", "charters"),
  term("UN"),
  term("U.S."),
  term("Chișinău"),
];
const found = (text: string): string[] => [...termsIn(text, glossary)].map((one) => one.term);

describe("the terms of a text", () => {
  test.each([
    ["The Security Treaty Organisation met.", ["Security Treaty Organisation"]],
    ["The Security Treaty of the Security Treaty Organisation.", ["Security Treaty", "Security Treaty Organisation"]],
    ["Charter and charters, not chartered.", ["charter"]],
    ["the security treaty", []],
    ["UN-led, (UN), UNESCO", ["UN"]],
    ["the U.S. charter", ["U.S.", "charter"]],
    ["In Chișinău\u00A0today", ["Chișinău"]],
    ["Security\u00A0Treaty", ["Security Treaty"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

const translation = (use: string, match: string[] = [], avoid: string[] = []): GlossaryTranslation => ({ use, match, avoid });
const has = (text: string, one: GlossaryTranslation): boolean => hasAgreedForm(foldTranslation(text), one);

describe("a translation", () => {
  test.each([
    ["die Mitgliedstaaten", translation("Mitgliedstaat", ["Mitgliedstaat*"])],
    ["DER MITGLIEDSTAAT.", translation("Mitgliedstaat")],
    ["в Организацией Договора о безопасности", translation("Организация Договора", ["Организаци* Договора"])],
    ["в Кишиневе", translation("Кишинёв", ["Кишинёв*"])],
    ["Догово́ра", translation("договор", ["договор*"])],
    ["l’OTSC", translation("OTSC")],
    ["«Рубеж‑2008»", translation("«Рубеж-2008»")],
    ["die UN-Charta", translation("Charta")],
    ["Oberbürgermeisterin", translation("Bürgermeister", ["*bürger*meister*"])],
    ["государства-участники", translation("государство-член", ["*осударств*-участни*"])],
  ])("%s has its form", (text, one) => {
    expect(has(text, one)).toBe(true);
  });

  test.each([
    ["die Mitgliedsstaaten", translation("Mitgliedstaat", ["Mitgliedstaat*"])],
    ["die Mitgliedstaaten", translation("Mitgliedstaat")],
    ["Organisation für Sicherheit", translation("Organisation der Sicherheit")],
    ["OTSCX und XOTSC", translation("OTSC")],
  ])("%s has it not", (text, one) => {
    expect(has(text, one)).toBe(false);
  });

  test("has forms to be avoided where they stand", () => {
    const text = "In Weißrussland, und nach Weißrusslands Wahl 🏳️‍🌈 Weißrussland.";
    const forms = avoidedForms(foldTranslation(text), translation("Belarus", [], ["Weißrussland*"]));
    expect(forms.map(({ start, end }) => text.slice(start, end))).toEqual(["Weißrussland", "Weißrusslands", "Weißrussland"]);
  });

  test("is searched in time that does not explode, whatever the pattern", () => {
    const start = performance.now();
    has("a".repeat(20_000), translation("x", ["*a*a*a*a*a*b"]));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
