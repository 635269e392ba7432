namespace Coworking.Domain.Resources;

/// <summary>What a resource is; rules are set for each kind.</summary>
public enum ResourceKind
{
    /// <summary>A seat or a table of the open workspace.</summary>
    Seat,

    /// <summary>A computer with internet.</summary>
    Computer,

    /// <summary>A room for a group.</summary>
    Room,

    /// <summary>A booth for video calls.</summary>
    Booth,

    /// <summary>Something to carry to one's place or room: a screen, a projector, a headset.</summary>
    Equipment,
}
