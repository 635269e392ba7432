using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using Coworking.Domain.Bookings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Platform.Identity;

/// <summary>
/// Half an hour for who came in by card and PIN. The token is <c>card.PAYLOAD.CODE</c>: when it ends and whose it is, and a
/// code over that and the centre's short name. Nothing is stored, so nothing is asked when it is used.
/// </summary>
public sealed class CardSessions(CodeSigner signer, ICentreCode centre, IClock clock)
{
    /// <summary>How long a session lasts.</summary>
    public static readonly Duration Lifetime = Duration.FromMinutes(30);

    private const string Kind = "card.";
    private const int Longest = 256;
    private const int TimeBytes = sizeof(long);

    /// <summary>A session of a card's holder that begins at <paramref name="now"/>.</summary>
    public (string Token, Instant ExpiresAt) Open(PatronId holder, string centreCode, Instant now)
    {
        var expiresAt = Instant.FromUnixTimeSeconds((now + Lifetime).ToUnixTimeSeconds());
        var name = Encoding.UTF8.GetBytes(holder.Value);
        var payload = new byte[TimeBytes + name.Length];
        BinaryPrimitives.WriteInt64BigEndian(payload, expiresAt.ToUnixTimeSeconds());
        name.CopyTo(payload, TimeBytes);
        var text = Base64Url.EncodeToString(payload);
        return ($"{Kind}{text}.{Base64Url.EncodeToString(signer.Sign(CodePurpose.Session, centreCode, text))}", expiresAt);
    }

    /// <summary>The token of a session that a request brings; null where it brings something else or nothing.</summary>
    internal static string? TokenIn(HttpRequest request)
    {
        var token = BearerToken.Of(request);
        return token.StartsWith(Kind, StringComparison.Ordinal) ? token : null;
    }

    /// <summary>Whose session it is; null where it is none, has ended, or is another centre's.</summary>
    internal async ValueTask<PatronId?> ReadAsync(string token, CancellationToken cancellation)
    {
        if (!signer.IsSetUp || token.Length > Longest || token[Kind.Length..].Split('.') is not [var text, var code])
        {
            return null;
        }

        var given = Decoded(code);
        if (given is null
            || await centre.ReadAsync(cancellation) is not { } centreCode
            || !signer.Verify(given, CodePurpose.Session, centreCode, text)
            || Decoded(text) is not { Length: > TimeBytes } payload)
        {
            return null;
        }

        var expiresAt = Instant.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(payload));
        return clock.GetCurrentInstant() < expiresAt ? new PatronId(Encoding.UTF8.GetString(payload.AsSpan(TimeBytes))) : null;
    }

    private static byte[]? Decoded(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
