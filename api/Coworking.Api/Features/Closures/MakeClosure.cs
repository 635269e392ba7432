using System.Security.Cryptography;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Closures;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>
/// The desk shuts some or all resources, now or later: one resource after the other (ADR 0010). It answers when all is
/// written; who asks again under the same key after a lost answer goes on where it stopped.
/// </summary>
public sealed class MakeClosure(ReadSettings settings, RequestKeys keys, DayClosures closures, FinishClosure finish, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadWithHashAsync(request, ClosuresJson.Wire.ClosureBody, cancellation);
        var key = IdempotencyKey.Read(request);
        if (!body.IsOk || !key.IsOk)
        {
            return body.IsOk ? key.Error : body.Error;
        }

        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var now = clock.GetCurrentInstant();
        var wanted = body.Value.Value.ToRequest(centre.Centre.Today(now).Date);
        if (!wanted.IsOk)
        {
            return wanted.Error;
        }

        var fresh = ClosureId.Create(wanted.Value.Date, RandomNumberGenerator.GetBytes(8));
        var name = await keys.ClaimAsync(CurrentUser.Of(request.HttpContext).Patron, key.Value, body.Value.Hash, fresh.Value, cancellation);
        if (!name.IsOk)
        {
            return name.Error;
        }

        // A repeat goes on with what its first try announced, also where that would be refused by now.
        var id = ClosureId.Parse(name.Value);
        var earlier = id == fresh ? null : await closures.FindAsync(id, cancellation);
        var planned = earlier is null ? Closure.Plan(id, wanted.Value, centre, now) : earlier;
        return planned.IsOk ? await MakeAsync(planned.Value, cancellation) : planned.Error.ToAnswer();
    }

    private async Task<IResult> MakeAsync(Closure planned, CancellationToken cancellation)
    {
        var made = await finish.RunAsync(planned.Id, stop => closures.AnnounceAsync(planned, stop), cancellation);
        if (!made.IsOk)
        {
            return made.Error;
        }

        var cancelled = await closures.CancelledByAsync(made.Value, cancellation);
        var answer = made.Value.ToAnswer(cancelled.Select(ClosureMapping.ToAnswer), isMade: true);
        return JsonAnswer.Created($"/api/desk/closures?from={answer.Id![..10]}&to={answer.Id[..10]}", answer, ClosuresJson.Wire.ClosureAnswer);
    }
}
