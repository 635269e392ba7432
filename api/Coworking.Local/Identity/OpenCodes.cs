using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Coworking.Local.Identity;

/// <summary>
/// The authorization codes that may still be exchanged. OpenIddict without a store would accept a code for as long as it
/// lives; here it is accepted once, and never after a restart.
/// </summary>
internal sealed class OpenCodes(TimeProvider time)
{
    /// <summary>The claim inside the sealed code that names it here.</summary>
    public const string ClaimType = "code";

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const int IdBytes = 16;

    private readonly ConcurrentDictionary<string, DateTimeOffset> open = new(StringComparer.Ordinal);

    public string Issue()
    {
        var now = time.GetUtcNow();
        foreach (var (old, _) in open.Where(code => code.Value < now))
        {
            open.TryRemove(old, out _);
        }

        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(IdBytes));
        open[id] = now + Lifetime;
        return id;
    }

    /// <summary>True for the first caller with this code, and for nobody after.</summary>
    public bool TryRedeem(string? id) => id is not null && open.TryRemove(id, out _);
}
