using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Coworking.Local.Identity;

/// <summary>
/// The keys that sign and seal tokens. They live beside the data: whoever is signed in stays so over a restart, and a
/// validator that has fetched the keys once is not left with old ones.
/// </summary>
internal sealed record IssuerKeys(RsaSecurityKey Signing, SymmetricSecurityKey Sealing)
{
    private const string SigningFile = "signing.pem";
    private const string SealingFile = "sealing.key";
    private const int SigningBits = 2048;
    private const int SealingBytes = 32;

    /// <param name="folder">Null keeps them in memory.</param>
    public static IssuerKeys ReadOrMake(string? folder)
    {
        var signing = RSA.Create(SigningBits);
        var sealing = RandomNumberGenerator.GetBytes(SealingBytes);
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            signing.ImportFromPem(ReadOrWrite(Path.Combine(folder, SigningFile), signing.ExportPkcs8PrivateKeyPem));
            sealing = Convert.FromBase64String(ReadOrWrite(Path.Combine(folder, SealingFile), () => Convert.ToBase64String(sealing)));
        }

        return new IssuerKeys(new RsaSecurityKey(signing), new SymmetricSecurityKey(sealing));
    }

    internal static string ReadOrWrite(string file, Func<string> make)
    {
        if (!File.Exists(file))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(file, options);
            writer.Write(make());
        }

        return File.ReadAllText(file);
    }
}
