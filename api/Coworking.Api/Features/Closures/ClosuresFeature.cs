using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Closures;

internal static class ClosuresFeature
{
    public static IServiceCollection AddClosures(this IServiceCollection services) => services
        .AddSingleton<ClosureNotices>()
        .AddSingleton<FinishClosure>()
        .AddSingleton<ContinueClosures>()
        .AddSingleton<PreviewClosure>()
        .AddSingleton<MakeClosure>()
        .AddSingleton<ReopenClosure>()
        .AddSingleton<ListClosures>();
}
