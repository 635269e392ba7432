using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Closures;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Closures;

/// <summary>Opens again what a closure shut, from a time on or at once. What it cancelled stays cancelled; what is free is offered to those who wait.</summary>
public sealed class ReopenClosure(DayClosures closures, FinishClosure finish)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!ClosureId.TryParse(id, out var closure))
        {
            return Problems.NotFound.Answer();
        }

        var body = await JsonBody.ReadAsync(request, ClosuresJson.Wire.ReopenBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        if (await closures.FindAsync(closure, cancellation) is null)
        {
            return Problems.NotFound.Answer();
        }

        var reopened = await finish.RunAsync(closure, stop => closures.ReopenAsync(closure, body.Value.From, stop), cancellation);
        if (!reopened.IsOk)
        {
            return reopened.Error;
        }

        var cancelled = await closures.CancelledByAsync(reopened.Value, cancellation);
        return JsonAnswer.Ok(reopened.Value.ToAnswer(cancelled.Select(ClosureMapping.ToAnswer), isMade: true), ClosuresJson.Wire.ClosureAnswer);
    }
}
