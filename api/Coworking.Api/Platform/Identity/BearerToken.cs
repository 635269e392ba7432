using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Coworking.Api.Platform.Identity;

/// <summary>The token that a request brings as <c>Authorization: Bearer TOKEN</c>.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>Empty where it brings none.</summary>
    public static string Of(HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization].ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
    }
}
