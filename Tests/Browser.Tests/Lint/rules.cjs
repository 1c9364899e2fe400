/* Says as JSON to which rules the scripts of the solution are held, and what some pieces of code are reproached with there. */
"use strict";

const fs = require("fs");
const path = require("path");
const { ESLint } = require("eslint");
const js = require("@eslint/js");
const powerApps = require("@microsoft/eslint-plugin-power-apps");

const asked = Object.keys(powerApps.rules).map(rule => "@microsoft/power-apps/" + rule).concat(Object.keys(js.configs.recommended.rules));
const samples = {
    "Xrm.Page": "Xrm.Page.getAttribute(\"name\");",
    "syntax after ES2018": "export const name = form => form?.name;",
    "markup from text": "export const show = (place, text) => { place.innerHTML = text; };",
    "the page on top": "export const name = window.top.name;",
    "a request that waits": "const request = new XMLHttpRequest(); request.open(\"GET\", \"/api\", false); request.send();"
};

function scriptsIn(folder) {
    return [].concat(...fs.readdirSync(folder, { withFileTypes: true }).map(entry => {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) return scriptsIn(file);
        return /\.[cm]?js$/.test(entry.name) ? [file] : [];
    }));
}

async function report() {
    const eslint = new ESLint();
    const files = await Promise.all(scriptsIn("WebResources").map(async file => {
        const { rules, languageOptions } = await eslint.calculateConfigForFile(file);
        const { ecmaVersion, sourceType } = languageOptions;
        return { file: file.split(path.sep).join("/"), parsedAs: sourceType + " " + ecmaVersion, off: asked.filter(rule => !(rules[rule] && [2, "error"].includes(rules[rule][0]))) };
    }));
    const reproaches = {};
    for (const [name, text] of Object.entries(samples)) {
        const [result] = await eslint.lintText(text, { filePath: "WebResources/shared/sample.js" });
        reproaches[name] = result.messages.map(message => message.ruleId || "syntax");
    }
    console.log(JSON.stringify({ rules: Object.keys(powerApps.rules).length, files, reproaches }));
}

report();
