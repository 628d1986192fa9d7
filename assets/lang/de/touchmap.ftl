### map: kinds, lenses, fields

kind-communication = Kommunikation
kind-human = Mensch
kind-physical = Ort oder Ding
kind-sensory = Sinneseindruck
reach-online = online
reach-offline = offline
reach-both = beides
moment-zmot = ZMOT
moment-fmot = FMOT
moment-smot = SMOT
moment-tmot = TMOT
moment-means-none = Suche – Weitersagen
moment-means-zmot = Suche vor dem Kontakt
moment-means-fmot = Blick ins Regal
moment-means-smot = erste Nutzung
moment-means-tmot = Weitersagen
friction-stuck = bleibt hängen
friction-falters = stockt
friction-leaves = springt ab
usage-over = zu viel genutzt
usage-right = richtig genutzt
usage-under = zu wenig genutzt
lens-effectiveness = Wirkung
lens-experience = Erlebnis
lens-importance = Wichtigkeit
scale-1-effectiveness = kaum
scale-2-effectiveness = wenig
scale-3-effectiveness = mittel
scale-4-effectiveness = gut
scale-5-effectiveness = stark
scale-1-experience = schlecht
scale-2-experience = mäßig
scale-3-experience = mittel
scale-4-experience = gut
scale-5-experience = sehr gut
scale-1-importance = gering
scale-2-importance = eher gering
scale-3-importance = mittel
scale-4-importance = eher hoch
scale-5-importance = hoch
phase-before = vor dem Kauf
phase-during = beim Kauf
phase-after = nach dem Kauf
acquaintance-anonymous = noch nicht
acquaintance-known = namentlich
patience-acceptable = in Ordnung
patience-too_long = zu lang
party-first = selbst erhoben
party-third = von Dritten
source-web_analytics = Webanalyse
source-lead_management = Leadmanagement
source-crm = CRM
source-survey = Befragung
source-observation = Beobachtung
source-social_media = soziale Medien
source-other = Sonstiges
kind-cost = Kosten
kind-revenue = Umsatz
kind-conversion = Abschlüsse
kind-self_service = Selbstbedienung
kind-satisfaction = Zufriedenheit
kind-recommendation = Weiterempfehlung
kind-time = Dauer
better-more = mehr ist besser
better-less = weniger ist besser
goals_agree-yes = ja
goals_agree-partly = teilweise
goals_agree-no = nein
state-open = offen
state-doing = läuft
state-done = erledigt
state-dropped = verworfen
language-en = Englisch
language-de = Deutsch
own-language-en = English
own-language-de = Deutsch
yes = ja
no = nein
stage = Phase
segment = Kundengruppe
touchpoint = Touchpoint
empty-cell = leer
empty-cell-write = { $key } oder tippen
more-cards = +{ $count } weitere
stage-instead = { $is } statt { $asked } Touchpoints
new-stage = Neue Phase
new-segment = Neue Kundengruppe
new-head-after = nach „{ $name }“
renames-map = Neuer Titel der Karte
renames-stage = Neuer Name der Phase „{ $name }“
renames-segment = Neuer Name der Gruppe „{ $name }“
renames-touchpoint = Neuer Name von „{ $name }“
no-segment-below = Das ist die letzte Kundengruppe; → führt zu ihren Touchpoints
sent-on = Steht jetzt in „{ $stage }“ · { $key } schiebt zurück
sent-back = Steht jetzt in „{ $stage }“ · Tab schiebt weiter
sent-nowhere = Nach dieser Phase kommt keine mehr · { $key } schiebt zurück
sent-nowhere-back = Vor dieser Phase kommt keine · Tab schiebt weiter
write-goes-on = Hier wird geschrieben · Enter oder Esc übernimmt es
similar-taken = Steht nun auch hier · jetzt den nächsten schreiben, oder Esc
parking-lot = Parkplatz
field-touchpoint-number = Nummer
field-touchpoint-name = Name
field-touchpoint-kind = Art
field-touchpoint-reach = Wo
field-touchpoint-channel = Kanal
field-touchpoint-moment = Moment der Wahrheit
field-touchpoint-hidden = Versteckt
field-touchpoint-foreign = Nicht von uns
field-touchpoint-unclear = Zu klären
field-touchpoint-measured = Gemessen
field-touchpoint-personalised = Personalisiert
field-touchpoint-places = Steht in
field-touchpoint-owner = Verantwortlich
field-touchpoint-effectiveness = Wirkung
field-touchpoint-importance = Wichtigkeit
field-touchpoint-usage = Nutzung
field-touchpoint-friction = Reibung
field-touchpoint-assets = Bestandteile
field-touchpoint-interactions = Interaktionen
field-touchpoint-processes = Abläufe
field-touchpoint-data = Daten
field-touchpoint-share = Daten teilen
field-touchpoint-optimal = Optimales Erlebnis
field-touchpoint-today = Erlebnis heute
field-touchpoint-feedback = Was Kunden sagen
field-touchpoint-metrics = Kennzahlen
field-touchpoint-actions = Maßnahmen
field-touchpoint-note = Notiz
field-interaction-what = was
field-interaction-whom = mit wem
field-interaction-outcome = gewünschtes Ergebnis
field-interaction-wait = Wartezeit
field-interaction-patience = in Ordnung?
field-interaction-wrong = was schiefgehen kann
field-interaction-then = was dann geschieht
field-process-name = Ablauf
field-process-people = Beteiligte
field-process-owner = verantwortlich
field-data-what = was
field-data-purpose = wofür
field-data-known_by = wer sie kennt
field-data-party = erhoben von
field-data-basis = Rechtsgrundlage
field-data-source = Quelle
field-feedback-quote = im Wortlaut
field-feedback-source = Quelle
field-metric-name = Kennzahl
field-metric-value = Wert
field-metric-date = Datum
field-metric-kind = Art der Zahl
field-metric-unit = Einheit
field-metric-target = Zielwert
field-metric-better = was besser ist
field-action-what = was
field-action-who = wer
field-action-due = bis
field-action-state = Stand
field-stage-rank = Position
field-stage-name = Name
field-stage-definition = Definition
field-stage-goal = Ziel
field-stage-moves_on = Weiterkommen
field-stage-leave_or_return = Weggehen und Wiederkommen
field-stage-phase = Zeitpunkt
field-stage-importance = Wichtigkeit
field-segment-rank = Position
field-segment-name = Name
field-segment-wants = Wünsche
field-segment-address = Ansprache
field-segment-convinces = Argumente
field-segment-patterns = Verhaltensmuster
field-segment-acquaintance = Kennen wir sie?
field-about-title = Titel
field-about-organisation = Organisation
field-about-business_goal = Unternehmensziel
field-about-customer_goal = Kundenziel
field-about-goals_agree = Passen die Ziele zusammen?
field-about-brand = Marke
field-about-environments = Umgebungen
field-about-platform = Plattform
field-about-owner = Verantwortlich für die Karte
field-about-next_review = Nächste Überprüfung
field-about-language = Sprache
field-about-meetings = Termine
field-meeting-date = Datum
field-meeting-title = Titel


### screens: grid

tab-map = Karte
map-size = { $count ->
        [one] Ein Touchpoint
       *[other] { $count } Touchpoints
    }{ $parked ->
        [0] { "" }
       *[other] { " + " }{ $parked } geparkt
    } · { $segments } { $segments ->
        [one] Kundengruppe
       *[other] Kundengruppen
    } × { $stages } { $stages ->
        [one] Phase
       *[other] Phasen
    }
untitled = Karte ohne Titel
status-saving = speichert …
status-failed = nicht gespeichert: { $why }
status-failed-brief = nicht gespeichert
status-unsafe-brief = ungeschützt
status-unsafe = noch nicht geschützt: { $why }
status-read-only = schreibgeschützt
status-unsaved = nicht gespeichert
status-comments = Kommentare: { $key } fragt
status-in-journal = vorerst gesichert
status-no-file = ohne Datei
status-saved = gespeichert
status-saved-at = gespeichert { $time }
similar = ähnlich: { $name } ↓
similar-short = ↓ { $name }
parked-empty = nichts geparkt
ask-cell-words = Was lesen, hören oder suchen sie hier?
ask-cell-people = Wem begegnen sie hier, mit wem sprechen sie?
ask-cell-things = Was fassen sie hier an, was liegt oder steht da?
ask-cell-senses = Was riechen, hören, schmecken oder spüren sie hier?
ask-cell-waiting = Worauf warten sie hier, und wie lange?
ask-cell-overhearing = Was hören sie hier mit, das nicht für sie bestimmt ist?
ask-cell-finding = Was finden sie hier vor, das niemand für sie hingelegt hat?
ask-cell-zmot = Wo suchen sie, bevor sie uns kennen? (Moment der Wahrheit: ZMOT)
ask-cell-fmot = Was sehen sie zuerst, wenn sie wählen? (Moment der Wahrheit: FMOT)
ask-cell-smot = Was erleben sie, wenn sie es zum ersten Mal nutzen? (Moment der Wahrheit: SMOT)
ask-cell-tmot = Wem erzählen sie davon, und was? (Moment der Wahrheit: TMOT)
ask-progress = Zelle { $cell } von { $cells }, { $left ->
        [0] die letzte Frage
        [one] noch eine Frage
       *[other] noch { $left } Fragen
    }
ask-progress-brief = Zelle { $cell }/{ $cells } · { $left ->
        [0] die letzte
       *[other] noch { $left }
    }
ask-progress-cell = Zelle { $cell }/{ $cells }
asked-all = { $segment }: In allen Zellen ist gefragt.
hidden = versteckt
not-ours = nicht von uns
to-clarify = zu klären
no-owner = niemand verantwortlich
nobody-yet = noch niemand
stands-in-cells = steht in { $count } Zellen
card-nobody = niemand
card-actions = { $count ->
        [one] 1 Maßnahme
       *[other] { $count } Maßnahmen
    }
open-actions = { $count ->
        [one] eine Maßnahme offen
       *[other] { $count } Maßnahmen offen
    }
kind-none = Art offen
pane-interactions = Was geschieht?
pane-owner = Wer ist verantwortlich?
pane-data = Welche Daten entstehen?
pane-optimal = Wie wäre es am besten?
more-actions = + { $count } weitere
last-meeting = Letzter Termin
legend-moment = Moment
legend-target = Soll
legend-open = offen
usage-short-over = zu viel
usage-short-under = zu wenig
usage-short-right = richtig
too-small = touchmap braucht { $width } × { $height } Zeichen; die Karte bleibt erhalten
prompt-owner = Wer:
prompt-action = Maßnahme (was @wer Datum):
prompt-find = Suchen:
prompt-meeting = Termin { $date }, Titel:
prompt-save-as = Speichern unter:
prompt-export-to = Exportieren nach:
ask-quit = Die Karte ist nicht gespeichert.
ask-quit-save = Speichern und beenden
ask-quit-keep = Beenden und später weitermachen
ask-quit-lose = Beenden und verwerfen
ask-back = Zurück
ask-changed = Jemand anderes hat die Datei inzwischen geändert.
ask-failed = Die Karte ließ sich nicht speichern.
ask-protected = Die Datei ist schreibgeschützt.
ask-protected-replace = Trotzdem ersetzen
ask-failed-again = Noch einmal versuchen
ask-save-as = Unter anderem Namen speichern
ask-name-with-date = Unter einem Namen mit dem heutigen Datum speichern
ask-export-as = Unter anderem Namen exportieren
ask-replace = Ersetzen
ask-comments = Beim Speichern gehen Kommentare in der Karte verloren.
ask-comments-count = { $count ->
        [one] Ein Kommentar
       *[other] { $count } Kommentare
    }; die alte Datei bleibt, ihr Name endet auf ~.
ask-comments-save = Speichern, ab jetzt automatisch
ask-comments-quit = Speichern und beenden
ask-replace-map = Eine Datei mit diesem Namen gibt es schon.
ask-replace-export = Eine Datei mit diesem Namen gibt es schon.
ask-export = Was soll exportiert werden?
ask-export-markdown = Zusammenfassung (Markdown)
ask-export-short = Nur die erste Seite (Markdown)
ask-export-all = Alle Einzelheiten (Markdown)
ask-export-no-people = Zusammenfassung ohne Personen (Markdown)
ask-undo-theirs = Dieser Schritt kam aus der Datei: Jemand anderes hat sie geändert.
ask-undo-theirs-count = { $count ->
        [one] Ein Eintrag ginge auf den Stand davor zurück.
       *[other] { $count } Einträge gingen auf den Stand davor zurück.
    }
ask-undo-theirs-go = Fremde Änderungen zurücknehmen
ask-kept = Jeder Schritt ist gesichert.

### screens: forms

form-empty = Noch leer
form-add = + neue Zeile
form-all-segments = alle Kundengruppen
form-position = { $at } von { $count }
form-number = Nr. { $number }
form-map = Karte
form-last-change = Zuletzt geändert
form-undo = rückgängig: { $key }
conflict-meeting = { $verdict } (Termin { $day })
conflict-undated = { $verdict } (ohne Datum)
conflict-ours = 1 hier: { $value }
conflict-theirs = 2 dort: { $value }
conflict-here = hier
conflict-there = dort
conflict-how = 1 behält die Fassung hier, 2 nimmt die von dort
conflict-fields = { $count ->
        [one] zu einem Feld gibt es zwei Fassungen
       *[other] zu { $count } Feldern gibt es zwei Fassungen
    }
conflicts-settled = Alles geklärt · { $edit }
form-nothing-changed = Nichts geändert
editor-came-back = Der Text aus dem Editor ist wieder da: Esc übernimmt ihn
editor-failed = Der Editor endete mit einem Fehler und hat nichts geändert: { $why }
editor-text-kept = Das Feld gibt es nicht mehr; sein Text ist in { $file }
editor-too-long = Der Text aus dem Editor ist zu lang; er bleibt in { $file }
form-row-ends = Hier endet die Liste
not-a-date = „{ $text }“ ist kein Datum wie 11.12., Freitag, in 2 Wochen oder KW 50
no-such-day = Den Tag „{ $text }“ gibt es nicht
days-ago = { $days ->
        [one] gestern
       *[other] vor { $days } Tagen
    }
form-not-a-number = „{ $text }“ ist keine ganze Zahl ab 1
form-stays-open = { $key } nimmt es weg, { $out } übergeht es
form-left = übergangen; { $key } holt es zurück
form-dropped = verworfen
form-choice-keys = { $field }: Auswahl mit { $keys }; 0 löscht, die Leertaste nimmt den nächsten Wert
form-language-is-for = So werden Namen in der Karte getrennt; die Sprache des Programms bleibt
form-from-template = aus der Vorlage
form-list-left = Liste zu Ende · weiter mit „{ $field }“: { $question }
form-undo-brings-back = { $key } holt es zurück
form-needs-a-number = Hier muss eine Nummer stehen
short-kind-physical = Ort/Ding
shortest-kind-communication = Komm.
shortest-kind-sensory = Sinne
shortest-usage-over = zu viel
shortest-usage-under = zu wenig
shortest-friction-stuck = hängt
short-kind-sensory = Sinne
short-usage-over = zu viel
short-usage-right = richtig
short-usage-under = zu wenig
short-field-touchpoint-moment = Moment
short-field-touchpoint-unclear = Zu klären
short-field-touchpoint-feedback = Kunden sagen
short-field-segment-acquaintance = Bekannt
short-field-about-goals_agree = Ziele passen
short-field-about-next_review = Überprüfung
head-interaction-patience = okay?
head-interaction-wait = warten
head-data-basis = Grundlage
short-patience-acceptable = okay
short-patience-too_long = zu lang
short-party-first = uns
short-party-third = Dritten
hint-field-known = Namen nehmen
help-field-known = den angebotenen Namen nehmen, von jemandem, der schon auf der Karte steht
hint-field-break = Neue Zeile
help-field-break = in langem Text: eine neue Zeile
hint-field-more = Nächste Zeile
help-field-more = übernehmen und die nächste Zeile der Liste beginnen; eine leere Zeile beendet die Liste
ask-touchpoint-interactions = Was geschieht?
ask-touchpoint-processes = Welche Abläufe stehen dahinter?
ask-touchpoint-owner = Wer ist verantwortlich?
ask-touchpoint-data = Welche Daten entstehen?
ask-touchpoint-optimal = Wie wäre es am besten?
ask-touchpoint-assets = Woraus besteht dieser Touchpoint?
ask-touchpoint-today = Wie erleben Kunden das heute?
ask-touchpoint-share = Wer könnte diese Daten noch brauchen?
ask-touchpoint-note = Sonst noch etwas?
ask-touchpoint-channel = Auf welchem Weg?
ask-touchpoint-actions = Was ist zu tun?
ask-touchpoint-feedback = Was sagen sie selbst?
ask-touchpoint-metrics = Was wird gemessen?
ask-interaction-wrong = Was kann schiefgehen?
ask-interaction-then = Was dann?
ask-data-source = Welche Quelle?
ask-metric-kind = Welche Art?
ask-metric-unit = In welcher Einheit?
ask-metric-target = Welcher Zielwert?
ask-metric-better = Was ist besser?
ask-stage-definition = Was ist mit dieser Phase gemeint?
ask-stage-goal = Was sollen Kunden hier erreichen?
ask-stage-moves_on = Was bringt sie in die nächste Phase?
ask-stage-leave_or_return = Warum gehen sie hier weg, warum kommen sie wieder?
ask-segment-wants = Was wollen sie?
ask-segment-address = Wie spricht man sie am besten an?
ask-segment-convinces = Was überzeugt sie?
ask-segment-patterns = Was tun sie immer wieder?
ask-about-title = Worum geht es?
ask-about-organisation = Um wessen Kunden geht es?
ask-about-business_goal = Was will das Unternehmen erreichen?
ask-about-customer_goal = Was wollen die Kunden erreichen?
ask-about-brand = Welcher Marke begegnen die Kunden?
ask-about-environments = In welchen Umgebungen begegnen sie ihr?
ask-about-platform = Welche Plattformen und Systeme stehen dahinter?
ask-about-owner = Wer pflegt die Karte nach dem Workshop?
ask-about-next_review = Wann wird sie überprüft?
ask-about-meetings = Wann wurde daran gearbeitet?

### screens: actions, start, setup

setup-title = Worum geht es in der Karte?
setup-goal = Was soll danach besser sein?
setup-segments = Welche Kunden? Eine Gruppe je Zeile
setup-template = Welche Phasen?
setup-preview = So beginnt die Karte
template-lifecycle = Sechs Phasen des Lebenszyklus
template-loyalty = Sieben Phasen bis zur Loyalität
template-aida = AIDA
template-empty = Eine Phase, noch ohne Namen
template-own = Eigene Phasen
template-own-how = eine je Zeile, einfach tippen
example-restaurant = Beispiel: ein Abend im Restaurant
about-example-restaurant = eine fertige Karte zum Ausprobieren
example-meter = Beispiel: den Zähler selbst ablesen
about-example-meter = ein Energieversorger spart seinen Kunden einen Termin
setup = Neue Karte
start-choose = Hier wählen ↓ ↑ und Enter · geschrieben wird in der Karte, die dann aufgeht
setup-esc-again = Noch einmal Esc beendet das Programm und verwirft diese Antworten
start-about = Wo berühren wir unsere Kunden, und wie gut?
start-rescued = Nicht gespeicherte Arbeit
start-more = ↓ { $count } weitere, darunter die Beispiele
start-new = Neue Karte
start-new-about = vier Fragen, dann der erste Touchpoint
start-review-overdue = Durchsicht überfällig seit { $day }
start-opened = geöffnet am { $day }
start-opened-today = heute geöffnet
start-review-due = Durchsicht am { $day }
start-action-due = nächste Maßnahme bis { $day }
start-actions-overdue = { $count ->
        [one] eine Maßnahme überfällig
       *[other] { $count } Maßnahmen überfällig
    }
actions-to-do = { $count ->
        [0] Nichts ist zu tun
        [one] Eine Maßnahme ist zu tun
       *[other] { $count } Maßnahmen sind zu tun
    }
actions-late = { $count ->
        [one] { $all ->
            [one] Die eine Maßnahme ist überfällig
           *[other] Eine von { $all } ist überfällig
        }
       *[other] { $count } von { $all } sind überfällig
    }
actions-of-nobody = { $count ->
        [one] eine hat noch niemanden
       *[other] für { $count } ist noch niemand zuständig
    }
action-overdue = überfällig
actions-closed = { $count } abgeschlossen
actions-closed-below = Erledigt und verworfen
actions-question = Wer macht was bis wann?
actions-how = Auf der Karte und hier nimmt { $key } eine Maßnahme für den Touchpoint unter dem Cursor der Karte in einer Zeile auf: was @wer Datum, etwa „Rückrufknopf @IT 11.12.“. Esc führt zurück zur Karte.
pass-line = Bewertungsrunde · noch { $left }
pass-left = noch { $left }
pass-ask-effectiveness = Wie stark wirkt das auf Kunden?
pass-ask-experience = Wie ist das Erlebnis für „{ $segment }“?
pass-ask-importance = Wie wichtig ist dieser Touchpoint?
find-hits = { $count ->
        [one] ein Touchpoint
       *[other] { $count } Touchpoints
    }
find-hits-in = { $hits } · hier in: { $field }
kind-clear = keine
help-keys = Tasten
help-more-keys = Weitere Tasten
help-now = Jetzt
help-now-on = Jetzt: { $what }
help-signs = Zeichen und Farben
help-letters = Größere Buchstaben
help-rules = Die Regeln der Auswertung
help-search = Suchen:
help-nothing = Dazu steht nichts in der Hilfe. Die Rücktaste löscht den letzten Buchstaben, Esc zeigt wieder alles.
help-of-map = Karte
help-of-form = Geöffneter Eintrag
help-of-start = Startbildschirm
help-show-all = Esc zeigt alles
help-close-it = Esc schließt
help-place = Seite { $at } von { $count }
sign-cursor = worauf die Tasten wirken
sign-in-work = Kundengruppe in Arbeit
sign-bar = wie viele Touchpoints die Phase hat
sign-over = mehr, als ihrer Wichtigkeit entspricht; mit dem Zeichen deutlich mehr
sign-missing = weniger, als ihrer Wichtigkeit entspricht; mit dem Zeichen deutlich weniger
sign-field = ein Text, der gerade geschrieben wird
sign-overdue = überfällig, oder etwas ging schief
sign-alarm = nicht gesichert
letters-ctrl = Strg-+
letters-ctrl-where = Windows Terminal, GNOME Terminal, Konsole, Alacritty, WezTerm; mit - statt + wieder kleiner, im Windows Terminal auch Strg und Mausrad
letters-cmd = Cmd-+
letters-cmd-where = auf dem Mac: Terminal, iTerm2, kitty, Alacritty, WezTerm
letters-kitty = Strg-Umschalt-+
letters-kitty-where = kitty unter Linux
letters-xterm = Umschalt-+
letters-xterm-where = xterm, mit dem + des Ziffernblocks; oder Strg und rechte Maustaste, dann eine Größe aus dem Menü
also-letters = Größere größer Buchstaben Schriftgröße Schrift vergrößern Zoom Beamer
sign-hidden = die vier Arten, versteckt
sign-open = zu klären; sobald die Hälfte Verantwortliche hat, auch: niemand ist verantwortlich
sign-conflict = zwei Fassungen zur Wahl; { $key } führt hin
sign-score = Note in dieser Sicht; 5 ist am besten
sign-change = Note vorher und jetzt
sign-unrated = noch nicht bewertet
sign-same = derselbe Touchpoint in einer anderen Zelle
sign-marked = mit der Leertaste markiert
sign-empty = leere Zelle
sign-more = so viele weitere in dieser Zelle
sign-sides = weitere Phasen auf dieser Seite
sign-scroll = weitere Kundengruppen darüber oder darunter
sign-importance = wie wichtig die Phase ist
sign-mean = Mittelwert der gezeigten Noten

### commands and keys

key-ctrl = Strg-
key-shift = Umschalt-
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-space = Leertaste
key-backspace = Rück
key-insert = Einfg
key-delete = Entf
key-home = Pos1
key-end = Ende
key-pgup = Bild↑
key-pgdn = Bild↓

hint-write = Neu
help-write = einen Touchpoint in die Zelle schreiben; auf einer Phase oder Kundengruppe: eine neue dahinter
hint-write-empty = Schreiben
help-write-empty = in einer leeren Zelle: einen Touchpoint schreiben
hint-open = Öffnen
help-open = Touchpoint, Phase, Kundengruppe oder Karte öffnen
hint-rate = Bewerten
help-rate = in dieser Sicht bewerten, 0 löscht; auf einer Phase: ihre Wichtigkeit; ein Klick auf die Skala oben tut dasselbe
short-hint-rate = Bewerten
short-hint-usage = Bewerten
map-hint-undo = Zurück
short-hint-pass-rate = Bewerten
short-hint-pass-earlier = Früher
short-hint-analysis-open = Öffnen
short-hint-analysis-list = Liste
short-hint-analysis-turn = Bild
shortest-hint-rate = Note
shortest-hint-write-next = Nächster
shortest-hint-prompt-cancel = Zurück
shortest-hint-ask-cancel = Zurück
shortest-hint-number-end = Zurück
shortest-hint-palette-close = Zurück
shortest-hint-put-back = Zurück
shortest-hint-form-close = Zurück
shortest-hint-setup-line = Weiter
shortest-hint-setup-stage = Weiter
hint-lens = Sicht
help-lens = nächste Sicht: Wirkung, Erlebnis und, sobald sie vorkommt, Wichtigkeit
hint-lens-back = Vorige Sicht
help-lens-back = vorige Sicht
hint-usage = Nutzung
help-usage = zu viel, zu wenig, richtig genutzt; noch einmal dieselbe Taste löscht
hint-kind = Art
help-kind = die Art wählen: danach 1 bis 4 oder 0 für keine
hint-owner = Wer
help-owner = Verantwortliche; ↓ ergänzt bekannte Namen
hint-action = Maßnahme
help-action = eine Maßnahme in einer Zeile: Rückrufknopf @IT 11.12.
hint-pass = Bewertungsrunde
help-pass = Bewertungsrunde: alles, was bei diesem Termin noch keine Note hat, je eine Ziffer
hint-park = Parken
help-park = auf den Parkplatz
hint-place-parked = Platzieren
help-place-parked = auf dem Parkplatz: in die Karte; Pfeile verschieben, Enter legt ab
hint-rename = Umbenennen
help-rename = umbenennen
hint-mark = Markieren
help-mark = mehrere markieren; die Tasten gelten dann für alle, als ein Schritt
hint-grab = Greifen
help-grab = greifen: Pfeile verschieben, Enter legt ab, Esc stellt zurück; ordnet auch Phasen und Kundengruppen um
hint-shift = Verschieben
help-shift = sofort um einen Schritt verschieben
hint-copy = Kopieren
help-copy = kopieren; auf einer Kundengruppe: die ganze Reihe
hint-twin = Den vorhandenen nehmen
help-twin = hat der neue Touchpoint den Namen eines anderen: statt seiner den anderen nehmen
hint-twin-write = Den vorhandenen nehmen
help-twin-write = hat der neue Touchpoint den Namen eines anderen: statt seiner den anderen nehmen
hint-put = Auch hier
help-put = nach dem Kopieren: derselbe Touchpoint auch hier; noch einmal p macht daraus eine eigene Kopie
hint-delete = Löschen
help-delete = hier entfernen; steht er sonst nirgends, löschen (d zweimal). Phase oder Kundengruppe: samt Inhalt, beide Tasten zweimal
hint-numbers = Nummern
help-numbers = Nummern zeigen; eine Nummer führt zum Touchpoint
hint-find = Suchen
help-find = in Namen, Verantwortlichen, Kanälen und Notizen suchen
hint-find-next = Nächster
help-find-next = nächster Treffer
hint-find-back = Voriger
help-find-back = voriger Treffer
hint-move = Bewegen
help-move = bewegen; nach oben bis zu Phasen und Titel, nach links bis zu den Kundengruppen
hint-unmark = Aufheben
help-unmark = Markierungen und Treffer aufheben
hint-write-name = Umbenennen
help-write-name = den neuen Namen übernehmen
hint-write-clear = Leeren
help-write-clear = löschen, was vor dem Cursor steht: am Ende den ganzen Namen
hint-write-similar = Diesen nehmen
help-write-similar = den angebotenen ähnlichen Touchpoint nehmen: Er steht dann auch hier
hint-write-move = Zelle wechseln
help-write-move = im leeren Feld: in eine andere Zelle
hint-write-next = Übernehmen, nächster
help-write-next = übernehmen und darunter den nächsten schreiben
hint-write-send = In die nächste Phase
help-write-send = eine Phase weiterschieben, mit Umschalt eine zurück
hint-write-end = Fertig
help-write-end = beenden; das Geschriebene bleibt
hint-prompt-done = Übernehmen
help-prompt-done = das Geschriebene übernehmen
hint-meeting-same = Derselbe Termin
help-meeting-same = derselbe Termin wie zuvor: die Noten von heute zählen zu ihm
hint-prompt-edit = Ändern
help-prompt-edit = das Wort ändern, statt ein anderes zu schreiben
hint-prompt-complete = Ergänzen
help-prompt-complete = das angebotene Wort übernehmen
hint-prompt-clear = Leeren
help-prompt-clear = löschen, was vor dem Cursor steht: am Ende die ganze Zeile
hint-prompt-cancel = Abbrechen
help-prompt-cancel = abbrechen, nichts ändert sich; was getippt ist, steht beim nächsten Mal wieder da
hint-kind-choose = Art
help-kind-choose = Kommunikation, Mensch, Ort oder Ding, Sinneseindruck; 0 keine
hint-kind-cancel = Abbrechen
help-kind-cancel = abbrechen, nichts ändert sich
hint-number-digit = Nummer
help-number-digit = die Nummer eingeben
hint-number-go = Hingehen
help-number-go = zum Touchpoint mit dieser Nummer, auch wenn es längere Nummern gibt
hint-number-end = Nummern aus
help-number-end = Nummern ausblenden
hint-carry = Verschieben
help-carry = in eine andere Zelle oder an einen anderen Platz verschieben
hint-drop = Ablegen
help-drop = hier ablegen
hint-put-back = Zurückstellen
help-put-back = zurück an den alten Platz
hint-pass-rate = Bewerten, weiter
help-pass-rate = bewerten und weiter zum nächsten, der bei diesem Termin noch keine Note hat; 0 löscht
hint-pass-skip = Auslassen
help-pass-skip = auslassen, nichts ändert sich
hint-pass-back = Voriger
help-pass-back = der vorige
hint-pass-earlier = Frühere Note
help-pass-earlier = die Noten früherer Termine zeigen oder verbergen
hint-usage-pass = Nutzung
help-usage-pass = zu viel, zu wenig, richtig genutzt
hint-pass-end = Fertig
hint-pass-undo = Rückgängig
help-pass-undo = die letzte Note zurücknehmen und neu geben
help-pass-end = Runde beenden
hint-ask-choose = Wählen
help-ask-choose = wählen
hint-ask-take = Übernehmen
help-ask-take = die markierte Antwort übernehmen
hint-ask-move = Bewegen
help-ask-move = zu einer anderen Antwort
hint-ask-cancel = Abbrechen
help-ask-cancel = abbrechen, nichts geschieht
hint-help-run = Ausführen
help-help-run = den markierten Befehl ausführen, wenn er hier gilt; Hilfe schließen
hint-help-scroll = Bewegen
help-help-scroll = zu einem anderen Befehl, Zeile für Zeile, seitenweise
hint-help-page = Blättern
help-help-page = eine Seite weiter, zum Anfang, zum Ende, solange nichts eingegeben ist
hint-help-clear = Alles zeigen
help-help-clear = das Eingegebene löschen und wieder alles zeigen
hint-help-close = Schließen
help-help-close = Hilfe schließen, wenn nichts eingegeben ist; Buchstaben suchen in der ganzen Hilfe
hint-help-leave = Schließen
help-help-leave = Hilfe schließen, auch wenn etwas eingegeben ist
hint-conflict-choose = Hier, dort
help-conflict-choose = bei zwei Fassungen: 1 behält die hier, 2 nimmt die von dort
hint-conflict-how = Welche Tasten?
help-conflict-how = bei zwei Fassungen: zeigen, welche Tasten wählen
hint-conflict-next = Konflikt
help-conflict-next = zum nächsten Feld mit zwei Fassungen
hint-version-choose = Hier, dort
help-version-choose = bei zwei Fassungen, die x zeigt: 1 behält die hier, 2 nimmt die von dort
hint-form-conflict = Konflikt
help-form-conflict = zum nächsten Feld mit zwei Fassungen, hier oder in einem anderen Eintrag
hint-meeting = Termin
help-meeting = der Termin, zu dem neue Noten gehören, sein Titel, oder derselbe wie zuvor: ein Tag ist ein Termin
hint-form-choose = Wählen
help-form-choose = einen Wert wählen; 0 löscht, die Leertaste nimmt den nächsten
hint-form-choose-how = Welche Tasten?
help-form-choose-how = auf einer Auswahl: zeigen, welche Tasten wählen
hint-form-edit = Schreiben
help-form-edit = in das Feld schreiben; das tut auch jedes Zeichen, das man tippt
hint-form-add = Neue Zeile
help-form-add = in einer Liste eine neue Zeile darunter; wer in die leere letzte Zeile tippt, fügt dort eine an
hint-form-empty = Leeren
help-form-empty = das Feld leeren, in einer Zeile die Zelle
hint-form-delete = Löschen
help-form-delete = die Zeile löschen: auf ihrer ersten oder einer leeren Zelle
hint-form-shift = Zeile bewegen
help-form-shift = die Zeile nach oben oder unten verschieben
hint-form-move = Feld
help-form-move = von Feld zu Feld
hint-form-page = Blättern
help-form-page = zum nächsten oder vorigen Eintrag in der Reihenfolge der Kundenreise
hint-form-external = Editor
help-form-external = langen Text im eigenen Editor schreiben ($VISUAL, $EDITOR)
hint-form-undo = Rückgängig
help-form-undo = unbegrenzt rückgängig machen; in einem Feld das Getippte
hint-form-close = Schließen
help-form-close = zurück zur Karte
hint-field-done = Fertig
help-field-done = fertig; das Geschriebene bleibt
hint-field-next = Nächstes Feld
help-field-next = übernehmen und zum nächsten Feld
hint-field-enter = Weiter
help-field-enter = in einer Zeile: übernehmen und weiter zum nächsten Feld
hint-field-undo = Rückgängig
help-field-undo = zurücknehmen, was getippt wurde; danach, was die letzte Änderung aus diesem Feld gemacht hat
hint-actions-move = Bewegen
help-actions-move = von Maßnahme zu Maßnahme
hint-actions-state = Stand
help-actions-state = nächster Stand; 1 offen, 2 läuft, 3 erledigt, 4 verworfen
hint-actions-write = Neu
help-actions-write = eine weitere Maßnahme für den Touchpoint, dessen Maßnahme unter dem Cursor steht; jeder Buchstabe, der kein Befehl ist, beginnt auch eine
hint-actions-edit = Ändern
help-actions-edit = Text, wer und bis wann in einer Zeile ändern: was @wer Datum
hint-actions-open = Öffnen
help-actions-open = den Touchpoint öffnen; Esc führt zurück in die Liste
hint-actions-delete = Löschen
help-actions-delete = die Maßnahme löschen (d zweimal)
hint-actions-back = Karte
help-actions-back = zurück zur Karte
hint-start-move = Bewegen
help-start-move = bewegen
hint-start-take = Öffnen
help-start-take = öffnen
hint-start-quit = Beenden
help-start-new = eine neue Karte beginnen
hint-start-new = Neue Karte
help-start-quit = mit q beenden; Esc und Strg-C erinnern nur daran
hint-setup-go = Anfangen
help-setup-go = mit den bisherigen Antworten anfangen
hint-setup-begin = Anfangen
help-setup-begin = mit den bisherigen Antworten anfangen
hint-setup-next = Nächste Frage
help-setup-next = die nächste Frage, mit Umschalt die vorige
hint-setup-enter = Weiter
help-setup-enter = die nächste Frage
hint-setup-line = Nächste Gruppe
help-setup-line = bei den Kundengruppen: eine weitere Zeile; auf einer leeren Zeile die nächste Frage
hint-setup-stage = Nächste Phase
help-setup-stage = bei eigenen Phasen: eine weitere Zeile; auf einer leeren Zeile mit den Antworten anfangen
hint-setup-cancel = Zurück
help-setup-cancel = zurück
hint-screen = Nächster Bildschirm
help-screen = der nächste Bildschirm: Karte, Analyse, Maßnahmen
hint-undo = Rückgängig
help-undo = unbegrenzt rückgängig machen
hint-as-text = Als Text
hint-as-text-cut = „{ $word } …“ als Text
help-as-text = ein Satz, der dort getippt wurde, wo Buchstaben Befehle sind oder etwas wählen: nimmt zurück, was er ausgelöst hat, und schreibt ihn in ein Feld, mit dem Buchstaben, der eines geöffnet hat
hint-redo = Wiederherstellen
help-redo = Zurückgenommenes wiederherstellen
hint-export = Exportieren
help-export = exportieren, zum Beispiel die Zusammenfassung als Markdown
suspended = touchmap ist angehalten · fg führt zurück
hint-suspend = Anhalten
help-suspend = anhalten und zurück zur Shell; fg setzt fort
hint-save = Speichern
help-save = speichern (fragt beim ersten Mal nach einem Namen)
hint-help-writing = Hilfe
help-help-writing = Hilfe, auch mitten im Schreiben
hint-help-typing = Hilfe
help-help-typing = Hilfe, auch mitten im Schreiben
hint-help = Hilfe
help-help = Hilfe zu diesem Bildschirm
hint-quit = Beenden
help-quit = beenden (fragt nur, wenn etwas nirgends gespeichert ist)

# Beside the names in the palette: what fits there and does not say the name again.

brief-write = hier schreiben; auf Phase oder Gruppe: dahinter
brief-open = Touchpoint, Phase, Gruppe oder Karte
brief-rate = von 1 bis 5, 0 löscht; Phasen: Wichtigkeit
brief-usage = zu viel, zu wenig oder richtig genutzt
brief-lens = Wirkung, Erlebnis oder Wichtigkeit zeigen
brief-lens-back = von Wichtigkeit, Erlebnis oder Wirkung zurück
brief-owner = wer verantwortlich ist; ↓ ergänzt Namen
brief-action = in einer Zeile: Rückrufknopf @IT 11.12.
brief-pass = alles ohne Note der Reihe nach, je eine Ziffer
brief-ask = zu dem, was fehlt oder versteckt ist
brief-place-parked = vom Parkplatz mit den Pfeilen in die Karte
brief-rename = den Namen neu schreiben
brief-mark = mehrere; die Tasten gelten dann für alle
brief-grab = mit den Pfeilen verschieben, Enter legt ab
brief-copy = zum Einsetzen mit p; auf einer Gruppe: die Reihe
brief-put = der kopierte steht auch hier; noch ein p: Kopie
brief-delete = hier entfernen; steht er nur hier, ganz
brief-changed = vorher und jetzt: 2→4, –→4, + neu
brief-since = womit verglichen wird: Termin, Tag, Datei
brief-find = in Namen, Notizen und allen anderen Texten
brief-meeting = sein Titel, oder derselbe wie zuvor
brief-export = die Zusammenfassung als Markdown
brief-save = in die Datei; beim ersten Mal mit Namen
brief-quit = fragt nur, wenn etwas nicht gespeichert ist
brief-screen = der nächste Bildschirm
brief-another = beides behalten oder die in der Datei nehmen
brief-people = auf allen Ansichten und in Exporten
brief-language = Englisch oder Deutsch; die Karte bleibt so
brief-form-delete = die Zeile, auf ihrer ersten oder leeren Zelle
brief-twin = den anderen dieses Namens
brief-mouse = loslassen, um Text zu markieren, oder nehmen
brief-theme = dunkel, hell, kontrastreich und andere
brief-suspend = zurück zur Shell; fg setzt fort
brief-form-add = in einer Liste, unter dieser
brief-form-external = langen Text in $VISUAL oder $EDITOR schreiben
brief-form-edit = auch jedes getippte Zeichen schreibt
brief-help-typing = Tasten, Zeichen und Begriffe
brief-help-writing = Tasten, Zeichen und Begriffe
brief-form-page = in der Reihenfolge der Kundenreise
brief-form-shift = nach oben oder unten
brief-form-undo = unbegrenzt; in einem Feld das Getippte
brief-analysis-open = den Touchpoint; Esc führt auf dieselbe Zeile
brief-analysis-walk = die Touchpoints dahinter auf der Karte zeigen
brief-analysis-rate = für die Wirkung, auf einem Weg das Erlebnis
brief-analysis-action = mit einem Text, der schon da ist
brief-actions-write = eine weitere für denselben Touchpoint
brief-actions-edit = Text, wer und bis wann in einer Zeile
brief-actions-state = offen, läuft, erledigt oder verworfen
brief-actions-open = den Touchpoint; Esc führt zurück in die Liste

### words of edits and messages

edit-added = { $others ->
        [0] { $name }
        [one] { $name } und ein weiterer
       *[other] { $name } und { $others } weitere
    } hinzugefügt
edit-deleted = { $others ->
        [0] { $name }
        [one] { $name } und ein weiterer
       *[other] { $name } und { $others } weitere
    } gelöscht
edit-copied = { $count ->
        [one] Eigene Kopie von { $name }
       *[other] { $count } eigene Kopien
    }
edit-touchpoints = { $count } Touchpoints
edit-stage-added = Phase { $name } hinzugefügt
edit-stage-deleted = Phase { $name } gelöscht{ $count ->
        [0] {""}
        [one] , mit einem Touchpoint
       *[other] , mit { $count } Touchpoints
    }
edit-segment-added = Kundengruppe { $name } hinzugefügt
edit-segment-deleted = Kundengruppe { $name } gelöscht{ $count ->
        [0] {""}
        [one] , mit einem Touchpoint
       *[other] , mit { $count } Touchpoints
    }
edit-moved = { $name } verschoben
edit-parked = { $name } { $count ->
        [one] steht
       *[other] stehen
    } auf dem Parkplatz
edit-experience = Erlebnis { $segment }: { $old } → { $new }
edit-conflict-settled = { $name }: Konflikt geklärt
edit-conflict-ours = { $name } · { $field } wie hier: { $value }
edit-conflict-theirs = { $name } · { $field } wie dort: { $value }
edit-conflict-changed = { $name }: Es gibt zwei Fassungen
edit-reordered = Reihenfolge geändert
edit-removed-here = { $name } { $count ->
        [one] steht
       *[other] stehen
    } hier nicht mehr
edit-out-of = aus { $cells } Zellen genommen
edit-placed = { $name } { $count ->
        [one] steht
       *[other] stehen
    } auch in { $place }
edit-put = { $name } { $count ->
        [one] steht
       *[other] stehen
    } jetzt in { $place }
edit-moved-to = { $name } nach { $place } verschoben
edit-row = der Reihe { $name }
edit-cells = mehreren Zellen
namesake-stage = es gibt schon eine Phase dieses Namens
namesake-segment = es gibt schon eine Kundengruppe dieses Namens
namesake-touchpoint = heißt wie Nr. { $number }
twin-or-take = { $key } nimmt ihn statt des neuen
twin-taken = Nr. { $number } steht nun auch hier, statt des neuen
undone = Rückgängig: { $edit }
undone-elsewhere = Rückgängig, anderer Eintrag: { $edit }
redone = Wiederhergestellt: { $edit }
redone-elsewhere = Wiederhergestellt, anderer Eintrag: { $edit }
nothing-to-undo-here = Hier gibt es nichts zurückzunehmen · { $out }, dann { $key } geht weiter zurück
ask-answers = Hier antworten 1–{ $last }, Enter und Esc
nothing-to-undo-in-prompt = hier gibt es nichts zurückzunehmen · { $out }, dann { $key }
meeting-whole-day = alle Noten dieses Tages
quoted = „{ $text }“
person-alike = { $count ->
        [one] { $names } steht schon auf der Karte
       *[other] { $names } stehen schon auf der Karte
    }
nothing-to-undo = Es gibt nichts zurückzunehmen
nothing-to-redo = Es gibt nichts wiederherzustellen
undo-brings-back = { $edit } · { $key } holt es zurück
d-not-again = Nichts wurde gelöscht und nichts zurückgenommen
d-again-stage = Noch mal { $key } löscht Phase „{ $name }“{ $gone ->
        [0] {""}
        [one] {" "}mit einem Touchpoint
       *[other] {" "}mit { $gone } Touchpoints
    }{ $stays ->
        [0] {""}
        [one] {" "}· einer bleibt anderswo
       *[other] {" "}· { $stays } bleiben anderswo
    }
d-again-segment = Noch mal { $key } löscht Gruppe „{ $name }“{ $gone ->
        [0] {""}
        [one] {" "}mit einem Touchpoint
       *[other] {" "}mit { $gone } Touchpoints
    }{ $stays ->
        [0] {""}
        [one] {" "}· einer bleibt anderswo
       *[other] {" "}· { $stays } bleiben anderswo
    }
d-again-several = { $gone ->
        [0] Noch mal { $key } entfernt { $stays } Touchpoints nur hier · anderswo bleiben sie
        [one] Noch mal { $key } löscht einen Touchpoint ganz{ $stays ->
            [0] {""}
            [one] {" "}· einer bleibt anderswo
           *[other] {" "}· { $stays } bleiben anderswo
        }
       *[other] Noch mal { $key } löscht { $gone } Touchpoints ganz{ $stays ->
            [0] {""}
            [one] {" "}· einer bleibt anderswo
           *[other] {" "}· { $stays } bleiben anderswo
        }
    }
d-again-here = Noch mal { $key } entfernt „{ $name }“ nur hier · bleibt in { $count ->
        [one] einer Zelle
       *[other] { $count } Zellen
    }
d-again-whole = Noch mal { $key } löscht „{ $name }“ mit allem, was dazu notiert ist
d-again-bare = Noch mal { $key } löscht „{ $name }“
d-again-action = Noch mal { $key } löscht die Maßnahme „{ $name }“
d-or-not = Nein
d-no = Nichts wurde gelöscht
last-one-stays = Die letzte lässt sich nicht löschen, nur umbenennen ({ $key })
map-stays = Die Karte selbst lässt sich hier nicht löschen
marked = { $count ->
        [0] Nichts markiert
        [one] Ein Touchpoint markiert
       *[other] { $count } Touchpoints markiert
    }{ $moved ->
        [yes] , weiter
       *[no] { "" }
    } · Tasten gelten für alle · Esc hebt auf
marked-apply = { $count ->
        [one] Tasten gelten für einen markierten Touchpoint
       *[other] Tasten gelten für { $count } markierte Touchpoints
    }
stands-there-already = Der Touchpoint steht dort schon
nothing-there = Hier geht die Karte nicht weiter
no-experience-parked = Ein geparkter Touchpoint hat kein Erlebnis: zuerst mit { $key } platzieren
paste-joined = Hier ist Platz für eine Zeile: Aus { $count } Zeilen ist eine geworden.
paste-further = was in weiteren Spalten stand: „{ $field }“
paste-nowhere = Hier lässt sich nichts einfügen, nur in ein Feld oder eine Zelle
paste-too-long = Das Eingefügte ist zu lang: Nur sein Anfang wurde übernommen
no-such-number = Die Nummer { $number } gibt es nicht
number-is-here = Nummer { $number } steht hier · { $key } öffnet sie
number-taken = Die Nummer { $number } ist vergeben
needs-a-name = Hier muss ein Name stehen
refused = Das geht hier nicht
action-added = Maßnahme: { $action }
action-parted = Aufgeteilt: { $action } · { $key } gibt die Zeile zurück
action-what = was?
action-empty = Hier muss stehen, was zu tun ist · Esc lässt alles, wie es war, Entf löscht die Maßnahme
owners-missing = { $edit } · ? = noch niemand verantwortlich
meeting-began = neuer Termin { $date }
meeting-began-keys = { $key }: Titel, oder wie zuvor
meeting-day-taken = Am { $date } war schon ein anderer Termin
meeting-same = wie am { $date }
edit-meeting-moved = Termin vom { $from } samt seinen Noten auf den { $into } verlegt
edit-meeting-joined = Termin vom { $from } mit dem vom { $into } zusammengelegt
rated-before = Bei diesem Termin noch nicht bewertet; die Note ist von einem früheren Termin
astray-question = War das ein Satz?
astray-offer = War das ein Satz? { $key } schreibt ihn hin und nimmt zurück, was er tat
astray-offer-form = { $name }: Auswahl mit { $keys } · ein Text? { $key } schreibt ihn in „{ $field }“
astray-undone = Die ersten Buchstaben haben etwas zurückgenommen · { $key } nimmt alles als Text
astray-taken = Der Satz steht im Feld; was er ausgelöst hatte, ist zurückgenommen
astray-taken-back = Der Satz steht im Feld; was er tat, ist zurückgenommen · { $key } tut es wieder
astray-again = Was die Tasten getan hatten, gilt wieder; der Text bleibt im Feld
astray-pass = Keine Taste der Bewertungsrunde · nach kurzer Pause gelten Tasten wieder
astray-taken-only = Der Satz steht im Feld; die Datei hat sich geändert, den Rest nimmt { $key } zurück
astray-digit = Mitten in einem Text wählt keine Ziffer – ↓ und Enter wählen
prompt-left = Bleibt fürs nächste Mal stehen: „{ $text }“
prompt-left-for = { $count ->
    [one] Bleibt bei „{ $name }“ fürs nächste Mal stehen: „{ $text }“
   *[other] Bleibt bei diesen { $count } Touchpoints fürs nächste Mal stehen: „{ $text }“
}
nothing-found = Nichts gefunden zu „{ $text }“
find-first = Zuerst mit { $key } suchen
hit = { $at } von { $count }
hit-of = „{ $word }“ { $hit } · in: { $field } · { $next } weiter · { $back } zurück · Esc beendet
chip-rates = { $lens }: 1–5 oder ein Klick auf die Skala oben bewertet
found-word = „{ $word }“
found-hit = { $title }: { $at } von { $count }
found = { $title }: { $count }
copied = { $count ->
        [one] { $name } kopiert
       *[other] { $count } Touchpoints kopiert
    } · { $key } in einer anderen Zelle
copied-row = Reihe „{ $name }“ kopiert · { $key } auf dem Namen einer anderen
nothing-to-copy = Hier gibt es nichts zu kopieren
nothing-copied = Zuerst mit { $key } kopieren
put-in-cell = { $key } fügt nur in eine Zelle ein
put-row-on-head = Eine Reihe wurde kopiert: { $key } fügt sie auf dem Namen einer Kundengruppe ein
put-independent = { $count ->
        [one] Das ist jetzt eine eigene Kopie
       *[other] Das sind jetzt { $count } eigene Kopien
    }
row-put = { $count ->
        [one] Ein Touchpoint steht auch hier
       *[other] { $count } Touchpoints stehen auch hier
    } · { $key } nimmt weg, was nicht passt
nothing-to-rate = Noch nichts zu bewerten
all-rated = Alles ist bewertet · die Rücktaste geht zurück, Esc beendet die Runde
needs = { $key } { $what }
needs-card = gilt für einen Touchpoint
needs-card-or-stage = gilt für einen Touchpoint oder eine Phase
needs-record = gilt für Touchpoint, Phase und Kundengruppe
needs-any = braucht einen Touchpoint auf der Karte
needs-versions = gilt, wo zwei Fassungen stehen
needs-or-text = { $key } schreibt es als Text
key-not-here = { $key } tut hier nichts; Esc führt hinaus
how-to-quit = { $key } beendet das Programm
saving-still = Die Karte wird gerade noch gespeichert: bitte noch einmal versuchen
saved-to = Gespeichert: { $file }
exported-to = Exportiert: { $file }
map-file = karte
came-back = { $count ->
        [one] Ein Schritt von { $since } ist wieder da
       *[other] { $count } Schritte seit { $since } sind wieder da
    } · { $key } nimmt zurück
theirs-merged = Die Datei wurde inzwischen geändert: Beide Fassungen sind zusammengeführt
theirs-taken = { $count ->
        [one] Jemand anderes hat die Datei geändert: Ein Eintrag wurde übernommen
       *[other] Jemand anderes hat die Datei geändert: { $count } Einträge wurden übernommen
    } · { $key } nimmt es zurück
theirs-deleted = { $deleted ->
        [one] Jemand anderes hat die Datei geändert: Ein Eintrag wurde gelöscht
       *[other] Jemand anderes hat die Datei geändert: { $deleted } Einträge wurden gelöscht
    } · { $key } nimmt es zurück
theirs-taken-deleted = Jemand anderes hat die Datei geändert: { $count ->
        [one] Ein Eintrag wurde übernommen
       *[other] { $count } Einträge wurden übernommen
    }, { $deleted } gelöscht · { $key } nimmt es zurück
touchpoint-gone = Den Touchpoint gibt es nicht mehr.
text-rescued = Die Stelle für den Text gibt es nicht mehr; er ist jetzt ein Touchpoint auf dem Parkplatz: { $name }
both-kept = jemand anderes hat dort inzwischen etwas anderes geschrieben: Beides steht zur Wahl
theirs-taken-conflicts = { $conflicts ->
        [one] Die Datei wurde geändert: zwei Fassungen eines Eintrags · { $key } zeigt ihn
       *[other] Die Datei wurde geändert: zwei Fassungen von { $conflicts } Einträgen · { $key } zeigt sie
    }
comments-inside = { $count ->
        [one] In der Karte steht ein Kommentar
       *[other] In der Karte stehen { $count } Kommentare
    }: Gespeichert wird erst nach { $key }
other-names = { $count ->
        [one] ein weiterer Name der Datei behält den alten Inhalt
       *[other] { $count } weitere Namen der Datei behalten den alten Inhalt
    }
comments-kept = mit den Kommentaren: { $file }
journal-broken = Das Journal war beschädigt und liegt jetzt in { $folder }
another-map = In der Datei steht eine andere Karte: { $count } Touchpoints fehlen darin. Hier wurde nichts entfernt · { $key } wählt
no-other-map = In der Datei steht keine andere Karte.
ask-another = In der Datei steht eine andere Karte.
ask-another-count = { $count } Touchpoints dieser Karte fehlen darin; hier wurde nichts entfernt.
ask-another-both = Beides behalten: alles von hier und das Neue von dort
ask-another-theirs = Die andere übernehmen: Was dort fehlt, verschwindet auch hier
file-gone = Die Datei ist nicht mehr da; das nächste Speichern legt sie wieder an
held-by = Schreibgeschützt: { $user } hat die Karte seit { $time } geöffnet (Prozess { $process })
held-by-somebody = Schreibgeschützt: Die Karte ist anderswo geöffnet
taken-over = Die Karte ist jetzt hier geöffnet und kann geändert werden
unguarded = Ungespeichertes ist gerade nicht geschützt: { $why }
no-locks = Auf diesem Datenträger gibt es keine Sperren: Niemand sonst sollte die Karte geöffnet haben
review-was-due = Die Überprüfung war am { $date } fällig
actions-overdue = { $count ->
        [one] Eine Maßnahme überfällig · { $key } zeigt sie
       *[other] { $count } Maßnahmen überfällig · { $key } zeigt sie
    }
no-actions = Es gibt noch keine Maßnahmen: { $key } auf einem Touchpoint legt eine an
example-opened = Ein Beispiel zum Ausprobieren · { $key } speichert es
begun = Den ersten Touchpoint schreiben: { $key } oder Enter, dann Enter für den nächsten

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
file-conflict = hier steht noch ein Konflikt von git
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
file-escape = unbekannte Escape-Folge; einen Backslash schreibt man \\
file-trailing = nach der Karte darf nichts mehr stehen
file-too-deep = zu tief verschachtelt
file-too-much = hier steht mehr, als eine Karte dieser Größe fassen kann
file-syntax = das ist kein gültiges RON
file-no-such-field = ein Feld „{ $field }“ gibt es hier nicht
file-doubled = „{ $field }“ ist zweimal angegeben
file-expected = hier muss { $what } stehen
file-no-such-word = „{ $word }“ gehört nicht zu den Wörtern, die hier möglich sind
file-one-of = möglich: { $words }
file-meant = „{ $word }“ gemeint?
file-no-such-theme = ein Farbschema „{ $theme }“ gibt es nicht
file-no-such-command = einen Befehl „{ $command }“ gibt es nicht
file-no-such-key = eine Taste „{ $key }“ gibt es nicht
file-no-such-key-hint = zum Beispiel: z, ctrl-z, shift-up, f7, enter
file-key-comes-as = die meisten Terminals senden diese Taste als „{ $key }“, sodass beide nicht zu unterscheiden sind
file-key-never-comes = für diese Taste senden die meisten Terminals nichts
file-key-taken = diese Taste hat dort schon der Befehl „{ $command }“
file-key-taken-hint = auch ihm eine andere Taste geben
file-key-writes = mit dieser Taste wird dort Text geschrieben
file-key-leads-out = Strg-C führt aus jeder Ansicht hinaus und bleibt dabei
file-key-needs-altgr = auf manchen Tastaturen ist dieses Zeichen nur mit AltGr zu haben; es gilt trotzdem
expected-keys = eine Taste oder eine Liste von Tasten zu jedem Befehl, wie {"{"} "undo": "z" {"}"}
file-same-id = die id „{ $id }“ ist zweimal vergeben
file-no-id = eine id fehlt
file-no-such-stage = eine Phase „{ $id }“ gibt es nicht
file-no-such-segment = eine Kundengruppe „{ $id }“ gibt es nicht
file-no-cell = zu einem Platz gehören stage und segment
file-same-place = der Touchpoint steht zweimal in dieser Zelle
file-same-number = die Nummer { $number } ist zweimal vergeben
file-conflict-of-nothing = ein Konflikt gehört zu einem Eintrag, den es nicht gibt
file-same-conflict = zum selben Eintrag gibt es zwei Konflikte
file-conflict-parts = zu einem Konflikt gehört der Eintrag, um den es geht, und danach die Werte der anderen Seite: (touchpoint: "…", theirs: (…))
file-no-name = ein Name fehlt
file-remains = touchmap recover { $file } zeigt, was sich zurückholen lässt.
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
expected-record = ein Eintrag in runden Klammern
save-changed = { $file } wurde seit dem Öffnen von einem anderen Programm geändert; nichts wurde geschrieben
save-exists = { $file } gibt es schon; nichts wurde geschrieben
save-protected = { $file } ist schreibgeschützt
save-held = { $file } ist anderswo geöffnet
save-special = { $file } ist keine gewöhnliche Datei; nichts wurde geschrieben
reason-no-folder = Ordner fehlt
reason-no-permission = keine Berechtigung
reason-read-only = schreibgeschützt
reason-full = kein Platz
reason-too-large = zu groß
reason-changed = Datei geändert
reason-exists = Datei schon vorhanden
reason-protected = schreibgeschützt
reason-held = anderswo geöffnet
reason-special = keine gewöhnliche Datei
save-no-folder = den Ordner von { $file } gibt es nicht
save-no-permission = { $file } lässt sich nicht schreiben: keine Berechtigung für den Ordner
save-read-only = { $file } liegt auf einem schreibgeschützten Datenträger
save-full = kein Platz auf dem Datenträger für { $file }; der alte Inhalt ist unberührt
save-too-large = { $file } darf nicht so groß werden; der alte Inhalt ist unberührt
save-failed = { $file } ließ sich nicht speichern: { $reason }


### analysis: findings

finding-cell = { $stage } für { $segment }
severity-act = dringend
severity-look = wichtig
severity-note = gut zu wissen
question-where = Wo liegen die Touchpoints?
question-purchase = Was ist vor und nach dem Kauf?
question-stages = Sind das die Phasen der Kunden?
question-works = Welche Touchpoints wirken am besten?
question-usage = Was wird zu viel oder zu wenig genutzt?
question-short = Wo greifen die Bemühungen zu kurz?
question-hidden = Was hat bisher niemand gesehen?
question-kinds = Sind alle vier Arten vertreten?
question-moments = Was geschieht in den Momenten der Wahrheit?
question-data = Welche Daten ließen sich erheben oder teilen?
question-goals = Zeigen Ziele und Zahlen, dass es besser wird?
question-tunnel = Haben wir einen Tunnelblick?
question-life = Lebt die Karte weiter?
question-better = Was könnte besser sein?
document-customers = „Kenne Deine Kunden – auch die anonymen“
document-touchpoints = „Was ist Touchpoint Marketing?“
document-journey = „Customer Journey Management“
document-glossary = Glossar „Customer Journey“
document-practice = Erfahrung mit anderen Karten
goal-business = das Unternehmensziel
goal-customer = das Kundenziel
chance-improve = verbessern
chance-use-more = mehr nutzen
chance-use-less = weniger nutzen
chance-data = Daten erheben oder teilen
zmot-when = wann und wo Kunden suchen
zmot-content = welche Inhalte sie finden
zmot-presence = ob es aktuell, bedienbar und mobil ist
zmot-reviews = was Bewertungen sagen
zmot-measured = ob gemessen wird
finding-important-but-weak = { $count ->
        [one] Ein wichtiger Touchpoint{ $named } wirkt
       *[other] { $count } wichtige Touchpoints{ $named } wirken
    } schwach: Wichtigkeit ab { $good }, Wirkung höchstens { $bad }.
finding-hidden-and-weak = { $count ->
        [one] Ein versteckter Touchpoint{ $named } wirkt
       *[other] { $count } versteckte Touchpoints{ $named } wirken
    } schwach: Wirkung höchstens { $bad }.
finding-moment-weak = { $count ->
        [one] Ein Moment der Wahrheit{ $named } misslingt
       *[other] { $count } Momente der Wahrheit{ $named } misslingen
    }: Wirkung oder Erlebnis höchstens { $bad }.
finding-data-third-party = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } erheben Dritte Daten, ohne dass eine Rechtsgrundlage notiert ist.
finding-verdict-contradicts = Die Runde nennt { $count ->
        [one] einen Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } zu viel oder zu wenig genutzt, aber Wirkung oder Aufwand sagen das Gegenteil.
finding-effective-but-neglected = { $count ->
        [one] Ein wirksamer und wichtiger Touchpoint{ $named } wird
       *[other] { $count } wirksame und wichtige Touchpoints{ $named } werden
    } zu wenig genutzt (beides ab { $good }).
finding-could-go = { $count ->
        [one] Ein Touchpoint{ $named } wird zu viel genutzt und wirkt
       *[other] { $count } Touchpoints{ $named } werden zu viel genutzt und wirken
    } schwach (höchstens { $bad }): Weniger davon reicht vielleicht, oder es kann ganz weg.
finding-bad-experience = { $count ->
        [one] Ein Touchpoint{ $named } wird
       *[other] { $count } Touchpoints{ $named } werden
    } schlecht erlebt: Erlebnis höchstens { $bad }.
finding-wait-too-long = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } warten Kunden länger, als sie hinnehmen.
finding-friction = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } bleiben Kunden hängen, stockt es oder springen sie ab.
finding-metric-worse = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } ist eine Zahl schlechter als zuvor oder verfehlt ihren Zielwert.
finding-metric-contradicts = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } bewegen sich Zahlen und Erlebnis in entgegengesetzte Richtungen.
finding-weak = { $count ->
        [one] Ein Touchpoint{ $named } wirkt
       *[other] { $count } Touchpoints{ $named } wirken
    } schwach: Wirkung höchstens { $bad }.
finding-far-from-optimal = { $count ->
        [one] Ein Touchpoint{ $named } ist
       *[other] { $count } Touchpoints{ $named } sind
    } weit von dem optimalen Erlebnis entfernt, das notiert ist: Wirkung oder Erlebnis höchstens { $bad }.
finding-under-used = Nach dem Urteil der Runde { $count ->
        [one] wird ein Touchpoint{ $named }
       *[other] werden { $count } Touchpoints{ $named }
    } zu wenig genutzt.
finding-over-used = Nach dem Urteil der Runde { $count ->
        [one] wird ein Touchpoint{ $named }
       *[other] werden { $count } Touchpoints{ $named }
    } zu viel genutzt.
finding-personal-data = { $count ->
        [0] Eine E-Mail-Adresse oder Telefonnummer steht in einem Text: { $where }.
        [one] Eine E-Mail-Adresse oder Telefonnummer steht in einem Text eines Touchpoints{ $named }.
       *[other] E-Mail-Adressen oder Telefonnummern stehen in Texten von { $count } Touchpoints{ $named }.
    }
finding-action-overdue = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } sollte eine Maßnahme schon erledigt sein.
finding-review-overdue = { $set ->
        [0] Es ist kein Tag festgelegt, an dem die Karte überprüft wird.
       *[other] Die Karte hätte am { $day } überprüft werden sollen.
    }
finding-map-without-owner = Es ist niemand genannt, der sich von jetzt an um die Karte kümmert.
finding-goal-missing = Noch nicht notiert: { $goals }.
finding-goals-not-aligned = Passen Unternehmensziel und Kundenziel zusammen? Die Runde meint: { $agree }.
finding-stage-crowded = Mehr Touchpoints, als die Wichtigkeit verlangt: { $where }.
finding-stage-thin = Weniger Touchpoints, als die Wichtigkeit verlangt: { $where }.
finding-segment-thin = Weit weniger Touchpoints als die anderen Gruppen: { $where }.
finding-nothing-before-purchase = { $segments ->
        [0] Keiner von { $sum } Plätzen liegt vor dem Kauf.
       *[other] Nichts vor dem Kauf: { $where }.
    }
finding-nothing-after-purchase = { $segments ->
        [0] Keiner von { $sum } Plätzen liegt nach dem Kauf.
       *[other] Nichts nach dem Kauf: { $where }.
    }
finding-ends-at-purchase = { $segments ->
        [0] { $before } von { $sum } bewerteten Plätzen liegen vor dem Kauf.
       *[other] Das meiste, was bewertet ist, liegt vor dem Kauf: { $where }.
    }
finding-tunnel-vision = Tunnelblick? { $where }.
finding-only-surveys = Alle { $data } Daten mit bekannter Quelle stammen aus Befragungen.
finding-moment-without-owner = Für { $count ->
        [one] einen Moment
       *[other] { $count } Momente
    } der Wahrheit{ $named } ist niemand verantwortlich.
finding-no-owner = Für { $count ->
        [one] einen
       *[other] { $count }
    } von { $all } Touchpoints{ $named } ist niemand verantwortlich.
finding-failure-unanswered = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } kann etwas schiefgehen, und niemand hat notiert, was dann geschieht.
finding-looks-over-used = { $count ->
        [one] Ein Touchpoint{ $named } nimmt
       *[other] { $count } Touchpoints{ $named } nehmen
    } mindestens doppelt so viel in Anspruch, wie Wirkung und Wichtigkeit verlangen.
finding-looks-under-used = { $count ->
        [one] Ein Touchpoint{ $named } nimmt
       *[other] { $count } Touchpoints{ $named } nehmen
    } höchstens halb so viel in Anspruch, wie Wirkung und Wichtigkeit verlangen.
finding-zmot-unanswered = Der Moment vor dem ersten Kontakt{ $named } lässt offen: { $checks }.
finding-action-incomplete = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } steht nicht fest, wer eine Maßnahme umsetzt oder bis wann.
finding-data-without-purpose = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } werden Daten ohne Zweck erhoben.
finding-data-without-basis = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } ist für Daten keine Rechtsgrundlage notiert.
finding-personalised-without-data = { $count ->
        [one] Ein Touchpoint{ $named } ist
       *[other] { $count } Touchpoints{ $named } sind
    } personalisiert, und keine Daten sind notiert, die das ermöglichen.
finding-data-could-be-shared = Andere könnten die Daten von { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } brauchen.
finding-data-in-one-department = Nur eine Abteilung kennt die Daten von { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    }.
finding-data-unknown = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } ist niemand notiert, der die Daten kennt.
finding-data-doubled = { $count ->
        [one] Ein Touchpoint{ $named } erhebt
       *[other] { $count } Touchpoints{ $named } erheben
    } Daten, die auch ein anderer erhebt.
finding-process-without-owner = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } ist nicht für jeden Ablauf jemand verantwortlich.
finding-hand-over = In oder neben { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } wechselt für den Kunden die Zuständigkeit.
finding-contact-missing = { $count ->
        [one] Bei einem menschlichen Touchpoint{ $named }
       *[other] Bei { $count } menschlichen Touchpoints{ $named }
    } ist nicht notiert, wem Kunden begegnen.
finding-outcome-missing = Bei { $count ->
        [one] einem Touchpoint{ $named }
       *[other] { $count } Touchpoints{ $named }
    } fehlt einer Interaktion das gewünschte Ergebnis.
finding-optimal-missing = Bei { $count ->
        [one] einem
       *[other] { $count }
    } von { $all } Touchpoints{ $named } ist das optimale Erlebnis nicht notiert.
finding-data-none = Bei { $count ->
        [one] einem
       *[other] { $count }
    } von { $all } Touchpoints{ $named } sind keine Daten notiert.
finding-not-measured = { $count ->
        [one] Einen
       *[other] { $count }
    } von { $all } Touchpoints{ $named } misst niemand.
finding-most-effective = Die beste Wirkung, eine { $score }, { $count ->
        [one] hat ein Touchpoint{ $named }
       *[other] haben { $count } Touchpoints{ $named }
    }.
finding-cell-empty = { $cells ->
        [one] Eine Zelle ist
       *[other] { $cells } Zellen sind
    } leer: { $in }{ $rest ->
        [0] .
        [one] ; eine weitere in einer Reihe, die mehr als halb leer ist.
       *[other] ; { $rest } weitere in Reihen, die mehr als halb leer sind.
    }
finding-kind-missing = { $kinds ->
        [one] Hier fehlt eine Art
       *[other] Hier fehlen Arten
    } von Touchpoints: { $where }.
finding-only-online = Alle { $given } Touchpoints, deren Ort bekannt ist, sind online.
finding-only-offline = Alle { $given } Touchpoints, deren Ort bekannt ist, sind offline.
finding-moment-missing = Momente der Wahrheit, die nicht auf der Karte sind: { $moments }.
finding-stage-without-hidden = Hier hat noch niemand nach versteckten Touchpoints gesucht: { $where }.
finding-leaving-unexplained = Kunden springen ab, und niemand hat notiert, warum: { $where }.
finding-one-source = Alle { $data } Daten mit bekannter Quelle stammen aus einer einzigen Quelle: { $source }.
finding-metrics-one-sided = Alle { $metrics } Zahlen bekannter Art betreffen das Unternehmen; keine zeigt, was Kunden empfinden.
finding-too-few-stages = Die Karte hat { $count ->
        [one] eine Phase
       *[other] { $count } Phasen
    }; üblich sind { $least } bis { $most }.
finding-too-many-stages = Die Karte hat { $count } Phasen; üblich sind { $least } bis { $most }.
finding-stage-in-company-words = Würden Kunden das so nennen? { $where }.
finding-opportunity = Chancen: { $where }.
part-stage-crowded = { $place } ({ $is } statt { $asked })
part-stage-thin = { $place } ({ $is } statt { $asked })
part-segment-thin = { $place } ({ $is }, die anderen im Mittel { $mean })
part-nothing-before-purchase = { $place } ({ $sum } Plätze)
part-nothing-after-purchase = { $place } ({ $sum } Plätze)
part-ends-at-purchase = { $place } ({ $before } von { $sum })
part-tunnel-vision = { $held } von { $sum } { $on ->
        [stage] Touchpoints liegen in „{ $place }“
        [segment] Plätzen gehören zu „{ $place }“
        [kind] Touchpoints sind von der Art „{ $kind }“
        [owner] Touchpoints verantwortet „{ $name }“
       *[channel] Touchpoints haben den Kanal „{ $name }“
    }
part-personal-data = { $of ->
        [map] die Karte selbst
        [stage] die Phase „{ $place }“
       *[segment] die Gruppe „{ $place }“
    } ({ $fields })
finding-in-fields = steht in: { $fields }
part-kind-missing = { $place } ({ $kinds })
part-stage-without-hidden = { $place } ({ $count ->
        [one] ein Touchpoint
       *[other] { $count } Touchpoints
    })
part-leaving-unexplained = { $place } ({ $count ->
        [one] ein Touchpoint
       *[other] { $count } Touchpoints
    })
part-stage-in-company-words = „{ $place }“
part-opportunity = { $chance } ({ $candidates }, davon { $acted } mit Maßnahme)
rule-important-but-weak = Wichtig, aber kaum wirksam
reason-important-but-weak = Was viel zählt und wenig bewirkt, lohnt eine Verbesserung am meisten. Ein Touchpoint ohne eigene Wichtigkeit hat die seiner wichtigsten Phase.
rule-hidden-and-weak = Versteckt und kaum wirksam
reason-hidden-and-weak = Was niemand im Blick hat, wird unterschätzt: Ein angeschlagener Teller macht zunichte, was die Werbung gewonnen hat.
rule-moment-weak = Moment der Wahrheit misslingt
reason-moment-weak = In einem Moment der Wahrheit entscheiden sich Kunden für oder gegen das Unternehmen. Hier kostet eine Schwäche am meisten.
rule-data-third-party = Dritte erheben Daten ohne Rechtsgrundlage
reason-data-third-party = Das Datenschutzrecht verlangt eine Grundlage, und mit Dritten ist es schwerer, über die eigenen Daten selbst zu bestimmen.
rule-verdict-contradicts = Urteil und Wirkung widersprechen sich
reason-verdict-contradicts = Ein Touchpoint mit einer 5, der zu viel genutzt wird, oder einer mit einer 1, der zu wenig genutzt wird, verdient einen zweiten Blick: Eins von beiden ist vielleicht ein Versehen.
rule-effective-but-neglected = Wirksam und wichtig, aber vernachlässigt
reason-effective-but-neglected = Was dort schon wirkt, wo es zählt, ist der billigste Weg zu einem besseren Erlebnis: mehr davon.
rule-could-go = Zu viel genutzt und kaum wirksam
reason-could-go = Unnötige Kommunikationswege wegzulassen spart Geld und verbessert den Ruf.
rule-bad-experience = Schlecht erlebt
reason-bad-experience = Ein gutes Erlebnis in jeder Phase bringt Kunden in die nächste.
rule-wait-too-long = Zu lange Wartezeit
reason-wait-too-long = Unternehmen prüfen, wie freundlich sie sind, und vergessen, wie lange es dauert, bis überhaupt jemand da ist.
rule-friction = Reibung
reason-friction = Wo bleiben sie hängen, wo stockt es, wo springen sie ab? Das zeigt, wo anzufangen ist.
rule-metric-worse = Eine Zahl wird schlechter
reason-metric-worse = Gemessene Ergebnisse zeigen, ob die Strategie aufgeht: Die neueste Zahl wird mit der davor und mit ihrem Zielwert verglichen. Ob mehr oder weniger besser ist, sagt die Art der Zahl, wenn es niemand gesagt hat.
rule-metric-contradicts = Zahlen und Erlebnis widersprechen sich
reason-metric-contradicts = Sich allein auf Zahlen zu verlassen hat immer in die Irre geführt: Über eine bessere Zahl bei schlechterem Erlebnis sollte man reden.
rule-weak = Geringe Wirkung
reason-weak = Hier greifen die Bemühungen zu kurz: verbessern oder weniger hineinstecken.
rule-far-from-optimal = Weit vom optimalen Erlebnis
reason-far-from-optimal = Die Runde hat notiert, wie es sein soll: Der nächste Schritt ist also bekannt.
rule-under-used = Zu wenig genutzt
reason-under-used = Was mehr wert ist, als es genutzt wird, kann mehr tragen.
rule-over-used = Zu viel genutzt
reason-over-used = Was mehr genutzt wird, als es wert ist, kostet Zeit, Geld und Geduld.
rule-personal-data = Eine E-Mail-Adresse oder Telefonnummer
reason-personal-data = Einzelne Kunden dürfen in der Karte nicht erkennbar sein. Die Nummer der eigenen Hotline darf stehen bleiben.
rule-action-overdue = Maßnahme überfällig
reason-action-overdue = Eine Karte ändert von allein nichts: Was vereinbart ist, wird getan oder neu vereinbart.
rule-review-overdue = Überprüfung überfällig
reason-review-overdue = Kunden, Angebote und Wettbewerber ändern sich: Eine Karte, die niemand mehr ansieht, wird falsch.
rule-map-without-owner = Eine Karte, um die sich niemand kümmert
reason-map-without-owner = Dass nach dem Workshop niemand für die Karte zuständig ist, ist der häufigste Grund, warum aus solchen Karten nichts wird.
rule-goal-missing = Ein Ziel fehlt
reason-goal-missing = Nur wer beide Ziele kennt, sieht, ob ein Touchpoint dem Unternehmen und den Kunden dient.
rule-goals-not-aligned = Ziele, die nicht zusammenpassen
reason-goals-not-aligned = Unternehmensziel und Kundeninteresse müssen in dieselbe Richtung zeigen, sonst schadet jede Verbesserung einem von beiden.
rule-stage-crowded = Eine übervolle Phase
reason-stage-crowded = Die Touchpoints sollten dort liegen, wo es diesem Unternehmen am wichtigsten ist. Genannt wird, was den Anteil der Phase um die Hälfte und mehr als zufällig übersteigt.
rule-stage-thin = Eine dünne Phase
reason-stage-thin = Die Touchpoints sollten dort liegen, wo es diesem Unternehmen am wichtigsten ist. Genannt wird, was unter zwei Dritteln des Anteils der Phase bleibt, und das mehr als zufällig.
rule-segment-thin = Eine dünne Gruppe
reason-segment-thin = Jede Gruppe erlebt anderes. Eine mit weniger als der Hälfte dessen, was die anderen im Durchschnitt haben, ist vielleicht vergessen worden.
rule-nothing-before-purchase = Nichts vor dem Kauf
reason-nothing-before-purchase = Die Reise beginnt, wenn jemand die Marke zum ersten Mal bewusst wahrnimmt, lange vor dem Kauf.
rule-nothing-after-purchase = Nichts nach dem Kauf
reason-nothing-after-purchase = Es geht nicht um den einzelnen Kauf: Das Ziel ist ein treuer Kunde, der das Unternehmen weiterempfiehlt.
rule-ends-at-purchase = Der Blick endet beim Kauf
reason-ends-at-purchase = Wenn mehr als drei Viertel des Bewerteten vor dem Kauf liegen, sind Nutzung, Treue und Empfehlung zu kurz gekommen.
rule-tunnel-vision = Tunnelblick
reason-tunnel-vision = Wenn eine Phase, Art, Zuständigkeit, Gruppe oder ein Kanal mehr als die Hälfte ausmacht, ist nach den anderen vielleicht nur nicht gefragt worden.
rule-only-surveys = Nur Befragungen
reason-only-surveys = Die meisten Entscheidungen fallen aus dem Bauch; Befragungen zeigen nur etwa 5 Prozent der Gründe. Auch beobachten.
rule-moment-without-owner = Ein Moment der Wahrheit ohne Verantwortliche
reason-moment-without-owner = Wo Kunden sich entscheiden, sollte jemand namentlich verantwortlich sein.
rule-no-owner = Niemand ist verantwortlich
reason-no-owner = Was niemandem gehört, verbessert niemand.
rule-failure-unanswered = Ein Fehler ohne Antwort
reason-failure-unanswered = Alles, was schiefgehen kann, gehört zum Touchpoint, und der Ausweg auch.
rule-looks-over-used = Sieht zu viel genutzt aus (berechnet)
reason-looks-over-used = Der Aufwand zählt Plätze, Interaktionen, Abläufe und Beteiligte. Verglichen wird er mit Wirkung mal Wichtigkeit, über alle Touchpoints, deren Details notiert sind.
rule-looks-under-used = Sieht zu wenig genutzt aus (berechnet)
reason-looks-under-used = Der Aufwand zählt Plätze, Interaktionen, Abläufe und Beteiligte. Verglichen wird er mit Wirkung mal Wichtigkeit, über alle Touchpoints, deren Details notiert sind.
rule-zmot-unanswered = Offene Fragen vor dem ersten Kontakt
reason-zmot-unanswered = Kunden entscheiden sich, während sie online suchen. Der Kanal zeigt, wann und wo, die Bestandteile, welche Inhalte, das Erlebnis heute, wie es aussieht, was Kunden sagen, wie sie bewerten, und Kennzahlen, ob gemessen wird.
rule-action-incomplete = Eine unvollständige Maßnahme
reason-action-incomplete = Was niemand übernimmt oder was keinen Termin hat, geschieht nicht.
rule-data-without-purpose = Daten ohne Zweck
reason-data-without-purpose = Erst ausgewertete und aufbereitete Daten erlauben eine persönliche Ansprache. Was niemand nutzt, muss niemand erheben.
rule-data-without-basis = Daten ohne Rechtsgrundlage
reason-data-without-basis = Jede Erhebung von Daten braucht eine Grundlage, etwa eine Einwilligung oder einen Vertrag.
rule-personalised-without-data = Personalisiert ohne Daten
reason-personalised-without-data = Inhalte für den einzelnen Kunden brauchen Daten: Entweder sind sie nicht notiert, oder es ist weniger persönlich als gedacht.
rule-data-could-be-shared = Daten, die andere brauchen könnten
reason-data-could-be-shared = Neue Chancen liegen oft in Daten, die es schon gibt, nur anderswo.
rule-data-in-one-department = Daten in einer Abteilung
reason-data-in-one-department = Service, Vertrieb und Marketing sollten dieselben Informationen haben.
rule-data-unknown = Daten, die niemand kennt
reason-data-unknown = Daten helfen nur denen, die sie kennen.
rule-data-doubled = Dieselben Daten an mehreren Touchpoints
reason-data-doubled = Kunden werden ungern zweimal gefragt, und zwei Bestände desselben gehen bald auseinander.
rule-process-without-owner = Ein Ablauf ohne Verantwortliche
reason-process-without-owner = Jemand ist für den Touchpoint verantwortlich und jemand für jeden seiner Abläufe; das können zwei sein.
rule-hand-over = Übergaben
reason-hand-over = Wo die Zuständigkeit wechselt, gehen Informationen verloren, und Kunden erzählen alles noch einmal.
rule-contact-missing = Wem begegnen Kunden?
reason-contact-missing = Bei Menschen hängt das Erlebnis davon ab, wem man begegnet.
rule-outcome-missing = Ein fehlendes Ergebnis
reason-outcome-missing = Nur wer weiß, was bei einer Interaktion herauskommen soll, kann sagen, ob sie gelungen ist.
rule-optimal-missing = Das optimale Erlebnis fehlt
reason-optimal-missing = Das optimale Erlebnis ist der Maßstab für alles, was bewertet wird.
rule-data-none = Keine Daten
reason-data-none = An jedem Kontaktpunkt lässt sich etwas darüber lernen, was Kunden tun, meinen und brauchen.
rule-not-measured = Nicht gemessen
reason-not-measured = Die Reise besteht aus allen messbaren Kontaktpunkten, von der ersten Wahrnehmung bis zur Bindung.
rule-most-effective = Am wirksamsten
reason-most-effective = Was am besten wirkt, zeigt, was das Unternehmen kann: pflegen und davon lernen.
rule-cell-empty = Leere Zellen
reason-cell-empty = Eine leere Zelle ist entweder eine Chance oder ein Touchpoint, den noch niemand genannt hat.
rule-kind-missing = Eine Art fehlt
reason-kind-missing = Kommunikation, Menschen, Dinge und Sinneseindrücke wirken verschieden. Wo eine Art fehlt, hat vielleicht niemand hingesehen: Was hört, riecht oder greift man?
rule-only-online = Nur online
reason-only-online = Kunden wechseln zwischen beiden Welten: Touchpoints gibt es online und offline.
rule-only-offline = Nur offline
reason-only-offline = Kunden wechseln zwischen beiden Welten: Touchpoints gibt es online und offline.
rule-moment-missing = Ein Moment der Wahrheit fehlt
reason-moment-missing = ZMOT ist die Suche vor dem ersten Kontakt, FMOT der Blick ins Regal, SMOT die erste Nutzung, TMOT der Moment, in dem man anderen davon erzählt.
rule-stage-without-hidden = Kein versteckter Touchpoint in einer Phase
reason-stage-without-hidden = Klassische Kundenpflege sieht wenige Touchpoints. Warten, Mithören, Riechen und Finden gehören zu denen, die sie übersieht.
rule-leaving-unexplained = Absprünge ohne Grund
reason-leaving-unexplained = Alte Treue gibt es nicht mehr: Auch Stammkunden entscheiden jedes Mal neu.
rule-one-source = Nur eine Datenquelle
reason-one-source = Ein Profil aus einer Quelle ist einseitig: Erst mehrere Touchpoints und Datenbestände machen es vollständig.
rule-metrics-one-sided = Einseitige Zahlen
reason-metrics-one-sided = Kosten, Umsatz und Abschlüsse zeigen, was das Unternehmen davon hat; Zufriedenheit, Weiterempfehlung und Dauer zeigen, was die Kunden davon haben.
rule-too-few-stages = Wenige Phasen
reason-too-few-stages = Mit weniger als vier Phasen zeigt eine Karte nicht, wo Kunden verloren gehen.
rule-too-many-stages = Viele Phasen
reason-too-many-stages = Mehr als acht Phasen erfasst niemand auf einen Blick.
rule-stage-in-company-words = Eine Phase in Worten des Unternehmens
reason-stage-in-company-words = Die Karte zeigt die Welt aus Kundensicht, und das gilt auch für die Namen der Phasen.
rule-opportunity = Chancen
reason-opportunity = Ziel der Karte ist ein besseres Erlebnis. Zu verbessern ist zuerst, wo Wichtigkeit mal möglicher Gewinn am größten ist; mehr zu nutzen, wo Wichtigkeit mal Wirkung am größten ist; weniger zu nutzen, wo es am wenigsten zählt.


### analysis: the screen

tab-analysis = Analyse
analysis-picture = Bild { $at } von { $count }
analysis-page = Analyse · { $at } von { $count }
panel-findings = Was fällt auf?
panel-findings-ranked = Dringendes zuerst
panel-distribution = Wo liegen die Touchpoints?
panel-experience = Wie erleben sie den Weg?
panel-matrix = Was wirkt, und wo ist es wichtig?
panel-chances = Was bringt am meisten?
panel-kinds = Sind alle vier Arten vertreten?
panel-use = Was wird zu viel oder zu wenig genutzt?
panel-short = Wo greifen die Bemühungen zu kurz?
panel-data = Welche Daten ließen sich erheben oder teilen?
panel-owners = Wer hat welche Zuständigkeit, und wo wechselt sie?
panel-goals = Zeigen Ziele und Zahlen, dass es besser wird?
panel-changes = Was hat sich geändert?
calm-findings = Nichts fällt auf. Das kann auch daran liegen, dass noch wenig bewertet ist.
calm-distribution = Keine Phase fällt aus dem Rahmen.
calm-experience = Es ist noch kein Erlebnis bewertet.
calm-matrix = Noch hat kein Touchpoint beides, Wirkung und Wichtigkeit. Wichtig macht ihn eine Ziffer auf dem Namen seiner Phase.
calm-chances = Es ist noch keine Chance zu sehen: Erst Noten und Urteile zeigen sie.
calm-kinds = Keiner Phase mit mindestens vier Touchpoints und keiner Kundengruppe mit mindestens acht fehlt eine der vier Arten.
calm-changes = Noch gibt es keine zwei Termine mit Noten und daher nichts zu vergleichen.
begin-map = Noch steht kein Touchpoint auf der Karte: a auf der Karte schreibt den ersten.
begin-kinds = { $set ->
        [0] Noch ist bei keinem Touchpoint die Art erfasst
       *[other] Erst bei { $set } von { $all } Touchpoints ist die Art erfasst
    }: t auf der Karte.
begin-use = Noch ist nirgends erfasst, ob etwas zu viel oder zu wenig genutzt wird: + und - auf der Karte.
use-not-computed = Berechnet wird, sobald bei der Hälfte Interaktionen oder Abläufe notiert sind.
begin-data = Noch sind bei keinem Touchpoint Daten erfasst: Enter auf der Karte öffnet sein Formular.
begin-owners = { $count ->
        [one] Für den einzigen Touchpoint ist noch niemand
       *[other] Für keinen der { $count } Touchpoints ist schon jemand
    } verantwortlich: o auf der Karte.
begin-short = Noch ist kein Touchpoint bewertet: 1 bis 5 auf der Karte.
begin-goals = Noch ist keine Kennzahl notiert: Enter auf der Karte öffnet das Formular eines Touchpoints.
answer-findings = { $act ->
        [0] Nichts dringend
       *[other] { $act } dringend
    }, { $look ->
        [0] nichts wichtig
       *[other] { $look } wichtig
    }{ $elsewhere ->
        [0] .
        [one] ; { $pictures ->
            [yes] einer davon auf einem der nächsten Bilder.
           *[no] einer davon nur in breiterem Fenster.
        }
       *[other] ; { $pictures ->
            [yes] { $elsewhere } davon auf den nächsten Bildern.
           *[no] { $elsewhere } davon nur in breiterem Fenster.
        }
    }
answer-use = { $over ->
        [0] { $under ->
            [0] Die Runde findet nichts zu viel oder zu wenig genutzt
            [one] Ein Touchpoint wird zu wenig genutzt, keiner zu viel
           *[other] { $under } Touchpoints werden zu wenig genutzt, keiner zu viel
        }
        [one] Ein Touchpoint wird zu viel genutzt, { $under ->
            [0] keiner
            [one] einer
           *[other] { $under }
        } zu wenig
       *[other] { $over } Touchpoints werden zu viel genutzt, { $under ->
            [0] keiner
            [one] einer
           *[other] { $under }
        } zu wenig
    }{ $differ ->
        [0] .
        [one] ; bei einem widersprechen sich Urteil und Wirkung oder Rechnung.
       *[other] ; bei { $differ } widersprechen sich Urteil und Wirkung oder Rechnung.
    }
answer-use-computed = Die Runde hat noch nicht geurteilt (+ und - auf der Karte); berechnet { $over ->
        [0] nimmt keiner
        [one] nimmt einer
       *[other] nehmen { $over }
    } zu viel in Anspruch, { $under ->
        [0] keiner
        [one] einer
       *[other] { $under }
    } zu wenig.
answer-short-weak = { $count ->
        [one] Ein Touchpoint wirkt schwach
       *[other] { $count } Touchpoints wirken schwach
    }
answer-short-bad = { $head ->
        [yes] { $count ->
            [one] Ein Touchpoint wird schlecht erlebt
           *[other] { $count } Touchpoints werden schlecht erlebt
        }
       *[no] { $count ->
            [one] einer wird schlecht erlebt
           *[other] { $count } werden schlecht erlebt
        }
    }
answer-short-wait = { $head ->
        [yes] { $count ->
            [one] Ein Touchpoint lässt zu lange warten
           *[other] { $count } Touchpoints lassen zu lange warten
        }
       *[no] { $count ->
            [one] einer lässt zu lange warten
           *[other] { $count } lassen zu lange warten
        }
    }
answer-short-stuck = { $head ->
        [yes] { $count ->
            [one] Bei einem Touchpoint hakt es
           *[other] Bei { $count } Touchpoints hakt es
        }
       *[no] { $count ->
            [one] bei einem hakt es
           *[other] bei { $count } hakt es
        }
    }
answer-short-none = { $rated ->
        [one] Der eine bewertete Touchpoint wirkt nicht schwach und wird nicht schlecht erlebt.
       *[other] Von { $rated } bewerteten Touchpoints wirkt keiner schwach, und keiner wird schlecht erlebt.
    }
answer-data = { $without ->
        [0] Bei allen { $all } Touchpoints sind Daten notiert
       *[other] Bei { $without } von { $all } Touchpoints sind noch keine Daten notiert
    }{ $share ->
        [0] ; geteilt werden könnten noch keine.
        [one] ; bei einem ließen sich Daten teilen.
       *[other] ; bei { $share } ließen sich Daten teilen.
    }
answer-owners = { $owners ->
        [one] Eine verantwortliche Stelle
       *[other] { $owners } Verantwortliche
    } für { $nobody ->
        [0] { $owned ->
            [one] den einzigen Touchpoint
           *[other] alle { $owned } Touchpoints
        }
       *[other] { $owned ->
            [one] einen Touchpoint
           *[other] { $owned } Touchpoints
        }
    }{ $nobody ->
        [0] {""}
        [one] , einer ohne
       *[other] , { $nobody } ohne
    }; { $changes ->
        [0] nirgends auf dem Weg wechselt die Zuständigkeit.
        [one] an einer Stelle wechselt die Zuständigkeit.
       *[other] an { $changes } Stellen wechselt die Zuständigkeit.
    }
answer-goals-unknown = { $count ->
        [one] Eine Kennzahl ist notiert
       *[other] { $count } Kennzahlen sind notiert
    }; ob es besser wird, zeigt erst ein zweiter Wert und ob mehr oder weniger besser ist.
answer-goals-open = Noch zeigt keine Kennzahl, ob es besser wird
answer-goals-moved = { $better ->
        [0] { $worse ->
            [0] Keine Kennzahl ist besser oder schlechter geworden
            [one] Eine Kennzahl ist schlechter geworden, keine besser
           *[other] { $worse } Kennzahlen sind schlechter geworden, keine besser
        }
        [one] Eine Kennzahl ist besser geworden, { $worse ->
            [0] keine schlechter
            [one] eine schlechter
           *[other] { $worse } schlechter
        }
       *[other] { $better } Kennzahlen sind besser geworden, { $worse ->
            [0] keine schlechter
            [one] eine schlechter
           *[other] { $worse } schlechter
        }
    }
answer-goals-reached = { $missed ->
        [0] { $all ->
            [one] der eine Zielwert ist erreicht
           *[other] alle { $all } Zielwerte sind erreicht
        }
       *[other] { $reached ->
            [0] { $all ->
                [one] der eine Zielwert ist nicht erreicht
               *[other] keiner von { $all } Zielwerten ist erreicht
            }
            [one] einer von { $all } Zielwerten ist erreicht
           *[other] { $reached } von { $all } Zielwerten sind erreicht
        }
    }
answer-weights = Nicht nach Wichtigkeit: { $places }.
answer-no-curve = { $segment }: Das Erlebnis ist noch nicht in zwei Phasen bewertet. Auf der Karte: r, dann eine Ziffer.
answer-falls = { $segment }: Zwischen { $since } ({ $high }) und { $until } ({ $low }) fällt es.
answer-rises = { $segment }: Das Erlebnis wird nirgends schlechter; zwischen { $since } ({ $low }) und { $until } ({ $high }) steigt es.
answer-level = { $segment }: Das Erlebnis bleibt auf dem ganzen Weg gleich.
answer-best = { $count ->
        [one] Ein Touchpoint hat
       *[other] { $count } Touchpoints haben
    } die beste Wirkung; kein wichtiger wirkt schwach.
answer-matrix = { $weak ->
        [0] Kein wichtiger wirkt schwach
        [one] Ein wichtiger wirkt schwach
       *[other] { $weak } wichtige wirken schwach
    }{ $judged ->
        [no] .
       *[yes] ; { $idle ->
            [0] kein wichtiger und starker wird zu wenig genutzt.
            [one] einen wichtigen und starken nutzen wir zu wenig.
           *[other] { $idle } wichtige und starke nutzen wir zu wenig.
        }
    }
answer-chances = „{ $best }“; { $count ->
        [one] { $open ->
            [0] dafür gibt es eine Maßnahme.
           *[other] noch ohne Maßnahme.
        }
       *[other] { $acted ->
            [0] keine der ersten { $count } hat eine Maßnahme.
           *[other] { $open ->
                [0] alle ersten { $count } haben eine Maßnahme.
                [one] eine der ersten { $count } ohne Maßnahme.
               *[other] { $open } der ersten { $count } ohne Maßnahme.
            }
        }
    }
analysis-touchpoints = Touchpoints
behind-count = { $count ->
        [one] ein Touchpoint
       *[other] { $count } Touchpoints
    }
order-worst = schwächste zuerst
order-strongest = stärkste zuerst
order-important = wichtigste zuerst
order-overdue = am längsten überfällige zuerst
order-journey = entlang der Reise
analysis-behind = Dahinter
analysis-above = auch bei einem stärkeren Befund
analysis-more = ↓ { $count } weitere
analysis-more-lines = ↓ { $count } weitere Zeilen
analysis-before = ↑ { $count } darüber
analysis-unrated = Noch ohne Note
analysis-unrated-count = noch ohne Note: { $count }
analysis-unimportant-count = ohne Wichtigkeit: { $count } · eine Ziffer auf der Phase
analysis-nothing-behind = Dahinter steht kein einzelner Touchpoint.
analysis-no-action = Eine Maßnahme gehört zu einem Touchpoint, und hier steht keiner dahinter.
analysis-no-action-yet = noch keine Maßnahme
analysis-instead = { $is } statt { $asked }
analysis-missing = fehlt
kinds-missing = fehlt
analysis-target = Soll
analysis-field-fix = Zuerst verbessern
analysis-field-keep = Pflegen und ausbauen
analysis-field-drop = Seltener oder gar nicht
analysis-field-run = Läuft nebenbei
analysis-axes = ↑ Wichtigkeit   → Wirkung   Grenzen zwischen 3 und 4
analysis-of = { $count } von { $all }
analysis-verdict = Runde
analysis-computed = berechnet
analysis-load = Aufwand { $is }, angemessen { $fair }
analysis-goals = Ziele
analysis-figures = Kennzahlen
analysis-goal-none = noch nicht notiert
analysis-target-is = Ziel { $target }
owner-nobody = niemand
load-touchpoints = Touchpoints
load-processes = Abläufe
load-actions = zu tun
chance-title-improve = Verbessern
chance-title-use-more = Mehr nutzen
chance-title-use-less = Seltener
chance-title-data = Daten erheben, teilen
chance-others-improve = Auch zu verbessern
chance-others-use-more = Auch mehr zu nutzen
chance-others-use-less = Auch seltener
chance-others-data = Auch Daten erheben, teilen
chance-ranked-improve = Wichtiges und Schwaches zuerst
chance-ranked-use-more = Wichtiges und Starkes zuerst
chance-ranked-use-less = Unwichtiges und Schwaches zuerst
chance-ranked-data = nach Nachfrage, dann nach Wichtigkeit
chance-importance = Wichtigkeit { $score }
trend-better = besser
trend-worse = schlechter
trend-same = unverändert
prompt-action-for = { $count ->
        [one] Zu { $name } (was @wer Datum):
       *[other] Maßnahme für { $count } Touchpoints (was @wer Datum):
    }
help-of-analysis = Analyse
help-finding-panel = Tafel: { $panel }
help-finding-order = Touchpoints: { $order }
help-finding-source = Quelle: { $source }
keys-analysis = In der Analyse
hint-analysis-move = Bewegen
help-analysis-move = von Befund zu Befund, am Rand einer Tafel zur nächsten
hint-analysis-open = Touchpoint
help-analysis-open = den Touchpoint öffnen; Esc führt zurück auf dieselbe Zeile
hint-analysis-list = Touchpoints
help-analysis-list = die Touchpoints dahinter
hint-analysis-action = Maßnahme
help-analysis-action = eine Maßnahme für das, was unter dem Cursor steht; der Text ist schon da; auch ein Großbuchstabe beginnt eine
hint-analysis-rate = Note
help-analysis-rate = den Touchpoint bewerten: seine Wirkung, auf dem Weg einer Gruppe ihr Erlebnis; 0 löscht
hint-analysis-turn = Nächstes Bild
help-analysis-turn = das nächste Bild
hint-analysis-turn-back = Voriges Bild
help-analysis-turn-back = das vorige Bild
hint-analysis-segment = Gruppe
help-analysis-segment = den Weg der nächsten Kundengruppe zeigen
hint-analysis-walk = Karte
help-analysis-walk = die Touchpoints dahinter auf der Karte zeigen; n und b führen zum nächsten und vorigen, Esc zurück auf dieselbe Zeile
hint-walk-back = Zur Analyse
help-walk-back = von der Analyse aus: zurück auf ihre Zeile
walk = { $title }: { $at } von { $count } · { $next } weiter, { $back } zurück
walk-lens = zeigt { $lens }
sign-carried = unterwegs: die Pfeile tragen ihn, Enter legt ihn ab
sign-found = gefunden; { $next } und { $back } führen hin
hint-analysis-back = Zurück
help-analysis-back = zurück zum Befund, von dort zur Karte
hint-ask = Fragen
help-ask = Fragen zu dem, was fehlt oder versteckt ist: Zelle für Zelle durch die Gruppe; Esc beendet
hint-ask-on = Nächste Frage
help-ask-on = bei den Fragen: die nächste
hint-write-answer = Antworten
hint-ask-end = Fertig
help-ask-end = die Fragen beenden
hint-screen-back = Voriger Bildschirm
help-screen-back = der vorige Bildschirm
do-important-but-weak = Wirkung verbessern
do-hidden-and-weak = Ansehen und in Ordnung bringen
do-moment-weak = Diesen Moment retten
do-data-third-party = Rechtsgrundlage klären oder Daten selbst erheben
do-verdict-contradicts = Urteil zur Nutzung noch einmal prüfen
do-effective-but-neglected = Mehr nutzen
do-could-go = Weglassen oder seltener einsetzen
do-bad-experience = Erlebnis verbessern
do-wait-too-long = Wartezeit verkürzen
do-friction = Hindernis aus dem Weg räumen
do-metric-worse = Klären, warum die Zahl schlechter wird
do-metric-contradicts = Zahl und Erlebnis miteinander klären
do-weak = Wirkung verbessern
do-far-from-optimal = Nächsten Schritt zum optimalen Erlebnis tun
do-under-used = Mehr nutzen
do-over-used = Seltener einsetzen
do-personal-data = Personenbezogene Angaben aus der Karte nehmen
do-action-overdue = Überfällige Maßnahme erledigen oder neu vereinbaren
do-review-overdue = Karte überprüfen
do-map-without-owner = Jemanden für die Karte benennen
do-goal-missing = Ziel aufschreiben
do-goals-not-aligned = Ziele zusammenbringen
do-stage-crowded = Prüfen, was davon wegfallen kann
do-stage-thin = Touchpoints für diese Phase suchen
do-segment-thin = Weg dieser Gruppe ausarbeiten
do-nothing-before-purchase = Sammeln, was vor dem Kauf geschieht
do-nothing-after-purchase = Sammeln, was nach dem Kauf geschieht
do-ends-at-purchase = Bewerten, was nach dem Kauf kommt
do-tunnel-vision = Die anderen fragen
do-only-surveys = Kunden beobachten
do-moment-without-owner = Verantwortliche benennen
do-no-owner = Verantwortliche benennen
do-failure-unanswered = Ausweg für den Fehler festlegen
do-looks-over-used = Prüfen, ob weniger genügt
do-looks-under-used = Prüfen, ob mehr möglich ist
do-zmot-unanswered = Offene Fragen vor dem ersten Kontakt klären
do-action-incomplete = Festlegen, wer es bis wann tut
do-data-without-purpose = Zweck der Daten klären
do-data-without-basis = Rechtsgrundlage klären
do-personalised-without-data = Klären, welche Daten das ermöglichen
do-data-could-be-shared = Daten weitergeben
do-data-in-one-department = Daten anderen zugänglich machen
do-data-unknown = Klären, wer die Daten kennt
do-data-doubled = Daten nur einmal erheben
do-process-without-owner = Verantwortliche für den Ablauf benennen
do-hand-over = Übergabe regeln
do-contact-missing = Klären, wem Kunden begegnen
do-outcome-missing = Gewünschtes Ergebnis festlegen
do-optimal-missing = Optimales Erlebnis beschreiben
do-data-none = Etwas über die Kunden lernen
do-not-measured = Eine Zahl dafür finden
do-most-effective = Pflegen und davon lernen
do-cell-empty = Touchpoint für diese Zelle suchen
do-kind-missing = Touchpoints der fehlenden Art suchen
do-only-online = Etwas offline anbieten
do-only-offline = Etwas online anbieten
do-moment-missing = Fehlenden Moment der Wahrheit suchen
do-stage-without-hidden = Nach versteckten Touchpoints suchen
do-leaving-unexplained = Herausfinden, warum Kunden abspringen
do-one-source = Eine zweite Datenquelle erschließen
do-metrics-one-sided = Messen, was Kunden empfinden
do-too-few-stages = Phasen genauer unterscheiden
do-too-many-stages = Phasen zusammenfassen
do-stage-in-company-words = Phase so nennen, wie Kunden es tun
do-opportunity = Chance nutzen
do-one-more = Touchpoint ergänzen: { $place }
do-improve = Verbessern
do-use-more = Mehr nutzen
do-use-less = Seltener einsetzen
do-data = Daten erheben oder teilen


# Was sich geändert hat

since-empty-what = Hier steht, was besser oder schlechter ist als früher: Noten wie 2→4, Urteile, was neu ist und was weg ist, erledigte Maßnahmen, und Befunde, die gekommen und gegangen sind.
since-empty-choose = { $key } wählt, womit verglichen wird: mit einem früheren Termin, einem gesicherten Tag dieser Karte oder einer anderen Datei, etwa einer Kopie von heute Morgen.
since-empty-meeting = Ohne Wahl ist es der Termin davor. Alle Noten eines Tages sind ein Termin; mit der ersten Note eines anderen Tages beginnt der nächste, und { $key } gibt ihm einen Titel.
since-answer = Seit dem { $day }: { $parts }.
since-only-scores = Was erledigt, neu oder gelöscht ist, zeigt der Vergleich mit einem gesicherten Tag.
since-nothing = Seit dem { $day } hat sich nichts geändert.
since-count-better =
    { $count ->
        [one] 1 Touchpoint besser
       *[other] { $count } Touchpoints besser
    }
since-count-worse =
    { $first ->
        [yes] { $count ->
            [one] 1 Touchpoint schlechter
           *[other] { $count } Touchpoints schlechter
        }
       *[no] { $count } schlechter
    }
since-count-verdict =
    { $count ->
        [one] 1 Urteil anders
       *[other] { $count } Urteile anders
    }
since-count-new = { $count } neu
since-count-gone = { $count } weg
since-count-done =
    { $count ->
        [one] 1 Maßnahme erledigt
       *[other] { $count } Maßnahmen erledigt
    }
since-count-figure =
    { $count ->
        [one] 1 neue Zahl
       *[other] { $count } neue Zahlen
    }
since-count-rated =
    { $first ->
        [yes] { $count ->
            [one] 1 Touchpoint erstmals bewertet
           *[other] { $count } Touchpoints erstmals bewertet
        }
       *[no] { $count } erstmals bewertet
    }
since-count-unrated =
    { $first ->
        [yes] { $count ->
            [one] 1 Touchpoint nicht mehr bewertet
           *[other] { $count } Touchpoints nicht mehr bewertet
        }
       *[no] { $count } nicht mehr bewertet
    }
since-count-place =
    { $count ->
        [one] 1 steht anderswo
       *[other] { $count } stehen anderswo
    }
since-count-text = { $count } sonst geändert
since-count-came =
    { $count ->
        [one] 1 neuer Befund
       *[other] { $count } neue Befunde
    }
since-count-went =
    { $count ->
        [one] 1 Befund weniger
       *[other] { $count } Befunde weniger
    }
since-group-better = Besser
since-group-worse = Schlechter
since-group-verdict = Anderes Urteil
since-group-new = Neu
since-group-gone = Weg
since-group-done = Maßnahmen erledigt
since-group-figure = Neue Zahlen
since-group-rated = Erstmals bewertet
since-group-unrated = Nicht mehr bewertet
since-group-place = Steht anderswo
since-group-text = Sonst geändert
since-findings = Befunde
summary-since = Was sich seit dem { $day } geändert hat
since-turn-came = { $name } (neu, { $count })
since-turn-went = { $name } (weg)
since-means = Wirkung im Mittel
since-came = neu ({ $count })
since-went = weg ({ $count })
since-place-came = neu: { $places }
since-place-left = weg: { $places }
since-nowhere = Das gibt es nicht mehr
since-file = { $day }, { $file }
since-lens = seit { $when } · { $lens }
since-shown = Geändert seit { $when }: vorher→jetzt, + neu · Esc: nur Noten
since-no-base = Noch keine zwei Termine mit Noten · { $key } wählt einen Tag oder eine Datei
since-kept = Stand { $day }
since-choose-file = einer früheren Datei …
since-gone = weg
since-more-gone = +{ $count } weg
prompt-earlier = Frühere Karte:
hint-changed = Geändert
help-changed = was sich seit dem letzten Mal geändert hat: 2→4 vorher und jetzt, –→4 erstmals bewertet, + neu
also-changed = Änderungen Vergleich vorher
hint-changed-end = Nur Noten
help-changed-end = im Vergleich: Änderungen nicht mehr zeigen
hint-timer = Timer
help-timer = zeigt, wie viel Zeit die Runde noch hat: 10 Minuten, +5, Ende
brief-timer = so viele Minuten, herunter gezählt
also-timer = Zeit Countdown Uhr Stoppuhr Minuten Pause
others-timer = 1 bis 120 Minuten: einfach tippen
timer-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
timer-end = Ende
timer-runs = Die Zeit läuft: { $time } · { $key } ändert oder beendet es
timer-is-over = Die Zeit ist um · { $key } auf der Karte nimmt die Anzeige weg
timer-ended = Die Zeit wird nicht mehr gezeigt
timer-over = Zeit ist um

hint-since = Seit
help-since = seit wann: ein Termin, ein gesicherter Tag, eine Datei
also-since = geändert Vergleich Termin Stand Datei

### glossary

glossary = Die Wörter der Methode
term-touchpoint = Touchpoint
term-touchpoint-means = Jede Berührung, die einen Kunden beeinflusst: durch Kommunikation, Menschen, Dinge oder Sinne. Jeder ist eine Botschaft, und alle zusammen machen das Erlebnis.
term-journey = Customer Journey
term-journey-means = Der Weg eines Kunden vom ersten bewussten Wahrnehmen bis zum Weiterempfehlen. Er endet nicht beim Kauf: Auch treue Kunden entscheiden jedes Mal neu.
term-mapping = Journey Mapping
term-mapping-means = Die Methode, mit der eine Gruppe alle Touchpoints einer Reise sammelt und bewertet. Die fertige Karte zeigt das ganze Erlebnis auf einen Blick.
term-cem = Customer Experience Management (CEM)
term-cem-means = Das Unternehmen ist der Architekt des ganzen Erlebnisses: von Kunden, Umgebungen, Marke, Plattform und Berührungspunkten. Aus dem Erlebnis wird eine Beziehung und aus ihr eine Kaufentscheidung.
term-cxm = CXM
term-cxm-means = Der Ansatz, alle Erlebnisse eines Kunden zu steuern und nicht einzelne Kanäle. Die Karte ist eines seiner Werkzeuge.
term-segment = Kundengruppe
term-segment-means = Kunden, die dasselbe wollen und denselben Weg gehen. Jede Gruppe bekommt eine eigene Zeile, weil sie anderes erlebt; auch wer noch nicht bekannt ist, zählt.
term-stage = Phase
term-stage-means = Ein Abschnitt des Weges, vom ersten Bemerken bis zum Empfehlen. Vier bis acht sind üblich; je mehr davon durchlaufen sind, desto näher ist der Kauf.
term-kinds = Die vier Arten
term-kinds-means = Kommunikation (Website, Brief, Rechnung), Menschen (Verkauf, Service), Orte und Gegenstände (Filiale, Produkt, Verpackung) und Sinneseindrücke (Klang, Licht, Duft). Wo eine Art fehlt, hat oft nur niemand hingesehen.
term-hidden = Versteckter Touchpoint
term-hidden-means = Was Kunden berührt, ohne dass das Unternehmen daran denkt: der angeschlagene Teller, das Gespräch nebenan, das Warten. Seine Wirkung wird unterschätzt.
term-moment = Moment der Wahrheit
term-moment-means = Ein Augenblick, in dem Kunden sich für oder gegen das Unternehmen entscheiden. Es gibt vier: ZMOT, FMOT, SMOT und TMOT.
term-zmot = ZMOT (null)
term-zmot-means = Die Suche im Netz vor dem ersten Kontakt. Zu klären ist, wann und wo gesucht wird, was man findet, ob es aktuell und mobil ist und was die Bewertungen sagen.
term-fmot = FMOT (erster)
term-fmot-means = Der Blick ins Regal oder auf die Trefferliste, wenn gewählt wird. Gestaltung, Material und Sichtbarkeit entscheiden.
term-smot = SMOT (zweiter)
term-smot-means = Die erste Nutzung zu Hause. Sie entscheidet, ob Kunden wieder kaufen oder zurückgeben.
term-tmot = TMOT (dritter)
term-tmot-means = Der Moment, in dem Kunden anderen davon erzählen. Zufriedene empfehlen, unzufriedene schaden.
term-effectiveness = Wirkung
term-effectiveness-means = Wie gut der Touchpoint sein Ziel erreicht, von 1 bis 5. 5 ist am besten; die Grenze liegt zwischen 3 und 4.
term-importance = Wichtigkeit
term-importance-means = Wie viel eine Phase oder ein Touchpoint für dieses Unternehmen zählt. Die Touchpoints sollten dort liegen, wo es am wichtigsten ist.
term-experience = Erlebnis
term-experience-means = Wie eine Gruppe den Touchpoint in einer Phase erlebt, von 1 bis 5. Ein gutes Erlebnis in jeder Phase bringt Kunden in die nächste.
term-usage = Zu viel, zu wenig genutzt
term-usage-means = Ob ein Touchpoint mehr oder weniger eingesetzt wird, als er wert ist. Was zu viel genutzt wird und wenig wirkt, kann wegfallen.
term-owner = Verantwortliche
term-owner-means = Jemand ist für den Touchpoint verantwortlich und jemand für jeden seiner Abläufe; das können zwei sein. Wo es wechselt, gehen Informationen verloren.
term-interaction = Interaktion
term-interaction-means = Was an einem Touchpoint wirklich geschieht, etwa Anruf, Ansage, Gespräch. Zu jeder gehört, wem der Kunde begegnet und was dabei herauskommen soll.
term-process = Ablauf (Prozess)
term-process-means = Was im Unternehmen geschieht, damit der Touchpoint funktioniert, und wer daran arbeitet. Kunden sehen ihn nicht und erleben ihn doch.
term-optimal = Optimales Erlebnis
term-optimal-means = Wie es für jeden Kunden sein sollte. Es ist der Maßstab für alle Noten.
term-data = Daten
term-data-means = An jedem Kontaktpunkt lässt sich etwas darüber lernen, was Kunden tun, meinen und brauchen. Jedes Datum hat einen Zweck, eine Grundlage und jemanden, der es kennt.
term-feedback = Kundenstimmen
term-feedback-means = Was Kunden selbst sagen, mit der Quelle. Befragungen zeigen nur etwa 5 Prozent der Gründe, die meisten Entscheidungen fallen aus dem Bauch.
term-metric = Kennzahl
term-metric-means = Eine Zahl mit Einheit und Zielwert, die über die Zeit verglichen wird, etwa Abschlüsse, Selbstbedienung oder Weiterempfehlung (NPS). Zahlen allein führen in die Irre: Das Erlebnis gehört daneben.
term-goals = Ziele
term-goals-means = Was das Unternehmen will und was die Kunden wollen. Erst wenn beide in dieselbe Richtung zeigen, hilft eine Verbesserung beiden.
term-address = Ansprache
term-address-means = Wie eine Gruppe am besten angesprochen wird und welche Werbung sie überzeugt. Damit beginnt die Zielgruppenanalyse.
term-return = Abspringen und Wiederkommen
term-return-means = Alte Treue gibt es nicht mehr: Auch Stammkunden entscheiden sich jedes Mal neu. Darum gehört zu jeder Phase, warum Kunden gehen und warum sie wiederkommen.
term-tunnel = Tunnelblick
term-tunnel-means = Wenn eine Phase, Art, Gruppe, Zuständigkeit oder ein Kanal das meiste hält. Dann sind die anderen vielleicht nur nicht gefragt worden.
term-review = Überprüfung
term-review-means = Der Tag, an dem die Karte wieder angesehen wird. Kunden, Angebote und Wettbewerber ändern sich, und eine Karte, die niemand ansieht, wird falsch.


### analysis and summary

summary-untitled = Touchpoint-Karte
summary-and = { $first } und { $last }
summary-occasion-none = Touchpoint-Karte.
summary-occasion = Touchpoint-Karte aus { $count ->
    [one] dem Workshop
   *[other] den Workshops
} { $meetings }.
summary-workshop = Workshop
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
summary-occasions = Touchpoint-Karte aus { $count } Workshops, der letzte am { $day }.
summary-scale = Noten: 1 = kaum, 5 = stark; 5 ist also das Beste (keine Schulnoten).
summary-figures = Die Zahl hinter einem Namen ist seine Wirkung; – heißt: noch nicht bewertet.
summary-signs = ▲ = zu viel genutzt, ▼ = zu wenig genutzt.
summary-stages-more = Das sind die { $shown } von { $all } Phasen, deren Anteil am weitesten von ihrer Wichtigkeit abweicht.
summary-actions-more = { $count ->
    [one] Eine weitere offene Maßnahme steht am Ende.
   *[other] { $count } weitere offene Maßnahmen stehen am Ende.
}
summary-actions-rest = Weitere offene Maßnahmen
summary-done = Erledigt: { $names }.
summary-dropped = Verworfen: { $names }.
summary-felt = schlecht erlebt ({ $segments })
summary-unanswered = offen, was geschieht, wenn es schiefgeht ({ $what })
summary-process = für „{ $name }“ ist niemand verantwortlich
summary-more = { $count ->
    [one] und ein weiterer
   *[other] und { $count } weitere
}
summary-under = Zu wenig genutzt
summary-over = Zu viel genutzt
summary-unclear = Noch zu klären
summary-data = Daten
summary-data-covered = Daten sind bei { $covered } von { $all } Touchpoints notiert.
summary-share-with = auch nützlich für { $who }
summary-known-by = kennt nur { $who }
summary-known-alone = kennt nur eine Abteilung
summary-known-nobody = keiner Abteilung bekannt
summary-purposeless = ohne Zweck
summary-baseless = ohne Rechtsgrundlage
summary-third-party = von Dritten
summary-details = Einzelheiten
summary-rated = Die bewerteten Touchpoints
summary-left-out-short = Das ist die erste Seite. Die Karte, was auffällt und die Touchpoints stehen in der Zusammenfassung: `touchmap export DATEI`.
summary-left-out-details = Ohne die Touchpoints im Einzelnen; sie stehen in der ganzen Zusammenfassung: `touchmap export DATEI --details all`.
summary-left-out-rated = Ausgelassen: { $what }; alles gibt `touchmap export DATEI --details all`.
summary-left-out-unrated = { $count ->
        [one] ein Touchpoint ohne Bewertung
       *[other] { $count } Touchpoints ohne Bewertung
    }
summary-left-out-parked = { $count ->
        [one] einer auf dem Parkplatz
       *[other] { $count } auf dem Parkplatz
    }
summary-left-out-interactions = Interaktionen
summary-left-out-processes = Abläufe
summary-left-out-data = Einzelheiten zu den Daten
summary-left-out-quotes = Kundenstimmen
summary-left-out-figures = Zahlen
summary-left-out-notes = Notizen
summary-left-out-stages = was zu den Phasen notiert ist
summary-left-out-segments = mehr zu den Kundengruppen
summary-names-left = Die Namen von Personen sind ausgelassen. In { $count ->
        [one] einem Text
       *[other] { $count } Texten
    } steht noch ein Name aus einem Wort, der auch ein gewöhnliches Wort sein kann.
summary-owner = Verantwortlich für die Karte: { $owner }.
summary-review = Nächste Überprüfung: { $day }.
summary-patience-acceptable = das ist in Ordnung
summary-patience-too_long = das ist zu lang
summary-party-first = selbst erhoben
summary-party-third = von Dritten erhoben
summary-field-touchpoint-owner = verantwortlich
summary-field-touchpoint-assets = Dazu gehört
summary-field-touchpoint-interactions = Was Kunden tun
summary-field-touchpoint-processes = Dahinter
summary-field-touchpoint-data = Daten
summary-field-touchpoint-optimal = Ideal wäre
summary-field-touchpoint-today = Heute
summary-field-touchpoint-feedback = Kunden sagen
summary-field-touchpoint-metrics = { "" }
summary-field-touchpoint-actions = Maßnahme
summary-field-interaction-whom = { "" }
summary-quote = „{ $said }“
summary-field-interaction-outcome = gewünscht
summary-field-interaction-wrong = schiefgehen kann
summary-field-interaction-then = dann
summary-field-process-people = { "" }
summary-field-feedback-source = { "" }
summary-field-metric-date = { "" }
summary-field-action-who = { "" }
summary-focus = Darum geht es jetzt
summary-focus-each = Hier ist am meisten zu gewinnen: je das Erste, das wir verbessern, mehr nutzen und weniger nutzen können.
summary-focus-ranked = Hier ist am meisten zu gewinnen.
summary-focus-improve = **{ $name }** verbessern ({ $place })
summary-focus-use-more = **{ $name }** mehr nutzen ({ $place })
summary-focus-use-less = **{ $name }** weniger nutzen ({ $place })
summary-focus-no-action = Noch gibt es keine Maßnahme
summary-focus-action = Maßnahme: { $what }{ $more ->
        [0] { "" }
        [one] { " " }und eine weitere
       *[other] { " " }und { $more } weitere
    }
summary-reason-meets = betrifft { $segments }
summary-reason-meets-all = { $count ->
    [2] betrifft beide Kundengruppen
   *[other] betrifft alle { $count } Kundengruppen
}
summary-reason-no-owner = niemand ist verantwortlich
summary-reason-wait = die Wartezeit ist zu lang
summary-reason-wait-of = die Wartezeit ({ $wait }) ist zu lang
summary-reason-stuck = Kunden bleiben hängen
summary-reason-falters = es stockt
summary-reason-leaves = Kunden springen ab
summary-reason-over = wird zu viel genutzt
summary-reason-instead = { $name } ({ $score }) wird dagegen zu wenig genutzt
summary-reason-under = wird zu wenig genutzt
summary-reason-empty = in dieser Phase fehlt ein Touchpoint für { $segments }
summary-reason-empty-important = in dieser wichtigen Phase fehlt ein Touchpoint für { $segments }
summary-actions = Wer macht was bis wann
summary-actions-what = Maßnahme
summary-nobody = noch niemand
summary-overdue = { $state }, **überfällig**
summary-distribution = Wie sich die Touchpoints verteilen
summary-touchpoints = Touchpoints
summary-share = Anteil
summary-share-expected = Anteil nach Wichtigkeit
summary-map = Die Karte
summary-findings = Was auffällt
summary-conflicts = Noch nicht geklärt
summary-conflict-fields = { $count ->
        [one] Zu einem Feld gibt es zwei Fassungen
       *[other] Zu { $count } Feldern gibt es zwei Fassungen
    }: { $names }
summary-hidden = Versteckt
summary-and-more = { $names } und { $count } weitere
summary-segments = Kundengruppen
unchanged = unverändert { $word }
summary-number = Nr.
summary-elsewhere = Auch in
summary-reach-both = online und offline
summary-field-segment-acquaintance = Uns bekannt
summary-field-touchpoint-hidden = versteckt
summary-field-touchpoint-foreign = nicht von uns
summary-field-touchpoint-unclear = zu klären
summary-field-touchpoint-effectiveness = Wirkung
summary-field-touchpoint-experience = Erlebnis
summary-field-touchpoint-importance = Wichtigkeit


### command line

cli-about = Eine Touchpoint-Karte live im Workshop bauen: Kundengruppen × Phasen, Touchpoints mit allem, was dahintersteht, von der Runde bewertet.
cli-after = Ohne Datei bietet ein Startbildschirm eine neue Karte, die letzten und Beispiele an.
    Was für alle Karten gelten soll, steht in settings.ron, in dem Ordner, den TOUCHMAP_CONFIG nennt, sonst im Ordner des Systems für Einstellungen (~/.config/touchmap); touchmap settings --init legt die Datei mit Erklärungen an. Eigene Farbschemas sind Dateien themes/NAME.ron daneben; touchmap themes --init NAME legt eines an.
cli-usage = Aufruf:
cli-commands = Befehle
cli-options = Optionen
cli-arguments = Argumente
cli-usage-commands = BEFEHL …
cli-usage-new = DATEI [--template ID] [--title TITEL] [--force]
cli-usage-show = DATEI [--width N] [--to svg | --ansi]
cli-usage-export = DATEI --to markdown [-o ZIEL] [--force] [--short | --details none|rated|all] [--without-people]
cli-usage-check = DATEI … [--findings act|look|note] | --settings
cli-usage-analyze = DATEI … [--rule WORT,…] [--severity act|look|note] [--json]
cli-usage-recover = [DATEI] [--json] | DATEI --restore NAME [-o ZIEL] [--force]
cli-usage-completions = SHELL
cli-file-name = DATEI
cli-output-name = ZIEL
cli-title-name = TITEL
cli-file = die Karte; gibt es die Datei nicht, wird eine neue begonnen
cli-file-new = die Datei der neuen Karte
cli-file-read = die Karte, oder - für die Standardeingabe
cli-files = die Karten, oder - für die Standardeingabe
cli-file-recover = die Karte oder der Name einer Karte ohne Datei; ohne Angabe alle Karten
cli-lang = Sprache: en oder de
cli-color = Farben: auto, always (immer) oder never (nie)
cli-theme = Farbschema: dark, light, contrast (Projektor), terminal (eigene 16 Farben), mono oder ein eigenes
cli-theme-name = NAME
cli-ascii = einfache ASCII-Zeichen
cli-help = diese Hilfe ausgeben
cli-version = die Version ausgeben
cli-new = eine neue Karte aus einer Vorlage schreiben
cli-template = die Vorlage, wie touchmap templates sie auflistet
cli-title = der Titel der Karte
cli-force = eine vorhandene Datei ersetzen
cli-demo = das Restaurant-Beispiel öffnen, als Karte ohne Namen
cli-show = das Raster als einfachen Text ausgeben
cli-width = Spalten: 40 bis 1000
cli-show-to = text, oder svg für ein Bild mit den Farben des Farbschemas
cli-ansi = Text mit den Farben des Farbschemas
cli-export = die Zusammenfassung schreiben
cli-to = das Format: markdown
cli-output = wohin, oder - für die Standardausgabe
cli-short = nur die erste Seite
cli-details = was über die Touchpoints gesagt wird: none, nichts; rated, was sie sind, wie die bewerteten beurteilt wurden, wie sie heute und im besten Fall erlebt werden (üblich); all, alles
cli-without-people = ohne die Namen von Personen
cli-check = prüfen, ob Dateien gültige Karten sind
cli-analyze = zeigen, was in Karten auffällt
cli-findings = scheitern, wenn die Auswertung etwas mindestens dieser Dringlichkeit findet: act, look oder note
cli-rule = nur Befunde dieser Regeln; mehrfach möglich
cli-rule-name = WORT
cli-severity = nur Befunde mindestens dieser Dringlichkeit: act, look oder note
cli-json-findings = alle Befunde als JSON ausgeben
analyze-nothing = Nichts fällt auf.
summary-above = weiter oben: { $names }
analyze-above = { $count ->
        [one] einer davon steht weiter oben
       *[other] { $count } davon stehen weiter oben
    }
cli-recover = auflisten, was sich zurückholen lässt: nicht gespeicherte Schritte, beschädigte Journale, den letzten Stand der letzten Tage; oder einen davon als eigene Karte schreiben
cli-restore = den Stand dieses Namens schreiben; die Karte selbst und ihr Journal bleiben, wie sie sind
cli-restore-name = NAME
cli-json = die Liste als JSON ausgeben
cli-templates = die Vorlagen auflisten
cli-keys = alle Tasten als Tabelle ausgeben
cli-settings = den Pfad der Einstellungsdatei ausgeben; mit --init die Datei anlegen
cli-settings-init = die Datei anlegen, mit einer Erklärung zu jeder Einstellung
cli-usage-settings = [--init]
cli-no-settings-folder = auf diesem Rechner ist kein Ordner für Einstellungen zu finden; TOUCHMAP_CONFIG nennt einen
cli-check-settings = die Einstellungen prüfen
cli-key-names = mit den Namen der Befehle, wie sie in den Einstellungen stehen
cli-usage-keys = [--names]
keys-name = Name
settings-wrong = Siehe touchmap check --settings · { $problem }
cli-completions = die Ergänzungen einer Shell ausgeben
cli-shell = bash, elvish, fish, powershell oder zsh
cli-man = die Handbuchseite ausgeben
cli-unknown-argument = die Option { $argument } gibt es nicht
cli-no-value = { $argument } braucht einen Wert
cli-wrong-value = „{ $value }“ ist kein gültiger Wert für { $argument }
cli-missing-argument = { $argument } fehlt
cli-no-command = es gibt keinen Befehl und keine Datei „{ $word }“. Die Befehle sind { $commands }; für eine neue Karte braucht der Name eine Endung: touchmap { $word }.ron.
cli-too-much = { $argument } wird hier nicht erwartet
cli-not-utf8 = ein Argument ist kein gültiger Text
cli-not-understood = dieser Aufruf ist nicht zu verstehen
cli-did-you-mean = (gemeint: { $near }?)
cli-see-help = touchmap --help zeigt, was es gibt.
cli-force-hint = --force ersetzt sie.
cli-no-terminal = zum Bearbeiten einer Karte braucht es ein Terminal; touchmap show DATEI gibt eine Karte aus, touchmap export DATEI schreibt die Zusammenfassung
cli-no-terminal-file = zum Bearbeiten einer Karte braucht es ein Terminal; touchmap show { $file } gibt die Karte aus, touchmap export { $file } schreibt die Zusammenfassung
cli-terminal-failed = das Terminal lässt sich nicht benutzen: { $why }
cli-no-threads = touchmap braucht weitere Threads, und das System stellt sie nicht bereit: { $why }
cli-no-output = die Ausgabe lässt sich nicht schreiben: { $why }
cli-panicked = das Programm hat einen Fehler und musste beendet werden: { $why }
cli-kept = nicht gespeicherte Arbeit ist im Journal; touchmap { $file } holt sie zurück
cli-kept-unnamed = nicht gespeicherte Arbeit ist im Journal; touchmap bietet sie beim nächsten Start an
cli-not-kept = das Journal ließ sich nicht schreiben: { $why }; die Karte ist in { $file }
cli-lost = das Journal ließ sich nicht schreiben: { $why }
recover-nothing = es gibt nichts zurückzuholen
recover-nothing-of = { $file }: es gibt nichts zurückzuholen
recover-unnamed = { $name } · „{ $title }“, noch in keiner Datei
recover-unsaved = { $count ->
        [0] wie sie hier zuletzt war
        [one] mit einem Schritt, der nicht in der Datei ist
       *[other] mit { $count } Schritten, die nicht in der Datei sind
    }, { $when }
recover-draft = ein Text, der gerade getippt wurde, { $when }
recover-damaged = danach ist das Journal beschädigt
recover-broken = beiseitegelegtes, beschädigtes Journal: { $count ->
        [0] wie es begann
        [one] ein Schritt ist lesbar
       *[other] { $count } Schritte sind lesbar
    }, bis { $when }
recover-untold = beiseitegelegtes, beschädigtes Journal: nichts davon ist lesbar
recover-day = der letzte Stand vom { $date }, { $size } KiB
recover-how = touchmap recover DATEI --restore NAME -o ZIEL schreibt einen Stand als eigene Karte.
recover-no-such = { $file }: einen Stand „{ $name }“ gibt es nicht, oder er ist nicht lesbar; touchmap recover { $file } zeigt, was es gibt
recover-itself = { $file } ist die Karte selbst; den Stand in eine andere Datei schreiben und zuerst ansehen
keys-key = Taste
keys-does = Funktion
keys-map = Auf der Karte
keys-write = Beim Schreiben in der Karte
keys-pass = In der Bewertungsrunde
keys-grab = Beim Verschieben
keys-form = In einem geöffneten Eintrag
keys-field = In einem Feld
keys-actions = In der Liste der Maßnahmen
keys-start = Auf dem Startbildschirm
keys-setup = Beim Anlegen einer Karte
man-name = NAME
man-synopsis = ÜBERSICHT
man-description = BESCHREIBUNG
man-options = OPTIONEN
man-commands = BEFEHLE
man-extra = HINWEISE
man-version = VERSION
man-keys = TASTEN

# The palette
hint-another = Andere Karte
help-another = in der Datei steht eine andere Karte: beides behalten oder die andere übernehmen
hint-theme = Farben
help-people = Namen von Personen verbergen oder wieder zeigen, auf allen Ansichten und in Exporten
hint-people = Namen verbergen
people-hidden-but = Namen sind verborgen · { $count ->
        [one] ein Text nennt
       *[other] { $count } Texte nennen
    } noch Namen · { $key } zeigt sie
people-hidden = Namen von Personen sind verborgen, auch in Exporten · { $key } zeigt sie
people-shown = Namen von Personen sind wieder zu sehen
person-hidden = Person { $number }
status-people-hidden = ohne Namen
status-people-hidden-brief = anonym
help-language = Sprache des Programms wechseln; der Inhalt der Karte bleibt, wie er ist
hint-language = Sprache
language-now = Das Programm spricht jetzt Deutsch; der Inhalt der Karte bleibt, wie er ist
also-language = language en de Deutsch Englisch German English
also-numbers = goto gehe zu Nummer
also-theme = theme Farbschema dark light contrast mono
also-people = people names Personen anonym
help-mouse = die Maus loslassen, um Text zu markieren, oder sie wieder nehmen: ein Klick wählt, ein Doppelklick öffnet, ein Klick auf die Skala der Sicht bewertet
hint-mouse = Maus
drag-is-a-key = Die Maus bewegt keine Touchpoints: { $key } greift, Pfeile tragen, { $drop } legt ab
mouse-on = Die Maus gilt wieder: Klick wählt aus, Doppelklick öffnet, das Rad blättert
mouse-off = Die Maus ist losgelassen: Text lässt sich jetzt mit ihr markieren
help-theme = die nächsten Farben: dunkel, hell, kontrastreich und andere
hint-palette = Befehle
help-palette = alle Befehle nach Namen
hint-palette-form = Befehle
help-palette-form = alle Befehle nach Namen
hint-palette-take = Ausführen
help-palette-take = den markierten Befehl ausführen
hint-palette-move = Bewegen
help-palette-move = zu einem anderen Befehl
hint-palette-clear = Leeren
help-palette-clear = löschen, was vor dem Cursor steht: am Ende die ganze Zeile
hint-palette-close = Schließen
help-palette-close = schließen, nichts geschieht
argument-up = nach oben
argument-down = nach unten
argument-next = nächster
argument-back = voriger
palette-nothing = Diesen Befehl gibt es hier nicht
palette-asks = ↓ wählt, oder den Anfang tippen; dann Enter
palette-no-choice = { $name }: „{ $typed }“ ist dort nicht zu wählen
palette-prompt = :
palette-for = für { $what }
theme-now = Farben: { $name }
theme-dark = dunkel
theme-light = hell
theme-contrast = kontrastreich
theme-terminal = Terminal
theme-mono = einfarbig
keys-palette = In der Befehlsliste
keys-help = In der Hilfe

### themes of one's own

theme-file = Ein eigenes Farbschema für touchmap. Wo die zwei Striche vor einer Zeile wegfallen, gilt sie; was nicht gesagt ist, kommt aus dem Farbschema hinter „inherits“: { $themes }. Farben stehen als "#RRGGBB" da. „touchmap check --settings“ sagt, ob alles verstanden wird und lesbar ist. Das Programm schreibt diese Datei nie wieder.
theme-file-surfaces = Flächen: die Farbe der Fläche und die des Textes darauf. Was nicht gesagt ist, folgt dem, worauf es liegt: head_bar, head_over, head_tick und head_hatch haben den Grund von head, scrim den von canvas, caret den von field, und over_tick steht auf der Farbe von head_over; tile_alt bleibt von tile so weit entfernt, wie es war.
theme-file-inks = Farben für etwas auf den Flächen canvas, tile, tile_alt, panel, pop, q_fix, q_keep und curve_area.
cli-themes = die Farbschemas auflisten; mit --init ein eigenes anlegen
cli-themes-init = eine Datei für das eigene Farbschema NAME anlegen, mit einer Erklärung zu jeder Farbe; es erbt das von --theme
cli-usage-themes = [--init NAME]
cli-theme-bad-name = „{ $name }“ kann kein eigenes Farbschema heißen: Der Name ist ein Wort aus Buchstaben, Ziffern, - und _ und gehört nicht zu touchmap
file-theme-is-ours = „{ $theme }“ gehört zu touchmap, deshalb gilt diese Datei nicht; sie braucht einen anderen Namen
file-weak = auf { $on } kaum zu lesen: Kontrast { $contrast }, nötig sind { $least }
file-weak-ink = { $ink } ist auf { $on } kaum zu lesen: Kontrast { $contrast }, nötig sind { $least }
file-notice = Hinweis
expected-colour = eine Farbe wie "#31435A"
expected-colours = ein Paar Farben, Fläche und Text, wie ("#31435A", "#FFFFFF")
colour-canvas = der Grund des Bildschirms
colour-tile = ein Touchpoint auf der Karte oder eine Tabellenzeile
colour-tile_alt = jeder zweite davon
colour-panel = eine Fläche neben der Hauptfläche
colour-pop = was über dem Bildschirm liegt: Fragen, Hilfe, Befehle
colour-head = der Kopf einer Phase; die Zeile, die sagt, wo man ist
colour-seg = das Band einer Kundengruppe
colour-seg_on = das Band der Kundengruppe in Arbeit; der offene Reiter
colour-cursor = worauf die Tasten wirken
colour-same = derselbe Touchpoint in einer anderen Zelle
colour-marked = ein markierter Touchpoint
colour-chosen = der gewählte von mehreren Werten
colour-field = ein Text, der gerade geschrieben wird
colour-caret = der Rand dieses Textes, auf dessen Fläche
colour-s1 = Note 1
colour-s2 = Note 2
colour-s3 = Note 3
colour-s4 = Note 4
colour-s5 = Note 5
colour-alarm = etwas ist nicht gesichert
colour-asked = noch einmal dieselbe Taste ist gefragt, ehe etwas gelöscht wird
colour-head_bar = der Balken im Kopf einer Phase: wie viele Touchpoints sie hat
colour-head_over = der Teil des Balkens, der über ihre Wichtigkeit hinausgeht
colour-over_tick = der Strich für ihre Wichtigkeit in diesem Teil
colour-head_tick = der Strich für ihre Wichtigkeit hinter dem Balken
colour-head_hatch = was dem Balken bis dorthin fehlt
colour-scrim = was unter einer Frage oder den Befehlen liegt
colour-k1_fill = Kommunikation in einem Balken
colour-k2_fill = Menschen in einem Balken
colour-k3_fill = Orte und Gegenstände in einem Balken
colour-k4_fill = Sinneseindrücke in einem Balken
colour-q_fix = das Feld für Wichtiges, das schwach ist
colour-q_keep = das Feld für Wichtiges, das stark ist
colour-curve_area = was unter der Kurve der Gruppe in Arbeit liegt
colour-strong = Überschriften und Zahlen
colour-soft = Begriffe und Tabellenköpfe
colour-accent = Tasten, Fragen, Nummern
colour-k1 = das Zeichen für Kommunikation
colour-k2 = das Zeichen für Menschen
colour-k3 = das Zeichen für Orte und Gegenstände
colour-k4 = das Zeichen für Sinneseindrücke
colour-flag = was Aufmerksamkeit braucht
colour-error = etwas ist überfällig oder ging schief
colour-good = etwas ist erledigt
colour-cursor_sign = das Zeichen neben dem, worauf der Cursor steht
colour-same_sign = das Zeichen neben demselben Touchpoint in einer anderen Zelle
colour-marked_sign = das Zeichen neben einem markierten Touchpoint
colour-curve = die Kurve der Kundengruppe in Arbeit
colour-curve2 = die Kurven der anderen
colour-bar = ein Balken der Auswertung
colour-hatch = was einem Balken fehlt
colour-tick = der Strich eines Ziels
