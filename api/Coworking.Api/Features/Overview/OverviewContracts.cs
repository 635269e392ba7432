using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Events;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Overview;

/// <summary>All that the home page shows, in one answer.</summary>
/// <param name="Centre">Who the centre is.</param>
/// <param name="Date">The centre's date.</param>
/// <param name="Open">Whether the doors are open.</param>
/// <param name="Kinds">What is free now.</param>
/// <param name="Days">Hours of today and the 14 days after.</param>
/// <param name="Recordings">The newest.</param>
/// <param name="Notices">Closures of today that are on or still to come.</param>
/// <param name="Events">The next few within a month, cancelled ones too.</param>
public sealed record OverviewAnswer(
    CentreCard Centre,
    LocalDate Date,
    OpenNow Open,
    IReadOnlyList<KindNow> Kinds,
    IReadOnlyList<DayCard> Days,
    IReadOnlyList<RecordingItem> Recordings,
    IReadOnlyList<NoticeCard> Notices,
    IReadOnlyList<EventItem> Events);

public sealed record CentreCard(
    LocalizedText Name, LocalizedText Address, string Zone, IReadOnlyList<string> Languages, string Accent, string? Phone = null);

/// <summary>Open until when, or closed and when next.</summary>
public sealed record OpenNow(bool Now, TimeOfDay? Until = null, NextOpening? Next = null);

public sealed record NextOpening(LocalDate Date, TimeOfDay Start);

/// <summary>How many of a kind are free now; where none is, from when one is today.</summary>
public sealed record KindNow(ResourceKind Kind, int Total, int Free, TimeOfDay? FreeFrom = null);

/// <summary>A closure or an outage, as everybody is told of it.</summary>
/// <param name="Resources">What is shut; empty where all is.</param>
public sealed record NoticeCard(LocalDate Date, TimeOfDay Start, TimeOfDay End, bool All, LocalizedText Reason, IReadOnlyList<string> Resources);

public sealed record DayCard(LocalDate Date, IReadOnlyList<TimeRangeBody> Open, LocalizedText? Reason = null);

[JsonSerializable(typeof(OverviewAnswer))]
internal sealed partial class OverviewJson : JsonSerializerContext
{
    public static OverviewJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
