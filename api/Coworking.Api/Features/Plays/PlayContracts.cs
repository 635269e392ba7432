using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using NodaTime;

namespace Coworking.Api.Features.Plays;

/// <summary>How much of a recording was heard so far.</summary>
/// <param name="Play">The <c>play</c> that came with its links.</param>
/// <param name="Seconds">Of the recording, in all since then: at double speed two in each second. 0 to 604,800.</param>
public sealed record PlayBody(string Play, int Seconds);

/// <param name="Plays">How often somebody watched or listened for 10 seconds, or for half of a shorter recording.</param>
/// <param name="Minutes">Whole minutes of it that were heard.</param>
public sealed record RecordingPlays(string Id, int Plays, long Minutes);

/// <summary>How often recordings were played, most often first.</summary>
/// <param name="From">First date, inclusive.</param>
/// <param name="To">Last date, inclusive; today's plays so far are among them.</param>
/// <param name="Plays">Of all recordings, deleted ones too.</param>
/// <param name="Minutes">Of all recordings.</param>
/// <param name="Items">At most 1,000; one that was not played is not among them.</param>
public sealed record PlaysAnswer(LocalDate From, LocalDate To, int Plays, long Minutes, IReadOnlyList<RecordingPlays> Items);

[JsonSerializable(typeof(PlayBody))]
[JsonSerializable(typeof(PlaysAnswer))]
internal sealed partial class PlaysJson : JsonSerializerContext
{
    public static PlaysJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
