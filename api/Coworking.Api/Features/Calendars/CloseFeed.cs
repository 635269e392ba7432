using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Calendars;

/// <summary>Revokes a patron's calendar link; revoking none changes nothing.</summary>
public sealed class CloseFeed(FeedStore store)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        await RunAsync(CurrentUser.Of(request.HttpContext).Patron, cancellation);
        return Results.NoContent();
    }

    internal Task RunAsync(PatronId patron, CancellationToken cancellation) => store.RevokeAsync(patron, cancellation);
}
