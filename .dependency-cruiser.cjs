// The boundaries of ARCHITECTURE.md, as dependency-cruiser sees them. tests/architecture asserts that it saw the modules.
const stages = ["read", "parse", "align", "number", "check", "localize", "cite", "collate", "render", "typography", "emit"];
const world =
  "^(node:)?(fs|fs/promises|child_process|net|http|https|http2|dgram|tls|worker_threads|os)$|^puppeteer|^@puppeteer/|node_modules/(puppeteer|puppeteer-core|@puppeteer)/";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "model-is-types-alone",
      severity: "error",
      from: { path: "^pipeline/model/" },
      to: { path: "^pipeline/", pathNot: "^pipeline/model/" },
    },
    {
      name: "libraries-are-pure-knowledge",
      severity: "error",
      from: { path: "^pipeline/libraries/" },
      to: { path: "^pipeline/", pathNot: "^pipeline/(libraries|model)/" },
    },
    {
      name: "stages-meet-in-the-model",
      severity: "error",
      from: { path: `^pipeline/stages/(${stages.join("|")})/` },
      to: { path: "^pipeline/", pathNot: ["^pipeline/stages/$1/", "^pipeline/(model|libraries)/"] },
    },
    {
      name: "rules-are-independent",
      severity: "error",
      from: { path: "^pipeline/stages/check/rules/(?!index\\.ts$)" },
      to: { path: "^pipeline/stages/check/rules/" },
    },
    {
      name: "formats-are-independent",
      severity: "error",
      from: { path: "^pipeline/stages/emit/([a-z]+)(\\.ts$|/)", pathNot: "^pipeline/stages/emit/(index|format)\\.ts$" },
      to: { path: "^pipeline/stages/emit/", pathNot: ["^pipeline/stages/emit/$1(\\.ts$|/)", "^pipeline/stages/emit/format\\.ts$"] },
    },
    {
      name: "edges-know-no-stage",
      severity: "error",
      from: { path: "^pipeline/edges/" },
      to: { path: "^pipeline/(stages|build|cli|report|translate)/" },
    },
    {
      name: "translate-and-report-are-pure",
      severity: "error",
      from: { path: "^pipeline/(translate|report)/" },
      to: { path: "^pipeline/", pathNot: ["^pipeline/$1/", "^pipeline/(model|libraries)/"] },
    },
    {
      name: "the-world-is-met-at-the-edges",
      severity: "error",
      from: { path: "^pipeline/", pathNot: "^pipeline/(edges/|stages/read/|cli/)" },
      to: { path: world },
    },
    { name: "nothing-imports-the-command-line", severity: "error", from: { pathNot: "^pipeline/cli/" }, to: { path: "^pipeline/cli/" } },
    {
      name: "only-the-command-line-builds",
      severity: "error",
      from: { pathNot: "^pipeline/(cli|build)/" },
      to: { path: "^pipeline/build/" },
    },
    { name: "no-orphans", severity: "error", from: { orphan: true, path: "^pipeline/", pathNot: "^pipeline/model/" }, to: {} },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
