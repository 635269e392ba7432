using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Bookings;

/// <summary>A patron waits no longer; a place that was kept goes to the next in the same transaction.</summary>
public sealed class LeaveWaitlist(DayStore store, DayWriter writer)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!BookingId.TryParse(id, out var known))
        {
            return Problems.NotFound.Answer();
        }

        var left = await RunAsync(known, CurrentUser.Of(request.HttpContext).Patron, cancellation);
        return left.Match(answer => JsonAnswer.Ok(answer, BookingsJson.Wire.WaitlistAnswer), problem => (IResult)problem);
    }

    internal Task<Result<WaitlistAnswer, ProblemAnswer>> RunAsync(BookingId id, PatronId patron, CancellationToken cancellation) =>
        writer.RunAsync<WaitlistAnswer>(
            async stop => await store.ReadLineAsync(id.Date, stop),
            (seen, centre, now) =>
            {
                var ledger = seen.Ledger(centre, now);
                if (ledger.Line.FirstOrDefault(entry => entry.Id == id && entry.Patron == patron) is not { } entry)
                {
                    return Problems.NotFound.Answer();
                }

                if (!entry.IsLive(now))
                {
                    return new Decision<WaitlistAnswer>(entry.ToAnswer(ledger.Line, centre, now));
                }

                ledger.End(entry.Gone(), "left");
                ledger.Promote();
                return new Decision<WaitlistAnswer>(entry.Gone().ToAnswer(ledger.Line, centre, now), ledger.Change);
            },
            cancellation);
}
