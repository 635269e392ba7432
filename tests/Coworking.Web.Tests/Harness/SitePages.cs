namespace Coworking.Web.Tests.Harness;

/// <summary>The pages that a reader can open, by their path below the language.</summary>
public static class SitePages
{
    public const string Home = "";
    public const string Book = "book/";
    public const string My = "my/";
    public const string Card = "card/";
    public const string Slip = "slip/";
    public const string Events = "events/";
    public const string Event = "event/";
    public const string Recordings = "recordings/";
    public const string Recording = "recording/";
    public const string Collection = "collection/";
    public const string About = "about/";
    public const string Region = "region/";
    public const string Desk = "desk/";
    public const string Series = "desk/series/";
    public const string DeskEvents = "desk/events/";
    public const string Posters = "desk/posters/";
    public const string Televisions = "desk/televisions/";
    public const string DeskRecordings = "desk/recordings/";
    public const string Upload = "desk/upload/";
    public const string Describe = "desk/describe/";
    public const string Collections = "desk/collections/";
    public const string Subtitles = "desk/subtitles/";
    public const string Settings = "desk/settings/";
    public const string Resources = "desk/resources/";
    public const string Screen = "screen/";

    public static readonly string[] Languages = ["kk", "ru", "en"];

    /// <summary>Pages that are to a stranger what they are. Of the desk's, which all show one gate (<c>GateTests</c>), its first.</summary>
    public static readonly string[] OfStrangers = [Home, Book, My, Card, Slip, Events, Event, Recordings, Recording, About, Region, Desk];

    /// <summary>The other pages of the desk.</summary>
    public static readonly string[] BehindTheGate = [Series, DeskEvents, Posters, Televisions, DeskRecordings, Upload, Describe, Subtitles, Collections, Settings, Resources];

    public static readonly string[] All = [.. OfStrangers, .. BehindTheGate];

    public static TheoryData<string> EachOfStrangers => [.. OfStrangers];

    public static TheoryData<string> EachLanguage => [.. Languages];

    public static TheoryData<string, string> EachOfStrangersInEachLanguage
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var page in OfStrangers)
            {
                foreach (var language in Languages)
                {
                    rows.Add(page, language);
                }
            }

            return rows;
        }
    }
}
