namespace Browser.Tests.Pages;

/// <summary>Days and numbers as the user has chosen to write them.</summary>
public sealed class FormatTests : PageTest
{
    private const string Danish = """
        ({ ShortDatePattern: "dddd 'den' d. MMMM yyyy", DateSeparator: "-",
           DayNames: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"], AbbreviatedDayNames: [],
           MonthNames: ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december", ""], AbbreviatedMonthNames: [] })
        """;

    [SetUp]
    public Task OpenHost() => Open("");

    [TestCase("({ ShortDatePattern: 'M/d/yyyy', DateSeparator: '/' })", ExpectedResult = "11/2/2026")]
    [TestCase("({ ShortDatePattern: 'M/d/yyyy', DateSeparator: '-' })", ExpectedResult = "11-2-2026")]
    [TestCase("({ ShortDatePattern: 'dd.MM.yy', DateSeparator: '.' })", ExpectedResult = "02.11.26")]
    [TestCase(Danish, ExpectedResult = "mandag den 2. november 2026")]
    [TestCase("undefined", ExpectedResult = "Nov 2, 2026")]
    public Task<string> A_day_is_written_as_the_user_has_chosen(string dateFormattingInfo) => Ask<string>($$"""
        import("/WebResources/chk_/shared/words.js").then(formats => {
            formats.learnFormats({ Utility: { getGlobalContext: () => ({ userSettings: { dateFormattingInfo: {{dateFormattingInfo}} } }) } });
            return formats.writeDay(new Date(2026, 10, 2));
        })
        """);

    [Test]
    public async Task A_number_is_written_by_the_language_first_and_then_as_the_user_has_chosen()
    {
        var written = await Ask<string[]>("""
            import("/WebResources/chk_/shared/words.js").then(async formats => {
                Xrm.Utility.getGlobalContext = () => ({ userSettings: { userId: "{7}" } });
                operations["retrieve usersettings 7"] = () => ({ decimalsymbol: ",", numberseparator: "." });
                const before = formats.writeNumber(43210.5);
                const isNew = await formats.learnNumbers(Xrm);
                const after = formats.writeNumber(43210.5);
                return [before, String(isNew), after, String(await formats.learnNumbers(Xrm)), String(calls.length)];
            })
            """);

        Assert.That(written, Is.EqualTo(new[] { "43,210.5", "true", "43.210,5", "false", "1" }));
    }

    [Test]
    public async Task Numbers_stay_as_they_are_when_the_settings_cannot_be_read()
    {
        var written = await Ask<string[]>("""
            import("/WebResources/chk_/shared/words.js").then(async formats => {
                Xrm.Utility.getGlobalContext = () => ({ userSettings: { userId: "{8}" } });
                return [String(await formats.learnNumbers(Xrm)), formats.writeNumber(43210.5)];
            })
            """);

        Assert.That(written, Is.EqualTo(new[] { "false", "43,210.5" }));
    }
}
