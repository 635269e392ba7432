using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Coworking.Local.Identity;

/// <summary>A person that the local issuer knows: any <c>patron-N</c>, and one of each kind of staff.</summary>
/// <param name="UserName">What the contract calls the person.</param>
/// <param name="Alias">What the product calls the person.</param>
/// <param name="Role">The app role; patrons have none.</param>
public sealed record SamplePerson(string UserName, string Alias, string? Role)
{
    /// <summary>The one password here. Only the local program has it, and only this machine reaches that program.</summary>
    internal const string Secret = "local";

    internal const string PatronsTenant = "local-patrons";

    internal const string StaffTenant = "local-staff";

    private const string PatronPrefix = "patron-";

    private static readonly string[] PatronAliases = ["Айгүл", "Данияр", "Мадина", "Ерлан", "Светлана", "Тимур", "Әсел", "Бауыржан"];

    private static readonly SamplePerson[] Staff =
    [
        new("librarian", "Гүлнар Сейітқызы", "Librarian"),
        new("director", "Болат Ахметұлы", "Director"),
        new("region", "Ольга Петровна", "Region"),
    ];

    /// <summary>The sign-in page's list; others are known to programs only.</summary>
    internal static IReadOnlyList<SamplePerson> Listed { get; } = [.. Enumerable.Range(1, PatronAliases.Length).Select(Patron), .. Staff];

    /// <summary>
    /// The same for a person in every run and in no way the person's name: as pseudonymous as what an identity provider gives.
    /// </summary>
    public string Subject => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"coworking-local {UserName}")));

    internal string Tenant => Role is null ? PatronsTenant : StaffTenant;

    /// <summary>Finds a person by user name: exact, lower case, no leading zeros.</summary>
    public static SamplePerson? Find(string? userName)
    {
        if (Array.Find(Staff, person => string.Equals(person.UserName, userName, StringComparison.Ordinal)) is { } staff)
        {
            return staff;
        }

        return userName?.StartsWith(PatronPrefix, StringComparison.Ordinal) == true
            && int.TryParse(userName.AsSpan(PatronPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && Patron(number) is var patron
            && string.Equals(patron.UserName, userName, StringComparison.Ordinal)
                ? patron
                : null;
    }

    internal static SamplePerson Patron(int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{PatronPrefix}{number}"), PatronAliases[(number - 1) % PatronAliases.Length], Role: null);
}
