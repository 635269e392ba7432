using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Desk;

/// <summary>A librarian changes somebody's booking: the same verbs as for a patron, whoever's it is.</summary>
public sealed class ChangeAtDesk(ChangeBooking change, AnswerBooking answer)
{
    private const int LongestReason = 200;

    private static readonly LocalizedText TooLong = new("Мәтін тым ұзын.", "Слишком длинный текст.", "The text is too long.");

    public Task<IResult> CheckInAsync(string id, CancellationToken cancellation) => RunAsync(id, BookingVerbs.CheckIn, cancellation);

    public Task<IResult> LeaveAsync(string id, CancellationToken cancellation) => RunAsync(id, BookingVerbs.Leave, cancellation);

    public Task<IResult> ApproveAsync(string id, CancellationToken cancellation) => RunAsync(id, BookingVerbs.Approve, cancellation);

    public async Task<IResult> ExtendAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, BookingsJson.Wire.ExtendBody, cancellation);
        return body.IsOk
            ? await RunAsync(id, (ledger, booking) => BookingVerbs.Extend(ledger, booking, body.Value.End, atDesk: true), cancellation)
            : body.Error;
    }

    public Task<IResult> CancelAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        WithReasonAsync(request, id, CancelBooking.Cancel, cancellation);

    public Task<IResult> DeclineAsync(HttpRequest request, string id, CancellationToken cancellation) =>
        WithReasonAsync(request, id, BookingVerbs.Decline, cancellation);

    public async Task<IResult> SwapAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, DeskJson.Wire.SwapBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        return BookingId.TryParse(id, out var known)
            ? await answer.OkAsync(
                await change.InFullViewAsync(known, (ledger, booking, seen) => Swap(ledger, booking, seen, body.Value), cancellation), cancellation)
            : Problems.NotFound.Answer();
    }

    private static Result<Booking, ProblemAnswer> Swap(DayLedger ledger, Booking booking, DayReading seen, SwapBody body)
    {
        var inventory = ledger.Settings.Inventory;
        return Find(body.From) is not { } from ? new BookingRefusal.UnknownResource(Resource: null).ToAnswer()
            : Find(body.To) is not { } to ? new BookingRefusal.UnknownResource(Resource: null).ToAnswer()
            : BookingVerbs.Swap(ledger, booking, from, to, seen);

        Resource? Find(string name) => ResourceId.TryParse(name, out var id) ? inventory.Find(id) : null;
    }

    private async Task<IResult> WithReasonAsync(
        HttpRequest request, string id, Func<DayLedger, Booking, LocalizedText?, Result<Booking, ProblemAnswer>> verb, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadOptionalAsync(request, DeskJson.Wire.ReasonBody, new ReasonBody(), cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var reason = body.Value.Reason;
        return reason?.LongestLength > LongestReason
            ? Problems.Malformed.AnswerFor("reason", TooLong)
            : await RunAsync(id, (ledger, booking) => verb(ledger, booking, reason), cancellation);
    }

    private async Task<IResult> RunAsync(string id, BookingVerb verb, CancellationToken cancellation) => BookingId.TryParse(id, out var known)
        ? await answer.OkAsync(await change.AtDeskAsync(known, verb, cancellation), cancellation)
        : Problems.NotFound.Answer();
}
