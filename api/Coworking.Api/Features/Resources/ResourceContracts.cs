using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;

namespace Coworking.Api.Features.Resources;

/// <summary>A resource, as <c>GET /api/resources</c> lists it and a centre file names it.</summary>
/// <param name="Id">The centre's name for it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Zone">Where on the floor it is.</param>
/// <param name="Capacity">How many people it serves.</param>
/// <param name="Features">Words of the site's vocabulary, such as <c>window</c>.</param>
/// <param name="Active">Whether it may be booked.</param>
/// <param name="DeskOnly">True where only the desk lends it; absent otherwise.</param>
public sealed record ResourceItem(
    string Id,
    ResourceKind Kind,
    LocalizedText Name,
    LocalizedText? Zone = null,
    int Capacity = 1,
    IReadOnlyList<string>? Features = null,
    bool Active = true,
    bool? DeskOnly = null)
{
    internal static ResourceItem Of(Resource resource) => new(
        resource.Id.Value, resource.Kind, resource.Name, resource.Zone, resource.Capacity, resource.Features, resource.Active, resource.DeskOnly ? true : null);

    /// <exception cref="FormatException">A value that no resource may have.</exception>
    internal Resource ToResource() => new(
        new ResourceId(Id),
        Kind,
        Name,
        Zone,
        Capacity is >= 1 and <= 1000 ? Capacity : throw new FormatException($"{Id}: capacity is 1 to 1000."),
        Features ?? [],
        Active,
        DeskOnly ?? false);
}

/// <summary>All resources in the centre's order; never more than one page.</summary>
public sealed record ResourceList(IReadOnlyList<ResourceItem> Items, string? Next = null);

/// <summary>What a director says of a resource; its id stands in the address, whether it is retired is said elsewhere.</summary>
public sealed record ChangeResourceBody(
    ResourceKind Kind,
    LocalizedText Name,
    LocalizedText? Zone = null,
    int Capacity = 1,
    IReadOnlyList<string>? Features = null,
    bool DeskOnly = false);

/// <summary>All resources by id, in the order in which they are to be listed.</summary>
public sealed record ResourceOrderBody(IReadOnlyList<string> Ids);

/// <summary>What becomes of the bookings of a resource that is retired.</summary>
public enum RetiredBookings
{
    /// <summary>They are cancelled.</summary>
    Cancel,

    /// <summary>They get another resource of the same kind that is free.</summary>
    Move,
}

/// <summary>What is to become of the bookings that the resource still has; absent: name them and change nothing.</summary>
public sealed record RetireResourceBody(RetiredBookings? Bookings = null);

/// <summary>A resource that is retired, and what became of its bookings.</summary>
public sealed record RetiredAnswer(ResourceItem Resource, int Cancelled, int Moved);

[JsonSerializable(typeof(ResourceList))]
[JsonSerializable(typeof(RetireResourceBody))]
[JsonSerializable(typeof(RetiredAnswer))]
[JsonSerializable(typeof(ResourceItem))]
[JsonSerializable(typeof(ChangeResourceBody))]
[JsonSerializable(typeof(ResourceOrderBody))]
internal sealed partial class ResourcesJson : JsonSerializerContext
{
    public static ResourcesJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
