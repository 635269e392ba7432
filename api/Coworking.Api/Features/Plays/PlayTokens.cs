using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Plays;

/// <summary>
/// What a player counts a play by: <c>RECORDING.SINCE.LENGTH.NONCE.CODE</c>, seconds since 1970, the length in seconds, 64 random
/// bits, and a code over them. It holds nothing of who plays. Whoever has one could see the recording.
/// </summary>
public sealed class PlayTokens(CodeSigner signer, IClock clock)
{
    /// <summary>Characters of the longest.</summary>
    public const int Longest = 120;

    private const int NonceBytes = sizeof(ulong);

    /// <summary>
    /// A token for one play of a recording; null where nobody is counted: robots, the centre's staff, who look after its recordings,
    /// and its televisions, which play all day whether somebody looks or not. Without the centre's key there are none.
    /// </summary>
    public string? Give(HttpRequest request, RecordingId recording, Duration length)
    {
        ArgumentNullException.ThrowIfNull(request);
        var role = CurrentUser.IfKnown(request.HttpContext)?.Role ?? Caller.Anyone;
        if (!signer.IsSetUp || (role & (Caller.Staff | Caller.Screen)) != Caller.None || Robots.IsOne(request))
        {
            return null;
        }

        string[] parts =
        [
            recording.Value, Written(clock.GetCurrentInstant().ToUnixTimeSeconds()), Written((long)Math.Min(int.MaxValue, Math.Round(length.TotalSeconds))),
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes)),
        ];
        return string.Join('.', [.. parts, Base64Url.EncodeToString(signer.Sign(CodePurpose.Play, parts))]);
    }

    /// <summary>The play and its nonce; null where this centre gave no such token for <paramref name="recording"/>.</summary>
    internal (Play Play, string Nonce)? Read(string token, string recording)
    {
        if (!signer.IsSetUp || token.Length > Longest || token.Split('.') is not [var id, var since, var length, var nonce, var code]
            || id != recording || !RecordingId.TryParse(id, out var known) || !Base64Url.IsValid(code)
            || !signer.Verify(Base64Url.DecodeFromChars(code), CodePurpose.Play, id, since, length, nonce))
        {
            return null;
        }

        return (new Play(known, Instant.FromUnixTimeSeconds(Number(since)), (int)Number(length)), nonce);
    }

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
