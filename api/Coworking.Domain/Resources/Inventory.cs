using System.Collections.Frozen;

namespace Coworking.Domain.Resources;

/// <summary>All resources of the centre, in the order in which the centre lists them.</summary>
public sealed class Inventory
{
    private readonly FrozenDictionary<ResourceId, Resource> _byId;

    /// <exception cref="ArgumentException">Two resources have one id.</exception>
    public Inventory(IEnumerable<Resource> resources)
    {
        All = [.. resources];
        if (All.GroupBy(resource => resource.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"{twice.Key} is listed twice.", nameof(resources));
        }

        _byId = All.ToFrozenDictionary(resource => resource.Id);
    }

    /// <summary>Every resource, retired ones too.</summary>
    public IReadOnlyList<Resource> All { get; }

    /// <summary>The resource, retired or not; null where the centre has none of that name.</summary>
    public Resource? Find(ResourceId id) => _byId.GetValueOrDefault(id);

    /// <summary>The resources of a kind that may be booked.</summary>
    public IReadOnlyList<Resource> Bookable(ResourceKind kind) =>
        [.. All.Where(resource => resource.Active && resource.Kind == kind)];

    /// <summary>The same with <paramref name="resource"/> in the place of the one of its id, or at the end where there is none.</summary>
    public Inventory With(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return Find(resource.Id) is null
            ? new Inventory(All.Append(resource))
            : new Inventory(All.Select(other => other.Id == resource.Id ? resource : other));
    }
}
