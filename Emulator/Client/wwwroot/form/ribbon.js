import { read } from "../core/http.js";
import { session } from "../core/session.js";
import { parseRibbon } from "../format/ribbon.js";
import { unzipOnly } from "../format/zip.js";

const loaded = new Map();

/** What solutions add to the command bar of a table's forms (Learn: "RetrieveEntityRibbon function"). Read once per page. */
export function formRibbon(table) {
    if (!loaded.has(table.logicalName)) {
        const loading = load(table.logicalName);
        loading.catch(() => loaded.delete(table.logicalName));
        loaded.set(table.logicalName, loading);
    }
    return loaded.get(table.logicalName);
}

async function load(logicalName) {
    const answer = await read(`RetrieveEntityRibbon(EntityName='${logicalName}',RibbonLocationFilter=Microsoft.Dynamics.CRM.RibbonLocationFilters'Form')`);
    return parseRibbon(await unzipOnly(answer.CompressedEntityXml), session.language);
}

/** The commands that apply now. One the emulator cannot judge or carry out stands there all the same, and says so when it is pressed. */
export function ribbonCommands(page) {
    return page.ribbon
        .filter((button) => button.rules.every((rule) => applies(rule, page.form) !== false))
        .map((button) => ({ label: button.label, title: `"${button.label}" could not be carried out`, work: () => carryOut(button, page) }));
}

async function carryOut(button, page) {
    const strange = [
        ...button.unsupported,
        ...button.rules.filter((rule) => applies(rule, page.form) === undefined).map((rule) => `the rule ${rule.name}${rule.state ? ` ${rule.state}` : ""}`),
        ...button.parameters.filter((parameter) => !arguments_[parameter.kind]?.(parameter, page)).map(({ kind, value }) => `the parameter ${kind} ${value}`),
    ];
    if (strange.length) throw new Error(`The emulator does not support what the button ${button.id} uses: ${strange.join("; ")}.`);

    const { host } = page.scripts;
    await host.load(button.library);
    await host.find(button.functionName, button.library)(...button.parameters.map((parameter) => arguments_[parameter.kind](parameter, page).value));
}

/** Whether a rule holds; undefined when the emulator does not know it. (Learn: "Define ribbon enable rules", FormStateRule.) */
function applies({ name, state, inverted }, form) {
    const states = { Create: form.isNew, Existing: !form.isNew };
    return name === "FormStateRule" && state in states ? states[state] !== inverted : undefined;
}

const arguments_ = {
    StringParameter: ({ value }) => ({ value }),
    IntParameter: ({ value }) => ({ value: Number.parseInt(value, 10) }),
    DecimalParameter: ({ value }) => ({ value: Number(value) }),
    BoolParameter: ({ value }) => ({ value: value === "true" }),
    CrmParameter: ({ value }, { formContext, form, table }) => {
        const values = { PrimaryControl: formContext, FirstPrimaryItemId: form.id, PrimaryItemIds: [form.id], PrimaryEntityTypeName: table.logicalName };
        return value in values ? { value: values[value] } : null;
    },
};
