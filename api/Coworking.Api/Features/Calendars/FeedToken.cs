using System.Buffers.Text;
using System.Security.Cryptography;

namespace Coworking.Api.Features.Calendars;

/// <summary>What opens one patron's calendar to whoever has it: 128 random bits. Only its hash is stored. It does not print itself.</summary>
internal sealed class FeedToken
{
    private const int Bytes = 16;
    private const int Length = 22;

    private FeedToken(string text) => Text = text;

    /// <summary>As it stands in the link.</summary>
    public string Text { get; }

    /// <summary>What is stored: nobody gets from it to the link.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Base64Url.DecodeFromChars(Text)));

    public static FeedToken Create() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public static FeedToken? Read(string? text) => text is { Length: Length } && Base64Url.IsValid(text) ? new FeedToken(text) : null;

    /// <inheritdoc/>
    public override string ToString() => "token";
}
