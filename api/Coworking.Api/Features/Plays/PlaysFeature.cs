using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Plays;

internal static class PlaysFeature
{
    public static IServiceCollection AddPlays(this IServiceCollection services) => services
        .AddSingleton<PlayTokens>()
        .AddSingleton<PlayStore>()
        .AddSingleton<PlayAddresses>()
        .AddSingleton<CountPlay>()
        .AddSingleton<ShowPlays>()
        .AddSingleton<SumPlays>()
        .AddSingleton<ForgetPlays>();
}
