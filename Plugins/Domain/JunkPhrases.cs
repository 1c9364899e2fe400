namespace CrmChecklists.Domain;

/// <summary>What people write to keep the place of an answer, in five languages. A text is one of them only as a whole: "unknown to purchasing, known to IT" says something.</summary>
internal static class JunkPhrases
{
    /// <summary>Words that add nothing to a phrase beside them: "still unknown", "tbd for now".</summary>
    private static readonly WordSet Soft = WordSet.OfPhrases(
        "please, sorry, still, yet, currently, just, for, now, at, the, moment, bitte, noch, derzeit, momentan, aktuell, svp, encore, actuellement, pour, le,"
        + "aun, todavia, actualmente, por, ahora, endnu, stadig, lige, nu, pt");

    private static readonly WordSet Phrases = WordSet.OfPhrases(
        // Everywhere.
        "na, nd, nc, nv, nz, ka, so, ir, nr, tbd, tba, tbc, todo, xx, xxx, x, asd, qwe, jkl, zxc, yxc, qsd, aze, wxc, bla, blah, blabla, foo, bar, baz, foobar, test, lorem ipsum, lorem ipsum dolor sit amet, idem, ditto, dito,"
        + "test test, null, nil, idk, abc, aaa, aaa bbb ccc, hm, hmm, sd, bof, tja, test123, test 123, prueba 123, dfg, fgh, sdf, wasd, qazwsx,"
        // English.
        + "to do, to be determined, to be decided, to be defined, to be confirmed, to be announced, to be completed, to be added, to be filled, to be filled in, to be filled in later,"
        + "to be clarified, to be discussed, to be checked, to follow, will follow, fill in, fill in later, fill in here, will fill in, will fill in later, will fill this in later, i will fill this in later, ill fill this in later, will update,"
        + "will update later, will update this later, i will update this later, will add later, will complete later, update later, see above, see notes above, see below, see previous, see previous answer, see other answer, as above, as below, as before, as discussed,"
        + "as discussed above, same, same as above, same as before, same as previous, same here, the same, dont know, do not know, i dont know, i do not know, we dont know, we do not know,"
        + "no idea, no clue, not known, unknown, not sure, unsure, unclear, not applicable, not available, not relevant, not defined, pending, later, soon, whatever, anything, something, dunno, nope nope,"
        + "no comment, nothing to say, nothing to add, some text, sample text, text, text here, answer, my answer, insert text here, enter text here, testing, this is a test, only a test, dummy, dummy text, placeholder,"
        + "empty, blank, left blank, because, because i have to, dont care, i dont care, who knows, god knows, none given, not yet, need to check, to check, to be checked, who, what, why, how, when, where,"
        // German.
        + "keine angabe, keine angaben, ohne angabe, keine ahnung, weiss nicht, weiss ich nicht, ich weiss nicht, ich weiss es nicht, wissen wir nicht, unbekannt, nicht bekannt, unklar, siehe oben, siehe unten, sieh oben, wie oben,"
        + "wie vorher, wie gehabt, siehe vorherige, siehe vorherige antwort, gleich, dasselbe, das gleiche, selbe, entfallt, nicht zutreffend, trifft nicht zu, nicht relevant, nicht anwendbar, nicht verfugbar, offen, folgt,"
        + "folgt spater, wird nachgereicht, wird erganzt, wird spater erganzt, wird nachgetragen, wird spater ausgefullt, wird ausgefullt, trage ich nach, trage ich spater nach, kommt, kommt spater, spater, muss geklart werden, zu klaren,"
        + "wird geklart, in klarung, zu definieren, platzhalter, testtext, irgendwas, irgendetwas, egal, nix, nix da, keine infos, keine information, keine informationen, keine daten, kein kommentar, mal sehen,"
        + "ausfullen, noch nicht, nichts bekannt, liegt nicht vor, ist mir egal, weil halt, kein plan, keinen plan, antwort, wer, was, warum, wie, wann, wo,"
        // French.
        + "non communique, non renseigne, non applicable, non disponible, non defini, non connu, sans objet, sans reponse, a definir, a completer, a completer plus tard, a preciser, a confirmer, a determiner, a voir, a venir, a remplir, a suivre,"
        + "en attente, en cours, voir ci dessus, voir cidessus, cf ci dessus, voir plus haut, voir ci dessous, voir plus bas, comme ci dessus, comme plus haut, ci dessus, pareil, la meme chose, meme chose, le meme, meme reponse,"
        + "je ne sais pas, je sais pas, on ne sait pas, sais pas, ne sait pas, aucune idee, pas didee, inconnu, pas connu, pas dinformation, pas dinformations, pas dinfo, pas dinfos, plus tard, texte, essai, ceci est un test, cest un test,"
        + "nimporte quoi, peu importe, reponse, sera complete plus tard, a remplir plus tard, sera precise plus tard, on verra, on verra bien, parce que, pas de reponse, sans avis, qui sait, on verra plus tard, rien a dire, rien a signaler, ras, qui, quoi, pourquoi, comment, quand,"
        // Spanish.
        + "no aplica, no disponible, no procede, sin datos, sin informacion, sin respuesta, sin definir, sin determinar, sin comentarios, por definir, por determinar, por confirmar, por completar, por ver,"
        + "pendiente, pendiente de completar, pendiente de definir, pendiente de confirmar, a definir, a confirmar, a determinar, a completar, ver arriba, vease arriba, ver mas arriba, ver abajo, vease abajo, como arriba, igual, igual que arriba,"
        + "igual que antes, lo mismo, lo mismo que arriba, lo mismo que antes, mismo, no se, no lo se, no sabemos, no lo sabemos, no se sabe, ni idea, no tengo idea, ninguna idea, desconocido, se desconoce, mas tarde, luego, despues, se completara,"
        + "se completara mas tarde, lo relleno luego, lo relleno mas tarde, rellenar, lo que sea, porque si, quien sabe, vete a saber, falta, prueba, esto es una prueba, texto, respuesta, cualquier cosa, da igual, ya veremos, nada que decir, quien, por que, que, como, cuando, donde,"
        // Danish.
        + "ikke relevant, ikke oplyst, ikke angivet, ikke kendt, ikke afklaret, ikke tilgaengelig, ikke besvaret, ukendt, ved ikke, ved det ikke, ved jeg ikke, jeg ved det ikke, jeg ved ikke, det ved jeg ikke, det ved vi ikke, vi ved det ikke,"
        + "aner det ikke, ingen ide, ingen anelse, se ovenfor, se herover, se nedenfor, som ovenfor, som for, samme, samme som ovenfor, samme som for, det samme, afventer, folger, folger senere, kommer, kommer senere, udfyldes, udfyldes senere,"
        + "skal udfyldes, skal afklares, afklares, afklares senere, senere, mangler, testtekst, dette er en test, tekst, svar, pladsholder, ligegyldigt, hvad som helst, ingen kommentar, ingen kommentarer, intet at sige, vi far se, fordi, hvem ved, ingen data, endnu ikke, finder vi ud af,"
        + "det finder vi ud af, hvem, hvad, hvorfor, hvordan, hvornar, hvor");

    /// <summary>Whether folded words are such phrases and soft words from first to last, with at least one phrase.</summary>
    public static bool FillWholly(IReadOnlyList<string> words) => Fill(words) || Fill(words.Where(word => !Soft.Contains(word)).ToList());

    public static bool IsSoft(string word) => Soft.Contains(word);

    private static bool Fill(IReadOnlyList<string> words)
    {
        var found = false;
        for (var at = 0; at < words.Count;)
        {
            var length = PhraseAt(words, at);
            if (length == 0 && !Soft.Contains(words[at]))
                return false;
            found |= length > 0;
            at += Math.Max(length, 1);
        }
        return found;
    }

    /// <summary>How many words the longest phrase at a place has; 0 when none starts there.</summary>
    private static int PhraseAt(IReadOnlyList<string> words, int at)
    {
        var longest = 0;
        var phrase = "";
        for (var length = 1; length <= Phrases.MostWords && at + length <= words.Count; length++)
        {
            phrase += (length == 1 ? "" : " ") + words[at + length - 1];
            if (Phrases.Contains(phrase))
                longest = length;
        }
        return longest;
    }
}
