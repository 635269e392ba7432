using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Coworking.Api.Platform.Identity;

/// <summary>What a code is for. A code for one thing is worth nothing for another.</summary>
public enum CodePurpose
{
    /// <summary>The six digits on the centre's screen.</summary>
    Screen,

    /// <summary>The code on a resource's poster.</summary>
    Poster,

    /// <summary>Whoever came in by card and PIN.</summary>
    Session,

    /// <summary>A private calendar link.</summary>
    Feed,

    /// <summary>What a PIN is stretched from, so that the stored form is no use without the key.</summary>
    Pin,

    /// <summary>What tells a request that names a card from another under its idempotency key.</summary>
    Request,

    /// <summary>What a player counts a play by.</summary>
    Play,
}

/// <summary>
/// Keyed hashes by the centre's one secret, setting <c>Cards:Key</c> (api/docs/configuration.md, ADR 0009). Each purpose
/// has a key of its own, derived from it.
/// </summary>
public sealed partial class CodeSigner
{
    /// <summary>Bytes of a code.</summary>
    public const int Length = HMACSHA256.HashSizeInBytes;

    private const string Setting = "Cards:Key";
    private const int ShortestKey = 32;

    private readonly byte[]? _cards;
    private readonly IReadOnlyDictionary<CodePurpose, byte[]> _keys = new Dictionary<CodePurpose, byte[]>();

    public CodeSigner(IConfiguration configuration, ILogger<CodeSigner> logger)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var text = configuration[Setting];
        var key = new byte[(text?.Length ?? 0) + 1];
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (!Convert.TryFromBase64String(text, key, out var length) || length < ShortestKey)
        {
            LogUnusable(logger);
            return;
        }

        _cards = key[..length];
        _keys = Enum.GetValues<CodePurpose>().ToDictionary(
            purpose => purpose,
            purpose => HKDF.Expand(HashAlgorithmName.SHA256, _cards, Length, Encoding.UTF8.GetBytes($"coworking {purpose}")));
    }

    /// <summary>False where the centre has no key: then there are no cards, and no codes to check in with.</summary>
    public bool IsSetUp => _cards is not null;

    /// <summary>The code of these parts, 32 bytes.</summary>
    /// <exception cref="InvalidOperationException">There is no key: ask <see cref="IsSetUp"/> first.</exception>
    public byte[] Sign(CodePurpose purpose, params ReadOnlySpan<string> parts) =>
        HMACSHA256.HashData(Key(_keys.GetValueOrDefault(purpose)), Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    /// <summary>Whether <paramref name="code"/> is the code of these parts, in a time that does not tell how nearly it is.</summary>
    public bool Verify(ReadOnlySpan<byte> code, CodePurpose purpose, params ReadOnlySpan<string> parts) =>
        CryptographicOperations.FixedTimeEquals(code, Sign(purpose, parts));

    /// <summary>The keyed hash of a library card, see <see cref="LibraryCard"/>.</summary>
    internal byte[] HashCard(string text) => HMACSHA256.HashData(Key(_cards), Encoding.UTF8.GetBytes(text));

    private static byte[] Key(byte[]? key) => key ?? throw new InvalidOperationException($"The setting {Setting} is missing.");

    [LoggerMessage(Level = LogLevel.Error, Message = "Cards:Key is not the base64 of 32 bytes or more: the centre has no cards and no check-in codes")]
    private static partial void LogUnusable(ILogger logger);
}
