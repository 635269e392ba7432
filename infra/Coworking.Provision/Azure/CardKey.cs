using System.Security.Cryptography;
using System.Text;
using Coworking.Domain.Common;

namespace Coworking.Provision.Azure;

/// <summary>
/// The secret by which an instance knows library cards, in its vault. It goes there by a file that only its owner may read: no argument,
/// no variable, no line of output ever holds it.
/// </summary>
internal sealed class CardKey(OtherPrograms programs)
{
    private const string Name = "card-key";
    private const int Bytes = 32;

    /// <summary>Whether the vault holds one.</summary>
    public async Task<Result<bool, Fault>> IsThereAsync(Instance instance, CancellationToken cancellation)
    {
        var found = await programs.AzAsync(FindCommand(instance), cancellation);
        return found.IsOk ? found.Value.Trim().Length > 0 : NeedsRole(instance, found.Error);
    }

    /// <summary>Makes one, sets it, and starts the app anew, which reads it then.</summary>
    /// <param name="instance">Whose.</param>
    /// <param name="copy">A file that must not be there yet, and keeps the key for the region's safe; null: nobody else has it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<Fault?> MakeAsync(Instance instance, string? copy, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("coworking-key-");
        var file = Path.Combine(folder.FullName, "key");
        try
        {
            await WriteAsync(file, cancellation);
            if (copy is not null)
            {
                // Before it is set: a key that is in use and nowhere else must not depend on the disk having room.
                File.Copy(file, copy);
            }

            var set = await programs.AzAsync(SetCommand(instance, file), cancellation);
            if (!set.IsOk)
            {
                if (copy is not null)
                {
                    File.Delete(copy);
                }

                return NeedsRole(instance, set.Error);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var restarted = await programs.AzAsync(RestartCommand(instance), cancellation);
        return restarted.IsOk ? null : restarted.Error with { Next = $"az {OtherPrograms.Typed(RestartCommand(instance))}; the key is set, and is not made again." };
    }

    public static string[] FindCommand(Instance instance) => ["keyvault", "secret", "list", "--vault-name", VaultOf(instance), "--query", $"[?name=='{Name}'].name", "--output", "tsv"];

    public static string[] SetCommand(Instance instance, string file) =>
        ["keyvault", "secret", "set", "--vault-name", VaultOf(instance), "--name", Name, "--file", file, "--encoding", "utf-8", "--output", "none"];

    public static string[] RestartCommand(Instance instance) => ["functionapp", "restart", "--resource-group", instance.ResourceGroup, "--name", instance.FunctionApp];

    // See main.bicep: the vault is called like the data account.
    private static string VaultOf(Instance instance) => instance.DataAccount;

    private static Fault NeedsRole(Instance instance, Fault fault) =>
        new(instance.Code, fault.What, $"make sure that you have the role Key Vault Secrets Officer on {VaultOf(instance)}; then the same command again.");

    private static async Task WriteAsync(string file, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var stream = new FileStream(file, options);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))), cancellation);
    }
}
