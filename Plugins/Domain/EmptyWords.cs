namespace CrmChecklists.Domain;

/// <summary>
/// Phrases nobody listed: a short text that consists of words that only point elsewhere or to later ("info", "above", "later", "ikke") and of small words beside them
/// ("no info", "per above", "jeg udfylder det senere") says nothing. One word more ("no info before March") and it does.
/// </summary>
internal static class EmptyWords
{
    /// <summary>A longer text of such words is rare enough to be let pass.</summary>
    private const int MostWords = 8;

    /// <summary>At least one of these must be there. None is an answer by itself.</summary>
    private static readonly WordSet Pointing = WordSet.OfWords(
        "info infos information informations placeholder tbd tba above below previous earlier later soon clue skip skipped mandatory required whatever not unknown already idea remember stuff things something anything etc ignore ignored whatsoever"
        + " nicht oben unten vorher spater bald nachtragen nachgetragen nachgereicht ausfullen erganzen bereits schon ahnung egal irgendwer irgendwas irgendwann irgendwie pflichtfeld beispieltext musterantwort platzhalter klarung bearbeitung arbeit folgt folgen usw pflicht spaeter ausfuellen ergaenzen ignorieren irgendwo"
        + " pas dessus dessous supra infra plus precedent precedente tard deja renseigner completer remplir preciser definir venir obligatoire quelque nimporte idee avis obligatoires ignorer"
        + " sin arriba abajo anterior anteriores tarde luego despues pronto ya rellenar completar definir determinar informacion obligatorio aun todavia idea algo sabe saber obligatorios ignorar"
        + " ikke ovenfor nedenfor tidligere forrige senere snart allerede udfyldes udfylder udfyldt mangler afklares afventer folger obligatorisk eksempeltekst pladsholder noget anelse aner osv opdateres ignorer paakraevet");

    /// <summary>Small words beside them, and the verbs of answering and filling in.</summary>
    private static readonly WordSet Beside = WordSet.OfWords(
        "a an no none any to be is it this that i ill we will have has had do dont cant can must need more with per as see refer reference copy note notes last my our of by me you on in out up and or because need check find fill update"
        + " add complete define defined determine determined clarify given stated mentioned said discussed known know available applicable answer answers answered reply entry field fields text data had write put enter type here must so says say just only some got get question details more"
        + " ich wir es das ist sind wird werden muss mussen mal kein keine keinen keiner null habe hat liegt vor nach vgl wie siehe zu in im noch nix nichts bekannt bekannte besprochen gesagt erwahnt beantwortet klaren definiert antwort antworten daten weil halt von mir ja ich man hier nur reinschreiben schreiben eintragen stehen steht feld leer damit etwas was so bekannter frage mehr details einzelheiten dazu musste"
        + " je on jen nous de des du dinfo dinformation la le les un une en y a au ce cest est sera sont ne n ni non aucun aucune rien voir cf comme dit repondu mentionne indique complete remplis remplirai verrai verra bien meme chose champ reponse reponses donnee donnees info connu defini rempli renseigne qui sait que quoi validation il faut falloir fallait mettre ecrire ici juste dois devais question details dinfos"
        + " yo lo la el los de del un una en que no ni hay tengo tenemos es sera esta se ver vease como misma mismo contestado respondido dicho pongo pondre relleno rellenare completo completare respuesta respuestas datos dato texto ejemplo campo nada quien definido conocido falta faltan por a hay tengo tenia poner escribir aqui solo mas detalles pregunta"
        + " jeg vi det den der er at har kan skal vil bliver kommer pa vej se som for i ingen intet svar besvaret sagt naevnt oplyst angivet kendt tilgaengelig data felt tekst skriver endnu et eller andet hvem ved idet jo bare lige her sta skrive skulle matte man kun mere detaljer sporgsmal");

    public static bool Are(IReadOnlyList<string> words) =>
        words.Count <= MostWords && words.Any(Pointing.Contains) && words.All(word => Pointing.Contains(word) || Beside.Contains(word) || JunkPhrases.IsSoft(word));
}
