"""What the wording of a sentence shows: who acts, what is promised, what is told of the child.

All patterns are written for straight quotes and dashes (`patterns.straight`).
"""

from __future__ import annotations

import re

from analyzer.structure.patterns import MONTHS, one_of, pattern

_ROLE = one_of(
    r"teachers?|staff|assistants?|aides?|EAs?|TAs?|LSAs?|LSTs?|SNAs?|SLPs?|OTs?|PTs?|SENCOs?|SERTs?",
    r"therapists?|pathologists?|counsell?ors?|psychologists?|specialists?|paraprofessionals?",
    r"team|school|district|adults?|case ?managers?|principals?|coordinators?|nurses?|mentors?",
    r"tutors?|workers?|consultants?|librarians?|authority|parents?|provider|interventionists?",
)
_STAFF = rf"(?:(?:the|an?|his|her|their|each|all|our|any)\s+)?(?:[\w/'-]+\s+){{0,4}}?{_ROLE}\b"
_TITLED = r"(?-i:(?:Mr|Mrs|Ms|Mx|Dr|Miss)\.? [A-Z][\w'-]+(?:,[^,]{2,40},| \([^)]*\))?)"
_SOMEBODY = one_of(_STAFF, _TITLED)
_PROMISES = r"(?:will|shall|must|should|to|may|can)"
_NOT_SAYING = r"(?!hope|wish|want|worr|feel|think|believ|report|say|note|would)"
_FIRST_CLAUSE = one_of(r"[\w ,'-]{0,60}?,\s+", r"to [^,:.]{3,40}? (?=the\b)")
_SEASON = one_of(
    r"june|july|january|february|march|april|may|august|september|october|november|december",
    r"spring|summer|fall|winter",
)

STAFF_ACTS = pattern(
    rf"^{_FIRST_CLAUSE}?{_SOMEBODY}"
    rf"(?:\s+{_NOT_SAYING}[\w/'-]+,?| \([^)]*\)){{0,6}}?\s+{_PROMISES}\b"
)
COMMITS = pattern(rf"^(?:[\w ,'-]{{0,60}}?,\s+)?{_SOMEBODY}\s+(?:will|shall|must)\s+(?!likely)")
# "The SLP leads a group", "In May the EA and Juniper walk to …", "Mr. Ferrante goes over …"
STAFF_DOES = pattern(
    r"^(?:(?:in|on|at|each|every|after|before|when|during|by|once|twice|for)\b[^,.;]{0,60}?,?\s+)?"
    rf"(?:the |an? )?{_SOMEBODY}(?: and [\w. ]{{2,25}}?)?\s+(?:also |then |always )?"
    r"(?!has|have|had|is|are|was|were|reports?|says|thinks|believes|feels|notes|indicates?|worr)"
    r"(?:[a-z-]+s|walk|meet|teach|give|use|work)\b(?! (?:that|progress))"
)
PASSIVE = pattern(
    r"\b(?:will|shall|should|must|may|can|is to|are to)\s+(?:also\s+|always\s+)?be\s+(?:\w+ly\s+)?"
    r"(?!able\b|expected\b)"
    r"(?:\w+ed|given|taught|shown|sent|kept|made|put|read|met|broken|set|held|built)\b"
)
RECEIVES = pattern(
    r"\b(?:will|should|must|may)\s+(?:also\s+|continue to\s+)?"
    r"(?:receive|have access|get|have the option|be allowed|be permitted|"
    r"have (?:an?|the|his|her|their) (?:EA|aide|assistant|opportunity))\b",
    r"^[\w'-]+(?: [\w'-]+)? (?:may|is allowed to) "
    r"(?:also )?(?:use|leave|take|choose|sit|go|listen|wear|type|stand|work)\b",
)
STUDENT_WILL = pattern(
    r"\b(?:will|is expected to|is able to|should be able to|to be able to)\s+"
    r"(?!be\s+(?!expected|encouraged)\w+ed\b)\w+"
)
BY_WHEN_WILL = pattern(
    rf"^(?:by|within)\s+(?:the\s+end\s+of\b|{_SEASON}|\d|term|year|next|his|her)\b.* will "
)
BY_WHEN = pattern(rf"\bby (?:the end|{_SEASON}|\d)")
DATED = pattern(
    rf"^(?:(?:{MONTHS})\w*\.?(?: \d{{1,2}},?)?(?: \d{{4}})?|term \d|\d[\d/ -]+\w*)\s*[:-]"
)
ALWAYS = pattern(
    r"^(?:at all times|in all (?:classes|settings|subjects)|throughout the day|every day)\b"
    r".*\bwill\b"
)
I_CAN = pattern(r"^I (?:can|will|am able to|want to)\b")
CRITERION = pattern(
    r"\d+\s*%",
    r"\b\d+\s*(?:/|out of|of|in)\s*\d+\b",
    r"\b(?:per cent|percent|accuracy|consecutive)\b",
    r"\b(?:\d+|one|two|three|four|five) (?:times|trials|opportunities|sessions|occasions)\b",
)
_ACTIONS = one_of(
    "provide|use|allow|give|offer|teach|encourage|ensure|model|break|chunk|reduce|increase|extend",
    "repeat|check|seat|place|post|send|remind|prompt|cue|praise|reinforce|modify|adapt|adjust|limit",
    "permit|supply|develop|include|begin|collect|show|demonstrate|alternate|record|maintain|track",
    "establish|summarize|review|take|build|create|help|support|assist|monitor|keep|make|set|avoid",
    "minimize|arrange|schedule|plan|meet|discuss|introduce|add|withdraw|pair|group|assign|simplify",
    "highlight|read|scribe|present|clarify|rephrase|pre-?teach|reteach|practi[sc]e|acknowledge",
    "redirect|consult|facilitate|implement|incorporate|communicate|contact|work|speak|ask|let|have",
    "attend|visit|investigate|register|liaise|accompany|identify|observe|document|report|share",
    "continue|start|replace|access|apply|explain|divide|shorten|label|enlarge|colou?r|separate",
    "talk|call|name|remove|move|turn|complete|update|invite|refer|conduct|carry|run|deliver|focus",
    "promote|foster|explore|engage|connect|supervise|greet|sit|stand|follow|respond|notify|inform",
)
IMPERATIVE = pattern(
    r"^(?:(?:please|always|also|do not|don't|never|initially|gradually|once|if|when|to)\b"
    r".*?[,:]?\s+)?"
    rf"{_ACTIONS}\b"
)
TO_DO = pattern(r"^to\s+[a-z]+")
REPORTS = pattern(
    r"\b(?:has|have|had)\s+(?:\w+ly\s+|not\s+|now\s+|already\s+|yet\s+)*"
    r"(?:made|been|shown|improved|met|achieved|mastered|learned|learnt|begun|started|increased|"
    r"progressed|moved|completed|become|used|developed|demonstrated|reached|grown)\b",
    r"\bis (?:now|making|working towards?|continuing|beginning|progressing|on track|doing|still)\b",
    r"\b(?:making|made|good|steady|some|limited|little|excellent|satisfactory|(?:in)?sufficient)"
    r" progress\b",
    r"\b(?:goal|objective|target|outcome)s?\s+"
    r"(?:was|were|is|has been|not|partially|fully|met|achieved)\b",
    r"\b(?:continues? to|progressing|on track|improved|achieved|mastered)\b",
    r"\bnot yet (?:met|meeting|achieved|able)\b",
    r"\bthis (?:term|year|quarter|semester)\b",
    r"\b(?:some|little|no|good|great|slight) (?:improvement|growth)\b",
    r"^(?:still )?(?:emerging|in progress|improving)\b",
)
# "has improved", "is making": a report; "improved reading" may be a goal
FINITE = pattern(r"\b(?:has|have|had|is|are|was|were|continues?)\b|\bprogress\b")
PAST = pattern(
    r"\b(?:was|were|did|could|read|wrote|met|rose|fell|went)\b",
    r"\b\w{3,}ed\b",
)
# "In May Noor visits the middle school": something arranged, told in the present
ARRANGED = re.compile(
    r"^[A-Z]\w+ (?:and \w[\w ]{2,30} )?will (?:visit|meet|attend|tour)\b|"
    r"^(?:In|On|At|Each|Every|Before|After)\b[^,.]{2,40}?,? [A-Z]\w+ "
    r"(?:visits|meets|attends|tours|walks|goes|spends|starts|joins)\b"
)
WISH = pattern(
    r"^(?:we|(?:his|her|their|\w+'s) (?:parents?|family|team)|the team|"
    r"(?:the |our |my )?(?:goal|aim|target|hope)s?)\b[^.]{0,30}?"
    r"\b(?:want|wants|would like|hope|hopes|is|are)\b (?:for |that )?[^.]{0,40}?\b(?:to|will)\b"
)
FIGURES = pattern(
    r"\d+\s*(?:%|/|wpm|of|out of)",
    rf"\d.*\b(?:in|on) (?:{MONTHS})",
    r"^(?:partially |not |fully )?(?:met|achieved|ongoing)\b",
)
MEASURED_PAST = pattern(
    r"^(?:in|on|since|from|by|between|last|this) .*"
    r"\b(?:\w{3,}ed|read|wrote|did|was|were|sat|took|went|came|said)\b.*\d"
)
PRONOUN_WILL = pattern(r"(?:^|, |\d{4} |[a-z] )(?:he|she|they) will\b")
_CHILD = r"(?:the |this )?(?:student|child|pupil|learner|young person)"
_TELLS = (
    "enjoy|like|love|struggle|need|benefit|find|show|demonstrate|read|write|use|speak|prefer|require|"
    "lack|work|learn|feel|become|respond|attend|live|display|present|perform|exhibit|experience|"
    "understand|tend|appear|seem|get|avoid|engage|participate|know|continue|follow|communicate|add|"
    "count|make|take|want|hope|dream"
)
_ADVERB = r"(?:,[^,]{1,60},)?\s*(?:also |often |usually |sometimes |currently |generally |really )?"
DESCRIBES = re.compile(
    rf"^(?:[Hh]e|[Ss]he|[Ii]t|[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){{0,2}}|{_CHILD}|"
    rf"(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[A-Z]\w+'s) (?:[\w-]+ ){{1,4}}?){_ADVERB}"
    rf"(?:is|are|was|were|has|have|had|can|cannot|can't|does|doesn't|scored|expresses|relies|"
    rf"worr(?:y|ies)|(?:{_TELLS})s)\b|"
    rf"^(?:[Tt]hey|I|[Ww]e|(?:[Hh]is|[Hh]er|[Tt]heir|[A-Z]\w+'s) parents){_ADVERB}"
    rf"(?:am|are|were|have|had|can|cannot|can't|do|worry|{_TELLS})\b"
)
STUDENT_VOICE = re.compile(r"^(?:I (?!can\b|will\b|am able)|My (?!teacher|EA|aide))")
PERSONAL = re.compile(
    r"^(?:He|She|They|[A-Z][a-z'-]+|The (?:student|child)) "
    r"(?:is|has|enjoys|likes|struggles|finds|loves|often|was|does|shows)\b"
    r"(?!.*\b(?:access|provided|given|seated|allowed|use of)\b)"
)
NO_NEED = pattern(
    r"^(?:no|not)\b.*\b(?:needs?|concerns?|goals?|issues?|difficult\w+|at this time)\b"
)
PLANNING = pattern(
    r"\b(?:is|are) (?:planning|working|going|expected|aiming|hoping) (?:for|to|on|toward)"
)
REVIEW = pattern(r"\b(?:will|to) be (?:reviewed|monitored|assessed|evaluated|measured|reported)\b")
REASON = pattern(
    r"^the more\b",
    r"\bwill (?:be more|help|likely|make|increase his|increase her)\b",
    r"\b(?:encourages|is a way|it is important|helps?|in order to be)\b",
)
