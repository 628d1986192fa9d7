### map: kinds, lenses, fields

kind-communication = Kommunikation
kind-human = Mensch
kind-physical = Ding
kind-sensory = Sinne
reach-online = online
reach-offline = offline
reach-both = beides
moment-zmot = ZMOT
moment-fmot = FMOT
moment-smot = SMOT
moment-tmot = TMOT
friction-stuck = bleibt hängen
friction-falters = stockt
friction-leaves = springt ab
usage-over = zu viel genutzt
usage-right = richtig genutzt
usage-under = zu wenig genutzt
lens-effectiveness = Wirkung
lens-experience = Erlebnis
lens-importance = Wichtigkeit
scale-effectiveness = 1 kaum – 5 stark
scale-experience = 1 übel – 5 schön
scale-importance = 1 gering – 5 hoch
phase-before = vor dem Kauf
phase-during = beim Kauf
phase-after = nach dem Kauf
acquaintance-anonymous = anonym
acquaintance-known = bekannt
wait-acceptable = in Ordnung
wait-too_long = zu lang
party-first = selbst erhoben
party-third = von Dritten
state-open = offen
state-doing = läuft
state-done = erledigt
state-dropped = verworfen
language-en = Englisch
language-de = Deutsch
yes = ja
no = nein
stage = Phase
segment = Kundengruppe
touchpoint = Touchpoint
parking-lot = Parkplatz
field-touchpoint-number = Nummer
field-touchpoint-name = Name
field-touchpoint-kind = Art
field-touchpoint-reach = Ort
field-touchpoint-channel = Kanal
field-touchpoint-moment = Moment der Wahrheit
field-touchpoint-hidden = Versteckt
field-touchpoint-foreign = Nicht unserer
field-touchpoint-unclear = Zu klären
field-touchpoint-places = Steht in
field-touchpoint-owner = Zuständigkeit
field-touchpoint-effectiveness = Wirkung
field-touchpoint-importance = Wichtigkeit
field-touchpoint-usage = Nutzung
field-touchpoint-friction = Reibung
field-touchpoint-assets = Ausstattung
field-touchpoint-interactions = Interaktionen
field-touchpoint-processes = Prozesse
field-touchpoint-data = Daten
field-touchpoint-share = Teilen
field-touchpoint-optimal = Optimales Erlebnis
field-touchpoint-today = Erlebnis heute
field-touchpoint-feedback = Was Kunden sagen
field-touchpoint-metrics = Zahlen
field-touchpoint-actions = Maßnahmen
field-touchpoint-note = Notiz
field-interaction-what = was
field-interaction-whom = mit wem
field-interaction-outcome = gewünschtes Ergebnis
field-interaction-wait = Wartezeit
field-interaction-patience = in Ordnung?
field-interaction-wrong = was kann schiefgehen
field-interaction-then = was dann
field-process-name = Ablauf
field-process-people = Leute
field-process-owner = verantwortlich
field-data-what = was
field-data-purpose = wofür
field-data-known_by = wer sie kennt
field-data-party = Herkunft
field-data-basis = Grundlage
field-feedback-quote = im Wortlaut
field-feedback-source = Quelle
field-metric-name = Zahl
field-metric-value = Wert
field-metric-date = Datum
field-action-what = was
field-action-who = wer
field-action-due = bis
field-action-state = Stand
field-stage-rank = Position
field-stage-name = Name
field-stage-definition = Definition
field-stage-goal = Ziel
field-stage-moves_on = Was weiterbringt
field-stage-phase = Kauf
field-stage-importance = Wichtigkeit
field-segment-rank = Position
field-segment-name = Name
field-segment-wants = Wünsche
field-segment-address = Ansprache
field-segment-convinces = Überzeugt
field-segment-patterns = Muster
field-segment-acquaintance = Bekanntheit
field-about-title = Titel
field-about-organisation = Organisation
field-about-business_goal = Unternehmensziel
field-about-customer_goal = Kundenziel
field-about-owner = Wem die Karte gehört
field-about-next_review = Nächste Durchsicht
field-about-language = Sprache
field-about-meetings = Termine
field-meeting-date = Datum
field-meeting-title = Titel


### screens: grid


### screens: forms


### screens: actions, start, setup


### commands and keys


### words of edits and messages


### store: errors


### analysis and summary

summary-untitled = Touchpoint-Karte
summary-and = { $first } und { $last }
summary-occasion-none = Touchpoint-Karte.
summary-occasion = Touchpoint-Karte aus { $count ->
    [one] dem Workshop
   *[other] den Workshops
} { $meetings }.
summary-meeting-day = vom { $day }
summary-meeting-title = „{ $title }“
summary-meeting-both = „{ $title }“ vom { $day }
summary-counts = { $segments ->
    [0] Keine Kundengruppen
    [one] Eine Kundengruppe
   *[other] { $segments } Kundengruppen
}, { $stages ->
    [0] keine Phasen
    [one] eine Phase
   *[other] { $stages } Phasen
}, { $touchpoints ->
    [0] keine Touchpoints
    [one] ein Touchpoint
   *[other] { $touchpoints } Touchpoints
}{ $touchpoints ->
    [0] { "" }
   *[other] , { $rated } davon bewertet
}.
summary-scale = Noten: 1 = kaum, 5 = stark, 5 ist also das Beste (keine Schulnoten); – = noch nicht bewertet.
summary-signs = ▲ = zu viel genutzt, ▼ = zu wenig genutzt.
summary-focus = Darum geht es jetzt
summary-focus-item = **{ $name }** ({ $place }): { $reasons }.
summary-reason-meets = betrifft { $segments }
summary-reason-meets-all = { $count ->
    [2] beide Kundengruppen müssen hindurch
   *[other] alle { $count } Kundengruppen müssen hindurch
}
summary-reason-no-owner = niemand ist zuständig
summary-reason-wait = die Wartezeit ist zu lang
summary-reason-wait-of = die Wartezeit ({ $wait }) ist zu lang
summary-reason-friction = Reibung: { $words }
summary-reason-over = wird zu viel genutzt
summary-reason-instead = { $name } ({ $score }) wird dagegen zu wenig genutzt
summary-reason-under = wird zu wenig genutzt
summary-reason-empty = in dieser Phase fehlt ein Touchpoint für { $segments }
summary-reason-empty-important = in dieser wichtigen Phase fehlt ein Touchpoint für { $segments }
summary-actions = Wer macht was bis wann
summary-actions-what = Maßnahme
summary-nobody = noch niemand
summary-overdue = { $state }, **überfällig**
summary-distribution = Wo die Touchpoints liegen
summary-touchpoints = Touchpoints
summary-share = Anteil
summary-share-expected = Anteil nach Wichtigkeit
summary-map = Die Karte
summary-findings = Was auffällt
summary-distributed = Verteilung
summary-heavy = Mehr Touchpoints, als die Wichtigkeit erwarten lässt: { $names }
summary-light = Weniger Touchpoints, als die Wichtigkeit erwarten lässt: { $names }
summary-instead-of = { $stage } ({ $count } statt { $expected })
summary-empty = Leer: { $names }
summary-empty-cell = { $stage } für { $segment }
summary-effective = Am wirksamsten ({ $score })
summary-over = Zu viel genutzt
summary-under = Zu wenig genutzt
summary-shortfall = Woran es fehlt
summary-weak = Geringe Wirkung (1–2): { $names }
summary-felt = Schlechtes Erlebnis (1–2): { $names }
summary-felt-by = { $name } ({ $segment } { $score })
summary-waits = Zu lange Wartezeit: { $names }
summary-friction = Reibung: { $names }
summary-unanswered = Kann schiefgehen, und niemand hat gesagt, was dann: { $names }
summary-processes = Abläufe, die noch niemand verantwortet: { $names }
summary-data = Daten
summary-sharing = Könnten auch andere brauchen: { $names }
summary-share-with = { $name } (für { $who })
summary-known-alone = Kennt nur eine Abteilung: { $names }
summary-known-nobody = Niemand genannt, der sie kennt: { $names }
summary-no-data = Notiert bei { $covered } von { $all } Touchpoints, noch nicht bei { $names }
summary-purposeless = Ohne Zweck: { $names }
summary-baseless = Ohne Rechtsgrundlage: { $names }
summary-hidden = Versteckt
summary-without-owner = Ohne Zuständige ({ $count })
summary-unclear = Zu klären
summary-tunnel = Einseitig
summary-concentrated = { $count } von { $all } Touchpoints entfallen auf { $on }.
summary-and-more = { $names } und { $count } weitere
summary-segments = Kundengruppen
summary-details = Einzelheiten: { $stage }
summary-number = Nr.
summary-elsewhere = Auch in
summary-owner = Die Karte gehört { $owner }.
summary-review = Nächste Durchsicht: { $day }.
summary-reach-both = online und offline
summary-field-touchpoint-hidden = versteckt
summary-field-touchpoint-foreign = nicht unserer
summary-field-touchpoint-unclear = zu klären
summary-field-touchpoint-effectiveness = Wirkung
summary-field-touchpoint-experience = Erlebnis
summary-field-touchpoint-importance = Wichtigkeit
summary-field-touchpoint-owner = verantwortlich
summary-field-touchpoint-friction = Reibung


### command line

