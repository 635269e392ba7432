using System.Globalization;
using System.Xml.Linq;

namespace Coworking.Api.Tests.Collections;

/// <summary>
/// A feed held against RSS 2.0 (rssboard.org/rss-specification) and what Apple asks of a podcast: required elements, their number and
/// form, absolute addresses, an enclosure whose ending programs know, a guid no two items share.
/// </summary>
internal sealed class Podcast
{
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] Endings = [".mp3", ".m4a"];

    private readonly XElement _channel;
    private readonly List<string> _faults = [];

    private Podcast(XElement channel) => _channel = channel;

    /// <summary>What is wrong with it; nothing where a program reads it.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public IReadOnlyList<string> Titles => [.. _channel.Elements("item").Select(item => item.Element("title")!.Value)];

    public bool IsExplicit => _channel.Element(Itunes + "explicit")!.Value == "true";

    public IReadOnlyList<(Uri Url, long Length, string Type)> Enclosures =>
    [
        .. _channel.Elements("item").Select(item => item.Element("enclosure")!).Select(one =>
            (new Uri((string)one.Attribute("url")!), long.Parse((string)one.Attribute("length")!, CultureInfo.InvariantCulture), (string)one.Attribute("type")!)),
    ];

    public static Podcast Read(string xml)
    {
        var rss = XDocument.Parse(xml).Root!;
        var podcast = new Podcast(rss.Element("channel")!);
        podcast.Expect(rss.Name == "rss" && (string?)rss.Attribute("version") == "2.0", "it is no RSS 2.0");
        podcast.Check();
        return podcast;
    }

    private void Check()
    {
        foreach (var name in (XName[])["title", "link", "description", "language", Itunes + "explicit", Itunes + "category", Itunes + "author", Itunes + "type"])
        {
            Expect(_channel.Elements(name).Count() == 1, $"the channel has not one {name}");
        }

        Expect(IsAddress(_channel.Element("link")?.Value), "the channel's link is no address");
        Expect(_channel.Elements(Atom + "link").Any(one => (string?)one.Attribute("rel") == "self" && IsAddress((string?)one.Attribute("href"))), "it does not say its own address");
        var items = _channel.Elements("item").ToList();
        foreach (var item in items)
        {
            CheckItem(item);
        }

        Expect(items.Select(item => item.Element("guid")?.Value).Distinct(StringComparer.Ordinal).Count() == items.Count, "two items have one guid");
    }

    private void CheckItem(XElement item)
    {
        foreach (var name in (XName[])["title", "description", "guid", "pubDate", "enclosure", Itunes + "duration", Itunes + "explicit", Itunes + "episode"])
        {
            Expect(item.Elements(name).Count() == 1, $"an item has not one {name}");
        }

        Expect(
            DateTime.TryParseExact(item.Element("pubDate")?.Value, "ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "a pubDate is not as RFC 822 writes it");
        Expect((string?)item.Element("guid")?.Attribute("isPermaLink") == "false", "a guid is taken for an address");
        Expect(int.TryParse(item.Element(Itunes + "duration")?.Value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0, "a duration is not in seconds");
        var enclosure = item.Element("enclosure");
        var url = (string?)enclosure?.Attribute("url");
        Expect(IsAddress(url) && Endings.Contains(Path.GetExtension(new Uri(url!).AbsolutePath), StringComparer.Ordinal), $"programs do not know {url}");
        Expect((long?)enclosure?.Attribute("length") > 0 && ((string?)enclosure?.Attribute("type"))?.StartsWith("audio/", StringComparison.Ordinal) == true, "an enclosure does not say what it is");
    }

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            _faults.Add(fault);
        }
    }

    private static bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
