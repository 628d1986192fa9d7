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

file-error = Fehler
file-not-found = { $file } gibt es nicht
file-no-permission = { $file } lässt sich nicht lesen: keine Berechtigung
file-folder = { $file } ist ein Ordner, keine Karte
file-special = { $file } ist keine gewöhnliche Datei
file-too-large = { $file } ist zu groß für eine Karte: mehr als { $megabytes } MB
file-io = { $file } lässt sich nicht lesen: { $reason }
file-more = { $count ->
    [one] und ein weiterer Fehler
   *[other] und { $count } weitere Fehler
}
file-not-utf8 = das ist kein UTF-8-Text (Byte { $offset })
file-control = das Steuerzeichen { $code } darf in einer Karte nicht vorkommen
file-line-break = dieser Text muss in einer Zeile stehen
file-conflict = hier hat git einen Konflikt stehen lassen
file-conflict-hint = eine Seite wählen und die Markierungen entfernen
file-empty = die Datei ist leer
file-not-a-map = das ist keine touchmap-Karte
file-not-a-map-hint = eine Karte beginnt mit (touchmap: { $known },
file-newer = diese Karte hat das Format { $found }; dieses touchmap kennt Formate bis { $known }
file-newer-hint = mit einem neueren touchmap öffnen
file-cut-off = die Datei endet zu früh, vielleicht wurde sie abgeschnitten
file-open-text = das schließende Anführungszeichen dieses Textes fehlt
file-no-comma = hier fehlt ein Komma
file-no-comma-hint = , (ein Anführungszeichen im Text schreibt man \")
file-no-colon = nach dem Namen des Feldes fehlt ein Doppelpunkt
file-no-field-name = hier muss der Name eines Feldes stehen
file-escape = diese Umschreibung gibt es nicht; einen Rückstrich schreibt man \\
file-trailing = nach der Karte darf nichts mehr stehen
file-too-deep = zu viele Klammern ineinander
file-syntax = das ist kein RON, wie es eine Karte enthält
file-no-such-field = ein Feld „{ $field }“ gibt es hier nicht
file-doubled = „{ $field }“ ist zweimal angegeben
file-expected = hier muss { $what } stehen
file-no-such-word = „{ $word }“ gehört nicht zu den Wörtern, die hier möglich sind
file-one-of = möglich: { $words }
file-meant = „{ $word }“ gemeint?
file-same-id = die id „{ $id }“ ist zweimal vergeben
file-no-id = eine id fehlt
file-no-such-stage = eine Phase „{ $id }“ gibt es nicht
file-no-such-segment = eine Kundengruppe „{ $id }“ gibt es nicht
file-no-cell = zu einem Platz gehören stage und segment
file-same-place = der Touchpoint steht zweimal in dieser Zelle
file-same-number = die Nummer { $number } ist zweimal vergeben
file-no-name = ein Name fehlt
expected-line = eine Textzeile in Anführungszeichen
expected-prose = ein Text in Anführungszeichen
expected-word = ein Wort in Anführungszeichen
expected-flag = true oder false
expected-score = ein Wert von 1 bis 5
expected-scores = ein Wert von 1 bis 5 oder mehrere nach Tagen wie { "{" }"2026-11-20": 4{ "}" }
expected-words-rated = ein Wort in Anführungszeichen oder mehrere nach Tagen wie { "{" }"2026-11-20": "…"{ "}" }
expected-date = ein Datum wie "2026-11-20"
expected-number = eine ganze Zahl ab 1
expected-rank = eine ganze Zahl
expected-marks = eine Liste von Wörtern wie ["…", "…"]
expected-list = eine Liste in eckigen Klammern
expected-id = eine id in Anführungszeichen (Buchstaben ohne Umlaute, Ziffern, - und _; höchstens 64)
expected-record = ein Datensatz in runden Klammern
save-changed = { $file } wurde seit dem Öffnen von einem anderen Programm geändert; nichts wurde geschrieben
save-exists = { $file } gibt es schon; nichts wurde geschrieben
save-special = { $file } ist keine gewöhnliche Datei; nichts wurde geschrieben
save-no-folder = den Ordner von { $file } gibt es nicht
save-no-permission = { $file } lässt sich nicht schreiben: keine Berechtigung für den Ordner
save-read-only = { $file } liegt auf einem schreibgeschützten Datenträger
save-full = kein Platz auf dem Datenträger für { $file }; der alte Inhalt ist unberührt
save-too-large = { $file } darf nicht so groß werden; der alte Inhalt ist unberührt
save-failed = { $file } ließ sich nicht speichern: { $reason }


### analysis and summary


### command line

