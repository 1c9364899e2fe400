namespace CrmChecklists.Domain;

/// <summary>
/// A promise to find out, without whom to ask, what to look at, or by when: "will check", "kläre ich noch", "je verrai ça plus tard", "lo miro", "vender tilbage".
/// One word more ("will check with IT", "on Tuesday") and it is a plan.
/// </summary>
internal static class Postponing
{
    private const int FewestWords = 2;
    private const int MostWords = 9;

    private static readonly WordSet Verbs = WordSet.OfWords(
        "check clarify verify investigate research update revise complete add fill ask find look see follow followup provide sort revert checking looking asking working investigating"
        + " klaren klaere klare abklaren abzuklaren prufen pruefen prufe pruefe check checke checken reiche reichen nachreichen nachzureichen trage tragen nachtragen nachzutragen eintragen erganze erganzen ergaenze ergaenzen frage fragen"
        + " nachfragen schaue schau schauen nachschauen nachsehen sehe sehen gucke recherchiere recherchieren kummere kuemmere melde liefere liefern nachliefern aktualisiere aktualisieren rausfinden herausfinden"
        + " finde fulle ausfullen mache mach trag frag guck dran bearbeite"
        + " verifier verifierai voir vois verrai verra verrons demander demanderai regarder regarderai completer completerai preciser preciserai mettre mettrai revenir reviens reviendrai faire ferai chercher chercherai confirmer confirmerai"
        + " valider clarifier discuter etudier traiter revoir renseigner renseignerai remplirai rajouter ajouter ajouterai"
        + " mirar miro mirare mirarlo mirando vere veo verlo viendo preguntar pregunto preguntare preguntarlo preguntando consultar consultare consultarlo confirmar confirmare verificar verificare comprobar compruebo comprobare revisar revisare"
        + " actualizar actualizare actualizara poner pongo pondre ponerlo hare hago investigar averiguar averiguo averiguare aclarar aclarare concretar tratar buscar busco buscare digo dire informare completarlo completare rellenarlo"
        + " rellenare anadir anadire enterarme entero"
        + " tjekker tjekke tjekkes undersoger undersoge undersoges sporger sporge kigger kigge finder finde vender vende opdaterer opdatere opdateres tilfojer tilfoje tilfojes suppleres afklarer afklare afklares eftersendes indhentes"
        + " laver lave ser arbejder bekraeftes udfylder udfylde udfyldes folger folge skriver skrives");

    /// <summary>Forms that are also told of what is done ("ist geklärt", "il a vérifié"): a promise only beside a word of <see cref="Ahead"/>.</summary>
    private static readonly WordSet DoneOrPromised = WordSet.OfWords(
        "updated clarified checked completed added provided revised geklart geklaert abgeklart nachgereicht nachgetragen nachgeliefert erganzt ergaenzt eingetragen aktualisiert"
        + " verifie demande regarde complete cherche renseigne precise mis opdateret afklaret tilfojet undersogt tjekket");

    private static readonly WordSet Ahead = WordSet.OfWords(
        "be soon later wird werden wirds muss mussen muessen noch bald spater spaeter je sera bliver blive skal senere snart");

    private static readonly WordSet Beside = WordSet.OfWords(
        "i im ill we well will shall going gonna to need needs must have has should can could let lets me you it this that into up out back in on later again soon first be being get got when possible able asap time next once"
        + " about then by am know and"
        + " ich wir es das dies mal mich mir darum drum spater spaeter dann muss mussen muessen werde werden wird wirds will kann konnen konnte soll sollte nach aus ein raus ab an zu bei gelegenheit demnachst bald irgendwann wenn zeit"
        + " habe ist sobald moglich moeglich zeitnah schnellstmoglich nachstes naechstes bin gerade um erst eben halt schnell drauf daran nachher wieder kommt folgt info infos auch und"
        + " je j on nous vais va allons dois doit il faut faudra a le la l y ce cela ca plus tard bientot prochainement ensuite apres des que possible jour m te tiens courant reste dessus encore de si peux peut etre sera et"
        + " yo lo la le se te os me voy vamos tengo tenemos que hay habra de mas tarde luego despues pronto cuando pueda ya y estoy esta estamos en ello proxima vez queda falta por debo debemos sera puedo un rato"
        + " jeg vi det den skal vil ma kan kommer pa op ud af tilbage med at senere snart herom om naermere sagen lige igen nar tid er ved i gang bliver blive lidt snarest og");

    /// <param name="words">The folded words of a text.</param>
    public static bool Is(IReadOnlyList<string> words) =>
        words.Count is >= FewestWords and <= MostWords
        && (words.Any(Verbs.Contains) || (words.Any(DoneOrPromised.Contains) && words.Any(Ahead.Contains)))
        && words.All(word => Verbs.Contains(word) || DoneOrPromised.Contains(word) || Beside.Contains(word) || JunkPhrases.IsSoft(word));
}
