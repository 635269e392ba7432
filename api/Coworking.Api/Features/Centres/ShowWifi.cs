using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Centres;

/// <summary>The Wi-Fi, for staff and for a patron who is checked in at this moment.</summary>
public sealed class ShowWifi(CentreStore store, IsPresent isPresent)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await store.ReadAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var user = CurrentUser.Of(request.HttpContext);
        if ((user.Role & Caller.Staff) == Caller.None && !await isPresent.RunAsync(user.Patron, cancellation))
        {
            return CentreProblems.WifiForThosePresent.Answer();
        }

        return centre.Wifi is { } wifi
            ? JsonAnswer.Ok(WifiAnswer.Of(wifi), CentresJson.Wire.WifiAnswer)
            : CentreProblems.NoWifi.Answer();
    }
}
