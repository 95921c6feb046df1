import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const features = [
  "card",
  "tonight",
  "routines",
  "player",
  "diary",
  "trends",
  "learn",
  "settings",
  "first-start",
  "keys",
];
const onlyTheHost = {
  group: ["@tauri-apps/*"],
  message: "Only src/ipc/tauri-host.ts talks to the window.",
};

/** A feature may use components, lib and ipc; another feature it may not. */
const featureWalls = features.map((feature) => ({
  files: [`src/features/${feature}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          onlyTheHost,
          {
            group: features.filter((other) => other !== feature).map((other) => `**/${other}/*`),
            message: "Features never import each other.",
          },
        ],
      },
    ],
  },
}));

export default ts.config(
  { ignores: ["dist", "node_modules", "shots", "illustrations", "src/ipc/generated"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      "no-restricted-imports": ["error", { patterns: [onlyTheHost] }],
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    files: ["src/components/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [onlyTheHost, { group: ["**/features/**", "**/ipc/*"], message: "Components know no features." }] },
      ],
    },
  },
  ...featureWalls,
  { files: ["src/ipc/tauri-host.ts"], rules: { "no-restricted-imports": "off" } },
  prettier,
  ...svelte.configs.prettier,
);
