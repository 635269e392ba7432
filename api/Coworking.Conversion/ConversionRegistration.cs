using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Conversion;

/// <summary>What the console program and a centre on one's own machine both need.</summary>
public static class ConversionRegistration
{
    public static IServiceCollection AddConversion(this IServiceCollection services, Ffmpeg ffmpeg) => services
        .AddSingleton(ffmpeg)
        .AddSingleton<ConvertRecording>()
        .AddSingleton<ConvertRecordings>();
}
