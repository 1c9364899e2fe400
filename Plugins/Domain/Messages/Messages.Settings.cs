namespace CrmChecklists.Domain;

internal static partial class Messages
{
    public static FormattableString SettingNoWholeNumber(Setting setting, string text) =>
        $"\"{Shortened(text)}\" is no whole number; {setting.InWords(setting.Default)} counts instead.";

    public static FormattableString SettingOutOfBounds(Setting setting, string text) =>
        $"{text} is not between {setting.Least} and {setting.Most}; {setting.InWords(setting.Default)} counts instead.";

    public static FormattableString SettingNeitherYesNorNo(Setting setting, string text) =>
        $"\"{Shortened(text)}\" is neither yes nor no; {setting.InWords(setting.Default)} counts instead.";
}
