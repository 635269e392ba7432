using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using NodaTime;

namespace Coworking.Api.Platform.Limits;

/// <summary>
/// One counter. Table <c>Limits</c>, partition = the limit's name, row = the number of the counter; <c>Tries</c> counts
/// and <c>Until</c> says when it is forgotten. Which key it stands for is written nowhere.
/// </summary>
internal sealed record LimitCounter(int Tries, Instant Until)
{
    public static LimitCounter Fresh { get; } = new(0, Instant.MinValue);

    public static LimitCounter Read(TableEntity row) =>
        new(row.GetInt32(nameof(Tries))!.Value, Instant.FromDateTimeOffset(row.GetDateTimeOffset(nameof(Until))!.Value));

    public TableEntity ToRow(string limit, string row) => new(TableKey.Join(limit), row)
    {
        [nameof(Tries)] = Tries,
        [nameof(Until)] = Until.ToDateTimeOffset(),
    };

    /// <summary>Whether <paramref name="limit"/> lets nobody through at <paramref name="now"/>.</summary>
    public bool IsFull(Limit limit, Instant now) => now < Until && Tries >= limit.Most;

    /// <summary>One more try.</summary>
    public LimitCounter Counted(Limit limit, Instant now)
    {
        var tries = now < Until ? Tries + 1 : 1;
        return new LimitCounter(tries, tries == 1 || tries >= limit.Most ? now + limit.Window : Until);
    }

    /// <summary>One try less: it turned out to be a right one.</summary>
    public LimitCounter GivenBack() => this with { Tries = Math.Max(0, Tries - 1) };
}
