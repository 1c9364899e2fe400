namespace CrmChecklists.Domain;

/// <summary>
/// A text that only points to another place or talk, without saying which: "see my email", "siehe CRM", "as discussed", "comme d'habitude". Whoever reads it later finds nothing there.
/// "See page 4 of the contract" and "as discussed with Mrs. Hall" say where, by a word that is not here.
/// </summary>
internal static class Elsewhere
{
    private const int MostWords = 8;

    private static readonly WordSet See = WordSet.OfWords("see siehe sieh s vgl cf voir ver vease vide se jf refer");

    private static readonly WordSet As = WordSet.OfWords("as wie comme como som");

    /// <summary>What "see" points to.</summary>
    private static readonly WordSet Places = WordSet.OfWords(
        "note notes comment comments email emails mail mails crm file files attachment attachments attached document documents doc docs description history timeline teams chat sharepoint folder opportunity record activity"
        + " activities field fields answer answers question there elsewhere title name subject topic"
        + " notiz notizen kommentar kommentare anhang anlage dokument dokumente datei ordner beschreibung verlauf aktivitat aktivitaten feld felder antwort antworten frage anderswo dort titel betreff"
        + " commentaire commentaires piece jointe pj fichier dossier historique champ champs reponse reponses ailleurs titre sujet objet"
        + " nota notas comentario comentarios correo correos adjunto adjuntos documento archivo carpeta ficha descripcion historial campo campos respuesta respuestas pregunta titulo asunto"
        + " noter kommentarer vedhaeftet vedhaeftede bilag fil mappe beskrivelse historik felt felter svar emne");

    /// <summary>What both point to: earlier in the text, earlier in time, or as ever.</summary>
    private static readonly WordSet Earlier = WordSet.OfWords(
        "above below before previous previously earlier prior last discussed mentioned agreed said stated explained talked described noted usual always"
        + " oben unten vorher vorhin vorherige vorherigen vorige fruher zuvor besprochen abgesprochen vereinbart erwahnt gesagt erklart notiert ublich ueblich immer gehabt"
        + " dessus dessous haut bas supra infra precedemment precedent precedente convenu discute dit mentionne evoque explique dhabitude toujours"
        + " arriba abajo anterior anteriores anteriormente antes hablado hablamos acordado acordamos dicho comentado mencionado explicado siempre habitual costumbre"
        + " ovenfor herover nedenfor for tidligere forrige sidste aftalt naevnt droftet talt snakket sagt beskrevet altid saedvanlig saedvanligt vanligt");

    private static readonly WordSet Beside = WordSet.OfWords(
        "the a an my our your this that in on at to we i it was were have has already is of and also other same ive"
        + " der die das den dem im am ist es wir schon bereits ja meine mein unsere andere anderes in"
        + " le la les l un une en dans ci cidessus il on a ete au aux de du des mon ma mes notre deja plus autre autres lautre"
        + " el los las lo del ya que mi mis nuestro nuestra al mas otro otra"
        + " i det den vi jeg er blev har min mit vores allerede pa andet andre");

    /// <param name="words">The folded words of a text.</param>
    public static bool IsIn(IReadOnlyList<string> words)
    {
        var said = words.Where(word => !JunkPhrases.IsSoft(word) || Earlier.Contains(word)).ToList();
        if (said.Count is < 2 or > MostWords)
            return false;
        return (See.Contains(said[0]) && Only(said, word => Places.Contains(word) || Earlier.Contains(word))) || (As.Contains(said[0]) && Only(said, Earlier.Contains));
    }

    private static bool Only(IReadOnlyList<string> words, Func<string, bool> points) =>
        words.Skip(1).Any(points) && words.Skip(1).All(word => points(word) || Beside.Contains(word));
}
