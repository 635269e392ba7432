namespace Coworking.Domain.Recordings;

/// <summary>
/// For whom a recording is. Each circle lies within the one before: who belongs to a narrow one belongs to all wider ones, so circles
/// are compared by their order.
/// </summary>
public enum Audience
{
    /// <summary>Nobody need sign in.</summary>
    Everyone,

    /// <summary>Whoever has signed in, by account or by library card.</summary>
    SignedIn,

    /// <summary>Whoever is checked in at the centre at this moment, and who works there.</summary>
    Inside,
}
