"""What kind of statement a sentence is: its section says, its wording may know better."""

from __future__ import annotations

import re

from analyzer.model import Confidence, Kind
from analyzer.structure.headings import Part

_KIND_OF_PART: dict[Part, Kind] = {
    "goal": "goal",
    "objective": "objective",
    "strategy": "support",
    "support": "support",
    "service": "support",
    "progress": "progress",
    "evaluation": "support",
    "baseline": "present",
    "present": "present",
}

_STAFF = (
    r"(?:(?:the|a|an|his|her|their|each|all|our|any)\s+)?(?:[\w/-]+\s+){0,4}?(?:teachers?|staff|"
    r"assistants?|aides?|EAs?|TAs?|LSAs?|SNAs?|SLPs?|OTs?|PTs?|SENCOs?|therapists?|pathologists?|"
    r"counsell?ors?|psychologists?|specialists?|paraprofessionals?|team|school|district|adults?|"
    r"case ?managers?|principals?|coordinators?|nurses?|mentors?|tutors?|workers?|consultants?|"
    r"librarians?|authority|parents?|provider|interventionists?)\b"
)
_TITLED = r"(?-i:(?:Mr|Mrs|Ms|Mx|Dr|Miss)\.? [A-Z][\w'’-]+(?:,[^,]{2,40},| \([^)]*\))?)"
_BETWEEN = r"(?:\s+(?!hope|wish|want|worr|feel|think|believ|report|say|note|would)[\w/'’-]+,?| \([^)]*\)){0,6}?"
_STAFF_ACTS = re.compile(
    rf"^(?:[\w ,'’-]{{0,60}}?,\s+|to [^,:.]{{3,40}}? (?=the\b))?(?:{_STAFF}|{_TITLED}){_BETWEEN}\s+(?:will|shall|must|should|to|may|can)\b",
    re.IGNORECASE,
)
_COMMITS = re.compile(
    rf"^(?:[\w ,'’-]{{0,60}}?,\s+)?(?:{_STAFF}|{_TITLED})\s+(?:will|shall|must)\s+(?!likely)", re.IGNORECASE
)
# "The SLP leads a group", "In May the EA and Juniper walk to …", "Mr. Ferrante goes over …"
_STAFF_DOES = re.compile(
    rf"^(?:(?:in|on|at|each|every|after|before|when|during|by|once|twice|for)\b[^,.;]{{0,60}}?,?\s+)?(?:the |an? )?"
    rf"(?:{_TITLED}|{_STAFF})(?: and [\w. ]{{2,25}}?)?\s+(?:also |then |always )?"
    r"(?!has|have|had|is|are|was|were|reports?|says|thinks|believes|feels|notes|indicates?|worr)(?:[a-z-]+s|walk|meet|teach|give|use|work)\b(?! (?:that|progress))",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:will|shall|should|must|may|can|is to|are to)\s+(?:also\s+|always\s+)?be\s+(?:\w+ly\s+)?"
    r"(?!able\b|expected\b)(?:\w+ed|given|taught|shown|sent|kept|made|put|read|met|broken|set|held|built)\b",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"\b(?:will|should|must|may)\s+(?:also\s+|continue to\s+)?(?:receive|have access|get|have the option|"
    r"be allowed|be permitted|have (?:an?|the|his|her|their) (?:EA|aide|assistant|opportunity))\b",
    re.IGNORECASE,
)
_STUDENT_WILL = re.compile(
    r"\b(?:will|is expected to|is able to|should be able to|to be able to)\s+(?!be\s+(?!expected|encouraged)\w+ed\b)\w+",
    re.IGNORECASE,
)
_BY_WHEN = re.compile(
    r"^(?:by|within)\s+(?:the\s+end\s+of\b|june|july|january|february|march|april|may|august|"
    r"september|october|november|december|\d|spring|summer|fall|term|year|next|his|her)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\bby (?:the end|june|july|january|february|march|april|may|september|october|november|december|spring|\d)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\w*\.?(?: \d{1,2},?)?(?: \d{4})?|term \d|\d[\d/ -]+\w*)\s*[:–-]",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"^(?:at all times|in all (?:classes|settings|subjects)|throughout the day|every day)\b.*\bwill\b",
    re.IGNORECASE,
)
_I_CAN = re.compile(r"^I (?:can|will|am able to|want to)\b", re.IGNORECASE)
_CRITERION = re.compile(
    r"\d+\s*%|\b\d+\s*(?:/|out of|of|in)\s*\d+\b|\bper cent\b|\bpercent\b|\baccuracy\b|\bconsecutive\b|"
    r"\b(?:\d+|one|two|three|four|five) (?:times|trials|opportunities|sessions|occasions)\b",
    re.IGNORECASE,
)
_VERBS = ["provide", "use", "allow", "give", "offer", "teach", "encourage", "ensure", "model", "break", "chunk", "reduce", "increase", "extend", "repeat", "check", "seat", "place", "post", "send", "remind", "prompt", "cue", "praise", "reinforce", "modify", "adapt", "adjust", "limit", "permit", "supply", "develop", "include", "begin", "collect", "show", "demonstrate", "alternate", "record", "maintain", "establish", "summarize", "review", "take", "build", "create", "help", "support", "assist", "monitor", "keep", "make", "set", "avoid", "minimize", "arrange", "schedule", "plan", "meet", "discuss", "introduce", "add", "withdraw", "pair", "group", "assign", "simplify", "highlight", "read", "scribe", "present", "clarify", "rephrase", "pre-teach", "preteach", "reteach", "practise", "practice", "acknowledge", "redirect", "consult", "facilitate", "implement", "incorporate", "communicate", "contact", "work", "speak", "ask", "let", "have", "attend", "visit", "investigate", "register", "liaise", "accompany", "identify", "observe", "track", "document", "report", "share", "continue", "start", "replace", "access", "apply", "explain", "divide", "shorten", "label", "enlarge", "colour", "color", "separate", "talk", "call", "name", "remove", "move", "turn", "complete", "update", "invite", "refer", "conduct", "carry", "run", "deliver", "focus", "promote", "foster", "explore", "engage", "connect", "supervise", "greet", "sit", "stand", "follow", "respond", "notify", "inform"]
_IMPERATIVE = re.compile(
    rf"^(?:(?:please|always|also|do not|don't|never|initially|gradually|once|if|when|to)\b.*?[,:]?\s+)?(?:{'|'.join(_VERBS)})\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"^to\s+[a-z]+", re.IGNORECASE)
_REPORTS = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+ly\s+|not\s+|now\s+|already\s+|yet\s+)*(?:made|been|shown|improved|met|achieved|mastered|"
    r"learned|learnt|begun|started|increased|progressed|moved|completed|become|used|developed|demonstrated|reached|grown)\b|"
    r"\bis (?:now|making|working toward|working towards|continuing|beginning|progressing|on track|doing|still)\b|"
    r"\b(?:making|made|good|steady|some|limited|little|excellent|satisfactory|sufficient|insufficient) progress\b|"
    r"\bcontinues? to\b|\bprogressing\b|\b(?:goal|objective|target|outcome)s?\s+(?:was|were|is|has been|not|partially|fully|met|achieved)\b|"
    r"\bon track\b|\bnot yet (?:met|meeting|achieved|able)\b|\bimproved\b|\bachieved\b|\bmastered\b|\bthis (?:term|year|quarter|semester)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|did|could|read|wrote|scored|used|completed|attended|needed|required|met|earned|averaged|answered|increased|decreased|rose|fell|went)\b|\b\w{3,}ed\b",
    re.IGNORECASE,
)
# "In May Noor visits the middle school": something arranged, told in the present
_ARRANGED = re.compile(
    r"^(?-i:(?:In|On|At|Each|Every|Before|After)\b[^,.]{2,40}?,? [A-Z]\w+) (?:visits|meets|attends|tours|walks|goes|spends|starts|joins)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"^(?:we|(?:his|her|their|\w+['’]s) (?:parents?|family|team)|the team|(?:the |our |my )?(?:goal|aim|target|hope)s?)\b[^.]{0,30}?"
    r"\b(?:want|wants|would like|hope|hopes|is|are)\b (?:for |that )?[^.]{0,40}?\b(?:to|will)\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+\s*(?:%|/|wpm|of|out of)|\d.*\b(?:in|on) (?:jan|feb|mar|apr|may|jun|sept|oct|nov|dec)|^(?:partially |not |fully )?(?:met|achieved|ongoing)\b", re.IGNORECASE)
_MEASURED_PAST = re.compile(
    r"^(?:in|on|since|from|by|between|last|this) .*\b(?:\w{3,}ed|read|wrote|did|was|were|sat|took|went|came|said)\b.*\d",
    re.IGNORECASE,
)
_PRONOUN_WILL = re.compile(r"(?:^|, |\d{4} |[a-z] )(?:he|she|they) will\b", re.IGNORECASE)
_DESCRIBES = re.compile(
    r"^(?:(?:he|she|they|it|i|we|[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){0,2}|(?:the |this )?(?:student|child|pupil|learner|young person)|"
    r"(?:his|her|their|my|[A-Z]\w+['’]s) (?:[\w-]+ ){1,4}?)(?:,[^,]{1,60},)?)\s*"
    r"(?:also |often |usually |sometimes |currently |generally |really |can |has |have |)"
    r"(?:is|are|am|was|were|has|have|had|can|cannot|can't|enjoys?|likes?|loves?|struggles?|needs?|benefits?|finds?|shows?|demonstrates?|"
    r"reads?|writes?|uses?|speaks?|prefers?|requires?|lacks?|does|do|doesn't|works?|learns?|feels?|becomes?|responds?|attends?|lives?|"
    r"displays?|presents?|performs?|exhibits?|experiences?|understands?|tends?|appears?|seems?|gets?|avoids?|engages?|participates?|knows?|"
    r"scored|continues?|understand|follows?|expresses|communicates?|adds|counts|makes?|takes?|relies|wants?|hopes?|dreams?|worry|worries)\b"
)
_STUDENT_VOICE = re.compile(r"^(?:I (?!can\b|will\b|am able)|My (?!teacher|EA|aide))")
_PERSONAL = re.compile(
    r"^(?:He|She|They|[A-Z][a-z'’-]+|The (?:student|child)) (?:is|has|enjoys|likes|struggles|finds|loves|often|was|does|shows)\b"
    r"(?!.*\b(?:access|provided|given|seated|allowed|use of)\b)"
)
_NO_NEED = re.compile(
    r"^(?:no|not)\b.*\b(?:needs?|concerns?|goals?|issues?|difficult\w+|at this time)\b", re.IGNORECASE
)
_PLANNING = re.compile(
    r"\b(?:is|are) (?:planning|working|going|expected|aiming|hoping) (?:for|to|on|toward)", re.IGNORECASE
)
_REVIEW = re.compile(
    r"\b(?:will|to) be (?:reviewed|monitored|assessed|evaluated|measured|reported)\b", re.IGNORECASE
)
_REASON = re.compile(
    r"^the more\b|\bwill (?:be more|help|likely|make|increase his|increase her)\b|\b(?:encourages|is a way|it is important|helps?|in order to be)\b",
    re.IGNORECASE,
)


def kind_of(
    text: str, part: Part, lead_in: str = "", *, after_goal: bool = False
) -> tuple[Kind, Confidence]:
    """Return the kind of a statement and how sure that is.

    `part` is the section it stands in; `lead_in` the words its bullet hangs on; `after_goal` says
    that the plan has stated a goal before.
    """
    whole = f"{lead_in.rstrip(' :')} {text}" if lead_in else text
    said = _wording(whole)
    if part in ("mixed", "evaluation"):
        return _by_wording(whole, text, part, said, after_goal=after_goal)
    kind = _KIND_OF_PART.get(part, "other")
    if kind in ("goal", "objective"):
        return _in_goals(kind, whole, said)
    if kind == "support":
        return _in_supports(whole, said)
    if kind == "progress":
        return _in_progress(whole, said)
    if kind == "present" and said == "objective" and _CRITERION.search(whole) and _BY.search(whole):
        return "goal", "maybe"
    if kind == "present" and said == "support" and _STAFF_ACTS.match(whole):
        return ("support", "maybe") if re.search(r"\bwill\b", whole) else ("present", "sure")
    return kind, "sure"


def for_every_day(text: str) -> bool:
    """Whether the sentence says of itself that it holds always and everywhere: for the whole plan."""
    return _ALWAYS.match(text) is not None


def speaks_for_itself(text: str) -> bool:
    """Whether a sentence's wording alone says what kind it is."""
    return _wording(text) is not None


def _wording(text: str) -> Kind | None:
    """The kind the wording alone suggests."""
    if _STAFF_ACTS.match(text) or _PASSIVE.search(text) or _RECEIVES.search(text):
        return "support"
    if _STAFF_DOES.match(text) or _ALWAYS.match(text) or _ARRANGED.match(text):
        return "support"
    if _I_CAN.match(text) or (_BY_WHEN.match(text) and " will " in text):
        return "objective"
    if re.search(r"\bwill\b", text, re.IGNORECASE) and _STUDENT_WILL.search(text):
        return "objective"
    if _REPORTS.search(text):
        return "progress"
    if _IMPERATIVE.match(text):
        return "support"
    if _DESCRIBES.match(text):
        return "present"
    return None


def _by_wording(
    whole: str, text: str, part: Part, said: Kind | None, *, after_goal: bool
) -> tuple[Kind, Confidence]:
    sure: Confidence = "maybe"
    if part == "mixed" and _WISH.match(whole):
        return "goal", sure
    explains = _REASON.search(whole) and not _IMPERATIVE.match(whole)
    if explains and not _COMMITS.match(whole) and not _PASSIVE.search(whole):
        return "present", sure
    if _DATED.match(text) and (part == "evaluation" or after_goal):
        return "progress", sure
    if said == "objective" and part == "mixed":
        return ("objective" if after_goal and _PRONOUN_WILL.search(whole) else "goal"), sure
    if said is None and _TO_DO.match(text) and part == "mixed":
        return "goal", sure
    if (
        said in (None, "present")
        and part == "mixed"
        and after_goal
        and _MEASURED_PAST.search(whole)
    ):
        return "progress", sure
    if part == "evaluation" and said in (None, "present", "progress") and _FIGURES.search(whole):
        return "progress", sure
    if said is None:
        fallback: Kind = "support" if part == "evaluation" else "other"
        return (fallback if len(text.split()) > 2 else "other"), sure
    if said == "progress" and part == "mixed" and not after_goal:
        return "present", sure
    return said, sure


def _in_goals(kind: Kind, whole: str, said: Kind | None) -> tuple[Kind, Confidence]:
    if _NO_NEED.match(whole):
        return "present", "maybe"
    acts = _STAFF_ACTS.match(whole) or _STAFF_DOES.match(whole)
    if (acts and not _CRITERION.search(whole)) or _REVIEW.search(whole):
        return "support", "maybe"
    if (
        said in ("present", "progress")
        and not _PLANNING.search(whole)
        and not _CRITERION.search(whole)
    ):
        return ("present" if said == "present" else "progress"), "maybe"
    return kind, "sure"


def _in_supports(whole: str, said: Kind | None) -> tuple[Kind, Confidence]:
    if _NO_NEED.match(whole):
        return "present", "maybe"
    if _STUDENT_VOICE.match(whole):
        return "present", "maybe"
    if said in ("objective",) and _CRITERION.search(whole) and not _RECEIVES.search(whole):
        return "objective", "maybe"
    if said == "present" and _PERSONAL.match(whole):
        return "present", "maybe"
    return "support", "sure"


def _in_progress(whole: str, said: Kind | None) -> tuple[Kind, Confidence]:
    if _STAFF_DOES.match(whole) or (_STAFF_ACTS.match(whole) and re.search(r"\bwill\b", whole)):
        return "support", "maybe"
    if said == "support" and _IMPERATIVE.match(whole) and not _PAST.search(whole):
        return "support", "maybe"
    return "progress", "sure"
