using System.Globalization;

namespace CrmChecklists.Domain;

/// <summary>
/// The catalogue in German: a colleague's tone, "du", in the terms of Dynamics 365 Sales (docs/solution.md has the glossary). A test names every sentence that lacks its wording.
/// </summary>
internal static class German
{
    public static readonly Language Language = new(1031, CultureInfo.GetCultureInfo("de-DE"), new Dictionary<string, string>
    {
        // Answers
        ["The deal was not found. It may have been deleted, or you may not read it. Go back to your deals and open it again, or ask its owner to share it."] =
            "Die Verkaufschance wurde nicht gefunden. Vielleicht wurde sie gelöscht, oder du darfst sie nicht lesen. Geh zurück zu deinen Verkaufschancen und öffne sie noch einmal, oder bitte ihren Besitzer, sie mit dir zu teilen.",
        ["Nothing was saved: the answers could not be read.\n{0}\nAnswers are saved all or none, so that no half of them is lost. Correct the places named and save again."] =
            "Es wurde nichts gespeichert: Die Antworten ließen sich nicht lesen.\n{0}\nAntworten werden alle oder gar nicht gespeichert, damit keine Hälfte verloren geht. Korrigiere die genannten Stellen und speichere noch einmal.",
        ["Nothing was saved yet: {0} to mend.\n{1}\nA colleague must be able to rely on what stands here. If nobody knows yet, choose \"not yet\" with a plan and a date."] =
            "Noch wurde nichts gespeichert: {0} noch in Ordnung zu bringen.\n{1}\nEine Kollegin oder ein Kollege muss sich auf das verlassen können, was hier steht. Wenn es noch niemand weiß, wähl „Noch nicht“ mit einem Plan und einem Datum.",
        ["Nothing was saved: no published checklist asks {0} of this deal. The checklist may have changed while you were writing. Reload the deal and look at its checklist again."] =
            "Es wurde nichts gespeichert: Keine veröffentlichte Checkliste fragt diese Verkaufschance nach {0}. Vielleicht hat sich die Checkliste geändert, während du geschrieben hast. Lade die Verkaufschance neu und sieh dir ihre Checkliste noch einmal an.",
        ["Nothing was saved: somebody else changed {0} while you were writing.\n{1}\nSaving would silently throw their work away. Reload the deal, look at what they wrote, and save yours again."] =
            "Es wurde nichts gespeichert: Jemand anders hat {0} geändert, während du geschrieben hast.\n{1}\nSpeichern würde diese Arbeit stillschweigend wegwerfen. Lade die Verkaufschance neu, sieh dir an, was dort jetzt steht, und speichere deins noch einmal.",
        ["The answer to \"{0}\" was not saved.\n{1}\nA colleague must be able to rely on what stands here. If nobody knows yet, choose \"not yet\" with a plan and a date."] =
            "Die Antwort auf „{0}“ wurde nicht gespeichert.\n{1}\nEine Kollegin oder ein Kollege muss sich auf das verlassen können, was hier steht. Wenn es noch niemand weiß, wähl „Noch nicht“ mit einem Plan und einem Datum.",
        ["The answer was not saved: it must belong to a deal and to an item that exists. Without them nobody can say what was asked. Give both the deal and the item, and let the item's key be that item's own."] =
            "Die Antwort wurde nicht gespeichert: Sie muss zu einer Verkaufschance und zu einem Punkt gehören, den es gibt. Ohne sie kann niemand sagen, was gefragt war. Gib Verkaufschance und Punkt an, und nimm als Schlüssel den dieses Punkts.",
        ["The answer to \"{0}\" stays where it is: it cannot be moved to another deal or item, because it would then say something nobody said. Write a new answer there instead."] =
            "Die Antwort auf „{0}“ bleibt, wo sie ist: Sie lässt sich nicht zu einer anderen Verkaufschance oder einem anderen Punkt verschieben, denn dann würde sie etwas sagen, das niemand gesagt hat. Schreib dort lieber eine neue Antwort.",
        ["There is no stage {0} in this deal's process, so there is no checklist to show for it. Choose one of the stages of the process bar."] =
            "Im Prozess dieser Verkaufschance gibt es keine Phase {0}, also auch keine Checkliste dafür. Wähl eine der Phasen aus der Prozessleiste.",
        ["Nothing was saved yet: {0} the next reader.\n{1}\nColleagues act on what stands here, and a field that is filled but says nothing misleads them more than an open question. Write what you know in your own words; short is fine. If nobody knows yet, choose \"not yet\" with a plan and a date: that is an honest answer."] =
            "Noch wurde nichts gespeichert: {0} denen, die es als Nächste lesen.\n{1}\nKollegen handeln nach dem, was hier steht, und ein ausgefülltes Feld, das nichts sagt, führt sie mehr in die Irre als eine offene Frage. Schreib in eigenen Worten, was du weißt; kurz ist gut. Wenn es noch niemand weiß, wähl „Noch nicht“ mit einem Plan und einem Datum: Das ist eine ehrliche Antwort.",
        ["The answer was not saved: {0} is kept by the server, from the whys, the waivers and the value themselves, so that it cannot say anything else than they do. Leave it out and save again."] =
            "Die Antwort wurde nicht gespeichert: {0} pflegt der Server, aus den Warums, den Ausnahmen und dem Wert selbst, damit dort nichts anderes stehen kann. Lass es weg und speichere noch einmal.",
        ["The answer to \"{0}\" was not saved: it belongs into a field of the account, and this deal has no account. An answer nobody finds on the form would be a second truth. Choose the deal's account first, then answer again."] =
            "Die Antwort auf „{0}“ wurde nicht gespeichert: Sie gehört in ein Feld der Firma, und diese Verkaufschance hat keine Firma. Eine Antwort, die auf dem Formular niemand findet, wäre eine zweite Wahrheit. Wähl zuerst die Firma der Verkaufschance und antworte dann noch einmal.",
        ["The answer to \"{0}\" was not saved: {1} is no whole number, and its field on the form takes no other. A rounded number would be one nobody said. Write it as a whole number."] =
            "Die Antwort auf „{0}“ wurde nicht gespeichert: {1} ist keine ganze Zahl, und das Feld auf dem Formular nimmt keine andere. Eine gerundete Zahl hätte niemand gesagt. Schreib sie als ganze Zahl.",
        ["There is no moment {0} to show a checklist for. Choose 1 for winning, 2 for losing, 3 for preparing a meeting, or a stage of the process bar."] =
            "Es gibt keinen Anlass {0}, für den eine Checkliste zu zeigen wäre. Wähl 1 für Gewinnen, 2 für Verlieren, 3 für die Vorbereitung eines Termins, oder eine Phase aus der Prozessleiste.",
        ["\"{0}\" as {1} only keeps the place of an answer."] = "„{0}“ als {1} hält einer Antwort nur den Platz frei.",
        ["\"{0}\" as {1} repeats the question."] = "„{0}“ als {1} wiederholt die Frage.",
        ["\"{0}\" as {1} is a run over the keyboard."] = "„{0}“ als {1} ist nur über die Tastatur gewischt.",
        ["\"{0}\" as {1} says one thing over and over."] = "„{0}“ als {1} sagt immer wieder dasselbe.",
        ["\"{0}\" as {1} stands word for word in at least {2} other deals: what is so in this one?"] =
            "„{0}“ als {1} steht Wort für Wort in mindestens {2} anderen Verkaufschancen: Was ist in dieser so?",
        ["one thing is"] = "eine Sache ist",
        ["{0} things are"] = "{0} Punkte sind",
        ["one place does not help"] = "eine Stelle hilft nicht",
        ["{0} places do not help"] = "{0} Stellen helfen nicht",
        ["this answer"] = "diese Antwort",
        ["these answers"] = "diese Antworten",

        // Conditions and columns
        ["The filter has {0} characters; {1} are the most."] = "Der Filter hat {0} Zeichen; höchstens {1} sind möglich.",
        ["The filter is not well-formed XML: it cannot be read at line {0}, position {1}. Download it again from Advanced Find."] =
            "Der Filter ist kein wohlgeformtes XML: In Zeile {0}, Position {1} ist er nicht lesbar. Lade ihn noch einmal aus der erweiterten Suche herunter.",
        ["The filter has a document type (DOCTYPE), which no filter needs and none may have. Download it again from Advanced Find."] =
            "Der Filter hat einen Dokumenttyp (DOCTYPE), den kein Filter braucht und keiner haben darf. Lade ihn noch einmal aus der erweiterten Suche herunter.",
        ["The filter should begin with the element \"fetch\", as Advanced Find downloads it; it begins with \"{0}\"."] =
            "Der Filter sollte mit dem Element „fetch“ beginnen, wie ihn die erweiterte Suche herunterlädt; er beginnt mit „{0}“.",
        ["Line {0}: the filter sums or counts (aggregate), which says nothing about a single deal."] =
            "Zeile {0}: Der Filter summiert oder zählt (aggregate), was über eine einzelne Verkaufschance nichts sagt.",
        ["Line {0}: the filter takes the first rows only (top), which says nothing about a single deal."] =
            "Zeile {0}: Der Filter nimmt nur die ersten Zeilen (top), was über eine einzelne Verkaufschance nichts sagt.",
        ["Line {0}: the mapping \"{1}\" is not supported; only \"logical\" is."] =
            "Zeile {0}: Das Mapping „{1}“ wird nicht unterstützt, nur „logical“.",
        ["The filter should have one element \"entity\"; it has {0}."] = "Der Filter sollte ein Element „entity“ haben; er hat {0}.",
        ["Line {0}: the filter is about the table \"{1}\"; a condition is about \"opportunity\"."] =
            "Zeile {0}: Im Filter geht es um die Tabelle „{1}“; in einer Bedingung geht es um „opportunity“.",
        ["Line {0}: the element \"{1}\" in \"{2}\" is not supported."] = "Zeile {0}: Das Element „{1}“ in „{2}“ wird nicht unterstützt.",
        ["Line {0}: the attribute \"{1}\" of \"{2}\" is not supported."] = "Zeile {0}: Das Attribut „{1}“ von „{2}“ wird nicht unterstützt.",
        ["Line {0}: the element \"{1}\" holds the text \"{2}\", which means nothing there."] =
            "Zeile {0}: Das Element „{1}“ enthält den Text „{2}“, der dort nichts bedeutet.",
        ["Line {0}: the element \"{1}\" needs the attribute \"{2}\"."] = "Zeile {0}: Das Element „{1}“ braucht das Attribut „{2}“.",
        ["Line {0}: the filter links to the table \"{1}\"; a condition can look at the deal's \"account\" only."] =
            "Zeile {0}: Der Filter verknüpft mit der Tabelle „{1}“; eine Bedingung kann nur auf die Firma („account“) der Verkaufschance sehen.",
        ["Line {0}: the link goes from \"{1}\" to \"{2}\"; a deal leads to its account from \"accountid\" to \"parentaccountid\" or \"customerid\"."] =
            "Zeile {0}: Die Verknüpfung geht von „{1}“ nach „{2}“; eine Verkaufschance führt zu ihrer Firma von „accountid“ nach „parentaccountid“ oder „customerid“.",
        ["Line {0}: the link type \"{1}\" is not supported; \"inner\" and \"outer\" are."] =
            "Zeile {0}: Die Verknüpfungsart „{1}“ wird nicht unterstützt, nur „inner“ und „outer“.",
        ["Line {0}: the alias \"{1}\" is used twice."] = "Zeile {0}: Der Alias „{1}“ wird zweimal verwendet.",
        ["Line {0}: the filter links on from the account; a condition can look at the deal and its account only."] =
            "Zeile {0}: Der Filter verknüpft von der Firma aus weiter; eine Bedingung kann nur auf die Verkaufschance und ihre Firma sehen.",
        ["Line {0}: the filter asks whether related rows exist; a condition can look at the deal and its account only."] =
            "Zeile {0}: Der Filter fragt, ob es verwandte Zeilen gibt; eine Bedingung kann nur auf die Verkaufschance und ihre Firma sehen.",
        ["Line {0}: the filter type \"{1}\" is not supported; \"and\" and \"or\" are."] =
            "Zeile {0}: Die Filterart „{1}“ wird nicht unterstützt, nur „and“ und „or“.",
        ["Line {0}: the filter searches as quick find does (isquickfindfields), which is not supported."] =
            "Zeile {0}: Der Filter sucht wie die Schnellsuche (isquickfindfields), was nicht unterstützt wird.",
        ["Line {0}: the condition names \"{1}\" (entityname), but the filter has no link of that alias."] =
            "Zeile {0}: Die Bedingung nennt „{1}“ (entityname), aber der Filter hat keine Verknüpfung mit diesem Alias.",
        ["Line {0}: the condition names \"{1}\" (entityname) inside another link; move it into the deal's own filter."] =
            "Zeile {0}: Die Bedingung nennt „{1}“ (entityname) innerhalb einer anderen Verknüpfung; verschieb sie in den eigenen Filter der Verkaufschance.",
        ["Line {0}: the condition compares with the column \"{1}\" (valueof), which is not supported; compare with a value."] =
            "Zeile {0}: Die Bedingung vergleicht mit der Spalte „{1}“ (valueof), was nicht unterstützt wird; vergleich mit einem Wert.",
        ["Line {0}: the operator \"{1}\" on \"{2}\" depends on who asks; a condition must say the same to everybody."] =
            "Zeile {0}: Der Operator „{1}“ auf „{2}“ hängt davon ab, wer fragt; eine Bedingung muss allen dasselbe sagen.",
        ["Line {0}: the operator \"{1}\" on \"{2}\" depends on the fiscal calendar, which a condition does not know; use months or years."] =
            "Zeile {0}: Der Operator „{1}“ auf „{2}“ hängt vom Geschäftsjahr ab, das eine Bedingung nicht kennt; nimm Monate oder Jahre.",
        ["Line {0}: the operator \"{1}\" on \"{2}\" walks a hierarchy; a condition can look at the deal and its account only."] =
            "Zeile {0}: Der Operator „{1}“ auf „{2}“ geht eine Hierarchie entlang; eine Bedingung kann nur auf die Verkaufschance und ihre Firma sehen.",
        ["Line {0}: the operator \"{1}\" on \"{2}\" is not supported."] = "Zeile {0}: Der Operator „{1}“ auf „{2}“ wird nicht unterstützt.",
        ["Line {0}: the operator \"{1}\" on \"{2}\" takes {3}; the filter gives {4}."] =
            "Zeile {0}: Der Operator „{1}“ auf „{2}“ nimmt {3}; der Filter gibt {4} an.",
        ["no value"] = "keinen Wert",
        ["one value"] = "einen Wert",
        ["two values"] = "zwei Werte",
        ["one value or more"] = "einen Wert oder mehr",
        ["Line {0}: the operator \"{1}\" on \"{2}\" takes a whole number from 1 to {3}, not \"{4}\"."] =
            "Zeile {0}: Der Operator „{1}“ auf „{2}“ nimmt eine ganze Zahl von 1 bis {3}, nicht „{4}“.",
        ["Line {0}: the pattern \"{1}\" for \"{2}\" has the set [^], which names no letter."] =
            "Zeile {0}: Das Muster „{1}“ für „{2}“ hat die Menge [^], die keinen Buchstaben nennt.",
        ["Line {0}: the table \"{1}\" has no column \"{2}\" to look at."] =
            "Zeile {0}: Die Tabelle „{1}“ hat keine Spalte „{2}“, die man ansehen könnte.",
        ["Line {0}: the column \"{1}\" holds nothing a condition could compare."] =
            "Zeile {0}: Die Spalte „{1}“ enthält nichts, was eine Bedingung vergleichen könnte.",
        ["Line {0}: the operator \"{1}\" does not suit the column \"{2}\", which holds {3}."] =
            "Zeile {0}: Der Operator „{1}“ passt nicht zur Spalte „{2}“; sie enthält {3}.",
        ["Line {0}: the value \"{1}\" does not fit the column \"{2}\", which holds {3}."] =
            "Zeile {0}: Der Wert „{1}“ passt nicht zur Spalte „{2}“; sie enthält {3}.",
        ["Its condition cannot be used. {0}"] = "Ihre Bedingung ist nicht zu gebrauchen. {0}",
        ["The condition of the item \"{0}\" cannot be used. {1}"] = "Die Bedingung des Punkts „{0}“ ist nicht zu gebrauchen. {1}",
        ["The condition of the practice \"{0}\" cannot be used. {1}"] = "Die Bedingung der Praxis „{0}“ ist nicht zu gebrauchen. {1}",
        ["Checklist \"{0}\": {1}"] = "Checkliste „{0}“: {1}",
        ["The item \"{0}\" is bound to \"{1}\", and there is no such column."] =
            "Der Punkt „{0}“ ist an „{1}“ gebunden, und diese Spalte gibt es nicht.",
        ["The item \"{0}\" is bound to \"{1}\", which holds {2}; its answer is {3}."] =
            "Der Punkt „{0}“ ist an „{1}“ gebunden; die Spalte enthält {2}, aber als Antwort erwartet der Punkt {3}.",
        ["The practice was not saved: its condition cannot be used, so nobody could say whom it helps.\n{0}\nCorrect the filter in Advanced Find, download its FetchXML and paste that; or leave the condition empty, and every deal sees the practice."] =
            "Die Praxis wurde nicht gespeichert: Ihre Bedingung ist nicht zu gebrauchen, also könnte niemand sagen, wem sie hilft.\n{0}\nKorrigiere den Filter in der erweiterten Suche, lade sein FetchXML herunter und füg es ein; oder lass die Bedingung leer, dann sieht jede Verkaufschance die Praxis.",
        ["text"] = "Text",
        ["yes or no"] = "Ja oder Nein",
        ["a number"] = "eine Zahl",
        ["an amount"] = "einen Betrag",
        ["a date"] = "ein Datum",
        ["one of its options"] = "eine seiner Optionen",
        ["some of its options"] = "einige seiner Optionen",
        ["a contact"] = "einen Kontakt",
        ["whole numbers"] = "ganze Zahlen",
        ["numbers"] = "Zahlen",
        ["amounts with at most four decimals"] = "Beträge mit höchstens vier Nachkommastellen",
        ["yes or no (1 or 0)"] = "Ja oder Nein (1 oder 0)",
        ["a choice (its number)"] = "eine Auswahl (ihre Nummer)",
        ["several choices (their numbers)"] = "mehrere Auswahlen (ihre Nummern)",
        ["a date and time (2026-11-22 or 2026-11-22T09:30:00Z)"] = "Datum und Uhrzeit (2026-11-22 oder 2026-11-22T09:30:00Z)",
        ["a day without a time (2026-11-22)"] = "einen Tag ohne Uhrzeit (2026-11-22)",
        ["a date and time of no time zone"] = "Datum und Uhrzeit ohne Zeitzone",
        ["a contact (its id)"] = "einen Kontakt (seine ID)",
        ["a reference (its id)"] = "einen Verweis (seine ID)",
        ["something else"] = "etwas anderes",

        // Moves
        ["This deal {0} yet: {1} still to settle.\n{2}\nDeals are lost over what nobody asked or nobody checked, and finding out now costs least.\nOpen the checklist on the deal and write down what you know. Where a plan is enough, an honest \"not yet\" with a plan and a date lets the deal move on."] =
            "Diese Verkaufschance kann noch nicht {0}: {1} noch zu klären.\n{2}\nVerkaufschancen gehen an dem verloren, was niemand gefragt oder niemand geprüft hat, und jetzt kostet das Herausfinden am wenigsten.\nÖffne die Checkliste an der Verkaufschance und schreib auf, was du weißt. Wo ein Plan reicht, lässt ein ehrliches „Noch nicht“ mit einem Plan und einem Datum die Verkaufschance weitergehen.",
        ["This deal was not moved: the stage it was to go to does not belong to its process. Without knowing the stage nobody can say what the move would leave behind. Choose one of the process's own stages."] =
            "Diese Verkaufschance hat nicht gewechselt: Die Phase, in die sie gehen sollte, gehört nicht zu ihrem Prozess. Ohne die Phase zu kennen, kann niemand sagen, was der Wechsel zurückließe. Wähl eine der eigenen Phasen des Prozesses.",
        ["This deal {0} yet: {1} still to settle.\n{2}\nWhat a deal taught is known best on the day it closes, and the next deal is won with it.\nOpen the checklist on the deal and write down what you know. Where a plan is enough, an honest \"not yet\" with a plan and a date lets you close it."] =
            "Diese Verkaufschance kann noch nicht {0}: {1} noch zu klären.\n{2}\nWas eine Verkaufschance gelehrt hat, weiß man am besten an dem Tag, an dem sie geschlossen wird, und die nächste wird damit gewonnen.\nÖffne die Checkliste an der Verkaufschance und schreib auf, was du weißt. Wo ein Plan reicht, kannst du sie mit einem ehrlichen „Noch nicht“ mit einem Plan und einem Datum schließen.",
        ["It is still open."] = "Es ist noch offen.",
        ["There is a plan, but this must be known before the deal moves on."] =
            "Es gibt einen Plan, aber das muss bekannt sein, bevor die Verkaufschance weitergeht.",
        ["{0} This one must be verified."] = "{0} Das hier muss bestätigt sein.",
        ["It is assumed, and this one must be verified: who or what told us, and when?"] =
            "Es wird angenommen, und das hier muss bestätigt sein: Wer oder was hat es uns gesagt, und wann?",
        ["It is said to be unknowable, but this must be known before the deal moves on."] =
            "Es heißt, man könne es nicht wissen, aber das muss bekannt sein, bevor die Verkaufschance weitergeht.",
        ["It is known, but not why: {0} whys are asked for, or fewer down to the root cause."] =
            "Es ist bekannt, aber nicht warum: {0} Warums sind gefragt, oder weniger bis zur Grundursache.",
        ["Its chain of whys has {0} of {1} links: go on asking why, or mark the root cause and say of which kind it is."] =
            "Die Warum-Kette hat {0} von {1} Gliedern: Frag weiter warum, oder kennzeichne die Grundursache und sag, von welcher Art sie ist.",
        ["A manager made an exception for it until {0}."] = "Eine Führungskraft hat dafür bis zum {0} eine Ausnahme gemacht.",
        ["The plan was to know by {0}; that day has passed."] = "Der Plan war, es bis zum {0} zu wissen; der Tag ist vorbei.",
        ["There is a plan, but no day by which it will be known."] = "Es gibt einen Plan, aber keinen Tag, bis zu dem es bekannt sein wird.",
        ["It was known, but its field on the form is empty now."] = "Es war bekannt, aber das Feld auf dem Formular ist jetzt leer.",
        ["Its field on the form is filled; nobody has said yet who or what told us."] =
            "Das Feld auf dem Formular ist ausgefüllt; noch hat niemand gesagt, wer oder was es uns gesagt hat.",
        ["Its field on the form was changed after it was verified, so it counts as assumed."] =
            "Das Feld auf dem Formular wurde nach der Bestätigung geändert, also zählt es als angenommen.",
        ["It was verified on {0}, which is more than {1} days ago, so it counts as assumed: is it still so?"] =
            "Es wurde am {0} bestätigt, das ist mehr als {1} Tage her, also zählt es als angenommen: Ist es noch so?",
        ["cannot finish its process"] = "ihren Prozess abschließen",
        ["cannot leave {0} and finish its process"] = "{0} verlassen und ihren Prozess abschließen",
        ["cannot go to {0}"] = "nach {0} wechseln",
        ["cannot leave {0} for {1}"] = "von {0} nach {1} wechseln",
        ["cannot be closed as won"] = "als gewonnen geschlossen werden",
        ["cannot be closed as lost"] = "als verloren geschlossen werden",

        // Publishing and packs
        ["Version {0} of \"{1}\" is published or retired and does not change any more: deals were judged by it, and their receipts point to it. Choose New version, change the draft, and publish that."] =
            "Version {0} von „{1}“ ist veröffentlicht oder abgelöst und ändert sich nicht mehr: Verkaufschancen wurden nach ihr beurteilt, und deren Belege zeigen auf sie. Wähl „Neue Version“, ändere den Entwurf und veröffentliche den.",
        ["A checklist is not published or retired by changing its status: publishing also checks the items and retires the version before it. Save it as a draft and choose Publish."] =
            "Eine Checkliste wird nicht durch Ändern ihres Status veröffentlicht oder abgelöst: Das Veröffentlichen prüft auch die Punkte und löst die Version davor ab. Speichere sie als Entwurf und wähl „Veröffentlichen“.",
        ["A checklist keeps its key and version: answers, receipts and packs find it by them. Make a new checklist if it is to be another one."] =
            "Eine Checkliste behält ihren Schlüssel und ihre Version: Antworten, Belege und Pakete finden sie daran. Leg eine neue Checkliste an, wenn es eine andere sein soll.",
        ["Version {0} of \"{1}\" is not a draft, so there is nothing to publish. Choose New version, change the draft, and publish that."] =
            "Version {0} von „{1}“ ist kein Entwurf, also gibt es nichts zu veröffentlichen. Wähl „Neue Version“, ändere den Entwurf und veröffentliche den.",
        ["\"{0}\" was not published: it would leave reps with questions they cannot answer well.\n{1}\nComplete the draft and publish it again."] =
            "„{0}“ wurde nicht veröffentlicht: Der Vertrieb bekäme Fragen, die er nicht gut beantworten kann.\n{1}\nVervollständige den Entwurf und veröffentliche ihn noch einmal.",
        ["The checklist was not found. It may have been deleted, or you may not read it. Go back to the list of checklists and open it again."] =
            "Die Checkliste wurde nicht gefunden. Vielleicht wurde sie gelöscht, oder du darfst sie nicht lesen. Geh zurück zur Liste der Checklisten und öffne sie noch einmal.",
        ["The item was not saved: it belongs to no checklist, so nobody would ever be asked. Add it from its checklist."] =
            "Der Punkt wurde nicht gespeichert: Er gehört zu keiner Checkliste, also würde nie jemand danach gefragt. Füg ihn von seiner Checkliste aus hinzu.",
        ["The pack was not imported: {0} wrong.\n{1}\nA pack is taken whole or not at all, so that a checklist is never half changed. Correct the places named and import it again."] =
            "Das Paket wurde nicht importiert: {0} falsch.\n{1}\nEin Paket wird ganz oder gar nicht übernommen, damit eine Checkliste nie halb geändert ist. Korrigiere die genannten Stellen und importier es noch einmal.",
        ["one place is"] = "eine Stelle ist",
        ["{0} places are"] = "{0} Stellen sind",

        // Reconciliation
        ["Nobody decided this change: it was found afterwards, without a receipt. A person or a program may have gone past the checklists, so no answer need stand behind it. Ask how it came about, and look at what is still open on the deal."] =
            "Diese Änderung hat niemand entschieden: Sie wurde im Nachhinein gefunden, ohne Beleg. Vielleicht ist jemand oder ein Programm an den Checklisten vorbeigegangen, also muss keine Antwort dahinterstehen. Frag, wie es dazu kam, und sieh dir an, was an der Verkaufschance noch offen ist.",
        ["The reconciliation was not begun: \"{0}\" is no place to go on from. A wrong place would leave deals out without anybody noticing. Give back what the last report says as continueFrom, or leave it out to begin anew."] =
            "Der Abgleich wurde nicht begonnen: „{0}“ ist keine Stelle, an der es weitergehen kann. Eine falsche Stelle würde Verkaufschancen auslassen, ohne dass es jemand merkt. Gib zurück, was der letzte Bericht als continueFrom nennt, oder lass es weg, um neu zu beginnen.",

        // Exceptions
        ["The exception was not asked for: no published checklist asks \"{0}\" of this deal, so nothing holds it there. The checklist may have changed. Reload the deal and ask from its checklist again."] =
            "Um die Ausnahme wurde nicht gebeten: Keine veröffentlichte Checkliste fragt diese Verkaufschance nach „{0}“, also hält sie dort nichts auf. Vielleicht hat sich die Checkliste geändert. Lade die Verkaufschance neu und bitte von ihrer Checkliste aus noch einmal.",
        ["The exception for \"{0}\" was not asked for. {1} Whoever decides has only your reason to go by. Say in a sentence what keeps you from finding out, and why the deal should not wait for it."] =
            "Um die Ausnahme für „{0}“ wurde nicht gebeten. {1} Wer entscheidet, hat nur deinen Grund in der Hand. Sag in einem Satz, was dich daran hindert, es herauszufinden, und warum die Verkaufschance nicht darauf warten soll.",
        ["An exception for \"{0}\" is asked for already and waits for a decision. Two requests would get two answers. Talk to your manager about the first one."] =
            "Um eine Ausnahme für „{0}“ ist schon gebeten, und sie wartet auf eine Entscheidung. Zwei Bitten bekämen zwei Antworten. Sprich mit deiner Führungskraft über die erste.",
        ["The exception was not asked for: a new request is not decided yet, so it has no decision, no last day, and nobody who decided. Somebody else decides it. Leave those columns out."] =
            "Um die Ausnahme wurde nicht gebeten: Über eine neue Bitte ist noch nicht entschieden, also hat sie keine Entscheidung, keinen letzten Tag und niemanden, der entschieden hat. Das entscheidet jemand anders. Lass diese Spalten weg.",
        ["The request for an exception from \"{0}\" was not changed: what was asked, by whom, and why stays as it is, because the decision answers exactly that. A request is only granted or declined. Ask for a new exception if something else is needed."] =
            "Die Bitte um eine Ausnahme von „{0}“ wurde nicht geändert: Worum gebeten wurde, von wem und warum, bleibt, wie es ist, denn genau darauf antwortet die Entscheidung. Eine Bitte wird nur gewährt oder abgelehnt. Bitte um eine neue Ausnahme, wenn etwas anderes nötig ist.",
        ["The exception for \"{0}\" is {1} already. A decision stays as it was made, so that everybody can rely on it. If something has changed since, ask for a new exception."] =
            "Die Ausnahme für „{0}“ ist schon {1}. Eine Entscheidung bleibt, wie sie getroffen wurde, damit sich alle darauf verlassen können. Hat sich seitdem etwas geändert, bitte um eine neue Ausnahme.",
        ["You cannot decide about the exception for \"{0}\": you asked for it, or the deal is yours. It exists so that a second pair of eyes looks at the risk. Ask a manager who is neither."] =
            "Über die Ausnahme für „{0}“ kannst du nicht entscheiden: Du hast darum gebeten, oder die Verkaufschance ist deine. Es gibt sie, damit ein zweites Paar Augen auf das Risiko sieht. Frag eine Führungskraft, auf die beides nicht zutrifft.",
        ["The exception for \"{0}\" is not decided yet.\n{1}\nThe one who asked goes on working with this decision, and colleagues find it on the deal later. Complete it and decide again."] =
            "Über die Ausnahme für „{0}“ ist noch nicht entschieden.\n{1}\nWer gebeten hat, arbeitet mit dieser Entscheidung weiter, und Kollegen finden sie später an der Verkaufschance. Vervollständige sie und entscheide noch einmal.",
        ["granted"] = "gewährt",
        ["declined"] = "abgelehnt",

        // Promises, people and exits
        ["The promise was not saved yet.\n{0}\nA promise can be kept when everybody who reads it knows what was promised, by whom and by when. Complete it and save again."] =
            "Die Zusage wurde noch nicht gespeichert.\n{0}\nEine Zusage lässt sich halten, wenn alle, die sie lesen, wissen, was zugesagt ist, von wem und bis wann. Vervollständige sie und speichere noch einmal.",
        ["The promise was not saved: it belongs to no deal, so nobody would ever be reminded of it. Open the deal and write it down there."] =
            "Die Zusage wurde nicht gespeichert: Sie gehört zu keiner Verkaufschance; so würde nie jemand an sie erinnert. Öffne die Verkaufschance und schreib sie dort auf.",
        ["The promise \"{0}\" stays with its deal: in another one it would say that somebody promised what they never did. Write a new promise there instead."] =
            "Die Zusage „{0}“ bleibt bei ihrer Verkaufschance: In einer anderen würde sie sagen, dass jemand etwas zugesagt hat, was nie zugesagt wurde. Schreib dort lieber eine neue Zusage.",
        ["The promise \"{0}\" was not put away: there are no inactive promises, because nobody could tell whether one still stands. Say that it was kept or not kept, or withdraw it."] =
            "Die Zusage „{0}“ wurde nicht weggelegt: Es gibt keine inaktiven Zusagen, weil niemand sagen könnte, ob so eine noch gilt. Sag, dass sie gehalten oder nicht gehalten wurde, oder nimm sie zurück.",
        ["What you know about {0} was not saved yet.\n{1}\nWhat somebody thinks or feels stays a guess until we say what we saw or heard, and colleagues will act on it. Complete it and save again."] =
            "Was du über {0} weißt, wurde noch nicht gespeichert.\n{1}\nWas jemand denkt oder fühlt, bleibt geraten, bis wir sagen, was wir gesehen oder gehört haben, und Kollegen werden danach handeln. Vervollständige es und speichere noch einmal.",
        ["The person was not added: that takes a deal, and a contact you can open. Choose the contact on the deal, or have it shared with you first."] =
            "Die Person wurde nicht hinzugefügt: Dazu braucht es eine Verkaufschance und einen Kontakt, den du öffnen kannst. Wähl den Kontakt an der Verkaufschance, oder lass ihn zuerst mit dir teilen.",
        ["{0} stays who and where they are: under another contact or deal this would say something of somebody nobody spoke of. Add the other person instead."] =
            "{0} bleibt, wer und wo sie oder er ist: Unter einem anderen Kontakt oder einer anderen Verkaufschance würde das etwas über jemanden sagen, von dem niemand gesprochen hat. Füg lieber die andere Person hinzu.",
        ["{0} is among the people of this deal already, perhaps as inactive. Two entries would soon say two things. Open the one that is there and change it."] =
            "{0} gehört schon zu den Personen dieser Verkaufschance, vielleicht als inaktiv. Zwei Einträge würden bald zweierlei sagen. Öffne den vorhandenen und ändere ihn.",
        ["\"{0}\" was not qualified out yet.\n{1}\nLetting go honestly is to your credit, and the next colleague who meets this customer has only your words to go by. Complete them and qualify out again."] =
            "Aus „{0}“ bist du noch nicht ausgestiegen.\n{1}\nEhrlich loszulassen zählt für dich, und wer diesem Kunden als Nächstes begegnet, hat nur deine Worte. Vervollständige sie und steig dann aus.",
        ["\"{0}\" was not qualified out: it is closed already, and only an open deal can be left. Open it again first if it was closed by mistake."] =
            "Aus „{0}“ bist du nicht ausgestiegen: Die Verkaufschance ist schon geschlossen, und aussteigen kann man nur aus einer offenen. Öffne sie zuerst wieder, wenn sie aus Versehen geschlossen wurde.",
        ["There is nothing to take back: \"{0}\" was not closed by qualifying out, or that was taken back already. Open the deal again in the usual way if it should go on."] =
            "Es gibt nichts zurückzunehmen: „{0}“ wurde nicht durch Aussteigen geschlossen, oder das ist schon zurückgenommen. Öffne die Verkaufschance auf dem üblichen Weg wieder, wenn es weitergehen soll.",
        ["Exits stay as they were decided, whatever anybody's role: they count to somebody's credit, and they are worth it only because nobody writes or corrects them by hand. Qualify the deal out, or take that back, on the deal."] =
            "Ausstiege bleiben, wie sie entschieden wurden, gleich mit welcher Rolle: Sie zählen für jemanden, und das sind sie nur wert, weil niemand sie von Hand schreibt oder korrigiert. Steig an der Verkaufschance aus, oder nimm es dort zurück.",
        ["It is not said who promised: we, or the customer?"] = "Es ist nicht gesagt, wer zugesagt hat: wir oder der Kunde?",
        ["The day is missing: by when was it promised?"] = "Der Tag fehlt: Bis wann ist es zugesagt?",
        ["What was promised is missing."] = "Es fehlt, was zugesagt ist.",
        ["what was promised"] = "Zusage",
        ["\"{0}\" is a single word: say in two or more what was promised."] =
            "„{0}“ ist ein einziges Wort: Sag in zwei oder mehr, was zugesagt ist.",
        ["A day on which it was settled goes only with what was kept or not kept; leave it out."] =
            "Ein Tag der Erledigung gehört nur zu dem, was gehalten oder nicht gehalten wurde; lass ihn weg.",
        ["It cannot have been settled on {0}: that day has not come yet."] =
            "Am {0} kann es nicht erledigt worden sein: Der Tag ist noch nicht gekommen.",
        ["The role is missing: what part do they play in the decision?"] = "Die Rolle fehlt: Welchen Anteil hat die Person an der Entscheidung?",
        ["How strong a feeling is says nothing without the feeling; choose one, or leave the strength out."] =
            "Wie stark ein Gefühl ist, sagt ohne das Gefühl nichts; wähl eines, oder lass die Stärke weg.",
        ["What says so is missing: what did they say or do?"] = "Es fehlt, woran wir das sehen: Was hat die Person gesagt oder getan?",
        ["what says so"] = "Beleg dafür",
        ["Qualified out: {0}.\n{1}"] = "Ausgestiegen: {0}.\n{1}",
        ["no problem worth solving"] = "kein Problem, das sich zu lösen lohnt",
        ["no money"] = "kein Geld",
        ["nobody who decides talked to us"] = "niemand, der entscheidet, sprach mit uns",
        ["no reason to act now"] = "kein Grund, jetzt zu handeln",
        ["somebody else serves them better"] = "andere helfen ihnen besser",
        ["they do not fit us"] = "sie passen nicht zu uns",
        ["for another reason"] = "aus einem anderen Grund",
        ["The words are missing: what did you find out?"] = "Die Worte fehlen: Was hast du herausgefunden?",
        ["your words"] = "deine Worte",
        ["The day to look again would be {0}, and that day is not ahead of us."] =
            "Der Tag zum Wiederansehen wäre der {0}, und der liegt nicht vor uns.",
        ["one of these words: {0}"] = "eins dieser Wörter: {0}",

        // Whys and history
        ["The history of an answer stays as it is: it says what stood there, who had written it, and who changed it, and it is worth nothing once it can be corrected. It is written when an answer changes and goes only together with its answer. Change the answer instead."] =
            "Die Geschichte einer Antwort bleibt, wie sie ist: Sie sagt, was da stand, wer es geschrieben hatte und wer es geändert hat, und sie ist nichts mehr wert, sobald man sie korrigieren kann. Sie wird geschrieben, wenn sich eine Antwort ändert, und geht nur zusammen mit ihr. Ändere lieber die Antwort.",
        ["The why was not saved: it must belong to an answer. A why by itself explains nothing. Open the deal's checklist and add it under the answer it explains."] =
            "Das Warum wurde nicht gespeichert: Es muss zu einer Antwort gehören. Ein Warum für sich erklärt nichts. Öffne die Checkliste der Verkaufschance und füg es unter der Antwort hinzu, die es erklärt.",
        ["The why stays where it is: under another answer it would explain something its author never spoke of. Write a new why there instead."] =
            "Das Warum bleibt, wo es ist: Unter einer anderen Antwort würde es etwas erklären, wovon, wer es schrieb, nie gesprochen hat. Schreib dort lieber ein neues Warum.",
        ["The why under \"{0}\" was not saved.\n{1}\nA chain of whys is read by colleagues who were not there, and wins and losses are compared by where it ends. Correct what is named and save again."] =
            "Das Warum unter „{0}“ wurde nicht gespeichert.\n{1}\nEine Warum-Kette lesen Kollegen, die nicht dabei waren, und Gewinne und Verluste werden danach verglichen, wo sie endet. Korrigiere, was genannt ist, und speichere noch einmal.",
        ["The why was not changed: a chain of whys has no inactive links, because nobody could tell whether one still counts. Delete the why if it is wrong, or change what it says."] =
            "Das Warum wurde nicht geändert: Eine Warum-Kette hat keine inaktiven Glieder, denn niemand wüsste, ob eines noch zählt. Lösch das Warum, wenn es falsch ist, oder ändere, was es sagt.",

        // Workflows
        ["The workflow was stopped: its step is to check the moment \"{0}\", which no checklist is for. Whoever wrote the workflow would take silence for a yes. Write leavingStage, winning or losing into the step's Moment."] =
            "Der Workflow wurde angehalten: Sein Schritt soll den Anlass „{0}“ prüfen, für den es keine Checkliste gibt. Wer den Workflow schrieb, würde Schweigen für ein Ja halten. Schreib leavingStage, winning oder losing in das Feld Moment des Schritts.",

        // Practices and feedback
        ["Your feedback was not sent: there is no practice \"{0}\" in use. It may have been replaced while you were reading. Reload the deal and say it of the practice that stands there now."] =
            "Deine Rückmeldung wurde nicht gesendet: Es gibt keine bewährte Praxis „{0}“, die in Gebrauch ist. Vielleicht wurde sie ersetzt, während du gelesen hast. Lade die Verkaufschance neu und sag es zu der Praxis, die jetzt dort steht.",
        ["Your feedback on \"{0}\" was not sent yet. {1} Sales operations make the next practice out of your words. Say in a sentence or two what you do, and when it works."] =
            "Deine Rückmeldung zu „{0}“ wurde noch nicht gesendet. {1} Aus deinen Worten macht die Vertriebssteuerung die nächste bewährte Praxis. Sag in ein, zwei Sätzen, was du tust und wann es funktioniert.",
        ["What you do instead is missing."] = "Es fehlt, was du stattdessen tust.",
        ["what you do instead"] = "deine bessere Art",
        ["your words"] = "deine Worte",
        ["one of helped, didNot, betterWay"] = "eines von helped, didNot, betterWay",
        ["Moment {0} is no move of a deal, so nothing can stand in its way. Choose 1 for winning or 2 for losing, or name the stage the deal is to go to."] =
            "Anlass {0} ist kein Wechsel einer Verkaufschance, ihm kann also nichts im Weg stehen. Wähl 1 für Gewinnen oder 2 für Verlieren, oder nenn die Phase, in die die Verkaufschance wechseln soll.",

        // Requests
        ["The request was not carried out: its parameter {0} should be {1}. Correct it and send the request again."] =
            "Die Anfrage wurde nicht ausgeführt: Ihr Parameter {0} sollte {1} sein. Korrigiere ihn und schick die Anfrage noch einmal.",
        ["Something went wrong in CRM Checklists, and nothing was changed. It is not your doing. Please try again; if it happens again, give your administrator this number, under which the plug-in trace log has the details: {0:D}."] =
            "In CRM-Checklisten ist etwas schiefgegangen, und es wurde nichts geändert. Es liegt nicht an dir. Bitte versuch es noch einmal; passiert es wieder, gib deinem Administrator diese Nummer, unter der das Plug-In-Ablaufverfolgungsprotokoll die Einzelheiten hat: {0:D}.",
        ["a text of at most {0} characters"] = "ein Text mit höchstens {0} Zeichen",
        ["a text"] = "ein Text",
        ["a whole number"] = "eine ganze Zahl",
        ["true or false"] = "true oder false",
        ["a point in time"] = "ein Zeitpunkt",
        ["an id"] = "eine ID",
        ["a JSON list of answers"] = "eine JSON-Liste von Antworten",
        ["the JSON text of a pack"] = "der JSON-Text eines Pakets",

        // What an answer needs
        ["The person was not found: choose a contact you can open."] =
            "Die Person wurde nicht gefunden: Wähl einen Kontakt, den du öffnen kannst.",
        ["\"{0}\" is neither yes nor no."] = "„{0}“ ist weder Ja noch Nein.",
        ["\"{0}\" is not a day; write it like 2026-11-22."] = "„{0}“ ist kein Tag; schreib ihn wie 2026-11-22.",
        ["\"{0}\" is none of the options: {1}."] = "„{0}“ ist keine der Optionen: {1}.",
        ["\"{0}\" is no person: choose a contact."] = "„{0}“ ist keine Person: Wähl einen Kontakt.",
        ["\"{0}\" is not a number; write it like 1234.5."] = "„{0}“ ist keine Zahl; schreib sie wie 1234.5.",
        ["{0} is out of bounds: {1} is the most."] = "{0} liegt außerhalb der Grenzen: {1} ist das Höchste.",
        ["{0} is too exact: {1} decimals are the most."] = "{0} ist zu genau: Höchstens {1} Nachkommastellen sind möglich.",
        ["\"{0}\" names an option twice."] = "„{0}“ nennt eine Option zweimal.",
        ["the source"] = "Quelle",
        ["why {0}"] = "Warum {0}",
        ["the person of why {0}"] = "Person zu Warum {0}",
        ["the plan"] = "Plan",
        ["the reason"] = "Grund",
        ["what we know"] = "unser Wissen",
        ["An exception is a manager's waiver; it cannot be written into an answer."] =
            "Eine Ausnahme gewährt eine Führungskraft; in eine Antwort lässt sie sich nicht schreiben.",
        ["\"Not yet\" needs a plan: what will you do to find out?"] =
            "„Noch nicht“ braucht einen Plan: Was wirst du tun, um es herauszufinden?",
        ["\"Not yet\" needs a date: by when will you know?"] = "„Noch nicht“ braucht ein Datum: Bis wann wirst du es wissen?",
        ["\"Assumed\" needs the assumption itself: what do you believe?"] = "„Angenommen“ braucht die Annahme selbst: Was glaubst du?",
        ["\"Verified\" needs what is known."] = "„Bestätigt“ braucht, was bekannt ist.",
        ["\"Verified\" needs a source: who or what told us?"] = "„Bestätigt“ braucht eine Quelle: Wer oder was hat es uns gesagt?",
        ["\"Verified\" needs the day it was verified."] = "„Bestätigt“ braucht den Tag der Bestätigung.",
        ["It cannot have been verified on {0}: that day is still to come."] =
            "Es kann nicht am {0} bestätigt worden sein: Der Tag kommt erst noch.",
        ["\"Unknowable\" needs a reason: why can nobody know?"] = "„Nicht zu wissen“ braucht einen Grund: Warum kann es niemand wissen?",

        // What a chain of whys needs
        ["It has {0} whys; {1} are the most."] = "Es hat {0} Warums; höchstens {1} sind möglich.",
        ["Why {0} says nothing yet."] = "Warum {0} sagt noch nichts.",
        ["Why {0} is called the root cause, but another why follows it; only the last one can be."] =
            "Warum {0} heißt Grundursache, aber ein weiteres Warum folgt; nur das letzte kann es sein.",
        ["Why {0} is the root cause; say of which kind: process, technology, people and skills, organisation and politics, money, market and customers, law and regulation, or culture and habit."] =
            "Warum {0} ist die Grundursache; sag, von welcher Art: Prozess, Technik, Menschen und Fähigkeiten, Organisation und Politik, Geld, Markt und Kunden, Recht und Regulierung, oder Kultur und Gewohnheit.",
        ["Why {0} says of which kind its cause is, but is not called the root cause; mark it as the root cause, or leave the kind out."] =
            "Warum {0} sagt, von welcher Art die Ursache ist, heißt aber nicht Grundursache; kennzeichne es als Grundursache, oder lass die Art weg.",
        ["Why {0} tells what it means for a person; say for whom."] = "Warum {0} erzählt, was es für eine Person bedeutet; sag, für wen.",
        ["Why {0} tells how somebody feels; choose the feeling that comes closest."] =
            "Warum {0} erzählt, wie es jemandem geht; wähl das Gefühl, das am nächsten kommt.",
        ["Why {0} tells how somebody feels; say how strongly, from 1 (hardly) to 5 (very)."] =
            "Warum {0} erzählt, wie es jemandem geht; sag, wie stark, von 1 (kaum) bis 5 (sehr).",
        ["Why {0} names a feeling or its strength, but does not tell how somebody feels; choose that kind of why, or leave them out."] =
            "Warum {0} nennt ein Gefühl oder seine Stärke, erzählt aber nicht, wie es jemandem geht; wähl diese Art von Warum, oder lass beides weg.",

        // What an exception needs
        ["The reason is missing."] = "Der Grund fehlt.",
        ["What is declined has no last day; leave it out."] = "Was abgelehnt wird, hat keinen letzten Tag; lass ihn weg.",
        ["The last day is missing: until when does the exception count?"] = "Der letzte Tag fehlt: Bis wann gilt die Ausnahme?",
        ["The last day would be {0}, and that day is over."] = "Der letzte Tag wäre der {0}, und der ist vorbei.",
        ["The last day would be {0}; {1} days ahead are the most, so that the question comes back while it still matters."] =
            "Der letzte Tag wäre der {0}; höchstens {1} Tage im Voraus sind möglich, damit die Frage wiederkommt, solange sie noch zählt.",

        // What a checklist needs
        ["It has no items."] = "Sie hat keine Punkte.",
        ["It has {0} items; {1} are the most, and a rep can answer far fewer."] =
            "Sie hat {0} Punkte; höchstens {1} sind möglich, und beantworten lassen sich weit weniger.",
        ["It is for leaving a stage, but does not say which."] = "Sie ist für das Verlassen einer Phase, sagt aber nicht, welcher.",
        ["It names a stage, but is not for leaving one."] = "Sie nennt eine Phase, ist aber nicht für das Verlassen einer Phase.",
        ["It has the item \"{0}\" {1} times."] = "Sie hat den Punkt „{0}“ {1}-mal.",
        ["The item \"{0}\" needs both a question and why it is asked."] =
            "Der Punkt „{0}“ braucht eine Frage und auch, warum sie gestellt wird.",
        ["The item \"{0}\" offers a choice, but has fewer than two options."] =
            "Der Punkt „{0}“ bietet eine Auswahl an, hat aber weniger als zwei Optionen.",
        ["The item \"{0}\" has options, but is not answered by choosing one."] =
            "Der Punkt „{0}“ hat Optionen, wird aber nicht durch Auswählen beantwortet.",
        ["The item \"{0}\" has an option without a key or a label, or with a semicolon in its key."] =
            "Der Punkt „{0}“ hat eine Option ohne Schlüssel oder Bezeichnung, oder mit einem Semikolon im Schlüssel.",
        ["The item \"{0}\" has the option \"{1}\" {2} times."] = "Der Punkt „{0}“ hat die Option „{1}“ {2}-mal.",
        ["The item \"{0}\" is bound to \"{1}\"; it should be a column like opportunity.estimatedvalue or account.industrycode."] =
            "Der Punkt „{0}“ ist an „{1}“ gebunden; es sollte eine Spalte wie opportunity.estimatedvalue oder account.industrycode sein.",

        // What goes to the customer
        ["The item \"{0}\": line {1} of {2} should be a language in two letters and the words, like \"en = Who signs at your side?\"."] =
            "Der Punkt „{0}“: Zeile {1} von {2} sollte eine Sprache in zwei Buchstaben und die Worte sein, wie „de = Wer unterschreibt bei Ihnen?“.",
        ["The item \"{0}\": line {1} of {2} is the second one in the language \"{3}\"."] =
            "Der Punkt „{0}“: Zeile {1} von {2} ist die zweite in der Sprache „{3}“.",
        ["what to ask the customer"] = "„Den Kunden fragen“",
        ["what the customer could bring"] = "„Was der Kunde mitbringen kann“",

        // Lessons
        ["{0} (assumed)"] = "{0} (angenommen)",
        ["Not known yet. The plan: {0}"] = "Noch nicht bekannt. Der Plan: {0}",
        ["It cannot be known: {0}"] = "Man kann es nicht wissen: {0}",
        ["No answer, but whys."] = "Keine Antwort, aber Warums.",
        ["{0} (root cause: {1})"] = "{0} (Grundursache: {1})",
        ["{0} (root cause)"] = "{0} (Grundursache)",
        ["For the organisation: {0}"] = "Für die Organisation: {0}",
        ["For {0}: {1}"] = "Für {0}: {1}",
        ["For a person: {0}"] = "Für eine Person: {0}",
        ["How they feel ({0}, {1} of 5): {2}"] = "Wie es ihnen damit geht ({0}, {1} von 5): {2}",
        ["How they feel: {0}"] = "Wie es ihnen damit geht: {0}",
        ["In their own words: \"{0}\""] = "In ihren eigenen Worten: „{0}“",
        ["Because: {0}"] = "Denn: {0}",
        ["process"] = "Prozess",
        ["technology"] = "Technik",
        ["people and skills"] = "Menschen und Fähigkeiten",
        ["organisation and politics"] = "Organisation und Politik",
        ["money"] = "Geld",
        ["market and customers"] = "Markt und Kunden",
        ["law and regulation"] = "Recht und Regulierung",
        ["culture and habit"] = "Kultur und Gewohnheit",
        ["worried"] = "besorgt",
        ["frustrated"] = "frustriert",
        ["overwhelmed"] = "überfordert",
        ["angry"] = "wütend",
        ["ashamed"] = "beschämt",
        ["indifferent"] = "gleichgültig",
        ["curious"] = "neugierig",
        ["hopeful"] = "hoffnungsvoll",
        ["relieved"] = "erleichtert",
        ["confident"] = "zuversichtlich",
        ["enthusiastic"] = "begeistert",

        // Settings
        ["\"{0}\" is no whole number; {1} counts instead."] = "„{0}“ ist keine ganze Zahl; stattdessen gilt {1}.",
        ["{0} is not between {1} and {2}; {3} counts instead."] = "{0} liegt nicht zwischen {1} und {2}; stattdessen gilt {3}.",
        ["\"{0}\" is neither yes nor no; {1} counts instead."] = "„{0}“ ist weder yes noch no; stattdessen gilt {1}.",

        // Receipts and set-up
        ["The receipt was not changed: receipts stay as they were written, whatever anybody's role. They are worth something only because nobody can correct them afterwards. If a receipt is wrong, say so in a note on the deal."] =
            "Der Beleg wurde nicht geändert: Belege bleiben, wie sie geschrieben wurden, gleich mit welcher Rolle. Sie sind nur etwas wert, weil sie niemand nachträglich korrigieren kann. Wenn ein Beleg falsch ist, sag es in einer Notiz an der Verkaufschance.",
        ["The receipt was not saved: receipts are written by the gate itself when a deal moves, so that each of them stands for a move that was decided. Move the deal; to bring in history, import it with the decision Recorded and the road Import."] =
            "Der Beleg wurde nicht gespeichert: Belege werden beim Wechsel einer Verkaufschance selbst geschrieben, damit jeder für einen entschiedenen Wechsel steht. Lass die Verkaufschance wechseln; um Historie hereinzuholen, importier sie mit der Entscheidung „Verzeichnet“ und dem Weg „Import“.",
        ["cannot be closed, won or lost,"] = "geschlossen werden, weder gewonnen noch verloren",
        ["Nothing was registered: \"{0}\" is not the name of a custom table. Steps run on whatever they are registered on, so a name is taken only as the platform spells it. Give the logical names of the process tables, such as new_tender, separated by commas."] =
            "Es wurde nichts registriert: „{0}“ ist nicht der Name einer eigenen Tabelle. Schritte laufen auf dem, worauf sie registriert sind, deshalb wird ein Name nur so genommen, wie die Plattform ihn schreibt. Gib die logischen Namen der Prozesstabellen an, etwa new_tender, durch Kommas getrennt.",
        ["Nothing was registered: there is no business process flow on opportunities whose rows stand in {0}. Without one there are no stages to hold a deal in. Activate the process first, or correct the name."] =
            "Es wurde nichts registriert: Es gibt keinen Geschäftsprozessfluss für Verkaufschancen, dessen Zeilen in {0} stehen. Ohne ihn gibt es keine Phasen, in denen eine Verkaufschance aufzuhalten wäre. Aktiviere zuerst den Prozess, oder korrigiere den Namen.",
        ["Nothing was registered: this environment does not know the message {0} on the table {1}. The gate cannot hold what it does not hear of. Check that Dynamics 365 Sales is installed, and complete the setup again."] =
            "Es wurde nichts registriert: Diese Umgebung kennt die Nachricht {0} auf der Tabelle {1} nicht. Wovon nichts zu hören ist, das lässt sich nicht aufhalten. Prüf, ob Dynamics 365 Sales installiert ist, und schließ die Einrichtung noch einmal ab.",
        ["the names of at most {0} tables"] = "die Namen von höchstens {0} Tabellen",
    }, day: "d. MMMM yyyy");
}
