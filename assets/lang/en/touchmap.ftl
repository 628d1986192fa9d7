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

summary-untitled = Touchpoint map
summary-and = { $first } and { $last }
summary-occasion-none = Touchpoint map.
summary-occasion = Touchpoint map from the { $count ->
    [one] workshop
   *[other] workshops
} { $meetings }.
summary-meeting-day = of { $day }
summary-meeting-title = “{ $title }”
summary-meeting-both = “{ $title }” of { $day }
summary-counts = { $segments ->
    [0] No customer segments
    [one] One customer segment
   *[other] { $segments } customer segments
}, { $stages ->
    [0] no stages
    [one] one stage
   *[other] { $stages } stages
}, { $touchpoints ->
    [0] no touchpoints
    [one] one touchpoint
   *[other] { $touchpoints } touchpoints
}{ $touchpoints ->
    [0] { "" }
   *[other] , { $rated } of them rated
}.
summary-scale = Scores: 1 = hardly, 5 = strong, so 5 is best; – = not rated yet.
summary-signs = ▲ = over-used, ▼ = under-used.
summary-focus = What matters now
summary-focus-item = **{ $name }** ({ $place }): { $reasons }.
summary-reason-meets = concerns { $segments }
summary-reason-meets-all = { $count ->
    [2] both customer segments have to pass it
   *[other] all { $count } customer segments have to pass it
}
summary-reason-no-owner = nobody is responsible
summary-reason-wait = the wait is too long
summary-reason-wait-of = the wait ({ $wait }) is too long
summary-reason-friction = customers: { $words }
summary-reason-over = is over-used
summary-reason-instead = { $name } ({ $score }) is under-used meanwhile
summary-reason-under = is under-used
summary-reason-empty = in this stage there is no touchpoint for { $segments }
summary-reason-empty-important = in this important stage there is no touchpoint for { $segments }
summary-actions = Who does what by when
summary-actions-what = Action
summary-nobody = nobody yet
summary-overdue = { $state }, **overdue**
summary-distribution = Where the touchpoints lie
summary-touchpoints = Touchpoints
summary-share = Share
summary-share-expected = Share by importance
summary-map = The map
summary-findings = What stands out
summary-distributed = Distribution
summary-heavy = More touchpoints than the importance lets one expect: { $names }
summary-light = Fewer touchpoints than the importance lets one expect: { $names }
summary-instead-of = { $stage } ({ $count } instead of { $expected })
summary-empty = Empty: { $names }
summary-empty-cell = { $stage } for { $segment }
summary-effective = Most effective ({ $score })
summary-over = Over-used
summary-under = Under-used
summary-shortfall = Where it falls short
summary-weak = Little effect (1–2): { $names }
summary-felt = Bad experience (1–2): { $names }
summary-felt-by = { $name } ({ $segment } { $score })
summary-waits = Too long a wait: { $names }
summary-friction = Friction: { $names }
summary-unanswered = Can go wrong, and nobody has said what then: { $names }
summary-processes = Processes without an owner: { $names }
summary-data = Data
summary-sharing = Could be useful to others: { $names }
summary-share-with = { $name } (for { $who })
summary-known-alone = Known to one department only: { $names }
summary-known-nobody = Nobody named who knows them: { $names }
summary-no-data = Noted for { $covered } of { $all } touchpoints, missing for { $names }
summary-purposeless = Without a purpose: { $names }
summary-baseless = Without a legal basis: { $names }
summary-hidden = Hidden
summary-without-owner = Without an owner ({ $count })
summary-unclear = To be clarified
summary-tunnel = One-sided
summary-concentrated = { $count } of { $all } touchpoints fall to { $on }.
summary-and-more = { $names } and { $count } more
summary-segments = Customer segments
summary-details = Details: { $stage }
summary-number = no.
summary-elsewhere = Also in
summary-owner = The map belongs to { $owner }.
summary-review = Next review: { $day }.
summary-reach-both = online and offline
summary-field-touchpoint-hidden = hidden
summary-field-touchpoint-foreign = not ours
summary-field-touchpoint-unclear = to be clarified
summary-field-touchpoint-effectiveness = effectiveness
summary-field-touchpoint-experience = experience
summary-field-touchpoint-importance = importance
summary-field-touchpoint-owner = owner
summary-field-touchpoint-friction = friction


### command line

