using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Upkeep;

internal static class UpkeepFeature
{
    public static IServiceCollection AddUpkeep(this IServiceCollection services) => services
        .AddSingleton<CheckConsistency>()
        .AddSingleton<BackUpTables>()
        .AddSingleton<RestoreTables>()
        .AddSingleton<PatronRows>()
        .AddSingleton<ScrubNames>()
        .AddSingleton<SweepOldRows>()
        .AddSingleton<EmptyOutbox>();
}
