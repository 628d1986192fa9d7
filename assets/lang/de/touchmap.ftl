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
patience-acceptable = in Ordnung
patience-too_long = zu lang
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
field-touchpoint-foreign = Nicht von uns
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

map-size = { $count } Touchpoints · { $segments } × { $stages }
untitled = Karte ohne Titel
status-saving = sichert …
status-failed = nicht gesichert: { $why }
status-unsafe = noch nicht sicher: { $why }
status-read-only = nur lesen
status-unsaved = ungesichert
status-comments = Kommentare: Strg-S sichert
status-no-file = ohne Datei
status-saved = gesichert
status-saved-at = gesichert { $time }
similar = ähnlich: { $name } ↓
similar-short = ↓ { $name }
parked-empty = nichts geparkt
ask-cell-1 = Wo begegnen sie uns hier?
ask-cell-2 = Was hören, sehen, riechen sie hier?
ask-cell-3 = Mit wem sprechen sie hier?
ask-cell-4 = Was lesen oder suchen sie hier?
hidden = versteckt
not-ours = nicht unserer
to-clarify = zu klären
no-owner = niemand zuständig
nobody-yet = noch niemand
stands-in-cells = steht in { $count } Zellen
open-actions = { $count ->
        [one] eine Maßnahme offen
       *[other] { $count } Maßnahmen offen
    }
kind-none = Art offen
pane-interactions = Was geschieht?
pane-owner = Wer kümmert sich?
pane-data = Welche Daten entstehen?
pane-optimal = Wie wäre es am besten?
more-actions = + { $count } weitere
last-meeting = Letzter Termin
legend-moment = Moment
legend-open = offen
usage-short-over = zu viel
usage-short-under = zu wenig
usage-short-right = richtig
too-small = touchmap braucht { $width } × { $height } Zeichen; die Karte bleibt erhalten
prompt-owner = Wer ist zuständig:
prompt-action = Maßnahme (was @wer Datum):
prompt-find = Suchen:
prompt-save-as = Sichern als:
prompt-export-to = Schreiben nach:
ask-quit = Die Karte ist nicht gesichert.
ask-quit-save = Sichern und beenden
ask-quit-keep = Beenden, später hier weiter
ask-quit-lose = Beenden und verwerfen
ask-back = Zurück
ask-meeting = Der letzte Termin dieser Karte war an einem anderen Tag.
ask-meeting-new = Ein neuer Termin: neue Noten stehen neben den alten
ask-meeting-go-on = Der letzte Termin geht weiter: Noten werden berichtigt
ask-changed = Die Datei wurde seit dem Lesen von jemand anderem geändert.
ask-failed = Die Karte ließ sich nicht sichern.
ask-failed-again = Noch einmal versuchen
ask-save-as = Unter anderem Namen sichern
ask-replace = Ersetzen
ask-comments = Sichern verlöre Kommentare in der Karte.
ask-comments-count = { $count ->
        [one] Ein Kommentar
       *[other] { $count } Kommentare
    }; die alte Datei bleibt daneben, mit ~ am Ende.
ask-comments-save = Sichern; ab jetzt von selbst
ask-comments-quit = Sichern und beenden
ask-replace-map = Eine Datei dieses Namens gibt es schon.
ask-replace-export = Eine Datei dieses Namens gibt es schon.
ask-export = Was soll geschrieben werden?
ask-export-markdown = Zusammenfassung (Markdown)
ask-export-no-people = Zusammenfassung ohne Personen (Markdown)
ask-undo-theirs = Dieser Schritt kam aus der Datei: jemand anderes hat sie geändert.
ask-undo-theirs-count = { $count ->
        [one] Ein Eintrag ginge auf den Stand davor zurück.
       *[other] { $count } Einträge gingen auf den Stand davor zurück.
    }
ask-undo-theirs-go = Fremde Änderungen zurücknehmen
ask-kept = Jeder Schritt ist im Journal aufgehoben.

### screens: forms

form-empty = Noch leer
form-add = + neue Zeile
form-all-segments = alle Kundengruppen
form-position = { $at } von { $count }
form-number = Nr. { $number }
form-map = Karte
form-last-change = Zuletzt geändert
form-undo = u macht es rückgängig
conflict-ours = 1 hier: { $value }
conflict-theirs = 2 dort: { $value }
conflict-how = 1 lässt es wie hier, 2 nimmt es wie dort
conflict-fields = { $count ->
        [one] ein Feld ist auf zwei Seiten verschieden
       *[other] { $count } Felder sind auf zwei Seiten verschieden
    }
conflicts-settled = Alles geklärt · { $edit }
form-nothing-changed = Nichts geändert
form-row-ends = Hier endet die Liste
form-not-a-date = „{ $text }“ ist kein Datum: 11.12., 2026-12-11 oder KW 50 · Strg-Z nimmt es zurück
form-not-a-number = „{ $text }“ ist keine Zahl ab 1 · Strg-Z nimmt es zurück
form-needs-a-number = Eine Nummer muss sein
ends-effectiveness = kaum – stark
ends-experience = übel – schön
ends-importance = gering – hoch
short-usage-over = zu viel
short-usage-right = richtig
short-usage-under = zu wenig
head-data-party = Herkunft
short-patience-acceptable = geht
short-patience-too_long = zu lang
short-party-first = selbst
short-party-third = Dritte
hint-field-break = Neue Zeile
help-field-break = in langem Text: eine neue Zeile
hint-field-more = Nächste Zeile
help-field-more = behalten und die nächste Zeile der Liste beginnen; eine leere beendet
ask-touchpoint-interactions = Was geschieht?
ask-touchpoint-processes = Welche Abläufe tragen das?
ask-touchpoint-owner = Wer ist verantwortlich?
ask-touchpoint-data = Welche Daten entstehen?
ask-touchpoint-optimal = Wie wäre es am besten?
ask-touchpoint-assets = Woraus besteht dieser Touchpoint?
ask-touchpoint-today = Wie erlebt der Kunde das jetzt?
ask-touchpoint-share = Wer könnte diese Daten noch brauchen?
ask-touchpoint-note = Was sonst?
ask-touchpoint-channel = Auf welchem Weg?
ask-touchpoint-actions = Was wird getan?
ask-touchpoint-feedback = Was sagen sie selbst?
ask-touchpoint-metrics = Was wird gemessen?
ask-interaction-wrong = Was geht schief?
ask-interaction-then = Was dann?
ask-stage-definition = Was ist mit dieser Phase gemeint?
ask-stage-goal = Was soll der Kunde hier erreichen?
ask-stage-moves_on = Was bringt ihn in die nächste Phase?
ask-segment-wants = Was wollen sie?
ask-segment-address = Wie spricht man sie am besten an?
ask-segment-convinces = Was überzeugt sie?
ask-segment-patterns = Was tun sie immer wieder?
ask-about-title = Worum geht es?
ask-about-organisation = Um wessen Kunden geht es?
ask-about-business_goal = Was will das Unternehmen erreichen?
ask-about-customer_goal = Was will der Kunde erreichen?
ask-about-owner = Wer pflegt die Karte nach dem Workshop?
ask-about-next_review = Wann sieht man sie wieder an?
ask-about-meetings = Wann wurde daran gearbeitet?

### screens: actions, start, setup

setup-title = Worum geht es in der Karte?
setup-goal = Was soll danach besser sein?
setup-segments = Welche Kunden? Eine Gruppe je Zeile
setup-template = Welche Phasen?
template-lifecycle = Sechs Phasen des Lebenszyklus
template-loyalty = Sieben Phasen bis zur Loyalität
template-aida = AIDA
template-empty = Eine Phase, noch ohne Namen
example-restaurant = Beispiel: ein Abend im Restaurant
example-meter = Beispiel: den Zähler selbst ablesen
setup = Neue Karte
setup-esc-again = Noch einmal Esc beendet das Programm, ohne diese Antworten
start-about = Touchpoint-Karten, live im Workshop gezeichnet
start-rescued = Ungesicherte Arbeit
start-begin = Anfangen
start-new = Neue Karte
start-recent = Weitermachen
start-examples = Ansehen
actions-open = { $count } offen
actions-late = { $count } überfällig
actions-closed = { $count } abgeschlossen
actions-closed-below = Erledigt und verworfen
actions-how = m fragt danach in einer Zeile: was @wer Datum, etwa „Rückrufknopf @IT 11.12.“. Esc geht zur Karte.
ask-meeting-last = Letzter Termin: { $last } · heute: { $today }
pass-line = Bewertungsrunde · noch { $left }
find-hits = { $count ->
        [one] ein Treffer
       *[other] { $count } Treffer
    }
kind-clear = keine
help-keys = Tasten
help-signs = Zeichen
help-of-map = Karte
help-of-form = Geöffneter Eintrag
help-of-start = Anfang
help-close-it = Esc schließt
help-place = { $first }–{ $last } von { $count }
help-scroll-it = ↓ ↑ blättern
sign-hidden = die vier Arten, versteckt
sign-open = zu klären, oder niemand ist zuständig
sign-conflict = zwei Seiten verschieden; x geht hin
sign-score = Note unter der Sicht; 5 ist am besten
sign-unrated = noch nicht bewertet
sign-same = derselbe Touchpoint in einer anderen Zelle
sign-marked = mit Leer markiert
sign-empty = leere Zelle
sign-more = so viele weitere in dieser Zelle
sign-sides = weitere Phasen auf dieser Seite
sign-scroll = weitere Kundengruppen darüber, darunter
sign-importance = wie wichtig die Phase ist
sign-mean = Mittel der Noten unter der Sicht

### commands and keys

hint-write = Neu
help-write = Touchpoint in die Zelle schreiben; auf einem Kopf: neue Phase oder Kundengruppe
hint-write-empty = Schreiben
help-write-empty = in einer leeren Zelle: einen Touchpoint schreiben
hint-open = Öffnen
help-open = Touchpoint, Phase, Kundengruppe oder Karte öffnen
hint-rate = Bewerten
help-rate = unter der Sicht bewerten, 0 löscht; auf einem Phasenkopf: ihre Wichtigkeit
hint-lens = Sicht
help-lens = nächste Sicht: Wirkung, Erlebnis, Wichtigkeit, sobald sie vorkommt
hint-usage = Nutzung
help-usage = zu viel, zu wenig, richtig genutzt; dieselbe Taste nochmals löscht
hint-kind = Art
help-kind = Art: dann 1 bis 4 oder 0 für keine
hint-owner = Wer
help-owner = Zuständige; Tab ergänzt bekannte
hint-action = Maßnahme
help-action = eine Maßnahme in einer Zeile: Rückrufknopf @IT 11.12.
hint-pass = Bewertungsrunde
help-pass = Bewertungsrunde: ein Touchpoint nach dem anderen, je eine Ziffer
hint-park = Parken
help-park = auf den Parkplatz
hint-place-parked = Platzieren
help-place-parked = vom Parkplatz in die Karte: Pfeile tragen, Enter legt ab
hint-rename = Umbenennen
help-rename = umbenennen
hint-mark = Markieren
help-mark = mehrere markieren; die Tasten gelten dann für alle, als ein Schritt
hint-grab = Greifen
help-grab = greifen: Pfeile tragen, Enter legt ab, Esc stellt zurück; ein Kopf: umordnen
hint-shift = Tragen
help-shift = gleich tragen, ein Schritt
hint-yank = Kopieren
help-yank = kopieren; auf dem Namen einer Kundengruppe: die ganze Reihe
hint-put = Auch hier
help-put = derselbe Touchpoint steht auch hier; nochmals p macht daraus eine eigene Kopie
hint-delete = Löschen
help-delete = den Platz löschen, mit dem letzten den Touchpoint; Köpfe mit allem (d d)
hint-numbers = Nummern
help-numbers = Nummern zeigen; eine tippen und Enter geht zur Karte
hint-find = Suchen
help-find = in Namen, Zuständigen, Kanälen, Notizen suchen
hint-find-next = Weiter
help-find-next = nächster Treffer
hint-find-back = Zurück
help-find-back = voriger Treffer
hint-move = Bewegen
help-move = bewegen; über die erste Reihe zu Phasen und Titel, nach links zu den Kundengruppen
hint-unmark = Lösen
help-unmark = Markierungen und Treffer loslassen
hint-write-name = Merken
help-write-name = den neuen Namen merken
hint-write-clear = Leeren
help-write-clear = den Namen leeren, um einen anderen zu schreiben
hint-write-similar = Diesen nehmen
help-write-similar = den angebotenen ähnlichen Touchpoint nehmen: er steht dann auch hier
hint-write-move = Zelle wechseln
help-write-move = im leeren Feld: in eine andere Zelle
hint-write-next = Merken, weiter
help-write-next = merken und darunter weiterschreiben
hint-write-send = Phase weiter
help-write-send = eine Phase weiter, mit Umschalt zurück
hint-write-end = Fertig, bleibt
help-write-end = beenden; das Geschriebene bleibt
hint-prompt-done = Übernehmen
help-prompt-done = übernehmen
hint-prompt-complete = Ergänzen
help-prompt-complete = das angebotene Wort übernehmen
hint-prompt-clear = Leeren
help-prompt-clear = die Zeile leeren, um etwas anderes zu schreiben
hint-prompt-cancel = Zurück
help-prompt-cancel = zurück, nichts ändert sich
hint-kind-choose = Art
help-kind-choose = Kommunikation, Mensch, Ding, Sinne; 0 keine
hint-kind-cancel = Zurück
help-kind-cancel = zurück, nichts ändert sich
hint-number-digit = Nummer
help-number-digit = die Nummer
hint-number-go = Hingehen
help-number-go = zur Karte mit dieser Nummer
hint-number-end = Nummern aus
help-number-end = Nummern ausblenden
hint-carry = Tragen
help-carry = in eine andere Zelle oder an einen anderen Platz tragen
hint-drop = Ablegen
help-drop = hier ablegen
hint-put-back = Zurückstellen
help-put-back = zurück an den alten Platz
hint-pass-rate = Bewerten, weiter
help-pass-rate = bewerten und weiter zum nächsten ohne Note; 0 löscht
hint-pass-skip = Auslassen
help-pass-skip = so lassen
hint-pass-back = Zurück
help-pass-back = der vorige
hint-usage-pass = Nutzung
help-usage-pass = zu viel, zu wenig, richtig genutzt
hint-pass-end = Fertig
help-pass-end = Runde beenden
hint-ask-choose = Wählen
help-ask-choose = wählen
hint-ask-take = Nehmen
help-ask-take = die markierte Wahl nehmen
hint-ask-move = Bewegen
help-ask-move = andere Wahl
hint-ask-cancel = Zurück
help-ask-cancel = zurück, nichts geschieht
hint-help-scroll = Blättern
help-help-scroll = blättern
hint-help-close = Schließen
help-help-close = Hilfe schließen
hint-conflict-choose = Hier, dort
help-conflict-choose = wo zwei Seiten verschieden sind: 1 wie hier, 2 wie dort
hint-conflict-how = Welche Tasten?
help-conflict-how = wo zwei Seiten verschieden sind: sagen, welche Tasten wählen
hint-conflict-next = Konflikt
help-conflict-next = zum nächsten, das zwei Seiten verschieden geändert haben
hint-form-choose = Wählen
help-form-choose = einen Wert wählen; 0 löscht, Leer geht weiter
hint-form-edit = Schreiben
help-form-edit = in das Feld schreiben
hint-form-add = Anfügen
help-form-add = eine neue Zeile darunter
hint-form-delete = Löschen
help-form-delete = die Zeile löschen oder das Feld leeren (d zweimal)
hint-form-shift = Zeile schieben
help-form-shift = die Zeile nach oben oder unten schieben
hint-form-move = Feld
help-form-move = von Feld zu Feld
hint-form-page = Anderer
help-form-page = der nächste oder vorige in der Reihenfolge der Reise
hint-form-external = Editor
help-form-external = langen Text im eigenen Editor schreiben ($VISUAL, $EDITOR)
hint-form-close = Schließen
help-form-close = zurück zur Karte
hint-field-done = Fertig, bleibt
help-field-done = fertig; das Geschriebene bleibt
hint-field-next = Nächstes Feld
help-field-next = behalten und zum nächsten Feld
hint-field-enter = Behalten
help-field-enter = in einer Zeile: behalten und das Feld verlassen
hint-actions-move = Bewegen
help-actions-move = von Maßnahme zu Maßnahme
hint-actions-state = Stand
help-actions-state = nächster Stand; 1 offen, 2 läuft, 3 erledigt, 4 verworfen
hint-actions-open = Touchpoint
help-actions-open = zum Touchpoint gehen
hint-actions-back = Karte
help-actions-back = zurück zur Karte
hint-start-move = Bewegen
help-start-move = bewegen
hint-start-take = Öffnen
help-start-take = öffnen
hint-start-quit = Beenden
help-start-quit = beenden mit q; Esc und Strg-C sagen es nur
hint-setup-go = Anfangen
help-setup-go = mit dem anfangen, was da steht
hint-setup-begin = Anfangen
help-setup-begin = mit dem anfangen, was da steht
hint-setup-next = Nächste Frage
help-setup-next = die nächste Frage, mit Umschalt die vorige
hint-setup-enter = Weiter
help-setup-enter = die nächste Frage
hint-setup-line = Nächste Gruppe
help-setup-line = bei den Kundengruppen: eine Zeile für die nächste; in einer leeren Zeile die nächste Frage
hint-setup-cancel = Zurück
help-setup-cancel = zurück
hint-screen = Maßnahmen
help-screen = der nächste Bildschirm: Karte, Maßnahmen
hint-undo = Zurück
help-undo = zurücknehmen, ohne Grenze
hint-redo = Wieder
help-redo = Zurückgenommenes wiederherstellen
hint-export = Ausgeben
help-export = ausgeben, zuerst die Markdown-Zusammenfassung
hint-suspend = Anhalten
help-suspend = anhalten und zur Shell; fg kehrt zurück
hint-save = Sichern
help-save = sichern (fragt beim ersten Mal nach einem Namen)
hint-help = Hilfe
help-help = Hilfe zu diesem Bildschirm
hint-quit = Beenden
help-quit = beenden (fragt nur, wenn etwas keinen Platz auf der Platte hat)

### words of edits and messages

edit-added = { $name } neu
edit-added-many = { $count } Touchpoints neu, ab { $name }
edit-deleted = { $name } gelöscht
edit-deleted-many = { $count } Touchpoints gelöscht, ab { $name }
edit-touchpoints = { $count } Touchpoints
edit-stage-added = Phase { $name } neu
edit-stage-deleted = Phase { $name } gelöscht{ $count ->
        [0] {""}
        [one] , mit einem Touchpoint
       *[other] , mit { $count } Touchpoints
    }
edit-segment-added = Kundengruppe { $name } neu
edit-segment-deleted = Kundengruppe { $name } gelöscht{ $count ->
        [0] {""}
        [one] , mit einem Touchpoint
       *[other] , mit { $count } Touchpoints
    }
edit-moved = { $name } verschoben
edit-parked = auf dem Parkplatz
edit-experience = Erlebnis { $segment } { $old } → { $new }
edit-conflict-settled = { $name }: Konflikt geklärt
edit-conflict-ours = { $name }: { $field } wie hier: { $value }
edit-conflict-theirs = { $name }: { $field } wie dort: { $value }
edit-conflict-changed = { $name }: zwei Seiten sagen Verschiedenes
edit-reordered = Reihenfolge geändert
edit-removed-here = steht hier nicht mehr
edit-placed = steht auch in { $cell }
edit-moved-to = nach { $cell } verschoben
undone = Zurückgenommen: { $edit }
redone = Wiederhergestellt: { $edit }
nothing-to-undo = Es gibt nichts zurückzunehmen
nothing-to-redo = Es gibt nichts wiederherzustellen
undo-brings-back = { $edit } · u holt es zurück
d-again = noch einmal d löscht · jede andere Taste nicht
last-one-stays = Die letzte bleibt: mit c umbenennen
map-stays = Die Karte selbst lässt sich hier nicht löschen
marked = { $count ->
        [0] Nichts markiert
        [one] Eine Karte markiert
       *[other] { $count } Karten markiert
    } · Tasten gelten für alle · Esc löst
marked-apply = { $count ->
        [one] Tasten gelten für eine markierte Karte
       *[other] Tasten gelten für { $count } markierte Karten
    }
stands-there-already = Steht dort schon
nothing-there = Hier geht die Karte nicht weiter
no-experience-parked = Geparktes hat kein Erlebnis: erst mit , platzieren
paste-nowhere = Hier wird nichts geschrieben: in ein Feld oder eine Zelle einfügen
paste-too-long = Nur der Anfang des Eingefügten wurde genommen: Es ist zu lang
no-such-number = Die Nummer { $number } gibt es nicht
number-taken = Die Nummer { $number } ist vergeben
needs-a-name = Ein Name muss sein
refused = Das geht hier nicht
action-added = Maßnahme: { $action }
nothing-found = Nichts gefunden zu „{ $text }“
find-first = Erst mit / suchen
hit = { $at } von { $count }
yanked = { $count ->
        [one] { $name } kopiert
       *[other] { $count } Touchpoints kopiert
    } · p stellt dasselbe hierher
yanked-row = Reihe { $name } kopiert · p auf einem anderen Reihennamen
nothing-to-yank = Hier gibt es nichts zu kopieren
nothing-yanked = Erst mit y kopieren
put-in-cell = p geht in einer Zelle
put-row-on-head = Eine Reihe wurde kopiert: p geht auf einem Reihennamen
copied = { $count ->
        [one] Jetzt eine eigene Kopie
       *[other] Jetzt { $count } eigene Kopien
    }
row-put = { $count ->
        [one] Ein Touchpoint steht auch hier
       *[other] { $count } Touchpoints stehen auch hier
    } · Entf nimmt weg, was nicht passt
nothing-to-rate = Noch nichts zu bewerten
all-rated = Alles ist bewertet
how-to-quit = q beendet
saved-to = Gesichert: { $file }
exported-to = Geschrieben: { $file }
map-file = karte
came-back = { $count ->
        [one] Ein Schritt von { $since } ist wieder da
       *[other] { $count } Schritte seit { $since } sind wieder da
    } · u nimmt zurück
theirs-merged = Die Datei war inzwischen geändert: beides ist zusammengeführt
theirs-taken = { $count ->
        [one] Jemand anderes hat die Datei geändert: ein Eintrag ist neu
       *[other] Jemand anderes hat die Datei geändert: { $count } Einträge sind neu
    } · u nimmt zurück
theirs-taken-conflicts = { $conflicts ->
        [one] Datei geändert: ein Eintrag auf beiden Seiten verschieden · x zeigt ihn
       *[other] Datei geändert: { $conflicts } Einträge auf beiden Seiten verschieden · x zeigt sie
    }
comments-inside = { $count ->
        [one] In der Karte steht ein Kommentar
       *[other] In der Karte stehen { $count } Kommentare
    }: gesichert wird erst, wenn Strg-S gefragt hat
comments-kept = mit den Kommentaren: { $file }
journal-broken = Das Journal war beschädigt und liegt in { $folder }
file-gone = Die Datei ist nicht mehr da; das nächste Sichern legt sie wieder an
held-by = Nur lesen: { $user } hat die Karte seit { $time } offen (Prozess { $process })
held-by-somebody = Nur lesen: die Karte ist anderswo offen
taken-over = Die Karte ist jetzt hier offen und kann geändert werden
unguarded = Nichts bewahrt, was noch nicht gespeichert ist: { $why }
no-locks = Auf diesem Datenträger gibt es keine Sperren: niemand sonst sollte die Karte offen haben
review-was-due = Durchsicht war am { $date } fällig
actions-overdue = { $count ->
        [one] Eine Maßnahme überfällig
       *[other] { $count } Maßnahmen überfällig
    } · Tab zeigt sie
no-actions = Noch keine Maßnahmen: m auf einer Karte
example-opened = Ein Beispiel zum Ausprobieren · Strg-S behält es
begun = Ersten Touchpoint schreiben: a oder Enter, nochmals Enter für den nächsten

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
file-too-much = hier steht mehr, als eine Karte dieser Größe fassen kann
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
file-conflict-of-nothing = ein Konflikt gehört zu etwas, das es nicht gibt
file-same-conflict = zum selben Eintrag gibt es zwei Konflikte
file-conflict-parts = zu einem Konflikt gehört, worum es geht, und danach, was die andere Seite sagt: (touchpoint: "…", theirs: (…))
file-no-name = ein Name fehlt
file-remains = touchmap recover { $file } nennt, was sich zurückholen lässt.
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
save-held = { $file } ist anderswo offen
save-special = { $file } ist keine gewöhnliche Datei; nichts wurde geschrieben
reason-no-folder = Ordner fehlt
reason-no-permission = keine Berechtigung
reason-read-only = schreibgeschützt
reason-full = kein Platz
reason-too-large = zu groß
reason-changed = Datei geändert
reason-exists = Datei gibt es schon
reason-held = anderswo offen
reason-special = keine normale Datei
save-no-folder = den Ordner von { $file } gibt es nicht
save-no-permission = { $file } lässt sich nicht schreiben: keine Berechtigung für den Ordner
save-read-only = { $file } liegt auf einem schreibgeschützten Datenträger
save-full = kein Platz auf dem Datenträger für { $file }; der alte Inhalt ist unberührt
save-too-large = { $file } darf nicht so groß werden; der alte Inhalt ist unberührt
save-failed = { $file } ließ sich nicht speichern: { $reason }


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
summary-conflicts = Nicht geklärt
summary-conflict-fields = { $count ->
        [one] Ein Feld ist auf zwei Seiten verschieden
       *[other] { $count } Felder sind auf zwei Seiten verschieden
    }: { $names }
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

cli-about = Eine Touchpoint-Karte live im Workshop bauen: Kundengruppen × Phasen, Touchpoints mit allem, was dahintersteht, vom Raum bewertet.
cli-after = Ohne Datei bietet ein Startbildschirm eine neue Karte, die letzten und Beispiele an.
    Was für alle Karten gelten soll, steht in settings.ron, in dem Ordner, den TOUCHMAP_CONFIG nennt, sonst im Ordner des Systems für Einstellungen (~/.config/touchmap): (autosave: false, language: "de", ascii: true, color: "never").
cli-usage = Aufruf:
cli-commands = Befehle
cli-options = Optionen
cli-arguments = Argumente
cli-usage-commands = BEFEHL …
cli-usage-new = DATEI [--template ID] [--title TITEL] [--force]
cli-usage-show = DATEI [--width N]
cli-usage-export = DATEI --to markdown [-o ZIEL] [--force] [--without-people]
cli-usage-check = DATEI …
cli-usage-recover = [DATEI] [--json] | DATEI --restore NAME [-o ZIEL] [--force]
cli-usage-completions = SHELL
cli-file-name = DATEI
cli-output-name = ZIEL
cli-title-name = TITEL
cli-file = die Karte; gibt es die Datei nicht, wird eine neue begonnen
cli-file-new = die Datei der neuen Karte
cli-file-read = die Karte oder - für die Standardeingabe
cli-files = die Karten oder - für die Standardeingabe
cli-file-recover = die Karte oder der Name einer Karte ohne Datei; ohne Angabe alle Karten
cli-lang = Sprache: en oder de
cli-color = Farben: auto, always (immer) oder never (nie)
cli-theme = Farbschema: dark, light, contrast (Projektor), terminal (eigene 16 Farben) oder mono
cli-theme-name = NAME
cli-ascii = einfache ASCII-Zeichen
cli-help = diese Hilfe ausgeben
cli-version = die Version ausgeben
cli-new = eine neue Karte aus einer Vorlage schreiben
cli-template = die Vorlage, wie touchmap templates sie nennt
cli-title = der Titel der Karte
cli-force = eine vorhandene Datei ersetzen
cli-demo = das Restaurant-Beispiel öffnen, als Karte ohne Namen
cli-show = das Raster als einfachen Text ausgeben
cli-width = Spalten: 40 bis 1000
cli-export = die Zusammenfassung schreiben
cli-to = das Format: markdown
cli-output = wohin oder - für die Standardausgabe
cli-without-people = ohne zu nennen, wer
cli-check = sagen, ob Dateien stimmige Karten sind
cli-recover = nennen, was sich zurückholen lässt: nicht gesicherte Schritte, beschädigte Journale, der letzte Stand der letzten Tage; oder einen davon als eigene Karte schreiben
cli-restore = den Stand dieses Namens schreiben; die Karte selbst und ihr Journal bleiben, wie sie sind
cli-restore-name = NAME
cli-json = die Liste als JSON ausgeben
cli-templates = die Vorlagen nennen
cli-keys = alle Tasten als Tabelle ausgeben
cli-completions = die Ergänzungen einer Shell ausgeben
cli-shell = bash, elvish, fish, powershell oder zsh
cli-man = die Handbuchseite ausgeben
cli-unknown-argument = die Option { $argument } gibt es nicht
cli-no-value = { $argument } braucht einen Wert
cli-wrong-value = „{ $value }“ ist kein Wert für { $argument }
cli-missing-argument = { $argument } fehlt
cli-too-much = { $argument } ist hier zu viel
cli-not-utf8 = ein Argument ist kein gültiger Text
cli-not-understood = das ist nicht zu verstehen
cli-did-you-mean = (gemeint: { $near }?)
cli-see-help = touchmap --help sagt, was es gibt.
cli-force-hint = --force ersetzt sie.
cli-no-terminal = der Bildschirm braucht ein Terminal; touchmap show DATEI gibt eine Karte aus, touchmap export DATEI schreibt die Zusammenfassung
cli-no-terminal-file = der Bildschirm braucht ein Terminal; touchmap show { $file } gibt die Karte aus, touchmap export { $file } schreibt die Zusammenfassung
cli-terminal-failed = das Terminal lässt sich nicht benutzen: { $why }
cli-no-output = die Ausgabe lässt sich nicht schreiben: { $why }
cli-panicked = das Programm hat einen Fehler und musste enden: { $why }
cli-kept = nicht gesicherte Arbeit ist im Journal; touchmap { $file } bringt sie wieder
cli-kept-unnamed = nicht gesicherte Arbeit ist im Journal; touchmap bietet sie beim nächsten Start an
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
recover-damaged = danach ist das Journal beschädigt
recover-broken = beiseitegelegtes, beschädigtes Journal: { $count ->
        [0] wie es begann
        [one] ein Schritt ist lesbar
       *[other] { $count } Schritte sind lesbar
    }, bis { $when }
recover-untold = beiseitegelegtes, beschädigtes Journal: nichts davon ist lesbar
recover-day = der letzte Stand vom { $date }, { $size } KiB
recover-how = touchmap recover DATEI --restore NAME -o ZIEL schreibt einen Stand als eigene Karte.
recover-no-such = { $file }: einen Stand „{ $name }“ gibt es nicht, oder er ist nicht lesbar; touchmap recover { $file } nennt, was es gibt
recover-itself = { $file } ist die Karte selbst; den Stand in eine andere Datei schreiben und zuerst ansehen
keys-key = Taste
keys-does = tut
keys-map = Auf der Karte
keys-write = Beim Schreiben in der Karte
keys-pass = In der Bewertungsrunde
keys-grab = Beim Tragen
keys-form = In einem geöffneten Eintrag
keys-field = In einem Feld
keys-actions = In der Liste der Maßnahmen
keys-start = Auf dem Startbildschirm
keys-setup = Vor einer neuen Karte
man-name = NAME
man-synopsis = ÜBERSICHT
man-description = BESCHREIBUNG
man-options = OPTIONEN
man-commands = BEFEHLE
man-extra = HINWEISE
man-version = VERSION
man-keys = TASTEN

