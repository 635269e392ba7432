using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Closures;
using Coworking.Api.Features.Events;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Overview;

/// <summary>"Can I come now?", for the home page, in one request.</summary>
public sealed class ShowOverview(ReadSettings settings, BusyDays busyDays, ClosureNotices notices, ListRecordings recordings, ListEvents events, IClock clock)
{
    private const int DaysAhead = 14;
    private const int DaysToNextOpening = 31;
    private const int NewestRecordings = 4;
    private const int NextEvents = 3;

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var now = clock.GetCurrentInstant();
        var today = centre.Centre.Today(now);
        var newest = recordings.NewestAsync(NewestRecordings, cancellation);
        var next = events.NextAsync(centre, NextEvents, cancellation);
        var told = notices.RunAsync(today.Date, now, cancellation);
        var busy = await busyDays.ReadAsync(today.Date, cancellation);
        var wallClock = today.WallClock(now);
        var answer = new OverviewAnswer(
            Card(centre.Centre),
            today.Date,
            Open(centre.Centre, today.Date, wallClock),
            Kinds(centre, today, now, busy),
            [.. Enumerable.Range(0, DaysAhead + 1).Select(ahead => Day(centre.Centre, today.Date.PlusDays(ahead)))],
            await newest,
            [.. (await told).Select(Notice)],
            await next);
        return JsonAnswer.Cacheable(request, answer, OverviewJson.Wire.OverviewAnswer);
    }

    private static NoticeCard Notice(Closure closure) => new(
        closure.Day.Date,
        closure.Shut!.Value.Start,
        closure.Shut.Value.End,
        closure.All,
        closure.Reason,
        closure.All ? [] : [.. closure.Resources.Select(id => id.Value)]);

    private static CentreCard Card(Centre centre) =>
        new(centre.Name, centre.Address, centre.Zone.Id, centre.Languages, centre.Accent, centre.Phone);

    private static DayCard Day(Centre centre, LocalDate date)
    {
        var hours = centre.Hours.On(date);
        return new DayCard(date, TimeRangeBody.Of(hours.Open), hours.Reason);
    }

    private static OpenNow Open(Centre centre, LocalDate today, TimeOfDay clock)
    {
        var until = centre.Hours.On(today).Open.Where(open => open.Contains(clock)).Select(open => (TimeOfDay?)open.End).FirstOrDefault();
        if (until is not null)
        {
            return new OpenNow(Now: true, until);
        }

        var next = Enumerable.Range(0, DaysToNextOpening)
            .Select(ahead => today.PlusDays(ahead))
            .SelectMany(date => centre.Hours.On(date).Open.Select(open => new NextOpening(date, open.Start)))
            .FirstOrDefault(opening => opening.Date > today || opening.Start > clock);
        return new OpenNow(Now: false, Next: next);
    }

    private static IReadOnlyList<KindNow> Kinds(
        CentreSettings centre, CentreDay today, Instant now, IReadOnlyDictionary<ResourceId, BusySheet> busy)
    {
        var rules = centre.Centre.Rules;
        var bookable = centre.Centre.Bookable(today.Date);
        var clock = today.WallClock(now);
        return
        [
            .. centre.Inventory.All.Where(resource => resource is { Active: true, DeskOnly: false }).GroupBy(resource => resource.Kind).Select(kind =>
            {
                var taken = kind.Select(resource => Busy(resource, busy, rules, now)).ToList();
                var free = FreeNow.Of(kind.Key, taken, bookable, clock, rules);
                return new KindNow(free.Kind, free.Total, free.Free, free.FreeFrom);
            }),
        ];
    }

    private static IReadOnlyList<TimeRange> Busy(Resource resource, IReadOnlyDictionary<ResourceId, BusySheet> busy, Rules rules, Instant now) =>
        busy.TryGetValue(resource.Id, out var sheet) ? sheet.Busy(rules.For(resource.Kind).BufferMinutes, now) : [];
}
