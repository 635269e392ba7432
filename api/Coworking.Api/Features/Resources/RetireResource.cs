using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Resources;

/// <summary>
/// Takes a resource out of use. The bookings it still has are named first, and moved or cancelled only when the director
/// says so: first they go, then it is retired, then whoever booked it in between goes too. Interrupted anywhere, the same
/// request finishes it. What lands later still is for <see cref="FinishRetirements"/>.
/// </summary>
public sealed class RetireResource(
    ReadSettings settings, EditCentre edit, WorkMarks marks, ListBookingsOf bookings, StopBooking stop, SwapAway swap, IClock clock)
{
    private const int MostRounds = 5;
    private const int MostAtOnce = 200;

    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, ResourcesJson.Wire.RetireResourceBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        if (!ResourceId.TryParse(id, out var resourceId) || centre.Inventory.Find(resourceId) is not { } resource)
        {
            return Problems.NotFound.Answer();
        }

        var tally = new Tally();
        for (var round = 0; round < MostRounds; round++)
        {
            var now = clock.GetCurrentInstant();
            var held = await bookings.RunAsync(booking => FinishRetirements.Needs(booking, resourceId, now), centre.Centre.Today(now).Date, cancellation, MostAtOnce);
            var left = body.Value.Bookings is { } what ? await SettleAsync(what, held, resource, tally, cancellation) : held;
            if (left.Count > 0)
            {
                return (body.Value.Bookings is null ? ResourceProblems.HasBookings : ResourceProblems.NowhereToMove).Answer(
                    with: ComingBookings.Members(left, centre, request));
            }

            if (held.Count == 0 && tally.IsRetired)
            {
                return JsonAnswer.Ok(
                    new RetiredAnswer(ResourceItem.Of(resource with { Active = false }), tally.Cancelled, tally.Moved), ResourcesJson.Wire.RetiredAnswer);
            }

            await marks.PutAsync(WorkKind.Retiring, resourceId.Value, now, cancellation);
            var edited = await edit.RunAsync(current => Retired(current, resourceId), cancellation);
            if (!edited.IsOk)
            {
                return edited.Error;
            }

            tally.IsRetired = true;
        }

        return Problems.TryAgain.Answer();
    }

    private static Result<CentreSettings, ProblemAnswer> Retired(CentreSettings settings, ResourceId id) =>
        settings.Inventory.Find(id) is { } resource
            ? settings with { Inventory = settings.Inventory.With(resource with { Active = false }) }
            : Problems.NotFound.Answer();

    /// <summary>Moves or ends each booking; what could not be moved is left.</summary>
    private async Task<IReadOnlyList<Booking>> SettleAsync(
        RetiredBookings what, IReadOnlyList<Booking> held, Resource resource, Tally tally, CancellationToken cancellation)
    {
        var left = new List<Booking>();
        foreach (var booking in held)
        {
            var done = what == RetiredBookings.Move
                ? await swap.RunAsync(booking.Id, resource, cancellation)
                : await stop.RunAsync(booking.Id, FinishRetirements.Reason, cancellation);
            if (!done.IsOk)
            {
                left.Add(booking);
            }
            else if (what == RetiredBookings.Move)
            {
                tally.Moved++;
            }
            else
            {
                tally.Cancelled++;
            }
        }

        return left;
    }

    private sealed class Tally
    {
        public int Cancelled { get; set; }

        public int Moved { get; set; }

        public bool IsRetired { get; set; }
    }
}
