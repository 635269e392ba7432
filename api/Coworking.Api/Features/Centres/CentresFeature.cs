using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Centres;

internal static class CentresFeature
{
    public static IServiceCollection AddCentres(this IServiceCollection services) => services
        .AddSingleton<CentreStore>()
        .AddSingleton<ReadSettings>()
        .AddSingleton<SanctionPatron>()
        .AddSingleton<ShowCentre>()
        .AddSingleton<ImportCentre>()
        .AddSingleton<EditCentre>()
        .AddSingleton<SettleOutsideHours>()
        .AddSingleton<ChangeCentre>()
        .AddSingleton<SuggestHolidays>()
        .AddSingleton<LogoStore>()
        .AddSingleton<SetLogo>()
        .AddSingleton<ShowLogo>()
        .AddSingleton<SetWifi>()
        .AddSingleton<ShowWifi>();
}
