using System.Buffers.Text;
using System.Security.Cryptography;
using Coworking.Domain.Screens;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Identity;

/// <summary>
/// What speaks for a television: <c>screen.ID.SECRET</c>, the secret 256 random bits of which only a hash is stored. It is worth
/// nothing until the desk has paired that television, and nothing again once the desk has revoked it. It does not print itself.
/// </summary>
public sealed class ScreenToken
{
    private const string Kind = "screen";
    private const int Bytes = 32;
    private const int Length = 43;

    private readonly string _secret;

    private ScreenToken(ScreenId screen, string secret)
    {
        Screen = screen;
        _secret = secret;
    }

    public ScreenId Screen { get; }

    /// <summary>As the television sends it.</summary>
    public string Text => $"{Kind}.{Screen.Value}.{_secret}";

    /// <summary>What is stored: nobody gets from it to the token.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Base64Url.DecodeFromChars(_secret)));

    public static ScreenToken Create() =>
        new(ScreenId.Create(RandomNumberGenerator.GetBytes(sizeof(ulong))), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>The television's token that a request brings; null where it brings something else or nothing.</summary>
    internal static ScreenToken? In(HttpRequest request) =>
        BearerToken.Of(request).Split('.') is [Kind, var id, var secret]
        && ScreenId.TryParse(id, out var screen) && secret.Length == Length && Base64Url.IsValid(secret)
            ? new ScreenToken(screen, secret)
            : null;

    /// <inheritdoc/>
    public override string ToString() => "token";
}
