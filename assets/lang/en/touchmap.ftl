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


### analysis and summary


### command line

