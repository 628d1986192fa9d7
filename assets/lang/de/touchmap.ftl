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


### command line

