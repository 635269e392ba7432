using System.Diagnostics.Metrics;
using System.Text.Json;
using Coworking.Api.Platform.Telemetry;
using Coworking.Domain.Bookings;

namespace Coworking.Api.Features.Bookings;

/// <summary>Counts for regional IT; nothing of who.</summary>
public sealed class BookingMetrics
{
    private readonly Counter<long> _created;
    private readonly Counter<long> _ended;
    private readonly Counter<long> _retried;

    public BookingMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(TelemetryRegistration.Name);
        _created = meter.CreateCounter<long>("coworking.bookings.created", description: "Bookings made");
        _ended = meter.CreateCounter<long>("coworking.bookings.ended", description: "Bookings that ended, by status: completed, cancelled, no-show");
        _retried = meter.CreateCounter<long>("coworking.bookings.retried", description: "Decisions taken again because somebody was faster");
    }

    internal void Created() => _created.Add(1);

    internal void Ended(BookingStatus status) => _ended.Add(1, new KeyValuePair<string, object?>("status", JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString())));

    internal void Retried() => _retried.Add(1);
}
