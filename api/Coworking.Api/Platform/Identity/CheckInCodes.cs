using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coworking.Api.Platform.Limits;
using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Platform.Identity;

/// <summary>Which codes a centre takes as proof that somebody is there.</summary>
public sealed record CheckInProofs(bool Screen, bool Poster);

/// <summary>What a code that somebody sent is worth.</summary>
public abstract record CheckInCodeOutcome
{
    private CheckInCodeOutcome()
    {
    }

    public sealed record Right : CheckInCodeOutcome;

    public sealed record Wrong : CheckInCodeOutcome;

    /// <summary>This patron has guessed too often.</summary>
    public sealed record TooManyTries(int RetryAfterSeconds) : CheckInCodeOutcome;
}

/// <summary>
/// The proofs of being there: six digits on the centre's screen that change each minute, and a code on each resource's
/// poster that stays. Both follow from the centre's key, so that nothing is stored and every instance knows them.
/// </summary>
public sealed class CheckInCodes(CodeSigner signer, RateLimits limits)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int PosterLength = 8;
    private const int LongestTyped = 32;
    private const int SecondsInMinute = 60;

    /// <summary>Two screen codes are right at a time: ten guesses find one of them once in 50,000 times.</summary>
    private static readonly Limit Tries = new("check-in", Most: 10, Duration.FromMinutes(15), Counters: 65_536);

    /// <summary>False where the centre has no key.</summary>
    public bool IsSetUp => signer.IsSetUp;

    /// <summary>When the code on the screen changes next.</summary>
    public static Instant ChangesAt(Instant now) => Instant.FromUnixTimeSeconds((MinuteOf(now) + 1) * SecondsInMinute);

    /// <summary>The six digits of this minute.</summary>
    public string OnScreen(string centre, Instant now) => OfMinute(centre, MinuteOf(now));

    /// <summary>The eight characters of a resource's poster.</summary>
    public string OnPoster(string centre, ResourceId resource)
    {
        var bits = BinaryPrimitives.ReadUInt64BigEndian(signer.Sign(CodePurpose.Poster, centre, resource.Value));
        return string.Create(PosterLength, bits, static (text, rest) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[(int)(rest & 31)];
                rest >>= 5;
            }
        });
    }

    /// <summary>Holds what a patron sent against this minute's and the last minute's code, and the posters of what the booking holds.</summary>
    public async Task<CheckInCodeOutcome> TryAsync(
        PatronId patron, string centre, IEnumerable<ResourceId> held, CheckInProofs proofs, string typed, Instant now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(proofs);
        ArgumentNullException.ThrowIfNull(typed);
        var outcome = await limits.TakeAsync(Tries, patron.Value, cancellation);
        if (outcome is not LimitOutcome.Taken taken)
        {
            return new CheckInCodeOutcome.TooManyTries(((LimitOutcome.Full)outcome).RetryAfterSeconds);
        }

        var code = Normal(typed);
        var minute = MinuteOf(now);
        var isRight = (proofs.Screen && (Same(code, OfMinute(centre, minute)) || Same(code, OfMinute(centre, minute - 1))))
            || (proofs.Poster && held.Any(resource => Same(code, OnPoster(centre, resource))));
        if (!isRight)
        {
            return new CheckInCodeOutcome.Wrong();
        }

        await limits.GiveBackAsync(taken, cancellation);
        return new CheckInCodeOutcome.Right();
    }

    private static long MinuteOf(Instant now) => now.ToUnixTimeSeconds() / SecondsInMinute;

    /// <summary>As it is printed, however somebody typed it: case, spaces and hyphens do not matter, nor do O for 0 and I or L for 1.</summary>
    private static string Normal(string typed) => typed.Length > LongestTyped
        ? ""
        : string.Concat(typed.ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c != '-').Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private string OfMinute(string centre, long minute)
    {
        var hash = signer.Sign(CodePurpose.Screen, centre, minute.ToString(CultureInfo.InvariantCulture));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
