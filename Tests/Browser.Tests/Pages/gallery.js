/* A deal to look at: window.gallery = { ...guidance of the states } in the language window.german chooses, and serve(guidance), a server that keeps what it is told. */
/* global dealWith, guidanceOf, itemOf, operations, refusal */
"use strict";

const said = (english, german) => window.german ? german : english;
const person = window.german ? "Jonas Weber" : "Riley Novak";

const signer = more => itemOf("signer", said("Who signs, and who could stop it?", "Wer unterschreibt, und wer könnte es verhindern?"), {
    whyAsked: said("Deals end on the desk of somebody nobody had met.", "Geschäfte enden auf dem Tisch von jemandem, den niemand kannte."),
    whoSees: said("You and your managers.", "Du und deine Führungskräfte."),
    askCustomer: { en: "Whose name will stand under it?", de: "Wessen Name wird darunter stehen?" }, bring: { en: "Your signing rules", de: "Ihre Unterschriftenregelung" },
    practices: practicesOf(), ...more });

const problem = more => itemOf("problem", said("What do they want to be rid of, in the words of somebody there?", "Was wollen sie loswerden, mit den Worten von jemandem dort?"), {
    whyAsked: said("Their words are the ones their boss will understand.", "Ihre Worte sind die, die ihre Chefin versteht."), whoSees: said("You and your managers.", "Du und deine Führungskräfte."),
    needsVerification: true, whyDepth: 3, chainIsComplete: true,
    answer: { state: "verified", value: said("We find out that a machine stands still when the customer calls us.", "Dass eine Maschine steht, erfahren wir vom Anruf des Kunden."), source: "Hanna Wrona", verifiedOn: "2026-11-12",
        expiresOn: "2027-02-10", changedOn: "2026-11-12T09:00:00Z", changedBy: person, version: "3", whys: [
            { kind: "reason", text: said("Four of five alarms are false, so nobody looks at them.", "Vier von fünf Alarmen sind falsch, also schaut niemand hin."), isRootCause: false },
            { kind: "feeling", feeling: "frustrated", strength: 4, text: said("She has stopped promising dates to her customers.", "Sie verspricht ihren Kunden keine Termine mehr."), isRootCause: false },
            { kind: "reason", text: said("The sensors report a door left open and a warm room with the same signal.", "Die Sensoren melden eine offene Tür und einen warmen Raum mit demselben Signal."), isRootCause: true, causeType: "technology" }] }, ...more });

const others = more => itemOf("others", said("What else could they do: somebody else's offer, their own solution, or leaving it as it is?", "Was könnten sie sonst tun: ein anderes Angebot, eine eigene Lösung oder es lassen?"), {
    enforcement: "acknowledge", holds: false, whyAsked: said("Most deals are lost to doing nothing.", "Die meisten Geschäfte gehen an das Nichtstun verloren."), whoSees: said("You and your managers.", "Du und deine Führungskräfte."),
    askCustomer: { en: "What else are you looking at?", de: "Was sehen Sie sich sonst noch an?" },
    answer: { state: "notYet", plan: said("Ask Piotr which two other offers are on his desk", "Piotr fragen, welche zwei anderen Angebote auf seinem Tisch liegen"), dueOn: "2026-12-01", changedOn: "2026-11-20T09:00:00Z", changedBy: person, version: "2" }, ...more });

const worth = more => itemOf("worth", said("What is it worth to them in a year?", "Was ist es ihnen im Jahr wert?"), {
    type: "money", enforcement: "advise", holds: false, whyAsked: said("It says how much of our time it deserves.", "Es sagt, wie viel unserer Zeit es verdient."), whoSees: said("You and your managers.", "Du und deine Führungskräfte."),
    answer: { state: "assumed", value: "43210.5", changedOn: "2026-11-18T09:00:00Z", changedBy: person, version: "5" }, ...more });

function practicesOf() {
    const common = { contributor: null, basis: null, wonDeals: 0, helped: 0, verdict: null };
    return [
        { ...common, key: "p1", kind: "tip", title: said("Ask who signed the last contract", "Frag, wer den letzten Vertrag unterschrieben hat"), contributor: "Anna Berg", wonDeals: 14, helped: 9,
            body: said("People answer about the past more easily than about power.\n\n- Who signed it?\n- Who was **asked before**?", "Über die Vergangenheit redet es sich leichter als über Macht.\n\n- Wer hat unterschrieben?\n- Wer wurde **vorher gefragt**?") },
        { ...common, key: "p2", kind: "warning", title: said("Do not go around your contact", "Übergeh deinen Kontakt nicht"), body: said("Ask to be introduced.", "Bitte darum, vorgestellt zu werden.") },
        { ...common, key: "p3", kind: "hardQuestion", title: said("“Why do you need to know?”", "„Warum müssen Sie das wissen?“"), body: said("So that nobody is surprised at the end.", "Damit am Ende niemand überrascht ist.") },
        { ...common, key: "p4", kind: "example", title: said("A chart on a napkin", "Ein Organigramm auf der Serviette"), body: said("Draw it together.", "Zeichnet es zusammen.") }
    ];
}

const checklist = { key: "qualify", version: 2, name: said("Leaving Qualify", "Qualifizieren verlassen"), introduction: said("Is there a problem worth solving, and somebody who wants it solved?", "Gibt es ein Problem, das sich zu lösen lohnt, und jemanden, der es gelöst haben will?") };
const stageNames = said("Qualify Develop Propose Close", "Qualifizieren Entwickeln Vorschlagen Abschließen").split(" ");
const commonParts = {
    deal: { id: "11111111-1111-1111-1111-111111111111", name: said("Night alarms for Baltic Cold Store", "Nachtalarme für Baltic Cold Store") },
    stages: stageNames.map((name, category) => ({ category, name })), stage: { category: 0, name: stageNames[0], isPresent: true }, nextStage: { id: "2", category: 1, name: stageNames[1] }, checklist,
    moments: ["winning", "losing"], mayWrite: true, closed: null, commitments: [], people: [], keptRate: { ours: { kept: 0, of: 0 }, theirs: { kept: 0, of: 0 } }
};
window.dealWith = (items, more) => guidanceOf(items, { ...commonParts, ...more });
window.whole = more => dealWith([signer(), problem(), others(), worth()], more);
window.only = (...items) => dealWith(items);
Object.assign(window, { said, signer, problem, others, worth, practicesOf });

const labels = (...pairs) => pairs.map(([key, english, german]) => ({ key, label: said(english, german) }));
window.everyType = () => dealWith([
    ["text", said("What do they call it?", "Wie nennen sie es?"), {}], ["number", said("How many machines stand there?", "Wie viele Maschinen stehen dort?"), {}],
    ["money", said("What does an hour of standstill cost?", "Was kostet eine Stunde Stillstand?"), {}], ["date", said("When does the contract of the other supplier end?", "Wann endet der Vertrag mit dem anderen Lieferanten?"), {}],
    ["yesNo", said("Is money set aside?", "Ist Geld eingeplant?"), {}],
    ["choice", said("Who pays?", "Wer bezahlt?"), { options: labels(["it", "The IT department", "Die IT-Abteilung"], ["ops", "Operations", "Die Produktion"], ["board", "The board", "Die Geschäftsleitung"]) }],
    ["choices", said("Which plants are concerned?", "Welche Werke betrifft es?"), { options: labels(["a", "Gdańsk", "Danzig"], ["b", "Szczecin", "Stettin"], ["c", "Klaipėda", "Memel"]) }],
    ["person", said("Who speaks for us when we are not in the room?", "Wer spricht für uns, wenn wir nicht im Raum sind?"), {}]
].map(([type, question, more]) => itemOf(type, question, { type, whyAsked: said("It says how much of our time it deserves.", "Es sagt, wie viel unserer Zeit es verdient."), whoSees: said("You.", "Du."), ...more })));

/* A server that keeps what it is told. */
window.serve = guidance => {
    window.known = guidance;
    const told = () => ({ Guidance: JSON.stringify(window.known) });
    operations.chk_GetGuidance = told;
    operations["retrieve appointment"] = () => [];
    operations["retrieve usersettings undefined"] = () => { throw refusal("untold", 1); };
    operations["retrieve opportunity 11111111-1111-1111-1111-111111111111"] = () => ({ _parentaccountid_value: "a1", "_parentaccountid_value@OData.Community.Display.V1.FormattedValue": "Baltic Cold Store", "_parentaccountid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account" });
    operations["retrieve contact"] = () => [{ contactid: "c1", fullname: "Hanna Wrona", jobtitle: said("Night shift lead", "Leiterin der Nachtschicht") }, { contactid: "c2", fullname: "Piotr Lis", jobtitle: null }];
    operations.chk_GiveFeedback = () => null;
    operations.chk_SaveAnswers = ({ Answers }) => {
        JSON.parse(Answers).forEach(given => {
            const item = window.known.items.find(one => one.key === given.item);
            Object.assign(item, { holds: false, because: null });
            Object.assign(item.answer, given, { display: given.value || null, writtenState: given.state, changedBy: person, changedOn: new Date().toISOString(), version: String(Number(item.answer.version || 0) + 1), whys: given.whys || item.answer.whys });
        });
        const { items } = window.known;
        Object.assign(window.known.progress, { settled: items.filter(item => !item.holds && item.answer.state !== "open").length, holding: items.filter(item => item.holds).length });
        return told();
    };
};
