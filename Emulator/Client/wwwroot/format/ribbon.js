import { isTrue, kid, kids, localized, parseXml } from "./xml.js";

const localLabel = "$LocLabels:";
const webResource = "$webresource:";

/**
 * The buttons of a ribbon definition (RibbonXml.xml of RetrieveEntityRibbon) in their order:
 * {id, label, functionName, library, parameters: [{kind, value}], rules: [{name, attributes}], unsupported: [sentence]}.
 * (Learn: "Define ribbon commands", "Pass data from a page as a parameter to ribbon actions".) What is not understood is named, never left out.
 */
export function parseRibbon(text, language) {
    const root = parseXml(text, "The ribbon").documentElement;
    const all = (name) => [...root.getElementsByTagName(name)];
    const byId = (name) => new Map(all(name).filter((e) => e.children.length).map((e) => [e.getAttribute("Id"), e]));
    const [commands, labels] = [byId("CommandDefinition"), byId("LocLabel")];
    const rules = new Map([...root.getElementsByTagName("RuleDefinitions")].flatMap((e) => [...e.children]).flatMap((kind) => [...kind.children]).map((e) => [e.getAttribute("Id"), e]));

    const labelOf = (value) => {
        if (!value?.startsWith(localLabel)) return value ?? "";
        return localized(kid(labels.get(value.slice(localLabel.length)), "Titles"), "description", "languagecode", language) || value;
    };
    return all("Controls")
        .flatMap((controls) => kids(controls, "Button"))
        .map((button) => ({ at: Number(button.getAttribute("Sequence") ?? 0), button }))
        .sort((a, b) => a.at - b.at)
        .map(({ button }) => ({ id: button.getAttribute("Id"), label: labelOf(button.getAttribute("LabelText")), ...commandOf(button.getAttribute("Command"), commands, rules) }));
}

function commandOf(id, commands, rules) {
    const command = commands.get(id);
    if (!command) return { parameters: [], rules: [], unsupported: [`the command ${id}, which no solution defines`] };

    const named = ["EnableRules", "DisplayRules"].flatMap((list) => [...(kid(command, list)?.children ?? [])]).map((rule) => rule.getAttribute("Id"));
    const unknown = named.filter((rule) => !rules.has(rule)).map((rule) => `the rule ${rule}, which no solution defines`);
    const actions = [...(kid(command, "Actions")?.children ?? [])];
    const action = actions.find((one) => one.nodeName === "JavaScriptFunction");
    const others = actions.filter((one) => one !== action).map((one) => `the action ${one.nodeName} beside or instead of one JavaScriptFunction`);
    return {
        functionName: action?.getAttribute("FunctionName") ?? null,
        library: action?.getAttribute("Library")?.replace(webResource, "") ?? null,
        parameters: [...(action?.children ?? [])].map((one) => ({ kind: one.nodeName, value: one.getAttribute("Value") })),
        rules: named.filter((rule) => rules.has(rule)).flatMap((rule) => [...rules.get(rule).children]).map(ruleOf),
        unsupported: [...unknown, ...others],
    };
}

const ruleOf = (rule) => ({ name: rule.nodeName, state: rule.getAttribute("State"), inverted: isTrue(rule.getAttribute("InvertResult")) });
