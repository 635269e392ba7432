using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>What a patron waits for: so many minutes somewhere between <paramref name="From"/> and <paramref name="To"/>, on named places or any of a kind.</summary>
public sealed record JoinWaitlistBody(
    LocalDate Date,
    TimeOfDay From,
    TimeOfDay To,
    int Minutes,
    IReadOnlyList<string>? Resources = null,
    ResourceKind? Kind = null,
    int? Count = null,
    int? People = null);

/// <summary>An entry of the waiting list as its patron sees it.</summary>
/// <param name="Id">Its name, and the id of the booking it becomes when the place is taken.</param>
/// <param name="Date">The date on the centre's calendar.</param>
/// <param name="From">Not before this, on the wall clock.</param>
/// <param name="To">Not after this.</param>
/// <param name="Minutes">For so long.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CreatedAt">When it joined.</param>
/// <param name="Place">Which in line, 1 for the first; only while it waits.</param>
/// <param name="Resources">The places it named.</param>
/// <param name="Kind">Or the kind.</param>
/// <param name="Count">And how many.</param>
/// <param name="People">How many people come; absent for one.</param>
/// <param name="Hold">The place that is kept for it.</param>
public sealed record WaitlistAnswer(
    string Id,
    LocalDate Date,
    TimeOfDay From,
    TimeOfDay To,
    int Minutes,
    WaitStatus Status,
    OffsetDateTime CreatedAt,
    int? Place = null,
    IReadOnlyList<string>? Resources = null,
    ResourceKind? Kind = null,
    int? Count = null,
    int? People = null,
    HoldAnswer? Hold = null);

/// <summary>A place that is kept, until (exclusive) when.</summary>
public sealed record HoldAnswer(IReadOnlyList<BookedResourceAnswer> Resources, TimeOfDay Start, TimeOfDay End, OffsetDateTime Until);

/// <summary>A patron's entries in order of their dates.</summary>
public sealed record WaitlistList(IReadOnlyList<WaitlistAnswer> Items, string? Next = null);
