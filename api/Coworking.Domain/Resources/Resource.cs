using Coworking.Domain.Common;

namespace Coworking.Domain.Resources;

/// <summary>Anything of the centre that can be booked.</summary>
/// <param name="Id">The centre's name for it.</param>
/// <param name="Kind">Which kind's rules hold.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Zone">Where on the floor it is.</param>
/// <param name="Capacity">How many people it serves at once, 1 or more.</param>
/// <param name="Features">What it has, as kebab-case words of the site's vocabulary (<c>window</c>, <c>webcam</c>).</param>
/// <param name="Active">Whether it may be booked at all; a retired resource stays known for the bookings it had.</param>
/// <param name="DeskOnly">Whether only the desk hands it out.</param>
public sealed record Resource(
    ResourceId Id,
    ResourceKind Kind,
    LocalizedText Name,
    LocalizedText? Zone,
    int Capacity,
    IReadOnlyList<string> Features,
    bool Active = true,
    bool DeskOnly = false);
