namespace Coworking.Domain.Centres;

/// <summary>How patrons may say that they have come. The desk can always check a person in; with no way set, only the desk can.</summary>
/// <param name="Button">A press in one's own bookings, without any proof of being there.</param>
/// <param name="ScreenCode">The code on the centre's screen, which changes each minute.</param>
/// <param name="Poster">The code of the poster at the resource.</param>
public sealed record CheckInWays(bool Button, bool ScreenCode, bool Poster)
{
    /// <summary>The press alone: what a centre starts with, as it needs neither screen nor poster.</summary>
    public static CheckInWays ByButton { get; } = new(Button: true, ScreenCode: false, Poster: false);

    /// <summary>Whether any code is asked for where no press is enough.</summary>
    public bool ByCode => ScreenCode || Poster;
}
