using System.Globalization;

namespace CrmChecklists.Domain;

/// <summary>
/// The catalogue in Danish: a colleague's tone, "du", in the terms of Dynamics 365 Sales (docs/solution.md has the glossary). A test names every sentence that lacks its wording.
/// </summary>
internal static class Danish
{
    public static readonly Language Language = new(1030, CultureInfo.GetCultureInfo("da-DK"), new Dictionary<string, string>
    {
        // Answers
        ["The deal was not found. It may have been deleted, or you may not read it. Go back to your deals and open it again, or ask its owner to share it."] =
            "Salgsmuligheden blev ikke fundet. Måske er den slettet, eller du må ikke læse den. Gå tilbage til dine salgsmuligheder og åbn den igen, eller bed ejeren om at dele den med dig.",
        ["Nothing was saved: the answers could not be read.\n{0}\nAnswers are saved all or none, so that no half of them is lost. Correct the places named and save again."] =
            "Intet blev gemt: Svarene kunne ikke læses.\n{0}\nSvar gemmes alle eller slet ikke, så ingen halvdel går tabt. Ret de nævnte steder, og gem igen.",
        ["Nothing was saved yet: {0} to mend.\n{1}\nA colleague must be able to rely on what stands here. If nobody knows yet, choose \"not yet\" with a plan and a date."] =
            "Intet er gemt endnu: {0} at blive rettet.\n{1}\nEn kollega skal kunne stole på det, der står her. Hvis ingen ved det endnu, så vælg »Endnu ikke« med en plan og en dato.",
        ["Nothing was saved: no published checklist asks {0} of this deal. The checklist may have changed while you were writing. Reload the deal and look at its checklist again."] =
            "Intet blev gemt: Ingen publiceret tjekliste spørger om {0} for denne salgsmulighed. Tjeklisten er måske ændret, mens du skrev. Genindlæs salgsmuligheden, og se på dens tjekliste igen.",
        ["Nothing was saved: somebody else changed {0} while you were writing.\n{1}\nSaving would silently throw their work away. Reload the deal, look at what they wrote, and save yours again."] =
            "Intet blev gemt: En anden har ændret {0}, mens du skrev.\n{1}\nAt gemme ville i stilhed smide det arbejde væk. Genindlæs salgsmuligheden, se, hvad der nu står, og gem dit igen.",
        ["The answer to \"{0}\" was not saved.\n{1}\nA colleague must be able to rely on what stands here. If nobody knows yet, choose \"not yet\" with a plan and a date."] =
            "Svaret på »{0}« blev ikke gemt.\n{1}\nEn kollega skal kunne stole på det, der står her. Hvis ingen ved det endnu, så vælg »Endnu ikke« med en plan og en dato.",
        ["The answer was not saved: it must belong to a deal and to an item that exists. Without them nobody can say what was asked. Give both the deal and the item, and let the item's key be that item's own."] =
            "Svaret blev ikke gemt: Det skal høre til en salgsmulighed og til et punkt, der findes. Uden dem kan ingen sige, hvad der blev spurgt om. Angiv både salgsmulighed og punkt, og brug punktets egen nøgle.",
        ["The answer to \"{0}\" stays where it is: it cannot be moved to another deal or item, because it would then say something nobody said. Write a new answer there instead."] =
            "Svaret på »{0}« bliver, hvor det er: Det kan ikke flyttes til en anden salgsmulighed eller et andet punkt, for så ville det sige noget, ingen har sagt. Skriv i stedet et nyt svar der.",
        ["There is no stage {0} in this deal's process, so there is no checklist to show for it. Choose one of the stages of the process bar."] =
            "Der er ingen fase {0} i denne salgsmuligheds proces, så der er ingen tjekliste at vise for den. Vælg en af faserne på proceslinjen.",
        ["Nothing was saved yet: {0} the next reader.\n{1}\nColleagues act on what stands here, and a field that is filled but says nothing misleads them more than an open question. Write what you know in your own words; short is fine. If nobody knows yet, choose \"not yet\" with a plan and a date: that is an honest answer."] =
            "Intet er gemt endnu: {0} den næste, der læser det.\n{1}\nKolleger handler efter det, der står her, og et udfyldt felt, der intet siger, vildleder dem mere end et åbent spørgsmål. Skriv med dine egne ord, hvad du ved; kort er fint. Hvis ingen ved det endnu, så vælg »Endnu ikke« med en plan og en dato: Det er et ærligt svar.",
        ["The answer was not saved: {0} is kept by the server, from the whys, the waivers and the value themselves, so that it cannot say anything else than they do. Leave it out and save again."] =
            "Svaret blev ikke gemt: {0} holdes ved lige af serveren ud fra hvorfor'erne, undtagelserne og selve værdien, så der ikke kan stå andet end dér. Udelad det, og gem igen.",
        ["The answer to \"{0}\" was not saved: it belongs into a field of the account, and this deal has no account. An answer nobody finds on the form would be a second truth. Choose the deal's account first, then answer again."] =
            "Svaret på »{0}« blev ikke gemt: Det hører til i et felt på firmaet, og denne salgsmulighed har intet firma. Et svar, ingen finder på formularen, ville være en anden sandhed. Vælg først salgsmulighedens firma, og svar så igen.",
        ["The answer to \"{0}\" was not saved: {1} is no whole number, and its field on the form takes no other. A rounded number would be one nobody said. Write it as a whole number."] =
            "Svaret på »{0}« blev ikke gemt: {1} er ikke et helt tal, og feltet på formularen tager intet andet. Et afrundet tal ville være et, ingen har sagt. Skriv det som et helt tal.",
        ["There is no moment {0} to show a checklist for. Choose 1 for winning, 2 for losing, 3 for preparing a meeting, or a stage of the process bar."] =
            "Der er ingen anledning {0} at vise en tjekliste for. Vælg 1 for at vinde, 2 for at tabe, 3 for at forberede et møde, eller en fase på proceslinjen.",
        ["\"{0}\" as {1} only keeps the place of an answer."] = "»{0}« som {1} holder kun pladsen for et svar.",
        ["\"{0}\" as {1} repeats the question."] = "»{0}« som {1} gentager spørgsmålet.",
        ["\"{0}\" as {1} is a run over the keyboard."] = "»{0}« som {1} er bare en tur hen over tastaturet.",
        ["\"{0}\" as {1} says one thing over and over."] = "»{0}« som {1} siger det samme igen og igen.",
        ["\"{0}\" as {1} stands word for word in at least {2} other deals: what is so in this one?"] =
            "»{0}« som {1} står ord for ord i mindst {2} andre salgsmuligheder: Hvad gælder i denne?",
        ["one thing is"] = "én ting mangler",
        ["{0} things are"] = "{0} ting mangler",
        ["one place does not help"] = "ét sted hjælper ikke",
        ["{0} places do not help"] = "{0} steder hjælper ikke",
        ["this answer"] = "dette svar",
        ["these answers"] = "disse svar",

        // Conditions and columns
        ["The filter has {0} characters; {1} are the most."] = "Filteret har {0} tegn; højst {1} er muligt.",
        ["The filter is not well-formed XML: it cannot be read at line {0}, position {1}. Download it again from Advanced Find."] =
            "Filteret er ikke velformet XML: Det kan ikke læses på linje {0}, position {1}. Hent det igen fra Avanceret søgning.",
        ["The filter has a document type (DOCTYPE), which no filter needs and none may have. Download it again from Advanced Find."] =
            "Filteret har en dokumenttype (DOCTYPE), som intet filter behøver og intet må have. Hent det igen fra Avanceret søgning.",
        ["The filter should begin with the element \"fetch\", as Advanced Find downloads it; it begins with \"{0}\"."] =
            "Filteret bør begynde med elementet »fetch«, som Avanceret søgning henter det; det begynder med »{0}«.",
        ["Line {0}: the filter sums or counts (aggregate), which says nothing about a single deal."] =
            "Linje {0}: Filteret summerer eller tæller (aggregate), hvilket intet siger om en enkelt salgsmulighed.",
        ["Line {0}: the filter takes the first rows only (top), which says nothing about a single deal."] =
            "Linje {0}: Filteret tager kun de første rækker (top), hvilket intet siger om en enkelt salgsmulighed.",
        ["Line {0}: the mapping \"{1}\" is not supported; only \"logical\" is."] =
            "Linje {0}: Mappingen »{1}« understøttes ikke; kun »logical« gør.",
        ["The filter should have one element \"entity\"; it has {0}."] = "Filteret bør have ét element »entity«; det har {0}.",
        ["Line {0}: the filter is about the table \"{1}\"; a condition is about \"opportunity\"."] =
            "Linje {0}: Filteret handler om tabellen »{1}«; en betingelse handler om »opportunity«.",
        ["Line {0}: the element \"{1}\" in \"{2}\" is not supported."] = "Linje {0}: Elementet »{1}« i »{2}« understøttes ikke.",
        ["Line {0}: the attribute \"{1}\" of \"{2}\" is not supported."] = "Linje {0}: Attributten »{1}« på »{2}« understøttes ikke.",
        ["Line {0}: the element \"{1}\" holds the text \"{2}\", which means nothing there."] =
            "Linje {0}: Elementet »{1}« indeholder teksten »{2}«, som intet betyder dér.",
        ["Line {0}: the element \"{1}\" needs the attribute \"{2}\"."] = "Linje {0}: Elementet »{1}« mangler attributten »{2}«.",
        ["Line {0}: the filter links to the table \"{1}\"; a condition can look at the deal's \"account\" only."] =
            "Linje {0}: Filteret kobler til tabellen »{1}«; en betingelse kan kun se på salgsmulighedens firma (»account«).",
        ["Line {0}: the link goes from \"{1}\" to \"{2}\"; a deal leads to its account from \"accountid\" to \"parentaccountid\" or \"customerid\"."] =
            "Linje {0}: Koblingen går fra »{1}« til »{2}«; en salgsmulighed fører til sit firma fra »accountid« til »parentaccountid« eller »customerid«.",
        ["Line {0}: the link type \"{1}\" is not supported; \"inner\" and \"outer\" are."] =
            "Linje {0}: Koblingstypen »{1}« understøttes ikke; »inner« og »outer« gør.",
        ["Line {0}: the alias \"{1}\" is used twice."] = "Linje {0}: Aliasset »{1}« bruges to gange.",
        ["Line {0}: the filter links on from the account; a condition can look at the deal and its account only."] =
            "Linje {0}: Filteret kobler videre fra firmaet; en betingelse kan kun se på salgsmuligheden og dens firma.",
        ["Line {0}: the filter asks whether related rows exist; a condition can look at the deal and its account only."] =
            "Linje {0}: Filteret spørger, om der findes beslægtede rækker; en betingelse kan kun se på salgsmuligheden og dens firma.",
        ["Line {0}: the filter type \"{1}\" is not supported; \"and\" and \"or\" are."] =
            "Linje {0}: Filtertypen »{1}« understøttes ikke; »and« og »or« gør.",
        ["Line {0}: the filter searches as quick find does (isquickfindfields), which is not supported."] =
            "Linje {0}: Filteret søger som hurtigsøgning (isquickfindfields), hvilket ikke understøttes.",
        ["Line {0}: the condition names \"{1}\" (entityname), but the filter has no link of that alias."] =
            "Linje {0}: Betingelsen nævner »{1}« (entityname), men filteret har ingen kobling med det alias.",
        ["Line {0}: the condition names \"{1}\" (entityname) inside another link; move it into the deal's own filter."] =
            "Linje {0}: Betingelsen nævner »{1}« (entityname) inde i en anden kobling; flyt den til salgsmulighedens eget filter.",
        ["Line {0}: the condition compares with the column \"{1}\" (valueof), which is not supported; compare with a value."] =
            "Linje {0}: Betingelsen sammenligner med kolonnen »{1}« (valueof), hvilket ikke understøttes; sammenlign med en værdi.",
        ["Line {0}: the operator \"{1}\" on \"{2}\" depends on who asks; a condition must say the same to everybody."] =
            "Linje {0}: Operatoren »{1}« på »{2}« afhænger af, hvem der spørger; en betingelse skal sige det samme til alle.",
        ["Line {0}: the operator \"{1}\" on \"{2}\" depends on the fiscal calendar, which a condition does not know; use months or years."] =
            "Linje {0}: Operatoren »{1}« på »{2}« afhænger af regnskabsåret, som en betingelse ikke kender; brug måneder eller år.",
        ["Line {0}: the operator \"{1}\" on \"{2}\" walks a hierarchy; a condition can look at the deal and its account only."] =
            "Linje {0}: Operatoren »{1}« på »{2}« følger et hierarki; en betingelse kan kun se på salgsmuligheden og dens firma.",
        ["Line {0}: the operator \"{1}\" on \"{2}\" is not supported."] = "Linje {0}: Operatoren »{1}« på »{2}« understøttes ikke.",
        ["Line {0}: the operator \"{1}\" on \"{2}\" takes {3}; the filter gives {4}."] =
            "Linje {0}: Operatoren »{1}« på »{2}« tager {3}; filteret angiver {4}.",
        ["no value"] = "ingen værdi",
        ["one value"] = "én værdi",
        ["two values"] = "to værdier",
        ["one value or more"] = "én værdi eller flere",
        ["Line {0}: the operator \"{1}\" on \"{2}\" takes a whole number from 1 to {3}, not \"{4}\"."] =
            "Linje {0}: Operatoren »{1}« på »{2}« tager et helt tal fra 1 til {3}, ikke »{4}«.",
        ["Line {0}: the pattern \"{1}\" for \"{2}\" has the set [^], which names no letter."] =
            "Linje {0}: Mønsteret »{1}« for »{2}« har mængden [^], som ikke nævner noget bogstav.",
        ["Line {0}: the table \"{1}\" has no column \"{2}\" to look at."] = "Linje {0}: Tabellen »{1}« har ingen kolonne »{2}« at se på.",
        ["Line {0}: the column \"{1}\" holds nothing a condition could compare."] =
            "Linje {0}: Kolonnen »{1}« indeholder intet, en betingelse kunne sammenligne.",
        ["Line {0}: the operator \"{1}\" does not suit the column \"{2}\", which holds {3}."] =
            "Linje {0}: Operatoren »{1}« passer ikke til kolonnen »{2}«; den indeholder {3}.",
        ["Line {0}: the value \"{1}\" does not fit the column \"{2}\", which holds {3}."] =
            "Linje {0}: Værdien »{1}« passer ikke til kolonnen »{2}«; den indeholder {3}.",
        ["Its condition cannot be used. {0}"] = "Dens betingelse kan ikke bruges. {0}",
        ["The condition of the item \"{0}\" cannot be used. {1}"] = "Betingelsen for punktet »{0}« kan ikke bruges. {1}",
        ["The condition of the practice \"{0}\" cannot be used. {1}"] = "Betingelsen for praksissen »{0}« kan ikke bruges. {1}",
        ["Checklist \"{0}\": {1}"] = "Tjekliste »{0}«: {1}",
        ["The item \"{0}\" is bound to \"{1}\", and there is no such column."] =
            "Punktet »{0}« er bundet til »{1}«, og den kolonne findes ikke.",
        ["The item \"{0}\" is bound to \"{1}\", which holds {2}; its answer is {3}."] =
            "Punktet »{0}« er bundet til »{1}«; kolonnen indeholder {2}, men som svar venter punktet {3}.",
        ["The practice was not saved: its condition cannot be used, so nobody could say whom it helps.\n{0}\nCorrect the filter in Advanced Find, download its FetchXML and paste that; or leave the condition empty, and every deal sees the practice."] =
            "Praksissen blev ikke gemt: Dens betingelse kan ikke bruges, så ingen kunne sige, hvem den hjælper.\n{0}\nRet filteret i Avanceret søgning, hent dets FetchXML, og sæt det ind; eller lad betingelsen være tom, så vises praksissen på alle salgsmuligheder.",
        ["text"] = "tekst",
        ["yes or no"] = "ja eller nej",
        ["a number"] = "et tal",
        ["an amount"] = "et beløb",
        ["a date"] = "en dato",
        ["one of its options"] = "en af sine muligheder",
        ["some of its options"] = "nogle af sine muligheder",
        ["a contact"] = "en kontakt",
        ["whole numbers"] = "hele tal",
        ["numbers"] = "tal",
        ["amounts with at most four decimals"] = "beløb med højst fire decimaler",
        ["yes or no (1 or 0)"] = "ja eller nej (1 eller 0)",
        ["a choice (its number)"] = "et valg (dets nummer)",
        ["several choices (their numbers)"] = "flere valg (deres numre)",
        ["a date and time (2026-11-22 or 2026-11-22T09:30:00Z)"] = "dato og klokkeslæt (2026-11-22 eller 2026-11-22T09:30:00Z)",
        ["a day without a time (2026-11-22)"] = "en dag uden klokkeslæt (2026-11-22)",
        ["a date and time of no time zone"] = "dato og klokkeslæt uden tidszone",
        ["a contact (its id)"] = "en kontakt (dens id)",
        ["a reference (its id)"] = "en henvisning (dens id)",
        ["something else"] = "noget andet",

        // Moves
        ["This deal {0} yet: {1} still to settle.\n{2}\nDeals are lost over what nobody asked or nobody checked, and finding out now costs least.\nOpen the checklist on the deal and write down what you know. Where a plan is enough, an honest \"not yet\" with a plan and a date lets the deal move on."] =
            "Denne salgsmulighed kan endnu ikke {0}: {1} stadig at blive afklaret.\n{2}\nSalgsmuligheder tabes på det, ingen spurgte om eller ingen tjekkede, og det koster mindst at finde ud af det nu.\nÅbn tjeklisten på salgsmuligheden, og skriv, hvad du ved. Hvor en plan er nok, lader et ærligt »Endnu ikke« med en plan og en dato salgsmuligheden gå videre.",
        ["This deal was not moved: the stage it was to go to does not belong to its process. Without knowing the stage nobody can say what the move would leave behind. Choose one of the process's own stages."] =
            "Denne salgsmulighed skiftede ikke: Den fase, den skulle til, hører ikke til dens proces. Uden at kende fasen kan ingen sige, hvad skiftet ville efterlade. Vælg en af processens egne faser.",
        ["This deal {0} yet: {1} still to settle.\n{2}\nWhat a deal taught is known best on the day it closes, and the next deal is won with it.\nOpen the checklist on the deal and write down what you know. Where a plan is enough, an honest \"not yet\" with a plan and a date lets you close it."] =
            "Denne salgsmulighed kan endnu ikke {0}: {1} stadig at blive afklaret.\n{2}\nHvad en salgsmulighed lærte os, ved man bedst den dag, den lukkes, og den næste vindes med det.\nÅbn tjeklisten på salgsmuligheden, og skriv, hvad du ved. Hvor en plan er nok, lader et ærligt »Endnu ikke« med en plan og en dato dig lukke den.",
        ["It is still open."] = "Det er stadig åbent.",
        ["There is a plan, but this must be known before the deal moves on."] =
            "Der er en plan, men det skal være kendt, før salgsmuligheden går videre.",
        ["{0} This one must be verified."] = "{0} Dette skal være bekræftet.",
        ["It is assumed, and this one must be verified: who or what told us, and when?"] =
            "Det er antaget, og dette skal være bekræftet: Hvem eller hvad fortalte os det, og hvornår?",
        ["It is said to be unknowable, but this must be known before the deal moves on."] =
            "Det siges, at det ikke kan vides, men det skal være kendt, før salgsmuligheden går videre.",
        ["It is known, but not why: {0} whys are asked for, or fewer down to the root cause."] =
            "Det er kendt, men ikke hvorfor: Der spørges om {0} hvorfor'er, eller færre ned til grundårsagen.",
        ["Its chain of whys has {0} of {1} links: go on asking why, or mark the root cause and say of which kind it is."] =
            "Hvorfor-kæden har {0} af {1} led: Spørg videre hvorfor, eller markér grundårsagen, og sig, hvilken slags den er.",
        ["A manager made an exception for it until {0}."] = "En leder har gjort en undtagelse for det til og med den {0}.",
        ["The plan was to know by {0}; that day has passed."] = "Planen var at vide det senest den {0}; den dag er gået.",
        ["There is a plan, but no day by which it will be known."] = "Der er en plan, men ingen dag, hvor det vil være kendt.",
        ["It was known, but its field on the form is empty now."] = "Det var kendt, men feltet på formularen er tomt nu.",
        ["Its field on the form is filled; nobody has said yet who or what told us."] =
            "Feltet på formularen er udfyldt; ingen har endnu sagt, hvem eller hvad der fortalte os det.",
        ["Its field on the form was changed after it was verified, so it counts as assumed."] =
            "Feltet på formularen blev ændret, efter at det var bekræftet, så det gælder som antaget.",
        ["It was verified on {0}, which is more than {1} days ago, so it counts as assumed: is it still so?"] =
            "Det blev bekræftet den {0}; det er mere end {1} dage siden, så det gælder som antaget: Er det stadig sådan?",
        ["cannot finish its process"] = "afslutte sin proces",
        ["cannot leave {0} and finish its process"] = "forlade {0} og afslutte sin proces",
        ["cannot go to {0}"] = "skifte til {0}",
        ["cannot leave {0} for {1}"] = "skifte fra {0} til {1}",
        ["cannot be closed as won"] = "lukkes som vundet",
        ["cannot be closed as lost"] = "lukkes som tabt",

        // Publishing and packs
        ["Version {0} of \"{1}\" is published or retired and does not change any more: deals were judged by it, and their receipts point to it. Choose New version, change the draft, and publish that."] =
            "Version {0} af »{1}« er publiceret eller udgået og ændrer sig ikke mere: Salgsmuligheder er bedømt efter den, og deres kvitteringer peger på den. Vælg »Ny version«, ret kladden, og publicer den.",
        ["A checklist is not published or retired by changing its status: publishing also checks the items and retires the version before it. Save it as a draft and choose Publish."] =
            "En tjekliste publiceres eller udgår ikke ved at ændre dens status: At publicere tjekker også punkterne og lader versionen før udgå. Gem den som kladde, og vælg »Publicer«.",
        ["A checklist keeps its key and version: answers, receipts and packs find it by them. Make a new checklist if it is to be another one."] =
            "En tjekliste beholder sin nøgle og version: Svar, kvitteringer og pakker finder den ved dem. Lav en ny tjekliste, hvis det skal være en anden.",
        ["Version {0} of \"{1}\" is not a draft, so there is nothing to publish. Choose New version, change the draft, and publish that."] =
            "Version {0} af »{1}« er ikke en kladde, så der er intet at publicere. Vælg »Ny version«, ret kladden, og publicer den.",
        ["\"{0}\" was not published: it would leave reps with questions they cannot answer well.\n{1}\nComplete the draft and publish it again."] =
            "»{0}« blev ikke publiceret: Sælgerne ville få spørgsmål, de ikke kan svare godt på.\n{1}\nGør kladden færdig, og publicer den igen.",
        ["The checklist was not found. It may have been deleted, or you may not read it. Go back to the list of checklists and open it again."] =
            "Tjeklisten blev ikke fundet. Måske er den slettet, eller du må ikke læse den. Gå tilbage til listen over tjeklister, og åbn den igen.",
        ["The item was not saved: it belongs to no checklist, so nobody would ever be asked. Add it from its checklist."] =
            "Punktet blev ikke gemt: Det hører ikke til nogen tjekliste, så ingen ville nogensinde blive spurgt. Tilføj det fra dets tjekliste.",
        ["The pack was not imported: {0} wrong.\n{1}\nA pack is taken whole or not at all, so that a checklist is never half changed. Correct the places named and import it again."] =
            "Pakken blev ikke importeret: {0} forkert.\n{1}\nEn pakke tages helt eller slet ikke, så en tjekliste aldrig er halvt ændret. Ret de nævnte steder, og importér den igen.",
        ["one place is"] = "ét sted er",
        ["{0} places are"] = "{0} steder er",

        // Reconciliation
        ["Nobody decided this change: it was found afterwards, without a receipt. A person or a program may have gone past the checklists, so no answer need stand behind it. Ask how it came about, and look at what is still open on the deal."] =
            "Ingen har afgjort denne ændring: Den blev fundet bagefter, uden kvittering. En person eller et program er måske gået uden om tjeklisterne, så der behøver ikke stå noget svar bag. Spørg, hvordan det gik til, og se på, hvad der stadig er åbent på salgsmuligheden.",
        ["The reconciliation was not begun: \"{0}\" is no place to go on from. A wrong place would leave deals out without anybody noticing. Give back what the last report says as continueFrom, or leave it out to begin anew."] =
            "Afstemningen blev ikke begyndt: »{0}« er ikke et sted at fortsætte fra. Et forkert sted ville udelade salgsmuligheder, uden at nogen lagde mærke til det. Giv det tilbage, som den seneste rapport kalder continueFrom, eller udelad det for at begynde forfra.",

        // Exceptions
        ["The exception was not asked for: no published checklist asks \"{0}\" of this deal, so nothing holds it there. The checklist may have changed. Reload the deal and ask from its checklist again."] =
            "Der blev ikke bedt om undtagelsen: Ingen publiceret tjekliste spørger om »{0}« for denne salgsmulighed, så intet holder den tilbage dér. Tjeklisten er måske ændret. Genindlæs salgsmuligheden, og bed om den fra dens tjekliste igen.",
        ["The exception for \"{0}\" was not asked for. {1} Whoever decides has only your reason to go by. Say in a sentence what keeps you from finding out, and why the deal should not wait for it."] =
            "Der blev ikke bedt om undtagelsen for »{0}«. {1} Den, der afgør det, har kun din begrundelse at gå efter. Sig i en sætning, hvad der hindrer dig i at finde ud af det, og hvorfor salgsmuligheden ikke bør vente på det.",
        ["An exception for \"{0}\" is asked for already and waits for a decision. Two requests would get two answers. Talk to your manager about the first one."] =
            "Der er allerede bedt om en undtagelse for »{0}«, og den venter på en afgørelse. To ønsker ville få to svar. Tal med din leder om det første.",
        ["The exception was not asked for: a new request is not decided yet, so it has no decision, no last day, and nobody who decided. Somebody else decides it. Leave those columns out."] =
            "Der blev ikke bedt om undtagelsen: Et nyt ønske er endnu ikke afgjort, så det har ingen afgørelse, ingen sidste dag og ingen, der har afgjort det. Det afgør en anden. Udelad de kolonner.",
        ["The request for an exception from \"{0}\" was not changed: what was asked, by whom, and why stays as it is, because the decision answers exactly that. A request is only granted or declined. Ask for a new exception if something else is needed."] =
            "Ønsket om en undtagelse fra »{0}« blev ikke ændret: Hvad der blev bedt om, af hvem og hvorfor, bliver stående, for det er netop det, afgørelsen svarer på. Et ønske gives eller afslås kun. Bed om en ny undtagelse, hvis der er brug for noget andet.",
        ["The exception for \"{0}\" is {1} already. A decision stays as it was made, so that everybody can rely on it. If something has changed since, ask for a new exception."] =
            "Undtagelsen for »{0}« er allerede {1}. En afgørelse bliver stående, som den blev truffet, så alle kan stole på den. Er noget ændret siden, så bed om en ny undtagelse.",
        ["You cannot decide about the exception for \"{0}\": you asked for it, or the deal is yours. It exists so that a second pair of eyes looks at the risk. Ask a manager who is neither."] =
            "Du kan ikke afgøre undtagelsen for »{0}«: Du har bedt om den, eller salgsmuligheden er din. Den findes, for at et ekstra par øjne ser på risikoen. Spørg en leder, som ikke er nogen af delene.",
        ["The exception for \"{0}\" is not decided yet.\n{1}\nThe one who asked goes on working with this decision, and colleagues find it on the deal later. Complete it and decide again."] =
            "Undtagelsen for »{0}« er ikke afgjort endnu.\n{1}\nDen, der bad om den, arbejder videre med denne afgørelse, og kolleger finder den senere på salgsmuligheden. Gør den færdig, og afgør igen.",
        ["granted"] = "givet",
        ["declined"] = "afslået",

        // Promises, people and exits
        ["The promise was not saved yet.\n{0}\nA promise can be kept when everybody who reads it knows what was promised, by whom and by when. Complete it and save again."] =
            "Løftet er ikke gemt endnu.\n{0}\nEt løfte kan holdes, når alle, der læser det, ved, hvad der blev lovet, af hvem og hvornår. Gør det færdigt, og gem igen.",
        ["The promise was not saved: it belongs to no deal, so nobody would ever be reminded of it. Open the deal and write it down there."] =
            "Løftet blev ikke gemt: Det hører ikke til nogen salgsmulighed, så ingen ville nogensinde blive mindet om det. Åbn salgsmuligheden, og skriv det ned der.",
        ["The promise \"{0}\" stays with its deal: in another one it would say that somebody promised what they never did. Write a new promise there instead."] =
            "Løftet »{0}« bliver ved sin salgsmulighed: I en anden ville det sige, at nogen lovede noget, de aldrig har lovet. Skriv i stedet et nyt løfte der.",
        ["The promise \"{0}\" was not put away: there are no inactive promises, because nobody could tell whether one still stands. Say that it was kept or not kept, or withdraw it."] =
            "Løftet »{0}« blev ikke lagt væk: Der er ingen inaktive løfter, for ingen kunne sige, om et sådant stadig gælder. Sig, at det blev holdt eller ikke holdt, eller træk det tilbage.",
        ["What you know about {0} was not saved yet.\n{1}\nWhat somebody thinks or feels stays a guess until we say what we saw or heard, and colleagues will act on it. Complete it and save again."] =
            "Det, du ved om {0}, er ikke gemt endnu.\n{1}\nHvad nogen mener eller føler, er et gæt, indtil vi siger, hvad vi så eller hørte, og kolleger vil handle efter det. Gør det færdigt, og gem igen.",
        ["The person was not added: that takes a deal, and a contact you can open. Choose the contact on the deal, or have it shared with you first."] =
            "Personen blev ikke tilføjet: Det kræver en salgsmulighed og en kontakt, du kan åbne. Vælg kontakten på salgsmuligheden, eller få den først delt med dig.",
        ["{0} stays who and where they are: under another contact or deal this would say something of somebody nobody spoke of. Add the other person instead."] =
            "{0} bliver, hvem og hvor vedkommende er: Under en anden kontakt eller salgsmulighed ville det sige noget om nogen, ingen har talt om. Tilføj i stedet den anden person.",
        ["{0} is among the people of this deal already, perhaps as inactive. Two entries would soon say two things. Open the one that is there and change it."] =
            "{0} er allerede blandt personerne i denne salgsmulighed, måske som inaktiv. To poster ville snart sige to ting. Åbn den, der er der, og ret den.",
        ["\"{0}\" was not qualified out yet.\n{1}\nLetting go honestly is to your credit, and the next colleague who meets this customer has only your words to go by. Complete them and qualify out again."] =
            "»{0}« er ikke fravalgt endnu.\n{1}\nAt give ærligt slip tæller til din fordel, og den næste kollega, der møder denne kunde, har kun dine ord at gå ud fra. Gør dem færdige, og fravælg så igen.",
        ["\"{0}\" was not qualified out: it is closed already, and only an open deal can be left. Open it again first if it was closed by mistake."] =
            "»{0}« blev ikke fravalgt: Salgsmuligheden er allerede lukket, og kun en åben kan fravælges. Åbn den først igen, hvis den blev lukket ved en fejl.",
        ["There is nothing to take back: \"{0}\" was not closed by qualifying out, or that was taken back already. Open the deal again in the usual way if it should go on."] =
            "Der er intet at trække tilbage: »{0}« blev ikke lukket ved et fravalg, eller det er allerede trukket tilbage. Åbn salgsmuligheden igen på sædvanlig vis, hvis den skal fortsætte.",
        ["Exits stay as they were decided, whatever anybody's role: they count to somebody's credit, and they are worth it only because nobody writes or corrects them by hand. Qualify the deal out, or take that back, on the deal."] =
            "Fravalg bliver, som de blev besluttet, uanset rolle: De tæller til nogens fordel, og det er de kun værd, fordi ingen skriver eller retter dem i hånden. Fravælg salgsmuligheden, eller træk det tilbage, på salgsmuligheden.",
        ["It is not said who promised: we, or the customer?"] = "Det er ikke sagt, hvem der lovede: vi eller kunden?",
        ["The day is missing: by when was it promised?"] = "Dagen mangler: hvornår er det lovet til?",
        ["What was promised is missing."] = "Det mangler, hvad der blev lovet.",
        ["what was promised"] = "det lovede",
        ["\"{0}\" is a single word: say in two or more what was promised."] =
            "»{0}« er et enkelt ord: Sig med to eller flere, hvad der blev lovet.",
        ["A day on which it was settled goes only with what was kept or not kept; leave it out."] =
            "En dag, det blev afgjort, hører kun til det, der blev holdt eller ikke holdt; udelad den.",
        ["It cannot have been settled on {0}: that day has not come yet."] =
            "Det kan ikke være afgjort den {0}: den dag er ikke kommet endnu.",
        ["The role is missing: what part do they play in the decision?"] = "Rollen mangler: Hvilken del har personen i beslutningen?",
        ["How strong a feeling is says nothing without the feeling; choose one, or leave the strength out."] =
            "Hvor stærk en følelse er, siger intet uden følelsen; vælg en, eller udelad styrken.",
        ["What says so is missing: what did they say or do?"] = "Det mangler, hvad der viser det: Hvad sagde eller gjorde personen?",
        ["what says so"] = "tegn på det",
        ["Qualified out: {0}.\n{1}"] = "Fravalgt: {0}.\n{1}",
        ["no problem worth solving"] = "intet problem, der er værd at løse",
        ["no money"] = "ingen penge",
        ["nobody who decides talked to us"] = "ingen, der beslutter, talte med os",
        ["no reason to act now"] = "ingen grund til at handle nu",
        ["somebody else serves them better"] = "andre hjælper dem bedre",
        ["they do not fit us"] = "de passer ikke til os",
        ["for another reason"] = "af en anden grund",
        ["The words are missing: what did you find out?"] = "Ordene mangler: Hvad fandt du ud af?",
        ["your words"] = "dine ord",
        ["The day to look again would be {0}, and that day is not ahead of us."] =
            "Dagen til at se på den igen ville være den {0}, og den ligger ikke foran os.",
        ["one of these words: {0}"] = "et af disse ord: {0}",

        // Whys and history
        ["The history of an answer stays as it is: it says what stood there, who had written it, and who changed it, and it is worth nothing once it can be corrected. It is written when an answer changes and goes only together with its answer. Change the answer instead."] =
            "Et svars historie bliver, som den er: Den siger, hvad der stod, hvem der havde skrevet det, og hvem der ændrede det, og den er intet værd, når den kan rettes. Den skrives, når et svar ændres, og forsvinder kun sammen med sit svar. Ret i stedet svaret.",
        ["The why was not saved: it must belong to an answer. A why by itself explains nothing. Open the deal's checklist and add it under the answer it explains."] =
            "Dette hvorfor blev ikke gemt: Det skal høre til et svar. Et hvorfor for sig selv forklarer intet. Åbn salgsmulighedens tjekliste, og tilføj det under det svar, det forklarer.",
        ["The why stays where it is: under another answer it would explain something its author never spoke of. Write a new why there instead."] =
            "Dette hvorfor bliver, hvor det er: Under et andet svar ville det forklare noget, dets forfatter aldrig talte om. Skriv i stedet et nyt hvorfor der.",
        ["The why under \"{0}\" was not saved.\n{1}\nA chain of whys is read by colleagues who were not there, and wins and losses are compared by where it ends. Correct what is named and save again."] =
            "Dette hvorfor under »{0}« blev ikke gemt.\n{1}\nEn hvorfor-kæde læses af kolleger, der ikke var med, og det vundne og tabte sammenlignes efter, hvor den ender. Ret det nævnte, og gem igen.",
        ["The why was not changed: a chain of whys has no inactive links, because nobody could tell whether one still counts. Delete the why if it is wrong, or change what it says."] =
            "Dette hvorfor blev ikke ændret: En hvorfor-kæde har ingen inaktive led, for ingen ville vide, om et led stadig gælder. Slet det, hvis det er forkert, eller ret, hvad det siger.",

        // Workflows
        ["The workflow was stopped: its step is to check the moment \"{0}\", which no checklist is for. Whoever wrote the workflow would take silence for a yes. Write leavingStage, winning or losing into the step's Moment."] =
            "Arbejdsprocessen blev standset: Dens trin skal tjekke anledningen »{0}«, som ingen tjekliste er til for. Den, der skrev arbejdsprocessen, ville tage tavshed for et ja. Skriv leavingStage, winning eller losing i trinnets Moment.",

        // Practices and feedback
        ["Your feedback was not sent: there is no practice \"{0}\" in use. It may have been replaced while you were reading. Reload the deal and say it of the practice that stands there now."] =
            "Din tilbagemelding blev ikke sendt: Der er ingen god praksis »{0}« i brug. Måske blev den erstattet, mens du læste. Genindlæs salgsmuligheden, og sig det om den praksis, der står der nu.",
        ["Your feedback on \"{0}\" was not sent yet. {1} Sales operations make the next practice out of your words. Say in a sentence or two what you do, and when it works."] =
            "Din tilbagemelding om »{0}« er ikke sendt endnu. {1} Salgsdrift laver den næste gode praksis af dine ord. Sig i en sætning eller to, hvad du gør, og hvornår det virker.",
        ["What you do instead is missing."] = "Det mangler, hvad du gør i stedet.",
        ["what you do instead"] = "din bedre måde",
        ["your words"] = "dine ord",
        ["one of helped, didNot, betterWay"] = "et af helped, didNot, betterWay",
        ["Moment {0} is no move of a deal, so nothing can stand in its way. Choose 1 for winning or 2 for losing, or name the stage the deal is to go to."] =
            "Anledning {0} er ikke et skift for en salgsmulighed, så intet kan stå i vejen for den. Vælg 1 for at vinde eller 2 for at tabe, eller nævn den fase, salgsmuligheden skal til.",

        // Requests
        ["The request was not carried out: its parameter {0} should be {1}. Correct it and send the request again."] =
            "Anmodningen blev ikke udført: Dens parameter {0} bør være {1}. Ret den, og send anmodningen igen.",
        ["Something went wrong in CRM Checklists, and nothing was changed. It is not your doing. Please try again; if it happens again, give your administrator this number, under which the plug-in trace log has the details: {0:D}."] =
            "Noget gik galt i CRM-tjeklister, og intet blev ændret. Det er ikke din skyld. Prøv igen; sker det igen, så giv din administrator dette nummer, som plug-in-sporingsloggen har detaljerne under: {0:D}.",
        ["a text of at most {0} characters"] = "en tekst på højst {0} tegn",
        ["a text"] = "en tekst",
        ["a whole number"] = "et helt tal",
        ["true or false"] = "true eller false",
        ["a point in time"] = "et tidspunkt",
        ["an id"] = "et id",
        ["a JSON list of answers"] = "en JSON-liste af svar",
        ["the JSON text of a pack"] = "JSON-teksten til en pakke",

        // What an answer needs
        ["The person was not found: choose a contact you can open."] = "Personen blev ikke fundet: Vælg en kontakt, du kan åbne.",
        ["\"{0}\" is neither yes nor no."] = "»{0}« er hverken ja eller nej.",
        ["\"{0}\" is not a day; write it like 2026-11-22."] = "»{0}« er ikke en dag; skriv den som 2026-11-22.",
        ["\"{0}\" is none of the options: {1}."] = "»{0}« er ikke en af mulighederne: {1}.",
        ["\"{0}\" is no person: choose a contact."] = "»{0}« er ikke en person: Vælg en kontakt.",
        ["\"{0}\" is not a number; write it like 1234.5."] = "»{0}« er ikke et tal; skriv det som 1234.5.",
        ["{0} is out of bounds: {1} is the most."] = "{0} er uden for grænserne: {1} er det højeste.",
        ["{0} is too exact: {1} decimals are the most."] = "{0} er for nøjagtigt: Højst {1} decimaler er muligt.",
        ["\"{0}\" names an option twice."] = "»{0}« nævner en mulighed to gange.",
        ["the source"] = "kilde",
        ["why {0}"] = "hvorfor {0}",
        ["the person of why {0}"] = "person i hvorfor {0}",
        ["the plan"] = "plan",
        ["the reason"] = "begrundelse",
        ["what we know"] = "det, vi ved,",
        ["An exception is a manager's waiver; it cannot be written into an answer."] =
            "En undtagelse gives af en leder; den kan ikke skrives i et svar.",
        ["\"Not yet\" needs a plan: what will you do to find out?"] = "»Endnu ikke« kræver en plan: Hvad vil du gøre for at finde ud af det?",
        ["\"Not yet\" needs a date: by when will you know?"] = "»Endnu ikke« kræver en dato: Hvornår ved du det?",
        ["\"Assumed\" needs the assumption itself: what do you believe?"] = "»Antaget« kræver selve antagelsen: Hvad tror du?",
        ["\"Verified\" needs what is known."] = "»Bekræftet« kræver det, der er kendt.",
        ["\"Verified\" needs a source: who or what told us?"] = "»Bekræftet« kræver en kilde: Hvem eller hvad fortalte os det?",
        ["\"Verified\" needs the day it was verified."] = "»Bekræftet« kræver den dag, det blev bekræftet.",
        ["It cannot have been verified on {0}: that day is still to come."] =
            "Det kan ikke være bekræftet den {0}: Den dag er ikke kommet endnu.",
        ["\"Unknowable\" needs a reason: why can nobody know?"] = "»Kan ikke vides« kræver en begrundelse: Hvorfor kan ingen vide det?",

        // What a chain of whys needs
        ["It has {0} whys; {1} are the most."] = "Det har {0} hvorfor'er; højst {1} er muligt.",
        ["Why {0} says nothing yet."] = "Hvorfor {0} siger endnu intet.",
        ["Why {0} is called the root cause, but another why follows it; only the last one can be."] =
            "Hvorfor {0} kaldes grundårsagen, men et andet hvorfor følger efter; kun det sidste kan være det.",
        ["Why {0} is the root cause; say of which kind: process, technology, people and skills, organisation and politics, money, market and customers, law and regulation, or culture and habit."] =
            "Hvorfor {0} er grundårsagen; sig, hvilken slags: proces, teknologi, mennesker og kompetencer, organisation og politik, penge, marked og kunder, lov og regulering, eller kultur og vane.",
        ["Why {0} says of which kind its cause is, but is not called the root cause; mark it as the root cause, or leave the kind out."] =
            "Hvorfor {0} siger, hvilken slags årsag det er, men kaldes ikke grundårsagen; markér det som grundårsagen, eller udelad slagsen.",
        ["Why {0} tells what it means for a person; say for whom."] = "Hvorfor {0} fortæller, hvad det betyder for en person; sig, for hvem.",
        ["Why {0} tells how somebody feels; choose the feeling that comes closest."] =
            "Hvorfor {0} fortæller, hvordan nogen har det; vælg den følelse, der kommer nærmest.",
        ["Why {0} tells how somebody feels; say how strongly, from 1 (hardly) to 5 (very)."] =
            "Hvorfor {0} fortæller, hvordan nogen har det; sig, hvor stærkt, fra 1 (næsten ikke) til 5 (meget).",
        ["Why {0} names a feeling or its strength, but does not tell how somebody feels; choose that kind of why, or leave them out."] =
            "Hvorfor {0} nævner en følelse eller dens styrke, men fortæller ikke, hvordan nogen har det; vælg den slags hvorfor, eller udelad dem.",

        // What an exception needs
        ["The reason is missing."] = "Begrundelsen mangler.",
        ["What is declined has no last day; leave it out."] = "Det, der afslås, har ingen sidste dag; udelad den.",
        ["The last day is missing: until when does the exception count?"] = "Den sidste dag mangler: Hvor længe gælder undtagelsen?",
        ["The last day would be {0}, and that day is over."] = "Den sidste dag ville være den {0}, og den dag er forbi.",
        ["The last day would be {0}; {1} days ahead are the most, so that the question comes back while it still matters."] =
            "Den sidste dag ville være den {0}; højst {1} dage frem er muligt, så spørgsmålet kommer igen, mens det stadig betyder noget.",

        // What a checklist needs
        ["It has no items."] = "Den har ingen punkter.",
        ["It has {0} items; {1} are the most, and a rep can answer far fewer."] =
            "Den har {0} punkter; højst {1} er muligt, og en sælger kan svare på langt færre.",
        ["It is for leaving a stage, but does not say which."] = "Den er for at forlade en fase, men siger ikke hvilken.",
        ["It names a stage, but is not for leaving one."] = "Den nævner en fase, men er ikke for at forlade en.",
        ["It has the item \"{0}\" {1} times."] = "Den har punktet »{0}« {1} gange.",
        ["The item \"{0}\" needs both a question and why it is asked."] = "Punktet »{0}« kræver både et spørgsmål og hvorfor der spørges.",
        ["The item \"{0}\" offers a choice, but has fewer than two options."] =
            "Punktet »{0}« tilbyder et valg, men har færre end to muligheder.",
        ["The item \"{0}\" has options, but is not answered by choosing one."] =
            "Punktet »{0}« har muligheder, men besvares ikke ved at vælge en.",
        ["The item \"{0}\" has an option without a key or a label, or with a semicolon in its key."] =
            "Punktet »{0}« har en mulighed uden nøgle eller betegnelse, eller med et semikolon i nøglen.",
        ["The item \"{0}\" has the option \"{1}\" {2} times."] = "Punktet »{0}« har muligheden »{1}« {2} gange.",
        ["The item \"{0}\" is bound to \"{1}\"; it should be a column like opportunity.estimatedvalue or account.industrycode."] =
            "Punktet »{0}« er bundet til »{1}«; det bør være en kolonne som opportunity.estimatedvalue eller account.industrycode.",

        // What goes to the customer
        ["The item \"{0}\": line {1} of {2} should be a language in two letters and the words, like \"en = Who signs at your side?\"."] =
            "Punktet »{0}«: linje {1} af {2} bør være et sprog med to bogstaver og ordene, som »da = Hvem skriver under hos jer?«.",
        ["The item \"{0}\": line {1} of {2} is the second one in the language \"{3}\"."] =
            "Punktet »{0}«: linje {1} af {2} er den anden på sproget »{3}«.",
        ["what to ask the customer"] = "»Spørg kunden«",
        ["what the customer could bring"] = "»Hvad kunden kan tage med«",

        // Lessons
        ["{0} (assumed)"] = "{0} (antaget)",
        ["Not known yet. The plan: {0}"] = "Endnu ikke kendt. Planen: {0}",
        ["It cannot be known: {0}"] = "Det kan ikke vides: {0}",
        ["No answer, but whys."] = "Intet svar, men hvorfor'er.",
        ["{0} (root cause: {1})"] = "{0} (grundårsag: {1})",
        ["{0} (root cause)"] = "{0} (grundårsag)",
        ["For the organisation: {0}"] = "For organisationen: {0}",
        ["For {0}: {1}"] = "For {0}: {1}",
        ["For a person: {0}"] = "For en person: {0}",
        ["How they feel ({0}, {1} of 5): {2}"] = "Hvordan de har det ({0}, {1} af 5): {2}",
        ["How they feel: {0}"] = "Hvordan de har det: {0}",
        ["In their own words: \"{0}\""] = "Med deres egne ord: »{0}«",
        ["Because: {0}"] = "Fordi: {0}",
        ["process"] = "proces",
        ["technology"] = "teknologi",
        ["people and skills"] = "mennesker og kompetencer",
        ["organisation and politics"] = "organisation og politik",
        ["money"] = "penge",
        ["market and customers"] = "marked og kunder",
        ["law and regulation"] = "lov og regulering",
        ["culture and habit"] = "kultur og vane",
        ["worried"] = "bekymret",
        ["frustrated"] = "frustreret",
        ["overwhelmed"] = "overvældet",
        ["angry"] = "vred",
        ["ashamed"] = "flov",
        ["indifferent"] = "ligeglad",
        ["curious"] = "nysgerrig",
        ["hopeful"] = "håbefuld",
        ["relieved"] = "lettet",
        ["confident"] = "tryg",
        ["enthusiastic"] = "begejstret",

        // Settings
        ["\"{0}\" is no whole number; {1} counts instead."] = "»{0}« er ikke et helt tal; i stedet gælder {1}.",
        ["{0} is not between {1} and {2}; {3} counts instead."] = "{0} ligger ikke mellem {1} og {2}; i stedet gælder {3}.",
        ["\"{0}\" is neither yes nor no; {1} counts instead."] = "»{0}« er hverken yes eller no; i stedet gælder {1}.",

        // Receipts and set-up
        ["The receipt was not changed: receipts stay as they were written, whatever anybody's role. They are worth something only because nobody can correct them afterwards. If a receipt is wrong, say so in a note on the deal."] =
            "Kvitteringen blev ikke ændret: Kvitteringer bliver, som de blev skrevet, uanset rolle. De er kun noget værd, fordi ingen kan rette dem bagefter. Er en kvittering forkert, så sig det i en note på salgsmuligheden.",
        ["The receipt was not saved: receipts are written by the gate itself when a deal moves, so that each of them stands for a move that was decided. Move the deal; to bring in history, import it with the decision Recorded and the road Import."] =
            "Kvitteringen blev ikke gemt: Kvitteringer skrives af sig selv, når en salgsmulighed skifter, så hver af dem står for et skift, der er afgjort. Lad salgsmuligheden skifte; skal historik hentes ind, så importér den med afgørelsen »Noteret« og vejen »Import«.",
        ["cannot be closed, won or lost,"] = "lukkes, hverken vundet eller tabt",
        ["Nothing was registered: \"{0}\" is not the name of a custom table. Steps run on whatever they are registered on, so a name is taken only as the platform spells it. Give the logical names of the process tables, such as new_tender, separated by commas."] =
            "Intet blev registreret: »{0}« er ikke navnet på en egen tabel. Trin kører på det, de er registreret på, så et navn tages kun, som platformen staver det. Angiv procestabellernes logiske navne, for eksempel new_tender, adskilt af kommaer.",
        ["Nothing was registered: there is no business process flow on opportunities whose rows stand in {0}. Without one there are no stages to hold a deal in. Activate the process first, or correct the name."] =
            "Intet blev registreret: Der er intet forretningsprocesforløb for salgsmuligheder, hvis rækker står i {0}. Uden det er der ingen faser at holde en salgsmulighed i. Aktivér processen først, eller ret navnet.",
        ["Nothing was registered: this environment does not know the message {0} on the table {1}. The gate cannot hold what it does not hear of. Check that Dynamics 365 Sales is installed, and complete the setup again."] =
            "Intet blev registreret: Dette miljø kender ikke meddelelsen {0} på tabellen {1}. Det, man ikke hører om, kan man ikke holde tilbage. Tjek, at Dynamics 365 Sales er installeret, og fuldfør opsætningen igen.",
        ["the names of at most {0} tables"] = "navnene på højst {0} tabeller",
    }, day: "d. MMMM yyyy");
}
