"use strict";

const js = require("@eslint/js");
const powerApps = require("@microsoft/eslint-plugin-power-apps");
const globals = require("globals");

/* Everything the solution checker asks of web resources; it reports syntax newer than ES2018. */
const checker = {
    plugins: { "@microsoft/power-apps": powerApps },
    rules: Object.fromEntries(Object.keys(powerApps.rules).map(rule => ["@microsoft/power-apps/" + rule, "error"]))
};
const strict = {
    eqeqeq: "error", "no-alert": "error", "no-console": "error", "no-debugger": "error", "no-eval": "error", "no-var": "error", "prefer-const": "error",
    "no-restricted-properties": ["error", ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map(property => ({ property, message: "Build nodes with the html tag." }))]
};

module.exports = [
    { ignores: ["**/node_modules/**", "**/bin/**", "**/obj/**", "artifacts/**"] },
    js.configs.recommended,
    {
        files: ["WebResources/**/*.js"],
        ...checker,
        languageOptions: { ecmaVersion: 2018, sourceType: "module", globals: globals.browser },
        // ES2018 cannot leave the caught error out, so that an unused one is no mistake.
        rules: { ...checker.rules, ...strict, "no-unused-vars": ["error", { caughtErrors: "none" }] }
    },
    {
        files: ["WebResources/opportunity/form.js"],
        languageOptions: { ecmaVersion: 2018, sourceType: "script", globals: { ...globals.browser, Xrm: "readonly" } },
        rules: { "no-var": "off", "no-unused-vars": ["error", { caughtErrors: "none", varsIgnorePattern: "^CrmChecklists$" }] }
    },
    { files: ["Emulator/Client/wwwroot/**/*.js"], languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.browser } },
    { files: ["eslint.config.js"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
    { files: ["Tests/Emulator.Tests/Npm/**/*.js"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
    { files: ["Tests/Browser.Tests/Lint/*.cjs"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
    { files: ["Tests/Browser.Tests/**/*.js"], languageOptions: { sourceType: "script", globals: globals.browser } }
];
