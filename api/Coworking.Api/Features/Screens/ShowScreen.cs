using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Screens;

/// <summary>Tells a television what to show, or that nothing has changed; and writes down, once a minute, that it asked.</summary>
public sealed class ShowScreen(ScreenStore store, IClock clock)
{
    /// <summary>How soon a television need ask again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private static readonly Duration SeenEvery = Duration.FromMinutes(1);

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await store.FindAsync(CurrentUser.ScreenOf(request.HttpContext), cancellation) is not { } stored)
        {
            return Problems.Unauthenticated.Answer();
        }

        var now = clock.GetCurrentInstant();
        if (stored.Screen.SeenAt is not { } seen || now - seen >= SeenEvery)
        {
            await store.SeenAsync(stored, now, cancellation);
        }

        return JsonAnswer.Polled(request, etag => ScreenViews.Own(stored.Screen, etag), ScreensJson.Wire.ScreenAnswer, Pause);
    }
}
