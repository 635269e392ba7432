using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Coworking.Api.Platform.Http;

namespace Coworking.Api.Features.Sharing;

/// <summary>
/// A page of a few lines that says in its head what messengers show of an address, and takes people on to the site's page at once, or
/// by its link. It has no script and no style. All that librarians wrote is encoded.
/// </summary>
internal sealed record Preview
{
    public const string ContentType = "text/html; charset=utf-8";

    private const int MaxAgeSeconds = 300;

    /// <summary>What messengers show of a text.</summary>
    private const int LongestText = 200;

    /// <summary>Kazakh and Russian letters stay as they are; what means something in HTML does not.</summary>
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation);

    public required string Title { get; init; }

    public string? Text { get; init; }

    public required string Centre { get; init; }

    /// <summary><c>kk</c>, <c>ru</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>As Open Graph calls it.</summary>
    public required string Type { get; init; }

    /// <summary>The address that is passed on. Programs look there again, so it is not the site's page, which tells them nothing.</summary>
    public required Uri Own { get; init; }

    /// <summary>Where people are taken.</summary>
    public required Uri Page { get; init; }

    /// <summary>An address that stays.</summary>
    public Uri? Picture { get; init; }

    public DocumentAnswer Answer() => new(ToUtf8(), ContentType, MaxAgeSeconds);

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(Write());

    private string Write()
    {
        var text = Shortened(Text ?? Centre);
        var page = Html.Encode(Page.AbsoluteUri);
        return $"""
            <!doctype html>
            <html lang="{Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>{Html.Encode(Title)} · {Html.Encode(Centre)}</title>
            <meta name="description" content="{Html.Encode(text)}">
            <link rel="canonical" href="{page}">
            {Property("og:title", Title)}
            {Property("og:description", text)}
            {Property("og:type", Type)}
            {Property("og:url", Own.AbsoluteUri)}
            {Property("og:site_name", Centre)}
            {Property("og:locale", Locale)}
            {(Picture is null ? "" : Property("og:image", Picture.AbsoluteUri) + Property("og:image:alt", Title))}
            <meta name="twitter:card" content="{(Picture is null ? "summary" : "summary_large_image")}">
            <meta http-equiv="refresh" content="0;url={page}">
            </head>
            <body>
            <h1>{Html.Encode(Title)}</h1>
            <p>{Html.Encode(text)}</p>
            <p><a href="{page}">{Html.Encode(Onward)}</a></p>
            </body>
            </html>

            """;
    }

    private static string Property(string name, string value) => $"""<meta property="{name}" content="{Html.Encode(value)}">""";

    private string Locale => Language switch { "kk" => "kk_KZ", "ru" => "ru_RU", _ => "en_GB" };

    private string Onward => Language switch { "kk" => "Бетті ашу", "ru" => "Открыть страницу", _ => "Open the page" };

    private static string Shortened(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestText)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', LongestText - 1);
        return $"{line[..(end > LongestText / 2 ? end : LongestText - 1)]}…";
    }
}
