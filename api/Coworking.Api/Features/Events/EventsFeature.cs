using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Events;

internal static class EventsFeature
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<EventStore>()
        .AddSingleton<EventRoom>()
        .AddSingleton<EditEvent>()
        .AddSingleton<AnnounceEvent>()
        .AddSingleton<ChangeEvent>()
        .AddSingleton<CancelEvent>()
        .AddSingleton<KeepEventRoom>()
        .AddSingleton<ListEvents>()
        .AddSingleton<ShowEvent>()
        .AddSingleton<ShowEventCalendar>()
        .AddSingleton<SumEvents>();
}
