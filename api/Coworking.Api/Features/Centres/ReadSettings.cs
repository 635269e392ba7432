using Coworking.Domain.Centres;

namespace Coworking.Api.Features.Centres;

/// <summary>The centre and its resources, for other features: at most a few seconds old.</summary>
public sealed class ReadSettings(CentreStore store)
{
    /// <summary>The settings; null where the centre was never set up.</summary>
    public async ValueTask<CentreSettings?> RunAsync(CancellationToken cancellation) => (await store.ReadAsync(cancellation))?.Settings;
}
