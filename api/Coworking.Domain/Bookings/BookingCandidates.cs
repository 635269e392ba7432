using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;

namespace Coworking.Domain.Bookings;

/// <summary>The resources that a request may choose from: the named ones, or all of the kind that can be booked.</summary>
internal static class BookingCandidates
{
    /// <summary>With every sheet, the patron's, the booking and its outbox row this still fits into one transaction.</summary>
    private const int MostOfAClass = 80;

    /// <summary>The candidates, or why there are none.</summary>
    internal static Result<IReadOnlyList<Resource>, BookingRefusal> For(BookingRequest request, CentreSettings settings)
    {
        var most = request.Waived.HasFlag(Waived.TooManyResources) ? MostOfAClass : settings.Centre.Rules.MostResources;
        return request.Wanted switch
        {
            Wanted.AnyOf any => OfKind(any, settings, without: [], most),
            Wanted.ClassBlock whole => NamedOnes(whole.Resources, request, settings, most - whole.Others.Count).Match(
                named => OfKind(whole.Others, settings, whole.Resources, most).Match(
                    others => (Result<IReadOnlyList<Resource>, BookingRefusal>)(List<Resource>)[.. named, .. others], refusal => refusal),
                refusal => refusal),
            _ => NamedOnes(((Wanted.Named)request.Wanted).Resources, request, settings, most),
        };
    }

    private static Result<IReadOnlyList<Resource>, BookingRefusal> OfKind(
        Wanted.AnyOf any, CentreSettings settings, IReadOnlyList<ResourceId> without, int most)
    {
        var ofKind = settings.Inventory.Bookable(any.Kind).Where(resource => !resource.DeskOnly && !without.Contains(resource.Id)).ToList();
        most = Math.Min(most, ofKind.Count);
        return ofKind.Count == 0 ? new BookingRefusal.UnknownResource(Resource: null)
            : any.Count > most ? new BookingRefusal.TooManyResources(most)
            : ofKind;
    }

    private static Result<IReadOnlyList<Resource>, BookingRefusal> NamedOnes(
        IReadOnlyList<ResourceId> names, BookingRequest request, CentreSettings settings, int most)
    {
        var found = new List<Resource>();
        foreach (var id in names)
        {
            if (settings.Inventory.Find(id) is not { Active: true } resource)
            {
                return new BookingRefusal.UnknownResource(id);
            }

            found.Add(resource);
        }

        return found.Count > most ? new BookingRefusal.TooManyResources(most)
            : !request.Waived.HasFlag(Waived.DeskOnly) && found.Find(resource => resource.DeskOnly) is { } kept ? new BookingRefusal.DeskOnly(kept.Id)
            : found;
    }
}
