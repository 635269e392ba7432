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

/// <summary>What follows from a licence.</summary>
public static class Licences
{
    /// <summary>Whether it lets everybody keep a copy. What has none, or reserves all rights, is listened to on the site.</summary>
    public static bool MayBeKept(this Licence licence) =>
        licence is not (Licence.NotSaid or Licence.AllRightsReserved or Licence.InHouseOnly);
}
