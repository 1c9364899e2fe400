namespace Browser.Tests.Pages;

/// <summary>Guidance as the server sends it, made in the host: guidanceOf([items]) and itemOf(key, question, more).</summary>
internal static class Samples
{
    public const string Script = """
        window.itemOf = (key, question, more) => {
            const { answer, ...others } = more || {};
            const state = answer && answer.state || "open";
            return { key, question, kind: "know", enforcement: "require", needsVerification: false, impact: 5, effort: 1,
                whyAsked: "Because " + key + " decides.", whoSees: "You and your managers.", type: "text", options: [], boundTo: null, shelfLifeDays: null, whyDepth: 0, chainIsComplete: true,
                askCustomer: null, bring: null, holds: state === "open", because: state === "open" ? "It is still open." : null, note: null, waiver: null, practices: [],
                ...others,
                answer: { state, value: null, source: null, verifiedOn: null, plan: null, dueOn: null, reason: null, changedOn: null, changedBy: null, version: null,
                    display: answer && answer.value || null, writtenState: state, expiresOn: null, expiresSoon: false, waivedUntil: null, whys: [], changes: [], ...answer } };
        };
        window.guidanceOf = (items, more) => {
            const count = state => items.filter(item => item.answer.state === state).length;
            return { deal: { id: "11111111-1111-1111-1111-111111111111", name: "Deal" }, stage: { category: 0, name: "Qualify", isPresent: true },
                stages: ["Qualify", "Develop", "Propose", "Close"].map((name, category) => ({ category, name })), moment: "leavingStage", moments: [], nextStage: { id: "2", category: 1, name: "Develop" },
                checklist: items.length ? { key: "qualify", version: 1, name: "Leaving Qualify", introduction: "Say what you know." } : null,
                progress: { items: items.length, settled: items.filter(item => !item.holds && item.answer.state !== "open").length, verified: count("verified"), assumed: count("assumed"), notYet: count("notYet"),
                    unknowable: count("unknowable"), waived: count("waived"), open: count("open"), holding: items.filter(item => item.holds).length },
                items, practices: [], practicesAtOnce: 3, mayWrite: true, closed: null, commitments: [], keptRate: { ours: { kept: 0, of: 0 }, theirs: { kept: 0, of: 0 } }, people: [], ...more };
        };
        window.guides = guidance => () => ({ Guidance: JSON.stringify(guidance) });
        window.two = () => guidanceOf([itemOf("signer", "Who signs?"), itemOf("problem", "What hurts?", { answer: { state: "assumed", value: "The month-end run.", version: "7" } })]);
        // A server that keeps what it is given: specs is key => [question, more]. writeAs is what somebody else does meanwhile, and answerTo what stands there now.
        window.serving = (specs, more) => {
            let version = 10;
            const now = () => guidanceOf(Object.keys(specs).map(key => itemOf(key, ...specs[key])), more);
            window.answerTo = key => itemOf(key, ...specs[key]).answer;
            window.writeAs = ({ item, ...answer }, changedBy) => {
                const written = answer.state === "open" ? { state: "open", whys: answer.whys } : answer;
                specs[item] = [specs[item][0], { ...specs[item][1], answer: { ...written, version: String(++version), changedBy, changedOn: "2026-11-22T10:00:00Z" } }];
            };
            operations.chk_GetGuidance = () => guides(now())();
            operations.chk_SaveAnswers = request => {
                JSON.parse(request.Answers).forEach(answer => {
                    if (answer.version !== answerTo(answer.item).version) throw refusal("Nothing was saved: somebody else changed this answer while you were writing. (CHK205)", -2147220891);
                    writeAs(answer, "Riley Novak");
                });
                return guides(now())();
            };
        };
        window.signerAndPain = () => ({ signer: ["Who signs?", {}], pain: ["What hurts?", { answer: { state: "assumed", value: "The month-end run.", version: "7", whys: [{ kind: "reason", text: "It takes four days.", isRootCause: false }] } }] });
        window.saves = () => calls.filter(call => call.name === "chk_SaveAnswers").map(call => JSON.parse(call.request.Answers)[0]);
        window.savedTwo = () => guidanceOf([
            itemOf("problem", "What hurts?", { answer: { state: "assumed", value: "The month-end run.", version: "7" } }),
            itemOf("signer", "Who signs?", { answer: { state: "verified", value: "Petra", source: "Her boss", verifiedOn: "2026-11-12", version: "8" } })]);

        """;
}
