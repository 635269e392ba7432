using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>What a patron waits for, from today on: the lines of all days within the horizon, read side by side.</summary>
public sealed class ListWaitlist(ReadSettings settings, DayStore store, IClock clock)
{
    private const int MostDays = 31;

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var patron = CurrentUser.Of(request.HttpContext).Patron;
        var now = clock.GetCurrentInstant();
        var today = centre.Centre.Today(now).Date;
        var ahead = centre.Centre.Rules.Kinds.Values.Select(kind => kind.HorizonDays ?? MostDays - 1).DefaultIfEmpty(MostDays - 1).Max();
        var lines = await Task.WhenAll(Enumerable.Range(0, Math.Min(ahead + 1, MostDays)).Select(day => store.ReadWaitingAsync(today.PlusDays(day), cancellation)));
        var mine = lines.SelectMany(line => line.Where(entry => entry.Patron == patron).Select(entry => entry.ToAnswer(line, centre, now)));
        var part = PageQuery.PartOf(request, [.. mine], entry => entry.Id);
        return part.IsOk ? JsonAnswer.Ok(new WaitlistList(part.Value.Items, part.Value.Next), BookingsJson.Wire.WaitlistList) : part.Error;
    }
}
