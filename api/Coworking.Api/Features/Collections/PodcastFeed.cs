using System.Globalization;
using System.Text;
using System.Xml;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Collections;

/// <summary>
/// A collection as a podcast: RSS 2.0 with the tags that Apple's directory asks for, which all programs read. It is a serial, told from
/// its beginning: the order is the collection's, whenever each recording was added. The same collection makes the same bytes.
/// </summary>
internal sealed class PodcastFeed(SeenCollection found, string centre, string language, PublicAddress address)
{
    private const string Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int AdultYears = 18;

    private readonly (Recording Recording, PodcastFile File)[] _episodes =
    [
        .. found.Recordings.Select(one => (Recording: one, File: PodcastFile.Of(one))).Where(one => one.File is not null).Select(one => (one.Recording, one.File!)),
    ];

    public byte[] ToUtf8()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "itunes", ns: null, Itunes);
            xml.WriteAttributeString("xmlns", "atom", ns: null, Atom);
            xml.WriteStartElement("channel");
            WriteChannel(xml);
            for (var index = 0; index < _episodes.Length; index++)
            {
                WriteEpisode(xml, _episodes[index].Recording, _episodes[index].File, index + 1);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private void WriteChannel(XmlWriter xml)
    {
        var collection = found.Collection;
        var title = Clean(collection.Title.In(language));
        var page = address.Page($"/{language}/collection/?id={collection.Id}").AbsoluteUri;
        xml.WriteElementString("title", title);
        xml.WriteElementString("link", page);
        xml.WriteElementString("description", Clean(collection.Text?.In(language) ?? $"{collection.Title.In(language)}. {centre}"));
        xml.WriteElementString("language", language);
        xml.WriteElementString("lastBuildDate", Rfc822(_episodes.Select(one => one.Recording.PublishedAt!.Value).Append(collection.ChangedAt).Max()));
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("href", address.Api($"/collections/{collection.Id}/feed?{AskedLanguage.Query}={language}").AbsoluteUri);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        xml.WriteElementString("author", Itunes, Clean(centre));
        xml.WriteElementString("type", Itunes, "serial");
        xml.WriteElementString("explicit", Itunes, Said(_episodes.Any(one => IsForAdults(one.Recording))));
        xml.WriteStartElement("category", Itunes);
        xml.WriteAttributeString("text", "Education");
        xml.WriteEndElement();
        if (found.Recordings.FirstOrDefault(one => one.Poster is not null) is { } pictured)
        {
            WriteImage(xml, pictured);
            xml.WriteStartElement("image");
            xml.WriteElementString("url", PosterOf(pictured));
            xml.WriteElementString("title", title);
            xml.WriteElementString("link", page);
            xml.WriteEndElement();
        }
    }

    private void WriteEpisode(XmlWriter xml, Recording recording, PodcastFile file, int number)
    {
        var title = Clean(recording.Description.Title.In(language));
        xml.WriteStartElement("item");
        xml.WriteElementString("title", title);
        xml.WriteElementString("description", Clean(TextOf(recording)));
        xml.WriteElementString("link", address.Page($"/{language}/recording/?id={recording.Id}").AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString($"urn:coworking:recording:{recording.Id}");
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Rfc822(recording.PublishedAt!.Value));
        xml.WriteStartElement("enclosure");
        xml.WriteAttributeString("url", address.Api(ShowSound.PathOf(recording, file)).AbsoluteUri);
        xml.WriteAttributeString("length", file.Size.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("type", file.ContentType);
        xml.WriteEndElement();
        xml.WriteElementString("title", Itunes, title);
        xml.WriteElementString("duration", Itunes, RecordingViews.Seconds(recording).ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("episode", Itunes, number.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("explicit", Itunes, Said(IsForAdults(recording)));
        if (recording.Poster is not null)
        {
            WriteImage(xml, recording);
        }

        xml.WriteEndElement();
    }

    private void WriteImage(XmlWriter xml, Recording pictured)
    {
        xml.WriteStartElement("image", Itunes);
        xml.WriteAttributeString("href", PosterOf(pictured));
        xml.WriteEndElement();
    }

    private string PosterOf(Recording recording) => address.Api($"/recordings/{recording.Id}/poster").AbsoluteUri;

    /// <summary>What is said of it, and who is heard; an item needs a title or a description, and programs show both.</summary>
    private string TextOf(Recording recording)
    {
        var said = recording.Description;
        return string.Join("\n\n", new[] { said.Text?.In(language), string.Join(", ", said.Provenance.People) }.Where(one => !string.IsNullOrEmpty(one)))
            is { Length: > 0 } text ? text : said.Title.In(language);
    }

    private static bool IsForAdults(Recording recording) => recording.Description.Terms.Age?.Years >= AdultYears;

    private static string Said(bool isSo) => isSo ? "true" : "false";

    private static string Rfc822(Instant instant) => instant.ToDateTimeUtc().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    /// <summary>Without the few characters that XML cannot carry: one of them would make the whole feed unreadable.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(IsXml));

    private static bool IsXml(Rune rune) => rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF);
}
