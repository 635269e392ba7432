using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Health;

internal static class HealthFeature
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services.AddSingleton<CheckHealth>();
}
