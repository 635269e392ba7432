using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Screens;
using NodaTime;

namespace Coworking.Api.Features.Screens;

/// <summary>What a television shows until a librarian has typed it, and what will speak for it from then on.</summary>
/// <param name="Code">As it is shown: <c>K7P-3M9</c>.</param>
/// <param name="Token">Sent as <c>Authorization: Bearer TOKEN</c>; worth nothing until the desk has paired the television. Shown this once.</param>
/// <param name="LastsSeconds">How long the code may be typed: for a television whose clock is wrong.</param>
public sealed record PairingAnswer(string Code, string Token, OffsetDateTime ExpiresAt, int LastsSeconds)
{
    /// <inheritdoc/>
    public override string ToString() => "pairing";
}

/// <summary>What a television is to show now.</summary>
/// <param name="Notice">Where a notice is shown.</param>
/// <param name="Recordings">Ids in order of play, where a playlist is shown.</param>
public sealed record ScreenAnswer(string Name, ScreenMode Mode, string Etag, LocalizedText? Notice = null, IReadOnlyList<string>? Recordings = null);

/// <summary>A television as the desk sees it.</summary>
/// <param name="Notice">What was written last, also where something else is shown.</param>
/// <param name="Recordings">The playlist, also where something else is shown.</param>
/// <param name="SeenAt">When it last asked what to show, to about a minute.</param>
/// <param name="Etag">For <c>If-Match</c> of the next change.</param>
public sealed record DeskScreen(
    string Id, string Name, ScreenMode Mode, IReadOnlyList<string> Recordings, OffsetDateTime PairedAt, string Etag,
    LocalizedText? Notice = null, OffsetDateTime? SeenAt = null);

/// <summary>All televisions; never more than one page.</summary>
public sealed record DeskScreenList(IReadOnlyList<DeskScreen> Items);

/// <summary>The code that a television shows, and what to call the television.</summary>
public sealed record PairScreenBody(string Code, string Name);

/// <summary>What a television is called and shows from now on, whole.</summary>
public sealed record ChangeScreenBody(string Name, ScreenMode Mode, LocalizedText? Notice = null, string[]? Recordings = null);

[JsonSerializable(typeof(PairingAnswer))]
[JsonSerializable(typeof(ScreenAnswer))]
[JsonSerializable(typeof(DeskScreen))]
[JsonSerializable(typeof(DeskScreenList))]
[JsonSerializable(typeof(PairScreenBody))]
[JsonSerializable(typeof(ChangeScreenBody))]
internal sealed partial class ScreensJson : JsonSerializerContext
{
    public static ScreensJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
