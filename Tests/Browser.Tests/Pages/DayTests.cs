namespace Browser.Tests.Pages;

/// <summary>Days as people write them. It is Sunday, 22 November 2026.</summary>
public sealed class DayTests : PageTest
{
    private const string Today = "2026-11-22";

    private static readonly (string Text, string Order, string? Day)[] English =
    [
        ("today", "md", "2026-11-22"), ("Tomorrow", "md", "2026-11-23"), ("yesterday", "md", "2026-11-21"), ("day after tomorrow", "md", "2026-11-24"),
        ("fri", "md", "2026-11-27"), ("Friday", "md", "2026-11-27"), ("on friday", "md", "2026-11-27"), ("this fri", "md", "2026-11-27"), ("next fri", "md", "2026-11-27"), ("mon", "md", "2026-11-23"), ("next mon", "md", "2026-11-23"),
        ("sun", "md", "2026-11-29"), ("last friday", "md", "2026-11-20"), ("next week", "md", "2026-11-23"), ("next month", "md", "2026-12-22"),
        ("+3d", "md", "2026-11-25"), ("+ 3 days", "md", "2026-11-25"), ("3d", "md", "2026-11-25"), ("+2w", "md", "2026-12-06"), ("in 2 weeks", "md", "2026-12-06"), ("+1m", "md", "2026-12-22"), ("-3d", "md", "2026-11-19"), ("3 days ago", "md", "2026-11-19"),
        ("12/3", "md", "2026-12-03"), ("12/3", "dm", "2027-03-12"), ("3/12", "dm", "2026-12-03"), ("12/3/2026", "md", "2026-12-03"), ("12/3/26", "md", "2026-12-03"), ("2026-12-03", "md", "2026-12-03"), ("2026-12-03", "dm", "2026-12-03"),
        ("3 Dec", "md", "2026-12-03"), ("Dec 3", "md", "2026-12-03"), ("dec 3rd", "md", "2026-12-03"), ("3dec", "md", "2026-12-03"), ("3 December 2026", "md", "2026-12-03"), ("Dec 3, 2026", "md", "2026-12-03"), ("3rd of December", "md", "2026-12-03"),
        ("Friday, December 4, 2026", "md", "2026-12-04"), ("Jan 5", "md", "2027-01-05"), ("  3   Dec  ", "md", "2026-12-03"),
    ];

    private static readonly (string Text, string Order, string? Day)[] German =
    [
        ("heute", "dm", "2026-11-22"), ("morgen", "dm", "2026-11-23"), ("übermorgen", "dm", "2026-11-24"), ("uebermorgen", "dm", "2026-11-24"), ("gestern", "dm", "2026-11-21"), ("vorgestern", "dm", "2026-11-20"),
        ("fr", "dm", "2026-11-27"), ("Fr.", "dm", "2026-11-27"), ("Freitag", "dm", "2026-11-27"), ("am Freitag", "dm", "2026-11-27"), ("diesen Freitag", "dm", "2026-11-27"), ("nächsten Freitag", "dm", "2026-11-27"), ("kommenden Montag", "dm", "2026-11-23"),
        ("letzten Freitag", "dm", "2026-11-20"), ("Mo", "dm", "2026-11-23"), ("Sonnabend", "dm", "2026-11-28"), ("nächste Woche", "dm", "2026-11-23"), ("nächster Monat", "dm", "2026-12-22"),
        ("+3t", "dm", "2026-11-25"), ("+3 Tage", "dm", "2026-11-25"), ("in 2 Wochen", "dm", "2026-12-06"), ("in 1 Monat", "dm", "2026-12-22"), ("vor 3 Tagen", "dm", "2026-11-19"),
        ("3.12.", "dm", "2026-12-03"), ("3.12.", "md", "2026-12-03"), ("3.12", "dm", "2026-12-03"), ("3. 12.", "dm", "2026-12-03"), ("03.12.2026", "md", "2026-12-03"), ("3.12.26", "dm", "2026-12-03"), ("22.11.", "dm", "2026-11-22"), ("21.11.", "dm", "2027-11-21"),
        ("3. Dez.", "dm", "2026-12-03"), ("3. Dezember 2026", "dm", "2026-12-03"), ("den 3. Dezember", "dm", "2026-12-03"), ("1. März", "dm", "2027-03-01"), ("Freitag, 4. Dezember 2026", "dm", "2026-12-04"), ("5. Jänner", "dm", "2027-01-05"),
    ];

    private static readonly (string Text, string Order, string? Day)[] Danish =
    [
        ("i dag", "dm", "2026-11-22"), ("i morgen", "dm", "2026-11-23"), ("i overmorgen", "dm", "2026-11-24"), ("overmorgen", "dm", "2026-11-24"), ("i går", "dm", "2026-11-21"), ("i forgårs", "dm", "2026-11-20"),
        ("fre", "dm", "2026-11-27"), ("fredag", "dm", "2026-11-27"), ("på fredag", "dm", "2026-11-27"), ("næste fredag", "dm", "2026-11-27"), ("sidste fredag", "dm", "2026-11-20"), ("lørdag", "dm", "2026-11-28"), ("søn", "dm", "2026-11-29"), ("ons", "dm", "2026-11-25"),
        ("næste uge", "dm", "2026-11-23"), ("næste måned", "dm", "2026-12-22"), ("+2 uger", "dm", "2026-12-06"), ("+2u", "dm", "2026-12-06"), ("om 2 uger", "dm", "2026-12-06"), ("om 3 dage", "dm", "2026-11-25"), ("for 3 dage siden", "dm", "2026-11-19"),
        ("3/12", "dm", "2026-12-03"), ("03-12-2026", "dm", "2026-12-03"), ("3. dec.", "dm", "2026-12-03"), ("den 3. december", "dm", "2026-12-03"), ("mandag d. 7. december", "dm", "2026-12-07"), ("1. maj", "dm", "2027-05-01"), ("5. oktober", "dm", "2027-10-05"),
    ];

    private static readonly (string Text, string Order, string? Day)[] Past =
    [
        ("fri", "md", "2026-11-20"), ("sun", "md", "2026-11-15"), ("today", "md", "2026-11-22"), ("3.12.", "dm", "2025-12-03"), ("20.11.", "dm", "2026-11-20"), ("12/3", "md", "2025-12-03"), ("3 days ago", "md", "2026-11-19"), ("22.11.", "dm", "2026-11-22"),
    ];

    private static readonly (string Text, string Order, string? Day)[] Unreadable =
    [
        ("", "md", null), ("   ", "md", null), ("soon", "md", null), ("asap", "md", null), ("bald", "dm", null), ("7", "md", null), ("31.2.", "dm", null), ("29.2.2027", "dm", null), ("13/13", "md", null), ("2026-13-01", "md", null), ("12/3/4/5", "md", null),
        ("next", "md", null), ("fri sat", "md", null), ("constructor", "md", null), ("+999m", "md", null), ("20261203", "md", null), ("1.1.0001", "dm", null), ("3 Foo", "md", null), ("+d", "md", null), ("last week", "md", null), ("<b>fri</b>", "md", null),
    ];

    [TestCaseSource(nameof(Tables))]
    public async Task A_day_is_read_as_it_is_meant(string table, (string Text, string Order, string? Day)[] rows)
    {
        await Open("");

        var read = await Page.EvaluateAsync<string?[]>("""
            async ({ rows, today, isPast }) => {
                const { dayOf } = await import("/WebResources/chk_/shared/words.js");
                return rows.map(([text, order]) => dayOf(text, { today, order, isPast }));
            }
            """, new { rows = rows.Select(row => new[] { row.Text, row.Order }).ToArray(), today = Today, isPast = table == nameof(Past) });

        Assert.That(rows.Select((row, index) => $"{row.Text} ({row.Order}) = {read[index]}"), Is.EqualTo(rows.Select(row => $"{row.Text} ({row.Order}) = {row.Day}")));
    }

    [Test]
    public async Task Every_day_of_four_years_is_read_back_as_it_is_shown()
    {
        await Open("");

        var wrong = await Page.EvaluateAsync<string[]>("""
            async today => {
                const { dayOf } = await import("/WebResources/chk_/shared/words.js");
                const days = Array.from({ length: 1461 }, (_, index) => new Date(2026, 0, 1 + index));
                const wire = day => [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, "0")).join("-");
                const shown = ["en", "de", "da"].map(language => new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" }));
                return [].concat(...days.map(day => shown.map(format => format.format(day)).filter(text => dayOf(text, { today, order: "md" }) !== wire(day))));
            }
            """, Today);

        Assert.That(wrong, Is.Empty);
    }

    [TestCase("M/d/yyyy", "md")]
    [TestCase("dd-MM-yyyy", "dm")]
    [TestCase("dd.MM.yyyy", "dm")]
    [TestCase("yyyy-MM-dd", "md")]
    public async Task The_order_is_that_of_the_users_pattern(string pattern, string order)
    {
        await Open("");

        var found = await Page.EvaluateAsync<string>("""
            async ShortDatePattern => {
                const { dateOrder, learnFormats } = await import("/WebResources/chk_/shared/words.js");
                learnFormats({ Utility: { getGlobalContext: () => ({ userSettings: { dateFormattingInfo: { ShortDatePattern } } }) } });
                return dateOrder();
            }
            """, pattern);

        Assert.That(found, Is.EqualTo(order));
    }

    private static IEnumerable<object[]> Tables() =>
        [[nameof(English), English], [nameof(German), German], [nameof(Danish), Danish], [nameof(Past), Past], [nameof(Unreadable), Unreadable]];
}
