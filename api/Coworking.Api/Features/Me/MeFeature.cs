using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Me;

internal static class MeFeature
{
    public static IServiceCollection AddMe(this IServiceCollection services) => services
        .AddSingleton<HistoryStore>()
        .AddSingleton<RecordHistory>()
        .AddSingleton<ListHistory>()
        .AddSingleton<ExportMe>()
        .AddSingleton<EraseMe>();
}
