using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Overview;

internal static class OverviewFeature
{
    public static IServiceCollection AddOverview(this IServiceCollection services) => services.AddSingleton<ShowOverview>();
}
