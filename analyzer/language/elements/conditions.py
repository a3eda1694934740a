"""Under which condition: a tool, a person's help, whom it is done with, a setting or a moment.

Not a degree ("with 95% accuracy").
"""

from __future__ import annotations

_HELP_WORDS = (
    r"(?:prompt\w*|cue\w*|remind\w*|support\w*|assist\w*|help|scaffold\w*|model\w*|guid\w*|schedule\w*|"
    r"checklist\w*|organizer\w*|card\w*|chart\w*|manipulatives|calculator|device\w*|partner|template\w*|"
    r"script\w*|timer\w*|board\w*|visual\w*|map|frame\w*|starters?|software|technology|structure)"
)
_BEFORE_HELP = (
    r"(?:(?:no |any |a maximum of |at most |only |up to |fewer than |less than |verbal |visual |adult |"
    r"staff |teacher |ea |peer |physical |minimal |gestural |additional |one |two |three |\d+ |his |her |"
    r"their |a |an |the )*)"
)
_BEFORE_PLACE = (
    r"(?:a|an|the|his|her|their|all|both|small|large|structured|unstructured|familiar|whole|group|"
    r"classroom|school|social|natural|general|education|partner|preferred|non-preferred|general education|"
    r"secondary|quiet|non-distracting|low-demand|two|three|\d+|low|high|daily|everyday|real|academic|"
    r"conversational|independent|english|math|science|reading|writing|language|arts)"
)
_PLACE = (
    r"(?:class\w*|groups?|settings?|school|room|lab|situations?|playground|gym|environments?|lessons?|"
    r"subjects?|centres?|centers?|games?|discussions?|contexts?|play|periods?|times?|conversations?|"
    r"activit\w+|recess|blocks?|sessions?|assignments?|tasks?|opportunities|hallways?|lunchroom|cafeteria|"
    r"tests?|quizzes|workplace|store|desk|carpet|level|text\w*|passages?|paragraphs?|stor(?:y|ies))"
)
_MATERIAL = (
    r"(?:map|chart|card|cards|list|page|worksheet|sheet|passage|book|menu|screen|calendar|clock|ring|mat|"
    r"keyboard|tablet|device|board|binder|planner|agenda|google doc|document|graph|diagram|script|model)"
)
CONDITION = (
    # "given a word bank", "when asked by a peer"
    r"\b(?:given|provided with|presented with|when (?:given|provided|presented|asked|shown|modelled|modeled|"
    r"prompted|using|working|reading|writing|faced|transitioning|playing))\b[^,.;]*",
    r"\b(?:when|while|as|if|before|after|following|during|upon|in response to|between)\s"
    r"(?!this\b|that\b)[^,.;]+",
    # "using a number line"; not "using a variety of strategies"
    r"\b(?:using|by using|with the (?:use|help|aid|assistance|support) of|from a|off a|on a|on an)\s"
    r"(?!a variety|various|different|appropriate|strateg|cues such|effective|correct|proper)[^,.;]+",
    # "with one verbal prompt"
    rf"\bwith(?:out)? {_BEFORE_HELP}{_HELP_WORDS}\b",
    # "with two familiar peers"
    r"\bwith (?:\d+|one|two|three|a|an|his|her|their|familiar|unfamiliar) (?:\w+ ){0,2}"
    r"(?:peers?|partner|friend|classmates?|buddy)\b",
    # "in a small group", "across two settings"
    rf"\b(?:in|within|across|at|on|outside|around) (?:{_BEFORE_PLACE}[\s-]+)*{_PLACE}\b",
    # "on a hundreds chart"
    rf"\b(?:on|from|off|in|of) (?:a|an|the|his|her|their|my) (?:\w+ ){{0,2}}{_MATERIAL}\b",
    # "flash cards", "on her own", "from memory"
    r"\b(?:flash ?cards?|word list|picture cards?|pictures of|base[- ]ten blocks|counters|number line|"
    r"level(?:led)? (?:texts?|passages?|books?)|grade \d passages?|first try|with no help|"
    r"by (?:himself|herself|themselves)|on (?:his|her|their) own|from memory|cold read)\b",
    r"\b(?:classroom|washroom|group|partner) "
    r"(?:rules|routines?|activit\w+|visits?|work|discussions?|participation)\b"
    r"|\bupon request\b|\bwhole-class\b|\bsmall-group\b",
    # "unaided", "instead of leaving the room"
    r"\b(?:unaided|no help|no prompts?|no reminders?|instead of)\b",
    # "about a short story"
    r"\b(?:about|from|in|of) (?:a|an|the) (?:grade \d |short |new |read-aloud )?"
    r"(?:story|stories|text|passage|book|picture)\b",
    # "with the 'my turn' card"
    r"\bwith (?:the|a|an|his|her) [\w' \"-]{0,25}"
    r"(?:card|strip|chart|board|list|timer|sheet|app|frame|grid|line)\b",
    # "to a classmate"
    r"\b(?:to|with|from) (?:a |an |the |his |her |two |familiar )?"
    r"(?:peers?|classmates?|adults?|partner|friends?|teacher|staff)\b",
)
