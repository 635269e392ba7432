namespace Coworking.Api.Platform.Identity;

/// <summary>Who may call a function. A caller is exactly one of patron, card, librarian, director, region, screen.</summary>
[Flags]
public enum Caller
{
    None = 0,

    /// <summary>Nobody need sign in. Together with others: who signs in as one of them is known to the function.</summary>
    Anyone = 1,

    /// <summary>A reader, signed in at the patrons' tenant.</summary>
    Patron = 2,

    /// <summary>Staff at the desk.</summary>
    Librarian = 4,

    /// <summary>The head of the centre.</summary>
    Director = 8,

    /// <summary>Regional IT.</summary>
    Region = 16,

    /// <summary>A reader without an account, in by library card and PIN for half an hour: own bookings, no new ones.</summary>
    Card = 32,

    /// <summary>A television that the desk paired: what it shows, and the check-in code.</summary>
    Screen = 64,

    /// <summary>Whoever works at the centre.</summary>
    Staff = Librarian | Director,
}

/// <summary>Says who may call a function. A function without it is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AccessAttribute(Caller callers) : Attribute
{
    public Caller Callers { get; } = callers;
}
