using Coworking.Domain.Resources;

namespace Coworking.Domain.Bookings;

/// <summary>The sheets of one day; a resource without one has an untouched day.</summary>
public sealed class DaySheets(IEnumerable<ResourceDay> sheets)
{
    private readonly Dictionary<ResourceId, ResourceDay> _sheets = sheets.ToDictionary(sheet => sheet.Resource);

    /// <summary>No sheets: an untouched day.</summary>
    public static DaySheets Empty { get; } = new([]);

    /// <summary>The sheets that are not untouched.</summary>
    public IReadOnlyCollection<ResourceDay> Touched => _sheets.Values;

    /// <summary>The sheet of a resource.</summary>
    public ResourceDay this[ResourceId resource] =>
        _sheets.TryGetValue(resource, out var sheet) ? sheet : ResourceDay.Empty(resource);
}
