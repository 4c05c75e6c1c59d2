import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { outlineOf, problemsOf } from "./outline-of.ts";

describe("heading attributes", () => {
  it.each([
    ["## Title {#id .class}", "heading(text<Title>)", { id: "id", classes: ["class"], values: {} }],
    ["## Title{#id} ##", "heading(text<Title>)", { id: "id", classes: [], values: {} }],
    ["# *Title*  { #id }  ", "heading(emphasis(text<Title>))", { id: "id", classes: [], values: {} }],
    ["Title `x` {lang=ru}\n=====", "heading(text<Title > inlineCode<`x`>)", { classes: [], values: { lang: "ru" } }],
    ["# {#id}", "heading()", { id: "id", classes: [], values: {} }],
    ["> # a\tb \t {#id}", "blockquote(heading(text<a\tb>))", { id: "id", classes: [], values: {} }],
    ["# Title [x](y){.z} {#id}", "heading(text<Title > link(text<x>))", { id: "id", classes: [], values: {} }],
  ])("%j", (source, outline, attributes) => {
    const { tree } = parseMarkdown(source);
    const [first] = tree.children;
    const heading = first?.type === "blockquote" ? first.children[0] : first;
    expect(outlineOf(source)).toBe(outline);
    expect(heading?.data?.attributes).toEqual(attributes);
    expect(problemsOf(source)).toEqual([]);
  });

  it.each([
    ["# Title \\{#id}", "heading(text<Title \\{#id}>)"],
    ["# The set {a, b}", "heading(text<The set {a, b}>)"],
    ["# a {#id} b", "heading(text<a {#id} b>)"],
    ["# `a {#id}`", "heading(inlineCode<`a {#id}`>)"],
    ["a {#id}", "paragraph(text<a {#id}>)"],
    ["- a {#id}\n  b {#id}", "list(listItem(paragraph(text<a {#id}\n  b {#id}>)))"],
    ["a\n{#id}\n===", "heading(text<a\n{#id}>)"],
  ])("are the text of %j", (source, outline) => {
    expect(outlineOf(source)).toBe(outline);
    expect(problemsOf(source)).toEqual([]);
  });

  it("are a problem when they begin like attributes, but are none", () => {
    expect(problemsOf("# Title {#id #id}")).toEqual(["span-is-known: #id"]);
    expect(problemsOf("# Title {.a")).toEqual(["span-is-known: {"]);
    expect(problemsOf("Title {#id #id}")).toEqual([]);
  });
});
