/* What a server could send at its worst: window.texts' every text in every field of what the pages fetch. Each place carries the field's name as a comment behind the text,
   so that it runs all the same and can be looked for; window.expected collects what must be readable.
   window.complaints collects what ran, asked, opened or was forbidden. */
"use strict";

window.expected = [];
window.complaints = [];
window.addEventListener("securitypolicyviolation", violation => top.complaints.push("forbidden by the policy: " + violation.violatedDirective + " " + violation.blockedURI));

/* at(field) marks a text for a field and expects it to be readable; hidden(field) only marks it. */
window.attack = (text, index) => {
    const hidden = field => text + "//" + field + index;
    return {
        hidden,
        at: field => {
            window.expected.push(hidden(field));
            return hidden(field);
        }
    };
};

window.hostileGuidance = texts => {
    const attacks = texts.map(window.attack);
    const items = [window.itemOf("first", "What comes first?")].concat(...attacks.map(itemsOf));
    const first = attacks[0];
    const joined = texts.join(" ");
    window.expected.push(joined + "//introduction", joined + "//stage");
    return window.guidanceOf(items, {
        mayWrite: true, deal: { id: "11111111-1111-1111-1111-111111111111", name: joined },
        checklist: { key: first.hidden("key"), version: 1, name: first.at("checklist"), introduction: joined + "//introduction" },
        stages: texts.map((text, category) => ({ category, name: window.attack(text, category).at("stageName") })),
        stage: { category: 0, name: joined + "//stage", isPresent: false },
        practices: attacks.map(one => practiceOf(one, "stage", "warning")), practicesAtOnce: 1000,
        commitments: attacks.map((one, index) => ({
            id: window.idOf(index), what: one.hidden("what"), side: "ours", kind: "promise", contact: { id: window.idOf(index), name: one.hidden("commitmentContact") }, dueOn: "2026-11-27",
            state: "open", settledOn: null, note: one.hidden("commitmentNote"), isLate: false
        })),
        keptRate: { ours: { kept: 3, of: 4 }, theirs: { kept: 0, of: 0 } },
        people: attacks.map((one, index) => ({
            id: window.idOf(index), contact: { id: window.idOf(index), name: one.hidden("stakeholder"), job: one.hidden("stakeholderJob") }, role: "signs", attitude: "sceptical", feeling: "worried",
            strength: 3, evidence: one.hidden("evidence"), learnedOn: "2026-11-20"
        }))
    });
};

window.idOf = index => "00000000-0000-0000-0000-" + String(index).padStart(12, "0");

function itemsOf(one) {
    const asks = (name, more) => window.itemOf(one.hidden(name), one.at(name + ".question"), { whyAsked: one.at(name + ".whyAsked"), whoSees: one.at(name + ".whoSees"), ...more });
    const waiver = (state, more) => ({ id: one.hidden("waiver"), state, reason: one.hidden("reason"), askedBy: one.hidden("askedBy"), decisionReason: null, until: null, ...more });
    return [
        asks("open", {
            note: one.at("note"), practices: [practiceOf(one, "item", "tip")], type: "choice", options: [{ key: one.hidden("optionKey"), label: one.hidden("option") }],
            waiver: waiver("asked", { reason: one.at("askedReason"), askedBy: one.at("askedBy") }),
            answer: { changes: [{ state: "assumed", value: one.at("oldValue"), source: one.at("oldSource"), writtenBy: one.at("writtenBy"), writtenOn: "2026-11-01T10:00:00Z", changedBy: one.at("oldChangedBy"), changedOn: "2026-11-02T10:00:00Z" }] }
        }),
        asks("text", {
            holds: true, because: one.at("because"),
            answer: {
                state: "verified", value: one.at("value"), source: one.at("source"), verifiedOn: "2026-11-12", changedBy: one.at("changedBy"), changedOn: "2026-11-12T10:00:00Z", version: "1",
                whys: [{ kind: "person", text: one.at("why"), person: one.at("whyPerson"), isRootCause: false }, { kind: "reason", text: one.at("root"), isRootCause: true }]
            }
        }),
        asks("choices", { holds: true, type: "choices", options: [{ key: "a", label: one.at("chosenLabel") }], answer: { state: "assumed", value: "a" } }),
        asks("person", { holds: true, type: "person", answer: { state: "assumed", value: window.idOf(1), display: one.at("person") } }),
        asks("number", { holds: true, type: "number", answer: { state: "assumed", value: one.at("number") } }),
        asks("date", { holds: true, type: "date", answer: { state: "assumed", value: one.at("date") } }),
        asks("notYet", { holds: true, waiver: waiver("declined", { decisionReason: one.at("declined") }), answer: { state: "notYet", plan: one.at("plan"), dueOn: "2026-12-01" } }),
        asks("unknowable", { holds: true, answer: { state: "unknowable", reason: one.at("unknowable") }, waiver: waiver("granted", { until: "2026-12-24", decisionReason: one.at("granted") }) })
    ];
}

/* A text in Markdown loses its marks; what it says besides is looked for elsewhere. */
function practiceOf(one, place, kind) {
    return {
        key: one.hidden(place + "Practice"), kind, title: one.at(place + ".title"), body: one.hidden("body") + "\n\n- " + one.hidden("entry") + "\n\n**" + one.hidden("strong") + "**",
        contributor: one.at(place + ".contributor"), basis: one.at(place + ".basis"), wonDeals: 14, helped: 9, verdict: null
    };
}

window.hostileWaivers = texts => ({ Waivers: JSON.stringify({ waivers: texts.map(window.attack).map((one, index) => ({
    id: one.hidden("id"), deal: { id: window.idOf(index), name: one.at("deal") }, item: one.hidden("item"), question: one.at("question"), state: index % 3 === 0 ? "granted" : "asked",
    reason: one.at("reason"), askedBy: { id: window.idOf(index), name: one.at("askedBy") }, askedOn: "2026-11-20T10:00:00Z", until: index % 3 === 0 ? "2026-12-24" : null, mayDecide: index % 3 === 1
})) }) });

window.hostileCompliance = texts => ({ Compliance: JSON.stringify({
    stages: texts.map((text, category) => ({ category, name: window.attack(text, category).at("stage") })),
    rows: texts.map((text, index) => ({ owner: { id: text, name: window.attack(text, index).at("owner") }, stage: index, deals: 4, dealsWithAnswers: 2, settledPercent: 50, verifiedPercent: 25, holding: 3 }))
}) });

window.hostileChecklists = texts => texts.map(window.attack).map((one, index) => ({
    chk_checklistid: window.idOf(index), chk_key: one.hidden("key"), chk_name: one.at("name"), chk_version: 1, statuscode: index % 2 ? 1 : 727000001, chk_publishedon: "2026-11-02T12:00:00Z", chk_stage: 0
}));

window.hostileContacts = texts => texts.map(window.attack).map((one, index) => ({ contactid: window.idOf(index), fullname: one.at("contact"), jobtitle: one.at("job") }));

/* Does in a page what people do: opens everything, moves over everything, follows every link as far as the page. */
window.tryEverything = page => {
    page.querySelectorAll("details").forEach(one => { one.open = true; });
    page.querySelectorAll("a").forEach(link => {
        link.removeAttribute("target");
        link.addEventListener("click", event => event.preventDefault());
        link.click();
    });
    page.querySelectorAll("main, main *").forEach(one => ["mouseover", "pointerover", "focus", "toggle", "animationstart", "transitionend"].forEach(name => one.dispatchEvent(new Event(name, { bubbles: true }))));
};

/* What a page shows: its texts and what stands in its fields. */
window.readable = page => {
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.data);
    return texts.concat([...page.querySelectorAll("input, textarea")].map(field => field.value)).join("\n");
};

/* What must not be in a page, whatever it was sent. */
window.foundIn = page => {
    const own = ["panel.js", "beside/dealings.js", "beside/meeting.js", "compliance.js", "waivers.js", "publishing.js"];
    const elements = [...page.querySelectorAll("*")];
    const allowed = /^(a|article|bdi|body|br|button|circle|code|dd|details|div|dl|dt|em|fieldset|form|h1|h2|h3|head|header|html|input|label|legend|li|link|main|meta|nav|ol|option|p|path|script|section|select|span|strong|summary|svg|table|tbody|td|textarea|th|thead|time|title|tr|ul)$/;
    return [].concat(
        elements.filter(one => !allowed.test(one.localName)).map(one => "element: " + one.outerHTML),
        elements.filter(one => one.localName === "script" && !own.includes(one.getAttribute("src"))).map(one => "script: " + one.outerHTML),
        elements.filter(one => one.localName === "meta" && one.httpEquiv || one.localName === "link" && new URL(one.href).origin !== location.origin).map(one => one.outerHTML),
        elements.filter(one => one.getAttributeNames().some(name => /^(on|srcdoc|xlink|formaction|action|background|ping|is$)/.test(name))).map(one => "attribute: " + one.outerHTML),
        elements.filter(one => one.localName === "a" && !/^https?:$/.test(one.protocol)).map(one => "link: " + one.outerHTML),
        [...page.querySelectorAll("main [style]")].filter(one => !/^inline-size: \d+%;$/.test(one.getAttribute("style"))).map(one => "style: " + one.outerHTML),
        "ran" in window || "ran" in page.defaultView ? ["it ran"] : [],
        ({}).polluted !== undefined || Object.keys(Object.prototype).length > 0 ? ["every object has more now"] : []);
};
