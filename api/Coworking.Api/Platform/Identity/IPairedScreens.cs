namespace Coworking.Api.Platform.Identity;

/// <summary>Which televisions the desk has paired. The platform knows no feature, so the televisions' feature tells it.</summary>
public interface IPairedScreens
{
    /// <summary>Whether this is the token of a television that is paired now.</summary>
    ValueTask<bool> KnowAsync(ScreenToken token, CancellationToken cancellation);
}
