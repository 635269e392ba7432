namespace Coworking.Api.Platform.Identity;

/// <summary>The short name of the centre: codes and sessions hold for one centre only. The platform knows no feature, so the centre tells it.</summary>
public interface ICentreCode
{
    /// <summary>Null where the centre was never set up.</summary>
    ValueTask<string?> ReadAsync(CancellationToken cancellation);
}
