using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Statistics;

internal static class StatisticsFeature
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddSingleton<StatisticsStore>()
        .AddSingleton<YearCopies>()
        .AddSingleton<CountFinishedDays>()
        .AddSingleton<ShowStatistics>();
}
