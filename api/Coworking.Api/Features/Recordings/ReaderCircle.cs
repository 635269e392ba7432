using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Which recordings the one who asks may know of. Who is not known to us is of the widest circle and sees the least.</summary>
public sealed class ReaderCircle(IsPresent isPresent)
{
    /// <summary>The narrowest circle that the one who asks belongs to.</summary>
    public Task<Audience> OfAsync(HttpRequest request, CancellationToken cancellation) => OfAsync(request, Audience.Inside, cancellation);

    /// <summary>Whether the one who asks may see it; looks for a check-in only where that decides.</summary>
    public async Task<bool> MaySeeAsync(HttpRequest request, Recording recording, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return recording.IsFor(await OfAsync(request, recording.Description.Terms.Audience, cancellation));
    }

    private async Task<Audience> OfAsync(HttpRequest request, Audience needed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (CurrentUser.IfKnown(request.HttpContext) is not { } user || needed == Audience.Everyone)
        {
            return Audience.Everyone;
        }

        // A paired television stands in the centre.
        if ((user.Role & (Caller.Staff | Caller.Screen)) != Caller.None)
        {
            return Audience.Inside;
        }

        return needed == Audience.Inside && (user.Role & (Caller.Patron | Caller.Card)) != Caller.None && await isPresent.RunAsync(user.Patron, cancellation)
            ? Audience.Inside
            : Audience.SignedIn;
    }
}
