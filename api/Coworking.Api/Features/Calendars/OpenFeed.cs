using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Calendars;

/// <summary>Gives a patron a private calendar link in the language they read. An earlier one is no good from then on.</summary>
public sealed class OpenFeed(FeedStore store, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var token = FeedToken.Create();
        var feed = new Feed(CurrentUser.Of(request.HttpContext).Patron, token.Hash, RequestLanguage.Of(request), clock.GetCurrentInstant());
        await store.WriteAsync(feed, cancellation);

        // The token is a query: servers and traces blot out queries and not paths.
        var url = $"{request.Scheme}://{request.Host}/api/{CalendarFunctions.FeedRoute}?{CalendarFunctions.FeedKey}={token.Text}";
        return JsonAnswer.Created("/api/me/calendar-feed", new CalendarFeedAnswer(url), CalendarsJson.Wire.CalendarFeedAnswer);
    }
}
