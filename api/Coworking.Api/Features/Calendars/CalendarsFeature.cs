using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Calendars;

internal static class CalendarsFeature
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .AddSingleton<FeedStore>()
        .AddSingleton<OpenFeed>()
        .AddSingleton<CloseFeed>()
        .AddSingleton<FindFeed>()
        .AddSingleton<ShowFeed>()
        .AddSingleton<ShowBookingCalendar>();
}
