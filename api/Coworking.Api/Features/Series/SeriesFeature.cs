using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Series;

internal static class SeriesFeature
{
    public static IServiceCollection AddSeries(this IServiceCollection services) => services
        .AddSingleton<SeriesStore>()
        .AddSingleton<SeriesOutlooks>()
        .AddSingleton<KeepSeries>()
        .AddSingleton<PreviewSeries>()
        .AddSingleton<CreateSeries>()
        .AddSingleton<ListSeries>()
        .AddSingleton<ShowSeries>()
        .AddSingleton<AlterSeries>();
}
