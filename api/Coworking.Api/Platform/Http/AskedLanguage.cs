using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Http;

/// <summary>The language that an address asks for: what is read by programs of others cannot rely on their <c>Accept-Language</c>.</summary>
internal static class AskedLanguage
{
    public const string Query = "language";

    public const string Said = "kk, ru or en: the centre's first language unless told";

    /// <summary><c>kk</c>, <c>ru</c> or <c>en</c>; the first of <paramref name="usual"/> where the address names none of them.</summary>
    public static string Of(HttpRequest request, IReadOnlyList<string> usual) => request.Query[Query].ToString() switch
    {
        "kk" => "kk",
        "ru" => "ru",
        "en" => "en",
        _ => usual.Count > 0 ? usual[0] : RequestLanguage.Default,
    };
}
