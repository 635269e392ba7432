using System.Text.Json;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>Where nothing can be booked on a day: bookings with their buffers, and closures, merged. Anybody may look.</summary>
public sealed class ShowAvailability(ReadSettings settings, BusyDays busyDays, IClock clock)
{
    private static readonly LocalizedText KindRule = new(
        "Орынның мұндай түрі жоқ.", "Такого вида мест нет.", "Must be seat, computer, room, booth or equipment.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var now = clock.GetCurrentInstant();
        var today = centre.Centre.Today(now).Date;
        if (!DateQuery.TryRead(request, "date", today, today, out var date))
        {
            return Problems.Malformed.AnswerFor("date", DateQuery.Rule);
        }

        if (!TryReadKind(request, out var kind))
        {
            return Problems.Malformed.AnswerFor("kind", KindRule);
        }

        var answer = Answer(date, kind, centre, await busyDays.ReadAsync(date, cancellation), now);
        return JsonAnswer.Cacheable(request, answer, BookingsJson.Wire.AvailabilityAnswer);
    }

    private static AvailabilityAnswer Answer(
        LocalDate date, ResourceKind? kind, CentreSettings centre, IReadOnlyDictionary<ResourceId, BusySheet> sheets, Instant now) => new(
        date,
        TimeRangeBody.Of(centre.Centre.Hours.On(date).Open),
        [
            .. centre.Inventory.All
                .Where(resource => resource.Active && (kind is null || resource.Kind == kind))
                .Select(resource => Of(
                    resource.Id, sheets.GetValueOrDefault(resource.Id), centre.Centre.Rules.For(resource.Kind).BufferMinutes, now)),
        ]);

    private static ResourceAvailability Of(ResourceId id, BusySheet? sheet, int bufferMinutes, Instant now)
    {
        var held = sheet is null ? [] : TimeRangeBody.Of(sheet.Held(now));
        return new(id.Value, sheet is null ? [] : TimeRangeBody.Of(sheet.Busy(bufferMinutes, now)), held.Count > 0 ? held : null);
    }

    private static bool TryReadKind(HttpRequest request, out ResourceKind? kind)
    {
        kind = null;
        if (!request.Query.TryGetValue("kind", out var text))
        {
            return true;
        }

        kind = Enum.GetValues<ResourceKind>()
            .Cast<ResourceKind?>()
            .FirstOrDefault(known => JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()!) == text.ToString());
        return kind is not null;
    }
}
