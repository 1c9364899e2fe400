/* The draft of a thank-you: in the customer's language, naming one concrete thing of the meeting. Pure. */

/** The text; `items` are those recorded since the meeting. The concrete thing is what they said in their own words, else a question of ours they answered, else nothing: then the writer is asked to name one. */
export function thanksText({ words, language, met, name, items, user }) {
    const day = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(new Date(met.start));
    return [
        name ? words("customer.dear", name) : words("customer.hello"),
        "",
        [words("customer.thanks", day), concreteOf(items, language, words)].filter(Boolean).join(" "),
        "",
        words("customer.regards"),
        user
    ].join("\n").trim();
}

/* Newest first: what was said last is remembered best. */
function concreteOf(items, language, words) {
    const recorded = items.slice().sort((one, other) => Date.parse(other.answer.changedOn) - Date.parse(one.answer.changedOn));
    const quote = [].concat(...recorded.map(({ answer }) => answer.whys)).find(({ kind, text }) => kind === "words" && text);
    if (quote) return words("customer.quote", quote.text);

    const topic = recorded.find(({ askCustomer }) => askCustomer && askCustomer[language]);
    return topic ? words("customer.topic", topic.askCustomer[language]) : null;
}
