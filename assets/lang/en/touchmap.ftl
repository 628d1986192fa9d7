### map: kinds, lenses, fields

kind-communication = Communication
kind-human = Human
kind-physical = Physical
kind-sensory = Sensory
reach-online = online
reach-offline = offline
reach-both = both
moment-zmot = ZMOT
moment-fmot = FMOT
moment-smot = SMOT
moment-tmot = TMOT
friction-stuck = stuck
friction-falters = falters
friction-leaves = leaves
usage-over = over-used
usage-right = right
usage-under = under-used
lens-effectiveness = Effectiveness
lens-experience = Experience
lens-importance = Importance
scale-effectiveness = 1 hardly – 5 strong
scale-experience = 1 awful – 5 lovely
scale-importance = 1 minor – 5 vital
phase-before = before the purchase
phase-during = during the purchase
phase-after = after the purchase
acquaintance-anonymous = anonymous
acquaintance-known = known
wait-acceptable = acceptable
wait-too_long = too long
party-first = our own
party-third = third party
state-open = open
state-doing = under way
state-done = done
state-dropped = dropped
language-en = English
language-de = German
yes = yes
no = no
stage = Stage
segment = Segment
touchpoint = Touchpoint
parking-lot = Parking lot
field-touchpoint-number = Number
field-touchpoint-name = Name
field-touchpoint-kind = Kind
field-touchpoint-reach = Reach
field-touchpoint-channel = Channel
field-touchpoint-moment = Moment of truth
field-touchpoint-hidden = Hidden
field-touchpoint-foreign = Not ours
field-touchpoint-unclear = To be clarified
field-touchpoint-places = Stands in
field-touchpoint-owner = Owner
field-touchpoint-effectiveness = Effectiveness
field-touchpoint-importance = Importance
field-touchpoint-usage = Usage
field-touchpoint-friction = Friction
field-touchpoint-assets = Assets
field-touchpoint-interactions = Interactions
field-touchpoint-processes = Processes
field-touchpoint-data = Data
field-touchpoint-share = Sharing
field-touchpoint-optimal = Optimal experience
field-touchpoint-today = Experience today
field-touchpoint-feedback = Customer feedback
field-touchpoint-metrics = Figures
field-touchpoint-actions = Actions
field-touchpoint-note = Note
field-interaction-what = what
field-interaction-whom = with whom
field-interaction-outcome = desired outcome
field-interaction-wait = waiting time
field-interaction-patience = acceptable?
field-interaction-wrong = what can go wrong
field-interaction-then = what then
field-process-name = process
field-process-people = people
field-process-owner = owner
field-data-what = what
field-data-purpose = what for
field-data-known_by = who knows it
field-data-party = collected by
field-data-basis = legal basis
field-feedback-quote = in their words
field-feedback-source = source
field-metric-name = figure
field-metric-value = value
field-metric-date = date
field-action-what = what
field-action-who = who
field-action-due = due
field-action-state = state
field-stage-rank = Position
field-stage-name = Name
field-stage-definition = Definition
field-stage-goal = Goal
field-stage-moves_on = What moves on
field-stage-phase = Purchase
field-stage-importance = Importance
field-segment-rank = Position
field-segment-name = Name
field-segment-wants = Wants
field-segment-address = Address
field-segment-convinces = Convinces
field-segment-patterns = Patterns
field-segment-acquaintance = Acquaintance
field-about-title = Title
field-about-organisation = Organisation
field-about-business_goal = Business goal
field-about-customer_goal = Customer goal
field-about-owner = Owner of the map
field-about-next_review = Next review
field-about-language = Language
field-about-meetings = Meetings
field-meeting-date = date
field-meeting-title = title


### screens: grid


### screens: forms


### screens: actions, start, setup


### commands and keys


### words of edits and messages


### store: errors

file-error = error
file-not-found = { $file } is not there
file-no-permission = { $file } may not be read: no permission
file-folder = { $file } is a folder, not a map
file-special = { $file } is not a regular file
file-too-large = { $file } is too large for a map: more than { $megabytes } MB
file-io = { $file } can't be read: { $reason }
file-more = { $count ->
    [one] and one more error
   *[other] and { $count } more errors
}
file-not-utf8 = this is not UTF-8 text (byte { $offset })
file-control = control character { $code } is not allowed in a map
file-line-break = this text must be on one line
file-conflict = git left a merge conflict here
file-conflict-hint = choose one side and remove the markers
file-empty = the file is empty
file-not-a-map = this is no touchmap map
file-not-a-map-hint = a map begins with (touchmap: { $known },
file-newer = this map has format { $found }; this touchmap knows formats up to { $known }
file-newer-hint = open it with a newer touchmap
file-cut-off = the file ends too soon, it may have been cut off
file-open-text = the closing quote of this text is missing
file-no-comma = a comma is missing here
file-no-comma-hint = , (a quote inside a text is written \")
file-no-colon = a colon is missing after the field's name
file-no-field-name = the name of a field is expected here
file-escape = there is no such escape; a backslash is written \\
file-trailing = nothing may follow the map
file-too-deep = too many brackets in each other
file-syntax = this is not RON as a map has it
file-no-such-field = there is no field “{ $field }” here
file-doubled = “{ $field }” is given twice
file-expected = { $what } is expected here
file-no-such-word = “{ $word }” is not one of the words allowed here
file-one-of = one of: { $words }
file-meant = did you mean “{ $word }”?
file-same-id = the id “{ $id }” is given twice
file-no-id = an id is missing
file-no-such-stage = there is no stage “{ $id }”
file-no-such-segment = there is no segment “{ $id }”
file-no-cell = a place needs both a stage and a segment
file-same-place = the touchpoint stands in this cell twice
file-same-number = the number { $number } is given twice
file-no-name = a name is missing
expected-line = a line of text in quotes
expected-prose = a text in quotes
expected-word = a word in quotes
expected-flag = true or false
expected-score = a score from 1 to 5
expected-scores = a score from 1 to 5, or several by day like { "{" }"2026-11-20": 4{ "}" }
expected-words-rated = a word in quotes, or several by day like { "{" }"2026-11-20": "…"{ "}" }
expected-date = a date like "2026-11-20"
expected-number = a whole number from 1
expected-rank = a whole number
expected-marks = a list of words like ["…", "…"]
expected-list = a list in square brackets
expected-id = an id in quotes (letters, digits, - and _; at most 64)
expected-record = a record in round brackets
save-changed = { $file } was changed by another program since it was opened; nothing was written
save-exists = { $file } is already there; nothing was written
save-special = { $file } is not a regular file; nothing was written
save-no-folder = the folder of { $file } is not there
save-no-permission = { $file } may not be written: no permission for its folder
save-read-only = { $file } is on a read-only disk
save-full = no room on the disk for { $file }; the old content is untouched
save-too-large = { $file } may not become that large; the old content is untouched
save-failed = { $file } could not be saved: { $reason }


### analysis and summary


### command line

