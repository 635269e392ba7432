using Coworking.Api.Platform.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Screens;

internal static class ScreensFeature
{
    public static IServiceCollection AddScreens(this IServiceCollection services) => services
        .AddSingleton<ScreenStore>()
        .AddSingleton<IPairedScreens, PairedScreens>()
        .AddSingleton<OpenPairing>()
        .AddSingleton<PairScreen>()
        .AddSingleton<ListScreens>()
        .AddSingleton<ChangeScreen>()
        .AddSingleton<RevokeScreen>()
        .AddSingleton<ShowScreen>();
}
