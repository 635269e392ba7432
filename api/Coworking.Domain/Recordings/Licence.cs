namespace Coworking.Domain.Recordings;

/// <summary>What others may do with a recording. The Creative Commons ones are version 4.0 of those names.</summary>
public enum Licence
{
    /// <summary>Nothing is known: ask the librarian.</summary>
    NotSaid,

    PublicDomain,
    Cc0,
    CcBy,
    CcBySa,
    CcByNd,
    CcByNc,
    CcByNcSa,
    CcByNcNd,

    /// <summary>Watching and listening on the site, nothing else.</summary>
    AllRightsReserved,

    /// <summary>Shown within the centre's walls only; see <see cref="Terms.Create"/>.</summary>
    InHouseOnly,
}
