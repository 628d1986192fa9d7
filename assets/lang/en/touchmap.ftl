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
moment-means-none = search – telling
moment-means-zmot = search before contact
moment-means-fmot = at the shelf
moment-means-smot = first use
moment-means-tmot = telling others
friction-stuck = gets stuck
friction-falters = stalls
friction-leaves = drops out
usage-over = overused
usage-right = about right
usage-under = underused
lens-effectiveness = Effectiveness
lens-experience = Experience
lens-importance = Importance
scale-1-effectiveness = weak
scale-2-effectiveness = limited
scale-3-effectiveness = fair
scale-4-effectiveness = good
scale-5-effectiveness = strong
scale-1-experience = poor
scale-2-experience = so-so
scale-3-experience = fair
scale-4-experience = good
scale-5-experience = great
scale-1-importance = minor
scale-2-importance = small
scale-3-importance = medium
scale-4-importance = major
scale-5-importance = vital
phase-before = before the purchase
phase-during = during the purchase
phase-after = after the purchase
acquaintance-anonymous = not yet
acquaintance-known = by name
patience-acceptable = acceptable
patience-too_long = too long
party-first = collected by us
party-third = from third parties
source-web_analytics = web analytics
source-lead_management = lead management
source-crm = CRM
source-survey = survey
source-observation = observation
source-social_media = social media
source-other = other
kind-cost = cost
kind-revenue = revenue
kind-conversion = conversion
kind-self_service = self-service
kind-satisfaction = satisfaction
kind-recommendation = recommendation
kind-time = time
better-more = more is better
better-less = less is better
goals_agree-yes = yes
goals_agree-partly = in part
goals_agree-no = no
state-open = open
state-doing = under way
state-done = done
state-dropped = dropped
language-en = English
language-de = German
own-language-en = English
own-language-de = Deutsch
yes = yes
no = no
stage = Stage
segment = Segment
touchpoint = Touchpoint
empty-cell = empty
empty-cell-write = { $key }, or just type
more-cards = +{ $count } more
stage-instead = { $is } instead of { $asked } touchpoints
new-stage = New stage
new-segment = New segment
new-head-after = after “{ $name }”
renames-map = New title of the map
renames-stage = New name of the stage “{ $name }”
renames-segment = New name of the group “{ $name }”
renames-touchpoint = New name of “{ $name }”
no-segment-below = This is the last segment; → leads to its touchpoints
sent-on = It is in “{ $stage }” now · { $key } moves it back
sent-back = It is in “{ $stage }” now · Tab moves it on
sent-nowhere = There is no stage after this one · { $key } moves it back
sent-nowhere-back = There is no stage before this one · Tab moves it on
write-goes-on = Text is being written here · Enter or Esc keeps it
similar-taken = It is here too · now write the next one, or end with Esc
parking-lot = Parking lot
field-touchpoint-number = Number
field-touchpoint-name = Name
field-touchpoint-kind = Kind
field-touchpoint-reach = Where
field-touchpoint-channel = Channel
field-touchpoint-moment = Moment of truth
field-touchpoint-hidden = Hidden
field-touchpoint-foreign = Not ours
field-touchpoint-unclear = To be clarified
field-touchpoint-measured = Measured
field-touchpoint-personalised = Personalised
field-touchpoint-places = Appears in
field-touchpoint-owner = Owner
field-touchpoint-effectiveness = Effectiveness
field-touchpoint-importance = Importance
field-touchpoint-usage = Usage
field-touchpoint-friction = Friction
field-touchpoint-assets = Assets
field-touchpoint-interactions = Interactions
field-touchpoint-processes = Processes
field-touchpoint-data = Data
field-touchpoint-share = Data sharing
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
field-data-source = source
field-feedback-quote = in their words
field-feedback-source = source
field-metric-name = figure
field-metric-value = value
field-metric-date = date
field-metric-kind = kind of figure
field-metric-unit = unit
field-metric-target = target
field-metric-better = what is better
field-action-what = what
field-action-who = who
field-action-due = due
field-action-state = state
field-stage-rank = Position
field-stage-name = Name
field-stage-definition = Definition
field-stage-goal = Goal
field-stage-moves_on = Moving on
field-stage-leave_or_return = Leaving and coming back
field-stage-phase = When
field-stage-importance = Importance
field-segment-rank = Position
field-segment-name = Name
field-segment-wants = Wants
field-segment-address = Approach
field-segment-convinces = Arguments
field-segment-patterns = Behaviour patterns
field-segment-acquaintance = Known to us
field-about-title = Title
field-about-organisation = Organisation
field-about-business_goal = Business goal
field-about-customer_goal = Customer goal
field-about-goals_agree = Do the goals agree?
field-about-brand = Brand
field-about-environments = Surroundings
field-about-platform = Platform
field-about-owner = Map owner
field-about-next_review = Next review
field-about-language = Language
field-about-meetings = Meetings
field-meeting-date = date
field-meeting-title = title


### screens: grid

tab-map = Map
map-size = { $count ->
        [one] One touchpoint
       *[other] { $count } touchpoints
    }{ $parked ->
        [0] { "" }
       *[other] { " + " }{ $parked } parked
    } · { $segments } { $segments ->
        [one] segment
       *[other] segments
    } × { $stages } { $stages ->
        [one] stage
       *[other] stages
    }
untitled = Untitled map
status-saving = saving …
status-failed = not saved: { $why }
status-failed-brief = not saved
status-unsafe-brief = not safe yet
status-unsafe = not safe yet: { $why }
status-read-only = read only
status-unsaved = not saved yet
status-comments = comments: { $key } asks
status-in-journal = kept for now
status-no-file = no file yet
status-saved = saved
status-saved-at = saved { $time }
similar = similar: { $name } ↓
similar-short = ↓ { $name }
parked-empty = nothing is parked
ask-cell-words = What do they read, hear or look up here?
ask-cell-people = Whom do they meet here, and whom do they talk to?
ask-cell-things = What do they touch here, what lies or stands there?
ask-cell-senses = What do they smell, hear, taste or feel here?
ask-cell-waiting = What do they wait for here, and how long?
ask-cell-overhearing = What do they overhear here that is not meant for them?
ask-cell-finding = What do they find here that nobody put there for them?
ask-cell-zmot = Where do they look before they know us? (Moment of truth: ZMOT)
ask-cell-fmot = What do they see first when they choose? (Moment of truth: FMOT)
ask-cell-smot = What do they experience when they use it for the first time? (Moment of truth: SMOT)
ask-cell-tmot = Whom do they tell about it, and what? (Moment of truth: TMOT)
ask-progress = Cell { $cell } of { $cells }, { $left ->
        [0] the last question
        [one] one more to go
       *[other] { $left } to go
    }
ask-progress-brief = Cell { $cell }/{ $cells } · { $left ->
        [0] the last one
       *[other] { $left } to go
    }
ask-progress-cell = Cell { $cell }/{ $cells }
asked-all = { $segment }: every cell has been asked.
hidden = hidden
not-ours = not ours
to-clarify = to be clarified
no-owner = no owner
nobody-yet = nobody yet
stands-in-cells = in { $count } cells
card-nobody = nobody
card-actions = { $count ->
        [one] 1 action
       *[other] { $count } actions
    }
open-actions = { $count ->
        [one] one action open
       *[other] { $count } actions open
    }
kind-none = kind not set
pane-interactions = What happens?
pane-owner = Who is responsible?
pane-data = What data comes out of it?
pane-optimal = What would be best?
more-actions = + { $count } more
last-meeting = Last meeting
legend-moment = moment
legend-target = target
legend-open = open
usage-short-over = overused
usage-short-under = underused
usage-short-right = right
too-small = touchmap needs { $width } × { $height } characters; the map is kept
prompt-owner = Owner:
prompt-action = Action (what @who date):
prompt-find = Find:
prompt-meeting = Meeting { $date }, title:
prompt-save-as = Save as:
prompt-export-to = Export to:
ask-quit = The map has not been saved.
ask-quit-save = Save and quit
ask-quit-keep = Quit and continue later
ask-quit-lose = Quit and discard it
ask-back = Back
ask-changed = Somebody else has changed the file in the meantime.
ask-failed = The map could not be saved.
ask-protected = The file is write-protected.
ask-protected-replace = Replace it all the same
ask-failed-again = Try again
ask-save-as = Save under another name
ask-name-with-date = Save under a name with today’s date
ask-export-as = Export under another name
ask-replace = Replace it
ask-comments = Saving loses the comments inside the map.
ask-comments-count = { $count ->
        [one] One comment
       *[other] { $count } comments
    }; the old file is kept, its name ends in ~.
ask-comments-save = Save, from now on automatically
ask-comments-quit = Save and quit
ask-replace-map = A file of that name already exists.
ask-replace-export = A file of that name already exists.
ask-export = What should be exported?
ask-export-markdown = Summary (Markdown)
ask-export-short = Page one only (Markdown)
ask-export-all = All details (Markdown)
ask-export-no-people = Summary without people (Markdown)
ask-undo-theirs = This step came from the file: somebody else has changed it.
ask-undo-theirs-count = { $count ->
        [one] One record would go back to how it was before.
       *[other] { $count } records would go back to how they were before.
    }
ask-undo-theirs-go = Undo their changes
ask-kept = Every step is kept.

### screens: forms

form-empty = Still empty
form-add = + new row
form-all-segments = all segments
form-position = { $at } of { $count }
form-number = No. { $number }
form-map = Map
form-last-change = Last change
form-undo = { $key } undoes it
conflict-meeting = { $verdict } (meeting of { $day })
conflict-undated = { $verdict } (without a date)
conflict-ours = 1 ours: { $value }
conflict-theirs = 2 theirs: { $value }
conflict-here = ours
conflict-there = theirs
conflict-how = 1 keeps ours, 2 takes theirs
conflict-fields = { $count ->
        [one] one field has two versions
       *[other] { $count } fields have two versions
    }
conflicts-settled = All is settled · { $edit }
form-nothing-changed = Nothing changed
editor-came-back = The text from your editor is back: Esc keeps it
editor-failed = The editor ended with an error and changed nothing: { $why }
editor-text-kept = The field is gone; its text is in { $file }
editor-too-long = The editor’s text is too long; it stays in { $file }
form-row-ends = The list ends here
not-a-date = “{ $text }” is not a date such as 11 Dec, Friday, in 2 weeks or week 50
no-such-day = There is no day “{ $text }”
days-ago = { $days ->
        [one] yesterday
       *[other] { $days } days ago
    }
form-not-a-number = “{ $text }” is not a whole number from 1 up
form-stays-open = { $key } undoes it, { $out } leaves it out
form-left = left out; { $key } brings it back
form-dropped = dropped
form-choice-keys = { $field }: choose with { $keys }; 0 clears, Space takes the next value
form-language-is-for = For hyphenating names on the map; the program’s language stays the same
form-from-template = from the template
form-list-left = End of the list · now “{ $field }”: { $question }
form-undo-brings-back = { $key } brings it back
form-needs-a-number = A number is needed
short-kind-physical = Physical
shortest-kind-communication = Comm.
shortest-kind-sensory = Senses
shortest-usage-over = over
shortest-usage-under = under
shortest-friction-stuck = stuck
short-kind-sensory = Sensory
short-usage-over = overused
short-usage-right = right
short-usage-under = underused
short-field-touchpoint-moment = Moment
short-field-touchpoint-unclear = Unclear
short-field-touchpoint-feedback = Feedback
short-field-segment-acquaintance = Known to us
short-field-about-goals_agree = Goals agree
short-field-about-next_review = Next review
head-interaction-patience = OK?
head-interaction-wait = wait
head-data-basis = legal basis
short-patience-acceptable = OK
short-patience-too_long = too long
short-party-first = us
short-party-third = others
hint-field-known = Take the name
help-field-known = take the name that is offered, of somebody who is on the map already
hint-field-break = New line
help-field-break = in prose: a new line
hint-field-more = Next row
help-field-more = keep it and begin the next row of the list; an empty row ends the list
ask-touchpoint-interactions = What happens?
ask-touchpoint-processes = Which processes support it?
ask-touchpoint-owner = Who is responsible?
ask-touchpoint-data = What data comes out of it?
ask-touchpoint-optimal = What would be best?
ask-touchpoint-assets = What does this touchpoint consist of?
ask-touchpoint-today = How do customers experience it now?
ask-touchpoint-share = Who else could use this data?
ask-touchpoint-note = Anything else?
ask-touchpoint-channel = Through which channel?
ask-touchpoint-actions = What needs to be done?
ask-touchpoint-feedback = What do they say themselves?
ask-touchpoint-metrics = What is measured?
ask-interaction-wrong = What can go wrong?
ask-interaction-then = What then?
ask-data-source = Which source?
ask-metric-kind = Which kind?
ask-metric-unit = Which unit?
ask-metric-target = Which target?
ask-metric-better = What is better?
ask-stage-definition = What does this stage mean?
ask-stage-goal = What should customers achieve here?
ask-stage-moves_on = What moves them on to the next stage?
ask-stage-leave_or_return = Why do they leave here, or come back?
ask-segment-wants = What do they want?
ask-segment-address = How are they best addressed?
ask-segment-convinces = What convinces them?
ask-segment-patterns = What do they do again and again?
ask-about-title = What is it about?
ask-about-organisation = Whose customers are they?
ask-about-business_goal = What does the company want to achieve?
ask-about-customer_goal = What do customers want to achieve?
ask-about-brand = Which brand do customers meet?
ask-about-environments = In which surroundings do they meet it?
ask-about-platform = Which platforms and systems are behind it?
ask-about-owner = Who looks after the map from now on?
ask-about-next_review = When will it be reviewed?
ask-about-meetings = When was it worked on?

### screens: actions, start, setup

setup-title = What is the map about?
setup-goal = What should be better afterwards?
setup-segments = Which customers? One group per line
setup-template = Which stages?
setup-preview = The map as it begins
template-lifecycle = Six stages of the lifecycle
template-loyalty = Seven stages up to loyalty
template-aida = AIDA
template-empty = One stage, not named yet
template-own = Your own stages
template-own-how = one per line, just type
example-restaurant = Example: an evening at a restaurant
about-example-restaurant = a finished map to try things out
example-meter = Example: reading your own meter
about-example-meter = an energy supplier saves its customers an appointment
setup = New map
start-choose = ↓ ↑ and Enter choose here · write in the map that then opens
setup-esc-again = Esc again quits and discards these answers
start-about = Where do we meet our customers, and how well?
start-rescued = Unsaved work
start-more = ↓ { $count } more, with the examples
start-new = New map
start-new-about = four questions, then the first touchpoint
start-review-overdue = review overdue since { $day }
start-opened = opened on { $day }
start-opened-today = opened today
start-review-due = review on { $day }
start-action-due = next action by { $day }
start-actions-overdue = { $count ->
        [one] one action overdue
       *[other] { $count } actions overdue
    }
actions-to-do = { $count ->
        [0] Nothing is to do
        [one] One action is to do
       *[other] { $count } actions are to do
    }
actions-late = { $count ->
        [one] { $all ->
            [one] The one action is overdue
           *[other] One of { $all } is overdue
        }
       *[other] { $count } of { $all } are overdue
    }
actions-of-nobody = { $count ->
        [one] one has nobody yet
       *[other] { $count } have nobody yet
    }
action-overdue = overdue
actions-closed = { $count } closed
actions-closed-below = Done and dropped
actions-question = Who does what by when?
actions-how = Here and on the map, { $key } takes down an action for the touchpoint under the map’s cursor in one line: what @who date, such as “call-back button @IT 11 Dec”. Esc goes back to the map.
pass-line = Rating pass · { $left } to go
pass-left = { $left } to go
pass-ask-effectiveness = How strongly does this work on customers?
pass-ask-experience = What is this like for “{ $segment }”?
pass-ask-importance = How important is this touchpoint?
find-hits = { $count ->
        [one] one touchpoint
       *[other] { $count } touchpoints
    }
find-hits-in = { $hits } · here in: { $field }
kind-clear = none
help-keys = Keys
help-more-keys = More keys
help-now = Now
help-now-on = Now: { $what }
help-signs = Signs and colours
help-letters = Larger letters
help-rules = The rules of the analysis
help-search = Find:
help-nothing = The help says nothing about that. Backspace takes the last letter away, Esc shows everything again.
help-of-map = Map
help-of-form = Opened record
help-of-start = Start screen
help-show-all = Esc shows everything
help-close-it = Esc closes
help-place = page { $at } of { $count }
sign-cursor = what the keys act on
sign-in-work = the segment in work
sign-bar = how many touchpoints the stage has
sign-over = more than its importance asks for; with the sign, clearly more
sign-missing = fewer than its importance asks for; with the sign, clearly fewer
sign-field = a text that is being written
sign-overdue = overdue, or something went wrong
sign-alarm = not saved
letters-ctrl = Ctrl-+
letters-ctrl-where = Windows Terminal, GNOME Terminal, Konsole, Alacritty, WezTerm; smaller again with - instead of +, in Windows Terminal also Ctrl and the mouse wheel
letters-cmd = Cmd-+
letters-cmd-where = on a Mac: Terminal, iTerm2, kitty, Alacritty, WezTerm
letters-kitty = Ctrl-Shift-+
letters-kitty-where = kitty on Linux
letters-xterm = Shift-+
letters-xterm-where = xterm, with the + of the number pad; or Ctrl and the right mouse button, then a size from the menu
also-letters = Larger bigger letters font size zoom enlarge projector
sign-hidden = the four kinds, hidden
sign-open = to be clarified; once half have an owner, also: nobody is responsible
sign-conflict = two versions to choose from; { $key } goes there
sign-score = score in the current lens; 5 is best
sign-change = score before and now
sign-unrated = not rated yet
sign-same = the same touchpoint in another cell
sign-marked = marked with Space
sign-empty = empty cell
sign-more = this many more in this cell
sign-sides = more stages on that side
sign-scroll = more segments above or below
sign-importance = how important the stage is
sign-mean = mean of the scores shown

### commands and keys

key-ctrl = Ctrl-
key-shift = Shift-
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-space = Space
key-backspace = Backspace
key-insert = Insert
key-delete = Del
key-home = Home
key-end = End
key-pgup = PgUp
key-pgdn = PgDn

hint-write = New
help-write = write a touchpoint in the cell; on a stage or segment: a new one after it
hint-write-empty = Write
help-write-empty = in an empty cell: write a touchpoint
hint-open = Open
help-open = open the touchpoint, the stage, the segment, the map
hint-rate = Rate
help-rate = rate in the current lens, 0 clears; on a stage: its importance; a click on the scale above does the same
short-hint-rate = Rate
short-hint-usage = Usage
map-hint-undo = Undo
short-hint-pass-rate = Rate
short-hint-pass-earlier = Earlier
short-hint-analysis-open = Open
short-hint-analysis-list = List
short-hint-analysis-turn = Picture
shortest-hint-rate = Rate
shortest-hint-write-next = Next
shortest-hint-prompt-cancel = Cancel
shortest-hint-ask-cancel = Cancel
shortest-hint-number-end = Back
shortest-hint-palette-close = Close
shortest-hint-put-back = Back
shortest-hint-form-close = Close
shortest-hint-setup-line = Next
shortest-hint-setup-stage = Next
hint-lens = Lens
help-lens = next lens: effectiveness, experience, and importance once it is used
hint-lens-back = Previous lens
help-lens-back = previous lens
hint-usage = Usage
help-usage = overused, underused, about right; the same key again clears
hint-kind = Kind
help-kind = choose the kind: then 1 to 4, or 0 for none
hint-owner = Owner
help-owner = owner; ↓ completes known names
hint-action = Action
help-action = an action in one line: call-back button @IT 11 Dec
hint-pass = Rating pass
help-pass = rating pass: all without a score in this meeting, one digit each
hint-park = Park
help-park = to the parking lot
hint-place-parked = Place
help-place-parked = on the parking lot: into the map; arrows carry it, Enter drops it
hint-rename = Rename
help-rename = rename
hint-mark = Mark
help-mark = mark several; the keys then apply to all of them, as one step
hint-grab = Grab
help-grab = grab: arrows carry, Enter drops, Esc puts back; stages and segments change their order
hint-shift = Carry
help-shift = carry by one step immediately
hint-copy = Copy
help-copy = copy; on a segment: the whole row
hint-twin = Take the existing one
help-twin = if the new touchpoint has the name of another one: take that one instead
hint-twin-write = Take the existing one
help-twin-write = if the new touchpoint has the name of another one: take that one instead
hint-put = Here too
help-put = after copying: the same touchpoint here too; p again makes it an independent copy
hint-delete = Delete
help-delete = remove from here; delete if it is nowhere else (d twice). A stage or segment: with all that is in it, either key twice
hint-numbers = Numbers
help-numbers = show the numbers; a number leads to its touchpoint
hint-find = Find
help-find = find in names, owners, channels, notes
hint-find-next = Next
help-find-next = next hit
hint-find-back = Previous
help-find-back = previous hit
hint-move = Move
help-move = move; up to the stages and the title, left to the segments
hint-unmark = Clear
help-unmark = clear marks and search hits
hint-write-name = Rename
help-write-name = keep the new name
hint-write-clear = Clear
help-write-clear = delete what is before the cursor: at the end, the whole name
hint-write-similar = Take this one
help-write-similar = take the similar touchpoint that is offered: it is then here too
hint-write-move = Change cell
help-write-move = in the empty field: to another cell
hint-write-next = Keep, next
help-write-next = keep it and write the next one below
hint-write-send = To the next stage
help-write-send = move it one stage on; with Shift, one stage back
hint-write-end = Done
help-write-end = end; what was typed is kept
hint-prompt-done = Accept
help-prompt-done = accept what was typed
hint-meeting-same = Same meeting
help-meeting-same = the same meeting as before: today’s scores count for it
hint-prompt-edit = Change
help-prompt-edit = change the word instead of writing another one
hint-prompt-complete = Complete
help-prompt-complete = take the known word that is offered
hint-prompt-clear = Clear
help-prompt-clear = delete what is before the cursor: at the end, the whole line
hint-prompt-cancel = Cancel
help-prompt-cancel = cancel, nothing changes; what was typed is there again the next time
hint-kind-choose = Kind
help-kind-choose = communication, human, physical, sensory; 0 none
hint-kind-cancel = Cancel
help-kind-cancel = cancel, nothing changes
hint-number-digit = Number
help-number-digit = type the number
hint-number-go = Go there
help-number-go = go to the touchpoint of that number, even if longer numbers begin with it
hint-number-end = Hide numbers
help-number-end = hide the numbers
hint-carry = Carry
help-carry = carry to another cell or rank
hint-drop = Drop
help-drop = drop it here
hint-put-back = Put back
help-put-back = put it back where it was
hint-pass-rate = Rate, next
help-pass-rate = rate and go on to the next one that this meeting has not rated; 0 clears
hint-pass-skip = Skip
help-pass-skip = leave it as it is
hint-pass-back = Previous
help-pass-back = the previous one
hint-pass-earlier = Earlier score
help-pass-earlier = show or hide the scores of earlier meetings
hint-usage-pass = Usage
help-usage-pass = overused, underused, about right
hint-pass-end = Done
hint-pass-undo = Undo
help-pass-undo = take the last score back and give it again
help-pass-end = end the pass
hint-ask-choose = Choose
help-ask-choose = choose
hint-ask-take = Accept
help-ask-take = accept the marked choice
hint-ask-move = Move
help-ask-move = to another choice
hint-ask-cancel = Cancel
help-ask-cancel = cancel, nothing happens
hint-help-run = Run
help-help-run = run the marked command if it applies here, and close the help
hint-help-scroll = Move
help-help-scroll = to another command, line by line, page by page
hint-help-page = Scroll
help-help-page = a page on, to the beginning, to the end, as long as nothing is typed
hint-help-clear = Show all
help-help-clear = take away what was typed and show everything again
hint-help-close = Close
help-help-close = close the help, if nothing is typed; letters look through all of the help
hint-help-leave = Close
help-help-leave = close the help, even if something is typed
hint-conflict-choose = Ours, theirs
help-conflict-choose = where there are two versions: 1 keeps ours, 2 takes theirs
hint-conflict-how = Which keys?
help-conflict-how = where there are two versions: show which keys choose
hint-conflict-next = Conflict
help-conflict-next = to the next field that has two versions
hint-version-choose = Ours, theirs
help-version-choose = where x shows two versions: 1 keeps ours, 2 takes theirs
hint-form-conflict = Conflict
help-form-conflict = to the next field that has two versions, here or in another record
hint-meeting = Meeting
help-meeting = the meeting that new scores belong to, its title, or the same one as before: one day is one meeting
hint-form-choose = Choose
help-form-choose = choose a value; 0 clears, Space takes the next one
hint-form-choose-how = Which keys?
help-form-choose-how = on a choice: show which keys choose
hint-form-edit = Edit
help-form-edit = write in the field; so does every character that is typed
hint-form-add = New row
help-form-add = in a list, a new row below; typing in the empty last row adds one there
hint-form-empty = Clear
help-form-empty = clear the field; in a row, the cell
hint-form-delete = Remove
help-form-delete = delete the row: on its first cell or an empty one
hint-form-shift = Move row
help-form-shift = move the row up or down
hint-form-move = Field
help-form-move = from field to field
hint-form-page = Next, previous
help-form-page = to the next or previous record, in the order of the journey
hint-form-external = Editor
help-form-external = write long text in your editor ($VISUAL, $EDITOR)
hint-form-undo = Undo
help-form-undo = undo without limit; in a field, what was typed
hint-form-close = Close
help-form-close = back to the map
hint-field-done = Done
help-field-done = done; what was typed is kept
hint-field-next = Next field
help-field-next = keep it and go to the next field
hint-field-enter = Next
help-field-enter = in a line: keep it and go on to the next field
hint-field-undo = Undo
help-field-undo = take back what was typed; after that, what the last change made of this field
hint-actions-move = Move
help-actions-move = from action to action
hint-actions-state = State
help-actions-state = next state; 1 open, 2 under way, 3 done, 4 dropped
hint-actions-write = New
help-actions-write = another action for the touchpoint whose action is under the cursor; every letter that is no command begins one, too
hint-actions-edit = Edit
help-actions-edit = change text, who and when in one line: what @who date
hint-actions-open = Open
help-actions-open = open the touchpoint; Esc goes back to the list
hint-actions-delete = Delete
help-actions-delete = delete the action (d twice)
hint-actions-back = Map
help-actions-back = back to the map
hint-start-move = Move
help-start-move = move
hint-start-take = Open
help-start-take = open
hint-start-quit = Quit
help-start-new = begin a new map
hint-start-new = New map
help-start-quit = quit with q; Esc and Ctrl-C only remind you of it
hint-setup-go = Start
help-setup-go = start with the answers so far
hint-setup-begin = Start
help-setup-begin = start with the answers so far
hint-setup-next = Next question
help-setup-next = the next question, with Shift the previous one
hint-setup-enter = Next
help-setup-enter = the next question
hint-setup-line = Next group
help-setup-line = among the segments: another line; on an empty line the next question
hint-setup-stage = Next stage
help-setup-stage = among your own stages: another line; on an empty line start with the answers
hint-setup-cancel = Back
help-setup-cancel = back
hint-screen = Next screen
help-screen = the next screen: map, analysis, actions
hint-undo = Undo
help-undo = undo without limit
hint-as-text = As text
hint-as-text-cut = “{ $word } …” as text
help-as-text = a sentence that was typed where letters are commands or choose: takes back what it did and writes it into a field, with the letter that opened one
hint-redo = Redo
help-redo = redo what was undone
hint-export = Export
help-export = export, for example the summary as Markdown
suspended = touchmap is suspended · fg brings it back
hint-suspend = Suspend
help-suspend = suspend, back to the shell; fg returns
hint-save = Save
help-save = save (asks for a name the first time)
hint-help-writing = Help
help-help-writing = help, also while writing
hint-help-typing = Help
help-help-typing = help, also while writing
hint-help = Help
help-help = help of this screen
hint-quit = Quit
help-quit = quit (asks only if something has not been saved anywhere)

# Beside the names in the palette: what fits there and does not say the name again.

brief-write = write here; on a stage or segment: a new one
brief-open = touchpoint, stage, segment or map
brief-rate = from 1 to 5, 0 clears; stages: importance
brief-usage = overused, underused or about right
brief-lens = show effectiveness, experience or importance
brief-lens-back = back from importance, experience, effectiveness
brief-owner = who is responsible; ↓ completes known names
brief-action = in one line: call-back button @IT 11 Dec
brief-pass = all without a score in turn, one digit each
brief-ask = about what is missing or hidden, cell by cell
brief-place-parked = from the parking lot into the map with the arrows
brief-rename = write another name
brief-mark = several; the keys then apply to all of them
brief-grab = move with the arrows, Enter drops it
brief-copy = to put elsewhere with p; on a segment: its row
brief-put = the copied one is here, too; p again: a copy
brief-delete = remove it here; altogether if it is only here
brief-changed = before and now: 2→4, –→4, + new
brief-since = what to compare with: a meeting, day or file
brief-find = in names, notes and all other texts
brief-meeting = its title, or the same one as before
brief-export = the summary as Markdown
brief-save = to the file; asks for a name the first time
brief-quit = asks only if something is not saved
brief-screen = the next screen
brief-another = keep both, or take the one in the file
brief-people = on all screens and in exports
brief-language = English or German; the map stays as it is
brief-form-delete = the row: on its first cell or an empty one
brief-twin = the other one of this name
brief-mouse = let go of it to select text, or take it back
brief-theme = dark, light, high contrast and others
brief-suspend = back to the shell; fg returns
brief-form-add = in a list, below this one
brief-form-external = write long text in $VISUAL or $EDITOR
brief-form-edit = any character that is typed writes, too
brief-help-typing = keys, signs and terms
brief-help-writing = keys, signs and terms
brief-form-page = in the order of the journey
brief-form-shift = up or down in its list
brief-form-undo = without limit; in a field, what was typed
brief-analysis-open = the touchpoint; Esc comes back to this line
brief-analysis-walk = show the touchpoints behind it on the map
brief-analysis-rate = of its effectiveness; on a journey, experience
brief-analysis-action = with a text that is filled in
brief-actions-write = another one for the same touchpoint
brief-actions-edit = text, who and when in one line
brief-actions-state = open, under way, done or dropped
brief-actions-open = the touchpoint; Esc goes back to the list

### words of edits and messages

edit-added = { $others ->
        [0] { $name }
       *[other] { $name } and { $others } more
    } added
edit-deleted = { $others ->
        [0] { $name }
       *[other] { $name } and { $others } more
    } deleted
edit-copied = { $count ->
        [one] Independent copy of { $name }
       *[other] { $count } independent copies
    }
edit-touchpoints = { $count } touchpoints
edit-stage-added = Stage { $name } added
edit-stage-deleted = Stage { $name } deleted{ $count ->
        [0] {""}
        [one] , with one touchpoint
       *[other] , with { $count } touchpoints
    }
edit-segment-added = Segment { $name } added
edit-segment-deleted = Segment { $name } deleted{ $count ->
        [0] {""}
        [one] , with one touchpoint
       *[other] , with { $count } touchpoints
    }
edit-moved = { $name } moved
edit-parked = { $name } { $count ->
        [one] is
       *[other] are
    } in the parking lot
edit-experience = Experience of { $segment }: { $old } → { $new }
edit-conflict-settled = { $name }: conflict settled
edit-conflict-ours = { $name } · { $field }, ours kept: { $value }
edit-conflict-theirs = { $name } · { $field }, theirs taken: { $value }
edit-conflict-changed = { $name }: there are two versions
edit-reordered = order changed
edit-removed-here = { $name } taken out of { $count ->
        [one] this cell
       *[other] these cells
    }
edit-out-of = taken out of { $cells } cells
edit-placed = { $name } { $count ->
        [one] is
       *[other] are
    } now also in { $place }
edit-put = { $name } { $count ->
        [one] is
       *[other] are
    } now in { $place }
edit-moved-to = { $name } moved to { $place }
edit-row = the row { $name }
edit-cells = several cells
namesake-stage = another stage has this name
namesake-segment = another segment has this name
namesake-touchpoint = has the name of no. { $number }
twin-or-take = { $key } takes that one instead
twin-taken = No. { $number } is here too now, instead of the new one
undone = Undone: { $edit }
undone-elsewhere = Undone, another record: { $edit }
redone = Redone: { $edit }
redone-elsewhere = Redone, another record: { $edit }
nothing-to-undo-here = Nothing to take back here · { $out }, then { $key } goes further back
ask-answers = 1–{ $last }, Enter and Esc answer here
nothing-to-undo-in-prompt = nothing to take back here · { $out }, then { $key }
meeting-whole-day = all scores of this day
quoted = “{ $text }”
person-alike = { $count ->
        [one] { $names } is on the map already
       *[other] { $names } are on the map already
    }
nothing-to-undo = There is nothing to undo
nothing-to-redo = There is nothing to redo
undo-brings-back = { $edit } · { $key } brings it back
d-not-again = Nothing was deleted, and nothing undone
d-again-stage = { $key } again deletes stage “{ $name }”{ $gone ->
        [0] {""}
        [one] {" "}with one touchpoint
       *[other] {" "}with { $gone } touchpoints
    }{ $stays ->
        [0] {""}
        [one] {" "}· one stays elsewhere
       *[other] {" "}· { $stays } stay elsewhere
    }
d-again-segment = { $key } again deletes segment “{ $name }”{ $gone ->
        [0] {""}
        [one] {" "}with one touchpoint
       *[other] {" "}with { $gone } touchpoints
    }{ $stays ->
        [0] {""}
        [one] {" "}· one stays elsewhere
       *[other] {" "}· { $stays } stay elsewhere
    }
d-again-several = { $gone ->
        [0] { $key } again removes { $stays } touchpoints here only · they stay elsewhere
        [one] { $key } again deletes one touchpoint altogether{ $stays ->
            [0] {""}
            [one] {" "}· one stays elsewhere
           *[other] {" "}· { $stays } stay elsewhere
        }
       *[other] { $key } again deletes { $gone } touchpoints altogether{ $stays ->
            [0] {""}
            [one] {" "}· one stays elsewhere
           *[other] {" "}· { $stays } stay elsewhere
        }
    }
d-again-here = { $key } again removes “{ $name }” here only · it stays in { $count ->
        [one] another cell
       *[other] { $count } other cells
    }
d-again-whole = { $key } again deletes “{ $name }” with everything noted about it
d-again-bare = { $key } again deletes “{ $name }”
d-again-action = { $key } again deletes the action “{ $name }”
d-or-not = No
d-no = Nothing was deleted
last-one-stays = The last one can’t be deleted, only renamed ({ $key })
map-stays = The map itself can’t be deleted here
marked = { $count ->
        [0] Nothing marked
        [one] One touchpoint marked
       *[other] { $count } touchpoints marked
    }{ $moved ->
        [yes] , next one
       *[no] { "" }
    } · keys apply to all · Esc clears
marked-apply = { $count ->
        [one] Keys apply to one marked touchpoint
       *[other] Keys apply to { $count } marked touchpoints
    }
stands-there-already = It is already there
nothing-there = The map ends here
no-experience-parked = A parked touchpoint has no experience: place it with { $key } first
paste-joined = There is room for one line here: { $count } lines have become one.
paste-further = what stood in further columns: “{ $field }”
paste-nowhere = Nothing can be pasted here: paste into a field or a cell
paste-too-long = What was pasted is too long: only its beginning was taken
no-such-number = There is no number { $number }
number-is-here = Number { $number } is here · { $key } opens it
number-taken = The number { $number } is taken
needs-a-name = A name is needed
refused = That can’t be done here
action-added = Action: { $action }
action-parted = Split up: { $action } · { $key } gives the line back
action-what = what?
action-empty = This must say what will be done · Esc leaves all as it was, Del removes the action
owners-missing = { $edit } · ? = nobody responsible yet
meeting-began = a new meeting, { $date }
meeting-began-keys = { $key }: title, or as before
meeting-day-taken = There was another meeting on { $date }
meeting-same = as on { $date }
edit-meeting-moved = Meeting of { $from } moved to { $into }, with its scores
edit-meeting-joined = Meeting of { $from } joined to that of { $into }
rated-before = Not rated in this meeting yet; the score is from an earlier one
astray-question = Was that a sentence?
astray-offer = Was that a sentence? { $key } writes it down and takes back what it did
astray-offer-form = { $name }: choose with { $keys } · a text? { $key } writes it into “{ $field }”
astray-undone = The first letters undid something · { $key } takes all of it as text
astray-taken = The sentence is in the field, and what it did is taken back
astray-taken-back = The sentence is in the field; what it did is taken back · { $key } does it again
astray-again = What the keys had done is back; the text stays in the field
astray-pass = No key of the rating pass · after a short pause keys count again
astray-taken-only = The sentence is in the field; the file has changed, { $key } takes back the rest
astray-digit = In the middle of a text no digit chooses: ↓ and Enter do
prompt-left = Kept for the next time: “{ $text }”
prompt-left-for = { $count ->
    [one] Kept for “{ $name }”, for the next time: “{ $text }”
   *[other] Kept for these { $count } touchpoints, for the next time: “{ $text }”
}
nothing-found = Nothing found for “{ $text }”
find-first = Search for something with { $key } first
hit = { $at } of { $count }
hit-of = “{ $word }” { $hit } · in: { $field } · { $next } next · { $back } back · Esc ends
chip-rates = { $lens }: 1–5 or a click on the scale above rates
found-word = “{ $word }”
found-hit = { $title }: { $at } of { $count }
found = { $title }: { $count }
copied = { $count ->
        [one] { $name } copied
       *[other] { $count } touchpoints copied
    } · { $key } in another cell
copied-row = Row “{ $name }” copied · { $key } on another segment’s name
nothing-to-copy = There is nothing to copy here
nothing-copied = Copy something with { $key } first
put-in-cell = { $key } works only in a cell
put-row-on-head = A row was copied: { $key } works on a segment’s name
put-independent = { $count ->
        [one] This is an independent copy now
       *[other] These are { $count } independent copies now
    }
row-put = { $count ->
        [one] One touchpoint is here too
       *[other] { $count } touchpoints are here too
    } · { $key } takes away what does not apply
nothing-to-rate = There is nothing to rate yet
all-rated = Everything is rated · Backspace goes back, Esc ends the pass
needs = { $key } { $what }
needs-card = is for a touchpoint
needs-card-or-stage = is for a touchpoint or a stage
needs-record = is for touchpoints, stages and segments
needs-any = needs a touchpoint on the map
needs-versions = is for what has two versions
needs-or-text = { $key } writes it as text
key-not-here = { $key } does nothing here; Esc leads out of it
how-to-quit = { $key } quits
saving-still = The map is still being saved: please try again
saved-to = Saved: { $file }
exported-to = Exported: { $file }
map-file = map
came-back = { $count ->
        [one] One step from { $since } is back
       *[other] { $count } steps from { $since } on are back
    } · { $key } undoes
theirs-merged = The file had been changed meanwhile: both versions are merged
theirs-taken = { $count ->
        [one] Somebody else has changed the file: one record was taken over
       *[other] Somebody else has changed the file: { $count } records were taken over
    } · { $key } undoes it
theirs-deleted = { $deleted ->
        [one] Somebody else has changed the file: one record was deleted
       *[other] Somebody else has changed the file: { $deleted } records were deleted
    } · { $key } undoes it
theirs-taken-deleted = Somebody else has changed the file: { $count ->
        [one] one record was taken over
       *[other] { $count } records were taken over
    }, { $deleted } deleted · { $key } undoes it
touchpoint-gone = The touchpoint is no longer there.
text-rescued = The place for your text is gone; it is now a touchpoint in the parking lot: { $name }
both-kept = somebody else has written something else there meanwhile: both are kept to choose from
theirs-taken-conflicts = { $conflicts ->
        [one] The file was changed: one record has two versions now · { $key } shows it
       *[other] The file was changed: { $conflicts } records have two versions now · { $key } shows them
    }
comments-inside = { $count ->
        [one] There is a comment inside the map
       *[other] There are { $count } comments inside the map
    }: nothing is saved until you press { $key }
other-names = { $count ->
        [one] another name of the file keeps what it held before
       *[other] { $count } other names of the file keep what it held before
    }
comments-kept = with its comments: { $file }
journal-broken = The journal was damaged and is now in { $folder }
another-map = The file now holds another map: { $count } touchpoints are missing from it. Nothing was removed here · { $key } chooses
no-other-map = There is no other map in the file.
ask-another = The file now holds another map.
ask-another-count = { $count } touchpoints of this map are missing from it; nothing has been removed here.
ask-another-both = Keep both: everything here, and what is new there
ask-another-theirs = Take theirs: what is missing there is removed here, too
file-gone = The file is gone; the next save creates it again
held-by = Read only: { $user } has had the map open since { $time } (process { $process })
held-by-somebody = Read only: the map is open elsewhere
taken-over = The map is open here now and can be changed
unguarded = Unsaved work is not protected right now: { $why }
no-locks = There are no locks on this disk: nobody else should have the map open
review-was-due = The review was due on { $date }
actions-overdue = { $count ->
        [one] One action overdue · { $key } shows it
       *[other] { $count } actions overdue · { $key } shows them
    }
no-actions = There are no actions yet: press { $key } on a touchpoint
example-opened = An example to try things out on · { $key } saves it
begun = Write the first touchpoint: { $key } or Enter, then Enter for the next

### store: errors

file-error = error
file-not-found = { $file } does not exist
file-no-permission = { $file } can’t be read: no permission
file-folder = { $file } is a folder, not a map
file-special = { $file } is not a regular file
file-too-large = { $file } is too large for a map: more than { $megabytes } MB
file-io = { $file } can’t be read: { $reason }
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
file-not-a-map = this is not a touchmap map
file-not-a-map-hint = a map begins with (touchmap: { $known },
file-newer = this map has format { $found }; this touchmap knows formats up to { $known }
file-newer-hint = open it with a newer touchmap
file-cut-off = the file ends too soon, it may have been cut off
file-open-text = the closing quote of this text is missing
file-no-comma = a comma is missing here
file-no-comma-hint = , (a quote inside a text is written \")
file-no-colon = a colon is missing after the field’s name
file-no-field-name = the name of a field is expected here
file-escape = unknown escape sequence; a backslash is written \\
file-trailing = nothing may follow the map
file-too-deep = nested too deeply
file-too-much = there is more in here than a map of this size can hold
file-syntax = this is not valid RON
file-no-such-field = there is no field “{ $field }” here
file-doubled = “{ $field }” is given twice
file-expected = { $what } is expected here
file-no-such-word = “{ $word }” is not one of the words allowed here
file-one-of = one of: { $words }
file-meant = did you mean “{ $word }”?
file-no-such-theme = there is no theme “{ $theme }”
file-no-such-command = there is no command “{ $command }”
file-no-such-key = there is no key “{ $key }”
file-no-such-key-hint = for example: z, ctrl-z, shift-up, f7, enter
file-key-comes-as = most terminals send this key as “{ $key }”, so that nothing can tell the two apart
file-key-never-comes = most terminals send nothing for this key
file-key-taken = the command “{ $command }” has this key there already
file-key-taken-hint = give that one another key, too
file-key-writes = this key writes text there
file-key-leads-out = Ctrl-C leads out of every screen and keeps doing so
file-key-needs-altgr = on some keyboards this character needs AltGr; it is accepted all the same
expected-keys = a key or a list of keys for each command, as in {"{"} "undo": "z" {"}"}
file-same-id = the id “{ $id }” is given twice
file-no-id = an id is missing
file-no-such-stage = there is no stage “{ $id }”
file-no-such-segment = there is no segment “{ $id }”
file-no-cell = a place needs both a stage and a segment
file-same-place = the touchpoint is in this cell twice
file-same-number = the number { $number } is given twice
file-conflict-of-nothing = a conflict is about a record that does not exist
file-same-conflict = there are two conflicts of the same record
file-conflict-parts = a conflict needs the record it is about and then the other side’s values: (touchpoint: "…", theirs: (…))
file-no-name = a name is missing
file-remains = touchmap recover { $file } lists what can be brought back.
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
save-exists = { $file } already exists; nothing was written
save-protected = { $file } is write-protected
save-held = { $file } is open elsewhere
save-special = { $file } is not a regular file; nothing was written
reason-no-folder = no folder
reason-no-permission = no permission
reason-read-only = read-only disk
reason-full = disk full
reason-too-large = too large
reason-changed = file changed
reason-exists = file exists
reason-protected = write-protected
reason-held = open elsewhere
reason-special = not a regular file
save-no-folder = the folder of { $file } does not exist
save-no-permission = { $file } can’t be written: no permission for its folder
save-read-only = { $file } is on a read-only disk
save-full = no space on the disk for { $file }; the old content is untouched
save-too-large = { $file } may not grow that large; the old content is untouched
save-failed = { $file } could not be saved: { $reason }


### analysis: findings

finding-cell = { $stage } for { $segment }
severity-act = urgent
severity-look = important
severity-note = good to know
question-where = Where are the touchpoints?
question-purchase = What is before and after the purchase?
question-stages = Are these the customers’ stages?
question-works = Which touchpoints work best?
question-usage = What is used too much or too little?
question-short = Where do the efforts fall short?
question-hidden = What has nobody seen so far?
question-kinds = Are all four kinds there?
question-moments = What happens in the moments of truth?
question-data = Which data could be collected or shared?
question-goals = Do goals and figures show that it gets better?
question-tunnel = Do we have tunnel vision?
question-life = Will the map live on?
question-better = What could be better?
document-customers = “Kenne Deine Kunden – auch die anonymen”
document-touchpoints = “Was ist Touchpoint Marketing?”
document-journey = “Customer Journey Management”
document-glossary = Glossary entry “Customer Journey”
document-practice = Experience with other maps
goal-business = the business goal
goal-customer = the customers’ goal
chance-improve = improve
chance-use-more = use more
chance-use-less = use less
chance-data = collect or share data
zmot-when = when and where customers look
zmot-content = which content they find
zmot-presence = whether it is current, usable and mobile
zmot-reviews = what reviews say
zmot-measured = whether it is measured
finding-important-but-weak = { $count ->
        [one] One important touchpoint{ $named } has
       *[other] { $count } important touchpoints{ $named } have
    } little effect: importance at least { $good }, effectiveness at most { $bad }.
finding-hidden-and-weak = { $count ->
        [one] One hidden touchpoint{ $named } has
       *[other] { $count } hidden touchpoints{ $named } have
    } little effect: effectiveness at most { $bad }.
finding-moment-weak = { $count ->
        [one] One moment of truth{ $named } fails
       *[other] { $count } moments of truth{ $named } fail
    }: effectiveness or experience at most { $bad }.
finding-data-third-party = A third party collects data at { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    }, and no legal basis is noted.
finding-verdict-contradicts = The room calls { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } overused or underused, but effectiveness or effort says the opposite.
finding-effective-but-neglected = { $count ->
        [one] One effective and important touchpoint{ $named } is
       *[other] { $count } effective and important touchpoints{ $named } are
    } used too little (both at least { $good }).
finding-could-go = { $count ->
        [one] One touchpoint{ $named } is used too much and has
       *[other] { $count } touchpoints{ $named } are used too much and have
    } little effect (at most { $bad }): less of it, or none, may do.
finding-bad-experience = { $count ->
        [one] One touchpoint{ $named } is
       *[other] { $count } touchpoints{ $named } are
    } experienced badly: experience at most { $bad }.
finding-wait-too-long = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } customers wait longer than they accept.
finding-friction = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } customers get stuck, stall or drop out.
finding-metric-worse = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } a figure is worse than before or misses its target.
finding-metric-contradicts = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } figures and experience move in opposite directions.
finding-weak = { $count ->
        [one] One touchpoint{ $named } has
       *[other] { $count } touchpoints{ $named } have
    } little effect: effectiveness at most { $bad }.
finding-far-from-optimal = { $count ->
        [one] One touchpoint{ $named } is
       *[other] { $count } touchpoints{ $named } are
    } far from the optimal experience that is written down: effectiveness or experience at most { $bad }.
finding-under-used = In the room’s view, { $count ->
        [one] one touchpoint{ $named } is
       *[other] { $count } touchpoints{ $named } are
    } used too little.
finding-over-used = In the room’s view, { $count ->
        [one] one touchpoint{ $named } is
       *[other] { $count } touchpoints{ $named } are
    } used too much.
finding-personal-data = { $count ->
        [0] An e-mail address or a phone number appears in a text: { $where }.
        [one] An e-mail address or a phone number appears in a text of one touchpoint{ $named }.
       *[other] E-mail addresses or phone numbers appear in texts of { $count } touchpoints{ $named }.
    }
finding-action-overdue = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } an action should have been done by now.
finding-review-overdue = { $set ->
        [0] No day is set on which the map will be reviewed.
       *[other] The map should have been reviewed on { $day }.
    }
finding-map-without-owner = Nobody is named who looks after the map from now on.
finding-goal-missing = Not written down yet: { $goals }.
finding-goals-not-aligned = Do the goals of company and customers agree? The room says: { $agree }.
finding-stage-crowded = More touchpoints than the importance asks for: { $where }.
finding-stage-thin = Fewer touchpoints than the importance asks for: { $where }.
finding-segment-thin = Far fewer touchpoints than the other segments: { $where }.
finding-nothing-before-purchase = { $segments ->
        [0] None of { $sum } places is before the purchase.
       *[other] Nothing before the purchase: { $where }.
    }
finding-nothing-after-purchase = { $segments ->
        [0] None of { $sum } places is after the purchase.
       *[other] Nothing after the purchase: { $where }.
    }
finding-ends-at-purchase = { $segments ->
        [0] { $before } of { $sum } rated places are before the purchase.
       *[other] Most of what is rated is before the purchase: { $where }.
    }
finding-tunnel-vision = Tunnel vision? { $where }.
finding-only-surveys = All { $data } data entries with a known source come from surveys.
finding-moment-without-owner = Nobody is responsible for { $count ->
        [one] one moment
       *[other] { $count } moments
    } of truth{ $named }.
finding-no-owner = Nobody is responsible for { $count } of { $all } touchpoints{ $named }.
finding-failure-unanswered = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } something can go wrong, and nobody has written what happens then.
finding-looks-over-used = { $count ->
        [one] One touchpoint{ $named } takes
       *[other] { $count } touchpoints{ $named } take
    } at least twice what effect and importance ask for.
finding-looks-under-used = { $count ->
        [one] One touchpoint{ $named } takes
       *[other] { $count } touchpoints{ $named } take
    } at most half of what effect and importance ask for.
finding-zmot-unanswered = The moment before the first contact{ $named } leaves open: { $checks }.
finding-action-incomplete = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } nobody has taken on an action, or it has no date.
finding-data-without-purpose = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } data is collected without a purpose.
finding-data-without-basis = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } no legal basis is noted for data.
finding-personalised-without-data = { $count ->
        [one] One touchpoint{ $named } is
       *[other] { $count } touchpoints{ $named } are
    } personalised, and no data is noted that would allow it.
finding-data-could-be-shared = Others could use the data of { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    }.
finding-data-in-one-department = Only one department knows the data of { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    }.
finding-data-unknown = Nobody is noted who knows the data of { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    }.
finding-data-doubled = { $count ->
        [one] One touchpoint{ $named } collects
       *[other] { $count } touchpoints{ $named } collect
    } data that another one collects, too.
finding-process-without-owner = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } not every process has an owner.
finding-hand-over = Within or next to { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } the customer passes from one owner to the next.
finding-contact-missing = { $count ->
        [one] For one human touchpoint{ $named }
       *[other] For { $count } human touchpoints{ $named }
    } it is not noted whom customers meet.
finding-outcome-missing = At { $count ->
        [one] one touchpoint{ $named }
       *[other] { $count } touchpoints{ $named }
    } an interaction has no desired outcome.
finding-optimal-missing = The optimal experience is not written down for { $count } of { $all } touchpoints{ $named }.
finding-data-none = For { $count } of { $all } touchpoints{ $named } no data are noted.
finding-not-measured = Nobody measures { $count } of { $all } touchpoints{ $named }.
finding-most-effective = { $count ->
        [one] One touchpoint{ $named } has
       *[other] { $count } touchpoints{ $named } have
    } the best effect, a { $score }.
finding-cell-empty = { $cells ->
        [one] One cell is
       *[other] { $cells } cells are
    } empty: { $in }{ $rest ->
        [0] .
        [one] ; one more in a row that is more than half empty.
       *[other] ; { $rest } more in rows that are more than half empty.
    }
finding-kind-missing = { $kinds ->
        [one] A kind of touchpoint is
       *[other] Kinds of touchpoints are
    } missing here: { $where }.
finding-only-online = All { $given } touchpoints whose place is known are online.
finding-only-offline = All { $given } touchpoints whose place is known are offline.
finding-moment-missing = Moments of truth that are not on the map: { $moments }.
finding-stage-without-hidden = Nobody has looked for hidden touchpoints here yet: { $where }.
finding-leaving-unexplained = Customers drop out, and nobody has written why: { $where }.
finding-one-source = All { $data } data entries with a known source come from one source: { $source }.
finding-metrics-one-sided = All { $metrics } figures of a known kind are the company’s; none shows what customers feel.
finding-too-few-stages = The map has { $count ->
        [one] one stage
       *[other] { $count } stages
    }; { $least } to { $most } are usual.
finding-too-many-stages = The map has { $count } stages; { $least } to { $most } are usual.
finding-stage-in-company-words = Would customers call it that? { $where }.
finding-opportunity = Opportunities: { $where }.
part-stage-crowded = { $place } ({ $is } instead of { $asked })
part-stage-thin = { $place } ({ $is } instead of { $asked })
part-segment-thin = { $place } ({ $is }, the others { $mean } on average)
part-nothing-before-purchase = { $place } ({ $sum } places)
part-nothing-after-purchase = { $place } ({ $sum } places)
part-ends-at-purchase = { $place } ({ $before } of { $sum })
part-tunnel-vision = { $held } of { $sum } { $on ->
        [stage] touchpoints are in “{ $place }”
        [segment] places belong to “{ $place }”
        [kind] touchpoints are of the kind “{ $kind }”
        [owner] touchpoints have the owner “{ $name }”
       *[channel] touchpoints have the channel “{ $name }”
    }
part-personal-data = { $of ->
        [map] the map itself
        [stage] the stage “{ $place }”
       *[segment] the segment “{ $place }”
    } ({ $fields })
finding-in-fields = in: { $fields }
part-kind-missing = { $place } ({ $kinds })
part-stage-without-hidden = { $place } ({ $count ->
        [one] one touchpoint
       *[other] { $count } touchpoints
    })
part-leaving-unexplained = { $place } ({ $count ->
        [one] one touchpoint
       *[other] { $count } touchpoints
    })
part-stage-in-company-words = “{ $place }”
part-opportunity = { $chance } ({ $candidates }, { $acted } of them with an action)
rule-important-but-weak = Important, but little effect
reason-important-but-weak = What matters much and does little is where an improvement is felt most. A touchpoint without an importance of its own has that of its most important stage.
rule-hidden-and-weak = Hidden, with little effect
reason-hidden-and-weak = What nobody has in view is underestimated: a chipped plate can undo what advertising has won.
rule-moment-weak = A moment of truth that fails
reason-moment-weak = In a moment of truth customers decide for or against the company. Here a weakness costs most.
rule-data-third-party = Third parties collect data without a legal basis
reason-data-third-party = Data protection law asks for a basis, and third parties make it harder to keep control of one’s own data.
rule-verdict-contradicts = Verdict and effect contradict each other
reason-verdict-contradicts = A touchpoint with a 5 that is used too much, or one with a 1 that is used too little, deserves a second look: one of the two may be a slip.
rule-effective-but-neglected = Effective and important, but neglected
reason-effective-but-neglected = What already works where it matters is the cheapest way to improve the experience: use it more.
rule-could-go = Overused, and with little effect
reason-could-go = Dropping unnecessary channels saves money and improves the reputation.
rule-bad-experience = Experienced badly
reason-bad-experience = A good experience in every stage is what moves customers on to the next one.
rule-wait-too-long = Too long a wait
reason-wait-too-long = Companies check how friendly they are, and forget how long it takes until somebody is there at all.
rule-friction = Friction
reason-friction = Where do they get stuck, stall or drop out? That shows where to begin.
rule-metric-worse = A figure gets worse
reason-metric-worse = Measured results show whether the strategy works: the newest figure is compared with the one before and with its target. Whether more or less is better is what the figure’s kind says, where nobody has said it.
rule-metric-contradicts = Figures and experience contradict each other
reason-metric-contradicts = Relying on figures alone has always misled: a better figure with a worse experience asks to be talked about.
rule-weak = Little effect
reason-weak = Here the efforts fall short: improve it, or put less into it.
rule-far-from-optimal = Far from the optimal experience
reason-far-from-optimal = The room has written down how it should be, so the next step is known.
rule-under-used = Underused
reason-under-used = What is worth more than it is used can carry more.
rule-over-used = Overused
reason-over-used = What is used more than it is worth costs time, money and patience.
rule-personal-data = An e-mail address or a phone number
reason-personal-data = Individual customers must not be recognisable in the map. The number of a company’s own hotline may stay.
rule-action-overdue = Action overdue
reason-action-overdue = A map changes nothing by itself: what was agreed must be done, or agreed anew.
rule-review-overdue = Review overdue
reason-review-overdue = Customers, offers and competitors change: a map that nobody looks at again becomes wrong.
rule-map-without-owner = A map without an owner
reason-map-without-owner = That nobody owns the map after the workshop is the most frequent reason why such maps come to nothing.
rule-goal-missing = A goal is missing
reason-goal-missing = Only those who know both goals can see whether a touchpoint serves company and customers alike.
rule-goals-not-aligned = Goals that do not agree
reason-goals-not-aligned = Company goal and customer interest must point in the same direction, or every improvement hurts one of them.
rule-stage-crowded = A crowded stage
reason-stage-crowded = The touchpoints should be where it matters most to this company. A stage is named if it exceeds its share by half, and by more than chance.
rule-stage-thin = A thin stage
reason-stage-thin = The touchpoints should be where it matters most to this company. A stage is named if it stays below two thirds of its share, and by more than chance.
rule-segment-thin = A thin segment
reason-segment-thin = Each segment has experiences of its own. One with less than half of what the others have on average may have been forgotten.
rule-nothing-before-purchase = Nothing before the purchase
reason-nothing-before-purchase = The journey begins when somebody first becomes aware of the brand, long before the purchase.
rule-nothing-after-purchase = Nothing after the purchase
reason-nothing-after-purchase = It is not about the single purchase: the aim is a loyal customer who recommends the company.
rule-ends-at-purchase = The view ends at the purchase
reason-ends-at-purchase = When more than three quarters of what was rated lie before the purchase, use, loyalty and recommendation have been left out.
rule-tunnel-vision = Tunnel vision
reason-tunnel-vision = When one stage, kind, owner, channel or segment holds more than half, the others may just not have been asked.
rule-only-surveys = Only surveys
reason-only-surveys = Most decisions are made by intuition; surveys show only about 5 percent of the factors. Observe as well.
rule-moment-without-owner = A moment of truth without an owner
reason-moment-without-owner = Where customers decide, somebody should be responsible by name.
rule-no-owner = Nobody is responsible
reason-no-owner = What nobody owns, nobody improves.
rule-failure-unanswered = A failure without an answer
reason-failure-unanswered = Everything that can go wrong belongs to the touchpoint, and so does the way out.
rule-looks-over-used = Looks overused (computed)
reason-looks-over-used = The effort counts places, interactions, processes and people. It is compared with effectiveness times importance, over all touchpoints whose details are written down.
rule-looks-under-used = Looks underused (computed)
reason-looks-under-used = The effort counts places, interactions, processes and people. It is compared with effectiveness times importance, over all touchpoints whose details are written down.
rule-zmot-unanswered = Open questions before the first contact
reason-zmot-unanswered = Customers decide while they search online. The channel shows when and where, the assets which content, the experience today how it looks, the feedback what reviews say, and figures whether it is measured.
rule-action-incomplete = An incomplete action
reason-action-incomplete = What has no name or no day on it does not get done.
rule-data-without-purpose = Data without a purpose
reason-data-without-purpose = Only data that has been analysed and prepared makes it possible to address customers personally. What nobody uses need not be collected.
rule-data-without-basis = Data without a legal basis
reason-data-without-basis = Every collection of data needs a basis, such as consent or a contract.
rule-personalised-without-data = Personalised without data
reason-personalised-without-data = Content for the individual customer needs data: either it is not written down, or the content is less personal than thought.
rule-data-could-be-shared = Data that others could use
reason-data-could-be-shared = New opportunities often lie in data that already exists, but elsewhere.
rule-data-in-one-department = Data in one department
reason-data-in-one-department = Service, sales and marketing should have the same information.
rule-data-unknown = Data that nobody knows
reason-data-unknown = Data helps only those who know it.
rule-data-doubled = The same data at several touchpoints
reason-data-doubled = Customers do not like to be asked twice, and two records of the same thing soon differ.
rule-process-without-owner = A process without an owner
reason-process-without-owner = Somebody is responsible for the touchpoint and somebody for each of its processes; these may be two.
rule-hand-over = Hand-overs
reason-hand-over = Where the responsibility changes, information gets lost and customers tell their story again.
rule-contact-missing = Whom do customers meet?
reason-contact-missing = With people, the experience depends on whom one meets.
rule-outcome-missing = A missing outcome
reason-outcome-missing = Only those who know what should come of an interaction can judge whether it succeeded.
rule-optimal-missing = The optimal experience is missing
reason-optimal-missing = The optimal experience is the yardstick for everything that is rated.
rule-data-none = No data
reason-data-none = At every contact point something can be learned about what customers do, think and need.
rule-not-measured = Not measured
reason-not-measured = The journey consists of all measurable contact points, from first awareness to loyalty.
rule-most-effective = The most effective
reason-most-effective = What works best shows what the company can do: keep it, and learn from it.
rule-cell-empty = Empty cells
reason-cell-empty = An empty cell is either an opportunity or a touchpoint that nobody has named yet.
rule-kind-missing = A kind is missing
reason-kind-missing = Communication, people, things and the senses work differently. Where one is missing, perhaps nobody has looked: what can be heard, smelled or held in the hand?
rule-only-online = Only online
reason-only-online = Customers move between both worlds: touchpoints are online and offline.
rule-only-offline = Only offline
reason-only-offline = Customers move between both worlds: touchpoints are online and offline.
rule-moment-missing = A moment of truth is missing
reason-moment-missing = ZMOT is the search before the first contact, FMOT the look at the shelf, SMOT the first use, TMOT the moment of telling others.
rule-stage-without-hidden = No hidden touchpoint in a stage
reason-stage-without-hidden = Classical customer management sees few touchpoints. Waiting, overhearing, smelling and finding are some of those that it misses.
rule-leaving-unexplained = Leaving without a reason
reason-leaving-unexplained = Old loyalties are gone: regular customers, too, decide anew each time.
rule-one-source = Only one source of data
reason-one-source = A profile from one source is one-sided: only several touchpoints and sources make it complete.
rule-metrics-one-sided = One-sided figures
reason-metrics-one-sided = Cost, revenue and conversion show what the company gets; satisfaction, recommendation and time show what customers get.
rule-too-few-stages = Few stages
reason-too-few-stages = With fewer than four stages a map does not show where customers are lost.
rule-too-many-stages = Many stages
reason-too-many-stages = Nobody takes in more than eight stages at a glance.
rule-stage-in-company-words = A stage in the company’s words
reason-stage-in-company-words = The map shows the world from the customers’ point of view, and so should the names of its stages.
rule-opportunity = Opportunities
reason-opportunity = The aim of the map is a better experience. Improve first where importance times what can still be won is largest, use more where importance times effect is largest, and use less where it matters least.


### analysis: the screen

tab-analysis = Analysis
analysis-picture = Picture { $at } of { $count }
analysis-page = Analysis · { $at } of { $count }
panel-findings = What stands out?
panel-findings-ranked = by urgency
panel-distribution = Where are the touchpoints?
panel-experience = How do they experience the journey?
panel-matrix = What works, and where does it matter?
panel-chances = What would help most?
panel-kinds = Are all four kinds there?
panel-use = What is used too much or too little?
panel-short = Where do the efforts fall short?
panel-data = Which data could be collected or shared?
panel-owners = Who is responsible, and where does that change?
panel-goals = Do goals and figures show that it gets better?
panel-changes = What has changed?
calm-findings = Nothing stands out. Perhaps that is because little is rated yet.
calm-distribution = No stage stands out.
calm-experience = No experience is rated yet.
calm-matrix = No touchpoint has both effectiveness and importance yet. A digit on the name of its stage gives it one.
calm-chances = No opportunity is in sight yet: scores and verdicts will show them.
calm-kinds = No stage with four touchpoints or more and no segment with eight or more lacks one of the four kinds.
calm-changes = There are not yet two meetings with scores, so there is nothing to compare with.
begin-map = There is no touchpoint on the map yet: a on the map writes the first one.
begin-kinds = { $set ->
        [0] No touchpoint has a kind yet
       *[other] Only { $set } of { $all } touchpoints have a kind so far
    }: t on the map.
begin-use = Nobody has said yet what is used too much or too little: + and - on the map.
use-not-computed = It is computed once interactions or processes of half of them are written down.
begin-data = No touchpoint has any data written down yet: Enter on the map opens its form.
begin-owners = { $count ->
        [one] Nobody is responsible for the only touchpoint yet
       *[other] Nobody is responsible for any of the { $count } touchpoints yet
    }: o on the map.
begin-short = No touchpoint is rated yet: 1 to 5 on the map.
begin-goals = No figure is written down yet: Enter on the map opens the form of a touchpoint.
answer-findings = { $act ->
        [0] Nothing urgent
       *[other] { $act } urgent
    }, { $look ->
        [0] nothing important
       *[other] { $look } important
    }{ $elsewhere ->
        [0] .
        [one] ; { $pictures ->
            [yes] one of them on one of the next pictures.
           *[no] one of them only in a wider window.
        }
       *[other] ; { $pictures ->
            [yes] { $elsewhere } of them on the next pictures.
           *[no] { $elsewhere } of them only in a wider window.
        }
    }
answer-use = { $over ->
        [0] { $under ->
            [0] The room finds nothing used too much or too little
            [one] One touchpoint is used too little, none too much
           *[other] { $under } touchpoints are used too little, none too much
        }
        [one] One touchpoint is used too much, { $under ->
            [0] none
            [one] one
           *[other] { $under }
        } too little
       *[other] { $over } touchpoints are used too much, { $under ->
            [0] none
            [one] one
           *[other] { $under }
        } too little
    }{ $differ ->
        [0] .
        [one] ; for one, verdict and effect or computation contradict each other.
       *[other] ; for { $differ }, verdict and effect or computation contradict each other.
    }
answer-use-computed = The room has not judged yet (+ and - on the map); as computed, { $over ->
        [0] none does too much
        [one] one does too much
       *[other] { $over } do too much
    }, { $under ->
        [0] none
        [one] one
       *[other] { $under }
    } too little.
answer-short-weak = { $count ->
        [one] One touchpoint has little effect
       *[other] { $count } touchpoints have little effect
    }
answer-short-bad = { $head ->
        [yes] { $count ->
            [one] One touchpoint is experienced badly
           *[other] { $count } touchpoints are experienced badly
        }
       *[no] { $count ->
            [one] one is experienced badly
           *[other] { $count } are experienced badly
        }
    }
answer-short-wait = { $head ->
        [yes] { $count ->
            [one] One touchpoint keeps customers waiting too long
           *[other] { $count } touchpoints keep customers waiting too long
        }
       *[no] { $count ->
            [one] one keeps customers waiting too long
           *[other] { $count } keep customers waiting too long
        }
    }
answer-short-stuck = { $head ->
        [yes] { $count ->
            [one] Customers get stuck at one touchpoint
           *[other] Customers get stuck at { $count } touchpoints
        }
       *[no] { $count ->
            [one] customers get stuck at one
           *[other] customers get stuck at { $count }
        }
    }
answer-short-none = { $rated ->
        [one] The one rated touchpoint is neither weak nor experienced badly.
       *[other] None of the { $rated } rated touchpoints is weak or experienced badly.
    }
answer-data = { $without ->
        [0] All { $all } touchpoints have data written down
       *[other] { $without } of { $all } touchpoints have no data written down yet
    }{ $share ->
        [0] ; nowhere are there any to share yet.
        [one] ; at one, data could be shared.
       *[other] ; at { $share }, data could be shared.
    }
answer-owners = { $owners ->
        [one] One owner
       *[other] { $owners } owners
    } for { $nobody ->
        [0] { $owned ->
            [one] the only touchpoint
           *[other] all { $owned } touchpoints
        }
       *[other] { $owned ->
            [one] one touchpoint
           *[other] { $owned } touchpoints
        }
    }{ $nobody ->
        [0] {""}
        [one] , one without
       *[other] , { $nobody } without
    }; { $changes ->
        [0] responsibility changes nowhere on the way.
        [one] responsibility changes in one place.
       *[other] responsibility changes in { $changes } places.
    }
answer-goals-unknown = { $count ->
        [one] One figure is written down
       *[other] { $count } figures are written down
    }; whether it gets better shows once there is a second value, and whether more or less is better.
answer-goals-open = No figure shows yet whether it gets better
answer-goals-moved = { $better ->
        [0] { $worse ->
            [0] No figure has become better or worse
            [one] One figure has become worse, none better
           *[other] { $worse } figures have become worse, none better
        }
        [one] One figure has become better, { $worse ->
            [0] none worse
            [one] one worse
           *[other] { $worse } worse
        }
       *[other] { $better } figures have become better, { $worse ->
            [0] none worse
            [one] one worse
           *[other] { $worse } worse
        }
    }
answer-goals-reached = { $missed ->
        [0] { $all ->
            [one] the one target is reached
           *[other] all { $all } targets are reached
        }
       *[other] { $reached ->
            [0] { $all ->
                [one] the one target is not reached
               *[other] none of { $all } targets is reached
            }
            [one] one of { $all } targets is reached
           *[other] { $reached } of { $all } targets are reached
        }
    }
answer-weights = Not by importance: { $places }.
answer-no-curve = { $segment }: no two stages have a rated experience yet. On the map: r, then a digit.
answer-falls = { $segment }: it falls from { $since } ({ $high }) to { $until } ({ $low }).
answer-rises = { $segment }: the experience gets worse nowhere; it rises from { $since } ({ $low }) to { $until } ({ $high }).
answer-level = { $segment }: the experience is the same along the whole journey.
answer-best = { $count ->
        [one] One touchpoint has
       *[other] { $count } touchpoints have
    } the best effect; no important one is weak.
answer-matrix = { $weak ->
        [0] No important touchpoint is weak
        [one] One important touchpoint is weak
       *[other] { $weak } important touchpoints are weak
    }{ $judged ->
        [no] .
       *[yes] ; { $idle ->
            [0] no important and strong one is underused.
            [one] one important and strong one is underused.
           *[other] { $idle } important and strong ones are underused.
        }
    }
answer-chances = “{ $best }”; { $count ->
        [one] { $open ->
            [0] it has an action.
           *[other] it has no action yet.
        }
       *[other] { $acted ->
            [0] none of the first { $count } has an action.
           *[other] { $open ->
                [0] the first { $count } all have an action.
                [one] one of the first { $count } has no action.
               *[other] { $open } of the first { $count } have no action.
            }
        }
    }
analysis-touchpoints = Touchpoints
behind-count = { $count ->
        [one] one touchpoint
       *[other] { $count } touchpoints
    }
order-worst = worst first
order-strongest = strongest first
order-important = most important first
order-overdue = longest overdue first
order-journey = along the journey
analysis-behind = Behind it
analysis-above = also under a stronger finding
analysis-more = ↓ { $count } more
analysis-more-lines = ↓ { $count } more lines
analysis-before = ↑ { $count } above
analysis-unrated = Without a score yet
analysis-unrated-count = not rated yet: { $count }
analysis-unimportant-count = without importance: { $count } · a digit on the stage
analysis-nothing-behind = There is no single touchpoint behind it.
analysis-no-action = An action belongs to a touchpoint, and there is none behind this.
analysis-no-action-yet = no action yet
analysis-instead = { $is } instead of { $asked }
analysis-missing = missing
kinds-missing = none
analysis-target = target
analysis-field-fix = Improve first
analysis-field-keep = Keep and extend
analysis-field-drop = Less often or not at all
analysis-field-run = Runs by itself
analysis-axes = ↑ Importance   → Effectiveness   limits between 3 and 4
analysis-of = { $count } of { $all }
analysis-verdict = room
analysis-computed = computed
analysis-load = effort { $is }, worth { $fair }
analysis-goals = Goals
analysis-figures = Figures
analysis-goal-none = not written down yet
analysis-target-is = target { $target }
owner-nobody = nobody
load-touchpoints = touchpoints
load-processes = processes
load-actions = to do
chance-title-improve = Improve
chance-title-use-more = Use more
chance-title-use-less = Less often
chance-title-data = Collect or share data
chance-others-improve = Also to improve
chance-others-use-more = Also to use more
chance-others-use-less = Also less often
chance-others-data = Also collect or share data
chance-ranked-improve = important and weak first
chance-ranked-use-more = important and strong first
chance-ranked-use-less = unimportant and weak first
chance-ranked-data = asked for first, then by importance
chance-importance = importance { $score }
trend-better = better
trend-worse = worse
trend-same = unchanged
prompt-action-for = { $count ->
        [one] For { $name } (what @who date):
       *[other] Action for { $count } touchpoints (what @who date):
    }
help-of-analysis = Analysis
help-finding-panel = Panel: { $panel }
help-finding-order = Touchpoints: { $order }
help-finding-source = Source: { $source }
keys-analysis = In the analysis
hint-analysis-move = Move
help-analysis-move = from finding to finding; at the edge of a panel to the next one
hint-analysis-open = Touchpoint
help-analysis-open = open the touchpoint; Esc comes back to the same line
hint-analysis-list = Touchpoints
help-analysis-list = the touchpoints behind it
hint-analysis-action = Action
help-analysis-action = an action for what is under the cursor; its text is filled in; a capital letter begins one, too
hint-analysis-rate = Score
help-analysis-rate = rate the touchpoint: its effectiveness, on a segment’s journey its experience; 0 clears
hint-analysis-turn = Next picture
help-analysis-turn = the next picture
hint-analysis-turn-back = Previous picture
help-analysis-turn-back = the previous picture
hint-analysis-segment = Segment
help-analysis-segment = show the journey of the next segment
hint-analysis-walk = Map
help-analysis-walk = show the touchpoints behind it on the map; n and b lead to the next and the previous one, Esc back to the same line
hint-walk-back = To the analysis
help-walk-back = come from the analysis: back to its line
walk = { $title }: { $at } of { $count } · { $next } next, { $back } back
walk-lens = shows { $lens }
sign-carried = on its way: the arrows carry it, Enter drops it
sign-found = found; { $next } and { $back } lead there
hint-analysis-back = Back
help-analysis-back = back to the finding, from there to the map
hint-ask = Questions
help-ask = questions for what is missing or hidden: cell by cell through the segment; Esc ends
hint-ask-on = Next question
help-ask-on = among the questions: the next one
hint-write-answer = Answer
hint-ask-end = Done
help-ask-end = end the questions
hint-screen-back = Previous screen
help-screen-back = the previous screen
do-important-but-weak = Improve its effect
do-hidden-and-weak = Look at it and put it right
do-moment-weak = Rescue this moment
do-data-third-party = Settle the legal basis or collect the data ourselves
do-verdict-contradicts = Check the verdict on its use again
do-effective-but-neglected = Use it more
do-could-go = Drop it or use it less
do-bad-experience = Improve the experience
do-wait-too-long = Shorten the wait
do-friction = Remove the obstacle
do-metric-worse = Find out why the figure gets worse
do-metric-contradicts = Compare the figure with the experience
do-weak = Improve its effect
do-far-from-optimal = Take the next step to the optimal experience
do-under-used = Use it more
do-over-used = Use it less
do-personal-data = Take personal data out of the map
do-action-overdue = Do the overdue action or agree on it anew
do-review-overdue = Review the map
do-map-without-owner = Name somebody for the map
do-goal-missing = Write the goal down
do-goals-not-aligned = Bring the goals together
do-stage-crowded = Check what can go
do-stage-thin = Look for touchpoints for this stage
do-segment-thin = Work out the journey of this segment
do-nothing-before-purchase = Collect what happens before the purchase
do-nothing-after-purchase = Collect what happens after the purchase
do-ends-at-purchase = Rate what comes after the purchase
do-tunnel-vision = Ask the others
do-only-surveys = Observe customers
do-moment-without-owner = Name who is responsible
do-no-owner = Name who is responsible
do-failure-unanswered = Agree what happens when it goes wrong
do-looks-over-used = Check whether less is enough
do-looks-under-used = Check whether more is possible
do-zmot-unanswered = Answer the open questions before the first contact
do-action-incomplete = Agree who does it by when
do-data-without-purpose = Settle what the data is for
do-data-without-basis = Settle the legal basis
do-personalised-without-data = Find out which data makes it possible
do-data-could-be-shared = Share the data
do-data-in-one-department = Let others see the data
do-data-unknown = Find out who knows the data
do-data-doubled = Collect the data only once
do-process-without-owner = Name who is responsible for the process
do-hand-over = Settle the hand-over
do-contact-missing = Find out whom customers meet
do-outcome-missing = Agree what should come of it
do-optimal-missing = Describe the optimal experience
do-data-none = Learn something about the customers
do-not-measured = Find a figure for it
do-most-effective = Keep it up and learn from it
do-cell-empty = Look for a touchpoint for this cell
do-kind-missing = Look for touchpoints of the missing kind
do-only-online = Offer something offline
do-only-offline = Offer something online
do-moment-missing = Look for the missing moment of truth
do-stage-without-hidden = Look for hidden touchpoints
do-leaving-unexplained = Find out why customers drop out
do-one-source = Open up a second source of data
do-metrics-one-sided = Measure what customers feel
do-too-few-stages = Divide the stages more finely
do-too-many-stages = Join stages
do-stage-in-company-words = Call the stage what customers call it
do-opportunity = Take the opportunity
do-one-more = Add a touchpoint: { $place }
do-improve = Improve it
do-use-more = Use it more
do-use-less = Use it less
do-data = Collect or share data


# What has changed

since-empty-what = This shows what has improved or got worse since an earlier time: scores such as 2→4, verdicts, what is new and what is gone, actions done, and changed findings.
since-empty-choose = { $key } chooses what to compare with: an earlier meeting, a kept day of this map, or another file, such as a copy made this morning.
since-empty-meeting = By default it is the meeting before. All scores of one day are one meeting; the first score of another day begins the next, and { $key } gives it a title.
since-answer = Since { $day }: { $parts }.
since-only-scores = Comparing with a kept day shows what is done, new or gone.
since-nothing = Nothing has changed since { $day }.
since-count-better =
    { $count ->
        [one] 1 touchpoint better
       *[other] { $count } touchpoints better
    }
since-count-worse =
    { $first ->
        [yes] { $count ->
            [one] 1 touchpoint worse
           *[other] { $count } touchpoints worse
        }
       *[no] { $count } worse
    }
since-count-verdict =
    { $count ->
        [one] 1 verdict changed
       *[other] { $count } verdicts changed
    }
since-count-new = { $count } new
since-count-gone = { $count } gone
since-count-done =
    { $count ->
        [one] 1 action done
       *[other] { $count } actions done
    }
since-count-figure =
    { $count ->
        [one] 1 new figure
       *[other] { $count } new figures
    }
since-count-rated =
    { $first ->
        [yes] { $count ->
            [one] 1 touchpoint rated for the first time
           *[other] { $count } touchpoints rated for the first time
        }
       *[no] { $count } rated for the first time
    }
since-count-unrated =
    { $first ->
        [yes] { $count ->
            [one] 1 touchpoint no longer rated
           *[other] { $count } touchpoints no longer rated
        }
       *[no] { $count } no longer rated
    }
since-count-place =
    { $count ->
        [one] 1 stands elsewhere
       *[other] { $count } stand elsewhere
    }
since-count-text = { $count } otherwise changed
since-count-came =
    { $count ->
        [one] 1 new finding
       *[other] { $count } new findings
    }
since-count-went =
    { $count ->
        [one] 1 finding gone
       *[other] { $count } findings gone
    }
since-group-better = Better
since-group-worse = Worse
since-group-verdict = Another verdict
since-group-new = New
since-group-gone = Gone
since-group-done = Actions done
since-group-figure = New figures
since-group-rated = Rated for the first time
since-group-unrated = No longer rated
since-group-place = Stands elsewhere
since-group-text = Otherwise changed
since-findings = Findings
summary-since = What has changed since { $day }
since-turn-came = { $name } (new, { $count })
since-turn-went = { $name } (gone)
since-means = Mean effectiveness
since-came = new ({ $count })
since-went = gone ({ $count })
since-place-came = new: { $places }
since-place-left = gone: { $places }
since-nowhere = That is no longer there
since-file = { $day }, { $file }
since-lens = since { $when } · { $lens }
since-shown = Changed since { $when }: before→now, + new · Esc: scores only
since-no-base = No two meetings with scores yet · { $key } chooses a kept day or a file
since-kept = as of { $day }
since-choose-file = an earlier file …
since-gone = gone
since-more-gone = +{ $count } gone
prompt-earlier = Earlier map:
hint-changed = Changed
help-changed = what has changed since last time: 2→4 before and now, –→4 rated for the first time, + new
also-changed = changes difference before
hint-changed-end = Scores only
help-changed-end = while comparing: stop showing what has changed
hint-timer = Timer
help-timer = shows how much time the room has left: 10 minutes, +5, end
brief-timer = so many minutes, counted down
also-timer = time countdown clock minutes break
others-timer = 1 to 120 minutes: just type them
timer-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
timer-end = end
timer-runs = Running: { $time } · { $key } changes or ends it
timer-is-over = The time is up · { $key } on the map takes it away
timer-ended = The time is no longer shown
timer-over = time is up

hint-since = Since
help-since = since when: a meeting, a kept day, a file
also-since = changed compare meeting version file

### glossary

glossary = The words of the method
term-touchpoint = Touchpoint
term-touchpoint-means = Every contact that influences a customer, through communication, people, things or the senses. Each of them is a message, and together they make the experience.
term-journey = Customer journey
term-journey-means = The way of a customer from the first conscious perception to recommending. It does not end with the purchase: loyal customers decide anew each time, too.
term-mapping = Journey mapping
term-mapping-means = The method with which a group collects and rates all touchpoints of a journey. The finished map shows the whole experience at one look.
term-cem = Customer experience management (CEM)
term-cem-means = The company is the architect of the whole experience: of customers, environments, brand, platform and points of contact. The experience becomes a relationship, and that a decision to buy.
term-cxm = CXM
term-cxm-means = The approach of managing all experiences of a customer instead of single channels. The map is one of its tools.
term-segment = Customer segment
term-segment-means = Customers who want the same and go the same way. Each segment has a row of its own because it experiences other things; those who are not known yet count, too.
term-stage = Stage
term-stage-means = A part of the way, from noticing to recommending. Four to eight are usual; the more of them are passed, the nearer is the purchase.
term-kinds = The four kinds
term-kinds-means = Communication (website, letter, invoice), people (sales, service), places and things (branch, product, packaging) and the senses (sound, light, scent). Where a kind is missing, often nobody has looked.
term-hidden = Hidden touchpoint
term-hidden-means = What touches customers without the company thinking of it: the chipped plate, the talk next door, the waiting. Its effect is underestimated.
term-moment = Moment of truth
term-moment-means = A moment in which customers decide for or against the company. There are four: ZMOT, FMOT, SMOT and TMOT.
term-zmot = ZMOT (zero)
term-zmot-means = The search online before the first contact. To be settled: when and where they look, what they find, whether it is current and mobile, and what the reviews say.
term-fmot = FMOT (first)
term-fmot-means = The look at the shelf, or at the list of hits, when they choose. Design, material and visibility decide.
term-smot = SMOT (second)
term-smot-means = The first use at home. It decides whether customers buy again or send back.
term-tmot = TMOT (third)
term-tmot-means = The moment in which customers tell others. Satisfied ones recommend, dissatisfied ones do harm.
term-effectiveness = Effectiveness
term-effectiveness-means = How well the touchpoint reaches its aim, from 1 to 5. 5 is best; the limit lies between 3 and 4.
term-importance = Importance
term-importance-means = How much a stage or a touchpoint counts for this company. The touchpoints should lie where it matters most.
term-experience = Experience
term-experience-means = How a segment experiences the touchpoint in a stage, from 1 to 5. A good experience in each stage moves customers on to the next.
term-usage = Overused, underused
term-usage-means = Whether a touchpoint is used more or less than it is worth. What is overused and has little effect may go.
term-owner = Owner
term-owner-means = Somebody is responsible for the touchpoint and somebody for each of its processes; these can be two. Where it changes hands, information gets lost.
term-interaction = Interaction
term-interaction-means = What really happens at a touchpoint, such as call, announcement, conversation. Each has somebody whom the customer meets and something that should come of it.
term-process = Process
term-process-means = What happens in the company so that the touchpoint works, and who works on it. Customers do not see it and yet experience it.
term-optimal = Optimal experience
term-optimal-means = What it should be like for every customer. It is the measure of all scores.
term-data = Data
term-data-means = At every point of contact something can be learned about what customers do, think and need. Every piece of data has a purpose, a basis and somebody who knows it.
term-feedback = Customer voices
term-feedback-means = What customers say themselves, with its source. Surveys show only about 5 per cent of the reasons, most decisions come from the gut.
term-metric = Metric
term-metric-means = A figure with a unit and a target that is compared over time, such as conversion, self-service or recommendation (NPS). Figures alone mislead: the experience belongs beside them.
term-goals = Goals
term-goals-means = What the company wants and what the customers want. Only when both point in the same direction does an improvement help both.
term-address = Address
term-address-means = How a segment is best spoken to, and which advertising convinces it. The analysis of target groups begins with it.
term-return = Leaving and coming back
term-return-means = There is no old loyalty any more: regulars, too, decide anew each time. So every stage says why customers leave and why they come back.
term-tunnel = Tunnel vision
term-tunnel-means = When one stage, kind, segment, owner or channel holds most. Perhaps the others just have not been asked.
term-review = Review
term-review-means = The day on which the map is looked at again. Customers, offers and competitors change, and a map that nobody looks at becomes wrong.


### analysis and summary

summary-untitled = Touchpoint map
summary-and = { $first } and { $last }
summary-occasion-none = Touchpoint map.
summary-occasion = Touchpoint map from the { $count ->
    [one] workshop
   *[other] workshops
} { $meetings }.
summary-workshop = Workshop
summary-meeting-day = on { $day }
summary-meeting-title = “{ $title }”
summary-meeting-both = “{ $title }” on { $day }
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
summary-occasions = Touchpoint map from { $count } workshops, the last one on { $day }.
summary-scale = Scores: 1 = weak, 5 = strong, so 5 is best.
summary-figures = The figure after a name is its effectiveness; – means not rated yet.
summary-signs = ▲ = overused, ▼ = underused.
summary-stages-more = These are the { $shown } of { $all } stages whose share is farthest from their importance.
summary-actions-more = { $count ->
    [one] One more open action is listed at the end.
   *[other] { $count } more open actions are listed at the end.
}
summary-actions-rest = More open actions
summary-done = Done: { $names }.
summary-dropped = Dropped: { $names }.
summary-felt = experienced badly ({ $segments })
summary-unanswered = open what happens when it goes wrong ({ $what })
summary-process = nobody is responsible for “{ $name }”
summary-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
summary-under = Underused
summary-over = Overused
summary-unclear = To be clarified
summary-data = Data
summary-data-covered = Data is noted for { $covered } of { $all } touchpoints.
summary-share-with = also useful to { $who }
summary-known-by = known only to { $who }
summary-known-alone = known to one department only
summary-known-nobody = known to no department
summary-purposeless = without a purpose
summary-baseless = without a legal basis
summary-third-party = from third parties
summary-details = Details
summary-rated = The rated touchpoints
summary-left-out-short = This is page one. The map, what stands out and the touchpoints are in the summary: `touchmap export FILE`.
summary-left-out-details = Without the touchpoints one by one; they are in the whole summary: `touchmap export FILE --details all`.
summary-left-out-rated = Left out: { $what }; `touchmap export FILE --details all` gives everything.
summary-left-out-unrated = { $count ->
        [one] one touchpoint without a rating
       *[other] { $count } touchpoints without a rating
    }
summary-left-out-parked = { $count ->
        [one] one in the parking lot
       *[other] { $count } in the parking lot
    }
summary-left-out-interactions = interactions
summary-left-out-processes = processes
summary-left-out-data = details about the data
summary-left-out-quotes = quotes
summary-left-out-figures = figures
summary-left-out-notes = notes
summary-left-out-stages = what is noted about the stages
summary-left-out-segments = more about the segments
summary-names-left = The names of people are left out. { $count ->
        [one] One text still holds
       *[other] { $count } texts still hold
    } a name of one word, which can be an ordinary word, too.
summary-owner = Map owner: { $owner }.
summary-review = Next review: { $day }.
summary-patience-acceptable = that is acceptable
summary-patience-too_long = that is too long
summary-party-first = collected by us
summary-party-third = collected by third parties
summary-field-touchpoint-owner = owner
summary-field-touchpoint-assets = It includes
summary-field-touchpoint-interactions = What customers do
summary-field-touchpoint-processes = Behind it
summary-field-touchpoint-data = Data
summary-field-touchpoint-optimal = Ideally
summary-field-touchpoint-today = Today
summary-field-touchpoint-feedback = Customers say
summary-field-touchpoint-metrics = { "" }
summary-field-touchpoint-actions = Action
summary-field-interaction-whom = { "" }
summary-quote = “{ $said }”
summary-field-interaction-outcome = wanted
summary-field-interaction-wrong = what can go wrong
summary-field-interaction-then = then
summary-field-process-people = { "" }
summary-field-feedback-source = { "" }
summary-field-metric-date = { "" }
summary-field-action-who = { "" }
summary-focus = What matters now
summary-focus-each = Here there is most to gain: the first to improve, the first to use more and the first to use less.
summary-focus-ranked = Here there is most to gain.
summary-focus-improve = Improve **{ $name }** ({ $place })
summary-focus-use-more = Use **{ $name }** more ({ $place })
summary-focus-use-less = Use **{ $name }** less ({ $place })
summary-focus-no-action = There is no action yet
summary-focus-action = Action: { $what }{ $more ->
        [0] { "" }
        [one] { " " }and one more
       *[other] { " " }and { $more } more
    }
summary-reason-meets = affects { $segments }
summary-reason-meets-all = { $count ->
    [2] both customer segments go through it
   *[other] all { $count } customer segments go through it
}
summary-reason-no-owner = nobody is responsible
summary-reason-wait = the wait is too long
summary-reason-wait-of = the wait ({ $wait }) is too long
summary-reason-stuck = customers get stuck
summary-reason-falters = customers stall
summary-reason-leaves = customers drop out
summary-reason-over = is overused
summary-reason-instead = { $name } ({ $score }) is underused meanwhile
summary-reason-under = is underused
summary-reason-empty = in this stage there is no touchpoint for { $segments }
summary-reason-empty-important = in this important stage there is no touchpoint for { $segments }
summary-actions = Who does what by when
summary-actions-what = Action
summary-nobody = nobody yet
summary-overdue = { $state }, **overdue**
summary-distribution = How the touchpoints are spread
summary-touchpoints = Touchpoints
summary-share = Share
summary-share-expected = Share by importance
summary-map = The map
summary-findings = What stands out
summary-conflicts = Not settled yet
summary-conflict-fields = { $count ->
        [one] One field has two versions
       *[other] { $count } fields have two versions
    }: { $names }
summary-hidden = Hidden
summary-and-more = { $names } and { $count } more
summary-segments = Customer segments
unchanged = still { $word }
summary-number = no.
summary-elsewhere = Also in
summary-reach-both = online and offline
summary-field-segment-acquaintance = Known to us
summary-field-touchpoint-hidden = hidden
summary-field-touchpoint-foreign = not ours
summary-field-touchpoint-unclear = to be clarified
summary-field-touchpoint-effectiveness = effectiveness
summary-field-touchpoint-experience = experience
summary-field-touchpoint-importance = importance


### command line

cli-about = Build a customer touchpoint map live in a workshop: segments × stages, touchpoints with everything behind them, rated by the room.
cli-after = Without a file a start screen offers a new map, recent ones and examples.
    Settings for all maps are read from settings.ron, in the folder that TOUCHMAP_CONFIG names or else in the system’s configuration folder (~/.config/touchmap); touchmap settings --init makes that file with explanations. Themes of your own are files themes/NAME.ron beside it; touchmap themes --init NAME makes one.
cli-usage = Usage:
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-usage-commands = COMMAND …
cli-usage-new = FILE [--template ID] [--title TITLE] [--force]
cli-usage-show = FILE [--width N] [--to svg | --ansi]
cli-usage-export = FILE --to markdown [-o OUT] [--force] [--short | --details none|rated|all] [--without-people]
cli-usage-check = FILE … [--findings act|look|note] | --settings
cli-usage-analyze = FILE … [--rule WORD,…] [--severity act|look|note] [--json]
cli-usage-recover = [FILE] [--json] | FILE --restore NAME [-o OUT] [--force]
cli-usage-completions = SHELL
cli-file-name = FILE
cli-output-name = OUT
cli-title-name = TITLE
cli-file = the map; a new one is begun when there is no such file
cli-file-new = the new map’s file
cli-file-read = the map, or - for standard input
cli-files = the maps, or - for standard input
cli-file-recover = the map, or the name of a map without a file; all maps when left out
cli-lang = language: en or de
cli-color = colours: auto, always or never
cli-theme = colours: dark, light, contrast (projector), terminal (its own 16 colours), mono or your own
cli-theme-name = NAME
cli-ascii = plain ASCII signs
cli-help = print this help
cli-version = print the version
cli-new = write a new map from a template
cli-template = the template, as touchmap templates lists them
cli-title = the map’s title
cli-force = replace an existing file
cli-demo = open the restaurant example, as a map without a name
cli-show = print the grid as plain text
cli-width = columns: 40 to 1000
cli-show-to = text, or svg for a picture in the colours of the theme
cli-ansi = text in the colours of the theme
cli-export = write the summary
cli-to = the format: markdown
cli-output = where to, or - for standard output
cli-short = only page one
cli-details = what is told of the touchpoints: none, nothing; rated, what the rated ones are, their verdicts, how they are experienced today and what would be ideal (default); all, everything
cli-without-people = leave out the names of people
cli-check = check whether files are valid maps
cli-analyze = show what stands out in maps
cli-findings = fail when the analysis finds something of at least this severity: act, look or note
cli-rule = only findings of these rules; may be given several times
cli-rule-name = WORD
cli-severity = only findings of at least this severity: act, look or note
cli-json-findings = print every finding as JSON
analyze-nothing = Nothing stands out.
summary-above = further up: { $names }
analyze-above = { $count ->
        [one] one of them is further up
       *[other] { $count } of them are further up
    }
cli-recover = list what can be brought back: unsaved steps, damaged journals, the last version of each of the last days; or write one of them as a map of its own
cli-restore = write the version of this name; the map itself and its journal stay as they are
cli-restore-name = NAME
cli-json = print the list as JSON
cli-templates = list the templates
cli-keys = print all keys as a table
cli-settings = print the path of the settings file; with --init, create the file
cli-settings-init = create the file, with an explanation of each setting
cli-usage-settings = [--init]
cli-no-settings-folder = there is no folder for settings on this computer; TOUCHMAP_CONFIG names one
cli-check-settings = check the settings
cli-key-names = with the names of the commands as the settings write them
cli-usage-keys = [--names]
keys-name = Name
settings-wrong = See touchmap check --settings · { $problem }
cli-completions = print a shell’s completions
cli-shell = bash, elvish, fish, powershell or zsh
cli-man = print the manual page
cli-unknown-argument = there is no option { $argument }
cli-no-value = { $argument } needs a value
cli-wrong-value = “{ $value }” is not a valid value for { $argument }
cli-missing-argument = { $argument } is missing
cli-no-command = there is no command and no file “{ $word }”. The commands are { $commands }; for a new map give its name an ending: touchmap { $word }.ron.
cli-too-much = { $argument } is not expected here
cli-not-utf8 = an argument is not valid text
cli-not-understood = this command line is not understood
cli-did-you-mean = (did you mean { $near }?)
cli-see-help = touchmap --help lists what there is.
cli-force-hint = --force replaces it.
cli-no-terminal = editing a map needs a terminal; touchmap show FILE prints a map, touchmap export FILE writes its summary
cli-no-terminal-file = editing a map needs a terminal; touchmap show { $file } prints the map, touchmap export { $file } writes its summary
cli-terminal-failed = the terminal can’t be used: { $why }
cli-no-threads = touchmap needs threads beside its own, and the system does not grant them: { $why }
cli-no-output = the output can’t be written: { $why }
cli-panicked = the program has a fault and had to stop: { $why }
cli-kept = unsaved work is in the journal; touchmap { $file } brings it back
cli-kept-unnamed = unsaved work is in the journal; the next start of touchmap offers it
cli-not-kept = the journal could not be written: { $why }; the map is in { $file }
cli-lost = the journal could not be written: { $why }
recover-nothing = there is nothing to bring back
recover-nothing-of = { $file }: there is nothing to bring back
recover-unnamed = { $name } · “{ $title }”, in no file yet
recover-unsaved = { $count ->
        [0] as it was here last
        [one] with one step that is not in the file
       *[other] with { $count } steps that are not in the file
    }, { $when }
recover-draft = a text that was being typed, { $when }
recover-damaged = the journal is damaged after that
recover-broken = damaged journal set aside: { $count ->
        [0] as it began
        [one] one step can be read
       *[other] { $count } steps can be read
    }, up to { $when }
recover-untold = damaged journal set aside: nothing of it can be read
recover-day = the last version of { $date }, { $size } KiB
recover-how = touchmap recover FILE --restore NAME -o OUT writes one of these as a map of its own.
recover-no-such = { $file }: there is no version “{ $name }”, or it can’t be read; touchmap recover { $file } lists what there is
recover-itself = { $file } is the map itself; write the version into another file and look at it first
keys-key = key
keys-does = what it does
keys-map = On the map
keys-write = While writing in the map
keys-pass = In the rating pass
keys-grab = While carrying
keys-form = In an opened record
keys-field = In a field
keys-actions = In the list of actions
keys-start = On the start screen
keys-setup = While setting up a map
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDS
man-extra = NOTES
man-version = VERSION
man-keys = KEYS

# The palette
hint-another = The other map
help-another = the file holds another map: keep both, or take theirs
hint-theme = Theme
help-people = hide the names of people, or show them again, on all screens and in exports
hint-people = Hide names
people-hidden-but = Names are hidden · { $count ->
        [one] one text still has
       *[other] { $count } texts still have
    } names · { $key } shows them
people-hidden = The names of people are hidden, in exports too · { $key } shows them
people-shown = The names of people are shown again
person-hidden = Person { $number }
status-people-hidden = no names
status-people-hidden-brief = hidden
help-language = switch the program’s language; the content of the map stays as it is
hint-language = Language
language-now = The program is in English now; the content of the map stays as it is
also-language = Sprache en de German English Deutsch Englisch
also-numbers = goto go to number
also-theme = colours dark light contrast mono
also-people = people anonymous
help-mouse = let go of the mouse to select text, or take it back: a click selects, a double click opens, a click on the lens’s scale rates
hint-mouse = Mouse
drag-is-a-key = The mouse moves no touchpoints: { $key } grabs, arrows carry, { $drop } drops
mouse-on = The mouse works again: a click selects, a double click opens, the wheel scrolls
mouse-off = The mouse is free: text can be selected with it now
help-theme = the next theme: dark, light, contrast and others
hint-palette = Commands
help-palette = all commands by name
hint-palette-form = Commands
help-palette-form = all commands by name
hint-palette-take = Run
help-palette-take = run the command under the cursor
hint-palette-move = Move
help-palette-move = to another command
hint-palette-clear = Clear
help-palette-clear = delete what is before the cursor: at the end, the whole line
hint-palette-close = Close
help-palette-close = close the palette, nothing happens
argument-up = up
argument-down = down
argument-next = next
argument-back = previous
palette-nothing = There is no such command here
palette-asks = ↓ chooses, or type its beginning; then Enter
palette-no-choice = { $name }: “{ $typed }” cannot be chosen there
palette-prompt = :
palette-for = for { $what }
theme-now = Theme: { $name }
theme-dark = dark
theme-light = light
theme-contrast = high contrast
theme-terminal = terminal
theme-mono = one colour
keys-palette = In the palette
keys-help = In the help

### themes of one's own

theme-file = A theme of your own for touchmap. Take away the two strokes before a line to make it hold; what is not said comes from the theme after “inherits”: { $themes }. Colours are written as "#RRGGBB". “touchmap check --settings” says whether everything is understood and can be read. The program never writes this file again.
theme-file-surfaces = Surfaces: the colour of the surface, and that of the text on it. What is not said follows what it lies on: head_bar, head_over, head_tick and head_hatch have the ground of head, scrim that of canvas, caret that of field, and over_tick stands on the colour of head_over; tile_alt stays as far from tile as it was.
theme-file-inks = Colours of things on the surfaces canvas, tile, tile_alt, panel, pop, q_fix, q_keep and curve_area.
cli-themes = list the themes; with --init, make one of your own
cli-themes-init = make a file for the theme NAME of your own, with an explanation of each colour; it inherits that of --theme
cli-usage-themes = [--init NAME]
cli-theme-bad-name = “{ $name }” cannot be the name of a theme of your own: it is one word of letters, digits, - and _, and none of touchmap’s
file-theme-is-ours = “{ $theme }” is one of touchmap’s, so this file does not count; give it another name
file-weak = hardly readable on { $on }: contrast { $contrast }, { $least } is needed
file-weak-ink = { $ink } is hardly readable on { $on }: contrast { $contrast }, { $least } is needed
file-notice = note
expected-colour = a colour such as "#31435A"
expected-colours = a pair of colours, surface and text, such as ("#31435A", "#FFFFFF")
colour-canvas = the ground of the screen
colour-tile = a touchpoint on the map or a row of a table
colour-tile_alt = every other one of these
colour-panel = an area beside the main one
colour-pop = what lies over the screen: questions, help, palette
colour-head = the head of a stage; the line that says where one is
colour-seg = the band of a segment
colour-seg_on = the band of the segment in work; the open tab
colour-cursor = what the keys act on
colour-same = the same touchpoint in another cell
colour-marked = a marked touchpoint
colour-chosen = the chosen one of several values
colour-field = a text that is being written
colour-caret = the edge of that text, on its surface
colour-s1 = score 1
colour-s2 = score 2
colour-s3 = score 3
colour-s4 = score 4
colour-s5 = score 5
colour-alarm = something is not saved
colour-asked = the same key is asked for once more before something is deleted
colour-head_bar = the bar in the head of a stage: how many touchpoints it has
colour-head_over = the part of the bar beyond what its importance asks for
colour-over_tick = the mark of its importance within that part
colour-head_tick = the mark of its importance beyond the bar
colour-head_hatch = what the bar lacks to that mark
colour-scrim = what lies under a question or the palette
colour-k1_fill = communication in a bar
colour-k2_fill = human contacts in a bar
colour-k3_fill = places and things in a bar
colour-k4_fill = what the senses take in, in a bar
colour-q_fix = the field of what is important and weak
colour-q_keep = the field of what is important and strong
colour-curve_area = what lies under the curve of the segment in work
colour-strong = headings and figures
colour-soft = terms and the heads of tables
colour-accent = keys, questions, numbers
colour-k1 = the sign of communication
colour-k2 = the sign of a human contact
colour-k3 = the sign of places and things
colour-k4 = the sign of what the senses take in
colour-flag = what wants attention
colour-error = something is overdue or went wrong
colour-good = something is done
colour-cursor_sign = the sign beside what the cursor is on
colour-same_sign = the sign beside the same touchpoint in another cell
colour-marked_sign = the sign beside a marked touchpoint
colour-curve = the curve of the segment in work
colour-curve2 = the curves of the others
colour-bar = a bar of the analysis
colour-hatch = what a bar lacks
colour-tick = the mark of a target
