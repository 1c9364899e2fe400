namespace CrmChecklists.Domain;

/// <summary>What people write to keep the place of an answer, in five languages. A text is one of them only as a whole: "unknown to purchasing, known to IT" says something.</summary>
internal static class JunkPhrases
{
    /// <summary>Words that add nothing to a phrase beside them: "still unknown", "tbd for now".</summary>
    private static readonly WordSet Soft = WordSet.OfPhrases(
        "please, pls, plz, sorry, still, yet, currently, just, for, now, at, the, moment, tbh, imo, lol, honestly, really, 123, 1234, bitte, noch, derzeit, momentan, aktuell, leider, ehrlich, svp, stp, encore, actuellement, pour, le, linstant,"
        + "desole, desolee, franchement, vraiment, aun, todavia, actualmente, por, ahora, perdon, endnu, stadig, lige, nu, pt, desvaerre, beklager, undskyld");

    private static readonly WordSet Phrases = WordSet.OfPhrases(
        // Everywhere.
        "na, nd, nc, nv, nz, ka, so, ir, nr, tbd, tba, tbc, todo, xx, xxx, x, asd, qwe, jkl, zxc, yxc, qsd, aze, wxc, bla, blah, blabla, foo, baz, foobar, foo bar, foo bar baz, test, lorem ipsum, lorem ipsum dolor sit amet, idem, ditto, dito,"
        + "test test, null, nil, idk, abc, aaa, aaa bbb ccc, hm, hmm, sd, bof, tja, test123, test 123, prueba 123, dfg, fgh, sdf, wasd, qazwsx,"
        + "wip, tdb, unkown, nsnc, ns nc, xy, xyz, xyzxyz, abcabc, aabb, aabbcc, abab, zz, yy, qq, jj, zzz, yyy, qqq, jjj, kkk, fff, hhh, ggg, lll, vvv, nnn, mmm, uuu, sadf, adsf, asfd, sdfa, dsaf,"
        + "aha, eh, oh, uh, um, uhm, pf, pff, pfft, mh, mhm, meh, argh, grr, oops, lol, rofl, lmao, xd, haha, hehe, hihi, hi, hey, hello, hallo, hej, hola, salut, bonjour, moin, test 1, test1, test 2, test2, asdf1, asd1,"
        + "lorem, ipsum, hello world, hallo welt, hola mundo, bonjour le monde, hej verden, john doe, jane doe, mr x, mrs x, mister x, herr x, frau x, herr xy, frau xy, monsieur x, madame x, mme x, senor x, hr x, fru x, fulano, fulano de tal,"
        + "fulanito, mickey mouse, donald duck, batman, superman, chuck norris, santa claus, weihnachtsmann, osterhase, pere noel, papa noel, julemanden, copy paste, copypaste, yes no, ja nein, oui non, si no, ja nej,"
        // English.
        + "to do, to be determined, to be decided, to be defined, to be confirmed, to be announced, to be completed, to be added, to be filled, to be filled in, to be filled in later,"
        + "to be clarified, to be discussed, to be checked, to follow, will follow, fill in, fill in later, fill in here, will fill in, will fill in later, will fill this in later, i will fill this in later, ill fill this in later, will update,"
        + "will update later, will update this later, i will update this later, will add later, will complete later, update later, see above, see notes above, see below, see previous, see previous answer, see other answer, as above, as below, as before, as discussed,"
        + "as discussed above, same, same as above, same as before, same as previous, same here, the same, dont know, do not know, i dont know, i do not know, we dont know, we do not know,"
        + "no idea, no clue, not known, unknown, not sure, unsure, unclear, not applicable, not available, not relevant, not defined, pending, later, soon, whatever, anything, something, dunno, nope nope,"
        + "no comment, nothing to say, nothing to add, some text, sample text, text, text here, answer, my answer, insert text here, enter text here, testing, this is a test, only a test, dummy, dummy text, placeholder,"
        + "empty, blank, left blank, because, because i have to, dont care, i dont care, who knows, god knows, none given, not yet, need to check, to check, to be checked, who, what, why, how, when, where,"
        + "for the time being, until further notice, next time, some other time, in progress, work in progress, ongoing, still open, open point, coming, coming soon, on it, on my list, on the list, undefined,"
        + "undetermined, unspecified, not specified, not stated, unanswered, not filled in, left empty, same answer, same reason, same thing, same text, same as others, see there, dont ask, good question, no reason, no particular reason,"
        + "just because, because yes, because it is, because thats how it is, why not, who cares, it is important, its important, its obvious, it is obvious, obvious, thats how it is, it is what it is, thats it, misc,"
        + "miscellaneous, other, others, various, the usual, usual, usual stuff, known, i know, we know, i know it, i know this, i just know, everybody knows, everyone knows, common knowledge, trust me, believe me, someone, somebody, some people,"
        + "some guy, somewhere, somehow, sometime, someday, some day, at some point, eventually, in due course, asap, as soon as possible, irrelevant, forgot, i forgot, forgotten, cant remember, thank you, thanks,"
        + "free text, dummy value, dummy entry, test entry, test value, random text, random, nonsense, gibberish, source, the source, reason, the reason, the answer, the plan, plan, name, date, so i can continue, to continue,"
        + "just to continue, to move on, so i can move on, to proceed, just to save, so i can save, cant save otherwise, the system wants it, the crm wants it, crm wants it, nothing to report, nothing to declare, have to write something,"
        + "get back to you, will get back to you, will get back to this, we will see, to be seen, remains to be seen, time will tell, update follows, details follow, details to follow, more to follow, more details to follow, to be continued,"
        + "maybe, perhaps, possibly, it depends, depends, that depends, hard to say, difficult to say, cant say, could be, who can say, stupid question, silly question, stupid field, this is stupid, none of your business, not my business,"
        + "not my problem, not my job, leave me alone, someone told me, somebody told me, someone said so, i heard, i heard it, heard it, heard somewhere, i have no time, no time for this, too busy, cant be bothered, ignore this,"
        + "beats me, search me, not a clue, not the foggiest, nvm, never mind, nevermind, ask someone else, ask me, just ask, you know, you know who, you know why, as you know, no worries, will be fine, it will be fine, it will work out,"
        + "long story, its complicated, it is complicated, and so on, this and that, all sorts, reasons, for reasons, many reasons, various reasons, lots of reasons, its time, it is time, pass, skip it, skip this, no value, no entry, nothing here,"
        + "empty field, some value, some answer, anyone, anybody, insert, insert here, enter here, enter value, fill me in, fill, to fill, write here, as per usual, same as always, same as usual,"
        // German.
        + "keine angabe, keine angaben, ohne angabe, keine ahnung, weiss nicht, weiss ich nicht, ich weiss nicht, ich weiss es nicht, wissen wir nicht, unbekannt, nicht bekannt, unklar, siehe oben, siehe unten, sieh oben, wie oben,"
        + "wie vorher, wie gehabt, siehe vorherige, siehe vorherige antwort, gleich, dasselbe, das gleiche, selbe, entfallt, nicht zutreffend, trifft nicht zu, nicht relevant, nicht anwendbar, nicht verfugbar, offen, folgt,"
        + "folgt spater, wird nachgereicht, wird erganzt, wird spater erganzt, wird nachgetragen, wird spater ausgefullt, wird ausgefullt, trage ich nach, trage ich spater nach, kommt, kommt spater, spater, muss geklart werden, zu klaren,"
        + "wird geklart, in klarung, zu definieren, platzhalter, testtext, irgendwas, irgendetwas, egal, nix, nix da, keine infos, keine information, keine informationen, keine daten, kein kommentar, mal sehen,"
        + "ausfullen, noch nicht, nichts bekannt, liegt nicht vor, ist mir egal, weil halt, kein plan, keinen plan, antwort, wer, was, warum, wie, wann, wo,"
        + "wird aktualisiert, in klaerung, noch in klarung, im moment, im augenblick, bis auf weiteres, nachstes mal, naechstes mal, beim nachsten mal, ein andermal, demnachst, zeitnah, in kurze, irgendwo, irgendwie, irgendwann mal, jemand,"
        + "irgendjemand, ungeklart, nicht geklart, unbestimmt, nicht angegeben, nicht definiert, nicht ausgefullt, nicht benannt, offener punkt, selbe antwort, gleiche antwort, dieselbe antwort,"
        + "gleiches wie oben, das gleiche wie oben, gleich wie oben, dasselbe wie oben, dto, ebenso, ebenda, gute frage, kein grund, nur so, einfach so, darum, deshalb, deswegen, weil, weil es so ist, ist halt so, ist eben so,"
        + "es ist wichtig, ist wichtig, das ist wichtig, warum nicht, wer weiss, ist doch klar, selbsterklarend, versteht sich von selbst, sonstiges, diverses, diverse, verschiedenes,"
        + "das ubliche, das uebliche, ubliches, wie ublich, wie immer, bekannt, ist bekannt, allgemein bekannt, weiss ich, weiss ich halt, weiss ich so, weiss ich doch, das weiss ich, ich weiss, ich weiss es, wissen wir, weiss jeder,"
        + "weiss doch jeder, jeder weiss das, glaub mir, vergessen, habe ich vergessen, hab ich vergessen, weiss nicht mehr, uninteressant, ahm, ohm, na ja, naja, danke, quelle, die quelle, grund,"
        + "begrundung, der grund, der plan, damit es weitergeht, damit ich weiterkomme, um weiterzukommen, nur zum speichern, zum speichern, damit ich speichern kann, damit das feld voll ist, das system will es so, das crm will es so,"
        + "sonst kann ich nicht speichern, musste was reinschreiben, muss ja was drinstehen, muss ja was rein, kein bock, keine lust, irgendein text, beliebiger text, blindtext, mustertext, mustermann, max mustermann,"
        + "musste was eintragen, muss was eintragen, muss ja was eintragen, irgendwas muss ja rein, wird sich zeigen, das wird sich zeigen, abwarten, fortsetzung folgt, vielleicht, eventuell, moglicherweise, kommt darauf an, kommt drauf an,"
        + "je nachdem, schwer zu sagen, kann sein, kann ich nicht sagen, schauen wir mal, schau ma mal, sehen wir dann, sehen wir mal, dumme frage, blode frage, quatsch, nerv nicht, geht dich nichts an, geht niemanden was an, nicht mein problem,"
        + "nicht meine aufgabe, jemand hat es gesagt, hat jemand gesagt, irgendwo gehort, habe ich gehort, habe keine zeit, hab keine zeit, keine zeit dafur, erika mustermann,"
        + "kein schimmer, keinen schimmer, null plan, mir egal, mir doch egal, egal was, was auch immer, wie auch immer, wer auch immer, hab ich nicht, frag mich, frag mich nicht, du weisst schon, weisst du doch, wissen sie doch, wie du weisst,"
        + "passt schon, wird schon, wird schon passen, keine sorge, lange geschichte, ist kompliziert, und so weiter, und so, dies und das, dieses und jenes, alles mogliche, grunde, aus grunden, viele grunde, wird zeit, es wird zeit, es ist zeit,"
        + "warum nicht jetzt, halt so, so halt, jaja, mach ich, mach ich noch, machen wir noch, wird gemacht, hier eintragen, bitte ausfullen, bitte eintragen, eintragen, hier text, text hier, leeres feld, irgendein wert, wie gesagt,"
        // French.
        + "non communique, non renseigne, non applicable, non disponible, non defini, non connu, sans objet, sans reponse, a definir, a completer, a completer plus tard, a preciser, a confirmer, a determiner, a voir, a venir, a remplir, a suivre,"
        + "en attente, en cours, voir ci dessus, voir cidessus, cf ci dessus, voir plus haut, voir ci dessous, voir plus bas, comme ci dessus, comme plus haut, ci dessus, pareil, la meme chose, meme chose, le meme, meme reponse,"
        + "je ne sais pas, je sais pas, on ne sait pas, sais pas, ne sait pas, aucune idee, pas didee, inconnu, pas connu, pas dinformation, pas dinformations, pas dinfo, pas dinfos, plus tard, texte, essai, ceci est un test, cest un test,"
        + "nimporte quoi, peu importe, reponse, sera complete plus tard, a remplir plus tard, sera precise plus tard, on verra, on verra bien, parce que, pas de reponse, sans avis, qui sait, on verra plus tard, rien a dire, rien a signaler, ras, qui, quoi, pourquoi, comment, quand,"
        + "nsp, jsp, jspr, jnsp, chais pas, cf plus haut, cf plus bas, cf supra, plus haut, a faire, en cours de validation, en cours de verification, en cours de definition, mise a jour a venir, maj a venir, pour le moment, la prochaine fois,"
        + "une prochaine fois, prochainement, bientot, un de ces jours, un de ces quatre, quelquun, quelque part, non precise, non determine, non rempli, non specifie, indefini, indetermine, point ouvert, identique,"
        + "idem que ci dessus, idem cidessus, idem plus haut, pareil que ci dessus, pareil quau dessus, la meme reponse, bonne question, sans raison, pas de raison, comme ca, cest comme ca, parce que cest comme ca, parce que voila, cest important,"
        + "pourquoi pas, cest evident, divers, autre, autres, comme dhabitude, comme toujours, lhabituel, connu, cest connu, je sais, je le sais, on sait, on le sait, nous le savons, tout le monde le sait,"
        + "croyez moi, oublie, jai oublie, je ne sais plus, je ne me souviens pas, me souviens pas, sans importance, sans interet, voila, voila voila, euh, heu, merci, source, la source, motif, raison, la raison, le plan,"
        + "pour avancer, pour continuer, pour passer a la suite, pour pouvoir enregistrer, pour enregistrer, pour valider, il faut bien mettre quelque chose, le systeme le demande, le crm le demande, je men occupe, je men occuperai,"
        + "on sen occupe, je vous tiens au courant, je vous dirai, texte libre, texte bidon, bidon, nimporte, nimp, dieu sait, va savoir, allez savoir, aucune reponse,"
        + "peut etre, eventuellement, ca depend, cela depend, difficile a dire, possible, cest possible, ca se peut, on verra ca, lavenir le dira, question idiote, question bete, question stupide, cest nul, pas vos oignons, ca ne vous regarde pas,"
        + "pas mon probleme, quelquun me la dit, on me la dit, on ma dit, entendu dire, jai entendu, jai entendu dire, jai pas le temps, je nai pas le temps, pas le temps pour ca, mettre quelque chose, il faut mettre quelque chose,"
        + "chepa, osef, on sen fout, je men fous, tkt, bref, demande moi, demandez moi, tu sais, tu sais bien, vous savez, ca ira, tinquiete, longue histoire, cest complique, et cetera, et caetera, et ainsi de suite, un peu de tout, raisons,"
        + "plein de raisons, beaucoup de raisons, diverses raisons, il est temps, cest le moment, pourquoi pas maintenant, a saisir, saisir ici, texte ici, a ajouter, a mettre a jour, champ vide, la flemme, flemme, aucun interet, comme dit,"
        // Spanish.
        + "no aplica, no disponible, no procede, sin datos, sin informacion, sin respuesta, sin definir, sin determinar, sin comentarios, por definir, por determinar, por confirmar, por completar, por ver,"
        + "pendiente, pendiente de completar, pendiente de definir, pendiente de confirmar, a definir, a confirmar, a determinar, a completar, ver arriba, vease arriba, ver mas arriba, ver abajo, vease abajo, como arriba, igual, igual que arriba,"
        + "igual que antes, lo mismo, lo mismo que arriba, lo mismo que antes, mismo, no se, no lo se, no sabemos, no lo sabemos, no se sabe, ni idea, no tengo idea, ninguna idea, desconocido, se desconoce, mas tarde, luego, despues, se completara,"
        + "se completara mas tarde, lo relleno luego, lo relleno mas tarde, rellenar, lo que sea, porque si, quien sabe, vete a saber, falta, prueba, esto es una prueba, texto, respuesta, cualquier cosa, da igual, ya veremos, nada que decir, quien, por que, que, como, cuando, donde,"
        + "pte, pdte, por concretar, por aclarar, por decidir, sin concretar, sin especificar, no especificado, no indicado, no definido, no consta, indefinido, indeterminado, en curso, en proceso, en ello, estoy en ello,"
        + "de momento, por el momento, la proxima vez, algun dia, un dia de estos, en algun momento, proximamente, en breve, pronto, cuanto antes, lo antes posible, alguien, en algun sitio, de alguna manera, punto abierto, identico,"
        + "misma respuesta, la misma respuesta, igual que lo anterior, lo de arriba, lo anterior, buena pregunta, sin motivo, porque, porque es asi, es importante, por que no, es obvio, es evidente,"
        + "varios temas, otros, otro, lo de siempre, como siempre, lo habitual, lo usual, lo normal, conocido, es conocido, lo se, lo se yo, ya lo se, lo sabemos, ya se sabe, todo el mundo lo sabe, todos lo saben,"
        + "creeme, olvidado, se me olvido, lo olvide, no me acuerdo, no recuerdo, no importa, irrelevante, sin importancia, bah, buf, uf, jeje, jaja, gracias, fuente, la fuente, motivo, razon, la razon, el motivo, el plan, para avanzar,"
        + "para continuar, para seguir, para poder seguir, para poder guardar, para guardar, hay que poner algo, algo hay que poner, el sistema lo pide, el crm lo pide, como dije, como ya dije, segun lo hablado, segun lo acordado,"
        + "segun lo comentado, segun hablado, ya dire, ya os dire, ya te dire, ya os digo, ya te digo, ya se vera, se vera, texto libre, texto cualquiera, a saber, yo que se, que se yo, vaya usted a saber,"
        + "a ver, quizas, quiza, tal vez, a lo mejor, depende, segun, dificil de decir, puede ser, es posible, posiblemente, el tiempo dira, pregunta tonta, que tonteria, tonteria, no es asunto tuyo, no es mi problema, alguien me lo dijo,"
        + "me lo dijeron, lo oi, lo he oido, no tengo tiempo, sin tiempo para esto, pues eso, eso, ya si eso, en fin, pues nada, relleno,"
        + "nolose, yoquese, me da igual, ni papa, vete tu a saber, paso, preguntame, ya sabes, ya lo sabes, como sabes, ya saldra, larga historia, es complicado, y tal, etcetera, de todo un poco, razones, muchas razones,"
        + "por razones, ya es hora, ya toca, porque toca, por que no ahora, asi, pues asi, introducir, introducir texto, escribir aqui, texto aqui, campo vacio, que pereza, paso de esto, cualquiera, quien sea, cuando sea, donde sea,"
        // Danish.
        + "ikke relevant, ikke oplyst, ikke angivet, ikke kendt, ikke afklaret, ikke tilgaengelig, ikke besvaret, ukendt, ved ikke, ved det ikke, ved jeg ikke, jeg ved det ikke, jeg ved ikke, det ved jeg ikke, det ved vi ikke, vi ved det ikke,"
        + "aner det ikke, ingen ide, ingen anelse, se ovenfor, se herover, se nedenfor, som ovenfor, som for, samme, samme som ovenfor, samme som for, det samme, afventer, folger, folger senere, kommer, kommer senere, udfyldes, udfyldes senere,"
        + "skal udfyldes, skal afklares, afklares, afklares senere, senere, mangler, testtekst, dette er en test, tekst, svar, pladsholder, ligegyldigt, hvad som helst, ingen kommentar, ingen kommentarer, intet at sige, vi far se, fordi, hvem ved, ingen data, endnu ikke, finder vi ud af,"
        + "ikke udfyldt, ikke defineret, ikke fastlagt, ikke specificeret, uafklaret, uoplyst, udefineret, mgl, opdateres, er i gang, i gang, undervejs, under afklaring, under udarbejdelse, indtil videre, for tiden,"
        + "naeste gang, en anden gang, engang, pa et tidspunkt, snart, snarest, hurtigst muligt, nogen, en eller anden, et eller andet sted, et sted, pa en eller anden made, abent punkt, samme svar, samme arsag, samme grund, identisk,"
        + "godt sporgsmal, ingen grund, derfor, fordi det er sadan, det er bare sadan, er bare sadan, det er vigtigt, er vigtigt, hvorfor ikke, indlysende, det siger sig selv, siger sig selv,"
        + "logisk, diverse, andet, andre, ovrigt, det saedvanlige, som saedvanlig, som saedvanligt, som altid, det vante, som vanligt, kendt, er kendt, det ved jeg, det ved jeg godt, ved jeg godt, jeg ved det, vi ved det, det ved vi,"
        + "det ved alle, alle ved det, tro mig, glemt, har glemt, jeg har glemt, glemte det, husker ikke, kan ikke huske, det husker jeg ikke, ligemeget, lige meget, uvaesentligt, irrelevant, ohm, hejsa, tak, kilde, kilden,"
        + "arsag, arsagen, begrundelse, grund, planen, for at komme videre, for at kunne gemme, for at gemme, systemet kraever det, crm kraever det, skulle skrive noget, skal jo skrive noget, der skal sta noget, tilfaeldig tekst, fyldtekst,"
        + "ved det sgu ikke, ingen ide om det, gud ved, ved jeg, maske, muligvis, det kommer an pa, det afhaenger, svaert at sige, kan vaere, det kan vaere, tiden vil vise, det ma tiden vise, dumt sporgsmal, rager ikke dig, ikke mit problem, nogen sagde det,"
        + "har jeg hort, hort et sted, har ikke tid, jeg har ikke tid, gider ikke, ved ik, ved ikk, aner ik, aner det ik, hvad ved jeg, pyt, pyt med det, det er lige meget, hvem som helst, nar som helst, sporg mig, du ved, det ved du, det gar nok, det skal nok ga, bare rolig, lang historie,"
        + "det er kompliceret, og sa videre, lidt af hvert, dit og dat, grunde, mange grunde, af grunde, det er tid, det er pa tide, hvorfor ikke nu, bare fordi, indtast, indtast her, skriv her, skriv noget her, tekst her, tomt felt, undersoges, tjekkes, suppleres, bekraeftes, eftersendes, indhentes, det ma guderne vide, det vides ikke, vides ikke, lige nu ikke, det finder vi ud af, hvem, hvad, hvorfor, hvordan, hvornar, hvor");

    private static readonly WordSet Starts = Phrases.FirstWords();

    /// <summary>The phrases of several words without their spaces ("noidea"); shorter ones may be words of another language.</summary>
    private static readonly WordSet Glued = Phrases.Glued(fewestLetters: 6);

    /// <summary>Whether folded words are such phrases and soft words from first to last, with at least one phrase.</summary>
    public static bool FillWholly(IReadOnlyList<string> words) => Fill(words) || (words.Any(Soft.Contains) && Fill(words.Where(word => !Soft.Contains(word)).ToList()));

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
        if (!Starts.Contains(words[at]))
            return Glued.Contains(words[at]) ? 1 : 0;

        var longest = 0;
        var phrase = "";
        for (var length = 1; length <= Phrases.MostWords && at + length <= words.Count; length++)
        {
            phrase += (length == 1 ? "" : " ") + words[at + length - 1];
            if (Phrases.Contains(phrase) || (length == 1 && Glued.Contains(phrase)))
                longest = length;
        }
        return longest;
    }
}
