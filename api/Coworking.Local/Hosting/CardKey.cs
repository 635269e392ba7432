using System.Security.Cryptography;
using Coworking.Local.Identity;

namespace Coworking.Local.Hosting;

/// <summary>
/// The secret behind library cards and check-in codes. It lives beside the data: with another key every card would be
/// somebody else's.
/// </summary>
internal static class CardKey
{
    private const string File = "cards.key";
    private const int Bytes = 32;

    /// <param name="folder">Null makes a new one that nobody keeps.</param>
    public static string ReadOrMake(string? folder)
    {
        var fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        return folder is null ? fresh : IssuerKeys.ReadOrWrite(Path.Combine(Directory.CreateDirectory(folder).FullName, File), () => fresh);
    }
}
