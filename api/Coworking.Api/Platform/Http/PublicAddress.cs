using Microsoft.Extensions.Configuration;

namespace Coworking.Api.Platform.Http;

/// <summary>
/// Where the site and the API are reached from outside, for what is read elsewhere: feeds, previews. Settings say it; what a request
/// says of its host anybody can write.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    /// <summary>A page of the site; <paramref name="path"/> begins with a slash and the language.</summary>
    public Uri Page(string path) => new(Required("Site:Origin") + path, UriKind.Absolute);

    /// <summary>An address of the API; <paramref name="path"/> begins with a slash, after <c>/api</c>.</summary>
    public Uri Api(string path) => new(Required("Site:Api") + path, UriKind.Absolute);

    private string Required(string setting) =>
        configuration[setting] is { Length: > 0 } value ? value.TrimEnd('/') : throw new InvalidOperationException($"Setting {setting} is missing.");
}
