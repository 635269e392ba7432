using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Me;

/// <summary>A patron's bookings that are over or given back, newest first. A booking appears within a minute of its end being written down.</summary>
public sealed class ListHistory(ReadSettings settings, HistoryStore store, IClock clock)
{
    private static readonly LocalizedText CursorRule = new(
        "Тізімнің мұндай орны жоқ.", "Такого места в списке нет.", "There is no such place in the list.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var page = PageQuery.Read(request);
        if (!page.IsOk)
        {
            return page.Error;
        }

        BookingId? after = null;
        if (page.Value.Cursor is { } cursor)
        {
            if (!BookingId.TryParse(cursor, out var known))
            {
                return Problems.Malformed.AnswerFor("cursor", CursorRule);
            }

            after = known;
        }

        var now = clock.GetCurrentInstant();
        var found = await store.Read(CurrentUser.Of(request.HttpContext).Patron, after, cancellation)
            .Where(booking => !booking.IsOpen(now))
            .Take(page.Value.Limit + 1)
            .ToListAsync(cancellation);
        var items = found.Take(page.Value.Limit).ToList();
        return JsonAnswer.Ok(
            new BookingList([.. items.Select(booking => booking.ToAnswer(centre.Inventory, now))], found.Count > items.Count ? items[^1].Id.Value : null),
            BookingsJson.Wire.BookingList);
    }
}
